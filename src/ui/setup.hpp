// Dear ImGui as Limber wants it. The app calls these around its frame:
//
//   setup_imgui();  typography.load(…);                        once, after ImGui::CreateContext()
//   prepare_frame(scale);  touch_to_imgui.feed(…);             each frame, before ImGui::NewFrame()
//   ImGui::NewFrame();  semantics.begin_frame();
//   { RootScope root(ui);  draw the screen }
//   semantics.end_frame();  let_go_of_lost_focus(semantics);  ImGui::Render();
#pragma once

#include "ui/context.hpp"

namespace limber::ui {

void setup_imgui();
// `pixels_per_point` as in io.DisplayFramebufferScale: curves are as fine as the pixels.
void prepare_frame(float pixels_per_point);

// The full-size window everything is drawn in, filled with the page colour. Antialiasing in it is
// one physical pixel wide.
class RootScope {
  public:
    explicit RootScope(const Ui& ui);
    ~RootScope();
    RootScope(const RootScope&) = delete;
    RootScope& operator=(const RootScope&) = delete;
};

// The keyboard stood on a control that is gone (another screen, a deleted row): it stands on
// nothing now, so that Enter and Space are the screen's again. A row of a long list that is only
// out of sight keeps it.
void let_go_of_lost_focus(const Semantics& semantics);

// The keyboard stands visibly on a control (Space and Enter are its), or in a text field.
bool keyboard_on_control();
bool typing();
// Dear ImGui has queued input left, or something of its own still moves: draw again.
bool imgui_wants_frame();

} // namespace limber::ui
