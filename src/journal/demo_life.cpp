#include "journal/demo_life.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace limber::journal::demo {

namespace {

struct Rung {
    std::string_view level, animation;
    CountOf count_of;
    int reps, hold_s, hold_rest_s;
    bool each_side;
    int work_s, back_s, pause_s;
};
struct Ladder {
    std::string_view exercise;
    std::array<Rung, 3> rungs; // an exercise with fewer repeats its last
};

constexpr Rung kTiltLying{"lying", "pelvic_tilt", CountOf::Rep, 5, 5, 0, false, 3, 2, 1};
constexpr Rung kTiltStanding{"standing", "standing_pelvic_tilt", CountOf::Rep, 5, 5, 0, false, 3, 2,
                             1};
constexpr Rung kChild{"kneeling", "childs_pose", CountOf::Rep, 8, 10, 0, false, 4, 3, 1};

// Keys and starts as assets/content/exercises has them.
constexpr std::array<Ladder, 6> kLadders{{
    {"pelvic-tilt", {kTiltLying, kTiltStanding, kTiltStanding}},
    {"knee-to-chest",
     {{{"heel-slide", "heel_slide", CountOf::Rep, 5, 0, 0, true, 3, 3, 1},
       {"single", "knee_to_chest", CountOf::Rep, 3, 5, 0, true, 3, 3, 2},
       {"double", "double_knee_to_chest", CountOf::Rep, 3, 5, 0, false, 5, 5, 2}}}},
    {"childs-pose", {kChild, kChild, kChild}},
    {"bridge",
     {{{"double", "bridge", CountOf::Rep, 5, 12, 0, false, 3, 3, 2},
       {"march", "bridge_march", CountOf::Rep, 5, 3, 0, true, 3, 3, 2},
       {"single", "bridge_single", CountOf::Rep, 5, 3, 0, true, 3, 3, 2}}}},
    {"bird-dog",
     {{{"arm", "bird_dog_arm", CountOf::Rep, 6, 5, 0, true, 2, 2, 1},
       {"leg", "bird_dog_leg", CountOf::Rep, 6, 5, 0, true, 3, 2, 1},
       {"both", "bird_dog", CountOf::Rep, 6, 5, 0, true, 3, 2, 1}}}},
    {"plank",
     {{{"wall", "wall_plank", CountOf::Hold, 8, 5, 10, false, 3, 0, 0},
       {"knees", "plank_knees", CountOf::Hold, 8, 5, 10, false, 3, 0, 0},
       {"full", "plank", CountOf::Hold, 6, 10, 10, false, 3, 0, 0}}}},
}};
constexpr std::size_t kTilt = 0, kKnee = 1, kChildsPose = 2, kBridge = 3, kBirdDog = 4, kPlank = 5;

constexpr Millis seconds(int value) {
    return Millis(1000 * value);
}

Dose dose_of(const Rung& rung, int sets, int more_reps) {
    Dose dose;
    dose.sets = sets;
    dose.reps = rung.reps + more_reps;
    dose.hold = seconds(rung.hold_s);
    dose.each_side = rung.each_side;
    dose.hold_rest = seconds(rung.hold_rest_s);
    dose.tempo = {seconds(rung.work_s), seconds(rung.back_s), seconds(rung.pause_s)};
    return dose;
}

// Percent of the worst day's pain that is left after some days: half in about six (FACTS.md says
// six weeks for the whole course; a single spasm settles sooner).
int left_after(int days) {
    constexpr std::array<int, 15> kLeft{100, 92, 84, 76, 68, 61, 55, 49,
                                        44,  40, 36, 33, 30, 28, 26};
    if (days < static_cast<int>(kLeft.size()))
        return kLeft[static_cast<std::size_t>(days)];
    return std::max(10, 26 - (days - 14));
}

} // namespace

Life::Life(Random random, Date start, Date end) : random_(std::move(random)), end_(end) {
    next_spasm_ = start + std::chrono::days(between(3, 20));
}

int Life::between(int least, int most) {
    const auto span = static_cast<std::uint64_t>(most) - static_cast<std::uint64_t>(least) + 1;
    return least + static_cast<int>(random_() % span);
}

int Life::pain_now() {
    const int usual = worst_ * left_after(since_) / 100;
    return std::clamp(usual + between(0, 2) - 1, 0, 10);
}

