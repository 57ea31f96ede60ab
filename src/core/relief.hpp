// The words in which the guide for a spasm is spoken of: where a person is, the steps, the breath.
// What the guide does with them is in core/guide.hpp.
#pragma once

#include "core/time.hpp"

#include <array>

namespace limber {

// Where the person was when it locked up.
enum class Place { Standing, Sitting, FloorOrBed, Car };

// The steps I1 to I10 of PRODUCT.md, section 1, and the three pages between them: Rest ("enough for
// now") ends part one, Menu ("when you can") is where part two is chosen from, End asks two
// questions. I7 is two steps: getting up, and the first walk.
enum class ReliefStep {
    Stop,     // I1
    Breathe,  // I2
    Press,    // I3
    Position, // I4
    Rest,
    Menu,
    Heat,     // I5
    Medicine, // I6
    GetUp,    // I7
    Walk,
    Stretch, // I8
    Water,   // I9
    Bath,    // I10
    End,
};
inline constexpr std::size_t kReliefSteps = 14;

// Part one in its order; part two as it is listed, in any order.
inline constexpr std::array kNowSteps{ReliefStep::Stop, ReliefStep::Breathe, ReliefStep::Press,
                                      ReliefStep::Position};
inline constexpr std::array kLaterSteps{ReliefStep::Heat, ReliefStep::Medicine, ReliefStep::GetUp,
                                        ReliefStep::Walk, ReliefStep::Stretch,  ReliefStep::Water,
                                        ReliefStep::Bath};
constexpr bool is_now(ReliefStep step) {
    return step <= ReliefStep::Position;
}
constexpr bool is_later(ReliefStep step) {
    return step >= ReliefStep::Heat && step <= ReliefStep::Bath;
}

// 4 s in, 6 s out (FACTS.md, Breathing), unless the person changed it.
struct BreathPace {
    Millis in{4000};
    Millis out{6000};
    bool operator==(const BreathPace&) const = default;
};

struct Breath {
    bool inhaling = true;
    float fill = 0;  // 0 empty … 1 full, eased; what circle and figure show
    int second = 1;  // 1-based second of this half, as it is counted aloud
    int breaths = 0; // whole breaths done
};

// The breath at `elapsed` since the pacer began.
Breath breath_at(Millis elapsed, const BreathPace& pace = {});
// When that half of it ends: more than `elapsed`.
Millis half_ends(Millis elapsed, const BreathPace& pace = {});

} // namespace limber
