#include "journal/demo.hpp"

#include "journal/demo_life.hpp"
#include "journal/dose_columns.hpp"
#include "journal/impl.hpp"
#include "journal/schema.hpp"
#include "journal/words.hpp"

#include <algorithm>

namespace limber::journal {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kSeed = 1911; // any number; another one is another life

bool empty_or_missing(const fs::path& folder) {
    std::error_code error;
    if (!fs::exists(folder, error))
        return true;
    return fs::is_directory(folder, error) && fs::is_empty(folder, error);
}

} // namespace

// Writes the days of a made-up life straight into the tables, a year to a transaction, with the
// sums made once at the end: the same rows as the player would leave, some hundred times as fast.
class Bulk {
  public:
    Bulk(Journal& journal, Moment now)
        : impl_(*journal.impl_),
          db_(*impl_.db),
          ids_(seeded_random(kSeed)),
          now_(now) {}

    DemoCounts fill(int years) {
        const Date end = local_date(now_);
        const Date start = end - std::chrono::days(years * 365 + years / 4);
        demo::Life life(seeded_random(kSeed + 1), start, end);
        db_.exec("BEGIN IMMEDIATE");
        drop_sum_triggers(db_);
        int days = 0;
        for (Date date = start; date < end; date += std::chrono::days(1)) {
            put(life.day(date));
            if (++days % 365 != 0)
                continue;
            db_.exec("COMMIT");
            db_.exec("BEGIN IMMEDIATE");
        }
        rebuild_sums(db_);
        create_sum_triggers(db_);
        Query(db_, "UPDATE device SET stamp = ? WHERE self = 1").bind(stamp_).run();
        db_.exec("COMMIT");
        impl_.stamp = impl_.reserved = stamp_;
        db_.exec("PRAGMA wal_checkpoint(TRUNCATE)");
        return counts_;
    }

  private:
    When when(Date date, Millis in_day) const {
        const auto month = static_cast<unsigned>(std::chrono::year_month_day(date).month());
        const std::chrono::minutes offset{month > 3 && month < 11 ? 60 : 0};
        const auto utc = std::chrono::sys_days(date.time_since_epoch()) + in_day - offset;
        return {{Utc(utc), offset}, date};
    }
    // The next updated_at, as a journal that was written at that moment would have it.
    std::int64_t stamp(const When& at) {
        stamp_ = std::max<std::int64_t>(stamp_ + 1, at.moment.utc.time_since_epoch().count());
        return stamp_;
    }
    Id id(const When& at) { return ids_.next(at.moment.utc); }

    void put(const demo::Day& day) {
        if (day.locked_up)
            begin_episode(day.date, *day.locked_up);
        for (const demo::Pain& pain : day.pain)
            put(day.date, pain);
        for (const demo::Practice& practice : day.practice)
            put(day.date, practice);
        if (day.date - episode_date_ == std::chrono::days(42))
            end_episode(day.date);
    }

    void begin_episode(Date date, const demo::LockedUp& locked_up) {
        end_episode(date);
        const When at = when(date, locked_up.at);
        const Id episode = id(at);
        episode_ = episode;
        episode_date_ = date;
        Query(db_, "INSERT INTO episode (id, at_ms, at_offset, local_date, place, updated_at,"
                   " device) VALUES (?, ?, ?, ?, ?, ?, 1)")
            .bind(episode)
            .bind(at)
            .bind(word(locked_up.place), stamp(at))
            .run();
        ++counts_.episodes;
    }

    // Six weeks on, or when the next one comes. The last one of a history still runs.
    void end_episode(Date date) {
        if (!episode_)
            return;
        const When at = when(date, std::chrono::hours(9));
        Query(db_, "UPDATE episode SET ended_ms = ?, updated_at = ? WHERE id = ?")
            .bind(at.moment.utc.time_since_epoch(), stamp(at), *episode_)
            .run();
        episode_.reset();
    }

    void put(Date date, const demo::Pain& pain) {
        const When at = when(date, pain.at);
        Query(db_, "INSERT INTO pain (id, at_ms, at_offset, local_date, score, updated_at, device)"
                   " VALUES (?, ?, ?, ?, ?, ?, 1)")
            .bind(id(at))
            .bind(at)
            .bind(pain.score, stamp(at))
            .run();
        ++counts_.pain;
    }

