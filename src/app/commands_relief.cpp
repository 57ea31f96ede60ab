// The guide for a spasm. Every step taken is on disk, so that it opens again where it was.
#include "app/app.hpp"
#include "journal/tx.hpp"

namespace limber::app {
namespace {

// After so long without an action the guide begins anew (PRODUCT.md, Relief).
constexpr std::chrono::hours kForgotten{12};

} // namespace

void App::on(const act::LockedUp&) {
    if (player_) {
        // It locked up in the middle of it: the session ends with that reason, what was done stays.
        keep(apply(*player_, SharpPain{}));
        if (player_)
            keep(apply(*player_, GiveReason{StopReason::LockedUp}));
    }
    const auto guide = journal_.guide();
    if (guide && clock_.now().wall.utc - guide->acted > kForgotten)
        transact("op.guide-closed", journal::Undo::No, [](journal::Tx& tx) { tx.close_guide(); });
    show(Screen::Relief);
}

void App::on(const act::ChoosePlace& choice) {
    const auto guide = journal_.guide();
    const auto known = guide ? guide->episode : std::nullopt;
    // Going back and choosing another place corrects it; it did not lock up twice.
    transact("op.locked-up", journal::Undo::No, [choice, known](journal::Tx& tx) {
        const journal::Id episode = known ? *known : tx.begin_episode(choice.place);
        tx.place_guide(episode, choice.place, ReliefStep::Breathe);
    });
    pacer_ = ui::Running{Millis{0}, clock_.now().steady, false};
}

void App::on(const act::JustLooking&) {
    // No episode; the guide's place is kept without one, and forgotten when it is closed.
    transact("op.guide", journal::Undo::No, [](journal::Tx& tx) {
        tx.place_guide(std::nullopt, std::nullopt, ReliefStep::Breathe);
    });
    pacer_ = ui::Running{Millis{0}, clock_.now().steady, false};
}

void App::place_guide(ReliefStep step) {
    const auto guide = journal_.guide();
    if (!guide)
        return;
    const auto episode = guide->episode;
    const auto place = guide->place;
    transact("op.guide", journal::Undo::No,
             [=](journal::Tx& tx) { tx.place_guide(episode, place, step); });
    pacer_ = ui::Running{Millis{0}, clock_.now().steady, false};
}

void App::on(const act::ReliefNext&) {
    const auto guide = journal_.guide();
    if (!guide)
        return on(act::JustLooking{});
    if (guide->step == ReliefStep::Stop)
        place_guide(ReliefStep::Breathe);
    if (guide->step == ReliefStep::Breathe)
        place_guide(ReliefStep::Rest);
    if (guide->step == ReliefStep::Rest)
        on(act::ReliefClose{});
}

void App::on(const act::ReliefBack&) {
    const auto guide = journal_.guide();
    if (!guide || guide->step == ReliefStep::Stop) {
        navigation_.back();
        return;
    }
    place_guide(guide->step == ReliefStep::Rest ? ReliefStep::Breathe : ReliefStep::Stop);
}

void App::on(const act::ReliefClose&) {
    const auto guide = journal_.guide();
    // Only a glance leaves nothing; a guide that was begun opens again where it was.
    const bool glance = guide && !guide->episode;
    const bool finished = guide && guide->step == ReliefStep::Rest;
    if (glance || finished)
        transact("op.guide-closed", journal::Undo::No, [](journal::Tx& tx) { tx.close_guide(); });
    navigation_.back();
}

void App::on(const act::TogglePacer&) {
    const Millis now = clock_.now().steady;
    pacer_ = ui::Running{pacer_.at(now), now, !pacer_.paused};
}

} // namespace limber::app
