// The guide for a spasm: core decides, the journal keeps it in the same breath, then it is shown
// and said. Who is only looking has a guide in memory, and nothing is written.
#include "app/app.hpp"
#include "app/guide_voice.hpp"
#include "journal/tx.hpp"

#include <algorithm>

namespace limber::app {

void App::open_guide() {
    const auto row = journal_.guide();
    guide_ = row ? row->state : begin_guide(clock_.now().wall.utc);
}

void App::on(const act::LockedUp&) {
    if (player_) {
        // It locked up in the middle of it: the session ends with that reason, what was done stays.
        keep(apply(*player_, SharpPain{}));
        if (player_)
            keep(apply(*player_, GiveReason{StopReason::LockedUp}));
        return;
    }
    // From inside the guide it leads to its first step; from elsewhere to where the person was.
    const bool inside = navigation_.top() == Screen::Relief;
    show(Screen::Relief);
    if (inside)
        guide(guide::GoTo{ReliefStep::Stop});
    else
        say_page();
}

void App::on(const act::Guide& act) {
    guide(act.what);
}

GuideFacts App::guide_facts() const {
    GuideFacts facts;
    facts.now = clock_.now().wall.utc;
    const auto check = journal_.last_check();
    const auto episode = journal_.current_episode();
    std::optional<Utc> answered;
    if (check && check->check.answered())
        answered = check->at.moment.utc;
    facts.check_due = check_due(
        answered, episode ? std::optional(episode->began.moment.utc) : std::nullopt, facts.now);
    facts.alarm = journal_.alarm().has_value();
    return facts;
}

void App::guide(const guide::Action& action) {
    const GuideState before = guide_;
    const guide::Events events = apply(guide_, content_.guide, action, guide_facts());
    keep_guide(before, events);
    const bool forward =
        std::holds_alternative<guide::Next>(action) || std::holds_alternative<guide::Auto>(action);
    follow_guide(before, events, forward);
}

void App::keep_guide(const GuideState& before, const guide::Events& events) {
    if (!before.place && !guide_.place)
        return;
    transact("op.guide", journal::Undo::No, [state = guide_, events](journal::Tx& tx) {
        const auto row = tx.journal().guide();
        auto episode = row ? row->episode : std::nullopt;
        bool finished = false;
        for (const guide::Event& event : events) {
            if (const auto* began = std::get_if<guide::Began>(&event)) {
                // Going back and choosing another place corrects it; it did not lock up twice.
                if (episode)
                    tx.set_episode_place(*episode, began->place);
                else
                    episode = tx.begin_episode(began->place);
            } else if (const auto* done = std::get_if<guide::Happened>(&event)) {
                tx.add_relief_event(episode, done->thing, done->length, done->what);
            } else if (const auto* pain = std::get_if<guide::PainNow>(&event)) {
                tx.add_pain(pain->score);
            } else if (const auto* closed = std::get_if<guide::Closed>(&event)) {
                finished = closed->finished;
            } else if (std::holds_alternative<guide::HelpedNow>(event) && episode) {
                tx.set_episode_helped(*episode, state.helped);
            }
        }
        if (finished)
            tx.close_guide();
        else
            tx.place_guide(episode, state);
    });
}

void App::follow_guide(const GuideState& before, const guide::Events& events, bool forward) {
    for (const guide::Event& event : events) {
        if (std::holds_alternative<guide::Moved>(event)) {
            start_pacer();
            say_page(forward ? std::optional(Sound::StepDone) : std::nullopt);
        } else if (std::holds_alternative<guide::CheckFirst>(event)) {
            stretch_wanted_ = true;
            open_check();
        } else if (const auto* play = std::get_if<guide::PlayStretch>(&event)) {
            play_stretch(play->index);
        } else if (const auto* closed = std::get_if<guide::Closed>(&event)) {
            close_guide(before, *closed);
        }
    }
}

void App::close_guide(const GuideState& before, const guide::Closed& closed) {
    auto_at_.reset();
    if (closed.restart)
        return;
    prompter_.hush();
    if (navigation_.top() != Screen::Relief)
        return;
    if (closed.finished && before.place) // the plan starts at day 0
        show(Screen::Today);
    else
        navigation_.back();
}

// ---- the stretches ------------------------------------------------------------------------------

void App::play_stretch(int index) {
    const GuideStretch& stretch = content_.guide.stretches.at(static_cast<std::size_t>(index));
    begin({PlayItem{stretch.exercise, stretch.level, stretch.dose}}, kReliefSlot);
}

void App::stretch_ended(StopReason reason, bool done) {
    if (reason == StopReason::Left && !done)
        return; // nothing of it was done: it can be begun again
    const bool fine = reason == StopReason::None || reason == StopReason::Left;
    guide(guide::StretchEnded{!fine});
}

// ---- heard --------------------------------------------------------------------------------------

void App::say_page(std::optional<Sound> sound) {
    const Now now = clock_.now();
    const auto sentences = spoken_page(content_, guide_, now.wall.utc);
    prompter_.say(joined(sentences), sound, preferences_, now.steady);
    page_said_ = now.steady + (preferences_.voice ? speaking_time(sentences) : Millis{0});
    hands_wait_ = false;
    auto_at_.reset();
    if (const auto pause = auto_pause(guide_, content_.guide))
        auto_at_ = now.steady + speaking_time(sentences) + *pause;
}

void App::on(const act::SayAgain&) {
    say_page();
}

void App::on(const act::ReadAloud& read) {
    Preferences aloud = preferences_;
    aloud.voice = true; // asked for
    prompter_.say(read.words, {}, aloud, clock_.now().steady);
}

void App::on(const act::TogglePacer&) {
    const Millis now = clock_.now().steady;
    pacer_ = ui::Running{pacer_.at(now), now, !pacer_.paused};
}

// ---- the breath ---------------------------------------------------------------------------------

void App::start_pacer() {
    pacer_ = ui::Running{Millis{0}, clock_.now().steady, false};
    half_told_.reset();
}

// The pacer is heard while it is on the screen, for one round: who goes on has found the pace.
bool App::paces_aloud(Millis now) const {
    if (navigation_.top() != Screen::Relief || guide_.at.step != ReliefStep::Breathe ||
        pacer_.paused)
        return false;
    const Breath breath = breath_at(pacer_.at(now), pace_of(guide_, content_.guide));
    return breath.breaths < content_.guide.breaths;
}

void App::advance_breath(Now now) {
    if (!paces_aloud(now.steady))
        return;
    const Millis elapsed = pacer_.at(now.steady);
    const BreathPace pace = pace_of(guide_, content_.guide);
    const Millis ends = half_ends(elapsed, pace);
    if (half_told_ == ends)
        return;
    half_told_ = ends;
    const bool in = breath_at(elapsed, pace).inhaling;
    std::string words;
    if (now.steady >= page_said_) // the page is not interrupted
        words = content_.words(in ? "relief.breathe.in" : "relief.breathe.out");
    prompter_.cue(words, in ? Sound::BreathIn : Sound::BreathOut, preferences_, now.steady);
}

void App::touched_by_person() {
    if (!guide_.hands_free || navigation_.top() != Screen::Relief || hands_wait_)
        return;
    hands_wait_ = true;
    auto_at_.reset();
    touched();
}

void App::tell_heat(const guide::Events& due, Now now) {
    for (const guide::Event& event : due) {
        const bool skin = std::holds_alternative<guide::SkinCheck>(event);
        prompter_.say(
            std::string(content_.words(skin ? "relief.spoken.skin" : "relief.spoken.heat_over")),
            skin ? Sound::Rest : Sound::Finished, preferences_, now.steady);
        touched();
    }
}

void App::advance_guide(Now now) {
    advance_breath(now);
    const guide::Events due = tick(guide_, content_.guide, now.wall.utc);
    tell_heat(due, now);
    if (!due.empty() && guide_.place) // that it was said is kept, so that it is said once
        transact("op.guide", journal::Undo::No, [state = guide_](journal::Tx& tx) {
            const auto row = tx.journal().guide();
            if (row)
                tx.place_guide(row->episode, state);
        });
    if (!auto_at_ || *auto_at_ > now.steady)
        return;
    auto_at_.reset();
    if (navigation_.top() != Screen::Relief)
        return;
    guide(guide::Auto{});
    touched();
}

std::optional<Millis> App::guide_change(Now now) const {
    std::optional<Millis> next = auto_at_;
    if (const auto due = next_tick(guide_, content_.guide)) {
        const Millis at = now.steady + std::max(Millis{0}, Millis{*due - now.wall.utc});
        next = next ? std::min(*next, at) : at;
    }
    if (paces_aloud(now.steady)) {
        const Millis elapsed = pacer_.at(now.steady);
        const Millis ends = half_ends(elapsed, pace_of(guide_, content_.guide));
        const Millis at = half_told_ == ends ? now.steady + (ends - elapsed) : now.steady;
        next = next ? std::min(*next, at) : at;
    }
    return next;
}

// ---- beside it ----------------------------------------------------------------------------------

void App::on(const act::SetPerson& person) {
    transact("op.person", journal::Undo::No, [person](journal::Tx& tx) {
        tx.set_preference("person_name", person.name);
        tx.set_preference("person_number", person.number);
    });
}

void App::on(const act::LogDose& log) {
    transact("op.medicine", journal::Undo::Yes, [log](journal::Tx& tx) {
        const auto episode = tx.journal().current_episode();
        tx.add_dose(episode ? std::optional(episode->id) : std::nullopt,
                    {log.ingredient, log.product, log.mg, log.apart});
    });
    // No line over the page says so: it would cover the warning signs, and the total shows it.
    guide(guide::Took{});
}

} // namespace limber::app
