#include "app/stage.hpp"

#include "app/process.hpp"
#include "ui/setup.hpp"
#include "ui/theme.hpp"

#include <SDL.h>
#include <imgui.h>
#include <imgui_impl_sdl2.h>

#include <algorithm>
#include <array>

namespace limber::app {
namespace {

body::Skin skin_of(SkinTone tone) {
    static constexpr std::array<body::Skin, 5> skins{body::Skin::Light, body::Skin::Tan,
                                                     body::Skin::Medium, body::Skin::Brown,
                                                     body::Skin::Deep};
    return skins.at(static_cast<std::size_t>(tone));
}

figure::Look look_of(const Preferences& preferences, ui::ThemeKind theme) {
    figure::Look look;
    look.theme = static_cast<body::Theme>(theme);
    look.skin = skin_of(preferences.skin);
    look.hair = preferences.hair == HairStyle::Crop ? figure::Hair::Crop : figure::Hair::Bun;
    return look;
}

static_assert(static_cast<int>(ui::ThemeKind::Light) == static_cast<int>(body::Theme::Light));
static_assert(static_cast<int>(ui::ThemeKind::Dark) == static_cast<int>(body::Theme::Dark));
static_assert(static_cast<int>(ui::ThemeKind::HighContrast) ==
              static_cast<int>(body::Theme::HighContrast));

ui::ThemeKind kind_of(SystemTheme theme) {
    switch (theme) {
    case SystemTheme::Dark:
        return ui::ThemeKind::Dark;
    case SystemTheme::HighContrast:
        return ui::ThemeKind::HighContrast;
    case SystemTheme::Light:
        break;
    }
    return ui::ThemeKind::Light;
}

// The keys above the digits on many keyboards, and the button of a headset.
std::optional<MediaKey> media_key(SDL_Keycode key) {
    switch (key) {
    case SDLK_AUDIOPLAY:
        return MediaKey::PlayPause;
    case SDLK_AUDIONEXT:
        return MediaKey::Next;
    case SDLK_AUDIOPREV:
        return MediaKey::Previous;
    default:
        return std::nullopt;
    }
}

} // namespace

Millis event_time(Millis now, std::uint32_t ticks, std::uint32_t stamp) {
    constexpr std::uint32_t kMost = 1000;
    const std::uint32_t waited = ticks - stamp; // also where SDL's count has begun again
    if (stamp == 0 || waited > kMost)
        return now;
    return now - Millis{waited};
}

Stage::Stage(Window& window, Platform& platform, const Clock& clock, ui::Typography& type,
             const body::Library& figures, ui::Pictures* pictures)
    : window_(window),
      platform_(platform),
      clock_(clock),
      type_(type),
      figures_(figures),
      pictures_(pictures),
      system_theme_(platform.theme()) {
    platform_.listen_to_readers([this](const ReaderRequest& request) { on(request); });
    platform_.listen_to_media([this](MediaKey key) { press(key); });
}

Stage::~Stage() {
    platform_.listen_to_readers({});
    platform_.listen_to_media({});
}

void Stage::show(App& app) {
    app_ = &app;
    actions_.clear();
    memory_.clear();
    screens_.forget();
    schedule_.changed();
}

void Stage::call_person() {
    switch (app_->take_call()) {
    case Call::None:
        break;
    case Call::Flash:
        window_.flash();
        break;
    case Call::Raise:
        window_.raise();
        break;
    }
}

void Stage::figures_changed() {
    figure_scratch_ = {};
    memory_.forget_traces();
    schedule_.changed();
}

ui::ThemeKind Stage::theme() const {
    switch (app_->preferences().theme) {
    case ThemeChoice::Light:
        return ui::ThemeKind::Light;
    case ThemeChoice::Dark:
        return ui::ThemeKind::Dark;
    case ThemeChoice::HighContrast:
        return ui::ThemeKind::HighContrast;
    case ThemeChoice::System:
        break;
    }
    return kind_of(system_theme_);
}

// ---- Input --------------------------------------------------------------------------------------

void Stage::event(const SDL_Event& event) {
    if (event.type == SDL_FINGERDOWN || event.type == SDL_MOUSEBUTTONDOWN ||
        event.type == SDL_KEYDOWN)
        app_->touched_by_person();
    switch (event.type) {
    case SDL_MOUSEMOTION:
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
    case SDL_MOUSEWHEEL:
        pointer(event);
        break;
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP:
        finger(event);
        break;
    case SDL_USEREVENT:
        if (event.user.code == kFingersTaken)
            touch_.cancel(clock_.now().steady);
        if (event.user.code == kNoticeAnswered)
            for (const NoticeAnswer& answer : platform_.notice_answers())
                app_->on(answer);
        break;
    case SDL_CONTROLLERBUTTONDOWN:
    case SDL_CONTROLLERBUTTONUP:
    case SDL_CONTROLLERDEVICEADDED:
        gamepad(event);
        break;
    case SDL_KEYDOWN:
        if (const auto key = media_key(event.key.keysym.sym))
            press(*key);
        else if (!ImGui_ImplSDL2_ProcessEvent(&event))
            return;
        break;
    case SDL_WINDOWEVENT:
        ImGui_ImplSDL2_ProcessEvent(&event);
        if (event.window.event == SDL_WINDOWEVENT_FOCUS_GAINED)
            system_theme_ = platform_.theme();
        if (event.window.event == SDL_WINDOWEVENT_FOCUS_LOST)
            touch_.cancel(clock_.now().steady);
        if (event.window.event == SDL_WINDOWEVENT_LEAVE)
            ImGui::GetIO().AddMousePosEvent(-1e6F, -1e6F);
        schedule_.hide(window_.hidden());
        break;
    case SDL_DROPFILE:
        app_->take_file(std::filesystem::path(event.drop.file));
        SDL_free(event.drop.file);
        break;
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET:
        break;
    default:
        if (!ImGui_ImplSDL2_ProcessEvent(&event))
            return;
    }
    schedule_.changed();
}

void Stage::wheel(const SDL_Event& event) {
    // Two fingers on a touchpad come as the wheel of a touch: nothing else does.
    const bool zooms =
        event.wheel.which == SDL_TOUCH_MOUSEID || (SDL_GetModState() & KMOD_CTRL) != 0;
    const ImVec2 at = ImGui::GetIO().MousePos;
    if (zooms)
        touch_.zoom({at.x, at.y}, event.wheel.preciseY, clock_.now().steady);
    else
        ImGui::GetIO().AddMouseWheelEvent(-event.wheel.preciseX, event.wheel.preciseY);
}

void Stage::pointer(const SDL_Event& event) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
    if (event.type == SDL_MOUSEMOTION) {
        io.AddMousePosEvent(window_.points(static_cast<float>(event.motion.x)),
                            window_.points(static_cast<float>(event.motion.y)));
    } else if (event.type == SDL_MOUSEWHEEL) {
        wheel(event);
    } else {
        const int button = event.button.button == SDL_BUTTON_LEFT    ? 0
                           : event.button.button == SDL_BUTTON_RIGHT ? 1
                                                                     : 2;
        const bool down = event.type == SDL_MOUSEBUTTONDOWN;
        // While dragged over the edge the mouse stays ours.
        if (!window_.headless())
            SDL_CaptureMouse(down ? SDL_TRUE : SDL_FALSE);
        io.AddMousePosEvent(window_.points(static_cast<float>(event.button.x)),
                            window_.points(static_cast<float>(event.button.y)));
        io.AddMouseButtonEvent(button, down);
    }
}

