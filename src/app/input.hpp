// Makes the events a person's hands would make, and puts them into SDL's own queue: a script comes
// in where mouse, finger and keyboard do, not around them.
#pragma once

#include "app/script.hpp"
#include "app/window.hpp"

#include <string>
#include <string_view>

namespace limber::app {

class Input {
  public:
    explicit Input(const Window& window) : window_(window) {}

    void use_touch(bool touch) { touch_ = touch; }
    bool touch() const { return touch_; }

    // Points.
    void press(script::Point at);
    void move(script::Point at);
    void release(script::Point at);
    void wheel(script::Point at, float lines);
    // False when there is no such key.
    bool key(const script::KeyPress& press, bool down);
    // A file that is dropped on the window.
    static void drop(const std::string& file);
    // The characters that a field would get.
    void text(std::string_view words);

  private:
    void mouse_button(script::Point at, bool down);
    void finger(unsigned type, script::Point at);

    const Window& window_;
    bool touch_ = false;
};

} // namespace limber::app
