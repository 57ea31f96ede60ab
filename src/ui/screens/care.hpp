// Care, first version: when to see someone, as three lists, and the clinic to call. What the
// person's own log says comes with a later issue.
#pragma once

#include "content/content.hpp"
#include "core/care.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/view.hpp"

#include <string>

namespace limber::ui {

struct CareState {
    std::string number; // to call in an emergency, by the region of Settings
    std::string clinic; // its name
    std::string phone;  // as it is read
    std::string email;
    bool operator==(const CareState&) const = default;
};

CareState build_care(const journal::Journal& journal, const content::Content& content,
                     const Today& today);
journal::TableSet care_tables();
void draw_care(const Ui& ui, const CareState& state);

// "0114 268 6677" as an address: "tel:01142686677".
std::string phone_address(std::string_view number);

} // namespace limber::ui
