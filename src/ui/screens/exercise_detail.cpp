#include "ui/screens/exercise_detail.hpp"

#include "ui/screens/chosen.hpp"
#include "ui/screens/planned.hpp"
#include "ui/screens/say.hpp"

#include <algorithm>
#include <utility>

namespace limber::ui {

namespace {

constexpr int kHistorySets = 40; // read at most; they make a few rows
constexpr std::size_t kHistoryRows = 4;

std::vector<std::string> said(const content::Words& words, const std::vector<std::string>& keys) {
    std::vector<std::string> texts;
    texts.reserve(keys.size());
    for (const std::string& key : keys)
        texts.emplace_back(words(key));
    return texts;
}

DoseStepper stepper_of(const content::Words& words, DoseField field, std::string_view key,
                       std::string_view name_word, int value, int max) {
    DoseStepper stepper;
    stepper.field = field;
    stepper.key = key;
    stepper.name = words(name_word);
    stepper.less = words.format("detail.stepper.less", {{"what", stepper.name}});
    stepper.more = words.format("detail.stepper.more", {{"what", stepper.name}});
    stepper.value = value;
    stepper.max = max;
    return stepper;
}

std::vector<DoseStepper> steppers_of(const content::Words& words, const Level& level,
                                     const Dose& dose) {
    const bool holds = level.count_of == CountOf::Hold;
    std::vector<DoseStepper> steppers;
    steppers.push_back(stepper_of(words, DoseField::Sets, "sets", "detail.stepper.sets", dose.sets,
                                  DoseLimits::max_sets));
    const std::string_view reps =
        holds ? (dose.each_side ? "detail.stepper.holds_side" : "detail.stepper.holds")
              : (dose.each_side ? "detail.stepper.reps_side" : "detail.stepper.reps");
    steppers.push_back(
        stepper_of(words, DoseField::Reps, "reps", reps, dose.reps, DoseLimits::max_reps));
    if (dose.hold_breaths > 0) {
        const Millis breath = dose.hold / dose.hold_breaths;
        const int most = std::max(dose.hold_breaths, static_cast<int>(level.max_hold / breath));
        steppers.push_back(stepper_of(words, DoseField::Breaths, "breaths",
                                      "detail.stepper.breaths", dose.hold_breaths, most));
    } else if (dose.hold > Millis{0}) {
        steppers.push_back(stepper_of(words, DoseField::Hold, "hold", "detail.stepper.hold",
                                      static_cast<int>(dose.hold.count() / 1000),
                                      static_cast<int>(level.max_hold.count() / 1000)));
    }
    return steppers;
}

void say_button(const content::Words& words, const Dose& dose, ExerciseDetailState& state) {
    state.dose_main = words.format("detail.dose_main", {{"sets", dose.sets}, {"reps", dose.reps}});
    if (dose.each_side) {
        state.dose_below = words("detail.dose_side");
    } else if (dose.hold_breaths > 0) {
        state.dose_below = words.format("dose.breaths", {{"n", dose.hold_breaths}});
    } else if (dose.hold > Millis{0}) {
        state.dose_below = words.format("detail.dose_each", {{"n", dose.hold.count() / 1000}});
    } else {
        state.dose_below = words("detail.dose_slow");
    }
    state.dose_said = words.format("detail.dose_change", {{"dose", say_dose(words, dose)}});
}

DetailStepAside step_aside(const content::Words& words, const Exercise& exercise,
                           const std::string& word, int index) {
    DetailStepAside aside;
    if (!word.empty())
        aside.words = words(word);
    if (index >= 0 && index < static_cast<int>(exercise.levels.size()))
        aside.level = exercise.levels[static_cast<std::size_t>(index)].key;
    return aside;
}

// What was done of it on one day at one level.
struct DaySum {
    Date date{};
    std::string level;
    CountOf count_of = CountOf::Rep;
    int sets = 0;
    int reps = 0;
    Millis held{0};
};

std::vector<DaySum> by_day(const std::vector<journal::ExerciseSet>& sets) {
    std::vector<DaySum> days;
    for (const journal::ExerciseSet& set : sets) {
        if (days.empty() || days.back().date != set.date || days.back().level != set.plan.level) {
            if (days.size() == kHistoryRows)
                break;
            days.push_back({set.date, set.plan.level, set.plan.count_of, 0, 0, Millis{0}});
        }
        DaySum& day = days.back();
        ++day.sets;
        day.reps += set.done.reps;
        day.held += set.done.held;
    }
    return days;
}

DetailHistoryRow history_row(const content::Words& words, const Exercise& exercise,
                             const DaySum& sum, Date today) {
    const Level* level = exercise.level(sum.level);
    const std::string sets = words.format("detail.history.sets", {{"n", sum.sets}});
    const std::string amount =
        sum.count_of == CountOf::Hold
            ? words.format("detail.history.row_holds", {{"n", sum.held.count() / 1000}})
            : words.format("detail.history.row_reps", {{"n", sum.reps}});
    // A level that is no longer shipped is named by its exercise.
    const std::string_view name = words(level != nullptr ? level->name_word : exercise.name_word);
    return {
        say_day(words, sum.date, today),
        words.format("detail.history.row", {{"level", name}, {"sets", sets}, {"amount", amount}})};
}

} // namespace

Dose with_field(Dose dose, DoseField field, int value) {
    switch (field) {
    case DoseField::Sets:
        dose.sets = value;
        break;
    case DoseField::Reps:
        dose.reps = value;
        break;
    case DoseField::Hold:
        dose.hold = Millis{1000} * value;
        break;
    case DoseField::Breaths:
        dose.hold = dose.hold / std::max(dose.hold_breaths, 1) * value;
        dose.hold_breaths = value;
        break;
    }
    return dose;
}

ExerciseDetailState build_exercise_detail(const journal::Journal& journal,
                                          const content::Content& content, const Today& today) {
    ExerciseDetailState state;
    state.demo = today.view.demo;
    state.half_speed = today.view.half_speed;
    const Exercise* exercise = content.exercise(today.view.exercise);
    if (exercise == nullptr)
        return state;
    const content::Words& words = content.words;
    const Chosen mine = chosen(*exercise, journal.own_dose(exercise->key));
    const Level& level = *mine.level;
    state.exercise = exercise->key;
    state.level = level.key;
    state.animation = level.animation;
    state.name = words(level.name_word);
    state.group = words(group_word(exercise->group));
    state.hue = exercise->group;
    state.own = exercise->group == Group::Own;
    state.purpose = words(exercise->purpose_word);
    const Counting counting = counting_for(level, today.preferences.counting);
    state.about = say_about(words, planned_time(expand(*exercise, level, mine.dose, counting)));
    state.steps = said(words, level.steps);
    state.cues = said(words, level.cues);
    state.mistakes = said(words, exercise->mistakes);
    state.stop_if = said(words, exercise->stop_if);
    state.cautions = said(words, exercise->cautions);
    const int index = exercise->level_index(level.key);
    state.easier = step_aside(words, *exercise, level.easier_word, index - 1);
    state.harder = step_aside(words, *exercise, level.harder_word, index + 1);
    state.dose = mine.dose;
    state.own_dose = mine.own_dose;
    say_button(words, mine.dose, state);
    state.steppers = steppers_of(words, level, mine.dose);
    const auto phase = phase_of(journal, content, today);
    if (phase && level.earliest > *phase)
        state.too_early =
            words.format("detail.too_early", {{"phase", words(phase_word(level.earliest))}});
    for (const DaySum& sum : by_day(journal.exercise_history(exercise->key, kHistorySets)))
        state.history.push_back(history_row(words, *exercise, sum, today.date));
    return state;
}

journal::TableSet exercise_detail_tables() {
    return planned_tables();
}

} // namespace limber::ui
