// Scripts as values: what a file says, before anything is done. One command a line, '#' begins a
// comment, text stands in double quotes (\" and \\ inside).
#pragma once

#include "app/options.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace limber::app::script {

struct Point {
    float x = 0;
    float y = 0;
    bool operator==(const Point&) const = default;
};

struct KeyPress {
    std::string name; // "space", "escape", "z", "pagedown" …
    bool ctrl = false;
    bool shift = false;
    bool alt = false;
    bool operator==(const KeyPress&) const = default;
};

// A target is an accessible name or a key of the semantics, the nth of that name ("Delete" 2).
struct Target {
    std::string name;
    int nth = 1;
    bool operator==(const Target&) const = default;
};

struct Tap {
    Target on;
};
struct TapAt {
    Point at;
};
struct Hold {
    Target on;
    Millis length{};
};
struct Drag {
    Point from;
    Point to;
    Millis length{300};
};
struct DragOn {
    Target on;
    Point by;
    Millis length{300};
};
struct Wheel {
    float lines = 0;
}; // over the middle of the window, + is up
struct Type {
    std::string text;
};
struct Key {
    KeyPress press;
};
struct Wait {
    Millis length{};
};
struct WaitFor {
    std::string text;
    Millis at_most{};
}; // goes on as soon as it is there
struct Idle {
    Millis length{};
}; // nothing may be drawn meanwhile
struct Resize {
    WindowSize size;
};
struct Theme {
    ThemeChoice theme{};
};
struct TextScale {
    int percent = 100;
};
struct ReducedMotion {
    bool on = false;
};
struct Mode {
    bool touch = false;
}; // what taps and drags are made with
struct Expect {
    std::string text;
    bool present = true;
};
struct ExpectSaid {
    std::string text;
}; // part of what the voice said last
struct ExpectFocus {
    std::string name;
};
struct ExpectSmooth {
    Millis length{};
    int frames = 0;
}; // at least so many frames are drawn
struct Shot {
    std::string file;
};
struct Drop {
    std::string file; // beside the script
};
struct Audit {};
struct List {}; // prints what is on the screen
struct Goto {
    Action action;
};
struct SetNow {
    Moment now;
};
struct Restart {}; // as after a kill: the same folder, opened anew

using Step =
    std::variant<Tap, TapAt, Hold, Drag, DragOn, Wheel, Type, Key, Wait, WaitFor, Idle, Resize,
                 Theme, TextScale, ReducedMotion, Mode, Expect, ExpectSaid, ExpectFocus,
                 ExpectSmooth, Shot, Drop, Audit, List, Goto, SetNow, Restart>;

struct Line {
    int number = 0;   // 1-based
    std::string text; // as written, for messages
    Step step;
};

struct Script {
    std::filesystem::path file;
    std::vector<Line> lines;
};

// What is wrong, as "file:line: …".
struct BadScript {
    std::string line;
};

std::variant<Script, BadScript> parse(std::string_view text, const std::filesystem::path& file);
std::variant<Script, BadScript> read(const std::filesystem::path& file);

std::optional<KeyPress> parse_key(std::string_view text);

} // namespace limber::app::script
