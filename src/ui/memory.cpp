#include "ui/memory.hpp"

#include <algorithm>

namespace limber::ui {

bool Memory::coasting() const {
    return std::any_of(scrolls_.begin(), scrolls_.end(),
                       [](const auto& entry) { return entry.second.momentum.moving(); });
}

void Memory::clear() {
    transitions_.clear();
    scrolls_.clear();
    holds_.clear();
    texts_.clear();
    figures_.clear();
}

} // namespace limber::ui
