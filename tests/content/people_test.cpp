// A thousand made-up people over a year, with the content that ships, against what the plan must
// never do (issue 6). `test_content "[.people]"` draws a year of each kind to look at.
#include "content/content.hpp"
#include "content/people.hpp"
#include "core/plan_rules.hpp"
#include "test_paths.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <future>
#include <map>
#include <set>
#include <sstream>
#include <string>

using namespace limber;
using namespace limber::testing;
using std::chrono::days;

namespace {

const content::Content& shipped() {
    static const content::Content content = [] {
        auto loaded = content::load(test_paths::assets, "en");
        REQUIRE(loaded);
        return std::move(loaded).value();
    }();
    return content;
}

// What of an item differs. A level has a dose of its own, so that changing it is one change.
int changes(const plan::Item& a, const plan::Done& b) {
    if (a.level != b.level)
        return 1;
    return static_cast<int>(a.dose.sets != b.dose.sets) +
           static_cast<int>(a.dose.reps != b.dose.reps) +
           static_cast<int>(a.dose.hold != b.dose.hold);
}

// One person's year so far, as the checks need it: kept apart from what the plan looks at.
class Watch {
  public:
    void before(const LivedDay& day) {
        if (day.locked_up) {
            onset_ = day.date;
            last_.clear();
        }
        check(day, day.shown);
        check(day, day.done_by);
    }
    void after(const LivedDay& day) {
        for (const plan::Done& done : day.done)
            last_[done.exercise] = {day.date, done};
        if (day.hurt)
            hurt_ = day.date;
    }

    // The first thing that was broken; empty: nothing.
    std::string fault;

  private:
    struct Last {
        Date date{};
        plan::Done done;
    };

    void broken(const LivedDay& day, const std::string& what) {
        if (fault.empty())
            fault = what + " on day " +
                    std::to_string(
                        (day.date - Date{std::chrono::local_days{std::chrono::year{2026} / 1 / 5}})
                            .count());
    }

    void check(const LivedDay& day, const plan::DayPlan& plan) {
        const bool warned = day.warned;
        if (warned && (!day.shown.tasks.empty() || day.shown.basis != plan::Basis::Stopped))
            broken(day, "a warning sign did not win");
        if (!warned && plan.tasks.empty())
            broken(day, "nothing to do");
        std::set<std::string> exercises;
        for (const plan::Task& task : plan.tasks)
            exercises.insert(task.item.exercise);
        if (exercises.size() > 3 || exercises.size() != plan.tasks.size())
            broken(day, "more than three exercises, or one twice");
        if (plan.phase == Phase::Calm && onset_ && !warned && day.date - *onset_ > days{7})
            broken(day, "in Calm for more than a week");
        for (const plan::Task& task : plan.tasks)
            check(day, plan, task);
    }

    void check(const LivedDay& day, const plan::DayPlan& plan, const plan::Task& task) {
        if (task.why.word.empty() || !shipped().words.has(task.why.word) ||
            (task.change && !shipped().words.has(task.change->word)))
            broken(day, "no reason for " + task.item.exercise);
        const std::set<std::string> planks{"plank", "side-plank", "curl-up"};
        if (plan.phase == Phase::Calm && planks.contains(task.item.exercise))
            broken(day, "a plank in Calm");
        const Exercise* exercise = shipped().exercise(task.item.exercise);
        if (exercise == nullptr || exercise->level(task.item.level) == nullptr ||
            dose_fault(task.item.dose) || exercise->level(task.item.level)->earliest > plan.phase)
            return broken(day, "no such thing: " + task.item.exercise);
        if (task.item.dose.hold > exercise->level(task.item.level)->max_hold)
            broken(day, "a hold too long");
        const auto last = last_.find(task.item.exercise);
        if (last == last_.end() || day.date - last->second.date >= plan::kMemory)
            return;
        const plan::Done& done = last->second.done;
        if (changes(task.item, done) > 1)
            broken(day, "two things changed at once in " + task.item.exercise);
        const plan::Item before{done.exercise, done.level, done.dose};
        if (hurt_ && day.date - *hurt_ <= days{2} &&
            plan::compare(*exercise, task.item, before) > 0)
            broken(day, "harder within two days of pain: " + task.item.exercise);
    }

