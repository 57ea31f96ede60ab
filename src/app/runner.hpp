// Runs a script against the real app: real events, real frames, a clock that only the script moves.
#pragma once

#include "app/clock.hpp"
#include "app/input.hpp"
#include "app/script.hpp"
#include "app/stage.hpp"
#include "app/stats.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace limber::app {

class Runner {
  public:
    struct House {
        Stage& stage;
        Clock& clock;
        std::function<App&()> app;     // the one that is shown now
        std::function<void()> restart; // tears the app down and opens the same folder again
        Stats& stats;
        std::filesystem::path out; // empty: pictures are not wanted, shots fail
        bool real_time = false;
    };
    explicit Runner(House house) : house_(std::move(house)), input_(house_.stage.window()) {}

    // 0, or 1 after the first step that failed; why is on standard error.
    int run(const script::Script& script);

  private:
    using Failure = std::optional<std::string>;

    Failure on(const script::Tap& tap);
    Failure on(const script::TapAt& tap);
    Failure on(const script::Hold& hold);
    Failure on(const script::Drag& drag);
    Failure on(const script::DragOn& drag);
    Failure on(const script::Wheel& wheel);
    Failure on(const script::Type& type);
    Failure on(const script::Key& key);
    Failure on(const script::Wait& wait);
    Failure on(const script::WaitFor& wait);
    Failure on(const script::Idle& idle);
    Failure on(const script::Resize& resize);
    Failure on(const script::Theme& theme);
    Failure on(const script::TextScale& scale);
    Failure on(const script::ReducedMotion& motion);
    Failure on(const script::Mode& mode);
    Failure on(const script::Expect& expect);
    Failure on(const script::ExpectSaid& expect) const;
    Failure on(const script::ExpectFocus& expect);
    Failure on(const script::ExpectSmooth& expect);
    Failure on(const script::Shot& shot);
    Failure on(const script::Drop& drop);
    Failure on(const script::Audit&);
    Failure on(const script::List&);
    Failure on(const script::Goto& go);
    Failure on(const script::SetNow& now);
    Failure on(const script::Restart&);

    // Time: frames are drawn when the app asks for them, as in life.
    void pass(Millis length);
    void settle();
    void frame(bool unseen = true);
    void advance(Millis by);
    void pump();
    void press(script::Point at);

    // Where to put the finger for a target, scrolled into view first.
    Failure reach(const script::Target& target, script::Point& at);
    const ui::Node* find(const script::Target& target) const;
    std::string on_screen() const;
    Failure save(const std::string& file);

    std::filesystem::path folder_; // of the script
    House house_;
    Input input_;
    Millis since_frame_{16};
};

} // namespace limber::app
