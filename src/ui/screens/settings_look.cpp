// How it looks: text, theme, figure, motion, left-handed.
#include "ui/icons.hpp"
#include "ui/screens/settings_parts.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/row.hpp"

namespace limber::ui::settings {

namespace {

constexpr std::array<int, 5> kTextSizes = {100, 125, 150, 175, 200};

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

} // namespace

void look(const Ui& ui, Flow& page, const SettingsState& state) {
    Rows rows(ui, page, "settings.look.title");
    text_size(ui, rows, state.preferences);
    theme(ui, rows, state.preferences);
    figure_looks(ui, rows, state.preferences);
    motion(ui, rows, state.preferences);
    left_handed(ui, rows, state.preferences);
}

} // namespace limber::ui::settings
