// Every kind of window a screen has to fit, what its controls ask for, and a life to show in it.
#pragma once

#include "diary.hpp"
#include "shown.hpp"

#include <catch2/catch_test_macros.hpp>

#include <optional>
#include <string_view>
#include <variant>

namespace limber::ui::test {

struct Window {
    const char* name;
    Vec2 size;
    float text = 1;
    ThemeKind theme = ThemeKind::Light;
    bool left_handed = false;
};
inline const Window kWindows[] = {
    {"phone", {390, 844}},
    {"phone, dark, left-handed", {390, 844}, 1, ThemeKind::Dark, true},
    {"phone, high contrast, 150 %", {390, 844}, 1.5F, ThemeKind::HighContrast},
    {"smallest, 200 %", {320, 568}, 2},
    {"phone on its side", {844, 390}},
    {"tablet upright", {820, 1180}},
    {"tablet", {1180, 820}},
    {"tablet, 200 %", {1180, 820}, 2},
    {"laptop, left-handed", {1280, 800}, 1, ThemeKind::Light, true},
};

inline Look look_of(const Window& window) {
    Look look;
    look.size = window.size;
    look.text_scale = window.text;
    look.theme = window.theme;
    look.left_handed = window.left_handed;
    look.reduced_motion = true;
    look.key_hints = window.size.x >= 1200;
    return look;
}

inline void fits_every_window(const Harness::Draw& draw) {
    for (const Window& window : kWindows) {
        Shown h(draw, look_of(window));
        INFO(window.name << "\n" << h.report());
        CHECK(h.faults().empty());
        CHECK(h.semantics.find_named("My back locked up") != nullptr);
    }
}

inline const Vec2 kLaptop{1280, 800};

template <class A>
std::optional<A> only(Harness& h) {
    REQUIRE(h.sink.actions.size() == 1);
    const A* action = h.sink.actions[0].as<A>();
    REQUIRE(action != nullptr);
    const A found = *action;
    h.sink.actions.clear();
    return found;
}

// What that control asks for: by mouse, by Tab and Enter, and by its name.
template <class A>
A asks(const Harness::Draw& draw, std::string_view key, Vec2 size = {1280, 800}) {
    INFO(key);
    Shown h(draw, still(size));
    REQUIRE(h.node(key) != nullptr);
    REQUIRE(h.semantics.request_reveal(key));
    h.settle();
    h.click(key);
    const A by_mouse = *only<A>(h);
    REQUIRE(h.semantics.request_activate(key));
    h.settle();
    only<A>(h);
    Shown keys(draw, still(size));
    REQUIRE(keys.tab_to(key));
    keys.key(ImGuiKey_Enter);
    only<A>(keys);
    return by_mouse;
}

// What a key asks for, with the focus nowhere.
template <class A>
A key_asks(const Harness::Draw& draw, ImGuiKey key) {
    INFO(ImGui::GetKeyName(key));
    Shown h(draw, still(kLaptop));
    h.key(key);
    return *only<A>(h);
}

// A life: two sessions, check-ins, and it locked up five days ago.
inline Diary lived() {
    Diary diary;
    lock_up(diary, days_before(diary.now, 5, 7));
    diary.write([](journal::Tx& tx) { tx.close_guide(); });
    for (const int ago : {6, 5, 4, 3, 2, 1, 0})
        check_in(diary, days_before(diary.now, ago, 7), 2 + ago);
    play_session(diary, days_before(diary.now, 3), "bird-dog", 1);
    play_session(diary, days_before(diary.now, 0, 8), "bridge", 2);
    return diary;
}

} // namespace limber::ui::test
