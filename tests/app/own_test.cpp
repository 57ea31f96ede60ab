// The person's own exercises in the app: kept however the form is left, played, named afterwards.
#include "app/app.hpp"
#include "house.hpp"
#include "ui/screens/planned.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>

using namespace limber;
using namespace limber::app;
using namespace limber::app::test;

namespace {

OwnExercise named(std::string name) {
    OwnExercise own;
    own.name = std::move(name);
    own.note = "Slowly.";
    return own;
}

std::string add(House& house, const std::string& name) {
    house.app.perform(act::OpenOwnExercise{});
    house.app.perform(act::EditOwnExercise{named(name)});
    house.app.perform(act::KeepOwn{});
    return house.app.journal().own_exercises().back().key;
}

std::string_view name_of(const App& app, const std::string& key) {
    const Exercise* exercise = app.content().once(key);
    return exercise == nullptr ? "?" : app.content().words(exercise->name_word);
}

} // namespace

TEST_CASE("an own exercise is in the library at once, and opens where it can be started") {
    House house;
    const std::size_t shipped = house.app.content().exercises.size();
    const std::string key = add(house, "Towel roll");
    CHECK(house.screen() == Screen::ExerciseDetail);
    CHECK(house.app.today().view.exercise == key);
    CHECK(house.app.content().exercises.size() == shipped + 1);
    CHECK(name_of(house.app, key) == "Towel roll");
    house.app.perform(act::StartExercise{key});
    CHECK(house.screen() == Screen::Player);
    house.pass(std::chrono::seconds{20});
    REQUIRE(house.sessions().size() == 1);
    CHECK(counted_in(house.sessions().front()) >= 1);
    CHECK(house.sessions().front().sets.front().plan.exercise == key);
}

TEST_CASE("one that is wanted every day is in the plan from the next day, and no longer when it is "
          "gone") {
    House house;
    house.app.perform(act::CheckIn{3});
    house.app.perform(act::Go{Screen::Today});
    const std::string key = add(house, "Towel roll");
    const auto planned = [&](int ahead) {
        const auto day = ui::planned(house.app.journal(), house.app.content(), Preferences{},
                                     house.app.today().date + std::chrono::days{ahead});
        return std::ranges::any_of(day.tasks, [&](const plan::Task& task) {
            return task.item.exercise == key && task.why.word == "plan.why.home";
        });
    };
    CHECK_FALSE(planned(1));
    house.app.perform(act::OpenOwnExercise{key});
    OwnExercise own = house.app.journal().own_exercises().back();
    own.every_day = true;
    house.app.perform(act::EditOwnExercise{own});
    house.app.perform(act::KeepOwn{});
    CHECK(house.app.journal().own_exercises().back().every_day);
    CHECK(planned(1));
    house.app.perform(act::OpenOwnExercise{key});
    house.app.perform(act::RemoveOwn{});
    CHECK_FALSE(planned(1));
}

TEST_CASE("whichever way the form is left, what was written is kept once") {
    const Action ways[] = {act::KeepOwn{}, act::Back{}, act::Go{Screen::Progress}, act::LockedUp{},
                           act::Quit{}};
    for (const Action& way : ways) {
        House house;
        house.app.perform(act::OpenOwnExercise{});
        house.app.perform(act::EditOwnExercise{named("Towel roll")});
        house.app.perform(way);
        CAPTURE(way.kind());
        REQUIRE(house.app.journal().own_exercises().size() == 1);
        CHECK(house.app.journal().own_exercises().front().name == "Towel roll");
        // And come back to, it is that one.
        house.app.perform(act::KeepOwn{});
        CHECK(house.app.journal().own_exercises().size() == 1);
    }
}

TEST_CASE("an untouched form keeps nothing, and one that did not change writes nothing") {
    House house;
    house.app.perform(act::OpenOwnExercise{});
    house.app.perform(act::KeepOwn{});
    CHECK(house.app.journal().own_exercises().empty());
    const std::string key = add(house, "Towel roll");
    const auto commits = house.app.journal().commits();
    house.app.perform(act::OpenOwnExercise{key});
    house.app.perform(act::KeepOwn{});
    CHECK(house.app.journal().commits() == commits);
    CHECK(house.app.journal().own_exercises().front().version == 1);
}

TEST_CASE("removed, it is gone from the library and named in what was done; undo brings it back") {
    House house;
    const std::string key = add(house, "Towel roll");
    house.app.perform(act::Go{Screen::Exercises});
    house.app.perform(act::OpenExercise{key});
    house.app.perform(act::OpenOwnExercise{key});
    house.app.perform(act::RemoveOwn{});
    CHECK(house.screen() == Screen::Exercises); // its page is gone, too
    CHECK(house.app.content().exercise(key) == nullptr);
    CHECK(name_of(house.app, key) == "Towel roll");
    house.app.perform(act::OpenOwnExercise{key}); // from a link that is stale
    CHECK(house.screen() == Screen::Exercises);
    house.app.perform(act::Undo{});
    CHECK(house.app.content().exercise(key) != nullptr);
}

TEST_CASE("what was kept is there in the next run") {
    const TempFolder folder;
    std::string key;
    {
        House house(folder.path);
        key = add(house, "Towel roll");
    }
    const House house(folder.path);
    CHECK(house.app.content().exercise(key) != nullptr);
    CHECK(name_of(house.app, key) == "Towel roll");
}

TEST_CASE("a routine is started at the doses the person has, without what is gone") {
    House house;
    const std::string key = add(house, "Towel roll");
    house.app.perform(act::OpenOwnRoutine{});
    house.app.perform(act::EditOwnRoutine{OwnRoutine{{}, "", {key, "bridge", "no-such"}}});
    house.app.perform(act::StartRoutine{});
    CHECK(house.screen() == Screen::Player);
    REQUIRE(house.app.journal().own_routines().size() == 1);
    CHECK(house.app.journal().own_routines().front().name == "My routine");
    const auto session = house.app.journal().open_session();
    REQUIRE(session.has_value());
    CHECK(session->plan.front().exercise == key);
    CHECK(session->plan.back().exercise == "bridge");
}

TEST_CASE("a picture is taken in the form alone, and what is none is said") {
    House house;
    const std::filesystem::path good =
        std::filesystem::path(test_paths::assets) / "pictures" / "strap@2x.png";
    house.app.take_file(good); // dropped somewhere else
    CHECK(house.app.journal().commits() == 0);
    house.app.perform(act::OpenOwnExercise{});
    house.app.take_file(std::filesystem::path(test_paths::assets) / "content/en/own.toml");
    CHECK(house.app.today().view.picture_fault == "picture.fault.not-a-picture");
    house.app.take_file("/no/such/file.png");
    CHECK(house.app.today().view.picture_fault == "picture.fault.unreadable");
    house.app.take_file(good);
    CHECK(house.app.today().view.picture_fault.empty());
    const std::string picture = house.app.today().view.own.picture;
    CHECK(house.app.journal().own_picture(picture).starts_with("\xFF\xD8")); // a JPEG
    house.app.take_file("/no/such/file.png");                                // the one before stays
    CHECK(house.app.today().view.own.picture == picture);
    house.app.perform(act::Back{});
    REQUIRE(house.app.journal().own_exercises().size() == 1);
    CHECK(house.app.journal().own_exercises().front().picture == picture);
}

TEST_CASE("where nobody can be asked for a file, the form says how to give one") {
    House house;
    house.app.perform(act::OpenOwnExercise{});
    house.app.perform(act::ChoosePicture{});
    CHECK(house.app.today().view.picture_fault == "own.picture.drop");
}
