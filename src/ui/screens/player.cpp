#include "ui/screens/player.hpp"

#include "ui/screens/say.hpp"

#include <algorithm>

namespace limber::ui {

namespace {

PlayerFace face_of(const PlayerState& player) {
    const SetPlan& set = current_set(player);
    switch (player.step) {
    case Step::GetReady:
        return PlayerFace::GetReady;
    case Step::Rest:
        return PlayerFace::Rest;
    case Step::Finished:
        return PlayerFace::Finished;
    case Step::Await:
        return set.counting == Counting::Done ? PlayerFace::Done : PlayerFace::Tap;
    case Step::Hold:
        return set.count_of == CountOf::Hold ? PlayerFace::Hold : PlayerFace::Reps;
    case Step::Between:
        return set.count_of == CountOf::Hold ? PlayerFace::HoldRest : PlayerFace::Reps;
    case Step::Work:
    case Step::Back:
        return set.count_of == CountOf::Hold ? PlayerFace::Hold : PlayerFace::Reps;
    }
    return PlayerFace::Reps;
}

float part(Millis time, Millis whole) {
    if (whole <= Millis{0})
        return 0;
    return std::clamp(static_cast<float>(time.count()) / static_cast<float>(whole.count()), 0.0F,
                      1.0F);
}

Millis whole_seconds(Millis time) {
    return time / 1000 * 1000;
}

// Steps that count down change their number when a whole second remains, others when one is done.
Millis next_second(const PlayerState& player) {
    constexpr Millis second{1000};
    if (player.step_length <= Millis{0})
        return second - player.in_step % second;
    const Millis over = remaining(player) % second;
    return over > Millis{0} ? over : second;
}

// One builder for one state: the parts below fill it in from the same three things.
struct Build {
    const PlayerState& player;
    const content::Content& content;
    PlayerScreenState state;

    const content::Words& words() const { return content.words; }
    const SetPlan& set() const { return current_set(player); }
    const SetDone& done() const { return player.done[static_cast<std::size_t>(player.current)]; }
    const Level* level_of(const SetPlan& plan) const {
        const Exercise* exercise = content.once(plan.exercise);
        return exercise == nullptr ? nullptr : exercise->level(plan.level);
    }
    // History and sessions outlive content: a level that is gone is shown by its key.
    std::string name_of(const SetPlan& plan) const {
        const Level* level = level_of(plan);
        return level == nullptr ? plan.exercise : std::string(words()(level->name_word));
    }
    std::string side_of(const SetPlan& plan) const {
        const Level* level = level_of(plan);
        if (level == nullptr || plan.side == Side::None)
            return {};
        const std::string& word = level->side_word(plan.side);
        return word.empty() ? std::string{} : std::string(words()(word));
    }

