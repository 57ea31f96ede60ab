// Days moved as a map: a column a week, a cell a day, more the darker.
#pragma once

#include "core/time.hpp"
#include "ui/context.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace limber::ui {

struct DayMap {
    Date from{};                      // a Monday
    std::vector<std::uint8_t> levels; // 0–4 for each day from `from` to today
    std::vector<Date> locked_up;
    bool operator==(const DayMap&) const = default;
};

// How many weeks fit into `width`, at most as many as the map has.
int weeks_that_fit(const Ui& ui, const DayMap& map, float width);
// Days moved in the last `weeks`, and how many days those are.
struct DaysMoved {
    int moved = 0;
    int all = 0;
};
DaysMoved count_days(const DayMap& map, int weeks);

float day_map_height(const Ui& ui);
// Draws the last `weeks`. Returns the day that was chosen.
struct DayMapLook {
    std::string_view key{};
    std::string_view name{};  // of the control
    std::string_view value{}; // the chosen day in words
    Date picked{};
    int weeks = 13;
};
std::optional<Date> day_map(const Ui& ui, const Rect& at, const DayMap& map,
                            const DayMapLook& look);

// Less … more, and what a diamond is. Returns its height.
float day_map_legend(const Ui& ui, const Rect& at, std::string_view key);

} // namespace limber::ui
