// Which days a long history scrolls through, and which entries a search leaves of them.
#include "core/library.hpp"
#include "journal/impl.hpp"
#include "journal/reads_columns.hpp"
#include "journal/reads_sql.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace limber::journal {

namespace {

struct Kind {
    HistoryFilter filter;
    std::string_view days;
    std::string_view noted; // empty: it has no words of the person
};
constexpr std::array kKinds{
    Kind{HistoryFilter::Sessions, sql::kSessionDays, sql::kNotedSessions},
    Kind{HistoryFilter::Pain, sql::kPainDays, sql::kNotedPain},
    Kind{HistoryFilter::Episodes, sql::kEpisodeDays, sql::kNotedEpisodes},
    Kind{HistoryFilter::Relief, sql::kReliefDays, {}},
    Kind{HistoryFilter::Relief, sql::kDoseDays, {}},
};

bool wants(HistoryFilter filter, HistoryFilter kind) {
    return filter == HistoryFilter::All || filter == kind;
}

using Days = std::set<Date, std::greater<>>;

std::vector<Date> newest(const Days& days, int limit) {
    std::vector<Date> dates(days.begin(), days.end());
    if (std::ssize(dates) > limit)
        dates.resize(static_cast<std::size_t>(limit));
    return dates;
}

// Rows of day and id, newest first: takes those that fit until they are of more than `limit` days.
template <class Fits>
void collect(Query& rows, int limit, Days& days, std::set<Id>& entries, Fits fits) {
    std::optional<Date> day;
    int count = 0;
    while (rows.step()) {
        if (!fits(rows))
            continue;
        const Date date = date_at(rows, 0);
        if (day != date && ++count > limit)
            return;
        day = date;
        days.insert(date);
        entries.insert(rows.id(1));
    }
}

} // namespace

std::vector<Date> Journal::history_days(int limit, std::optional<Date> before,
                                        HistoryFilter filter) const {
    return impl_->read([&](Database& db) {
        Days days;
        for (const Kind& kind : kKinds) {
            if (!wants(filter, kind.filter))
                continue;
            Query query(db, kind.days);
            query.bind(before ? date_text(*before) : std::string(kAfterAll), limit);
            while (query.step())
                days.insert(date_at(query, 0));
        }
        return newest(days, limit);
    });
}

HistoryFound Journal::history_search(const HistorySearch& wanted, int limit) const {
    return impl_->read([&](Database& db) {
        HistoryFound found;
        Days days;
        for (const Kind& kind : kKinds) {
            if (kind.noted.empty() || !wants(wanted.filter, kind.filter))
                continue;
            Query query(db, kind.noted);
            query.bind(kAfterAll);
            collect(query, limit, days, found.entries,
                    [&](const Query& row) { return contains_words(row.text(2), wanted.words); });
        }
        if (wants(wanted.filter, HistoryFilter::Sessions))
            for (const std::string& exercise : wanted.exercises) {
                Query query(db, sql::kSessionsOfExercise);
                query.bind(exercise, kAfterAll);
                collect(query, limit, days, found.entries, [](const Query&) { return true; });
            }
        found.days = newest(days, limit);
        return found;
    });
}

} // namespace limber::journal
