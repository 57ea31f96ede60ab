// The typed writers, valid inside `Journal::transact`. Each one checks its values: a score of 11 or
// a row that is not there makes the whole transaction end as WriteFault::Refused.
#pragma once

#include "core/episode.hpp"
#include "core/exercise.hpp"
#include "core/guide.hpp"
#include "core/own.hpp"
#include "core/pain.hpp"
#include "core/player.hpp"
#include "core/preferences.hpp"
#include "core/safety.hpp"
#include "journal/journal.hpp"
#include "journal/rows.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace limber::journal {

struct NewSession {
    std::vector<SetPlan> plan; // not empty
    PlayerOptions options;
    std::optional<Id> episode;
    std::string plan_slot;
    int rules_version = 1;
    std::optional<int> pain_before;
};

// A painkiller that was taken now.
struct NewDose {
    std::string ingredient; // as content names it
    std::string product;    // a word key, or the person's own
    int mg = 0;             // 0: no amount is kept
    Millis apart{0};        // from the packet
};

// A session as the player's events find its rows: set ids by index into the plan.
struct SessionHandle {
    Id session;
    std::vector<Id> sets;
};

class Tx {
  public:
    Tx(const Tx&) = delete;
    Tx& operator=(const Tx&) = delete;
    Tx(Tx&&) = delete;
    Tx& operator=(Tx&&) = delete;
    ~Tx() = default;

    Moment now() const;
    // What follows happened at that moment: it had to wait before it could be written.
    void at(Moment moment);
    const Journal& journal() const; // reads see what this transaction wrote

    // ---- the player (session_writer.hpp maps core's events to these)
    // All sets of the plan are written at once, so that a killed session can be resumed. A session
    // that was still open ends as Left.
    SessionHandle begin_session(const NewSession& session);
    void begin_set(const Id& set);
    Id start_hold(const Id& set, int n);
    void beat_hold(const Id& set, int n, Millis held); // each full second of it
    // The row of that number becomes this, or is made.
    Id count_rep(const Id& set, int n, Millis held);
    Id break_rep(const Id& set, int n, Millis held);
    void undo_rep(const Id& set, int n); // the rep becomes a tombstone
    // `active` is added to the set's playing time. Returns what is left: a set never begun takes
    // none.
    Millis close_set(const Id& set, bool skipped, Millis active);
    void reopen_set(const Id& set);
    void rate_set(const Id& set, Feel feel);
    void hurt_set(const Id& set, StopReason reason);
    void set_counting(const Id& set, Counting counting);
    // Closes what is still open in it. `active` is playing time not yet on any set: the last one
    // gets it.
    void end_session(const Id& session, StopReason reason, Millis active = Millis(0));

    // ---- the diary
    void set_pain_before(const Id& session, std::optional<int> score);
    void set_pain_after(const Id& session, std::optional<int> score);
    void set_effort(const Id& session, std::optional<limber::Effort> effort);
    void set_note(const Id& session, std::string_view note);
    // Makes the set have that many counted reps: the last ones go, or more are added (with the
    // target's hold).
    void edit_set_reps(const Id& set, int reps);
    // Makes the held time of the set's counted holds add up to `held`: they are filled up to the
    // target hold in order, new ones are added for what is over, and those left without any go.
    void edit_set_held(const Id& set, Millis held);
    Id add_pain(int score, const PainDetail& detail = {});
    void edit_pain(const Id& pain, int score);
    void set_pain_detail(const Id& pain, const PainDetail& detail);
    // To an earlier or later time: of Pain, Session (one that ended, with its sets and reps),
    // ReliefEvent or MedicineDose. A check-in and a session stay on their day: Refused.
    void move(Table table, const Id& id, Millis by);
    // Tombstones the row and what hangs on it (session → sets → reps, set → reps).
    void remove(Table table, const Id& id);
    void remove_rep(const Id& set, const Id& rep);

    // ---- the person's own
    void set_own_level(std::string_view exercise, std::string_view level);
    void set_own_dose(std::string_view exercise, std::string_view level, const Dose& dose);
    void reset_own_dose(std::string_view exercise, std::string_view level);
    // Keeps it (core/own.hpp, tidied): a new one, or a change that makes it the next version.
    // Returns its key. An exercise names its picture by the id that add_own_picture returned.
    std::string put_own_exercise(const OwnExercise& own);
    std::string add_own_picture(std::string_view jpeg); // 1 byte … 4 MB
    void remove_own_exercise(std::string_view key);
    std::string put_own_routine(const OwnRoutine& routine);
    void remove_own_routine(std::string_view key);
    void
    set_preferences(const Preferences& preferences); // keeps only what differs from the defaults
    void set_preference(std::string_view key, std::string_view value);
    void reset_preference(std::string_view key);

    // ---- relief
    Id begin_episode(Place place); // an episode that was still open ends now
    void end_episode(const Id& episode);
    void reopen_episode(const Id& episode);
    void set_episode_place(const Id& episode, Place place);
    void set_episode_began(const Id& episode, Moment began);
    void set_episode_helped(const Id& episode, const std::set<ReliefStep>& steps);
    void set_episode_triggers(const Id& episode, const std::set<Trigger>& triggers);
    void set_episode_note(const Id& episode, std::string_view note);
    // Opens the guide, or brings the open one to that state.
    void place_guide(const std::optional<Id>& episode, const GuideState& state);
    void close_guide();
    Id add_relief_event(const std::optional<Id>& episode, guide::Thing thing, Millis length = {},
                        std::string_view what = {});
    void edit_relief_event(const Id& event, Moment at, Millis length);
    Id add_dose(const std::optional<Id>& episode, const NewDose& dose);
    void edit_dose(const Id& dose, Moment at, int mg);
    // The row becomes this, or is made.
    Id put_check(const std::optional<Id>& row, const std::optional<Id>& episode,
                 const SafetyCheck& check);

    // ---- the plan, breaks and Care (tx_plan.cpp)
    Id keep_plan_day(const plan::DayPlan& plan); // what is shown from now on that day
    // The person's change of that day; of a slot that was changed before, the other one goes.
    void change_plan(Date date, const plan::Override& change);
    void plan_as_it_was(Date date, std::string_view slot);
    void switch_adjustment(std::string_view key, bool on);
    Id add_break();
    Id dismiss_sign(care::Sign sign);
    // To a session that a warning sign ended and to what is ticked in the safety check: it was a
    // mistake, or a clinician has looked at it.
    Id answer_warning(bool mistake);
    // A visit without an id is added. Returns its id.
    Id save_visit(const care::Visit& visit);
    void rate_visit(const Id& visit, std::optional<care::Helped> helped);
    void save_contact(const care::Contact& contact); // all empty: none of one's own

  private:
    friend class Journal;
    friend struct Inside;
    struct Work;
    Tx(Journal::Impl& impl, Work& work) : impl_(impl), work_(work) {}

    Id plan_set(const SessionHandle& handle, const SetPlan& plan);
    std::optional<Id> rep_row(const Id& set, int n) const;
    Id add_rep(const Id& set, int n, Millis held, bool counted, bool open);
    Id put_rep(const char* what, const Id& set, int n, Millis held, bool counted, bool open);
    void settle_open_holds(const Id& session);
    void book(const Id& set, Millis active);
    void start_if_needed(const Id& set);
    void move_session(const Id& session, Millis by);
    void remove_reps(const Id& set);
    void remove_events(const Id& episode);

    Journal::Impl& impl_;
    Work& work_;
};

} // namespace limber::journal
