#include "ui/widgets/soft_lines.hpp"

#include <algorithm>

namespace limber::ui {

namespace {

bool soft(std::string_view text, std::size_t at) {
    return text[at] == '\n' && at > 0 && text[at - 1] == ' ';
}

// One line of the text itself, word by word. Of a word that is wider than the field nothing is
// broken: that would be a break without a space.
void break_line(const Typography& type, const Sized& font, std::string_view line, float width,
                std::string& out) {
    std::size_t start = 0; // of what stands on this line
    std::size_t at = 0;    // of the next word
    while (at < line.size()) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        if (at > start && type.width(font, line.substr(start, end - start)) > width) {
            out.append(line.substr(start, at - start)).push_back('\n');
            start = at;
        }
        at = std::min(line.find_first_not_of(' ', end), line.size());
    }
    out.append(line.substr(start));
}

} // namespace

std::string with_soft_breaks(const Typography& type, const Sized& font, std::string_view text,
                             float width) {
    std::string out;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        std::string_view line = text.substr(from, end - from);
        if (end < text.size())
            line = line.substr(0, line.find_last_not_of(' ') + 1);
        break_line(type, font, line, width, out);
        if (end < text.size())
            out.push_back('\n');
        from = end + 1;
    }
    return out;
}

std::string without_soft_breaks(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (!soft(text, i))
            out.push_back(text[i]);
    return out;
}

std::size_t place_without(std::string_view broken, std::size_t at) {
    std::size_t out = 0;
    for (std::size_t i = 0; i < std::min(at, broken.size()); ++i)
        out += soft(broken, i) ? 0U : 1U;
    return out;
}

std::size_t place_with(std::string_view broken, std::size_t at) {
    std::size_t i = 0;
    for (std::size_t seen = 0; i < broken.size(); ++i) {
        if (soft(broken, i))
            continue;
        if (seen++ == at)
            break;
    }
    return i;
}

} // namespace limber::ui
