// The report's pain chart: the scale is always 0 to 10, days stand where they were, and where
// nothing was logged for a while the line is broken.
#include "app/report_parts.hpp"
#include "content/html.hpp"
#include "ui/screens/say.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace limber::app::report {

namespace {

using content::escaped;
using std::chrono::days;

// Points of the drawing.
constexpr double kWidth = 720;
constexpr double kHeight = 210;
constexpr double kLeft = 30;
constexpr double kTop = 26; // room for the diamonds
constexpr double kBottom = 24;
// Longer than this without a check-in nobody knows: no line is drawn.
constexpr days kGap{14};

std::string number(double value) {
    return ui::one_decimal(value);
}

struct Scale {
    Date from;
    Date to;
    double x(Date date, double in_day) const {
        const double all = std::max<double>(1.0, static_cast<double>((to - from).count()) + 1);
        return kLeft +
               (static_cast<double>((date - from).count()) + in_day) / all * (kWidth - kLeft - 8);
    }
    static double y(double score) { return kTop + (10 - score) / 10 * (kHeight - kTop - kBottom); }
};

std::string grid(const Source& source, const Scale& scale) {
    std::string out;
    for (int score = 0; score <= 10; score += 2) {
        const std::string y = number(Scale::y(score));
        out.append("<line x1=\"").append(number(kLeft)).append("\" x2=\"").append(number(kWidth));
        out.append("\" y1=\"").append(y).append("\" y2=\"").append(y);
        out.append("\" stroke=\"#e2dfd6\"/><text x=\"").append(number(kLeft - 8));
        out.append("\" y=\"").append(number(Scale::y(score) + 4));
        out.append("\" text-anchor=\"end\">").append(std::to_string(score)).append("</text>\n");
    }
    const auto label = [&](Date date, double x, const char* anchor) {
        out += "<text x=\"" + number(x) + "\" y=\"" + number(kHeight - 6) + "\" text-anchor=\"" +
               anchor + "\">" + escaped(day(source, date)) + "</text>\n";
    };
    label(scale.from, kLeft, "start");
    if ((scale.to - scale.from).count() > 20)
        label(scale.from + (scale.to - scale.from) / 2, (kLeft + kWidth) / 2, "middle");
    if (scale.to != scale.from)
        label(scale.to, kWidth, "end");
    return out;
}

// How much of the day had passed, counted from when it starts.
double part_of_day(const Source& source, Moment moment) {
    const int minute = minute_into_day(minute_of_day(moment), source.day_start_hour);
    return static_cast<double>(minute) / (24 * 60);
}

std::string line(const Source& source, const std::vector<journal::PainEntry>& pain,
                 const Scale& scale) {
    std::string out;
    std::string points;
    const auto end_line = [&] {
        if (!points.empty())
            out += "<polyline points=\"" + points +
                   "\" fill=\"none\" stroke=\"#4f3f91\" stroke-width=\"3\""
                   " stroke-linejoin=\"round\" stroke-linecap=\"round\"/>\n";
        points.clear();
    };
    for (std::size_t i = 0; i < pain.size(); ++i) {
        if (i > 0 && pain[i].at.date - pain[i - 1].at.date > kGap)
            end_line();
        const double x = scale.x(pain[i].at.date, part_of_day(source, pain[i].at.moment));
        points += number(x) + ',' + number(Scale::y(pain[i].score)) + ' ';
        if (pain.size() <= 40)
            out += "<circle cx=\"" + number(x) + "\" cy=\"" + number(Scale::y(pain[i].score)) +
                   "\" r=\"4\" fill=\"#4f3f91\"/>\n";
    }
    end_line();
    return out;
}

std::string diamonds(const Source& source, const Scale& scale) {
    std::string out;
    for (const auto& episode : source.journal.episodes_between(scale.from, scale.to)) {
        const double x = scale.x(episode.began.date, part_of_day(source, episode.began.moment));
        const std::string date = day(source, episode.began.date);
        out += "<g><title>" +
               escaped(source.content.words.format("report.pain.locked_up", {{"date", date}})) +
               "</title><line x1=\"" + number(x) + "\" x2=\"" + number(x) + "\" y1=\"14\" y2=\"" +
               number(Scale::y(0)) + "\" stroke=\"#b05c10\" stroke-width=\"1.5\"/><path d=\"M" +
               number(x) +
               " 4l9 9-9 9-9-9z\" fill=\"#ffcf96\" stroke=\"#b05c10\""
               " stroke-width=\"1.5\"/></g>\n";
    }
    return out;
}

} // namespace

std::string pain_chart(const Source& source) {
    const auto pain = source.journal.pain_between(source.from, source.to);
    if (pain.empty())
        return {};
    const auto [least, most] = std::ranges::minmax_element(pain, {}, &journal::PainEntry::score);
    const std::string from = day(source, source.from);
    const std::string to = day(source, source.to);
    const std::string said =
        source.content.words.format("report.pain.chart", {{"from", from},
                                                          {"to", to},
                                                          {"n", pain.size()},
                                                          {"least", least->score},
                                                          {"most", most->score},
                                                          {"first", pain.front().score},
                                                          {"last", pain.back().score}});
    const Scale scale{source.from, source.to};
    return "<figure><svg viewBox=\"0 0 " + number(kWidth) + ' ' + number(kHeight) +
           "\" role=\"img\" aria-label=\"" + escaped(said) +
           "\" font-size=\"13\" fill=\"#48605a\">\n" + grid(source, scale) +
           diamonds(source, scale) + line(source, pain, scale) + "</svg><figcaption>" +
           escaped(said) + "</figcaption></figure>\n";
}

} // namespace limber::app::report
