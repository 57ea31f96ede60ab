// The screens behind one door: which one is on, its state, kept until something it shows has moved,
// and its drawing.
#pragma once

#include "app/app.hpp"
#include "ui/context.hpp"

#include <cstdint>
#include <memory>

namespace limber::app {

// The layout for a window of that size, in points.
ui::Layout layout_of(const ui::Typography& type, const content::Words& words, ui::Vec2 size,
                     bool left_handed);

class Screens {
  public:
    Screens();
    ~Screens();
    Screens(const Screens&) = delete;
    Screens& operator=(const Screens&) = delete;

    // Draws what is on, shell included.
    void draw(const ui::Ui& ui, const App& app);
    // After a restart: every state is built anew.
    void forget();

  private:
    struct States;
    std::unique_ptr<States> states_;
};

} // namespace limber::app
