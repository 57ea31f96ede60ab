// Good seconds of the plank over the window: of each day, or of each week where it is long.
#include "content/words.hpp"
#include "ui/screens/day_words.hpp"
#include "ui/screens/progress_parts.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <utility>

namespace limber::ui {

namespace {

constexpr std::string_view kPlank = "plank";
constexpr std::size_t kMost = 120;  // points: more would be a band
constexpr std::size_t kDotted = 20; // up to so many have a dot each
constexpr int kLines = 3;           // over the ground line
constexpr float kChart = 150;
constexpr float kEnd = 10; // so that the last dot is whole

// The least even scale that holds `most`: seconds from line to line.
int seconds_a_line(int most) {
    constexpr std::array kSteps{5, 10, 20, 30, 60, 120, 300, 600, 1200, 3600};
    for (const int step : kSteps)
        if (most <= kLines * step)
            return step;
    return (most + kLines - 1) / kLines;
}

// Of each of `kMost` equal stretches the point that held most.
std::vector<ProgressHeld> thinned(std::vector<ProgressHeld> points, float days) {
    if (points.size() <= kMost)
        return points;
    const float length = days / static_cast<float>(kMost);
    std::vector<ProgressHeld> kept;
    kept.reserve(kMost + 1);
    int stretch = -1;
    for (const ProgressHeld& point : points) {
        const int in = static_cast<int>(point.day / length);
        if (in != stretch)
            kept.push_back(point);
        else if (point.seconds > kept.back().seconds)
            kept.back() = point;
        stretch = in;
    }
    // The latest is what is read first.
    if (kept.back().day < points.back().day)
        kept.push_back(points.back());
    return kept;
}

struct Plot {
    Rect area;
    float days = 1;
    float top = 1; // seconds
    Vec2 at(const ProgressHeld& held) const {
        return {area.x + area.w * held.day / days,
                area.bottom() - area.h * static_cast<float>(held.seconds) / top};
    }
};

void grid(const Ui& ui, const Plot& plot, float left, int step) {
    const float line = ui.type.sized(style::caption).line;
    for (int n = 0; n <= kLines; ++n) {
        const float y =
            plot.area.bottom() - plot.area.h * static_cast<float>(n) / static_cast<float>(kLines);
        paint::divider(ui, plot.area.x, y, plot.area.w);
        const std::string key = "progress/plank/axis/" + std::to_string(n);
        const std::string number =
            n == 0 ? "0" : ui.words.format("progress.plank.axis", {{"n", n * step}});
        text_line(ui, {left, y - line * 0.5F, plot.area.x - left - 10, line},
                  {.key = key,
                   .text = number,
                   .style = style::caption,
                   .color = ui.theme.ink2,
                   .align = Align::Right,
                   .decorative = true});
    }
}

// What was held stands until the next time.
void steps(const Ui& ui, const Plot& plot, std::span<const ProgressHeld> points) {
    std::vector<Vec2> corners;
    corners.reserve(points.size() * 2);
    for (const ProgressHeld& point : points) {
        const Vec2 at = plot.at(point);
        if (!corners.empty())
            corners.push_back({at.x, corners.back().y});
        corners.push_back(at);
    }
    paint::polyline(ui, corners, ui.theme.core, 3.5F);
    const auto dot = [&](Vec2 at, float radius, bool filled) {
        paint::disc(ui, at, radius + 2, ui.theme.surface);
        paint::disc(ui, at, radius, ui.theme.core);
        if (!filled)
            paint::disc(ui, at, radius - 2.5F, ui.theme.surface);
    };
    if (points.size() <= kDotted)
        for (const ProgressHeld& point : points)
            dot(plot.at(point), 5, false);
    dot(plot.at(points.back()), 7, true);
}

void chart(const Ui& ui, const Rect& at, const ProgressState& state) {
    const ProgressPlank& plank = state.plank;
    const float line = ui.type.sized(style::caption).line;
    const std::string widest = ui.words.format("progress.plank.axis", {{"n", plank.step * kLines}});
    const float axis = ui.type.width(style::caption, widest) + 12;
    const Plot plot{
        {at.x + axis, at.y + line * 0.5F, at.w - axis - kEnd, at.h - line * 1.5F - space::s},
        std::max(1.0F, static_cast<float>((state.window.to - state.window.from).count())),
        static_cast<float>(plank.step * kLines)};
    ui.semantics.add(Role::Chart, "progress/plank/chart", plank.said, at);
    grid(ui, plot, at.x, plank.step);
    steps(ui, plot, plank.points);
    const Rect below{plot.area.x, plot.area.bottom() + space::s, plot.area.w + kEnd, line};
    const Text from{.key = "progress/plank/from",
                    .text = plank.from_label,
                    .style = style::caption,
                    .color = ui.theme.ink2,
                    .decorative = true};
    Text to = from;
    to.key = "progress/plank/to";
    to.text = plank.to_label;
    to.align = Align::Right;
    text_line(ui, below, from);
    text_line(ui, below, to);
}

} // namespace

ProgressPlank build_plank(const journal::Journal& journal, const content::Words& words,
                          const ProgressWindow& window) {
    ProgressPlank plank;
    int most = 0;
    int least = 0;
    Date last{};
    const auto add = [&](Date date, Millis held) {
        const int seconds = static_cast<int>(held.count() / 1000);
        if (seconds == 0)
            return;
        most = std::max(most, seconds);
        least = plank.points.empty() ? seconds : std::min(least, seconds);
        last = date;
        const auto day = std::max((date - window.from).count(), std::chrono::days::rep{0});
        plank.points.push_back({static_cast<float>(day), seconds});
    };
    const bool weekly = window.to - window.from > kByDay;
    if (weekly)
        for (const auto& week : journal.week_totals(window.from, window.to, kPlank))
            add(week.monday, week.sum.held);
    else
        for (const auto& day : journal.days_with_activity(window.from, window.to, kPlank))
            add(day.date, day.sum.held);
    if (plank.points.empty())
        return plank;
    const int first = plank.points.front().seconds;
    const int latest = plank.points.back().seconds;
    const std::size_t times = plank.points.size();
    plank.step = seconds_a_line(most);
    plank.points =
        thinned(std::move(plank.points), static_cast<float>((window.to - window.from).count() + 1));
    const std::string date = say_short_date(words, last, window.today);
    plank.latest = words.format(weekly ? "progress.plank.latest_week" : "progress.plank.latest",
                                {{"n", latest}, {"date", date}});
    plank.from_label = say_short_date(words, window.from, window.today);
    plank.to_label = window.now() ? std::string(words("progress.week.now"))
                                  : say_short_date(words, window.to, window.today);
    const char* said = weekly       ? "progress.plank.said_weeks"
                       : times == 1 ? "progress.plank.said_once"
                                    : "progress.plank.said";
    plank.said = words.format(said, {{"n", times},
                                     {"first", first},
                                     {"last", latest},
                                     {"least", least},
                                     {"most", most},
                                     {"date", date}});
    return plank;
}

float plank_card(const Ui& ui, const Rect& at, const ProgressState& state) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = 0});
    card_title(ui, card.flow, "progress/plank/title", ui.words("progress.plank.title"));
    const Text latest{.key = "progress/plank/latest",
                      .text = state.plank.latest,
                      .style = style::caption,
                      .color = ui.theme.ink2};
    text(ui, card.flow.next(text_height(ui, latest, card.flow.width())), latest);
    card.flow.space(space::m);
    chart(ui, card.flow.next(kChart + ui.type.sized(style::caption).line), state);
    return card.end().h;
}

} // namespace limber::ui
