// The safety check: each tick is on disk at once, an alarm stops exercise until it is cleared.
#include "app/app.hpp"
#include "journal/tx.hpp"

#include <utility>

namespace limber::app {

namespace {

std::optional<journal::Id> episode_now(const journal::Tx& tx) {
    const auto episode = tx.journal().current_episode();
    return episode ? std::optional(episode->id) : std::nullopt;
}

} // namespace

void App::open_check() {
    view_.urgency = Urgency::Emergency;
    show(Screen::Check);
}

void App::on(const act::TickSign& tick) {
    transact("op.sign", journal::Undo::No, [sign = tick.sign](journal::Tx& tx) {
        const auto open = tx.journal().alarm();
        SafetyCheck check = open ? open->check : SafetyCheck{};
        if (!check.ticked.erase(sign))
            check.ticked.insert(sign);
        if (check.ticked.empty()) {
            // The last tick taken back is one by mistake; that it was there stays in the log.
            check.ticked.insert(sign);
            check.cleared = Cleared::ByMistake;
        }
        tx.put_check(open ? std::optional(open->id) : std::nullopt, episode_now(tx), check);
    });
}

void App::on(const act::NoSigns&) {
    if (journal_.alarm())
        return;
    transact("op.no-signs", journal::Undo::No, [](journal::Tx& tx) {
        SafetyCheck check;
        check.none = true;
        tx.put_check(std::nullopt, episode_now(tx), check);
    });
    if (navigation_.top() == Screen::Check)
        navigation_.back();
    if (std::exchange(stretch_wanted_, false) && navigation_.top() == Screen::Relief)
        guide(guide::GoTo{ReliefStep::Stretch});
}

void App::on(const act::ClearSigns& clear) {
    transact("op.signs-cleared", journal::Undo::No, [how = clear.how](journal::Tx& tx) {
        if (tx.journal().alarm())
            tx.answer_warning(how == Cleared::ByMistake);
    });
}

} // namespace limber::app
