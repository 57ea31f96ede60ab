// Care in the app: an appointment that is kept goes to the calendar as a file.
#include "core/visit.hpp"
#include "house.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace limber;
using namespace limber::app;
using namespace limber::app::test;

namespace {

std::string read(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST_CASE("an appointment is handed over as a calendar file, or it is said that it could not be") {
    const TempFolder folder;
    House house(folder.path);
    care::Visit visit;
    visit.starts = kMorning;
    visit.starts.utc += std::chrono::hours{50};
    visit.place = "Mill Street";
    house.app.perform(act::SaveVisit{visit});
    const auto kept = house.app.journal().visits_from(kMorning.utc, 9);
    REQUIRE(kept.size() == 1);
    house.app.perform(act::ExportVisit{kept.front().id});
    CHECK(house.platform.handed_over.extension() == ".ics");
    const std::string file = read(house.platform.handed_over);
    CHECK(file.starts_with("BEGIN:VCALENDAR\r\n"));
    CHECK(file.find("LOCATION:Mill Street\r\n") != std::string::npos);
    CHECK(house.app.today().snackbar->words != "app.cannot-open");

    house.platform.can_open = false;
    house.app.perform(act::ExportVisit{kept.front().id});
    REQUIRE(house.app.today().snackbar);
    CHECK(house.app.today().snackbar->words == "app.cannot-open");
}
