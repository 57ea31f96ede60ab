// The guide for a spasm: for now its first two steps, Stop and Breathe (PRODUCT.md, I1 and I2), and
// the rest that ends them. The whole guide grows from this state machine.
#pragma once

#include "core/time.hpp"

namespace limber {

// Where the person was when it locked up.
enum class Place { Standing, Sitting, FloorOrBed, Car };

// Rest: the end of what the guide has so far, "Enough for now. Rest here."
enum class ReliefStep { Stop, Breathe, Rest };

// 4 s in, 6 s out (FACTS.md, Breathing).
struct BreathPace {
    Millis in{4000};
    Millis out{6000};
};

struct Breath {
    bool inhaling = true;
    float fill = 0;  // 0 empty … 1 full, eased; what circle and figure show
    int second = 1;  // 1-based second of this half, as it is counted aloud
    int breaths = 0; // whole breaths done
};

// The breath at `elapsed` since the pacer began.
Breath breath_at(Millis elapsed, const BreathPace& pace = {});

} // namespace limber
