// How long nobody touched the computer, asked of a real X server, and of GNOME's service as a
// thread plays it.
#include "../../platform/linux/bus.hpp"
#include "../../platform/linux/idle.hpp"
#include "desktop.hpp"

#include <catch2/catch_test_macros.hpp>
#include <dbus/dbus.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>
#include <thread>

using namespace limber;
using namespace limber::app;
using namespace limber::app::test;
using namespace std::chrono_literals;

namespace {

class Mutter {
  public:
    explicit Mutter(const std::string& address) {
        REQUIRE(bus_.open(address));
        REQUIRE(dbus_bus_request_name(bus_.connection(), "org.gnome.Mutter.IdleMonitor", 0,
                                      nullptr) == DBUS_REQUEST_NAME_REPLY_PRIMARY_OWNER);
        thread_ = std::thread([this] {
            while (!ends_) {
                dbus_connection_read_write(bus_.connection(), 10);
                while (const BusMessage message = bus_.next())
                    answer(message.get());
            }
        });
    }
    ~Mutter() {
        ends_ = true;
        thread_.join();
    }
    Mutter(const Mutter&) = delete;
    Mutter& operator=(const Mutter&) = delete;

    std::atomic<std::uint64_t> idle = 0;

  private:
    void answer(DBusMessage* message) {
        if (dbus_message_is_method_call(message, "org.gnome.Mutter.IdleMonitor", "GetIdletime") ==
            FALSE)
            return;
        const BusMessage reply(dbus_message_new_method_return(message));
        const std::uint64_t now = idle;
        dbus_message_append_args(reply.get(), DBUS_TYPE_UINT64, &now, DBUS_TYPE_INVALID);
        bus_.send(reply);
    }

    Bus bus_;
    std::thread thread_;
    std::atomic<bool> ends_ = false;
};

} // namespace

TEST_CASE("an X server says how long nobody touched the computer", "[idle]") {
    const Variable wayland("WAYLAND_DISPLAY", "");
    Server server({"Xvfb", "-displayfd", "1", "-screen", "0", "320x240x24", "-nolisten", "tcp"});
    const Variable display("DISPLAY", ":" + server.address());
    Idle idle("");
    REQUIRE(idle.here());
    const auto first = idle.now();
    REQUIRE(first);
    std::this_thread::sleep_for(300ms);
    const auto second = idle.now();
    REQUIRE(second);
    CHECK(*second - *first >= 250ms);
    CHECK(*second < 1min);
}

TEST_CASE("GNOME says it on Wayland", "[idle]") {
    const Variable wayland("WAYLAND_DISPLAY", "wayland-0");
    const Variable display("DISPLAY", ":7"); // of X programs there: not asked
    const Variable desktop("XDG_CURRENT_DESKTOP", "ubuntu:GNOME");
    const Daemon daemon;
    Idle idle(daemon.address());
    CHECK(idle.here());
    CHECK_FALSE(idle.now()); // nobody answers yet
    Mutter mutter(daemon.address());
    mutter.idle = 123'456;
    CHECK(idle.now() == 123'456ms);
    mutter.idle = 12;
    CHECK(idle.now() == 12ms);
}

TEST_CASE("where nobody says it, it is not known", "[idle]") {
    const Variable display("DISPLAY", "");
    const Variable wayland("WAYLAND_DISPLAY", "");
    Idle nobody("");
    CHECK_FALSE(nobody.here());
    CHECK_FALSE(nobody.now());
    SECTION("an X server that is not there") {
        const Variable gone("DISPLAY", ":4242");
        Idle idle("");
        CHECK_FALSE(idle.now());
        CHECK_FALSE(idle.here());
    }
    SECTION("another desktop on Wayland") {
        const Variable other("WAYLAND_DISPLAY", "wayland-0");
        const Variable desktop("XDG_CURRENT_DESKTOP", "sway");
        Idle idle("unix:path=/nowhere");
        CHECK_FALSE(idle.here());
    }
}
