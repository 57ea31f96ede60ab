// Settings, with what exists so far. Every change applies at once and is kept.
#pragma once

#include "content/content.hpp"
#include "core/preferences.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/view.hpp"

#include <string>
#include <vector>

namespace limber::ui {

struct SettingsState {
    Preferences preferences;
    Hears hears; // what this device has
    std::string region_name;
    std::string number; // of the emergency services there
    std::string where;  // the file the diary is in, or that there is none
    std::string version;
    bool operator==(const SettingsState&) const = default;
};

SettingsState build_settings(const journal::Journal& journal, const content::Content& content,
                             const Today& today);
journal::TableSet settings_tables();
void draw_settings(const Ui& ui, const SettingsState& state);

// The word key of a region's name: "region.gb".
std::string region_word(std::string_view code);

} // namespace limber::ui
