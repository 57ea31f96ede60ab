// The sheets of Care: an appointment, and whom to call.
#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/care.hpp"
#include "ui/screens/day_words.hpp"
#include "ui/screens/say.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/segment.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/stepper.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace limber::ui {

namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr std::string_view kNew = "new";
constexpr int kStep = 15;      // minutes of a time
constexpr int kDaysBack = 366; // an appointment may be written down afterwards
constexpr int kDaysAhead = 730;

// What is being written, from frame to frame.
struct Draft {
    std::string& open; // "", "new" or an id
    bool& loaded;
    std::string& kind;
    std::string& start; // minutes since 1970 on the wall
    std::string& length;
    std::string& place;
    std::string& note;
};

Draft draft_of(const Ui& ui) {
    TextMemory& open = ui.memory.text(item_id("care/draft/open"));
    const auto part = [&](std::string_view key) -> std::string& {
        return ui.memory.text(item_id(key)).text;
    };
    return {open.text,
            open.loaded,
            part("care/draft/kind"),
            part("care/draft/start"),
            part("care/draft/length"),
            part("care/draft/place"),
            part("care/draft/note")};
}

long wall_minutes(Moment moment) {
    return static_cast<long>(
        std::chrono::floor<minutes>(moment.utc + moment.offset).time_since_epoch().count());
}

const CareVisit* find_visit(const CareState& state, const std::string& id) {
    for (const auto* list : {&state.coming, &state.past}) {
        const auto found =
            std::ranges::find_if(*list, [&](const CareVisit& one) { return one.visit.id == id; });
        if (found != list->end())
            return &*found;
    }
    return nullptr;
}

void load(Draft& draft, const CareState& state) {
    care::Visit visit;
    // Tomorrow at ten, until it is said otherwise.
    visit.starts = {state.now.utc + days{1} + std::chrono::hours{10}, state.now.offset};
    if (const CareVisit* known = find_visit(state, draft.open))
        visit = known->visit;
    draft.kind = care::kind_key(visit.kind);
    draft.start = std::to_string(wall_minutes(visit.starts));
    draft.length = std::to_string(visit.minutes);
    draft.place = visit.place;
    draft.note = visit.note;
    draft.loaded = true;
}

care::Visit visit_of(const Draft& draft, const CareState& state) {
    care::Visit visit;
    if (const CareVisit* known = find_visit(state, draft.open))
        visit = known->visit;
    visit.kind = care::kind_from(draft.kind).value_or(care::VisitKind::Physio);
    const minutes offset = visit.id.empty() ? state.now.offset : visit.starts.offset;
    visit.starts = {Utc{minutes{std::stol(draft.start)}} - offset, offset};
    visit.minutes = std::stoi(draft.length);
    visit.place = draft.place;
    visit.note = draft.note;
    return visit;
}

void title(const Ui& ui, Flow& flow, std::string_view key, std::string_view words) {
    heading(ui, flow.next(ui.type.height(style::h2, words, flow.width())), key, 2, words,
            style::h2);
}

void kinds(const Ui& ui, Flow& flow, Draft& draft) {
    constexpr std::array kAll{care::VisitKind::Physio, care::VisitKind::Massage,
                              care::VisitKind::Acupuncture, care::VisitKind::Doctor};
    std::array<SegmentOption, kAll.size()> options;
    int selected = 0;
    for (std::size_t i = 0; i < kAll.size(); ++i) {
        const std::string_view key = care::kind_key(kAll.at(i));
        options.at(i) = {key, ui.words("care.visit." + std::string(key)), {}};
        if (key == draft.kind)
            selected = static_cast<int>(i);
    }
    const Segment look{.key = "care/draft/kind",
                       .name = ui.words("care.visit.kind"),
                       .options = options,
                       .selected = selected};
    if (const auto chosen = segment(ui, flow.next(segment_height(ui, look, flow.width())), look))
        draft.kind = care::kind_key(kAll.at(static_cast<std::size_t>(*chosen)));
}

void label(const Ui& ui, Flow& flow, std::string_view key, std::string_view words) {
    const Text said{.key = key,
                    .text = words,
                    .style = style::caption_strong,
                    .color = ui.theme.ink2,
                    .ground = ui.theme.bg};
    text(ui, flow.next(text_height(ui, said, flow.width())), said);
    flow.space(space::xs - space::m);
}

