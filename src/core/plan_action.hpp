// What a person can ask of the plan, of breaks from sitting, and of Care.
#pragma once

#include "core/breaks.hpp"
#include "core/care_status.hpp"
#include "core/visit.hpp"

#include <string>

namespace limber::act {

// Today's plan
struct StartTask {
    std::string slot;
}; // opens the player with it
enum class TaskEdit { Skip, Easier, Harder, Back }; // Back: as it was planned
struct EditTask {
    std::string slot;
    TaskEdit edit = TaskEdit::Skip;
}; // for today only
struct AddTask {
    std::string exercise;
};
struct SwitchAdjustment {
    std::string key;
    bool on = true;
}; // what to change after an episode

// Breaks from sitting
struct Break {
    breaks::Action action;
};

// Care
struct DismissSign {
    care::Sign sign{};
}; // for 30 days
struct AnswerWarning {
    bool mistake = false;
}; // else: seen by a clinician
struct SaveContact {
    care::Contact contact;
}; // all empty: the content's own again
struct SaveVisit {
    care::Visit visit;
}; // without an id: a new one
struct RateVisit {
    std::string id;
    care::Helped helped{};
};
struct DeleteVisit {
    std::string id;
};
struct ExportVisit {
    std::string id;
}; // as a calendar file

// ---- the bonus --------------------------------------------------------------------------------

struct TakeBreak {};  // from sitting, with or without the clock
struct DrinkWater {}; // a glass of it
struct StartHeat {};  // for the usual time
struct EndHeat {};    // sooner

} // namespace limber::act
