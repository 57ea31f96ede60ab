// Heat and water on Today: a bonus, without a target. Heat that is on is told as in the guide.
#include "app/app.hpp"
#include "journal/tx.hpp"

#include <algorithm>

namespace limber::app {

namespace {

// Heat may be on over midnight.
constexpr std::chrono::days kBefore{1};
constexpr Millis kMinute{60'000};

} // namespace

std::vector<journal::ReliefEvent> App::heat_and_water() const {
    const Date today = local_date(clock_.now().wall, preferences_.day_start_hour);
    return journal_.relief_events_between(today - kBefore, today);
}

void App::on(const act::TakeBreak&) {
    if (const auto stood = breaks::apply(breaks_, breaks::Up{}); !stood.empty())
        return tell(stood); // the clock is on, and begins anew
    if (transact("op.break", journal::Undo::Yes, [](journal::Tx& tx) { tx.add_break(); }))
        say_kept("op.break", true);
}

void App::on(const act::DrinkWater&) {
    if (transact("op.water", journal::Undo::Yes, [](journal::Tx& tx) {
            const auto episode = tx.journal().current_episode();
            tx.add_relief_event(episode ? std::optional(episode->id) : std::nullopt,
                                guide::Thing::Water);
        }))
        say_kept("op.water", true);
}

void App::on(const act::StartHeat&) {
    const Millis length = content_.guide.heat_usual;
    if (transact("op.heat", journal::Undo::Yes, [length](journal::Tx& tx) {
            const auto episode = tx.journal().current_episode();
            tx.add_relief_event(episode ? std::optional(episode->id) : std::nullopt,
                                guide::Thing::Heat, length);
        }))
        say_kept("op.heat", true);
}

void App::on(const act::EndHeat&) {
    const Utc now = clock_.now().wall.utc;
    const auto events = heat_and_water();
    const journal::ReliefEvent* on = Warmth::on_now(events, now);
    if (on == nullptr)
        return;
    if (guide_.heat)
        guide(guide::StopHeat{});
    const Millis length = std::max(Millis{0}, Millis{now - on->at.moment.utc});
    transact("op.heat-off", journal::Undo::No, [on, length](journal::Tx& tx) {
        tx.edit_relief_event(on->id, on->at.moment, length);
    });
}

void App::advance_bonus(Now now) {
    const std::uint64_t revision = journal_.revision(journal::Table::ReliefEvent);
    if (revision != warmth_revision_) {
        warmth_revision_ = revision;
        const bool told = heat_left(guide_, now.wall.utc) > Millis{0};
        warmth_.follow(heat_and_water(), told, content_.guide, now.wall.utc);
    }
    tell_heat(warmth_.tick(content_.guide, now.wall.utc), now);
    if (heat_minute_ && *heat_minute_ <= now.steady) {
        heat_minute_.reset();
        touched();
    }
    if (!heat_minute_ && navigation_.top() == Screen::Today)
        if (const auto due = warmth_.next_tick(content_.guide)) {
            // The minutes that are left stand on the screen.
            const Millis left = std::max(Millis{1}, Millis{*due - now.wall.utc});
            heat_minute_ = now.steady + Millis{1} + (left - Millis{1}) % kMinute;
        }
}

std::optional<Millis> App::bonus_change(Now now) const {
    std::optional<Millis> next = heat_minute_;
    if (const auto due = warmth_.next_tick(content_.guide)) {
        const Millis at = now.steady + std::max(Millis{0}, Millis{*due - now.wall.utc});
        next = next ? std::min(*next, at) : at;
    }
    return next;
}

} // namespace limber::app
