// What backups and recovery share. Inside journal/ only.
#pragma once

#include "journal/backup.hpp"

#include <SQLiteCpp/Exception.h>

#include <filesystem>
#include <string_view>

namespace limber::journal {

// How the folders begin in which damaged files lie.
inline constexpr std::string_view kAside = "damaged-";

BackupFault fault_of(const SQLite::Exception& error);
BackupFault fault_of(const std::filesystem::filesystem_error& error);
BackupFault fault_of(const WriteFault& fault);

} // namespace limber::journal
