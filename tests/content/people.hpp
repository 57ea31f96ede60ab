// Made-up people, each with a back of its own, who live by the plan for a year: the same every time
// for one seed. Nothing here is a claim about real backs; they are there to lead the rules into
// every corner.
#pragma once

#include "core/plan.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <random>
#include <span>
#include <string_view>
#include <vector>

namespace limber::testing {

enum class Kind {
    FastHealer,
    Slow,
    Relapsing,
    BoomAndBust, // does far too much on good days
    Steady4,
    RestsAt6,
    NeverLogs,
    LogsAtMidnight,
    Travels, // over time zones
    SkipsWeeks,
};
inline constexpr std::array kKinds{
    Kind::FastHealer, Kind::Slow,      Kind::Relapsing,      Kind::BoomAndBust, Kind::Steady4,
    Kind::RestsAt6,   Kind::NeverLogs, Kind::LogsAtMidnight, Kind::Travels,     Kind::SkipsWeeks};
std::string_view kind_name(Kind kind);

// One day as it went.
struct LivedDay {
    Date date{};
    double pain = 0;            // what the back did, whatever was logged
    std::optional<int> morning; // logged
    bool locked_up = false;
    plan::DayPlan shown;                 // first
    plan::DayPlan done_by;               // after the check-in: what was offered in the end
    bool warned = false;                 // in the morning
    std::optional<plan::History> before; // what the first was made of, on every 15th day
    bool hurt = false;                   // a session of the day hurt sharply, or pain rose by 2
    std::vector<plan::Done> done;        // in order
};

class Person {
  public:
    Person(Kind kind, std::uint64_t seed, std::span<const Exercise> exercises,
           const plan::Menu& menu);

    // Lives the next day. Call it for each day in turn.
    LivedDay live();

  private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
    bool chance(int percent) { return below(100) < percent; }
    int felt() const;
    Moment moment(int minute) const;
    void remember();
    void heal();
    void lock_up(int minute);
    std::optional<int> log(int minute);
    bool skips() const;
    void practise(const plan::DayPlan& plan, LivedDay& day);
    void one(const plan::Task& task, int minute, LivedDay& day);

    Kind kind_;
    std::mt19937_64 random_;
    std::span<const Exercise> exercises_;
    const plan::Menu& menu_;
    plan::History history_;
    int day_ = 0;
    double pain_ = 2;
    double floor_ = 0; // what it settles to
    double heals_ = 1; // by day
    double noise_ = 0;
    int next_spasm_ = 2;
    std::chrono::minutes offset_{0};
};

} // namespace limber::testing
