// The desktop's speech service, speech-dispatcher, by its client library. Without the library at
// build time it is one that never answers.
#pragma once

#include <string>

namespace limber::app {

class SpeechService {
  public:
    SpeechService() = default;
    ~SpeechService();
    SpeechService(const SpeechService&) = delete;
    SpeechService& operator=(const SpeechService&) = delete;

    // Whether it is worth asking: it is installed, or its socket is there. Quick.
    static bool here();

    // Instead of what is being said. Connects when it has to, which may start the service and take
    // seconds. False: it does not answer. One that never did is not asked again.
    bool say(const std::string& words, const std::string& language);
    void hush();

  private:
    bool connect();
    void disconnect();

    void* connection_ = nullptr; // SPDConnection
    bool given_up_ = false;
};

} // namespace limber::app
