// Random lives of a diary for export and merge: everything a person can do to it, from a seed.
#pragma once

#include "disk.hpp"
#include "helpers.hpp"
#include "journal/activities.hpp"
#include "journal/kept_tables.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace limber::journal::test {

// All that is kept, tombstones and who wrote it included, devices by their id: two dumps are equal
// when the two files hold the same.
inline std::vector<std::string> everything(const fs::path& file) {
    Database db(file.string(), SQLite::OPEN_READONLY);
    std::map<std::int64_t, std::string> devices;
    for (const DeviceRow& device : devices_of(db))
        devices[device.no] = device.id;
    std::vector<std::string> lines;
    for (const KeptTable& table : kept_tables(db)) {
        SQLite::Statement rows(db.raw(), "SELECT " + table.column_list() + " FROM " + table.name);
        while (rows.executeStep()) {
            std::string line = table.name;
            for (std::size_t i = 0; i < table.columns.size(); ++i) {
                const SQLite::Column cell = rows.getColumn(static_cast<int>(i));
                line += '|' + (i == table.device ? devices[cell.getInt64()]
                               : cell.isNull()   ? "NULL"
                                                 : cell.getString());
            }
            lines.push_back(line);
        }
    }
    std::ranges::sort(lines);
    return lines;
}

// A row in each table that the diary's first tables are not: Relief, the plan, Care, one's own.
inline void something_of_the_rest(Tx& tx, const Id& episode) {
    GuideState guide = begin_guide(at().utc);
    guide.place = Place::Car;
    guide.at = {ReliefStep::Breathe, 0};
    tx.place_guide(episode, guide);
    tx.add_relief_event(episode, guide::Thing::Heat, std::chrono::minutes(15));
    tx.add_dose(episode, {"ibuprofen", "relief.product.tablets", 400, std::chrono::hours(6)});
    SafetyCheck check;
    check.ticked = {Sign::Saddle};
    tx.put_check(std::nullopt, episode, check);
    plan::DayPlan day;
    day.date = local_date(at());
    day.tasks = {{"main", {"bridge", "full", {}}, {"plan.why.x", {{"n", 1}}}, {}}};
    tx.keep_plan_day(day);
    tx.change_plan(day.date, {"main", plan::Item{"plank", "knees", {}}});
    tx.switch_adjustment("desk", true);
    tx.add_break();
    tx.dismiss_sign(care::Sign::MostDays);
    tx.save_visit({"", care::VisitKind::Physio, at(), 30, "Mill Street", "the leg", {}});
    tx.save_contact({"My physio", "0123", "a@b.c", "https://x"});
    OwnExercise own;
    own.name = "Towel roll, =1+1";
    own.dose = {.sets = 2, .reps = 3, .hold = Millis(20'000), .each_side = true};
    own.count = OwnCount::Holds;
    own.picture = tx.add_own_picture(std::string("\xFF\xD8 \0\x80 no text", 12));
    OwnRoutine routine;
    routine.name = "Evening";
    routine.exercises = {tx.put_own_exercise(own)};
    tx.put_own_routine(routine);
    score_activity(tx, add_activity(tx, "Lift the child"), 3);
}

// For the length of a test.
class QuickDisk {
  public:
    QuickDisk() {
        Disk::install();
        Disk::quick = true;
    }
    ~QuickDisk() { Disk::quick = false; }
    QuickDisk(const QuickDisk&) = delete;
    QuickDisk& operator=(const QuickDisk&) = delete;
};

class Lived {
  public:
    Lived(Journal& journal, std::uint64_t seed, Moment start)
        : journal_(journal),
          random_(seed),
          now_(start) {}

    // One thing a person does, at a time that may also stand still.
    void step() {
        now_.utc += Millis(below(3) == 0 ? 0 : below(200'000));
        switch (below(12)) {
        case 0:
            write([&](Tx& tx) { tx.begin_episode(static_cast<Place>(below(4))); });
            break;
        case 1:
            if (const auto episode = journal_.current_episode())
                write([&](Tx& tx) { tx.end_episode(episode->id); });
            break;
        case 2:
        case 3:
            practise();
            break;
        case 4:
            write([&](Tx& tx) { tx.set_own_level("plank", below(2) == 0 ? "wall" : "knees"); });
            break;
        case 5:
            write([&](Tx& tx) { tx.set_preference("theme", below(2) == 0 ? "dark" : "light"); });
            break;
        case 6:
            edit_pain();
            break;
        case 7:
            remove_something();
            break;
        case 8:
            write([&](Tx& tx) {
                const Id episode = tx.begin_episode(Place::Car);
                if (std::exchange(rest_, true))
                    return tx.place_guide(episode, begin_guide(now_.utc));
                something_of_the_rest(tx, episode);
            });
            break;
        case 9:
            edit_set();
            break;
        default:
            write([&](Tx& tx) {
                PainDetail detail{.note = below(3) == 0 ? "=1+1, \"ü\"\n🙂" : ""};
                for (int i = below(3); i > 0; --i)
                    detail.spots.insert(spot_at(static_cast<std::size_t>(below(kSpots))));
                if (below(4) == 0)
                    detail.felt.insert(LegFeeling::Tingling);
                tx.add_pain(below(11), detail);
            });
        }
    }
    void steps(int count) {
        for (int i = 0; i < count; ++i)
            step();
    }
    Moment now() const { return now_; }

  private:
    int below(int end) { return static_cast<int>(random_() % static_cast<std::uint64_t>(end)); }
    void write(const std::function<void(Tx&)>& what) {
        must(journal_, what, now_, below(2) == 0 ? Undo::Yes : Undo::No);
        if (below(10) == 0)
            (void)journal_.undo(now_);
    }
    Date today() const { return local_date(now_); }
    void practise() {
        finished(journal_,
                 {plan_of(below(2) == 0 ? "plank" : "bridge", 1 + below(4), Millis(5000))}, now_);
    }
    void edit_pain() {
        const auto all = journal_.pain_between(today() - std::chrono::days(9), today());
        if (!all.empty())
            write([&](Tx& tx) {
                tx.edit_pain(all[static_cast<std::size_t>(below(static_cast<int>(all.size())))].id,
                             below(11));
            });
    }
    void edit_set() {
        const auto all = journal_.sessions_between(today() - std::chrono::days(9), today());
        if (all.empty() || all.front().sets.empty())
            return;
        write([&](Tx& tx) { tx.edit_set_reps(all.front().sets.front().id, below(6)); });
    }
    void remove_something() {
        const auto sessions = journal_.sessions_between(today() - std::chrono::days(9), today());
        const auto pain = journal_.pain_between(today() - std::chrono::days(9), today());
        if (below(2) == 0 && !sessions.empty())
            write([&](Tx& tx) { tx.remove(Table::Session, sessions.back().session.id); });
        else if (!pain.empty())
            write([&](Tx& tx) { tx.remove(Table::Pain, pain.back().id); });
    }

    Journal& journal_;
    std::mt19937_64 random_;
    Moment now_;
    bool rest_ = false; // one each: there are three activities at most
};

} // namespace limber::journal::test
