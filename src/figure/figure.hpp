// Draws the moving figure. Everything here is a pure function of its arguments; a Scratch only
// remembers what was already worked out. After the first frame of an animation nothing allocates.
#pragma once

#include "core/body.hpp"
#include "figure/painter.hpp"

#include <cstddef>
#include <unordered_map>

namespace limber::figure {

enum class Hair : std::uint8_t { Bun, Crop };

struct Look {
    body::Theme theme = body::Theme::Light;
    body::Skin skin = body::Skin::Light;
    Hair hair = Hair::Bun;
    bool glow = true;
    bool arrows = true;
    float alpha = 1; // of the whole picture, for cross-fades
    bool operator==(const Look&) const = default;
};

// A point in one repetition of a movement, and how the body looks there.
struct Moment {
    double t = 0;            // 0 … 1, from time_of() or demo_at()
    bool other_side = false; // the second side: near and far limbs swapped, or the picture mirrored
    double breath = 0;       // 0 empty … 1 full, on top of what the pose breathes
    double glow = 1;         // strength of the glow, 0 … 1
    bool operator==(const Moment&) const = default;
};

// ---- Time ---------------------------------------------------------------------------------------

enum class Phase : std::uint8_t { Start, Work, Hold, Return, Rest };

// Where in the animation a phase stands at `progress` (0 … 1, clamped). The end of Work is exactly
// the start of Hold, at every tempo, and the end of Hold the start of Return. Start and Rest stand
// in the first pose (Rest in the pause at the end if there is one). A movement without one of
// these phases waits at the end of the one before. `turn` picks among the movements of animations
// which have several in one repetition (cat, then cow; knees left, then right); it wraps around.
double time_of(const body::Animation& animation, Phase phase, double progress, int turn = 0);
// How many movements one repetition has, at least 1.
int turns(const body::Animation& animation);
// Walking: work throughout, in a loop. It has no top to be held; it goes on at its own pace.
bool goes_on(const body::Animation& animation);

// The looping demonstration after `seconds`, at `speed` (1 normal, 0.5 half). Every second
// repetition shows the other side where limbs swap. Animations that do not loop stop at their end.
Moment demo_at(const body::Animation& animation, double seconds, double speed = 1);

// The picture for lists.
Moment poster(const body::Animation& animation);

// Reduced motion: distinct key poses, 2 s each, with a short cross-fade. Draw with draw_key_pose().
struct KeyPose {
    double t = 0;             // the pose that stands
    double next_t = 0;        // the pose that comes
    double mix = 0;           // 0 … 1, how far the next one has faded in
    double seconds_still = 0; // nothing changes before this many seconds have passed; 3600 at most
};
KeyPose key_pose(const body::Animation& animation, double seconds);

// ---- Pictures -----------------------------------------------------------------------------------

// In body units, y up. `floor` is the line the person or the mat stands on.
struct Box {
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    double floor = 0;
    bool from_above = false; // no floor line in the picture
};

struct Scratch {
    std::unordered_map<const body::Animation*, Box> boxes, boxes_without_arrows;
};

// The union of all keys of the animation, arrows included and walls not, so that the figure never
// zooms while it moves. The first call for an animation takes some milliseconds.
// Pictures drawn without arrows can do without their room.
const Box& frame_box(const body::Model& model, const body::Animation& animation, Scratch& scratch,
                     bool arrows = true);

// Body units to pixels: x = origin.x ± x * scale, y = origin.y - y * scale.
struct Transform {
    Point origin;
    float scale = 1;
};

struct Rect {
    float x = 0, y = 0, w = 0, h = 0;
};

// The largest fit of `box` in `area` with a margin of 7 % on each side, in the middle from left to
// right. `stand` places it from top (0) to bottom (1).
Transform fit(const Box& box, const Rect& area, float stand = 0.5F);
// The same, standing with its floor line at `floor_y` pixels, above which it has to fit.
Transform fit_on_floor(const Box& box, const Rect& area, float floor_y);

// Walls reach far beyond the picture: clip to the panel.
void draw(Painter& painter, const body::Model& model, const body::Animation& animation,
          const Moment& moment, const Look& look, const Transform& transform);
void draw_key_pose(Painter& painter, const body::Model& model, const body::Animation& animation,
                   const KeyPose& key, bool other_side, const Look& look,
                   const Transform& transform);

// The skin of a tone, for a swatch in settings.
body::Rgb skin_color(const body::Model& model, body::Skin skin);

} // namespace limber::figure
