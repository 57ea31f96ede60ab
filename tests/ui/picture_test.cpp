// Pictures of things: in the size that the screen has pixels for, never larger than drawn, and no
// hole where there is none.
#include "harness.hpp"
#include "ui/pictures.hpp"
#include "ui/widgets/picture.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace limber::ui;
using namespace limber::ui::test;

namespace {

struct Shelf final : Pictures {
    Texture find(std::string_view name, bool fine) override {
        asked = std::string(name) + (fine ? " fine" : "");
        return name == "glass" ? Texture{7, 320, 240} : Texture{};
    }
    std::string asked;
};

// How many of the frame's commands draw that texture.
int drawn(std::uint64_t texture) {
    int count = 0;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer)
            if (command.TexRef._TexData == nullptr && command.TexRef._TexID == texture)
                ++count;
    return count;
}

void show(Harness& house, Shelf& shelf, std::string_view name, Rect at) {
    house.show([&shelf, name, at](const Ui& ui) {
        Ui with = ui;
        with.pictures = &shelf;
        picture(with, at, {.key = "thing", .picture = name, .name = "A thing"});
    });
    house.settle();
}

} // namespace

TEST_CASE("a picture is drawn in the middle, as large as it was made for") {
    Shelf shelf;
    for (const float density : {1.0F, 2.0F}) {
        Harness house({.pixels_per_point = density});
        show(house, shelf, "glass", {10, 20, 300, 200});
        CHECK(drawn(7) == 1);
        CHECK(shelf.asked == (density > 1 ? "glass fine" : "glass"));
        REQUIRE(house.node("thing") != nullptr);
        CHECK(house.node("thing")->rect == Rect{80, 60, 160, 120});
    }
}

TEST_CASE("in less room a picture keeps its shape") {
    Shelf shelf;
    Harness house;
    show(house, shelf, "glass", {0, 0, 80, 200});
    CHECK(house.node("thing")->rect == Rect{0, 70, 80, 60});
}

TEST_CASE("a picture that is not there leaves its place and its name") {
    Shelf shelf;
    Harness house;
    show(house, shelf, "nothing", {0, 0, 160, 120});
    CHECK(drawn(7) == 0);
    CHECK(house.node("thing")->name == "A thing");
}
