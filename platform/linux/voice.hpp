// The voice: that of the desktop where its speech service (speech-dispatcher) answers, so that it
// is the one the person has chosen there; else espeak-ng, where it is installed, as a program of
// its own. What is newer is said instead of what is being said.
#pragma once

#include <memory>
#include <string>

namespace limber::app {

class Voice {
  public:
    Voice();
    ~Voice();
    Voice(const Voice&) = delete;
    Voice& operator=(const Voice&) = delete;

    // Something to speak with is there; when it turns out that nothing of it can, no more.
    bool here() const;
    // Returns at once: a service that has to be started first takes its time on a thread of its
    // own. `language` is BCP 47.
    void say(const std::string& words, const std::string& language);
    void hush();

  private:
    struct Desk; // where words are left for that thread
    std::shared_ptr<Desk> desk_;
};

} // namespace limber::app
