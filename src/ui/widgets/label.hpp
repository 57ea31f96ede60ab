// How the words of a control get into it: one line, else more, else smaller (to 80 %, where there
// is no other way to less).
#pragma once

#include "ui/context.hpp"

#include <string_view>

namespace limber::ui {

struct Label {
    Sized font;
    int lines = 1;
    float width = 0;  // of the widest line
    float height = 0; // of all lines
    bool cut = false; // even so it does not fit
};

Label fit_label(const Typography& type, const TextStyle& style, std::string_view words, float room,
                int max_lines = 2, float least_shrink = 0.8F);
void draw_label(const Ui& ui, const Label& label, const Rect& area, Align align, Color color,
                std::string_view words);
// Notes the label's colours and size on a node, for the audit.
void describe(Node& node, const Label& label, const Rect& area, Color ink, Color ground);

} // namespace limber::ui
