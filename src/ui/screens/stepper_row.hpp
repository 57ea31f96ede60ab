// A number to choose, with its name beside it; above it where words are large.
#pragma once

#include "ui/context.hpp"
#include "ui/widgets/stepper.hpp"

namespace limber::ui {

// Takes the next of `flow`. The value afterwards.
int stepper_row(const Ui& ui, Flow& flow, const Stepper& spec);

} // namespace limber::ui
