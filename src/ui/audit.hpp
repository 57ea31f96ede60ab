// Looks over one frame's semantics for what would make a screen hard or impossible to use.
#pragma once

#include "ui/semantics.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace limber::ui {

enum class FaultKind : std::uint8_t {
    NoName,      // a control, image or heading without a name
    SmallTarget, // under 48 × 48 points (64 where Node::large_target)
    Overlap,     // two controls on the same place
    ClippedText, // words that need more room than they have, or are cut and cannot be scrolled to
    LowContrast, // under 4.5 (7 for instructions and in high contrast; 3 for large text: ≥ 24 px,
                 // or ≥ 18.66 px bold)
    DuplicateKey,
    Unreachable, // a control off the screen that no scrolling brings into view
    Unspoken,    // an interactive ImGui item without a node
};

struct Fault {
    FaultKind kind{};
    std::string key;   // of the node (or the ImGui label)
    std::string words; // what is wrong, with the numbers
};

// An interactive item that Dear ImGui saw (ui/test_engine_hooks.hpp).
struct SeenItem {
    std::uint32_t id = 0;
    Rect rect;
    std::string label; // may be empty
};

struct AuditOptions {
    Rect screen{}; // of the window, points
    bool high_contrast = false;
    float min_target = 48;
    std::span<const SeenItem> items{}; // of the same frame; empty = that check is left out
};

std::vector<Fault> audit(const Semantics& semantics, const AuditOptions& options);
std::string_view name_of(FaultKind kind);

} // namespace limber::ui
