#include "ui/screens/relief.hpp"

#include "content/words.hpp"
#include "ui/screens/breathing.hpp"
#include "ui/screens/keys.hpp"
#include "ui/screens/relief_steps.hpp"
#include "ui/widgets/scroll.hpp"

namespace limber::ui {

ReliefState build_relief(const journal::Journal& journal, const content::Content& /*content*/,
                         const Today& today) {
    ReliefState state;
    if (const auto guide = journal.guide())
        state.step = guide->step;
    state.pacer = today.pacer;
    return state;
}

journal::TableSet relief_tables() {
    return {journal::Table::Guide};
}

namespace {

void draw_breathe(const Ui& ui, const ReliefState& state) {
    const Rect body = relief::draw_frame(ui, state);
    ScrollScope scroll(ui, body, {.key = "relief/breathe", .name = ui.words("relief.title")});
    const Rect area{scroll.origin().x, scroll.origin().y, body.w, body.h};
    const float bottom = breathing(ui, area, state.pacer);
    scroll.end(bottom - area.y);
}

void read_keys(const Ui& ui, const ReliefState& state) {
    if (sheet_open(ui))
        return;
    if (state.step != ReliefStep::Stop && (key_pressed(Key::Right) || key_pressed(Key::Space)))
        relief::go_on(ui, state);
    if (key_pressed(Key::Left))
        ui.emit(act::ReliefBack{});
    if (key_pressed(Key::F))
        ui.emit(act::OpenSigns{Urgency::Emergency});
}

} // namespace

void draw_relief(const Ui& ui, const ReliefState& state) {
    read_keys(ui, state);
    switch (state.step) {
    case ReliefStep::Stop:
        return relief::draw_stop(ui, state);
    case ReliefStep::Breathe:
        return draw_breathe(ui, state);
    default: // the others are not reached yet
        return relief::draw_rest(ui, state);
    }
}

} // namespace limber::ui
