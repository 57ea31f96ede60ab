#include "app/report.hpp"

#include "app/report_parts.hpp"
#include "content/html.hpp"
#include "core/ability.hpp"
#include "journal/activities.hpp"
#include "journal/words.hpp"
#include "ui/screens/say.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <numeric>
#include <optional>
#include <span>
#include <utility>

namespace limber::app {

using content::escaped;
using report::heading;
using report::paragraph;
using report::Source;
using report::Table;
using std::chrono::days;

std::string report::Source::word(std::string_view key) const {
    return std::string(content.words(key));
}

std::string report::day(const Source& source, Date date) {
    const std::chrono::year_month_day ymd{date};
    const std::string month =
        source.word("shell.month." + std::to_string(static_cast<unsigned>(ymd.month())));
    return source.content.words.format("shell.date.short_year",
                                       {{"d", static_cast<unsigned>(ymd.day())},
                                        {"month", month},
                                        {"y", static_cast<int>(ymd.year())}});
}

std::string report::heading(std::string_view text) {
    return "<h2>" + escaped(text) + "</h2>\n";
}

std::string report::paragraph(std::string_view text, std::string_view kind) {
    return std::string("<p class=\"").append(kind).append("\">") + escaped(text) + "</p>\n";
}

std::string report::html_of(const Table& table) {
    std::string out = "<table><caption>" + escaped(table.caption) + "</caption><thead><tr>";
    for (const std::string& name : table.head)
        out += "<th scope=\"col\">" + escaped(name) + "</th>";
    out += "</tr></thead><tbody>\n";
    for (const auto& row : table.rows) {
        out += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i)
            out += (i == 0 ? "<th scope=\"row\">" : "<td>") + escaped(row[i]) +
                   (i == 0 ? "</th>" : "</td>");
        out += "</tr>\n";
    }
    return out + "</tbody></table>\n";
}

