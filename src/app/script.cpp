#include "app/script.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <sstream>

namespace limber::app::script {
namespace {

struct Word {
    std::string text;
    bool quoted = false;
};

// A line cut into words, or what is wrong with it.
std::variant<std::vector<Word>, std::string> words_of(std::string_view line) {
    std::vector<Word> words;
    std::size_t at = 0;
    while (at < line.size()) {
        const char c = line[at];
        if (c == ' ' || c == '\t' || c == '\r') {
            ++at;
        } else if (c == '#') {
            break;
        } else if (c == '"') {
            Word word{{}, true};
            for (++at; at < line.size() && line[at] != '"'; ++at) {
                if (line[at] == '\\' && at + 1 < line.size())
                    ++at;
                word.text += line[at];
            }
            if (at == line.size())
                return std::string("the quote is not closed");
            ++at;
            words.push_back(std::move(word));
        } else {
            const std::size_t end = std::min(line.find_first_of(" \t\r", at), line.size());
            words.push_back({std::string(line.substr(at, end - at)), false});
            at = end;
        }
    }
    return words;
}

// The words behind a command, taken from the front.
struct Reader {
    std::vector<Word> words;
    std::size_t at = 1;
    std::string problem;

    bool more() const { return at < words.size(); }
    bool next_quoted() const { return more() && words[at].quoted; }

    std::string quoted(const char* what) {
        if (next_quoted())
            return words[at++].text;
        if (problem.empty())
            problem = std::string("wants ") + what + " in quotes";
        return {};
    }

    std::string plain(const char* what) {
        if (more() && !words[at].quoted)
            return words[at++].text;
        if (problem.empty())
            problem = std::string("wants ") + what;
        return {};
    }

    template <class Parse>
    auto parsed(Parse parse, const char* what) {
        const std::string text = plain(what);
        auto value = parse(std::string_view(text));
        if (!value && problem.empty())
            problem = "'" + text + "' is not " + what;
        return value ? *value : typename decltype(value)::value_type{};
    }

