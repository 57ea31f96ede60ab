// Messages of the desktop on Linux, over a bus of our own: dbus-daemon, with the service that shows
// them played by a thread.
#include "../../platform/linux/bus.hpp"
#include "../../platform/linux/notices.hpp"
#include "desktop.hpp"

#include <SDL.h>
#include <catch2/catch_test_macros.hpp>
#include <dbus/dbus.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using namespace limber::app;
using namespace limber::app::test;
using namespace std::chrono_literals;

namespace {

struct Seen {
    std::uint32_t instead_of = 0;
    std::string title;
    std::string words;
    std::vector<std::string> answers; // a key and what stands on it in turn
};

// Shows messages as a desktop does, and keeps what it was told.
class Desktop {
  public:
    Desktop(const std::string& address, std::vector<std::string> abilities, bool refuses = false)
        : abilities_(std::move(abilities)),
          refuses_(refuses) {
        REQUIRE(bus_.open(address));
        REQUIRE(dbus_bus_request_name(bus_.connection(), "org.freedesktop.Notifications", 0,
                                      nullptr) == DBUS_REQUEST_NAME_REPLY_PRIMARY_OWNER);
        thread_ = std::thread([this] { serve(); });
    }
    ~Desktop() {
        ends_ = true;
        thread_.join();
    }
    Desktop(const Desktop&) = delete;
    Desktop& operator=(const Desktop&) = delete;

    std::vector<Seen> seen() const {
        const std::lock_guard lock(mutex_);
        return seen_;
    }
    std::vector<std::uint32_t> closed() const {
        const std::lock_guard lock(mutex_);
        return closed_;
    }
    void press(std::uint32_t id, std::string key) {
        const std::lock_guard lock(mutex_);
        pressed_.emplace_back(id, std::move(key));
    }

  private:
    void serve() {
        while (!ends_) {
            dbus_connection_read_write(bus_.connection(), 10);
            while (const BusMessage message = bus_.next())
                answer(message.get());
            const std::lock_guard lock(mutex_);
            for (const auto& [id, key] : std::exchange(pressed_, {})) {
                const BusMessage signal(dbus_message_new_signal("/org/freedesktop/Notifications",
                                                                "org.freedesktop.Notifications",
                                                                "ActionInvoked"));
                const char* text = key.c_str();
                dbus_message_append_args(signal.get(), DBUS_TYPE_UINT32, &id, DBUS_TYPE_STRING,
                                         &text, DBUS_TYPE_INVALID);
                bus_.send(signal);
            }
        }
    }
    void answer(DBusMessage* message) {
        const auto is = [&](const char* method) {
            return dbus_message_is_method_call(message, "org.freedesktop.Notifications", method) !=
                   FALSE;
        };
        if (is("GetCapabilities"))
            bus_.send(capabilities(message));
        else if (is("Notify") && refuses_)
            bus_.send(BusMessage(dbus_message_new_error(message, DBUS_ERROR_FAILED, "No room.")));
        else if (is("Notify"))
            bus_.send(take(message));
        else if (is("CloseNotification")) {
            std::uint32_t id = 0;
            dbus_message_get_args(message, nullptr, DBUS_TYPE_UINT32, &id, DBUS_TYPE_INVALID);
            const std::lock_guard lock(mutex_);
            closed_.push_back(id);
        }
    }
    BusMessage capabilities(DBusMessage* message) const {
        BusMessage reply(dbus_message_new_method_return(message));
        DBusMessageIter to;
        DBusMessageIter list;
        dbus_message_iter_init_append(reply.get(), &to);
        dbus_message_iter_open_container(&to, DBUS_TYPE_ARRAY, "s", &list);
        for (const std::string& ability : abilities_) {
            const char* text = ability.c_str();
            dbus_message_iter_append_basic(&list, DBUS_TYPE_STRING,
                                           static_cast<const void*>(&text));
        }
        dbus_message_iter_close_container(&to, &list);
        return reply;
    }
    BusMessage take(DBusMessage* message) {
        CHECK(std::string(dbus_message_get_signature(message)) == "susssasa{sv}i");
        Seen seen;
        const char* program = nullptr;
        const char* icon = nullptr;
        const char* title = nullptr;
        const char* words = nullptr;
        char** answers = nullptr;
        int count = 0;
        dbus_message_get_args(message, nullptr, DBUS_TYPE_STRING, &program, DBUS_TYPE_UINT32,
                              &seen.instead_of, DBUS_TYPE_STRING, &icon, DBUS_TYPE_STRING, &title,
                              DBUS_TYPE_STRING, &words, DBUS_TYPE_ARRAY, DBUS_TYPE_STRING, &answers,
                              &count, DBUS_TYPE_INVALID);
        CHECK(std::string(program) == "Limber");
        seen.title = title;
        seen.words = words;
        seen.answers.assign(answers, answers + count);
        dbus_free_string_array(answers);
        std::uint32_t id = seen.instead_of;
        {
            const std::lock_guard lock(mutex_);
            seen_.push_back(seen);
            if (id == 0)
                id = ++last_;
        }
        BusMessage reply(dbus_message_new_method_return(message));
        dbus_message_append_args(reply.get(), DBUS_TYPE_UINT32, &id, DBUS_TYPE_INVALID);
        return reply;
    }

