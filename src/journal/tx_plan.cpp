// What Today, breaks from sitting and Care write.
#include "journal/impl.hpp"
#include "journal/words.hpp"

namespace limber::journal {

namespace {

std::vector<Id> rows(Query& query) {
    std::vector<Id> found;
    while (query.step())
        found.push_back(query.id(0));
    return found;
}

std::vector<Id> changes_of(Database& db, Date date, std::string_view slot) {
    Query query(db, "SELECT id FROM plan_change WHERE local_date = ? AND slot = ?"
                    " AND deleted_at IS NULL");
    return rows(query.bind(date_text(date), slot));
}

constexpr std::size_t kMostContact = 200; // bytes of each part

} // namespace

Id Tx::keep_plan_day(const plan::DayPlan& plan) {
    const Id id = work_.next_id();
    work_.before(Table::PlanDay, id);
    Query(work_.db, "INSERT INTO plan_day (id, at_ms, at_offset, local_date, rules_version, phase,"
                    " basis, tasks, updated_at, device) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(id)
        .bind(When{work_.when.moment, plan.date})
        .bind(plan.rules_version, plan::phase_key(plan.phase), plan::basis_word(plan.basis),
              plan::to_text(plan.tasks), work_.stamp, impl_.device_no)
        .run();
    work_.wrote(Table::PlanDay, id, "show basis=" + std::string(plan::basis_word(plan.basis)));
    return id;
}

void Tx::change_plan(Date date, const plan::Override& change) {
    if (change.slot.empty() || (change.item && dose_fault(change.item->dose)))
        throw Refused("plan change " + change.slot);
    for (const Id& old : changes_of(work_.db, date, change.slot))
        work_.bury(Table::PlanChange, old, {}, "remove");
    std::string task;
    if (change.item) {
        const plan::Task line{change.slot, *change.item, {"plan.change.yours", {}}, {}};
        task = plan::to_text(std::span(&line, 1));
    }
    const Id id = work_.next_id();
    work_.before(Table::PlanChange, id);
    Query(work_.db, "INSERT INTO plan_change (id, at_ms, at_offset, local_date, slot, task,"
                    " updated_at, device) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(id)
        .bind(When{work_.when.moment, date})
        .bind(change.slot, task, work_.stamp, impl_.device_no)
        .run();
    work_.wrote(Table::PlanChange, id, (change.item ? "change slot=" : "skip slot=") + change.slot);
}

void Tx::plan_as_it_was(Date date, std::string_view slot) {
    for (const Id& old : changes_of(work_.db, date, slot))
        work_.bury(Table::PlanChange, old, {}, "remove");
}

void Tx::switch_adjustment(std::string_view key, bool on) {
    if (key.empty() || key.size() > 500)
        throw Refused("adjustment");
    std::vector<Id> known;
    {
        Query query(work_.db, "SELECT id FROM adjustment WHERE key = ? AND deleted_at IS NULL");
        known = rows(query.bind(key));
    }
    if (!on) {
        for (const Id& row : known)
            work_.bury(Table::Adjustment, row, {}, "remove");
        return;
    }
    if (!known.empty())
        return;
    const Id id = work_.next_id();
    work_.before(Table::Adjustment, id);
    Query(work_.db, "INSERT INTO adjustment (id, at_ms, at_offset, local_date, key, updated_at,"
                    " device) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(id)
        .bind(work_.when)
        .bind(key, work_.stamp, impl_.device_no)
        .run();
    work_.wrote(Table::Adjustment, id, "add " + std::string(key));
}

Id Tx::add_break() {
    const Id id = work_.next_id();
    work_.before(Table::SittingBreak, id);
    Query(work_.db, "INSERT INTO sitting_break (id, at_ms, at_offset, local_date, updated_at,"
                    " device) VALUES (?, ?, ?, ?, ?, ?)")
        .bind(id)
        .bind(work_.when)
        .bind(work_.stamp, impl_.device_no)
        .run();
    work_.wrote(Table::SittingBreak, id, "add");
    return id;
}

namespace {

constexpr std::string_view kAddAnswer =
    "INSERT INTO care_answer (id, at_ms, at_offset, local_date, what, sign, updated_at, device)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

} // namespace

Id Tx::dismiss_sign(care::Sign sign) {
    const Id id = work_.next_id();
    work_.before(Table::CareAnswer, id);
    Query(work_.db, kAddAnswer)
        .bind(id)
        .bind(work_.when)
        .bind("dismissed", care::sign_key(sign), work_.stamp, impl_.device_no)
        .run();
    work_.wrote(Table::CareAnswer, id, "dismiss " + std::string(care::sign_key(sign)));
    return id;
}

Id Tx::answer_warning(bool mistake) {
    const Id id = work_.next_id();
    const char* what = mistake ? "mistake" : "seen";
    work_.before(Table::CareAnswer, id);
    Query(work_.db, kAddAnswer)
        .bind(id)
        .bind(work_.when)
        .bind(what, "", work_.stamp, impl_.device_no)
        .run();
    work_.wrote(Table::CareAnswer, id, what);
    // The same answer to what is ticked in the safety check: exercises wait for both.
    if (const auto open = work_.journal.alarm()) {
        SafetyCheck check = open->check;
        check.cleared = mistake ? Cleared::ByMistake : Cleared::ByClinician;
        put_check(open->id, open->episode, check);
    }
    return id;
}

Id Tx::save_visit(const care::Visit& visit) {
    if (const auto fault = care::visit_fault(visit))
        throw Refused("visit " + std::string(*fault));
    const Millis starts = visit.starts.utc.time_since_epoch();
    const auto offset = static_cast<std::int64_t>(visit.starts.offset.count());
    std::optional<std::string_view> helped;
    if (visit.helped)
        helped = care::helped_key(*visit.helped);
    if (!visit.id.empty()) {
        const auto id = Id::parse(visit.id);
        if (!id)
            throw Refused("no row " + visit.id);
        Query query(work_.db,
                    "UPDATE visit SET kind = ?, starts_ms = ?, starts_offset = ?, minutes = ?,"
                    " place = ?, note = ?, helped = ?, updated_at = ?, device = ? WHERE id = ?");
        query.bind(care::kind_key(visit.kind), starts, offset, visit.minutes, visit.place,
                   visit.note, helped);
        work_.update(query, Table::Visit, *id, "update");
        return *id;
    }
    const Id id = work_.next_id();
    work_.before(Table::Visit, id);
    Query(work_.db, "INSERT INTO visit (id, at_ms, at_offset, local_date, kind, starts_ms,"
                    " starts_offset, minutes, place, note, helped, updated_at, device)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(id)
        .bind(work_.when)
        .bind(care::kind_key(visit.kind), starts, offset, visit.minutes, visit.place, visit.note,
              helped, work_.stamp, impl_.device_no)
        .run();
    work_.wrote(Table::Visit, id, "add kind=" + std::string(care::kind_key(visit.kind)));
    return id;
}

void Tx::rate_visit(const Id& visit, std::optional<care::Helped> helped) {
    Query query(work_.db, "UPDATE visit SET helped = ?, updated_at = ?, device = ? WHERE id = ?");
    helped ? query.bind(care::helped_key(*helped)) : query.bind(std::nullopt);
    work_.update(query, Table::Visit, visit, "helped");
}

void Tx::save_contact(const care::Contact& contact) {
    for (const std::string* part :
         {&contact.name, &contact.phone, &contact.email, &contact.address})
        if (part->size() > kMostContact)
            throw Refused("contact");
    std::vector<Id> old;
    {
        Query query(work_.db, "SELECT id FROM contact WHERE deleted_at IS NULL");
        old = rows(query);
    }
    for (const Id& row : old)
        work_.bury(Table::Contact, row, {}, "remove");
    if (contact == care::Contact{})
        return;
    const Id id = work_.next_id();
    work_.before(Table::Contact, id);
    Query(work_.db, "INSERT INTO contact (id, at_ms, at_offset, local_date, name, phone, email,"
                    " address, updated_at, device) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(id)
        .bind(work_.when)
        .bind(contact.name, contact.phone, contact.email, contact.address, work_.stamp,
              impl_.device_no)
        .run();
    work_.wrote(Table::Contact, id, "add");
}

} // namespace limber::journal
