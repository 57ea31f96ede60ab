// The five places: dock on a phone, rail beside the page on anything wider, "My back locked up" in
// both. Rectangles come from Layout::nav.
#pragma once

#include "ui/context.hpp"

#include <optional>
#include <span>

namespace limber::ui {

struct NavItem {
    std::string_view id{}; // its key is "nav/<id>"
    std::string_view label{};
    std::string_view icon{};
    std::string_view hint{}; // the key, "1"
};

struct Nav {
    std::string_view name{}; // of the whole: "Places"
    std::span<const NavItem> items{};
    int active = 0;     // -1 = none
    NavItem settings{}; // in the rail only
    bool settings_active = false;
    std::string_view help{}; // "My back locked up"
    std::string_view help_hint{};
    std::string_view app_name{}; // beside the mark in the wide rail
};

struct NavTap {
    std::optional<int> item{};
    bool settings = false;
    bool help = false;
};
NavTap nav(const Ui& ui, const Nav& nav);
// How many lines the help bar needs in a dock of that width (for make_layout).
int help_lines(const Typography& type, std::string_view help, float width);

// The pill on focus screens: 48 high. `right` is the corner it hangs on.
bool help_pill(const Ui& ui, const Rect& at, std::string_view key, std::string_view help);
float help_pill_width(const Ui& ui, std::string_view help);

} // namespace limber::ui