Day Life::day(Date date) {
    Day day{date, {}, {}, {}};
    ++since_;
    if (date == next_spasm_) {
        since_ = 0;
        worst_ = between(6, 9);
        months_in_ = 0;
        const auto place = static_cast<Place>(between(0, 3));
        day.locked_up = LockedUp{seconds(3600 * between(7, 19) + 60 * between(0, 59)), place};
        next_spasm_ = date + std::chrono::days(between(50, 260));
        // The last one lies a month back, so that a demo always shows a way out of one.
        const Date last = end_ - std::chrono::days(31);
        if (next_spasm_ > last && date < last)
            next_spasm_ = last;
    }
    if (since_ > 0 && since_ % 30 == 0)
        ++months_in_;
    check_in(day);
    practise(day);
    return day;
}

// Twice a day in the first two weeks, then once, then once a week (PRODUCT.md, 3).
void Life::check_in(Day& day) {
    const bool weekly = since_ >= 42;
    if (weekly && since_ % 7 != 0)
        return;
    const Millis earliest = day.locked_up ? day.locked_up->at + seconds(600) : seconds(0);
    const Millis morning = seconds(3600 * 7 + 60 * between(0, 120));
    const Millis evening = seconds(3600 * 20 + 60 * between(0, 120));
    if (chance(90) && morning > earliest)
        day.pain.push_back({morning, pain_now()});
    if (since_ < 14 && chance(80) && evening > earliest)
        day.pain.push_back({evening, pain_now()});
    if (day.locked_up && day.pain.empty())
        day.pain.push_back({earliest, worst_});
}

void Life::practise(Day& day) {
    if (day.locked_up)
        return;
    const int rank = std::min(2, months_in_ / 2);
    const bool second = since_ < 14 && chance(25); // short and often in the first days
    if (!chance(since_ < 14 ? 85 : since_ < 42 ? 75 : 68))
        return;
    for (int i = 0; i < (second ? 2 : 1); ++i) {
        Practice practice;
        const int hour = i == 1 ? 17 : chance(60) ? 7 : 18;
        practice.at = seconds(3600 * hour + 60 * between(5, 110));
        if (since_ < 4) {
            add_exercise(practice, kTilt, 0);
            if (since_ > 1)
                add_exercise(practice, kKnee, 0);
            if (since_ > 2)
                add_exercise(practice, kChildsPose, 0);
        } else if (since_ < 14) {
            add_exercise(practice, chance(50) ? kTilt : kKnee, 1);
            add_exercise(practice, kBridge, 0);
            if (since_ > 6)
                add_exercise(practice, kBirdDog, chance(50) ? 0 : 1);
        } else {
            add_exercise(practice, kBirdDog, std::max(1, rank));
            add_exercise(practice, kBridge, rank);
            add_exercise(practice, chance(70) ? kPlank : kChildsPose, since_ < 28 ? 1 : 2);
        }
        practice.pain_before = pain_now();
        practice.pain_after = std::clamp(practice.pain_before + between(0, 3) - 2, 0, 10);
        practice.effort = static_cast<limber::Effort>(between(0, 2));
        if (chance(2))
            practice.stopped = StopReason::Left;
        day.practice.push_back(std::move(practice));
    }
}

void Life::add_exercise(Practice& practice, std::size_t exercise, int rank) {
    const Ladder& ladder = kLadders.at(exercise);
    const Rung& rung = ladder.rungs.at(static_cast<std::size_t>(rank));
    const int sets = since_ < 14 ? 1 : std::min(3, 1 + since_ / 28);
    const int more = rung.count_of == CountOf::Hold ? 0 : std::min(4, since_ / 20);
    const Dose dose = dose_of(rung, sets, more);
    for (int number = 1; number <= sets; ++number) {
        for (int side = 0; side < (rung.each_side ? 2 : 1); ++side) {
            SetPlan plan;
            plan.exercise = ladder.exercise;
            plan.level = rung.level;
            plan.animation = rung.animation;
            plan.count_of = rung.count_of;
            plan.side = !rung.each_side ? Side::None : side == 0 ? Side::Left : Side::Right;
            plan.set_number = number;
            plan.set_count = sets;
            plan.dose = dose;
            practice.sets.push_back(play(plan));
        }
    }
}

Set Life::play(const SetPlan& plan) {
    Set set{plan, {}, false, {}, {}};
    int reps = plan.dose.reps;
    if (chance(3)) {
        set.skipped = true;
        reps = between(1, reps);
    }
    for (int n = 1; n <= reps; ++n) {
        const bool broken = plan.dose.hold > Millis(0) && chance(1);
        const Millis held = broken ? plan.dose.hold / 2 : plan.dose.hold;
        set.reps.push_back({n, held, !broken || plan.count_of == CountOf::Hold});
        set.length += plan.dose.tempo.work + held + plan.dose.tempo.back + plan.dose.tempo.pause +
                      plan.dose.hold_rest;
    }
    set.length += plan.dose.rest;
    if (chance(30))
        set.feel = static_cast<Feel>(between(0, 2));
    return set;
}

} // namespace limber::journal::demo
