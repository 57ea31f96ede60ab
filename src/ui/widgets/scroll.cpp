#include "ui/widgets/scroll.hpp"

#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace limber::ui {

namespace {

constexpr float kBarWidth = 4, kBarLeast = 32, kBarMargin = 3;
constexpr Millis kBarStays{1000};
constexpr float kRevealMargin = 16;
constexpr float kOverscan = 160;

float along(Axis axis, Vec2 v) {
    return axis == Axis::X ? v.x : v.y;
}

// Fingers: a drag along our axis that began inside moves us, its end may fling.
void follow_fingers(const Ui& ui, const Rect& view, Axis axis, ScrollMemory& memory) {
    if (ui.memory.below_a_sheet())
        return;
    const Rect seen = intersection(view, ui.semantics.clip());
    for (const Gesture& gesture : ui.gestures) {
        if (!seen.contains(gesture.start))
            continue;
        switch (gesture.kind) {
        case Gesture::Kind::Press:
            memory.momentum.stop();
            break;
        case Gesture::Kind::DragBegin:
            memory.dragging = gesture.axis == axis;
            break;
        case Gesture::Kind::Drag:
            if (memory.dragging)
                memory.offset -= along(axis, gesture.delta);
            break;
        case Gesture::Kind::DragEnd:
            if (memory.dragging && !ui.reduced_motion) {
                memory.momentum.fling(-along(axis, gesture.velocity));
            }
            memory.dragging = false;
            break;
        case Gesture::Kind::Cancel:
            memory.dragging = false;
            break;
        case Gesture::Kind::Tap:
        case Gesture::Kind::LongPress:
        case Gesture::Kind::Release:
        case Gesture::Kind::Spread:
        case Gesture::Kind::Pinch:
            break;
        }
    }
}

// Scripts and screen readers: bring a node of the last frame into view.
void follow_reveal(const Ui& ui, const Rect& view, Axis axis, std::string_view key,
                   ScrollMemory& memory) {
    const std::string& wanted = ui.semantics.reveal_key();
    if (wanted.empty())
        return;
    const Node* node = ui.semantics.find(wanted);
    if (node == nullptr || node->scroll_parent < 0)
        return;
    // An area inside an area: the one that holds the node moves first, then the one around it.
    const auto nodes = ui.semantics.nodes();
    bool mine = false;
    for (int at = node->scroll_parent; at >= 0;
         at = nodes[static_cast<std::size_t>(at)].scroll_parent) {
        mine = mine || nodes[static_cast<std::size_t>(at)].key == key;
    }
    if (!mine)
        return;
    const float lo = axis == Axis::X ? node->rect.x - view.x : node->rect.y - view.y;
    const float size = axis == Axis::X ? node->rect.w : node->rect.h;
    const float room = axis == Axis::X ? view.w : view.h;
    const float margin = std::min(kRevealMargin, std::max(0.0F, (room - size) * 0.5F));
    if (lo < margin) {
        memory.offset += lo - margin;
    } else if (lo + size > room - margin) {
        memory.offset += lo + size - room + margin;
    }
    memory.momentum.stop();
    if (nodes[static_cast<std::size_t>(node->scroll_parent)].key == key)
        ui.semantics.revealed();
    ui.animate();
}

} // namespace

