// Who brings a commit from SQLite's file to where it is safe, on systems where the file itself is
// not (a browser keeps it in memory, and its disk answers later). It sees the commits in SQLite's
// own file layer, numbers them, and tells how far it has come.
#pragma once

#include "journal/journal.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace limber::journal {

class Keeper {
  public:
    virtual ~Keeper() = default;
    // Number of the last commit it took over, from 1; it grows within SQLite's COMMIT.
    virtual std::uint64_t taken() const = 0;
    // All up to this number are durable.
    virtual std::uint64_t safe() const = 0;
    // Why it does not get on. It keeps what it took and tries again by itself, unless another one
    // went on instead (Overtaken).
    virtual std::optional<WriteFault> trouble() const = 0;
    // Why the file may not be written, or is not there to be read, beside what the file itself
    // tells: its kind, and a detail for the log.
    struct Refusal {
        OpenFault::Kind kind;
        std::string detail;
    };
    virtual std::optional<Refusal> refusal() const { return std::nullopt; }
    // Lets go of a damaged diary: all of it is set aside, unchanged, by the same step that makes
    // the next commit durable, and from now on nothing is refused. The file is away, and what could
    // be read of it lies at the path, for a salvage. nullopt: another writer has it.
    virtual std::optional<std::filesystem::path> set_aside() { return std::nullopt; }
    // All that was ever set aside goes with the next commit.
    virtual void forget_aside() {}
    // How often commits of another writer came into the file, each time between two transactions.
    virtual std::uint64_t followed() const { return 0; }
};

} // namespace limber::journal
