// How long nobody touched the computer: asked of the X server, or of GNOME where that is Wayland's.
#pragma once

#include "bus.hpp"
#include "core/time.hpp"

#include <optional>
#include <string>

namespace limber::app {

class Idle {
  public:
    // `bus`: the address of the session bus; empty: there is none.
    explicit Idle(std::string bus);
    ~Idle();
    Idle(const Idle&) = delete;
    Idle& operator=(const Idle&) = delete;

    // Somebody there can be asked.
    bool here() const;
    // nullopt: nobody answered. Asked a few times an hour: each is a question to another program.
    std::optional<Millis> now();

  private:
    std::optional<Millis> of_x11();
    std::optional<Millis> of_gnome();

    std::string address_;
    bool x11_ = false;
    bool gnome_ = false;
    void* display_ = nullptr; // the X server, once it was asked
    Bus bus_;
};

} // namespace limber::app
