#include "ui/screens/exercises.hpp"

#include "core/library.hpp"
#include "ui/screens/chosen.hpp"
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

ExercisesState build_exercises(const journal::Journal& journal, const content::Content& content,
                               const Today& today) {
    const content::Words& words = content.words;
    const std::optional<Phase> phase = phase_of(journal, today);
    ExercisesState state;
    state.filter = today.view.filter;
    state.query = today.view.query;
    for (const Exercise& exercise : content.exercises) {
        const Chosen mine = chosen(exercise, journal.own_dose(exercise.key));
        if (!in_filter(state.filter, exercise.group, *mine.level, phase))
            continue;
        if (!matches_search(searched_text(words, exercise), state.query))
            continue;
        state.cards.push_back(card_of(words, exercise, mine, phase));
    }
    std::ranges::stable_partition(state.cards, [](const ExerciseCard& c) { return !c.later; });
    const bool all_suit = std::ranges::none_of(state.cards, &ExerciseCard::later);
    const bool says_phase = phase && all_suit && !state.cards.empty();
    state.heading = says_phase
                        ? words.format("library.good_for", {{"phase", words(phase_word(*phase))}})
                        : std::string(words("library.everything"));
    state.count = words.format("library.count",
                               {{"shown", state.cards.size()}, {"all", content.exercises.size()}});
    return state;
}

journal::TableSet exercises_tables() {
    return {journal::Table::OwnLevel, journal::Table::OwnDose, journal::Table::Episode};
}

} // namespace limber::ui
