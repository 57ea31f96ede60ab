// Bars r8 on a sunken slot, values printed, the current one full strength and older ones 62 %.
#pragma once

#include "ui/context.hpp"

#include <optional>
#include <span>

namespace limber::ui {

struct BarValue {
    double value = 0;
    std::string_view printed{}; // above it; empty = none
    std::string_view label{};   // below it
    std::string_view said{};    // "week of 9 November: 58 minutes"
    bool current = false;
};

struct BarChart {
    std::string_view key{};
    std::string_view name{};
    std::span<const BarValue> bars{};
    double max = 0;        // of the slot; 0 = from the values
    Color color = 0;       // 0 = primary
    bool tappable = false; // a touch picks a bar
};
// The bar that was tapped.
std::optional<int> bar_chart(const Ui& ui, const Rect& at, const BarChart& chart);

} // namespace limber::ui
