#include "ui/screens/thing_look.hpp"

#include "core/exercise.hpp"
#include "ui/icons.hpp"
#include "ui/screens/groups.hpp"

namespace limber::ui {

ThingLook thing_look(std::optional<guide::Thing> thing) {
    if (!thing)
        return {icon::pill, Hue::Neutral};
    switch (*thing) {
    case guide::Thing::Heat:
        return {icon::fire, Hue::Heat};
    case guide::Thing::Water:
        return {icon::cup_water, Hue::Water};
    case guide::Thing::Bath:
        return {icon::water, Hue::Water};
    case guide::Thing::Up:
        return {icon::human, Hue::Walk};
    case guide::Thing::Walk:
        return {icon::walk, Hue::Walk};
    case guide::Thing::Stretch:
        break;
    }
    return {group_icon(Group::Stretch), group_hue(Group::Stretch)};
}

} // namespace limber::ui
