#include "ui/screens/planned.hpp"

#include "ui/screens/chosen.hpp"

namespace limber::ui {

plan::Wishes wishes_of(const journal::Journal& journal, const content::Content& content,
                       const Preferences& preferences) {
    plan::Wishes wishes{preferences.bending_worse, preferences.arching_worse, {}, {}};
    for (const OwnExercise& own : journal.own_exercises())
        if (own.every_day && !own.removed)
            wishes.home.push_back(own.key);
    for (const auto& [key, own] : journal.own_doses()) {
        const Exercise* exercise = content.exercise(key);
        if (exercise == nullptr)
            continue;
        const Chosen mine = chosen(*exercise, own);
        wishes.own[key] = {key, mine.level->key, mine.dose};
    }
    return wishes;
}

Planned planned(const journal::Journal& journal, const content::Content& content,
                const Preferences& preferences, Date date) {
    Planned result;
    result.history = journal.plan_history(date);
    result.plan = plan::plan_day(content.exercises, content.menu, result.history,
                                 wishes_of(journal, content, preferences), date);
    const auto shown = journal.plan_day(date);
    result.unkept = !shown || plan::gives_way(*shown, result.plan);
    if (!result.unkept)
        result.plan = *shown;
    result.changes = journal.plan_changes(date);
    if (result.plan.basis == plan::Basis::Stopped)
        return result; // a warning sign wins over the person's changes, too
    result.tasks = plan::with_overrides(result.plan.tasks, result.changes);
    // History may name what content no longer has.
    std::erase_if(result.tasks, [&](const plan::Task& task) {
        const Exercise* exercise = content.exercise(task.item.exercise);
        return exercise == nullptr || exercise->level(task.item.level) == nullptr;
    });
    return result;
}

std::optional<Phase> phase_of(const journal::Journal& journal, const content::Content& content,
                              const Today& today) {
    const Planned now = planned(journal, content, today.preferences, today.date);
    return now.history.episodes.empty() ? std::nullopt : std::optional(now.plan.phase);
}

journal::TableSet planned_tables() {
    using journal::Table;
    return {Table::Episode,    Table::Session,    Table::ExerciseSet, Table::Rep,
            Table::Pain,       Table::OwnLevel,   Table::OwnDose,     Table::Preference,
            Table::PlanDay,    Table::PlanChange, Table::CareAnswer,  Table::SafetyCheck,
            Table::OwnExercise};
}

std::string say_reason(const content::Words& words, const plan::Reason& reason) {
    const auto arg = [&](std::size_t i) {
        return content::Arg(reason.values[i].first, reason.values[i].second);
    };
    switch (reason.values.size()) {
    case 0:
        return std::string(words(reason.word));
    case 1:
        return words.format(reason.word, {arg(0)});
    default:
        return words.format(reason.word, {arg(0), arg(1)});
    }
}

} // namespace limber::ui
