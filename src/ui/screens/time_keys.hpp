// Two keys that move the time of an entry, a quarter of an hour each.
#pragma once

#include "ui/context.hpp"

#include <optional>
#include <string_view>

namespace limber::ui {

// By how much, once: "<key>/earlier" or "<key>/later" was pressed. `what` is moved: for those who
// hear the keys and do not see where they stand.
std::optional<Millis> time_keys(const Ui& ui, Flow& flow, std::string_view key,
                                std::string_view what);

} // namespace limber::ui
