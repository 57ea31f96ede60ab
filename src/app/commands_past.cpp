// What is entered afterwards: a check-in or a session of another time, and what a person can do.
#include "app/app.hpp"
#include "core/plan.hpp"
#include "journal/activities.hpp"
#include "journal/tx.hpp"

#include <algorithm>
#include <optional>

namespace limber::app {

namespace {

using journal::Id;
using journal::Tx;

constexpr int kMinutes = 24 * 60;
constexpr std::size_t kLongestName = 80; // bytes

// When clocks here showed that minute of that day; nullopt where it is no time or still to come.
std::optional<Moment> past_moment(const Clock& clock, const Platform& platform, Date date,
                                  int minute, int day_start_hour) {
    if (minute < 0 || minute >= kMinutes)
        return std::nullopt;
    const Moment now = clock.now().wall;
    // In summer they stood elsewhere than now. A clock that a script holds has one offset.
    const auto offset_at = [&](Utc at) {
        return clock.held() ? now.offset
                            : now.offset + platform.utc_offset(at) - platform.utc_offset(now.utc);
    };
    const Moment at = moment_of(date, minute, day_start_hour, offset_at);
    return at.utc > now.utc ? std::nullopt : std::optional(at);
}

// A session that nobody was led through, all of it done. It takes as long as such sets do at their
// pace; of one that was only just begun the end is now.
void write_past_session(Tx& tx, const journal::NewSession& session, Moment began, Utc now) {
    if (tx.journal().open_session())
        return; // begun while this one waited for the disk: an entry does not end it
    Moment at = began;
    const auto pass = [&](Millis time) {
        at.utc = std::min(at.utc + time, now);
        tx.at(at);
    };
    tx.at(at);
    const auto made = tx.begin_session(session);
    for (std::size_t i = 0; i < made.sets.size(); ++i) {
        const SetPlan& plan = session.plan[i];
        const Millis rest =
            i > 0 ? rest_between(session.plan[i - 1], plan, session.options) : Millis{0};
        const Millis work = set_duration(plan.dose, plan.count_of);
        // Seconds are good seconds where they are what counts; no clock ran over a rep's.
        const Millis held = plan.count_of == CountOf::Hold ? plan.dose.hold : Millis{0};
        pass(rest);
        tx.begin_set(made.sets[i]);
        pass(work);
        for (int n = 1; n <= plan.dose.reps; ++n)
            tx.count_rep(made.sets[i], n, held);
        tx.close_set(made.sets[i], false, rest + work);
    }
    tx.end_session(made.session, StopReason::None);
}

} // namespace

void App::on(const act::AddPastCheckIn& past) {
    if (!valid_pain(past.score))
        return;
    const auto at =
        past_moment(clock_, platform_, past.date, past.minute, preferences_.day_start_hour);
    if (!at)
        return say("op.past-later", false);
    if (transact("op.check-in", journal::Undo::Yes, [past, at = *at](Tx& tx) {
            tx.at(at);
            tx.add_pain(past.score, past.detail);
        }))
        say_kept("op.check-in", true);
}

void App::on(const act::AddPastSession& past) {
    const auto item = usual(past.exercise);
    const Exercise* exercise = content_.exercise(past.exercise);
    if (!item || exercise == nullptr)
        return;
    const Level* level = exercise->level(item->level);
    Dose dose = item->dose;
    dose.sets = past.sets;
    if (level == nullptr || dose_fault(dose))
        return;
    const auto at =
        past_moment(clock_, platform_, past.date, past.minute, preferences_.day_start_hour);
    if (!at)
        return say("op.past-later", false);
    // One session is open at a time, and writing this one would end it.
    if (player_ || journal_.open_session())
        return say("op.past-wait", false);
    journal::NewSession session;
    // Counted by the person and by nobody else, whatever leads them in the player.
    session.plan = expand(*exercise, *level, dose, Counting::Done);
    session.rules_version = plan::kRulesVersion;
    if (const auto episode = journal_.episode_before(at->utc))
        if (!episode->ended || *episode->ended > at->utc)
            session.episode = episode->id;
    if (transact("op.past-session", journal::Undo::Yes,
                 [session, at = *at, now = clock_.now().wall.utc](Tx& tx) {
                     write_past_session(tx, session, at, now);
                 }))
        say_kept("op.past-session", true);
}

// As in the list of spasms: a guide that is open in it is over, too.
void App::on(const act::DeleteEpisode& gone) {
    if (const auto id = Id::parse(gone.episode_id))
        change(*id, act::episode::Delete{});
}

void App::on(const act::NoteSession& note) {
    const auto id = Id::parse(note.session_id);
    if (!id)
        return;
    if (transact("op.note", journal::Undo::Yes,
                 [id = *id, note](Tx& tx) { tx.set_note(id, note.note); }))
        say_kept("op.note", true);
}

// ---- what I can do ------------------------------------------------------------------------------

void App::on(const act::AddActivity& add) {
    if (add.name.empty() || add.name.size() > kLongestName)
        return;
    if (transact("op.activity", journal::Undo::Yes,
                 [add](Tx& tx) { journal::add_activity(tx, add.name); }))
        say_kept("op.activity", true);
}

void App::on(const act::RenameActivity& rename) {
    const auto id = Id::parse(rename.activity_id);
    if (!id || rename.name.empty() || rename.name.size() > kLongestName)
        return;
    if (transact("op.activity", journal::Undo::Yes,
                 [id = *id, rename](Tx& tx) { journal::rename_activity(tx, id, rename.name); }))
        say_kept("op.activity", true);
}

void App::on(const act::ScoreActivity& score) {
    const auto id = Id::parse(score.activity_id);
    if (!id || !valid_pain(score.score))
        return;
    if (transact("op.activity-scored", journal::Undo::Yes,
                 [id = *id, score](Tx& tx) { journal::score_activity(tx, id, score.score); }))
        say_kept("op.activity-scored", true);
}

void App::on(const act::DeleteActivity& gone) {
    const auto id = Id::parse(gone.activity_id);
    if (!id)
        return;
    if (transact("op.activity-deleted", journal::Undo::Yes,
                 [id = *id](Tx& tx) { journal::remove_activity(tx, id); }))
        say_kept("op.activity-deleted", true);
}

} // namespace limber::app
