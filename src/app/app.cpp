#include "app/app.hpp"

#include "journal/tx.hpp"
#include "ui/theme.hpp"

#include <algorithm>
#include <chrono>

namespace limber::app {
namespace {

// When the plan that is shown is written down, after the start.
constexpr Millis kPlanAfter{500};
// How long to let a disk rest that refused a write.
constexpr Millis kRetry{5000};
// How often to look whether a diary that could not be opened for writing can be now.
constexpr Millis kKeepAgain{10'000};
// The loop wakes whenever the player has something to do. So much later means that the computer
// slept or the program was stopped: nobody held anything meanwhile.
constexpr Millis kLate{10'000};

} // namespace

App::App(journal::Journal journal, content::Content content, Platform& platform, const Clock& clock,
         Overrides overrides)
    : journal_(std::move(journal)),
      content_(std::move(content)),
      platform_(platform),
      clock_(clock),
      overrides_(overrides),
      preferences_(journal_.preferences()),
      prompter_(platform, content_),
      can_resume_(journal_.open_session().has_value()) {
    open_guide();
    if (const auto& fault = journal_.fault())
        fault_words_ = fault->word_key();
    keep_at_ = clock_.now().steady + kKeepAgain;
    read_own();
    plan_at_ = clock_.now().steady + kPlanAfter;
    breaks_at_ = clock_.now().steady;
}

void App::perform(const Action& action) {
    advance();
    action.visit([this](const auto& what) { on(what); });
    read_own();
    touched();
}

void App::advance() {
    const Now now = clock_.now();
    settle_journal();
    if (const std::string_view news = platform_.news(); !news.empty()) {
        say(std::string(news), false);
        touched();
    }
    advance_player(now);
    advance_breaks(now);
    keep_shown_plan(now);
    if (snackbar_ && snackbar_->until <= now.steady) {
        snackbar_.reset();
        touched();
    }
    advance_guide(now);
    advance_bonus(now);
    prompter_.advance(now.steady);
    retry_keeping(now);
    advance_data(now);
    if (!unsaved_.empty() && retry_at_ <= now.steady)
        retry_unsaved();
    read_own();
    if (writer_ && writer_->waiting() > 0 && retry_at_ <= now.steady) {
        if (!writer_->flush(journal_, now.wall).ok())
            retry_at_ = now.steady + kRetry;
        touched();
    }
}

void App::settle_journal() {
    if (journal_.settle()) {
        read_again();
        keep_at_ = clock_.now().steady; // perhaps it is ours to write now
        touched();
    }
    say_what_is_kept();
    const auto late = journal_.not_durable();
    const std::string_view words = late ? late->word_key() : std::string_view();
    if (words == late_words_)
        return;
    late_words_ = words;
    touched();
}

void App::advance_player(Now now) {
    const Millis passed = now.steady - player_at_;
    player_at_ = now.steady;
    if (!player_ || passed <= Millis{0})
        return;
    const auto due = limber::next_change(*player_);
    const bool slept = due && passed > *due + kLate;
    keep(limber::advance(*player_, slept ? Millis{0} : passed));
    if (slept && player_)
        keep(apply(*player_, TogglePause{}));
}

std::optional<Millis> App::next_change() const {
    std::optional<Millis> next;
    const auto earlier = [&next](Millis time) { next = next ? std::min(*next, time) : time; };
    if (player_)
        if (const auto in = limber::next_change(*player_))
            earlier(player_at_ + *in);
    if (const auto at = guide_change(clock_.now()))
        earlier(*at);
    if (const auto at = bonus_change(clock_.now()))
        earlier(*at);
    if (snackbar_)
        earlier(snackbar_->until);
    if (const auto rest = prompter_.next_change())
        earlier(*rest);
    if (!unsaved_.empty() || (writer_ && writer_->waiting() > 0))
        earlier(retry_at_);
    if (journal_.may_be_kept_later())
        earlier(keep_at_);
    if (!plan_stamp_ && navigation_.top() == Screen::Today)
        earlier(plan_at_);
    if (const auto look = next_break_look())
        earlier(*look);
    if (const auto data = next_data_change())
        earlier(*data);
    return next;
}

ui::Today App::today() const {
    const Now now = clock_.now();
    ui::Today today;
    today.wall = now.wall;
    today.preferences = preferences();
    today.date = local_date(now.wall, preferences_.day_start_hour);
    today.screen = navigation_.top();
    today.view = view_;
    today.player = player_ ? &*player_ : nullptr;
    today.pacer = pacer_;
    today.guide = &guide_;
    today.guide_facts = guide_facts();
    today.hands_wait = hands_wait_;
    today.steady = now.steady;
    today.can_resume = can_resume_;
    today.not_saved = fault_words_;
    if (writer_) {
        if (const auto& fault = writer_->fault())
            today.not_saved = fault->word_key();
    }
    if (today.not_saved.empty())
        today.not_saved = late_words_;
    today.snackbar = snackbar_;
    const auto& opened = journal_.fault();
    today.view.data.damaged =
        view_.data.damaged || (opened && opened->kind == journal::OpenFault::Kind::Damaged);
    today.view.data.keeps_backups = platform_.keeper() == nullptr;
    today.view.data.can_choose = !prompter_.muted() && platform_.can(Ability::OpenFile);
    today.figure_fault = figure_fault_;
    today.breaks = breaks_;
    today.breaks.options.interval = std::chrono::minutes{preferences_.break_minutes};
    today.may_notify = prompter_.muted() || platform_.can(Ability::Notify);
    // A run that nobody hears shows everything, on whatever machine it is.
    const bool all = prompter_.muted();
    today.asks_files = all || platform_.can(Ability::OpenFile);
    today.hears = {all || platform_.can(Ability::Speak), all || platform_.can(Ability::PlaySound),
                   all || platform_.can(Ability::Haptics)};
    return today;
}

Preferences App::preferences() const {
    Preferences shown = preferences_;
    if (overrides_.theme)
        shown.theme = *overrides_.theme;
    if (overrides_.text_percent)
        shown.text_percent = *overrides_.text_percent;
    return shown;
}

bool App::reduced_motion() const {
    if (overrides_.reduced_motion)
        return *overrides_.reduced_motion;
    if (preferences_.motion != MotionChoice::System)
        return preferences_.motion == MotionChoice::Reduced;
    return platform_.reduced_motion();
}

Media App::media() const {
    const bool heard = (preferences_.voice && platform_.can(Ability::Speak)) ||
                       (preferences_.sounds && platform_.can(Ability::PlaySound));
    if (!player_ || !heard || navigation_.top() != Screen::Player)
        return {};
    const Exercise* exercise = content_.once(current_set(*player_).exercise);
    return {true, player_->paused,
            std::string(exercise == nullptr ? content_.words("shell.app")
                                            : content_.words(exercise->name_word))};
}

bool App::wants_awake() const {
    const Screen top = navigation_.top();
    // "Rest here": the screen may dim.
    const bool resting = guide_.at.step == ReliefStep::Rest || guide_.at.step == ReliefStep::End;
    return (top == Screen::Relief && !resting) ||
           (top == Screen::Player && player_ && !player_->paused);
}

void App::set_overrides(const Overrides& overrides) {
    overrides_ = overrides;
    touched();
}

bool App::transact(const char* words, journal::Undo undo, Write write) {
    Unsaved one{{words, undo}, clock_.now().wall, std::move(write)};
    retry_unsaved();
    if (!unsaved_.empty()) {
        // Order matters: an edit may stand on what still waits.
        unsaved_.push_back(std::move(one));
        return false;
    }
    unsaved_.push_back(std::move(one));
    retry_unsaved();
    return unsaved_.empty();
}

void App::retry_unsaved() {
    while (!unsaved_.empty()) {
        const Unsaved& first = unsaved_.front();
        const auto began = std::chrono::steady_clock::now();
        const auto result = journal_.transact(first.operation, first.at, first.write);
        if (result.ok()) {
            const std::chrono::duration<double, std::milli> took =
                std::chrono::steady_clock::now() - began;
            commit_ms_.push_back(took.count());
            unsaved_.pop_front();
            last_commit_ = result.value().number;
            if (!journal_.fault())
                fault_words_.clear();
            continue;
        }
        // Why it cannot be written at all says more than that it was not.
        fault_words_ = result.error().word_key();
        if (result.error().kind == journal::WriteFault::Kind::NotWritable)
            if (const auto& fault = journal_.fault())
                fault_words_ = fault->word_key();
        touched();
        if (result.error().kind != journal::WriteFault::Kind::Refused) {
            retry_at_ = clock_.now().steady + kRetry;
            return;
        }
        // Its row is gone or its value is none: waiting would not help.
        unsaved_.pop_front();
        say(fault_words_, false);
        const auto& fault = journal_.fault();
        fault_words_ = fault ? std::string(fault->word_key()) : std::string();
    }
}

// The folder may be there by now, the disk have room, the other instance be gone.
void App::retry_keeping(Now now) {
    if (now.steady < keep_at_ || !journal_.may_be_kept_later())
        return;
    keep_at_ = now.steady + kKeepAgain;
    if (!journal_.try_to_keep(now.wall))
        return;
    fault_words_.clear();
    retry_at_ = now.steady;
    read_again();
    last_commit_ = journal_.commits();
    say_kept("journal.kept-again", false);
    touched();
}

void App::read_again() {
    preferences_ = journal_.preferences();
    if (!player_)
        can_resume_ = journal_.open_session().has_value();
    if (!guide_.looking)
        open_guide();
}

void App::say(std::string words, bool can_undo) {
    snackbar_ = ui::Snackbar{std::move(words), can_undo,
                             clock_.now().steady +
                                 Millis{static_cast<Millis::rep>(ui::duration::snackbar)}};
}

void App::say_kept(std::string words, bool can_undo) {
    promise_ = Promise{std::move(words), can_undo, last_commit_};
    say_what_is_kept();
}

void App::say_what_is_kept() {
    const bool kept = journal_.keeping() == journal::Keeping::Kept;
    if (!promise_ || (kept && journal_.durable() < promise_->commit))
        return;
    const bool lost = !kept && journal_.fault(); // with the window
    say(lost ? "journal.only-here" : std::move(promise_->words), promise_->can_undo);
    promise_.reset();
    touched();
}

void App::show(Screen screen) {
    if (screen != navigation_.top())
        keep_form();
    // Nobody follows a player that is out of sight: it waits, and Today offers to go on.
    if (player_ && screen != Screen::Player) {
        if (!player_->paused)
            keep(apply(*player_, TogglePause{}));
        can_resume_ = true;
    }
    navigation_.open(screen);
    const Millis now = clock_.now().steady;
    if (screen == Screen::Relief)
        start_pacer();
    if (screen == Screen::ExerciseDetail)
        view_.demo = ui::Running{Millis{0}, now, false};
}

} // namespace limber::app
