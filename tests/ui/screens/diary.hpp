// A real journal with a life in it, for the screens that show it.
#pragma once

#include "content/content.hpp"
#include "core/player.hpp"
#include "journal/journal.hpp"
#include "journal/session_writer.hpp"
#include "journal/tx.hpp"
#include "ui/context.hpp"
#include "ui/screens/shell.hpp"
#include "ui/screens/shipped.hpp"
#include "ui/screens/view.hpp"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <string_view>
#include <vector>

namespace limber::ui::test {

inline Moment days_before(Moment now, int days, int hour = 9) {
    const auto day = std::chrono::floor<std::chrono::days>(now.utc);
    now.utc = day - std::chrono::days{days} + std::chrono::hours{hour};
    return now;
}

inline void check_in(Diary& diary, Moment at, int score) {
    REQUIRE(diary.journal
                .transact({"op.check-in", journal::Undo::Yes}, at,
                          [score](journal::Tx& tx) { tx.add_pain(score); })
                .ok());
}

inline journal::Id lock_up(Diary& diary, Moment at, Place place = Place::Standing) {
    journal::Id id;
    REQUIRE(diary.journal
                .transact({"op.locked-up"}, at,
                          [&](journal::Tx& tx) {
                              id = tx.begin_episode(place);
                              GuideState state = begin_guide(at.utc);
                              state.place = place;
                              state.at.step = ReliefStep::Breathe;
                              tx.place_guide(id, state);
                          })
                .ok());
    return id;
}

// A session of that exercise at its first offered level, played to its end (or left after
// `sets_done` sets) by the real player.
inline journal::Id play_session(Diary& diary, Moment at, std::string_view key, int sets = 2,
                                int sets_done = 1000) {
    const Exercise& what = exercise(key);
    const Level& rung = what.levels[static_cast<std::size_t>(what.start_level)];
    journal::NewSession fresh;
    fresh.plan = set_plan(key, rung.key, [sets](Dose& dose) { dose.sets = sets; });
    auto writer = journal::SessionWriter::begin(diary.journal, at, fresh);
    PlayerState player = start(fresh.plan);
    Moment now = at;
    const auto closed = [&] {
        int n = 0;
        for (const SetDone& set : player.done)
            n += set.closed ? 1 : 0;
        return n;
    };
    while (player.step != Step::Finished && closed() < sets_done) {
        constexpr Millis kStep{500};
        PlayerEvents events = advance(player, kStep);
        if (player.step == Step::Await)
            for (PlayerEvent& more : apply(player, Tap{}))
                events.push_back(more);
        now.utc += kStep;
        REQUIRE(writer.write(diary.journal, now, player, events).ok());
    }
    return writer.handle().session;
}

// The Ui of a harness with the words that ship.
inline Ui speaking(const Ui& ui, const Layout& layout) {
    return {ui.theme,          ui.type,   layout,      shipped().words,   ui.semantics,
            ui.sink,           ui.memory, ui.schedule, ui.gestures,       ui.figures,
            ui.figure_scratch, ui.look,   ui.now,      ui.reduced_motion, ui.left_handed,
            ui.key_hints};
}

// Draws a screen as the app does: in its shell.
template <class Draw>
auto in_shell(const ShellState& shell, Draw draw) {
    return [shell, draw](const Ui& given) {
        const Layout layout = shell_layout(given.type, shipped().words, given.layout.size,
                                           given.layout.safe, given.left_handed);
        const Ui whole = speaking(given, layout);
        const Ui left = speaking(given, draw_shell(whole, shell));
        draw(left);
        draw_shell_over(whole, shell);
    };
}

inline ShellState shell_of(const Diary& diary, Screen screen) {
    Today today = day(diary.now);
    today.screen = screen;
    return build_shell(diary.journal, shipped(), today);
}

} // namespace limber::ui::test
