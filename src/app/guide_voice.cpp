#include "app/guide_voice.hpp"

#include <algorithm>

namespace limber::app {

namespace {

constexpr Millis kPause{1500};

// Lines are broken for the eye.
std::string one_line(std::string_view words) {
    std::string line(words);
    std::ranges::replace(line, '\n', ' ');
    return line;
}

} // namespace

std::vector<std::string> spoken_page(const content::Content& content, const GuideState& state,
                                     Utc now) {
    const content::Words& words = content.words;
    const Guide& guide = content.guide;
    const GuideBranch& branch = branch_of(state, guide);
    const GuidePage& page = page_of(state, guide);
    std::vector<std::string> said;
    if (!branch.hint_word.empty())
        said.push_back(one_line(words(branch.hint_word)));
    said.push_back(one_line(words(page.title_word)));
    if (!page.text_word.empty())
        said.push_back(one_line(words(page.text_word)));
    if (!page.picture_word.empty())
        said.push_back(words.format("relief.spoken.figure", {{"what", words(page.picture_word)}}));
    for (const std::string& fact : page.facts)
        said.push_back(one_line(words(fact)));
    if (state.at.step == ReliefStep::Stop)
        said.emplace_back(words("relief.spoken.places"));
    const Millis heat = heat_left(state, now);
    if (state.at.step == ReliefStep::Heat && heat > Millis{0})
        said.push_back(
            words.format("relief.spoken.left", {{"n", 1 + (heat.count() - 1) / 60'000}}));
    return said;
}

std::string joined(const std::vector<std::string>& sentences) {
    std::string all;
    for (const std::string& sentence : sentences)
        all.append(all.empty() ? "" : " ").append(sentence);
    return all;
}

Millis speaking_time(const std::vector<std::string>& sentences) {
    Millis time{0};
    for (const std::string& sentence : sentences)
        time += limber::speaking_time(sentence) + kPause;
    return time;
}

} // namespace limber::app
