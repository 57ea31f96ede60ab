#include "content/content.hpp"

#include "content/files.hpp"

#include <algorithm>

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

const Exercise* Content::exercise(std::string_view key) const {
    const auto found = std::find_if(exercises.begin(), exercises.end(),
                                    [&](const Exercise& exercise) { return exercise.key == key; });
    return found == exercises.end() ? nullptr : &*found;
}

Result<Content> load(const std::filesystem::path& assets, std::string_view language) {
    const std::filesystem::path folder = assets / "content";
    const std::string name = "exercises.toml";
    Faults faults;
    const auto add = [&](const Faults& more) {
        faults.insert(faults.end(), more.begin(), more.end());
    };

    Content content;
    if (auto words = Words::load(folder, language))
        content.words = std::move(words).value();
    else
        add(words.error());

    const auto text = read_file(folder / name);
    if (!text)
        add(text.error());
    else if (auto exercises = read_exercises(*text, name))
        content.exercises = std::move(exercises).value();
    else
        add(exercises.error());

    if (faults.empty())
        add(missing_words(content.exercises, content.words, name));
    if (!faults.empty())
        return faults;
    return content;
}

} // namespace limber::content
