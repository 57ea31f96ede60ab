// What screens ask for of the guide, of episodes, doses and the safety check.
#include "journal/guide_words.hpp"
#include "journal/reads_columns.hpp"
#include "journal/reads_sql.hpp"

namespace limber::journal {

namespace {

Episode episode_at(const Query& row) {
    Episode episode;
    episode.id = row.id(0);
    episode.began = when_at(row, 1);
    episode.place = word_at<Place>(row, 4);
    if (!row.null(5))
        episode.ended = Utc(row.millis(5));
    episode.helped = set_from<ReliefStep>(row.text(6));
    episode.triggers = set_from<Trigger>(row.text(7));
    episode.note = row.text(8);
    return episode;
}

MedicineDose dose_at(const Query& row) {
    MedicineDose dose;
    dose.id = row.id(0);
    dose.episode = id_at(row, 1);
    dose.at = when_at(row, 2);
    dose.product = row.text(6);
    dose.dose = {std::string(row.text(5)), row.number(7), row.millis(8), dose.at.moment.utc};
    return dose;
}

CheckRow check_at(const Query& row) {
    CheckRow check;
    check.id = row.id(0);
    check.episode = id_at(row, 1);
    check.at = when_at(row, 2);
    check.check.ticked = set_from<Sign>(row.text(5));
    check.check.none = row.flag(6);
    check.check.cleared = optional_word_at<Cleared>(row, 7);
    if (!row.null(8))
        check.cleared = Utc(row.millis(8));
    return check;
}

std::optional<CheckRow> one_check(Query& query) {
    return query.step() ? std::optional(check_at(query)) : std::nullopt;
}

std::vector<ReliefEvent> all_events(Query& query) {
    std::vector<ReliefEvent> events;
    while (query.step()) {
        ReliefEvent event;
        event.id = query.id(0);
        event.episode = id_at(query, 1);
        event.at = when_at(query, 2);
        event.thing = word_at<guide::Thing>(query, 5);
        event.length = query.millis(6);
        event.what = query.text(7);
        events.push_back(std::move(event));
    }
    return events;
}

std::vector<MedicineDose> all_doses(Query& query) {
    std::vector<MedicineDose> doses;
    while (query.step())
        doses.push_back(dose_at(query));
    return doses;
}

} // namespace

std::vector<Episode> Journal::episodes_between(Date from, Date to) const {
    return impl_->read([from, to](Database& db) {
        Query query(db, sql::kEpisodesBetween);
        query.bind(date_text(from), date_text(to));
        std::vector<Episode> episodes;
        while (query.step())
            episodes.push_back(episode_at(query));
        return episodes;
    });
}

std::optional<Episode> Journal::current_episode() const {
    return impl_->read([](Database& db) -> std::optional<Episode> {
        Query query(db, sql::kCurrentEpisode);
        return query.step() ? std::optional(episode_at(query)) : std::nullopt;
    });
}

std::optional<Episode> Journal::episode(const Id& id) const {
    return impl_->read([&id](Database& db) -> std::optional<Episode> {
        Query query(db,
                    "SELECT id, at_ms, at_offset, local_date, place, ended_ms, helped, triggers,"
                    " note FROM episode WHERE id = ? AND deleted_at IS NULL");
        return query.bind(id).step() ? std::optional(episode_at(query)) : std::nullopt;
    });
}

std::optional<Episode> Journal::episode_before(Utc before) const {
    return impl_->read([before](Database& db) -> std::optional<Episode> {
        // A day more than UTC's, as no zone is further ahead: only to keep the range narrow.
        const auto day = std::chrono::floor<std::chrono::days>(before) + std::chrono::days{1};
        Query query(db, sql::kEpisodeBefore);
        query.bind(date_text(Date(day.time_since_epoch())), before.time_since_epoch());
        return query.step() ? std::optional(episode_at(query)) : std::nullopt;
    });
}

std::optional<GuideRow> Journal::guide() const {
    return impl_->read([](Database& db) -> std::optional<GuideRow> {
        Query query(db, sql::kGuide);
        if (!query.step())
            return std::nullopt;
        GuideRow guide;
        guide.id = query.id(0);
        guide.episode = id_at(query, 1);
        guide.began = when_at(query, 4);
        guide.state = guide_from(query.text(8));
        guide.state.place = optional_word_at<Place>(query, 2);
        // A row of the first version has only this.
        if (query.text(8).empty())
            guide.state.at = {word_at<ReliefStep>(query, 3), 0};
        guide.state.acted = Utc(query.millis(7));
        return guide;
    });
}

std::vector<ReliefEvent> Journal::relief_events(const Id& episode) const {
    return impl_->read([&episode](Database& db) {
        Query query(db, sql::kReliefEvents);
        return all_events(query.bind(episode));
    });
}

std::vector<ReliefEvent> Journal::relief_events_between(Date first, Date last) const {
    return impl_->read([first, last](Database& db) {
        Query query(db, sql::kReliefEventsBetween);
        return all_events(query.bind(date_text(first)).bind(date_text(last)));
    });
}

std::vector<MedicineDose> Journal::doses_between(Date first, Date last) const {
    return impl_->read([first, last](Database& db) {
        Query query(db, sql::kDosesBetween);
        return all_doses(query.bind(date_text(first)).bind(date_text(last)));
    });
}

std::vector<MedicineDose> Journal::doses_since(Utc since) const {
    return impl_->read([since](Database& db) {
        Query query(db, sql::kDosesSince);
        return all_doses(query.bind(since.time_since_epoch()));
    });
}

std::vector<MedicineDose> Journal::doses_of(const Id& episode) const {
    return impl_->read([&episode](Database& db) {
        Query query(db, sql::kDosesOf);
        return all_doses(query.bind(episode));
    });
}

std::optional<CheckRow> Journal::last_check() const {
    return impl_->read([](Database& db) {
        Query query(db, sql::kLastCheck);
        return one_check(query);
    });
}

std::vector<CheckRow> Journal::checks_since(Utc since) const {
    return impl_->read([since](Database& db) {
        Query query(db, sql::kChecksSince);
        query.bind(since.time_since_epoch());
        std::vector<CheckRow> checks;
        while (query.step())
            checks.push_back(check_at(query));
        return checks;
    });
}

std::optional<CheckRow> Journal::alarm() const {
    return impl_->read([](Database& db) {
        Query query(db, sql::kAlarm);
        return one_check(query);
    });
}

} // namespace limber::journal
