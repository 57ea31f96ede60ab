// The human figure as plain data: skeleton, outlines, colours, poses and animations.
// content/ fills these structs from assets/figure/, figure/ draws them.
//
// Units: 1.0 is the standing height of the person. x to the right, y UP, the floor at y = 0, the
// person faces +x. Angles are absolute directions in degrees, counter-clockwise from +x (down is
// -90). "Near" limbs are on the viewer's side and drawn in front of "far" ones.
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace limber::body {

struct Vec {
    double x = 0;
    double y = 0;
    bool operator==(const Vec&) const = default;
};

using Rgb = std::uint32_t; // 0xRRGGBB

// Limits that let the drawing code work on the stack. The reader refuses longer lists.
inline constexpr std::size_t kMaxOutline = 32;  // control points of one outline
inline constexpr std::size_t kMaxStations = 20; // stations of one limb
inline constexpr std::size_t kMaxFloors = 4;    // contact planes of one pose

// A short list without a heap block, so that a pose can be copied every frame.
template <class T, std::size_t N>
class ShortList {
  public:
    void push_back(const T& value) {
        assert(size_ < N);
        items_[size_++] = value;
    }
    void clear() { size_ = 0; }
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    T* begin() { return items_.data(); }
    T* end() { return items_.data() + size_; }
    const T* begin() const { return items_.data(); }
    const T* end() const { return items_.data() + size_; }
    T& operator[](std::size_t i) { return items_[i]; }
    const T& operator[](std::size_t i) const { return items_[i]; }
    bool operator==(const ShortList& o) const {
        if (size_ != o.size_)
            return false;
        for (std::size_t i = 0; i < size_; ++i)
            if (!(items_[i] == o.items_[i]))
                return false;
        return true;
    }

  private:
    std::array<T, N> items_{};
    std::size_t size_ = 0;
};

// ---- The model: one body ------------------------------------------------------------------------

enum class Side : std::uint8_t { Near, Far };

// A cross-section of a limb: `s` is bone index + fraction along that bone, `front` and `back` the
// half widths there. At a joint (whole `s`) the outer side grows and the inner side shrinks with
// sin(half the bend).
struct Station {
    double s = 0;
    double front = 0;
    double back = 0;
    double grow = 0.12;
    double shrink = 0.45;
};

using Outline = std::vector<Vec>;

struct FootPoint {
    enum class Follows : std::uint8_t { Foot, Toes, Shank, HalfShank };
    Vec at;
    Follows follows = Follows::Foot;
};

// Segment lengths, Drillis & Contini 1966 as tabulated by Winter, fig. 4.1.
struct Lengths {
    double thigh = 0, shank = 0, upper_arm = 0, forearm = 0;
    double sacrum = 0, lumbar = 0, low_thorax = 0, up_thorax = 0, neck = 0;
};

// The bend of each spine segment (degrees, flexion positive) in the neutral stance.
struct SpineBends {
    double sacrum = 0, lumbar = 0, low_thorax = 0, up_thorax = 0, neck = 0, head = 0;
};

struct Shoulder {
    double up = 0, forward = 0;             // from T6, along and across the upper thorax
    double glide_forward = 0, glide_up = 0; // of the shoulder blade when the arm is raised
};

enum class Hand : std::uint8_t { Relax, Flat, Grip, Fist, Cup };
inline constexpr std::size_t kHands = 5;

// A place that can glow: muscles at work, or the sore place in first-aid pictures.
enum class Region : std::uint8_t {
    LowBack,
    Abs,
    Obliques,
    UpBack,
    Chest,
    Glutes,
    HipFlexors,
    Hamstrings,
    Quads,
    Calf,
    Diaphragm
};
inline constexpr std::size_t kRegions = 11;

struct GlowPlace {
    enum class Chain : std::uint8_t { Torso, Leg };
    Chain chain = Chain::Torso;
    double station = 0;
    double across = 0; // 0 front edge … 1 back edge
    double half_length = 0;
    double half_width = 0;
};

// The body as seen from the front, or from above when it lies.
struct FrontModel {
    struct Width {
        double s = 0;
        double half = 0;
    };
    struct Glow {
        double up = 0, across = 0, half_length = 0, half_width = 0;
    };
    std::vector<Width> torso;
    std::vector<Station> pelvis;
    std::vector<Station> leg;
    Outline foot;
    std::array<std::optional<Glow>, kRegions> glow;
};

struct Palette {
    Rgb mat = 0, mat_line = 0, floor_line = 0, wall = 0;
    Rgb shirt = 0, shirt_far = 0, shirt_line = 0;
    Rgb shorts = 0, shorts_far = 0, shorts_line = 0;
    Rgb prop = 0, prop_dark = 0, prop_line = 0;
    Rgb soft = 0, soft_line = 0, metal = 0, card = 0;
    Rgb shoe = 0, shoe_line = 0, sole = 0, bag = 0, bag_line = 0;
    Rgb towel = 0, towel_line = 0, heat = 0, heat_line = 0, water = 0;
    Rgb glow_work = 0, glow_sore = 0, glow_edge = 0, arrow = 0, strap = 0;
};

struct SkinTone {
    Rgb skin = 0, far = 0, line = 0, blush = 0;
    Rgb hair = 0, hair_line = 0;                 // on light pages; hair_line draws eye and brow too
    Rgb hair_on_dark = 0, hair_line_on_dark = 0; // so that dark hair stays visible
};

enum class Theme : std::uint8_t { Light, Dark, HighContrast };
inline constexpr std::size_t kThemes = 3;

enum class Skin : std::uint8_t { Light, Tan, Medium, Brown, Deep };
inline constexpr std::size_t kSkins = 5;

struct Model {
    Lengths lengths;
    SpineBends spine;
    Shoulder shoulder;
    Vec pelvis_top; // from the hip joint, in the pelvis frame
    std::vector<Station> torso, neck, leg, arm;
    Outline head, hair, ear; // in the head frame, origin at the base of the skull
    Vec bun;
    double bun_radius = 0;
    std::vector<FootPoint> foot; // in the ankle frame
    Vec toe_joint;
    std::array<Outline, kHands> hands; // in the wrist frame, x along the fingers
    std::array<GlowPlace, kRegions> glow;
    FrontModel front;
    std::array<Palette, kThemes> palettes;
    std::array<SkinTone, kSkins> skins;
};

// ---- A pose -------------------------------------------------------------------------------------

// Parts of the body, as bits: which of them a contact plane stops.
namespace part {
inline constexpr std::uint16_t kArmNear = 1, kArmFar = 2, kLegNear = 4, kLegFar = 8;
inline constexpr std::uint16_t kFootNear = 16, kFootFar = 32, kNeck = 64, kTorso = 128;
inline constexpr std::uint16_t kHead = 256, kAll = 511;
} // namespace part

// A plane nothing may sink into: outline points less than .05 behind it are moved on to it.
struct Floor {
    enum class Kind : std::uint8_t { Level, WallOnLeft, WallOnRight };
    Kind kind = Kind::Level;
    double at = 0;                                        // y of a level, x of a wall
    double x0 = -std::numeric_limits<double>::infinity(); // a level may be short: a seat
    double x1 = std::numeric_limits<double>::infinity();
    std::uint16_t parts = part::kAll;
    bool operator==(const Floor&) const = default;
};
using Floors = ShortList<Floor, kMaxFloors>;

struct SpineFlexion {
    double l5 = 0, t12 = 0, t6 = 0, neck = 0, head = 0;
    bool operator==(const SpineFlexion&) const = default;
};

struct Breath {
    double belly = 0, chest = 0; // extra front width at full breath
    bool operator==(const Breath&) const = default;
};

struct Leg {
    std::optional<Vec> ankle;    // where the ankle goes; without it the two angles below count
    double bend = 1;             // +1 knee forward, -1 backward
    double thigh = 0, shank = 0; // degrees
    double foot = 0;             // heel to toe
    double toe = 0;              // extension of the toes
    std::optional<Vec> via;      // the ankle passes here half way into this pose: a foot is lifted
    bool operator==(const Leg&) const = default;
};

enum class LegBone : std::uint8_t { Thigh, Shank };

// Where on the body a hand rests.
struct OnLeg {
    Side leg = Side::Near;
    LegBone bone = LegBone::Thigh;
    double along = 0;           // 0 … 1
    double offset = 0;          // to the left of the bone's direction
    std::optional<double> turn; // hand direction from the bone's direction
    bool operator==(const OnLeg&) const = default;
};
struct OnTorso {
    double station = 0, across = 0, offset = 0;
    bool operator==(const OnTorso&) const = default;
};
struct OnHead {
    Vec at;
    bool operator==(const OnHead&) const = default;
};
using Rest = std::variant<std::monostate, OnLeg, OnTorso, OnHead>;

struct Arm {
    Rest on;                          // the hand rests on the body
    std::optional<Vec> wrist;         // or the wrist goes here; else the two angles count
    double bend = -1;                 // elbow behind (-1) or in front
    double upper = 0, forearm = 0;    // degrees
    std::optional<double> hand_angle; // default: along the forearm
    Hand hand = Hand::Relax;
    double flip = 1;    // -1 mirrors the hand across its axis
    double shorten = 1; // foreshortening of an arm that points out of the picture
    std::optional<Vec>
        via; // the wrist passes here half way into this pose: a hand leaves a support
    bool operator==(const Arm&) const = default;
};

// Puts the knee or ankle of one leg at a fixed place and moves the whole body to suit.
struct Anchor {
    enum class Joint : std::uint8_t { Knee, Ankle };
    Side leg = Side::Near;
    Joint joint = Joint::Ankle;
    Vec at;
    bool operator==(const Anchor&) const = default;
};

struct SidePose {
    Vec root;        // hip joint
    double turn = 0; // pelvis rotation: 0 standing, about 90 on the back, about -80 face down
    SpineFlexion spine;
    Breath breath;
    std::optional<Anchor> anchor;
    std::optional<double> ground; // lower or lift the trunk until it rests at this y
    Leg leg_near, leg_far;
    Arm arm_near, arm_far;
    Floors floors;
    bool eyes_closed = false;
    bool head_last = false; // the head covers the near arm
    bool shoes = false;
    std::optional<Side> hand_under; // the near hand lies behind the shirt, in this skin tone
    Side glow_leg = Side::Near;
    bool flip = false; // drawn mirrored (x to -x) among the things in the picture
    bool operator==(const SidePose&) const = default;
};

struct FrontLeg {
    double thigh = 0, shank = 0, foot = 0;
    double thigh_scale = 1, shank_scale = 1; // foreshortening
    // Lying on the back and seen from above: the bent leg rolls to a side.
    struct Roll {
        double angle = 0, hip = 0, knee = 0;
        bool operator==(const Roll&) const = default;
    };
    std::optional<Roll> roll;
    bool hide_toes = false;
    bool operator==(const FrontLeg&) const = default;
};

struct FrontArm {
    std::optional<Vec> wrist;       // in the picture
    std::optional<Vec> wrist_local; // along and across the trunk
    double bend = 1;
    double upper = 0, forearm = 0;
    std::optional<double> hand_angle;
    Hand hand = Hand::Relax;
    double flip = 1, side = 1;
    double shorten = 1;
    std::optional<double> forearm_shorten;
    bool in_front = false;
    bool operator==(const FrontArm&) const = default;
};

// "hi" limbs lie on the left of the trunk's direction, "lo" limbs on the right.
struct FrontPose {
    Vec root;
    double turn = 0; // direction pelvis to head
    double bend = 0, neck = 0, head = 0;
    FrontLeg hi_leg, lo_leg;
    FrontArm hi_arm, lo_arm;
    Floors floors;
    bool lo_leg_on_top = false;
    bool pillow = false; // between the knees
    bool eyes_closed = false;
    bool operator==(const FrontPose&) const = default;
};

using Pose = std::variant<SidePose, FrontPose>;

// ---- An animation -------------------------------------------------------------------------------

enum class Phase : std::uint8_t { Start, Work, Hold, Return };
enum class Ease : std::uint8_t { InOut, Linear };
enum class View : std::uint8_t { Side, Front, Top };
enum class GlowKind : std::uint8_t { Work, Sore };
// How the other side of a movement is shown: swap near and far limbs, or mirror the picture.
enum class OtherSide : std::uint8_t { Same, Swap, Mirror };

struct Keyframe {
    double t = 0;               // 0 … 1, fraction of one repetition
    Phase phase = Phase::Start; // of the span that ends here
    Ease ease = Ease::InOut;    // of the span that ends here
    Pose pose;
    std::string step; // a name where the movement can be stopped, to be followed step by step
};

struct Arrow {
    std::vector<Vec> points;
    bool both_ends = false;
    double t0 = 0, t1 = 1; // shown while t is in here
};

enum class PropKind : std::uint8_t {
    Mat,
    MatFromAbove,
    Wall,
    WallRight,
    Chair,
    Desk,
    Counter,
    Table,
    Step,
    Rail,
    Bolster,
    BedFromAbove,
    PillowFromAbove,
    KneePillow,
    CarSeat,
    Bath,
    Bag,
    Strap,
    HeatPack,
    Glass
};

// A thing in the picture. Which fields count depends on the kind; the reader asks for them.
struct Prop {
    PropKind kind = PropKind::Mat;
    double x0 = 0, x1 = 0;      // from, to: mat, bed, chair, desk, counter, table, step, rail
    double y0 = 0, y1 = 0;      // mat and bed from above
    double x = 0, y = 0;        // wall, bolster, pillow; height of seat, top or rail
    double w = 0, h = 0;        // bolster, pillow
    bool back_on_right = false; // chair
    bool full_back = false;     // chair: closed down to the seat
    bool steam = true;          // heat pack
    std::optional<std::array<double, 3>> pillow; // on a table: from, to, height
    Outline back;                                // car seat: the line of the back
    Vec head;                                    // car seat: base of the skull
    double head_angle = 0;                       // car seat
};

struct Animation {
    std::string id;
    View view = View::Side;
    bool loop = true;
    bool still = false; // one picture
    bool flip = false;  // mirror the finished picture
    OtherSide other_side = OtherSide::Same;
    GlowKind glow_kind = GlowKind::Work;
    std::vector<Region> glow;
    std::vector<Prop> props;
    std::vector<Arrow> arrows;
    std::size_t poster = 0;     // index of the key for a still picture
    double seconds = 6;         // one repetition of the demonstration
    std::vector<Keyframe> keys; // at least 2, t ascending from 0 to 1
};

// Everything assets/figure/ holds.
struct Library {
    Model model;
    std::vector<Animation> animations;                         // by id, ascending
    std::map<std::string, std::vector<std::string>> sequences; // ordered pictures, by name

    // nullptr when there is none of that name.
    const Animation* find(std::string_view id) const {
        for (const Animation& a : animations)
            if (a.id == id)
                return &a;
        return nullptr;
    }
};

} // namespace limber::body
