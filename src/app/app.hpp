// The app without a window: what the person asks for goes in, the journal and what screens are
// handed come out. Everything that changes, changes in perform() and advance().
#pragma once

#include "app/clock.hpp"
#include "app/navigation.hpp"
#include "app/platform.h"
#include "app/prompter.hpp"
#include "app/warmth.hpp"
#include "content/content.hpp"
#include "core/action.hpp"
#include "core/guide.hpp"
#include "core/player.hpp"
#include "journal/backup.hpp"
#include "journal/import.hpp"
#include "journal/journal.hpp"
#include "journal/session_writer.hpp"
#include "ui/screens/view.hpp"

#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <future>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace limber::app {

// `plan_slot` of sessions that are the guide's stretches.
inline constexpr const char* kReliefSlot = "relief";

// What this run shows instead of the person's own choice. Never kept.
struct Overrides {
    std::optional<ThemeChoice> theme;
    std::optional<int> text_percent;
    std::optional<bool> reduced_motion;
};

// What the window does to be seen.
enum class Call {
    None,
    Flash, // in the task bar, until somebody looks
    Raise, // before the others: the person asked for it
};

class App {
  public:
    App(journal::Journal journal, content::Content content, Platform& platform, const Clock& clock,
        Overrides overrides);

    // One thing the person asked for, now.
    void perform(const Action& action);
    // Lets the player and everything that waits for a time catch up with the clock.
    void advance();
    // When advance() has something to do next, on the steady clock.
    std::optional<Millis> next_change() const;

    // What screens are handed. Valid until the next perform() or advance().
    ui::Today today() const;
    // Moves whenever something in today() changed that is neither the time nor the journal.
    std::uint64_t revision() const { return revision_; }

    Screen screen() const { return navigation_.top(); }
    const journal::Journal& journal() const { return journal_; }
    const content::Content& content() const { return content_; }
    const std::optional<PlayerState>& player() const { return player_; }
    // Preferences with this run's overrides.
    Preferences preferences() const;
    bool reduced_motion() const;
    bool quit_asked() const { return quit_; }
    // Something moves for somebody who may not touch the screen: do not let it go dark.
    bool wants_awake() const;

    // A button of a headset or a keyboard, which no screen sees.
    void press(MediaKey key);
    // A finger, a button or a key is down, whatever it means: hands free waits.
    void touched_by_person();
    // What the system may show of the session.
    Media media() const;
    // Words and sounds of the session.
    const Prompter& prompter() const { return prompter_; }
    void mute() { prompter_.mute(true); }
    // assets/figure changed while somebody poses a movement: what is wrong with it, or nothing.
    void figure_changed(std::string fault);
    // A file that the person chose or dropped: the picture of the exercise in the form on the
    // screen; in Data a diary to look at; elsewhere nothing. What cannot be used is refused with a
    // line there.
    void take_file(const std::filesystem::path& file);

    // Called with each journal that takes the place of the first: after a damaged one was set
    // aside.
    void on_reopened(std::function<void(journal::Journal&)> listener);
    // What became of a message of the desktop.
    void on(const NoticeAnswer& answer);
    // How the window is to call the person, once: somebody else draws it.
    Call take_call() { return std::exchange(call_, Call::None); }
    // What is left to do before the program ends: today's backup.
    void close();

    void set_overrides(const Overrides& overrides);
    const Overrides& overrides() const { return overrides_; }

    // Milliseconds each commit took, for --stats.
    const std::vector<double>& commit_ms() const { return commit_ms_; }

