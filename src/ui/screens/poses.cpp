#include "ui/screens/poses.hpp"

#include "content/words.hpp"
#include "figure/bones.hpp"
#include "ui/figure_painter.hpp"
#include "ui/icons.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/figure_panel.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/stepper.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace limber::ui {

PosesState build_poses(const journal::Journal& /*journal*/, const content::Content& /*content*/,
                       const Today& today) {
    return {today.view.pose, today.figure_fault};
}

journal::TableSet poses_tables() {
    return {};
}

namespace {

using body::Animation;

constexpr int kStrip = 5; // frames side by side

double time_of_frame(int frame) {
    return static_cast<double>(frame) / kPoseFrames;
}

void words_line(const Ui& ui, Flow& flow, const Text& words) {
    text(ui, flow.next(text_height(ui, words, flow.width())), words);
}

// ---- All of them --------------------------------------------------------------------------------

void card_of(const Ui& ui, const Rect& at, const Animation& animation) {
    const std::string key = "poses/" + animation.id;
    const Rect picture{at.x, at.y, at.w, at.h - 28};
    FigurePanel panel{.key = key, .name = animation.id, .radius = radius::cell, .small = true};
    panel.floor = has_floor(ui, animation);
    panel.tap_name = animation.id;
    if (figure_panel(ui, picture, panel, [&](const FigurePlace& place) {
            draw_moment(ui, place, animation, figure::poster(animation));
        }))
        ui.emit(act::OpenPose{animation.id});
    const std::string name_key = key + "/name";
    text_line(ui, {at.x, picture.bottom(), at.w, 28},
              {.key = name_key,
               .text = animation.id,
               .style = style::caption,
               .ground = ui.theme.bg,
               .align = Align::Centre,
               .decorative = true});
}

void draw_all(const Ui& ui) {
    Page page(
        ui,
        {.key = "poses", .title = ui.words("movements.title"), .back = true, .settings = false});
    constexpr float kLeast = 190, kGap = 16;
    const Rect column = page.column();
    const int columns = std::max(2, static_cast<int>((column.w + kGap) / (kLeast + kGap)));
    const float width = column.column(0, columns, kGap).w;
    const float height = width * 0.72F + 28;
    float top = column.y;
    float bottom = top;
    for (std::size_t i = 0; i < ui.figures.animations.size(); ++i) {
        const auto in_row = static_cast<int>(i % static_cast<std::size_t>(columns));
        Rect at = column.column(in_row, columns, kGap);
        if (in_row == 0 && i > 0)
            top += height + kGap;
        at.y = top;
        at.h = height;
        bottom = at.bottom();
        const Animation& animation = ui.figures.animations[i];
        if (page.sees(at)) {
            card_of(ui, at, animation);
        } else {
            const std::string key = "poses/" + animation.id + "/tap";
            ui.semantics.add(Role::Button, key, animation.id, at).state.undrawn = true;
        }
    }
    page.end(bottom);
}

// ---- One ----------------------------------------------------------------------------------------

std::string facts(const Ui& ui, const Animation& animation) {
    const char* view = animation.view == body::View::Side    ? "movements.from_side"
                       : animation.view == body::View::Front ? "movements.from_front"
                                                             : "movements.from_above";
    return ui.words.format("movements.facts", {{"view", ui.words(view)},
                                               {"frames", static_cast<int>(animation.keys.size())},
                                               {"s", static_cast<int>(animation.seconds)}});
}

figure::Color over(Color color) {
    return {to_rgb(color), 1};
}

// Where the movement stands: at the frame that was chosen, or on its way.
figure::Moment moment_of(const Ui& ui, const Animation& animation, const PoseView& view) {
    figure::Moment moment{.t = time_of_frame(view.frame)};
    if (!view.play.paused) {
        const double seconds = static_cast<double>(view.play.at(ui.now).count()) / 1000;
        moment = figure::demo_at(animation, seconds);
        ui.animate();
    }
    moment.other_side = moment.other_side != view.other_side;
    return moment;
}

void draw_large(const Ui& ui, const Rect& at, const Animation& animation,
                const figure::Moment& moment, bool joints) {
    FigurePanel panel{.key = "poses/figure", .name = animation.id};
    panel.floor = has_floor(ui, animation);
    figure_panel(ui, at, panel, [&](const FigurePlace& place) {
        draw_moment(ui, place, animation, moment);
        if (!joints)
            return;
        ImGuiPainter painter(*ui.canvas());
        figure::draw_bones(painter, ui.figures.model, animation, moment,
                           {.bone = over(ui.theme.ink),
                            .joint = over(ui.theme.surface),
                            .touch = over(ui.theme.primary),
                            .wrong = over(ui.theme.danger)},
                           place_figure(ui, place, animation));
    });
}

// `frame` is the one that is shown now: there it stops.
void chips(const Ui& ui, const Rect& at, const PoseView& view, int frame) {
    const bool plays = !view.play.paused;
    const std::array<Chip, 3> all{
        {{.key = "poses/play",
          .label = ui.words(plays ? "movements.stop" : "movements.play"),
          .icon = plays ? icon::pause : icon::play,
          .role = Role::Button},
         {.key = "poses/other-side",
          .label = ui.words("movements.other_side"),
          .on = view.other_side},
         {.key = "poses/joints", .label = ui.words("movements.joints"), .on = view.joints}}};
    const std::array<Action, 3> does{
        plays ? Action{act::ShowFrame{frame}} : Action{act::TogglePose{act::PosePart::Play}},
        act::TogglePose{act::PosePart::OtherSide}, act::TogglePose{act::PosePart::Joints}};
    float x = at.x;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const float width = chip_width(ui, all[i]);
        if (chip(ui, {x, at.y, width, at.h}, all[i]))
            ui.emit(does[i]);
        x += width + space::s;
    }
}

