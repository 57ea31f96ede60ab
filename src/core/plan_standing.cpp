// Goes through what was done of one exercise, day by day, as the rules would have: nothing of it is
// kept, so an entry that is corrected later counts as if it had always been so.
#include "core/plan_standing.hpp"

#include <algorithm>
#include <cmath>

namespace limber::plan {

using std::chrono::days;

namespace {

int rounded(double value) {
    return static_cast<int>(std::lround(value));
}

std::optional<int> morning_of(const std::vector<Morning>& mornings, Date date) {
    const auto found = std::ranges::lower_bound(mornings, date, {}, &Morning::date);
    if (found == mornings.end() || found->date != date)
        return std::nullopt;
    return found->score;
}

std::optional<double> usual_of(const std::vector<Morning>& mornings, Date date) {
    const auto found = std::ranges::lower_bound(mornings, date, {}, &Morning::date);
    if (found == mornings.end() || found->date != date)
        return std::nullopt;
    return found->baseline;
}

class Replay {
  public:
    Replay(const Exercise& exercise, const Context& context)
        : exercise_(exercise),
          context_(context) {
        const Course& course = context.course;
        const bool easiest = course.phase == Phase::Calm || course.eased;
        stands_.item = first_item(exercise, course.phase, easiest);
        if (easiest && course.phase != Phase::Calm) {
            stands_.how = Standing::Easiest;
            stands_.reason = {"plan.change.easiest", {}};
        }
        from_ = context.date - kMemory;
        if (course.onset)
            from_ = std::max(from_, course.onset->date);
    }

    Stands run() {
        auto trigger = context_.triggers.begin();
        const auto flares_until = [&](Date date) {
            for (; trigger != context_.triggers.end() && trigger->date <= date; ++trigger)
                if (trigger->kind == Trigger::Kind::Morning && trigger->date >= from_)
                    flare(*trigger);
        };
        for (const Practice& practice : context_.history.practices) {
            if (practice.date > context_.date || practice.done.empty())
                continue;
            if (practice.date == context_.date && !answered_today(practice))
                continue;
            if (practice.date >= from_ && !before_onset(practice)) {
                flares_until(practice.date);
                away(practice.date);
                for (const Done& done : practice.done)
                    if (done.exercise == exercise_.key && exercise_.level(done.level) != nullptr)
                        take(practice, done);
            }
            last_day_ = practice.date;
        }
        flares_until(context_.date);
        away(context_.date);
        own();
        wait();
        suit_phase();
        return stands_;
    }

  private:
    bool before_onset(const Practice& practice) const {
        return context_.course.onset && practice.at < context_.course.onset->at;
    }
    // What was done today changes nothing today, unless it hurt.
    bool answered_today(const Practice& practice) const {
        return std::ranges::any_of(practice.done, &Done::hurt) ||
               sharp_rise(resting_before(context_.history, practice), practice.after);
    }

    // From what was done last, not from what would have come next: one change at a time.
    void down(Standing how, Reason reason) {
        if (done_)
            stands_.item = *done_;
        if (!goal_ || compare(exercise_, *goal_, stands_.item) < 0)
            goal_ = stands_.item;
        if (const auto step = eased(exercise_, stands_.item))
            stands_.item = step->item;
        stands_.how = how;
        stands_.variable.reset();
        stands_.reason = std::move(reason);
        settled_ = good_ = 0;
    }

    void flare(const Trigger& trigger) {
        // One level down, and once: the next morning like it makes it mobility only.
        if (goal_ || (!done_ && trigger.date != context_.date))
            return;
        const bool today = trigger.date == context_.date;
        down(Standing::Morning, {today ? "plan.change.morning" : "plan.change.morning_before",
                                 {{"n", trigger.score}, {"usual", rounded(trigger.usual)}}});
    }

    void away(Date date) {
        if (!last_day_ || !done_ || goal_)
            return;
        const auto missed = static_cast<int>((date - *last_day_).count()) - 1;
        if (missed >= kAway.count())
            down(Standing::Away, {"plan.change.away", {{"n", missed}}});
    }

