// The diary as files, as the app does it: backups, export, import, recovery, the end of it all.
#include "app/data_commands.hpp"
#include "app/report.hpp"
#include "house.hpp"
#include "journal/backup.hpp"

#include <catch2/catch_test_macros.hpp>

#include <iterator>
#include <thread>

using namespace limber;
using namespace limber::app;
using namespace limber::app::test;
namespace fs = std::filesystem;

namespace {

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// The one file in `folder` whose name ends so.
fs::path made(const fs::path& folder, std::string_view end) {
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().filename().string().ends_with(end))
            return entry.path();
    FAIL("no file ends with " << end);
    return {};
}

// Until the thread that backs up is done.
void wait_for_backup(House& house) {
    for (int i = 0; i < 1000 && house.app.today().view.data.busy; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
        house.pass(std::chrono::seconds{2});
    }
    REQUIRE_FALSE(house.app.today().view.data.busy);
}

std::size_t pains(const House& house) {
    return house.app.journal().pain_between(kDay, kDay).size();
}

// Writes over the pages of the table behind the first: SQLite finds it when it looks.
void damage(const fs::path& file) {
    std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
    out.seekp(0, std::ios::end);
    const auto size = static_cast<std::streamoff>(out.tellp());
    const std::string noise(2048, '\x5a');
    for (std::streamoff at = 4096; at + 2048 < size; at += 4096) {
        out.seekp(at);
        out.write(noise.data(), static_cast<std::streamsize>(noise.size()));
    }
}

} // namespace

TEST_CASE("what is exported comes into another diary, shown first, and once more is nothing new") {
    const TempFolder folder;
    House house(folder.path / "one");
    house.app.mute();
    house.app.perform(act::CheckIn{4});
    house.app.perform(act::Go{Screen::Data});
    house.app.perform(act::ExportDiary{DataFormat::Json});
    const fs::path file = made(folder.path / "one", ".json");
    CHECK(house.app.today().view.data.done.find(file.string()) != std::string::npos);

    House other(folder.path / "two");
    other.app.perform(act::Go{Screen::Data});
    other.app.take_file(file);
    REQUIRE(other.app.today().view.data.file == file.filename());
    CHECK(pains(other) == 0);
    other.app.perform(act::LeaveFile{});
    other.app.perform(act::TakeFile{});
    CHECK(pains(other) == 0);
    other.app.take_file(file);
    other.app.perform(act::TakeFile{});
    CHECK(pains(other) == 1);
    CHECK(other.app.today().view.data.file.empty());
    other.app.take_file(file);
    CHECK(other.app.today().view.data.file.empty());
    CHECK(other.app.today().view.data.done == content_once().words("data.import.nothing_new"));
}

TEST_CASE("a file that is no diary is refused in words, and nothing waits to be taken") {
    const TempFolder folder;
    House house(folder.path);
    const fs::path bad = folder.path / "bad.json";
    std::ofstream(bad) << R"({"format": "limber-diary", "tables": [)";
    house.app.perform(act::Go{Screen::Data});
    for (const fs::path& file : {bad, folder.path / "none.json", folder.path}) {
        CAPTURE(file);
        house.app.take_file(file);
        const auto& data = house.app.today().view.data;
        CHECK(data.file.empty());
        REQUIRE_FALSE(data.fault.empty());
        CHECK(content_once().words.has(data.fault));
        house.app.perform(act::TakeFile{});
    }
    // Elsewhere a file is nothing.
    house.app.perform(act::LeaveFile{});
    house.app.perform(act::Go{Screen::Today});
    house.app.take_file(bad);
    CHECK(house.app.today().view.data.fault.empty());
}

TEST_CASE("a backup is made when it is asked for and once a day, and one goes back to it") {
    const TempFolder folder;
    House house(folder.path);
    house.app.perform(act::CheckIn{4});
    house.pass(std::chrono::minutes{6});
    wait_for_backup(house); // the day's own
    REQUIRE(journal::backups_in(folder.path).size() == 1);
    house.app.perform(act::CheckIn{5});
    house.pass(std::chrono::minutes{6});
    wait_for_backup(house);
    CHECK(journal::backups_in(folder.path).size() == 1); // not twice a day

    house.clock.advance(std::chrono::minutes{2});
    house.app.perform(act::BackUpNow{});
    wait_for_backup(house);
    const auto all = journal::backups_in(folder.path);
    REQUIRE(all.size() == 2);
    CHECK_FALSE(house.app.today().view.data.done.empty());

    house.app.perform(act::Go{Screen::Data});
    house.app.perform(act::ReadFile{all.back().file.string(), true});
    CHECK(house.app.today().view.data.restore);
    CHECK(pains(house) == 2);
    house.app.perform(act::TakeFile{});
    CHECK(pains(house) == 1);
    CHECK(journal::backups_in(folder.path).size() == 3); // what it was is kept
}

