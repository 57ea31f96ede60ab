// The content that ships, and a journal and a day to build screens from.
#pragma once

#include "content/content.hpp"
#include "content/figure_data.hpp"
#include "core/player.hpp"
#include "journal/journal.hpp"
#include "journal/session_writer.hpp"
#include "journal/tx.hpp"
#include "test_paths.hpp"
#include "ui/screens/view.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace limber::ui::test {

inline const content::Content& shipped() {
    static const auto loaded = content::load(test_paths::assets, "en");
    if (!loaded)
        FAIL(to_text(loaded.error().front()));
    return loaded.value();
}

inline const body::Library& shipped_figures() {
    static const auto loaded =
        content::load_figure(std::filesystem::path(test_paths::assets) / "figure");
    if (!loaded)
        FAIL(to_text(loaded.error().front()));
    return loaded.value();
}

// Sunday 22 March 2026, 9:41 in the morning, one hour ahead of UTC.
inline Moment morning() {
    using namespace std::chrono;
    const Utc utc = sys_days{year{2026} / 3 / 22} + hours{8} + minutes{41};
    return {utc, minutes{60}};
}

inline Today day(Moment now = morning()) {
    Today today;
    today.wall = now;
    today.date = local_date(now);
    return today;
}

// A journal in memory whose clock is in the test's hands.
struct Diary {
    Moment now = morning();
    journal::Journal journal = journal::Journal::in_memory(now, {journal::seeded_random(1), {}});

    void pass(Millis time) { now.utc += time; }
    void write(const std::function<void(journal::Tx&)>& change) {
        REQUIRE(journal.transact({"op.test"}, now, change).ok());
    }
};

inline const Exercise& exercise(std::string_view key) {
    const Exercise* found = shipped().exercise(key);
    REQUIRE(found != nullptr);
    return *found;
}

inline const Level& level(std::string_view key, std::string_view level_key) {
    const Level* found = exercise(key).level(level_key);
    REQUIRE(found != nullptr);
    return *found;
}

// The sets of that level, with its own dose unless `change` changes it.
inline std::vector<SetPlan> set_plan(std::string_view key, std::string_view level_key,
                                     const std::function<void(Dose&)>& change = {},
                                     Counting counting = Counting::Paced) {
    Dose dose = level(key, level_key).start;
    if (change)
        change(dose);
    return expand(exercise(key), level(key, level_key), dose, counting);
}

// Runs until that step begins, or fails after an hour of the player's time.
inline void run_to(PlayerState& player, Step step) {
    for (int i = 0; i < 36000 && player.step != step; ++i)
        advance(player, Millis{100});
    REQUIRE(player.step == step);
}

} // namespace limber::ui::test