    std::optional<Date> onset_;
    std::optional<Date> hurt_;
    std::map<std::string, Last> last_;
};

// The same rows, written in another order.
plan::History shuffled(plan::History history, std::mt19937_64& random) {
    std::shuffle(history.readings.begin(), history.readings.end(), random);
    std::shuffle(history.practices.begin(), history.practices.end(), random);
    std::shuffle(history.episodes.begin(), history.episodes.end(), random);
    return history;
}

struct Seen {
    std::map<Phase, int> days;
    std::map<plan::Basis, int> bases;
    int ups = 0;
    std::string fault;
};

Seen a_year_of(Kind kind, std::uint64_t seed, int length) {
    Person person(kind, seed, shipped().exercises, shipped().menu);
    std::mt19937_64 random(seed);
    Watch watch;
    Seen seen;
    for (int n = 0; n < length && watch.fault.empty(); ++n) {
        const LivedDay day = person.live();
        watch.before(day);
        watch.after(day);
        ++seen.days[day.done_by.phase];
        ++seen.bases[day.done_by.basis];
        for (const plan::Task& task : day.done_by.tasks)
            seen.ups += task.change && task.change->word.starts_with("plan.change.up") ? 1 : 0;
        // Entries deleted and added again lie at the end of the file: the day is the same.
        if (day.before) {
            const auto again =
                plan::plan_day(shipped().exercises, shipped().menu,
                               plan::in_order(shuffled(*day.before, random)), {}, day.date);
            if (!(again == day.shown))
                watch.fault = "another day from the same history";
        }
    }
    seen.fault = watch.fault;
    return seen;
}

void add(Seen& all, const Seen& one) {
    for (const auto& [phase, count] : one.days)
        all.days[phase] += count;
    for (const auto& [basis, count] : one.bases)
        all.bases[basis] += count;
    all.ups += one.ups;
}

// As many years of one kind, or up to the first that went wrong.
Seen years_of(Kind kind, std::uint64_t count) {
    Seen all;
    for (std::uint64_t i = 0; i < count && all.fault.empty(); ++i) {
        const Seen one = a_year_of(kind, 1000 * static_cast<std::uint64_t>(kind) + i, 365);
        add(all, one);
        if (!one.fault.empty())
            all.fault = std::string(kind_name(kind)) + ' ' + std::to_string(i) + ": " + one.fault;
    }
    return all;
}

} // namespace

TEST_CASE("a thousand made-up people live by the plan for a year", "[plan][people]") {
    constexpr std::uint64_t kEach = 100;
    (void)shipped();
    std::map<Kind, std::future<Seen>> lives; // side by side: a minute each under the sanitizers
    for (const Kind kind : kKinds)
        lives[kind] = std::async(std::launch::async, [kind] { return years_of(kind, kEach); });
    std::map<Kind, Seen> seen;
    for (auto& [kind, life] : lives) {
        seen[kind] = life.get();
        INFO(seen[kind].fault);
        REQUIRE(seen[kind].fault.empty());
    }
    // They went where they were meant to go, or nothing was tried.
    CHECK(seen[Kind::FastHealer].days[Phase::Prevent] > 200 * static_cast<int>(kEach));
    CHECK(seen[Kind::Steady4].days[Phase::Move] > 300 * static_cast<int>(kEach));
    CHECK(seen[Kind::RestsAt6].days[Phase::Move] > 300 * static_cast<int>(kEach));
    CHECK(seen[Kind::RestsAt6].ups > 0);
    CHECK(seen[Kind::Relapsing].days[Phase::Calm] > 10 * static_cast<int>(kEach));
    CHECK(seen[Kind::NeverLogs].days[Phase::Move] > 200 * static_cast<int>(kEach));
    CHECK(seen[Kind::BoomAndBust].bases[plan::Basis::Mobility] > static_cast<int>(kEach));
    CHECK(seen[Kind::Slow].bases[plan::Basis::Eased] > 0);
    for (auto& [kind, one] : seen) {
        INFO(kind_name(kind));
        CHECK(one.bases[plan::Basis::Stopped] > 0);
    }
}

// ---- a picture of each kind ---------------------------------------------------------------------

