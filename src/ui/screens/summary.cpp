#include "ui/screens/summary.hpp"

#include "ui/screens/chosen.hpp"
#include "ui/screens/say.hpp"

#include <algorithm>
#include <chrono>

namespace limber::ui {

namespace {

using Sets = std::vector<journal::ExerciseSet>;

// What was done of one exercise at one level.
struct Done {
    const journal::ExerciseSet* first = nullptr;
    int sets = 0;       // with something counted
    int whole_sets = 0; // that reached their target
    int reps = 0, left = 0, right = 0;
    int too_hard = 0;
    Millis held{0};
};

std::vector<Done> by_level(const Sets& sets) {
    std::vector<Done> all;
    for (const journal::ExerciseSet& set : sets) {
        const auto same = [&set](const Done& d) {
            return d.first->plan.exercise == set.plan.exercise &&
                   d.first->plan.level == set.plan.level;
        };
        auto at = std::ranges::find_if(all, same);
        if (at == all.end()) {
            all.push_back({&set});
            at = all.end() - 1;
        }
        at->sets += set.done.reps > 0 ? 1 : 0;
        at->whole_sets += set.done.reps >= set.plan.dose.reps ? 1 : 0;
        at->reps += set.done.reps;
        at->left += set.plan.side == Side::Left ? set.done.reps : 0;
        at->right += set.plan.side == Side::Right ? set.done.reps : 0;
        at->too_hard += set.feel == Feel::TooHard ? 1 : 0;
        at->held += set.done.held;
    }
    return all;
}

std::string say_done(const content::Words& words, const Done& done) {
    const SetPlan& plan = done.first->plan;
    const auto held = done.held.count() / 1000;
    if (plan.count_of == CountOf::Hold)
        return words.format("summary.row.holds", {{"n", done.reps}, {"s", held}});
    std::string text;
    if (plan.side == Side::None) {
        text = words.format("summary.row.reps", {{"n", done.reps}});
    } else if (done.left == done.right) {
        const std::string reps = words.format("summary.row.reps", {{"n", done.left}});
        text = words.format("summary.row.each_side", {{"reps", reps}});
    } else {
        text = words.format("summary.row.sides", {{"left", done.left}, {"right", done.right}});
    }
    const int rounds = plan.side == Side::None ? done.sets : (done.sets + 1) / 2;
    if (rounds > 1) {
        const std::string sets = words.format("summary.row.sets", {{"n", rounds}});
        text = words.format("summary.row.reps_sets", {{"reps", text}, {"sets", sets}});
    }
    if (held > 0)
        text = words.format("summary.row.held", {{"reps", text}, {"s", held}});
    return text;
}

Mark mark_of(const Done& done) {
    const SetPlan& plan = done.first->plan;
    if (done.reps == 0)
        return Mark::Skipped;
    const int planned = plan.set_count * (plan.side == Side::None ? 1 : 2);
    return done.whole_sets >= planned ? Mark::Whole : Mark::Part;
}

SummaryRow row_of(const content::Content& content, const Done& done) {
    const content::Words& words = content.words;
    const SetPlan& plan = done.first->plan;
    const Exercise* exercise = content.once(plan.exercise);
    const Level* level = exercise == nullptr ? nullptr : exercise->level(plan.level);
    SummaryRow row;
    row.key = plan.exercise + "/" + plan.level;
    row.animation = plan.animation;
    row.name = level == nullptr ? plan.exercise : std::string(words(level->name_word));
    row.mark = mark_of(done);
    row.mark_said = words(row.mark == Mark::Whole  ? "summary.row.whole"
                          : row.mark == Mark::Part ? "summary.row.part"
                                                   : "summary.row.skipped");
    row.what = row.mark == Mark::Skipped ? row.mark_said : say_done(words, done);
    return row;
}

// The check-in of the same day that came last before the session began.
std::optional<int> checked_in_before(const journal::Journal& journal,
                                     const journal::Session& session) {
    std::optional<int> score;
    for (const journal::PainEntry& entry :
         journal.pain_between(session.started.date, session.started.date))
        if (entry.at.moment.utc <= session.started.moment.utc)
            score = entry.score;
    return score;
}

std::string_view headline_word(const journal::Session& session, int reps) {
    switch (session.stopped) {
    case StopReason::None:
        return reps > 0 ? "summary.done" : "summary.nothing";
    case StopReason::Left:
        return reps > 0 ? "summary.left" : "summary.nothing";
    default:
        return "summary.stopped";
    }
}

std::string subline(const content::Words& words, Millis active) {
    const auto minutes = std::chrono::round<std::chrono::minutes>(active).count();
    if (minutes < 1)
        return std::string(words("summary.under_minute"));
    return words.format("summary.minutes", {{"n", minutes}});
}

std::string_view next_word(const SummaryState& state) {
    if (!state.before || !state.after)
        return "summary.next.saved";
    switch (compare_pain(*state.before, *state.after)) {
    case PainChange::Less:
        return "summary.next.less";
    case PainChange::Same:
        return "summary.next.same";
    case PainChange::More:
        return "summary.next.more";
    }
    return "summary.next.saved";
}

std::optional<EasierOffer> easier_of(const journal::Journal& journal,
                                     const content::Content& content,
                                     const std::vector<Done>& all) {
    for (const Done& done : all) {
        if (done.too_hard < 2)
            continue;
        const SetPlan& plan = done.first->plan;
        const Exercise* exercise = content.exercise(plan.exercise);
        const int index = exercise == nullptr ? -1 : exercise->level_index(plan.level);
        if (index < 1)
            continue;
        const Level& easier = exercise->levels[static_cast<std::size_t>(index - 1)];
        const bool taken =
            chosen(*exercise, journal.own_dose(exercise->key)).level->key == easier.key;
        const std::string_view name = content.words(easier.name_word);
        EasierOffer offer{exercise->key, easier.key, {}, {}};
        offer.line = taken ? content.words.format("summary.next.easier_chosen", {{"name", name}})
                           : std::string(content.words("summary.next.two_hard"));
        if (!taken)
            offer.button = content.words.format("summary.next.easier", {{"name", name}});
        return offer;
    }
    return std::nullopt;
}

} // namespace

SummaryState build_summary(const journal::Journal& journal, const content::Content& content,
                           const Today& today) {
    SummaryState state;
    if (!today.view.session)
        return state;
    const auto kept = journal.session(*today.view.session);
    if (!kept)
        return state;
    const content::Words& words = content.words;
    const journal::Session& session = kept->session;
    state.found = true;
    state.whole = session.stopped == StopReason::None;
    state.title = words(state.whole ? "summary.title" : "summary.ended");
    state.when = words.format("summary.at", {{"weekday", say_weekday(words, session.started.date)},
                                             {"time", say_time(session.started.moment)}});
    state.headline = words(headline_word(session, kept->sum.reps));
    state.subline = subline(words, kept->sum.active);
    const std::vector<Done> all = by_level(kept->sets);
    for (const Done& done : all)
        state.rows.push_back(row_of(content, done));
    const std::optional<int> checked = checked_in_before(journal, session);
    state.before = session.pain_before ? session.pain_before : checked;
    state.ask_before = !checked;
    if (state.before)
        state.before_note = words.format("summary.pain.before_note", {{"n", *state.before}});
    state.after = session.pain_after;
    state.effort = session.effort;
    state.note = session.note;
    state.next = words(next_word(state));
    state.worse = state.before && state.after &&
                  compare_pain(*state.before, *state.after) == PainChange::More;
    state.easier = easier_of(journal, content, all);
    return state;
}

journal::TableSet summary_tables() {
    return {journal::Table::Session, journal::Table::ExerciseSet, journal::Table::Rep,
            journal::Table::Pain, journal::Table::OwnLevel};
}

} // namespace limber::ui
