#include "ui/audit.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace limber::ui {

namespace {

constexpr float kPlayerTarget = 64;
constexpr float kSlack = 0.75F;  // points: rounding to physical pixels
constexpr float kOverlap = 2.0F; // points two controls may share along both directions
constexpr double kText = 4.5, kLargeText = 3.0, kStrict = 7.0;
constexpr float kLarge = 24, kLargeBold = 18.66F; // WCAG 2.2, large text, CSS px

std::string whole(float points) {
    return std::to_string(std::lround(points));
}

std::string tenths(double value) {
    const auto in_tenths = static_cast<long>(std::floor(value * 10)); // 4.49 must not read 4.5
    return std::to_string(in_tenths / 10) + "." + std::to_string(in_tenths % 10);
}

std::string size(float width, float height) {
    return whole(width) + " x " + whole(height);
}

bool small_than(float have, float want) {
    return have + kSlack < want;
}

bool inside(const Rect& part, const Rect& whole) {
    return part.x + kSlack >= whole.x && part.y + kSlack >= whole.y &&
           part.right() <= whole.right() + kSlack && part.bottom() <= whole.bottom() + kSlack;
}

class Auditor {
  public:
    Auditor(const Semantics& semantics, const AuditOptions& options)
        : semantics_(semantics),
          nodes_(semantics.nodes()),
          options_(options) {}

    std::vector<Fault> run() {
        for (const Node& node : nodes_) {
            check_name(node);
            check_contrast(node);
            check_text(node);
            if (is_control(node.role))
                check_control(node);
        }
        check_keys();
        check_overlaps();
        check_items();
        return std::move(faults_);
    }

  private:
    void fault(FaultKind kind, const Node& node, std::string words) {
        faults_.push_back({kind, node.key, std::move(words)});
    }

    // A dialog covers what is below it: that is the business of the screen without the dialog.
    static bool in_play(const Node& node) { return !node.state.covered; }

    void check_name(const Node& node) {
        const bool needs = is_control(node.role) || node.role == Role::Image ||
                           node.role == Role::Heading || node.role == Role::Dialog ||
                           node.role == Role::Chart;
        if (needs && node.name.empty())
            fault(FaultKind::NoName, node, "has no name");
    }

    void check_contrast(const Node& node) {
        if (node.ink == 0 || node.ground == 0 || !in_play(node))
            return;
        const bool large = node.text_px >= kLarge || (node.text_bold && node.text_px >= kLargeBold);
        double need = large ? kLargeText : kText;
        if (node.state.strict_contrast || options_.high_contrast)
            need = large ? kText : kStrict;
        if (node.state.strict_contrast)
            need = kStrict;
        if (node.state.disabled)
            need = std::min(need, kText);
        const double have = contrast(composited(node.ink, node.ground), node.ground);
        if (have + 0.005 < need) {
            fault(FaultKind::LowContrast, node,
                  "contrast " + tenths(have) + ", needs " + tenths(need));
        }
    }

    bool can_be_scrolled_to(const Node& node) const {
        return node.scroll_parent >= 0 &&
               in_sight(nodes_[static_cast<std::size_t>(node.scroll_parent)]);
    }

    bool in_sight(const Node& area) const {
        return !intersection(area.visible, options_.screen).empty() || can_be_scrolled_to(area);
    }

    void check_text(const Node& node) {
        if (!in_play(node) || node.state.undrawn)
            return;
        if (small_than(node.rect.w, node.needed_w) || small_than(node.rect.h, node.needed_h)) {
            fault(FaultKind::ClippedText, node,
                  "needs " + size(node.needed_w, node.needed_h) + " points, has " +
                      size(node.rect.w, node.rect.h));
            return;
        }
        const bool words =
            node.role == Role::Text || node.role == Role::Heading || node.role == Role::Status;
        if (!words || node.state.decorative)
            return;
        // Pages scroll up and down: what reaches over a side cannot be scrolled to either.
        if (node.rect.x + kSlack < options_.screen.x ||
            node.rect.right() > options_.screen.right() + kSlack) {
            fault(FaultKind::ClippedText, node, "reaches over the side of the screen");
            return;
        }
        if (can_be_scrolled_to(node))
            return;
        const Rect seen = intersection(node.visible, options_.screen);
        if (!inside(node.rect, seen)) {
            fault(FaultKind::ClippedText, node, "is cut by the edge and cannot be scrolled to");
        }
    }