namespace {

constexpr std::string_view kStyle = R"css(
@page { size: A4; margin: 16mm 16mm 18mm; }
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { font: 11pt/1.45 Manrope, "Segoe UI", system-ui, sans-serif; color: #14302a; background: #fff;
  max-width: 178mm; margin: 12mm auto; padding: 0 4mm; }
h1 { font-size: 22pt; margin: 0; }
h2 { font-size: 13pt; margin: 7mm 0 1mm; break-after: avoid; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4mm; }
header p { margin: 0; color: #48605a; }
.blank { min-width: 60mm; }
.blank span { display: inline-block; width: 42mm; border-bottom: 1px solid #48605a; }
.tiles { display: flex; flex-wrap: wrap; gap: 4mm; margin: 5mm 0 0; padding: 0; list-style: none; }
.tiles li { flex: 1 1 40mm; background: #ece9e1; border-radius: 3mm; padding: 3mm 4mm;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.tiles b { display: block; font-size: 15pt; }
figure { margin: 2mm 0 0; break-inside: avoid; }
svg { width: 100%; height: auto; display: block; }
figcaption { color: #48605a; font-size: 9.5pt; }
table { width: 100%; border-collapse: collapse; margin: 2mm 0 0; }
caption { text-align: left; font-weight: 700; font-size: 13pt; padding: 6mm 0 1mm; }
th, td { text-align: left; vertical-align: top; padding: 1.6mm 3mm 1.6mm 0;
  border-bottom: 1px solid #e2dfd6; }
th { font-weight: 500; }
thead th { color: #48605a; font-weight: 600; font-size: 9.5pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
p.note { white-space: pre-line; margin: 1mm 0; overflow-wrap: anywhere; }
td, th { overflow-wrap: anywhere; }
p.plain { margin: 1mm 0; }
p.small { color: #48605a; font-size: 9.5pt; margin: 1mm 0; }
footer { margin-top: 8mm; border-top: 1px solid #e2dfd6; padding-top: 2mm; color: #48605a;
  font-size: 9.5pt; }
@media print { body { margin: 0 auto; padding: 0; max-width: none; } }
)css";

std::string tile(const std::string& number, const std::string& words) {
    return "<li><b>" + escaped(number) + "</b> " + escaped(words) + "</li>\n";
}

// Those of what the person can do that have a score in the range, and their means.
struct Function {
    std::vector<journal::Activity> scored;
    std::optional<Ability> mean;
};

Function function_of(const Source& source) {
    Function function;
    std::vector<AbilityScores> scores;
    for (auto& activity : journal::activities_between(source.journal, source.from, source.to)) {
        if (!activity.first || !activity.last)
            continue;
        scores.push_back({activity.first->score, activity.last->score});
        function.scored.push_back(std::move(activity));
    }
    function.mean = ability(scores);
    return function;
}

std::string tiles(const Source& source, const Function& function) {
    const content::Words& words = source.content.words;
    std::string out = "<ul class=\"tiles\">\n";
    const auto episodes = source.journal.episodes_between(source.from, source.to);
    out += tile(std::to_string(episodes.size()),
                words.format("report.tile.locked_up", {{"n", episodes.size()}}));
    const auto pain = source.journal.pain_between(source.from, source.to);
    if (!pain.empty()) {
        double sum = 0;
        for (const auto& entry : pain)
            sum += entry.score;
        const std::string mean = ui::one_decimal(sum / static_cast<double>(pain.size()));
        const std::string date = report::day(source, pain.back().at.date);
        out += tile(std::to_string(pain.back().score),
                    words.format("report.tile.pain", {{"date", date}, {"mean", mean}}));
    }
    if (function.mean) {
        const std::string first = ui::one_decimal(function.mean->was);
        out += tile(ui::one_decimal(function.mean->now),
                    words.format("report.tile.function", {{"first", first}}));
    }
    const auto moved = source.journal.days_with_activity(source.from, source.to);
    out += tile(std::to_string(moved.size()),
                words.format("report.tile.days", {{"all", (source.to - source.from).count() + 1}}));
    return out + "</ul>\n";
}

// Where it was and what was felt, as often as it was told: the most often first.
std::string where_part(const Source& source) {
    struct Told {
        std::string what;
        int checks = 0;
        Date last{};
    };
    std::vector<Told> rows;
    const auto count = [&](const std::string& word, Date date) {
        auto row = std::ranges::find(rows, source.word(word), &Told::what);
        if (row == rows.end())
            row = rows.insert(row, {source.word(word), 0, date});
        ++row->checks;
        row->last = date;
    };
    for (const auto& entry : source.journal.pain_between(source.from, source.to)) {
        for (const Spot spot : entry.detail.spots)
            count("pain.spot." + std::string(spot_key(spot)), entry.at.date);
        for (const LegFeeling felt : entry.detail.felt)
            count("pain.felt." + std::string(felt_key(felt)), entry.at.date);
    }
    if (rows.empty())
        return {};
    std::ranges::stable_sort(rows, std::ranges::greater{}, &Told::checks);
    Table table{source.word("report.where.title"),
                {source.word("report.where.what"), source.word("report.pain.checks"),
                 source.word("report.where.last")},
                {}};
    for (const Told& row : rows)
        table.rows.push_back({row.what, std::to_string(row.checks), report::day(source, row.last)});
    return report::html_of(table);
}

std::string pain_part(const Source& source) {
    std::string out = heading(source.word("report.pain.title"));
    const std::string chart = report::pain_chart(source);
    if (chart.empty())
        return out + paragraph(source.word("report.none"));
    out += chart;
    Table table{source.word("report.pain.table"),
                {source.word("report.pain.week"), source.word("report.pain.checks"),
                 source.word("report.pain.least"), source.word("report.pain.mean"),
                 source.word("report.pain.most")},
                {}};
    // Of the report's days alone: its first week may have begun before.
    const auto add_week = [&](Date monday, std::span<const int> scores) {
        const int sum = std::accumulate(scores.begin(), scores.end(), 0);
        table.rows.push_back(
            {report::day(source, monday), std::to_string(scores.size()),
             std::to_string(std::ranges::min(scores)),
             ui::one_decimal(static_cast<double>(sum) / static_cast<double>(scores.size())),
             std::to_string(std::ranges::max(scores))});
    };
    std::map<Date, std::vector<int>> weeks;
    for (const auto& entry : source.journal.pain_between(source.from, source.to))
        weeks[week_start(entry.at.date)].push_back(entry.score);
    for (const auto& [monday, scores] : weeks)
        add_week(monday, scores);
    return out + report::html_of(table) + where_part(source);
}

std::string exercises_part(const Source& source) {
    Table table{source.word("report.exercises.title"),
                {source.word("report.exercises.exercise"), source.word("report.exercises.days"),
                 source.word("report.exercises.sets"), source.word("report.exercises.reps"),
                 source.word("report.exercises.held"), source.word("report.exercises.last")},
                {}};
    const auto add = [&](const Exercise& exercise) {
        const auto done = source.journal.days_with_activity(source.from, source.to, exercise.key);
        if (done.empty())
            return;
        journal::Sums sum;
        for (const auto& each : done) {
            sum.sets += each.sum.sets;
            sum.reps += each.sum.reps;
            sum.held += each.sum.held;
        }
        table.rows.push_back({source.word(exercise.name_word), std::to_string(done.size()),
                              std::to_string(sum.sets), std::to_string(sum.reps),
                              std::to_string(sum.held.count() / 1000),
                              report::day(source, done.back().date)});
    };
    std::ranges::for_each(source.content.exercises, add);
    std::ranges::for_each(source.content.removed, add); // what was done stays done
    if (table.rows.empty())
        return heading(table.caption) + paragraph(source.word("report.exercises.none"));
    Millis active{0};
    for (const auto& each : source.journal.days_with_activity(source.from, source.to))
        active += each.sum.active;
    const auto minutes = std::chrono::round<std::chrono::minutes>(active).count();
    return report::html_of(table) +
           paragraph(source.content.words.format("report.exercises.minutes", {{"n", minutes}}));
}

std::string function_part(const Source& source, const Function& function) {
    if (function.scored.empty())
        return {};
    Table table{source.word("report.function.title"),
                {source.word("report.function.activity"), source.word("report.function.first"),
                 source.word("report.function.last")},
                {}};
    for (const auto& activity : function.scored)
        table.rows.push_back({activity.name,
                              activity.first ? std::to_string(activity.first->score) : "",
                              activity.last ? std::to_string(activity.last->score) : ""});
    return report::html_of(table) + paragraph(source.word("report.function.cite"));
}

std::string_view stop_key(StopReason reason) {
    switch (reason) {
    case StopReason::Easing:
        return "report.stops.easing";
    case StopReason::RunsDownLeg:
        return "report.stops.leg";
    case StopReason::DizzyOrChest:
        return "report.stops.dizzy";
    case StopReason::LockedUp:
        return "report.stops.locked_up";
    default:
        return {};
    }
}

// What was stopped because of pain, and the person's own words.
std::string sessions_part(const Source& source) {
    Table stops{source.word("report.stops.title"),
                {source.word("report.stops.date"), source.word("report.stops.why")},
                {}};
    std::string notes;
    const auto note = [&](Date date, const std::string& about, const std::string& text) {
        notes += paragraph(report::day(source, date) + ", " + about + ": " + text, "note");
    };
    for (const auto& pain : source.journal.pain_between(source.from, source.to))
        if (!pain.detail.note.empty())
            note(pain.at.date,
                 source.content.words.format("report.notes.pain", {{"n", pain.score}}),
                 pain.detail.note);
    for (const auto& [session, sets, sum] :
         source.journal.sessions_between(source.from, source.to)) {
        if (const auto key = stop_key(session.stopped); !key.empty())
            stops.rows.push_back({report::day(source, session.started.date), source.word(key)});
        if (!session.note.empty())
            note(session.started.date, source.word("report.notes.session"), session.note);
    }
    std::string out = stops.rows.empty() ? "" : report::html_of(stops);
    if (!notes.empty())
        out += heading(source.word("report.notes.title")) + notes;
    return out;
}

} // namespace

std::string report_html(const journal::Journal& journal, const content::Content& content,
                        const journal::Days& wanted, Date today) {
    const Date to = wanted.to.value_or(today);
    const Date first = journal.first_day().value_or(to);
    const Date from = std::min(wanted.from.value_or(first), to);
    const Source source{journal, content, from, to, journal.preferences().day_start_hour};
    const Function function = function_of(source);
    const std::string from_text = report::day(source, from);
    const std::string to_text = report::day(source, to);
    const std::string title = source.word("report.title");
    const std::string range =
        content.words.format("report.range", {{"from", from_text}, {"to", to_text}});

    std::string page = "<!DOCTYPE html>\n<html lang=\"" + escaped(content.words.language()) +
                       "\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
                       " style-src 'unsafe-inline'\">\n<title>" +
                       escaped(title + ", " + range) + "</title>\n<style>" + std::string(kStyle) +
                       "</style>\n</head>\n<body>\n<main>\n<header><div><h1>" + escaped(title) +
                       "</h1><p>" + escaped(range) + "</p></div><div class=\"blank\">";
    for (const std::string_view key : {"report.name", "report.born"})
        page += "<p>" + escaped(source.word(key)) + " <span></span></p>";
    page += "</div></header>\n";
    page += tiles(source, function);
    page += pain_part(source);
    page += report::episodes_part(source);
    page += exercises_part(source);
    page += function_part(source, function);
    page += report::signs_part(source);
    page += report::medicines_part(source);
    page += sessions_part(source);
    const std::string made = report::day(source, today);
    page += "</main>\n<footer>" + escaped(source.word("report.footer")) + " " +
            escaped(content.words.format("report.made", {{"date", made}})) +
            "</footer>\n</body>\n</html>\n";
    return page;
}

} // namespace limber::app
