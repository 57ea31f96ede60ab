#include "content/words.hpp"
#include "core/care.hpp"
#include "ui/icons.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/path_lines.hpp"
#include "ui/screens/settings.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/segment.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/stepper.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace limber::ui {

namespace {

constexpr float kIcon = 24;
constexpr float kIconRoom = kIcon + space::m;
constexpr std::array<int, 5> kTextSizes = {100, 125, 150, 175, 200};

void set(const Ui& ui, Preference change) {
    ui.emit(act::SetPreference{std::move(change)});
}

// A card of settings that grows from the top, with lines between its rows.
class Rows {
  public:
    Rows(const Ui& ui, Flow& page, std::string_view title_key)
        : ui_(ui),
          page_(page),
          card_(ui, page.x(), below_title(ui, page, title_key), page.width(), {.gap = space::m}) {}
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;
    ~Rows() {
        page_.next(card_.end().h);
        page_.space(space::s);
    }

    float width() const { return card_.flow.width(); }
    // Room for one more row.
    Rect next(float height, bool line = true) {
        if (any_ && line)
            paint::divider(ui_, card_.flow.x(), card_.flow.y() + space::m * 0.5F, width());
        any_ = true;
        return card_.flow.next(height);
    }
    // Icon and name over a control, and what it does in small words.
    void label(std::string_view icon, std::string_view key, std::string_view note = {}) {
        const std::string label_key = std::string("settings/label/").append(key);
        const std::string note_key = label_key + "/note";
        const Text words{.key = label_key, .text = ui_.words(key), .style = style::label};
        const Text below{
            .key = note_key, .text = note, .style = style::caption, .color = ui_.theme.ink2};
        const float room = width() - kIconRoom;
        const float words_h = text_height(ui_, words, room);
        const float height = words_h + (note.empty() ? 0 : text_height(ui_, below, room));
        const Rect at = next(std::max(height, kIcon));
        paint::icon(ui_, icon, {at.x + kIcon * 0.5F, at.y + words_h * 0.5F}, kIcon, ui_.theme.ink2);
        text(ui_, {at.x + kIconRoom, at.y, room, words_h}, words);
        if (!note.empty())
            text(ui_, {at.x + kIconRoom, at.y + words_h, room, height - words_h}, below);
    }

  private:
    // Draws the title; returns where the card begins.
    static float below_title(const Ui& ui, Flow& page, std::string_view title_key) {
        const std::string key = std::string("settings/section/").append(title_key);
        const Text title{.key = key,
                         .text = ui.words(title_key),
                         .style = style::caption_strong,
                         .color = ui.theme.ink2,
                         .ground = ui.theme.bg,
                         .role = Role::Heading,
                         .level = 2};
        const Rect at = page.next(text_height(ui, title, page.width() - 2 * space::s));
        text(ui, at.inset(space::s, 0), title);
        page.space(space::s - space::m);
        return page.y() + space::m;
    }

