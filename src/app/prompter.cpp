#include "app/prompter.hpp"

#include "core/synth.hpp"

#include <algorithm>

namespace limber::app {
namespace {

// Longer than a rep, shorter than a rest: an open sound device costs power.
constexpr Millis kKeptOpen{10'000};

std::string dose_words(const content::Words& words, const SetPlan& set) {
    const Dose& dose = set.dose;
    if (set.counting == Counting::Done)
        return std::string(words("voice.untimed"));
    std::string times = words.format("voice.times", {{"n", dose.reps}});
    if (dose.hold == Millis{0})
        return times;
    const std::string hold = dose.hold_breaths > 0
                                 ? words.format("voice.breaths", {{"n", dose.hold_breaths}})
                                 : words.format("voice.seconds", {{"n", dose.hold.count() / 1000}});
    return words.format("voice.held", {{"hold", hold}, {"times", times}});
}

// "Bird-dog, arm reach. Left arm. 5 times, hold 5 seconds."
std::string what_comes(const content::Content& content, const SetPlan& set) {
    const content::Words& words = content.words;
    std::string dose = dose_words(words, set);
    const Exercise* exercise = content.once(set.exercise);
    const Level* level = exercise == nullptr ? nullptr : exercise->level(set.level);
    if (level == nullptr) // content has changed since the session was planned
        return dose;
    const std::string& side = level->side_word(set.side);
    if (side.empty())
        return words.format("voice.what", {{"name", words(level->name_word)}, {"dose", dose}});
    return words.format("voice.what_side",
                        {{"name", words(level->name_word)}, {"side", words(side)}, {"dose", dose}});
}

} // namespace

std::string Prompter::words(Prompt prompt, int n, const PlayerState& state) const {
    const content::Words& words = content_.words;
    const auto set = [&]() -> const SetPlan& { return state.plan[static_cast<std::size_t>(n)]; };
    switch (prompt) {
    case Prompt::Ready:
        return what_comes(content_, set());
    case Prompt::GoOn:
        return std::string(words("voice.go_on"));
    case Prompt::Hold:
        return std::string(words("voice.hold"));
    case Prompt::Count:
        return words.format("voice.count", {{"n", n}});
    case Prompt::Halfway:
        return std::string(words("voice.halfway"));
    case Prompt::LastThree:
        return std::string(words("voice.last_three"));
    case Prompt::SecondsLeft:
        return words.format("voice.count", {{"n", n}});
    case Prompt::Rest:
        return words.format("voice.rest", {{"n", n}});
    case Prompt::ChangeSides:
        return words.format("voice.change_sides", {{"n", n}});
    case Prompt::Next:
        return words.format("voice.next", {{"what", what_comes(content_, set())}});
    case Prompt::Undone:
        return words.format("voice.undone", {{"n", n}});
    case Prompt::Paused:
        return std::string(words("voice.paused"));
    case Prompt::Stopped:
        return std::string(words("voice.stopped"));
    case Prompt::Finished:
        return std::string(words("voice.finished"));
    }
    return {};
}

void Prompter::begin(const PlayerState& state, const Preferences& preferences, Millis now) {
    give(cues_.begin(state), state, preferences, now);
}

void Prompter::follow(const PlayerState& state, const PlayerEvents& events,
                      const Preferences& preferences, Millis now) {
    give(cues_.follow(state, events), state, preferences, now);
}

void Prompter::give(const Cues& cues, const PlayerState& state, const Preferences& preferences,
                    Millis now) {
    std::string all;
    std::optional<Sound> sound; // the last one: a step that ends another is the one to hear
    for (const Cue& cue : cues) {
        if (cue.sound)
            sound = cue.sound;
        if (!cue.prompt)
            continue;
        if (!all.empty())
            all += ' ';
        all += words(*cue.prompt, cue.n, state);
    }
    say(all, sound, preferences, now);
}

void Prompter::say(const std::string& words, std::optional<Sound> sound,
                   const Preferences& preferences, Millis now) {
    if (!words.empty())
        said_ = words;
    let_hear(words, sound, preferences, now);
}

void Prompter::cue(const std::string& words, Sound sound, const Preferences& preferences,
                   Millis now) {
    let_hear(words, sound, preferences, now);
}

void Prompter::let_hear(const std::string& words, std::optional<Sound> sound,
                        const Preferences& preferences, Millis now) {
    if (muted_)
        return;
    if (sound && preferences.sounds) {
        platform_.play_sound(*sound, loudness(preferences.sound_volume));
        rest_at_ = now + kKeptOpen;
    }
    if (sound && preferences.vibration && buzz_length(*sound) > Millis{0})
        platform_.buzz(buzz_length(*sound));
    if (!words.empty() && preferences.voice)
        platform_.speak(words, preferences.language);
}

void Prompter::hush() {
    if (!muted_)
        platform_.speak({}, {});
}

void Prompter::advance(Millis now) {
    if (!rest_at_ || now < *rest_at_)
        return;
    rest_at_.reset();
    platform_.rest_sound();
}

} // namespace limber::app
