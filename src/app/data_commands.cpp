#include "app/data_commands.hpp"

#include "app/report.hpp"
#include "journal/backup.hpp"
#include "journal/exchange.hpp"
#include "journal/export.hpp"
#include "journal/import.hpp"

#include <system_error>

namespace limber::app {

namespace fs = std::filesystem;

namespace {

constexpr int kWell = 0;
constexpr int kFailed = 1; // the disk, not what was asked
constexpr int kBadInput = 2;

using journal::Journal;

bool has_diary(const fs::path& data) {
    std::error_code error;
    return fs::exists(data / "limber.db", error);
}

CommandEnd no_diary(const fs::path& data) {
    return {kBadInput, "there is no diary in " + data.string() + "; say where with --data DIR"};
}

// A diary that cannot be written, and why.
CommandEnd not_written(const Journal& journal, const content::Words& words) {
    const auto& fault = journal.fault();
    if (!fault)
        return {kFailed, "the diary cannot be written"};
    return {kFailed, std::string(words(fault->word_key())) + " (" + fault->path.string() + ": " +
                         fault->detail + ")"};
}

std::string counted(const journal::MergeCounts& counts) {
    std::string line = std::to_string(counts.added()) + " new, " +
                       std::to_string(counts.changed()) + " changed, " +
                       std::to_string(counts.removed()) + " removed";
    for (const journal::TableChange& table : counts.tables)
        if (table.added + table.changed + table.removed > 0)
            line += "\n  " + table.table + ": " + std::to_string(table.added) + " new, " +
                    std::to_string(table.changed) + " changed, " + std::to_string(table.removed) +
                    " removed";
    return line;
}

CommandEnd export_diary(const Options& options, const fs::path& data, content::Content& content,
                        Moment now) {
    if (!has_diary(data))
        return no_diary(data);
    const Journal journal = Journal::open(data, now);
    if (journal.keeping() == journal::Keeping::NotKept) // what is shown would not be the diary
        return not_written(journal, content.words);
    const journal::Days days{options.from, options.to};
    if (options.format == ExportFormat::Html) {
        content.set_own(journal.own_exercises()); // they are named in it, too
        const Date today = local_date(now, journal.preferences().day_start_hour);
        const auto fault =
            journal::write_whole(options.out, report_html(journal, content, days, today));
        if (fault)
            return {kFailed, "--out: " + fault->path.string() + ": " + fault->detail};
        return {kWell, options.out.string()};
    }
    const auto done = options.format == ExportFormat::Csv
                          ? journal::export_csv(journal, options.out, days)
                          : journal::export_json(journal, options.out, now, days);
    if (!done)
        return {kFailed, "--out: " + done.error().path.string() + ": " + done.error().detail};
    return {kWell, std::to_string(done->rows) + " rows in " + done->path.string()};
}

CommandEnd import_file(const Options& options, const fs::path& data,
                       const content::Content& content, Moment now) {
    const auto import = journal::Import::read(options.file);
    if (!import)
        return {kBadInput, std::string(content.words(import.error().word_key())) + " (" +
                               options.file.string() + ": " + import.error().detail + ")"};
    Journal journal = Journal::open(data, now);
    if (journal.keeping() != journal::Keeping::Kept)
        return not_written(journal, content.words);
    const auto merged = import->merge(journal, now);
    if (!merged)
        return {kFailed, std::string(content.words(merged.error().word_key())) + " (" +
                             merged.error().detail + ")"};
    if (merged->written == 0)
        return {kWell, "nothing new in " + options.file.string()};
    return {kWell, counted(*merged)};
}

CommandEnd failed(const journal::BackupFault& fault, const fs::path& about,
                  const content::Words& words) {
    return {fault.kind == journal::BackupFault::Kind::File ? kBadInput : kFailed,
            std::string(words(fault.word_key())) + " (" + about.string() + ": " + fault.detail +
                ")"};
}

CommandEnd back_up(const fs::path& data, const content::Content& content, Moment now) {
    if (!has_diary(data))
        return no_diary(data);
    {
        // An older file is taken to this version first, and a damaged one is told apart.
        Journal journal = Journal::open(data, now);
        if (journal.keeping() == journal::Keeping::NotKept)
            return not_written(journal, content.words);
        (void)journal::backup_due(journal, now); // writes down how far it has come
    }
    const auto made = journal::back_up(data, now);
    if (!made)
        return failed(made.error(), data, content.words);
    return {kWell, made->file.string()};
}

// A damaged diary is set aside first: then it is a file that can be written.
CommandEnd restore(const Options& options, const fs::path& data, const content::Content& content,
                   Moment now) {
    const auto import = journal::Import::read(options.file);
    if (!import)
        return {kBadInput, std::string(content.words(import.error().word_key())) + " (" +
                               options.file.string() + ": " + import.error().detail + ")"};
    std::string aside;
    {
        const Journal journal = Journal::open(data, now);
        const auto& fault = journal.fault();
        if (fault && fault->kind == journal::OpenFault::Kind::Damaged) {
            const auto recovered = journal::recover(data, now);
            if (!recovered)
                return failed(recovered.error(), data, content.words);
            aside = "\nthe damaged diary is in " + recovered->aside.string();
        }
    }
    Journal journal = Journal::open(data, now);
    if (journal.keeping() != journal::Keeping::Kept)
        return not_written(journal, content.words);
    const auto restored = journal::restore(journal, *import, now);
    if (!restored)
        return failed(restored.error(), options.file, content.words);
    std::string line = std::to_string(import->rows()) + " rows from " + options.file.string();
    if (restored->before)
        line += "\nwhat the diary was is in " + restored->before->file.string();
    return {kWell, line + aside};
}

CommandEnd exchange_with(const Options& options, const fs::path& data,
                         const content::Content& content, Moment now) {
    Journal journal = Journal::open(data, now);
    if (journal.keeping() != journal::Keeping::Kept)
        return not_written(journal, content.words);
    const auto done = journal::exchange(journal, options.file, now);
    if (!done)
        return failed(done.error(), options.file, content.words);
    std::string line = std::to_string(done->files) + (done->files == 1 ? " file" : " files") +
                       " of other devices: ";
    line += done->counts.written == 0 ? "nothing new" : counted(done->counts);
    for (const journal::ImportFault& fault : done->faults)
        line += "\n" + std::string(content.words(fault.word_key())) + " (" + fault.path.string() +
                ": " + fault.detail + ")";
    return {done->faults.empty() ? kWell : kBadInput, line};
}

} // namespace

CommandEnd run_data_command(const Options& options, const fs::path& data, content::Content content,
                            Moment now) {
    switch (options.command) {
    case Command::Export:
        return export_diary(options, data, content, now);
    case Command::Import:
        return import_file(options, data, content, now);
    case Command::Backup:
        return back_up(data, content, now);
    case Command::Exchange:
        return exchange_with(options, data, content, now);
    case Command::Restore:
        return restore(options, data, content, now);
    default:
        return {kBadInput, "no such command"};
    }
}

} // namespace limber::app
