#include "content/content.hpp"

#include "content/files.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace limber::content {
namespace {

class WordCheck {
  public:
    WordCheck(const Words& words, std::string file) : words_(words), file_(std::move(file)) {}

    void one(const Exercise& exercise, const std::string& key) {
        if (!words_.has(key))
            faults.push_back(
                {file_, 0, "exercise '" + exercise.key + "' needs the words '" + key + "'"});
    }
    void all(const Exercise& exercise, const std::vector<std::string>& keys) {
        for (const std::string& key : keys)
            one(exercise, key);
    }

    Faults faults;

  private:
    const Words& words_;
    std::string file_;
};

void check_level(WordCheck& check, const Exercise& exercise, const Level& level) {
    check.all(exercise, {level.name_word, level.easier_word, level.harder_word});
    if (level.start.each_side)
        check.all(exercise, {level.left_word, level.right_word});
    check.all(exercise, level.steps);
    check.all(exercise, level.cues);
}

void append(Faults& faults, const Faults& more) {
    faults.insert(faults.end(), more.begin(), more.end());
}

struct ExerciseFile {
    std::string name; // for messages: "exercises/core.toml"
    std::vector<Exercise> exercises;
};

// Every .toml file of `folder`, or the faults of all of them.
Result<std::vector<ExerciseFile>> read_files(const std::filesystem::path& folder) {
    const auto paths = list_files(folder, ".toml");
    if (!paths)
        return paths.error();
    Faults faults;
    if (paths->empty())
        faults.push_back({folder.string(), 0, "has no exercises: no .toml file"});
    std::vector<ExerciseFile> files;
    for (const std::filesystem::path& path : *paths) {
        std::string name = folder.filename().string() + "/" + path.filename().string();
        const auto text = read_file(path);
        if (!text) {
            append(faults, text.error());
            continue;
        }
        if (auto read = read_exercises(*text, name))
            files.push_back({std::move(name), std::move(read).value()});
        else
            append(faults, read.error());
    }
    if (!faults.empty())
        return faults;
    return files;
}

// Exercises whose key another file has, too.
Faults in_two_files(const std::vector<ExerciseFile>& files) {
    Faults faults;
    std::map<std::string, std::string> seen; // key -> where it was read
    for (const ExerciseFile& file : files)
        for (const Exercise& exercise : file.exercises) {
            const auto [before, fresh] = seen.emplace(exercise.key, file.name);
            if (!fresh)
                faults.push_back(
                    {file.name, 0, "'" + exercise.key + "' is already in " + before->second});
        }
    return faults;
}

// In the order of the library.
std::vector<Exercise> library_of(std::vector<ExerciseFile> files) {
    std::vector<Exercise> exercises;
    for (ExerciseFile& file : files)
        std::move(file.exercises.begin(), file.exercises.end(), std::back_inserter(exercises));
    std::stable_sort(exercises.begin(), exercises.end(),
                     [](const Exercise& a, const Exercise& b) { return a.group < b.group; });
    return exercises;
}

// Words that the plan needs and are not there.
Faults missing_words(const plan::Menu& menu, const Words& words, const std::string& name) {
    Faults faults;
    const auto check = [&](const std::vector<plan::Slot>& slots) {
        for (const plan::Slot& slot : slots)
            if (!words.has(slot.why_word))
                faults.push_back({name, 0, "the plan needs the words '" + slot.why_word + "'"});
    };
    for (const auto& [phase, slots] : menu.phases)
        check(slots);
    check(menu.mobility);
    return faults;
}

Result<Guide> load_guide(const std::filesystem::path& path, const std::vector<Exercise>& exercises,
                         const Words& words) {
    const auto text = read_file(path);
    if (!text)
        return text.error();
    const std::string name = path.filename().string();
    auto guide = read_guide(*text, name);
    if (!guide)
        return guide;
    Faults faults = fit_stretches(*guide, exercises, name);
    append(faults, missing_words(*guide, words, name));
    if (!faults.empty())
        return faults;
    return guide;
}

Result<plan::Menu> load_plan(const std::filesystem::path& path,
                             const std::vector<Exercise>& exercises, const Words& words) {
    const auto text = read_file(path);
    if (!text)
        return text.error();
    auto menu = read_plan(*text, path.filename().string(), exercises);
    if (!menu)
        return menu;
    if (Faults faults = missing_words(*menu, words, path.filename().string()); !faults.empty())
        return faults;
    return menu;
}

Result<std::vector<ReadyRoutine>> load_routines(const std::filesystem::path& path,
                                                const std::vector<Exercise>& exercises,
                                                const Words& words) {
    const auto text = read_file(path);
    if (!text)
        return text.error();
    const std::string name = path.filename().string();
    auto routines = read_routines(*text, name, exercises);
    if (!routines)
        return routines;
    if (Faults faults = missing_words(*routines, words, name); !faults.empty())
        return faults;
    return routines;
}

} // namespace

