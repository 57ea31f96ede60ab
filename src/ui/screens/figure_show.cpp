#include "ui/screens/figure_show.hpp"

#include "figure/change.hpp"
#include "ui/figure_painter.hpp"
#include "ui/screens/parts.hpp"
#include "ui/widgets/item.hpp"

#include <algorithm>

namespace limber::ui {
namespace {

using body::Animation;
using figure::Moment;

figure::Shown shown(const Ui& ui, const FigurePlace& place, const Animation& animation,
                    const Moment& moment) {
    return {&animation, moment, place_figure(ui, place, animation)};
}

void begin_change(const Ui& ui, const FigurePlace& place, FigureMemory& memory,
                  const Animation& animation, const Moment& moment) {
    const Animation* before = ui.figures.find(memory.shown);
    memory.passed = before == nullptr ? FigureMemory::kNone : 0;
    if (before == nullptr)
        return;
    memory.before = memory.shown;
    memory.moment_before = memory.moment;
    const auto change =
        figure::change_between(ui.figures.model, shown(ui, place, *before, memory.moment_before),
                               shown(ui, place, animation, moment));
    memory.blends = change == figure::Change::Blend && !ui.reduced_motion;
}

// Whether a change is on its way; keeps what is shown now, to know what the next one comes from.
bool changing(const Ui& ui, const FigurePlace& place, FigureMemory& memory,
              const Animation& animation, const Moment& moment, bool still) {
    const bool seen_before = memory.frame + 1 == ui.memory.frame();
    const bool other =
        memory.shown != animation.id || memory.moment.other_side != moment.other_side;
    if (!seen_before || (other && still))
        memory.passed = FigureMemory::kNone;
    else if (other)
        begin_change(ui, place, memory, animation, moment);
    else if (memory.passed >= 0 && !still)
        memory.passed += static_cast<double>((ui.now - memory.at).count()) / 1000;
    if (memory.passed >= figure::kChangeSeconds)
        memory.passed = FigureMemory::kNone;
    memory.shown = animation.id;
    memory.moment = moment;
    memory.at = ui.now;
    memory.frame = ui.memory.frame();
    return memory.passed >= 0;
}

// False when what it came from is no longer there.
bool draw_change(const Ui& ui, const FigurePlace& place, const FigureMemory& memory,
                 const Animation& animation, const Moment& moment, bool still) {
    const Animation* before = ui.figures.find(memory.before);
    if (before == nullptr)
        return false;
    ImGuiPainter painter(*ui.canvas());
    figure::draw_change(
        painter, ui.figures.model, memory.blends ? figure::Change::Blend : figure::Change::Fade,
        shown(ui, place, *before, memory.moment_before), shown(ui, place, animation, moment),
        memory.passed / figure::kChangeSeconds, ui.look);
    if (!still)
        ui.animate();
    return true;
}

} // namespace

void show_moment(const Ui& ui, const FigurePlace& place, std::string_view key,
                 const Animation& animation, const Moment& moment, bool still) {
    FigureMemory& memory = ui.memory.figure(item_id(key));
    if (!changing(ui, place, memory, animation, moment, still) ||
        !draw_change(ui, place, memory, animation, moment, still))
        draw_moment(ui, place, animation, moment);
}

void show_pose(const Ui& ui, const FigurePlace& place, std::string_view key,
               const Animation& animation, const figure::KeyPose& pose, bool other_side,
               bool still) {
    FigureMemory& memory = ui.memory.figure(item_id(key));
    const Moment moment{.t = pose.mix < .5 ? pose.t : pose.next_t, .other_side = other_side};
    if (!changing(ui, place, memory, animation, moment, still) ||
        !draw_change(ui, place, memory, animation, moment, still))
        draw_pose(ui, place, animation, pose, other_side);
}

} // namespace limber::ui
