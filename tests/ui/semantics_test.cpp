#include "ui/semantics.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace limber::ui;

namespace {

// Two frames of a small screen: a heading, two buttons in a scroll area (one scrolled away), a row
// that is not drawn.
void draw(Semantics& list, std::string_view count = "3 of 6") {
    list.begin_frame();
    list.add(Role::Heading, "title", "Bird-dog", {0, 0, 300, 40}).level = 1;
    Node& status = list.add(Role::Status, "count", "Rep", {0, 40, 300, 40});
    status.value = count;
    list.open_group(Role::Group, "list", "Exercises", {0, 100, 300, 200}, true);
    list.add(Role::Button, "list/a", "Start", {0, 120, 300, 60});
    list.add(Role::Button, "list/b", "Stop", {0, 400, 300, 60});
    list.add(Role::Button, "list/c", "Far away", {0, 4000, 300, 60}).state.undrawn = true;
    list.close_group();
    list.add(Role::Button, "later", "Undo", {0, 320, 300, 60}).state.disabled = true;
    list.end_frame();
}

} // namespace

TEST_CASE("the list is that of the last finished frame, with parents and what is seen") {
    Semantics list;
    draw(list);
    REQUIRE(list.nodes().size() == 7);
    const Node* a = list.find("list/a");
    REQUIRE(a != nullptr);
    CHECK(list.nodes()[static_cast<std::size_t>(a->parent)].key == "list");
    CHECK(a->scroll_parent == a->parent);
    CHECK(a->visible == a->rect);
    CHECK(list.find("list/b")->visible.empty());
    CHECK(list.find("later")->parent == -1);
    CHECK(list.find("nothing") == nullptr);
    // A frame that has begun does not show yet.
    list.begin_frame();
    list.add(Role::Text, "new", "New", {});
    CHECK(list.nodes().size() == 7);
    CHECK(list.find("new") == nullptr);
}

TEST_CASE("names are found whatever their case, controls before words") {
    Semantics list;
    list.begin_frame();
    list.add(Role::Text, "words", "Start", {0, 0, 10, 10});
    list.add(Role::Button, "button", "Start", {0, 0, 10, 10});
    list.end_frame();
    CHECK(list.find_named(" start ")->key == "button");
    CHECK(list.find_named("START", Role::Text)->key == "words");
    CHECK(list.find_named("Star") == nullptr);
}

TEST_CASE("what is on the screen can be asked for in parts") {
    Semantics list;
    draw(list);
    CHECK(list.says("bird"));
    CHECK(list.says("Rep 3 of 6"));
    CHECK_FALSE(list.says("Rep 4 of 6"));
}

TEST_CASE("the revision moves when something that is said moves") {
    Semantics list;
    draw(list);
    const auto before = list.revision();
    draw(list);
    CHECK(list.revision() == before);
    draw(list, "4 of 6");
    CHECK(list.revision() != before);
}

TEST_CASE("only a reachable control can be asked to act, and it acts once") {
    Semantics list;
    draw(list);
    CHECK_FALSE(list.request_activate("nothing"));
    CHECK_FALSE(list.request_activate("title"));
    CHECK_FALSE(list.request_activate("later")); // disabled
    CHECK(list.request_activate("list/a"));
    CHECK(list.pending());
    list.begin_frame();
    CHECK_FALSE(list.take_activation("list/b"));
    CHECK(list.take_activation("list/a"));
    CHECK_FALSE(list.take_activation("list/a"));
    CHECK_FALSE(list.pending());
}

TEST_CASE("what is hidden or not drawn is brought into view first") {
    Semantics list;
    draw(list);
    CHECK(list.request_activate("list/c"));
    CHECK(list.reveal_key() == "list/c");
    list.revealed();
    CHECK(list.request_activate("list/b"));
    CHECK(list.reveal_key() == "list/b");
}

TEST_CASE("a request nobody takes is dropped in the end") {
    Semantics list;
    draw(list);
    CHECK(list.request_activate("list/a"));
    for (int i = 0; i < 40; ++i)
        draw(list);
    CHECK_FALSE(list.pending());
    CHECK_FALSE(list.take_activation("list/a"));
}

TEST_CASE("under a dialog nothing can be asked to act") {
    Semantics list;
    list.begin_frame();
    list.add(Role::Button, "below", "Start", {0, 0, 100, 60});
    list.cover_all();
    list.open_group(Role::Dialog, "sheet", "Stopped", {0, 0, 100, 100});
    list.add(Role::Button, "above", "Easing", {0, 0, 100, 60});
    list.close_group();
    list.end_frame();
    CHECK_FALSE(list.request_activate("below"));
    CHECK(list.request_activate("above"));
    CHECK(list.find_named("Start")->state.covered);
}
