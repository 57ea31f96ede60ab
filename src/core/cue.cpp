#include "core/cue.hpp"

namespace limber {
namespace {

constexpr Millis kSecond{1000};
// From here on a half of it is worth being told, and the last seconds worth being counted down.
constexpr Millis kLongHold{10'000};
constexpr Millis kCountedDown{5000};
constexpr Millis kLastSeconds{3000};
constexpr int kHalvedReps = 4;
constexpr int kLastThreeOf = 8;

int index_of(const PlayerState& state, const SetPlan* set) {
    return static_cast<int>(set - state.plan.data());
}

// Gathers the cues of one step of time.
struct Teller {
    const PlayerState& state;
    Cues& cues;

    void say(Prompt prompt, int n = 0, std::optional<Sound> sound = std::nullopt) {
        cues.push_back({prompt, n, sound});
    }
    void play(Sound sound) { cues.push_back({std::nullopt, 0, sound}); }
    const SetPlan& plan(int set) const { return state.plan[static_cast<std::size_t>(set)]; }

    void on(const HoldStarted&) { say(Prompt::Hold, 0, Sound::Begin); }

    void on(const HoldBeat& beat) {
        const SetPlan& set = plan(beat.set);
        const Millis left = set.dose.hold - beat.held;
        const bool seconds_count = set.count_of == CountOf::Hold;
        if (set.dose.hold >= kCountedDown && left > Millis{0} && left <= kLastSeconds) {
            if (seconds_count)
                say(Prompt::SecondsLeft, static_cast<int>(left / kSecond), Sound::Tick);
            else
                play(Sound::Tick);
            return;
        }
        const Millis half = (set.dose.hold + kSecond) / 2 / kSecond * kSecond;
        if (set.dose.hold >= kLongHold && beat.held == half)
            say(Prompt::Halfway);
    }

    void on(const RepCounted& rep) {
        const int reps = plan(rep.set).dose.reps;
        const int done = counted(state.done[static_cast<std::size_t>(rep.set)]);
        // The last one is followed by what comes after the set, which says enough.
        if (done >= reps)
            return play(Sound::Count);
        say(Prompt::Count, done, Sound::Count);
        if (reps >= kLastThreeOf && reps - done == 3)
            say(Prompt::LastThree);
        else if (reps >= kHalvedReps && done == (reps + 1) / 2)
            say(Prompt::Halfway);
    }

    void on(const RepUndone& rep) {
        say(Prompt::Undone, counted(state.done[static_cast<std::size_t>(rep.set)]));
    }

    void on(const StepChanged& change) {
        if (change.to == Step::Rest)
            return rest();
        if (change.to == Step::GetReady)
            return ready(change.from);
        const bool waited = change.from == Step::GetReady || change.from == Step::Rest;
        if (waited && (change.to == Step::Work || change.to == Step::Await))
            play(Sound::Begin);
    }

    void rest() {
        const SetPlan* next = next_set(state);
        if (next == nullptr)
            return;
        const SetPlan& done = current_set(state);
        const bool other_side = next->exercise == done.exercise &&
                                next->set_number == done.set_number && next->side != done.side;
        const int seconds = static_cast<int>(state.step_length / kSecond);
        say(other_side ? Prompt::ChangeSides : Prompt::Rest, seconds, Sound::Rest);
        say(Prompt::Next, index_of(state, next));
    }

    // After a rest it was told what comes; after a pause it goes on with what it was.
    void ready(Step from) {
        const bool fresh = state.then_in_step == Millis{0} &&
                           state.done[static_cast<std::size_t>(state.current)].reps.empty();
        if (fresh && from != Step::Rest)
            say(Prompt::Ready, state.current);
        else
            say(Prompt::GoOn);
    }

    void on(const SessionEnded& end) {
        if (end.reason == StopReason::None)
            say(Prompt::Finished, 0, Sound::Finished);
    }

    void on(const SetStarted&) {}
    void on(const RepBroken&) {}
    void on(const SetClosed&) {}
    void on(const SetReopened&) {}
    void on(const SetRated&) {}
    void on(const SetHurt&) {}
    void on(const CountingChanged&) {}
};

} // namespace

Cues CueMaker::begin(const PlayerState& state) {
    paused_ = state.paused;
    stopped_ = state.stop_asked;
    return {{Prompt::Ready, state.current, std::nullopt}};
}

Cues CueMaker::follow(const PlayerState& state, const PlayerEvents& events) {
    Cues cues;
    Teller teller{state, cues};
    for (const PlayerEvent& event : events)
        std::visit([&teller](const auto& one) { teller.on(one); }, event);
    if (state.stop_asked && !stopped_)
        teller.say(Prompt::Stopped, 0, Sound::Stop);
    else if (state.paused && !paused_)
        teller.say(Prompt::Paused);
    paused_ = state.paused;
    stopped_ = state.stop_asked;
    return cues;
}

std::optional<PlayerAction> media_action(const PlayerState& state, MediaKey key) {
    if (state.stop_asked || state.step == Step::Finished)
        return std::nullopt;
    const bool waits_for_a_count =
        state.step == Step::Await ||
        (state.step == Step::Hold && current_set(state).counting == Counting::Tap);
    switch (key) {
    case MediaKey::PlayPause:
        if (!state.paused && waits_for_a_count)
            return Tap{};
        return TogglePause{};
    case MediaKey::Next:
        if (state.step == Step::GetReady)
            return GoNow{};
        return SkipSet{};
    case MediaKey::Previous:
        return can_undo(state) ? std::optional<PlayerAction>(UndoRep{}) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace limber
