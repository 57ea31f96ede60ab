#include "ui/screens/relief_dose.hpp"

#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/care.hpp"
#include "ui/screens/relief_words.hpp"
#include "ui/screens/say.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/segment.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/stepper.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>

namespace limber::ui::relief {

namespace {

// What is being entered, from frame to frame; nothing of it is kept until it is logged.
struct Draft {
    std::string& ingredient; // empty: closed
    std::string& product;
    std::string& mg;
    std::string& hours;
};
Draft draft_of(const Ui& ui) {
    const auto word = [&](std::string_view key) -> std::string& {
        return ui.memory.text(item_id(key)).text;
    };
    return {word("dose/ingredient"), word("dose/product"), word("dose/mg"), word("dose/hours")};
}

int number(const std::string& text) {
    return text.empty() ? 0 : std::stoi(text);
}

void label(const Ui& ui, Flow& flow, std::string_view key, std::string_view words) {
    const Text head{.key = key, .text = words, .style = style::label, .ground = ui.theme.bg};
    text(ui, flow.next(text_height(ui, head, flow.width())), head);
}

void choose_product(const Ui& ui, Flow& flow, const Ingredient& ingredient, Draft& draft) {
    std::vector<SegmentOption> options;
    int chosen = 0;
    for (std::size_t i = 0; i < ingredient.products.size(); ++i) {
        const std::string& key = ingredient.products[i];
        options.push_back({key, ui.words(key), {}});
        if (key == draft.product)
            chosen = static_cast<int>(i);
    }
    const std::string_view name = ui.words("relief.medicine.product");
    label(ui, flow, "dose/product/label", name);
    const Segment look{.key = "dose/product", .name = name, .options = options, .selected = chosen};
    const auto other = segment(ui, flow.next(segment_height(ui, look, flow.width())), look);
    if (other)
        draft.product = ingredient.products[static_cast<std::size_t>(*other)];
}

void choose_amount(const Ui& ui, Flow& flow, const Ingredient& ingredient, Draft& draft) {
    if (ingredient.doses_mg.empty())
        return;
    std::vector<std::string> words;
    std::vector<std::string> ids;
    for (const int mg : ingredient.doses_mg) {
        words.push_back(say_amount(ui.words, mg));
        ids.push_back(std::to_string(mg));
    }
    std::vector<SegmentOption> options;
    int chosen = 0;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        options.push_back({ids[i], words[i], {}});
        if (ids[i] == draft.mg)
            chosen = static_cast<int>(i);
    }
    const std::string_view name = ui.words("relief.medicine.amount");
    label(ui, flow, "dose/amount/label", name);
    const Segment look{.key = "dose/amount", .name = name, .options = options, .selected = chosen};
    if (const auto other = segment(ui, flow.next(segment_height(ui, look, flow.width())), look))
        draft.mg = ids[static_cast<std::size_t>(*other)];
}

void choose_hours(const Ui& ui, Flow& flow, const Ingredient& ingredient, Draft& draft) {
    const std::string_view name = ui.words("relief.medicine.apart");
    label(ui, flow, "dose/apart/label", name);
    const auto least = static_cast<int>(ingredient.apart / std::chrono::hours{1});
    const int hours = number(draft.hours);
    const std::string words = ui.words.format("relief.medicine.apart_value", {{"n", hours}});
    const Stepper look{.key = "dose/apart",
                       .name = name,
                       .value_words = words,
                       .less = ui.words("relief.medicine.less"),
                       .more = ui.words("relief.medicine.more"),
                       .value = hours,
                       .min = least,
                       .max = 24};
    draft.hours = std::to_string(stepper(ui, flow.next(stepper_height(ui)), look));
}

// Beyond the packet: red, whom to call; logging stays possible.
void warning(const Ui& ui, Flow& flow, const ReliefState& state, const MedicineCard& medicine,
             const TooMuch& much, int hours) {
    const std::string number = state.help_line.empty() ? "112" : state.help_line;
    const Utc next = medicine.day.last ? medicine.day.last->at + std::chrono::hours{hours} : Utc{};
    const std::string early =
        ui.words.format("relief.medicine.early_text",
                        {{"h", hours}, {"time", say_time(Moment{next, state.wall.offset})}});
    const std::string amount = ui.words.format("relief.medicine.over_text", {{"number", number}});
    const Text head{.key = "dose/warning",
                    .text = ui.words(much.amount ? "relief.medicine.over_title"
                                                 : "relief.medicine.early_title"),
                    .style = style::h3,
                    .color = ui.theme.on_danger_tint,
                    .ground = ui.theme.danger_tint,
                    .role = Role::Status,
                    .live = true};
    const Text words{.key = "dose/warning/text",
                     .text = much.amount ? std::string_view(amount) : std::string_view(early),
                     .style = style::body_strong,
                     .color = ui.theme.on_danger_tint,
                     .ground = ui.theme.danger_tint};
    const float room = flow.width() - 2 * space::l;
    const float head_h = text_height(ui, head, room);
    const Rect box = flow.next(head_h + text_height(ui, words, room) + 2 * space::m);
    paint::fill(ui, box, ui.theme.danger_tint, radius::button);
    paint::outline(ui, box, ui.theme.danger, radius::button, metric::outline);
    text(ui, {box.x + space::l, box.y + space::m, room, head_h}, head);
    text(ui, {box.x + space::l, box.y + space::m + head_h, room, box.h}, words);
    if (!much.amount)
        return;
    const std::string call_words =
        ui.words.format("relief.medicine.over_call", {{"number", number}});
    const Button call{.key = "dose/call",
                      .label = call_words,
                      .kind = ButtonKind::Outline,
                      .size = ButtonSize::M,
                      .icon = icon::phone};
    if (button(ui, flow.next(button_height(ui, call, flow.width())), call))
        ui.emit(act::OpenAddress{phone_address(number)});
}

// True when the sheet is done.
bool keys(const Ui& ui, Flow& flow, const MedicineCard& medicine, const TooMuch& much,
          const Draft& draft) {
    const Button took{.key = "dose/took",
                      .label = ui.words("relief.medicine.took"),
                      .kind = much.any() ? ButtonKind::Neutral : ButtonKind::Primary,
                      .size = ButtonSize::X,
                      .large_target = true};
    const Button not_taken{.key = "dose/not_taken",
                           .label = ui.words("relief.medicine.not_taken"),
                           .kind = much.any() ? ButtonKind::Primary : ButtonKind::Neutral,
                           .size = ButtonSize::X,
                           .large_target = true};
    bool done = false;
    if (button(ui, flow.next(button_height(ui, took, flow.width())), took)) {
        ui.emit(act::LogDose{medicine.ingredient->key, draft.product, number(draft.mg),
                             std::chrono::hours{number(draft.hours)}});
        done = true;
    }
    return button(ui, flow.next(button_height(ui, not_taken, flow.width())), not_taken) || done;
}

} // namespace

