// Parts of the figure's reader; they throw JsonMistake. The door is figure_data.hpp.
#pragma once

#include "content/json_node.hpp"
#include "core/body.hpp"

#include <array>

namespace limber::content {

body::Model read_body_model(const JsonNode& root);
body::Pose read_pose(const JsonNode& node);
body::Animation read_animation(const std::string& id, const JsonNode& node);

body::Vec read_vec(const JsonNode& node);
body::Outline read_outline(const JsonNode& node, std::size_t least = 3);

// A word out of a fixed list.
template <class T>
struct Word {
    std::string_view text;
    T value;
};
template <class T, std::size_t N>
T read_word(const JsonNode& node, const Word<T> (&words)[N]) {
    const std::string& text = node.text();
    for (const Word<T>& w : words)
        if (w.text == text)
            return w.value;
    std::string all;
    for (const Word<T>& w : words)
        all += (all.empty() ? "" : ", ") + std::string(w.text);
    node.refuse("'" + text + "' is not one of " + all);
}

inline constexpr Word<body::Hand> kHandWords[] = {{"relax", body::Hand::Relax},
                                                  {"flat", body::Hand::Flat},
                                                  {"grip", body::Hand::Grip},
                                                  {"fist", body::Hand::Fist},
                                                  {"cup", body::Hand::Cup}};
inline constexpr Word<body::Region> kRegionWords[] = {
    {"lowback", body::Region::LowBack},       {"abs", body::Region::Abs},
    {"obliques", body::Region::Obliques},     {"upback", body::Region::UpBack},
    {"chest", body::Region::Chest},           {"glutes", body::Region::Glutes},
    {"hipflexors", body::Region::HipFlexors}, {"hamstrings", body::Region::Hamstrings},
    {"quads", body::Region::Quads},           {"calf", body::Region::Calf},
    {"diaphragm", body::Region::Diaphragm}};

} // namespace limber::content
