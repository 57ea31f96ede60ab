#include "ui/widgets/picture.hpp"

#include "ui/pictures.hpp"

#include <imgui.h>

#include <algorithm>

namespace limber::ui {

void picture(const Ui& ui, const Rect& at, const Thing& thing) {
    const float part = std::min({1.0F, at.w / kPictureWidth, at.h / kPictureHeight});
    const Rect box = ui.type.snap(at.centred(kPictureWidth * part, kPictureHeight * part));
    if (!thing.name.empty())
        ui.semantics.add(Role::Image, thing.key, thing.name, box);
    const bool fine = ui.type.pixels_per_point() > 1;
    const Texture texture =
        ui.pictures != nullptr ? ui.pictures->find(thing.picture, fine) : Texture{};
    if (texture.id != 0)
        ui.canvas()->AddImage(ImTextureRef(texture.id), {box.x, box.y},
                              {box.right(), box.bottom()});
}

} // namespace limber::ui
