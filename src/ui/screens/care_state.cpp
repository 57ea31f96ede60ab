#include "ui/screens/care.hpp"
#include "ui/screens/day_words.hpp"
#include "ui/screens/say.hpp"

#include <algorithm>

namespace limber::ui {

namespace {

constexpr int kComing = 10;
constexpr int kPast = 5;
// A visit counts as past an hour after it began.
constexpr std::chrono::hours kOver{1};
// Below that nothing is said about days with pain when nothing else stands out.
constexpr int kDaysWorthSaying = 3;

void write_status(CareState& state, const journal::Journal& journal, const content::Words& words,
                  const Today& today) {
    const auto dismissed = journal.dismissed_signs(today.date - care::kDismissed);
    const care::Status status =
        care::status(journal.plan_history(today.date), dismissed, today.date);
    state.advice = status.level;
    for (const care::Evidence& evidence : status.evidence) {
        CareSign sign{evidence.sign, {}, {}};
        const std::string word = "care.sign." + std::string(care::sign_key(evidence.sign));
        sign.words = words.format(word, {{"n", evidence.n}, {"of", evidence.of}});
        for (const Date date : evidence.dates)
            sign.dates.push_back(say_day_and_month(words, date)); // within twelve months
        state.signs.push_back(std::move(sign));
    }
    const bool said = std::ranges::any_of(status.evidence, [](const care::Evidence& evidence) {
        return evidence.sign == care::Sign::MostDays;
    });
    if (!said && status.days_with_pain >= kDaysWorthSaying)
        state.pain_days = words.format("care.status.pain_days", {{"n", status.days_with_pain}});
}

CareVisit say_visit(const content::Words& words, const care::Visit& visit, Date today, bool past) {
    const Date date = local_date(visit.starts);
    const std::chrono::year_month_day day{date};
    CareVisit said{visit,
                   std::to_string(static_cast<unsigned>(day.day())),
                   say_month(words, date),
                   std::string(words("care.visit." + std::string(care::kind_key(visit.kind)))),
                   {}};
    const std::string when = say_weekday(words, date);
    const std::string time = say_time(visit.starts);
    if (past && visit.helped)
        said.below = words.format(
            "care.visit.helped_below",
            {{"when", say_short_date(words, date, today)},
             {"helped", words("care.helped." + std::string(care::helped_key(*visit.helped)))}});
    else if (visit.place.empty())
        said.below = words.format("care.visit.below", {{"when", when}, {"time", time}});
    else
        said.below = words.format("care.visit.below_place",
                                  {{"when", when}, {"time", time}, {"place", visit.place}});
    return said;
}

} // namespace

std::string phone_address(std::string_view number) {
    std::string address = "tel:";
    for (const char c : number)
        if ((c >= '0' && c <= '9') || c == '+')
            address.push_back(c);
    return address;
}

CareState build_care(const journal::Journal& journal, const content::Content& content,
                     const Today& today) {
    const content::Words& words = content.words;
    CareState state;
    state.number = emergency_number(today.preferences.region);
    if (const auto own = journal.contact()) {
        state.contact = *own;
        state.own_contact = true;
    } else {
        state.contact = {std::string(words("care.clinic")),
                         std::string(words("care.phone")),
                         std::string(words("care.clinic_email")),
                         {}};
    }
    write_status(state, journal, words, today);
    const Utc border = today.wall.utc - kOver;
    for (const care::Visit& visit : journal.visits_from(border, kComing))
        state.coming.push_back(say_visit(words, visit, today.date, false));
    for (const care::Visit& visit : journal.visits_before(border, kPast))
        state.past.push_back(say_visit(words, visit, today.date, true));
    // To the day: a state is not built anew every minute.
    state.now = {std::chrono::floor<std::chrono::days>(today.wall.utc + today.wall.offset) -
                     today.wall.offset,
                 today.wall.offset};
    return state;
}

journal::TableSet care_tables() {
    using journal::Table;
    return {Table::Episode,    Table::Session, Table::ExerciseSet, Table::Rep,        Table::Pain,
            Table::CareAnswer, Table::Visit,   Table::Contact,     Table::SafetyCheck};
}

} // namespace limber::ui