TEST_CASE("a program that ends has backed up what the day brought") {
    const TempFolder folder;
    House house(folder.path);
    house.app.perform(act::CheckIn{4});
    house.app.close();
    CHECK(journal::backups_in(folder.path).size() == 1);
}

TEST_CASE("a damaged diary is set aside, and a new one stands on the backup") {
    const TempFolder folder;
    {
        House house(folder.path);
        for (int score = 0; score <= 10; ++score)
            house.app.perform(act::CheckIn{score});
        house.app.close();
    }
    damage(folder.path / "limber.db");
    House house(folder.path);
    REQUIRE(house.app.journal().keeping() == journal::Keeping::NotKept);
    CHECK(house.app.today().view.data.damaged);
    house.app.perform(act::CheckIn{3}); // goes on, and comes along
    int reopened = 0;
    house.app.on_reopened([&](journal::Journal&) { ++reopened; });
    house.app.perform(act::Go{Screen::Data});
    house.app.perform(act::RecoverDiary{});
    CHECK(reopened == 1);
    CHECK_FALSE(house.app.today().view.data.damaged);
    CHECK_FALSE(house.app.today().snackbar); // "Here until you close this" is over
    REQUIRE(house.app.journal().keeping() == journal::Keeping::Kept);
    CHECK(pains(house) == 12);
    bool aside = false;
    for (const auto& entry : fs::directory_iterator(folder.path))
        aside = aside || (entry.is_directory() && entry.path().filename() != "backups");
    CHECK(aside);
}

TEST_CASE("what is not being saved is neither restored, merged nor deleted, and the backups stay") {
    const TempFolder folder;
    const fs::path other = folder.path / "other.json";
    {
        House house(folder.path);
        house.app.mute();
        for (int score = 0; score <= 10; ++score)
            house.app.perform(act::CheckIn{score});
        house.app.perform(act::Go{Screen::Data});
        house.app.perform(act::ExportDiary{DataFormat::Json});
        fs::copy_file(made(folder.path, ".json"), other);
        house.app.perform(act::BackUpNow{});
        wait_for_backup(house);
    }
    const auto backups = journal::backups_in(folder.path);
    REQUIRE(backups.size() == 1);
    damage(folder.path / "limber.db");
    const std::string damaged = content_of(folder.path / "limber.db");
    House house(folder.path);
    REQUIRE(house.app.journal().keeping() == journal::Keeping::NotKept);
    const Action ways[] = {act::DeleteEverything{"DELETE"},
                           act::ReadFile{backups.front().file.string(), true},
                           act::ReadFile{other.string(), false}, act::BackUpNow{}};
    for (const Action& way : ways) {
        CAPTURE(way.kind());
        house.app.perform(act::Go{Screen::Data});
        house.app.perform(way);
        house.app.perform(act::TakeFile{});
        const auto& data = house.app.today().view.data;
        CHECK(data.done.empty());
        CHECK(data.fault == "data.backup.not-kept");
        CHECK(pains(house) == 0);
        CHECK(journal::backups_in(folder.path) == backups);
        CHECK(content_of(folder.path / "limber.db") == damaged);
    }
}

TEST_CASE("a second window neither deletes nor restores, and says that the first is open") {
    const TempFolder folder;
    House first(folder.path);
    first.app.mute();
    first.app.perform(act::CheckIn{4});
    first.app.perform(act::BackUpNow{});
    wait_for_backup(first);
    const auto backups = journal::backups_in(folder.path);
    REQUIRE(backups.size() == 1);
    House second(folder.path);
    REQUIRE(second.app.journal().keeping() == journal::Keeping::ReadOnly);
    const Action ways[] = {act::DeleteEverything{"DELETE"},
                           act::ReadFile{backups.front().file.string(), true}};
    for (const Action& way : ways) {
        CAPTURE(way.kind());
        second.app.perform(act::Go{Screen::Data});
        second.app.perform(way);
        second.app.perform(act::TakeFile{});
        CHECK(second.app.today().view.data.fault == "data.backup.busy");
        CHECK(pains(first) == 1);
        CHECK(journal::backups_in(folder.path) == backups);
    }
}