void scrub(const Ui& ui, const Rect& at, int frame) {
    const std::string said =
        ui.words.format("movements.frame_of", {{"n", frame}, {"all", kPoseFrames}});
    const int wanted = stepper(ui, at,
                               {.key = "poses/frame",
                                .name = ui.words("movements.frame"),
                                .value_words = said,
                                .less = ui.words("movements.earlier"),
                                .more = ui.words("movements.later"),
                                .value = frame,
                                .max = kPoseFrames});
    if (wanted != frame)
        ui.emit(act::ShowFrame{wanted});
}

void strip(const Ui& ui, const Rect& at, const Animation& animation) {
    for (int i = 0; i < kStrip; ++i) {
        const int frame = i * kPoseFrames / (animation.loop ? kStrip : kStrip - 1);
        const std::string key = "poses/strip/" + std::to_string(i + 1);
        const std::string name = ui.words.format("movements.strip", {{"n", frame}});
        FigurePanel panel{.key = key, .name = name, .radius = radius::cell, .small = true};
        panel.floor = has_floor(ui, animation);
        panel.tap_name = name;
        if (figure_panel(ui, at.column(i, kStrip, space::s), panel, [&](const FigurePlace& place) {
                draw_moment(ui, place, animation, {.t = time_of_frame(frame)});
            }))
            ui.emit(act::ShowFrame{frame});
    }
}

struct Reading {
    std::string_view name{};
    std::string value{};
    bool wrong = false;
};

