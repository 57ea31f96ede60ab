// What each action of the person does. The promises stand at the actions in player.hpp.
#include "core/player_machine.hpp"

#include <algorithm>

namespace limber::player {

void Machine::act(const Tap&) {
    if (frozen(s_) || s_.since_tap < kTapGap)
        return;
    const bool early_count = s_.step == Step::Work && plan().dose.hold == kNone && paced();
    if (s_.step != Step::Await && s_.step != Step::Hold && !early_count)
        return;
    s_.since_tap = kNone;
    if (s_.step == Step::Hold) {
        const bool counts = s_.in_step >= kSecond;
        const int n = rows().reps.back().n;
        if (counts)
            emit(RepCounted{s_.current, n, s_.in_step});
        else
            emit(RepBroken{s_.current, n, s_.in_step});
        after_top();
        return;
    }
    if (early_count) {
        count_rep(kNone);
        after_top();
        return;
    }
    if (plan().counting == Counting::Tap && counts_holds()) {
        start_hold();
        return;
    }
    do
        count_rep(kNone);
    while (plan().counting == Counting::Done && !round_full());
    after_rep();
}

void Machine::act(const TogglePause&) {
    if (s_.stop_asked)
        return;
    s_.paused = !s_.paused;
    const bool long_pause =
        s_.step == Step::Between && s_.step_length - s_.in_step >= s_.options.get_ready_resume;
    if (!s_.paused && is_within_rep(s_.step) && !long_pause)
        interrupt();
}

void Machine::act(const GoNow&) {
    if (s_.step != Step::GetReady)
        return;
    s_.paused = false;
    go_on();
}

void Machine::act(const UndoRep&) {
    int set = 0;
    const RepDone* rep = last_counted(s_, set);
    if (rep == nullptr)
        return;
    const int n = rep->n;
    const bool here = set == s_.current && !rows().closed;
    if (!here && set != s_.current)
        leave_backwards();
    emit(RepUndone{set, n});
    if (!here) {
        s_.current = set;
        emit(SetReopened{set});
    }
    // The rep taken back is the next to be done, in whichever round it was.
    const int left = counted(rows());
    if (!here || left < s_.base)
        s_.base = std::max(0, left - plan().dose.reps + 1);
    if (!here)
        ready_or_await();
}

void Machine::act(const SkipSet&) {
    if (s_.step == Step::Rest) {
        end_rest();
        return;
    }
    end_hold();
    const bool something = counted(rows()) > 0 || good_time(rows()) > kNone;
    close_set();
    const int next = next_open(s_);
    if (something || next < 0)
        rest_or_finish(kNone);
    else
        enter_set(next, s_.options.get_ready);
}

void Machine::act(const Previous&) {
    if (!can_go_back(s_))
        return;
    if (s_.step == Step::Rest) {
        go_back_to(s_.current);
        return;
    }
    if (at_rep_start(s_)) {
        leave_backwards();
        go_back_to(s_.current - 1);
        return;
    }
    end_hold();
    if (round_full()) {
        after_rep();
        return;
    }
    ready_or_await();
}

void Machine::act(const AdjustRest& action) {
    if (s_.step != Step::Rest)
        return;
    const Millis length =
        std::min(s_.step_length + action.by, std::max(s_.step_length, DoseLimits::max_rest));
    if (length <= s_.in_step) {
        end_rest();
        return;
    }
    s_.step_length = length;
}

void Machine::act(const SetCounting& action) {
    bool changes = false;
    for (std::size_t i = 0; i < s_.plan.size(); ++i) {
        if (s_.done[i].closed || s_.plan[i].counting == action.counting)
            continue;
        s_.plan[i].counting = action.counting;
        changes = true;
    }
    if (!changes)
        return;
    emit(CountingChanged{action.counting});
    if (rows().closed)
        return;
    if (hold_open(s_) && counts_holds() && action.counting != Counting::Done)
        return;
    end_hold();
    if (round_full()) {
        after_rep();
        return;
    }
    if (s_.step == Step::GetReady) {
        s_.then = first_step();
        s_.then_in_step = kNone;
    } else if (paced() || s_.step != Step::Await) {
        ready_or_await();
    }
}

void Machine::act(const RateSet& action) {
    if (rows().closed && (s_.step == Step::Rest || s_.step == Step::Finished))
        emit(SetRated{s_.current, action.feel});
}

void Machine::act(const SharpPain&) {
    s_.stop_asked = true;
}

void Machine::act(const GiveReason& action) {
    if (!s_.stop_asked || action.reason == StopReason::None)
        return;
    if (action.reason == StopReason::Left) {
        act(Leave{});
        return;
    }
    end_hold();
    emit(SetHurt{s_.current, action.reason});
    if (action.reason != StopReason::Easing) {
        finish(action.reason);
        return;
    }

    s_.stop_asked = false;
    s_.paused = false;
    if (!rows().closed)
        close_set();
    for (std::size_t i = index(s_.current) + 1; i < s_.plan.size(); ++i)
        if (!s_.done[i].closed && s_.plan[i].exercise == plan().exercise)
            emit(SetClosed{static_cast<int>(i), true});
    if (next_open(s_) < 0)
        finish(StopReason::Easing);
    else if (s_.step != Step::Rest)
        rest_or_finish(s_.options.change_over); // a rest in any case
}

void Machine::act(const CarryOn&) {
    if (!s_.stop_asked)
        return;
    s_.stop_asked = false;
    s_.paused = false;
    if (is_within_rep(s_.step))
        interrupt();
}

void Machine::act(const Leave&) {
    end_hold();
    finish(StopReason::Left);
}

} // namespace limber::player