void Stage::finger(const SDL_Event& event) {
    const WindowSize size = window_.size();
    const ui::Vec2 at{event.tfinger.x * static_cast<float>(size.width),
                      event.tfinger.y * static_cast<float>(size.height)};
    const Millis then = event_time(clock_.now().steady, SDL_GetTicks(), event.tfinger.timestamp);
    last_touch_ = std::max(last_touch_, then); // times never go back
    if (event.type == SDL_FINGERDOWN)
        touch_.down(event.tfinger.fingerId, at, last_touch_, memory_.coasting());
    else if (event.type == SDL_FINGERMOTION)
        touch_.move(event.tfinger.fingerId, at, last_touch_);
    else
        touch_.up(event.tfinger.fingerId, at, last_touch_);
}

// A gamepad, headset button or presenter remote does what the keyboard does.
void Stage::gamepad(const SDL_Event& event) {
    if (event.type == SDL_CONTROLLERDEVICEADDED) {
        SDL_GameControllerOpen(event.cdevice.which);
        return;
    }
    ImGuiKey key = ImGuiKey_Space;
    switch (event.cbutton.button) {
    case SDL_CONTROLLER_BUTTON_B:
    case SDL_CONTROLLER_BUTTON_BACK:
        key = ImGuiKey_Escape;
        break;
    case SDL_CONTROLLER_BUTTON_START:
        key = ImGuiKey_P;
        break;
    case SDL_CONTROLLER_BUTTON_X:
        key = ImGuiKey_U;
        break;
    case SDL_CONTROLLER_BUTTON_DPAD_LEFT:
        key = ImGuiKey_LeftArrow;
        break;
    case SDL_CONTROLLER_BUTTON_DPAD_RIGHT:
        key = ImGuiKey_RightArrow;
        break;
    default:
        break;
    }
    ImGui::GetIO().AddKeyEvent(key, event.type == SDL_CONTROLLERBUTTONDOWN);
}

