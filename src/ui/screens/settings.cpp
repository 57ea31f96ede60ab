#include "ui/screens/settings.hpp"

#include "build_info.hpp"
#include "core/care.hpp"
#include "ui/screens/data.hpp"

#include <cctype>

namespace limber::ui {

std::string region_word(std::string_view code) {
    std::string word = "region.";
    for (const char c : code)
        word.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    return word;
}

SettingsState build_settings(const journal::Journal& journal, const content::Content& content,
                             const Today& today) {
    const content::Words& words = content.words;
    SettingsState state;
    state.preferences = today.preferences;
    state.hears = today.hears;
    state.region_name = words(region_word(today.preferences.region));
    state.number = emergency_number(today.preferences.region);
    state.where = say_where(journal, words, today);
    state.version = words.format("settings.about.version", {{"version", build_info::version}});
    return state;
}

journal::TableSet settings_tables() {
    return {journal::Table::Preference};
}

} // namespace limber::ui
