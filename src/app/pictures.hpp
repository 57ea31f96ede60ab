// The pictures of assets/pictures as textures of one window.
#pragma once

#include "ui/pictures.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>

struct SDL_Renderer;
struct SDL_Texture;

namespace limber::app {

class Pictures final : public ui::Pictures {
  public:
    // `renderer` outlives this; `folder` is assets/pictures.
    Pictures(SDL_Renderer* renderer, std::filesystem::path folder);
    // One that cannot be read is none, now and later: a picture is never what somebody needs. Where
    // only one of the sizes is there, that one.
    ui::Texture find(std::string_view name, bool fine) override;

  private:
    struct Gone {
        void operator()(SDL_Texture* texture) const;
    };
    struct Kept {
        std::unique_ptr<SDL_Texture, Gone> texture;
        int width = 0;
        int height = 0;
    };
    Kept load(const std::string& file) const;

    SDL_Renderer* renderer_;
    std::filesystem::path folder_;
    std::map<std::string, Kept, std::less<>> kept_;
};

} // namespace limber::app
