#include "ui/screens/past_sheet.hpp"

#include "content/words.hpp"
#include "core/text.hpp"
#include "ui/icons.hpp"
#include "ui/screens/chosen.hpp"
#include "ui/screens/day_words.hpp"
#include "ui/screens/note_sheet.hpp"
#include "ui/screens/pain_card.hpp"
#include "ui/screens/save_keys.hpp"
#include "ui/screens/say.hpp"
#include "ui/screens/stepper_row.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/pain_scale.hpp"
#include "ui/widgets/row.hpp"
#include "ui/widgets/segment.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace limber::ui {

PastState build_past(const journal::Journal& journal, const content::Content& content,
                     const Today& today) {
    PastState state;
    state.now = today.wall;
    state.steady = today.steady;
    state.today = today.date;
    state.day_start_hour = today.preferences.day_start_hour;
    state.session_open = today.player != nullptr || journal.open_session().has_value();
    const auto own = journal.own_doses();
    state.exercises.reserve(content.exercises.size());
    for (const Exercise& exercise : content.exercises) {
        const auto mine = own.find(exercise.key);
        const Chosen usual =
            chosen(exercise, mine == own.end() ? journal::OwnDose{} : mine->second);
        Dose one = usual.dose;
        one.sets = 1;
        state.exercises.push_back({exercise.key, std::string(content.words(usual.level->name_word)),
                                   say_dose(content.words, one), usual.dose.sets});
    }
    return state;
}

namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr int kHour = 60;
constexpr int kMinuteStep = 5;
constexpr int kLastMinute = 24 * kHour - kMinuteStep;
constexpr int kNoon = 12 * kHour;
constexpr int kDaysBack = 3650;
constexpr std::string_view kPain = "pain";
constexpr std::string_view kMove = "move";

// What is being written, from frame to frame.
struct Draft {
    std::string& open; // key of the sheet, empty: none
    bool& loaded;
    std::string& kind;     // kPain or kMove
    std::string& ago;      // days before today
    std::string& into;     // minutes since the day began
    std::string& score;    // "" or "0" … "10"
    std::string& note;     // of a check-in
    std::string& exercise; // key, empty: not chosen yet
    std::string& sets;
    std::string& choosing; // not empty while the exercises are listed
    std::string& asked;    // not empty once it was asked whether to keep it

    bool pain() const { return kind == kPain; }
    bool changed() const { return !score.empty() || !note.empty() || !exercise.empty(); }
};

Draft draft_of(const Ui& ui) {
    TextMemory& open = ui.memory.text(item_id("past/open"));
    const auto part = [&](std::string_view key) -> std::string& {
        return ui.memory.text(item_id(key)).text;
    };
    return {open.text,         open.loaded,           part("past/kind"), part("past/ago"),
            part("past/into"), part("past/score"),    part("past/note"), part("past/exercise"),
            part("past/sets"), part("past/choosing"), part("past/asked")};
}

std::string part(std::string_view key, std::string_view name) {
    return std::string(key).append("/").append(name);
}

// The last minute of that day that has passed, in whole steps.
int latest(const Ui& ui, const PastState& state, Date date) {
    Moment now = state.now;
    now.utc += std::max(Millis{0}, ui.now - state.steady);
    if (date != local_date(now, state.day_start_hour))
        return kLastMinute;
    const int into = minute_into_day(minute_of_day(now), state.day_start_hour);
    return into - into % kMinuteStep;
}

void load(const Ui& ui, const PastState& state, const PastSheet& wanted, Draft& draft) {
    const Date date = wanted.date.value_or(state.today);
    // Today it is about what was just done, on another day about noon.
    const int noon = minute_into_day(kNoon, state.day_start_hour);
    const int into = date == state.today ? latest(ui, state, date) : noon;
    draft.kind = kPain;
    draft.ago = std::to_string((state.today - date).count());
    draft.into = std::to_string(into);
    draft.sets = "1";
    for (std::string* empty :
         {&draft.score, &draft.note, &draft.exercise, &draft.choosing, &draft.asked})
        empty->clear();
    draft.loaded = true;
}

const PastExercise* chosen_one(const PastState& state, const Draft& draft) {
    const auto found = std::ranges::find(state.exercises, draft.exercise, &PastExercise::exercise);
    return found == state.exercises.end() ? nullptr : &*found;
}

// The day that the sheet is about, else the one that was chosen in it.
Date date_of(const PastState& state, const PastSheet& wanted, const Draft& draft) {
    return wanted.date.value_or(state.today - days{std::stoi(draft.ago)});
}

void title(const Ui& ui, Flow& flow, const PastSheet& wanted, std::string_view words) {
    heading(ui, flow.next(ui.type.height(style::h2, words, flow.width())),
            part(wanted.key, "title"), 2, words, style::h2);
}

// ---- when ---------------------------------------------------------------------------------------

