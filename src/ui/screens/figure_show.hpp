// The moving figure of a screen: when another movement comes in the place of one, it goes over from
// the old pose into the new one (figure/change.hpp) instead of jumping.
#pragma once

#include "figure/figure.hpp"
#include "ui/context.hpp"
#include "ui/widgets/figure_panel.hpp"

#include <string_view>

namespace limber::ui {

// `key` of the panel. While `still` (paused) nothing moves: a change that is on its way stands, and
// one that happens then is shown at once. Asks for frames only until the change is over.
void show_moment(const Ui& ui, const FigurePlace& place, std::string_view key,
                 const body::Animation& animation, const figure::Moment& moment, bool still);

// Under reduced motion: one picture fades into the other.
void show_pose(const Ui& ui, const FigurePlace& place, std::string_view key,
               const body::Animation& animation, const figure::KeyPose& pose, bool other_side,
               bool still);

} // namespace limber::ui
