#include "speech_service.hpp"

#include "programs.hpp"

#if LIMBER_SPEECH_SERVICE
#include <libspeechd.h>
#endif

#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

namespace limber::app {

#if LIMBER_SPEECH_SERVICE

namespace {

// -100 … 100, 0 being about 160 words a minute with most voices: about 150.
constexpr int kPace = -13;
constexpr const char* kProgram = "speech-dispatcher";

SPDConnection* as_connection(void* pointer) {
    return static_cast<SPDConnection*>(pointer);
}

// nullptr: it does not answer.
SPDConnection* opened() {
    constexpr int kNoStart = 0; // see started(): what is not installed need not be tried
    char* why = nullptr;
    SPDConnection* connection =
        spd_open2("limber", "voice", nullptr, SPD_MODE_SINGLE, nullptr, kNoStart, &why);
    const std::unique_ptr<char, decltype(&std::free)> reason(why, &std::free);
    return connection;
}

// As its clients are asked to start it; it returns when the service is up.
bool started() {
    const std::string program = find_program(kProgram);
    const pid_t starter = program.empty() ? 0 : start_program({program, "--spawn"});
    int status = 0;
    return starter != 0 && waitpid(starter, &status, 0) == starter && status == 0;
}

} // namespace

bool SpeechService::here() {
    if (std::getenv("SPEECHD_ADDRESS") != nullptr || !find_program(kProgram).empty())
        return true;
    const char* folder = std::getenv("XDG_RUNTIME_DIR");
    std::error_code error;
    return folder != nullptr &&
           std::filesystem::exists(std::filesystem::path(folder) / "speech-dispatcher/speechd.sock",
                                   error);
}

bool SpeechService::connect() {
    if (connection_ != nullptr)
        return true;
    if (given_up_)
        return false;
    connection_ = opened();
    if (connection_ == nullptr && started())
        connection_ = opened();
    given_up_ = connection_ == nullptr;
    if (connection_ == nullptr)
        return false;
    spd_set_voice_rate(as_connection(connection_), kPace);
    return true;
}

void SpeechService::disconnect() {
    if (connection_ != nullptr)
        spd_close(as_connection(connection_));
    connection_ = nullptr;
}

bool SpeechService::say(const std::string& words, const std::string& language) {
    if (!connect())
        return false;
    hush();
    spd_set_language(as_connection(connection_), language.c_str());
    if (spd_say(as_connection(connection_), SPD_MESSAGE, words.c_str()) >= 0)
        return true;
    disconnect();
    return false;
}

void SpeechService::hush() {
    if (connection_ != nullptr)
        spd_cancel(as_connection(connection_));
}

#else

bool SpeechService::here() {
    return false;
}
bool SpeechService::connect() {
    return false;
}
void SpeechService::disconnect() {}
bool SpeechService::say(const std::string& /*words*/, const std::string& /*language*/) {
    return false;
}
void SpeechService::hush() {}

#endif

SpeechService::~SpeechService() {
    disconnect();
}

} // namespace limber::app