namespace {

constexpr double kDayWidth = 4;
constexpr double kPainTop = 30, kPainHeight = 120, kRowTop = 175, kRow = 14;

void draw_pain(std::ostringstream& svg, const std::vector<LivedDay>& year) {
    std::ostringstream line;
    for (std::size_t n = 0; n < year.size(); ++n) {
        const double x = 150 + kDayWidth * static_cast<double>(n);
        line << x << ',' << kPainTop + kPainHeight * (1 - year[n].pain / 10) << ' ';
        if (year[n].locked_up)
            svg << "<path d='M" << x << ' ' << kPainTop - 12 << "l5 8h-10z' fill='#b3261e'/>";
        if (year[n].morning)
            svg << "<circle r='1.4' cx='" << x << "' cy='"
                << kPainTop + kPainHeight * (1 - *year[n].morning / 10.0) << "' fill='#222'/>";
    }
    svg << "<polyline fill='none' stroke='#5b4a9e' points='" << line.str() << "'/>";
}

void draw_days(std::ostringstream& svg, const std::vector<LivedDay>& year) {
    constexpr std::array<const char*, 4> kPhase{"#f8d7c0", "#dcecd8", "#cfe3ee", "#e7e0f2"};
    constexpr std::array<const char*, 5> kBasis{"none", "#f0b429", "#e07a1f", "none", "#b3261e"};
    for (std::size_t n = 0; n < year.size(); ++n) {
        const double x = 150 + kDayWidth * static_cast<double>(n) - kDayWidth / 2;
        svg << "<rect x='" << x << "' y='" << kPainTop << "' width='" << kDayWidth << "' height='"
            << kPainHeight << "' fill='"
            << kPhase.at(static_cast<std::size_t>(year[n].done_by.phase)) << "'/>";
        svg << "<rect x='" << x << "' y='" << kPainTop + kPainHeight << "' width='" << kDayWidth
            << "' height='8' fill='" << kBasis.at(static_cast<std::size_t>(year[n].done_by.basis))
            << "'/>";
    }
}

// One row for each exercise: a bar for each day it was offered, as high as its level, dark when
// done.
void draw_exercises(std::ostringstream& svg, const std::vector<LivedDay>& year) {
    double y = kRowTop;
    for (const Exercise& exercise : shipped().exercises) {
        svg << "<text x='4' y='" << y + 10 << "' font-size='10'>" << exercise.key << "</text>";
        for (std::size_t n = 0; n < year.size(); ++n)
            for (const plan::Task& task : year[n].done_by.tasks) {
                if (task.item.exercise != exercise.key)
                    continue;
                const bool done = std::ranges::any_of(
                    year[n].done, [&](const auto& d) { return d.exercise == exercise.key; });
                const double height = 3 + 3 * exercise.level_index(task.item.level) +
                                      std::min(4, task.item.dose.sets + task.item.dose.reps / 8);
                svg << "<rect x='" << 150 + kDayWidth * static_cast<double>(n) - 1.5 << "' y='"
                    << y + 12 - height << "' width='3' height='" << height << "' fill='"
                    << (done ? "#0f6b5c" : "#9cc9bd") << "'><title>" << task.item.level << ' '
                    << task.item.dose.sets << " x " << task.item.dose.reps << ' '
                    << (task.change ? task.change->word : "") << "</title></rect>";
            }
        y += kRow;
    }
}

} // namespace

TEST_CASE("a picture of a year of each kind", "[.people]") {
    const auto folder = std::filesystem::path(test_paths::out) / "people";
    std::filesystem::create_directories(folder);
    for (const Kind kind : kKinds) {
        Person person(kind, 1000 * static_cast<std::uint64_t>(kind), shipped().exercises,
                      shipped().menu);
        std::vector<LivedDay> year;
        for (int n = 0; n < 365; ++n)
            year.push_back(person.live());
        std::ostringstream svg;
        svg << "<svg xmlns='http://www.w3.org/2000/svg' width='1640' height='480' "
               "font-family='sans-serif'><rect width='1640' height='480' fill='#fff'/>"
               "<text x='4' y='18' font-size='14'>"
            << kind_name(kind) << "</text>";
        draw_days(svg, year);
        draw_pain(svg, year);
        draw_exercises(svg, year);
        svg << "</svg>\n";
        std::ofstream file(folder / (std::string(kind_name(kind)) + ".svg"));
        file << svg.str();
        CHECK(file.good());
    }
}
