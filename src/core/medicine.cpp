#include "core/medicine.hpp"

#include <algorithm>

namespace limber {

namespace {

constexpr std::chrono::hours kDay{24};

// When so much has left the last 24 hours that the smallest dose is within the packet again.
std::optional<Utc> room_again(std::vector<TakenDose> taken, const Ingredient& ingredient) {
    const int least = ingredient.doses_mg.empty() ? 1 : ingredient.doses_mg.front();
    std::ranges::sort(taken, {}, &TakenDose::at);
    int mg = 0;
    for (const TakenDose& dose : taken)
        mg += dose.mg;
    std::optional<Utc> when;
    int left = static_cast<int>(taken.size());
    for (const TakenDose& dose : taken) {
        const bool amount = ingredient.most_mg > 0 && mg + least > ingredient.most_mg;
        const bool count = ingredient.most_doses > 0 && left + 1 > ingredient.most_doses;
        if (!amount && !count)
            break;
        when = dose.at + kDay;
        mg -= dose.mg;
        --left;
    }
    return when;
}

} // namespace

MedicineDay medicine_day(std::span<const TakenDose> doses, const Ingredient& ingredient, Utc now) {
    MedicineDay day;
    std::vector<TakenDose> taken;
    for (const TakenDose& dose : doses) {
        if (dose.ingredient != ingredient.key || dose.at > now)
            continue;
        if (!day.last || day.last->at < dose.at)
            day.last = dose;
        if (now - dose.at >= kDay)
            continue;
        day.mg += dose.mg;
        ++day.doses;
        taken.push_back(dose);
    }
    day.over = (ingredient.most_mg > 0 && day.mg > ingredient.most_mg) ||
               (ingredient.most_doses > 0 && day.doses > ingredient.most_doses);
    std::optional<Utc> next;
    if (day.last)
        next = day.last->at + std::max(day.last->apart, ingredient.apart);
    if (const auto room = room_again(std::move(taken), ingredient))
        next = next ? std::max(*next, *room) : *room;
    if (next && *next > now)
        day.not_before = next;
    return day;
}

TooMuch too_much(const MedicineDay& day, const Ingredient& ingredient, int mg, Utc now) {
    TooMuch much;
    much.amount = (ingredient.most_mg > 0 && day.mg + mg > ingredient.most_mg) ||
                  (ingredient.most_doses > 0 && day.doses + 1 > ingredient.most_doses);
    if (day.last)
        much.early = now < day.last->at + std::max(day.last->apart, ingredient.apart);
    return much;
}

} // namespace limber