    void ring(Millis so_far, Millis whole) {
        state.ring = part(so_far, whole);
        state.ring_second = part(whole_seconds(so_far), whole);
    }
};

std::string set_line(const Build& b) {
    const SetPlan& set = b.set();
    if (set.count_of == CountOf::Rep)
        return b.words().format("player.set", {{"n", set.set_number}, {"all", set.set_count}});
    if (set.set_count > 1)
        return b.words().format("player.hold_set", {{"set", set.set_number},
                                                    {"sets", set.set_count},
                                                    {"n", rep_now(b.player)},
                                                    {"all", set.dose.reps}});
    return b.words().format(
        "player.hold_of",
        {{"n", rep_now(b.player)}, {"all", set.dose.reps}, {"s", set.dose.hold.count() / 1000}});
}

void say_next(Build& b) {
    const content::Words& words = b.words();
    const SetPlan* next = next_set(b.player);
    if (next == nullptr) {
        b.state.next_line = words("player.next.last");
        return;
    }
    const std::string side = b.side_of(*next);
    NextSet coming;
    coming.title = side.empty() ? b.name_of(*next) : side;
    coming.dose = say_set(words, next->dose);
    coming.animation = next->animation;
    const Level* level = b.level_of(*next);
    coming.other_side = level != nullptr && level->mirrored(next->side);
    const std::string reps = say_reps(words, next->dose.reps);
    std::string what = words.format("player.next.side", {{"side", coming.title}, {"reps", reps}});
    const bool same_again = next->exercise == b.set().exercise && next->side == b.set().side;
    if (same_again)
        what = words.format("player.next.set", {{"n", next->set_number}, {"all", next->set_count}});
    b.state.next_line = words.format("player.next.line", {{"what", what}});
    b.state.next = std::move(coming);
}

void say_cue(Build& b) {
    const Level* level = b.level_of(b.set());
    if (level == nullptr || level->cues.empty())
        return;
    const auto index = static_cast<std::size_t>(std::max(rep_now(b.player) - 1, 0));
    b.state.cue_line = b.words()(level->cues[index % level->cues.size()]);
}

void fill_ready(Build& b) {
    const content::Words& words = b.words();
    PlayerScreenState& state = b.state;
    const Dose& dose = b.set().dose;
    const Millis left = remaining(b.player);
    const int seconds = seconds_left(left);
    b.ring(b.player.in_step, b.player.step_length);
    state.count = std::to_string(seconds);
    state.below = words(b.player.paused ? "player.ready.waiting" : "player.ready.title");
    state.ring_said = words.format("player.ready.seconds", {{"n", seconds}});
    const bool holds = b.set().count_of == CountOf::Hold;
    state.hint = holds ? words.format("player.ready.then_hold", {{"n", dose.hold.count() / 1000}})
                       : words.format("player.ready.then_reps", {{"n", dose.reps}});
}

// The ring of a paced rep fills while it is held (without a hold: on the way in) and empties on the
// way back, so that the eye can follow it without a jump.
void fill_paced_ring(Build& b) {
    const PlayerState& player = b.player;
    const bool has_hold = b.set().dose.hold > Millis{0};
    switch (player.step) {
    case Step::Work:
        if (!has_hold)
            b.ring(player.in_step, player.step_length);
        break;
    case Step::Hold:
        b.ring(player.in_step, player.step_length);
        break;
    case Step::Back:
        b.ring(remaining(player), player.step_length);
        break;
    default:
        break;
    }
}

std::string paced_line(const Build& b) {
    const content::Words& words = b.words();
    switch (b.player.step) {
    case Step::Work:
        return std::string(words("player.reps.work"));
    case Step::Hold:
        return words.format("player.reps.left", {{"n", seconds_left(remaining(b.player))}});
    case Step::Back:
        return std::string(words("player.reps.back"));
    default:
        return std::string(words("player.reps.between"));
    }
}

void fill_pips(Build& b, int shown) {
    const content::Words& words = b.words();
    const int all = b.set().dose.reps;
    b.state.reps_all = all;
    b.state.reps_done = std::min(counted(b.done()), all);
    b.state.count = std::to_string(shown);
    b.state.of = words.format("player.reps.of", {{"n", all}});
}

void fill_paced(Build& b) {
    const content::Words& words = b.words();
    fill_pips(b, rep_now(b.player));
    fill_paced_ring(b);
    b.state.below = paced_line(b);
    b.state.ring_said =
        words.format("player.reps.count", {{"n", rep_now(b.player)}, {"all", b.state.reps_all}});
    b.state.hint = words("player.reps.follow");
    if (b.set().dose.hold == Millis{0} && b.player.step == Step::Work) {
        b.state.tap_counts = true;
        b.state.tap_name = words("player.figure_count");
    }
}

void fill_tap(Build& b) {
    const content::Words& words = b.words();
    const bool starts_hold = b.set().count_of == CountOf::Hold;
    fill_pips(b, std::min(counted(b.done()), b.set().dose.reps));
    b.state.ring = part(Millis{b.state.reps_done}, Millis{b.state.reps_all});
    b.state.ring_second = b.state.ring;
    b.state.ring_said =
        words.format("player.reps.counted", {{"n", b.state.reps_done}, {"all", b.state.reps_all}});
    b.state.tap_counts = true;
    b.state.tap_name = words(starts_hold ? "player.figure_start_hold" : "player.figure_count");
    b.state.hint = words(starts_hold ? "player.hold.start" : "player.reps.tap");
}

void fill_done(Build& b) {
    const content::Words& words = b.words();
    b.state.count = std::to_string(b.set().dose.reps);
    b.state.below = words("player.reps.done");
    b.state.ring_said = say_set(words, b.set().dose);
    b.state.tap_counts = true;
    b.state.tap_name = words("player.figure_done");
    b.state.hint = words("player.reps.done");
}

void fill_slots(Build& b) {
    const content::Words& words = b.words();
    const Dose& dose = b.set().dose;
    const Millis running = hold_time(b.player);
    for (const RepDone& rep : b.done().reps)
        if (rep.counted)
            b.state.slots.push_back(part(rep.held, dose.hold));
    if (b.state.slots.size() < static_cast<std::size_t>(dose.reps) && running > Millis{0})
        b.state.slots.push_back(part(running, dose.hold));
    b.state.slots.resize(static_cast<std::size_t>(dose.reps), 0.0F);
    // Whole seconds of each hold, as they are kept; the running one is already among the rows from
    // its first second on.
    const auto good = good_time(b.done()).count() / 1000;
    b.state.good = words.format("player.hold.good", {{"n", good}});
    b.state.good_of = words.format("player.hold.of", {{"n", dose.hold.count() * dose.reps / 1000}});
}

// Into the position first: nothing is held yet, and a tap would end nothing.
void fill_hold(Build& b) {
    const content::Words& words = b.words();
    const PlayerState& player = b.player;
    const bool held_now = player.step == Step::Hold;
    const auto held = held_now ? player.in_step.count() / 1000 : 0;
    if (held_now)
        b.ring(player.in_step, player.step_length);
    b.state.count = std::to_string(held);
    b.state.below = held_now
                        ? words.format("player.hold.left", {{"n", seconds_left(remaining(player))}})
                        : std::string(words("player.reps.work"));
    b.state.ring_said = words.format("player.hold.seconds", {{"n", held}});
    b.state.tap_counts = held_now;
    b.state.tap_name = words("player.figure_end_hold");
    b.state.hint = words(held_now ? "player.hold.end" : "player.reps.follow");
    fill_slots(b);
}

void fill_hold_rest(Build& b) {
    const content::Words& words = b.words();
    const int left = seconds_left(remaining(b.player));
    b.ring(remaining(b.player), b.player.step_length);
    b.state.count = std::to_string(left);
    b.state.below = words("player.hold.breathe");
    b.state.ring_said = words.format("player.hold.next_in", {{"n", left}});
    b.state.hint = words.format("player.hold.next_in", {{"n", left}});
    fill_slots(b);
}

void fill_rest(Build& b) {
    const content::Words& words = b.words();
    PlayerScreenState& state = b.state;
    const SetPlan* next = next_set(b.player);
    const bool same_exercise = next != nullptr && next->exercise == b.set().exercise;
    state.change_sides = same_exercise && next->side != b.set().side;
    const std::string name = state.title;
    state.title = words(state.change_sides ? "player.rest.change"
                        : same_exercise    ? "player.rest.rest"
                                           : "player.rest.next_move");
    state.subtitle = next != nullptr && !same_exercise ? b.name_of(*next) : name;
    state.side.clear();
    const Millis left = remaining(b.player);
    b.ring(left, b.player.step_length);
    state.time = clock_time(left);
    state.time_said = words.format("player.rest.timer", {{"time", state.time}});
    state.time_of = words.format("player.rest.of", {{"n", seconds_left(b.player.step_length)}});
    state.cue_line = words("player.rest.breathe");
    state.question =
        words(b.set().side == Side::None ? "player.rest.how_set" : "player.rest.how_side");
    state.feel = b.done().feel;
}

void fill_face(Build& b) {
    switch (b.state.face) {
    case PlayerFace::GetReady:
        return fill_ready(b);
    case PlayerFace::Reps:
        return fill_paced(b);
    case PlayerFace::Tap:
        return fill_tap(b);
    case PlayerFace::Done:
        return fill_done(b);
    case PlayerFace::Hold:
        return fill_hold(b);
    case PlayerFace::HoldRest:
        return fill_hold_rest(b);
    case PlayerFace::Rest:
        return fill_rest(b);
    case PlayerFace::Finished:
        b.state.title = b.words()("player.finished.title");
        return;
    case PlayerFace::None:
        return;
    }
}

} // namespace

PlayerScreenState build_player(const PlayerState& player, const content::Content& content) {
    Build b{player, content, {}};
    PlayerScreenState& state = b.state;
    const SetPlan& set = b.set();
    state.face = face_of(player);
    state.paused = player.paused;
    state.stop_asked = player.stop_asked;
    state.moves = !player.paused && !player.stop_asked && player.step != Step::Finished;
    state.next_second = next_second(player);
    state.title = b.name_of(set);
    state.subtitle = set_line(b);
    state.side = b.side_of(set);
    state.animation = set.animation;
    state.figure_said = content.words.format("player.figure", {{"name", state.title}});
    state.cue = figure_cue(player, b.level_of(set));
    state.can_undo = can_undo(player);
    state.can_go_back = can_go_back(player);
    state.undoes_hold = set.count_of == CountOf::Hold;
    state.counting = set.counting;
    state.choose_counting = set.count_of == CountOf::Rep && set.counting != Counting::Done;
    say_cue(b);
    say_next(b);
    fill_face(b);
    if (player.stop_asked || player.paused)
        state.tap_counts = false;
    return state;
}

PlayerScreenState build_player(const journal::Journal& /*journal*/, const content::Content& content,
                               const Today& today) {
    if (today.player == nullptr)
        return {};
    PlayerScreenState state = build_player(*today.player, content);
    if (!today.hears.voice)
        return state;
    state.voice = today.preferences.voice;
    if (*state.voice && state.face == PlayerFace::Reps)
        state.hint = content.words("player.reps.voice");
    return state;
}

journal::TableSet player_tables() {
    return {};
}

} // namespace limber::ui
