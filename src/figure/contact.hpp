// What a body touches, and how its joints bend: for the tests of every movement and for the pose
// viewer. Side views only; a frontal figure is a picture, its depth is not known.
#pragma once

#include "figure/rig.hpp"

#include <string_view>

namespace limber::figure {

enum class BodyPart : std::uint8_t {
    HandNear,
    HandFar,
    ForearmNear,
    ForearmFar,
    ShinNear, // knee and shin
    ShinFar,
    FootNear,
    FootFar,
    Seat, // buttocks and thighs
    Back,
    Belly, // and chest
    Head
};
inline constexpr std::size_t kBodyParts = 12;
std::string_view name_of(BodyPart part);

// A surface that can carry somebody, solid so far behind it: the seat of a chair is thin, there is
// room for feet under it. In the pose's own frame: before a mirroring of the picture or the pose.
struct Support {
    body::Floor plane;
    double deep = 9;
    bool behind =
        false; // stands behind the person: carries the far hand, the rest passes before it
};
// The floor, walls, and the tops of chair, desk, counter, table and step.
inline constexpr std::size_t kMostSupports = 12;
using Supports = StackList<Support, kMostSupports>;
Supports supports_of(const body::Animation& animation, const body::SidePose& pose);

// The point of a part's outline that comes nearest to a support.
struct Gap {
    Vec at;
    double distance = 0; // body heights; negative: as deep as flesh would have to give way
};
inline constexpr double kTouches = .005; // nearer than this is a contact
inline constexpr double kGives = .012;   // as deep as flesh gives way
// nullopt when no part of it is over (or before) the support.
std::optional<Gap> gap_to(const body::Model& model, const SolvedPose& solved,
                          const body::SidePose& pose, BodyPart part, const Support& support);

// Joint angles as a physiotherapist reads them, degrees; flexion positive.
struct JointAngle {
    std::string_view name;
    double degrees = 0;
    double least = 0, most = 0; // AAOS, Joint Motion (1965), with up to 25 more for the drawing
    bool human() const { return degrees >= least && degrees <= most; }
};
using JointAngles = StackList<JointAngle, 20>;
JointAngles joint_angles(const body::SidePose& pose, const SolvedPose& solved);

} // namespace limber::figure
