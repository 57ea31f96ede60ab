// From the player's events to rows. Every rep, every hold's start and every second of a hold is on
// disk as it happens; what could not be written waits here and is written with the next success.
#pragma once

#include "core/player.hpp"
#include "journal/journal.hpp"
#include "journal/tx.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace limber::journal {

// Writes one event. `after` is the player's state after it; `active` is playing time not yet booked
// on any set, and is booked when a set closes.
void apply(Tx& tx, const SessionHandle& handle, const PlayerState& after, const PlayerEvent& event,
           Millis& active);

class SessionWriter {
  public:
    // Starts a session and writes it with its plan. When that fails the writer still works: the
    // start waits with everything after it.
    static SessionWriter begin(Journal& journal, Moment now, NewSession session);
    // Goes on with one that was read back. Write what core's `resume` returned next.
    static SessionWriter carry_on(const OpenSession& open);

    // Writes the events of one player step, in one transaction, after whatever still waits.
    // Without events and nothing waiting there is no commit and the number is 0.
    Result<Commit, WriteFault> write(Journal& journal, Moment now, const PlayerState& after,
                                     const PlayerEvents& events);
    // Tries again what waits.
    Result<Commit, WriteFault> flush(Journal& journal, Moment now);

    std::size_t waiting() const; // events not on disk
    // Why something waits, or was refused at the last try.
    const std::optional<WriteFault>& fault() const { return fault_; }
    // Rows of this session; empty ids until its start is on disk.
    const SessionHandle& handle() const { return handle_; }

  private:
    struct Waiting {
        Moment at;
        PlayerEvents events;
        Millis active{0};               // of the state after them
        std::vector<Counting> counting; // by set, when a CountingChanged is among them
    };
    SessionWriter() = default;
    Result<Commit, WriteFault> pour(Journal& journal, Moment now);

    std::optional<NewSession> start_; // not on disk yet
    Moment started_at_;
    SessionHandle handle_;
    Millis booked_{0}; // of PlayerState::active, already on a set
    std::vector<Waiting> waiting_;
    std::optional<WriteFault> fault_;
};

} // namespace limber::journal
