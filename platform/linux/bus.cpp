#include "bus.hpp"

#if LIMBER_BUS
#include <dbus/dbus.h>
#endif

#include <cstdlib>
#include <filesystem>

namespace limber::app {

#if LIMBER_BUS

namespace {

// What libdbus says about a failure; nobody reads it, but it has to be taken.
class Reason {
  public:
    Reason() { dbus_error_init(&error_); }
    ~Reason() { dbus_error_free(&error_); }
    Reason(const Reason&) = delete;
    Reason& operator=(const Reason&) = delete;
    DBusError* get() { return &error_; }

  private:
    DBusError error_{};
};

} // namespace

// libdbus would start a bus of its own where it finds none: so it is only asked where one is named,
// or where systemd and elogind keep it.
std::string session_bus() {
    if (const char* named = std::getenv("DBUS_SESSION_BUS_ADDRESS");
        named != nullptr && *named != '\0')
        return named;
    const char* folder = std::getenv("XDG_RUNTIME_DIR");
    if (folder == nullptr)
        return {};
    const std::filesystem::path socket = std::filesystem::path(folder) / "bus";
    std::error_code error;
    return std::filesystem::exists(socket, error) ? "unix:path=" + socket.string() : std::string();
}

void DropMessage::operator()(DBusMessage* message) const {
    dbus_message_unref(message);
}

Bus::~Bus() {
    close();
}

void Bus::close() {
    if (connection_ == nullptr)
        return;
    dbus_connection_close(connection_);
    dbus_connection_unref(connection_);
    connection_ = nullptr;
}

bool Bus::open(const std::string& address) {
    close();
    dbus_threads_init_default(); // SDL may use the library, too
    Reason why;
    connection_ =
        address.empty() ? nullptr : dbus_connection_open_private(address.c_str(), why.get());
    if (connection_ == nullptr)
        return false;
    dbus_connection_set_exit_on_disconnect(connection_, FALSE);
    if (dbus_bus_register(connection_, why.get()) == FALSE)
        close();
    return is_open();
}

BusMessage Bus::call(const char* service, const char* path, const char* interface,
                     const char* method) {
    return BusMessage(dbus_message_new_method_call(service, path, interface, method));
}

BusMessage Bus::ask(const BusMessage& message, std::chrono::milliseconds patience) {
    if (!is_open() || !message)
        return {};
    Reason why;
    return BusMessage(dbus_connection_send_with_reply_and_block(
        connection_, message.get(), static_cast<int>(patience.count()), why.get()));
}

unsigned Bus::send(const BusMessage& message) {
    dbus_uint32_t number = 0;
    if (!is_open() || !message ||
        dbus_connection_send(connection_, message.get(), &number) == FALSE)
        return 0;
    dbus_connection_flush(connection_);
    return number;
}

BusMessage Bus::next() {
    if (!is_open())
        return {};
    const bool alive = dbus_connection_read_write(connection_, 0) != FALSE;
    BusMessage message(dbus_connection_pop_message(connection_));
    if (!message && !alive)
        close();
    return message;
}

#else

std::string session_bus() {
    return {};
}
void DropMessage::operator()(DBusMessage* /*message*/) const {}
Bus::~Bus() = default;
void Bus::close() {}
bool Bus::open(const std::string& /*address*/) {
    return false;
}
BusMessage Bus::call(const char* /*service*/, const char* /*path*/, const char* /*interface*/,
                     const char* /*method*/) {
    return {};
}
BusMessage Bus::ask(const BusMessage& /*message*/, std::chrono::milliseconds /*patience*/) {
    return {};
}
unsigned Bus::send(const BusMessage& /*message*/) {
    return 0;
}
BusMessage Bus::next() {
    return {};
}

#endif

} // namespace limber::app
