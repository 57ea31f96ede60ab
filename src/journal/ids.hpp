// Names of rows: UUIDv7 (RFC 9562), 36 characters of lower-case text, sorted by when they were
// made.
//
// Text and not 16 bytes: the file belongs to the person, `--log commits`, exports and the sqlite3
// shell all show the same name, and the longest table (reps) stores it twice a row only.
#pragma once

#include "core/time.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace limber::journal {

class IdSource;

class Id {
  public:
    static constexpr std::size_t kLength = 36;

    Id() = default; // names nothing
    // nullopt unless `text` is a UUID in lower-case hexadecimal with its four dashes.
    static std::optional<Id> parse(std::string_view text);

    bool none() const { return text_[0] == '\0'; }
    std::string_view text() const { return {text_.data(), none() ? 0 : kLength}; }
    std::string str() const { return std::string(text()); }
    auto operator<=>(const Id&) const = default;

  private:
    friend class IdSource;
    std::array<char, kLength> text_{};
};

// 64 random bits a call. Injected, so that tests and the demo make the same ids every time.
using Random = std::function<std::uint64_t()>;
Random system_random();
Random seeded_random(std::uint64_t seed);

// Makes ids that never go back: in one millisecond a 12-bit counter orders them, and a clock that
// was set back does not.
class IdSource {
  public:
    explicit IdSource(Random random);
    Id next(Utc at);

  private:
    Random random_;
    std::int64_t ms_ = 0;
    std::uint32_t count_ = 0;
};

} // namespace limber::journal
