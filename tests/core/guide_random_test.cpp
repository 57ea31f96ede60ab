// Ten thousand walks of random people through the guide. What has to hold after every single step.
#include "core/guide.hpp"
#include "core/guide_helpers.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <random>

using namespace limber;
using namespace limber::testing;
using namespace std::chrono_literals;

namespace {

constexpr int kWalks = 10'000;
constexpr int kSteps = 40;

class Dice {
  public:
    explicit Dice(std::uint32_t seed) : random_(seed) {}
    int roll(int from, int to) {
        return from + static_cast<int>(random_() % static_cast<std::uint32_t>(to - from + 1));
    }
    bool chance(int percent) { return roll(1, 100) <= percent; }
    ReliefStep step() { return static_cast<ReliefStep>(roll(0, int{kReliefSteps} - 1)); }

  private:
    std::mt19937 random_;
};

guide::Action answer(Dice& dice) {
    switch (dice.roll(0, 16)) {
    case 0:
        return guide::Helped{dice.step()};
    case 1:
        return guide::Branch{dice.roll(-1, 5)};
    case 2:
        return guide::StartHeat{Millis{dice.roll(9, 21) * 60'000}};
    case 3:
        return guide::StopHeat{};
    case 4:
        return guide::Walk{dice.chance(60)};
    case 5:
        return guide::WalkGoal{Millis{dice.chance(50) ? 60'000 : -60'000}};
    case 6:
        return guide::Drank{};
    case 7:
        return guide::Bathed{};
    case 8:
        return guide::BeginStretch{};
    case 9:
        return guide::StretchEnded{dice.chance(20)};
    case 10:
        return guide::Felt{static_cast<guide::Feeling>(dice.roll(0, 2))};
    case 11:
        return guide::Took{};
    case 12:
        return guide::Pain{dice.roll(-1, 11)};
    case 13:
        return guide::HandsFree{dice.chance(50)};
    case 14:
        return guide::Far{dice.chance(50)};
    case 15:
        return guide::Unpark{dice.step()};
    default:
        return guide::Pace{{Millis{dice.roll(0, 20'000)}, Millis{dice.roll(0, 20'000)}}};
    }
}

guide::Action anything(Dice& dice) {
    switch (dice.roll(0, 13)) {
    case 0:
        return guide::Choose{static_cast<Place>(dice.roll(0, 3))};
    case 1:
        return guide::Look{};
    case 2:
    case 3:
        return guide::Next{};
    case 4:
        return guide::Auto{};
    case 5:
        return guide::Back{};
    case 6:
        return guide::GoTo{dice.step()};
    case 7:
        return guide::CannotDo{};
    case 8:
        return guide::CannotReach{};
    case 9:
        return dice.chance(30) ? guide::Action{guide::Enough{}} : guide::Action{guide::LieDown{}};
    case 10:
        return dice.chance(10) ? guide::Action{guide::StartAgain{}}
                               : guide::Action{guide::CarryOn{}};
    case 11:
        return dice.chance(20) ? guide::Action{guide::Close{}} : guide::Action{guide::Next{}};
    default:
        return answer(dice);
    }
}

// Every answer, and nothing of where the person is.
GuideState answers_of(GuideState state) {
    state.at = {};
    state.trail.clear();
    state.visited.clear();
    state.acted = {};
    return state;
}

bool closes(const guide::Events& events) {
    return std::ranges::any_of(events, [](const guide::Event& event) {
        return std::holds_alternative<guide::Closed>(event);
    });
}

// How many times `action` has to be given until the guide is left, or rests; 0: never.
int leads_out(GuideState state, const Guide& guide, const guide::Action& action,
              const GuideFacts& facts) {
    for (int i = 1; i <= 40; ++i)
        if (closes(apply(state, guide, action, facts)))
            return i;
    return 0;
}

std::string wrong(const GuideState& state, const Guide& guide, const GuideFacts& facts) {
    const auto pages = static_cast<int>(pages_of(state, guide).size());
    if (state.at.page < 0 || state.at.page >= pages)
        return "a page that is not there";
    if (state.trail.size() > kLongestTrail)
        return "a trail without end";
    for (const ReliefStep step : state.parked)
        if (!is_now(step) && !is_later(step))
            return "a page between the steps is parked";
    if (state.stretches < 0 || state.stretches > std::ssize(guide.stretches))
        return "a stretch that is not there";
    if (state.pain && (*state.pain < 0 || *state.pain > 10))
        return "pain out of range";
    if (state.place && state.looking)
        return "an episode of somebody who only looks";
    if (leads_out(state, guide, guide::Next{}, facts) == 0)
        return "Next leads nowhere";
    if (leads_out(state, guide, guide::Enough{}, facts) == 0)
        return "Enough leads nowhere";
    return {};
}

// What one action may and may not have done.
std::string wrong_step(const GuideState& before, const GuideState& after,
                       const guide::Action& action, const guide::Events& events,
                       const GuideFacts& facts) {
    const bool left = closes(events);
    if (std::holds_alternative<guide::Back>(action) && !left &&
        answers_of(before) != answers_of(after))
        return "Back lost an answer";
    for (const guide::Event& event : events) {
        const bool kept = std::holds_alternative<guide::Happened>(event) ||
                          std::holds_alternative<guide::HelpedNow>(event) ||
                          std::holds_alternative<guide::PainNow>(event);
        if (kept && before.looking)
            return "somebody who only looks is kept";
        if (std::holds_alternative<guide::PlayStretch>(event) && (facts.check_due || facts.alarm))
            return "a stretch without the safety check";
    }
    const bool stretches = after.at.step == ReliefStep::Stretch && before.at != after.at;
    const bool back = std::holds_alternative<guide::Back>(action);
    if (stretches && !back && (facts.check_due || facts.alarm))
        return "the stretches without the safety check";
    if (!left && before.heat && !after.heat && !std::holds_alternative<guide::StopHeat>(action))
        return "the heat timer was lost";
    if (!left && before.heat && after.heat && before.heat->started != after.heat->started &&
        heat_left(before, facts.now) > Millis{0})
        return "the heat timer began anew";
    return {};
}

} // namespace

TEST_CASE("ten thousand random walks through the guide keep its promises") {
    const Guide guide = small_guide();
    for (int walk = 0; walk < kWalks; ++walk) {
        Dice dice(static_cast<std::uint32_t>(walk));
        GuideFacts facts{noon(), dice.chance(70), dice.chance(10)};
        GuideState state = begin_guide(facts.now);
        for (int i = 0; i < kSteps; ++i) {
            const GuideState before = state;
            const guide::Action action = anything(dice);
            const guide::Events events = apply(state, guide, action, facts);
            std::string trouble = wrong_step(before, state, action, events, facts);
            if (trouble.empty())
                trouble = wrong(state, guide, facts);
            if (!trouble.empty())
                FAIL(trouble << ": walk " << walk << ", step " << i << ", action "
                             << action.index());
            facts.now += dice.chance(3) ? Millis{13h} : Millis{dice.roll(0, 120'000)};
            facts.check_due = facts.check_due && !dice.chance(5);
            tick(state, guide, facts.now);
            const auto next = next_tick(state, guide);
            if (next && *next <= facts.now)
                FAIL("something due was not told: walk " << walk);
        }
    }
}
