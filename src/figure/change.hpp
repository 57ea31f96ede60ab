// When another movement is shown in the place of one: how the figure goes over.
#pragma once

#include "figure/figure.hpp"

namespace limber::figure {

struct Shown {
    const body::Animation* animation = nullptr;
    Moment moment;
    Transform transform;
};

inline constexpr double kChangeSeconds = .4;

enum class Change : std::uint8_t { Blend, Fade };

// The body blends from one pose into the other where that is a way a body could go. One picture
// fades into the other instead where the way cannot be shown or would not be believed:
// - it is seen from another side, or mirrored; or it turns over by more than kTurnsOver;
// - something in the hands, on the body or under it would appear out of nothing;
// - on the way a part of the body would be in the floor, or in what stands in either picture, by
//   more than flesh gives way (measured at seven moments; this takes some milliseconds, once).
inline constexpr double kTurnsOver = 60; // degrees of the pelvis
Change change_between(const body::Model& model, const Shown& from, const Shown& to);

// `mix` 0 … 1 of the time that it takes; eased here. Things in the picture fade.
void draw_change(Painter& painter, const body::Model& model, Change change, const Shown& from,
                 const Shown& to, double mix, const Look& look);

} // namespace limber::figure
