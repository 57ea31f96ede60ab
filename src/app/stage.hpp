// One window with the app in it: input comes in as SDL's events, frames come out. Who calls
// frame(), and when, is the loop's business or the script's.
#pragma once

#include "app/app.hpp"
#include "app/schedule.hpp"
#include "app/screens.hpp"
#include "app/window.hpp"
#include "core/body.hpp"
#include "figure/figure.hpp"
#include "ui/context.hpp"
#include "ui/touch_imgui.hpp"

#include <memory>
#include <string>
#include <vector>

namespace limber::app {

// When an event happened, on the steady clock: it may have waited for a slow frame, and a fling is
// as fast as the finger was. `ticks` and `stamp` are SDL's milliseconds now and then; a stamp of 0
// is an event that never waited. At most a second back.
Millis event_time(Millis now, std::uint32_t ticks, std::uint32_t stamp);

class Stage final : public ui::Sink {
  public:
    // `type` has its fonts loaded in the current ImGui context.
    Stage(Window& window, Platform& platform, const Clock& clock, ui::Typography& type,
          const body::Library& figures, ui::Pictures* pictures);
    ~Stage() override;
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    // The app that is shown from now on; before the first frame, and after a restart.
    void show(App& app);
    // The window calls the person, if the app wants it to.
    void call_person();

    // The figures that it was made with are others now: what was worked out of the old ones is not
    // theirs.
    void figures_changed();

    // One event of the window. Quit events are the loop's.
    void event(const union SDL_Event& event);
    // Draws one frame. `seconds` since the last one, more than 0. present() shows it; before that
    // it can be captured.
    // With `unseen` the pixels are left out: a script looks at few of its frames, and without a
    // graphics card they cost a hundred times the rest.
    void frame(double seconds, bool unseen = false);
    void present();
    Picture capture() const { return window_.capture(); }

    void emit(Action action) override { actions_.push_back(std::move(action)); }
    // Does what drawing and keys asked for. frame() ends with it.
    void perform_asked();

    Schedule& schedule() { return schedule_; }
    Window& window() { return window_; }
    ui::Semantics& semantics() { return semantics_; }
    const ui::Semantics& semantics() const { return semantics_; }
    Screens& screens() { return screens_; }
    ui::ThemeKind theme() const;
    std::uint64_t frames() const { return frames_; }
    // What the last frame cost this thread, from new frame to render data, milliseconds.
    double frame_cpu_ms() const { return frame_cpu_ms_; }
    // How many words the last frame shows.
    int words() const;
    // Nothing moves by itself now and no gesture is under way.
    bool resting() const { return !moving_ && !touch_.active(); }

  private:
    void pointer(const union SDL_Event& event);
    void wheel(const union SDL_Event& event);
    void finger(const union SDL_Event& event);
    void gamepad(const union SDL_Event& event);
    void press(MediaKey key);
    void on(const ReaderRequest& request);
    void ask_for_frames();
    Millis frame_gap() const;

    Window& window_;
    Platform& platform_;
    const Clock& clock_;
    ui::Typography& type_;
    const body::Library& figures_;
    ui::Pictures* pictures_;
    App* app_ = nullptr;

    Schedule schedule_;
    Screens screens_;
    ui::Semantics semantics_;
    ui::Memory memory_;
    ui::Schedule wanted_;
    ui::Touch touch_;
    ui::TouchToImGui touch_to_imgui_;
    figure::Scratch figure_scratch_;
    std::vector<Action> actions_;
    SystemTheme system_theme_ = SystemTheme::Light;
    Millis last_frame_{0};
    Millis last_touch_{0};
    std::uint64_t frames_ = 0;
    std::uint64_t told_ = 0; // revision of the semantics that readers have
    double frame_cpu_ms_ = 0;
    bool moving_ = false;
    Media media_; // as the system shows it
    bool awake_ = false;
    bool gamepads_ = false;
};

} // namespace limber::app
