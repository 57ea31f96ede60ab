#include "journal/guide_words.hpp"

#include "journal/words.hpp"

#include <charconv>
#include <optional>
#include <vector>

namespace limber::journal {

namespace {

std::optional<std::int64_t> number(std::string_view text) {
    std::int64_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::vector<std::string_view> split(std::string_view text, char between) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(between), text.size());
        if (end > 0)
            parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

// "get-up:2": a step and a number; no number is 0.
std::string numbered(ReliefStep step, int n) {
    std::string text(word(step));
    return n == 0 ? text : text + ":" + std::to_string(n);
}

std::optional<std::pair<ReliefStep, int>> numbered_from(std::string_view text) {
    const std::size_t colon = std::min(text.find(':'), text.size());
    const auto step = from_word<ReliefStep>(text.substr(0, colon));
    if (!step)
        return std::nullopt;
    const auto n = number(text.substr(std::min(colon + 1, text.size())));
    return std::pair(*step, n && *n >= 0 && *n < 100 ? static_cast<int>(*n) : 0);
}

class Writer {
  public:
    void put(std::string_view key, std::string_view value) {
        if (value.empty())
            return;
        text.append(text.empty() ? "" : ";").append(key).append("=").append(value);
    }
    void put(std::string_view key, std::int64_t value) { put(key, std::to_string(value)); }
    void flag(std::string_view key, bool on) { put(key, on ? "1" : ""); }
    std::string text;
};

std::string spots_text(const std::vector<GuideSpot>& spots) {
    std::string text;
    for (const GuideSpot& spot : spots)
        text.append(text.empty() ? "" : ",").append(numbered(spot.step, spot.page));
    return text;
}

std::string choices_text(const std::map<ReliefStep, int>& choices) {
    std::string text;
    for (const auto& [step, n] : choices)
        text.append(text.empty() ? "" : ",").append(numbered(step, n));
    return text;
}

void put_timers(Writer& to, const GuideState& state) {
    if (state.pace)
        to.put("pace", std::to_string(state.pace->in.count()) + "," +
                           std::to_string(state.pace->out.count()));
    if (state.heat)
        to.put("heat", std::to_string(state.heat->started.time_since_epoch().count()) + "," +
                           std::to_string(state.heat->length.count()) +
                           (state.heat->skin_told ? ",1" : ",0") +
                           (state.heat->end_told ? ",1" : ",0"));
    if (state.walk)
        to.put("walk", std::to_string(
                           state.walk->since ? state.walk->since->time_since_epoch().count() : 0) +
                           "," + std::to_string(state.walk->before.count()) + "," +
                           std::to_string(state.walk->goal.count()));
}

// The numbers of a list, or none where one is missing.
template <std::size_t N>
std::optional<std::array<std::int64_t, N>> numbers(std::string_view text) {
    const auto parts = split(text, ',');
    std::array<std::int64_t, N> all{};
    if (parts.size() != N)
        return std::nullopt;
    for (std::size_t i = 0; i < N; ++i) {
        const auto value = number(parts[i]);
        if (!value)
            return std::nullopt;
        all.at(i) = *value;
    }
    return all;
}

void read_timer(GuideState& state, std::string_view key, std::string_view value) {
    if (key == "pace")
        if (const auto all = numbers<2>(value); all && (*all)[0] > 0 && (*all)[1] > 0)
            state.pace = BreathPace{Millis{(*all)[0]}, Millis{(*all)[1]}};
    if (key == "heat")
        if (const auto all = numbers<4>(value))
            state.heat = HeatTimer{Utc{Millis{(*all)[0]}}, Millis{(*all)[1]}, (*all)[2] != 0,
                                   (*all)[3] != 0};
    if (key == "walk")
        if (const auto all = numbers<3>(value)) {
            state.walk = WalkTimer{{}, Millis{(*all)[1]}, Millis{(*all)[2]}};
            if ((*all)[0] != 0)
                state.walk->since = Utc{Millis{(*all)[0]}};
        }
}

void read_choices(std::map<ReliefStep, int>& choices, std::string_view value) {
    for (const std::string_view part : split(value, ','))
        if (const auto one = numbered_from(part))
            choices.insert(*one);
}

void read_one(GuideState& state, std::string_view key, std::string_view value) {
    if (key == "at")
        if (const auto one = numbered_from(value))
            state.at = {one->first, one->second};
    if (key == "trail")
        for (const std::string_view part : split(value, ','))
            if (const auto one = numbered_from(part))
                state.trail.push_back({one->first, one->second});
    if (key == "branch")
        read_choices(state.branch, value);
    if (key == "way")
        read_choices(state.way, value);
    if (key == "visited")
        state.visited = set_from<ReliefStep>(value);
    if (key == "parked")
        state.parked = set_from<ReliefStep>(value);
    if (key == "helped")
        state.helped = set_from<ReliefStep>(value);
    if (key == "done")
        state.done = set_from<ReliefStep>(value);
    if (key == "hands-free")
        state.hands_free = true;
    if (key == "far")
        state.far = true;
    if (key == "stretches")
        state.stretches =
            static_cast<int>(std::clamp<std::int64_t>(number(value).value_or(0), 0, 99));
    if (key == "stretch")
        state.stretch = value == "asked"  ? StretchState::Asked
                        : value == "over" ? StretchState::Over
                                          : StretchState::Ready;
    if (key == "pain")
        if (const auto score = number(value); score && *score >= 0 && *score <= 10)
            state.pain = static_cast<int>(*score);
    read_timer(state, key, value);
}

} // namespace

std::string guide_text(const GuideState& state) {
    Writer to;
    to.put("at", numbered(state.at.step, state.at.page));
    to.put("trail", spots_text(state.trail));
    to.put("branch", choices_text(state.branch));
    to.put("way", choices_text(state.way));
    to.put("visited", set_text(state.visited));
    to.put("parked", set_text(state.parked));
    to.put("helped", set_text(state.helped));
    to.put("done", set_text(state.done));
    to.flag("hands-free", state.hands_free);
    to.flag("far", state.far);
    put_timers(to, state);
    if (state.stretches > 0)
        to.put("stretches", state.stretches);
    if (state.stretch != StretchState::Ready)
        to.put("stretch", state.stretch == StretchState::Asked ? "asked" : "over");
    if (state.pain)
        to.put("pain", *state.pain);
    return to.text;
}

GuideState guide_from(std::string_view text) {
    GuideState state;
    for (const std::string_view part : split(text, ';')) {
        const std::size_t equals = part.find('=');
        if (equals != std::string_view::npos)
            read_one(state, part.substr(0, equals), part.substr(equals + 1));
    }
    return state;
}

} // namespace limber::journal
