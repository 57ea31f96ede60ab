// The steps of the guide, and the frame that all of them stand in (relief.cpp chooses).
#pragma once

#include "ui/screens/relief.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace limber::ui::relief {

void act_guide(const Ui& ui, guide::Action action);

// Cross, help, voice and steps at the top; answers, the warning signs, Back and Next at the bottom.
// None of it moves. Returns what is left between.
Rect draw_frame(const Ui& ui, const ReliefState& state);
// Two halves side by side: a tablet, or a phone on its side.
bool side_by_side(const Ui& ui);
// The largest words on the smallest phone: what is pinned says less.
bool compact(const Ui& ui);

// "This helped", "I can't do this" …: pills in rows. Without `draw` it only measures.
float answers(const Ui& ui, const Rect& at, const ReliefState& state, bool draw);
// Whether they have room at the bottom; else they stand at the end of what scrolls.
bool answers_pinned(const Ui& ui, const ReliefState& state, float width);

// Lays something out from the top of `at`; without `draw` it only measures. Returns its height.
using Piece = std::function<float(const Rect& at, bool draw)>;

// A page of one instruction: what stands over and under its words and picture.
struct Parts {
    std::vector<Piece> above;
    std::vector<Piece> below;
    std::function<void(const Rect& at)> picture; // empty: the page's figure
    bool no_picture = false;
    float least = 120; // of the picture's height on a phone
    std::string title; // instead of the page's; may be empty
    bool text = true;
};
void draw_page(const Ui& ui, const ReliefState& state, Parts parts);

Piece words_piece(const Ui& ui, Text words);
Piece button_piece(const Ui& ui, Button look, std::function<void()> pressed);
Piece facts_piece(const Ui& ui, const ReliefState& state);
// Buttons side by side where they fit, else under each other.
Piece row_piece(const Ui& ui, std::vector<Button> buttons,
                std::function<void(std::size_t)> pressed);
void page_figure(const Ui& ui, const Rect& at, const ReliefState& state);
void animation_panel(const Ui& ui, const Rect& at, std::string_view key, std::string_view name,
                     std::string_view animation, bool moves);

void draw_stop(const Ui& ui, const ReliefState& state);
void draw_breathe(const Ui& ui, const ReliefState& state);
void draw_plain(const Ui& ui, const ReliefState& state); // press, position, getting up, water, bath
void draw_rest(const Ui& ui, const ReliefState& state);
void draw_menu(const Ui& ui, const ReliefState& state);
void draw_heat(const Ui& ui, const ReliefState& state);
void draw_medicine(const Ui& ui, const ReliefState& state);
void draw_walk(const Ui& ui, const ReliefState& state);
void draw_stretch(const Ui& ui, const ReliefState& state);
void draw_end(const Ui& ui, const ReliefState& state);
void draw_ask(const Ui& ui, const ReliefState& state);

// The person to call: asks who that is when nobody was chosen.
void call_person(const Ui& ui, const ReliefState& state);
void draw_person_sheet(const Ui& ui, const ReliefState& state);

std::string minutes_left(Millis left); // "5:48"

} // namespace limber::ui::relief
