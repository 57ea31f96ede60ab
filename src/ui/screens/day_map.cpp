#include "ui/screens/day_map.hpp"

#include "content/words.hpp"
#include "ui/screens/day_words.hpp"
#include "ui/screens/keys.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/text.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace limber::ui {

namespace {

constexpr float kCell = 20, kGap = 4, kRound = 0.26F;
constexpr int kWeek = 7;

float label_room(const Ui& ui) {
    return ui.type.width(style::tiny, ui.words("shell.weekday_short.1")) + space::s;
}
float month_room(const Ui& ui) {
    return ui.type.sized(style::tiny).line + space::xs;
}

Color step(const Theme& theme, int level) {
    switch (level) {
    case 1:
        return theme.h1;
    case 2:
        return theme.h2;
    case 3:
        return theme.h3;
    case 4:
        return theme.h4;
    default:
        return theme.sunken;
    }
}

int days_of(const DayMap& map) {
    return static_cast<int>(map.levels.size());
}
int weeks_of(const DayMap& map) {
    return (days_of(map) + kWeek - 1) / kWeek;
}

struct Grid {
    const DayMap& map;
    Rect cells;
    float pitch = kCell + kGap;
    float cell = kCell;
    int first = 0; // index of the first day drawn, a Monday

    Rect of(int day) const {
        const int column = (day - first) / kWeek;
        const int row = (day - first) % kWeek;
        return {cells.x + static_cast<float>(column) * pitch,
                cells.y + static_cast<float>(row) * pitch, cell, cell};
    }
    int nearest(Vec2 p) const {
        const int column = static_cast<int>(std::floor((p.x - cells.x + kGap * 0.5F) / pitch));
        const int row = static_cast<int>(std::floor((p.y - cells.y + kGap * 0.5F) / pitch));
        const int day = first + column * kWeek + std::clamp(row, 0, kWeek - 1);
        return std::clamp(day, first, days_of(map) - 1);
    }
};

void labels(const Ui& ui, const Rect& at, const Grid& grid, std::string_view key) {
    const float line = ui.type.sized(style::tiny).line;
    for (const int day : {1, 3, 5, 7}) {
        const std::string word = "shell.weekday_short." + std::to_string(day);
        const std::string label_key = std::string(key) + "/" + word;
        const float y = grid.cells.y + static_cast<float>(day - 1) * grid.pitch + grid.cell * 0.5F;
        text_line(ui, {at.x, y - line * 0.5F, label_room(ui), line},
                  {.key = label_key,
                   .text = ui.words(word),
                   .style = style::tiny,
                   .color = ui.theme.ink2,
                   .decorative = true});
    }
    // A month's name over the first week that begins in it.
    unsigned before = 0;
    float free_from = grid.cells.x;
    for (int day = grid.first; day < days_of(grid.map); day += kWeek) {
        const Date date = grid.map.from + std::chrono::days{day};
        const auto month = static_cast<unsigned>(std::chrono::year_month_day{date}.month());
        const bool fresh = month != before;
        before = month;
        const float x = grid.of(day).x;
        const std::string words = say_month(ui.words, date);
        const float w = ui.type.width(style::tiny, words);
        if (!fresh || day == grid.first || x < free_from || x + w > at.right())
            continue;
        free_from = x + w + space::s;
        const std::string month_key = std::string(key) + "/month/" + std::to_string(day);
        text_line(ui, {x, at.y, w + 1, line},
                  {.key = month_key,
                   .text = words,
                   .style = style::tiny,
                   .color = ui.theme.ink2,
                   .decorative = true});
    }
}

void cells(const Ui& ui, const Grid& grid, Date picked) {
    const float r = grid.cell * kRound;
    for (int day = grid.first; day < days_of(grid.map); ++day) {
        const Rect at = grid.of(day);
        paint::fill(ui, at, step(ui.theme, grid.map.levels[static_cast<std::size_t>(day)]), r);
    }
    for (const Date date : grid.map.locked_up) {
        const int day = static_cast<int>((date - grid.map.from).count());
        if (day >= grid.first && day < days_of(grid.map))
            paint::diamond(ui, grid.of(day).centre(), 12, ui.theme.sos, ui.theme.sos_deep, 1.5F);
    }
    const int chosen = static_cast<int>((picked - grid.map.from).count());
    if (chosen >= grid.first && chosen < days_of(grid.map)) {
        const Rect at = grid.of(chosen);
        paint::outline(ui, at.inset(-4), ui.theme.ink, r + 4, 3);
    }
}

} // namespace

