// The person's data as files for other programs: everything as JSON, or one CSV file a table.
//
// What is written is read in one transaction, whatever happens meanwhile; a file appears under its
// name only when it is whole. A journal that is only read can be exported like any other.
#pragma once

#include "core/result.hpp"
#include "core/time.hpp"
#include "journal/journal.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace limber::journal {

// The days that are asked for, both included; empty: from the first, to the last.
struct Days {
    std::optional<Date> from;
    std::optional<Date> to;
    bool all() const { return !from && !to; }
};

struct ExportFault {
    enum class Kind {
        CannotWrite, // the file or folder: no such place, no right, no room
        CannotRead,  // the diary
    };
    Kind kind = Kind::CannotWrite;
    std::filesystem::path path;
    std::string detail; // English, for the log
    std::string_view word_key() const;
};

struct Exported {
    std::filesystem::path path;
    std::int64_t rows = 0;
    std::int64_t files = 0;
};

inline constexpr std::string_view kExportFormat = "limber-diary";
inline constexpr int kExportVersion = 1; // of the file's own shape; the rows' is the schema's

// One JSON object; docs/diary.schema.json says its shape. All of it holds deleted rows too, so that
// another device learns of them; chosen days leave them out, and take with them what their rows
// link to.
Result<Exported, ExportFault> export_json(const Journal& journal, const std::filesystem::path& file,
                                          Moment now, const Days& days = {});

// `folder`/<table>.csv by RFC 4180, without deleted rows. The first column says when, as a person
// writes it. A text that a spreadsheet would take for a formula begins with an apostrophe.
Result<Exported, ExportFault>
export_csv(const Journal& journal, const std::filesystem::path& folder, const Days& days = {});

// Writes `text` so that the file is there whole or not at all.
std::optional<ExportFault> write_whole(const std::filesystem::path& file, std::string_view text);

} // namespace limber::journal
