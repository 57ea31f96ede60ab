// What a person can answer to a step of the guide: "This helped", "I can't do this".
#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/relief_steps.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"

#include <algorithm>

namespace limber::ui::relief {

namespace {

struct Answer {
    std::string_view key, word;
    guide::Action action;
    bool on = false;
};

std::vector<Answer> answers_of(const ReliefState& state) {
    const ReliefStep step = state.at.at.step;
    const Answer helped{"relief/helped", "relief.helped", guide::Helped{step},
                        state.at.helped.contains(step)};
    const Answer cannot{"relief/cannot_do", "relief.cannot_do", guide::CannotDo{}, false};
    switch (step) {
    case ReliefStep::Stop:
    case ReliefStep::Menu:
    case ReliefStep::End:
        return {};
    case ReliefStep::Rest:
        return {helped};
    case ReliefStep::Medicine:
        return {helped, {"relief/no_thanks", "relief.medicine.no_thanks", guide::Next{}, false}};
    case ReliefStep::GetUp:
        return {
            helped, cannot, {"relief/lie_down", "relief.get-up.lying", guide::LieDown{}, false}};
    case ReliefStep::Walk:
        return {helped, cannot, {"relief/lie_down", "relief.walk.lie", guide::LieDown{}, false}};
    default:
        return {helped,
                cannot,
                {"relief/cannot_reach", "relief.cannot_reach", guide::CannotReach{}, false}};
    }
}

constexpr TextStyle kPill{Weight::SemiBold, 14, 18};
constexpr float kPillPadding = 9, kPillTick = 18;

float pill_width(const Ui& ui, const Answer& answer) {
    return ui.type.width(kPill, ui.words(answer.word)) + 2 * kPillPadding +
           (answer.on ? kPillTick : 0);
}

void pill(const Ui& ui, const Rect& at, const Answer& answer) {
    const std::string_view label = ui.words(answer.word);
    const Press tap = press(ui, answer.key, at);
    Node& node = ui.semantics.add(answer.key == "relief/helped" ? Role::Checkbox : Role::Button,
                                  answer.key, label, at);
    node.id = tap.id;
    node.state.focused = tap.focused;
    node.state.checked = node.state.selected = answer.on;
    if (answer.on)
        paint::fill(ui, at, ui.theme.primary_tint, radius::full);
    paint::outline(ui, at, answer.on ? ui.theme.primary : ui.theme.line_strong, at.h * 0.5F,
                   ui.theme.high_contrast() ? metric::outline : 1.5F);
    press_veil(ui, tap, at, at.h * 0.5F);
    const Color ink = answer.on ? ui.theme.on_primary_tint : ui.theme.ink2;
    Rect words = at.inset(kPillPadding - 2, 0);
    if (answer.on)
        paint::icon(ui, icon::check, words.cut_left(kPillTick).centre(), 18, ink);
    text_line(ui, words,
              {.key = std::string(answer.key).append("/words"),
               .text = label,
               .style = kPill,
               .color = ink,
               .ground = answer.on ? ui.theme.primary_tint : ui.theme.bg,
               .align = Align::Centre,
               .decorative = true});
    if (tap.focused)
        focus_ring(ui, at, at.h * 0.5F);
    if (tap.pressed)
        act_guide(ui, answer.action);
}

float pill_height(const Ui& ui) {
    return std::max(metric::target, ui.type.sized(kPill).line + 16);
}

// The room they want in one row.
float answers_width(const Ui& ui, const std::vector<Answer>& all) {
    float width = -space::s;
    for (const Answer& answer : all)
        width += pill_width(ui, answer) + space::s;
    return width;
}

} // namespace

bool answers_pinned(const Ui& ui, const ReliefState& state, float width) {
    if (state.at.far || ui.layout.low)
        return false;
    return answers_width(ui, answers_of(state)) <= width;
}

float answers(const Ui& ui, const Rect& at, const ReliefState& state, bool draw) {
    const std::vector<Answer> all = answers_of(state);
    if (all.empty())
        return 0;
    const float height = pill_height(ui);
    const float spare = at.w - answers_width(ui, all);
    if (spare >= 0) {
        // On a phone they fill the row, on a tablet they stay as wide as they are.
        const float more = ui.layout.dock ? spare / static_cast<float>(all.size()) : space::l;
        Rect row{at.x, at.y, at.w, height};
        for (const Answer& answer : all) {
            const Rect place = row.cut_left(pill_width(ui, answer) + more, space::s);
            if (draw)
                pill(ui, place, answer);
        }
        return height;
    }
    Flow flow(at, space::s);
    for (const Answer& answer : all) {
        const Rect place = flow.next(height);
        if (draw)
            pill(ui, place, answer);
    }
    return flow.height();
}

} // namespace limber::ui::relief
