// The session bus of the desktop, by which its services are spoken to (D-Bus). Thin: messages are
// libdbus's own.
#pragma once

#include <chrono>
#include <memory>
#include <string>

struct DBusConnection;
struct DBusMessage;

namespace limber::app {

// Where the bus listens, or empty: there is none. None is ever started for us.
std::string session_bus();

struct DropMessage {
    void operator()(DBusMessage* message) const;
};
using BusMessage = std::unique_ptr<DBusMessage, DropMessage>;

// A connection of one's own. One thread at a time.
class Bus {
  public:
    Bus() = default;
    ~Bus();
    Bus(const Bus&) = delete;
    Bus& operator=(const Bus&) = delete;

    // False: nobody answers there. A bus that is open is closed first.
    bool open(const std::string& address);
    bool is_open() const { return connection_ != nullptr; }
    DBusConnection* connection() const { return connection_; }

    // A call of a service; null where libdbus is not there.
    static BusMessage call(const char* service, const char* path, const char* interface,
                           const char* method);
    // Sends and waits for the answer; null: none in time, or a refusal.
    BusMessage ask(const BusMessage& message, std::chrono::milliseconds patience);
    // Sends; the number that its answer will name, 0 when it could not be sent.
    unsigned send(const BusMessage& message);
    // The next message that has arrived; null: none, or the bus is gone (then is_open() is false).
    BusMessage next();

  private:
    void close();

    DBusConnection* connection_ = nullptr;
};

} // namespace limber::app
