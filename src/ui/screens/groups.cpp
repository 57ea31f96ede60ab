#include "ui/screens/groups.hpp"

#include "ui/icons.hpp"

namespace limber::ui {

Hue group_hue(Group group) {
    switch (group) {
    case Group::Stretch:
        return Hue::Stretch;
    case Group::Core:
        return Hue::Core;
    case Group::Daily:
        return Hue::Break; // not the hue of heat, which is near to that of help
    case Group::Walk:
        return Hue::Walk;
    case Group::Own:
        return Hue::Primary;
    }
    return Hue::Primary;
}

std::string_view group_icon(Group group) {
    switch (group) {
    case Group::Stretch:
        return icon::human_handsup;
    case Group::Core:
        return icon::dumbbell;
    case Group::Daily:
        return icon::stairs;
    case Group::Walk:
        return icon::walk;
    case Group::Own:
        return icon::account;
    }
    return icon::human_handsup;
}

} // namespace limber::ui