// Day, time and length, each with − and +.
void when(const Ui& ui, Flow& flow, Draft& draft, const CareState& state) {
    constexpr long kDay = 24L * 60;
    const long start = std::stol(draft.start);
    const long today = wall_minutes(state.now) / kDay;
    const int day = static_cast<int>(start / kDay - today);
    const int time = static_cast<int>(start % kDay);
    const Date date{days{start / kDay}};
    const std::string day_words = say_full_date(ui.words, date, Date{days{today}});
    label(ui, flow, "care/draft/day/label", ui.words("care.visit.day"));
    const int new_day = stepper(ui, flow.next(stepper_height(ui)),
                                {.key = "care/draft/day",
                                 .name = ui.words("care.visit.day"),
                                 .value_words = day_words,
                                 .less = ui.words("care.visit.earlier_day"),
                                 .more = ui.words("care.visit.later_day"),
                                 .value = day,
                                 .min = -kDaysBack,
                                 .max = kDaysAhead});
    const std::string time_words = say_time({Utc{minutes{start}}, minutes{0}});
    label(ui, flow, "care/draft/time/label", ui.words("care.visit.time"));
    const int new_time = stepper(ui, flow.next(stepper_height(ui)),
                                 {.key = "care/draft/time",
                                  .name = ui.words("care.visit.time"),
                                  .value_words = time_words,
                                  .less = ui.words("care.visit.earlier_time"),
                                  .more = ui.words("care.visit.later_time"),
                                  .value = time,
                                  .min = 0,
                                  .max = static_cast<int>(kDay) - kStep,
                                  .step = kStep});
    draft.start = std::to_string((today + new_day) * kDay + new_time);
    const int length = std::stoi(draft.length);
    const std::string length_words = ui.words.format("care.visit.length", {{"n", length}});
    label(ui, flow, "care/draft/length/label", ui.words("care.visit.minutes"));
    draft.length = std::to_string(stepper(ui, flow.next(stepper_height(ui)),
                                          {.key = "care/draft/length",
                                           .name = ui.words("care.visit.minutes"),
                                           .value_words = length_words,
                                           .less = ui.words("care.visit.shorter"),
                                           .more = ui.words("care.visit.longer"),
                                           .value = length,
                                           .min = 5,
                                           .max = 480,
                                           .step = 5}));
}

void words_field(const Ui& ui, Flow& flow, std::string_view key, std::string_view name,
                 std::string& value) {
    field(ui, flow.next(field_height(ui)),
          {.key = key, .name = name, .placeholder = name, .max_bytes = 200}, value);
}

// How a visit that is over helped.
void helped(const Ui& ui, Flow& flow, const CareVisit& visit) {
    constexpr std::array kAll{care::Helped::Yes, care::Helped::Same, care::Helped::Worse};
    std::array<SegmentOption, kAll.size()> options;
    int selected = -1;
    for (std::size_t i = 0; i < kAll.size(); ++i) {
        const std::string_view key = care::helped_key(kAll.at(i));
        options.at(i) = {key, ui.words("care.helped." + std::string(key)), {}};
        if (visit.visit.helped == kAll.at(i))
            selected = static_cast<int>(i);
    }
    label(ui, flow, "care/helped/label", ui.words("care.helped.ask"));
    const Segment look{.key = "care/helped",
                       .name = ui.words("care.helped.ask"),
                       .options = options,
                       .selected = selected};
    if (const auto chosen = segment(ui, flow.next(segment_height(ui, look, flow.width())), look))
        ui.emit(act::RateVisit{visit.visit.id, kAll.at(static_cast<std::size_t>(*chosen))});
}

bool key(const Ui& ui, Flow& flow, std::string_view id, std::string_view words, ButtonKind kind,
         std::string_view icon = {}) {
    const Button look{.key = id,
                      .label = words,
                      .kind = kind,
                      .size = kind == ButtonKind::Primary ? ButtonSize::X : ButtonSize::M,
                      .icon = icon};
    return button(ui, flow.next(button_height(ui, look, flow.width())), look);
}

