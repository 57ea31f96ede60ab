// What differs from system to system, and nothing else: one small interface, implemented in
// platform/<system>/. What a system cannot do is answered honestly (`can`), so that a screen hides
// the control or says so; no call here pretends.
#pragma once

#include "core/cue.hpp"
#include "core/time.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace limber::ui {
class Semantics;
}
namespace limber::journal {
class Keeper;
}

namespace limber::app {

// What a screen reader asks of what is on the screen, by the key of its node.
struct ReaderRequest {
    enum class Kind { Press, Value, Focus };
    Kind kind = Kind::Press;
    std::string key;
    std::string value; // the new text, for Value
};

// Codes of SDL_USEREVENT, by which a system wakes the loop.
constexpr int kFingersTaken = 1;   // the system took the fingers away, which is no lifting
constexpr int kNoticeAnswered = 2; // see notice_answers()

// What a system may lack.
enum class Ability {
    Speak, // text to speech
    PlaySound,
    Haptics,
    Notify,     // a desktop notification
    ShareFile,  // hand a file to another program
    OpenFile,   // ask the person for a file
    UserIdle,   // how long nobody touched the computer
    RaiseOther, // bring the other running instance to the front
    KeepAwake,
    OpenAddress,
};

// What the person is asked to choose.
enum class FileKind {
    Picture, // PNG or JPEG
    Diary,   // our JSON, or a database file of ours
};

// What the system may show of a session on its lock screen and hand to a headset's buttons.
struct Media {
    bool active = false; // a session runs and is to be heard
    bool paused = false;
    std::string title;
    bool operator==(const Media&) const = default;
};

// A message of the desktop, with what can be answered in it: a key of ours and what stands on it.
struct Notice {
    std::string title;
    std::string words;
    std::vector<std::pair<std::string, std::string>> answers{}; // where the desktop shows any
};

// What became of one.
struct NoticeAnswer {
    enum class Kind {
        Chosen,   // one of its answers
        Opened,   // the message itself was pressed
        NotShown, // nobody shows messages here after all; can(Notify) says so from now on
    };
    Kind kind = Kind::Chosen;
    std::string key; // of Chosen
};

enum class SystemTheme { Light, Dark, HighContrast };

class Platform {
  public:
    virtual ~Platform() = default;

    virtual bool can(Ability ability) const = 0;

    // The folder where the diary lives when --data names none. It need not exist yet.
    // nullopt when the system names no home at all.
    virtual std::optional<std::filesystem::path> data_folder() const = 0;
    // Who makes the diary's commits durable, where the disk does not answer at once; null
    // elsewhere.
    virtual journal::Keeper* keeper() { return nullptr; }
    // The folder of the assets of this program, installed or beside it. Need not exist.
    virtual std::filesystem::path assets_folder() const = 0;

    // What the desktop asks for; read again by the app when the window gets the focus.
    virtual SystemTheme theme() const = 0;
    virtual bool reduced_motion() const = 0;
    // ISO 639-1 language and ISO 3166-1 region, such as "en-GB"; "en" when nothing is known.
    virtual std::string locale() const = 0;
    // Minutes that wall clocks here are ahead of UTC at that point in time.
    virtual std::chrono::minutes utc_offset(Utc at) const = 0;

    virtual Utc wall_clock() const = 0;
    // Moves only forward and counts time asleep.
    virtual Millis steady_clock() const = 0;

    // How many times larger than usual the desktop wants everything, where the window system does
    // not do it by itself. 1 … 4.
    virtual float content_scale() const = 0;
    // SDL's video driver for pictures that nobody is to see being drawn; null: its usual one.
    virtual const char* unseen_driver() const { return "offscreen"; }

    // While on, the screen neither dims nor locks.
    virtual void keep_awake(bool on) = 0;
    // Opens a web address or a telephone or mail link. False when nothing could be started.
    virtual bool open_address(const std::string& address) = 0;

    // Gives a file that was made for the person to the program that opens its kind; a page hands it
    // to the system's share sheet or downloads it, and of a folder every file in it. The file may
    // go afterwards when downloads_folder() is none. False when nothing could be started.
    virtual bool hand_over(const std::filesystem::path& file) = 0;

    // Asks the person for a file. What they choose arrives as one that is dropped on the window
    // (SDL_DROPFILE with a path that can be read); when they choose none, nothing does. False when
    // nobody could be asked.
    virtual bool ask_for_file(FileKind /*kind*/) { return false; }

    // A file that came in this way was read, and is not needed any more.
    virtual void done_with(const std::filesystem::path& /*file*/) {}

    // Says the words at about 150 a minute instead of what is being said; empty: falls silent.
    // `language` is BCP 47.
    virtual void speak(const std::string& /*words*/, const std::string& /*language*/) {}
    // `loud`: 0 … 1, of what synthesize() gives.
    virtual void play_sound(Sound /*sound*/, float /*loud*/) {}
    // No sound comes for a while: the device is let go.
    virtual void rest_sound() {}
    // Shakes what the person holds.
    virtual void buzz(Millis /*length*/) {}
    virtual void show_media(const Media& /*media*/) {}
    virtual void listen_to_media(const std::function<void(MediaKey)>& /*listener*/) {}

    // How long nobody touched the computer; nullopt where the system does not say.
    virtual std::optional<Millis> idle_time() { return std::nullopt; }
    // With Ability::Notify: a message of the desktop, which a later one replaces. False: it could
    // not be shown.
    virtual bool notify(const Notice& /*notice*/) { return false; }
    // It does not hold any more: it goes from the screen.
    virtual void take_back_notice() {}
    // What became of it since this was asked last, on the app's thread. An SDL_USEREVENT of the
    // code kNoticeAnswered says when to ask.
    virtual std::vector<NoticeAnswer> notice_answers() { return {}; }

    // Where files that the person asked for belong; it need not exist yet. nullopt: there is no
    // such place, they are handed over instead (a browser downloads them).
    virtual std::optional<std::filesystem::path> downloads_folder() const { return std::nullopt; }

    // Something about the program itself that the person should hear now, as a word key, once;
    // empty: nothing.
    virtual std::string_view news() { return {}; }

    // Hands the list of what is on the screen to the system's screen readers; called after each
    // frame in which it changed. Where a system has no way for a canvas, nobody hears it.
    virtual void tell_readers(const ui::Semantics& /*semantics*/) {}
    virtual void listen_to_readers(const std::function<void(const ReaderRequest&)>& /*listener*/) {}
};

std::unique_ptr<Platform> make_platform();

} // namespace limber::app
