// The list of spasms: everything in it can be corrected, deleted and brought back.
#include "app/app.hpp"
#include "journal/tx.hpp"

#include <algorithm>

namespace limber::app {

namespace {

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};

Moment moved(Moment moment, Millis by) {
    moment.utc += by;
    return moment;
}

} // namespace

void App::on(const act::OpenEpisode& open) {
    const auto id = journal::Id::parse(open.id);
    if (!id || !journal_.episode(*id))
        return;
    view_.episode = *id;
    show(Screen::Episode);
}

void App::on(const act::EditEpisode& edit) {
    if (const auto id = journal::Id::parse(edit.id))
        change(*id, edit.change);
}

void App::change(const journal::Id& id, const act::episode::Change& change) {
    namespace ep = act::episode;
    const auto episode = journal_.episode(id);
    if (!episode)
        return;
    const auto write = [this](const char* words, Write what) {
        transact(words, journal::Undo::Yes, std::move(what));
        say_kept(words, true);
    };
    std::visit(Overloaded{
                   [&](const ep::End&) {
                       write("op.episode-ended", [id](journal::Tx& tx) { tx.end_episode(id); });
                   },
                   [&](const ep::Reopen&) {
                       write("op.episode-changed",
                             [id](journal::Tx& tx) { tx.reopen_episode(id); });
                   },
                   [&](const ep::Delete&) {
                       // Its guide is over, too: it would open in an episode that is not there.
                       write("op.episode-deleted", [id](journal::Tx& tx) {
                           const auto guide = tx.journal().guide();
                           if (guide && guide->episode == id)
                               tx.close_guide();
                           tx.remove(journal::Table::Episode, id);
                       });
                       open_guide();
                       if (navigation_.top() == Screen::Episode)
                           navigation_.back();
                   },
                   [&](const ep::SetPlace& place) {
                       write("op.episode-changed",
                             [=](journal::Tx& tx) { tx.set_episode_place(id, place.place); });
                   },
                   [&](const ep::Move& move) {
                       const Moment began = moved(episode->began.moment, move.by);
                       if (began.utc <= clock_.now().wall.utc)
                           write("op.episode-changed",
                                 [=](journal::Tx& tx) { tx.set_episode_began(id, began); });
                   },
                   [&](const ep::Helped& helped) {
                       auto steps = episode->helped;
                       if (!steps.erase(helped.step))
                           steps.insert(helped.step);
                       write("op.episode-changed",
                             [=](journal::Tx& tx) { tx.set_episode_helped(id, steps); });
                   },
                   [&](const ep::SetOff& off) {
                       auto triggers = episode->triggers;
                       if (!triggers.erase(off.trigger))
                           triggers.insert(off.trigger);
                       write("op.episode-changed",
                             [=](journal::Tx& tx) { tx.set_episode_triggers(id, triggers); });
                   },
                   [&](const ep::Note& note) {
                       write("op.episode-changed",
                             [=](journal::Tx& tx) { tx.set_episode_note(id, note.words); });
                   },
               },
               change);
}

} // namespace limber::app
