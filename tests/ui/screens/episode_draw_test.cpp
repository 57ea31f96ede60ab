// One spasm over time, as it is drawn: it fits every window, and what is to be changed is asked
// once it is over.
#include "ui/screens/episodes.hpp"
#include "windows.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace limber;
using namespace limber::ui;
using namespace limber::ui::test;
using namespace std::chrono_literals;

namespace {

// Three days of one, with something done in it.
struct Spasm {
    Diary diary;
    journal::Id id;

    Spasm() : id(lock_up(diary, diary.now)) {
        diary.write([this](journal::Tx& tx) {
            tx.add_relief_event(id, guide::Thing::Heat, 15min);
            tx.add_pain(6);
        });
        diary.pass(72h);
    }
    void end() {
        diary.write([this](journal::Tx& tx) { tx.end_episode(id); });
    }
    EpisodeState state() const {
        Today now = day(diary.now);
        now.view.episode = id;
        return build_episode(diary.journal, shipped(), now);
    }
    Harness::Draw drawn() const {
        return in_shell(shell_of(diary, Screen::Episode),
                        [state = state()](const Ui& ui) { draw_episode(ui, state); });
    }
};

} // namespace

TEST_CASE("A spasm fits every window, while it lasts and when it is over") {
    Spasm spasm;
    fits_every_window(spasm.drawn());
    spasm.end();
    fits_every_window(spasm.drawn());
}

TEST_CASE("What to change is asked when it is over, and says what is on") {
    Spasm spasm;
    {
        const Shown shown(spasm.drawn(), still(kLaptop));
        CHECK(shown.node("episode/adjust/desk") == nullptr);
    }
    spasm.end();
    const auto wanted = asks<act::SwitchAdjustment>(spasm.drawn(), "episode/adjust/desk");
    CHECK(wanted.key == "desk");
    CHECK(wanted.on);
    spasm.diary.write([](journal::Tx& tx) { tx.switch_adjustment("desk", true); });
    CHECK(spasm.state().adjustments == std::vector<std::string>{"desk"});
    CHECK_FALSE(asks<act::SwitchAdjustment>(spasm.drawn(), "episode/adjust/desk").on);
}