    const Ui& ui_;
    Flow& page_;
    CardScope card_;
    bool any_ = false;
};

// One of a few, under its name. Returns the index that was chosen.
template <std::size_t N>
std::optional<int> choice(const Ui& ui, Rows& rows, std::string_view key, std::string_view name,
                          const std::array<SegmentOption, N>& options, int selected) {
    const Segment segment{
        .key = key, .name = ui.words(name), .options = options, .selected = selected};
    return limber::ui::segment(ui, rows.next(segment_height(ui, segment, rows.width()), false),
                               segment);
}

void text_size(const Ui& ui, Rows& rows, const Preferences& now) {
    rows.label(icon::format_size, "settings.look.text_size");
    std::array<std::string, kTextSizes.size()> ids;
    std::array<std::string, kTextSizes.size()> labels;
    std::array<SegmentOption, kTextSizes.size()> options;
    for (std::size_t i = 0; i < kTextSizes.size(); ++i) {
        ids.at(i) = std::to_string(kTextSizes.at(i));
        labels.at(i) = ui.words.format("settings.look.percent", {{"n", kTextSizes.at(i)}});
        options.at(i) = {.id = ids.at(i), .label = labels.at(i)};
    }
    const auto* at = std::ranges::find(kTextSizes, now.text_percent);
    const int selected = at == kTextSizes.end() ? -1 : static_cast<int>(at - kTextSizes.begin());
    if (const auto tap =
            choice(ui, rows, "settings/text-size", "settings.look.text_size", options, selected))
        set(ui, pref::TextPercent{kTextSizes.at(static_cast<std::size_t>(*tap))});
}

void theme(const Ui& ui, Rows& rows, const Preferences& now) {
    rows.label(icon::theme_light_dark, "settings.look.theme");
    const std::array<SegmentOption, 4> options = {
        {{.id = "system", .label = ui.words("settings.theme.system")},
         {.id = "light", .label = ui.words("settings.theme.light")},
         {.id = "dark", .label = ui.words("settings.theme.dark")},
         {.id = "contrast", .label = ui.words("settings.theme.contrast")}}};
    if (const auto tap = choice(ui, rows, "settings/theme", "settings.look.theme", options,
                                static_cast<int>(now.theme)))
        set(ui, pref::Theme{static_cast<ThemeChoice>(*tap)});
}

constexpr std::array kSkinWords = {"settings.look.skin_lightest", "settings.look.skin_light",
                                   "settings.look.skin_medium", "settings.look.skin_deep",
                                   "settings.look.skin_deepest"};
static_assert(kSkinWords.size() == body::kSkins);

// Five discs; the chosen one has a ring and a tick.
void skin_disc(const Ui& ui, const Rect& slot, int index, bool selected) {
    const auto skin = static_cast<body::Skin>(index);
    const std::string key = "settings/skin/" + std::to_string(index + 1);
    const Rect target = slot.centred(std::min(slot.w, 56.0F), slot.h);
    const Press tap = press(ui, key, target);
    Node& node = ui.semantics.add(Role::Radio, key,
                                  ui.words(kSkinWords.at(static_cast<std::size_t>(index))), target);
    node.id = tap.id;
    node.state.selected = selected;
    node.state.focused = tap.focused;
    node.pos_in_set = index + 1;
    node.set_size = static_cast<int>(body::kSkins);
    const Vec2 centre = target.centre();
    const Color fill = rgb(figure::skin_color(ui.figures.model, skin));
    if (selected)
        paint::circle(ui, centre, 25, ui.theme.primary, 3);
    paint::disc(ui, centre, 20, fill);
    if (ui.theme.high_contrast())
        paint::circle(ui, centre, 20, ui.theme.ink, metric::outline);
    if (selected) {
        const bool dark = luminance(fill) < 0.3;
        paint::icon(ui, icon::check, centre, 22, rgb(dark ? 0xFFFFFFU : 0x000000U));
    }
    if (tap.focused)
        focus_ring(ui, target, radius::button);
    if (tap.pressed && !selected)
        set(ui, pref::Skin{static_cast<SkinTone>(index)});
}

void figure_looks(const Ui& ui, Rows& rows, const Preferences& now) {
    rows.label(icon::human, "settings.look.skin");
    const Rect row = rows.next(56, false);
    const int count = static_cast<int>(body::kSkins);
    for (int i = 0; i < count; ++i)
        skin_disc(ui, row.column(i, count, 0), i, static_cast<int>(now.skin) == i);
    rows.label(icon::account, "settings.look.hair");
    const std::array<SegmentOption, 2> options = {
        {{.id = "bun", .label = ui.words("settings.hair.bun")},
         {.id = "crop", .label = ui.words("settings.hair.crop")}}};
    if (const auto tap = choice(ui, rows, "settings/hair", "settings.look.hair", options,
                                static_cast<int>(now.hair)))
        set(ui, pref::Hair{static_cast<HairStyle>(*tap)});
}

void motion(const Ui& ui, Rows& rows, const Preferences& now) {
    rows.label(icon::animation, "settings.look.motion", ui.words("settings.look.motion_note"));
    const std::array<SegmentOption, 3> options = {
        {{.id = "system", .label = ui.words("settings.motion.system")},
         {.id = "full", .label = ui.words("settings.motion.full")},
         {.id = "less", .label = ui.words("settings.motion.less")}}};
    if (const auto tap = choice(ui, rows, "settings/motion", "settings.look.motion", options,
                                static_cast<int>(now.motion)))
        set(ui, pref::Motion{static_cast<MotionChoice>(*tap)});
}

void left_handed(const Ui& ui, Rows& rows, const Preferences& now) {
    const SwitchRow row{.key = "settings/left-handed",
                        .label = ui.words("settings.look.left_handed"),
                        .below = ui.words("settings.look.left_handed_note"),
                        .icon = icon::human_handsup,
                        .on = now.left_handed};
    if (switch_row(ui, rows.next(switch_row_height(ui, row, rows.width())), row))
        set(ui, pref::LeftHanded{!now.left_handed});
}

void look(const Ui& ui, Flow& page, const SettingsState& state) {
    Rows rows(ui, page, "settings.look.title");
    text_size(ui, rows, state.preferences);
    theme(ui, rows, state.preferences);
    figure_looks(ui, rows, state.preferences);
    motion(ui, rows, state.preferences);
    left_handed(ui, rows, state.preferences);
}

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
    rows.label(icon::seat_recline_normal, "settings.day.breaks",
               ui.words("settings.day.breaks_note"));
    if (const auto wanted = stepped(ui, rows,
                                    {.key = "settings/breaks",
                                     .name = "settings.day.breaks",
                                     .less = "settings.day.breaks_sooner",
                                     .more = "settings.day.breaks_later",
                                     .unit = "settings.day.minutes",
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

void draw_settings(const Ui& ui, const SettingsState& state) {
    Page page(
        ui,
        {.key = "settings", .title = ui.words("settings.title"), .back = true, .settings = false});
    const bool two = ui.layout.two_columns && !ui.layout.big_text;
    Flow left(two ? page.column().column(0, 2, ui.layout.column_gap) : page.column(), space::m);
    look(ui, left, state);
    Flow right(two ? page.column().column(1, 2, ui.layout.column_gap)
                   : Rect{left.x(), left.y() + space::m, left.width(), 0},
               space::m);
    sound(ui, right, state);
    exercising(ui, right, state);
    the_day(ui, right, state);
    emergency(ui, right, state);
    data(ui, right, state);
    about(ui, right, state);
    page.end(std::max(left.y(), right.y()));
    regions_sheet(ui, state);
}

} // namespace limber::ui
