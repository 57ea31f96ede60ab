// Reads a file of exercises: assets/content/exercises/README.md says what stands in it.
#include "content/content.hpp"
#include "content/table_reader.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <utility>

namespace limber::content {
namespace {

template <class T, std::size_t N>
using Choices = std::array<std::pair<std::string_view, T>, N>;

constexpr Choices<Group, 4> kGroups = {{{"stretch", Group::Stretch},
                                        {"core", Group::Core},
                                        {"daily", Group::Daily},
                                        {"walk", Group::Walk}}};
constexpr Choices<Phase, 4> kPhases = {{{"calm", Phase::Calm},
                                        {"move", Phase::Move},
                                        {"strengthen", Phase::Strengthen},
                                        {"prevent", Phase::Prevent}}};
constexpr Choices<CountOf, 2> kCounts = {{{"rep", CountOf::Rep}, {"hold", CountOf::Hold}}};
constexpr Choices<Counting, 3> kCountings = {
    {{"paced", Counting::Paced}, {"tap", Counting::Tap}, {"done", Counting::Done}}};

constexpr Choices<Side, 2> kSides = {{{"left", Side::Left}, {"right", Side::Right}}};

constexpr int kMaxVersion = 1'000'000;
constexpr Millis kMaxTempo{30'000};

std::vector<std::string> with_prefix(const std::string& prefix, std::vector<std::string> names) {
    for (std::string& name : names)
        name.insert(0, prefix);
    return names;
}

Tempo read_tempo(const toml::table* table, const std::string& what, const std::string& file,
                 Faults& faults) {
    Tempo tempo;
    if (table == nullptr)
        return tempo;
    TableReader read(*table, what + ", tempo", file, faults);
    tempo.work = read.seconds("work_s", kMaxTempo);
    tempo.back = read.seconds("back_s", kMaxTempo, Millis{0});
    tempo.pause = read.seconds("pause_s", kMaxTempo, Millis{0});
    read.finish();
    return tempo;
}

Dose read_dose(const toml::table* table, const std::string& what, const std::string& file,
               Faults& faults) {
    Dose dose;
    if (table == nullptr)
        return dose;
    TableReader read(*table, what + ", dose", file, faults);
    dose.sets = read.whole("sets", 1, DoseLimits::max_sets);
    dose.reps = read.whole("reps", 1, DoseLimits::max_reps);
    dose.hold = read.seconds("hold_s", DoseLimits::max_hold, Millis{0});
    dose.hold_breaths = read.whole("hold_breaths", 1, 20, 0);
    dose.hold_rest = read.seconds("hold_rest_s", DoseLimits::max_rest, Millis{0});
    dose.rest = read.seconds("rest_s", DoseLimits::max_rest);
    dose.each_side = read.flag("each_side", false);
    read.finish();
    return dose;
}

// What the plan builds up to; not below the start.
void read_build(const toml::table* table, Level& level, const std::string& what,
                const std::string& file, Faults& faults) {
    if (table == nullptr)
        return;
    TableReader read(*table, what + ", build", file, faults);
    level.build_reps = read.whole("reps", 1, DoseLimits::max_reps);
    level.build_sets = read.whole("sets", 1, DoseLimits::max_sets);
    if (level.build_reps < level.start.reps)
        read.fault_at("reps", "builds to fewer than it starts with");
    if (level.build_sets < level.start.sets)
        read.fault_at("sets", "builds to fewer than it starts with");
    read.finish();
}

Level read_level(const toml::table& table, const Exercise& exercise, const std::string& file,
                 Faults& faults) {
    TableReader read(table, "a level of '" + exercise.key + "'", file, faults);
    Level level;
    level.key = read.name("key");
    const std::string what = "level '" + level.key + "' of '" + exercise.key + "'";
    read.call_it(what);
    level.animation = read.name("animation");
    level.earliest = read.choice("from", kPhases);
    level.count_of = read.choice("count", kCounts);
    level.counting = read.choice("counting", kCountings);
    level.max_hold = read.seconds("max_hold_s", DoseLimits::max_hold);

    const std::size_t before = faults.size();
    level.start = read_dose(read.table("dose"), what, file, faults);
    level.start.tempo = read_tempo(read.table("tempo"), what, file, faults);
    if (faults.size() == before)
        read_build(read.optional_table("build"), level, what, file, faults);
    else
        read.optional_table("build"); // it would be measured against what could not be read
    const auto amiss = dose_fault(level.start);
    if (amiss && faults.size() == before) // else it has been said already
        read.fault_at("dose", "the dose is out of limits: " + std::string(*amiss));
    if (level.start.hold > level.max_hold)
        read.fault_at("dose", "starts with a longer hold than 'max_hold_s'");
    if (level.count_of == CountOf::Hold && level.start.hold < Millis{1000})
        read.fault_at("dose", "counts holds, so 'hold_s' has to be at least 1");

    if (level.start.each_side)
        level.pictured = read.choice("pictured", kSides);

    const std::string words = "exercise." + exercise.key + ".";
    const std::string own = words + "level." + level.key + ".";
    level.name_word = own + "name";
    level.easier_word = own + "easier";
    level.harder_word = own + "harder";
    if (level.start.each_side) {
        level.left_word = own + "left";
        level.right_word = own + "right";
    }
    level.steps = with_prefix(words + "step.", read.names("steps"));
    level.cues = with_prefix(words + "cue.", read.names("cues"));
    read.finish();
    return level;
}

void read_levels(TableReader& read, Exercise& exercise, const std::string& file, Faults& faults) {
    for (const toml::table* table : read.tables("level")) {
        Level level = read_level(*table, exercise, file, faults);
        if (!level.key.empty() && exercise.level(level.key) != nullptr)
            read.fault(*table, "has two levels '" + level.key + "'");
        exercise.levels.push_back(std::move(level));
    }
    const std::string start = read.name("start");
    const int index = exercise.level_index(start);
    if (index < 0 && !start.empty() && !exercise.levels.empty())
        read.fault_at("start", "has no level '" + start + "' to start with");
    exercise.start_level = std::max(index, 0);
}

Exercise read_exercise(const toml::table& table, const std::string& file, Faults& faults) {
    TableReader read(table, "an exercise", file, faults);
    Exercise exercise;
    exercise.key = read.name("key");
    read.call_it("exercise '" + exercise.key + "'");
    exercise.version = read.whole("version", 1, kMaxVersion);
    exercise.group = read.choice("group", kGroups);

    const std::string words = "exercise." + exercise.key + ".";
    exercise.name_word = words + "name";
    exercise.purpose_word = words + "purpose";
    exercise.place_word = "place." + read.name("place");
    exercise.mistakes = with_prefix(words + "mistake.", read.names("mistakes"));
    exercise.stop_if = with_prefix("stop-if.", read.names("stop_if"));
    exercise.cautions = with_prefix("caution.", read.names("cautions"));
    read_levels(read, exercise, file, faults);
    read.finish();
    return exercise;
}

} // namespace

Result<std::vector<Exercise>> read_exercises(std::string_view text, std::string_view name) {
    const std::string file(name);
    Faults faults;
    std::vector<Exercise> exercises;
    read_root(text, file, "the list of exercises", faults, [&](TableReader& read) {
        for (const toml::table* table : read.tables("exercise")) {
            Exercise exercise = read_exercise(*table, file, faults);
            const auto same = [&](const Exercise& other) { return other.key == exercise.key; };
            if (!exercise.key.empty() && std::any_of(exercises.begin(), exercises.end(), same))
                read.fault(*table, "has '" + exercise.key + "' twice");
            exercises.push_back(std::move(exercise));
        }
    });
    if (!faults.empty())
        return faults;
    return exercises;
}

} // namespace limber::content
