#include "app/figure_watch.hpp"

#include <system_error>

namespace limber::app {

FigureWatch::FigureWatch(const std::filesystem::path& folder)
    : files_{File{folder / "model.json"}, File{folder / "poses.json"}} {
    changed();
}

bool FigureWatch::changed() {
    bool any = false;
    for (File& file : files_) {
        std::error_code error;
        const auto written = std::filesystem::last_write_time(file.path, error);
        if (error || written == file.written)
            continue;
        file.written = written;
        any = true;
    }
    return any;
}

} // namespace limber::app
