#include "app/runner.hpp"

#include "app/process.hpp"
#include "ui/audit.hpp"
#include "ui/test_engine_hooks.hpp"

#include <SDL.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <cmath>
#include <iostream>
#include <sstream>
#include <thread>

namespace limber::app {
namespace {

constexpr Millis kFrame{16};     // between two frames of something that moves
constexpr int kMostFrames = 400; // that a step may take to come to rest

bool same_words(std::string_view one, std::string_view other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) ==
               std::tolower(static_cast<unsigned char>(b));
    });
}

bool reachable(const ui::Node& node) {
    return !node.state.covered && !node.state.decorative;
}

bool inside(const ui::Rect& rect, const ui::Rect& within) {
    return rect.w >= 1 && rect.h >= 1 && within.contains(rect.centre());
}

std::string_view name_of(ui::Role role) {
    static constexpr std::array<std::string_view, 18> names{
        "group",    "dialog", "heading", "text",       "status", "image",
        "progress", "chart",  "button",  "link",       "tab",    "radio",
        "checkbox", "switch", "slider",  "text field", "list",   "item"};
    static_assert(names.size() == static_cast<std::size_t>(ui::Role::ListItem) + 1);
    return names.at(static_cast<std::size_t>(role));
}

void describe(std::ostream& out, const ui::Node& node) {
    out << "  " << name_of(node.role) << " \"" << node.name << '"';
    if (!node.value.empty())
        out << " = \"" << node.value << '"';
    out << "  [" << node.key << "]  " << std::lround(node.rect.x) << ',' << std::lround(node.rect.y)
        << ' ' << std::lround(node.rect.w) << 'x' << std::lround(node.rect.h);
    const ui::NodeState& state = node.state;
    if (state.disabled)
        out << " disabled";
    if (state.selected)
        out << " selected";
    if (state.checked)
        out << " checked";
    if (state.focused)
        out << " focused";
    if (state.undrawn)
        out << " undrawn";
    if (state.covered)
        out << " covered";
    out << '\n';
}

} // namespace

int Runner::run(const script::Script& script) {
    ui::hooks::enable(true);
    folder_ = script.file.parent_path();
    settle();
    for (const script::Line& line : script.lines) {
        const Failure failure =
            std::visit([this](const auto& step) { return on(step); }, line.step);
        if (!failure)
            continue;
        std::cerr << script.file.string() << ':' << line.number << ": " << line.text << "\n  "
                  << *failure << "\n"
                  << on_screen();
        if (!house_.out.empty()) {
            const std::string picture = "failed-line-" + std::to_string(line.number) + ".png";
            if (!save(picture))
                std::cerr << "the picture: " << (house_.out / picture).string() << "\n";
        }
        return 1;
    }
    return 0;
}

// ---- Time and frames ----------------------------------------------------------------------------

void Runner::advance(Millis by) {
    if (house_.real_time)
        std::this_thread::sleep_for(by);
    house_.clock.advance(by);
    since_frame_ += by;
}

void Runner::pump() {
    SDL_PumpEvents();
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0)
        house_.stage.event(event);
}

void Runner::frame(bool unseen) {
    ui::hooks::start_frame();
    const double seconds = static_cast<double>(std::max(since_frame_, Millis{1}).count()) / 1000;
    house_.stage.frame(seconds, unseen);
    house_.stats.frame_ms.push_back(house_.stage.frame_cpu_ms());
    if (!unseen)
        house_.stage.present();
    house_.stats.drawn(since_exec_ms(), cpu_ms());
    since_frame_ = Millis{0};
}

void Runner::pass(Millis length) {
    Millis left = length;
    for (;;) {
        pump();
        const Millis now = house_.clock.now().steady;
        if (house_.stage.schedule().due(now)) {
            frame();
            // The next one cannot follow before the screen has shown this one.
            const Millis step = std::min(left, kFrame);
            if (step == Millis{0})
                return;
            advance(step);
            left -= step;
            continue;
        }
        if (left == Millis{0})
            return;
        const auto sleep = house_.stage.schedule().sleep(now);
        const Millis step = std::clamp(sleep.value_or(left), Millis{1}, left);
        advance(step);
        left -= step;
        ++house_.stats.wakeups;
    }
}

void Runner::settle() {
    for (int i = 0; i < kMostFrames; ++i) {
        pump();
        if (house_.stage.schedule().sleep(house_.clock.now().steady) != Millis{0})
            return;
        frame();
        // What moves by itself never rests: nobody waits for it.
        if (house_.stage.schedule().sleep(house_.clock.now().steady) != Millis{0})
            return;
        advance(kFrame);
    }
}

// ---- Finding ------------------------------------------------------------------------------------

const ui::Node* Runner::find(const script::Target& target) const {
    const ui::Semantics& semantics = house_.stage.semantics();
    if (target.nth == 1)
        if (const ui::Node* node = semantics.find(target.name))
            return node;
    const ui::Node* found = nullptr;
    for (const bool controls : {true, false}) {
        int left = target.nth;
        for (const ui::Node& node : semantics.nodes()) {
            if (!reachable(node) || !same_words(node.name, target.name))
                continue;
            if (controls && !ui::is_control(node.role))
                continue;
            if (--left == 0)
                return &node;
        }
    }
    return found;
}

