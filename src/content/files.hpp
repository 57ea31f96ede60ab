// Reading files whole, with a typed answer.
#pragma once

#include "core/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace limber::content {

// Far above what ships: a larger one is a wrong file, not ours.
inline constexpr std::uintmax_t kMostBytes = 16U << 20U;

// The bytes of a file. Refused: no such file, not readable, more than `most` bytes.
Result<std::string> read_file(const std::filesystem::path& path, std::uintmax_t most = kMostBytes);

// The regular files of a folder with that extension (".toml"), by name.
Result<std::vector<std::filesystem::path>> list_files(const std::filesystem::path& folder,
                                                      std::string_view extension);

} // namespace limber::content
