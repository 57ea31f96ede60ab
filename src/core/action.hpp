// Everything a person can ask for, as one Action. Taps, keys, scripts, and the accessibility layer
// all end here; the app decides with core's rules, writes through the journal, and moves on.
#pragma once

#include "core/care.hpp"
#include "core/exercise.hpp"
#include "core/library.hpp"
#include "core/own.hpp"
#include "core/pain.hpp"
#include "core/plan_action.hpp"
#include "core/player.hpp"
#include "core/preferences.hpp"
#include "core/progress.hpp"
#include "core/relief_action.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

namespace limber {

// The five places and Settings, and the screens that lie over them.
enum class Screen {
    Today,
    Relief,
    Exercises,
    Progress,
    Care,
    Settings,
    ExerciseDetail,
    Player,
    Summary,
    History,
    DayLog,
    ExerciseHistory, // one exercise over time
    Signs,           // one of the three lists of when to see someone
    Poses,           // the figure's movements, for those who draw them
    OwnExercise,     // the form of an exercise of one's own
    OwnRoutine,      // a routine of one's own: started and changed
    ReadyRoutine,    // one that ships with the app
    Check,           // the emergency items, to be ticked
    Helper,          // a card to show somebody
    Toilet,          // a careful way there
    Episodes,        // all spasms
    Episode,         // one of them over time
    Data,            // where the diary is, backups, export, import
};

// A movement is looked at in so many frames.
inline constexpr int kPoseFrames = 60;

namespace act {

struct Go {
    Screen screen = Screen::Today;
};
struct Back {}; // Escape, the back arrow, the close cross
struct OpenExercise {
    std::string exercise;
}; // its detail screen
struct OpenDay {
    Date date{};
}; // the day log
struct LockedUp {}; // "My back locked up": Relief, first step
struct Quit {};
struct OpenExerciseHistory {
    std::string exercise;
}; // what was done of it, newest first
struct OpenSigns {
    Urgency urgency = Urgency::Emergency;
};
struct OpenAddress {
    std::string address;
}; // "tel:…", "mailto:…", "https://…": handed
   // to the platform
struct OpenPose {
    std::string animation;
}; // empty: all of them
struct ShowFrame {
    int frame = 0;
}; // 0 … kPoseFrames
enum class PosePart { OtherSide, Joints, Play };
struct TogglePose {
    PosePart part = PosePart::Joints;
};
struct SkipQuestion {}; // the first day's question; leaves no record

// Exercises
struct FilterExercises {
    LibraryFilter filter = LibraryFilter::All;
}; // what is looked at
struct SearchExercises {
    std::string query;
}; // what is looked at; empty shows all
struct ToggleDemo {};      // the detail's figure stops, or goes on
struct ToggleHalfSpeed {}; // and moves at half its speed, or not
struct ChooseLevel {
    std::string exercise;
    std::string level;
};
struct ChangeDose {
    std::string exercise;
    std::string level;
    Dose dose;
}; // kept as the person's own
struct ResetDose {
    std::string exercise;
    std::string level;
};
struct StartExercise {
    std::string exercise;
}; // at the person's level and dose
struct StartSession {
    std::vector<PlayItem> items;
};

// The person's own. What stands in a form is kept when it is left, so that nothing is lost there.
struct OpenOwnExercise {
    std::string exercise;
}; // its form; empty: a new one
struct EditOwnExercise {
    OwnExercise own;
}; // what stands in the form
struct ChoosePicture {}; // asks the system for a picture file
struct OpenOwnRoutine {
    std::string routine;
}; // empty: a new one
struct EditOwnRoutine {
    OwnRoutine routine;
};
struct OpenReadyRoutine {
    std::string routine;
};
struct StartRoutine {}; // the one on the screen
struct KeepOwn {};      // the form on the screen, and goes back
struct RemoveOwn {};    // what the form on the screen is about

// Player and summary
struct Play {
    PlayerAction action;
};
struct ResumeSession {};
struct DiscardResume {}; // end the open session as Left; rows stay
struct PainBefore {
    int score = 0;
}; // 0–10
struct PainAfter {
    int score = 0;
};
struct Effort {
    limber::Effort effort = limber::Effort::Some;
};
struct SessionNote {
    std::string note;
};
struct CloseSummary {};

// Progress: what is looked at, nothing is kept
struct ShowRange {
    ProgressRange range = ProgressRange::TwoWeeks;
};
struct PickDay {
    Date date{};
}; // the day the charts point at
struct ShowMore {}; // the next older page of a list
struct ShowUntil {
    std::optional<Date> last;
}; // the last day the charts show; none: today
struct FilterHistory {
    HistoryFilter filter = HistoryFilter::All;
};
struct SearchHistory {
    std::string query;
}; // empty shows all

// What I can do: own activities, 0 unable to 10 as before
struct AddActivity {
    std::string name;
};
struct RenameActivity {
    std::string activity_id;
    std::string name;
};
struct ScoreActivity {
    std::string activity_id;
    int score = 0;
};
struct DeleteActivity {
    std::string activity_id;
};

// Diary
struct CheckIn {
    int score = 0;
    PainDetail detail{};
}; // pain now, 0–10, and what is told beside it
struct EditSetReps {
    std::string set_id;
    int reps = 0;
};
struct EditHeldSeconds {
    std::string set_id;
    int seconds = 0;
};
struct EditSessionPain {
    std::string session_id;
    bool after = false;
    int score = 0;
};
struct DeleteSession {
    std::string session_id;
};
struct DeleteSet {
    std::string set_id;
};
struct EditCheckIn {
    std::string pain_id;
    int score = 0;
};
struct DescribeCheckIn {
    std::string pain_id;
    PainDetail detail;
}; // what is told beside it; empty takes it away
struct DeleteCheckIn {
    std::string pain_id;
};
struct AddPastCheckIn {
    Date date{};
    int minute = 0; // of the day, as clocks showed it; 0 … 1439
    int score = 0;
    PainDetail detail{};
};
struct AddPastSession {
    Date date{};
    int minute = 0;
    std::string exercise;
    int sets = 1; // at the person's own dose, all of it done
};
struct DeleteEpisode {
    std::string episode_id;
};
struct DeleteRelief {
    std::string id;
}; // heat, water, a walk …, of an episode or of none
struct DeleteDose {
    std::string id;
}; // a painkiller
// To another time that is not still to come. Check-ins and sessions stay on their day.
enum class Movable { CheckIn, Session, Relief, Dose };
struct MoveEntry {
    Movable what{};
    std::string id;
    Millis by{0};
};
struct NoteSession {
    std::string session_id;
    std::string note;
}; // the words beside a session of the diary; empty takes them away
struct Undo {}; // the last operation of the person

// Data: the diary as files
struct BackUpNow {};
struct ExportDiary {
    DataFormat format = DataFormat::Json;
    ProgressRange range = ProgressRange::ThreeMonths; // of a report; the others hold everything
};
struct ChooseFile {}; // asks which file to import
struct ReadFile {
    std::string path;
    bool restore = false; // to be the diary, not to be merged into it
}; // looks at it and says what would change
struct TakeFile {};     // merges or restores what was looked at
struct LeaveFile {};    // does not
struct RecoverDiary {}; // sets a damaged diary aside and makes one of what there is
struct DeleteEverything {
    std::string typed;
}; // only with the word that was asked for

// Settings
struct SetPreference {
    Preference change;
};

} // namespace act

template <class... Act>
struct KindsOf {
    static constexpr std::size_t count = sizeof...(Act);

