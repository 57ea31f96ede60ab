// Our own answers to Dear ImGui's four test hooks: they note every item that ImGui lays out, so
// that the audit finds a control that forgot to speak. Off until asked for.
#pragma once

#include <cstdint>
#include <span>

namespace limber::ui::hooks {

struct Item {
    std::uint32_t id = 0;
    float x = 0, y = 0, w = 0, h = 0;
    bool disabled = false;
    char label[40] = {}; // cut; empty where ImGui gave none
};

// For the current ImGui context. Notes are kept from one call of start_frame() to the next.
void enable(bool on);
void start_frame();
std::span<const Item> items();

} // namespace limber::ui::hooks
