// What is on the screen, said in words: role, key, name, value, state and rectangle of everything,
// plain text included. Scripts, the audit and the web's screen readers all read this list. A
// control that is not in it does not exist.
#pragma once

#include "ui/geometry.hpp"
#include "ui/theme.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace limber::ui {

enum class Role : std::uint8_t {
    Group, // has children; a scroll area is one
    Dialog,
    Heading,
    Text,
    Status, // text that is spoken when it changes
    Image,
    Progress,
    Chart,
    Button,
    Link,
    Tab,
    Radio,
    Checkbox,
    Switch,
    Slider, // steppers too: value, up and down
    TextField,
    List,
    ListItem,
};

constexpr bool is_control(Role role) {
    return role >= Role::Button && role != Role::List && role != Role::ListItem;
}

// Optional parts of a node. Plain data, so that a widget fills in what it knows by name.
struct NodeState {
    bool disabled = false;
    bool selected = false; // tabs, radios, chips
    bool checked = false;  // switches, tick rows
    bool focused = false;
    bool busy = false;
    bool multiline = false; // of a text field
    bool live = false;      // spoken when name or value changes
    bool undrawn =
        false; // a row of a clipped list that is not drawn now; `rect` is where it would be
    bool decorative = false;   // drawn, but says nothing new (kept for the audit's overlaps only)
    bool large_target = false; // a key of player or Relief: at least 64 points
    bool strict_contrast = false; // an instruction: contrast at least 7
    bool covered = false;         // under a dialog: not reachable now
};

struct Node {
    std::string key;   // stable over frames: "exercises/card/bird-dog"
    std::string name;  // what a person calls it, in their language
    std::string value; // "3 of 6", "50 %"; for a disabled control the reason why
    Role role = Role::Text;
    NodeState state;
    Rect rect;          // whole, in points
    Rect visible;       // the part within its clip
    float needed_w = 0; // size its words need; 0 = not text. More than `rect` = clipped text
    float needed_h = 0;
    int level = 0;          // headings: 1–6
    int set_size = 0;       // in lists, tabs, radios; 0 = not in a set
    int pos_in_set = 0;     // from 1
    int parent = -1;        // index of the group or dialog it is in
    int scroll_parent = -1; // index of the scroll area that can bring it into view
    Color ink = 0;          // of its words, 0 = none
    Color ground = 0;       // what they stand on
    float text_px = 0;
    bool text_bold = false;
    std::uint32_t id = 0; // the ImGui item that it speaks for, 0 = none
};

// Filled from top to bottom in each frame; strings keep their memory from frame to frame.
class Semantics {
  public:
    void begin_frame();
    void end_frame();

    // The list of the last finished frame.
    std::span<const Node> nodes() const { return {done_.data(), done_count_}; }
    const Node* find(std::string_view key) const;
    // The first node with that name. Reachable controls win over text, whole names over nothing:
    // names are compared exactly, but for case and surrounding spaces.
    const Node* find_named(std::string_view name, std::optional<Role> role = {}) const;
    // Whether a name or value (or "name value") on the screen contains `words`.
    bool says(std::string_view words) const;
    // Changes when anything in the list does (a hash): the web layer updates only then.
    std::uint64_t revision() const { return revision_; }

    // ---- For widgets, while the frame is drawn ----
    // A fresh node at the end of the list, with parents and visibility filled in from what
    // surrounds it. The reference holds until the next add().
    Node& add(Role role, std::string_view key, std::string_view name, const Rect& rect);
    // Everything until close() lies in this group. A scroll area also clips and can be scrolled.
    Node& open_group(Role role, std::string_view key, std::string_view name, const Rect& rect,
                     bool scrolls = false);
    void close_group();
    // The innermost open group turned out to be this large.
    void resize_group(const Rect& rect);
    // From here on, nodes added before it are covered (a dialog lies over them).
    void cover_all();
    // The clip rectangle that the following nodes are seen through.
    void set_clip(const Rect& clip) { clip_ = clip; }
    const Rect& clip() const { return clip_; }
    // An ImGui item that is no control (a scroll area's own window).
    void known_item(std::uint32_t id);
    std::span<const std::uint32_t> known_items() const {
        return {known_done_.data(), known_done_.size()};
    }

    // ---- Requests from scripts, the web layer and screen readers ----
    // The control with that key reports itself pressed in the next frame in which it is drawn (an
    // undrawn or hidden row is scrolled into view first). False: no such reachable control.
    bool request_activate(std::string_view key);
    bool request_value(std::string_view key, std::string_view value); // sliders, switches, text
    bool request_focus(std::string_view key);
    bool request_reveal(std::string_view key);
    bool pending() const { return requests_left() > 0; }

    // Widgets ask for what is theirs; taking clears it.
    bool take_activation(std::string_view key);
    std::optional<std::string> take_value(std::string_view key);
    bool take_focus(std::string_view key);
    // The scroll area asks for the key to bring into view (and clears it once it has done so).
    const std::string& reveal_key() const { return reveal_; }
    void revealed() { reveal_.clear(); }

  private:
    int requests_left() const;

    std::vector<Node> building_, done_;
    std::size_t count_ = 0, done_count_ = 0;
    std::vector<int> open_;
    std::vector<int> scrolls_;
    std::vector<Rect> clips_;
    Rect clip_{-1e6F, -1e6F, 2e6F, 2e6F};
    std::vector<std::uint32_t> known_, known_done_;
    std::uint64_t revision_ = 0;
    struct Request {
        std::string key;
        std::string value;
        int frames = 0; // left to live
    };
    Request activate_, value_, focus_;
    std::string reveal_;
    int reveal_frames_ = 0;
};

} // namespace limber::ui
