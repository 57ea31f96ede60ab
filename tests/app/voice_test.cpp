// The voice on Linux: the desktop's speech service where it answers, else espeak-ng, else silence
// that is said. The service is played by a socket that speaks its protocol (SSIP), espeak-ng by a
// program that writes down what it was asked.
#include "../../platform/linux/voice.hpp"
#include "desktop.hpp"

#include <catch2/catch_test_macros.hpp>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

using namespace limber::app;
using namespace limber::app::test;
namespace fs = std::filesystem;

namespace {

class Place {
  public:
    Place() : path_(fs::temp_directory_path() / ("limber-voice-" + std::to_string(getpid()))) {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    ~Place() { fs::remove_all(path_); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    const fs::path& path() const { return path_; }

    // A program that writes a line for each call, and then takes its time.
    void espeak() const {
        const fs::path file = path_ / "espeak-ng";
        std::ofstream(file) << "#!/bin/sh\necho \"$@\" >> '" << (path_ / "said").string()
                            << "'\nexec /bin/sleep 60\n";
        fs::permissions(file, fs::perms::owner_all);
    }
    std::vector<std::string> said() const {
        std::vector<std::string> lines;
        std::ifstream in(path_ / "said");
        for (std::string line; std::getline(in, line);)
            lines.push_back(line);
        return lines;
    }

  private:
    fs::path path_;
};

// Answers one client as speech-dispatcher does, and keeps what it was told.
class Service {
  public:
    explicit Service(const fs::path& path) : socket_(socket(AF_UNIX, SOCK_STREAM, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        path.string().copy(address.sun_path, sizeof address.sun_path - 1);
        REQUIRE(bind(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
        REQUIRE(listen(socket_, 1) == 0);
        thread_ = std::thread([this] { serve(); });
    }
    ~Service() {
        stop();
        thread_.join();
        close(socket_);
    }
    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;

    void stop() {
        shutdown(socket_, SHUT_RDWR);
        const std::lock_guard lock(mutex_);
        if (client_ >= 0)
            shutdown(client_, SHUT_RDWR);
    }
    std::vector<std::string> told() const {
        const std::lock_guard lock(mutex_);
        return told_;
    }

  private:
    void answer(const std::string& line) {
        const std::string whole = line + "\r\n";
        (void)!write(client_, whole.data(), whole.size());
    }
    void serve() {
        const int client = accept(socket_, nullptr, nullptr);
        if (client < 0)
            return;
        {
            const std::lock_guard lock(mutex_);
            client_ = client;
        }
        std::string waiting;
        bool text = false;
        char bytes[512];
        for (ssize_t n = 0; (n = read(client, bytes, sizeof bytes)) > 0;) {
            waiting.append(bytes, static_cast<std::size_t>(n));
            for (std::size_t end = 0; (end = waiting.find("\r\n")) != std::string::npos;) {
                const std::string line = waiting.substr(0, end);
                waiting.erase(0, end + 2);
                heard(line, text);
            }
        }
        const std::lock_guard lock(mutex_);
        client_ = -1;
        close(client);
    }
    void heard(const std::string& line, bool& text) {
        if (text && line == ".") {
            text = false;
            answer("225-1");
            return answer("225 OK MESSAGE QUEUED");
        }
        {
            const std::lock_guard lock(mutex_);
            told_.push_back(line);
        }
        if (text)
            return;
        if (line == "SPEAK" || line == "speak") {
            text = true;
            return answer("230 OK RECEIVING DATA");
        }
        answer("208 OK");
    }

    int socket_;
    std::thread thread_;
    mutable std::mutex mutex_;
    int client_ = -1;
    std::vector<std::string> told_;
};

bool has(const std::vector<std::string>& lines, const std::string& line) {
    return std::ranges::find(lines, line) != lines.end();
}

} // namespace

TEST_CASE("the desktop's own voice speaks where its service answers") {
    const Place place;
    place.espeak();
    const Variable path("PATH", place.path().string());
    const fs::path socket = place.path() / "speechd.sock";
    const Variable address("SPEECHD_ADDRESS", "unix_socket:" + socket.string());
    const Service service(socket);
    {
        Voice voice;
        CHECK(voice.here());
        voice.say("Stop. Stay just as you are.", "en");
        REQUIRE(soon([&] { return has(service.told(), "Stop. Stay just as you are."); }));
        CHECK(has(service.told(), "SET SELF LANGUAGE en"));
        CHECK(has(service.told(), "SET SELF RATE -13"));
        const auto cancelled = [&] {
            return std::ranges::count(service.told(), std::string("CANCEL SELF"));
        };
        const auto before = cancelled();
        voice.hush();
        CHECK(soon([&] { return cancelled() == before + 1; }));
        voice.say("It usually passes.", "en");
        CHECK(soon([&] { return has(service.told(), "It usually passes."); }));
        CHECK(cancelled() > before + 1); // what is newer is said instead
    }
    CHECK(place.said().empty());
}

TEST_CASE("a service that goes away leaves the word to espeak-ng") {
    const Place place;
    place.espeak();
    const Variable path("PATH", place.path().string());
    const fs::path socket = place.path() / "speechd.sock";
    const Variable address("SPEECHD_ADDRESS", "unix_socket:" + socket.string());
    Service service(socket);
    Voice voice;
    voice.say("One.", "en");
    REQUIRE(soon([&] { return has(service.told(), "One."); }));
    service.stop();
    voice.say("Two.", "en");
    REQUIRE(soon([&] { return !place.said().empty(); }));
    CHECK(place.said().back() == "-s 150 -v en -- Two.");
    CHECK(voice.here());
}

TEST_CASE("espeak-ng speaks where there is no service, one voice") {
    const Place place;
    place.espeak();
    const Variable path("PATH", place.path().string());
    const Variable address("SPEECHD_ADDRESS",
                           "unix_socket:" + (place.path() / "none.sock").string());
    Voice voice;
    CHECK(voice.here());
    const auto began = std::chrono::steady_clock::now();
    voice.say("One.", "en");
    voice.say("Two.", "en");
    REQUIRE(soon([&] { return has(place.said(), "-s 150 -v en -- Two."); }));
    voice.hush();
    // Nobody waits for the minute that each of them would take.
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds{30});
}

TEST_CASE("where nothing can speak, it is silent, and that is known") {
    const Place place;
    const Variable path("PATH", place.path().string());
    const Variable runtime("XDG_RUNTIME_DIR", place.path().string());
    {
        Voice voice;
        CHECK_FALSE(voice.here());
        voice.say("Nobody hears this.", "en");
    }
    // A service that is there by name only.
    const Variable address("SPEECHD_ADDRESS",
                           "unix_socket:" + (place.path() / "none.sock").string());
    Voice voice;
    CHECK(voice.here());
    voice.say("Nobody hears this either.", "en");
    CHECK(soon([&] { return !voice.here(); }));
}
