#include "journal/times.hpp"

#include "journal/words.hpp"

namespace limber::journal {

namespace {

std::string two(std::int64_t value) {
    return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
}

std::string clock(Utc local, const char* between) {
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const auto in_day = std::chrono::floor<std::chrono::seconds>(local - day).count();
    return date_text(std::chrono::local_days(day.time_since_epoch())) + 'T' + two(in_day / 3600) +
           between + two(in_day / 60 % 60) + between + two(in_day % 60);
}

} // namespace

std::string iso_time(Moment moment) {
    const auto minutes = moment.offset.count();
    const auto size = minutes < 0 ? -minutes : minutes;
    return clock(moment.utc + moment.offset, ":") + (minutes < 0 ? '-' : '+') + two(size / 60) +
           ':' + two(size % 60);
}

std::string file_time(Utc utc) {
    return clock(utc, "") + 'Z';
}

} // namespace limber::journal
