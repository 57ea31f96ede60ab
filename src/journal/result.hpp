// A value or the reason there is none. What comes from outside (disk, other programs, old files)
// can fail, and a screen has to say so in plain words: no exception leaves this folder.
#pragma once

#include <cassert>
#include <utility>
#include <variant>

namespace limber::journal {

template <class T, class E>
class Result {
  public:
    // NOLINTNEXTLINE(google-explicit-constructor): `return value;` is the point
    Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
    // NOLINTNEXTLINE(google-explicit-constructor)
    Result(E error) : held_(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return held_.index() == 0; }
    explicit operator bool() const { return ok(); }

    T& value() { return assert(ok()), *std::get_if<0>(&held_); }
    const T& value() const { return assert(ok()), *std::get_if<0>(&held_); }
    T& operator*() { return value(); }
    const T& operator*() const { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const E& error() const { return assert(!ok()), *std::get_if<1>(&held_); }

  private:
    std::variant<T, E> held_;
};

} // namespace limber::journal
