// Undo by before-images: an operation is taken back as a whole, or not at all.
#include "journal/impl.hpp"

#include <ranges>

namespace limber::journal {

namespace {

// One of the rows is no longer as the operation left it.
struct ChangedSince {};

std::string key_clause(Table table) {
    return table == Table::Rep ? " WHERE set_id = ? AND id = ?" : " WHERE id = ?";
}

Shape make_shape(Database& db, Table table) {
    const std::string name(table_name(table));
    SQLite::Statement row(db.raw(), "SELECT * FROM " + name + " LIMIT 0");
    Shape shape;
    shape.columns = static_cast<std::size_t>(row.getColumnCount());
    shape.select = "SELECT * FROM " + name + key_clause(table);
    shape.restore = "UPDATE " + name + " SET ";
    for (std::size_t i = 0; i < shape.columns; ++i) {
        const std::string column = row.getColumnName(static_cast<int>(i));
        if (column == "updated_at")
            shape.updated_at = i;
        if (column == "device")
            shape.device = i;
        if (column == "deleted_at")
            shape.deleted_at = i;
        shape.restore += (i == 0 ? "" : ", ") + column + " = ?";
    }
    shape.restore += key_clause(table);
    shape.bury =
        "UPDATE " + name + " SET deleted_at = ?, updated_at = ?, device = ?" + key_clause(table);
    return shape;
}

void bind_key(Query& query, Table table, const Id& id, const Id& set) {
    if (table == Table::Rep)
        query.bind(set);
    query.bind(id);
}

// Equal in all but who wrote it last, and when.
bool same_row(const std::optional<Cells>& a, const std::optional<Cells>& b, const Shape& shape) {
    if (a.has_value() != b.has_value())
        return false;
    if (!a)
        return true;
    for (std::size_t i = 0; i < a->size(); ++i) {
        if (i == shape.updated_at || i == shape.device)
            continue;
        if ((*a)[i] != (*b)[i])
            return false;
    }
    return true;
}

void bind_cell(Query& query, const Cell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        query.bind(*number);
    } else if (const auto* text = std::get_if<std::string>(&cell)) {
        query.bind(*text);
    } else if (const auto* blob = std::get_if<Blob>(&cell)) {
        query.bind(*blob);
    } else {
        query.bind(std::nullopt);
    }
}

} // namespace

const Shape& Journal::Impl::shape(Table table) {
    auto& slot = shapes[static_cast<std::size_t>(table)];
    if (!slot)
        slot = make_shape(*db, table);
    return *slot;
}

std::optional<Cells> Journal::Impl::cells(Table table, const Id& id, const Id& set) {
    Query query(*db, shape(table).select);
    bind_key(query, table, id, set);
    if (!query.step())
        return std::nullopt;
    Cells row;
    row.reserve(static_cast<std::size_t>(query.columns()));
    for (int i = 0; i < query.columns(); ++i) {
        if (query.null(i)) {
            row.emplace_back();
        } else if (query.is_blob(i)) {
            row.emplace_back(query.blob(i));
        } else if (query.is_integer(i)) {
            row.emplace_back(query.integer(i));
        } else {
            row.emplace_back(std::string(query.text(i)));
        }
    }
    return row;
}

// Puts the row back as it was; one that the operation made becomes a tombstone.
void Tx::Work::restore(const Image& image) {
    const Shape& shape = impl.shape(image.table);
    if (!same_row(impl.cells(image.table, image.id, image.set), image.after, shape))
        throw ChangedSince();
    if (!image.before) {
        Query query(db, shape.bury);
        query.bind(when.moment.utc.time_since_epoch(), stamp, impl.device_no);
        bind_key(query, image.table, image.id, image.set);
        query.run();
    } else {
        Query query(db, shape.restore);
        for (std::size_t i = 0; i < shape.columns; ++i) {
            if (i == shape.updated_at) {
                query.bind(stamp);
            } else if (i == shape.device) {
                query.bind(impl.device_no);
            } else {
                bind_cell(query, (*image.before)[i]);
            }
        }
        bind_key(query, image.table, image.id, image.set);
        query.run();
    }
    wrote(image.table, image.id, image.before ? "restore" : "remove");
}

Result<Undone, UndoFault> Journal::undo(Moment now) {
    Impl& impl = *impl_;
    if (impl.undo.empty())
        return UndoFault{};
    const UndoEntry& entry = impl.undo.back();
    const std::string name = entry.name;
    try {
        // Last written first: a set comes back after its reps, so its sums are made once.
        auto commit = transact({name, Undo::No}, now, [&entry](Tx& tx) {
            for (const auto& image : entry.images | std::views::reverse)
                tx.work_.restore(image);
        });
        if (!commit)
            return UndoFault{UndoFault::Kind::NotWritten, name, commit.error()};
        impl.undo.pop_back();
        return Undone{name, std::move(*commit)};
    } catch (const ChangedSince&) {
        impl.undo.pop_back();
        return UndoFault{UndoFault::Kind::Changed, name, {}};
    }
}

} // namespace limber::journal
