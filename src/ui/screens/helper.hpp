// Two cards beside the guide: one to show or read to somebody who helps, and a careful way to the
// toilet.
#pragma once

#include "content/content.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/view.hpp"

#include <string>
#include <vector>

namespace limber::ui {

struct HelperState {
    std::vector<std::string> lines; // what to bring
    std::string emergency;          // when to call, with the region's number
    bool can_speak = false;
    bool operator==(const HelperState&) const = default;
};

HelperState build_helper(const journal::Journal& journal, const content::Content& content,
                         const Today& today);
journal::TableSet helper_tables();
void draw_helper(const Ui& ui, const HelperState& state);
void draw_toilet(const Ui& ui);

} // namespace limber::ui
