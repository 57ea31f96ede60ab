// What the guide for a spasm writes: the episode, where the guide stands, what happened, doses, the
// answers of the safety check.
#include "journal/guide_words.hpp"
#include "journal/impl.hpp"
#include "journal/words.hpp"

namespace limber::journal {

namespace {

constexpr int kMostMg = 10'000;
constexpr std::chrono::hours kDay{24};

} // namespace

Id Tx::begin_episode(Place place) {
    for (const Id& open : work_.ids("SELECT id FROM episode WHERE ended_ms IS NULL"
                                    " AND deleted_at IS NULL"))
        end_episode(open);
    const Id id = work_.next_id();
    work_.before(Table::Episode, id);
    Query(work_.db, "INSERT INTO episode (id, at_ms, at_offset, local_date, place, updated_at,"
                    " device) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(id)
        .bind(work_.when)
        .bind(word(place), work_.stamp, impl_.device_no)
        .run();
    work_.wrote(Table::Episode, id, "begin place=" + std::string(word(place)));
    return id;
}

void Tx::end_episode(const Id& episode) {
    Query query(work_.db,
                "UPDATE episode SET ended_ms = ?, updated_at = ?, device = ? WHERE id = ?");
    work_.update(query.bind(work_.when.moment.utc.time_since_epoch()), Table::Episode, episode,
                 "end");
}

void Tx::reopen_episode(const Id& episode) {
    Query query(work_.db,
                "UPDATE episode SET ended_ms = NULL, updated_at = ?, device = ? WHERE id = ?");
    work_.update(query, Table::Episode, episode, "reopen");
}

void Tx::set_episode_place(const Id& episode, Place place) {
    Query query(work_.db, "UPDATE episode SET place = ?, updated_at = ?, device = ? WHERE id = ?");
    work_.update(query.bind(word(place)), Table::Episode, episode,
                 "update place=" + std::string(word(place)));
}

void Tx::set_episode_began(const Id& episode, Moment began) {
    Query query(work_.db, "UPDATE episode SET at_ms = ?, at_offset = ?, local_date = ?,"
                          " updated_at = ?, device = ? WHERE id = ?");
    work_.update(query.bind(impl_.when(began)), Table::Episode, episode, "update at");
}

void Tx::set_episode_helped(const Id& episode, const std::set<ReliefStep>& steps) {
    Query query(work_.db, "UPDATE episode SET helped = ?, updated_at = ?, device = ? WHERE id = ?");
    const std::string text = set_text(steps);
    work_.update(query.bind(text), Table::Episode, episode, "update helped=" + text);
}

void Tx::set_episode_triggers(const Id& episode, const std::set<Trigger>& triggers) {
    Query query(work_.db,
                "UPDATE episode SET triggers = ?, updated_at = ?, device = ? WHERE id = ?");
    const std::string text = set_text(triggers);
    work_.update(query.bind(text), Table::Episode, episode, "update triggers=" + text);
}

void Tx::set_episode_note(const Id& episode, std::string_view note) {
    Query query(work_.db, "UPDATE episode SET note = ?, updated_at = ?, device = ? WHERE id = ?");
    work_.update(query.bind(note), Table::Episode, episode, "note");
}

// ---- the guide ----------------------------------------------------------------------------------

void Tx::place_guide(const std::optional<Id>& episode, const GuideState& state) {
    const Millis acted = state.acted.time_since_epoch();
    const std::string text = guide_text(state);
    std::optional<std::string_view> place;
    if (state.place)
        place = word(*state.place);
    const std::string_view step = word(state.at.step);
    const auto open = work_.ids("SELECT id FROM guide WHERE closed_ms IS NULL"
                                " AND deleted_at IS NULL ORDER BY at_ms DESC LIMIT 1");
    if (!open.empty()) {
        Query query(work_.db, "UPDATE guide SET episode_id = ?, place = ?, step = ?, acted_ms = ?,"
                              " state = ?, updated_at = ?, device = ? WHERE id = ?");
        query.bind(episode, place, step, acted, text);
        work_.update(query, Table::Guide, open.front(), "step=" + std::string(step));
        return;
    }
    const Id id = work_.next_id();
    work_.before(Table::Guide, id);
    Query(work_.db,
          "INSERT INTO guide (id, at_ms, at_offset, local_date, episode_id, place, step,"
          " acted_ms, state, updated_at, device) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(id)
        .bind(work_.when)
        .bind(episode, place, step, acted, text, work_.stamp, impl_.device_no)
        .run();
    work_.wrote(Table::Guide, id, "open step=" + std::string(step));
}

void Tx::close_guide() {
    for (const Id& open :
         work_.ids("SELECT id FROM guide WHERE closed_ms IS NULL AND deleted_at IS NULL")) {
        Query query(work_.db,
                    "UPDATE guide SET closed_ms = ?, updated_at = ?, device = ? WHERE id = ?");
        work_.update(query.bind(work_.when.moment.utc.time_since_epoch()), Table::Guide, open,
                     "close");
    }
}

// ---- what happened ------------------------------------------------------------------------------

Id Tx::add_relief_event(const std::optional<Id>& episode, guide::Thing thing, Millis length,
                        std::string_view what) {
    if (length < Millis(0) || length > kDay)
        throw Refused("length of " + std::to_string(length.count()) + " ms");
    const Id id = work_.next_id();
    work_.before(Table::ReliefEvent, id);
    Query(work_.db, "INSERT INTO relief_event (id, episode_id, at_ms, at_offset, local_date, thing,"
                    " length_ms, what, updated_at, device) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(id, episode)
        .bind(work_.when)
        .bind(word(thing), length, what, work_.stamp, impl_.device_no)
        .run();
    work_.wrote(Table::ReliefEvent, id, "add " + std::string(word(thing)));
    return id;
}

void Tx::edit_relief_event(const Id& event, Moment at, Millis length) {
    if (length < Millis(0) || length > kDay)
        throw Refused("length of " + std::to_string(length.count()) + " ms");
    Query query(work_.db, "UPDATE relief_event SET at_ms = ?, at_offset = ?, local_date = ?,"
                          " length_ms = ?, updated_at = ?, device = ? WHERE id = ?");
    work_.update(query.bind(impl_.when(at)).bind(length), Table::ReliefEvent, event, "update");
}

Id Tx::add_dose(const std::optional<Id>& episode, const NewDose& dose) {
    if (dose.ingredient.empty() || dose.mg < 0 || dose.mg > kMostMg || dose.apart < Millis(0) ||
        dose.apart > kDay)
        throw Refused("dose of " + std::to_string(dose.mg) + " mg");
    const Id id = work_.next_id();
    work_.before(Table::MedicineDose, id);
    Query(work_.db, "INSERT INTO medicine_dose (id, episode_id, at_ms, at_offset, local_date,"
                    " ingredient, product, mg, apart_ms, updated_at, device)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(id, episode)
        .bind(work_.when)
        .bind(dose.ingredient, dose.product, dose.mg, dose.apart, work_.stamp, impl_.device_no)
        .run();
    work_.wrote(Table::MedicineDose, id,
                "add " + dose.ingredient + " mg=" + std::to_string(dose.mg));
    return id;
}

void Tx::edit_dose(const Id& dose, Moment at, int mg) {
    if (mg < 0 || mg > kMostMg)
        throw Refused("dose of " + std::to_string(mg) + " mg");
    Query query(work_.db, "UPDATE medicine_dose SET at_ms = ?, at_offset = ?, local_date = ?,"
                          " mg = ?, updated_at = ?, device = ? WHERE id = ?");
    work_.update(query.bind(impl_.when(at)).bind(mg), Table::MedicineDose, dose, "update");
}

Id Tx::put_check(const std::optional<Id>& row, const std::optional<Id>& episode,
                 const SafetyCheck& check) {
    const std::string ticked = set_text(check.ticked);
    std::optional<std::string_view> cleared;
    std::optional<Millis> cleared_at;
    if (check.cleared) {
        cleared = word(*check.cleared);
        cleared_at = work_.when.moment.utc.time_since_epoch();
    }
    if (row) {
        Query query(work_.db, "UPDATE safety_check SET ticked = ?, none = ?, cleared = ?,"
                              " cleared_ms = ?, updated_at = ?, device = ? WHERE id = ?");
        query.bind(ticked, check.none, cleared, cleared_at);
        work_.update(query, Table::SafetyCheck, *row, "update ticked=" + ticked);
        return *row;
    }
    const Id id = work_.next_id();
    work_.before(Table::SafetyCheck, id);
    Query(work_.db,
          "INSERT INTO safety_check (id, episode_id, at_ms, at_offset, local_date, ticked,"
          " none, cleared, cleared_ms, updated_at, device)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(id, episode)
        .bind(work_.when)
        .bind(ticked, check.none, cleared, cleared_at, work_.stamp, impl_.device_no)
        .run();
    work_.wrote(Table::SafetyCheck, id, "add ticked=" + ticked);
    return id;
}

// The rows that only tell of this episode go with it.
void Tx::remove_events(const Id& episode) {
    std::vector<Id> events;
    {
        Query query(work_.db, "SELECT id FROM relief_event WHERE episode_id = ?"
                              " AND deleted_at IS NULL");
        query.bind(episode);
        while (query.step())
            events.push_back(query.id(0));
    }
    for (const Id& event : events)
        work_.bury(Table::ReliefEvent, event, {}, "remove");
}

} // namespace limber::journal