void Stage::press(MediaKey key) {
    app_->press(key);
    schedule_.changed();
}

void Stage::on(const ReaderRequest& request) {
    switch (request.kind) {
    case ReaderRequest::Kind::Press:
        semantics_.request_activate(request.key);
        break;
    case ReaderRequest::Kind::Value:
        semantics_.request_value(request.key, request.value);
        break;
    case ReaderRequest::Kind::Focus:
        semantics_.request_focus(request.key);
        break;
    }
    schedule_.changed();
}

// ---- Frames -------------------------------------------------------------------------------------

Millis Stage::frame_gap() const {
    // 60 a second, and 30 where motion is reduced: only key poses change there.
    return app_->reduced_motion() ? Millis{33} : Millis{16};
}

void Stage::frame(double seconds, bool unseen) {
    const Now now = clock_.now();
    const double cpu = thread_cpu_ms();
    app_->advance();
    last_touch_ = std::max(last_touch_, now.steady);
    touch_.tick(now.steady);
    schedule_.drawing(false);
    wanted_.clear();

    window_.begin_frame(seconds);
    const WindowSize size = window_.size();
    const Preferences preferences = app_->preferences();
    const float text_scale = static_cast<float>(preferences.text_percent) / 100;
    type_.set_scale(text_scale, size.scale);
    ui::prepare_frame(size.scale);
    touch_to_imgui_.feed(touch_.gestures());
    ImGui::NewFrame();

    const ui::Theme& colors = ui::theme(theme());
    const ui::Vec2 room{static_cast<float>(size.width), static_cast<float>(size.height)};
    const ui::Layout layout =
        layout_of(type_, app_->content().words, room, preferences.left_handed);
    semantics_.begin_frame();
    const ui::Ui ui{colors,
                    type_,
                    layout,
                    app_->content().words,
                    semantics_,
                    *this,
                    memory_,
                    wanted_,
                    touch_.gestures(),
                    figures_,
                    figure_scratch_,
                    look_of(preferences, theme()),
                    now.steady,
                    app_->reduced_motion(),
                    preferences.left_handed,
                    layout.key_hints,
                    pictures_};
    {
        const ui::RootScope root(ui);
        screens_.draw(ui, *app_);
    }
    semantics_.end_frame();
    ui::let_go_of_lost_focus(semantics_);
    ImGui::Render();
    frame_cpu_ms_ = thread_cpu_ms() - cpu;
    touch_.clear();
    last_frame_ = now.steady;
    ++frames_;
    if (unseen)
        window_.skip_drawing();
    else
        window_.draw(ui::to_rgb(colors.bg));
    if (semantics_.revision() != told_) {
        told_ = semantics_.revision();
        platform_.tell_readers(semantics_);
    }
    ask_for_frames();
}

void Stage::ask_for_frames() {
    moving_ = wanted_.animating;
    if (moving_)
        schedule_.wake_at(last_frame_ + frame_gap());
    if (wanted_.wake_at != ui::Schedule::never)
        schedule_.wake_at(wanted_.wake_at);
    if (const auto tick = touch_.next_tick())
        schedule_.wake_at(*tick);
    if (ui::imgui_wants_frame() || touch_to_imgui_.wants_frame() || semantics_.pending())
        schedule_.expose();
    perform_asked();
    if (const auto change = app_->next_change())
        schedule_.wake_at(*change);
    // The day that everything is shown for ends at midnight.
    const Now now = clock_.now();
    const int minutes_left = 24 * 60 - minute_of_day(now.wall);
    schedule_.wake_at(now.steady + std::chrono::minutes{minutes_left});

    if (const Media media = app_->media(); media != media_)
        platform_.show_media(media_ = media);
    const bool awake = app_->wants_awake();
    if (awake != awake_)
        platform_.keep_awake(awake_ = awake);
    // SDL polls an open gamepad every millisecond, so only where hands may be busy.
    if (awake != gamepads_ && !window_.headless()) {
        gamepads_ = awake;
        if (awake)
            SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER);
        else
            SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
    }
}

void Stage::perform_asked() {
    if (actions_.empty())
        return;
    std::vector<Action> asked;
    asked.swap(actions_);
    for (const Action& action : asked)
        app_->perform(action);
    schedule_.changed();
}

int Stage::words() const {
    int words = 0;
    for (const ui::Node& node : semantics_.nodes())
        if (!node.visible.empty() && !node.name.empty())
            words += 1 + static_cast<int>(std::count(node.name.begin(), node.name.end(), ' '));
    return words;
}

void Stage::present() {
    window_.present();
}

} // namespace limber::app
