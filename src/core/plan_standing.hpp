// Where a person stands with one exercise: what they would do of it today, and which rule says so.
#pragma once

#include "core/plan.hpp"

namespace limber::plan {

enum class Standing {
    First,    // not done before, or not for long
    Easiest,  // into Move by time: the easiest
    Same,     // as last time
    Held,     // as last time, because pain was 4 or 5, or the next thing has to wait
    Up,       // one variable harder
    Restored, // one step back towards what was done before a flare
    Sharp,    // one level down: it hurt
    Rise,     // one level down: pain rose by 2 or more
    Morning,  // one level down: a morning 2 or more above usual
    Away,     // one level down: seven days missed
    Waits,    // would be harder, but not within two days of pain
    Own,      // set by hand
};

struct Stands {
    Item item;
    Standing how = Standing::First;
    std::optional<Variable> variable; // of Up
    Reason reason;                    // for the screen; empty for First and Same
};

// What all exercises of a day share.
struct Context {
    const History& history;
    const Wishes& wishes;
    Date date{};
    Course course;
    std::vector<Morning> mornings;
    std::vector<Trigger> triggers;
};
Context context_of(const History& history, const Wishes& wishes, Date date);

Stands stands(const Exercise& exercise, const Context& context);

} // namespace limber::plan
