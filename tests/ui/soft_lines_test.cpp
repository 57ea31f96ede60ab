#include "ui/harness.hpp"
#include "ui/widgets/soft_lines.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace limber::ui;
using namespace limber::ui::test;

TEST_CASE("soft lines fit, and are gone again") {
    Harness h;
    h.frame();
    const Sized font = h.type.sized(style::body);
    for (const std::string text :
         {"", "short", "a long line of many words that does not fit into so little room",
          "one\ntwo and a good many more words after it\n\nlast", "ends with a space ",
          "Unterwegsgewesenseiendesonderbarkeit und mehr", "é – “ü” 🙂 and so on, and so on"}) {
        INFO(text);
        const std::string broken = with_soft_breaks(h.type, font, text, 150);
        CHECK(without_soft_breaks(broken) == text);
        std::size_t from = 0;
        while (from <= broken.size()) {
            const std::size_t end = std::min(broken.find('\n', from), broken.size());
            std::string line = broken.substr(from, end - from);
            while (line.ends_with(' '))
                line.pop_back();
            if (line.find(' ') != std::string::npos)
                CHECK(h.type.width(font, line) <= 150.5F);
            from = end + 1;
        }
        for (std::size_t at = 0; at <= text.size(); ++at)
            CHECK(place_without(broken, place_with(broken, at)) == at);
    }
    CHECK(without_soft_breaks(with_soft_breaks(h.type, font, "one \ntwo", 150)) == "one\ntwo");
}
