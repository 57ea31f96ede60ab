// Routines that ship with the app: a few minutes of known exercises before something. Those of the
// person's own are in own.hpp.
#pragma once

#include "core/exercise.hpp"
#include "core/player.hpp"

#include <string>
#include <vector>

namespace limber {

struct ReadyRoutine {
    std::string key;
    std::string name_word;
    std::string about_word;
    std::vector<PlayItem> items;  // never empty; each of one set
    Phase earliest = Phase::Calm; // of the latest of its levels
};

} // namespace limber
