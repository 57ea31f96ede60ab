#include "ui/screens/shell.hpp"

#include "ui/icons.hpp"
#include "ui/screens/keys.hpp"
#include "ui/widgets/nav.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/text.hpp"

#include <array>

namespace limber::ui {

namespace {

constexpr std::array kPlaces = {Screen::Today, Screen::Relief, Screen::Exercises, Screen::Progress,
                                Screen::Care};

bool is_focus(Screen screen) {
    switch (screen) {
    case Screen::Relief:
    case Screen::ExerciseDetail:
    case Screen::Player:
    case Screen::Summary:
    case Screen::DayLog:
    case Screen::Signs:
    case Screen::Check:
    case Screen::Helper:
    case Screen::Toilet:
        return true;
    case Screen::Today:
    case Screen::Exercises:
    case Screen::Progress:
    case Screen::Care:
    case Screen::Settings:
    case Screen::History:
    case Screen::ExerciseHistory:
    case Screen::Poses:
    case Screen::OwnExercise:
    case Screen::OwnRoutine:
    case Screen::ReadyRoutine:
    case Screen::Episodes:
    case Screen::Episode:
    case Screen::Data:
        break;
    }
    return false;
}

int place_of(Screen screen) {
    switch (screen) {
    case Screen::Today:
        return 0;
    case Screen::Relief:
    case Screen::Helper:
    case Screen::Toilet:
        return 1;
    case Screen::Exercises:
    case Screen::ExerciseDetail:
    case Screen::Player:
    case Screen::Summary:
    case Screen::OwnExercise:
    case Screen::OwnRoutine:
    case Screen::ReadyRoutine:
        return 2;
    case Screen::Progress:
    case Screen::History:
    case Screen::DayLog:
    case Screen::ExerciseHistory:
    case Screen::Episodes:
    case Screen::Episode:
        return 3;
    case Screen::Care:
    case Screen::Signs:
    case Screen::Check:
        return 4;
    case Screen::Settings:
    case Screen::Poses:
    case Screen::Data:
        break;
    }
    return -1;
}

// Only what changes something else than itself: a sheet keeps Escape for closing.
void read_keys(const Ui& ui) {
    if (undo_pressed())
        ui.emit(act::Undo{});
    if (sheet_open(ui))
        return;
    if (key_pressed(Key::Escape))
        ui.emit(act::Back{});
    if (keys_taken())
        return;
    if (!pain_key_armed(ui))
        for (std::size_t i = 0; i < kPlaces.size(); ++i)
            if (digit_pressed(static_cast<int>(i) + 1))
                ui.emit(act::Go{kPlaces.at(i)});
    if (key_pressed(Key::H))
        ui.emit(act::LockedUp{});
    if (key_pressed(Key::Comma))
        ui.emit(act::Go{Screen::Settings});
}

void draw_places(const Ui& ui, const ShellState& state) {
    const std::array items = {
        NavItem{"today", ui.words("shell.place.today"), icon::white_balance_sunny, "1"},
        NavItem{"relief", ui.words("shell.place.relief"), icon::leaf, "2"},
        NavItem{"exercises", ui.words("shell.place.exercises"), icon::run, "3"},
        NavItem{"progress", ui.words("shell.place.progress"), icon::chart_line, "4"},
        NavItem{"care", ui.words("shell.place.care"), icon::stethoscope, "5"},
    };
    const NavTap tap =
        nav(ui, {.name = ui.words("shell.places"),
                 .items = items,
                 .active = state.active,
                 .settings = {"settings", ui.words("shell.settings"), icon::settings, ","},
                 .settings_active = state.screen == Screen::Settings,
                 .help = ui.words("shell.help"),
                 .help_hint = "H",
                 .app_name = ui.words("shell.app")});
    if (tap.item)
        ui.emit(act::Go{kPlaces.at(static_cast<std::size_t>(*tap.item))});
    if (tap.settings)
        ui.emit(act::Go{Screen::Settings});
    if (tap.help)
        ui.emit(act::LockedUp{});
}

// A strip at the top, over everything that scrolls; never in the way of the page.
float draw_banner(const Ui& ui, const Rect& area, std::string_view words) {
    const Text line{.key = "shell/banner",
                    .text = words,
                    .style = style::caption_strong,
                    .color = ui.theme.on_danger_tint,
                    .ground = ui.theme.danger_tint,
                    .role = Role::Status,
                    .live = true};
    const float icon_room = 24 + space::s;
    const float width = area.w - 2 * ui.layout.margin - icon_room;
    const float height = text_height(ui, line, width) + 2 * space::s;
    const Rect strip{area.x, area.y - ui.layout.safe.top, area.w, height + ui.layout.safe.top};
    paint::fill(ui, strip, ui.theme.danger_tint);
    paint::divider(ui, strip.x, strip.bottom() - 1, strip.w, ui.theme.danger);
    const float x = area.x + ui.layout.margin;
    paint::icon(ui, icon::alert_circle, {x + 12, area.y + height * 0.5F}, 22, ui.theme.danger);
    text(ui, {x + icon_room, area.y + space::s, width, height}, line);
    return height;
}

} // namespace

ShellState build_shell(const journal::Journal& /*journal*/, const content::Content& content,
                       const Today& today) {
    ShellState state;
    state.screen = today.screen;
    state.focus = is_focus(today.screen);
    state.active = place_of(today.screen);
    if (!today.not_saved.empty())
        state.banner = content.words(today.not_saved);
    state.snackbar = today.snackbar;
    if (state.snackbar)
        state.snackbar->words = content.words(state.snackbar->words);
    return state;
}

journal::TableSet shell_tables() {
    return {};
}

Layout shell_layout(const Typography& type, const content::Words& words, Vec2 size, Insets safe,
                    bool left_handed) {
    const float scale = type.text_scale();
    const Layout first = make_layout(size, safe, scale, left_handed);
    if (!first.dock)
        return first;
    const int lines = help_lines(type, words("shell.help"), size.x);
    return lines == 1 ? first : make_layout(size, safe, scale, left_handed, lines);
}

Layout draw_shell(const Ui& ui, const ShellState& state) {
    read_keys(ui);
    Layout left = ui.layout;
    if (!state.focus)
        draw_places(ui, state);
    if (state.banner.empty())
        return left;
    const float height = draw_banner(ui, state.focus ? left.page : left.content, state.banner);
    left.page.cut_top(height);
    left.content.cut_top(height);
    left.column.cut_top(height);
    return left;
}

void draw_shell_over(const Ui& ui, const ShellState& state) {
    if (!state.snackbar)
        return;
    const Snackbar& line = *state.snackbar;
    // On a focus screen it stands over the pinned actions, not on them.
    const float lift = state.focus ? 104 : space::m;
    Rect room = state.focus ? ui.layout.focus_column() : ui.layout.column;
    room.h = (state.focus ? ui.layout.page.bottom() : ui.layout.content.bottom()) - lift - room.y;
    const Millis shown{static_cast<Millis::rep>(duration::snackbar)};
    const SnackbarLine shows{.key = "shell/snackbar",
                             .words = line.words,
                             .action = line.can_undo ? ui.words("shell.undo") : std::string_view{},
                             .since = line.until - shown};
    const SnackbarEnd end = snackbar(ui, room, shows);
    if (end == SnackbarEnd::Action)
        ui.emit(act::Undo{});
}

} // namespace limber::ui
