#include "ui/screens/figure_cue.hpp"

#include "core/relief.hpp"

#include <algorithm>

namespace limber::ui {

namespace {

constexpr Millis kFade{500};   // of a key pose, under less motion
constexpr Millis kSettle{800}; // a breath ends before the figure moves on
constexpr double kQuietGlow = 0.8;

double ratio(Millis part, Millis whole) {
    if (whole <= Millis{0})
        return 1;
    return std::clamp(static_cast<double>(part.count()) / static_cast<double>(whole.count()), 0.0,
                      1.0);
}

double seconds(Millis time) {
    return static_cast<double>(time.count()) / 1000;
}

// Breathing that begins and ends empty, so that nothing jumps where the step changes.
double breath_within(Millis in_step, Millis left, bool open_ended) {
    const double fill = static_cast<double>(breath_at(in_step).fill);
    return open_ended ? fill : fill * ratio(left, kSettle);
}

void into(FigureCue& cue, figure::Phase phase, double progress) {
    cue.phase = phase;
    cue.progress = progress;
}

// A hold that was interrupted goes on: the last seconds before it lead back into it.
void before_hold(FigureCue& cue, Millis left, Millis length, Millis work) {
    const Millis lead = std::min(work, length);
    if (left <= lead)
        into(cue, figure::Phase::Work, 1 - ratio(left, lead));
}

void while_ready(FigureCue& cue, const PlayerState& player) {
    const Millis left = remaining(player);
    switch (player.then) {
    case Step::Hold:
        before_hold(cue, left, player.step_length, current_set(player).dose.tempo.work);
        break;
    case Step::Back:
        into(cue, figure::Phase::Hold, 1);
        break;
    default:
        break; // in the first pose
    }
}

// Between two holds: out of the position, and rest.
void while_between(FigureCue& cue, const PlayerState& player) {
    const SetPlan& set = current_set(player);
    const double part = ratio(player.in_step, player.step_length);
    if (set.count_of == CountOf::Rep)
        return into(cue, figure::Phase::Rest, part);
    // A hold has no time of its own for the way out: it is as slow as the way in.
    const Tempo& tempo = set.dose.tempo;
    const Millis way = tempo.back > Millis{0} ? tempo.back : tempo.work;
    const Millis out = std::min(way, player.step_length);
    if (player.in_step < out)
        return into(cue, figure::Phase::Return, ratio(player.in_step, out));
    into(cue, figure::Phase::Start, 0);
}

// The person counts: the figure shows the movement at the set's tempo, over and over.
void while_awaiting(FigureCue& cue, const PlayerState& player) {
    const SetPlan& set = current_set(player);
    const Tempo& tempo = set.dose.tempo;
    if (set.count_of == CountOf::Hold) // into the position, and there until the hold is started
        return into(cue, figure::Phase::Work, ratio(player.in_step, tempo.work));
    const Millis round = tempo.work + set.dose.hold + tempo.back + tempo.pause;
    if (round <= Millis{0})
        return;
    cue.turn = static_cast<int>(player.in_step / round);
    Millis at = player.in_step % round;
    if (at < tempo.work)
        return into(cue, figure::Phase::Work, ratio(at, tempo.work));
    at -= tempo.work;
    if (at < set.dose.hold) {
        cue.seconds = seconds(at);
        return into(cue, figure::Phase::Hold, ratio(at, set.dose.hold));
    }
    at -= set.dose.hold;
    if (at < tempo.back)
        return into(cue, figure::Phase::Return, ratio(at, tempo.back));
    into(cue, figure::Phase::Rest, ratio(at - tempo.back, tempo.pause));
}

void while_holding(FigureCue& cue, const PlayerState& player) {
    const bool open_ended = player.step_length <= Millis{0};
    into(cue, figure::Phase::Hold, open_ended ? 0 : ratio(player.in_step, player.step_length));
    cue.seconds = seconds(player.in_step);
    cue.breath = breath_within(player.in_step, remaining(player), open_ended);
    cue.glow = kQuietGlow + (1 - kQuietGlow) * cue.breath;
}

} // namespace

FigureCue figure_cue(const PlayerState& player, const Level* level) {
    FigureCue cue;
    cue.other_side = level != nullptr && level->mirrored(current_set(player).side);
    cue.turn = rep_now(player) - 1;
    cue.glow = kQuietGlow;
    if (player.step == Step::Work || player.step == Step::Back)
        cue.fade = ratio(player.in_step, kFade);
    const double part = ratio(player.in_step, player.step_length);
    switch (player.step) {
    case Step::GetReady:
        while_ready(cue, player);
        break;
    case Step::Work:
        into(cue, figure::Phase::Work, part);
        break;
    case Step::Hold:
        while_holding(cue, player);
        break;
    case Step::Back:
        into(cue, figure::Phase::Return, part);
        break;
    case Step::Between:
        while_between(cue, player);
        break;
    case Step::Await:
        while_awaiting(cue, player);
        break;
    case Step::Rest:
    case Step::Finished:
        into(cue, figure::Phase::Rest, 1);
        break;
    }
    return cue;
}

figure::Moment still_of(const body::Animation& animation, bool other_side) {
    figure::Moment moment = figure::poster(animation);
    moment.other_side = other_side;
    return moment;
}

figure::Moment moment_of(const FigureCue& cue, const body::Animation& animation) {
    const bool on_the_way = cue.phase == figure::Phase::Hold && figure::goes_on(animation);
    const double t = on_the_way ? figure::demo_at(animation, cue.seconds).t
                                : figure::time_of(animation, cue.phase, cue.progress, cue.turn);
    return {t, cue.other_side, cue.breath, cue.glow};
}

figure::KeyPose key_pose_of(const FigureCue& cue, const body::Animation& animation) {
    const double top = figure::time_of(animation, figure::Phase::Work, 1, cue.turn);
    const double first = figure::time_of(animation, figure::Phase::Start, 0, cue.turn);
    switch (cue.phase) {
    case figure::Phase::Work:
        return {first, top, cue.fade, 0};
    case figure::Phase::Return:
        return {top, first, cue.fade, 0};
    case figure::Phase::Hold:
        return {top, top, 0, 0};
    default:
        return {first, first, 0, 0};
    }
}

} // namespace limber::ui
