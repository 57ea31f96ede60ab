// Of the report: what is known of each spasm, the answers of the safety check, and medicine.
#include "app/report_parts.hpp"
#include "core/episode.hpp"
#include "ui/screens/check.hpp"
#include "ui/screens/relief_words.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace limber::app {

using report::Source;
using report::Table;
using std::chrono::days;

namespace {

constexpr std::string_view kNone = "–";

void add_word(std::string& list, std::string_view word) {
    list.append(list.empty() ? "" : ", ").append(word);
}

std::string set_off_by(const Source& source, const journal::Episode& episode) {
    std::string list;
    for (const Trigger trigger : episode.triggers)
        add_word(list, source.word("episode.trigger." + std::string(ui::trigger_id(trigger))));
    return list.empty() ? std::string(kNone) : list;
}

std::string helped_by(const Source& source, const journal::Episode& episode) {
    std::string list;
    for (const ReliefStep step : episode.helped)
        add_word(list, source.word("relief.helped_by." + std::string(ui::step_id(step))));
    if (!episode.note.empty())
        add_word(list, episode.note);
    return list.empty() ? std::string(kNone) : list;
}

struct Told {
    EpisodeStory story;
    std::optional<int> worst; // in the week after the onset
};

Told told_of(const Source& source, const journal::Episode& episode) {
    std::vector<Utc> walks;
    for (const journal::ReliefEvent& event : source.journal.relief_events(episode.id))
        if (event.thing == guide::Thing::Walk)
            walks.push_back(event.at.moment.utc);
    Told told;
    std::vector<PainAt> pains;
    const Date week = episode.began.date + days{6};
    for (const auto& pain : source.journal.pain_between(
             episode.began.date, std::max(week, std::min(source.to, week + days{84})))) {
        pains.push_back({pain.at.moment.utc, pain.score});
        if (pain.at.moment.utc >= episode.began.moment.utc && pain.at.date <= week)
            told.worst = std::max(told.worst.value_or(0), pain.score);
    }
    told.story = episode_story(episode.began.moment.utc, episode.ended, walks, pains);
    return told;
}

std::string span(const Source& source, const std::optional<Millis>& time, bool lasts) {
    if (time)
        return ui::say_span(source.content.words, *time);
    return source.word(lasts ? "report.episodes.not_yet" : "report.episodes.not_logged");
}

bool in_range(const Source& source, Date date) {
    return source.from <= date && date <= source.to;
}

// Somewhat before the first day, wherever its midnight was.
Utc before_range(const Source& source) {
    return Utc(std::chrono::sys_days((source.from - days{1}).time_since_epoch()));
}

std::string list_of_days(const Source& source, const std::set<Date>& dates) {
    // More would be no list that somebody reads.
    constexpr std::size_t kListed = 6;
    std::string list;
    std::size_t left = dates.size();
    for (auto date = dates.rbegin(); date != dates.rend() && dates.size() - left < kListed;
         ++date) {
        add_word(list, report::day(source, *date));
        --left;
    }
    if (left > 0)
        add_word(list, source.content.words.format("report.signs.more_days", {{"n", left}}));
    return list;
}

} // namespace

std::string report::episodes_part(const Source& source) {
    Table table{source.word("report.episodes.title"),
                {source.word("report.episodes.date"), source.word("report.episodes.set_off"),
                 source.word("report.episodes.worst"), source.word("report.episodes.walked"),
                 source.word("report.episodes.easier"), source.word("report.episodes.helped")},
                {}};
    for (const journal::Episode& episode :
         source.journal.episodes_between(source.from, source.to)) {
        const Told told = told_of(source, episode);
        const bool lasts = !episode.ended;
        table.rows.push_back({report::day(source, episode.began.date), set_off_by(source, episode),
                              told.worst ? std::to_string(*told.worst) : std::string(kNone),
                              span(source, told.story.walked, lasts),
                              span(source, told.story.easier, lasts), helped_by(source, episode)});
    }
    if (table.rows.empty())
        return heading(table.caption) + paragraph(source.word("report.episodes.none"));
    std::ranges::reverse(table.rows); // the newest first
    return html_of(table);
}

std::string report::signs_part(const Source& source) {
    std::set<Date> none;
    std::map<Sign, std::set<Date>> ticked;
    std::map<Cleared, std::set<Date>> cleared;
    // A tick may stand for long before somebody clears it.
    constexpr days kStands{366};
    for (const journal::CheckRow& row :
         source.journal.checks_since(before_range(source) - kStands)) {
        if (in_range(source, row.at.date)) {
            if (row.check.none)
                none.insert(row.at.date);
            for (const Sign sign : row.check.ticked)
                ticked[sign].insert(row.at.date);
        }
        if (!row.check.cleared || !row.cleared)
            continue;
        const Date date = local_date({*row.cleared, row.at.moment.offset}, source.day_start_hour);
        if (in_range(source, date))
            cleared[*row.check.cleared].insert(date);
    }
    const auto line = [&source](std::string_view key, const std::string& what,
                                const std::set<Date>& dates) {
        const std::string on = list_of_days(source, dates);
        return paragraph(source.content.words.format(key, {{"sign", what}, {"days", on}}), "plain");
    };
    std::string out = heading(source.word("report.signs.title"));
    if (none.empty() && ticked.empty() && cleared.empty())
        return out + paragraph(source.word("report.signs.unanswered"));
    for (const Sign sign : kSigns)
        if (const auto found = ticked.find(sign); found != ticked.end())
            out += line("report.signs.ticked", source.word(ui::sign_word(sign)), found->second);
    for (const auto& [how, dates] : cleared)
        out += line(how == Cleared::ByClinician ? "report.signs.seen" : "report.signs.mistake", {},
                    dates);
    if (!none.empty())
        out += line(ticked.empty() ? "report.signs.none_only" : "report.signs.none", {}, none);
    return out;
}

std::string report::medicines_part(const Source& source) {
    const content::Words& words = source.content.words;
    struct Taken {
        int doses = 0;
        Date first{};
        Date last{};
    };
    // By what was taken and how much of it; the content may not know it any more.
    std::map<std::pair<std::string, int>, Taken> all;
    for (const journal::MedicineDose& row : source.journal.doses_since(before_range(source))) {
        if (!in_range(source, row.at.date))
            continue;
        Taken& taken = all[{row.dose.ingredient, row.dose.mg}];
        if (taken.doses++ == 0)
            taken.first = row.at.date;
        taken.last = row.at.date;
    }
    if (all.empty())
        return {};
    std::string out = heading(source.word("report.medicine.title"));
    for (const auto& [what, taken] : all) {
        std::string name = what.first;
        for (const Ingredient& known : source.content.guide.ingredients)
            if (known.key == what.first)
                name = source.word(known.name_word);
        if (what.second != 0)
            name.append(" ").append(ui::say_amount(words, what.second));
        const std::string first = day(source, taken.first);
        const std::string last = day(source, taken.last);
        out += paragraph(
            words.format(taken.first == taken.last ? "report.medicine.one_day"
                                                   : "report.medicine.days",
                         {{"name", name}, {"n", taken.doses}, {"first", first}, {"last", last}}),
            "plain");
    }
    return out;
}

} // namespace limber::app
