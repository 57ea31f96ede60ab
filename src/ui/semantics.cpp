#include "ui/semantics.hpp"

#include "core/text.hpp"

#include <algorithm>
#include <cctype>

namespace limber::ui {

namespace {

constexpr int kRequestFrames = 30; // a request nobody takes is dropped after so many frames
constexpr Rect kEverywhere{-1e6F, -1e6F, 2e6F, 2e6F};

char lower(char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

bool same(std::string_view a, std::string_view b) {
    a = trimmed(a);
    b = trimmed(b);
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

bool contains(std::string_view whole, std::string_view part) {
    return std::search(whole.begin(), whole.end(), part.begin(), part.end(),
                       [](char x, char y) { return lower(x) == lower(y); }) != whole.end();
}

// FNV-1a, 64 bits.
class Hash {
  public:
    void add(std::string_view s) {
        for (const char c : s)
            mix(static_cast<unsigned char>(c));
        mix(0xFFU);
    }
    void add(float v) { add_bits(static_cast<std::uint64_t>(static_cast<std::int64_t>(v * 4))); }
    void add(int v) { add_bits(static_cast<std::uint64_t>(static_cast<std::int64_t>(v))); }
    void add(bool v) { mix(v ? 1 : 0); }
    std::uint64_t value() const { return value_; }

  private:
    void mix(unsigned char byte) { value_ = (value_ ^ byte) * 1099511628211ULL; }
    void add_bits(std::uint64_t bits) {
        for (int i = 0; i < 8; ++i)
            mix(static_cast<unsigned char>(bits >> (8 * i)));
    }
    std::uint64_t value_ = 14695981039346656037ULL;
};

void reset(Node& node) {
    node.key.clear();
    node.name.clear();
    node.value.clear();
    node.state = {};
    node.needed_w = node.needed_h = 0;
    node.level = node.set_size = node.pos_in_set = 0;
    node.parent = node.scroll_parent = -1;
    node.ink = node.ground = 0;
    node.text_px = 0;
    node.text_bold = false;
    node.id = 0;
}

bool reachable(const Node& node) {
    return is_control(node.role) && !node.state.disabled && !node.state.covered;
}

} // namespace

void Semantics::begin_frame() {
    count_ = 0;
    open_.clear();
    scrolls_.clear();
    clips_.clear();
    clip_ = kEverywhere;
    known_.clear();
    for (Request* request : {&activate_, &value_, &focus_}) {
        if (!request->key.empty() && --request->frames < 0)
            request->key.clear();
    }
    if (!reveal_.empty() && --reveal_frames_ < 0)
        reveal_.clear();
}

void Semantics::end_frame() {
    building_.swap(done_);
    done_count_ = count_;
    known_.swap(known_done_);
    Hash hash;
    for (const Node& node : nodes()) {
        hash.add(node.key);
        hash.add(node.name);
        hash.add(node.value);
        hash.add(static_cast<int>(node.role));
        for (const bool flag :
             {node.state.disabled, node.state.selected, node.state.checked, node.state.focused,
              node.state.busy, node.state.live, node.state.undrawn, node.state.covered}) {
            hash.add(flag);
        }
        for (const float edge :
             {node.rect.x, node.rect.y, node.rect.w, node.rect.h, node.visible.y, node.visible.h}) {
            hash.add(edge);
        }
        hash.add(node.level);
        hash.add(node.set_size);
        hash.add(node.pos_in_set);
        hash.add(node.parent);
    }
    revision_ = hash.value();
}

const Node* Semantics::find(std::string_view key) const {
    for (const Node& node : nodes()) {
        if (node.key == key)
            return &node;
    }
    return nullptr;
}

const Node* Semantics::find_named(std::string_view name, std::optional<Role> role) const {
    const Node* best = nullptr;
    int best_rank = -1;
    for (const Node& node : nodes()) {
        if (role && node.role != *role)
            continue;
        if (!same(node.name, name))
            continue;
        const int rank = (reachable(node) ? 4 : 0) + (is_control(node.role) ? 2 : 0) +
                         (node.visible.empty() ? 0 : 1) - (node.state.covered ? 8 : 0);
        if (best == nullptr || rank > best_rank) {
            best = &node;
            best_rank = rank;
        }
    }
    return best;
}

bool Semantics::says(std::string_view words) const {
    std::string both;
    for (const Node& node : nodes()) {
        if (contains(node.name, words) || contains(node.value, words))
            return true;
        if (node.value.empty())
            continue;
        both.assign(node.name).append(" ").append(node.value);
        if (contains(both, words))
            return true;
    }
    return false;
}

Node& Semantics::add(Role role, std::string_view key, std::string_view name, const Rect& rect) {
    if (count_ == building_.size())
        building_.emplace_back();
    Node& node = building_[count_++];
    reset(node);
    node.role = role;
    node.key = key;
    node.name = name;
    node.rect = rect;
    node.visible = intersection(rect, clip_);
    if (!open_.empty())
        node.parent = open_.back();
    if (!scrolls_.empty())
        node.scroll_parent = scrolls_.back();
    return node;
}

Node& Semantics::open_group(Role role, std::string_view key, std::string_view name,
                            const Rect& rect, bool scrolls) {
    add(role, key, name, rect);
    const int index = static_cast<int>(count_) - 1;
    open_.push_back(index);
    clips_.push_back(clip_);
    if (scrolls) {
        clip_ = intersection(clip_, rect);
        scrolls_.push_back(index);
    }
    return building_[static_cast<std::size_t>(index)];
}

void Semantics::close_group() {
    if (open_.empty())
        return;
    if (!scrolls_.empty() && scrolls_.back() == open_.back())
        scrolls_.pop_back();
    open_.pop_back();
    clip_ = clips_.back();
    clips_.pop_back();
}

void Semantics::resize_group(const Rect& rect) {
    if (open_.empty())
        return;
    Node& node = building_[static_cast<std::size_t>(open_.back())];
    node.rect = rect;
    node.visible = intersection(rect, clip_);
}

void Semantics::cover_all() {
    for (std::size_t i = 0; i < count_; ++i)
        building_[i].state.covered = true;
}

void Semantics::known_item(std::uint32_t id) {
    known_.push_back(id);
}

bool Semantics::request_activate(std::string_view key) {
    const Node* node = find(key);
    if (node == nullptr || !reachable(*node))
        return false;
    activate_ = {std::string(key), {}, kRequestFrames};
    if (node->state.undrawn || node->visible.empty())
        request_reveal(key);
    return true;
}

bool Semantics::request_value(std::string_view key, std::string_view value) {
    const Node* node = find(key);
    if (node == nullptr || !reachable(*node))
        return false;
    value_ = {std::string(key), std::string(value), kRequestFrames};
    return true;
}

bool Semantics::request_focus(std::string_view key) {
    const Node* node = find(key);
    if (node == nullptr || !reachable(*node))
        return false;
    focus_ = {std::string(key), {}, kRequestFrames};
    if (node->state.undrawn || node->visible.empty())
        request_reveal(key);
    return true;
}

bool Semantics::request_reveal(std::string_view key) {
    if (find(key) == nullptr)
        return false;
    reveal_ = key;
    reveal_frames_ = kRequestFrames;
    return true;
}

bool Semantics::take_activation(std::string_view key) {
    if (activate_.key.empty() || activate_.key != key)
        return false;
    activate_.key.clear();
    return true;
}

std::optional<std::string> Semantics::take_value(std::string_view key) {
    if (value_.key.empty() || value_.key != key)
        return std::nullopt;
    value_.key.clear();
    return std::move(value_.value);
}

bool Semantics::take_focus(std::string_view key) {
    if (focus_.key.empty() || focus_.key != key)
        return false;
    focus_.key.clear();
    return true;
}

int Semantics::requests_left() const {
    return (activate_.key.empty() ? 0 : 1) + (value_.key.empty() ? 0 : 1) +
           (focus_.key.empty() ? 0 : 1) + (reveal_.empty() ? 0 : 1);
}

} // namespace limber::ui
