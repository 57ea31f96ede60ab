// The diary as files: backups, export, import, and a new one out of a damaged one.
#include "app/app.hpp"
#include "app/report.hpp"
#include "journal/export.hpp"
#include "journal/times.hpp"
#include "ui/screens/data.hpp"

#include <chrono>
#include <system_error>
#include <utility>

namespace limber::app {

namespace fs = std::filesystem;

namespace {

// After the last thing a person did: what is being done comes first, and a program that is ended
// before that backs up then.
constexpr Millis kQuiet = std::chrono::minutes{5};
// How often it is looked whether a backup is done: one that somebody waits for, and the day's own.
constexpr Millis kAwaited{200};
constexpr Millis kUnseen{2000};
constexpr Millis kAgain = std::chrono::hours{1}; // after a backup of the day that failed

} // namespace

fs::path App::diary_folder() const {
    return journal::folder_of(journal_);
}

void App::data_changed() {
    preferences_ = journal_.preferences();
    const auto& fault = journal_.fault();
    fault_words_ = fault ? std::string(fault->word_key()) : std::string();
    // Revisions begin anew with a journal that was opened anew.
    own_revision_.reset();
    plan_stamp_.reset();
    warmth_revision_.reset();
    read_own();
    read_again();
    last_commit_ = journal_.commits();
    touched();
}

// Said once it is on the disk; a browser takes its time.
void App::data_done(std::string words) {
    data_done_ = Done{std::move(words), last_commit_};
    say_data_done();
}

void App::say_data_done() {
    if (!data_done_ || journal_.durable() < data_done_->commit)
        return;
    view_.data.done = std::move(data_done_->words);
    data_done_.reset();
    touched();
}

// Whether what is changed here will be there tomorrow. False: the screen says why it is not.
bool App::data_is_kept() {
    const auto fault = journal::not_written(journal_);
    if (fault)
        data_fault(std::string(fault->word_key()), fault->detail);
    return !fault;
}

// What was counted and waits for the disk goes first. False: it still does not go, and the screen
// says why.
bool App::settle_player(Moment now) {
    if (!writer_ || writer_->waiting() == 0)
        return true;
    const auto flushed = writer_->flush(journal_, now);
    if (!flushed)
        data_fault(std::string(flushed.error().word_key()), flushed.error().detail);
    return flushed.ok();
}

void App::forget_player() {
    if (player_ && navigation_.top() == Screen::Player)
        navigation_.back();
    player_.reset();
    writer_.reset();
}

void App::data_fault(std::string words, std::string detail) {
    view_.data.fault = std::move(words);
    view_.data.detail = std::move(detail);
    view_.data.done.clear();
}

// ---- backups ------------------------------------------------------------------------------------

void App::start_backup(Moment now) {
    if (backup_.valid())
        return;
    backup_at_.reset();
    view_.data.busy = true;
    // A connection of its own on a thread of its own: a long history takes a second.
    backup_ = std::async(std::launch::async,
                         [folder = diary_folder(), now] { return journal::back_up(folder, now); });
    touched();
}

void App::end_backup() {
    const auto made = backup_.get();
    view_.data.busy = false;
    touched();
    const bool asked = std::exchange(backup_asked_, false);
    if (made) {
        view_.data.damaged = false;
        view_.data.backup_fault.clear();
        if (!asked)
            return;
        view_.data.fault.clear();
        const std::string size = ui::say_size(content_.words, made->bytes);
        view_.data.done = content_.words.format("data.backup.made", {{"size", size}});
        return;
    }
    // That the diary is damaged is found here first, and has to be known. Of a disk that takes no
    // backup it is said once; it stands in Data until one works.
    const std::string words(made.error().word_key());
    if (made.error().kind == journal::BackupFault::Kind::Damaged)
        view_.data.damaged = true;
    else
        backup_at_ = clock_.now().steady + kAgain;
    if (asked)
        data_fault(words, made.error().detail);
    else if (words != view_.data.backup_fault)
        say(words, false);
    view_.data.backup_fault = words;
}

void App::on(const act::BackUpNow&) {
    view_.data.done.clear();
    view_.data.fault.clear();
    if (!data_is_kept())
        return;
    if (journal_.keeping() != journal::Keeping::Kept || platform_.keeper() != nullptr)
        return data_fault("data.backup.nothing", {});
    backup_asked_ = true;
    (void)journal::backup_due(journal_, clock_.now().wall); // writes down how far it has come
    start_backup(clock_.now().wall);
}

// Once a day when something changed, a moment after it did.
void App::advance_data(Now now) {
    say_data_done();
    if (backup_.valid() && backup_.wait_for(std::chrono::seconds{0}) == std::future_status::ready)
        end_backup();
    if (backed_up_ != journal_.commits()) {
        backed_up_ = journal_.commits();
        // A script's diary is nobody's; one in memory, in a browser or read-only has no place for
        // it.
        if (!prompter_.muted() && platform_.keeper() == nullptr &&
            journal_.keeping() == journal::Keeping::Kept && !diary_folder().empty())
            backup_at_ = now.steady + kQuiet;
    }
    if (!backup_at_ || now.steady < *backup_at_ || player_)
        return;
    backup_at_.reset();
    if (journal::backup_due(journal_, now.wall))
        start_backup(now.wall);
}

std::optional<Millis> App::next_data_change() const {
    const Millis now = clock_.now().steady;
    if (backup_.valid())
        return now + (backup_asked_ ? kAwaited : kUnseen);
    return player_ ? std::nullopt : backup_at_;
}

void App::close() {
    if (backup_.valid())
        end_backup();
    if (platform_.keeper() == nullptr && journal::backup_due(journal_, clock_.now().wall))
        (void)journal::back_up(diary_folder(), clock_.now().wall); // nobody is there to be told
}

// ---- export -------------------------------------------------------------------------------------

// Makes the file at `at`. False, and a fault on the screen: it could not be.
bool App::made_for_person(const act::ExportDiary& what, const fs::path& at, Moment now) {
    const Date today = local_date(now, preferences_.day_start_hour);
    std::optional<journal::ExportFault> fault;
    if (what.format == DataFormat::Report) {
        const Date first = journal_.first_day().value_or(today);
        const journal::Days days{range_start(what.range, today, first), today};
        fault = journal::write_whole(at, report_html(journal_, content_, days, today));
    } else {
        const auto done = what.format == DataFormat::Json ? journal::export_json(journal_, at, now)
                                                          : journal::export_csv(journal_, at);
        if (!done)
            fault = done.error();
    }
    if (!fault)
        return true;
    data_fault(std::string(fault->word_key()), fault->path.string() + ": " + fault->detail);
    say(std::string(fault->word_key()), false);
    return false;
}

void App::on(const act::ExportDiary& what) {
    const Now now = clock_.now();
    const char* end = ".json";
    if (what.format == DataFormat::Csv)
        end = "-csv";
    if (what.format == DataFormat::Report)
        end = "-report.html";
    view_.data.fault.clear();
    view_.data.done.clear();
    const bool told = prompter_.muted(); // nobody is there: nothing leaves the diary's folder
    const auto folder = told ? std::optional(diary_folder()) : platform_.downloads_folder();
    std::error_code ignored;
    const fs::path place = folder ? *folder : fs::temp_directory_path(ignored);
    fs::create_directories(place, ignored);
    const fs::path file = place / ("limber-" + journal::file_time(now.wall.utc) + end);
    if (!made_for_person(what, file, now.wall))
        return;
    // A page has no folder of the person's: what was made is handed over. A report is opened, too,
    // to be looked at and printed.
    const bool report = what.format == DataFormat::Report;
    const bool given = told || (folder && !report) || platform_.hand_over(file);
    if (!folder) {
        fs::remove_all(file, ignored);
        if (!given) {
            data_fault("data.fault.cannot-write", file.string());
            return say("data.fault.cannot-write", false);
        }
    }
    const std::string path = file.string();
    view_.data.done = folder ? content_.words.format("data.export.made", {{"file", path}})
                             : std::string(content_.words("data.export.given"));
    if (!folder)
        return say("data.export.given", false);
    say(!report ? "data.export.said" : given ? "data.report.made" : "data.report.saved", false);
}

// ---- import and restore -------------------------------------------------------------------------

void App::on(const act::ChooseFile&) {
    if (!platform_.ask_for_file(FileKind::Diary))
        data_fault("data.import.no_window", {});
}

void App::on(const act::ReadFile& read) {
    on(act::LeaveFile{});
    view_.data.done.clear();
    // The diary's own file is not opened beside itself: closing it would let go of our locks.
    std::error_code ignored;
    if (fs::equivalent(read.path, journal_.path(), ignored)) {
        view_.data.done = content_.words("data.import.nothing_new");
        return;
    }
    auto import = journal::Import::read(fs::path(read.path));
    if (!import)
        return data_fault(std::string(import.error().word_key()), import.error().detail);
    const auto preview = import->preview(journal_);
    if (!preview)
        return data_fault(std::string(preview.error().word_key()), preview.error().detail);
    if (!read.restore && preview->written == 0) {
        view_.data.done = content_.words("data.import.nothing_new");
        return;
    }
    view_.data.file = fs::path(read.path).filename().string();
    view_.data.restore = read.restore;
    view_.data.changes = preview->tables;
    view_.data.rows = import->rows();
    view_.data.from.reset();
    view_.data.to.reset();
    if (const auto days = import->days()) {
        view_.data.from = days->first;
        view_.data.to = days->second;
    }
    import_ = std::move(*import);
}

void App::on(const act::LeaveFile&) {
    import_.reset();
    view_.data.file.clear();
    view_.data.changes.clear();
    view_.data.fault.clear();
    view_.data.detail.clear();
}

void App::on(const act::TakeFile&) {
    if (!import_)
        return;
    const Moment now = clock_.now().wall;
    if (!data_is_kept() || !settle_player(now))
        return;
    std::string done;
    if (view_.data.restore) {
        if (backup_.valid())
            end_backup();
        const auto restored = journal::restore(journal_, *import_, now);
        if (!restored)
            return data_fault(std::string(restored.error().word_key()), restored.error().detail);
        done = content_.words(restored->before ? "data.restore.done_kept" : "data.restore.done");
        forget_player();
    } else {
        const auto merged = import_->merge(journal_, now);
        if (!merged)
            return data_fault(std::string(merged.error().word_key()), merged.error().detail);
        done = content_.words.format("data.import.done", {{"added", merged->added()},
                                                          {"changed", merged->changed()},
                                                          {"removed", merged->removed()}});
    }
    on(act::LeaveFile{});
    data_changed();
    data_done(std::move(done));
}

// ---- damage, and the end ------------------------------------------------------------------------

void App::on_reopened(std::function<void(journal::Journal&)> listener) {
    reopened_ = std::move(listener);
}

void App::on(const act::RecoverDiary&) {
    const fs::path folder = diary_folder();
    if (folder.empty())
        return;
    if (backup_.valid())
        end_backup();
    const Moment now = clock_.now().wall;
    const bool entered = journal_.keeping() == journal::Keeping::NotKept;
    if (entered && !settle_player(now)) // comes along with what was entered
        return;
    if (!entered) // it holds the damaged file
        journal_ = journal::Journal::in_memory(now);
    forget_player();
    journal::OpenOptions how;
    how.keeper = platform_.keeper();
    const auto recovered =
        journal::recover(folder, now, how, entered && journal_.commits() > 0 ? &journal_ : nullptr);
    if (!recovered && entered)
        return data_fault(std::string(recovered.error().word_key()), recovered.error().detail);
    how.unsaved = true;
    journal_ = journal::Journal::open(folder, now, how);
    if (reopened_)
        reopened_(journal_);
    snackbar_.reset(); // it spoke of the one before
    promise_.reset();
    view_.data.damaged = false;
    data_changed();
    if (!recovered)
        return data_fault(std::string(recovered.error().word_key()), recovered.error().detail);
    view_.data.fault.clear();
    // A browser's storage is no place that a person could look into: the file goes to them.
    const bool given = how.keeper != nullptr && platform_.hand_over(recovered->aside);
    view_.data.done = content_.words.format(given               ? "data.recover.done_given"
                                            : recovered->backup ? "data.recover.done"
                                                                : "data.recover.done_without",
                                            {{"folder", recovered->aside.string()},
                                             {"n", recovered->salvaged},
                                             {"lost", recovered->lost}});
}

void App::on(const act::DeleteEverything& wanted) {
    if (wanted.typed != ui::kDeleteWord || !data_is_kept())
        return;
    if (backup_.valid())
        end_backup();
    forget_player();
    const auto fault = journal::delete_everything(journal_, clock_.now().wall);
    if (fault)
        return data_fault(std::string(fault->word_key()), fault->detail);
    on(act::LeaveFile{});
    data_changed();
    backed_up_ = journal_.commits(); // nothing is worth a backup
    backup_at_.reset();
    view_.data.backup_fault.clear();
    data_done(std::string(content_.words("data.delete.done")));
}

} // namespace limber::app
