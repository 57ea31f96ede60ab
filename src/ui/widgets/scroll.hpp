// An area larger than its window: finger with momentum, wheel, keyboard (it follows the focus),
// scripts and screen readers (Semantics::request_reveal).
#pragma once

#include "ui/context.hpp"

namespace limber::ui {

struct ScrollArea {
    std::string_view key{};
    std::string_view name{};
    Axis axis = Axis::Y;
    bool fade = true; // a line at the lower edge while more is hidden there
    float bleed = 6;  // room for shadows and focus rings left and right
};

class ScrollScope {
  public:
    ScrollScope(const Ui& ui, const Rect& view, const ScrollArea& area);
    ~ScrollScope();
    ScrollScope(const ScrollScope&) = delete;
    ScrollScope& operator=(const ScrollScope&) = delete;

    // Where contents begin: draw from this corner, as if the area were endless.
    Vec2 origin() const { return origin_; }
    Rect area() const { return {origin_.x, origin_.y, view_.w, view_.h}; }
    // Whether any of it is seen now, or nearly. Rows of long lists that are not need not be drawn
    // (add a node with `undrawn` instead).
    bool sees(const Rect& at) const;
    // How far it is scrolled, points.
    float offset() const { return offset_; }
    // Ends it; `content` is the height (Axis::X: width) of everything drawn.
    void end(float content);

  private:
    const Ui& ui_;
    Rect view_;
    Axis axis_;
    bool fade_;
    Vec2 origin_;
    float offset_ = 0;
    float bleed_ = 0;
    std::uint32_t id_ = 0;
    bool ended_ = false;
};

} // namespace limber::ui