    void take(const Practice& practice, const Done& done) {
        const Item item{exercise_.key, done.level, done.dose};
        if (!done_ || compare(exercise_, *done_, item) != 0) {
            good_ = 0;
            since_ = practice.date;
        }
        done_ = item;
        if (goal_ && compare(exercise_, item, *goal_) >= 0)
            goal_.reset();
        stands_ = {item, Standing::Same, {}, {}};

        const Date next = practice.date + days{1};
        const auto morning =
            next <= context_.date ? morning_of(context_.mornings, next) : std::optional<int>{};
        const After after{resting_before(context_.history, practice),
                          pain_after(context_.history, practice), morning,
                          usual_of(context_.mornings, next)};
        switch (verdict(done, after)) {
        case Verdict::Bad:
            return hurt(done, after);
        case Verdict::Held:
            good_ = 0;
            if (after.pain && pain_light(*after.pain) == Light::Acceptable) {
                stands_.how = Standing::Held;
                stands_.reason = {"plan.change.held", {{"n", *after.pain}}};
                if (done.full && morning_as_usual(after.morning, after.baseline))
                    ++settled_;
            }
            break;
        case Verdict::Good:
            ++good_;
            ++settled_;
            break;
        }
        if (goal_)
            back_up(*goal_);
        else if (good_ >= kFullSessions)
            up();
    }

    void hurt(const Done& done, const After& after) {
        if (done.hurt)
            return down(Standing::Sharp, {"plan.change.sharp", {}});
        const int pain = after.pain.value_or(0);
        if (!after.resting)
            return down(Standing::Rise, {"plan.change.high", {{"n", pain}}});
        down(Standing::Rise, {"plan.change.rise", {{"from", *after.resting}, {"to", pain}}});
    }

    void back_up(const Item& goal) {
        if (settled_ < kFullSessions) {
            stands_.how = Standing::Held;
            stands_.reason = {"plan.change.settling", {{"n", kFullSessions - settled_}}};
            return;
        }
        if (const auto step = restored(exercise_, stands_.item, goal)) {
            stands_.item = step->item;
            stands_.how = Standing::Restored;
            stands_.variable = step->variable;
            stands_.reason = {"plan.change.restored", {}};
            settled_ = 0;
        }
    }

    void up() {
        const bool walk = exercise_.group == Group::Walk;
        if (walk && since_ && context_.date - *since_ < days{7})
            return;
        const auto step = walk ? walked_on(exercise_, stands_.item)
                               : progressed(exercise_, stands_.item, context_.course.phase);
        if (!step)
            return;
        stands_.item = step->item;
        stands_.how = Standing::Up;
        stands_.variable = step->variable;
        if (step->variable == Variable::Level)
            stands_.reason = {"plan.change.up_level", {}};
        else if (step->variable == Variable::Sets)
            stands_.reason = {"plan.change.up_sets", {{"n", step->item.dose.sets}}};
        else
            stands_.reason = {walk ? "plan.change.up_walk" : "plan.change.up_reps",
                              {{"n", step->item.dose.reps}}};
    }

    // What a person set by hand is theirs, except where the back said less.
    void own() {
        const auto found = context_.wishes.own.find(exercise_.key);
        const bool down = goal_.has_value() && stands_.how != Standing::Restored;
        if (found == context_.wishes.own.end() || down ||
            exercise_.level(found->second.level) == nullptr)
            return;
        if (compare(exercise_, found->second, stands_.item) == 0 && found->second == stands_.item)
            return;
        stands_.item = found->second;
        stands_.how = Standing::Own;
        stands_.variable.reset();
        stands_.reason = {"plan.change.own", {}};
    }

    // Nothing gets harder within two days of pain.
    void wait() {
        if (!done_ || compare(exercise_, stands_.item, *done_) <= 0 ||
            may_go_harder(context_.triggers, context_.date))
            return;
        stands_.item = *done_;
        stands_.how = Standing::Waits;
        stands_.variable.reset();
        stands_.reason = {"plan.change.waits", {}};
    }

    void suit_phase() {
        const auto level = [&] { return exercise_.level_index(stands_.item.level); };
        for (int i = level(); i > 0; i = level()) {
            if (exercise_.levels[static_cast<std::size_t>(i)].earliest <= context_.course.phase)
                return;
            const Level& lower = exercise_.levels[static_cast<std::size_t>(i - 1)];
            stands_.item = {exercise_.key, lower.key, lower.start};
            stands_.how = Standing::Held;
            stands_.reason = {"plan.change.phase", {}};
        }
    }

    const Exercise& exercise_;
    const Context& context_;
    Date from_{};
    Stands stands_;
    std::optional<Item> done_;     // the last time
    std::optional<Item> goal_;     // what was done before it went down
    std::optional<Date> since_;    // of the first session as the last one
    std::optional<Date> last_day_; // of any session
    int good_ = 0;
    int settled_ = 0;
};

} // namespace

Context context_of(const History& history, const Wishes& wishes, Date date) {
    Context context{history, wishes, date, course(history, date), mornings(history, date), {}};
    context.triggers = triggers(history, context.mornings, date);
    return context;
}

Stands stands(const Exercise& exercise, const Context& context) {
    return Replay(exercise, context).run();
}

} // namespace limber::plan
