// Where the person is, and what lies under it. The five places and Settings are roots: going to one
// leaves everything behind but Today. Other screens lie over the one they were opened from.
#pragma once

#include "core/action.hpp"

#include <algorithm>
#include <vector>

namespace limber::app {

class Navigation {
  public:
    Screen top() const { return stack_.back(); }
    std::size_t depth() const { return stack_.size(); }

    static bool is_place(Screen screen) {
        switch (screen) {
        case Screen::Today:
        case Screen::Relief:
        case Screen::Exercises:
        case Screen::Progress:
        case Screen::Care:
        case Screen::Settings:
            return true;
        case Screen::ExerciseDetail:
        case Screen::Player:
        case Screen::Summary:
        case Screen::History:
        case Screen::DayLog:
        case Screen::ExerciseHistory:
        case Screen::Signs:
        case Screen::Poses:
        case Screen::OwnExercise:
        case Screen::OwnRoutine:
        case Screen::ReadyRoutine:
        case Screen::Check:
        case Screen::Helper:
        case Screen::Toilet:
        case Screen::Episodes:
        case Screen::Episode:
        case Screen::Data:
            return false;
        }
        return false;
    }

    void open(Screen screen) {
        // The guide lies over what was there: closing it leads back. So it does for Settings.
        if (is_place(screen) && screen != Screen::Relief && screen != Screen::Settings) {
            stack_.assign(1, Screen::Today);
            if (screen != Screen::Today)
                stack_.push_back(screen);
            return;
        }
        // Never the same screen twice: opening it again leads back to it.
        const auto seen = std::find(stack_.begin(), stack_.end(), screen);
        stack_.erase(seen, stack_.end());
        if (stack_.empty())
            stack_.push_back(Screen::Today);
        if (stack_.back() != screen)
            stack_.push_back(screen);
    }

    // Puts `screen` in the place of the top one.
    void replace(Screen screen) {
        if (stack_.size() > 1)
            stack_.pop_back();
        open(screen);
    }

    // False when there is nothing to go back to.
    bool back() {
        if (stack_.size() == 1)
            return false;
        stack_.pop_back();
        return true;
    }

  private:
    std::vector<Screen> stack_{Screen::Today};
};

} // namespace limber::app
