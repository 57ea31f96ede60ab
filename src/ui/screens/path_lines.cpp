#include "ui/screens/path_lines.hpp"

#include <algorithm>
#include <string_view>

namespace limber::ui {

namespace {

// How many bytes of `word` fit: whole characters of UTF-8, at least one.
std::size_t fitting(const Ui& ui, std::string_view word, const TextStyle& style, float width) {
    const auto after = [word](std::size_t at) {
        do
            ++at;
        while (at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U);
        return at;
    };
    std::size_t end = after(0);
    while (end < word.size() && ui.type.width(style, word.substr(0, after(end))) <= width)
        end = after(end);
    return end;
}

// Before its folders, and within a name only where that alone is too long.
std::string broken(const Ui& ui, std::string_view word, const TextStyle& style, float width) {
    std::string out;
    std::string line;
    for (std::size_t from = 0; from < word.size();) {
        const std::size_t to = std::min(word.find('/', from + 1), word.size());
        const std::string_view part = word.substr(from, to - from);
        if (!line.empty() && ui.type.width(style, line + std::string(part)) > width) {
            out += line + '\n';
            line.clear();
        }
        line += part;
        while (ui.type.width(style, line) > width) {
            const std::size_t fits = fitting(ui, line, style, width);
            if (fits == line.size())
                break;
            out.append(line, 0, fits).append("\n");
            line.erase(0, fits);
        }
        from = to;
    }
    return out + line;
}

} // namespace

std::string path_lines(const Ui& ui, std::string_view words, const TextStyle& style, float width) {
    std::string out;
    for (std::size_t from = 0; from < words.size();) {
        const std::size_t to = std::min(words.find(' ', from + 1), words.size());
        const std::string_view word = words.substr(from, to - from);
        if (ui.type.width(style, word) > width)
            out += broken(ui, word, style, width);
        else
            out += word;
        from = to;
    }
    return out;
}

} // namespace limber::ui
