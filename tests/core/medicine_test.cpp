#include "core/medicine.hpp"
#include "core/safety.hpp"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace limber;
using namespace std::chrono_literals;

namespace {

Utc at(Millis after) {
    using namespace std::chrono;
    return sys_days{year{2026} / 3 / 2} + hours{8} + after;
}

// FACTS.md, Medicines.
Ingredient ibuprofen() {
    return {"ibuprofen", "n", {"tablets"}, {200, 400}, 1200, 3, 6h, {}};
}
Ingredient paracetamol() {
    return {"paracetamol", "n", {"tablets", "cold"}, {500, 1000}, 4000, 4, 4h, {}};
}

} // namespace

TEST_CASE("nothing taken: nothing to wait for") {
    const MedicineDay day = medicine_day({}, ibuprofen(), at(0h));
    CHECK(day == MedicineDay{});
    CHECK_FALSE(too_much(day, ibuprofen(), 400, at(0h)).any());
}

TEST_CASE("the interval of the packet counts, and never less than the least") {
    const auto next = [](Millis apart, Millis later) {
        const std::vector<TakenDose> doses{{"ibuprofen", 400, apart, at(0h)}};
        return medicine_day(doses, ibuprofen(), at(later)).not_before;
    };
    CHECK(next(6h, 1h) == at(6h));
    CHECK(next(8h, 1h) == at(8h));
    CHECK(next(1h, 1h) == at(6h));
    CHECK_FALSE(next(6h, 6h));
}

TEST_CASE("products with the same ingredient are added up") {
    const std::vector<TakenDose> doses{{"paracetamol", 1000, 4h, at(0h)},
                                       {"ibuprofen", 400, 6h, at(1h)},
                                       {"paracetamol", 500, 4h, at(4h)}};
    const MedicineDay day = medicine_day(doses, paracetamol(), at(5h));
    CHECK(day.mg == 1500);
    CHECK(day.doses == 2);
    CHECK(day.not_before == at(8h));
    CHECK_FALSE(day.over);
}

TEST_CASE("beyond the packet: amount, number, interval") {
    const std::vector<TakenDose> doses{{"ibuprofen", 400, 6h, at(0h)},
                                       {"ibuprofen", 400, 6h, at(6h)},
                                       {"ibuprofen", 400, 6h, at(12h)}};
    const MedicineDay day = medicine_day(doses, ibuprofen(), at(13h));
    CHECK_FALSE(day.over);
    CHECK(too_much(day, ibuprofen(), 200, at(13h)).amount);
    CHECK(too_much(day, ibuprofen(), 200, at(13h)).early);
    // The first one leaves the 24 hours.
    CHECK(day.not_before == at(24h));
    const MedicineDay tomorrow = medicine_day(doses, ibuprofen(), at(24h));
    CHECK(tomorrow.mg == 800);
    CHECK_FALSE(too_much(tomorrow, ibuprofen(), 400, at(24h)).any());
    auto more = doses;
    more.push_back({"ibuprofen", 200, 6h, at(13h)});
    CHECK(medicine_day(more, ibuprofen(), at(13h)).over);
}

TEST_CASE("a dose of the future does not count yet") {
    const std::vector<TakenDose> doses{{"ibuprofen", 400, 6h, at(2h)}};
    CHECK(medicine_day(doses, ibuprofen(), at(1h)) == MedicineDay{});
}

TEST_CASE("whatever was taken: at \"not before\" the least dose is within the packet") {
    std::mt19937 random(7);
    for (int i = 0; i < 3000; ++i) {
        std::vector<TakenDose> doses;
        const auto roll = [&random](unsigned below) { return static_cast<int>(random() % below); };
        for (int n = roll(9); n > 0; --n)
            doses.push_back({"paracetamol", 500 * (1 + roll(3)), 4h, at(Millis{roll(86'400'000)})});
        const Utc now = at(24h);
        const MedicineDay day = medicine_day(doses, paracetamol(), now);
        const Utc next = day.not_before.value_or(now);
        const MedicineDay then = medicine_day(doses, paracetamol(), next);
        if (too_much(then, paracetamol(), 500, next).any())
            FAIL("history " << i);
    }
}

TEST_CASE("the safety check is due: never asked, a new episode, a week") {
    const struct {
        std::optional<Utc> answered, began;
        Millis now;
        bool due;
    } rows[] = {{{}, {}, 0h, true},
                {at(0h), {}, 1h, false},
                {at(0h), at(-1h), 1h, false},
                {at(0h), at(1h), 2h, true},
                {at(0h), at(-1h), 7 * 24h - 1ms, false},
                {at(0h), at(-1h), 7 * 24h, true}};
    for (const auto& row : rows)
        CHECK(check_due(row.answered, row.began, at(row.now)) == row.due);
}

TEST_CASE("a tick is an alarm until it is cleared") {
    SafetyCheck check;
    CHECK_FALSE(check.answered());
    check.ticked.insert(Sign::NotSure);
    CHECK(check.alarm());
    CHECK(check.answered());
    check.cleared = Cleared::ByMistake;
    CHECK_FALSE(check.alarm());
}