  private:
    // commands_go.cpp
    void on(const act::Go& go);
    void on(const act::Back&);
    void on(const act::OpenExercise& open);
    void on(const act::OpenDay& open);
    void on(const act::OpenExerciseHistory& open);
    void on(const act::OpenSigns& open);
    void look_at(const PainDetail& told); // a sign in it opens the list it belongs to
    void on(const act::OpenAddress& open);
    void on(const act::Quit&);
    void on(const act::SkipQuestion&);
    void on(const act::OpenPose& open);
    void on(const act::ShowFrame& show);
    void on(const act::TogglePose& toggle);
    // commands_relief.cpp
    void on(const act::LockedUp&);
    void on(const act::Guide& act);
    void on(const act::SayAgain&);
    void on(const act::ReadAloud& read);
    void on(const act::TogglePacer&);
    void on(const act::SetPerson& person);
    void on(const act::LogDose& log);
    void guide(const guide::Action& action);
    void keep_guide(const GuideState& before, const guide::Events& events);
    // `forward`: the person, or hands free, went on to what comes next.
    void follow_guide(const GuideState& before, const guide::Events& events, bool forward);
    void open_guide();
    void close_guide(const GuideState& before, const guide::Closed& closed);
    void play_stretch(int index);
    void stretch_ended(StopReason reason, bool done);
    void say_page(std::optional<Sound> sound = {});
    void tell_heat(const guide::Events& due, Now now);
    void advance_guide(Now now);
    void start_pacer();
    bool paces_aloud(Millis now) const;
    void advance_breath(Now now);
    std::optional<Millis> guide_change(Now now) const;
    GuideFacts guide_facts() const;
    // commands_bonus.cpp
    void on(const act::TakeBreak&);
    void on(const act::DrinkWater&);
    void on(const act::StartHeat&);
    void on(const act::EndHeat&);
    std::vector<journal::ReliefEvent> heat_and_water() const;
    void advance_bonus(Now now);
    std::optional<Millis> bonus_change(Now now) const;
    // commands_check.cpp
    void open_check();
    void on(const act::TickSign& tick);
    void on(const act::NoSigns&);
    void on(const act::ClearSigns& clear);
    // commands_episode.cpp
    void on(const act::OpenEpisode& open);
    void on(const act::EditEpisode& edit);
    void change(const journal::Id& id, const act::episode::Change& change);
    // commands_library.cpp
    void on(const act::FilterExercises& filter);
    void on(const act::SearchExercises& search);
    void on(const act::ToggleDemo&);
    void on(const act::ToggleHalfSpeed&);
    void on(const act::ChooseLevel& choice);
    void on(const act::ChangeDose& change);
    void on(const act::ResetDose& reset);
    void on(const act::ShowRange& show);
    void on(const act::PickDay& pick);
    void on(const act::ShowMore&);
    // commands_own.cpp
    void on(const act::OpenOwnExercise& open);
    void on(const act::EditOwnExercise& edit);
    void on(const act::ChoosePicture&);
    void on(const act::OpenOwnRoutine& open);
    void on(const act::EditOwnRoutine& edit);
    void on(const act::OpenReadyRoutine& open);
    void on(const act::StartRoutine&);
    void on(const act::KeepOwn&);
    void on(const act::RemoveOwn&);
    void take_picture(std::string_view bytes);
    void keep_form();
    void keep_exercise();
    void keep_routine();
    void read_own();
    void on(const act::ShowUntil& show);
    void on(const act::FilterHistory& filter);
    void on(const act::SearchHistory& search);
    // commands_player.cpp
    void on(const act::StartExercise& start);
    void on(const act::StartSession& start);
    void on(const act::Play& play);
    void on(const act::ResumeSession&);
    void on(const act::DiscardResume&);
    void on(const act::PainBefore& pain);
    void on(const act::PainAfter& pain);
    void on(const act::Effort& effort);
    void on(const act::SessionNote& note);
    void on(const act::CloseSummary&);
    std::optional<PlayItem> usual(const std::string& exercise) const;
    void begin(const std::vector<PlayItem>& items, const std::string& slot = {});
    void play(const PlayerAction& action);
    void keep(const PlayerEvents& events);
    void write(const PlayerEvents& events);
    void after_end(StopReason reason);
    // commands_diary.cpp
    void on(const act::CheckIn& check);
    void on(const act::EditSetReps& edit);
    void on(const act::EditHeldSeconds& edit);
    void on(const act::EditSessionPain& edit);
    void on(const act::DeleteSession& gone);
    void on(const act::DeleteSet& gone);
    void on(const act::EditCheckIn& edit);
    void on(const act::DescribeCheckIn& told);
    void on(const act::DeleteCheckIn& gone);
    void on(const act::DeleteRelief& gone);
    void on(const act::DeleteDose& gone);
    void on(const act::MoveEntry& move);
    void on(const act::AddPastCheckIn& past);
    void on(const act::AddPastSession& past);
    void on(const act::DeleteEpisode& gone);
    void on(const act::NoteSession& note);
    void on(const act::AddActivity& add);
    void on(const act::RenameActivity& rename);
    void on(const act::ScoreActivity& score);
    void on(const act::DeleteActivity& gone);
    void on(const act::Undo&);
    void remove(journal::Table table, const std::string& id, const char* words);
    // commands_plan.cpp
    void on(const act::StartTask& start);
    void on(const act::EditTask& edit);
    void on(const act::AddTask& add);
    void on(const act::SwitchAdjustment& change);
    void on(const act::Break& doing);
    void on(const act::DismissSign& dismiss);
    void on(const act::AnswerWarning& answer);
    void on(const act::SaveContact& save);
    void on(const act::SaveVisit& save);
    void on(const act::RateVisit& rate);
    void on(const act::DeleteVisit& gone);
    void on(const act::ExportVisit& wanted);
    void keep_shown_plan(Now now);
    void advance_breaks(Now now);
    std::optional<Millis> next_break_look() const;
    bool sees_idle() const;
    void remind(const breaks::Event& event);
    void tell(const breaks::Events& events);
    // commands_settings.cpp
    void on(const act::SetPreference& set);
    // commands_data.cpp
    void on(const act::BackUpNow&);
    void on(const act::ExportDiary& what);
    void on(const act::ChooseFile&);
    void on(const act::ReadFile& read);
    void on(const act::TakeFile&);
    void on(const act::LeaveFile&);
    void on(const act::RecoverDiary&);
    void on(const act::DeleteEverything& wanted);
    std::filesystem::path diary_folder() const;
    void data_changed(); // all of it: what was read from the journal is read again
    void data_fault(std::string words, std::string detail);
    void data_done(std::string words);
    void say_data_done();
    bool data_is_kept();
    bool settle_player(Moment now);
    void advance_data(Now now);
    std::optional<Millis> next_data_change() const;
    void forget_player(); // its rows may be gone
    void start_backup(Moment now);
    void end_backup();
    bool made_for_person(const act::ExportDiary& what, const std::filesystem::path& at, Moment now);

