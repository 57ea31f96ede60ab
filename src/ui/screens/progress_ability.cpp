// What I can do, built: own activities, how they were scored and what that comes to.
#include "content/words.hpp"
#include "journal/activities.hpp"
#include "ui/screens/day_words.hpp"
#include "ui/screens/progress_parts.hpp"
#include "ui/screens/say.hpp"

#include <utility>

namespace limber::ui {

namespace {

constexpr int kScoresSaid = 4; // in the sheet of one activity

// "6 today · 4 on 9 Oct".
std::string say_scores(const content::Words& words, const std::vector<journal::ActivityScore>& all,
                       Date today) {
    std::string said;
    for (const journal::ActivityScore& one : all) {
        const std::string date = say_short_date(words, one.at.date, today);
        said.append(said.empty() ? "" : " · ")
            .append(
                one.at.date == today
                    ? words.format("progress.can.score_today", {{"n", one.score}})
                    : words.format("progress.can.score_on", {{"n", one.score}, {"date", date}}));
    }
    return said;
}

std::string say_activity(const content::Words& words, const ProgressActivity& activity,
                         bool changes) {
    if (!activity.first || !activity.last)
        return words.format("progress.can.row_none", {{"name", activity.name}});
    if (!changes)
        return words.format("progress.can.row", {{"name", activity.name}, {"n", *activity.last}});
    if (activity.change == AbilityChange::Same)
        return words.format("progress.can.row_same",
                            {{"name", activity.name}, {"n", *activity.last}});
    return words.format("progress.can.row_was",
                        {{"name", activity.name}, {"n", *activity.last}, {"was", *activity.first}});
}

void say_mean(ProgressAbility& state, const content::Words& words,
              const std::vector<AbilityScores>& scores, bool changes) {
    state.said = words("progress.can.chart");
    const auto mean = ability(scores);
    if (!mean)
        return;
    state.now = one_decimal(mean->now);
    if (changes) {
        const std::string was = one_decimal(mean->was);
        state.was = mean->change == AbilityChange::Same
                        ? std::string(words("progress.can.same"))
                        : words.format("progress.can.was", {{"x", was}});
    }
    state.said.append(". ").append(words.format("progress.can.mean", {{"x", state.now}}));
    if (!state.was.empty())
        state.said.append(", ").append(state.was);
}

} // namespace

ProgressAbility build_ability(const journal::Journal& journal, const content::Words& words,
                              const ProgressWindow& window) {
    ProgressAbility state;
    std::vector<AbilityScores> scores;
    bool any_changes = false; // one of them was scored twice or more
    for (const journal::Activity& one :
         journal::activities_between(journal, window.from, window.to)) {
        ProgressActivity activity;
        activity.id = one.id.str();
        activity.name = one.name;
        bool changes = false;
        if (one.first && one.last) {
            activity.first = one.first->score;
            activity.last = one.last->score;
            activity.change = compare_ability(one.first->score, one.last->score);
            scores.push_back({one.first->score, one.last->score});
            changes = one.first->id != one.last->id;
        }
        any_changes = any_changes || changes;
        activity.said = say_activity(words, activity, changes);
        const auto newest = journal::activity_scores(journal, one.id, kScoresSaid);
        if (!newest.empty() && newest.front().at.date == window.today)
            activity.scored_today = newest.front().score;
        activity.scores = say_scores(words, newest, window.today);
        state.activities.push_back(std::move(activity));
    }
    state.may_add = std::ssize(state.activities) < journal::kMostActivities;
    say_mean(state, words, scores, any_changes);
    return state;
}

} // namespace limber::ui
