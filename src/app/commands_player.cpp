// The session player: core decides, the journal keeps each event before the next frame shows it.
#include "app/app.hpp"
#include "journal/tx.hpp"
#include "ui/screens/chosen.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace limber::app {
namespace {

bool anything_done(const PlayerState& player) {
    return std::any_of(player.done.begin(), player.done.end(),
                       [](const SetDone& set) { return !set.reps.empty(); });
}

} // namespace

// The exercise at the person's level and dose, else where content says to begin.
std::optional<PlayItem> App::usual(const std::string& exercise) const {
    const Exercise* known = content_.exercise(exercise);
    if (known == nullptr)
        return std::nullopt;
    const ui::Chosen usual = ui::chosen(*known, journal_.own_dose(exercise));
    return PlayItem{exercise, usual.level->key, usual.dose};
}

void App::on(const act::StartExercise& start) {
    if (const auto item = usual(start.exercise))
        begin({*item});
}

void App::on(const act::StartSession& start) {
    begin(start.items);
}

void App::begin(const std::vector<PlayItem>& items, const std::string& slot) {
    // Something of the safety check is ticked and not cleared: no exercise until it is.
    if (journal_.alarm())
        return open_check();
    std::vector<SetPlan> plan;
    for (const PlayItem& item : items) {
        const Exercise* exercise = content_.exercise(item.exercise);
        const Level* level = exercise == nullptr ? nullptr : exercise->level(item.level);
        if (level == nullptr || dose_fault(item.dose))
            continue;
        // What content says must be tapped or done cannot be paced; the rest is the person's
        // choice.
        const Counting counting =
            level->counting == Counting::Paced ? preferences_.counting : level->counting;
        const auto sets = expand(*exercise, *level, item.dose, counting);
        plan.insert(plan.end(), sets.begin(), sets.end());
    }
    if (plan.empty())
        return;
    if (player_)
        keep(apply(*player_, Leave{}));

    stretch_plays_ = slot == kReliefSlot;
    journal::NewSession session;
    session.plan = plan;
    session.plan_slot = slot;
    session.rules_version = plan::kRulesVersion;
    session.options.get_ready = std::chrono::seconds{preferences_.get_ready_s};
    if (const auto episode = journal_.current_episode())
        session.episode = episode->id;
    player_ = limber::start(std::move(plan), session.options);
    const Now now = clock_.now();
    player_at_ = now.steady;
    writer_ = journal::SessionWriter::begin(journal_, now.wall, session);
    can_resume_ = false;
    view_.session.reset();
    show(Screen::Player);
    prompter_.begin(*player_, preferences_, now.steady);
}

void App::on(const act::Play& play_action) {
    play(play_action.action);
}

void App::play(const PlayerAction& action) {
    if (player_)
        keep(apply(*player_, action));
}

void App::press(MediaKey key) {
    advance();
    if (player_ && navigation_.top() == Screen::Player)
        if (const auto action = media_action(*player_, key))
            play(*action);
    touched();
}

// On disk first, heard then.
void App::keep(const PlayerEvents& events) {
    if (!player_ || !writer_)
        return;
    write(events);
    prompter_.follow(*player_, events, preferences_, clock_.now().steady);
    for (const PlayerEvent& event : events)
        if (const auto* end = std::get_if<SessionEnded>(&event))
            return after_end(end->reason);
}

void App::write(const PlayerEvents& events) {
    if (events.empty() || !player_ || !writer_)
        return;
    const auto began = std::chrono::steady_clock::now();
    const Now now = clock_.now();
    const auto written = writer_->write(journal_, now.wall, *player_, events);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
    if (!written.ok())
        retry_at_ = now.steady + Millis{1000};
    else if (written->number > 0)
        commit_ms_.push_back(took.count());
    touched();
}

void App::after_end(StopReason reason) {
    assert(player_ && writer_); // it was them that ended
    const bool done = anything_done(*player_);
    can_resume_ = false;
    if (!writer_->handle().session.none())
        view_.session = writer_->handle().session;
    player_.reset();
    if (writer_->waiting() == 0)
        writer_.reset();
    if (reason != StopReason::None) // else it says that this was all
        prompter_.hush();
    const bool stretch = std::exchange(stretch_plays_, false);
    if (stretch)
        stretch_ended(reason, done);
    switch (reason) {
    case StopReason::RunsDownLeg:
    case StopReason::DizzyOrChest:
        if (navigation_.top() == Screen::Player)
            navigation_.back();
        on(act::OpenSigns{Urgency::Emergency});
        return;
    case StopReason::LockedUp:
        if (navigation_.top() == Screen::Player)
            navigation_.back();
        on(act::LockedUp{});
        guide(guide::GoTo{ReliefStep::Stop});
        return;
    case StopReason::None:
    case StopReason::Left:
    case StopReason::Easing:
        break;
    }
    if (navigation_.top() != Screen::Player)
        return;
    // After a stretch of the guide nothing is summed up: the guide asks how it felt.
    if (!stretch && done && view_.session)
        navigation_.replace(Screen::Summary);
    else
        navigation_.back();
}

void App::on(const act::ResumeSession&) {
    if (journal_.alarm())
        return open_check();
    can_resume_ = false;
    if (player_) {
        show(Screen::Player);
        if (player_->paused)
            keep(apply(*player_, TogglePause{}));
        return;
    }
    const auto open = journal_.open_session();
    if (!open)
        return;
    const Now now = clock_.now();
    writer_ = journal::SessionWriter::carry_on(*open);
    stretch_plays_ = open->session.plan_slot == kReliefSlot;
    player_.emplace();
    player_at_ = now.steady;
    show(Screen::Player);
    PlayerOptions options = open->options;
    keep(limber::resume(*player_, open->plan, open->done, options));
}

void App::on(const act::DiscardResume&) {
    can_resume_ = false;
    if (player_) {
        play(Leave{});
        return;
    }
    const auto open = journal_.open_session();
    if (!open)
        return;
    transact("op.session-left", journal::Undo::No,
             [id = open->session.id](journal::Tx& tx) { tx.end_session(id, StopReason::Left); });
}

void App::on(const act::PainBefore& pain) {
    if (!valid_pain(pain.score) || !writer_ || writer_->handle().session.none())
        return;
    transact("op.pain-before", journal::Undo::No,
             [id = writer_->handle().session, pain](journal::Tx& tx) {
                 tx.set_pain_before(id, pain.score);
             });
}

void App::on(const act::PainAfter& pain) {
    if (!view_.session || !valid_pain(pain.score))
        return;
    transact("op.pain-after", journal::Undo::Yes,
             [id = *view_.session, pain](journal::Tx& tx) { tx.set_pain_after(id, pain.score); });
}

void App::on(const act::Effort& effort) {
    if (!view_.session)
        return;
    transact("op.effort", journal::Undo::Yes,
             [id = *view_.session, effort](journal::Tx& tx) { tx.set_effort(id, effort.effort); });
}

void App::on(const act::SessionNote& note) {
    if (!view_.session)
        return;
    transact("op.note", journal::Undo::Yes,
             [id = *view_.session, note](journal::Tx& tx) { tx.set_note(id, note.note); });
}

void App::on(const act::CloseSummary&) {
    view_.session.reset();
    navigation_.back();
}

} // namespace limber::app
