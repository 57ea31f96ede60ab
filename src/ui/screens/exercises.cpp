#include "ui/screens/exercises.hpp"

#include "core/library.hpp"
#include "core/own.hpp"
#include "ui/screens/chosen.hpp"
#include "ui/screens/own_routine.hpp"
#include "ui/screens/planned.hpp"
#include "ui/screens/ready_routine.hpp"
#include "ui/screens/say.hpp"

#include <algorithm>

namespace limber::ui {

namespace {

// Everything a person might type to find it.
std::string searched_text(const content::Words& words, const Exercise& exercise) {
    std::string text(words(exercise.name_word));
    for (const Level& level : exercise.levels)
        text.append(" ").append(words(level.name_word));
    text.append(" ").append(words(exercise.place_word));
    text.append(" ").append(words(exercise.purpose_word));
    text.append(" ").append(words(group_word(exercise.group)));
    return text;
}

ExerciseCard card_of(const content::Words& words, const Exercise& exercise, const Chosen& mine,
                     std::optional<Phase> phase) {
    ExerciseCard card;
    card.exercise = exercise.key;
    card.animation = mine.level->animation;
    card.name = words(mine.level->name_word);
    card.dose = say_dose(words, mine.dose);
    card.group = exercise.group;
    card.later = phase && mine.level->earliest > *phase;
    card.tag = card.later ? words.format("library.from_phase",
                                         {{"phase", words(phase_word(mine.level->earliest))}})
                          : std::string(words(exercise.place_word));
    card.said =
        words.format("library.card", {{"name", card.name}, {"dose", card.dose}, {"tag", card.tag}});
    return card;
}

} // namespace

namespace {

// Routines of one's own stand before everything else: they are what somebody was told to do.
void add_routines(const journal::Journal& journal, const content::Content& content,
                  const Today& today, ExercisesState& state) {
    if (state.filter != LibraryFilter::All && state.filter != LibraryFilter::Own)
        return;
    const content::Words& words = content.words;
    for (const OwnRoutine& routine : journal.own_routines()) {
        if (!matches_search(routine.name, state.query))
            continue;
        ExerciseCard card;
        card.exercise = routine.key;
        card.routine = true;
        card.name = routine.name;
        card.dose = say_routine(journal, content, today.preferences, routine);
        card.tag = words("own.routine.tag");
        card.group = Group::Own;
        card.animation = kOwnPicture;
        for (const std::string& key : routine.exercises)
            if (const Exercise* first = content.exercise(key)) {
                card.animation = chosen(*first, journal.own_dose(key)).level->animation;
                break;
            }
        card.said = words.format("library.card",
                                 {{"name", card.name}, {"dose", card.dose}, {"tag", card.tag}});
        state.cards.push_back(std::move(card));
    }
}

// Those that ship stand with the exercises of daily life: that is what they are for.
void add_ready(const journal::Journal& journal, const content::Content& content, const Today& today,
               std::optional<Phase> phase, ExercisesState& state) {
    if (state.filter != LibraryFilter::All && state.filter != LibraryFilter::Daily)
        return;
    const content::Words& words = content.words;
    for (const ReadyRoutine& routine : content.routines) {
        const auto items = ready_items(journal, content, today.preferences, routine.key);
        std::string searched(words(routine.name_word));
        searched.append(" ").append(words(routine.about_word));
        if (items.empty() || !matches_search(searched, state.query))
            continue;
        ExerciseCard card;
        card.exercise = routine.key;
        card.routine = card.ready = true;
        card.name = words(routine.name_word);
        card.dose = say_items(content, today.preferences, items);
        card.group = Group::Daily;
        card.animation =
            content.exercise(items.front().exercise)->level(items.front().level)->animation;
        card.later = phase && routine.earliest > *phase;
        card.tag = card.later ? words.format("library.from_phase",
                                             {{"phase", words(phase_word(routine.earliest))}})
                              : std::string(words("own.routine.tag"));
        card.said = words.format("library.card",
                                 {{"name", card.name}, {"dose", card.dose}, {"tag", card.tag}});
        state.cards.push_back(std::move(card));
    }
}

} // namespace

ExercisesState build_exercises(const journal::Journal& journal, const content::Content& content,
                               const Today& today) {
    const content::Words& words = content.words;
    const std::optional<Phase> phase = phase_of(journal, content, today);
    ExercisesState state;
    state.filter = today.view.filter;
    state.query = today.view.query;
    add_routines(journal, content, today, state);
    const std::size_t routines = state.cards.size();
    for (const Exercise& exercise : content.exercises) {
        const Chosen mine = chosen(exercise, journal.own_dose(exercise.key));
        if (!in_filter(state.filter, exercise.group, *mine.level, phase))
            continue;
        if (!matches_search(searched_text(words, exercise), state.query))
            continue;
        state.cards.push_back(card_of(words, exercise, mine, phase));
    }
    const std::size_t exercises = state.cards.size() - routines;
    add_ready(journal, content, today, phase, state);
    // What somebody was told to do comes first, what is for later last.
    std::ranges::stable_partition(state.cards, [](const ExerciseCard& c) { return !c.later; });
    std::ranges::stable_partition(state.cards,
                                  [](const ExerciseCard& c) { return c.group == Group::Own; });
    const bool all_suit = std::ranges::none_of(state.cards, &ExerciseCard::later);
    const bool own = state.filter == LibraryFilter::Own;
    const bool says_phase = phase && all_suit && !state.cards.empty() && !own;
    state.heading = says_phase
                        ? words.format("library.good_for", {{"phase", words(phase_word(*phase))}})
                        : std::string(words(own ? "library.group.own" : "library.everything"));
    state.count =
        words.format("library.count", {{"shown", exercises}, {"all", content.exercises.size()}});
    state.may_add = state.query.empty() && (own || state.filter == LibraryFilter::All);
    state.none_own = own && state.query.empty() && state.cards.empty();
    return state;
}

journal::TableSet exercises_tables() {
    journal::TableSet tables = planned_tables();
    tables.add(journal::Table::OwnExercise);
    tables.add(journal::Table::OwnRoutine);
    return tables;
}

} // namespace limber::ui