    const std::vector<std::string> abilities_;
    const bool refuses_;
    Bus bus_;
    std::thread thread_;
    std::atomic<bool> ends_ = false;
    mutable std::mutex mutex_;
    std::vector<Seen> seen_;
    std::vector<std::uint32_t> closed_;
    std::vector<std::pair<std::uint32_t, std::string>> pressed_;
    std::uint32_t last_ = 40;
};

const Notice kBreak{
    "Time to stand up", "Walk & breathe", {{"up", "I'm up"}, {"later", "In 5 min"}}};

// What the loop is told, and then asks.
std::vector<NoticeAnswer> next_answers(Notices& notices) {
    std::vector<NoticeAnswer> answers;
    soon([&] {
        answers = notices.answers();
        return !answers.empty();
    });
    return answers;
}

bool woken() {
    return soon([] {
        SDL_Event event;
        while (SDL_PollEvent(&event) != 0)
            if (event.type == SDL_USEREVENT && event.user.code == kNoticeAnswered)
                return true;
        return false;
    });
}

} // namespace

TEST_CASE("a message is shown, answered, replaced and taken back", "[notices]") {
    SDL_InitSubSystem(SDL_INIT_EVENTS);
    const Daemon daemon;
    Desktop desktop(daemon.address(), {"actions", "body", "body-markup"});
    {
        Notices notices(daemon.address());
        REQUIRE(notices.here());
        REQUIRE(notices.show(kBreak));
        REQUIRE(soon([&] { return desktop.seen().size() == 1; }));
        const Seen first = desktop.seen().front();
        CHECK(first.instead_of == 0);
        CHECK(first.title == "Time to stand up");
        CHECK(first.words == "Walk &amp; breathe"); // it reads markup
        CHECK(first.answers == std::vector<std::string>{"default", "Time to stand up", "up",
                                                        "I'm up", "later", "In 5 min"});
        desktop.press(999, "up"); // another program's
        desktop.press(41, "later");
        const auto answers = next_answers(notices);
        REQUIRE(answers.size() == 1);
        CHECK(answers[0].kind == NoticeAnswer::Kind::Chosen);
        CHECK(answers[0].key == "later");
        CHECK(woken());

        REQUIRE(notices.show(kBreak));
        REQUIRE(soon([&] { return desktop.seen().size() == 2; }));
        CHECK(desktop.seen().back().instead_of == 41);
        desktop.press(41, "default");
        const auto opened = next_answers(notices);
        REQUIRE(opened.size() == 1);
        CHECK(opened[0].kind == NoticeAnswer::Kind::Opened);

        notices.take_back();
        REQUIRE(soon([&] { return desktop.closed().size() == 1; }));
        CHECK(desktop.closed() == std::vector<std::uint32_t>{41});
        REQUIRE(notices.show(kBreak));
        REQUIRE(soon([&] { return desktop.seen().size() == 3; }));
        CHECK(desktop.seen().back().instead_of == 0);
        std::this_thread::sleep_for(100ms); // its number has come back
    }
    // Nobody is left who could hear an answer.
    CHECK(soon([&] { return desktop.closed().size() == 2; }));
}

TEST_CASE("a message that is taken back before it is shown does not stay", "[notices]") {
    const Daemon daemon;
    Desktop desktop(daemon.address(), {});
    Notices notices(daemon.address());
    for (int i = 0; i < 50; ++i) {
        REQUIRE(notices.show(kBreak));
        if (i % 3 == 0)
            std::this_thread::sleep_for(1ms);
        notices.take_back();
    }
    REQUIRE(notices.show({"The last", "", {}}));
    REQUIRE(
        soon([&] { return !desktop.seen().empty() && desktop.seen().back().title == "The last"; }));
    // All that were shown before it are gone: it stands in for none, or each was closed.
    notices.take_back();
    std::size_t open = 0;
    CHECK(soon([&] {
        const auto seen = desktop.seen();
        open = 0;
        for (const Seen& one : seen)
            open += one.instead_of == 0 ? 1 : 0;
        return desktop.closed().size() == open;
    }));
}

TEST_CASE("a desktop that shows no answers gets none, and words without markup", "[notices]") {
    const Daemon daemon;
    Desktop desktop(daemon.address(), {"body"});
    Notices notices(daemon.address());
    REQUIRE(notices.show(kBreak));
    REQUIRE(soon([&] { return desktop.seen().size() == 1; }));
    CHECK(desktop.seen().front().answers.empty());
    CHECK(desktop.seen().front().words == "Walk & breathe");
}

TEST_CASE("without a bus, a service or its good will nothing pretends", "[notices]") {
    SDL_InitSubSystem(SDL_INIT_EVENTS);
    const auto not_shown = [](Notices& notices) {
        REQUIRE(notices.show(kBreak));
        const auto answers = next_answers(notices);
        REQUIRE(answers.size() == 1);
        CHECK(answers[0].kind == NoticeAnswer::Kind::NotShown);
        CHECK_FALSE(notices.here());
        CHECK_FALSE(notices.show(kBreak));
        notices.take_back();
    };
    SECTION("no bus") {
        Notices notices("");
        CHECK_FALSE(notices.here());
        CHECK_FALSE(notices.show(kBreak));
        CHECK(notices.answers().empty());
    }
    SECTION("a bus that does not answer") {
        Notices notices("unix:path=/nowhere/limber");
        not_shown(notices);
    }
    SECTION("a bus without such a service") {
        const Daemon daemon;
        Notices notices(daemon.address());
        not_shown(notices);
    }
    SECTION("a service that refuses") {
        const Daemon daemon;
        const Desktop desktop(daemon.address(), {"actions"}, true);
        Notices notices(daemon.address());
        not_shown(notices);
    }
    SECTION("a bus that goes away while a message is shown") {
        Daemon daemon;
        Notices notices(daemon.address());
        {
            Desktop desktop(daemon.address(), {"actions"});
            REQUIRE(notices.show(kBreak));
            REQUIRE(soon([&] { return desktop.seen().size() == 1; }));
        }
        daemon.stop();
        const auto answers = next_answers(notices);
        REQUIRE(answers.size() == 1);
        CHECK(answers[0].kind == NoticeAnswer::Kind::NotShown);
    }
}