    using Write = std::function<void(journal::Tx&)>;
    // Writes now; what the disk cannot take waits its turn. True when it is on disk.
    bool transact(const char* words, journal::Undo undo, Write write);
    void retry_unsaved();
    void retry_keeping(Now now);
    void settle_journal();
    void say(std::string words, bool can_undo);
    // Says it once the last commit is durable: "Saved" is a promise.
    void say_kept(std::string words, bool can_undo);
    void say_what_is_kept();
    // What another writer may have changed.
    void read_again();
    void touched() { ++revision_; }
    void show(Screen screen);
    void advance_player(Now now);

    journal::Journal journal_;
    content::Content content_;                  // what is shipped, and the person's own beside it
    std::optional<std::uint64_t> own_revision_; // of the journal when they were read
    Platform& platform_;
    const Clock& clock_;
    Overrides overrides_;

    Preferences preferences_;
    Navigation navigation_;
    ui::View view_;
    ui::Running pacer_;
    std::optional<Millis> half_told_; // the elapsed time at which the half ends that was told last
    Millis page_said_{0};             // when the guide's page has been read out, steady clock
    GuideState guide_;                // as the journal has it, or of somebody who only looks
    std::optional<Millis> auto_at_;   // hands free: when the guide goes on, steady clock
    bool hands_wait_ = false;
    bool stretch_plays_ = false;  // the session is one of the guide's stretches
    bool stretch_wanted_ = false; // the safety check is asked for their sake
    std::optional<ui::Snackbar> snackbar_;
    struct Promise {
        std::string words;
        bool can_undo = false;
        std::uint64_t commit = 0; // said when this one is durable
    };
    std::optional<Promise> promise_;
    std::uint64_t last_commit_ = 0;
    bool quit_ = false;
    Call call_ = Call::None;
    std::uint64_t revision_ = 1;

    std::optional<PlayerState> player_;
    std::optional<journal::SessionWriter> writer_;
    Prompter prompter_;
    Warmth warmth_;
    std::optional<std::uint64_t> warmth_revision_; // of the journal, as warmth_ has it
    std::optional<Millis> heat_minute_; // when the minutes that are left are others, steady clock
    breaks::State breaks_;
    Millis breaks_at_{0};   // the steady time that breaks_ stands at
    int break_minutes_ = 0; // left, as a screen last saw it
    // What the plan was last kept for: the day, and what had been written.
    struct PlanStamp {
        Date date{};
        std::uint64_t revision = 0;
        bool operator==(const PlanStamp&) const = default;
    };
    std::optional<PlanStamp> plan_stamp_;
    Millis plan_at_{0};   // not before: the first picture comes first
    Millis player_at_{0}; // the steady time that player_ stands at
    bool can_resume_ = false;

    struct Unsaved {
        journal::Operation operation;
        Moment at;
        Write write;
    };
    std::deque<Unsaved> unsaved_; // oldest first
    std::string fault_words_;     // why, as a word key
    std::string late_words_;      // why commits are not durable yet, as a word key
    Millis retry_at_{0};
    Millis keep_at_{0}; // when to try again to have a file at all
    std::vector<double> commit_ms_;
    std::string figure_fault_;

    std::optional<journal::Import> import_; // that is looked at
    struct Done {
        std::string words;
        std::uint64_t commit = 0; // said when this one is durable
    };
    std::optional<Done> data_done_;
    std::function<void(journal::Journal&)> reopened_;
    std::future<Result<journal::Backup, journal::BackupFault>> backup_; // being made
    bool backup_asked_ = false;       // by the person, who waits for a word about it
    std::uint64_t backed_up_ = 0;     // commits when it was last looked whether one is due
    std::optional<Millis> backup_at_; // when to look
};

} // namespace limber::app
