// The diary: check-ins, edits, deletions, undo.
#include "app/app.hpp"
#include "journal/tx.hpp"

namespace limber::app {
namespace {

using journal::Id;
using journal::Table;
using journal::Tx;

Table table_of(act::Movable what) {
    switch (what) {
    case act::Movable::CheckIn:
        return Table::Pain;
    case act::Movable::Session:
        return Table::Session;
    case act::Movable::Relief:
        return Table::ReliefEvent;
    case act::Movable::Dose:
        break;
    }
    return Table::MedicineDose;
}

} // namespace

void App::on(const act::CheckIn& check) {
    if (!valid_pain(check.score))
        return;
    if (transact("op.check-in", journal::Undo::Yes,
                 [check](Tx& tx) { tx.add_pain(check.score, check.detail); })) {
        say_kept("op.check-in", true);
        look_at(check.detail);
    }
}

void App::look_at(const PainDetail& told) {
    if (told.felt.contains(LegFeeling::Numb))
        on(act::OpenSigns{Urgency::Today});
}

void App::on(const act::EditSetReps& edit) {
    const auto id = Id::parse(edit.set_id);
    if (!id || edit.reps < 0 || edit.reps > DoseLimits::max_reps)
        return;
    if (transact("op.set-edited", journal::Undo::Yes,
                 [id = *id, edit](Tx& tx) { tx.edit_set_reps(id, edit.reps); }))
        say_kept("op.set-edited", true);
}

void App::on(const act::EditHeldSeconds& edit) {
    const auto id = Id::parse(edit.set_id);
    if (!id || edit.seconds < 0)
        return;
    const Millis held = std::chrono::seconds{edit.seconds};
    if (transact("op.set-edited", journal::Undo::Yes,
                 [id = *id, held](Tx& tx) { tx.edit_set_held(id, held); }))
        say_kept("op.set-edited", true);
}

void App::on(const act::EditSessionPain& edit) {
    const auto id = Id::parse(edit.session_id);
    if (!id || !valid_pain(edit.score))
        return;
    const bool kept = transact("op.session-edited", journal::Undo::Yes, [id = *id, edit](Tx& tx) {
        if (edit.after)
            tx.set_pain_after(id, edit.score);
        else
            tx.set_pain_before(id, edit.score);
    });
    if (kept)
        say_kept("op.session-edited", true);
}

void App::remove(Table table, const std::string& id, const char* words) {
    const auto row = Id::parse(id);
    if (!row)
        return;
    if (transact(words, journal::Undo::Yes, [table, row = *row](Tx& tx) { tx.remove(table, row); }))
        say_kept(words, true);
}

void App::on(const act::DeleteSession& gone) {
    remove(Table::Session, gone.session_id, "op.session-deleted");
}

void App::on(const act::DeleteSet& gone) {
    remove(Table::ExerciseSet, gone.set_id, "op.set-deleted");
}

void App::on(const act::EditCheckIn& edit) {
    const auto id = Id::parse(edit.pain_id);
    if (!id || !valid_pain(edit.score))
        return;
    if (transact("op.check-in-edited", journal::Undo::Yes,
                 [id = *id, edit](Tx& tx) { tx.edit_pain(id, edit.score); }))
        say_kept("op.check-in-edited", true);
}

void App::on(const act::DescribeCheckIn& told) {
    const auto id = Id::parse(told.pain_id);
    if (!id)
        return;
    if (transact("op.note", journal::Undo::Yes,
                 [id = *id, told](Tx& tx) { tx.set_pain_detail(id, told.detail); })) {
        say_kept("op.note", true);
        look_at(told.detail);
    }
}

void App::on(const act::DeleteCheckIn& gone) {
    remove(Table::Pain, gone.pain_id, "op.check-in-deleted");
}

void App::on(const act::DeleteRelief& gone) {
    remove(Table::ReliefEvent, gone.id, "op.entry-deleted");
}

void App::on(const act::DeleteDose& gone) {
    remove(Table::MedicineDose, gone.id, "op.entry-deleted");
}

void App::on(const act::MoveEntry& move) {
    const auto id = Id::parse(move.id);
    const Table table = table_of(move.what);
    const auto at = id ? journal_.time_of(table, *id) : std::nullopt;
    if (!at)
        return;
    const Moment to{at->moment.utc + move.by, at->moment.offset};
    if (to.utc > clock_.now().wall.utc)
        return say("op.past-later", false);
    const bool stays = move.what == act::Movable::CheckIn || move.what == act::Movable::Session;
    if (stays && local_date(to, preferences_.day_start_hour) != at->date)
        return say("op.other-day", false);
    if (transact("op.moved", journal::Undo::Yes,
                 [table, id = *id, move](Tx& tx) { tx.move(table, id, move.by); }))
        say_kept("op.moved", true);
}

void App::on(const act::Undo&) {
    // In the player the last thing the person did is a rep.
    if (player_ && navigation_.top() == Screen::Player)
        return play(UndoRep{});
    const auto undone = journal_.undo(clock_.now().wall);
    if (undone.ok()) {
        preferences_ = journal_.preferences();
        if (!guide_.looking)
            open_guide(); // it may have come back with its episode
        last_commit_ = undone.value().commit.number;
        say_kept("op.undone", false);
        return;
    }
    if (undone.error().kind == journal::UndoFault::Kind::Changed)
        say("op.undo-changed", false);
    if (undone.error().kind == journal::UndoFault::Kind::NotWritten)
        say("op.undo-not-written", false);
}

} // namespace limber::app