    void check_control(const Node& node) {
        if (!in_play(node))
            return;
        const float want = node.state.large_target ? kPlayerTarget : options_.min_target;
        if (small_than(node.rect.w, want) || small_than(node.rect.h, want)) {
            fault(FaultKind::SmallTarget, node,
                  "is " + size(node.rect.w, node.rect.h) + " points, needs " + whole(want));
        }
        if (can_be_scrolled_to(node) || node.state.undrawn)
            return;
        const Rect seen = intersection(node.visible, options_.screen);
        if (seen.w < std::min(node.rect.w, want) - kSlack ||
            seen.h < std::min(node.rect.h, want) - kSlack) {
            fault(FaultKind::Unreachable, node,
                  "is off the screen, and no scrolling brings it into view");
        }
    }

    void check_keys() {
        std::unordered_map<std::string_view, int> seen;
        for (const Node& node : nodes_) {
            if (++seen[node.key] == 2)
                fault(FaultKind::DuplicateKey, node, "two nodes have this key");
            if (node.key.empty())
                fault(FaultKind::DuplicateKey, node, "has no key: " + node.name);
        }
    }

    bool is_ancestor(std::size_t maybe, std::size_t of) const {
        for (int at = nodes_[of].parent; at >= 0;
             at = nodes_[static_cast<std::size_t>(at)].parent) {
            if (static_cast<std::size_t>(at) == maybe)
                return true;
        }
        return false;
    }

    // A control that lies wholly within another (the menu of a card) is meant.
    void check_overlaps() {
        for (std::size_t a = 0; a < nodes_.size(); ++a) {
            if (!overlappable(nodes_[a]))
                continue;
            for (std::size_t b = a + 1; b < nodes_.size(); ++b) {
                if (!overlappable(nodes_[b]) || is_ancestor(a, b) || is_ancestor(b, a))
                    continue;
                const Rect both = intersection(seen(nodes_[a]), seen(nodes_[b]));
                if (both.w <= kOverlap || both.h <= kOverlap)
                    continue;
                if (inside(nodes_[b].rect, nodes_[a].rect) &&
                    !inside(nodes_[a].rect, nodes_[b].rect)) {
                    continue;
                }
                fault(FaultKind::Overlap, nodes_[b],
                      "shares " + size(both.w, both.h) + " points with " + nodes_[a].key);
            }
        }
    }

    bool overlappable(const Node& node) const {
        return is_control(node.role) && in_play(node) && !node.state.undrawn;
    }
    Rect seen(const Node& node) const { return intersection(node.visible, options_.screen); }

    void check_items() {
        for (const SeenItem& item : options_.items) {
            const auto speaks = [&](const Node& node) { return node.id == item.id; };
            if (std::any_of(nodes_.begin(), nodes_.end(), speaks))
                continue;
            const auto known = semantics_.known_items();
            if (std::find(known.begin(), known.end(), item.id) != known.end())
                continue;
            faults_.push_back(
                {FaultKind::Unspoken, item.label,
                 "an item at " + whole(item.rect.x) + ", " + whole(item.rect.y) + " has no node"});
        }
    }

    const Semantics& semantics_;
    std::span<const Node> nodes_;
    const AuditOptions& options_;
    std::vector<Fault> faults_;
};

} // namespace

std::vector<Fault> audit(const Semantics& semantics, const AuditOptions& options) {
    return Auditor(semantics, options).run();
}

std::string_view name_of(FaultKind kind) {
    switch (kind) {
    case FaultKind::NoName:
        return "no name";
    case FaultKind::SmallTarget:
        return "small target";
    case FaultKind::Overlap:
        return "overlap";
    case FaultKind::ClippedText:
        return "clipped text";
    case FaultKind::LowContrast:
        return "low contrast";
    case FaultKind::DuplicateKey:
        return "duplicate key";
    case FaultKind::Unreachable:
        return "unreachable";
    case FaultKind::Unspoken:
        return "unspoken";
    }
    return "";
}

} // namespace limber::ui
