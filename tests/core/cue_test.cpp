// What a session is heard like.
#include "core/cue.hpp"
#include "core/player.hpp"
#include "core/synth.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>

using namespace limber;

namespace {

SetPlan plan_of(int reps, Millis hold, CountOf count_of, Counting counting = Counting::Paced) {
    SetPlan plan;
    plan.exercise = "bird-dog";
    plan.level = "arm";
    plan.count_of = count_of;
    plan.counting = counting;
    plan.dose.reps = reps;
    plan.dose.hold = hold;
    return plan;
}

// A session heard to its end: everything that is due, in order, as the loop would ask for it.
Cues heard(PlayerState state) {
    CueMaker maker;
    Cues all = maker.begin(state);
    for (int i = 0; i < 10'000; ++i) {
        const auto next = next_change(state);
        if (!next)
            break;
        const Cues some = maker.follow(state, advance(state, *next));
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

std::vector<int> numbers(const Cues& cues, Prompt prompt) {
    std::vector<int> found;
    for (const Cue& cue : cues)
        if (cue.prompt == prompt)
            found.push_back(cue.n);
    return found;
}

int count(const Cues& cues, Sound sound) {
    return static_cast<int>(std::ranges::count(cues, std::optional(sound), &Cue::sound));
}

} // namespace

TEST_CASE("the voice counts every rep but the last, and tells the half and the last three") {
    const Cues cues = heard(start({plan_of(10, Millis{0}, CountOf::Rep)}));
    CHECK(numbers(cues, Prompt::Ready) == std::vector{0});
    CHECK(numbers(cues, Prompt::Count) == std::vector{1, 2, 3, 4, 5, 6, 7, 8, 9});
    CHECK(numbers(cues, Prompt::Halfway).size() == 1);
    CHECK(numbers(cues, Prompt::LastThree).size() == 1);
    CHECK(numbers(cues, Prompt::Finished).size() == 1);
    CHECK(count(cues, Sound::Count) == 10);
    CHECK(count(cues, Sound::Finished) == 1);
    CHECK(cues.back().sound == Sound::Finished);
    const auto half = std::ranges::find(cues, std::optional(Prompt::Halfway), &Cue::prompt);
    CHECK((half - 1)->n == 5);
}

TEST_CASE("a few reps are only counted") {
    const Cues cues = heard(start({plan_of(3, Millis{0}, CountOf::Rep)}));
    CHECK(numbers(cues, Prompt::Count) == std::vector{1, 2});
    CHECK(numbers(cues, Prompt::Halfway).empty());
    CHECK(numbers(cues, Prompt::LastThree).empty());
}

TEST_CASE("a hold is begun, halved when it is long, and counted down") {
    SetPlan plank = plan_of(1, Millis{10'000}, CountOf::Hold);
    const Cues cues = heard(start({plank}));
    CHECK(numbers(cues, Prompt::Hold).size() == 1);
    CHECK(numbers(cues, Prompt::Halfway).size() == 1);
    CHECK(numbers(cues, Prompt::SecondsLeft) == std::vector{3, 2, 1});
    plank.dose.hold = Millis{4000};
    const Cues brief = heard(start({plank}));
    CHECK(numbers(brief, Prompt::Halfway).empty());
    CHECK(numbers(brief, Prompt::SecondsLeft).empty());
}

TEST_CASE("the hold of a rep ticks, and is not talked through") {
    const Cues cues = heard(start({plan_of(2, Millis{8000}, CountOf::Rep)}));
    CHECK(numbers(cues, Prompt::SecondsLeft).empty());
    CHECK(count(cues, Sound::Tick) == 6);
}

TEST_CASE("a rest tells what comes, and a change of sides is one") {
    SetPlan left = plan_of(2, Millis{0}, CountOf::Rep);
    left.side = Side::Left;
    SetPlan right = left;
    right.side = Side::Right;
    SetPlan other = plan_of(2, Millis{0}, CountOf::Rep);
    other.exercise = "bridge";
    const Cues cues = heard(start({left, right, other}));
    CHECK(numbers(cues, Prompt::ChangeSides).size() == 1);
    CHECK(numbers(cues, Prompt::Rest).size() == 1);
    CHECK(numbers(cues, Prompt::Next) == std::vector{1, 2});
    CHECK(count(cues, Sound::Rest) == 2);
    // Told once: after the rest a sound is enough.
    CHECK(numbers(cues, Prompt::Ready) == std::vector{0});
    CHECK(count(cues, Sound::Begin) == 3);
}

TEST_CASE("a pause and a stop are heard once each") {
    PlayerState state = start({plan_of(5, Millis{0}, CountOf::Rep)});
    CueMaker maker;
    maker.begin(state);
    const Cues paused = maker.follow(state, apply(state, TogglePause{}));
    CHECK(paused == Cues{{Prompt::Paused, 0, std::nullopt}});
    CHECK(maker.follow(state, {}).empty());
    maker.follow(state, apply(state, TogglePause{}));
    const Cues stopped = maker.follow(state, apply(state, SharpPain{}));
    CHECK(stopped == Cues{{Prompt::Stopped, 0, Sound::Stop}});
    CHECK(maker.follow(state, {}).empty());
}

TEST_CASE("a headset's button counts where the person counts, else it pauses and goes on") {
    PlayerState tapped = start({plan_of(5, Millis{0}, CountOf::Rep, Counting::Tap)});
    apply(tapped, GoNow{});
    REQUIRE(tapped.step == Step::Await);
    CHECK(std::holds_alternative<Tap>(media_action(tapped, MediaKey::PlayPause).value()));

    PlayerState paced = start({plan_of(5, Millis{0}, CountOf::Rep)});
    CHECK(std::holds_alternative<GoNow>(media_action(paced, MediaKey::Next).value()));
    advance(paced, Millis{6000});
    REQUIRE(paced.step == Step::Work);
    CHECK(std::holds_alternative<TogglePause>(media_action(paced, MediaKey::PlayPause).value()));
    CHECK_FALSE(media_action(paced, MediaKey::Previous));
    apply(paced, TogglePause{});
    CHECK(std::holds_alternative<TogglePause>(media_action(paced, MediaKey::PlayPause).value()));
    apply(paced, SharpPain{});
    CHECK_FALSE(media_action(paced, MediaKey::PlayPause));
}

TEST_CASE("sounds are soft, short, and begin and end in silence") {
    for (const Sound sound : {Sound::Begin, Sound::Count, Sound::Tick, Sound::Rest, Sound::Finished,
                              Sound::Stop, Sound::StepDone, Sound::BreathIn, Sound::BreathOut}) {
        const std::vector<float> samples = synthesize(sound);
        CAPTURE(static_cast<int>(sound));
        REQUIRE(samples.size() > kSampleRate / 20);
        CHECK(samples.size() <= kSampleRate * 12 / 10);
        float peak = 0;
        float steepest = 0; // a jump from one sample to the next is a click
        for (std::size_t i = 0; i < samples.size(); ++i) {
            peak = std::max(peak, std::abs(samples[i]));
            if (i > 0)
                steepest = std::max(steepest, std::abs(samples[i] - samples[i - 1]));
        }
        CHECK(peak > 0.1F);
        CHECK(peak <= 0.5F);
        CHECK(steepest < 0.12F);
        CHECK(std::abs(samples.front()) < 0.001F);
        CHECK(std::abs(samples.back()) < 0.01F);
    }
}

TEST_CASE("half the volume is played as half as loud, none as nothing, and no more than all") {
    CHECK(loudness(0) == 0);
    CHECK(loudness(100) == 1);
    CHECK(loudness(140) == 1);
    CHECK(loudness(-5) == 0);
    float before = 0;
    for (const int percent : {25, 50, 75, 100}) {
        CHECK(loudness(percent) > before);
        before = loudness(percent);
    }
    CHECK(std::pow(loudness(50), 0.67) < 0.51);
    CHECK(std::pow(loudness(50), 0.67) > 0.49);
}