// Names and what they read, in a card; `none` in their place. Returns its height.
float table(const Ui& ui, const Rect& at, std::string_view title, const std::vector<Reading>& rows,
            std::string_view none) {
    CardScope card(ui, at.x, at.y, at.w, {.gap = space::xs});
    const std::string key = std::string("poses/").append(title);
    words_line(ui, card.flow,
               {.key = key,
                .text = ui.words(title),
                .style = style::h3,
                .role = Role::Heading,
                .level = 2});
    const std::string none_key = key + "/none";
    if (rows.empty())
        words_line(ui, card.flow,
                   {.key = none_key,
                    .text = ui.words(none),
                    .style = style::caption,
                    .color = ui.theme.ink2});
    int number = 0;
    for (const Reading& row : rows) {
        const Rect line = card.flow.next(ui.type.sized(style::caption).line + 4);
        const std::string name_key = key + "/" + std::to_string(++number);
        const std::string value_key = name_key + "/value";
        text_line(ui, line, {.key = name_key, .text = row.name, .style = style::caption});
        text_line(ui, line,
                  {.key = value_key,
                   .text = row.value,
                   .style = style::caption_strong,
                   .color = row.wrong ? ui.theme.danger : ui.theme.ink,
                   .align = Align::Right});
    }
    return card.end().h;
}

std::vector<Reading> angles(const Ui& ui, const Animation& animation, double t) {
    std::vector<Reading> rows;
    for (const figure::JointAngle& joint : figure::angles_at(ui.figures.model, animation, t))
        rows.push_back({joint.name,
                        ui.words.format("movements.angle",
                                        {{"n", static_cast<int>(std::lround(joint.degrees))}}),
                        !joint.human()});
    return rows;
}

std::string place_of(const Ui& ui, const body::Floor& on) {
    if (on.kind != body::Floor::Kind::Level)
        return std::string(ui.words("movements.on_wall"));
    if (on.at == 0)
        return std::string(ui.words("movements.on_floor"));
    return ui.words.format("movements.on_height",
                           {{"n", static_cast<int>(std::lround(on.at * 100))}});
}

std::vector<Reading> touches(const Ui& ui, const Animation& animation, double t) {
    std::vector<Reading> rows;
    for (const figure::Touch& touch : figure::touches_at(ui.figures.model, animation, t))
        rows.push_back({name_of(touch.part), place_of(ui, touch.on), !touch.bearable()});
    return rows;
}

void draw_one(const Ui& ui, const Animation& animation, const PosesState& state) {
    const std::string caption = facts(ui, animation);
    Page page(ui, {.key = "poses",
                   .title = animation.id,
                   .caption = caption,
                   .back = true,
                   .settings = false});
    const bool two = ui.layout.two_columns;
    Flow left(two ? page.main() : page.column(), space::m);
    if (!state.fault.empty())
        words_line(ui, left,
                   {.key = "poses/fault",
                    .text = state.fault,
                    .style = style::body_strong,
                    .color = ui.theme.danger,
                    .ground = ui.theme.bg,
                    .role = Role::Status});
    const figure::Moment moment = moment_of(ui, animation, state.view);
    const int frame = static_cast<int>(std::lround(moment.t * kPoseFrames));
    draw_large(ui, left.next(std::min(420.0F, left.width() * 0.66F)), animation, moment,
               state.view.joints);
    scrub(ui, left.next(stepper_height(ui)), frame);
    chips(ui, left.next(chip_height(ui)), state.view, frame);
    strip(ui, left.next(left.width() / kStrip * 0.8F), animation);
    Flow right(two ? page.side() : Rect{left.x(), left.y() + space::m, left.width(), 0}, space::m);
    right.next(table(ui, {right.x(), right.y(), right.width(), 0}, "movements.angles",
                     angles(ui, animation, moment.t), "movements.no_joints"));
    right.next(table(ui, {right.x(), right.y() + space::m, right.width(), 0}, "movements.touches",
                     touches(ui, animation, moment.t), "movements.no_touch"));
    page.end(std::max(left.y(), right.y()));
}

} // namespace

void draw_poses(const Ui& ui, const PosesState& state) {
    const Animation* animation = ui.figures.find(state.view.animation);
    if (animation != nullptr)
        draw_one(ui, *animation, state);
    else
        draw_all(ui);
}

} // namespace limber::ui
