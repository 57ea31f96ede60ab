// A number with − and +. Held, it repeats 8 times a second.
#pragma once

#include "ui/context.hpp"

namespace limber::ui {

struct Stepper {
    std::string_view key{};
    std::string_view name{};        // "Reps each side"
    std::string_view value_words{}; // what is shown and said; empty = the number
    std::string_view less{};        // names of the keys: "Fewer reps"
    std::string_view more{};
    int value = 0;
    int min = 0;
    int max = 100;
    int step = 1;
    bool disabled = false;
};

// The value afterwards (the same when nothing happened). 56 high.
int stepper(const Ui& ui, const Rect& at, const Stepper& stepper);
float stepper_height(const Ui& ui);

} // namespace limber::ui
