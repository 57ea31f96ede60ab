// Pain over time as a line, with the days it locked up as diamonds on stems.
#pragma once

#include "core/time.hpp"
#include "ui/context.hpp"

#include <span>
#include <string>
#include <vector>

namespace limber::ui {

struct PainPoint {
    float day = 0; // days since PainLine::from, with the time of day as its fraction
    int score = 0; // 0–10
    bool operator==(const PainPoint&) const = default;
};

struct PainLine {
    Date from{};
    Date to{};                     // the last day that is shown
    std::vector<PainPoint> points; // oldest first
    std::vector<float> locked_up;  // days since `from`
    std::string from_label;        // under its left end
    std::string middle_label;      // empty: left out
    std::string to_label;
    std::string said; // the whole as a sentence
    bool operator==(const PainLine&) const = default;
};

// At most four points for each of `columns` equal parts of `days`: the first, the least, the most
// and the last in it, in their order. What is drawn looks the same as with all of them.
std::vector<PainPoint> reduce_points(std::span<const PainPoint> points, float days, int columns);

// `marked`: the day others point at, since `from`; less than 0: none. `tall` has a line for each
// second number.
struct PainLineStyle {
    std::string_view key{};
    float marked = -1;
    std::string_view marked_words{}; // beside the only point; may be empty
};
void pain_line(const Ui& ui, const Rect& at, const PainLine& line, const PainLineStyle& style);

} // namespace limber::ui
