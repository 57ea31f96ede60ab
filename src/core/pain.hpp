// Pain as a number from 0 (none) to 10 (worst), what may be said about two of them, and what a
// person may tell beside one: where it is, what else is felt, words.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace limber {

constexpr int kPainMax = 10;

constexpr bool valid_pain(int score) {
    return score >= 0 && score <= kPainMax;
}

enum class PainChange { Less, Same, More };

// A change under 2 points reads "about the same": the least that people notice is 2 points or 30 %
// (Ostelo 2008, FACTS.md, Measures; PRODUCT.md, 4).
PainChange compare_pain(int before, int after);

// How hard a session was, asked once after it.
enum class Effort { Easy, Some, Hard };

// Where on the body it is. Left and right are the person's own. First what is seen from behind,
// from the top down, then what is seen from the front.
enum class Spot : std::uint8_t {
    UpperBack,
    MiddleBack,
    LowBackLeft,
    LowBack, // over the spine
    LowBackRight,
    ButtockLeft,
    ButtockRight,
    BackThighLeft,
    BackThighRight,
    CalfLeft,
    CalfRight,
    FootLeft,
    FootRight,
    GroinLeft,
    GroinRight,
    ThighLeft,
    ThighRight,
    ShinLeft,
    ShinRight,
};
inline constexpr std::size_t kSpots = 19;
inline constexpr std::size_t kSpotsBehind = 13; // the first of them
constexpr Spot spot_at(std::size_t index) {
    return static_cast<Spot>(index);
}

// Beside the pain, in a leg or foot. Stable tingling is a reason to book a physiotherapist; new
// numbness or a weaker leg one to stop and to ring a doctor today (FACTS.md, Safety check).
enum class LegFeeling : std::uint8_t { Tingling, Numb };
inline constexpr std::array kFelt{LegFeeling::Tingling, LegFeeling::Numb};

// Words of the journal, and of the languages: "pain.spot.<key>", "pain.felt.<key>".
std::string_view spot_key(Spot spot); // "upper-back" …
std::optional<Spot> spot_from(std::string_view key);
std::string_view felt_key(LegFeeling felt); // "tingling", "numb"
std::optional<LegFeeling> felt_from(std::string_view key);

// What is told beside a number; all of it may be empty.
struct PainDetail {
    std::string note{};
    std::set<Spot> spots{};
    std::set<LegFeeling> felt{};
    bool operator==(const PainDetail&) const = default;
};

} // namespace limber
