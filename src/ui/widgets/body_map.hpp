// Where it is: a body seen from behind and one seen from the front, whose parts are ticked. Left
// and right are the person's own: seen from behind the left is on the left, from the front on the
// right.
#pragma once

#include "core/pain.hpp"
#include "ui/context.hpp"

#include <optional>
#include <set>

namespace limber::ui {

struct BodyMap {
    std::string_view key{}; // its parts are "<key>/low-back-left" …
    std::string_view name{};
    const std::set<Spot>* on = nullptr; // not null
};

// At every width from 272 points on what can be touched is at least 48 points large.
float body_map_height(const Ui& ui, float width);
// The part that was ticked or unticked.
std::optional<Spot> body_map(const Ui& ui, const Rect& at, const BodyMap& map);

} // namespace limber::ui
