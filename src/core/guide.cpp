#include "core/guide.hpp"

#include "core/pain.hpp"

#include <algorithm>
#include <cassert>

namespace limber {

namespace {

using namespace guide;

constexpr Millis kLeastWalk{60'000};
constexpr Millis kMostWalk{10 * 60'000};
constexpr Millis kLeastBreath{2000};
constexpr Millis kMostBreath{10'000};

// One action at work on one state.
class Machine {
  public:
    Machine(GuideState& state, const Guide& guide, const GuideFacts& facts)
        : s_(state),
          guide_(guide),
          facts_(facts) {}

    Events events;

    // ---- going
    void operator()(const Choose& choice) {
        s_.looking = false;
        s_.place = choice.place;
        events.emplace_back(Began{choice.place});
        // Another place answers these anew.
        s_.branch.clear();
        s_.way.clear();
        clamp_page();
        if (s_.at.step == ReliefStep::Stop)
            go(ReliefStep::Breathe);
    }
    void operator()(const Look&) {
        s_.looking = !s_.place;
        if (s_.at.step == ReliefStep::Stop)
            go(ReliefStep::Breathe);
    }
    void operator()(const Next&) {
        if (s_.at.step == ReliefStep::Walk)
            note_walk();
        if (s_.at.step == ReliefStep::GetUp && last_page())
            note_up();
        forward();
    }
    void operator()(const Auto&) {
        if (s_.at.step != ReliefStep::Menu)
            return (*this)(Next{});
        for (const ReliefStep step : parked_steps(s_))
            if (!s_.visited.contains(step))
                return go(step);
        for (const ReliefStep step : kLaterSteps)
            if (!s_.visited.contains(step) && step != ReliefStep::Walk)
                return go(step);
        go(ReliefStep::End);
    }
    void operator()(const Back&) {
        if (s_.at.page > 0 && !s_.trail.empty() && s_.trail.back().step != s_.at.step) {
            // Reached in the middle: its pages in their order.
            --s_.at.page;
            return moved();
        }
        if (s_.trail.empty()) {
            if (s_.at.step == ReliefStep::Stop)
                return (*this)(Close{});
            s_.at = {ReliefStep::Stop, 0};
            return moved();
        }
        s_.at = s_.trail.back();
        s_.trail.pop_back();
        clamp_page();
        moved();
    }
    void operator()(const GoTo& there) { go(there.step); }
    void operator()(const CannotDo&) {
        const GuideStep& step = guide_.at(s_.at.step);
        const GuideBranch& branch = branch_of(s_, guide_);
        if (branch.ways.size() < 2)
            return leave_step();
        int& way = s_.way[step.step];
        way = (way + 1) % static_cast<int>(branch.ways.size());
        s_.at.page = 0;
        moved();
    }
    void operator()(const CannotReach&) {
        if (is_now(s_.at.step) || is_later(s_.at.step))
            s_.parked.insert(s_.at.step);
        leave_step();
    }
    void operator()(const Unpark& step) { s_.parked.erase(step.step); }
    void operator()(const Enough&) {
        const ReliefStep step = s_.at.step;
        if (step == ReliefStep::End)
            return (*this)(Close{});
        if (step == ReliefStep::Rest)
            return (*this)(Close{});
        go(is_now(step) ? ReliefStep::Rest : ReliefStep::End);
    }
    void operator()(const Branch& choice) {
        const auto count = static_cast<int>(guide_.at(s_.at.step).branches.size());
        if (choice.index < 0 || choice.index >= count)
            return;
        s_.branch[s_.at.step] = choice.index;
        s_.way.erase(s_.at.step);
        s_.at.page = 0;
        moved();
    }
    void operator()(const CarryOn&) {}
    void operator()(const StartAgain&) {
        events.emplace_back(Closed{true, true});
        const bool far = s_.far;
        s_ = begin_guide(facts_.now);
        s_.far = far;
        moved();
    }
    void operator()(const Close&) { close(false); }

    // ---- how it is told
    void operator()(const HandsFree& hands) { s_.hands_free = hands.on; }
    void operator()(const Far& far) { s_.far = far.on; }
    void operator()(const Pace& pace) {
        s_.pace = BreathPace{std::clamp(pace.pace.in, kLeastBreath, kMostBreath),
                             std::clamp(pace.pace.out, kLeastBreath, kMostBreath)};
    }

    // ---- answers
    void operator()(const Helped& helped) {
        if (!s_.helped.erase(helped.step))
            s_.helped.insert(helped.step);
        keep(HelpedNow{});
    }
    void operator()(const StartHeat& start) {
        if (std::ranges::find(guide_.heat, start.length) == guide_.heat.end())
            return;
        // Another length for the heat that is on: it goes on from where it began.
        if (s_.heat && heat_left(s_, facts_.now) > Millis{0}) {
            s_.heat->length = start.length;
            s_.heat->end_told = false;
            return;
        }
        s_.heat = HeatTimer{facts_.now, start.length, false, false};
        finish(ReliefStep::Heat);
        keep(Happened{Thing::Heat, start.length, {}});
    }
    void operator()(const StopHeat&) { s_.heat.reset(); }
    void operator()(const guide::Walk& walk) {
        if (walk.on && !s_.walk)
            s_.walk = WalkTimer{{}, Millis{0}, guide_.walk};
        if (!s_.walk || walk.on == s_.walk->since.has_value())
            return;
        s_.walk->before = walked(s_, facts_.now);
        s_.walk->since = walk.on ? std::optional(facts_.now) : std::nullopt;
    }
    void operator()(const WalkGoal& goal) {
        if (!s_.walk)
            s_.walk = WalkTimer{{}, Millis{0}, guide_.walk};
        s_.walk->goal = std::clamp(s_.walk->goal + goal.change, kLeastWalk, kMostWalk);
    }
    void operator()(const LieDown&) {
        s_.walk.reset();
        if (s_.at.step == ReliefStep::Walk || s_.at.step == ReliefStep::GetUp)
            go(ReliefStep::Rest);
    }
    void operator()(const Drank&) {
        finish(ReliefStep::Water);
        keep(Happened{Thing::Water, {}, {}});
    }
    void operator()(const Bathed&) {
        finish(ReliefStep::Bath);
        keep(Happened{Thing::Bath, {}, {}});
    }
    void operator()(const Took&) { finish(ReliefStep::Medicine); }
    void operator()(const BeginStretch&) {
        if (blocked())
            return events.emplace_back(CheckFirst{}), void();
        if (s_.stretch != StretchState::Ready || !more_stretches())
            return;
        events.emplace_back(PlayStretch{s_.stretches});
    }
    void operator()(const StretchEnded& end) {
        if (!more_stretches() || s_.stretch == StretchState::Over)
            return;
        s_.stretch = end.sharp ? StretchState::Over : StretchState::Asked;
        keep(Happened{
            Thing::Stretch, {}, guide_.stretches[static_cast<std::size_t>(s_.stretches)].exercise});
    }
    void operator()(const Felt& felt) {
        if (s_.stretch != StretchState::Asked)
            return;
        if (felt.feeling == Feeling::Fine) {
            ++s_.stretches;
            s_.stretch = more_stretches() ? StretchState::Ready : StretchState::Over;
        } else {
            s_.stretch = StretchState::Over;
        }
        finish(ReliefStep::Stretch);
    }
    void operator()(const guide::Pain& pain) {
        if (!valid_pain(pain.score))
            return;
        s_.pain = pain.score;
        keep(PainNow{pain.score});
    }

  private:
    bool blocked() const { return facts_.check_due || facts_.alarm; }
    bool more_stretches() const { return s_.stretches < static_cast<int>(guide_.stretches.size()); }
    bool last_page() const {
        return s_.at.page + 1 >= static_cast<int>(pages_of(s_, guide_).size());
    }
    void moved() {
        s_.visited.insert(s_.at.step);
        events.emplace_back(Moved{});
    }
    // What is to be kept; nothing is for somebody who only looks.
    template <class E>
    void keep(E event) {
        if (!s_.looking)
            events.emplace_back(std::move(event));
    }
    void finish(ReliefStep step) {
        s_.done.insert(step);
        s_.parked.erase(step);
    }
    void clamp_page() {
        const auto pages = static_cast<int>(pages_of(s_, guide_).size());
        s_.at.page = std::clamp(s_.at.page, 0, pages - 1);
    }
    void remember() {
        s_.trail.push_back(s_.at);
        if (s_.trail.size() > kLongestTrail)
            s_.trail.erase(s_.trail.begin());
    }
    void go(ReliefStep step) {
        if (step == ReliefStep::Stretch && blocked()) {
            // They are the only step that has a condition.
            events.emplace_back(CheckFirst{});
            return;
        }
        if (s_.at.step == step && s_.at.page == 0)
            return;
        remember();
        s_.at = {step, 0};
        moved();
    }
    void forward() {
        if (!last_page()) {
            remember();
            ++s_.at.page;
            return moved();
        }
        leave_step();
    }
    void leave_step() {
        switch (s_.at.step) {
        case ReliefStep::Stop:
            s_.looking = !s_.place;
            return go(ReliefStep::Breathe);
        case ReliefStep::Breathe:
            return go(ReliefStep::Press);
        case ReliefStep::Press:
            return go(ReliefStep::Position);
        case ReliefStep::Position:
            return go(ReliefStep::Rest);
        case ReliefStep::GetUp:
            return go(ReliefStep::Walk);
        case ReliefStep::Menu:
            return go(ReliefStep::End);
        case ReliefStep::End:
            return close(true);
        case ReliefStep::Rest:
        case ReliefStep::Heat:
        case ReliefStep::Medicine:
        case ReliefStep::Walk:
        case ReliefStep::Stretch:
        case ReliefStep::Water:
        case ReliefStep::Bath:
            break;
        }
        go(ReliefStep::Menu);
    }
    void close(bool finished) {
        const bool whole = finished || s_.looking || !s_.place;
        events.emplace_back(Closed{whole, false});
        if (whole)
            s_ = begin_guide(facts_.now);
    }
    void note_up() {
        if (s_.done.contains(ReliefStep::GetUp))
            return;
        finish(ReliefStep::GetUp);
        keep(Happened{Thing::Up, {}, {}});
    }
    // "I've walked" is only said of a walk that was begun.
    void note_walk() {
        const Millis length = walked(s_, facts_.now);
        if (length <= Millis{0})
            return;
        finish(ReliefStep::Walk);
        keep(Happened{Thing::Walk, length, {}});
        s_.walk.reset();
    }

    GuideState& s_;
    const Guide& guide_;
    const GuideFacts& facts_;
};

} // namespace

const GuideStep& Guide::at(ReliefStep step) const {
    const auto found = std::ranges::find(steps, step, &GuideStep::step);
    assert(found != steps.end());
    return *found;
}

GuideState begin_guide(Utc now) {
    GuideState state;
    state.visited.insert(ReliefStep::Stop);
    state.acted = now;
    return state;
}

Events apply(GuideState& state, const Guide& guide, const guide::Action& action,
             const GuideFacts& facts) {
    const bool asks = must_ask(state, guide, facts.now);
    Machine machine(state, guide, facts);
    // After a long pause the question stands before everything: Next is "carry on".
    const bool answers_it = std::holds_alternative<Next>(action) ||
                            std::holds_alternative<Auto>(action) ||
                            std::holds_alternative<Back>(action);
    if (asks && answers_it)
        machine(CarryOn{});
    else
        std::visit(machine, action);
    state.acted = facts.now;
    return std::move(machine.events);
}

Events tick(GuideState& state, const Guide& guide, Utc now) {
    Events events;
    if (!state.heat)
        return events;
    HeatTimer& heat = *state.heat;
    const Millis on = now - heat.started;
    if (on >= heat.length) {
        if (!heat.end_told)
            events.emplace_back(HeatOver{});
        heat.skin_told = heat.end_told = true;
    } else if (on >= guide.skin_check && !heat.skin_told) {
        heat.skin_told = true;
        events.emplace_back(SkinCheck{});
    }
    return events;
}

std::optional<Utc> next_tick(const GuideState& state, const Guide& guide) {
    if (!state.heat || state.heat->end_told)
        return std::nullopt;
    const Utc end = state.heat->started + state.heat->length;
    if (state.heat->skin_told)
        return end;
    return std::min(end, state.heat->started + guide.skin_check);
}

bool must_ask(const GuideState& state, const Guide& guide, Utc now) {
    return state.place.has_value() && now - state.acted > guide.forgotten;
}

int branch_index(const GuideState& state, const GuideStep& step) {
    const auto chosen = state.branch.find(step.step);
    if (chosen != state.branch.end() && chosen->second < static_cast<int>(step.branches.size()))
        return chosen->second;
    if (!state.place)
        return 0;
    for (std::size_t i = 0; i < step.branches.size(); ++i)
        if (std::ranges::find(step.branches[i].places, *state.place) !=
            step.branches[i].places.end())
            return static_cast<int>(i);
    return 0;
}

const GuideBranch& branch_of(const GuideState& state, const Guide& guide) {
    const GuideStep& step = guide.at(state.at.step);
    return step.branches[static_cast<std::size_t>(branch_index(state, step))];
}

const std::vector<GuidePage>& pages_of(const GuideState& state, const Guide& guide) {
    const GuideBranch& branch = branch_of(state, guide);
    const auto chosen = state.way.find(state.at.step);
    const std::size_t way =
        chosen == state.way.end() ? 0 : static_cast<std::size_t>(chosen->second);
    return branch.ways[std::min(way, branch.ways.size() - 1)];
}

const GuidePage& page_of(const GuideState& state, const Guide& guide) {
    const auto& pages = pages_of(state, guide);
    return pages[std::min(static_cast<std::size_t>(state.at.page), pages.size() - 1)];
}

bool has_other_way(const GuideState& state, const Guide& guide) {
    return branch_of(state, guide).ways.size() > 1;
}

std::vector<ReliefStep> parked_steps(const GuideState& state) {
    return {state.parked.begin(), state.parked.end()};
}

Millis heat_left(const GuideState& state, Utc now) {
    if (!state.heat)
        return Millis{0};
    return std::max(Millis{0}, state.heat->started + state.heat->length - now);
}

Millis walked(const GuideState& state, Utc now) {
    if (!state.walk)
        return Millis{0};
    const Millis running =
        state.walk->since ? std::max(Millis{0}, now - *state.walk->since) : Millis{0};
    return state.walk->before + running;
}

BreathPace pace_of(const GuideState& state, const Guide& guide) {
    return state.pace.value_or(guide.pace);
}

std::optional<Millis> auto_pause(const GuideState& state, const Guide& guide) {
    if (!state.hands_free)
        return std::nullopt;
    const Millis pause = page_of(state, guide).pause;
    return pause > Millis{0} ? std::optional(pause) : std::nullopt;
}

Millis speaking_time(std::string_view words) {
    constexpr Millis kWord{400}; // 60 s / 150
    bool inside = false;
    int count = 0;
    for (const char c : words) {
        const bool blank = c == ' ' || c == '\n';
        count += !blank && !inside ? 1 : 0;
        inside = !blank;
    }
    return count * kWord;
}

} // namespace limber
