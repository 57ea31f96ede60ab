// What the guide shows, from the journal and the content.
#include "content/words.hpp"
#include "core/care.hpp"
#include "ui/screens/relief.hpp"
#include "ui/screens/relief_words.hpp"
#include "ui/screens/say.hpp"

#include <algorithm>
#include <array>

namespace limber::ui {

namespace {

constexpr std::chrono::hours kDay{24};

Moment on_the_wall(const ReliefState& state, Utc at) {
    return {at, state.wall.offset};
}

MedicineCard card_of(const ReliefState& state, const Ingredient& ingredient,
                     const std::vector<journal::MedicineDose>& doses, const content::Words& words) {
    MedicineCard card;
    card.ingredient = &ingredient;
    std::vector<TakenDose> taken;
    for (const journal::MedicineDose& dose : doses) {
        taken.push_back(dose.dose);
        if (dose.dose.ingredient == ingredient.key)
            card.last_id = dose.id.str();
    }
    card.day = medicine_day(taken, ingredient, state.wall.utc);
    card.packet =
        card.day.last ? std::max(card.day.last->apart, ingredient.apart) : ingredient.apart;
    card.total = ingredient.most_mg > 0
                     ? words.format("relief.medicine.total",
                                    {{"mg", say_amount(words, card.day.mg)},
                                     {"most", say_amount(words, ingredient.most_mg)}})
                     : words.format("relief.medicine.total_free", {{"n", card.day.doses}});
    if (ingredient.most_mg > 0)
        card.part = std::min(1.0F, static_cast<float>(card.day.mg) /
                                       static_cast<float>(ingredient.most_mg));
    if (card.day.not_before)
        card.not_before =
            words.format(card.day.over ? "relief.medicine.earliest" : "relief.medicine.not_before",
                         {{"time", say_time(on_the_wall(state, *card.day.not_before))}});
    if (card.day.last) {
        const std::string time = say_time(on_the_wall(state, card.day.last->at));
        card.last = card.day.last->mg > 0
                        ? words.format("relief.medicine.last",
                                       {{"what", say_amount(words, card.day.last->mg)},
                                        {"time", time},
                                        {"h", card.packet / std::chrono::hours{1}}})
                        : words.format("relief.medicine.last_free", {{"time", time}});
    }
    return card;
}

void tell_episode(ReliefState& state, const journal::Journal& journal,
                  const content::Words& words) {
    const auto episode = journal.current_episode();
    if (!episode || !state.at.place)
        return;
    for (const journal::ReliefEvent& event : journal.relief_events(episode->id)) {
        const std::string time = say_time(event.at.moment);
        switch (event.thing) {
        case guide::Thing::Water:
            ++state.glasses;
            state.done_at[ReliefStep::Water] = time;
            break;
        case guide::Thing::Bath:
            ++state.baths;
            state.done_at[ReliefStep::Bath] = time;
            break;
        case guide::Thing::Heat:
            state.done_at[ReliefStep::Heat] = time;
            break;
        case guide::Thing::Up:
            state.done_at[ReliefStep::GetUp] = time;
            break;
        case guide::Thing::Walk:
            state.done_at[ReliefStep::Walk] = time;
            if (state.first_walk.empty())
                state.first_walk = say_span(words, event.at.moment.utc - episode->began.moment.utc);
            break;
        case guide::Thing::Stretch:
            state.done_at[ReliefStep::Stretch] = time;
            break;
        }
    }
    for (const journal::PainEntry& pain :
         journal.pain_between(episode->began.date, episode->began.date + std::chrono::days{42}))
        if (!state.first_pain && pain.at.moment.utc >= episode->began.moment.utc)
            state.first_pain = pain.score;
}

void tell_stretch(ReliefState& state, const content::Content& content) {
    const auto& all = content.guide.stretches;
    if (state.at.stretches >= std::ssize(all))
        return;
    const GuideStretch& next = all[static_cast<std::size_t>(state.at.stretches)];
    const Exercise* exercise = content.exercise(next.exercise);
    const Level* level = exercise == nullptr ? nullptr : exercise->level(next.level);
    if (level == nullptr)
        return;
    state.stretch_name = content.words(level->name_word);
    state.stretch_animation = level->animation;
    state.stretch_dose = say_dose(content.words, next.dose);
}

} // namespace

ReliefState build_relief(const journal::Journal& journal, const content::Content& content,
                         const Today& today) {
    const content::Words& words = content.words;
    ReliefState state;
    state.guide = &content.guide;
    if (today.guide != nullptr)
        state.at = *today.guide;
    else if (const auto row = journal.guide())
        state.at = row->state;
    else
        state.at = begin_guide(today.wall.utc);
    state.facts = today.guide_facts;
    state.wall = today.wall;
    state.steady = today.steady;
    state.ask = must_ask(state.at, content.guide, today.wall.utc);
    if (state.ask)
        state.ask_words = words.format(
            "relief.ask_again.text",
            {{"time", say_span(words, today.wall.utc - state.at.acted)},
             {"step", words("relief.name." + std::string(step_id(state.at.at.step)))}});
    state.pacer = today.pacer;
    state.can_speak = today.hears.voice;
    state.voice = today.preferences.voice && today.hears.voice;
    state.hands_wait = today.hands_wait;
    const auto now = journal.current_episode();
    const auto last = journal.episode_before(now && state.at.place ? now->began.moment.utc
                                                                   : today.wall.utc + Millis{1});
    if (last)
        state.last_time = say_episode(journal, words, *last);
    state.person = journal.preference("person_name").value_or("");
    state.person_number = journal.preference("person_number").value_or("");
    tell_episode(state, journal, words);
    const auto doses = journal.doses_since(today.wall.utc - 2 * kDay);
    for (const Ingredient& ingredient : content.guide.ingredients)
        state.medicine.push_back(card_of(state, ingredient, doses, words));
    tell_stretch(state, content);
    state.help_line = advice_number(today.preferences.region);
    return state;
}

journal::TableSet relief_tables() {
    using journal::Table;
    return {Table::Guide, Table::Episode,     Table::ReliefEvent, Table::MedicineDose,
            Table::Pain,  Table::SafetyCheck, Table::Preference};
}

} // namespace limber::ui