void day(const Ui& ui, Flow& flow, const PastState& state, const PastSheet& wanted, Draft& draft) {
    const std::string key = part(wanted.key, "day");
    const std::string words = say_day(ui.words, date_of(state, wanted, draft), state.today);
    const int chosen = stepper(ui, flow.next(stepper_height(ui)),
                               {.key = key,
                                .name = ui.words("past.day"),
                                .value_words = words,
                                .less = ui.words("past.earlier_day"),
                                .more = ui.words("past.later_day"),
                                .value = -std::stoi(draft.ago),
                                .min = -kDaysBack,
                                .max = 0});
    draft.ago = std::to_string(-chosen);
}

// Hour and minute as clocks show them, in the order of the person's day: nothing that is still to
// come, and a night that belongs to the day before at its end.
void time(const Ui& ui, Flow& flow, const PastState& state, const PastSheet& wanted, Draft& draft) {
    const int last = latest(ui, state, date_of(state, wanted, draft));
    const int into = std::min(std::stoi(draft.into), last);
    const int minute = into % kHour;
    const std::string hour_key = part(wanted.key, "hour"), minute_key = part(wanted.key, "minute");
    const std::string hour_words = std::to_string(clock_minute(into, state.day_start_hour) / kHour);
    const std::string minute_words = (minute < 10 ? "0" : "") + std::to_string(minute);
    const int new_hour = stepper_row(ui, flow,
                                     {.key = hour_key,
                                      .name = ui.words("past.hour"),
                                      .value_words = hour_words,
                                      .less = ui.words("past.earlier_hour"),
                                      .more = ui.words("past.later_hour"),
                                      .value = into / kHour,
                                      .min = 0,
                                      .max = last / kHour});
    const int new_minute =
        stepper_row(ui, flow,
                    {.key = minute_key,
                     .name = ui.words("past.minute"),
                     .value_words = minute_words,
                     .less = ui.words("past.earlier_minute"),
                     .more = ui.words("past.later_minute"),
                     .value = minute,
                     .min = 0,
                     .max = into / kHour == last / kHour ? last % kHour : kHour - kMinuteStep,
                     .step = kMinuteStep});
    draft.into = std::to_string(std::min(new_hour * kHour + new_minute, last));
}

void when(const Ui& ui, Flow& flow, const PastState& state, const PastSheet& wanted, Draft& draft) {
    if (!wanted.date)
        day(ui, flow, state, wanted, draft);
    time(ui, flow, state, wanted, draft);
}

// ---- what ---------------------------------------------------------------------------------------

void kinds(const Ui& ui, Flow& flow, const PastSheet& wanted, Draft& draft) {
    const std::string key = part(wanted.key, "kind");
    const std::array options{SegmentOption{kPain, ui.words("history.pain_check"), {}},
                             SegmentOption{kMove, ui.words("past.move"), {}}};
    const Segment look{.key = key,
                       .name = ui.words("past.what"),
                       .options = options,
                       .selected = draft.pain() ? 0 : 1};
    if (const auto chosen = segment(ui, flow.next(segment_height(ui, look, flow.width())), look))
        draft.kind = options.at(static_cast<std::size_t>(*chosen)).id;
}

void pain(const Ui& ui, Flow& flow, const PastSheet& wanted, Draft& draft) {
    const std::string scale_key = part(wanted.key, "scale"), note_key = part(wanted.key, "note");
    const PainScale look{.key = scale_key,
                         .name = ui.words("day_log.pain"),
                         .cell_names = pain_cell_names(ui),
                         .selected = draft.score.empty() ? std::nullopt
                                                         : std::optional(std::stoi(draft.score)),
                         .least = ui.words("today.pain.least"),
                         .most = ui.words("today.pain.most")};
    const PainTap tap = pain_scale(ui, flow.next(pain_scale_height(ui, look, flow.width())), look);
    if (tap.score)
        draft.score = std::to_string(*tap.score);
    field(ui, flow.next(ui.type.sized(style::body).line * 2 + 24),
          {.key = note_key,
           .name = ui.words("note.name"),
           .placeholder = ui.words("note.placeholder"),
           .multiline = true},
          draft.note);
}

void move(const Ui& ui, Flow& flow, const PastState& state, const PastSheet& wanted, Draft& draft) {
    const PastExercise* one = chosen_one(state, draft);
    const std::string row_key = part(wanted.key, "exercise"), sets_key = part(wanted.key, "sets"),
                      about_key = part(wanted.key, "usual");
    const ListRow row{.key = row_key,
                      .title =
                          one != nullptr ? std::string_view(one->name) : ui.words("past.choose"),
                      .below = one != nullptr ? std::string_view(one->dose) : std::string_view{},
                      .chevron = true};
    if (list_row(ui, flow.next(list_row_height(ui, row, flow.width())), row) == RowTap::Row)
        draft.choosing = "open";
    if (one == nullptr)
        return;
    draft.sets = std::to_string(stepper_row(ui, flow,
                                            {.key = sets_key,
                                             .name = ui.words("past.sets"),
                                             .less = ui.words("day_log.fewer"),
                                             .more = ui.words("day_log.more"),
                                             .value = std::stoi(draft.sets),
                                             .min = 1,
                                             .max = DoseLimits::max_sets}));
    const Text about{.key = about_key,
                     .text = ui.words("past.usual"),
                     .style = style::caption,
                     .color = ui.theme.ink2,
                     .ground = ui.theme.bg};
    text(ui, flow.next(text_height(ui, about, flow.width())), about);
}

