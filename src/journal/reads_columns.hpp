// Values out of the columns of a row, as several reads need them. Inside journal/ only.
#pragma once

#include "journal/impl.hpp"
#include "journal/words.hpp"

#include <optional>
#include <string_view>

namespace limber::journal {

// After every date in the file.
inline constexpr std::string_view kAfterAll = "9999-99-99";

inline Date date_at(const Query& query, int column) {
    return date_from(query.text(column)).value_or(Date{});
}

inline When when_at(const Query& query, int column) {
    return {{Utc(query.millis(column)), std::chrono::minutes(query.number(column + 1))},
            date_at(query, column + 2)};
}

inline std::optional<int> number_at(const Query& query, int column) {
    return query.null(column) ? std::nullopt : std::optional(query.number(column));
}

inline std::optional<Id> id_at(const Query& query, int column) {
    return query.null(column) ? std::nullopt : std::optional(query.id(column));
}

// A word this program does not know reads as the first value: the file may come from a newer one.
template <class T>
T word_at(const Query& query, int column) {
    return from_word<T>(query.text(column)).value_or(T{});
}

template <class T>
std::optional<T> optional_word_at(const Query& query, int column) {
    return query.null(column) ? std::nullopt : from_word<T>(query.text(column));
}

} // namespace limber::journal
