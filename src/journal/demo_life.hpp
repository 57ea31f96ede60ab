// A made-up person's days: back spasms that come now and then, pain that settles, and practice by
// phase, missed days included. Whole numbers only, so that every machine makes the same life.
#pragma once

#include "core/pain.hpp"
#include "core/player.hpp"
#include "core/relief.hpp"
#include "journal/ids.hpp"

#include <optional>
#include <vector>

namespace limber::journal::demo {

// Times are local, from midnight.
struct LockedUp {
    Millis at{0};
    Place place = Place::Standing;
};
struct Pain {
    Millis at{0};
    int score = 0;
};
struct Set {
    SetPlan plan;
    std::vector<RepDone> reps;
    bool skipped = false;
    std::optional<Feel> feel;
    Millis length{0}; // with the rest after it
};
struct Practice {
    Millis at{0};
    std::vector<Set> sets;
    StopReason stopped = StopReason::None;
    int pain_before = 0;
    int pain_after = 0;
    limber::Effort effort = limber::Effort::Some;
};
struct Day {
    Date date{};
    std::optional<LockedUp> locked_up;
    std::vector<Pain> pain;
    std::vector<Practice> practice;
};

class Life {
  public:
    Life(Random random, Date start, Date end);
    // Ask for every day once, in order.
    Day day(Date date);

  private:
    int between(int least, int most); // both included
    bool chance(int percent) { return between(1, 100) <= percent; }
    int pain_now();
    void check_in(Day& day);
    void practise(Day& day);
    void add_exercise(Practice& practice, std::size_t exercise, int rank);
    Set play(const SetPlan& plan);

    Random random_;
    Date end_;
    Date next_spasm_{};
    int since_ = 60;    // days since it locked up
    int worst_ = 5;     // pain on that day
    int months_in_ = 0; // of practice since: levels rise with it
};

} // namespace limber::journal::demo
