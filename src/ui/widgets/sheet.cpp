#include "ui/widgets/sheet.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/scroll.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cassert>
#include <string>

namespace limber::ui {

namespace {

constexpr float kScrim = 0.55F;
constexpr float kHandleW = 44, kHandleH = 5, kTop = 28, kSide = 20, kBottom = 20;
constexpr float kAway = 56; // of the screen always stays visible above a bottom sheet
constexpr float kDragToClose = 80;

bool as_dialog(const Ui& ui) {
    return ui.layout.cls != LayoutClass::Phone;
}

} // namespace

struct SheetScope::Impl {
    const Ui& ui;
    Sheet spec;
    std::uint32_t id;
    std::string content_key;
    Rect panel;
    float top = 0; // of the contents
    bool closed = false;
    bool ended = false;
    std::optional<ScrollScope> scroll;
};

SheetScope::SheetScope(const Ui& ui, const Sheet& sheet)
    : flow({}, space::m),
      impl_(new Impl{ui, sheet, item_id(sheet.key), {}, {}, 0, false, false, {}}) {
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    const Rect screen{viewport->Pos.x, viewport->Pos.y, viewport->Size.x, viewport->Size.y};
    impl_->content_key = std::string(sheet.key) + "/contents";

    // A modal popup of the whole screen: it takes mouse and keyboard from everything below it.
    ImGui::PushOverrideID(impl_->id);
    if (!ImGui::IsPopupOpen("sheet"))
        ImGui::OpenPopup("sheet");
    ImGui::SetNextWindowPos(viewport->Pos);
    ImGui::SetNextWindowSize(viewport->Size);
    ImGui::BeginPopupModal("sheet", nullptr,
                           ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                               ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                               ImGuiWindowFlags_NoScrollWithMouse);
    ui.semantics.known_item(ImGui::GetCurrentWindow()->ID);
    ui.semantics.cover_all();
    ui.semantics.set_clip(screen);
    ui.memory.open_sheet();

    // It is as high as what was in it one frame ago; the first frame is drawn below the edge.
    ScrollMemory& contents = ui.memory.scroll(item_id(impl_->content_key));
    const bool measured = contents.content > 0;
    const bool dialog = as_dialog(ui);
    const float bottom_room = dialog ? kBottom : kBottom + ui.layout.safe.bottom;
    const float wanted = contents.content + kTop + bottom_room;
    const float most = screen.h - kAway - ui.layout.safe.top;
    const float height = std::min(wanted, most);
    const float width = std::min(screen.w, sheet.max_width);
    const float shown =
        measured ? glide(ui, impl_->id, 1, duration::sheet) : glide(ui, impl_->id, 0, 0);
    if (!measured)
        ui.animate();
    Rect panel{screen.x + (screen.w - width) * 0.5F, 0, width, height};
    panel.y = dialog ? screen.y + (screen.h - height) * 0.5F + (1 - shown) * 40
                     : screen.bottom() - height * shown;
    if (!measured)
        panel.y = screen.bottom();

    paint::fill(ui, screen, faded(rgb(ui.theme.dark() ? 0x000000U : 0x14302AU), kScrim * shown));
    if (sheet.closable) {
        std::string key(sheet.key);
        const Press scrim =
            press(ui, key.append("/close"), screen, {.focusable = false, .yields = true});
        const Rect above{screen.x, screen.y, screen.w,
                         std::max(metric::target, panel.y - screen.y)};
        Node& node = ui.semantics.add(Role::Button, key, sheet.close_name, above);
        node.id = scrim.id;
        const Vec2 mouse{ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y};
        impl_->closed = scrim.pressed && !panel.contains(mouse);
        if (ImGui::IsKeyPressed(ImGuiKey_Escape, false))
            impl_->closed = true;
        for (const Gesture& gesture : ui.gestures) {
            const bool handle =
                panel.contains(gesture.start) && gesture.start.y < panel.y + kTop + 16;
            if (gesture.kind == Gesture::Kind::DragEnd && handle && !dialog &&
                gesture.at.y - gesture.start.y > kDragToClose) {
                impl_->closed = true;
            }
        }
    }
    paint::shadow_e2(ui, panel, radius::sheet);
    paint::fill_corners(ui, panel, ui.theme.bg, radius::sheet,
                        dialog ? paint::Corners::All : paint::Corners::Top);
    if (ui.theme.high_contrast()) {
        paint::outline(ui, panel, ui.theme.line, radius::sheet, metric::outline);
    }
    if (!dialog && sheet.closable) {
        const Rect handle{panel.centre().x - kHandleW * 0.5F, panel.y + 10, kHandleW, kHandleH};
        paint::fill(ui, handle, ui.theme.line_strong, radius::full);
    }
    impl_->panel = panel;
    Node& node = ui.semantics.open_group(Role::Dialog, sheet.key, sheet.name, panel);
    node.state.live = true;
    const Rect view{panel.x + kSide, panel.y + kTop, panel.w - 2 * kSide,
                    height - kTop - bottom_room};
    impl_->scroll.emplace(ui, view.h > 1 ? view : Rect{view.x, view.y, view.w, most},
                          ScrollArea{.key = impl_->content_key, .name = sheet.name, .fade = true});
    const Rect area = impl_->scroll->area();
    impl_->top = area.y;
    flow = Flow({area.x, area.y, view.w, 0}, space::m);
}

bool SheetScope::end() {
    impl_->ended = true;
    assert(impl_->scroll); // the constructor began it
    impl_->scroll->end(flow.height());
    impl_->ui.semantics.close_group();
    if (impl_->closed) {
        ImGui::CloseCurrentPopup();
        impl_->ui.memory.forget_sheet(impl_->id);
        impl_->ui.memory.forget_scroll(item_id(impl_->content_key));
    }
    ImGui::EndPopup();
    ImGui::PopID();
    impl_->ui.memory.close_sheet();
    return impl_->closed;
}

SheetScope::~SheetScope() {
    if (!impl_->ended)
        end();
    delete impl_;
}

namespace {

constexpr float kSnackbar = 60, kSnackPadding = 20;
constexpr TextStyle kSnackText{Weight::SemiBold, 16, 22};

// A window of its own within the page: what scrolls is one, too, and would lie over anything that
// is drawn on the page itself.
class Above {
  public:
    Above(const Ui& ui, std::string_view key, const Rect& at) {
        ImGui::SetCursorScreenPos({at.x, at.y});
        ImGui::BeginChild(static_cast<ImGuiID>(item_id(key)), {at.w, at.h},
                          ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse |
                              ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings);
        ui.semantics.known_item(ImGui::GetCurrentWindow()->ChildId);
        ui.semantics.known_item(ImGui::GetCurrentWindow()->ID);
    }
    ~Above() { ImGui::EndChild(); }
    Above(const Above&) = delete;
    Above& operator=(const Above&) = delete;
};

} // namespace

SnackbarEnd snackbar(const Ui& ui, const Rect& room, const SnackbarLine& spec) {
    const Millis stays{static_cast<Millis::rep>(duration::snackbar)};
    const Millis age = ui.now - spec.since;
    if (age >= stays)
        return SnackbarEnd::Gone;
    ui.wake_in(stays - age);
    const Theme& theme = ui.theme;
    SnackbarEnd out = SnackbarEnd::Still;
    const float width = std::min(room.w, 480.0F);
    const float action =
        spec.action.empty()
            ? 0
            : std::max(metric::target, ui.type.width(style::button_m, spec.action) + 24);
    const float room_w = width - 2 * kSnackPadding;
    // Under the words where the longest of them would not fit beside it.
    const bool below =
        ui.type.longest_word(ui.type.sized(kSnackText), spec.words) > room_w - action;
    const float action_h = below && action > 0 ? metric::target : 0;
    const float words_h = ui.type.height(kSnackText, spec.words, below ? room_w : room_w - action);
    const float height = std::max(kSnackbar, words_h + action_h + 24);
    const Rect at{room.x + (room.w - width) * 0.5F, room.bottom() - height, width, height};
    const Above above(ui, spec.key, at);
    ui.canvas()->PushClipRectFullScreen(); // the shadow reaches beyond the window, touches do not
    paint::shadow_e2(ui, at, radius::button);
    ui.canvas()->PopClipRect();
    paint::fill(ui, at, theme.inverse, radius::button);
    Rect inside = at.inset(kSnackPadding, 0);
    Rect end = inside;
    if (below)
        end = Rect{inside.right() - action, inside.bottom() - 12 - action_h, action, action_h};
    else
        end = inside.cut_right(action);
    const float words_y = below ? inside.y + 12 : inside.y + (inside.h - words_h) * 0.5F;
    ui.type.draw_block(ui.canvas(), ui.type.sized(kSnackText),
                       {inside.x, words_y, inside.w, words_h}, Align::Left, theme.on_inverse,
                       spec.words);
    Node& node = ui.semantics.add(Role::Status, spec.key, spec.words, at);
    node.state.live = true;
    node.ink = theme.on_inverse;
    node.ground = theme.inverse;
    node.text_px = ui.type.sized(kSnackText).px;
    if (action > 0) {
        std::string key(spec.key);
        const Rect target = Rect{end.x, end.y, end.w + 8, end.h}.centred(end.w + 8, metric::target);
        const Press tap = press(ui, key.append("/action"), target);
        if (tap.held)
            paint::fill(ui, target, faded(theme.on_inverse, 0.12F), radius::cell);
        const Label label = fit_label(ui.type, style::button_m, spec.action, target.w, 1);
        draw_label(ui, label, target, Align::Centre, theme.inverse_act, spec.action);
        if (tap.focused)
            paint::outline(ui, target, theme.inverse_act, radius::cell, metric::focus_width);
        Node& undo = ui.semantics.add(Role::Button, key, spec.action, target);
        undo.id = tap.id;
        undo.state.focused = tap.focused;
        describe(undo, label, target, theme.inverse_act, theme.inverse);
        if (tap.pressed)
            out = SnackbarEnd::Action;
    }
    return out;
}

} // namespace limber::ui
