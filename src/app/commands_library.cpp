// What is looked at in Exercises, its detail and Progress, and the person's own levels and doses.
#include "app/app.hpp"
#include "journal/tx.hpp"

namespace limber::app {

void App::on(const act::FilterExercises& filter) {
    view_.filter = filter.filter;
}

void App::on(const act::SearchExercises& search) {
    view_.query = search.query;
}

void App::on(const act::ToggleDemo&) {
    const Millis now = clock_.now().steady;
    view_.demo = ui::Running{view_.demo.at(now), now, !view_.demo.paused};
}

void App::on(const act::ToggleHalfSpeed&) {
    view_.half_speed = !view_.half_speed;
}

void App::on(const act::ChooseLevel& choice) {
    const Exercise* exercise = content_.exercise(choice.exercise);
    if (exercise == nullptr || exercise->level(choice.level) == nullptr)
        return;
    transact("op.level", journal::Undo::Yes,
             [choice](journal::Tx& tx) { tx.set_own_level(choice.exercise, choice.level); });
    view_.demo = ui::Running{Millis{0}, clock_.now().steady, view_.demo.paused};
}

void App::on(const act::ChangeDose& change) {
    if (dose_fault(change.dose))
        return;
    transact("op.dose", journal::Undo::Yes, [change](journal::Tx& tx) {
        tx.set_own_dose(change.exercise, change.level, change.dose);
    });
}

void App::on(const act::ResetDose& reset) {
    transact("op.dose", journal::Undo::Yes,
             [reset](journal::Tx& tx) { tx.reset_own_dose(reset.exercise, reset.level); });
}

void App::on(const act::ShowRange& show) {
    view_.range = show.range;
    view_.picked.reset();
    view_.until.reset();
}

void App::on(const act::PickDay& pick) {
    view_.picked = pick.date;
}

void App::on(const act::ShowUntil& show) {
    const Date today = local_date(clock_.now().wall, preferences_.day_start_hour);
    view_.until = show.last && *show.last < today ? show.last : std::nullopt;
    view_.picked.reset();
}

void App::on(const act::FilterHistory& filter) {
    view_.history = filter.filter;
    view_.pages = 1;
}

void App::on(const act::SearchHistory& search) {
    view_.history_query = search.query;
    view_.pages = 1;
}

void App::on(const act::ShowMore&) {
    ++view_.pages;
}

} // namespace limber::app
