// golden PROGRAM SCRIPT SIZE THEME EXPECTED OUT [accept]
//
// Draws every screen of SCRIPT at SIZE and THEME over the same made-up history, halves the pictures
// and holds them against those in EXPECTED. With `-` for PROGRAM somebody else has drawn them into
// OUT/drawn. On a difference the actual picture, the expected one
// and where they differ are left in OUT. With `accept` the actual pictures become the expected
// ones.
#include "app/picture.hpp"
#include "kill/child.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

using limber::app::Picture;

constexpr const char* kNow = "2026-03-02T07:30:00+00:00";

struct Job {
    std::string program;
    fs::path script;
    std::string size;
    std::string theme;
    fs::path expected;
    fs::path out;
};

bool draw(const Job& job) {
    const fs::path data = job.out / "data";
    const fs::path actual = job.out / "drawn";
    fs::remove_all(job.out);
    fs::create_directories(actual);
    const auto demo =
        limber::tests::run({job.program, "--demo", "1", "--data", data.string(), "--now", kNow});
    if (demo.status != 0) {
        std::cout << demo.errors;
        return false;
    }
    const auto drawn = limber::tests::run({job.program, "--data", data.string(), "--now", kNow,
                                           "--size", job.size, "--theme", job.theme, "--script",
                                           job.script.string(), "--out", actual.string()});
    std::cout << drawn.errors;
    return drawn.status == 0;
}

std::set<std::string> names(const fs::path& folder) {
    std::set<std::string> found;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none))
        if (entry.path().extension() == ".png")
            found.insert(entry.path().filename().string());
    return found;
}

// Whether one picture is as it should be; what is not is left in `out`.
bool holds(const Job& job, const std::string& name, const Picture& actual) {
    const auto expected = limber::app::read_png(job.expected / name);
    if (!expected) {
        std::cout << name << ": there is no golden picture of it; look at it and accept\n";
        limber::app::write_png(actual, job.out / ("actual-" + name));
        return false;
    }
    const auto seen = limber::app::compare(*expected, actual);
    if (seen.share <= limber::app::kAllowedShare)
        return true;
    std::cout << name << ": " << seen.share * 100 << " % differ visibly, the worst by "
              << seen.worst << "\n";
    limber::app::write_png(actual, job.out / ("actual-" + name));
    limber::app::write_png(*expected, job.out / ("expected-" + name));
    if (!seen.picture.pixels.empty())
        limber::app::write_png(seen.picture, job.out / ("difference-" + name));
    return false;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 7) {
        std::cerr << "golden PROGRAM SCRIPT SIZE THEME EXPECTED OUT [accept]\n";
        return 2;
    }
    const Job job{argv[1], argv[2], argv[3], argv[4], argv[5], argv[6]};
    const bool accept = argc > 7 && std::string(argv[7]) == "accept";
    if (job.program != "-" && !draw(job))
        return 1;
    const std::set<std::string> drawn = names(job.out / "drawn");
    const std::set<std::string> known = names(job.expected);
    int bad = 0;
    if (accept) {
        fs::remove_all(job.expected);
        fs::create_directories(job.expected);
    }
    for (const std::string& name : drawn) {
        const auto picture = limber::app::read_png(job.out / "drawn" / name);
        if (!picture)
            return 1;
        const Picture half = limber::app::halved(*picture);
        if (accept)
            bad += limber::app::write_png(half, job.expected / name) ? 0 : 1;
        else
            bad += holds(job, name, half) ? 0 : 1;
    }
    for (const std::string& name : known)
        if (!accept && drawn.count(name) == 0) {
            std::cout << name << ": it is not drawn any more\n";
            ++bad;
        }
    std::cout << job.size << ' ' << job.theme << ": " << drawn.size() << " pictures, " << bad
              << (accept ? " could not be kept\n" : " differ\n");
    if (bad > 0 && !accept)
        std::cout << "look into " << job.out.string() << "\n";
    return bad == 0 && !drawn.empty() ? 0 : 1;
}
