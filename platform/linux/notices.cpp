#include "notices.hpp"

#include "bus.hpp"

#if LIMBER_BUS
#include <dbus/dbus.h>
#endif

#include <SDL.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>
#include <utility>

namespace limber::app {

#if LIMBER_BUS

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kFirstAnswer{5000}; // the desktop may have to start the service
// At the end nobody waits longer for a service that has stopped answering.
constexpr milliseconds kPatience{500};

constexpr const char* kService = "org.freedesktop.Notifications";
constexpr const char* kPath = "/org/freedesktop/Notifications";
constexpr const char* kOpened = "default"; // the name of the message itself among its answers

BusMessage call(const char* method) {
    return Bus::call(kService, kPath, kService, method);
}

// What the service says of itself.
struct Abilities {
    bool answers = false;
    bool markup = false; // reads the text as a kind of HTML
};

std::optional<Abilities> abilities(Bus& bus) {
    const BusMessage told = bus.ask(call("GetCapabilities"), kFirstAnswer);
    DBusMessageIter at;
    if (!told || dbus_message_iter_init(told.get(), &at) == FALSE ||
        dbus_message_iter_get_arg_type(&at) != DBUS_TYPE_ARRAY)
        return std::nullopt;
    Abilities can;
    DBusMessageIter word;
    for (dbus_message_iter_recurse(&at, &word);
         dbus_message_iter_get_arg_type(&word) == DBUS_TYPE_STRING; dbus_message_iter_next(&word)) {
        const char* text = nullptr;
        dbus_message_iter_get_basic(&word, static_cast<void*>(&text));
        can.answers |= std::string_view(text) == "actions";
        can.markup |= std::string_view(text) == "body-markup";
    }
    return can;
}

std::string without_markup(std::string_view words) {
    std::string safe;
    for (const char c : words) {
        if (c == '&')
            safe += "&amp;";
        else if (c == '<')
            safe += "&lt;";
        else
            safe += c;
    }
    return safe;
}

void add_text(DBusMessageIter& to, const std::string& text) {
    const char* start = text.c_str();
    dbus_message_iter_append_basic(&to, DBUS_TYPE_STRING, static_cast<const void*>(&start));
}

void add_hint(DBusMessageIter& to, const char* name, int type, const char* signature,
              const void* value) {
    DBusMessageIter entry;
    DBusMessageIter variant;
    dbus_message_iter_open_container(&to, DBUS_TYPE_DICT_ENTRY, nullptr, &entry);
    add_text(entry, name);
    dbus_message_iter_open_container(&entry, DBUS_TYPE_VARIANT, signature, &variant);
    dbus_message_iter_append_basic(&variant, type, value);
    dbus_message_iter_close_container(&entry, &variant);
    dbus_message_iter_close_container(&to, &entry);
}

BusMessage notify(const Notice& notice, Abilities can, std::uint32_t instead_of) {
    BusMessage message = call("Notify");
    DBusMessageIter to;
    dbus_message_iter_init_append(message.get(), &to);
    add_text(to, "Limber");
    dbus_message_iter_append_basic(&to, DBUS_TYPE_UINT32, &instead_of);
    add_text(to, "limber"); // the icon, by the name of our desktop file
    add_text(to, notice.title);
    add_text(to, can.markup ? without_markup(notice.words) : notice.words);

    DBusMessageIter list;
    dbus_message_iter_open_container(&to, DBUS_TYPE_ARRAY, "s", &list);
    if (can.answers) {
        add_text(list, kOpened);
        add_text(list, notice.title);
        for (const auto& [key, label] : notice.answers) {
            add_text(list, key);
            add_text(list, label);
        }
    }
    dbus_message_iter_close_container(&to, &list);

    dbus_message_iter_open_container(&to, DBUS_TYPE_ARRAY, "{sv}", &list);
    const char* program = "limber";
    add_hint(list, "desktop-entry", DBUS_TYPE_STRING, "s", static_cast<const void*>(&program));
    const unsigned char usual = 1;
    add_hint(list, "urgency", DBUS_TYPE_BYTE, "y", &usual);
    dbus_message_iter_close_container(&to, &list);

    const std::int32_t as_usual = -1; // how long it is seen is the desktop's to say
    dbus_message_iter_append_basic(&to, DBUS_TYPE_INT32, &as_usual);
    return message;
}

} // namespace

struct Notices::Desk {
    explicit Desk(std::string bus) : address(std::move(bus)), bell(eventfd(0, EFD_CLOEXEC)) {}
    ~Desk() {
        if (bell >= 0)
            close(bell);
    }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    const std::string address;
    const int bell;                 // wakes the thread
    std::atomic<bool> gone = false; // nobody there shows messages

    std::mutex mutex;
    std::condition_variable left; // the thread is not there any more
    std::optional<Notice> next;
    bool take_back = false; // what is shown, before `next` is
    bool working = false;
    bool leaving = false;
    std::vector<NoticeAnswer> answered;

    void ring() const {
        const std::uint64_t once = 1;
        (void)!write(bell, &once, sizeof once);
    }

    // ---- on the thread
    void work();

  private:
    bool begin();
    // What was left for the thread. False: it is to leave.
    bool take();
    void wait();
    void read();
    void read_answer(DBusMessage* message);
    void tell(NoticeAnswer answer);
    void fail();
    void close_shown();

    Bus bus_;
    Abilities can_;
    std::uint32_t shown_ = 0; // the service's number of what is on the screen; 0: nothing of ours
    unsigned asked_ = 0;      // the call that is to say it; 0: none is on its way
    bool unwanted_ = false;   // what that call shows was taken back meanwhile
};

void Notices::Desk::work() {
    if (begin())
        while (take()) {
            wait();
            read();
        }
    close_shown();
    const std::lock_guard lock(mutex);
    working = false;
    left.notify_all();
}

