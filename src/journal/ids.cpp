#include "journal/ids.hpp"

#include <algorithm>
#include <memory>
#include <random>

namespace limber::journal {

namespace {

bool dash_at(std::size_t i) {
    return i == 8 || i == 13 || i == 18 || i == 23;
}

constexpr std::string_view kHex = "0123456789abcdef";

} // namespace

std::optional<Id> Id::parse(std::string_view text) {
    if (text.size() != kLength)
        return std::nullopt;
    for (std::size_t i = 0; i < kLength; ++i) {
        const bool right =
            dash_at(i) ? text[i] == '-' : kHex.find(text[i]) != std::string_view::npos;
        if (!right)
            return std::nullopt;
    }
    Id id;
    std::copy(text.begin(), text.end(), id.text_.begin());
    return id;
}

Random system_random() {
    return [device = std::make_shared<std::random_device>()] {
        return (std::uint64_t{(*device)()} << 32U) | std::uint64_t{(*device)()};
    };
}

// SplitMix64 (Steele, Lea, Flood 2014): every 64-bit number once, good enough for names.
Random seeded_random(std::uint64_t seed) {
    return [state = seed]() mutable {
        state += 0x9E3779B97F4A7C15U;
        std::uint64_t z = state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    };
}

IdSource::IdSource(Random random) : random_(std::move(random)) {}

Id IdSource::next(Utc at) {
    constexpr std::int64_t kMaxMs = (std::int64_t{1} << 48) - 1;
    constexpr std::uint32_t kMaxCount = 0xFFF;
    const std::int64_t ms = std::clamp<std::int64_t>(at.time_since_epoch().count(), 0, kMaxMs);
    if (ms > ms_) {
        ms_ = ms;
        count_ = 0;
    } else if (count_ < kMaxCount) {
        ++count_;
    } else {
        ++ms_;
        count_ = 0;
    }
    const std::uint64_t high =
        (static_cast<std::uint64_t>(ms_) << 16U) | 0x7000U | std::uint64_t{count_};
    const std::uint64_t low = (random_() & 0x3FFFFFFFFFFFFFFFU) | 0x8000000000000000U;

    Id id;
    auto& text = id.text_;
    std::size_t digit = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (dash_at(i)) {
            text[i] = '-';
            continue;
        }
        const std::uint64_t half = digit < 16 ? high : low;
        text[i] = kHex[(half >> (60U - 4U * (digit % 16U))) & 0xFU];
        ++digit;
    }
    return id;
}

} // namespace limber::journal
