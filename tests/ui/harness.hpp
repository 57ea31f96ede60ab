// A window without a display: Dear ImGui's real input and layout, a steady clock that only moves
// when told, textures that are said to be there. Draw with frame(), act with click(), key() …
// Of two that live at once only the younger may be used.
#pragma once

#include "content/words.hpp"
#include "ui/audit.hpp"
#include "ui/context.hpp"
#include "ui/setup.hpp"
#include "ui/touch_imgui.hpp"

#include <imgui.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace limber::ui::test {

struct Emitted : Sink {
    std::vector<Action> actions;
    void emit(Action action) override { actions.push_back(std::move(action)); }
};

struct Look {
    Vec2 size{390, 844};
    float pixels_per_point = 1;
    float text_scale = 1;
    ThemeKind theme = ThemeKind::Light;
    bool reduced_motion = false;
    bool left_handed = false;
    bool key_hints = false;
    Insets safe{};
};

class Harness {
  public:
    using Draw = std::function<void(const Ui&)>;

    explicit Harness(Look look = {});
    ~Harness();
    Harness(const Harness&) = delete;
    Harness& operator=(const Harness&) = delete;

    // The screen that is drawn from now on.
    void show(Draw draw) { draw_ = std::move(draw); }
    // With these words and figures; without, every key shows itself in brackets and there are no
    // figures. Both outlive the harness.
    void speak(const content::Words& words, const body::Library& figures) {
        words_ = &words;
        figures_ = &figures;
    }
    // One frame, `after` later on the clock.
    void frame(Millis after = Millis{16});
    // Frames until Dear ImGui's queue is empty and nothing asks for another.
    void settle(int at_least = 3);

    // Mouse.
    void move(Vec2 at);
    void click(Vec2 at);
    void click(std::string_view key);
    void press(Vec2 at);
    void release();
    void wheel(float steps);
    // Keyboard.
    void key(ImGuiKey key);
    void write(const char* text);
    // Keyboard focus to that control, through Tab alone. False when Tab never gets there.
    bool tab_to(std::string_view key);
    // Fingers: through Touch, as the app does.
    void touch_down(Vec2 at);
    void touch_move(Vec2 at);
    void touch_up(Vec2 at);

    const Node* node(std::string_view key) const { return semantics.find(key); }
    std::vector<Fault> faults();
    // Faults as text, for messages.
    std::string report();

    Look look;
    Typography type;
    Semantics semantics;
    Memory memory;
    Schedule schedule;
    Emitted sink;
    Touch touch;
    Millis now{10000};

  private:
    void accept_textures();

    ImGuiContext* before_;
    ImGuiContext* context_;
    content::Words no_words_;
    body::Library no_figures_;
    const content::Words* words_ = &no_words_;
    const body::Library* figures_ = &no_figures_;
    figure::Scratch scratch_;
    TouchToImGui to_imgui_;
    Draw draw_;
};

} // namespace limber::ui::test
