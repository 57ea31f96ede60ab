#include "ui/screens/own_exercise.hpp"

#include "content/words.hpp"
#include "core/own.hpp"
#include "ui/icons.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/say.hpp"
#include "ui/screens/stepper_row.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/segment.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace limber::ui {

OwnExerciseState build_own_exercise(const journal::Journal& /*journal*/,
                                    const content::Content& content, const Today& today) {
    OwnExerciseState state;
    state.own = today.view.own;
    const OwnExercise kept = tidied(state.own, content.words("own.unnamed"));
    state.said = say_dose(content.words, kept.dose);
    if (!today.view.picture_fault.empty())
        state.picture_fault = content.words(today.view.picture_fault);
    else if (!today.asks_files)
        state.picture_fault = content.words("own.picture.drop");
    state.asks_files = today.asks_files;
    return state;
}

journal::TableSet own_exercise_tables() {
    return {};
}

namespace {

using State = OwnExerciseState;

void changed(const Ui& ui, OwnExercise own) {
    ui.emit(act::EditOwnExercise{std::move(own)});
}

void label(const Ui& ui, Flow& flow, std::string_view key, std::string_view words) {
    const Text line{.key = key,
                    .text = words,
                    .style = style::label,
                    .ground = ui.theme.bg,
                    .decorative = true};
    text(ui, flow.next(text_height(ui, line, flow.width())), line);
    flow.space(4 - space::m);
}

void words_part(const Ui& ui, Flow& flow, const State& state) {
    label(ui, flow, "own/name/label", ui.words("own.name"));
    std::string name = state.own.name;
    const Field name_field{.key = "own/name",
                           .name = ui.words("own.name"),
                           .placeholder = ui.words("own.name_hint"),
                           .max_bytes = static_cast<int>(kMostOwnName)};
    if (field(ui, flow.next(field_height(ui)), name_field, name)) {
        OwnExercise own = state.own;
        own.name = std::move(name);
        changed(ui, std::move(own));
    }
    label(ui, flow, "own/note/label", ui.words("own.note"));
    std::string note = state.own.note;
    const Field note_field{.key = "own/note",
                           .name = ui.words("own.note"),
                           .placeholder = ui.words("own.note_hint"),
                           .multiline = true,
                           .max_bytes = static_cast<int>(kMostOwnNote)};
    if (field(ui, flow.next(ui.type.sized(style::body).line * 4 + 24), note_field, note)) {
        OwnExercise own = state.own;
        own.note = std::move(note);
        changed(ui, std::move(own));
    }
}

void picture_keys(const Ui& ui, Flow& flow, const State& state) {
    const bool has = !state.own.picture.empty();
    if (state.asks_files) {
        const Button choose{.key = "own/picture/choose",
                            .label = ui.words(has ? "own.picture.other" : "own.picture.choose"),
                            .kind = ButtonKind::Tonal,
                            .size = ButtonSize::M,
                            .icon = icon::image};
        if (button(ui, flow.next(button_height(ui, choose, flow.width())), choose))
            ui.emit(act::ChoosePicture{});
    }
    if (!has)
        return;
    const Button leave{.key = "own/picture/leave_out",
                       .label = ui.words("own.picture.leave_out"),
                       .kind = ButtonKind::Neutral,
                       .size = ButtonSize::M};
    if (button(ui, flow.next(button_height(ui, leave, flow.width())), leave)) {
        OwnExercise own = state.own;
        own.picture.clear();
        changed(ui, std::move(own));
    }
}

void picture_part(const Ui& ui, Flow& flow, const State& state) {
    const float height = std::clamp(flow.width() * 0.56F, 140.0F, 300.0F);
    const bool has = !state.own.picture.empty();
    const std::string shown = std::string(kOwnPicture).append(state.own.picture);
    const FigurePanel panel{.key = "own/picture",
                            .name = ui.words(has ? "own.picture.shown" : "own.picture.none"),
                            .floor = false};
    figure_panel(ui, flow.next(height), panel,
                 [&](const FigurePlace& place) { own_picture(ui, place, shown); });
    if (!state.picture_fault.empty()) {
        const Text line{.key = "own/picture/fault",
                        .text = state.picture_fault,
                        .style = style::body,
                        .color = ui.theme.ink2,
                        .ground = ui.theme.bg,
                        .role = Role::Status,
                        .live = true};
        text(ui, flow.next(text_height(ui, line, flow.width())), line);
    }
    picture_keys(ui, flow, state);
}

void counted_part(const Ui& ui, Flow& flow, const State& state) {
    label(ui, flow, "own/counts/label", ui.words("own.count"));
    const std::array<SegmentOption, 3> options{
        {{.id = "reps", .label = ui.words("own.counts.reps")},
         {.id = "holds", .label = ui.words("own.counts.holds")},
         {.id = "done", .label = ui.words("own.counts.done")}}};
    const Segment counts{.key = "own/counts",
                         .name = ui.words("own.count"),
                         .options = options,
                         .selected = static_cast<int>(state.own.count)};
    if (const auto tap = segment(ui, flow.next(segment_height(ui, counts, flow.width())), counts)) {
        OwnExercise own = state.own;
        own.count = static_cast<OwnCount>(*tap);
        // As it would be kept: the steppers show what is there.
        changed(ui, tidied(std::move(own), {}));
    }
}

struct Number {
    std::string_view key;
    std::string_view word; // under own.stepper
    int value = 0;
    int min = 0;
    int max = 0;
    int step = 1;
    std::string_view shown{};
};

// The value afterwards.
int number(const Ui& ui, CardScope& card, const Number& of) {
    const std::string_view name = ui.words(of.word);
    const std::string less = ui.words.format("detail.stepper.less", {{"what", name}});
    const std::string more = ui.words.format("detail.stepper.more", {{"what", name}});
    return stepper_row(ui, card.flow,
                       {.key = of.key,
                        .name = name,
                        .value_words = of.shown,
                        .less = less,
                        .more = more,
                        .value = of.value,
                        .min = of.min,
                        .max = of.max,
                        .step = of.step});
}

int seconds(Millis time) {
    return static_cast<int>(time.count() / 1000);
}

void dose_part(const Ui& ui, Flow& flow, const State& state) {
    CardScope card(ui, flow.x(), flow.y() + space::m, flow.width(), {.gap = 0});
    const OwnCount count = state.own.count;
    const bool holds = count == OwnCount::Holds;
    Dose dose = state.own.dose;
    dose.sets =
        number(ui, card, {"own/sets", "own.stepper.sets", dose.sets, 1, DoseLimits::max_sets});
    if (count != OwnCount::Done) {
        dose.reps = number(ui, card,
                           {"own/reps", holds ? "own.stepper.holds" : "own.stepper.reps", dose.reps,
                            1, DoseLimits::max_reps});
        const Number hold{.key = "own/hold",
                          .word = "own.stepper.hold",
                          .value = seconds(dose.hold),
                          .min = holds ? 1 : 0,
                          .max = seconds(DoseLimits::max_hold),
                          .shown = !holds && dose.hold == Millis{0} ? ui.words("own.no_hold")
                                                                    : std::string_view{}};
        dose.hold = Millis{1000} * number(ui, card, hold);
    }
    dose.rest = Millis{1000} * number(ui, card,
                                      {"own/rest", "own.stepper.rest", seconds(dose.rest), 0,
                                       seconds(DoseLimits::max_rest), 5});
    const SwitchRow sides{
        .key = "own/each_side", .label = ui.words("own.each_side"), .on = dose.each_side};
    if (switch_row(ui, card.flow.next(switch_row_height(ui, sides, card.flow.width())), sides))
        dose.each_side = !dose.each_side;
    flow.next(card.end().h);
    if (dose != state.own.dose) {
        OwnExercise own = state.own;
        own.dose = dose;
        changed(ui, std::move(own));
    }
}

// The plan has it each day, beside the main thing.
void day_part(const Ui& ui, Flow& flow, const State& state) {
    CardScope card(ui, flow.x(), flow.y() + space::m, flow.width(), {.gap = 0});
    const SwitchRow every{.key = "own/every_day",
                          .label = ui.words("own.every_day"),
                          .below = ui.words("own.every_day_note"),
                          .on = state.own.every_day};
    const Rect at = card.flow.next(switch_row_height(ui, every, card.flow.width()));
    if (switch_row(ui, at, every)) {
        OwnExercise own = state.own;
        own.every_day = !own.every_day;
        changed(ui, std::move(own));
    }
    flow.next(card.end().h);
}

void end_keys(const Ui& ui, Flow& flow, const State& state) {
    const Button keep{.key = "own/save",
                      .label = ui.words("own.save"),
                      .kind = ButtonKind::Primary,
                      .icon = icon::check};
    flow.space(space::xs);
    if (button(ui, flow.next(button_height(ui, keep, flow.width())), keep))
        ui.emit(act::KeepOwn{});
    if (state.own.key.empty())
        return;
    const Button gone{.key = "own/remove",
                      .label = ui.words("own.remove"),
                      .kind = ButtonKind::Danger,
                      .size = ButtonSize::M,
                      .icon = icon::trash};
    if (button(ui, flow.next(button_height(ui, gone, flow.width())), gone))
        ui.emit(act::RemoveOwn{});
    const Text note{.key = "own/remove/note",
                    .text = ui.words("own.remove_note"),
                    .style = style::caption,
                    .color = ui.theme.ink2,
                    .ground = ui.theme.bg,
                    .align = Align::Centre};
    flow.space(space::xs - space::m);
    text(ui, flow.next(text_height(ui, note, flow.width())), note);
}

} // namespace

void draw_own_exercise(const Ui& ui, const State& state) {
    Page page(ui, {.key = "own",
                   .title = ui.words(state.own.key.empty() ? "own.new" : "own.change"),
                   .back = true,
                   .settings = false});
    const bool two = ui.layout.two_columns;
    Flow left(two ? page.main() : page.column(), space::m);
    words_part(ui, left, state);
    picture_part(ui, left, state);
    Flow right(two ? page.side() : Rect{left.x(), left.y() + space::m, left.width(), 0}, space::m);
    counted_part(ui, right, state);
    dose_part(ui, right, state);
    day_part(ui, right, state);
    end_keys(ui, right, state);
    page.end(std::max(left.y(), right.y()));
}

} // namespace limber::ui
