// Reads assets/content/routines.toml, which says what stands in it.
#include "content/content.hpp"
#include "content/table_reader.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <set>

namespace limber::content {
namespace {

PlayItem read_item(const toml::table& table, const std::string& routine,
                   const std::vector<Exercise>& exercises, const std::string& file, Faults& faults,
                   Phase& earliest) {
    TableReader read(table, "a part of '" + routine + "'", file, faults);
    PlayItem item{read.name("exercise"), read.name("level"), {}};
    const int reps = read.whole("reps", 1, DoseLimits::max_reps);
    read.finish();
    const auto exercise = std::ranges::find(exercises, item.exercise, &Exercise::key);
    const Level* level = exercise == exercises.end() ? nullptr : exercise->level(item.level);
    if (level == nullptr) {
        read.fault_at("level", "'" + item.exercise + "' has no level '" + item.level + "'");
        return item;
    }
    if (reps > level->start.reps)
        read.fault_at("reps", "is more than the start of its level");
    earliest = std::max(earliest, level->earliest);
    item.dose = level->start;
    item.dose.sets = 1;
    item.dose.reps = reps;
    return item;
}

} // namespace

Result<std::vector<ReadyRoutine>> read_routines(std::string_view text, std::string_view name,
                                                const std::vector<Exercise>& exercises) {
    const std::string file(name);
    Faults faults;
    std::vector<ReadyRoutine> routines;
    std::set<std::string> seen;
    read_root(text, file, "the routines", faults, [&](TableReader& root) {
        for (const toml::table* table : root.tables("routine")) {
            TableReader read(*table, "a routine", file, faults);
            ReadyRoutine routine;
            routine.key = read.name("key");
            read.call_it("routine '" + routine.key + "'");
            if (!seen.insert(routine.key).second)
                read.fault_at("key", "is there twice");
            routine.name_word = "routine." + routine.key + ".name";
            routine.about_word = "routine." + routine.key + ".about";
            const Millis rest = read.seconds("rest_s", DoseLimits::max_rest);
            for (const toml::table* part : read.tables("do")) {
                PlayItem item =
                    read_item(*part, routine.key, exercises, file, faults, routine.earliest);
                item.dose.rest = rest;
                routine.items.push_back(std::move(item));
            }
            read.finish();
            routines.push_back(std::move(routine));
        }
    });
    if (!faults.empty())
        return faults;
    return routines;
}

Faults missing_words(const std::vector<ReadyRoutine>& routines, const Words& words,
                     std::string_view name) {
    Faults faults;
    for (const ReadyRoutine& routine : routines)
        for (const std::string& word : {routine.name_word, routine.about_word})
            if (!words.has(word))
                faults.push_back({std::string(name), 0,
                                  "routine '" + routine.key + "' needs the words '" + word + "'"});
    return faults;
}

} // namespace limber::content
