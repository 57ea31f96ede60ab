// Messages of the desktop, by the freedesktop interface (org.freedesktop.Notifications 1.2). One is
// shown at a time: a newer one takes the place of the one before.
#pragma once

#include "app/platform.h"

#include <memory>
#include <string>
#include <vector>

namespace limber::app {

class Notices {
  public:
    // `bus`: the address of the session bus; empty: there is none.
    explicit Notices(std::string bus);
    // What is still shown is taken back: nobody is left who could hear its answers.
    ~Notices();
    Notices(const Notices&) = delete;
    Notices& operator=(const Notices&) = delete;

    // There is a bus, and it has not turned out that nobody there shows messages.
    bool here() const;
    // Returns at once; what comes of it is among answers(). False: it cannot be shown.
    bool show(const Notice& notice);
    void take_back();
    // What happened since the last call. SDL_USEREVENT with kNoticeAnswered says when to ask.
    std::vector<NoticeAnswer> answers();

  private:
    struct Desk; // between us and the thread that speaks to the bus
    std::shared_ptr<Desk> desk_;
};

} // namespace limber::app