// In the place of the form: every exercise.
void choices(const Ui& ui, Flow& flow, const PastState& state, const PastSheet& wanted,
             Draft& draft) {
    title(ui, flow, wanted, ui.words("past.choose"));
    const int all = static_cast<int>(state.exercises.size());
    for (int i = 0; i < all; ++i) {
        const PastExercise& one = state.exercises[static_cast<std::size_t>(i)];
        const std::string key = part(part(wanted.key, "choose"), one.exercise);
        const ListRow row{
            .key = key, .title = one.name, .below = one.dose, .pos_in_set = i + 1, .set_size = all};
        const Rect at = flow.next(list_row_height(ui, row, flow.width()));
        if (list_row(ui, at, row) == RowTap::None)
            continue;
        draft.exercise = one.exercise;
        draft.sets = std::to_string(one.sets);
        draft.choosing.clear();
        ui.animate();
    }
}

// ---- the end ------------------------------------------------------------------------------------

// Why it cannot be saved yet; empty: it can.
std::string_view missing(const Ui& ui, const PastState& state, const Draft& draft) {
    if (draft.pain())
        return draft.score.empty() ? ui.words("note.score_first") : std::string_view{};
    if (state.session_open)
        return ui.words("op.past-wait");
    return chosen_one(state, draft) == nullptr ? ui.words("past.exercise_first")
                                               : std::string_view{};
}

void save(const Ui& ui, const PastState& state, const PastSheet& wanted, const Draft& draft) {
    const Date date = date_of(state, wanted, draft);
    const int minute = clock_minute(std::stoi(draft.into), state.day_start_hour);
    if (draft.pain())
        ui.emit(act::AddPastCheckIn{
            date, minute, std::stoi(draft.score), {.note = std::string(trimmed(draft.note))}});
    else
        ui.emit(act::AddPastSession{date, minute, draft.exercise, std::stoi(draft.sets)});
}

// Save, and once it was asked to leave it out. True when the sheet is done with.
bool keys(const Ui& ui, Flow& flow, const PastState& state, const PastSheet& wanted,
          const Draft& draft) {
    const SaveKey pressed = save_keys(
        ui, flow,
        {.key = wanted.key, .reason = missing(ui, state, draft), .asked = !draft.asked.empty()});
    if (pressed == SaveKey::Save)
        save(ui, state, wanted, draft);
    return pressed != SaveKey::None;
}

bool form(const Ui& ui, Flow& flow, const PastState& state, const PastSheet& wanted, Draft& draft) {
    title(ui, flow, wanted, ui.words("past.title"));
    if (wanted.date) {
        const std::string about_key = part(wanted.key, "about");
        const std::string date = say_full_date(ui.words, *wanted.date, state.today);
        const Text about{.key = about_key,
                         .text = date,
                         .style = style::body,
                         .color = ui.theme.ink2,
                         .ground = ui.theme.bg};
        flow.space(space::xs - space::m);
        text(ui, flow.next(text_height(ui, about, flow.width())), about);
    }
    kinds(ui, flow, wanted, draft);
    when(ui, flow, state, wanted, draft);
    if (draft.pain())
        pain(ui, flow, wanted, draft);
    else
        move(ui, flow, state, wanted, draft);
    return keys(ui, flow, state, wanted, draft);
}

} // namespace

void open_past(const Ui& ui, std::string_view key) {
    Draft draft = draft_of(ui);
    draft.open = key;
    draft.loaded = false;
    ui.animate();
}

void past_sheet(const Ui& ui, const PastState& state, const PastSheet& wanted) {
    Draft draft = draft_of(ui);
    if (draft.open != wanted.key)
        return;
    if (!draft.loaded)
        load(ui, state, wanted, draft);
    const std::string sheet_key = part(wanted.key, "sheet");
    SheetScope sheet(
        ui,
        {.key = sheet_key, .name = ui.words("past.title"), .close_name = ui.words("shell.close")});
    bool done = false;
    if (draft.choosing.empty())
        done = form(ui, sheet.flow, state, wanted, draft);
    else
        choices(ui, sheet.flow, state, wanted, draft);
    const bool closed = sheet.end();
    if (closed && !draft.choosing.empty()) {
        draft.choosing.clear(); // back to the form
        ui.animate();
        return;
    }
    if (closed && draft.changed() && draft.asked.empty()) {
        draft.asked = "asked"; // it comes up again, and asks
        ui.animate();
        return;
    }
    if (done || closed)
        draft.open.clear();
}

} // namespace limber::ui
