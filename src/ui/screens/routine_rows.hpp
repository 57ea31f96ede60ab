// What the person's own routines and those that ship have in common: their rows, and how long they
// take.
#pragma once

#include "content/content.hpp"
#include "core/player.hpp"
#include "core/preferences.hpp"
#include "ui/context.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace limber::ui {

struct RoutineItem {
    std::string exercise;
    std::string animation;
    std::string name;
    std::string dose;
    bool operator==(const RoutineItem&) const = default;
};

// "3 exercises · About 12 min".
std::string say_items(const content::Content& content, const Preferences& preferences,
                      const std::vector<PlayItem>& items);

// Picture, name and dose; with large text the words alone. `keys` is the width that something else
// takes at the end of the row.
float routine_row_height(const Ui& ui, const RoutineItem& item, float width, float keys = 0);
// Of a row without what stands at its end. Its parts are `key`/picture, /name and /dose.
void routine_row(const Ui& ui, Rect row, std::string_view key, const RoutineItem& item);

} // namespace limber::ui