TEST_CASE("own exercises are in the library of a diary that was made anew") {
    const TempFolder folder;
    {
        House house(folder.path);
        house.app.perform(act::OpenOwnExercise{});
        OwnExercise own;
        own.name = "Towel roll";
        house.app.perform(act::EditOwnExercise{own});
        house.app.perform(act::KeepOwn{});
        for (int score = 0; score <= 10; ++score)
            house.app.perform(act::CheckIn{score});
        house.app.close();
    }
    damage(folder.path / "limber.db");
    House house(folder.path);
    const std::size_t shipped = house.app.content().exercises.size();
    house.app.perform(act::Go{Screen::Data});
    house.app.perform(act::RecoverDiary{});
    REQUIRE(house.app.journal().own_exercises().size() == 1);
    CHECK(house.app.content().exercises.size() == shipped + 1);
}

TEST_CASE(
    "a backup of the day that does not work is told once, and stands in Data until one does") {
    const TempFolder folder;
    House house(folder.path);
    const fs::path backups = journal::backup_folder(folder.path);
    fs::remove_all(backups);
    std::ofstream(backups) << "in the way";
    house.app.perform(act::CheckIn{4});
    house.pass(std::chrono::minutes{6});
    wait_for_backup(house);
    CHECK(house.app.today().view.data.backup_fault == "data.backup.cannot-write");
    REQUIRE(house.app.today().snackbar);
    CHECK(house.app.today().snackbar->words == "data.backup.cannot-write");
    house.pass(std::chrono::minutes{2}); // it goes by itself
    REQUIRE_FALSE(house.app.today().snackbar);
    house.pass(std::chrono::minutes{61}); // tried again, and the same again is no news
    wait_for_backup(house);
    CHECK_FALSE(house.app.today().snackbar);
    CHECK(house.app.today().view.data.backup_fault == "data.backup.cannot-write");
    fs::remove(backups);
    house.pass(std::chrono::minutes{61});
    wait_for_backup(house);
    CHECK(house.app.today().view.data.backup_fault.empty());
    CHECK(journal::backups_in(folder.path).size() == 1);
}

TEST_CASE("the diary's own file brings nothing new to it, and its lock stays") {
    const TempFolder folder;
    House house(folder.path);
    house.app.perform(act::CheckIn{4});
    house.app.perform(act::Go{Screen::Data});
    house.app.take_file(folder.path / "." / "limber.db");
    CHECK(house.app.today().view.data.file.empty());
    CHECK(house.app.today().view.data.done == content_once().words("data.import.nothing_new"));
    const journal::Journal second = journal::Journal::open(folder.path, kMorning);
    CHECK(second.keeping() == journal::Keeping::ReadOnly);
}

TEST_CASE("everything goes only with the word, and then all of it") {
    const TempFolder folder;
    House house(folder.path);
    house.app.perform(act::CheckIn{4});
    house.app.perform(act::SetPreference{pref::Voice{false}});
    house.app.close();
    house.app.perform(act::Go{Screen::Data});
    for (const char* word : {"", "delete", "DELETE "})
        house.app.perform(act::DeleteEverything{word});
    CHECK(pains(house) == 1);
    house.app.perform(act::DeleteEverything{"DELETE"});
    CHECK(pains(house) == 0);
    CHECK(house.app.today().preferences.voice);
    CHECK(journal::backups_in(folder.path).empty());
    house.app.perform(act::Undo{});
    CHECK(pains(house) == 0);
    house.pass(std::chrono::minutes{6});
    CHECK(journal::backups_in(folder.path).empty());
}

TEST_CASE("a session that is open when another diary is taken does not write into it") {
    const TempFolder folder;
    House house(folder.path);
    house.app.mute();
    house.app.perform(act::CheckIn{4});
    house.app.perform(act::BackUpNow{});
    wait_for_backup(house);
    const auto backups = journal::backups_in(folder.path);
    REQUIRE_FALSE(backups.empty());
    house.app.perform(act::StartExercise{"bird-dog"});
    house.pass(std::chrono::seconds{12});
    house.app.perform(act::Go{Screen::Data});
    house.app.perform(act::ReadFile{backups.front().file.string(), true});
    house.app.perform(act::TakeFile{});
    CHECK(house.sessions().empty());
    CHECK_FALSE(house.app.player());
    house.pass(std::chrono::seconds{30});
    CHECK(house.sessions().empty());
}

