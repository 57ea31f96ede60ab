#include "ui/screens/episodes.hpp"

#include "content/words.hpp"
#include "ui/icons.hpp"
#include "ui/screens/page.hpp"
#include "ui/screens/relief_words.hpp"
#include "ui/screens/say.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/paint.hpp"
#include "ui/widgets/row.hpp"

#include <algorithm>

namespace limber::ui {

EpisodesState build_episodes(const journal::Journal& journal, const content::Content& content,
                             const Today& today) {
    EpisodesState state;
    const Date first = journal.first_day().value_or(today.date);
    auto all = journal.episodes_between(first, today.date + std::chrono::days{1});
    std::ranges::reverse(all);
    for (const journal::Episode& episode : all) {
        const std::string day = say_day(content.words, episode.began.date, today.date);
        state.rows.push_back(
            {episode.id.str(),
             content.words.format("episodes.row",
                                  {{"day", day}, {"time", say_time(episode.began.moment)}}),
             say_episode(journal, content.words, episode)});
    }
    return state;
}

journal::TableSet episodes_tables() {
    using journal::Table;
    return {Table::Episode, Table::ReliefEvent, Table::Pain};
}

void draw_episodes(const Ui& ui, const EpisodesState& state) {
    Page page(
        ui,
        {.key = "episodes", .title = ui.words("episodes.title"), .back = true, .settings = false});
    const Rect column = page.column();
    if (state.rows.empty()) {
        const float height =
            empty_card(ui, column, "episodes/empty", "empty-history", ui.words("episodes.empty"),
                       ui.words("episodes.empty_text"));
        return page.end(column.y + height);
    }
    CardScope card(ui, column.x, column.y, column.w, kCardOfRows);
    int n = 0;
    for (const EpisodeRow& episode : state.rows) {
        const std::string key = "episodes/" + std::to_string(++n);
        const ListRow row{.key = key,
                          .title = episode.when,
                          .below = episode.story,
                          .icon = icon::flash,
                          .hue = Hue::Neutral,
                          .chevron = true,
                          .pos_in_set = n,
                          .set_size = static_cast<int>(state.rows.size())};
        if (n > 1)
            paint::divider(ui, card.flow.x(), card.flow.y(), card.flow.width());
        const Rect at = card.flow.next(list_row_height(ui, row, card.flow.width()));
        if (list_row(ui, at, row) == RowTap::Row)
            ui.emit(act::OpenEpisode{episode.id});
    }
    page.end(card.end().bottom());
}

} // namespace limber::ui