bool Notices::Desk::begin() {
    if (bus_.open(address))
        if (const auto can = abilities(bus_)) {
            can_ = *can;
            dbus_bus_add_match(bus_.connection(),
                               "type='signal',interface='org.freedesktop.Notifications'", nullptr);
            return true;
        }
    fail();
    return false;
}

bool Notices::Desk::take() {
    std::optional<Notice> notice;
    bool back = false;
    {
        const std::lock_guard lock(mutex);
        if (leaving || gone)
            return false;
        // One at a time: without the number of the one before, it could not be replaced.
        if (asked_ == 0)
            notice = std::exchange(next, std::nullopt);
        back = std::exchange(take_back, false);
    }
    if (back) {
        unwanted_ = asked_ != 0;
        close_shown();
    }
    if (notice) {
        unwanted_ = false;
        asked_ = bus_.send(notify(*notice, can_, shown_));
    }
    return true;
}

void Notices::Desk::wait() {
    int socket = -1;
    if (dbus_connection_get_unix_fd(bus_.connection(), &socket) == FALSE)
        return fail();
    std::array<pollfd, 2> both{{{socket, POLLIN, 0}, {bell, POLLIN, 0}}};
    // What libdbus has read beside an answer lies in its own queue.
    const bool more =
        dbus_connection_get_dispatch_status(bus_.connection()) == DBUS_DISPATCH_DATA_REMAINS;
    poll(both.data(), both.size(), more ? 0 : -1);
    if ((both[1].revents & POLLIN) != 0) {
        std::uint64_t rung = 0;
        (void)!::read(bell, &rung, sizeof rung);
    }
}

void Notices::Desk::read() {
    while (const BusMessage message = bus_.next())
        read_answer(message.get());
    if (!bus_.is_open())
        fail();
}

void Notices::Desk::read_answer(DBusMessage* message) {
    const int type = dbus_message_get_type(message);
    std::uint32_t id = 0;
    if (asked_ != 0 && dbus_message_get_reply_serial(message) == asked_) {
        asked_ = 0;
        if (type == DBUS_MESSAGE_TYPE_ERROR)
            return fail();
        if (dbus_message_get_args(message, nullptr, DBUS_TYPE_UINT32, &id, DBUS_TYPE_INVALID) !=
            FALSE)
            shown_ = id;
        if (std::exchange(unwanted_, false))
            close_shown();
    } else if (dbus_message_is_signal(message, kService, "ActionInvoked") != FALSE) {
        const char* key = nullptr;
        if (dbus_message_get_args(message, nullptr, DBUS_TYPE_UINT32, &id, DBUS_TYPE_STRING, &key,
                                  DBUS_TYPE_INVALID) != FALSE &&
            id == shown_ && id != 0)
            tell(std::string_view(key) == kOpened ? NoticeAnswer{NoticeAnswer::Kind::Opened, {}}
                                                  : NoticeAnswer{NoticeAnswer::Kind::Chosen, key});
    } else if (dbus_message_is_signal(message, kService, "NotificationClosed") != FALSE) {
        std::uint32_t why = 0;
        if (dbus_message_get_args(message, nullptr, DBUS_TYPE_UINT32, &id, DBUS_TYPE_UINT32, &why,
                                  DBUS_TYPE_INVALID) != FALSE &&
            id == shown_)
            shown_ = 0;
    }
}

void Notices::Desk::tell(NoticeAnswer answer) {
    {
        const std::lock_guard lock(mutex);
        answered.push_back(std::move(answer));
    }
    SDL_Event event{};
    event.type = SDL_USEREVENT;
    event.user.code = kNoticeAnswered;
    SDL_PushEvent(&event); // from any thread; wakes the loop
}

void Notices::Desk::fail() {
    if (!gone.exchange(true))
        tell({NoticeAnswer::Kind::NotShown, {}});
}

void Notices::Desk::close_shown() {
    const std::uint32_t id = std::exchange(shown_, 0);
    if (id == 0)
        return;
    const BusMessage message = call("CloseNotification");
    dbus_message_append_args(message.get(), DBUS_TYPE_UINT32, &id, DBUS_TYPE_INVALID);
    dbus_message_set_no_reply(message.get(), TRUE);
    bus_.send(message);
}

Notices::Notices(std::string bus) : desk_(std::make_shared<Desk>(std::move(bus))) {}

Notices::~Notices() {
    std::unique_lock lock(desk_->mutex);
    desk_->leaving = true;
    desk_->ring();
    desk_->left.wait_for(lock, kPatience, [this] { return !desk_->working; });
}

bool Notices::here() const {
    return !desk_->address.empty() && desk_->bell >= 0 && !desk_->gone;
}

bool Notices::show(const Notice& notice) {
    if (!here())
        return false;
    const std::lock_guard lock(desk_->mutex);
    desk_->next = notice;
    if (!std::exchange(desk_->working, true))
        std::thread([desk = desk_] { desk->work(); }).detach();
    desk_->ring();
    return true;
}

void Notices::take_back() {
    const std::lock_guard lock(desk_->mutex);
    desk_->next.reset();
    desk_->take_back = true;
    if (desk_->working)
        desk_->ring();
}

std::vector<NoticeAnswer> Notices::answers() {
    const std::lock_guard lock(desk_->mutex);
    return std::exchange(desk_->answered, {});
}

#else

struct Notices::Desk {};
Notices::Notices(std::string /*bus*/) {}
Notices::~Notices() = default;
bool Notices::here() const {
    return false;
}
bool Notices::show(const Notice& /*notice*/) {
    return false;
}
void Notices::take_back() {}
std::vector<NoticeAnswer> Notices::answers() {
    return {};
}

#endif

} // namespace limber::app