void open_dose_sheet(const Ui& ui, const MedicineCard& medicine, Utc /*now*/) {
    Draft draft = draft_of(ui);
    const Ingredient& ingredient = *medicine.ingredient;
    draft.ingredient = ingredient.key;
    draft.product = ingredient.products.front();
    draft.mg = ingredient.doses_mg.empty() ? "" : std::to_string(ingredient.doses_mg.front());
    draft.hours = std::to_string(medicine.packet / std::chrono::hours{1});
}

void draw_dose_sheet(const Ui& ui, const ReliefState& state) {
    Draft draft = draft_of(ui);
    const auto medicine = std::ranges::find_if(state.medicine, [&](const MedicineCard& card) {
        return card.ingredient->key == draft.ingredient;
    });
    if (medicine == state.medicine.end())
        return;
    SheetScope sheet(ui, {.key = "dose",
                          .name = ui.words("relief.medicine.sheet"),
                          .close_name = ui.words("shell.close")});
    Flow& flow = sheet.flow;
    const std::string_view title = ui.words(medicine->ingredient->name_word);
    heading(ui, flow.next(ui.type.height(style::h2, title, flow.width())), "dose/title", 2, title,
            style::h2);
    choose_product(ui, flow, *medicine->ingredient, draft);
    choose_amount(ui, flow, *medicine->ingredient, draft);
    choose_hours(ui, flow, *medicine->ingredient, draft);
    Ingredient packet = *medicine->ingredient;
    packet.apart = std::max<Millis>(packet.apart, std::chrono::hours{number(draft.hours)});
    const TooMuch much = too_much(medicine->day, packet, number(draft.mg), state.at_wall(ui.now));
    if (much.any())
        warning(ui, flow, state, *medicine, much, number(draft.hours));
    const bool done = keys(ui, flow, *medicine, much, draft);
    if (sheet.end() || done)
        draft.ingredient.clear();
}

} // namespace limber::ui::relief
