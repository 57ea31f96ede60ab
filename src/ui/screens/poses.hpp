// For those who draw exercises: every movement of the figure, frame by frame, with its joints and
// what it touches. Reads nothing but assets/figure.
#pragma once

#include "content/content.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/view.hpp"

#include <string>

namespace limber::ui {

struct PosesState {
    PoseView view;
    std::string fault; // what is wrong with the files, as they are now; what is shown is older
    bool operator==(const PosesState&) const = default;
};

PosesState build_poses(const journal::Journal& journal, const content::Content& content,
                       const Today& today);
journal::TableSet poses_tables();
void draw_poses(const Ui& ui, const PosesState& state);

} // namespace limber::ui
