#include "ui/widgets/nav.hpp"

#include "ui/icons.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/paint.hpp"

#include <algorithm>
#include <string>

namespace limber::ui {

namespace {

// Points of DESIGN.md, chapter 2: Dock, Rail, Help action.
constexpr float kDockTop = 10, kDockGap = 4, kTabs = 58, kPillW = 56, kPillH = 30, kIcon = 24;
constexpr float kLowHelpBelow = 4;
constexpr float kRailItemW = 88, kRailItemH = 76, kWideItem = 52;
constexpr float kRailHelpW = 88, kRailHelpH = 124, kWideHelpW = 196, kWideHelpH = 64;
constexpr float kMark = 44;
constexpr TextStyle kHelp{Weight::Bold, 17, 20};
constexpr TextStyle kRailHelp{Weight::Bold, 15, 19};
constexpr TextStyle kTab{Weight::Bold, 14, 18};

struct Tab {
    const NavItem& item;
    bool on;
    int pos, count;
};

Color tab_ink(const Ui& ui, bool on) {
    return on ? ui.theme.on_primary_tint : ui.theme.ink2;
}

Press tab_press(const Ui& ui, const Rect& at, const Tab& tab, const Label& label, const Rect& words,
                Color ground) {
    std::string key("nav/");
    key.append(tab.item.id);
    const Press tap = press(ui, key, at);
    Node& node = ui.semantics.add(Role::Tab, key, tab.item.label, at);
    node.id = tap.id;
    node.state.selected = tab.on;
    node.state.focused = tap.focused;
    node.pos_in_set = tab.pos;
    node.set_size = tab.count;
    if (words.w > 0)
        describe(node, label, words, tab_ink(ui, tab.on), ground);
    return tap;
}

void edge(const Ui& ui, const Rect& pill) {
    if (ui.theme.high_contrast())
        paint::outline(ui, pill, ui.theme.line, radius::full, metric::outline);
}

// Icon in a pill, words below; the dock's, and the narrow rail's.
bool dock_tab(const Ui& ui, const Rect& at, const Tab& tab) {
    const Label label = fit_label(ui.type, kTab, tab.item.label, at.w - 2, 1);
    const Press tap = tab_press(ui, at, tab, label, at.inset(1, 0), ui.theme.surface);
    const Rect pill{at.centre().x - kPillW * 0.5F, at.y + 3, kPillW, kPillH};
    if (tab.on) {
        paint::fill(ui, pill, ui.theme.primary_tint, radius::full);
        edge(ui, pill);
    }
    press_veil(ui, tap, pill, radius::full);
    const Color ink = tab.on ? ui.theme.on_primary_tint : ui.theme.ink2;
    paint::icon(ui, tab.item.icon, pill.centre(), kIcon, ink);
    draw_label(ui, label, {at.x + 1, pill.bottom() + 2, at.w - 2, at.bottom() - pill.bottom() - 4},
               Align::Centre, ink, tab.item.label);
    if (tap.focused)
        focus_ring(ui, at.inset(6), radius::cell);
    return tap.pressed;
}

// From 150 %: the active tab is a pill with its words, the others are icons.
bool big_tab(const Ui& ui, const Rect& at, const Tab& tab) {
    constexpr float icon = 30, side = 8, gap = 4;
    const Rect pill = at.inset(1, 2);
    const Rect whole = pill.inset(side, 0);
    Rect words = whole;
    words.cut_left(icon, gap);
    Label label = fit_label(ui.type, kTab, tab.item.label, std::max(1.0F, words.w), 1);
    // Words before the picture, where there is no room for both.
    const bool both = !tab.on || !label.cut;
    if (!both) {
        words = whole;
        label = fit_label(ui.type, kTab, tab.item.label, words.w, 1, 0.7F);
    }
    const Press tap = tab_press(ui, at, tab, label, tab.on ? words : Rect{}, ui.theme.primary_tint);
    const Color ink = tab_ink(ui, tab.on);
    if (!tab.on) {
        press_veil(ui, tap, pill, radius::full);
        paint::icon(ui, tab.item.icon, pill.centre(), icon, ink);
    } else {
        paint::fill(ui, pill, ui.theme.primary_tint, radius::full);
        edge(ui, pill);
        if (both)
            paint::icon(ui, tab.item.icon, {whole.x + icon * 0.5F, pill.centre().y}, icon, ink);
        draw_label(ui, label, words, both ? Align::Left : Align::Centre, ink, tab.item.label);
    }
    if (tap.focused)
        focus_ring(ui, at.inset(6), radius::cell);
    return tap.pressed;
}

// From 150 %, or where a label does not fit, only the active tab has words.
bool icons_only(const Ui& ui, const Nav& nav, float width) {
    if (ui.layout.big_text)
        return true;
    const float each = width / static_cast<float>(nav.items.size());
    return std::any_of(nav.items.begin(), nav.items.end(), [&](const NavItem& item) {
        return fit_label(ui.type, kTab, item.label, each - 2, 1).cut;
    });
}

// Where each tab of a dock stands.
Rect tab_place(const Ui& ui, const Nav& nav, const Rect& row, int index, bool icons) {
    const int count = static_cast<int>(nav.items.size());
    if (!icons || nav.active < 0)
        return row.column(index, count, 0);
    const NavItem& active = nav.items[static_cast<std::size_t>(nav.active)];
    const float icon_only = metric::target;
    const float most = row.w - static_cast<float>(count - 1) * icon_only;
    const float wanted = ui.type.width(kTab, active.label) + 30 + 28;
    const float wide = std::min(most, wanted);
    const float rest = (row.w - wide) / static_cast<float>(count - 1);
    const float before = static_cast<float>(index) * rest + (index > nav.active ? wide - rest : 0);
    return {row.x + before, row.y, index == nav.active ? wide : rest, row.h};
}

struct HelpForm {
    TextStyle text;
    bool above = false; // the icon over the words: a block in the rail
    float icon = kIcon;
    Label label;
};

// What the help action's words need at that width.
HelpForm help_form(const Ui& ui, std::string_view help, float width, const TextStyle& text,
                   bool above) {
    HelpForm form{text, above, kIcon, {}};
    if (!above)
        form.icon = 22 * std::min(ui.type.text_scale(), 1.6F);
    const float beside = above ? 0 : form.icon + 10;
    // The block in the rail cannot grow sideways: its words may get smaller than others.
    form.label =
        fit_label(ui.type, text, help, width - 16 - beside, above ? 3 : 2, above ? 0.5F : 0.7F);
    return form;
}

float help_height(const HelpForm& form) {
    return form.label.height + (form.above ? form.icon + 8 : 0) + 16;
}

bool help_bar(const Ui& ui, const Rect& at, const Nav& nav, const TextStyle& text, bool above) {
    const Press tap = press(ui, "nav/help", at);
    const Theme& theme = ui.theme;
    const float corner = std::min(above ? radius::large : radius::button, at.h * 0.5F);
    paint::fill(ui, at, theme.sos, corner);
    if (theme.high_contrast())
        paint::outline(ui, at, theme.ink, corner, metric::outline);
    press_veil(ui, tap, at, corner);
    const HelpForm form = help_form(ui, nav.help, at.w, text, above);
    const Label& label = form.label;
    const float icon = form.icon;
    const float beside = above ? 0 : icon + 10;
    if (above) {
        const float total = icon + 8 + label.height;
        const float top = at.y + (at.h - total) * 0.5F;
        paint::icon(ui, icon::flash, {at.centre().x, top + icon * 0.5F}, icon, theme.on_sos);
        draw_label(ui, label, {at.x + 6, top + icon + 8, at.w - 12, label.height}, Align::Centre,
                   theme.on_sos, nav.help);
    } else {
        const float x = at.x + (at.w - label.width - beside) * 0.5F;
        paint::icon(ui, icon::flash, {x + icon * 0.5F, at.centre().y}, icon, theme.on_sos);
        draw_label(ui, label, {x + beside, at.y, label.width + 0.5F, at.h},
                   label.lines > 1 ? Align::Left : Align::Centre, theme.on_sos, nav.help);
    }
    if (tap.focused)
        focus_ring(ui, at, corner);
    Node& node = ui.semantics.add(Role::Button, "nav/help", nav.help, at);
    node.id = tap.id;
    node.state.focused = tap.focused;
    describe(node, label, at.inset(8, 0), theme.on_sos, theme.sos);
    return tap.pressed;
}

NavTap dock(const Ui& ui, const Nav& nav) {
    NavTap out;
    const Rect at = ui.layout.nav;
    paint::fill(ui, at, ui.theme.surface);
    paint::divider(ui, at.x, at.y, at.w);
    Rect inside = Rect{at.x, at.y + kDockTop, at.w, at.h - kDockTop - ui.layout.safe.bottom};
    inside = inside.inset(Insets{ui.layout.safe.left + ui.layout.margin, 0,
                                 ui.layout.safe.right + ui.layout.margin, 0});
    const Rect help = inside.cut_top(inside.h - kTabs - kDockGap, kDockGap);
    out.help = help_bar(ui, help, nav, kHelp, false);
    // Tabs reach nearer to the edges than the bar does.
    const Rect row{at.x + 6, inside.y, at.w - 12, kTabs};
    const bool icons = icons_only(ui, nav, row.w);
    for (int i = 0; i < static_cast<int>(nav.items.size()); ++i) {
        const Tab tab{nav.items[static_cast<std::size_t>(i)], i == nav.active, i + 1,
                      static_cast<int>(nav.items.size())};
        const Rect place = tab_place(ui, nav, row, i, icons);
        if (icons ? big_tab(ui, place, tab) : dock_tab(ui, place, tab))
            out.item = i;
    }
    return out;
}

// 88 × 76: icon, words; active: the whole block in the tint.
bool rail_tab(const Ui& ui, const Rect& at, const Tab& tab, bool with_words) {
    const Label label = fit_label(ui.type, kTab, tab.item.label, at.w - 6, 1);
    const Press tap = tab_press(ui, at, tab, label, with_words ? at.inset(3, 0) : Rect{},
                                tab.on ? ui.theme.primary_tint : ui.theme.surface);
    if (tab.on) {
        paint::fill(ui, at, ui.theme.primary_tint, radius::large);
        if (ui.theme.high_contrast())
            paint::outline(ui, at, ui.theme.line, radius::large, metric::outline);
    }
    press_veil(ui, tap, at, radius::large);
    const Color ink = tab_ink(ui, tab.on);
    const float line = with_words ? label.height : 0;
    const float top = at.y + (at.h - kIcon - line - (with_words ? 6 : 0)) * 0.5F;
    paint::icon(ui, tab.item.icon, {at.centre().x, top + kIcon * 0.5F}, kIcon, ink);
    if (with_words) {
        draw_label(ui, label, {at.x + 3, top + kIcon + 6, at.w - 6, line}, Align::Centre, ink,
                   tab.item.label);
    }
    if (tap.focused)
        focus_ring(ui, at.inset(4), radius::large);
    return tap.pressed;
}

// 52 high: icon, words, the key at the right.
bool wide_tab(const Ui& ui, const Rect& at, const Tab& tab) {
    constexpr TextStyle text{Weight::Bold, 16, 22};
    // Large words need the place of the key.
    const bool no_hint = tab.item.hint.empty() || ui.layout.big_text;
    const float hint = no_hint ? 0 : key_hint_width(ui, tab.item.hint) + 8;
    const Rect words{at.x + 14 + kIcon + 12, at.y, at.w - 14 - kIcon - 12 - 14 - hint, at.h};
    const Label label = fit_label(ui.type, text, tab.item.label, words.w, 1);
    const Press tap =
        tab_press(ui, at, tab, label, words, tab.on ? ui.theme.primary_tint : ui.theme.surface);
    if (tab.on) {
        paint::fill(ui, at, ui.theme.primary_tint, radius::cell);
        if (ui.theme.high_contrast())
            paint::outline(ui, at, ui.theme.line, radius::cell, metric::outline);
    }
    press_veil(ui, tap, at, radius::cell);
    const Color ink = tab_ink(ui, tab.on);
    paint::icon(ui, tab.item.icon, {at.x + 14 + kIcon * 0.5F, at.centre().y}, kIcon, ink);
    draw_label(ui, label, words, Align::Left, ink, tab.item.label);
    if (hint > 0) {
        key_hint(ui, {at.right() - 12 - (hint - 8), at.y, hint - 8, at.h}, tab.item.hint, ink);
    }
    if (tap.focused)
        focus_ring(ui, at.inset(4), radius::cell);
    return tap.pressed;
}

void mark(const Ui& ui, const Rect& at) {
    paint::fill(ui, at, ui.theme.primary, radius::cell);
    paint::icon(ui, icon::human_handsup, at.centre(), 28, ui.theme.on_primary);
}

struct RailForm {
    bool wide, low;
    float item_w, item_h, gap, help_w, help_h, help_below;
};

RailForm rail_form(const Ui& ui) {
    const bool wide = ui.layout.nav.w >= 200;
    const float height = ui.layout.nav.h - ui.layout.safe.top - ui.layout.safe.bottom;
    const bool low = ui.layout.low || height < 620;
    if (wide && !low)
        return {true, false, 196, kWideItem, 4, kWideHelpW, kWideHelpH, 16};
    if (low) {
        // Six icons and the help block have to stand in whatever height there is.
        const float help = std::min(96.0F, height * 0.26F);
        // Less high than a finger likes, where there is a notch or a bar, but never over each
        // other.
        const float each = std::min(std::max(metric::target, (height - help - 12) / 6),
                                    (height - help - kLowHelpBelow) / 6);
        return {false,
                true,
                std::min(ui.layout.nav.w - 12, kRailItemW),
                std::min(each, 64.0F),
                0,
                std::min(ui.layout.nav.w - 8, kRailHelpW),
                help,
                kLowHelpBelow};
    }
    return {false, false, kRailItemW, kRailItemH, 4, kRailHelpW, kRailHelpH, 20};
}

NavTap rail(const Ui& ui, const Nav& nav) {
    NavTap out;
    const Rect at = ui.layout.nav;
    const RailForm form = rail_form(ui);
    paint::fill(ui, at, ui.theme.surface);
    const float line = ui.type.hairline();
    paint::fill(ui, {ui.layout.left_handed ? at.x : at.right() - line, at.y, line, at.h},
                ui.theme.line);
    Rect inside =
        at.inset(Insets{ui.layout.left_handed ? 0 : ui.layout.safe.left, ui.layout.safe.top,
                        ui.layout.left_handed ? ui.layout.safe.right : 0, ui.layout.safe.bottom});
    const auto column = [&](const Rect& r, float w) { return r.centred(w, r.h); };
    if (!form.low) {
        inside.cut_top(24);
        const Rect top = inside.cut_top(kMark, 20);
        if (form.wide) {
            const Rect row = column(top, form.item_w);
            mark(ui, {row.x, row.y, kMark, kMark});
            ui.type.draw_in(ui.canvas(), ui.type.sized(style::h2),
                            {row.x + kMark + 12, row.y, row.w - kMark - 12, row.h}, Align::Left,
                            ui.theme.ink, nav.app_name);
        } else {
            mark(ui, top.centred(kMark, kMark));
        }
    }
    inside.cut_bottom(form.help_below);
    const float help_h =
        form.low
            ? form.help_h
            : std::max(form.help_h,
                       help_height(help_form(ui, nav.help, form.help_w, kRailHelp, !form.wide)));
    const Rect help = column(inside.cut_bottom(help_h, form.low ? 0 : 12), form.help_w);
    const int count = static_cast<int>(nav.items.size());
    const auto tab_at = [&](const Rect& place, const Tab& tab) {
        const Rect box = column(place, form.item_w);
        return form.wide ? wide_tab(ui, box, tab)
                         : rail_tab(ui, box, tab, !form.low && !ui.layout.big_text);
    };
    const Rect settings = inside.cut_bottom(form.item_h);
    for (int i = 0; i < count; ++i) {
        const Tab tab{nav.items[static_cast<std::size_t>(i)], i == nav.active, i + 1, count};
        if (tab_at(inside.cut_top(form.item_h, form.gap), tab))
            out.item = i;
    }
    if (!nav.settings.id.empty()) {
        out.settings = tab_at(settings, {nav.settings, nav.settings_active, 0, 0});
    }
    out.help = help_bar(ui, help, nav, kRailHelp, !form.wide);
    return out;
}

} // namespace

NavTap nav(const Ui& ui, const Nav& nav) {
    ui.semantics.open_group(Role::Group, "nav", nav.name, ui.layout.nav);
    const NavTap out = ui.layout.dock ? dock(ui, nav) : rail(ui, nav);
    ui.semantics.close_group();
    return out;
}

int help_lines(const Typography& type, std::string_view help, float width) {
    const float icon = 22 * std::min(type.text_scale(), 1.6F) + 10;
    return type.width(kHelp, help) <= width - 2 * 16 - 16 - icon ? 1 : 2;
}

float help_pill_width(const Ui& ui, std::string_view help) {
    return button_width(ui, {.key = "help",
                             .label = help,
                             .kind = ButtonKind::Sos,
                             .size = ButtonSize::S,
                             .icon = icon::flash});
}

bool help_pill(const Ui& ui, const Rect& at, std::string_view key, std::string_view help) {
    return button(ui, at,
                  {.key = key,
                   .label = help,
                   .kind = ButtonKind::Sos,
                   .size = ButtonSize::S,
                   .icon = icon::flash});
}

} // namespace limber::ui
