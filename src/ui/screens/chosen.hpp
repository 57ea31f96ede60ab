// The level and dose a person has for an exercise: their own where they chose, else the content's.
#pragma once

#include "content/content.hpp"
#include "core/exercise.hpp"
#include "journal/journal.hpp"
#include "ui/screens/view.hpp"

#include <optional>

namespace limber::ui {

struct Chosen {
    const Level* level = nullptr; // never null
    Dose dose;
    bool own_dose = false;
};

// A level or dose that the content no longer has or allows falls back to the content's own.
Chosen chosen(const Exercise& exercise, const journal::OwnDose& own);

} // namespace limber::ui