void visit_sheet(const Ui& ui, const CareState& state) {
    Draft draft = draft_of(ui);
    if (draft.open.empty())
        return;
    const CareVisit* known = find_visit(state, draft.open);
    if (known == nullptr && draft.open != kNew)
        return draft.open.clear(); // it went away under it
    if (!draft.loaded)
        load(draft, state);
    const std::string_view name =
        ui.words(known != nullptr ? "care.visit.change" : "care.visit.new");
    SheetScope sheet(ui,
                     {.key = "care/visit", .name = name, .close_name = ui.words("shell.close")});
    title(ui, sheet.flow, "care/visit/title", name);
    const bool past = known != nullptr && std::ranges::any_of(state.past, [&](const auto& one) {
                          return one.visit.id == known->visit.id;
                      });
    if (past)
        helped(ui, sheet.flow, *known);
    kinds(ui, sheet.flow, draft);
    when(ui, sheet.flow, draft, state);
    words_field(ui, sheet.flow, "care/draft/place", ui.words("care.visit.place"), draft.place);
    words_field(ui, sheet.flow, "care/draft/note", ui.words("care.visit.note"), draft.note);
    bool done = false;
    if (key(ui, sheet.flow, "care/visit/save", ui.words("care.visit.save"), ButtonKind::Primary)) {
        ui.emit(act::SaveVisit{visit_of(draft, state)});
        done = true;
    }
    if (known != nullptr) {
        if (key(ui, sheet.flow, "care/visit/calendar", ui.words("care.visit.calendar"),
                ButtonKind::Tonal, icon::calendar_plus))
            ui.emit(act::ExportVisit{known->visit.id});
        if (key(ui, sheet.flow, "care/visit/delete", ui.words("care.visit.delete"),
                ButtonKind::Danger, icon::trash)) {
            ui.emit(act::DeleteVisit{known->visit.id});
            done = true;
        }
    }
    if (sheet.end() || done)
        draft.open.clear();
}

// ---- whom to call -------------------------------------------------------------------------------

void contact_sheet(const Ui& ui, const CareState& state) {
    TextMemory& open = ui.memory.text(item_id("care/contact/open"));
    if (open.text.empty())
        return;
    const auto part = [&](std::string_view name) -> std::string& {
        return ui.memory.text(item_id(name)).text;
    };
    std::string& name = part("care/contact/name");
    std::string& phone = part("care/contact/phone");
    std::string& mail = part("care/contact/mail");
    std::string& address = part("care/contact/address");
    if (!open.loaded) {
        name = state.contact.name;
        phone = state.contact.phone;
        mail = state.contact.email;
        address = state.contact.address;
        open.loaded = true;
    }
    const std::string_view words = ui.words("care.contact.title");
    SheetScope sheet(ui,
                     {.key = "care/contact", .name = words, .close_name = ui.words("shell.close")});
    title(ui, sheet.flow, "care/contact/title", words);
    words_field(ui, sheet.flow, "care/contact/name", ui.words("care.contact.name"), name);
    words_field(ui, sheet.flow, "care/contact/phone", ui.words("care.contact.phone"), phone);
    words_field(ui, sheet.flow, "care/contact/mail", ui.words("care.contact.mail"), mail);
    words_field(ui, sheet.flow, "care/contact/address", ui.words("care.contact.address"), address);
    bool done = false;
    if (key(ui, sheet.flow, "care/contact/save", ui.words("care.contact.save"),
            ButtonKind::Primary)) {
        ui.emit(act::SaveContact{{name, phone, mail, address}});
        done = true;
    }
    if (state.own_contact && key(ui, sheet.flow, "care/contact/reset",
                                 ui.words("care.contact.reset"), ButtonKind::Neutral)) {
        ui.emit(act::SaveContact{});
        done = true;
    }
    if (sheet.end() || done)
        open.text.clear();
}

} // namespace

void open_visit(const Ui& ui, std::string_view id) {
    Draft draft = draft_of(ui);
    draft.open = id.empty() ? kNew : id;
    draft.loaded = false;
    ui.animate();
}

void open_contact(const Ui& ui) {
    TextMemory& open = ui.memory.text(item_id("care/contact/open"));
    open.text = "open";
    open.loaded = false;
    ui.animate();
}

void care_sheets(const Ui& ui, const CareState& state) {
    visit_sheet(ui, state);
    contact_sheet(ui, state);
}

} // namespace limber::ui
