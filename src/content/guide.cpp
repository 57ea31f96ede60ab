// Reads the guide for a spasm: the head of assets/content/relief.toml says what stands in it.
#include "content/content.hpp"
#include "content/table_reader.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace limber::content {
namespace {

template <class T, std::size_t N>
using Choices = std::array<std::pair<std::string_view, T>, N>;

constexpr Choices<ReliefStep, kReliefSteps> kSteps = {{{"stop", ReliefStep::Stop},
                                                       {"breathe", ReliefStep::Breathe},
                                                       {"press", ReliefStep::Press},
                                                       {"position", ReliefStep::Position},
                                                       {"rest", ReliefStep::Rest},
                                                       {"menu", ReliefStep::Menu},
                                                       {"heat", ReliefStep::Heat},
                                                       {"medicine", ReliefStep::Medicine},
                                                       {"get-up", ReliefStep::GetUp},
                                                       {"walk", ReliefStep::Walk},
                                                       {"stretch", ReliefStep::Stretch},
                                                       {"water", ReliefStep::Water},
                                                       {"bath", ReliefStep::Bath},
                                                       {"end", ReliefStep::End}}};
constexpr Choices<Place, 4> kPlaces = {{{"standing", Place::Standing},
                                        {"sitting", Place::Sitting},
                                        {"floor-or-bed", Place::FloorOrBed},
                                        {"car", Place::Car}}};

constexpr int kMinute = 60'000;
constexpr Millis kLongestPause{600'000};
constexpr int kMostWays = 6;
// FACTS.md, Heat and bath; the packet's own limits never stand higher than these.
constexpr int kLongestHeat = 20;
constexpr int kMostMg = 4000;

std::vector<std::string> with_prefix(const std::string& prefix, std::vector<std::string> names) {
    for (std::string& name : names)
        name.insert(0, prefix);
    return names;
}

// What every part of the file is read with.
struct Where {
    const std::string& file;
    Faults& faults;
};

void read_page(const toml::table& table, const std::string& step, GuideBranch& branch,
               const Where& where) {
    TableReader read(table, "a page of '" + step + "'", where.file, where.faults);
    GuidePage page;
    page.key = read.name("key");
    const std::string words = "relief." + step + "." + page.key + ".";
    page.title_word = words + "title";
    if (read.flag("text", true))
        page.text_word = words + "text";
    if (table.contains("figure")) {
        page.animation = read.name("figure");
        page.picture_word = words + "picture";
        page.moves = read.flag("moves", false);
    }
    page.facts = with_prefix("relief.fact.", read.names_or_none("facts"));
    page.pause = read.seconds("pause_s", kLongestPause);
    const int way = read.whole("way", 1, kMostWays, 1);
    read.finish();
    const auto index = static_cast<std::size_t>(way - 1);
    if (index > branch.ways.size())
        return read.fault_at("way",
                             "way " + std::to_string(way) + " comes before the one below it");
    if (index == branch.ways.size())
        branch.ways.emplace_back();
    branch.ways[index].push_back(std::move(page));
}

GuideBranch read_branch(const toml::table& table, const std::string& step, const Where& where) {
    TableReader read(table, "a branch of '" + step + "'", where.file, where.faults);
    GuideBranch branch;
    branch.key = read.name("key");
    read.call_it("branch '" + branch.key + "' of '" + step + "'");
    branch.name_word = "relief.branch." + branch.key;
    if (table.contains("hint"))
        branch.hint_word = "relief.hint." + read.name("hint");
    for (const std::string& name : read.names_or_none("places")) {
        const auto* const known =
            std::ranges::find(kPlaces, name, [](const auto& one) { return one.first; });
        if (known == kPlaces.end())
            read.fault_at("places", "does not know the place '" + name + "'");
        else
            branch.places.push_back(known->second);
    }
    for (const toml::table* page : read.tables("page"))
        read_page(*page, step, branch, where);
    read.finish();
    return branch;
}

// A place has one branch to begin with: two would make the second one unreachable by it.
void check_places(TableReader& read, const GuideStep& step) {
    std::set<Place> seen;
    std::set<std::string> keys;
    for (const GuideBranch& branch : step.branches) {
        for (const Place place : branch.places)
            if (!seen.insert(place).second)
                read.fault_at("branch", "two branches begin at the same place");
        if (!keys.insert(branch.key).second)
            read.fault_at("branch", "has two branches '" + branch.key + "'");
    }
}

GuideStep read_step(const toml::table& table, const Where& where) {
    TableReader read(table, "a step", where.file, where.faults);
    GuideStep step;
    step.step = read.choice("key", kSteps);
    const auto* known =
        std::ranges::find(kSteps, step.step, [](const auto& one) { return one.second; });
    const std::string key(known->first);
    read.call_it("step '" + key + "'");
    step.name_word = "relief.name." + key;
    for (const toml::table* branch : read.tables("branch"))
        step.branches.push_back(read_branch(*branch, key, where));
    check_places(read, step);
    read.finish();
    return step;
}

void read_steps(TableReader& read, Guide& guide, const Where& where) {
    for (const toml::table* table : read.tables("step")) {
        GuideStep step = read_step(*table, where);
        const bool twice = std::ranges::any_of(
            guide.steps, [&](const GuideStep& other) { return other.step == step.step; });
        if (twice)
            read.fault(*table, "has a step twice");
        guide.steps.push_back(std::move(step));
    }
    for (const auto& [name, step] : kSteps)
        if (std::ranges::find(guide.steps, step, &GuideStep::step) == guide.steps.end())
            read.fault("the step '" + std::string(name) + "' is missing");
}

void read_numbers(TableReader& read, Guide& guide, const Where& where) {
    guide.forgotten = Millis{read.whole("forgotten_h", 1, 48) * 60 * kMinute};
    if (const toml::table* table = read.table("breath")) {
        TableReader breath(*table, "'breath'", where.file, where.faults);
        guide.pace.in = Millis{breath.whole("in_s", 2, 10) * 1000};
        guide.pace.out = Millis{breath.whole("out_s", 2, 10) * 1000};
        guide.breaths = breath.whole("breaths", 1, 60);
        breath.finish();
    }
    if (const toml::table* table = read.table("heat")) {
        TableReader heat(*table, "'heat'", where.file, where.faults);
        for (const int minutes : heat.wholes("minutes", 1, kLongestHeat))
            guide.heat.emplace_back(minutes * kMinute);
        guide.heat_usual = Millis{heat.whole("usual", 1, kLongestHeat) * kMinute};
        guide.skin_check = Millis{heat.whole("skin_check", 1, kLongestHeat) * kMinute};
        guide.heat_a_day = heat.whole("a_day", 1, 3);
        if (std::ranges::find(guide.heat, guide.heat_usual) == guide.heat.end())
            heat.fault_at("usual", "'usual' has to be one of 'minutes'");
        heat.finish();
    }
    if (const toml::table* table = read.table("walk")) {
        TableReader walk(*table, "'walk'", where.file, where.faults);
        guide.walk = Millis{walk.whole("minutes", 1, 10) * kMinute};
        guide.walk_step = Millis{walk.whole("change", 1, 5) * kMinute};
        walk.finish();
    }
    guide.helper = with_prefix("relief.show.", read.names("helper"));
}

void read_stretches(TableReader& read, Guide& guide, const Where& where) {
    for (const toml::table* table : read.tables("stretch")) {
        TableReader one(*table, "a stretch", where.file, where.faults);
        GuideStretch stretch;
        stretch.exercise = one.name("exercise");
        stretch.level = one.name("level");
        stretch.dose.reps = one.whole("reps", 1, DoseLimits::max_reps);
        stretch.dose.hold = one.seconds("hold_s", DoseLimits::max_hold, Millis{0});
        one.finish();
        guide.stretches.push_back(std::move(stretch));
    }
}

void read_ingredients(TableReader& read, Guide& guide, const Where& where) {
    for (const toml::table* table : read.tables("ingredient")) {
        TableReader one(*table, "an ingredient", where.file, where.faults);
        Ingredient ingredient;
        ingredient.key = one.name("key");
        one.call_it("ingredient '" + ingredient.key + "'");
        ingredient.name_word = "relief.medicine." + ingredient.key;
        ingredient.products = with_prefix("relief.product.", one.names("products"));
        ingredient.doses_mg = one.wholes("doses_mg", 1, kMostMg);
        ingredient.most_mg = one.whole("most_mg", 0, kMostMg);
        ingredient.most_doses = one.whole("most_doses", 0, 12);
        ingredient.apart = Millis{one.whole("apart_h", 0, 24) * 60 * kMinute};
        ingredient.ask_first = with_prefix("relief.ask.", one.names("ask"));
        one.finish();
        if (ingredient.most_mg > 0 && !ingredient.doses_mg.empty() &&
            ingredient.doses_mg.back() > ingredient.most_mg)
            one.fault_at("doses_mg", "one dose is more than 'most_mg'");
        guide.ingredients.push_back(std::move(ingredient));
    }
}

} // namespace

Result<Guide> read_guide(std::string_view text, std::string_view name) {
    const std::string file(name);
    Faults faults;
    Guide guide;
    read_root(text, file, "the guide", faults, [&](TableReader& read) {
        const Where where{file, faults};
        read_numbers(read, guide, where);
        read_steps(read, guide, where);
        read_stretches(read, guide, where);
        read_ingredients(read, guide, where);
    });
    if (!faults.empty())
        return faults;
    return guide;
}

Faults fit_stretches(Guide& guide, const std::vector<Exercise>& exercises, std::string_view name) {
    Faults faults;
    for (GuideStretch& stretch : guide.stretches) {
        const auto refuse = [&](const std::string& reason) {
            faults.push_back(
                {std::string(name), 0, "stretch '" + stretch.exercise + "' " + reason});
        };
        const auto exercise = std::ranges::find(exercises, stretch.exercise, &Exercise::key);
        const Level* level = exercise == exercises.end() ? nullptr : exercise->level(stretch.level);
        if (level == nullptr) {
            refuse("has no level '" + stretch.level + "'");
            continue;
        }
        if (stretch.dose.reps > level->start.reps || stretch.dose.hold > level->start.hold) {
            refuse("is more than the start of its level");
            continue;
        }
        Dose dose = level->start;
        dose.sets = 1;
        dose.reps = stretch.dose.reps;
        dose.hold = stretch.dose.hold;
        if (const auto amiss = dose_fault(dose))
            refuse("has a dose out of limits: " + std::string(*amiss));
        stretch.dose = dose;
    }
    return faults;
}

namespace {

template <class F>
void each_page(const Guide& guide, F&& visit) {
    for (const GuideStep& step : guide.steps)
        for (const GuideBranch& branch : step.branches)
            for (const auto& way : branch.ways)
                for (const GuidePage& page : way)
                    visit(step, page);
}

} // namespace

Faults missing_words(const Guide& guide, const Words& words, std::string_view name) {
    Faults faults;
    std::set<std::string> asked;
    const auto ask = [&](const std::string& key) {
        if (!key.empty() && asked.insert(key).second && !words.has(key))
            faults.push_back({std::string(name), 0, "the guide needs the words '" + key + "'"});
    };
    for (const GuideStep& step : guide.steps) {
        ask(step.name_word);
        for (const GuideBranch& branch : step.branches) {
            ask(branch.name_word);
            ask(branch.hint_word);
        }
    }
    each_page(guide, [&](const GuideStep&, const GuidePage& page) {
        for (const std::string* key : {&page.title_word, &page.text_word, &page.picture_word})
            ask(*key);
        for (const std::string& fact : page.facts)
            ask(fact);
    });
    for (const std::string& line : guide.helper)
        ask(line);
    for (const Ingredient& ingredient : guide.ingredients) {
        ask(ingredient.name_word);
        for (const auto* list : {&ingredient.products, &ingredient.ask_first})
            for (const std::string& key : *list)
                ask(key);
    }
    return faults;
}

Faults missing_animations(const Guide& guide, const body::Library& figure, std::string_view name) {
    Faults faults;
    each_page(guide, [&](const GuideStep&, const GuidePage& page) {
        if (!page.animation.empty() && figure.find(page.animation) == nullptr)
            faults.push_back(
                {std::string(name), 0,
                 "page '" + page.key + "': the figure has no animation '" + page.animation + "'"});
    });
    return faults;
}

} // namespace limber::content