    // Its place among them; `count`: it is none.
    template <class T>
    static constexpr std::size_t place() {
        std::size_t at = 0;
        (void)((std::is_same_v<T, Act> || (++at, false)) || ...);
        return at;
    }

    // Calls `f` with an empty tag for each of them, until one answers true.
    template <class F>
    static void each(F f) {
        (void)(f(std::type_identity<Act>{}) || ...);
    }
};

using Acts = KindsOf<
    act::Go, act::Back, act::OpenExercise, act::OpenDay, act::LockedUp, act::Quit,
    act::OpenExerciseHistory, act::OpenSigns, act::OpenAddress, act::OpenPose, act::ShowFrame,
    act::TogglePose, act::SkipQuestion, act::Guide, act::SayAgain, act::ReadAloud, act::SetPerson,
    act::LogDose, act::TickSign, act::NoSigns, act::ClearSigns, act::OpenEpisode, act::EditEpisode,
    act::TogglePacer, act::ShowRange, act::PickDay, act::ShowMore, act::FilterExercises,
    act::SearchExercises, act::ToggleDemo, act::ToggleHalfSpeed, act::ChooseLevel, act::ChangeDose,
    act::ResetDose, act::StartExercise, act::StartSession, act::OpenOwnExercise,
    act::EditOwnExercise, act::ChoosePicture, act::OpenOwnRoutine, act::EditOwnRoutine,
    act::OpenReadyRoutine, act::StartRoutine, act::KeepOwn, act::RemoveOwn, act::Play,
    act::ResumeSession, act::DiscardResume, act::PainBefore, act::PainAfter, act::Effort,
    act::SessionNote, act::CloseSummary, act::CheckIn, act::EditSetReps, act::EditHeldSeconds,
    act::EditSessionPain, act::DeleteSession, act::DeleteSet, act::EditCheckIn,
    act::DescribeCheckIn, act::DeleteCheckIn, act::Undo, act::SetPreference, act::StartTask,
    act::EditTask, act::AddTask, act::SwitchAdjustment, act::Break, act::TakeBreak, act::DrinkWater,
    act::StartHeat, act::EndHeat, act::DismissSign, act::AnswerWarning, act::SaveContact,
    act::SaveVisit, act::RateVisit, act::DeleteVisit, act::ExportVisit, act::ShowUntil,
    act::FilterHistory, act::SearchHistory, act::AddActivity, act::RenameActivity,
    act::ScoreActivity, act::DeleteActivity, act::AddPastCheckIn, act::AddPastSession,
    act::DeleteEpisode, act::DeleteRelief, act::DeleteDose, act::MoveEntry, act::NoteSession,
    act::BackUpNow, act::ExportDiary, act::ChooseFile, act::ReadFile, act::TakeFile, act::LeaveFile,
    act::RecoverDiary, act::DeleteEverything>;

// One of them. It never changes, so copies share it. Not a std::variant: with a hundred kinds each
// file that knows of actions took 20 s longer to compile.
class Action {
  public:
    template <class T>
        requires(Acts::place<T>() < Acts::count)
    Action(T what) // an act is an action
        : kind_(Acts::place<T>()),
          held_(std::unique_ptr<const Held>(std::make_unique<const Of<T>>(std::move(what)))) {}

    // Null when it is another kind.
    template <class T>
    const T* as() const {
        return kind_ == Acts::place<T>() ? &static_cast<const Of<T>&>(*held_).what : nullptr;
    }
    template <class T>
    bool is() const {
        return kind_ == Acts::place<T>();
    }
    // Its place among the kinds, for messages of tests.
    std::size_t kind() const { return kind_; }

    // Calls `f` with the act itself: only where all kinds are meant, as it costs time to compile.
    template <class F>
    void visit(F&& f) const {
        Acts::each([&]<class T>(std::type_identity<T>) {
            if (const T* what = as<T>())
                f(*what);
            return is<T>();
        });
    }

  private:
    struct Held {
        Held() = default;
        virtual ~Held() = default;
        Held(const Held&) = delete;
        Held& operator=(const Held&) = delete;
    };
    template <class T>
    struct Of final : Held {
        explicit Of(T act) : what(std::move(act)) {}
        T what;
    };
    std::size_t kind_;
    std::shared_ptr<const Held> held_;
};

} // namespace limber
