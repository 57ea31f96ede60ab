// The guide for the moment it locks up, as far as it goes: Stop, Breathe, and the rest that ends
// them. No form, nothing times out, and it opens again where it was.
#pragma once

#include "content/content.hpp"
#include "core/relief.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/view.hpp"

namespace limber::ui {

struct ReliefState {
    ReliefStep step = ReliefStep::Stop;
    Running pacer; // of the breathing circle
    bool operator==(const ReliefState&) const = default;
};

ReliefState build_relief(const journal::Journal& journal, const content::Content& content,
                         const Today& today);
journal::TableSet relief_tables();
void draw_relief(const Ui& ui, const ReliefState& state);

} // namespace limber::ui