    template <class Parse>
    auto optional(Parse parse, typename decltype(parse(std::string_view()))::value_type otherwise,
                  const char* what) {
        return more() ? parsed(parse, what) : otherwise;
    }
};

std::optional<float> parse_float(std::string_view text) {
    const auto value = take_decimal(text);
    return value && text.empty() ? std::optional(static_cast<float>(*value)) : std::nullopt;
}

std::optional<int> parse_count(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 1)
        return std::nullopt;
    return value;
}

// x,y
std::optional<Point> parse_point(std::string_view text) {
    const auto comma = text.find(',');
    if (comma == std::string_view::npos)
        return std::nullopt;
    const auto x = parse_float(text.substr(0, comma));
    const auto y = parse_float(text.substr(comma + 1));
    if (!x || !y)
        return std::nullopt;
    return Point{*x, *y};
}

// dy or dx,dy
std::optional<Point> parse_distance(std::string_view text) {
    if (const auto point = parse_point(text))
        return point;
    if (const auto down = parse_float(text))
        return Point{0, *down};
    return std::nullopt;
}

std::optional<bool> parse_mode(std::string_view text) {
    if (text == "touch")
        return true;
    if (text == "mouse")
        return false;
    return std::nullopt;
}

std::optional<bool> parse_motion(std::string_view text) {
    if (text == "reduced")
        return true;
    if (text == "full")
        return false;
    return std::nullopt;
}

Target read_target(Reader& in) {
    Target target{in.quoted("a name"), 1};
    const auto nth = in.more() ? parse_count(in.words[in.at].text) : std::nullopt;
    if (nth) {
        target.nth = *nth;
        ++in.at;
    }
    return target;
}

Step read_tap(Reader& in) {
    if (in.next_quoted())
        return Tap{read_target(in)};
    return TapAt{in.parsed(parse_point, "a point such as 120,300, or a name in quotes")};
}

Step read_hold(Reader& in) {
    Target target = read_target(in);
    return Hold{std::move(target), in.parsed(parse_duration, "a time such as 800ms")};
}

Step read_drag(Reader& in) {
    constexpr const char* time = "a time such as 300ms";
    if (in.next_quoted()) {
        // Without read_target: a bare number here is the distance.
        const Target target{in.quoted("a name"), 1};
        const Point by = in.parsed(parse_distance, "a distance such as -200 or 40,0");
        return DragOn{target, by, in.optional(parse_duration, Millis{300}, time)};
    }
    const Point from = in.parsed(parse_point, "a point such as 120,300, or a name in quotes");
    const Point to = in.parsed(parse_point, "a point such as 120,300");
    return Drag{from, to, in.optional(parse_duration, Millis{300}, time)};
}

Step read_shot(Reader& in) {
    std::string file =
        in.next_quoted() ? in.quoted("a file") : in.plain("a file such as today.png");
    const bool inside =
        !file.empty() && file.front() != '/' && file.find("..") == std::string::npos;
    if (in.problem.empty() && !inside)
        in.problem = "'" + file + "' does not lie in the --out folder";
    return Shot{std::move(file)};
}

struct Verb {
    std::string_view name;
    Step (*read)(Reader&);
};

constexpr const char* kTime = "a time such as 5s";

const std::array kVerbs{
    Verb{"tap", read_tap},
    Verb{"hold", read_hold},
    Verb{"drag", read_drag},
    Verb{"wheel",
         [](Reader& in) -> Step { return Wheel{in.parsed(parse_float, "a number of lines")}; }},
    Verb{"type", [](Reader& in) -> Step { return Type{in.quoted("text")}; }},
    Verb{"key",
         [](Reader& in) -> Step {
             return Key{in.parsed(parse_key, "a key such as space or ctrl+z")};
         }},
    Verb{"wait", [](Reader& in) -> Step { return Wait{in.parsed(parse_duration, kTime)}; }},
    Verb{"wait-for",
         [](Reader& in) -> Step {
             std::string text = in.quoted("text");
             return WaitFor{std::move(text),
                            in.parsed(parse_duration, "the longest time, such as 60s")};
         }},
    Verb{"idle", [](Reader& in) -> Step { return Idle{in.parsed(parse_duration, kTime)}; }},
    Verb{"size",
         [](Reader& in) -> Step {
             return Resize{in.parsed(parse_size, "a size such as 390x844@2")};
         }},
    Verb{"theme",
         [](Reader& in) -> Step {
             return Theme{in.parsed(parse_theme, "one of system, light, dark, high-contrast")};
         }},
    Verb{"text-scale",
         [](Reader& in) -> Step {
             return TextScale{in.parsed(parse_text_percent, "one of 1, 1.25, 1.5, 1.75, 2")};
         }},
    Verb{"motion",
         [](Reader& in) -> Step {
             return ReducedMotion{in.parsed(parse_motion, "full or reduced")};
         }},
    Verb{"mode", [](Reader& in) -> Step { return Mode{in.parsed(parse_mode, "touch or mouse")}; }},
    Verb{"expect", [](Reader& in) -> Step { return Expect{in.quoted("text"), true}; }},
    Verb{"expect-no", [](Reader& in) -> Step { return Expect{in.quoted("text"), false}; }},
    Verb{"expect-said", [](Reader& in) -> Step { return ExpectSaid{in.quoted("text")}; }},
    Verb{"expect-focus", [](Reader& in) -> Step { return ExpectFocus{in.quoted("a name")}; }},
    Verb{"expect-smooth",
         [](Reader& in) -> Step {
             const Millis length = in.parsed(parse_duration, kTime);
             return ExpectSmooth{length, in.parsed(parse_count, "a number of frames")};
         }},
    Verb{"shot", read_shot},
    Verb{"drop", [](Reader& in) -> Step { return Drop{in.quoted("a file beside the script")}; }},
    Verb{"audit", [](Reader&) -> Step { return Audit{}; }},
    Verb{"list", [](Reader&) -> Step { return List{}; }},
    Verb{"goto",
         [](Reader& in) -> Step {
             const std::string where = in.plain("a screen such as exercises or exercise/bird-dog");
             auto action = parse_screen(where);
             if (!action && in.problem.empty())
                 in.problem = "there is no screen '" + where + "'";
             return Goto{action.value_or(act::Back{})};
         }},
    Verb{"now",
         [](Reader& in) -> Step {
             return SetNow{in.parsed(parse_moment, "a time such as 2026-03-02T07:30:00+00:00")};
         }},
    Verb{"restart", [](Reader&) -> Step { return Restart{}; }},
};

// One line as a step; nullopt for an empty one.
std::variant<std::optional<Step>, std::string> parse_line(std::string_view text) {
    auto cut = words_of(text);
    if (auto* problem = std::get_if<std::string>(&cut))
        return std::move(*problem);
    Reader in{std::get<std::vector<Word>>(std::move(cut)), 1, {}};
    if (in.words.empty())
        return std::optional<Step>();
    const std::string& name = in.words.front().text;
    const auto* const verb =
        std::find_if(kVerbs.begin(), kVerbs.end(), [&](const Verb& v) { return v.name == name; });
    if (verb == kVerbs.end())
        return "unknown command '" + name + "'";
    Step step = verb->read(in);
    if (in.problem.empty() && in.more())
        in.problem = "does not know what to do with '" + in.words[in.at].text + "'";
    if (!in.problem.empty())
        return name + " " + in.problem;
    return std::optional<Step>(std::move(step));
}

} // namespace

std::optional<KeyPress> parse_key(std::string_view text) {
    static constexpr std::array<std::string_view, 18> names{
        "space", "escape", "enter", "tab",    "backspace", "delete", "left", "right", "up",
        "down",  "home",   "end",   "pageup", "pagedown",  "f1",     "f2",   "f5",    "insert"};
    KeyPress press;
    for (bool modifier = true; modifier;) {
        modifier = false;
        const auto take = [&](std::string_view prefix, bool& flag) {
            if (text.size() <= prefix.size() || text.substr(0, prefix.size()) != prefix)
                return;
            flag = modifier = true;
            text.remove_prefix(prefix.size());
        };
        take("ctrl+", press.ctrl);
        take("shift+", press.shift);
        take("alt+", press.alt);
    }
    const bool sign =
        text.size() == 1 && text[0] > ' ' && text[0] < 127 && !(text[0] >= 'A' && text[0] <= 'Z');
    if (!sign && std::find(names.begin(), names.end(), text) == names.end())
        return std::nullopt;
    press.name = std::string(text);
    return press;
}

std::variant<Script, BadScript> parse(std::string_view text, const std::filesystem::path& file) {
    Script script{file, {}};
    int number = 0;
    while (!text.empty()) {
        ++number;
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        auto parsed = parse_line(line);
        if (const auto* problem = std::get_if<std::string>(&parsed))
            return BadScript{file.string() + ":" + std::to_string(number) + ": " + *problem};
        if (auto& step = std::get<std::optional<Step>>(parsed))
            script.lines.push_back({number, std::string(line), std::move(*step)});
    }
    return script;
}

std::variant<Script, BadScript> read(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    if (in)
        text << in.rdbuf();
    if (!in || !text)
        return BadScript{file.string() + ": cannot be read"};
    return parse(text.str(), file);
}

} // namespace limber::app::script