Faults missing_words(const std::vector<Exercise>& exercises, const Words& words,
                     std::string_view name) {
    WordCheck check(words, std::string(name));
    for (const Exercise& exercise : exercises) {
        check.all(exercise, {exercise.name_word, exercise.purpose_word, exercise.place_word});
        for (const Level& level : exercise.levels)
            check_level(check, exercise, level);
        check.all(exercise, exercise.mistakes);
        check.all(exercise, exercise.stop_if);
        check.all(exercise, exercise.cautions);
    }
    return std::move(check.faults);
}

Faults missing_animations(const std::vector<Exercise>& exercises, const body::Library& figure,
                          std::string_view name) {
    Faults faults;
    for (const Exercise& exercise : exercises) {
        for (const Level& level : exercise.levels) {
            const std::string what = "level '" + level.key + "' of '" + exercise.key + "'";
            const body::Animation* animation = figure.find(level.animation);
            if (animation == nullptr)
                faults.push_back(
                    {std::string(name), 0,
                     what + ": the figure has no animation '" + level.animation + "'"});
            else if (level.start.each_side && animation->other_side == body::OtherSide::Same)
                faults.push_back({std::string(name), 0,
                                  what + ": the animation '" + level.animation +
                                      "' cannot show the other side"});
        }
    }
    return faults;
}

namespace {

const Exercise* with_key(const std::vector<Exercise>& exercises, std::string_view key) {
    const auto found = std::ranges::find(exercises, key, &Exercise::key);
    return found == exercises.end() ? nullptr : &*found;
}

} // namespace

const Exercise* Content::exercise(std::string_view key) const {
    return with_key(exercises, key);
}

const Exercise* Content::once(std::string_view key) const {
    const Exercise* known = exercise(key);
    return known != nullptr ? known : with_key(removed, key);
}

const ReadyRoutine* Content::routine(std::string_view key) const {
    const auto found = std::ranges::find(routines, key, &ReadyRoutine::key);
    return found == routines.end() ? nullptr : &*found;
}

void Content::set_own(const std::vector<OwnExercise>& own) {
    std::erase_if(exercises, [](const Exercise& e) { return e.group == Group::Own; });
    removed.clear();
    std::vector<std::pair<std::string, std::string>> sentences;
    for (const OwnExercise& one : own) {
        (one.removed ? removed : exercises).push_back(exercise_of(one));
        std::ranges::move(words_of(one), std::back_inserter(sentences));
    }
    words.set_own(std::move(sentences));
}

Result<Content> load(const std::filesystem::path& assets, std::string_view language) {
    const std::filesystem::path folder = assets / "content";
    auto words = Words::load(folder, language);
    auto files = read_files(folder / "exercises");
    Faults faults;
    if (!words)
        append(faults, words.error());
    if (!files)
        append(faults, files.error());
    if (!faults.empty())
        return faults;

    append(faults, in_two_files(*files));
    for (const ExerciseFile& file : *files)
        append(faults, missing_words(file.exercises, *words, file.name));
    if (!faults.empty())
        return faults;
    Content content{library_of(std::move(files).value()), std::move(words).value()};
    auto guide = load_guide(folder / "relief.toml", content.exercises, content.words);
    if (!guide)
        return guide.error();
    content.guide = std::move(guide).value();
    auto menu = load_plan(folder / "menu.toml", content.exercises, content.words);
    if (!menu)
        return menu.error();
    content.menu = std::move(menu).value();
    auto routines = load_routines(folder / "routines.toml", content.exercises, content.words);
    if (!routines)
        return routines.error();
    content.routines = std::move(routines).value();
    return content;
}

} // namespace limber::content
