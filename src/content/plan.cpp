// Reads assets/content/menu.toml, which says what stands in it.
#include "content/content.hpp"
#include "content/table_reader.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>

namespace limber::content {
namespace {

constexpr int kMostDays = 14; // of one turn

struct Reading {
    const std::string& file;
    const std::vector<Exercise>& exercises;
    Faults& faults;

    const Exercise* find(const std::string& key) const {
        const auto found = std::ranges::find(exercises, key, &Exercise::key);
        return found == exercises.end() ? nullptr : &*found;
    }

    void check(TableReader& read, std::string_view key, const std::vector<std::string>& list,
               std::optional<Phase> phase) const {
        for (const std::string& exercise : list) {
            const Exercise* known = find(exercise);
            if (known == nullptr)
                read.fault_at(key, "there is no exercise '" + exercise + "'");
            else if (phase && known->levels.front().earliest > *phase)
                read.fault_at(key, "'" + exercise + "' comes later than this phase");
        }
    }

    plan::Slot slot(const toml::table& table, const std::string& name,
                    std::optional<Phase> phase) const {
        TableReader read(table, "a slot of '" + name + "'", file, faults);
        plan::Slot slot;
        slot.key = read.name("slot");
        slot.why_word = "plan.why." + name + "." + read.name("why");
        slot.exercises = read.names("exercises");
        check(read, "exercises", slot.exercises, phase);
        slot.every = read.whole("every", 1, kMostDays, 1);
        slot.on = read.whole("on", 0, kMostDays - 1, 0);
        if (slot.on >= slot.every)
            read.fault_at("on", "has to be less than 'every'");
        slot.in_order = read.flag("in_order", false);
        read.finish();
        return slot;
    }
};

} // namespace

Result<plan::Menu> read_plan(std::string_view text, std::string_view name,
                             const std::vector<Exercise>& exercises) {
    const std::string file(name);
    Faults faults;
    plan::Menu menu;
    read_root(text, file, "the plan", faults, [&](TableReader& read) {
        const Reading reading{file, exercises, faults};
        for (const Phase phase : {Phase::Calm, Phase::Move, Phase::Strengthen, Phase::Prevent}) {
            const std::string key(plan::phase_key(phase));
            for (const toml::table* table : read.tables(key))
                menu.phases[phase].push_back(reading.slot(*table, key, phase));
        }
        for (const toml::table* table : read.tables("mobility"))
            menu.mobility.push_back(reading.slot(*table, "mobility", Phase::Move));
        if (const toml::table* table = read.table("hide")) {
            TableReader hide(*table, "'hide'", file, faults);
            menu.bending = hide.names("bending");
            menu.arching = hide.names("arching");
            reading.check(hide, "bending", menu.bending, {});
            reading.check(hide, "arching", menu.arching, {});
            hide.finish();
        }
    });
    if (!faults.empty())
        return faults;
    return menu;
}

} // namespace limber::content
