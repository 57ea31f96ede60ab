// Today's plan, and Care.
#include "app/app.hpp"
#include "core/plan.hpp"
#include "journal/tx.hpp"
#include "ui/screens/planned.hpp"

#include <algorithm>
#include <fstream>

namespace limber::app {

using journal::Id;
using journal::Tx;

namespace {

const plan::Task* find_task(const std::vector<plan::Task>& tasks, const std::string& slot) {
    const auto found = std::ranges::find(tasks, slot, &plan::Task::slot);
    return found == tasks.end() ? nullptr : &*found;
}

} // namespace

// ---- the plan -----------------------------------------------------------------------------------

// What is on the screen is kept, once a day; and again when the day has become a milder one.
void App::keep_shown_plan(Now now) {
    if (navigation_.top() != Screen::Today || now.steady < plan_at_ ||
        journal_.keeping() == journal::Keeping::ReadOnly || journal_.fault())
        return;
    const PlanStamp stamp{local_date(now.wall, preferences_.day_start_hour),
                          journal_.revision(ui::planned_tables())};
    if (plan_stamp_ == stamp)
        return;
    const auto planned = ui::planned(journal_, content_, preferences_, stamp.date);
    const bool shown = planned.history.first_day.has_value() || view_.question_skipped;
    if (planned.unkept && shown)
        transact("op.plan-shown", journal::Undo::No,
                 [plan = planned.plan](Tx& tx) { tx.keep_plan_day(plan); });
    plan_stamp_ = PlanStamp{stamp.date, journal_.revision(ui::planned_tables())};
}

void App::on(const act::StartTask& start) {
    const Date date = local_date(clock_.now().wall, preferences_.day_start_hour);
    const auto planned = ui::planned(journal_, content_, preferences_, date);
    if (const plan::Task* task = find_task(planned.tasks, start.slot))
        begin({{task->item.exercise, task->item.level, task->item.dose}}, task->slot);
}

void App::on(const act::EditTask& edit) {
    const Date date = local_date(clock_.now().wall, preferences_.day_start_hour);
    const auto planned = ui::planned(journal_, content_, preferences_, date);
    if (edit.edit == act::TaskEdit::Back) {
        if (transact("op.plan-changed", journal::Undo::Yes,
                     [date, slot = edit.slot](Tx& tx) { tx.plan_as_it_was(date, slot); }))
            say_kept("op.plan-changed", true);
        return;
    }
    const plan::Task* task = find_task(planned.tasks, edit.slot);
    if (task == nullptr)
        return;
    plan::Override change{edit.slot, {}};
    if (edit.edit != act::TaskEdit::Skip) {
        const Exercise* exercise = content_.exercise(task->item.exercise);
        const auto step = edit.edit == act::TaskEdit::Easier
                              ? plan::eased(*exercise, task->item)
                              : plan::progressed(*exercise, task->item, planned.plan.phase);
        if (!step)
            return;
        change.item = step->item;
    }
    const char* words = change.item ? "op.plan-changed" : "op.plan-skipped";
    if (transact(words, journal::Undo::Yes,
                 [date, change](Tx& tx) { tx.change_plan(date, change); }))
        say_kept(words, true);
}

void App::on(const act::AddTask& add) {
    const Exercise* exercise = content_.exercise(add.exercise);
    const auto item = usual(add.exercise);
    if (exercise == nullptr || !item)
        return;
    const Date date = local_date(clock_.now().wall, preferences_.day_start_hour);
    const auto planned = ui::planned(journal_, content_, preferences_, date);
    const auto slot = plan::free_slot(planned.tasks, planned.changes);
    if (!slot || planned.plan.basis == plan::Basis::Stopped)
        return;
    const plan::Override change{*slot, plan::Item{item->exercise, item->level, item->dose}};
    if (transact("op.plan-changed", journal::Undo::Yes,
                 [date, change](Tx& tx) { tx.change_plan(date, change); }))
        say_kept("op.plan-changed", true);
}

void App::on(const act::SwitchAdjustment& change) {
    if (transact("op.adjustment", journal::Undo::Yes,
                 [change](Tx& tx) { tx.switch_adjustment(change.key, change.on); }))
        say_kept("op.adjustment", true);
}

// ---- Care ---------------------------------------------------------------------------------------

void App::on(const act::DismissSign& dismiss) {
    if (transact("op.sign-dismissed", journal::Undo::Yes,
                 [dismiss](Tx& tx) { tx.dismiss_sign(dismiss.sign); }))
        say_kept("op.sign-dismissed", true);
}

void App::on(const act::AnswerWarning& answer) {
    if (transact("op.warning-answered", journal::Undo::Yes,
                 [answer](Tx& tx) { tx.answer_warning(answer.mistake); }))
        say_kept("op.warning-answered", true);
}

void App::on(const act::SaveContact& save) {
    if (transact("op.contact", journal::Undo::Yes,
                 [save](Tx& tx) { tx.save_contact(save.contact); }))
        say_kept("op.contact", true);
}

void App::on(const act::SaveVisit& save) {
    if (care::visit_fault(save.visit))
        return;
    // The clock may be changed between now and then: what was said is the wall's time that day.
    care::Visit visit = save.visit;
    if (!clock_.held()) {
        const Utc wall = visit.starts.utc + visit.starts.offset;
        visit.starts.offset = platform_.utc_offset(wall - visit.starts.offset);
        visit.starts.utc = wall - visit.starts.offset;
    }
    if (transact("op.visit", journal::Undo::Yes, [visit](Tx& tx) { tx.save_visit(visit); }))
        say_kept("op.visit", true);
}

void App::on(const act::RateVisit& rate) {
    const auto id = Id::parse(rate.id);
    if (!id)
        return;
    if (transact("op.visit", journal::Undo::Yes,
                 [id = *id, rate](Tx& tx) { tx.rate_visit(id, rate.helped); }))
        say_kept("op.visit", true);
}

void App::on(const act::DeleteVisit& gone) {
    remove(journal::Table::Visit, gone.id, "op.visit-deleted");
}

// Beside the diary, and handed to the calendar from there.
void App::on(const act::ExportVisit& wanted) {
    const auto id = Id::parse(wanted.id);
    const auto visit = id ? journal_.visit(*id) : std::nullopt;
    if (!visit || journal_.path().empty())
        return say("app.cannot-open", false);
    const std::string title(
        content_.words("care.visit." + std::string(care::kind_key(visit->kind))));
    const auto file = journal_.path().parent_path() / "appointment.ics";
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << care::calendar(*visit, title, clock_.now().wall.utc);
    out.close();
    if (!out || !platform_.hand_over(file))
        say("app.cannot-open", false);
}

} // namespace limber::app
