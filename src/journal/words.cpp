#include "journal/words.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <utility>

namespace limber::journal {

namespace {

template <class T>
struct Words;

template <class T>
using Pair = std::pair<T, std::string_view>;

template <>
struct Words<CountOf> {
    static constexpr std::array<Pair<CountOf>, 2> all{
        {{CountOf::Rep, "rep"}, {CountOf::Hold, "hold"}}};
};
template <>
struct Words<Counting> {
    static constexpr std::array<Pair<Counting>, 3> all{
        {{Counting::Paced, "paced"}, {Counting::Tap, "tap"}, {Counting::Done, "done"}}};
};
template <>
struct Words<Side> {
    static constexpr std::array<Pair<Side>, 3> all{
        {{Side::None, "none"}, {Side::Left, "left"}, {Side::Right, "right"}}};
};
template <>
struct Words<Feel> {
    static constexpr std::array<Pair<Feel>, 3> all{{{Feel::TooEasy, "too-easy"},
                                                    {Feel::AboutRight, "about-right"},
                                                    {Feel::TooHard, "too-hard"}}};
};
template <>
struct Words<StopReason> {
    static constexpr std::array<Pair<StopReason>, 6> all{
        {{StopReason::None, "none"},
         {StopReason::Left, "left"},
         {StopReason::Easing, "easing"},
         {StopReason::RunsDownLeg, "runs-down-leg"},
         {StopReason::DizzyOrChest, "dizzy-or-chest"},
         {StopReason::LockedUp, "locked-up"}}};
};
template <>
struct Words<limber::Effort> {
    static constexpr std::array<Pair<limber::Effort>, 3> all{{{limber::Effort::Easy, "easy"},
                                                              {limber::Effort::Some, "some"},
                                                              {limber::Effort::Hard, "hard"}}};
};
template <>
struct Words<Place> {
    static constexpr std::array<Pair<Place>, 4> all{{{Place::Standing, "standing"},
                                                     {Place::Sitting, "sitting"},
                                                     {Place::FloorOrBed, "floor-or-bed"},
                                                     {Place::Car, "car"}}};
};
template <>
struct Words<ReliefStep> {
    static constexpr std::array<Pair<ReliefStep>, kReliefSteps> all{
        {{ReliefStep::Stop, "stop"},
         {ReliefStep::Breathe, "breathe"},
         {ReliefStep::Press, "press"},
         {ReliefStep::Position, "position"},
         {ReliefStep::Rest, "rest"},
         {ReliefStep::Menu, "menu"},
         {ReliefStep::Heat, "heat"},
         {ReliefStep::Medicine, "medicine"},
         {ReliefStep::GetUp, "get-up"},
         {ReliefStep::Walk, "walk"},
         {ReliefStep::Stretch, "stretch"},
         {ReliefStep::Water, "water"},
         {ReliefStep::Bath, "bath"},
         {ReliefStep::End, "end"}}};
};

template <>
struct Words<OwnCount> {
    static constexpr std::array<Pair<OwnCount>, 3> all{
        {{OwnCount::Reps, "reps"}, {OwnCount::Holds, "holds"}, {OwnCount::Done, "done"}}};
};
template <>
struct Words<guide::Thing> {
    static constexpr std::array<Pair<guide::Thing>, 6> all{{{guide::Thing::Heat, "heat"},
                                                            {guide::Thing::Water, "water"},
                                                            {guide::Thing::Bath, "bath"},
                                                            {guide::Thing::Up, "up"},
                                                            {guide::Thing::Walk, "walk"},
                                                            {guide::Thing::Stretch, "stretch"}}};
};
template <>
struct Words<Sign> {
    static constexpr std::array<Pair<Sign>, 10> all{{{Sign::BothLegs, "both-legs"},
                                                     {Sign::FootDrop, "foot-drop"},
                                                     {Sign::Saddle, "saddle"},
                                                     {Sign::Bladder, "bladder"},
                                                     {Sign::Sexual, "sexual"},
                                                     {Sign::Chest, "chest"},
                                                     {Sign::Collapse, "collapse"},
                                                     {Sign::Sudden, "sudden"},
                                                     {Sign::Accident, "accident"},
                                                     {Sign::NotSure, "not-sure"}}};
};
template <>
struct Words<Cleared> {
    static constexpr std::array<Pair<Cleared>, 2> all{
        {{Cleared::ByClinician, "clinician"}, {Cleared::ByMistake, "mistake"}}};
};
template <>
struct Words<Trigger> {
    static constexpr std::array<Pair<Trigger>, 9> all{{{Trigger::SuddenMove, "sudden-move"},
                                                       {Trigger::Lifting, "lifting"},
                                                       {Trigger::Posture, "posture"},
                                                       {Trigger::LongSitting, "long-sitting"},
                                                       {Trigger::Sport, "sport"},
                                                       {Trigger::Work, "work"},
                                                       {Trigger::Cold, "cold"},
                                                       {Trigger::Stress, "stress"},
                                                       {Trigger::Unknown, "unknown"}}};
};

template <class T>
std::string_view find_word(T value) {
    for (const auto& [each, text] : Words<T>::all)
        if (each == value)
            return text;
    assert(false);
    return {};
}

} // namespace

std::string_view word(CountOf value) {
    return find_word(value);
}
std::string_view word(Counting value) {
    return find_word(value);
}
std::string_view word(Side value) {
    return find_word(value);
}
std::string_view word(Feel value) {
    return find_word(value);
}
std::string_view word(StopReason value) {
    return find_word(value);
}
std::string_view word(limber::Effort value) {
    return find_word(value);
}
std::string_view word(Place value) {
    return find_word(value);
}
std::string_view word(ReliefStep value) {
    return find_word(value);
}
std::string_view word(OwnCount value) {
    return find_word(value);
}
std::string_view word(guide::Thing value) {
    return find_word(value);
}
std::string_view word(Sign value) {
    return find_word(value);
}
std::string_view word(Cleared value) {
    return find_word(value);
}
std::string_view word(Trigger value) {
    return find_word(value);
}
std::string_view word(Spot value) {
    return spot_key(value);
}
std::string_view word(LegFeeling value) {
    return felt_key(value);
}

template <class T>
std::optional<T> from_word(std::string_view text) {
    for (const auto& [each, known] : Words<T>::all)
        if (known == text)
            return each;
    return std::nullopt;
}
template std::optional<CountOf> from_word(std::string_view);
template std::optional<Counting> from_word(std::string_view);
template std::optional<Side> from_word(std::string_view);
template std::optional<Feel> from_word(std::string_view);
template std::optional<StopReason> from_word(std::string_view);
template std::optional<limber::Effort> from_word(std::string_view);
template std::optional<Place> from_word(std::string_view);
template std::optional<ReliefStep> from_word(std::string_view);
template std::optional<OwnCount> from_word(std::string_view);
template std::optional<guide::Thing> from_word(std::string_view);
template std::optional<Sign> from_word(std::string_view);
template std::optional<Cleared> from_word(std::string_view);
template std::optional<Trigger> from_word(std::string_view);
template <>
std::optional<Spot> from_word(std::string_view text) {
    return spot_from(text);
}
template <>
std::optional<LegFeeling> from_word(std::string_view text) {
    return felt_from(text);
}

template <class T>
std::set<T> set_from(std::string_view text) {
    std::set<T> values;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(','), text.size());
        if (const auto value = from_word<T>(text.substr(0, end)))
            values.insert(*value);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return values;
}
template std::set<ReliefStep> set_from(std::string_view);
template std::set<Sign> set_from(std::string_view);
template std::set<Trigger> set_from(std::string_view);
template std::set<Spot> set_from(std::string_view);
template std::set<LegFeeling> set_from(std::string_view);

std::string date_text(Date date) {
    const std::chrono::year_month_day day{date};
    std::string text = "0000-00-00";
    const auto put = [&text](std::size_t last, unsigned value) {
        for (; value > 0; value /= 10)
            text[last--] = static_cast<char>('0' + value % 10);
    };
    put(3, static_cast<unsigned>(static_cast<int>(day.year())) % 10000);
    put(6, static_cast<unsigned>(day.month()));
    put(9, static_cast<unsigned>(day.day()));
    return text;
}

std::optional<Date> date_from(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto number = [text](std::size_t from, std::size_t length) {
        unsigned value = 0;
        const char* end = text.data() + from + length;
        const auto read = std::from_chars(text.data() + from, end, value);
        return read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
    };
    const auto year = number(0, 4);
    const auto month = number(5, 2);
    const auto day = number(8, 2);
    if (!year || !month || !day)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(*year)),
                                           std::chrono::month(*month), std::chrono::day(*day)};
    if (!date.ok())
        return std::nullopt;
    return std::chrono::local_days(date);
}

} // namespace limber::journal
