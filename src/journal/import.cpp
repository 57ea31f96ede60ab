#include "journal/import.hpp"

#include "journal/impl.hpp"
#include "journal/import_read.hpp"
#include "journal/merge.hpp"
#include "journal/words.hpp"

#include <algorithm>
#include <array>
#include <fstream>

namespace limber::journal {

namespace fs = std::filesystem;

namespace {

ImportFault::Kind kind_of(BadFile::Kind kind) {
    switch (kind) {
    case BadFile::Kind::Unreadable:
        return ImportFault::Kind::Unreadable;
    case BadFile::Kind::NotOurs:
        return ImportFault::Kind::NotOurs;
    case BadFile::Kind::Newer:
        return ImportFault::Kind::Newer;
    case BadFile::Kind::Broken:
        break;
    }
    return ImportFault::Kind::Broken;
}

// By how it begins, not by its name.
bool is_database(const fs::path& file) {
    std::error_code error;
    if (!fs::is_regular_file(file, error))
        throw BadFile(BadFile::Kind::Unreadable, {}, error ? error.message() : "it is no file");
    std::array<char, 6> begin{};
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw BadFile(BadFile::Kind::Unreadable, {}, "the system does not let it be read");
    in.read(begin.data(), begin.size());
    if (in.gcount() == 0)
        throw BadFile(BadFile::Kind::NotOurs, {}, "it is empty");
    return std::string_view(begin.data(), begin.size()) == "SQLite";
}

Result<MergeCounts, WriteFault> guarded(const std::function<MergeCounts()>& run) {
    try {
        return run();
    } catch (const SQLite::Exception& error) {
        return to_fault(error);
    } catch (const std::bad_variant_access&) {
        return WriteFault{WriteFault::Kind::Damaged, "a cell is not of its type"};
    }
}

std::int64_t sum(const MergeCounts& counts, std::int64_t TableChange::* what) {
    std::int64_t all = 0;
    for (const TableChange& table : counts.tables)
        all += table.*what;
    return all;
}

} // namespace

std::string_view ImportFault::word_key() const {
    switch (kind) {
    case Kind::Unreadable:
        return "data.import.unreadable";
    case Kind::NotOurs:
        return "data.import.not-ours";
    case Kind::Newer:
        return "data.import.newer";
    case Kind::Broken:
        break;
    }
    return "data.import.broken";
}

std::int64_t MergeCounts::added() const {
    return sum(*this, &TableChange::added);
}
std::int64_t MergeCounts::changed() const {
    return sum(*this, &TableChange::changed);
}
std::int64_t MergeCounts::removed() const {
    return sum(*this, &TableChange::removed);
}

Import::Import(std::unique_ptr<Stage> stage) : stage_(std::move(stage)) {}
Import::Import(Import&&) noexcept = default;
Import& Import::operator=(Import&&) noexcept = default;
Import::~Import() = default;

Result<Import, ImportFault> Import::read(const fs::path& file) {
    try {
        return Import(is_database(file) ? stage_of_database(file) : stage_of_json(file));
    } catch (const BadFile& bad) {
        return ImportFault{kind_of(bad.kind), file, bad.what()};
    } catch (const SQLite::Exception& error) { // of our own private database
        return ImportFault{ImportFault::Kind::Unreadable, file, error.what()};
    } catch (const fs::filesystem_error& error) {
        return ImportFault{ImportFault::Kind::Unreadable, file, error.code().message()};
    }
}

std::int64_t Import::rows() const {
    return stage_->rows();
}

std::optional<std::pair<Date, Date>> Import::days() const {
    std::optional<std::pair<Date, Date>> days;
    for (const KeptTable& table : stage_->tables()) {
        if (!table.local_date)
            continue;
        SQLite::Statement ends(stage_->db().raw(), "SELECT min(local_date), max(local_date) FROM " +
                                                       table.name + " WHERE deleted_at IS NULL");
        if (!ends.executeStep() || ends.getColumn(0).isNull())
            continue;
        const auto from = date_from(ends.getColumn(0).getString());
        const auto to = date_from(ends.getColumn(1).getString());
        if (!from || !to)
            continue;
        if (!days)
            days = {*from, *to};
        days->first = std::min(days->first, *from);
        days->second = std::max(days->second, *to);
    }
    return days;
}

Result<MergeCounts, WriteFault> Import::preview(const Journal& journal) const {
    return guarded([&] { return Merge(*stage_, *Inside::of(journal).db).look(); });
}

Result<MergeCounts, WriteFault> Import::merge(Journal& journal, Moment now) const {
    return guarded([&] { return merge_into(journal, *stage_, now, Joining::Merge); });
}

Result<MergeCounts, WriteFault> Import::replace(Journal& journal, Moment now) const {
    return guarded([&] { return merge_into(journal, *stage_, now, Joining::Replace); });
}

std::optional<Salvaged> salvage(const fs::path& file) {
    std::int64_t lost = 0;
    auto stage = stage_of_damaged(file, lost);
    if (!stage)
        return std::nullopt;
    return Salvaged{Import(std::move(stage)), lost};
}

} // namespace limber::journal
