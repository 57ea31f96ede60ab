// What the person adds: exercises with their pictures, and routines. A form is kept when it is
// left, whichever way: nobody loses what they wrote because they did not find a key for it.
#include "app/app.hpp"
#include "content/files.hpp"
#include "content/image.hpp"
#include "journal/tx.hpp"
#include "ui/screens/ready_routine.hpp"

#include <algorithm>

namespace limber::app {
namespace {

// Longest side of a kept picture, pixels: what fills a tablet's panel. Some 150 KB as a JPEG.
constexpr int kPictureSide = 1280;

template <class T>
const T* with_key(const std::vector<T>& all, std::string_view key) {
    const auto found = std::ranges::find(all, key, &T::key);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

void App::read_own() {
    const std::uint64_t revision = journal_.revision(journal::Table::OwnExercise);
    if (revision == own_revision_)
        return;
    own_revision_ = revision;
    content_.set_own(journal_.own_exercises());
    touched();
}

void App::on(const act::OpenOwnExercise& open) {
    const auto all = journal_.own_exercises();
    const OwnExercise* known = with_key(all, open.exercise);
    if (!open.exercise.empty() && (known == nullptr || known->removed))
        return;
    show(Screen::OwnExercise);
    view_.own = known != nullptr ? *known : OwnExercise{};
    view_.picture_fault.clear();
}

void App::on(const act::EditOwnExercise& edit) {
    view_.own = edit.own;
}

void App::on(const act::OpenOwnRoutine& open) {
    const auto all = journal_.own_routines();
    const OwnRoutine* known = with_key(all, open.routine);
    if (!open.routine.empty() && known == nullptr)
        return;
    show(Screen::OwnRoutine);
    view_.routine = known != nullptr ? *known : OwnRoutine{};
}

void App::on(const act::EditOwnRoutine& edit) {
    view_.routine = edit.routine;
}

void App::on(const act::ChoosePicture&) {
    view_.picture_fault.clear();
    if (!platform_.ask_for_file(FileKind::Picture))
        view_.picture_fault = "own.picture.drop";
}

void App::take_file(const std::filesystem::path& file) {
    if (navigation_.top() == Screen::Data) {
        on(act::ReadFile{file.string(), false});
        platform_.done_with(file);
        return touched();
    }
    if (navigation_.top() != Screen::OwnExercise)
        return;
    const auto bytes = content::read_file(file, content::kMostImageBytes);
    if (bytes)
        take_picture(*bytes);
    else
        view_.picture_fault = "picture.fault.unreadable";
    platform_.done_with(file);
    read_own();
    touched();
}

void App::take_picture(std::string_view bytes) {
    view_.picture_fault.clear();
    const auto* first = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto image = content::decode_image({first, bytes.size()});
    if (!image) {
        view_.picture_fault = content::word_key(image.error());
        return;
    }
    const std::string jpeg = content::encode_jpeg(content::scaled_down(*image, kPictureSide));
    std::string id;
    const auto kept = journal_.transact({"op.picture", journal::Undo::No}, clock_.now().wall,
                                        [&](journal::Tx& tx) { id = tx.add_own_picture(jpeg); });
    if (!kept) {
        view_.picture_fault = kept.error().word_key();
        return;
    }
    last_commit_ = kept->number;
    view_.own.picture = id;
}

void App::keep_form() {
    if (navigation_.top() == Screen::OwnExercise)
        keep_exercise();
    if (navigation_.top() == Screen::OwnRoutine)
        keep_routine();
}

void App::keep_exercise() {
    if (untouched(view_.own))
        return;
    const auto all = journal_.own_exercises();
    const OwnExercise* before = with_key(all, view_.own.key);
    const OwnExercise own = tidied(view_.own, content_.words("own.unnamed"));
    if (before != nullptr && (*before == own || before->removed))
        return;
    const bool now = transact("op.own", journal::Undo::Yes,
                              [own](journal::Tx& tx) { tx.put_own_exercise(own); });
    say_kept("op.own", true);
    view_.own = own;
    // Left and come back to, it is the same one and not another.
    if (now && own.key.empty())
        view_.own.key = journal_.own_exercises().back().key;
}

void App::keep_routine() {
    if (untouched(view_.routine))
        return;
    const auto all = journal_.own_routines();
    const OwnRoutine* before = with_key(all, view_.routine.key);
    const OwnRoutine routine = tidied(view_.routine, content_.words("own.routine.unnamed"));
    if (before != nullptr && *before == routine)
        return;
    const bool now = transact("op.own", journal::Undo::Yes,
                              [routine](journal::Tx& tx) { tx.put_own_routine(routine); });
    say_kept("op.own", true);
    view_.routine = routine;
    if (now && routine.key.empty())
        view_.routine.key = journal_.own_routines().back().key;
}

void App::on(const act::KeepOwn&) {
    const bool fresh = navigation_.top() == Screen::OwnExercise && view_.own.key.empty();
    keep_form();
    if (fresh && !view_.own.key.empty()) { // to where it can be started
        view_.exercise = view_.own.key;
        view_.half_speed = false;
        read_own();
        navigation_.replace(Screen::ExerciseDetail);
        return;
    }
    navigation_.back();
}

void App::on(const act::RemoveOwn&) {
    if (navigation_.top() == Screen::OwnExercise) {
        const std::string key = view_.own.key;
        view_.own = {};
        navigation_.back();
        if (key.empty())
            return;
        transact("op.own-removed", journal::Undo::Yes,
                 [key](journal::Tx& tx) { tx.remove_own_exercise(key); });
        // Its page has nothing to show any more.
        if (navigation_.top() == Screen::ExerciseDetail)
            navigation_.back();
        say_kept("op.own-removed", true);
    } else if (navigation_.top() == Screen::OwnRoutine) {
        const std::string key = view_.routine.key;
        view_.routine = {};
        navigation_.back();
        if (key.empty())
            return;
        transact("op.own-removed", journal::Undo::Yes,
                 [key](journal::Tx& tx) { tx.remove_own_routine(key); });
        say_kept("op.own-removed", true);
    }
}

void App::on(const act::OpenReadyRoutine& open) {
    if (content_.routine(open.routine) == nullptr)
        return;
    view_.ready = open.routine;
    show(Screen::ReadyRoutine);
}

void App::on(const act::StartRoutine&) {
    if (navigation_.top() == Screen::ReadyRoutine)
        return begin(ui::ready_items(journal_, content_, preferences_, view_.ready));
    keep_form();
    std::vector<PlayItem> items;
    for (const std::string& exercise : view_.routine.exercises)
        if (const auto item = usual(exercise))
            items.push_back(*item);
    if (!items.empty())
        begin(items);
}

} // namespace limber::app
