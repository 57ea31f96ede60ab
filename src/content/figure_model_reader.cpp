#include "content/figure_reader.hpp"

#include <charconv>

namespace limber::content {
namespace {

using body::Model;

double positive(const JsonNode& node, std::string_view key) {
    const double n = node.number(key);
    if (n <= 0)
        node.at(key).refuse("needs to be above 0");
    return n;
}

body::Rgb read_rgb(const JsonNode& node) {
    const std::string& text = node.text();
    body::Rgb value = 0;
    const char* end = text.data() + text.size();
    if (text.size() == 7 && text[0] == '#') {
        const auto [stop, error] = std::from_chars(text.data() + 1, end, value, 16);
        if (error == std::errc() && stop == end)
            return value;
    }
    node.refuse("needs a colour like '#1F2A40'");
}

std::vector<body::Station> read_stations(const JsonNode& node) {
    node.count(2, body::kMaxStations);
    std::vector<body::Station> out;
    node.each([&](const JsonNode& item) {
        item.count(3, 5);
        body::Station s{item.at(0).number(), item.at(1).number(), item.at(2).number()};
        if (item.size() > 3)
            s.grow = item.at(3).number();
        if (item.size() > 4)
            s.shrink = item.at(4).number();
        if (!out.empty() && s.s <= out.back().s)
            item.refuse("stations have to ascend");
        out.push_back(s);
    });
    return out;
}

std::vector<body::FootPoint> read_foot(const JsonNode& node) {
    using Follows = body::FootPoint::Follows;
    constexpr Word<Follows> kWords[] = {{"foot", Follows::Foot},
                                        {"toes", Follows::Toes},
                                        {"shank", Follows::Shank},
                                        {"halfShank", Follows::HalfShank}};
    node.count(3, body::kMaxOutline);
    std::vector<body::FootPoint> out;
    node.each([&](const JsonNode& item) {
        item.count(2, 3);
        body::FootPoint p{{item.at(0).number(), item.at(1).number()}, Follows::Foot};
        if (item.size() > 2)
            p.follows = read_word(item.at(2), kWords);
        out.push_back(p);
    });
    return out;
}

void read_bones(const JsonNode& root, Model& m) {
    const JsonNode l = root.at("lengths");
    m.lengths = {.thigh = positive(l, "thigh"),
                 .shank = positive(l, "shank"),
                 .upper_arm = positive(l, "upperArm"),
                 .forearm = positive(l, "forearm"),
                 .sacrum = positive(l, "sacrum"),
                 .lumbar = positive(l, "lumbar"),
                 .low_thorax = positive(l, "lowThorax"),
                 .up_thorax = positive(l, "upThorax"),
                 .neck = positive(l, "neck")};
    const JsonNode s = root.at("spine");
    m.spine = {.sacrum = s.number("sacrum"),
               .lumbar = s.number("lumbar"),
               .low_thorax = s.number("lowThorax"),
               .up_thorax = s.number("upThorax"),
               .neck = s.number("neck"),
               .head = s.number("head")};
    const JsonNode a = root.at("shoulder");
    m.shoulder = {.up = a.number("up"),
                  .forward = a.number("fwd"),
                  .glide_forward = a.number("glideFwd"),
                  .glide_up = a.number("glideUp")};
    m.pelvis_top = read_vec(root.at("pelvisTop"));
    m.toe_joint = read_vec(root.at("toeJoint"));
}

void read_outlines(const JsonNode& root, Model& m) {
    m.torso = read_stations(root.at("torso"));
    m.neck = read_stations(root.at("neck"));
    m.leg = read_stations(root.at("leg"));
    m.arm = read_stations(root.at("arm"));
    m.head = read_outline(root.at("head"));
    m.hair = read_outline(root.at("hair"));
    m.ear = read_outline(root.at("ear"));
    m.foot = read_foot(root.at("foot"));
    m.bun = read_vec(root.at("bun").at("c"));
    m.bun_radius = positive(root.at("bun"), "r");
    for (const Word<body::Hand>& w : kHandWords)
        m.hands[static_cast<std::size_t>(w.value)] = read_outline(root.at("hands").at(w.text));
}

void read_glow(const JsonNode& root, Model& m) {
    using Chain = body::GlowPlace::Chain;
    constexpr Word<Chain> kChains[] = {{"torso", Chain::Torso}, {"leg", Chain::Leg}};
    for (const Word<body::Region>& w : kRegionWords) {
        const JsonNode g = root.at("glow").at(w.text);
        g.count(5, 5);
        m.glow[static_cast<std::size_t>(w.value)] = {.chain = read_word(g.at(0), kChains),
                                                     .station = g.at(1).number(),
                                                     .across = g.at(2).number(),
                                                     .half_length = g.at(3).number(),
                                                     .half_width = g.at(4).number()};
    }
}

void read_front(const JsonNode& node, body::FrontModel& f) {
    node.at("torso").count(2, body::kMaxStations);
    node.at("torso").each([&](const JsonNode& item) {
        item.count(2, 2);
        f.torso.push_back({item.at(0).number(), item.at(1).number()});
    });
    f.pelvis = read_stations(node.at("pelvis"));
    f.leg = read_stations(node.at("leg"));
    f.foot = read_outline(node.at("foot"));
    for (const Word<body::Region>& w : kRegionWords) {
        if (!node.at("glow").has(w.text))
            continue;
        const JsonNode g = node.at("glow").at(w.text);
        g.count(4, 4);
        f.glow[static_cast<std::size_t>(w.value)] = {.up = g.at(0).number(),
                                                     .across = g.at(1).number(),
                                                     .half_length = g.at(2).number(),
                                                     .half_width = g.at(3).number()};
    }
}

struct PaletteColor {
    std::string_view name;
    body::Rgb body::Palette::* color;
};
using P = body::Palette;
constexpr PaletteColor kPalette[] = {{"mat", &P::mat},
                                     {"matLine", &P::mat_line},
                                     {"floorLine", &P::floor_line},
                                     {"wall", &P::wall},
                                     {"shirt", &P::shirt},
                                     {"shirtFar", &P::shirt_far},
                                     {"shirtLine", &P::shirt_line},
                                     {"shorts", &P::shorts},
                                     {"shortsFar", &P::shorts_far},
                                     {"shortsLine", &P::shorts_line},
                                     {"prop", &P::prop},
                                     {"propDark", &P::prop_dark},
                                     {"propLine", &P::prop_line},
                                     {"soft", &P::soft},
                                     {"softLine", &P::soft_line},
                                     {"metal", &P::metal},
                                     {"card", &P::card},
                                     {"shoe", &P::shoe},
                                     {"shoeLine", &P::shoe_line},
                                     {"sole", &P::sole},
                                     {"bag", &P::bag},
                                     {"bagLine", &P::bag_line},
                                     {"towel", &P::towel},
                                     {"towelLine", &P::towel_line},
                                     {"heat", &P::heat},
                                     {"heatLine", &P::heat_line},
                                     {"water", &P::water},
                                     {"glowWork", &P::glow_work},
                                     {"glowSore", &P::glow_sore},
                                     {"glowEdge", &P::glow_edge},
                                     {"arrow", &P::arrow},
                                     {"strap", &P::strap}};

void read_colors(const JsonNode& root, Model& m) {
    constexpr Word<body::Theme> kThemes[] = {{"light", body::Theme::Light},
                                             {"dark", body::Theme::Dark},
                                             {"contrast", body::Theme::HighContrast}};
    for (const auto& theme : kThemes)
        for (const PaletteColor& c : kPalette)
            m.palettes[static_cast<std::size_t>(theme.value)].*c.color =
                read_rgb(root.at("palettes").at(theme.text).at(c.name));
    constexpr Word<body::Skin> kSkins[] = {{"light", body::Skin::Light},
                                           {"tan", body::Skin::Tan},
                                           {"medium", body::Skin::Medium},
                                           {"brown", body::Skin::Brown},
                                           {"deep", body::Skin::Deep}};
    for (const auto& skin : kSkins) {
        const JsonNode s = root.at("skins").at(skin.text);
        m.skins[static_cast<std::size_t>(skin.value)] = {
            .skin = read_rgb(s.at("skin")),
            .far = read_rgb(s.at("far")),
            .line = read_rgb(s.at("line")),
            .blush = read_rgb(s.at("blush")),
            .hair = read_rgb(s.at("hair")),
            .hair_line = read_rgb(s.at("hairLine")),
            .hair_on_dark = read_rgb(s.at("hairOnDark")),
            .hair_line_on_dark = read_rgb(s.at("hairLineOnDark"))};
    }
}

} // namespace

body::Vec read_vec(const JsonNode& node) {
    node.count(2, 2);
    return {node.at(0).number(), node.at(1).number()};
}

body::Outline read_outline(const JsonNode& node, std::size_t least) {
    node.count(least, body::kMaxOutline);
    body::Outline out;
    node.each([&](const JsonNode& item) { out.push_back(read_vec(item)); });
    return out;
}

body::Model read_body_model(const JsonNode& root) {
    Model m;
    read_bones(root, m);
    read_outlines(root, m);
    read_glow(root, m);
    read_front(root.at("front"), m.front);
    read_colors(root, m);
    return m;
}

} // namespace limber::content
