#include "voice.hpp"

#include "espeak.hpp"
#include "programs.hpp"
#include "speech_service.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace limber::app {
namespace {

// At the end a service that has stopped answering is not waited for any longer.
constexpr std::chrono::milliseconds kPatience{500};

struct Words {
    std::string words; // empty: silence
    std::string language;
};

} // namespace

struct Voice::Desk {
    const std::string espeak = find_program("espeak-ng");
    const bool service = SpeechService::here();

    std::atomic<bool> dumb = false; // neither of them speaks

    std::mutex mutex;
    std::condition_variable changed;
    std::optional<Words> next;
    bool working = false; // the thread is there
    bool leaving = false;

    void work();
};

void Voice::Desk::work() {
    // A service that went away answers a write with this signal, which would end the program.
    sigset_t broken_pipe;
    sigemptyset(&broken_pipe);
    sigaddset(&broken_pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &broken_pipe, nullptr);

    SpeechService desktop;
    Espeak own(espeak);
    for (;;) {
        Words now;
        {
            std::unique_lock lock(mutex);
            changed.wait(lock, [this] { return next || leaving; });
            if (leaving)
                break;
            now = std::exchange(next, std::nullopt).value_or(Words{});
        }
        own.hush();
        if (now.words.empty())
            desktop.hush();
        else if (!(service && desktop.say(now.words, now.language)))
            dumb = !own.say(now.words, now.language);
    }
    own.hush();
    desktop.hush();
    const std::lock_guard lock(mutex);
    working = false;
    changed.notify_all();
}

Voice::Voice() : desk_(std::make_shared<Desk>()) {}

Voice::~Voice() {
    std::unique_lock lock(desk_->mutex);
    desk_->leaving = true;
    desk_->changed.notify_all();
    desk_->changed.wait_for(lock, kPatience, [this] { return !desk_->working; });
}

bool Voice::here() const {
    return !desk_->dumb && (desk_->service || !desk_->espeak.empty());
}

void Voice::say(const std::string& words, const std::string& language) {
    if (!here())
        return;
    const std::lock_guard lock(desk_->mutex);
    if (!desk_->working && words.empty())
        return;
    desk_->next = Words{words, language};
    if (!std::exchange(desk_->working, true))
        std::thread([desk = desk_] { desk->work(); }).detach();
    desk_->changed.notify_all();
}

void Voice::hush() {
    say({}, {});
}

} // namespace limber::app
