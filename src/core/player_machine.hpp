// The inside of the player: only src/core/player*.cpp include this.
#pragma once

#include "core/player.hpp"

#include <cstddef>
#include <utility>

namespace limber::player {

inline constexpr Millis kNone{0};
inline constexpr Millis kSecond{1000};
inline constexpr Millis kTapGap{400};        // taps closer than this count once (PRODUCT.md, 2)
inline constexpr Millis kLongAgo{3'600'000}; // since_tap stops growing here

inline std::size_t index(int set) {
    return static_cast<std::size_t>(set);
}

bool is_timed(Step step);
bool is_within_rep(Step step);
bool frozen(const PlayerState& state);

// A hold is running, or interrupted and about to go on. Its row is the last of the set.
bool hold_open(const PlayerState& state);

// In a get-ready that leads to a rep from its start, or waiting for the person to start one.
bool at_rep_start(const PlayerState& state);

// The next set that is not closed, or -1.
int next_open(const PlayerState& state);

// The newest counted rep at or before the current set, or nullptr; `set` is where.
const RepDone* last_counted(const PlayerState& state, int& set);

// The rules, on one state. Every change of rows goes through `emit`, every change of step through
// `go`, so that events and state cannot disagree.
class Machine {
  public:
    explicit Machine(PlayerState& state) : s_(state) {}

    PlayerEvents take() { return std::move(events_); }

    void pass_time(Millis dt);
    void set_up_from_rows();

    void act(const Tap&);
    void act(const TogglePause&);
    void act(const GoNow&);
    void act(const UndoRep&);
    void act(const SkipSet&);
    void act(const Previous&);
    void act(const AdjustRest& action);
    void act(const SetCounting& action);
    void act(const RateSet& action);
    void act(const SharpPain&);
    void act(const GiveReason& action);
    void act(const CarryOn&);
    void act(const Leave&);

  private:
    const SetPlan& plan() const { return s_.plan[index(s_.current)]; }
    const SetDone& rows() const { return s_.done[index(s_.current)]; }
    bool paced() const { return plan().counting == Counting::Paced; }
    bool counts_holds() const { return plan().count_of == CountOf::Hold; }
    bool round_full() const { return counted(rows()) - s_.base >= plan().dose.reps; }
    bool full() const { return counted(rows()) >= plan().dose.reps; }
    int next_n() const { return rows().reps.empty() ? 1 : rows().reps.back().n + 1; }
    Step first_step() const { return paced() ? Step::Work : Step::Await; }

    void emit(const PlayerEvent& event) {
        record(s_.done, event);
        events_.push_back(event);
    }
    void go(Step to, Millis length, Millis already = kNone);
    Millis length_of(Step step) const;

    // Steps
    void finish_step();
    void get_ready(Millis length);
    void ready_or_await();
    void interrupt();
    void go_on();
    void begin_set();
    void begin_rep();
    void start_hold();
    void after_top();
    void after_rep();

    // Rows
    void count_rep(Millis held) { emit(RepCounted{s_.current, next_n(), held}); }
    void end_hold();
    void close_set() { emit(SetClosed{s_.current, !full()}); }

    // Sets
    void enter_set(int set, Millis ready);
    void leave_backwards();
    void go_back_to(int set);
    void rest_or_finish(Millis least);
    void end_rest();
    void finish(StopReason reason);

    PlayerState& s_;
    PlayerEvents events_;
};

} // namespace limber::player
