#include "app/pictures.hpp"

#include "content/files.hpp"
#include "content/image.hpp"

#include <SDL.h>

namespace limber::app {

Pictures::Pictures(SDL_Renderer* renderer, std::filesystem::path folder)
    : renderer_(renderer),
      folder_(std::move(folder)) {}

void Pictures::Gone::operator()(SDL_Texture* texture) const {
    SDL_DestroyTexture(texture);
}

ui::Texture Pictures::find(std::string_view name, bool fine) {
    const std::string small = std::string(name).append(".png");
    const std::string large = std::string(name).append("@2x.png");
    const std::string& wanted = fine ? large : small;
    auto found = kept_.find(wanted);
    if (found == kept_.end()) {
        Kept kept = load(wanted);
        if (!kept.texture)
            kept = load(fine ? small : large);
        found = kept_.emplace(wanted, std::move(kept)).first;
    }
    const Kept& kept = found->second;
    return {reinterpret_cast<std::uintptr_t>(kept.texture.get()), kept.width, kept.height};
}

Pictures::Kept Pictures::load(const std::string& file) const {
    const auto bytes = content::read_file(folder_ / file);
    if (!bytes)
        return {};
    const auto* first = reinterpret_cast<const std::uint8_t*>(bytes->data());
    const auto image = content::decode_image({first, bytes->size()});
    if (!image)
        return {};
    Kept kept{std::unique_ptr<SDL_Texture, Gone>(
                  SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_RGBA32, SDL_TEXTUREACCESS_STATIC,
                                    image->width, image->height)),
              image->width, image->height};
    if (!kept.texture)
        return {};
    SDL_UpdateTexture(kept.texture.get(), nullptr, image->pixels.data(), image->width * 4);
    SDL_SetTextureBlendMode(kept.texture.get(), SDL_BLENDMODE_BLEND);
    SDL_SetTextureScaleMode(kept.texture.get(), SDL_ScaleModeLinear);
    return kept;
}

} // namespace limber::app