Runner::Failure Runner::reach(const script::Target& target, script::Point& at) {
    const WindowSize size = house_.stage.window().size();
    const ui::Rect window{0, 0, static_cast<float>(size.width), static_cast<float>(size.height)};
    for (int tries = 0; tries < 60; ++tries) {
        const ui::Node* node = find(target);
        if (node == nullptr)
            return "there is no \"" + target.name + "\"";
        if (node->state.covered)
            return "\"" + target.name + "\" lies under a dialog";
        const bool whole =
            node->visible.w >= node->rect.w * 0.6F && node->visible.h >= node->rect.h * 0.6F;
        if (!node->state.undrawn && inside(node->visible, window) && (whole || tries > 30)) {
            at = {node->visible.centre().x, node->visible.centre().y};
            return std::nullopt;
        }
        if (tries == 0)
            house_.stage.semantics().request_reveal(std::string(node->key));
        house_.stage.schedule().changed();
        pass(kFrame);
    }
    return "\"" + target.name + "\" cannot be brought into view";
}

std::string Runner::on_screen() const {
    std::ostringstream out;
    out << "on the screen:\n";
    for (const ui::Node& node : house_.stage.semantics().nodes())
        describe(out, node);
    return out.str();
}

// ---- Hands --------------------------------------------------------------------------------------

// A hand's mouse is over a thing for a moment before it presses.
void Runner::press(script::Point at) {
    if (!input_.touch()) {
        input_.move(at);
        pass(kFrame);
    }
    input_.press(at);
}

Runner::Failure Runner::on(const script::TapAt& tap) {
    press(tap.at);
    pass(Millis{80});
    input_.release(tap.at);
    pass(Millis{32});
    settle();
    return std::nullopt;
}

Runner::Failure Runner::on(const script::Tap& tap) {
    script::Point at;
    if (const Failure failure = reach(tap.on, at))
        return failure;
    return on(script::TapAt{at});
}

Runner::Failure Runner::on(const script::Hold& hold) {
    script::Point at;
    if (const Failure failure = reach(hold.on, at))
        return failure;
    press(at);
    pass(hold.length);
    input_.release(at);
    pass(Millis{32});
    settle();
    return std::nullopt;
}

Runner::Failure Runner::on(const script::Drag& drag) {
    const int steps = std::max(2, static_cast<int>(drag.length / kFrame));
    press(drag.from);
    pass(kFrame);
    for (int i = 1; i <= steps; ++i) {
        const float share = static_cast<float>(i) / static_cast<float>(steps);
        input_.move({drag.from.x + (drag.to.x - drag.from.x) * share,
                     drag.from.y + (drag.to.y - drag.from.y) * share});
        pass(kFrame);
    }
    input_.release(drag.to);
    pass(Millis{32});
    settle();
    return std::nullopt;
}

Runner::Failure Runner::on(const script::DragOn& drag) {
    script::Point at;
    if (const Failure failure = reach(drag.on, at))
        return failure;
    return on(script::Drag{at, {at.x + drag.by.x, at.y + drag.by.y}, drag.length});
}

Runner::Failure Runner::on(const script::Wheel& wheel) {
    const WindowSize size = house_.stage.window().size();
    input_.wheel({static_cast<float>(size.width) / 2, static_cast<float>(size.height) / 2},
                 wheel.lines);
    pass(Millis{32});
    settle();
    return std::nullopt;
}

Runner::Failure Runner::on(const script::Type& type) {
    input_.text(type.text);
    pass(Millis{32});
    settle();
    return std::nullopt;
}

Runner::Failure Runner::on(const script::Key& key) {
    if (!input_.key(key.press, true))
        return "there is no key '" + key.press.name + "'";
    pass(Millis{48});
    input_.key(key.press, false);
    pass(Millis{32});
    settle();
    return std::nullopt;
}

// ---- Waiting ------------------------------------------------------------------------------------

Runner::Failure Runner::on(const script::Wait& wait) {
    pass(wait.length);
    return std::nullopt;
}

Runner::Failure Runner::on(const script::WaitFor& wait) {
    constexpr Millis step{100};
    for (Millis waited{0}; waited <= wait.at_most; waited += step) {
        if (house_.stage.semantics().says(wait.text))
            return std::nullopt;
        pass(step);
    }
    return "\"" + wait.text + "\" did not come";
}

Runner::Failure Runner::on(const script::Idle& idle) {
    const std::uint64_t before = house_.stage.frames();
    pass(idle.length);
    const std::uint64_t drawn = house_.stage.frames() - before;
    if (drawn == 0)
        return std::nullopt;
    return std::to_string(drawn) + " frames were drawn where nothing moves";
}

