// What the person adds themselves, as a physiotherapist's homework: exercises and routines.
//
// An own exercise becomes an Exercise with one level, so that library, player, summary and history
// need to know nothing of it: its words stand beside the shipped ones under keys of its own.
#pragma once

#include "core/exercise.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace limber {

// How an own exercise is counted. Reps: each one, with a hold or without. Holds: a position, in
// good seconds. Done: one tap when it is done.
enum class OwnCount { Reps, Holds, Done };

inline constexpr std::size_t kMostOwnName = 120;  // bytes, some 60 letters of any alphabet
inline constexpr std::size_t kMostOwnNote = 2000; // bytes
inline constexpr std::size_t kMostOwnSteps = 12;  // lines of a note that are shown one by one
inline constexpr std::size_t kMostInRoutine = 12; // exercises: more is no routine, but a list

struct OwnExercise {
    std::string key;  // "own-<id>", as sessions keep it; empty: not kept yet
    int version = 1;  // one more with each change, kept with every set that was done
    std::string name; // never empty once it is kept
    std::string note; // how to do it, a step a line; may be empty
    OwnCount count = OwnCount::Reps;
    Dose dose{.sets = 1, .reps = 8}; // one set, as every start of FACTS.md
    std::string picture;             // id of its picture; empty: none
    bool every_day = false;          // the plan has it every day
    bool removed = false;            // kept only so that history can name what was done
    bool operator==(const OwnExercise&) const = default;
};

struct OwnRoutine {
    std::string key; // "routine-<id>"; empty: not kept yet
    std::string name;
    std::vector<std::string> exercises; // keys, in the order they are done; shipped and own ones
    bool operator==(const OwnRoutine&) const = default;
};

inline constexpr std::string_view kOwnExercise = "own-";
inline constexpr std::string_view kOwnRoutine = "routine-";
// What shows an own exercise in the place of an animation: this and the id of its picture, or this
// alone. Sets keep it, so that history shows the picture that was there then.
inline constexpr std::string_view kOwnPicture = "own/";
inline constexpr std::string_view kOwnLevel = "own"; // key of an own exercise's only level

// As it would be kept: words without blanks around them and cut to their limits at a whole
// character, a name that is empty replaced by `unnamed`, a dose within DoseLimits that fits how it
// is counted (holds of 1 s or more with 10 s between them, nothing held where one tap ends it).
OwnExercise tidied(OwnExercise own, std::string_view unnamed);
// Exercises beyond the limit and empty keys are left out.
OwnRoutine tidied(OwnRoutine routine, std::string_view unnamed);

// Nothing was written or chosen: closing the form keeps nothing.
bool untouched(const OwnExercise& own);
bool untouched(const OwnRoutine& routine);

// The exercise of a tidied one. Its stop rules are those of every exercise; it is for any phase,
// because whoever gave it knows the person and we do not.
Exercise exercise_of(const OwnExercise& own);
// The words that exercise_of names and that are the person's: key and sentence.
std::vector<std::pair<std::string, std::string>> words_of(const OwnExercise& own);

} // namespace limber
