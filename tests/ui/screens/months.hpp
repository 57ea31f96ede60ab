// Three months with everything in them that Progress shows.
#pragma once

#include "diary.hpp"
#include "journal/activities.hpp"
#include "ui/screens/progress.hpp"

#include <functional>
#include <optional>
#include <set>
#include <string_view>

namespace limber::ui::test {

inline void write_at(Diary& diary, Moment at, const std::function<void(journal::Tx&)>& change) {
    REQUIRE(diary.journal.transact({"op.test"}, at, change).ok());
}

// It locked up `days` ago at eight, was walked after that many hours, and is over two days later.
inline void spasm(Diary& diary, int days, int walked_after, const std::set<Trigger>& triggers) {
    const journal::Id id = lock_up(diary, days_before(diary.now, days, 8));
    write_at(diary, days_before(diary.now, days, 8 + walked_after), [&](journal::Tx& tx) {
        tx.close_guide();
        tx.add_relief_event(id, guide::Thing::Walk, Millis{120'000});
    });
    write_at(diary, days_before(diary.now, days - 2, 8), [&](journal::Tx& tx) {
        tx.end_episode(id);
        tx.set_episode_triggers(id, triggers);
    });
}

// Scored 60 days ago and this morning.
inline journal::Id activity(Diary& diary, std::string_view name, int before, int now) {
    journal::Id id;
    write_at(diary, days_before(diary.now, 60, 8), [&](journal::Tx& tx) {
        id = journal::add_activity(tx, name);
        journal::score_activity(tx, id, before);
    });
    write_at(diary, days_before(diary.now, 0, 8),
             [&](journal::Tx& tx) { journal::score_activity(tx, id, now); });
    return id;
}

inline Diary months() {
    Diary diary;
    spasm(diary, 80, 9, {Trigger::LongSitting, Trigger::Lifting});
    spasm(diary, 40, 5, {Trigger::LongSitting, Trigger::Unknown});
    spasm(diary, 5, 4, {Trigger::LongSitting});
    for (const int ago : {80, 79, 60, 40, 39, 20, 5, 4, 3, 0})
        check_in(diary, days_before(diary.now, ago, 8), 2 + ago % 7);
    play_session(diary, days_before(diary.now, 30), "bridge", 2);
    play_session(diary, days_before(diary.now, 25), "plank", 1);
    play_session(diary, days_before(diary.now, 2), "plank", 2);
    play_session(diary, days_before(diary.now, 1), "bird-dog", 1);
    activity(diary, "Tie my shoes", 2, 6);
    activity(diary, "Sit through a meeting", 3, 5);
    activity(diary, "Lift my daughter", 1, 4);
    return diary;
}

// Progress as it stands over that range, up to today or so many days before.
inline ProgressState progress_state(const Diary& diary, ProgressRange range,
                                    std::optional<int> until_days_ago = {}) {
    Today today = day(diary.now);
    today.view.range = range;
    if (until_days_ago)
        today.view.until = today.date - std::chrono::days{*until_days_ago};
    return build_progress(diary.journal, shipped(), today);
}

} // namespace limber::ui::test
