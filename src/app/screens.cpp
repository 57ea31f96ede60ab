#include "app/screens.hpp"

#include "ui/screens/care.hpp"
#include "ui/screens/check.hpp"
#include "ui/screens/data.hpp"
#include "ui/screens/day_log.hpp"
#include "ui/screens/episodes.hpp"
#include "ui/screens/exercise_detail.hpp"
#include "ui/screens/exercise_history.hpp"
#include "ui/screens/exercises.hpp"
#include "ui/screens/helper.hpp"
#include "ui/screens/history.hpp"
#include "ui/screens/own_exercise.hpp"
#include "ui/screens/own_routine.hpp"
#include "ui/screens/player.hpp"
#include "ui/screens/poses.hpp"
#include "ui/screens/progress.hpp"
#include "ui/screens/ready_routine.hpp"
#include "ui/screens/relief.hpp"
#include "ui/screens/settings.hpp"
#include "ui/screens/shell.hpp"
#include "ui/screens/signs.hpp"
#include "ui/screens/summary.hpp"
#include "ui/screens/today.hpp"
#include "ui/screens/view.hpp"

#include <optional>

namespace limber::app {

namespace {

// What a state was built from. Equal: it would come out the same.
struct Stamp {
    std::uint64_t journal = 0;
    std::uint64_t app = 0;
    Date date{};
    bool operator==(const Stamp&) const = default;
};

// A state and what it was built from.
template <class State>
class Kept {
  public:
    using Build = State (*)(const journal::Journal&, const content::Content&, const ui::Today&);

    const State& get(const App& app, const ui::Today& today, const journal::TableSet& tables,
                     Build build) {
        const Stamp stamp{app.journal().revision(tables), app.revision(), today.date};
        if (!state_ || stamp != stamp_) {
            state_ = build(app.journal(), app.content(), today);
            stamp_ = stamp;
        }
        return *state_;
    }

  private:
    std::optional<State> state_;
    Stamp stamp_;
};

} // namespace

struct Screens::States {
    Kept<ui::CareState> care;
    Kept<ui::CheckState> check;
    Kept<ui::DataState> data;
    Kept<ui::DayLogState> day_log;
    Kept<ui::EpisodeState> episode;
    Kept<ui::EpisodesState> episodes;
    Kept<ui::HelperState> helper;
    Kept<ui::ExerciseDetailState> exercise_detail;
    Kept<ui::ExerciseHistoryState> exercise_history;
    Kept<ui::ExercisesState> exercises;
    Kept<ui::HistoryState> history;
    Kept<ui::OwnExerciseState> own_exercise;
    Kept<ui::OwnRoutineState> own_routine;
    Kept<ui::PosesState> poses;
    Kept<ui::ProgressState> progress;
    Kept<ui::ReadyRoutineState> ready_routine;
    Kept<ui::ReliefState> relief;
    Kept<ui::SettingsState> settings;
    Kept<ui::ShellState> shell;
    Kept<ui::SignsState> signs;
    Kept<ui::SummaryState> summary;
    Kept<ui::TodayState> today;

    void draw_top(const ui::Ui& ui, const App& app, const ui::Today& now);
};

void Screens::States::draw_top(const ui::Ui& ui, const App& app, const ui::Today& now) {
    switch (now.screen) {
    case Screen::Today:
        return ui::draw_today(ui, today.get(app, now, ui::today_tables(), ui::build_today));
    case Screen::Relief:
        return ui::draw_relief(ui, relief.get(app, now, ui::relief_tables(), ui::build_relief));
    case Screen::Exercises:
        return ui::draw_exercises(
            ui, exercises.get(app, now, ui::exercises_tables(), ui::build_exercises));
    case Screen::ExerciseDetail:
        return ui::draw_exercise_detail(
            ui,
            exercise_detail.get(app, now, ui::exercise_detail_tables(), ui::build_exercise_detail));
    case Screen::Summary:
        return ui::draw_summary(ui, summary.get(app, now, ui::summary_tables(), ui::build_summary));
    case Screen::Progress:
        return ui::draw_progress(ui,
                                 progress.get(app, now, ui::progress_tables(), ui::build_progress));
    case Screen::History:
        return ui::draw_history(ui, history.get(app, now, ui::history_tables(), ui::build_history));
    case Screen::DayLog:
        return ui::draw_day_log(ui, day_log.get(app, now, ui::day_log_tables(), ui::build_day_log));
    case Screen::ExerciseHistory:
        return ui::draw_exercise_history(ui, exercise_history.get(app, now,
                                                                  ui::exercise_history_tables(),
                                                                  ui::build_exercise_history));
    case Screen::Care:
        return ui::draw_care(ui, care.get(app, now, ui::care_tables(), ui::build_care));
    case Screen::Signs:
        return ui::draw_signs(ui, signs.get(app, now, ui::signs_tables(), ui::build_signs));
    case Screen::Check:
        return ui::draw_check(ui, check.get(app, now, ui::check_tables(), ui::build_check));
    case Screen::Helper:
        return ui::draw_helper(ui, helper.get(app, now, ui::helper_tables(), ui::build_helper));
    case Screen::Toilet:
        return ui::draw_toilet(ui);
    case Screen::Episodes:
        return ui::draw_episodes(ui,
                                 episodes.get(app, now, ui::episodes_tables(), ui::build_episodes));
    case Screen::Episode:
        return ui::draw_episode(ui, episode.get(app, now, ui::episode_tables(), ui::build_episode));
    case Screen::Poses:
        return ui::draw_poses(ui, poses.get(app, now, ui::poses_tables(), ui::build_poses));
    case Screen::OwnExercise:
        return ui::draw_own_exercise(
            ui, own_exercise.get(app, now, ui::own_exercise_tables(), ui::build_own_exercise));
    case Screen::OwnRoutine:
        return ui::draw_own_routine(
            ui, own_routine.get(app, now, ui::own_routine_tables(), ui::build_own_routine));
    case Screen::ReadyRoutine:
        return ui::draw_ready_routine(
            ui, ready_routine.get(app, now, ui::ready_routine_tables(), ui::build_ready_routine));
    case Screen::Data:
        return ui::draw_data(ui, data.get(app, now, ui::data_tables(), ui::build_data));
    case Screen::Settings:
        return ui::draw_settings(ui,
                                 settings.get(app, now, ui::settings_tables(), ui::build_settings));
    case Screen::Player:
        // It moves with every frame, and nothing of it is read from the journal.
        if (now.player != nullptr)
            ui::draw_player(ui, ui::build_player(app.journal(), app.content(), now));
        return;
    }
}

ui::Layout layout_of(const ui::Typography& type, const content::Words& words, ui::Vec2 size,
                     bool left_handed) {
    return ui::shell_layout(type, words, size, {}, left_handed);
}

Screens::Screens() : states_(std::make_unique<States>()) {}
Screens::~Screens() = default;

void Screens::forget() {
    states_ = std::make_unique<States>();
}

void Screens::draw(const ui::Ui& ui, const App& app) {
    const ui::Today today = app.today();
    const ui::ShellState& shell =
        states_->shell.get(app, today, ui::shell_tables(), ui::build_shell);
    ui::Ui inside = ui;
    inside.layout = ui::draw_shell(ui, shell);
    states_->draw_top(inside, app, today);
    ui::draw_shell_over(ui, shell);
}

} // namespace limber::app
