// Going from screen to screen.
#include "app/app.hpp"

namespace limber::app {

void App::on(const act::Go& go) {
    // The player stays where it is: its session goes on when the person comes back to it.
    if (go.screen == Screen::Player && !player_)
        return;
    if (go.screen == Screen::History)
        view_.pages = 1;
    show(go.screen);
}

void App::on(const act::Back&) {
    switch (navigation_.top()) {
    case Screen::Player:
        play(Leave{});
        return;
    case Screen::Summary:
        on(act::CloseSummary{});
        return;
    case Screen::Relief:
        on(act::ReliefClose{});
        return;
    default:
        navigation_.back();
    }
}

void App::on(const act::OpenExercise& open) {
    if (content_.exercise(open.exercise) == nullptr)
        return;
    view_.exercise = open.exercise;
    view_.half_speed = false;
    show(Screen::ExerciseDetail);
}

void App::on(const act::OpenDay& open) {
    view_.day = open.date;
    show(Screen::DayLog);
}

void App::on(const act::OpenExerciseHistory& open) {
    view_.exercise = open.exercise;
    view_.pages = 1;
    show(Screen::ExerciseHistory);
}

void App::on(const act::OpenSigns& open) {
    view_.urgency = open.urgency;
    show(Screen::Signs);
}

void App::on(const act::OpenAddress& open) {
    if (!platform_.open_address(open.address))
        say("app.cannot-open", false);
}

void App::on(const act::Quit&) {
    quit_ = true;
}

void App::on(const act::SkipQuestion&) {
    view_.question_skipped = true;
}

} // namespace limber::app
