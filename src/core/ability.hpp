// What a person can do, as the Patient-Specific Functional Scale has it: up to three activities of
// one's own, each scored 0 (unable) to 10 (as before), and their mean, of which two points matter
// (Stratford 1995; FACTS.md, Measures).
#pragma once

#include <optional>
#include <span>

namespace limber {

enum class AbilityChange { Less, Same, More };

// Of one activity, 0–10. A change under 2 points reads "about the same" (PRODUCT.md, 4).
AbilityChange compare_ability(int before, int after);

// The scores of one activity at both ends of the time that is looked at; the same where there was
// only one.
struct AbilityScores {
    int first = 0;
    int last = 0;
};

struct Ability {
    double was = 0; // means of the first and of the last scores, 0–10
    double now = 0;
    AbilityChange change = AbilityChange::Same; // by the means
    bool operator==(const Ability&) const = default;
};

// nullopt: nothing was scored.
std::optional<Ability> ability(std::span<const AbilityScores> scores);

} // namespace limber
