// Breaks from sitting: the clock that counts what was sat, and how it is told.
#include "app/app.hpp"
#include "journal/tx.hpp"
#include "ui/screens/break_words.hpp"

#include <algorithm>

namespace limber::app {

using journal::Tx;

namespace {

// So much later than the loop was to wake: the computer slept.
constexpr Millis kAsleep{2 * 60'000};
// Somebody who goes away for the length of a break and comes back is to be seen doing so.
constexpr Millis kLookForIdle{60'000};

// What can be answered in the desktop's message.
constexpr const char* kUp = "up";
constexpr const char* kLater = "later";

bool counts(breaks::Step step) {
    return step == breaks::Step::Sitting || step == breaks::Step::Warned ||
           step == breaks::Step::Due;
}

} // namespace

// A script's time is its own: how long this computer was left alone says nothing there.
bool App::sees_idle() const {
    return !prompter_.muted() && platform_.can(Ability::UserIdle);
}

std::optional<Millis> App::next_break_look() const {
    std::optional<Millis> look = breaks::next_change(breaks_);
    // A screen that shows the minutes wants each of them.
    if (look && navigation_.top() == Screen::Today)
        look = std::min(*look, breaks_.limit - breaks_.sat -
                                   std::chrono::minutes{breaks::minutes_left(breaks_) - 1});
    if (counts(breaks_.step) && sees_idle())
        look = std::min(look.value_or(kLookForIdle), kLookForIdle);
    return look ? std::optional(breaks_at_ + *look) : std::nullopt;
}

void App::advance_breaks(Now now) {
    const Millis passed = std::max(Millis{0}, now.steady - breaks_at_);
    const auto look = next_break_look();
    breaks_at_ = now.steady;
    breaks::Options options = breaks_.options;
    options.interval = breaks::interval_of(preferences_.break_minutes);
    tell(breaks::apply(breaks_, breaks::Every{options}));
    // The loop wakes for every look, so one that comes much too late was asleep.
    const bool slept = look && now.steady > *look + kAsleep;
    const auto idle =
        counts(breaks_.step) && sees_idle() ? platform_.idle_time() : std::optional<Millis>();
    tell(breaks::advance(breaks_, {passed, idle, slept}));
    if (const int minutes = breaks::minutes_left(breaks_); minutes != break_minutes_) {
        break_minutes_ = minutes;
        touched();
    }
}

void App::on(const act::Break& doing) {
    tell(breaks::apply(breaks_, doing.action));
}

void App::tell(const breaks::Events& events) {
    for (const breaks::Event event : events) {
        touched();
        if (event == breaks::Event::Stood &&
            transact("op.break", journal::Undo::Yes, [](Tx& tx) { tx.add_break(); }))
            say_kept("op.break", true);
        if (event == breaks::Event::Due || event == breaks::Event::Warn)
            remind(event);
        else if (!prompter_.muted())
            platform_.take_back_notice(); // it does not hold any more
    }
}

// In the window, by a sound, and by a message of the desktop for somebody who works in another
// window; where the desktop shows none, ours flashes in the task bar.
void App::remind(const breaks::Event& event) {
    const bool due = event == breaks::Event::Due;
    const char* words = due ? "breaks.due" : "breaks.warn";
    say(words, false);
    if (prompter_.muted())
        return;
    if (due)
        prompter_.cue({}, Sound::Rest, preferences_, clock_.now().steady);
    const content::Words& all = content_.words;
    Notice notice{std::string(all(due ? "breaks.due" : "shell.app")),
                  due ? ui::say_break_idea(journal_, content_, today())
                      : std::string(all("breaks.warn")),
                  {{kLater, std::string(all("breaks.later"))}}};
    if (due)
        notice.answers.insert(notice.answers.begin(), {kUp, std::string(all("breaks.up"))});
    if (!platform_.notify(notice) && due)
        call_ = Call::Flash;
}

void App::on(const NoticeAnswer& answer) {
    const bool holds = breaks_.step == breaks::Step::Warned || breaks_.step == breaks::Step::Due;
    switch (answer.kind) {
    case NoticeAnswer::Kind::Chosen:
        if (!holds) // it was answered here meanwhile
            break;
        if (answer.key == kUp)
            perform(act::Break{breaks::Up{}});
        else if (answer.key == kLater)
            perform(act::Break{breaks::Postpone{}});
        break;
    case NoticeAnswer::Kind::Opened:
        if (navigation_.top() != Screen::Player && navigation_.top() != Screen::Relief)
            perform(act::Go{Screen::Today});
        call_ = Call::Raise;
        break;
    case NoticeAnswer::Kind::NotShown:
        touched(); // Today says how it reminds
        if (breaks_.step == breaks::Step::Due)
            call_ = Call::Flash;
        break;
    }
}

} // namespace limber::app
