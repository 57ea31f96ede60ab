#include "figure/player_moment.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <numbers>

namespace limber::figure {
namespace {

constexpr double kBreathSeconds = 10; // 4 in, 6 out, as in the breathing guide
constexpr double kBreathIn = 4;
constexpr double kQuietGlow = .5; // where nothing works yet
constexpr double kFadeSeconds = .4;

double seconds(Millis time) {
    return std::chrono::duration<double>(time).count();
}

// The step that the picture belongs to: a get-ready before the rest of a rep shows that rep.
struct Shown {
    Step step = Step::GetReady;
    double elapsed = 0; // seconds in it
    double length = 0;  // seconds, 0 when open ended
};

Shown shown_step(const PlayerState& s) {
    if (s.step != Step::GetReady || s.then_in_step <= Millis{0})
        return {s.step, seconds(s.in_step), seconds(s.step_length)};
    const Dose& dose = current_set(s).dose;
    double length = 0;
    if (s.then == Step::Work)
        length = seconds(dose.tempo.work);
    if (s.then == Step::Hold)
        length = seconds(dose.hold);
    if (s.then == Step::Back)
        length = seconds(dose.tempo.back);
    return {s.then, seconds(s.then_in_step), length};
}

double progress(const Shown& shown) {
    return shown.length > 0 ? std::clamp(shown.elapsed / shown.length, 0.0, 1.0) : 0;
}

// 0 … 1 … 0, slowly.
double breath_at(double elapsed) {
    const double t = std::fmod(elapsed, kBreathSeconds);
    const double turn =
        t < kBreathIn ? t / kBreathIn : 1 + (t - kBreathIn) / (kBreathSeconds - kBreathIn);
    return (1 - std::cos(turn * std::numbers::pi)) / 2;
}

// A position that is only kept breathes by the clock, not by its own two keys.
bool only_held(const body::Animation& a) {
    return time_of(a, Phase::Work, 0) == time_of(a, Phase::Work, 1) &&
           time_of(a, Phase::Return, 0) == time_of(a, Phase::Return, 1);
}

Moment held(const body::Animation& a, const Shown& shown, int turn) {
    Moment m;
    m.t = time_of(a, Phase::Hold, only_held(a) ? 0 : progress(shown), turn);
    m.breath = breath_at(shown.elapsed);
    return m;
}

// Out of a position whose way back has no step of its own, in the pause after it.
Moment leaving(const body::Animation& a, const Shown& shown, int turn) {
    constexpr double kLeaveSeconds = 2;
    Moment m;
    const double u = std::clamp(shown.elapsed / kLeaveSeconds, 0.0, 1.0);
    m.t = time_of(a, Phase::Return, u, turn);
    m.glow = 1 - (1 - kQuietGlow) * u;
    return m;
}

bool leaves_a_hold(const PlayerState& s, Step step) {
    const bool pause = step == Step::Between || step == Step::Rest;
    return pause && current_set(s).count_of == CountOf::Hold;
}

} // namespace

Moment player_moment(const body::Animation& a, const PlayerState& s, bool other_side) {
    const Shown shown = shown_step(s);
    const int turn = rep_now(s) - 1;
    Moment m;
    m.t = time_of(a, Phase::Start, 0, turn);
    m.glow = kQuietGlow;
    if (leaves_a_hold(s, shown.step))
        m = leaving(a, shown, turn);
    else
        switch (shown.step) {
        case Step::GetReady:
        case Step::Rest:
        case Step::Finished:
            break;
        case Step::Work:
            m.t = time_of(a, Phase::Work, progress(shown), turn);
            m.glow = kQuietGlow + (1 - kQuietGlow) * progress(shown);
            break;
        case Step::Hold:
            m = held(a, shown, turn);
            break;
        case Step::Back:
            m.t = time_of(a, Phase::Return, progress(shown), turn);
            m.glow = 1 - (1 - kQuietGlow) * progress(shown);
            break;
        case Step::Between:
            m.t = time_of(a, Phase::Rest, progress(shown), turn);
            break;
        case Step::Await:
            if (current_set(s).count_of == CountOf::Rep)
                m = demo_at(a, shown.elapsed);
            else
                m = poster(a);
            break;
        }
    m.other_side = other_side;
    return m;
}

KeyPose player_key_pose(const body::Animation& a, const PlayerState& s) {
    const Shown shown = shown_step(s);
    const int turn = rep_now(s) - 1;
    const double first = time_of(a, Phase::Start, 0, turn), top = time_of(a, Phase::Hold, 0, turn);
    const double remaining = std::max(0.0, shown.length - shown.elapsed);
    const Dose& dose = current_set(s).dose;
    // The top stands for a second at least, also when it is not held.
    const double wait = std::max(0.0, 1 - kFadeSeconds - seconds(dose.hold));
    const bool leaves = leaves_a_hold(s, shown.step);
    const bool quick = dose.tempo.work < Millis{1000} ||
                       (!leaves && seconds(dose.tempo.back) < wait + kFadeSeconds);
    KeyPose out{.t = first, .next_t = top};
    if (shown.step == Step::Hold || (shown.step == Step::Await && !quick) ||
        (quick && shown.step != Step::GetReady)) {
        out.t = out.next_t = top;
        out.seconds_still = remaining;
    } else if (shown.step == Step::Work) {
        out.mix = std::clamp(1 - remaining / kFadeSeconds, 0.0, 1.0);
        out.seconds_still = std::max(0.0, remaining - kFadeSeconds);
    } else if (shown.step == Step::Back || leaves) {
        out.t = top;
        out.next_t = first;
        out.mix = std::clamp((shown.elapsed - wait) / kFadeSeconds, 0.0, 1.0);
        if (out.mix <= 0)
            out.seconds_still = wait - shown.elapsed;
        if (out.mix >= 1)
            out.seconds_still = remaining;
    } else {
        out.next_t = first;
        out.seconds_still = std::numeric_limits<double>::infinity();
    }
    return out;
}

} // namespace limber::figure
