// One tap to call or message a chosen person; who that is is asked once.
#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/care.hpp"
#include "ui/screens/relief_steps.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/sheet.hpp"

namespace limber::ui::relief {

namespace {

std::string& open_word(const Ui& ui) {
    return ui.memory.text(item_id("person/open")).text;
}
TextMemory& name_word(const Ui& ui) {
    return ui.memory.text(item_id("person/name_text"));
}
TextMemory& number_word(const Ui& ui) {
    return ui.memory.text(item_id("person/number_text"));
}

// Words in an address: everything but letters and digits as %XX.
std::string escaped(std::string_view words) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string out;
    for (const char c : words) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (plain) {
            out.push_back(c);
        } else {
            out.push_back('%');
            out.push_back(kHex[byte >> 4U]);
            out.push_back(kHex[byte & 15U]);
        }
    }
    return out;
}

std::string message_address(const Ui& ui, std::string_view number) {
    std::string address = phone_address(number);
    address.replace(0, 4, "sms:");
    return address + "?body=" + escaped(ui.words("relief.person.message_text"));
}

void write_field(const Ui& ui, Flow& flow, std::string_view key, std::string_view word,
                 std::string& value) {
    const std::string label_key = std::string(key) + "/label";
    const Text label{
        .key = label_key, .text = ui.words(word), .style = style::label, .ground = ui.theme.bg};
    text(ui, flow.next(text_height(ui, label, flow.width())), label);
    field(ui, flow.next(field_height(ui)), {.key = key, .name = ui.words(word), .max_bytes = 60},
          value);
}

// Call, message, change: when somebody is chosen.
bool reach(const Ui& ui, Flow& flow, const ReliefState& state) {
    const auto one = [&](std::string_view key, std::string_view icon, std::string_view word,
                         ButtonKind kind) {
        const Button look{.key = key,
                          .label = ui.words(word),
                          .kind = kind,
                          .size = ButtonSize::X,
                          .icon = icon,
                          .large_target = true};
        return button(ui, flow.next(button_height(ui, look, flow.width())), look);
    };
    if (one("person/call", icon::phone, "relief.person.call", ButtonKind::Primary)) {
        ui.emit(act::OpenAddress{phone_address(state.person_number)});
        return true;
    }
    if (one("person/message", icon::message_text, "relief.person.message", ButtonKind::Tonal)) {
        ui.emit(act::OpenAddress{message_address(ui, state.person_number)});
        return true;
    }
    if (one("person/change", icon::pencil, "relief.person.change", ButtonKind::Neutral))
        open_word(ui) = "write";
    return false;
}

bool write(const Ui& ui, Flow& flow) {
    const Text note{.key = "person/note",
                    .text = ui.words("relief.person.text"),
                    .style = style::body,
                    .color = ui.theme.ink2,
                    .ground = ui.theme.bg};
    text(ui, flow.next(text_height(ui, note, flow.width())), note);
    write_field(ui, flow, "person/name", "relief.person.name", name_word(ui).text);
    write_field(ui, flow, "person/number", "relief.person.number", number_word(ui).text);
    const Button save{.key = "person/save",
                      .label = ui.words("relief.person.save"),
                      .kind = ButtonKind::Primary,
                      .size = ButtonSize::X,
                      .large_target = true};
    if (!button(ui, flow.next(button_height(ui, save, flow.width())), save))
        return false;
    ui.emit(act::SetPerson{name_word(ui).text, number_word(ui).text});
    return true;
}

} // namespace

void call_person(const Ui& ui, const ReliefState& state) {
    open_word(ui) = state.person_number.empty() ? "write" : "reach";
    name_word(ui).text = state.person;
    number_word(ui).text = state.person_number;
}

void draw_person_sheet(const Ui& ui, const ReliefState& state) {
    if (open_word(ui).empty())
        return;
    const std::string_view title = open_word(ui) == "reach" && !state.person.empty()
                                       ? std::string_view(state.person)
                                       : ui.words("relief.person.title");
    SheetScope sheet(ui, {.key = "person", .name = title, .close_name = ui.words("shell.close")});
    Flow& flow = sheet.flow;
    heading(ui, flow.next(ui.type.height(style::h2, title, flow.width())), "person/title", 2, title,
            style::h2);
    const bool done = open_word(ui) == "reach" ? reach(ui, flow, state) : write(ui, flow);
    if (sheet.end() || done)
        open_word(ui).clear();
}

} // namespace limber::ui::relief
