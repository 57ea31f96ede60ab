// What History lists: one kind of entry, or what is found in notes and by exercises, newest first
// and page by page.
#include "helpers.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace limber;
using namespace limber::journal;
using namespace limber::journal::test;

namespace {

constexpr int kPlenty = 100;

Id noted(Journal& journal, int day, std::string_view note) {
    Id id;
    must(journal, [&](Tx& tx) { id = tx.add_pain(3, {std::string(note)}); }, at(day * 24h));
    return id;
}

HistoryFound found(const Journal& journal, std::string words,
                   std::vector<std::string> exercises = {},
                   HistoryFilter filter = HistoryFilter::All, int limit = kPlenty) {
    return journal.history_search({filter, std::move(words), std::move(exercises)}, limit);
}

Date on(int day) {
    return date(2026, 3, 2) + std::chrono::days(day);
}

} // namespace

TEST_CASE("history: the days of one kind alone") {
    const TempFolder folder;
    Journal journal = open(folder);
    finished(journal, {plan_of("plank", 2, 5s)}, at());
    noted(journal, 1, "");
    must(journal, [](Tx& tx) { tx.begin_episode(Place::Car); }, at(48h));
    must(
        journal,
        [](Tx& tx) {
            tx.add_pain(4);
            tx.begin_session(session_of({plan_of("plank", 5, 5s)})); // and nothing of it begun
        },
        at(72h));
    using Dates = std::vector<Date>;
    CHECK(journal.history_days(kPlenty) == Dates{on(3), on(2), on(1), on(0)});
    CHECK(journal.history_days(kPlenty, {}, HistoryFilter::Sessions) == Dates{on(0)});
    CHECK(journal.history_days(kPlenty, {}, HistoryFilter::Pain) == Dates{on(3), on(1)});
    CHECK(journal.history_days(kPlenty, {}, HistoryFilter::Episodes) == Dates{on(2)});
    CHECK(journal.history_days(1, {}, HistoryFilter::Pain) == Dates{on(3)});
    CHECK(journal.history_days(kPlenty, on(3), HistoryFilter::Pain) == Dates{on(1)});
    CHECK(journal.history_days(0).empty());
}

