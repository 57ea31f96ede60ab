// A small guide for tests: every step, some with several branches, ways and pages.
#pragma once

#include "core/guide.hpp"

#include <string>
#include <utility>
#include <vector>

namespace limber::testing {

inline GuidePage page(std::string key, int pause_s = 10) {
    GuidePage page;
    page.key = std::move(key);
    page.title_word = "t." + page.key;
    page.pause = Millis{pause_s * 1000};
    return page;
}

inline Guide small_guide() {
    using enum ReliefStep;
    Guide guide;
    for (std::size_t i = 0; i < kReliefSteps; ++i) {
        const auto step = static_cast<ReliefStep>(i);
        guide.steps.push_back({step, "name", {{"any", {}, {}, {}, {{page("only")}}}}});
    }
    const auto at = [&](ReliefStep step) -> GuideStep& {
        return guide.steps[static_cast<std::size_t>(step)];
    };
    at(Press).branches = {
        {"standing", {}, {}, {Place::Standing, Place::Sitting}, {{page("stand")}}},
        {"side", {}, {}, {Place::FloorOrBed, Place::Car}, {{page("side")}}}};
    at(Position).branches = {
        {"standing", {}, {}, {Place::Standing}, {{page("lower")}, {page("wall")}, {page("stay")}}},
        {"sitting", {}, {}, {Place::Sitting}, {{page("lean")}, {page("back")}}},
        {"floor", {}, {}, {Place::FloorOrBed}, {{page("chair")}, {page("cushion")}}},
        {"bed", {}, {}, {}, {{page("pillow")}}},
        {"car", {}, {}, {Place::Car}, {{page("seat")}}}};
    at(GetUp).branches = {
        {"floor", {}, {}, {Place::FloorOrBed}, {{page("roll"), page("elbow"), page("stand")}}},
        {"chair", {}, {}, {Place::Sitting, Place::Standing, Place::Car}, {{page("edge")}}}};
    at(Rest).branches[0].ways[0][0].pause = Millis{0};
    guide.stretches = {
        {"pelvic-tilt", "lying", {}}, {"knee-to-chest", "single", {}}, {"childs-pose", "full", {}}};
    guide.heat = {Millis{600'000}, Millis{900'000}, Millis{1'200'000}};
    return guide;
}

inline Utc noon() {
    using namespace std::chrono;
    return sys_days{year{2026} / 3 / 2} + hours{12};
}

} // namespace limber::testing
