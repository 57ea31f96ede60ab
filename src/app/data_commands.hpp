// limber export, import, backup, restore, exchange: the diary as files, without a window.
#pragma once

#include "app/options.hpp"
#include "content/content.hpp"
#include "journal/journal.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace limber::app {

// What a command ends with: the exit code, and the one line that says so (on standard error unless
// the code is 0).
struct CommandEnd {
    int code = 0;
    std::string line;
};

// `data` is the folder of the diary. Opens it, and closes it again.
CommandEnd run_data_command(const Options& options, const std::filesystem::path& data,
                            content::Content content, Moment now);

} // namespace limber::app
