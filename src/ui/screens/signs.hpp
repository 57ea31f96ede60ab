// One of the three lists of when to see someone (FACTS.md, Safety check): emergency now, a doctor
// today, a physiotherapist in time. Plain to read, with the number to call. Ticking what fits, and
// what follows from it, comes with a later issue; nothing here is kept.
#pragma once

#include "content/content.hpp"
#include "core/care.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/view.hpp"

#include <span>
#include <string>

namespace limber::ui {

struct SignsState {
    Urgency urgency = Urgency::Emergency;
    std::string number; // of the emergency services, by region
    std::string region; // its name
    std::string lead;   // who counts, and what to do
    std::string clinic; // Book: whom to call
    std::string phone;
    bool operator==(const SignsState&) const = default;
};

// Word keys of a list's items, in the order they are read.
std::span<const std::string_view> sign_words(Urgency urgency);

SignsState build_signs(const journal::Journal& journal, const content::Content& content,
                       const Today& today);
journal::TableSet signs_tables();
void draw_signs(const Ui& ui, const SignsState& state);

} // namespace limber::ui
