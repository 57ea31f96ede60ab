#include "content/words.hpp"
#include "core/care.hpp"
#include "ui/icons.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/path_lines.hpp"
#include "ui/screens/settings_parts.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/segment.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/stepper.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace limber::ui {

namespace settings {

namespace {

// What the device has not is shown, and says why it cannot be had.
struct Heard {
    std::string_view word; // "settings.sound.<word>", with its <word>_note and <word>_none
    std::string_view icon;
    bool on;
    bool here;
};

bool heard(const Ui& ui, Rows& rows, const Heard& what) {
    const std::string word = std::string("settings.sound.").append(what.word);
    const SwitchRow row{.key = word,
                        .label = ui.words(word),
                        .below = ui.words(word + (what.here ? "_note" : "_none")),
                        .icon = what.icon,
                        .on = what.on && what.here,
                        .disabled = !what.here,
                        .reason = what.here ? std::string_view() : ui.words(word + "_none")};
    return switch_row(ui, rows.next(switch_row_height(ui, row, rows.width())), row);
}

// A number under its name, in steps.
struct Stepped {
    std::string_view key;
    std::string_view name; // word keys
    std::string_view less, more;
    std::string_view unit; // "{n} min"
    int value = 0, step = 1, min = 0, max = 0;
};
std::optional<int> stepped(const Ui& ui, Rows& rows, const Stepped& what) {
    const std::string said = ui.words.format(what.unit, {{"n", what.value}});
    const int wanted = what.step * stepper(ui, rows.next(stepper_height(ui), false),
                                           {.key = what.key,
                                            .name = ui.words(what.name),
                                            .value_words = said,
                                            .less = ui.words(what.less),
                                            .more = ui.words(what.more),
                                            .value = what.value / what.step,
                                            .min = what.min / what.step,
                                            .max = what.max / what.step});
    return wanted == what.value ? std::nullopt : std::optional(wanted);
}

void volume(const Ui& ui, Rows& rows, const Preferences& now) {
    rows.label(icon::bell, "settings.sound.volume");
    if (const auto wanted = stepped(ui, rows,
                                    {.key = "settings/volume",
                                     .name = "settings.sound.volume",
                                     .less = "settings.sound.quieter",
                                     .more = "settings.sound.louder",
                                     .unit = "settings.look.percent",
                                     .value = now.sound_volume,
                                     .step = 25,
                                     .min = 25,
                                     .max = 100}))
        set(ui, pref::SoundVolume{*wanted});
}

void sound(const Ui& ui, Flow& page, const SettingsState& state) {
    Rows rows(ui, page, "settings.sound.title");
    const Preferences& now = state.preferences;
    if (heard(ui, rows, {"voice", icon::volume_high, now.voice, state.hears.voice}))
        set(ui, pref::Voice{!now.voice});
    if (heard(ui, rows, {"sounds", icon::bell, now.sounds, state.hears.sounds}))
        set(ui, pref::Sounds{!now.sounds});
    if (now.sounds && state.hears.sounds)
        volume(ui, rows, now);
    if (heard(ui, rows, {"vibration", icon::vibrate, now.vibration, state.hears.vibration}))
        set(ui, pref::Vibration{!now.vibration});
}

void exercising(const Ui& ui, Flow& page, const SettingsState& state) {
    Rows rows(ui, page, "settings.exercising.title");
    rows.label(icon::hand_pointing_right, "settings.exercising.counting",
               ui.words("settings.exercising.counting_note"));
    const std::array<SegmentOption, 3> options = {
        {{.id = "paced", .label = ui.words("settings.counting.paced")},
         {.id = "tap", .label = ui.words("settings.counting.tap")},
         {.id = "done", .label = ui.words("settings.counting.done")}}};
    if (const auto tap = choice(ui, rows, "settings/counting", "settings.exercising.counting",
                                options, static_cast<int>(state.preferences.counting)))
        set(ui, pref::CountingWay{static_cast<Counting>(*tap)});
    rows.label(icon::timer, "settings.exercising.get_ready");
    if (const auto wanted = stepped(ui, rows,
                                    {.key = "settings/get-ready",
                                     .name = "settings.exercising.get_ready",
                                     .less = "settings.exercising.sooner",
                                     .more = "settings.exercising.later",
                                     .unit = "settings.exercising.seconds",
                                     .value = state.preferences.get_ready_s,
                                     .min = 3,
                                     .max = 30}))
        set(ui, pref::GetReady{*wanted});
    // What the library and the plan leave out (FACTS.md, Preference/direction screen).
    const SwitchRow bending{.key = "settings/bending-worse",
                            .label = ui.words("settings.exercising.bending"),
                            .below = ui.words("settings.exercising.bending_note"),
                            .icon = icon::arrow_down,
                            .on = state.preferences.bending_worse};
    if (switch_row(ui, rows.next(switch_row_height(ui, bending, rows.width())), bending))
        set(ui, pref::BendingWorse{!state.preferences.bending_worse});
    const SwitchRow arching{.key = "settings/arching-worse",
                            .label = ui.words("settings.exercising.arching"),
                            .below = ui.words("settings.exercising.arching_note"),
                            .icon = icon::arrow_up,
                            .on = state.preferences.arching_worse};
    if (switch_row(ui, rows.next(switch_row_height(ui, arching, rows.width())), arching))
        set(ui, pref::ArchingWorse{!state.preferences.arching_worse});
}

void the_day(const Ui& ui, Flow& page, const SettingsState& state) {
    Rows rows(ui, page, "settings.day.title");
    rows.label(icon::weather_night, "settings.day.start", ui.words("settings.day.start_note"));
    if (const auto wanted = stepped(ui, rows,
                                    {.key = "settings/day-start",
                                     .name = "settings.day.start",
                                     .less = "settings.day.earlier",
                                     .more = "settings.day.later",
                                     .unit = "settings.day.hour",
                                     .value = state.preferences.day_start_hour,
                                     .min = 0,
                                     .max = 6}))
        set(ui, pref::DayStart{*wanted});
}

void sitting(const Ui& ui, Flow& page, const SettingsState& state) {
    Rows rows(ui, page, "settings.sitting.title");
    rows.label(icon::seat_recline_normal, "settings.sitting.every",
               ui.words("settings.sitting.note"));
    if (const auto wanted = stepped(ui, rows,
                                    {.key = "settings/breaks",
                                     .name = "settings.sitting.every",
                                     .less = "settings.sitting.sooner",
                                     .more = "settings.sitting.later",
                                     .unit = "settings.sitting.minutes",
                                     .value = state.preferences.break_minutes,
                                     .step = 5,
                                     .min = 30,
                                     .max = 45}))
        set(ui, pref::BreakMinutes{*wanted});
}

// Whether the list of regions is open: it closes with the screen.
bool& choosing_region(const Ui& ui) {
    return ui.memory.text(item_id("settings/regions")).loaded;
}

void emergency(const Ui& ui, Flow& page, const SettingsState& state) {
    Rows rows(ui, page, "settings.emergency.title");
    const ListRow region{.key = "settings/region",
                         .title = ui.words("settings.emergency.region"),
                         .icon = icon::earth,
                         .hue = Hue::Neutral,
                         .value = state.region_name,
                         .chevron = true};
    if (list_row(ui, rows.next(list_row_height(ui, region, rows.width())), region) == RowTap::Row)
        choosing_region(ui) = true;
    const ListRow number{.key = "settings/number",
                         .title = ui.words("settings.emergency.number"),
                         .icon = icon::phone,
                         .hue = Hue::Neutral,
                         .value = state.number,
                         .tappable = false};
    list_row(ui, rows.next(list_row_height(ui, number, rows.width())), number);
}

void regions_sheet(const Ui& ui, const SettingsState& state) {
    if (!choosing_region(ui))
        return;
    SheetScope sheet(ui, {.key = "settings/regions",
                          .name = ui.words("settings.emergency.choose"),
                          .close_name = ui.words("shell.close")});
    const Text title{.key = "settings/regions/title",
                     .text = ui.words("settings.emergency.choose"),
                     .style = style::h2,
                     .ground = ui.theme.bg,
                     .role = Role::Heading,
                     .level = 2};
    text(ui, sheet.flow.next(text_height(ui, title, sheet.flow.width())), title);
    // By name, as one looks for it.
    struct Named {
        std::string_view name;
        std::string_view code;
    };
    std::vector<Named> named;
    for (const limber::Region& region : regions())
        named.push_back({ui.words(region_word(region.code)), region.code});
    std::ranges::sort(named, {}, &Named::name);
    const int count = static_cast<int>(named.size());
    for (int i = 0; i < count; ++i) {
        const Named& region = named[static_cast<std::size_t>(i)];
        const std::string key = std::string("settings/regions/").append(region.code);
        const TickRow row{.key = key,
                          .label = region.name,
                          .on = region.code == state.preferences.region,
                          .radio = true,
                          .pos_in_set = i + 1,
                          .set_size = count};
        if (tick_row(ui, sheet.flow.next(tick_row_height(ui, row, sheet.flow.width())), row)) {
            set(ui, pref::Region{std::string(region.code)});
            choosing_region(ui) = false;
        }
    }
    if (sheet.end())
        choosing_region(ui) = false;
}

// Words that are only read, in a card of their own.
void said(const Ui& ui, Rows& rows, std::string_view key, std::string_view words,
          const TextStyle& style, Color color) {
    const Text line{.key = key, .text = words, .style = style, .color = color};
    text(ui, rows.next(text_height(ui, line, rows.width()), false), line);
}

void data(const Ui& ui, Flow& page, const SettingsState& state) {
    Rows rows(ui, page, "settings.data.title");
    said(ui, rows, "settings/data/label", ui.words("settings.data.where"), style::label,
         ui.theme.ink);
    const std::string lines = path_lines(ui, state.where, style::caption, rows.width());
    const Text where{.key = "settings/data/where",
                     .text = lines,
                     .style = style::caption,
                     .color = ui.theme.ink2,
                     .name = state.where};
    text(ui, rows.next(text_height(ui, where, rows.width()), false), where);
    said(ui, rows, "settings/data/note", ui.words("settings.data.note"), style::caption,
         ui.theme.ink2);
    const ListRow more{.key = "settings/data/open",
                       .title = ui.words("settings.data.open"),
                       .below = ui.words("settings.data.open_note"),
                       .icon = icon::database,
                       .hue = Hue::Neutral,
                       .chevron = true};
    if (list_row(ui, rows.next(list_row_height(ui, more, rows.width())), more) == RowTap::Row)
        ui.emit(act::Go{Screen::Data});
}

void about(const Ui& ui, Flow& page, const SettingsState& state) {
    Rows rows(ui, page, "settings.about.title");
    said(ui, rows, "settings/about/version", state.version, style::label, ui.theme.ink);
    for (const std::string_view key : {"settings.about.reviewed", "settings.about.clinic",
                                       "settings.about.built", "settings.about.licence"})
        said(ui, rows, key, ui.words(key), style::caption, ui.theme.ink2);
    const ListRow poses{.key = "settings/poses",
                        .title = ui.words("movements.row"),
                        .below = ui.words("movements.row_note"),
                        .icon = icon::human,
                        .hue = Hue::Neutral,
                        .chevron = true};
    if (list_row(ui, rows.next(list_row_height(ui, poses, rows.width())), poses) == RowTap::Row)
        ui.emit(act::OpenPose{});
}

} // namespace

} // namespace settings

void draw_settings(const Ui& ui, const SettingsState& state) {
    Page page(
        ui,
        {.key = "settings", .title = ui.words("settings.title"), .back = true, .settings = false});
    const bool two = ui.layout.two_columns && !ui.layout.big_text;
    Flow left(two ? page.column().column(0, 2, ui.layout.column_gap) : page.column(), space::m);
    settings::look(ui, left, state);
    Flow right(two ? page.column().column(1, 2, ui.layout.column_gap)
                   : Rect{left.x(), left.y() + space::m, left.width(), 0},
               space::m);
    settings::sound(ui, right, state);
    settings::exercising(ui, right, state);
    settings::the_day(ui, right, state);
    settings::sitting(ui, right, state);
    settings::emergency(ui, right, state);
    settings::data(ui, right, state);
    settings::about(ui, right, state);
    page.end(std::max(left.y(), right.y()));
    settings::regions_sheet(ui, state);
}

} // namespace limber::ui
