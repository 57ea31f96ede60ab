// Your data as it is drawn: whatever came of what was asked last fits every window, and every
// control asks for the right thing.
#include "ui/screens/data.hpp"
#include "ui/widgets/item.hpp"
#include "windows.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace limber;
using namespace limber::ui;
using namespace limber::ui::test;

namespace {

DataState state_of(const DataView& view) {
    Today now = day();
    now.view.data = view;
    return build_data(Diary{}.journal, shipped(), now);
}

Harness::Draw data_of(const DataView& view) {
    return in_shell(shell_of(Diary{}, Screen::Data),
                    [state = state_of(view)](const Ui& ui) { draw_data(ui, state); });
}

DataView looked_at(bool restore) {
    DataView view;
    view.file = "limber-2026-03-02-of-the-other-tablet.json";
    view.restore = restore;
    view.rows = 12'345;
    view.from = day().date - std::chrono::days{400};
    view.to = day().date;
    if (!restore)
        view.changes = {{"pain", 120, 3, 0, 40}, {"exercise_set", 1200, 0, 1, 0}};
    return view;
}

} // namespace

TEST_CASE("Your data fits every window") {
    DataView view;
    fits_every_window(data_of(view)); // a browser
    view.keeps_backups = view.can_choose = true;
    fits_every_window(data_of(view));
    view.backup_fault = "data.backup.disk-full";
    view.fault = "data.backup.cannot-write";
    view.detail = "cannot create directories: Not a directory "
                  "[/home/somebody/.local/share/limber/a-very-long-name-of-a-folder/backups]";
    view.damaged = true;
    fits_every_window(data_of(view));
    view = looked_at(false);
    fits_every_window(data_of(view));
    fits_every_window(data_of(looked_at(true)));
    view = {};
    view.busy = view.keeps_backups = true;
    view.done = "It is in /home/somebody/.local/share/limber/limber-2026-03-02.json";
    fits_every_window(data_of(view));
}

TEST_CASE("The words under which everything is deleted fit every window") {
    fits_every_window([draw = data_of({})](const Ui& ui) {
        ui.memory.text(item_id("data/delete")).loaded = true;
        draw(ui);
    });
}

TEST_CASE("Every control of your data asks for its thing") {
    DataView view;
    view.keeps_backups = view.can_choose = view.damaged = true;
    const auto draw = data_of(view);
    asks<act::BackUpNow>(draw, "data/backups/now");
    CHECK(asks<act::ExportDiary>(draw, "data/export/json").format == DataFormat::Json);
    CHECK(asks<act::ExportDiary>(draw, "data/export/csv").format == DataFormat::Csv);
    asks<act::ChooseFile>(draw, "data/import/choose");
    asks<act::RecoverDiary>(draw, "data/damaged/recover");
    for (const bool restore : {false, true}) {
        asks<act::TakeFile>(data_of(looked_at(restore)), "data/file/take");
        asks<act::LeaveFile>(data_of(looked_at(restore)), "data/file/leave");
    }
}

TEST_CASE("That a backup failed stands there once") {
    DataView view;
    view.keeps_backups = true;
    view.backup_fault = "data.backup.disk-full";
    CHECK(state_of(view).backup_fault == shipped().words("data.backup.disk-full"));
    view.fault = view.backup_fault; // it was asked for, and stands on top
    CHECK(state_of(view).backup_fault.empty());
    view.fault = "data.fault.cannot-write";
    CHECK_FALSE(state_of(view).backup_fault.empty());
}
