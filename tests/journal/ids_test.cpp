#include "journal/ids.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>

using namespace limber;
using namespace limber::journal;

TEST_CASE("an id is a UUIDv7 that carries its time") {
    IdSource source(seeded_random(1));
    const Id id = source.next(Utc(Millis(0x0123456789AB)));
    const std::string text = id.str();
    CHECK(text.substr(0, 15) == "01234567-89ab-7");
    CHECK(std::string("89ab").find(text[19]) != std::string::npos);
    CHECK(Id::parse(text) == id);
    CHECK_FALSE(id.none());
    CHECK(Id().none());
    CHECK(Id().text().empty());
}

TEST_CASE("ids never repeat and never go back, whatever the clock does") {
    IdSource source(seeded_random(2));
    std::set<std::string> seen;
    Id last;
    for (int i = 0; i < 20'000; ++i) {
        // Stands still, jumps, and is set back an hour.
        const std::int64_t ms =
            1'772'000'000'000 + (i % 7000 == 0 ? 0 : i / 5000) - i / 9000 * 3'600'000;
        const Id id = source.next(Utc(Millis(ms)));
        CHECK(last < id);
        last = id;
        seen.insert(id.str());
    }
    CHECK(seen.size() == 20'000);
}

TEST_CASE("the same seed makes the same ids, another one others") {
    IdSource a(seeded_random(3));
    IdSource b(seeded_random(3));
    IdSource c(seeded_random(4));
    const Utc now(Millis(1'772'000'000'000));
    const Id id = a.next(now);
    CHECK(id == b.next(now));
    CHECK(id != c.next(now));
    IdSource real(system_random());
    CHECK(real.next(now) != real.next(now));
}

TEST_CASE("what is no id is refused") {
    for (const char* text :
         {"", "x", "01234567-89ab-7000-8000-00000000000", "01234567-89AB-7000-8000-000000000000",
          "0123456789ab-7000-8000-0000-00000000", "01234567-89ab-7000-8000-00000000000g",
          "01234567-89ab-7000-8000-0000000000000"})
        CHECK_FALSE(Id::parse(text).has_value());
}