ScrollScope::ScrollScope(const Ui& ui, const Rect& view, const ScrollArea& area)
    : ui_(ui),
      view_(ui.type.snap(view)),
      axis_(area.axis),
      fade_(area.fade),
      bleed_(area.bleed),
      id_(item_id(area.key)) {
    ScrollMemory& memory = ui.memory.scroll(id_);
    const float room = axis_ == Axis::X ? view_.w : view_.h;
    const float furthest = std::max(0.0F, memory.content - room);

    const float before = memory.offset;
    follow_fingers(ui, view_, axis_, memory);
    if (memory.momentum.moving()) {
        memory.offset +=
            memory.momentum.step(static_cast<float>((ui.now - memory.last).count()) / 1000.0F);
        ui.animate();
    }
    follow_reveal(ui, view_, axis_, area.key, memory);
    memory.last = ui.now;
    if (memory.offset < 0 || memory.offset > furthest)
        memory.momentum.stop(); // edge stop
    memory.offset = std::clamp(memory.offset, 0.0F, furthest);

    // Shadows and focus rings reach a little over the sides.
    const float side = axis_ == Axis::Y ? bleed_ : 0;
    const float top = axis_ == Axis::X ? bleed_ : 0;
    const Rect outer = view_.inset(-side, -top);
    ImGui::SetCursorScreenPos({outer.x, outer.y});
    ImGui::SetNextWindowContentSize(axis_ == Axis::X ? ImVec2{memory.content, 0}
                                                     : ImVec2{0, memory.content});
    ImGui::BeginChild(static_cast<ImGuiID>(id_), {outer.w, outer.h}, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoBackground |
                          ImGuiWindowFlags_NoSavedSettings |
                          (axis_ == Axis::X ? ImGuiWindowFlags_HorizontalScrollbar : 0));
    ImGuiWindow* const window = ImGui::GetCurrentWindow();
    ui.semantics.known_item(window->ChildId);
    ui.semantics.known_item(window->ID);

    // Dear ImGui scrolls by whole points, for wheel and keyboard; between its steps we keep the
    // rest.
    const float theirs = axis_ == Axis::X ? window->Scroll.x : window->Scroll.y;
    if (memory.offset == before && std::abs(theirs - before) >= 1.0F)
        memory.offset = theirs;
    if (memory.offset != before) {
        memory.shown = ui.now;
        if (axis_ == Axis::X) {
            ImGui::SetScrollX(memory.offset);
        } else {
            ImGui::SetScrollY(memory.offset);
        }
    }
    offset_ = ui.type.snap(memory.offset);
    origin_ =
        axis_ == Axis::X ? Vec2{view_.x - offset_, view_.y} : Vec2{view_.x, view_.y - offset_};

    Node& node = ui.semantics.open_group(Role::Group, area.key, area.name, view_, true);
    node.id = window->ChildId;
}

bool ScrollScope::sees(const Rect& at) const {
    // A row more than is seen: arrows find the next one there, and bring it into view.
    const Rect reach =
        axis_ == Axis::Y ? view_.inset(-bleed_, -kOverscan) : view_.inset(-kOverscan, -bleed_);
    return !intersection(at, reach).empty();
}

void ScrollScope::end(float content) {
    ended_ = true;
    ScrollMemory& memory = ui_.memory.scroll(id_);
    const float room = axis_ == Axis::X ? view_.w : view_.h;
    if (std::abs(memory.content - content) > 0.5F)
        ui_.animate(); // its reach is known only now
    memory.content = content;
    memory.view = room;
    const bool more = content > room + 0.5F;
    if (more && axis_ == Axis::Y && ui_.now - memory.shown < kBarStays &&
        memory.shown > Millis{0}) {
        const float length = std::max(kBarLeast, room * room / content);
        const float y = view_.y + (room - length) * memory.offset / (content - room);
        paint::fill(ui_, {view_.right() - kBarMargin, y, kBarWidth, length},
                    faded(ui_.theme.ink, 0.35F), radius::full);
        ui_.wake_in(kBarStays - (ui_.now - memory.shown));
    }
    // Above pinned actions a line says that there is more; the dock has its own.
    const bool pinned_below = view_.bottom() < ui_.layout.content.bottom() - 1;
    if (fade_ && axis_ == Axis::Y && pinned_below && memory.offset + room < content - 0.5F)
        paint::divider(ui_, view_.x - bleed_, view_.bottom() - ui_.type.hairline(),
                       view_.w + 2 * bleed_);
    ImGui::EndChild();
    ui_.semantics.close_group();
}

ScrollScope::~ScrollScope() {
    if (!ended_)
        end(ui_.memory.scroll(id_).content);
}

} // namespace limber::ui
