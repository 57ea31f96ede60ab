// What a person can ask for in Relief, the safety check and the list of episodes. Ids are of rows.
#pragma once

#include "core/episode.hpp"
#include "core/guide.hpp"
#include "core/safety.hpp"

#include <set>
#include <string>
#include <variant>

namespace limber::act {

struct Guide {
    guide::Action what;
};
struct SayAgain {}; // what this page says
struct ReadAloud {
    std::string words;
}; // to somebody who helps
struct TogglePacer {}; // the breathing circle stops, or goes on
struct SetPerson {
    std::string name;
    std::string number;
}; // to call in one tap
struct LogDose {
    std::string ingredient;
    std::string product;
    int mg = 0;
    Millis apart{0};
};

// The safety check
struct TickSign {
    Sign sign{};
}; // or takes the tick back
struct NoSigns {}; // "None of these today"
struct ClearSigns {
    Cleared how{};
};

// Episodes
struct OpenEpisode {
    std::string id;
};
namespace episode {
struct End {};
struct Reopen {};
struct Delete {};
struct SetPlace {
    Place place{};
};
struct Move {
    Millis by{0};
}; // the onset
struct Helped {
    ReliefStep step{};
}; // on or off
struct SetOff {
    Trigger trigger{};
}; // on or off
struct Note {
    std::string words;
};
using Change = std::variant<End, Reopen, Delete, SetPlace, Move, Helped, SetOff, Note>;
} // namespace episode
struct EditEpisode {
    std::string id;
    episode::Change change;
};

} // namespace limber::act
