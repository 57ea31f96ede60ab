// The two kinds of files that a stage is filled from. Inside journal/ only; both throw BadFile.
#pragma once

#include "journal/stage.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace limber::journal {

std::unique_ptr<Stage> stage_of_json(const std::filesystem::path& file);
std::unique_ptr<Stage> stage_of_database(const std::filesystem::path& file);
// Reads around what is damaged. nullptr: not even the shape of its tables can be read.
std::unique_ptr<Stage> stage_of_damaged(const std::filesystem::path& file, std::int64_t& lost);

} // namespace limber::journal
