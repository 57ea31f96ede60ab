// replay ROUNDS FILE|FOLDER...: gives a target each file whole, cut short, and changed at random
// (the same every time): what every build can do, where only clang's can search on.
#include "fuzz/target.hpp"

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Bytes = std::vector<std::uint8_t>;

constexpr std::size_t kEachLength = 512; // bytes: a longer file is cut at so many places

Bytes bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string all{std::istreambuf_iterator<char>(in), {}};
    return {all.begin(), all.end()};
}

std::vector<fs::path> files_in(const fs::path& path) {
    if (!fs::is_directory(path))
        return {path};
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(path))
        if (entry.is_regular_file())
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

// Returns how often the target was asked.
std::size_t replay(const Bytes& file, int rounds, std::mt19937& random) {
    std::size_t asked = 1;
    LLVMFuzzerTestOneInput(file.data(), file.size());
    const std::size_t step = std::max<std::size_t>(file.size() / kEachLength, 1);
    for (std::size_t length = 0; length < file.size(); length += step, ++asked)
        LLVMFuzzerTestOneInput(file.data(), length);
    for (int round = 0; round < rounds && !file.empty(); ++round, ++asked) {
        Bytes changed = file;
        for (auto times = random() % 4 + 1; times > 0; --times)
            changed[random() % changed.size()] = static_cast<std::uint8_t>(random());
        LLVMFuzzerTestOneInput(changed.data(), changed.size());
    }
    return asked;
}

} // namespace

int main(int argc, char** argv) try {
    if (argc < 3) {
        std::cerr << "replay ROUNDS FILE|FOLDER...\n";
        return 2;
    }
    std::mt19937 random(5);
    std::size_t asked = 0;
    for (int i = 2; i < argc; ++i)
        for (const fs::path& file : files_in(argv[i]))
            asked += replay(bytes_of(file), std::atoi(argv[1]), random);
    std::cout << asked << " inputs\n";
    return asked > 1 ? 0 : 1;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
}