Runner::Failure Runner::on(const script::ExpectSmooth& expect) {
    const std::uint64_t before = house_.stage.frames();
    pass(expect.length);
    const auto drawn = static_cast<int>(house_.stage.frames() - before);
    if (drawn >= expect.frames)
        return std::nullopt;
    return "only " + std::to_string(drawn) + " frames were drawn";
}

// ---- Surroundings -------------------------------------------------------------------------------

Runner::Failure Runner::on(const script::Resize& resize) {
    house_.stage.window().resize(resize.size);
    house_.stage.schedule().changed();
    settle();
    return std::nullopt;
}

Runner::Failure Runner::on(const script::Theme& theme) {
    Overrides overrides = house_.app().overrides();
    overrides.theme = theme.theme;
    house_.app().set_overrides(overrides);
    house_.stage.schedule().changed();
    settle();
    return std::nullopt;
}

Runner::Failure Runner::on(const script::TextScale& scale) {
    Overrides overrides = house_.app().overrides();
    overrides.text_percent = scale.percent;
    house_.app().set_overrides(overrides);
    house_.stage.schedule().changed();
    settle();
    return std::nullopt;
}

Runner::Failure Runner::on(const script::ReducedMotion& motion) {
    Overrides overrides = house_.app().overrides();
    overrides.reduced_motion = motion.on;
    house_.app().set_overrides(overrides);
    house_.stage.schedule().changed();
    settle();
    return std::nullopt;
}

Runner::Failure Runner::on(const script::Mode& mode) {
    input_.use_touch(mode.touch);
    // The mouse leaves: nothing stays hovered under a finger.
    if (mode.touch) {
        Input mouse(house_.stage.window());
        mouse.move({-1000, -1000});
        pass(Millis{32});
        settle();
    }
    return std::nullopt;
}

Runner::Failure Runner::on(const script::Goto& go) {
    house_.app().perform(go.action);
    house_.stage.schedule().changed();
    settle();
    return std::nullopt;
}

Runner::Failure Runner::on(const script::SetNow& now) {
    house_.clock.hold(now.now);
    house_.stage.schedule().changed();
    settle();
    return std::nullopt;
}

Runner::Failure Runner::on(const script::Restart&) {
    house_.restart();
    settle();
    return std::nullopt;
}

// ---- Looking ------------------------------------------------------------------------------------

Runner::Failure Runner::on(const script::Expect& expect) {
    if (house_.stage.semantics().says(expect.text) == expect.present)
        return std::nullopt;
    return expect.present ? "it is not there" : "it is there";
}

Runner::Failure Runner::on(const script::ExpectSaid& expect) const {
    const std::string& said = house_.app().prompter().said();
    if (said.find(expect.text) != std::string::npos)
        return std::nullopt;
    return said.empty() ? "nothing was said" : "it was said: " + said;
}

Runner::Failure Runner::on(const script::ExpectFocus& expect) {
    for (const ui::Node& node : house_.stage.semantics().nodes())
        if (node.state.focused) {
            if (same_words(node.name, expect.name) || node.key == expect.name)
                return std::nullopt;
            return "the focus is on \"" + node.name + "\" [" + node.key + "]";
        }
    return "nothing has the focus";
}

Runner::Failure Runner::save(const std::string& file) {
    if (house_.out.empty())
        return "pictures need --out";
    pump();
    frame(false);
    advance(kFrame);
    const std::filesystem::path path = house_.out / file;
    std::error_code failed;
    std::filesystem::create_directories(path.parent_path(), failed);
    if (!write_png(house_.stage.capture(), path))
        return path.string() + " cannot be written";
    return std::nullopt;
}

Runner::Failure Runner::on(const script::Shot& shot) {
    return save(shot.file);
}

Runner::Failure Runner::on(const script::Drop& drop) {
    const std::filesystem::path file = folder_ / drop.file;
    if (!std::filesystem::exists(file))
        return "there is no " + file.string();
    Input::drop(file.string());
    settle();
    return {};
}

Runner::Failure Runner::on(const script::Audit&) {
    const WindowSize size = house_.stage.window().size();
    std::vector<ui::SeenItem> items;
    for (const ui::hooks::Item& item : ui::hooks::items())
        items.push_back({item.id, {item.x, item.y, item.w, item.h}, item.label});
    ui::AuditOptions options;
    options.screen = {0, 0, static_cast<float>(size.width), static_cast<float>(size.height)};
    options.high_contrast = house_.stage.theme() == ui::ThemeKind::HighContrast;
    options.items = items;
    const auto faults = ui::audit(house_.stage.semantics(), options);
    if (faults.empty())
        return std::nullopt;
    std::string all = std::to_string(faults.size()) + " faults:";
    for (const ui::Fault& fault : faults)
        all +=
            "\n  " + std::string(ui::name_of(fault.kind)) + " [" + fault.key + "] " + fault.words;
    return all;
}

Runner::Failure Runner::on(const script::List&) {
    std::cout << on_screen() << std::flush;
    return std::nullopt;
}

} // namespace limber::app
