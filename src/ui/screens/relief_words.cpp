#include "ui/screens/relief_words.hpp"

#include "ui/screens/say.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace limber::ui {

std::string say_amount(const content::Words& words, int mg) {
    // As packets say it: 1200 mg, 1.5 g, 4 g.
    if (mg < 1000 || mg % 500 != 0)
        return words.format("relief.medicine.mg", {{"n", mg}});
    const std::string grams =
        mg % 1000 == 0 ? std::to_string(mg / 1000)
                       : std::to_string(mg / 1000) + "." + std::to_string(mg % 1000 / 100);
    return words.format("relief.medicine.grams", {{"n", grams}});
}

std::string say_span(const content::Words& words, Millis time) {
    using namespace std::chrono;
    if (time < hours{1})
        return words.format("relief.last.minutes",
                            {{"n", std::max<Millis::rep>(1, time / minutes{1})}});
    if (time < hours{48})
        return words.format("relief.last.hours", {{"n", time / hours{1}}});
    return words.format("relief.last.days", {{"n", time / hours{24}}});
}

std::string say_episode(const journal::Journal& journal, const content::Words& words,
                        const journal::Episode& episode) {
    std::vector<Utc> walks;
    for (const journal::ReliefEvent& event : journal.relief_events(episode.id))
        if (event.thing == guide::Thing::Walk)
            walks.push_back(event.at.moment.utc);
    std::vector<PainAt> pains;
    // The usual course is over in six weeks (FACTS.md, Phases); later check-ins tell of others.
    for (const journal::PainEntry& pain :
         journal.pain_between(episode.began.date, episode.began.date + std::chrono::days{42}))
        pains.push_back({pain.at.moment.utc, pain.score});
    const EpisodeStory story = episode_story(episode.began.moment.utc, episode.ended, walks, pains);
    std::vector<std::string> parts;
    if (story.walked)
        parts.push_back(
            words.format("relief.last.walked", {{"time", say_span(words, *story.walked)}}));
    if (story.easier)
        parts.push_back(
            words.format("relief.last.easier", {{"time", say_span(words, *story.easier)}}));
    if (!episode.helped.empty()) {
        const std::string key = "relief.helped_by." + std::string(step_id(*episode.helped.begin()));
        parts.push_back(words.format("relief.last.helped", {{"what", words(key)}}));
    }
    std::string line;
    for (const std::string& part : parts)
        line.append(line.empty() ? "" : ", ").append(part);
    if (line.empty())
        return std::string(words("relief.last.nothing"));
    if (line.front() >= 'a' && line.front() <= 'z')
        line.front() = static_cast<char>(line.front() - 'a' + 'A');
    return line + ".";
}

std::string_view step_id(ReliefStep step) {
    constexpr std::array<std::string_view, kReliefSteps> kIds{
        "stop",     "breathe", "press", "position", "rest",  "menu", "heat",
        "medicine", "get-up",  "walk",  "stretch",  "water", "bath", "end"};
    return kIds.at(static_cast<std::size_t>(step));
}

std::string_view trigger_id(Trigger trigger) {
    constexpr std::array<std::string_view, kTriggers.size()> kIds{
        "sudden-move", "lifting", "posture", "long-sitting", "sport",
        "work",        "cold",    "stress",  "unknown"};
    return kIds.at(static_cast<std::size_t>(trigger));
}

std::string say_event(const content::Content& content, const journal::ReliefEvent& event) {
    const content::Words& words = content.words;
    switch (event.thing) {
    case guide::Thing::Heat:
        return words.format("episode.heat", {{"n", event.length.count() / 60'000}});
    case guide::Thing::Water:
        return std::string(words("episode.water"));
    case guide::Thing::Bath:
        return std::string(words("episode.bath"));
    case guide::Thing::Up:
        return std::string(words("episode.up"));
    case guide::Thing::Walk:
        return words.format("episode.walk", {{"time", clock_time(event.length)}});
    case guide::Thing::Stretch:
        break;
    }
    const Exercise* exercise = content.exercise(event.what);
    return exercise == nullptr ? event.what : std::string(words(exercise->name_word));
}

std::string say_dose_taken(const content::Content& content, const TakenDose& dose) {
    std::string name = dose.ingredient; // content may no longer know it
    for (const Ingredient& known : content.guide.ingredients)
        if (known.key == dose.ingredient)
            name = content.words(known.name_word);
    if (dose.mg == 0)
        return name;
    return content.words.format("episode.dose",
                                {{"name", name}, {"mg", say_amount(content.words, dose.mg)}});
}

} // namespace limber::ui
