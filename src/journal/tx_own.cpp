// What the person adds: exercises with their pictures, and routines.
#include "core/own.hpp"
#include "journal/dose_columns.hpp"
#include "journal/impl.hpp"
#include "journal/words.hpp"

#include <algorithm>

namespace limber::journal {

namespace {

// The id inside "own-<id>".
Id id_in(std::string_view key, std::string_view prefix) {
    if (key.starts_with(prefix))
        if (const auto id = Id::parse(key.substr(prefix.size())))
            return *id;
    throw Refused("no key of a row: " + std::string(key));
}

std::string key_of(std::string_view prefix, const Id& id) {
    return std::string(prefix).append(id.text());
}

std::string joined(const std::vector<std::string>& keys) {
    std::string all;
    for (const std::string& key : keys)
        all.append(all.empty() ? "" : " ").append(key);
    return all;
}

std::vector<std::string> split(std::string_view all) {
    std::vector<std::string> keys;
    while (!all.empty()) {
        const std::size_t end = std::min(all.find(' '), all.size());
        if (end > 0)
            keys.emplace_back(all.substr(0, end));
        all.remove_prefix(std::min(end + 1, all.size()));
    }
    return keys;
}

} // namespace

std::string Tx::put_own_exercise(const OwnExercise& own) {
    if (own.name.empty())
        throw Refused("an exercise without a name");
    if (const auto fault = dose_fault(own.dose))
        throw Refused("dose " + std::string(*fault));
    const std::optional<Id> picture =
        own.picture.empty() ? std::nullopt : std::optional(id_in(own.picture, {}));
    if (!own.key.empty()) {
        Query query(work_.db, "UPDATE own_exercise SET version = version + 1, name = ?, note = ?,"
                              " counts = ?, picture_id = ?, every_day = ?, (" LIMBER_DOSE_COLUMNS
                              ") = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?),"
                              " updated_at = ?, device = ? WHERE id = ?");
        query.bind(own.name, own.note, word(own.count), picture, own.every_day);
        bind_dose(query, own.dose);
        work_.update(query, Table::OwnExercise, id_in(own.key, kOwnExercise), "update");
        return own.key;
    }
    const Id id = work_.next_id();
    work_.before(Table::OwnExercise, id);
    Query query(work_.db,
                "INSERT INTO own_exercise (id, at_ms, at_offset, local_date, version, name, note,"
                " counts, picture_id, every_day, " LIMBER_DOSE_COLUMNS ", updated_at, device)"
                " VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bind(id)
        .bind(work_.when)
        .bind(own.name, own.note, word(own.count), picture, own.every_day);
    bind_dose(query, own.dose);
    query.bind(work_.stamp, impl_.device_no).run();
    work_.wrote(Table::OwnExercise, id, "add");
    return key_of(kOwnExercise, id);
}

std::string Tx::add_own_picture(std::string_view jpeg) {
    const Id id = work_.next_id();
    work_.before(Table::OwnPicture, id);
    Query(work_.db, "INSERT INTO own_picture (id, at_ms, at_offset, local_date, jpeg, updated_at,"
                    " device) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(id)
        .bind(work_.when)
        .bind(Blob{std::string(jpeg)}, work_.stamp, impl_.device_no)
        .run();
    work_.wrote(Table::OwnPicture, id, "add bytes=" + std::to_string(jpeg.size()));
    return id.str();
}

void Tx::remove_own_exercise(std::string_view key) {
    remove(Table::OwnExercise, id_in(key, kOwnExercise));
}

std::string Tx::put_own_routine(const OwnRoutine& routine) {
    if (routine.name.empty())
        throw Refused("a routine without a name");
    if (!routine.key.empty()) {
        Query query(work_.db, "UPDATE own_routine SET name = ?, exercises = ?, updated_at = ?,"
                              " device = ? WHERE id = ?");
        query.bind(routine.name, joined(routine.exercises));
        work_.update(query, Table::OwnRoutine, id_in(routine.key, kOwnRoutine), "update");
        return routine.key;
    }
    const Id id = work_.next_id();
    work_.before(Table::OwnRoutine, id);
    Query(work_.db, "INSERT INTO own_routine (id, at_ms, at_offset, local_date, name, exercises,"
                    " updated_at, device) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(id)
        .bind(work_.when)
        .bind(routine.name, joined(routine.exercises), work_.stamp, impl_.device_no)
        .run();
    work_.wrote(Table::OwnRoutine, id, "add");
    return key_of(kOwnRoutine, id);
}

void Tx::remove_own_routine(std::string_view key) {
    remove(Table::OwnRoutine, id_in(key, kOwnRoutine));
}

std::vector<OwnExercise> Journal::own_exercises() const {
    return impl_->read([](Database& db) {
        std::vector<OwnExercise> all;
        Query query(db, "SELECT id, version, name, note, counts, picture_id, deleted_at,"
                        " every_day, " LIMBER_DOSE_COLUMNS " FROM own_exercise ORDER BY id");
        while (query.step()) {
            OwnExercise own;
            own.key = key_of(kOwnExercise, query.id(0));
            own.version = query.number(1);
            own.name = query.text(2);
            own.note = query.text(3);
            own.count = from_word<OwnCount>(query.text(4)).value_or(OwnCount::Done);
            own.picture = query.null(5) ? std::string_view() : query.text(5);
            own.removed = !query.null(6);
            own.every_day = query.flag(7);
            own.dose = read_dose(query, 8);
            all.push_back(std::move(own));
        }
        return all;
    });
}

std::string Journal::own_picture(std::string_view id) const {
    return impl_->read([id](Database& db) {
        Query query(db, "SELECT jpeg FROM own_picture WHERE id = ?");
        return query.bind(id).step() ? query.blob(0).bytes : std::string();
    });
}

std::vector<OwnRoutine> Journal::own_routines() const {
    return impl_->read([](Database& db) {
        std::vector<OwnRoutine> all;
        Query query(db, "SELECT id, name, exercises FROM own_routine WHERE deleted_at IS NULL"
                        " ORDER BY id");
        while (query.step())
            all.push_back({key_of(kOwnRoutine, query.id(0)), std::string(query.text(1)),
                           split(query.text(2))});
        return all;
    });
}

} // namespace limber::journal
