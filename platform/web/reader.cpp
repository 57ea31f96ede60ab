// Hands the list of semantics to the page, where reader.js makes elements of it.
#include "reader.hpp"

#include "bridge.hpp"

#include <emscripten/emscripten.h>

#include <cmath>

namespace limber::web {
namespace {

// Between fields and nodes; in a note of the person's they become spaces.
constexpr char kField = '\x1f';
constexpr char kNode = '\x1e';

std::function<void(const app::ReaderRequest&)> asked;

void append(std::string& out, std::string_view words) {
    for (const char c : words)
        out += c == kField || c == kNode ? ' ' : c;
}

void append(std::string& out, int number) {
    out += std::to_string(number);
    out += ' ';
}

int whole(float points) {
    return static_cast<int>(std::lround(points));
}

// As reader.js reads them.
int flags_of(const ui::NodeState& state) {
    return (state.disabled ? 1 : 0) | (state.selected ? 2 : 0) | (state.checked ? 4 : 0) |
           (state.focused ? 8 : 0) | (state.busy ? 16 : 0) | (state.live ? 32 : 0) |
           (state.multiline ? 64 : 0);
}

void append(std::string& out, const ui::Node& node) {
    append(out, static_cast<int>(node.role));
    append(out, flags_of(node.state));
    append(out, node.parent);
    append(out, node.level);
    append(out, whole(node.rect.x));
    append(out, whole(node.rect.y));
    append(out, whole(node.rect.w));
    append(out, whole(node.rect.h));
    append(out, node.set_size);
    append(out, node.pos_in_set);
    append(out, static_cast<int>(node.ink & 0xFFFFFFU));
    append(out, static_cast<int>(node.ground & 0xFFFFFFU));
    out += kField;
    // Under a dialog nothing can be reached; what is decorative is said elsewhere.
    const bool left_out =
        node.state.covered || (node.state.decorative && !ui::is_control(node.role));
    out += left_out ? "-" : "";
    for (const std::string* words : {&node.key, &node.name, &node.value}) {
        out += kField;
        append(out, *words);
    }
    out += kNode;
}

} // namespace

void tell_readers(const ui::Semantics& semantics) {
    static std::string list; // keeps its memory from one to the next
    list.clear();
    std::string_view heading;
    std::string_view dialog; // one without a heading of its own is called as itself
    for (const ui::Node& node : semantics.nodes()) {
        if (heading.empty() && node.role == ui::Role::Heading && node.level == 1 &&
            !node.state.covered)
            heading = node.name;
        if (node.role == ui::Role::Dialog && !node.state.covered)
            dialog = node.name;
        append(list, node);
    }
    limber_reader_show(list.c_str(), std::string(heading.empty() ? dialog : heading).c_str());
}

void listen_to_readers(const std::function<void(const app::ReaderRequest&)>& listener) {
    asked = listener;
}

} // namespace limber::web

// Called from reader.js.
extern "C" EMSCRIPTEN_KEEPALIVE void limber_reader_asked(int kind, const char* key,
                                                         const char* value) {
    if (limber::web::asked)
        limber::web::asked({static_cast<limber::app::ReaderRequest::Kind>(kind), key, value});
}
