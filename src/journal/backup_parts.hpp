// What backups and recovery share. Inside journal/ only.
#pragma once

#include "journal/backup.hpp"

#include <SQLiteCpp/Exception.h>

#include <filesystem>
#include <optional>
#include <string_view>

namespace limber::journal {

// How the folders begin in which damaged files lie.
inline constexpr std::string_view kAside = "damaged-";

// A copy of the diary in `file` as it is now, looked over and only then called `name`, where
// another may lie. On a fault what lay there is what lies there. With a connection of its own.
std::optional<BackupFault> copy_whole(const std::filesystem::path& file,
                                      const std::filesystem::path& name);

BackupFault fault_of(const SQLite::Exception& error);
BackupFault fault_of(const std::filesystem::filesystem_error& error);
BackupFault fault_of(const WriteFault& fault);

} // namespace limber::journal
