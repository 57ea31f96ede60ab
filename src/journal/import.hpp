// A diary from elsewhere joined into this one: our JSON (export.hpp) or a file of ours.
//
// Reading looks at all of it and writes nothing: what cannot be understood is refused with the
// place of the fault. Merging is one transaction. A row wins by (updated_at, device id); on a tie
// what is deleted wins, then what is greater, so that the outcome never depends on which side
// asked. The same file twice changes nothing, and two devices that merge each other's hold the
// same.
#pragma once

#include "core/result.hpp"
#include "core/time.hpp"
#include "journal/journal.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace limber::journal {

struct ImportFault {
    enum class Kind {
        Unreadable, // not there, no right, no room to look at it
        NotOurs,    // another kind of file
        Newer,      // of a newer Limber
        Broken,     // cut short, scrambled, or a value that none of ours has
    };
    Kind kind = Kind::Unreadable;
    std::filesystem::path path;
    std::string detail; // where and what, English: "tables.rep[12].held_ms: …"
    std::string_view word_key() const;
};

// What merging would do to one table, in rows that a person can see.
struct TableChange {
    std::string table;
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t removed = 0;
    std::int64_t same = 0; // known already, or ours is newer
    bool operator==(const TableChange&) const = default;
};
struct MergeCounts {
    std::vector<TableChange> tables; // those of the file that hold something
    std::int64_t written = 0;        // rows, tombstones included; 0: the file holds nothing new
    std::int64_t added() const;
    std::int64_t changed() const;
    std::int64_t removed() const;
};

class Stage;

// A file that was read, found whole, and not merged yet.
class Import {
  public:
    static Result<Import, ImportFault> read(const std::filesystem::path& file);
    explicit Import(std::unique_ptr<Stage> stage);
    Import(Import&&) noexcept;
    Import& operator=(Import&&) noexcept;
    Import(const Import&) = delete;
    Import& operator=(const Import&) = delete;
    ~Import();

    std::int64_t rows() const;
    // First and last day that has something; nullopt: nothing is in it.
    std::optional<std::pair<Date, Date>> days() const;

    // What merging it would change, now.
    Result<MergeCounts, WriteFault> preview(const Journal& journal) const;
    // Merges. The operations that could be undone are forgotten: their rows may be others now.
    Result<MergeCounts, WriteFault> merge(Journal& journal, Moment now) const;
    // Makes the diary be what the file holds: what it has more goes. As one transaction.
    Result<MergeCounts, WriteFault> replace(Journal& journal, Moment now) const;

  private:
    std::unique_ptr<Stage> stage_;
};

// What can still be read of a damaged file: each row that is whole and links to one that is there.
// nullopt: nothing at all. `lost` counts rows that were seen and were not whole.
struct Salvaged {
    Import import;
    std::int64_t lost = 0;
};
std::optional<Salvaged> salvage(const std::filesystem::path& file);

} // namespace limber::journal
