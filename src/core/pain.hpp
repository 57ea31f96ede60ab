// Pain as a number from 0 (none) to 10 (worst), and what may be said about two of them.
#pragma once

#include <optional>

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

} // namespace limber
