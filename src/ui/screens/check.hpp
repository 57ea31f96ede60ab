// The safety check: the emergency items, ticked one by one, the region's number large beside them.
// A tick stops exercise suggestions until "seen by a clinician" or "ticked by mistake".
#pragma once

#include "content/content.hpp"
#include "core/safety.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/view.hpp"

#include <string>
#include <string_view>

namespace limber::ui {

struct CheckState {
    SafetyCheck check;  // of the alarm that is open, else empty
    std::string number; // to call, by the region of Settings
    std::string region;
    std::string lead;
    bool operator==(const CheckState&) const = default;
};

std::string_view sign_word(Sign sign);

CheckState build_check(const journal::Journal& journal, const content::Content& content,
                       const Today& today);
journal::TableSet check_tables();
void draw_check(const Ui& ui, const CheckState& state);

// The number, large, and Call beside it: "<key>/call". Returns its height.
float number_card(const Ui& ui, const Rect& at, std::string_view key, std::string_view number,
                  std::string_view region);

} // namespace limber::ui
