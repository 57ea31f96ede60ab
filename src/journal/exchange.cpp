#include "journal/exchange.hpp"

#include "journal/backup_parts.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <system_error>

namespace limber::journal {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kBegin = "limber-";

// Adds up what several files brought, table by table in their first order.
void add(MergeCounts& sum, const MergeCounts& more) {
    sum.written += more.written;
    for (const TableChange& change : more.tables) {
        const auto at = std::ranges::find(sum.tables, change.table, &TableChange::table);
        if (at == sum.tables.end()) {
            sum.tables.push_back(change);
            continue;
        }
        at->added += change.added;
        at->changed += change.changed;
        at->removed += change.removed;
        at->same += change.same;
    }
}

} // namespace

fs::path left_by_us(const Journal& journal, const fs::path& folder) {
    return folder / (std::string(kBegin) + journal.device().str() + ".db");
}

std::vector<fs::path> left_by_others(const Journal& journal, const fs::path& folder) {
    const fs::path ours = left_by_us(journal, folder).filename();
    std::vector<fs::path> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const fs::path& file = entry.path();
        const bool diary = file.extension() == ".db" || file.extension() == ".json";
        if (diary && file.filename().string().starts_with(kBegin) && file.filename() != ours &&
            entry.is_regular_file(error))
            found.push_back(file);
    }
    std::ranges::sort(found);
    return found;
}

std::optional<BackupFault> leave(const Journal& journal, const fs::path& folder) {
    if (auto fault = not_written(journal))
        return fault;
    if (journal.path().empty())
        return BackupFault{BackupFault::Kind::Nothing, {}, {}};
    try {
        fs::create_directories(folder);
    } catch (const fs::filesystem_error& error) {
        return fault_of(error);
    }
    return copy_whole(journal.path(), left_by_us(journal, folder));
}

Result<Exchanged, BackupFault> exchange(Journal& journal, const fs::path& folder, Moment now) {
    if (auto fault = not_written(journal))
        return *fault;
    Exchanged done;
    for (const fs::path& file : left_by_others(journal, folder)) {
        const auto import = Import::read(file);
        if (!import) {
            done.faults.push_back(import.error());
            continue;
        }
        const auto merged = import->merge(journal, now);
        if (!merged)
            return fault_of(merged.error());
        add(done.counts, *merged);
        ++done.files;
    }
    if (auto fault = leave(journal, folder))
        return *fault;
    return done;
}

} // namespace limber::journal
