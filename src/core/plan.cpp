#include "core/plan.hpp"

#include "core/plan_standing.hpp"

#include <algorithm>

namespace limber::plan {

using std::chrono::days;

bool hidden(const Menu& menu, const Wishes& wishes, const std::string& exercise) {
    const auto listed = [&](const std::vector<std::string>& list) {
        return std::ranges::find(list, exercise) != list.end();
    };
    return (wishes.bending_worse && listed(menu.bending)) ||
           (wishes.arching_worse && listed(menu.arching));
}

namespace {

Basis basis_of(const Context& context) {
    if (warned(context.history))
        return Basis::Stopped;
    if (context.course.phase == Phase::Calm)
        return Basis::Calm;
    if (mobility_only(context.triggers, context.date))
        return Basis::Mobility;
    const bool today = std::ranges::any_of(
        context.triggers, [&](const Trigger& t) { return t.date == context.date; });
    return today ? Basis::Eased : Basis::Usual;
}

class Day {
  public:
    Day(std::span<const Exercise> exercises, const Menu& menu, const Context& context)
        : exercises_(exercises),
          menu_(menu),
          context_(context) {}

    DayPlan plan() {
        DayPlan plan;
        plan.date = context_.date;
        plan.phase = context_.course.phase;
        plan.basis = basis_of(context_);
        if (plan.basis == Basis::Stopped)
            return plan;
        const auto phase = menu_.phases.find(plan.phase);
        const bool mobility = plan.basis == Basis::Mobility;
        if (!mobility && phase == menu_.phases.end())
            return plan;
        for (const Slot& slot : mobility ? menu_.mobility : phase->second) {
            const bool taken = std::ranges::any_of(
                plan.tasks, [&](const Task& task) { return task.slot == slot.key; });
            if (taken || !on_this_day(slot) || plan.tasks.size() >= kMostExercises)
                continue;
            if (auto task = task_of(slot, plan))
                plan.tasks.push_back(std::move(*task));
            if (!mobility && plan.tasks.size() == 1)
                add_home(plan);
        }
        return plan;
    }

  private:
    // What a physiotherapist gave comes after the main thing and before what we would add. As it
    // was given: nothing of ours changes its dose. Not where the back asks for mobility only.
    void add_home(DayPlan& plan) const {
        for (const std::string& key : context_.wishes.home) {
            const Exercise* exercise = find(key);
            if (exercise == nullptr || plan.tasks.size() >= kMostExercises)
                continue;
            const Level& level = exercise->levels.front();
            const auto own = context_.wishes.own.find(key);
            plan.tasks.push_back(
                {"home-" + key,
                 own != context_.wishes.own.end() ? own->second : Item{key, level.key, level.start},
                 {"plan.why.home", {}},
                 {}});
        }
    }

    // Days since day 0, never below.
    int day() const {
        return static_cast<int>(std::max(days{0}, context_.date - context_.course.day0).count());
    }
    bool on_this_day(const Slot& slot) const { return day() % slot.every == slot.on; }

    const Exercise* find(const std::string& key) const {
        const auto found = std::ranges::find(exercises_, key, &Exercise::key);
        return found == exercises_.end() ? nullptr : &*found;
    }

    std::vector<const Exercise*> candidates(const Slot& slot, const DayPlan& plan) const {
        std::vector<const Exercise*> list;
        for (const std::string& key : slot.exercises) {
            const Exercise* exercise = find(key);
            const bool used = std::ranges::any_of(
                plan.tasks, [&](const Task& task) { return task.item.exercise == key; });
            if (exercise == nullptr || used || hidden(menu_, context_.wishes, key) ||
                exercise->levels.front().earliest > plan.phase)
                continue;
            list.push_back(exercise);
        }
        return list;
    }

    // As it stood in the morning: what is done of it today does not bring the next one today.
    bool was_fine(const Exercise& exercise) const {
        const Date from = context_.course.onset ? context_.course.onset->date : Date::min();
        bool fine = false;
        for (const Practice& practice : context_.history.practices)
            if (practice.date >= from && practice.date < context_.date)
                for (const Done& done : practice.done)
                    if (done.exercise == exercise.key)
                        fine = !done.hurt;
        return fine;
    }

    std::optional<Task> task_of(const Slot& slot, const DayPlan& plan) const {
        const auto list = candidates(slot, plan);
        if (list.empty())
            return std::nullopt;
        const Exercise* chosen = list[static_cast<std::size_t>(day() / slot.every) % list.size()];
        if (slot.in_order) {
            const auto next = std::ranges::find_if(
                list, [&](const Exercise* exercise) { return !was_fine(*exercise); });
            if (next != list.end())
                chosen = *next;
        }
        Stands stands = plan::stands(*chosen, context_);
        Task task{slot.key, std::move(stands.item), {slot.why_word, {}}, {}};
        if (!stands.reason.word.empty())
            task.change = std::move(stands.reason);
        return task;
    }

    std::span<const Exercise> exercises_;
    const Menu& menu_;
    const Context& context_;
};

} // namespace

DayPlan plan_day(std::span<const Exercise> exercises, const Menu& menu, const History& history,
                 const Wishes& wishes, Date date) {
    const Context context = context_of(history, wishes, date);
    return Day(exercises, menu, context).plan();
}

bool gives_way(const DayPlan& shown, const DayPlan& fresh) {
    // A sign that was cleared gives the day back.
    if (shown.basis == Basis::Stopped)
        return fresh.basis != Basis::Stopped;
    return fresh.basis > shown.basis;
}

std::vector<Task> with_overrides(std::vector<Task> tasks, std::span<const Override> overrides) {
    for (const Override& change : overrides) {
        const auto task = std::ranges::find(tasks, change.slot, &Task::slot);
        if (!change.item) {
            if (task != tasks.end())
                tasks.erase(task);
        } else if (task != tasks.end()) {
            task->item = *change.item;
            task->change = Reason{"plan.change.yours", {}};
        } else if (tasks.size() < kMostExercises) {
            tasks.push_back({change.slot, *change.item, {"plan.change.added", {}}, {}});
        }
    }
    return tasks;
}

std::optional<std::string> free_slot(std::span<const Task> shown,
                                     std::span<const Override> overrides) {
    if (shown.size() >= kMostExercises)
        return std::nullopt;
    for (int n = 1;; ++n) {
        std::string slot = "own-" + std::to_string(n);
        const bool used = std::ranges::find(overrides, slot, &Override::slot) != overrides.end() ||
                          std::ranges::find(shown, slot, &Task::slot) != shown.end();
        if (!used)
            return slot;
    }
}

} // namespace limber::plan
