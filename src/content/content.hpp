// What ships with the app and is data: exercises and words. Read once at the start and checked as a
// whole; a file that is wrong is refused with file, line and reason, all faults at once.
#pragma once

#include "content/words.hpp"
#include "core/body.hpp"
#include "core/exercise.hpp"
#include "core/guide.hpp"
#include "core/own.hpp"
#include "core/plan.hpp"
#include "core/result.hpp"
#include "core/routine.hpp"

#include <filesystem>
#include <string_view>
#include <vector>

namespace limber::content {

struct Content {
    std::vector<Exercise> exercises; // in the order of the library
    Words words;
    std::vector<Exercise> removed{}; // the person's own that are gone, named by history alone
    Guide guide{};                   // for a spasm
    plan::Menu menu{};               // what each day of the plan may hold
    std::vector<ReadyRoutine> routines{};

    // The exercise with that key, or nullptr: history may name one that is no longer shipped.
    const Exercise* exercise(std::string_view key) const;
    // The same, and those that the person removed: for what was done.
    const Exercise* once(std::string_view key) const;
    // nullptr: no routine of that key ships with the app.
    const ReadyRoutine* routine(std::string_view key) const;
    // What the person added stands after everything that is shipped, in that order. Replaces what
    // was given before; pointers to exercises end here.
    void set_own(const std::vector<OwnExercise>& own);
};

// Reads `assets`/content: exercises/*.toml, relief.toml, menu.toml, routines.toml and the words of
// `language`, falling back to English word by word. Every word that an exercise names exists after
// this. The library shows the groups in their order, and inside a group the exercises as they stand
// in the files.
Result<Content> load(const std::filesystem::path& assets, std::string_view language);

// The exercises alone, from the text of a file called `name` in messages. Words are not checked.
Result<std::vector<Exercise>> read_exercises(std::string_view text, std::string_view name);

// The guide for a spasm, from the text of a file called `name` in messages. Words are not checked,
// and its stretches have only their own numbers until fit_stretches().
Result<Guide> read_guide(std::string_view text, std::string_view name);
// Takes the rest of each stretch's dose from the start of its level. Refused: one that is not
// there, and a dose above that start.
Faults fit_stretches(Guide& guide, const std::vector<Exercise>& exercises, std::string_view name);
Faults missing_words(const Guide& guide, const Words& words, std::string_view name);
Faults missing_animations(const Guide& guide, const body::Library& figure, std::string_view name);
// The menu of the plan, from the text of a file called `name` in messages. Refused: an exercise
// that is not among `exercises`, or whose easiest level is for a later phase.
Result<plan::Menu> read_plan(std::string_view text, std::string_view name,
                             const std::vector<Exercise>& exercises);

// The routines, from the text of a file called `name` in messages. Refused: a level that is not
// among `exercises`, and more repetitions than it starts with.
Result<std::vector<ReadyRoutine>> read_routines(std::string_view text, std::string_view name,
                                                const std::vector<Exercise>& exercises);
Faults missing_words(const std::vector<ReadyRoutine>& routines, const Words& words,
                     std::string_view name);

// The animations that exercises of the file `name` need and the figure has not, and levels with
// sides whose animation can show only one.
Faults missing_animations(const std::vector<Exercise>& exercises, const body::Library& figure,
                          std::string_view name);

// The words that exercises of the file `name` need and are not there.
Faults missing_words(const std::vector<Exercise>& exercises, const Words& words,
                     std::string_view name);

} // namespace limber::content
