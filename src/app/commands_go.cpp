// Going from screen to screen.
#include "app/app.hpp"

#include <algorithm>

namespace limber::app {

void App::on(const act::Go& go) {
    // The player stays where it is: its session goes on when the person comes back to it.
    if (go.screen == Screen::Player && !player_)
        return;
    if (go.screen == Screen::History) {
        view_.pages = 1;
        view_.history = HistoryFilter::All;
        view_.history_query.clear();
    }
    if (go.screen == Screen::Data) {
        on(act::LeaveFile{});
        view_.data.done.clear();
    }
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
        guide(guide::Close{});
        return;
    case Screen::OwnExercise:
    case Screen::OwnRoutine:
        on(act::KeepOwn{});
        return;
    case Screen::Poses:
        if (!view_.pose.animation.empty())
            return view_.pose.animation.clear();
        navigation_.back();
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
    if (open.urgency == Urgency::Emergency)
        return open_check();
    view_.urgency = open.urgency;
    show(Screen::Signs);
}

void App::on(const act::OpenAddress& open) {
    if (!platform_.open_address(open.address))
        say("app.cannot-open", false);
}

void App::on(const act::Quit&) {
    keep_form();
    quit_ = true;
}

void App::on(const act::OpenPose& open) {
    view_.pose.animation = open.animation;
    view_.pose.frame = 0;
    view_.pose.play = {Millis{0}, Millis{0}, true};
    show(Screen::Poses);
}

void App::figure_changed(std::string fault) {
    figure_fault_ = std::move(fault);
    touched();
}

void App::on(const act::ShowFrame& show) {
    view_.pose.frame = std::clamp(show.frame, 0, kPoseFrames);
    view_.pose.play.paused = true;
}

void App::on(const act::TogglePose& toggle) {
    switch (toggle.part) {
    case act::PosePart::OtherSide:
        view_.pose.other_side = !view_.pose.other_side;
        break;
    case act::PosePart::Joints:
        view_.pose.joints = !view_.pose.joints;
        break;
    case act::PosePart::Play: // from its beginning; ShowFrame ends it
        view_.pose.play = {Millis{0}, clock_.now().steady, false};
        break;
    }
}

void App::on(const act::SkipQuestion&) {
    view_.question_skipped = true;
}

} // namespace limber::app