int weeks_that_fit(const Ui& ui, const DayMap& map, float width) {
    const float room = width - label_room(ui) + kGap;
    return std::clamp(static_cast<int>(room / (kCell + kGap)), 1, std::max(1, weeks_of(map)));
}

DaysMoved count_days(const DayMap& map, int weeks) {
    const int first = std::max(0, (weeks_of(map) - weeks) * kWeek);
    DaysMoved count;
    for (int day = first; day < days_of(map); ++day) {
        ++count.all;
        if (map.levels[static_cast<std::size_t>(day)] > 0)
            ++count.moved;
    }
    return count;
}

float day_map_height(const Ui& ui) {
    return month_room(ui) + kWeek * (kCell + kGap) - kGap;
}

std::optional<Date> day_map(const Ui& ui, const Rect& at, const DayMap& map,
                            const DayMapLook& look) {
    const int weeks = std::min(look.weeks, weeks_of(map));
    Grid grid{.map = map, .cells = at, .first = (weeks_of(map) - weeks) * kWeek};
    grid.cells.x += label_room(ui);
    grid.cells.y += month_room(ui);
    grid.cells.w = static_cast<float>(weeks) * grid.pitch - kGap;
    grid.cells.h = kWeek * grid.pitch - kGap;
    const Press tap = press(ui, look.key, grid.cells);
    Node& node = ui.semantics.add(Role::Slider, look.key, look.name, grid.cells);
    node.value = look.value;
    node.id = tap.id;
    node.state.focused = tap.focused;
    labels(ui, at, grid, look.key);
    cells(ui, grid, look.picked);
    if (tap.focused)
        focus_ring(ui, grid.cells, space::xs);
    const Date last = map.from + std::chrono::days{days_of(map) - 1};
    if (tap.pressed) {
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        const Vec2 p{mouse.x, mouse.y};
        if (!tap.focused && grid.cells.inset(-kGap).contains(p))
            return map.from + std::chrono::days{grid.nearest(p)};
        return last;
    }
    if (sheet_open(ui))
        return std::nullopt;
    Date wanted = look.picked;
    if (key_pressed(Key::Left) || (tap.focused && ImGui::IsKeyPressed(ImGuiKey_LeftArrow, false)))
        wanted -= std::chrono::days{1};
    if (key_pressed(Key::Right) || (tap.focused && ImGui::IsKeyPressed(ImGuiKey_RightArrow, false)))
        wanted += std::chrono::days{1};
    wanted = std::clamp(wanted, map.from, last);
    return wanted == look.picked ? std::nullopt : std::optional(wanted);
}

float day_map_legend(const Ui& ui, const Rect& at, std::string_view key) {
    const float line = std::max(ui.type.sized(style::caption).line, kCell);
    float x = at.x;
    float y = at.y;
    const auto words = [&](std::string_view part, std::string_view said) {
        const float w = ui.type.width(style::caption, said) + 1;
        if (x + w > at.right()) {
            x = at.x;
            y += line + space::xs;
        }
        const std::string word_key = std::string(key).append(part);
        text_line(ui, {x, y, w, line},
                  {.key = word_key,
                   .text = said,
                   .style = style::caption,
                   .color = ui.theme.ink2,
                   .decorative = true});
        x += w + space::s;
    };
    words("/less", ui.words("progress.moved.less"));
    for (int level = 0; level <= 4; ++level) {
        const Rect cell{x, y + (line - 16) * 0.5F, 16, 16};
        paint::fill(ui, cell, step(ui.theme, level), 16 * kRound);
        x += 16 + kGap;
    }
    x += space::xs;
    words("/more", ui.words("progress.moved.more"));
    x += space::s;
    const std::string_view spasm = ui.words("progress.moved.spasm");
    if (x + 24 + ui.type.width(style::caption, spasm) > at.right()) {
        x = at.x;
        y += line + space::xs;
    }
    paint::diamond(ui, {x + 8, y + line * 0.5F}, 14, ui.theme.sos, ui.theme.sos_deep, 1.5F);
    x += 24;
    words("/spasm", spasm);
    return y + line - at.y;
}

} // namespace limber::ui
