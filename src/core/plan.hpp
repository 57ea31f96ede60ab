// The plan of a day: (content, history, wishes, date) → tasks, each with why it is there. A pure
// function: the same history gives the same day. What was shown is kept by the journal, so that a
// new version of the rules never rewrites the past.
#pragma once

#include "core/plan_dose.hpp"
#include "core/plan_history.hpp"
#include "core/plan_rules.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace limber::plan {

// ---- content (assets/content/menu.toml) ---------------------------------------------------------

// One place of a day: on the days that `every` and `on` say, counted from day 0, one of the
// exercises, in turn.
struct Slot {
    std::string key;      // "main", "second", "third"
    std::string why_word; // why it belongs to the phase
    std::vector<std::string> exercises;
    int every = 1; // days
    int on = 0;    // 0 … every - 1
    // The next one only once the one before was done and did not hurt; else they take turns.
    bool in_order = false;
};
struct Menu {
    std::map<Phase, std::vector<Slot>> phases;
    std::vector<Slot> mobility;       // when the back has answered twice with pain
    std::vector<std::string> bending; // hidden where bending makes it worse
    std::vector<std::string> arching; // hidden where arching does
};

// ---- what the person wants ----------------------------------------------------------------------

struct Wishes {
    bool bending_worse = false;
    bool arching_worse = false;
    std::map<std::string, Item> own; // level and dose set by hand, by exercise
    std::vector<std::string> home;   // exercises of one's own that are wanted every day
};

// It goes in the direction that the person says makes it worse (FACTS.md, Preference/direction
// screen).
bool hidden(const Menu& menu, const Wishes& wishes, const std::string& exercise);

// ---- the day ------------------------------------------------------------------------------------

// A word key and the numbers in it.
struct Reason {
    std::string word;
    std::vector<std::pair<std::string, int>> values;
    bool operator==(const Reason&) const = default;
};

struct Task {
    std::string slot;
    Item item;
    Reason why;                   // why this exercise
    std::optional<Reason> change; // why it is this much today, where a rule acted
    bool operator==(const Task&) const = default;
};

// What the day rests on, mildest first: a later one replaces what an earlier one has shown.
enum class Basis {
    Usual,
    Eased,    // the back answered with pain: one level down
    Mobility, // twice: mobility only
    Calm,     // it locked up: the first days
    Stopped,  // a warning sign: nothing but Care
};

struct DayPlan {
    Date date{};
    int rules_version = kRulesVersion;
    Phase phase = Phase::Move;
    Basis basis = Basis::Usual;
    std::vector<Task> tasks; // at most three; the first is the main thing. None when Stopped
    bool operator==(const DayPlan&) const = default;
};

// `history` in order (in_order). Entries after `date` are not looked at.
DayPlan plan_day(std::span<const Exercise> exercises, const Menu& menu, const History& history,
                 const Wishes& wishes, Date date);

// Whether what was shown earlier that day has to give way: something happened since.
bool gives_way(const DayPlan& shown, const DayPlan& fresh);

// ---- the person's own change of a day (journal: plan_override) ----------------------------------

// Of one slot of one day. No item: skipped, which is neutral.
struct Override {
    std::string slot;
    std::optional<Item> item;
    bool operator==(const Override&) const = default;
};
// The tasks with the person's changes, in the order of slots; added ones come last. Skipped ones
// are left out.
std::vector<Task> with_overrides(std::vector<Task> tasks, std::span<const Override> overrides);
// "own-1" …: the slot of the next thing a person adds, or nullopt where the day has three
// exercises.
std::optional<std::string> free_slot(std::span<const Task> shown,
                                     std::span<const Override> overrides);

// ---- kept as text (journal: plan_day.tasks) -----------------------------------------------------

// One line for each task, tab-separated. from_text(to_text(tasks)) == tasks; a line it does not
// understand is left out.
std::string to_text(std::span<const Task> tasks);
std::vector<Task> from_text(std::string_view text);

std::string_view basis_word(Basis basis); // "usual", "eased", "mobility", "calm", "stopped"
std::optional<Basis> basis_from(std::string_view word);
std::string_view phase_key(Phase phase); // "calm", "move", "strengthen", "prevent"
std::optional<Phase> phase_from(std::string_view key);

} // namespace limber::plan
