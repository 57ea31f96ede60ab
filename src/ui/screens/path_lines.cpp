#include "ui/screens/path_lines.hpp"

#include <algorithm>

namespace limber::ui {

std::string path_lines(const Ui& ui, const std::string& words, const TextStyle& style,
                       float width) {
    std::string out;
    std::string line;
    for (std::size_t from = 0; from < words.size();) {
        const std::size_t to = std::min(words.find('/', from + 1), words.size());
        const std::string part = words.substr(from, to - from);
        if (!line.empty() && ui.type.width(style, line + part) > width) {
            out += line + '\n';
            line.clear();
        }
        line += part;
        from = to;
    }
    return out + line;
}

} // namespace limber::ui
