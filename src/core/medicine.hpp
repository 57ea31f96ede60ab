// Painkillers as a log keeps them, by ingredient: what was taken in the last 24 hours over all
// products that hold it, when the next is not before, and whether it is more than the packet says.
// Information only: the packet and the pharmacist decide (FACTS.md, Medicines).
#pragma once

#include "core/time.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace limber {

struct Ingredient {
    std::string key; // "ibuprofen"
    std::string name_word;
    std::vector<std::string> products;  // word keys: tablets, cold and flu remedies …
    std::vector<int> doses_mg;          // that are offered, least first
    int most_mg = 0;                    // in 24 h
    int most_doses = 0;                 // in 24 h
    Millis apart{0};                    // the least, whatever a person enters
    std::vector<std::string> ask_first; // word keys
};

struct TakenDose {
    std::string ingredient;
    int mg = 0;
    Millis apart{0}; // as the packet of it says
    Utc at{};
    bool operator==(const TakenDose&) const = default;
};

struct MedicineDay {
    int mg = 0; // in the last 24 h, all products
    int doses = 0;
    std::optional<TakenDose> last;
    std::optional<Utc> not_before; // later than now: the next one
    bool over = false;             // more than the packet's limit was taken
    bool operator==(const MedicineDay&) const = default;
};

// Doses in any order, of any ingredient; those of the future do not count.
MedicineDay medicine_day(std::span<const TakenDose> doses, const Ingredient& ingredient, Utc now);
// Why one more of `mg` would be beyond the packet; both false: it would not.
struct TooMuch {
    bool amount = false; // more than most_mg or most_doses in 24 h
    bool early = false;  // before the interval is over
    bool any() const { return amount || early; }
};
TooMuch too_much(const MedicineDay& day, const Ingredient& ingredient, int mg, Utc now);

} // namespace limber
