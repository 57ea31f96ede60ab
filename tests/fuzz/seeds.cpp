// seeds FOLDER: writes what the fuzzers begin with.
#include "content/pictures.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

int main(int argc, char** argv) {
    using namespace limber::content::test;
    if (argc != 2) {
        std::cerr << "seeds FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder = std::filesystem::path(argv[1]) / "image";
    std::filesystem::create_directories(folder);
    const auto write = [&](const std::string& name, const Bytes& bytes) {
        std::ofstream(folder / name, std::ios::binary)
            .write(reinterpret_cast<const char*>(bytes.data()),
                   static_cast<std::streamsize>(bytes.size()));
    };
    write("small.png", png_of(painted(9, 7)));
    write("claims-much.png", png_claiming_much());
    write("small.jpg", jpeg_of(painted(16, 8), 60));
    for (int orientation = 1; orientation <= 8; ++orientation)
        write("turned-" + std::to_string(orientation) + ".jpg",
              with_orientation(jpeg_of(painted(8, 16), 40), orientation, orientation % 2 == 0));
    return 0;
}
