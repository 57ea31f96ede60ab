// One of a few, side by side: 56 high, sunken, the chosen one raised.
#pragma once

#include "ui/context.hpp"

#include <optional>
#include <span>

namespace limber::ui {

struct SegmentOption {
    std::string_view id{}; // its key is "<key>/<id>"
    std::string_view label{};
    std::string_view icon{};
};

struct Segment {
    std::string_view key{};
    std::string_view name{}; // what is being chosen
    std::span<const SegmentOption> options{};
    int selected = 0; // -1 = none
    bool disabled = false;
};

// The option that was tapped, if it is not the selected one. Stacks its options when words do not
// fit side by side.
std::optional<int> segment(const Ui& ui, const Rect& at, const Segment& segment);
float segment_height(const Ui& ui, const Segment& segment, float width);

} // namespace limber::ui