    void put(Date date, const demo::Practice& practice) {
        const When at = when(date, practice.at);
        const Id session = id(at);
        Millis clock = practice.at + PlayerOptions{}.get_ready;
        std::vector<Id> sets;
        sets.reserve(practice.sets.size());
        for (std::size_t i = 0; i < practice.sets.size(); ++i)
            sets.push_back(id(at));
        // The session's row is written first and names its end, which the sets decide.
        Millis length{0};
        for (const demo::Set& set : practice.sets)
            length += set.length;
        const Moment ended = when(date, clock + length).moment;
        Query(db_,
              "INSERT INTO session (id, episode_id, rules_version, at_ms, at_offset, local_date,"
              " ended_ms, ended_offset, stopped, pain_before, pain_after, effort, get_ready_ms,"
              " get_ready_resume_ms, change_over_ms, updated_at, device)"
              " VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, 5000, 3000, 10000, ?, 1)")
            .bind(session, episode_)
            .bind(at)
            .bind(ended.utc.time_since_epoch(), static_cast<std::int64_t>(ended.offset.count()),
                  word(practice.stopped), practice.pain_before, practice.pain_after,
                  word(practice.effort), stamp(at))
            .run();
        ++counts_.sessions;
        for (std::size_t i = 0; i < sets.size(); ++i) {
            put(date, session, sets[i], static_cast<std::int64_t>(i), practice.sets[i], clock);
            clock += practice.sets[i].length;
        }
    }

    void put(Date date, const Id& session, const Id& set, std::int64_t position,
             const demo::Set& done, Millis clock) {
        const When at = when(date, clock);
        const SetPlan& plan = done.plan;
        Query query(db_, "INSERT INTO exercise_set (id, session_id, position, at_ms, at_offset,"
                         " local_date, exercise, content_version, level, animation, count_of,"
                         " counting, side, set_number, set_count, " LIMBER_DOSE_COLUMNS
                         ", started_ms, closed, skipped, feel, active_ms, updated_at, device)"
                         " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                         " ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, 1)");
        query.bind(set, session, position).bind(at);
        query.bind(plan.exercise, plan.content_version, plan.level, plan.animation,
                   word(plan.count_of), word(plan.counting), word(plan.side), plan.set_number,
                   plan.set_count);
        bind_dose(query, plan.dose);
        query.bind(at.moment.utc.time_since_epoch(), done.skipped);
        done.feel ? query.bind(word(*done.feel)) : query.bind(std::nullopt);
        query.bind(done.length, stamp(at)).run();
        ++counts_.sets;

        int n = 0;
        for (const RepDone& rep : done.reps) {
            clock += plan.dose.tempo.work + rep.held;
            const When counted = when(date, clock);
            Query(db_,
                  "INSERT INTO rep (set_id, id, n, at_ms, at_offset, local_date, held_ms,"
                  " counted, open, updated_at, device) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, 1)")
                .bind(set, id(counted), ++n)
                .bind(counted)
                .bind(rep.held, rep.counted, stamp(counted))
                .run();
            clock += plan.dose.tempo.back + plan.dose.tempo.pause + plan.dose.hold_rest;
            ++counts_.reps;
        }
    }

    Journal::Impl& impl_;
    Database& db_;
    IdSource ids_;
    Moment now_;
    std::int64_t stamp_ = 0;
    std::optional<Id> episode_;
    Date episode_date_{};
    DemoCounts counts_;
};

std::string_view DemoFault::word_key() const {
    return kind == Kind::NotEmpty ? "demo.fault.not-empty" : "demo.fault.cannot-write";
}

Result<DemoCounts, DemoFault> fill_demo(const fs::path& folder, int years, Moment now) {
    if (!empty_or_missing(folder))
        return DemoFault{DemoFault::Kind::NotEmpty, folder.string()};
    const Random ids = seeded_random(kSeed + 2);
    Journal journal = Journal::open(folder, now, {ids, IdSource(ids).next(now.utc)});
    if (journal.keeping() != Keeping::Kept) {
        const auto& fault = journal.fault();
        return DemoFault{DemoFault::Kind::CannotWrite, fault ? fault->detail : folder.string()};
    }
    try {
        return Bulk(journal, now).fill(std::clamp(years, 1, 100));
    } catch (const SQLite::Exception& error) {
        return DemoFault{DemoFault::Kind::CannotWrite, error.what()};
    }
}

} // namespace limber::journal
