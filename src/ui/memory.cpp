#include "ui/memory.hpp"

#include <algorithm>

namespace limber::ui {

namespace {

constexpr std::uint64_t kTraceKept = 240; // frames: a few seconds of scrolling

} // namespace

bool Memory::coasting() const {
    return std::any_of(scrolls_.begin(), scrolls_.end(),
                       [](const auto& entry) { return entry.second.momentum.moving(); });
}

void Memory::begin_frame() {
    ++frame_;
    std::erase_if(traces_,
                  [this](const auto& one) { return one.second.frame + kTraceKept < frame_; });
    sheets_before_ = sheets_now_;
    sheets_now_ = inside_ = 0;
}

void Memory::clear() {
    traces_.clear();
    transitions_.clear();
    scrolls_.clear();
    holds_.clear();
    texts_.clear();
    figures_.clear();
}

} // namespace limber::ui
