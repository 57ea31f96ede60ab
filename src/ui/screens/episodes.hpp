// All spasms, newest first, and one of them over time: everything in it can be corrected, deleted
// and brought back. What set it off is asked only when it is over.
#pragma once

#include "content/content.hpp"
#include "core/episode.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/view.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace limber::ui {

struct EpisodeRow {
    std::string id;
    std::string when;
    std::string story;
    bool operator==(const EpisodeRow&) const = default;
};
struct EpisodesState {
    std::vector<EpisodeRow> rows; // newest first
    bool operator==(const EpisodesState&) const = default;
};

EpisodesState build_episodes(const journal::Journal& journal, const content::Content& content,
                             const Today& today);
journal::TableSet episodes_tables();
void draw_episodes(const Ui& ui, const EpisodesState& state);

// One line of the timeline.
struct EpisodeEntry {
    enum class Kind { Fixed, Event, Dose }; // Fixed: corrected elsewhere, or not at all
    Kind kind = Kind::Fixed;
    std::string id;
    std::string time;
    std::string what;
    Utc at{};
    bool operator==(const EpisodeEntry&) const = default;
};
struct EpisodeState {
    std::string id; // empty: it is gone
    std::string began;
    Place place = Place::Standing;
    bool over = false;
    std::string story;
    std::vector<EpisodeEntry> entries; // oldest first
    std::set<ReliefStep> helped;
    std::set<Trigger> triggers;
    std::vector<std::string> adjustments; // keys of what the person wants to change
    std::string note;
    bool operator==(const EpisodeState&) const = default;
};

EpisodeState build_episode(const journal::Journal& journal, const content::Content& content,
                           const Today& today);
journal::TableSet episode_tables();
void draw_episode(const Ui& ui, const EpisodeState& state);

} // namespace limber::ui
