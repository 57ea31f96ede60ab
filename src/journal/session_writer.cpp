#include "journal/session_writer.hpp"

#include <cassert>
#include <utility>

namespace limber::journal {

namespace {

template <class... F>
struct Overload : F... {
    using F::operator()...;
};

// What an event needs to know beside itself.
struct Context {
    Tx& tx;
    const SessionHandle& handle;
    const std::vector<Counting>& counting; // by set, after the event
    Millis& active;                        // not yet booked

    const Id& set(int index) const { return handle.sets.at(static_cast<std::size_t>(index)); }
    Millis book() const { return std::exchange(active, Millis(0)); }
};

void put(const Context& to, const PlayerEvent& event) {
    Tx& tx = to.tx;
    std::visit(
        Overload{
            [&](const SetStarted& e) { tx.begin_set(to.set(e.set)); },
            [&](const HoldStarted& e) { tx.start_hold(to.set(e.set), e.n); },
            [&](const HoldBeat& e) { tx.beat_hold(to.set(e.set), e.n, e.held); },
            [&](const RepCounted& e) { tx.count_rep(to.set(e.set), e.n, e.held); },
            [&](const RepBroken& e) { tx.break_rep(to.set(e.set), e.n, e.held); },
            [&](const RepUndone& e) { tx.undo_rep(to.set(e.set), e.n); },
            [&](const SetClosed& e) {
                to.active = tx.close_set(to.set(e.set), e.skipped, to.book());
            },
            [&](const SetReopened& e) { tx.reopen_set(to.set(e.set)); },
            [&](const SetRated& e) { tx.rate_set(to.set(e.set), e.feel); },
            [&](const SetHurt& e) { tx.hurt_set(to.set(e.set), e.reason); },
            [&](const CountingChanged&) {
                for (std::size_t i = 0; i < to.handle.sets.size(); ++i)
                    tx.set_counting(to.handle.sets[i], to.counting.at(i));
            },
            [](const StepChanged&) {}, // where it stands follows from the rows
            [&](const SessionEnded& e) { tx.end_session(to.handle.session, e.reason, to.book()); },
        },
        event);
}

std::vector<Counting> counting_of(const PlayerState& state) {
    std::vector<Counting> counting;
    counting.reserve(state.plan.size());
    for (const SetPlan& plan : state.plan)
        counting.push_back(plan.counting);
    return counting;
}

bool leaves_a_row(const PlayerEvent& event) {
    return !std::holds_alternative<StepChanged>(event);
}

} // namespace

void apply(Tx& tx, const SessionHandle& handle, const PlayerState& after, const PlayerEvent& event,
           Millis& active) {
    const bool recount = std::holds_alternative<CountingChanged>(event);
    put({tx, handle, recount ? counting_of(after) : std::vector<Counting>{}, active}, event);
}

SessionWriter SessionWriter::begin(Journal& journal, Moment now, NewSession session) {
    SessionWriter writer;
    writer.start_ = std::move(session);
    writer.started_at_ = now;
    static_cast<void>(writer.pour(journal, now)); // fault() says when it has to wait
    return writer;
}

SessionWriter SessionWriter::carry_on(const OpenSession& open) {
    SessionWriter writer;
    writer.handle_ = {open.session.id, open.sets};
    return writer;
}

Result<Commit, WriteFault> SessionWriter::write(Journal& journal, Moment now,
                                                const PlayerState& after,
                                                const PlayerEvents& events) {
    Waiting step{now, {}, after.active, {}};
    for (const PlayerEvent& event : events) {
        if (leaves_a_row(event))
            step.events.push_back(event);
        if (std::holds_alternative<CountingChanged>(event))
            step.counting = counting_of(after);
    }
    if (!step.events.empty())
        waiting_.push_back(std::move(step));
    return pour(journal, now);
}

Result<Commit, WriteFault> SessionWriter::flush(Journal& journal, Moment now) {
    return pour(journal, now);
}

std::size_t SessionWriter::waiting() const {
    std::size_t count = start_ ? 1 : 0;
    for (const Waiting& step : waiting_)
        count += step.events.size();
    return count;
}

Result<Commit, WriteFault> SessionWriter::pour(Journal& journal, Moment now) {
    if (!start_ && waiting_.empty())
        return Commit{};
    // The transaction works on copies: when it fails, nothing here has moved either.
    SessionHandle handle = handle_;
    Millis booked = booked_;
    auto commit = journal.transact({"op.session", Undo::No}, now, [&](Tx& tx) {
        if (start_) {
            tx.at(started_at_);
            handle = tx.begin_session(*start_);
        }
        for (const Waiting& step : waiting_) {
            tx.at(step.at);
            Millis active = step.active - booked;
            for (const PlayerEvent& event : step.events)
                put({tx, handle, step.counting, active}, event);
            booked = step.active - active;
        }
    });
    if (!commit) {
        fault_ = commit.error();
        // What is refused would be refused for ever, and hold up all that comes after it.
        if (fault_->kind == WriteFault::Kind::Refused)
            waiting_.clear();
        return commit;
    }
    fault_.reset();
    start_.reset();
    waiting_.clear();
    handle_ = std::move(handle);
    booked_ = booked;
    return commit;
}

} // namespace limber::journal
