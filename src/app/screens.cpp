#include "app/screens.hpp"

#include "ui/screens/view.hpp"

#include <chrono>
#include <optional>

// While the house is being built, a screen that is not there yet is left out. All of them are
// plain includes once they stand.
#if __has_include("ui/screens/shell.hpp")
#include "ui/screens/shell.hpp"
#define LIMBER_HAS_SHELL
#endif
#if __has_include("ui/screens/today.hpp")
#include "ui/screens/today.hpp"
#define LIMBER_HAS_TODAY
#endif
#if __has_include("ui/screens/relief.hpp")
#include "ui/screens/relief.hpp"
#define LIMBER_HAS_RELIEF
#endif
#if __has_include("ui/screens/exercises.hpp")
#include "ui/screens/exercises.hpp"
#define LIMBER_HAS_EXERCISES
#endif
#if __has_include("ui/screens/exercise_detail.hpp")
#include "ui/screens/exercise_detail.hpp"
#define LIMBER_HAS_EXERCISE_DETAIL
#endif
#if __has_include("ui/screens/player.hpp")
#include "ui/screens/player.hpp"
#define LIMBER_HAS_PLAYER
#endif
#if __has_include("ui/screens/summary.hpp")
#include "ui/screens/summary.hpp"
#define LIMBER_HAS_SUMMARY
#endif
#if __has_include("ui/screens/progress.hpp")
#include "ui/screens/progress.hpp"
#define LIMBER_HAS_PROGRESS
#endif
#if __has_include("ui/screens/history.hpp")
#include "ui/screens/history.hpp"
#define LIMBER_HAS_HISTORY
#endif
#if __has_include("ui/screens/day_log.hpp")
#include "ui/screens/day_log.hpp"
#define LIMBER_HAS_DAY_LOG
#endif
#if __has_include("ui/screens/exercise_history.hpp")
#include "ui/screens/exercise_history.hpp"
#define LIMBER_HAS_EXERCISE_HISTORY
#endif
#if __has_include("ui/screens/care.hpp")
#include "ui/screens/care.hpp"
#define LIMBER_HAS_CARE
#endif
#if __has_include("ui/screens/signs.hpp")
#include "ui/screens/signs.hpp"
#define LIMBER_HAS_SIGNS
#endif
#if __has_include("ui/screens/settings.hpp")
#include "ui/screens/settings.hpp"
#define LIMBER_HAS_SETTINGS
#endif

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
    void forget() { state_.reset(); }

  private:
    std::optional<State> state_;
    Stamp stamp_;
};

} // namespace

struct Screens::States {
#ifdef LIMBER_HAS_SHELL
    Kept<ui::ShellState> shell;
#endif
#ifdef LIMBER_HAS_TODAY
    Kept<ui::TodayState> today;
#endif
#ifdef LIMBER_HAS_RELIEF
    Kept<ui::ReliefState> relief;
#endif
#ifdef LIMBER_HAS_EXERCISES
    Kept<ui::ExercisesState> exercises;
#endif
#ifdef LIMBER_HAS_EXERCISE_DETAIL
    Kept<ui::ExerciseDetailState> exercise_detail;
#endif
#ifdef LIMBER_HAS_SUMMARY
    Kept<ui::SummaryState> summary;
#endif
#ifdef LIMBER_HAS_PROGRESS
    Kept<ui::ProgressState> progress;
#endif
#ifdef LIMBER_HAS_HISTORY
    Kept<ui::HistoryState> history;
#endif
#ifdef LIMBER_HAS_DAY_LOG
    Kept<ui::DayLogState> day_log;
#endif
#ifdef LIMBER_HAS_EXERCISE_HISTORY
    Kept<ui::ExerciseHistoryState> exercise_history;
#endif
#ifdef LIMBER_HAS_CARE
    Kept<ui::CareState> care;
#endif
#ifdef LIMBER_HAS_SIGNS
    Kept<ui::SignsState> signs;
#endif
#ifdef LIMBER_HAS_SETTINGS
    Kept<ui::SettingsState> settings;
#endif
};

Screens::Screens() : states_(std::make_unique<States>()) {}
Screens::~Screens() = default;

void Screens::forget() {
    states_ = std::make_unique<States>();
}

ui::Layout layout_of(const ui::Typography& type, [[maybe_unused]] const content::Words& words,
                     ui::Vec2 size, bool left_handed) {
#ifdef LIMBER_HAS_SHELL
    return ui::shell_layout(type, words, size, {}, left_handed);
#else
    return ui::make_layout(size, {}, type.text_scale(), left_handed);
#endif
}

void Screens::draw([[maybe_unused]] const ui::Ui& ui_given, const App& app) {
    [[maybe_unused]] States& kept = *states_;
    const ui::Today today = app.today();
    [[maybe_unused]] ui::Ui ui = ui_given;
#ifdef LIMBER_HAS_SHELL
    const ui::ShellState& shell = kept.shell.get(app, today, ui::shell_tables(), ui::build_shell);
    ui.layout = ui::draw_shell(ui_given, shell);
#endif
#define LIMBER_DRAW(name)                                                                          \
    ui::draw_##name(ui, kept.name.get(app, today, ui::name##_tables(), ui::build_##name))
    switch (today.screen) {
    case Screen::Today:
#ifdef LIMBER_HAS_TODAY
        LIMBER_DRAW(today);
#endif
        break;
    case Screen::Relief:
#ifdef LIMBER_HAS_RELIEF
        LIMBER_DRAW(relief);
#endif
        break;
    case Screen::Exercises:
#ifdef LIMBER_HAS_EXERCISES
        LIMBER_DRAW(exercises);
#endif
        break;
    case Screen::ExerciseDetail:
#ifdef LIMBER_HAS_EXERCISE_DETAIL
        LIMBER_DRAW(exercise_detail);
#endif
        break;
    case Screen::Player:
#ifdef LIMBER_HAS_PLAYER
        // It moves with every frame; nothing of it is read from the journal.
        if (today.player != nullptr)
            ui::draw_player(ui, ui::build_player(app.journal(), app.content(), today));
#endif
        break;
    case Screen::Summary:
#ifdef LIMBER_HAS_SUMMARY
        LIMBER_DRAW(summary);
#endif
        break;
    case Screen::Progress:
#ifdef LIMBER_HAS_PROGRESS
        LIMBER_DRAW(progress);
#endif
        break;
    case Screen::History:
#ifdef LIMBER_HAS_HISTORY
        LIMBER_DRAW(history);
#endif
        break;
    case Screen::DayLog:
#ifdef LIMBER_HAS_DAY_LOG
        LIMBER_DRAW(day_log);
#endif
        break;
    case Screen::ExerciseHistory:
#ifdef LIMBER_HAS_EXERCISE_HISTORY
        LIMBER_DRAW(exercise_history);
#endif
        break;
    case Screen::Care:
#ifdef LIMBER_HAS_CARE
        LIMBER_DRAW(care);
#endif
        break;
    case Screen::Signs:
#ifdef LIMBER_HAS_SIGNS
        LIMBER_DRAW(signs);
#endif
        break;
    case Screen::Settings:
#ifdef LIMBER_HAS_SETTINGS
        LIMBER_DRAW(settings);
#endif
        break;
    }
#undef LIMBER_DRAW
#ifdef LIMBER_HAS_SHELL
    ui::draw_shell_over(ui_given, shell);
#endif
}

} // namespace limber::app
