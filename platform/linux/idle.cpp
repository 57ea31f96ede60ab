#include "idle.hpp"

#if LIMBER_X11
#include <X11/Xlib.h>
#include <X11/extensions/scrnsaver.h>
#endif
#if LIMBER_BUS
#include <dbus/dbus.h>
#endif

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <utility>

namespace limber::app {
namespace {

bool named(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

bool desktop_is_gnome() {
    const char* desktop = std::getenv("XDG_CURRENT_DESKTOP");
    return desktop != nullptr && std::string_view(desktop).find("GNOME") != std::string_view::npos;
}

} // namespace

// An X server under Wayland sees only what is done in windows of X, so that somebody who works in
// another would seem to be away.
Idle::Idle(std::string bus)
    : address_(std::move(bus)),
      x11_(LIMBER_X11 && named("DISPLAY") && !named("WAYLAND_DISPLAY")),
      gnome_(LIMBER_BUS && !address_.empty() && named("WAYLAND_DISPLAY") && desktop_is_gnome()) {}

bool Idle::here() const {
    return x11_ || gnome_;
}

std::optional<Millis> Idle::now() {
    if (x11_)
        return of_x11();
    if (gnome_)
        return of_gnome();
    return std::nullopt;
}

#if LIMBER_X11

Idle::~Idle() {
    if (display_ != nullptr)
        XCloseDisplay(static_cast<Display*>(display_));
}

std::optional<Millis> Idle::of_x11() {
    if (display_ == nullptr)
        display_ = XOpenDisplay(nullptr);
    auto* display = static_cast<Display*>(display_);
    int event = 0;
    int error = 0;
    x11_ = display != nullptr && XScreenSaverQueryExtension(display, &event, &error) != 0;
    if (!x11_)
        return std::nullopt;
    const std::unique_ptr<XScreenSaverInfo, int (*)(void*)> info(XScreenSaverAllocInfo(), &XFree);
    if (!info || XScreenSaverQueryInfo(display, DefaultRootWindow(display), info.get()) == 0)
        return std::nullopt;
    return Millis{static_cast<Millis::rep>(info->idle)};
}

#else

Idle::~Idle() = default;
std::optional<Millis> Idle::of_x11() {
    return std::nullopt;
}

#endif

#if LIMBER_BUS

std::optional<Millis> Idle::of_gnome() {
    constexpr std::chrono::milliseconds kPatience{200}; // a person may be waiting for a frame
    gnome_ = bus_.is_open() || bus_.open(address_);
    const BusMessage told =
        bus_.ask(Bus::call("org.gnome.Mutter.IdleMonitor", "/org/gnome/Mutter/IdleMonitor/Core",
                           "org.gnome.Mutter.IdleMonitor", "GetIdletime"),
                 kPatience);
    std::uint64_t idle = 0;
    if (!told || dbus_message_get_args(told.get(), nullptr, DBUS_TYPE_UINT64, &idle,
                                       DBUS_TYPE_INVALID) == FALSE)
        return std::nullopt;
    return Millis{static_cast<Millis::rep>(idle)};
}

#else

std::optional<Millis> Idle::of_gnome() {
    return std::nullopt;
}

#endif

} // namespace limber::app
