// A value, or why there is none. What comes from outside (files, disks, imports) is answered with
// this and never with an exception.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace limber {

// One thing wrong with a file, for a person to mend: "core.toml:12: no such group 'cardio'".
struct Fault {
    std::string file;
    int line = 0; // 1-based; 0 when it is about the file as a whole
    std::string reason;

    bool operator==(const Fault&) const = default;
};
using Faults = std::vector<Fault>;

// "file:line: reason", without the line when there is none.
inline std::string to_text(const Fault& fault) {
    const std::string line = fault.line > 0 ? ":" + std::to_string(fault.line) : std::string{};
    return fault.file + line + ": " + fault.reason;
}

// Either a T or an E. Asking for the one that is not there is a bug of ours and asserts.
template <class T, class E = Faults>
class Result {
  public:
    // Not explicit: `return value;` and `return faults;` are what functions should look like.
    // NOLINTNEXTLINE(google-explicit-constructor)
    Result(T value) : either_(std::in_place_index<0>, std::move(value)) {}
    // NOLINTNEXTLINE(google-explicit-constructor)
    Result(E error) : either_(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return either_.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const& { return *checked<0>(&either_); }
    T& value() & { return *checked<0>(&either_); }
    T&& value() && { return std::move(*checked<0>(&either_)); }
    const E& error() const& { return *checked<1>(&either_); }
    E&& error() && { return std::move(*checked<1>(&either_)); }

    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

  private:
    template <std::size_t I, class V>
    static auto checked(V* either) {
        auto* inside = std::get_if<I>(either);
        assert(inside != nullptr);
        return inside;
    }

    std::variant<T, E> either_;
};

} // namespace limber
