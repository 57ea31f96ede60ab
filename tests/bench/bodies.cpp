// The figure on the processor: into a draw list, as the screens draw it, without a window.
#include "bench/states.hpp"
#include "content/figure_data.hpp"
#include "figure/figure.hpp"
#include "ui/figure_painter.hpp"
#include "ui/figure_trace.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <iostream>
#include <new>
#include <vector>

namespace {

std::size_t allocations = 0;

void* counted(std::size_t bytes) {
    ++allocations;
    void* memory = std::malloc(bytes);
    if (memory == nullptr)
        throw std::bad_alloc();
    return memory;
}

} // namespace

// All of the bench is counted; only what a frame adds is looked at.
void* operator new(std::size_t bytes) {
    return counted(bytes);
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

namespace limber::bench {

namespace {

namespace fs = std::filesystem;

constexpr int kSteps = 60; // of one repetition
constexpr std::size_t kStills = 16;

// A canvas that nobody sees; its memory is counted, too.
class Canvas {
  public:
    Canvas() {
        ImGui::SetAllocatorFunctions([](std::size_t bytes, void*) { return counted(bytes); },
                                     [](void* memory, void*) { std::free(memory); });
        ImGui::CreateContext();
        ImDrawListSharedData* shared = ImGui::GetDrawListSharedData();
        shared->InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill;
        shared->CurveTessellationTol = 1.25F; // these as ImGui::NewFrame() sets them
        shared->SetCircleTessellationMaxError(0.3F);
        shared->InitialFringeScale = 1;
        shared->ClipRectFullscreen = {0, 0, 4096, 4096};
        list_ = IM_NEW(ImDrawList)(shared);
    }
    ~Canvas() {
        IM_DELETE(list_);
        ImGui::DestroyContext();
    }
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    ImDrawList& fresh() {
        list_->_ResetForNewFrame();
        list_->PushClipRectFullScreen();
        return *list_;
    }

  private:
    ImDrawList* list_ = nullptr;
};

double milliseconds_since(std::chrono::steady_clock::time_point began) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began)
        .count();
}

struct Moving {
    double ms = 0; // the median of its frames
    std::size_t allocations = 0;
};

// One repetition over and over: the first two times grow what grows.
Moving moving(Canvas& canvas, const body::Library& figures, const body::Animation& animation,
              figure::Scratch& scratch) {
    const figure::Rect area{0, 0, 640, 560}; // a tablet's player
    const figure::Look look;
    std::vector<double> times;
    times.reserve(kSteps * 3);
    Moving result;
    for (int turn = 0; turn < 5; ++turn) {
        const std::size_t before = allocations;
        for (int step = 0; step < kSteps; ++step) {
            const auto began = std::chrono::steady_clock::now();
            ui::ImGuiPainter painter(canvas.fresh());
            const auto& box = figure::frame_box(figures.model, animation, scratch);
            figure::Moment moment;
            moment.t = static_cast<double>(step) / kSteps;
            moment.other_side = turn % 2 == 1;
            figure::draw(painter, figures.model, animation, moment, look, figure::fit(box, area));
            if (turn >= 2)
                times.push_back(milliseconds_since(began));
        }
        if (turn >= 2)
            result.allocations += allocations - before;
    }
    result.ms = median(times);
    return result;
}

// Sixteen cards of the library, spread over all movements, while it scrolls.
double stills_ms(Canvas& canvas, const body::Library& figures, figure::Scratch& scratch) {
    figure::Look look;
    look.arrows = false;
    const figure::Rect area{0, 0, 160, 120};
    const std::size_t count = std::min(kStills, figures.animations.size());
    std::array<ui::TraceMemory, kStills> memory;
    std::vector<double> times;
    for (int turn = 0; turn < 60; ++turn) {
        const auto began = std::chrono::steady_clock::now();
        ImDrawList& list = canvas.fresh();
        for (std::size_t i = 0; i < count; ++i) {
            const auto& animation = figures.animations[i * figures.animations.size() / count];
            const auto& box = figure::frame_box(figures.model, animation, scratch, false);
            figure::Transform transform = figure::fit(box, area);
            transform.origin.y += static_cast<float>(turn);
            ui::draw_still(list,
                           {figures.model, animation, figure::poster(animation), look, transform},
                           memory.at(i));
        }
        if (turn >= 2)
            times.push_back(milliseconds_since(began));
    }
    return median(times);
}

// What Dear ImGui alone needs for about as much: waved lines of forty points, antialiased.
double lines_ms(Canvas& canvas) {
    constexpr int kLines = 150;
    constexpr std::size_t kPoints = 40;
    std::array<ImVec2, kPoints> points;
    std::vector<double> times;
    for (int turn = 0; turn < 120; ++turn) {
        const auto began = std::chrono::steady_clock::now();
        ImDrawList& list = canvas.fresh();
        for (int line = 0; line < kLines; ++line) {
            for (std::size_t i = 0; i < kPoints; ++i) {
                const float x = static_cast<float>(i) * 8;
                points[i] = {x, static_cast<float>(line) + 20 * std::sin(x * 0.05F)};
            }
            list.AddPolyline(points.data(), kPoints, IM_COL32_WHITE, 0, 2.5F);
        }
        if (turn >= 20)
            times.push_back(milliseconds_since(began));
    }
    return median(times);
}

} // namespace

void bodies(const fs::path& assets, Table& table) {
    const auto figures = content::load_figure(assets / "figure");
    if (!figures.ok()) {
        std::cerr << to_text(figures.error().front()) << "\n";
        std::exit(1);
    }
    Canvas canvas;
    figure::Scratch scratch;
    Moving worst;
    std::string costliest;
    std::size_t allocated = 0;
    for (const body::Animation& animation : figures->animations) {
        const Moving one = moving(canvas, *figures, animation, scratch);
        allocated += one.allocations;
        if (one.ms > worst.ms) {
            worst = one;
            costliest = animation.id;
        }
    }
    const std::string of = std::to_string(figures->animations.size()) + " movements";
    // 0.3 ms on a quiet machine; on a busy one five times what those lines need there.
    const double lines = lines_ms(canvas);
    table.row("a moving figure, a frame", worst.ms, std::max(0.3, 5 * lines), "ms",
              "CPU, the costliest of " + of + ": " + costliest + "; plain lines " +
                  std::to_string(lines));
    table.row("sixteen stills of the library, a frame", stills_ms(canvas, *figures, scratch), 1,
              "ms", "CPU");
    table.row("a moving figure, allocations after warm-up", static_cast<double>(allocated), 0, "",
              "in all frames of " + of);
}

} // namespace limber::bench
