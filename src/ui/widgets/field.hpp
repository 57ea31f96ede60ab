// A place to write: one line for a search or a name, several for a note.
#pragma once

#include "ui/context.hpp"

#include <string>

namespace limber::ui {

struct Field {
    std::string_view key{};
    std::string_view name{};
    std::string_view placeholder{};
    std::string_view icon{};       // magnify for a search
    std::string_view clear_name{}; // a cross when there is text; empty = none
    bool multiline = false;
    int max_bytes = 400;
};
// `text` is changed in place; true when it changed. 56 high (multiline: as high as `at`).
bool field(const Ui& ui, const Rect& at, const Field& field, std::string& text);
float field_height(const Ui& ui);

} // namespace limber::ui
