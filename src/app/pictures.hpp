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
    // `own` gives the bytes of the person's own picture of that id (core/own.hpp); empty: none.
    Pictures(SDL_Renderer* renderer, std::filesystem::path folder,
             std::function<std::string(std::string_view id)> own);
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
    static ui::Texture as_texture(const Kept& kept);
    Kept load(const std::string& file) const;
    Kept texture_of(std::string_view bytes) const;

    SDL_Renderer* renderer_;
    std::filesystem::path folder_;
    std::function<std::string(std::string_view id)> own_;
    std::map<std::string, Kept, std::less<>> kept_;
};

} // namespace limber::app
