// Where a movement stands: phases of an exercise, the demonstration, key poses.
#include "figure/figure.hpp"

#include <algorithm>
#include <cmath>

namespace limber::figure {
namespace {

using body::Animation;

// Neighbouring spans of one phase.
struct Run {
    body::Phase phase = body::Phase::Start;
    double from = 0, to = 0;
};

// Calls `visit` with each run of the animation, in order.
template <class Visit>
void each_run(const Animation& a, Visit visit) {
    Run run;
    for (std::size_t i = 1; i < a.keys.size(); ++i) {
        const body::Keyframe& key = a.keys[i];
        if (i == 1 || key.phase != run.phase) {
            if (i > 1)
                visit(run);
            run = {key.phase, a.keys[i - 1].t, key.t};
        }
        run.to = key.t;
    }
    visit(run);
}

// One movement there and back. Phases that it does not have are empty, at the end of the one
// before.
struct Turn {
    Run work, hold, back, rest;
};

Turn empty_turn(double at) {
    return {{body::Phase::Work, at, at},
            {body::Phase::Hold, at, at},
            {body::Phase::Return, at, at},
            {body::Phase::Hold, at, at}};
}

// Calls `visit` with each turn: a new one begins where work begins. A hold before the first work
// belongs to the start; a movement that is only held is one turn.
template <class Visit>
void each_turn(const Animation& a, Visit visit) {
    Turn turn = empty_turn(0);
    bool worked = false, returned = false, any = false;
    each_run(a, [&](const Run& r) {
        if (r.phase == body::Phase::Work) {
            if (worked)
                visit(turn);
            turn = empty_turn(r.to);
            turn.work = r;
            worked = true;
            returned = false;
        } else if (r.phase == body::Phase::Return) {
            turn.back = r;
            turn.rest = {body::Phase::Hold, r.to, r.to};
            returned = true;
        } else if (returned) {
            turn.rest = r;
        } else {
            if (!worked)
                turn = empty_turn(r.from);
            turn.hold = r;
            turn.back = {body::Phase::Return, r.to, r.to};
            turn.rest = {body::Phase::Hold, r.to, r.to};
        }
        any = true;
    });
    if (any)
        visit(turn);
}

Turn turn_at(const Animation& a, int wanted) {
    const int count = turns(a);
    const int index = ((wanted % count) + count) % count;
    Turn out = empty_turn(0);
    int i = 0;
    each_turn(a, [&](const Turn& t) {
        if (i++ == index)
            out = t;
    });
    return out;
}

double inside(const Run& r, double progress) {
    return r.from + (r.to - r.from) * progress;
}

// ---- Key poses ----------------------------------------------------------------------------------

constexpr double kPoseSeconds = 2;
constexpr double kFadeSeconds = .4;
constexpr double kForGood = 3600;

// Breathing alone makes no new picture.
bool looks_the_same(const body::Pose& a, const body::Pose& b) {
    const auto* side_a = std::get_if<body::SidePose>(&a);
    const auto* side_b = std::get_if<body::SidePose>(&b);
    if (side_a == nullptr || side_b == nullptr)
        return a == b;
    body::SidePose still = *side_a;
    still.breath = side_b->breath;
    return still == *side_b;
}

// A key that looks different from the one before it; the last key of a loop is its first.
bool is_key_pose(const Animation& a, std::size_t i) {
    if (i == 0)
        return true;
    if (looks_the_same(a.keys[i].pose, a.keys[i - 1].pose))
        return false;
    return !a.loop || i + 1 < a.keys.size() || !looks_the_same(a.keys[i].pose, a.keys[0].pose);
}

int key_poses(const Animation& a) {
    int n = 0;
    for (std::size_t i = 0; i < a.keys.size(); ++i)
        n += is_key_pose(a, i) ? 1 : 0;
    return n;
}

double key_pose_time(const Animation& a, int wanted) {
    int n = 0;
    for (std::size_t i = 0; i < a.keys.size(); ++i)
        if (is_key_pose(a, i) && n++ == wanted)
            return a.keys[i].t;
    return a.keys.back().t;
}

} // namespace

int turns(const Animation& animation) {
    int count = 0;
    each_turn(animation, [&](const Turn&) { ++count; });
    return std::max(1, count);
}

bool goes_on(const Animation& animation) {
    return animation.loop &&
           std::all_of(animation.keys.begin(), animation.keys.end(),
                       [](const body::Keyframe& key) { return key.phase == body::Phase::Work; });
}

double time_of(const Animation& animation, Phase phase, double progress, int turn) {
    const double p = std::isnan(progress) ? 0 : std::clamp(progress, 0.0, 1.0);
    const Turn t = turn_at(animation, turn);
    switch (phase) {
    case Phase::Start:
        return t.work.from;
    case Phase::Work:
        return inside(t.work, p);
    case Phase::Hold:
        return inside(t.hold, p);
    case Phase::Return:
        return inside(t.back, p);
    case Phase::Rest:
        return inside(t.rest, p);
    }
    return 0;
}

Moment demo_at(const Animation& animation, double seconds, double speed) {
    Moment m;
    if (animation.still || !(seconds > 0) || !(speed > 0))
        return m;
    const double repetitions = seconds * speed / animation.seconds;
    if (!animation.loop) {
        m.t = std::min(1.0, repetitions);
        return m;
    }
    const double whole = std::floor(repetitions);
    m.t = repetitions - whole;
    m.other_side = animation.other_side == body::OtherSide::Swap && std::fmod(whole, 2) >= 1;
    return m;
}

Moment poster(const Animation& animation) {
    return {.t = animation.keys[animation.poster].t};
}

KeyPose key_pose(const Animation& animation, double seconds) {
    KeyPose out;
    const int count = key_poses(animation);
    if (animation.still || count < 2) {
        out.t = out.next_t = key_pose_time(animation, 0);
        out.seconds_still = kForGood;
        return out;
    }
    const double passed = std::max(0.0, seconds) / kPoseSeconds;
    double step = std::floor(passed);
    double inside_pose = (passed - step) * kPoseSeconds;
    if (!animation.loop && step >= count - 1) {
        step = count - 1;
        inside_pose = 0;
        out.seconds_still = kForGood;
    }
    const int now = static_cast<int>(std::fmod(step, count));
    out.t = key_pose_time(animation, now);
    out.next_t = key_pose_time(animation, (now + 1) % count);
    const double fade_from = kPoseSeconds - kFadeSeconds;
    out.mix = std::clamp((inside_pose - fade_from) / kFadeSeconds, 0.0, 1.0);
    if (out.mix <= 0 && out.seconds_still <= 0)
        out.seconds_still = fade_from - inside_pose;
    return out;
}

} // namespace limber::figure
