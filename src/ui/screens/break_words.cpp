#include "ui/screens/break_words.hpp"

#include "core/breaks.hpp"
#include "ui/screens/planned.hpp"

namespace limber::ui {
namespace {

const char* word_of(breaks::Idea idea) {
    switch (idea) {
    case breaks::Idea::Walk:
        break;
    case breaks::Idea::TipPelvis:
        return "breaks.idea.tip-pelvis";
    case breaks::Idea::BendBack:
        return "breaks.idea.bend-back";
    case breaks::Idea::SitToStand:
        return "breaks.idea.sit-to-stand";
    case breaks::Idea::Hinge:
        return "breaks.idea.hinge";
    }
    return "breaks.idea.walk";
}

} // namespace

std::string say_break_idea(const journal::Journal& journal, const content::Content& content,
                           const Today& today) {
    const breaks::For whom{phase_of(journal, content, today), today.preferences.bending_worse,
                           today.preferences.arching_worse};
    return std::string(content.words(word_of(idea_for(whom, journal.breaks_on(today.date)))));
}

} // namespace limber::ui
