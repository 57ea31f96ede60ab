// How a sheet ends in which something was written.
#pragma once

#include "ui/context.hpp"

#include <string_view>

namespace limber::ui {

enum class SaveKey { None, Save, Drop };

struct SaveKeys {
    std::string_view key{};    // of the sheet: "<key>/save", "<key>/drop", "<key>/why"
    std::string_view reason{}; // why it cannot be saved yet; empty: it can
    bool asked = false;        // it was closed with words in it: it asks, and may be left out
};
// Draws them as the next pieces of `flow`. The key that was pressed.
SaveKey save_keys(const Ui& ui, Flow& flow, const SaveKeys& look);

} // namespace limber::ui