TEST_CASE("the report says what was logged in its days, escaped, and nothing else") {
    const TempFolder folder;
    House house(folder.path);
    house.app.mute();
    house.app.perform(act::CheckIn{6,
                                   {.note = "<b>stiff & sore</b>",
                                    .spots = {Spot::LowBackLeft, Spot::ButtockLeft},
                                    .felt = {LegFeeling::Tingling}}});
    house.app.perform(act::LockedUp{});
    house.app.perform(act::Guide{guide::Choose{Place::Sitting}});
    house.app.perform(act::LogDose{"ibuprofen", "", 400, std::chrono::hours{6}});
    house.app.perform(act::Go{Screen::Check});
    house.app.perform(act::NoSigns{});
    house.app.perform(act::Go{Screen::Care});
    house.app.perform(act::ExportDiary{DataFormat::Report, ProgressRange::TwoWeeks});
    const std::string page = content_of(made(folder.path, "-report.html"));
    CHECK(page.starts_with("<!DOCTYPE html>"));
    CHECK(page.find("&lt;b&gt;stiff &amp; sore&lt;/b&gt;") != std::string::npos);
    CHECK(page.find("<b>stiff") == std::string::npos);
    CHECK(page.find("Ibuprofen 400 mg, 1 dose") != std::string::npos);
    CHECK(page.find("“None of these today” on 2 Mar 2026") != std::string::npos);
    CHECK(page.find("17 Feb 2026 to 2 Mar 2026") != std::string::npos);
    CHECK(page.find("Left lower back</th><td>1</td><td>2 Mar 2026") != std::string::npos);
    CHECK(page.find("Tingling, as before</th><td>1") != std::string::npos);
    CHECK(page.find("://") == std::string::npos); // nothing is loaded
}

TEST_CASE("a report made by the command names own exercises, and those that were removed") {
    const TempFolder folder;
    {
        House house(folder.path / "data");
        for (const char* name : {"Towel roll", "Wall clock"}) {
            house.app.perform(act::OpenOwnExercise{});
            OwnExercise own;
            own.name = name;
            house.app.perform(act::EditOwnExercise{own});
            house.app.perform(act::KeepOwn{});
            const std::string key = house.app.journal().own_exercises().back().key;
            house.app.perform(act::StartExercise{key});
            house.pass(std::chrono::seconds{20});
            house.app.perform(act::Go{Screen::Today});
        }
        house.app.perform(act::OpenOwnExercise{house.app.journal().own_exercises().front().key});
        house.app.perform(act::RemoveOwn{});
        REQUIRE(house.app.journal().own_exercises().front().removed);
    }
    Options options;
    options.command = Command::Export;
    options.format = ExportFormat::Html;
    options.out = folder.path / "report.html";
    const auto end = run_data_command(options, folder.path / "data", content_once(), kMorning);
    INFO(end.line);
    REQUIRE(end.code == 0);
    const std::string page = content_of(options.out);
    CHECK(page.find("Towel roll") != std::string::npos);
    CHECK(page.find("Wall clock") != std::string::npos);
}

TEST_CASE("the commands end with a code and one line") {
    const TempFolder folder;
    const auto run = [&](Command command, const fs::path& file, const fs::path& out) {
        Options options;
        options.command = command;
        options.file = file;
        options.out = out;
        options.format = ExportFormat::Json;
        return run_data_command(options, folder.path / "data", content_once(), kMorning);
    };
    CHECK(run(Command::Export, {}, folder.path / "no.json").code == 2); // no diary
    CHECK(run(Command::Backup, {}, {}).code == 2);
    {
        House house(folder.path / "data");
        house.app.perform(act::CheckIn{4});
    }
    const fs::path file = folder.path / "all.json";
    CHECK(run(Command::Export, {}, file).code == 0);
    CHECK(fs::exists(file));
    CHECK(run(Command::Export, {}, folder.path / "no folder" / "f.json").code == 1);
    const CommandEnd again = run(Command::Import, file, {});
    CHECK(again.code == 0);
    CHECK(again.line.starts_with("nothing new"));
    CHECK(run(Command::Import, folder.path / "none.json", {}).code == 2);
    const CommandEnd backup = run(Command::Backup, {}, {});
    REQUIRE(backup.code == 0);
    CHECK(fs::exists(backup.line));
    CHECK(run(Command::Restore, backup.line, {}).code == 0);
    CHECK(run(Command::Restore, folder.path, {}).code == 2);
    const fs::path shared = folder.path / "shared";
    CHECK(run(Command::Exchange, shared, {}).line == "0 files of other devices: nothing new");
    std::ofstream(shared / "limber-broken.json") << "{";
    const CommandEnd told = run(Command::Exchange, shared, {});
    CHECK(told.code == 2);
    CHECK(told.line.find("limber-broken.json") != std::string::npos);
    CHECK(run(Command::Exchange, file / "inside a file", {}).code == 1);
}
