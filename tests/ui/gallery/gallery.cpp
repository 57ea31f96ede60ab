// Pictures of the component sheet, and of every movement at its top, to look at:
// gallery OUT_FOLDER [scale…]. Three themes each.
#include "content/figure_data.hpp"
#include "content/words.hpp"
#include "test_paths.hpp"
#include "ui/gallery/sheet.hpp"
#include "ui/screens/still.hpp"
#include "ui/setup.hpp"
#include "ui/widgets/text.hpp"

#include <SDL.h>
#include <imgui.h>
#include <imgui_impl_sdlrenderer2.h>
#include <stb/stb_image_write.h>

#include <array>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

namespace {

using namespace limber;
using namespace limber::ui;

struct Deaf : Sink {
    void emit(Action /*action*/) override {}
};

struct Shot {
    std::string name;
    Vec2 size;
    float scale;
    float text_scale;
    ThemeKind theme;
    std::function<void(const Ui&)> draw;
};

class Studio {
  public:
    Studio(Vec2 size, float scale) : scale_(scale) {
        w_ = static_cast<int>(size.x * scale);
        h_ = static_cast<int>(size.y * scale);
        window_ = SDL_CreateWindow("gallery", 0, 0, w_, h_, SDL_WINDOW_HIDDEN);
        renderer_ = SDL_CreateRenderer(window_, -1, SDL_RENDERER_ACCELERATED);
        ImGui::CreateContext();
        setup_imgui();
        ImGui_ImplSDLRenderer2_Init(renderer_);
        type_.load(std::string(test_paths::assets) + "/fonts");
        if (auto figures = content::load_figure(std::string(test_paths::assets) + "/figure");
            figures.ok())
            figures_ = std::move(figures).value();
        SDL_RenderSetScale(renderer_, scale, scale);
    }
    ~Studio() {
        ImGui_ImplSDLRenderer2_Shutdown();
        ImGui::DestroyContext();
        SDL_DestroyRenderer(renderer_);
        SDL_DestroyWindow(window_);
    }
    Studio(const Studio&) = delete;
    Studio& operator=(const Studio&) = delete;

    const body::Library& figures() const { return figures_; }

    void take(const Shot& shot, const std::string& folder) {
        for (int i = 0; i < 4; ++i)
            frame(shot);
        std::vector<unsigned char> pixels(static_cast<std::size_t>(w_) *
                                          static_cast<std::size_t>(h_) * 4);
        SDL_RenderReadPixels(renderer_, nullptr, SDL_PIXELFORMAT_RGBA32, pixels.data(), w_ * 4);
        const std::string path = folder + "/" + shot.name + ".png";
        stbi_write_png(path.c_str(), w_, h_, 4, pixels.data(), w_ * 4);
        std::printf("%s\n", path.c_str());
    }

  private:
    void frame(const Shot& shot) {
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = {shot.size.x, shot.size.y};
        io.DisplayFramebufferScale = {scale_, scale_};
        io.DeltaTime = 0.3F;
        now_ += Millis{300};
        type_.set_scale(shot.text_scale, scale_);
        prepare_frame(scale_);
        ImGui_ImplSDLRenderer2_NewFrame();
        ImGui::NewFrame();
        semantics_.begin_frame();
        const Theme& colours = theme(shot.theme);
        figure::Look look;
        look.theme = static_cast<body::Theme>(shot.theme);
        const Ui ui{colours,  type_,      make_layout(shot.size, {}, shot.text_scale, false),
                    words_,   semantics_, sink_,
                    memory_,  schedule_,  {},
                    figures_, scratch_,   look,
                    now_};
        {
            const RootScope root(ui);
            shot.draw(ui);
        }
        semantics_.end_frame();
        ImGui::Render();
        SDL_SetRenderDrawColor(renderer_, 255, 255, 255, 255);
        SDL_RenderClear(renderer_);
        ImGui_ImplSDLRenderer2_RenderDrawData(ImGui::GetDrawData(), renderer_);
    }

