#include "core/own.hpp"

#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace limber {
namespace {

constexpr Millis kBetweenHolds{10000}; // FACTS.md, chapter 3: 10 s between holds
constexpr Millis kUsualHold{10000};    // and none longer than 10 s where nobody said so
constexpr std::array<std::string_view, 6> kStopIf = {"sharp", "rising", "leg",
                                                     "numb",  "dizzy",  "saddle"};

// At most `bytes` of it, whole characters of UTF-8.
std::string_view cut(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes)
        return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U)
        --bytes;
    return trimmed(text.substr(0, bytes));
}

// One line: what would break it becomes a blank.
std::string name_of(std::string_view text, std::string_view unnamed) {
    std::string name(cut(trimmed(text), kMostOwnName));
    std::ranges::replace_if(name, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return name.empty() ? std::string(unnamed) : name;
}

std::vector<std::string> lines_of(std::string_view note) {
    std::vector<std::string> lines;
    while (!note.empty()) {
        const std::size_t end = note.find('\n');
        const std::string_view line = trimmed(note.substr(0, end));
        if (!line.empty() && lines.size() < kMostOwnSteps)
            lines.emplace_back(line);
        else if (!line.empty())
            lines.back().append(" ").append(line); // the last one takes what is left
        if (end == std::string_view::npos)
            break;
        note.remove_prefix(end + 1);
    }
    return lines;
}

Millis whole_seconds(Millis time) {
    return std::chrono::floor<std::chrono::seconds>(time);
}

Dose dose_for(OwnCount count, Dose dose) {
    dose.sets = std::clamp(dose.sets, 1, DoseLimits::max_sets);
    dose.reps = std::clamp(dose.reps, 1, DoseLimits::max_reps);
    // Whole seconds, as the form has them.
    dose.hold = whole_seconds(std::clamp(dose.hold, Millis{0}, DoseLimits::max_hold));
    dose.rest = whole_seconds(std::clamp(dose.rest, Millis{0}, DoseLimits::max_rest));
    dose.hold_breaths = 0;
    dose.hold_rest = count == OwnCount::Holds ? kBetweenHolds : Millis{0};
    dose.tempo = Tempo{};
    if (count == OwnCount::Holds && dose.hold == Millis{0})
        dose.hold = kUsualHold;
    if (count == OwnCount::Done)
        dose.hold = Millis{0};
    return dose;
}

std::string step_word(const OwnExercise& own, std::size_t index) {
    return own.key + ".step." + std::to_string(index + 1);
}

} // namespace

OwnExercise tidied(OwnExercise own, std::string_view unnamed) {
    own.name = name_of(own.name, unnamed);
    own.note = cut(trimmed(own.note), kMostOwnNote);
    own.dose = dose_for(own.count, own.dose);
    return own;
}

OwnRoutine tidied(OwnRoutine routine, std::string_view unnamed) {
    routine.name = name_of(routine.name, unnamed);
    std::erase_if(routine.exercises, [](const std::string& key) { return key.empty(); });
    if (routine.exercises.size() > kMostInRoutine)
        routine.exercises.resize(kMostInRoutine);
    return routine;
}

bool untouched(const OwnExercise& own) {
    OwnExercise bare = own;
    bare.name = trimmed(own.name);
    bare.note = trimmed(own.note);
    return bare == OwnExercise{};
}

bool untouched(const OwnRoutine& routine) {
    return routine.key.empty() && trimmed(routine.name).empty() && routine.exercises.empty();
}

Exercise exercise_of(const OwnExercise& own) {
    Exercise exercise;
    exercise.key = own.key;
    exercise.version = own.version;
    exercise.group = Group::Own;
    exercise.name_word = own.key + ".name";
    exercise.purpose_word = "own.purpose";
    exercise.place_word = "own.place";
    for (const std::string_view rule : kStopIf)
        exercise.stop_if.push_back(std::string("stop-if.").append(rule));
    Level level;
    level.key = kOwnLevel;
    level.animation = std::string(kOwnPicture).append(own.picture);
    level.name_word = exercise.name_word;
    level.left_word = "own.left";
    level.right_word = "own.right";
    level.count_of = own.count == OwnCount::Holds ? CountOf::Hold : CountOf::Rep;
    // Nothing leads a hold but the clock, and a tap ends it, as in every other hold.
    level.counting = own.count == OwnCount::Done ? Counting::Done : Counting::Paced;
    level.start = own.dose;
    for (std::size_t i = 0; i < lines_of(own.note).size(); ++i)
        level.steps.push_back(step_word(own, i));
    exercise.levels.push_back(std::move(level));
    return exercise;
}

std::vector<std::pair<std::string, std::string>> words_of(const OwnExercise& own) {
    std::vector<std::pair<std::string, std::string>> words{{own.key + ".name", own.name}};
    const std::vector<std::string> lines = lines_of(own.note);
    for (std::size_t i = 0; i < lines.size(); ++i)
        words.emplace_back(step_word(own, i), lines[i]);
    return words;
}

} // namespace limber