TEST_CASE("history: a note is found whatever stands in it") {
    const TempFolder folder;
    Journal journal = open(folder);
    const Id percent = noted(journal, 0, "better by 50% today");
    const Id fifty = noted(journal, 1, "better by 50 or so");
    const Id line = noted(journal, 2, "left_leg, don't know");
    const Id plain = noted(journal, 3, "left leg; DROP TABLE pain");
    const Id umlaut = noted(journal, 4, "Übung mit Ärger 🙂 after\nsitting");
    const Id aber = noted(journal, 5, "aber nicht");
    const Id slash = noted(journal, 6, "C:\\back");
    noted(journal, 7, "");
    using Ids = std::set<Id>;
    CHECK(found(journal, "BETTER").entries == Ids{percent, fifty});
    CHECK(found(journal, "50%").entries == Ids{percent});
    CHECK(found(journal, "%").entries == Ids{percent});
    CHECK(found(journal, "_").entries == Ids{line});
    CHECK(found(journal, "t_l").entries == Ids{line});
    CHECK(found(journal, "t l").entries == Ids{line, plain});
    CHECK(found(journal, "'").entries == Ids{line});
    CHECK(found(journal, "' OR 1=1 --").entries.empty());
    CHECK(found(journal, "\\").entries == Ids{slash});
    CHECK(found(journal, "übung").entries == Ids{umlaut});
    CHECK(found(journal, "ubung").entries == Ids{umlaut}); // typed without its dots
    CHECK(found(journal, "ÄRGER").entries == Ids{umlaut});
    CHECK(found(journal, "über").entries.empty()); // and not "aber"
    CHECK(found(journal, "aber").entries == Ids{aber});
    CHECK(found(journal, "🙂").entries == Ids{umlaut});
    CHECK(found(journal, "🙁").entries.empty());
    CHECK(found(journal, "after sitting").entries == Ids{umlaut});
    CHECK(found(journal, "sitting after").entries.empty());
    CHECK(found(journal, "\xff\xc3").entries.empty());
    CHECK(found(journal, std::string(70'000, '%')).entries.empty());
    CHECK_FALSE(journal.read_fault());
}

TEST_CASE("history: notes of sessions and episodes, and sessions by their exercise") {
    const TempFolder folder;
    Journal journal = open(folder);
    const auto plank = finished(journal, {plan_of("plank", 2, 5s)}, at());
    const auto both =
        finished(journal, {plan_of("bridge", 2, 0s), plan_of("plank", 2, 5s)}, at(24h));
    const auto bridge = finished(journal, {plan_of("bridge", 2, 0s)}, at(48h));
    Id episode;
    must(
        journal,
        [&](Tx& tx) {
            tx.set_note(bridge.session, "stiff today");
            episode = tx.begin_episode(Place::Sitting);
            tx.set_episode_note(episode, "stiff all morning");
        },
        at(72h));
    const Id check = noted(journal, 4, "less stiff");
    using Ids = std::set<Id>;
    CHECK(found(journal, "stiff").entries == Ids{bridge.session, episode, check});
    CHECK(found(journal, "stiff", {}, HistoryFilter::Sessions).entries == Ids{bridge.session});
    CHECK(found(journal, "stiff", {}, HistoryFilter::Pain).entries == Ids{check});
    CHECK(found(journal, "stiff", {}, HistoryFilter::Episodes).entries == Ids{episode});
    CHECK(found(journal, "plank", {"plank"}).entries == Ids{plank.session, both.session});
    CHECK(found(journal, "plank", {"plank"}).days == std::vector<Date>{on(1), on(0)});
    CHECK(found(journal, "plank", {"plank"}, HistoryFilter::Pain).days.empty());
    CHECK(found(journal, "stiff", {"plank", "bridge"}).days ==
          std::vector<Date>{on(4), on(3), on(2), on(1), on(0)});
    CHECK(found(journal, "bird-dog", {"bird-dog"}).days.empty());

    // What is deleted is not found, until that is undone.
    must(journal, [&](Tx& tx) { tx.remove(Table::Session, both.session); }, at(96h), Undo::Yes);
    CHECK(found(journal, "plank", {"plank"}).entries == Ids{plank.session});
    REQUIRE(journal.undo(at(96h)).ok());
    CHECK(found(journal, "plank", {"plank"}).entries == Ids{plank.session, both.session});
}

TEST_CASE("history: a search finds the newest days, each of them whole") {
    const TempFolder folder;
    Journal journal = open(folder);
    for (int day = 0; day < 40; ++day) {
        noted(journal, day, day % 4 == 0 ? "worse" : "as ever");
        noted(journal, day, day % 4 == 0 ? "worse again" : "");
        finished(journal, {plan_of("plank", 1, 5s)}, at(day * 24h));
    }
    const HistoryFound all = found(journal, "worse");
    CHECK(all.days.size() == 10);
    CHECK(all.entries.size() == 20);
    CHECK(std::ranges::is_sorted(all.days, std::greater<>{}));
    for (const int limit : {0, 1, 3, 10, 11}) {
        const HistoryFound some = found(journal, "worse", {}, HistoryFilter::All, limit);
        const auto count = std::min<std::size_t>(static_cast<std::size_t>(limit), all.days.size());
        REQUIRE(some.days ==
                std::vector<Date>(all.days.begin(),
                                  all.days.begin() + static_cast<std::ptrdiff_t>(count)));
        for (const Date day : some.days)
            for (const PainEntry& entry : journal.pain_between(day, day))
                CHECK(some.entries.contains(entry.id));
    }
    // Notes and exercises together: the newest of both.
    CHECK(found(journal, "worse", {"plank"}, HistoryFilter::All, 3).days ==
          std::vector<Date>{on(39), on(38), on(37)});
}
