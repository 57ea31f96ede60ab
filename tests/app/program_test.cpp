// The real program and input that is wrong: each time one clear line, the right exit code, and
// nothing overwritten.
#include "kill/child.hpp"
#include "test_paths.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch_test_macros.hpp>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

namespace fs = std::filesystem;
using limber::tests::Ended;

namespace {

// A folder for one test, gone at its end.
class Folder {
  public:
    explicit Folder(const std::string& name)
        : path_(fs::path(limber::test_paths::out) / ("program-" + name)) {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    ~Folder() {
        std::error_code ignored;
        fs::permissions(path_, fs::perms::owner_all, ignored);
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    fs::path operator/(const std::string& name) const { return path_ / name; }
    const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

Ended limber_with(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), limber::test_paths::program);
    return limber::tests::run(arguments);
}

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

long lines(const std::string& text) {
    return std::count(text.begin(), text.end(), '\n');
}

// A script that only opens the app and reads what it says.
fs::path script(const Folder& folder, const std::string& text) {
    const fs::path file = folder / "t.script";
    write(file, "size 320x568@0.5\n" + text);
    return file;
}

} // namespace

TEST_CASE("an unknown argument is named, and nothing else happens") {
    const Ended ended = limber_with({"--frobnicate"});
    CHECK(ended.status == 2);
    CHECK(lines(ended.errors) == 1);
    CHECK(ended.errors.find("--frobnicate") != std::string::npos);
    CHECK(ended.output.empty());
}

TEST_CASE("help and version are well") {
    CHECK(limber_with({"--help"}).status == 0);
    CHECK(limber_with({"--version"}).output.find("limber ") == 0);
}

TEST_CASE("a broken content file is refused with file, line and reason") {
    const Folder folder("content");
    fs::copy(limber::test_paths::assets, folder / "assets", fs::copy_options::recursive);
    const fs::path file = folder / "assets/content/exercises/stretch.toml";
    std::string text = content_of(file);
    const auto at = text.find("group = \"stretch\"");
    REQUIRE(at != std::string::npos);
    text.replace(at, 17, "group = \"strech\"");
    write(file, text);
    const std::string line = std::to_string(lines(text.substr(0, at)) + 1);

    const Ended ended = limber_with({"--assets", folder / "assets", "--data", folder / "data",
                                     "--shot", (folder / "a.png").string()});
    CHECK(ended.status == 2);
    CHECK(lines(ended.errors) == 1);
    CHECK(ended.errors.find("exercises/stretch.toml:" + line + ":") != std::string::npos);
    CHECK(ended.errors.find("group") != std::string::npos);
    CHECK_FALSE(fs::exists(folder / "data"));
    CHECK(limber_with({"check", "--assets", folder / "assets", "--data", folder / "data"}).status ==
          1);
}

TEST_CASE("the sheet for a physiotherapist goes to a file or to standard output") {
    const Folder folder("sheet");
    const Ended printed = limber_with({"sheet", "--data", folder / "data"});
    CHECK(printed.status == 0);
    CHECK(printed.errors.empty());
    CHECK(printed.output.find("<!doctype html>") == 0);
    CHECK(limber_with({"sheet", "--out", folder / "s.html", "--data", folder / "data"}).status ==
          0);
    CHECK(content_of(folder / "s.html") == printed.output);
    CHECK_FALSE(fs::exists(folder / "data"));

    const Ended nowhere = limber_with({"sheet", "--out", "/nonexistent/s.html"});
    CHECK(nowhere.status == 2);
    CHECK(lines(nowhere.errors) == 1);
    CHECK(nowhere.errors.find("/nonexistent/s.html") != std::string::npos);
}

TEST_CASE("a script that cannot be read is named with its line") {
    const Folder folder("script");
    write(folder / "t.script", "audit\njump\n");
    const Ended ended = limber_with({"--script", folder / "t.script"});
    CHECK(ended.status == 2);
    CHECK(ended.errors.find("t.script:2: unknown command 'jump'") != std::string::npos);
    CHECK(lines(ended.errors) == 1);
}

TEST_CASE("a failed expect says what was on the screen, leaves a picture and ends with 1") {
    const Folder folder("expect");
    const Ended ended = limber_with(
        {"--script", script(folder, "expect \"a purple cow\"\n"), "--out", folder / "out"});
    CHECK(ended.status == 1);
    CHECK(ended.errors.find("t.script:2: expect") != std::string::npos);
    CHECK(ended.errors.find("My back locked up") != std::string::npos);
    CHECK(fs::exists(folder / "out/failed-line-2.png"));
}

TEST_CASE("a file that is not a database is left alone, and the app says so") {
    const Folder folder("alien");
    const std::string alien = "Dear diary, this is no database. " + std::string(5000, '.');
    write(folder / "limber.db", alien);
    const Ended ended = limber_with(
        {"--data", folder.path(), "--script", script(folder, "expect \"Not saved\"\n")});
    CHECK(ended.status == 0);
    CHECK(lines(ended.errors) == 1);
    CHECK(ended.errors.find("limber.db") != std::string::npos);
    CHECK(content_of(folder / "limber.db") == alien);
    CHECK(limber_with({"check", "--data", folder.path()}).status == 1);
    CHECK(content_of(folder / "limber.db") == alien);
}

TEST_CASE("a diary from a newer version is shown to read only and not changed") {
    const Folder folder("newer");
    REQUIRE(
        limber_with({"--data", folder.path(), "--script", script(folder, "goto care\n")}).status ==
        0);
    {
        SQLite::Database db((folder / "limber.db").string(), SQLite::OPEN_READWRITE);
        db.exec("PRAGMA user_version = 999; PRAGMA wal_checkpoint(TRUNCATE)");
    }
    const std::string before = content_of(folder / "limber.db");
    const Ended ended = limber_with({"--data", folder.path(), "--script",
                                     script(folder, "expect \"newer Limber\"\nkey p\nkey 4\n")});
    CHECK(ended.status == 0);
    CHECK(ended.errors.find("newer") != std::string::npos);
    CHECK(content_of(folder / "limber.db") == before);
}

TEST_CASE("a folder that cannot be written is said, and the app runs") {
    const Folder folder("nofolder");
    // A file where the folder should be: nobody can write there, root neither.
    write(folder / "file", "x");
    const Ended ended = limber_with(
        {"--data", folder / "file/data", "--script",
         script(folder, "expect \"Not saved\"\ngoto exercises\nexpect \"Bird-dog\"\n")});
    CHECK(ended.status == 0);
    CHECK(lines(ended.errors) == 1);
    CHECK(content_of(folder / "file") == "x");
    if (::geteuid() == 0)
        return; // root writes everywhere: a read-only folder shows nothing
    fs::create_directories(folder / "locked");
    fs::permissions(folder / "locked", fs::perms::owner_read | fs::perms::owner_exec);
    const Ended locked = limber_with(
        {"--data", folder / "locked", "--script", script(folder, "expect \"Not saved\"\n")});
    CHECK(locked.status == 0);
    CHECK(fs::is_empty(folder / "locked"));
}

TEST_CASE("a made-up history is not put into a folder that holds something") {
    const Folder folder("demo");
    write(folder / "letter.txt", "mine");
    const Ended ended = limber_with({"--demo", "1", "--data", folder.path()});
    CHECK(ended.status == 2);
    CHECK(lines(ended.errors) == 1);
    CHECK(content_of(folder / "letter.txt") == "mine");
    CHECK_FALSE(fs::exists(folder / "limber.db"));
}

TEST_CASE("a made-up history is the same every time and passes the check") {
    const Folder folder("demo2");
    for (const char* name : {"a", "b"})
        REQUIRE(
            limber_with({"--demo", "1", "--data", folder / name, "--now", "2026-03-02T07:30:00Z"})
                .status == 0);
    CHECK(content_of(folder / "a/limber.db") == content_of(folder / "b/limber.db"));
    CHECK(limber_with({"check", "--data", folder / "a"}).status == 0);
}

TEST_CASE("commits are told as they become durable") {
    const Folder folder("log");
    const Ended ended = limber_with({"--data", folder / "data", "--log", "commits", "--script",
                                     script(folder, "key p\nkey 4\nwait 1s\n")});
    CHECK(ended.status == 0);
    CHECK(ended.output.find("1 pain ") == 0);
    CHECK(ended.output.find("score=4") != std::string::npos);
}

TEST_CASE("figures about a run are left where they are wanted") {
    const Folder folder("stats");
    REQUIRE(limber_with({"--script", script(folder, "goto care\n"), "--stats", folder / "s.json"})
                .status == 0);
    CHECK(content_of(folder / "s.json").find("\"first_frame_ms\"") != std::string::npos);
    const Ended nowhere =
        limber_with({"--script", script(folder, "goto care\n"), "--stats", "/nonexistent/s.json"});
    CHECK(nowhere.status == 2);
    CHECK(nowhere.errors.find("/nonexistent/s.json") != std::string::npos);
}
