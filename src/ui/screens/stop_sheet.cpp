#include "ui/screens/stop_sheet.hpp"

#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace limber::ui {

namespace {

struct Answer {
    std::string_view key, word, icon;
    ButtonKind kind = ButtonKind::Neutral;
    Action action;
};

std::array<Answer, 6> answers() {
    const auto reason = [](StopReason why) { return act::Play{GiveReason{why}}; };
    return {Answer{"stop/easing",
                   "player.stop.easing",
                   {},
                   ButtonKind::Neutral,
                   reason(StopReason::Easing)},
            Answer{"stop/leg",
                   "player.stop.down_leg",
                   {},
                   ButtonKind::Neutral,
                   reason(StopReason::RunsDownLeg)},
            Answer{"stop/dizzy",
                   "player.stop.dizzy",
                   {},
                   ButtonKind::Neutral,
                   reason(StopReason::DizzyOrChest)},
            Answer{"stop/locked_up", "player.stop.locked_up", icon::flash, ButtonKind::Sos,
                   reason(StopReason::LockedUp)},
            Answer{"stop/end", "player.stop.end", {}, ButtonKind::Outline, act::Play{Leave{}}},
            Answer{"stop/carry_on",
                   "player.stop.carry_on",
                   {},
                   ButtonKind::Outline,
                   act::Play{CarryOn{}}}};
}

} // namespace

void draw_stop_sheet(const Ui& ui) {
    Sheet look{"stop", ui.words("player.stop.title")};
    look.closable = false;
    SheetScope sheet(ui, look);
    Flow& flow = sheet.flow;
    const std::string_view title = ui.words("player.stop.title");
    heading(ui, flow.next(ui.type.height(style::h1, title, flow.width())), "stop/title", 1, title,
            style::h1);
    Text question{"stop/question", ui.words("player.stop.question")};
    question.ground = ui.theme.bg;
    text(ui, flow.next(text_height(ui, question, flow.width())), question);
    for (const Answer& answer : answers()) {
        Button button_look{answer.key, ui.words(answer.word), answer.kind};
        button_look.icon = answer.icon;
        button_look.large_target = true;
        const Rect place = flow.next(
            std::max(metric::player_target, button_height(ui, button_look, flow.width())));
        if (button(ui, place, button_look))
            ui.emit(answer.action);
    }
    LinkRow signs{"stop/signs", ui.words("player.stop.signs"), icon::flag_variant, true};
    if (link_row(ui, flow.next(link_row_height(ui, signs, flow.width())), signs))
        ui.emit(act::OpenSigns{Urgency::Emergency});
    sheet.end();
}

} // namespace limber::ui
