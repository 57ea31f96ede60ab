// A person at the player, by chance but the same every time for one seed: taps, pauses, skips,
// undoes and lets time pass. Drives core's player; what it does to the journal is up to the test.
#pragma once

#include "core/player.hpp"
#include "helpers.hpp"

#include <random>

namespace limber::journal::test {

inline std::vector<SetPlan> mixed_plan() {
    std::vector<SetPlan> plan;
    for (const Side side : {Side::Left, Side::Right}) {
        SetPlan bird_dog = plan_of("bird-dog", 3, 3s, CountOf::Rep, side);
        bird_dog.counting = Counting::Paced;
        plan.push_back(bird_dog);
    }
    plan.push_back(plan_of("bridge", 4, 0s));
    SetPlan plank = plan_of("plank", 2, 4s, CountOf::Hold);
    plank.counting = Counting::Paced;
    plan.push_back(plank);
    return plan;
}

class PlayerDriver {
  public:
    explicit PlayerDriver(std::uint64_t seed) : random_(seed) {}

    // One step of player time or one action, with the events it caused.
    PlayerEvents step(PlayerState& state) {
        if (state.step == Step::Finished)
            return limber::apply(state, Leave{});
        const int choice = below(20);
        if (state.stop_asked)
            return choice < 14
                       ? limber::apply(state, CarryOn{})
                       : limber::apply(state, GiveReason{choice < 18 ? StopReason::Easing
                                                                     : StopReason::RunsDownLeg});
        switch (choice) {
        case 0:
            return limber::apply(state, UndoRep{});
        case 1:
            return below(3) == 0 ? limber::apply(state, SkipSet{}) : limber::apply(state, GoNow{});
        case 2:
            return limber::apply(state, TogglePause{});
        case 3:
            return below(4) == 0 ? limber::apply(state, Previous{}) : PlayerEvents{};
        case 4:
            return limber::apply(state, RateSet{Feel::TooEasy});
        case 5:
            return below(4) == 0 ? limber::apply(state, SharpPain{}) : PlayerEvents{};
        case 6:
            return below(4) == 0 ? limber::apply(state, SetCounting{Counting::Tap})
                                 : limber::apply(state, SetCounting{Counting::Paced});
        case 7:
        case 8:
        case 9:
            return limber::apply(state, Tap{});
        default:
            return limber::advance(state, Millis(100 + below(1500)));
        }
    }

  private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
    std::mt19937_64 random_;
};

// The rows of a player, as text: what is compared when a test fails, and easy to read then.
inline std::string text_of(const std::vector<SetDone>& done) {
    std::string text;
    for (const SetDone& set : done) {
        text += '[';
        if (set.started)
            text += "started ";
        if (set.closed)
            text += set.skipped ? "skipped " : "closed ";
        if (set.feel)
            text += "feel" + std::to_string(static_cast<int>(*set.feel)) + ' ';
        if (set.hurt != StopReason::None)
            text += "hurt" + std::to_string(static_cast<int>(set.hurt)) + ' ';
        for (const RepDone& rep : set.reps)
            text += std::to_string(rep.n) + ':' + std::to_string(rep.held.count()) +
                    (rep.counted ? "+ " : "- ");
        text += ']';
    }
    return text;
}

} // namespace limber::journal::test
