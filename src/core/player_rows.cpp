// What events make of a session's rows, and sums over them.
#include "core/player.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace limber {
namespace {

template <class... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};

// The newest row with that number, added when there is none.
RepDone& rep_row(SetDone& set, int n) {
    const auto found = std::find_if(set.reps.rbegin(), set.reps.rend(),
                                    [&](const RepDone& rep) { return rep.n == n; });
    if (found != set.reps.rend())
        return *found;
    return set.reps.emplace_back(RepDone{.n = n, .held = Millis{0}, .counted = false});
}

} // namespace

void record(std::vector<SetDone>& done, const PlayerEvent& event) {
    const auto at = [&](int set) -> SetDone& {
        assert(set >= 0 && static_cast<std::size_t>(set) < done.size());
        return done[static_cast<std::size_t>(set)];
    };
    const auto put = [&](int set, int n, Millis held, bool counted) {
        RepDone& row = rep_row(at(set), n);
        row.held = held;
        row.counted = counted;
    };
    const auto erase = [&](int set, int n) {
        std::erase_if(at(set).reps, [&](const RepDone& rep) { return rep.n == n; });
    };
    const auto reopen = [](SetDone& set) {
        set.closed = false;
        set.skipped = false;
        set.feel.reset();
    };
    std::visit(Overloaded{
                   [&](const SetStarted& e) { at(e.set).started = true; },
                   [&](const HoldStarted& e) { put(e.set, e.n, Millis{0}, false); },
                   [&](const HoldBeat& e) { put(e.set, e.n, e.held, false); },
                   [&](const RepCounted& e) { put(e.set, e.n, e.held, true); },
                   [&](const RepBroken& e) { put(e.set, e.n, e.held, false); },
                   [&](const RepUndone& e) { erase(e.set, e.n); },
                   [&](const SetClosed& e) {
                       at(e.set).closed = true;
                       at(e.set).skipped = e.skipped;
                   },
                   [&](const SetReopened& e) { reopen(at(e.set)); },
                   [&](const SetRated& e) { at(e.set).feel = e.feel; },
                   [&](const SetHurt& e) { at(e.set).hurt = e.reason; },
                   [](const CountingChanged&) {},
                   [](const StepChanged&) {},
                   [](const SessionEnded&) {},
               },
               event);
}

int counted(const SetDone& set) {
    return static_cast<int>(std::count_if(set.reps.begin(), set.reps.end(),
                                          [](const RepDone& rep) { return rep.counted; }));
}

Millis good_time(const SetDone& set) {
    Millis sum{0};
    for (const RepDone& rep : set.reps)
        sum += rep.held;
    return sum;
}

} // namespace limber
