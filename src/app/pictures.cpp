#include "app/pictures.hpp"

#include "content/files.hpp"
#include "content/image.hpp"
#include "core/own.hpp"

#include <SDL.h>

namespace limber::app {

Pictures::Pictures(SDL_Renderer* renderer, std::filesystem::path folder,
                   std::function<std::string(std::string_view id)> own)
    : renderer_(renderer),
      folder_(std::move(folder)),
      own_(std::move(own)) {}

void Pictures::Gone::operator()(SDL_Texture* texture) const {
    SDL_DestroyTexture(texture);
}

ui::Texture Pictures::find(std::string_view name, bool fine) {
    if (name.starts_with(kOwnPicture)) {
        auto own = kept_.find(name);
        if (own == kept_.end())
            own =
                kept_.emplace(std::string(name), texture_of(own_(name.substr(kOwnPicture.size()))))
                    .first;
        return as_texture(own->second);
    }
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
    return as_texture(found->second);
}

ui::Texture Pictures::as_texture(const Kept& kept) {
    return {reinterpret_cast<std::uintptr_t>(kept.texture.get()), kept.width, kept.height};
}

Pictures::Kept Pictures::load(const std::string& file) const {
    const auto bytes = content::read_file(folder_ / file);
    return bytes ? texture_of(*bytes) : Kept{};
}

Pictures::Kept Pictures::texture_of(std::string_view bytes) const {
    const auto* first = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto image = content::decode_image({first, bytes.size()});
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
