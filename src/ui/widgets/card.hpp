// A card: surface, r24, padding 16, e1; 2 px outline in high contrast.
#pragma once

#include "ui/context.hpp"

#include <memory>

namespace limber::ui {

struct CardStyle {
    Color fill = 0; // 0 = surface
    float radius = 24;
    float padding = 16;
    float padding_y = -1; // above and below; < 0: as `padding`
    float gap = 12;
    bool shadow = true;
    std::string_view key{}; // with a key and a name it is a group in the semantics
    std::string_view name{};
};

// Rows (row.hpp) bring the room above and below their words along.
inline constexpr CardStyle kCardOfRows{.padding_y = 4, .gap = 0};

// Of a known size. Returns what is inside the padding.
Rect card(const Ui& ui, const Rect& at, const CardStyle& style = {});

// Of a height that its contents decide: draw them from the top with `flow`, the card is laid behind
// them when it ends. May be nested.
class CardScope {
  public:
    CardScope(const Ui& ui, float x, float y, float width, const CardStyle& style = {});
    ~CardScope();
    CardScope(const CardScope&) = delete;
    CardScope& operator=(const CardScope&) = delete;

    Flow flow;
    // Ends it, at least `min_height` high. Returns the whole card.
    Rect end(float min_height = 0);

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

// The same, the whole card tappable ("<key>" must be set); controls inside win over it.
struct CardPress {
    bool pressed = false;
    Rect inner;
};
CardPress tappable_card(const Ui& ui, const Rect& at, std::string_view key, std::string_view name,
                        const CardStyle& style = {});

} // namespace limber::ui
