// What lies over a screen: bottom sheet on a phone, dialog on a tablet. A scrim behind, Esc or a
// tap on it closes, the keyboard stays inside.
#pragma once

#include "ui/context.hpp"

#include <optional>

namespace limber::ui {

struct Sheet {
    std::string_view key{};
    std::string_view name{};       // said when it opens
    std::string_view close_name{}; // of the scrim, for screen readers: "Close"
    bool closable = true;          // false: only its own buttons end it
    float max_width = 560;
};

class SheetScope {
  public:
    SheetScope(const Ui& ui, const Sheet& sheet);
    ~SheetScope();
    SheetScope(const SheetScope&) = delete;
    SheetScope& operator=(const SheetScope&) = delete;

    // Draw the contents from here; contents higher than the screen scroll.
    Flow flow;
    // Ends it. True once when the person closed it (the caller then leaves it out).
    bool end();

  private:
    struct Impl;
    Impl* impl_;
};

struct SnackbarLine {
    std::string_view key{};
    std::string_view words{};
    std::string_view action{}; // "Undo"; empty = none
    Millis since{0};           // when it appeared (Ui::now's clock)
};
enum class SnackbarEnd : std::uint8_t { Still, Action, Gone };
// `room`: the width it may take and the edge it stands on (above the dock).
SnackbarEnd snackbar(const Ui& ui, const Rect& room, const SnackbarLine& spec);

} // namespace limber::ui