    float scale_;
    int w_ = 0, h_ = 0;
    SDL_Window* window_ = nullptr;
    SDL_Renderer* renderer_ = nullptr;
    Millis now_{10000};
    Deaf sink_;
    Memory memory_;
    Schedule schedule_;
    content::Words words_;
    body::Library figures_;
    figure::Scratch scratch_;
    Typography type_;
    Semantics semantics_;
};

const char* theme_name(ThemeKind kind) {
    switch (kind) {
    case ThemeKind::Dark:
        return "dark";
    case ThemeKind::HighContrast:
        return "contrast";
    case ThemeKind::Light:
        break;
    }
    return "light";
}

// Contact sheets, so many movements each.
constexpr int kColumns = 4, kRows = 5;
constexpr Vec2 kCell{300, 250};
constexpr float kName = 26;

void draw_movements(const Ui& ui, const body::Library& figures, std::size_t first) {
    constexpr auto kMany = static_cast<std::size_t>(kColumns * kRows);
    for (std::size_t i = 0; i < kMany && first + i < figures.animations.size(); ++i) {
        const std::string& id = figures.animations[first + i].id;
        const auto column = static_cast<float>(i % kColumns);
        const std::size_t row = i / kColumns;
        const Rect cell =
            Rect{column * kCell.x, static_cast<float>(row) * kCell.y, kCell.x, kCell.y}.inset(
                space::s, space::s);
        const std::string key = "movement/" + id;
        text(ui, {cell.x, cell.y, cell.w, kName},
             {.key = key + "/name",
              .text = id,
              .style = style::caption,
              .color = ui.theme.ink2,
              .ground = ui.theme.bg});
        figure_still(ui, {cell.x, cell.y + kName, cell.w, cell.h - kName},
                     {.key = key, .name = id, .animation = id});
    }
}

void take_movements(const std::string& folder) {
    constexpr Vec2 kSize{kColumns * kCell.x, kRows * kCell.y};
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
        Studio studio(kSize, 1);
        const std::size_t all = studio.figures().animations.size();
        for (std::size_t first = 0; first < all; first += kColumns * kRows)
            studio.take({std::string("movements-") + theme_name(kind) + "-" +
                             std::to_string(1 + first / (kColumns * kRows)),
                         kSize, 1, 1, kind,
                         [&](const Ui& ui) { draw_movements(ui, studio.figures(), first); }},
                        folder);
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "gallery OUT_FOLDER [scale...]\n");
        return 2;
    }
    SDL_SetMainReady();
    SDL_SetHint(SDL_HINT_VIDEODRIVER, "offscreen");
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "opengles2");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) {
        std::fprintf(stderr, "%s\n", SDL_GetError());
        return 1;
    }
    std::vector<float> scales;
    for (int i = 2; i < argc; ++i)
        scales.push_back(std::stof(argv[i]));
    if (scales.empty())
        scales = {1, 2};
    for (const float scale : scales) {
        for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
            Studio studio(test::kSheetSize, scale);
            const std::string name = std::string("components-") + theme_name(kind) + "@" +
                                     std::to_string(scale).substr(0, 4);
            studio.take({name, test::kSheetSize, scale, 1, kind, test::draw_sheet}, argv[1]);
        }
    }
    take_movements(argv[1]);
    struct Page {
        const char* name;
        Vec2 size;
        float text_scale;
        bool sheet;
    };
    for (const Page& page :
         {Page{"phone", {390, 844}, 1, false}, Page{"phone-sheet", {390, 844}, 1, true},
          Page{"small-200", {320, 568}, 2, false}, Page{"landscape", {844, 390}, 1, false},
          Page{"tablet", {1180, 820}, 1, false}, Page{"tablet-sheet", {1180, 820}, 1, true},
          Page{"laptop", {1280, 800}, 1, false}, Page{"laptop-150", {1280, 800}, 1.5F, false}}) {
        Studio studio(page.size, 2);
        studio.take({page.name, page.size, 2, page.text_scale, ThemeKind::Light,
                     [&](const Ui& ui) { test::draw_page(ui, page.sheet); }},
                    argv[1]);
    }
    SDL_Quit();
    return 0;
}
