#include "content/sheet.hpp"

#include "content/html.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace limber::content {
namespace {

constexpr std::string_view kStyle = R"(
@page { size: A4; margin: 16mm; }
body { font: 11pt/1.45 system-ui, sans-serif; color: #000; background: #fff; max-width: 46rem;
  margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3, h4 { line-height: 1.2; break-after: avoid; margin: 1em 0 0.3em; }
h4 { font-size: 1em; }
p { margin: 0.5em 0; }
table { border-collapse: collapse; width: 100%; margin: 0.6em 0; }
caption { text-align: left; font-weight: bold; padding: 0.3em 0; }
th, td { border: 1px solid #555; padding: 0.25em 0.5em; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
td { white-space: pre-line; }
tr, li, .sign { break-inside: avoid; }
ol, ul { margin: 0.3em 0; }
.sign { border: 2px solid #000; padding: 0.6em 0.8em; margin-top: 1.2em; }
.sign h3 { margin-top: 0; }
.sign p { margin: 0 0 1.2em; border-bottom: 1px solid #000; }
.sign .boxes { border: 0; margin: 0 0 0.8em; }
.sign .remarks { height: 4em; }
@media print {
  body { margin: 0; padding: 0; max-width: none; font-size: 9.5pt; }
  .page { break-before: page; }
  a { color: inherit; text-decoration: none; }
}
)";

constexpr std::array<std::string_view, 4> kGroupWords = {
    "library.group.stretch", "library.group.core", "library.group.daily", "library.group.walk"};
constexpr std::array<std::string_view, 4> kPhaseWords = {"phase.calm", "phase.move",
                                                         "phase.strengthen", "phase.prevent"};
constexpr std::array<std::string_view, 3> kCountingWords = {"sheet.value.paced", "sheet.value.tap",
                                                            "sheet.value.done"};

// Tables of words that stand with the exercises, or on this sheet itself.
constexpr std::array<std::string_view, 6> kElsewhere = {"exercise", "caution", "stop-if",
                                                        "place",    "sheet",   "routine"};

template <class E, std::size_t N>
std::string_view word_of(const std::array<std::string_view, N>& words, E value) {
    return words.at(static_cast<std::size_t>(value));
}

// 3000 ms are "3", 2500 "2.5".
std::string seconds_of(Millis time) {
    std::string text = std::to_string(time.count() / 1000);
    const auto rest = time.count() % 1000;
    if (rest == 0)
        return text;
    std::string decimals = std::to_string(1000 + rest).substr(1);
    decimals.erase(decimals.find_last_not_of('0') + 1);
    return text + "." + decimals;
}

std::string_view area_of(std::string_view key) {
    return key.substr(0, key.find('.'));
}

class Sheet {
  public:
    Sheet(const Content& content, std::string_view version)
        : content_(content),
          words_(content.words),
          version_(version) {}

    std::string write() {
        head();
        contents();
        raw("<main>\n");
        for (const Exercise& one : content_.exercises)
            exercise(one);
        for (const ReadyRoutine& one : content_.routines)
            routine(one);
        sentences();
        raw("</main>\n</body>\n</html>\n");
        return std::move(out_);
    }

  private:
    void raw(std::string_view html) { out_ += html; }

    void element(std::string_view tag, std::string_view text, std::string_view attributes = {}) {
        out_.append("<").append(tag).append(attributes.empty() ? "" : " ").append(attributes);
        out_.append(">").append(escaped(text)).append("</").append(tag).append(">\n");
    }

    void head() {
        const std::string title(words_("sheet.title"));
        raw("<!doctype html>\n<html lang=\"" + escaped(words_.language()) + "\">\n<head>\n");
        raw("<meta charset=\"utf-8\">\n");
        raw("<meta name=\"viewport\" content=\"width=device-width\">\n");
        element("title", title);
        out_.append("<style>").append(kStyle).append("</style>\n</head>\n<body>\n<header>\n");
        element("h1", title);
        element("p", words_.format("sheet.version", {{"version", version_}}));
        element("p", words_("sheet.intro"));
        element("p", words_("sheet.how"));
        element("p", words_("sheet.counts"));
        raw("</header>\n");
    }

    void contents() {
        raw("<nav aria-labelledby=\"contents\">\n");
        element("h2", words_("sheet.contents"), "id=\"contents\"");
        raw("<ol>\n");
        for (const Exercise& one : content_.exercises)
            link(one.key, std::string(words_(one.name_word)) + " – " +
                              std::string(words_(word_of(kGroupWords, one.group))));
        for (const ReadyRoutine& one : content_.routines)
            link(one.key, words_(one.name_word));
        link("sentences", words_("sheet.sentences"));
        raw("</ol>\n</nav>\n");
    }

    void link(std::string_view anchor, std::string_view text) {
        out_.append("<li><a href=\"#").append(escaped(anchor)).append("\">");
        out_.append(escaped(text)).append("</a></li>\n");
    }

    // ---- One exercise ---------------------------------------------------------------------------

    void exercise(const Exercise& one) {
        const std::string name(words_(one.name_word));
        raw("<article class=\"page\" id=\"" + escaped(one.key) + "\">\n");
        element("h2", name);
        element("p", words_(one.purpose_word));
        const Level& first = one.levels.at(static_cast<std::size_t>(one.start_level));
        element("p", words_.format("sheet.about", {{"key", one.key},
                                                   {"version", one.version},
                                                   {"place", words_(one.place_word)},
                                                   {"level", words_(first.name_word)}}));
        numbers(one);
        for (const Level& level : one.levels) {
            element("h3", words_(level.name_word));
            list("h4", "sheet.steps", "ol", level.steps);
            list("h4", "sheet.cues", "ul", level.cues);
            element("p", words_.format("sheet.easier", {{"words", words_(level.easier_word)}}));
            element("p", words_.format("sheet.harder", {{"words", words_(level.harder_word)}}));
        }
        list("h3", "sheet.mistakes", "ul", one.mistakes);
        list("h3", "sheet.stop-if", "ul", one.stop_if);
        list("h3", "sheet.cautions", "ul", one.cautions);
        signature(name);
        raw("</article>\n");
    }

    void list(std::string_view heading, std::string_view title, std::string_view tag,
              const std::vector<std::string>& keys) {
        element(heading, words_(title));
        out_.append("<").append(tag).append(">\n");
        for (const std::string& key : keys)
            element("li", words_(key));
        out_.append("</").append(tag).append(">\n");
    }

    // Its levels side by side, one row for each number.
    void numbers(const Exercise& one) {
        raw("<table>\n");
        element("caption", words_("sheet.numbers"));
        raw("<tr>");
        element("th", words_("sheet.row.level"), "scope=\"col\"");
        for (const Level& level : one.levels)
            element("th", std::string(words_(level.name_word)) + " (" + level.key + ")",
                    "scope=\"col\"");
        raw("</tr>\n");
        const auto row = [&](std::string_view title, auto value) {
            raw("<tr>");
            element("th", words_(title), "scope=\"row\"");
            for (const Level& level : one.levels)
                element("td", value(level));
            raw("</tr>\n");
        };
        row("sheet.row.from",
            [&](const Level& l) { return words_(word_of(kPhaseWords, l.earliest)); });
        row("sheet.row.count", [&](const Level& l) {
            return words_(l.count_of == CountOf::Hold ? "sheet.value.hold" : "sheet.value.rep");
        });
        row("sheet.row.counting",
            [&](const Level& l) { return words_(word_of(kCountingWords, l.counting)); });
        row("sheet.row.sets", [](const Level& l) { return std::to_string(l.start.sets); });
        row("sheet.row.reps", [&](const Level& l) {
            return l.start.each_side ? words_.format("sheet.value.each-side", {{"n", l.start.reps}})
                                     : std::to_string(l.start.reps);
        });
        row("sheet.row.sides", [&](const Level& l) { return sides(l); });
        row("sheet.row.hold", [&](const Level& l) { return hold(l.start); });
        row("sheet.row.longest", [&](const Level& l) { return time(l.max_hold); });
        row("sheet.row.hold-rest", [&](const Level& l) { return time(l.start.hold_rest); });
        row("sheet.row.rest", [&](const Level& l) { return time(l.start.rest); });
        row("sheet.row.build", [&](const Level& l) {
            if (l.build_reps == 0)
                return std::string(words_("sheet.value.none"));
            return words_.format("sheet.value.build",
                                 {{"reps", l.build_reps}, {"sets", l.build_sets}});
        });
        row("sheet.row.tempo", [&](const Level& l) { return tempo(l.start.tempo); });
        row("sheet.row.picture", [](const Level& l) { return l.animation; });
        raw("</table>\n");
    }

    std::string time(Millis time) const {
        if (time == Millis{0})
            return std::string(words_("sheet.value.none"));
        return words_.format("sheet.value.seconds", {{"n", seconds_of(time)}});
    }

    std::string hold(const Dose& dose) const {
        if (dose.hold_breaths == 0)
            return time(dose.hold);
        return words_.format("sheet.value.breaths",
                             {{"n", dose.hold_breaths}, {"s", seconds_of(dose.hold)}});
    }

    std::string sides(const Level& level) const {
        if (!level.start.each_side)
            return std::string(words_("sheet.value.none"));
        return words_.format("sheet.value.sides",
                             {{"left", words_(level.left_word)},
                              {"right", words_(level.right_word)},
                              {"drawn", words_(level.side_word(level.pictured))}});
    }

    std::string tempo(const Tempo& tempo) const {
        if (tempo == Tempo{Millis{0}, Millis{0}, Millis{0}})
            return std::string(words_("sheet.value.none"));
        return words_.format("sheet.value.tempo", {{"work", seconds_of(tempo.work)},
                                                   {"back", seconds_of(tempo.back)},
                                                   {"pause", seconds_of(tempo.pause)}});
    }

    // ---- One routine ----------------------------------------------------------------------------

    void routine(const ReadyRoutine& one) {
        const std::string name(words_(one.name_word));
        raw("<article class=\"page\" id=\"" + escaped(one.key) + "\">\n");
        element("h2", name);
        element("p", words_(one.about_word));
        raw("<table>\n<tr>");
        for (const std::string_view column :
             {"sheet.row.level", "sheet.row.reps", "sheet.row.hold", "sheet.row.rest"})
            element("th", words_(column), "scope=\"col\"");
        raw("</tr>\n");
        for (const PlayItem& item : one.items) {
            const Level& level = *content_.exercise(item.exercise)->level(item.level);
            raw("<tr>");
            element("th", words_(level.name_word), "scope=\"row\"");
            element("td", std::to_string(item.dose.reps));
            element("td", hold(item.dose));
            element("td", time(item.dose.rest));
            raw("</tr>\n");
        }
        raw("</table>\n");
        signature(name);
        raw("</article>\n");
    }

    void signature(std::string_view what) {
        const std::string title = words_.format("sheet.sign.title", {{"what", what}});
        raw("<section class=\"sign\" aria-label=\"" + escaped(title) + "\">\n");
        element("h3", title);
        raw("<p class=\"boxes\">");
        for (const std::string_view box :
             {"sheet.sign.right", "sheet.sign.changes", "sheet.sign.wrong"})
            raw("☐ " + escaped(words_(box)) + "<br>\n");
        raw("</p>\n");
        element("p", words_("sheet.sign.by"));
        element("p", words_("sheet.sign.date"));
        element("p", words_("sheet.sign.remarks"), "class=\"remarks\"");
        raw("</section>\n");
    }

    // ---- All other words ------------------------------------------------------------------------

    void sentences() {
        raw("<section class=\"page\" id=\"sentences\">\n");
        element("h2", words_("sheet.sentences"));
        element("p", words_("sheet.sentences-how"));
        std::vector<std::string> keys = words_.keys();
        std::erase_if(keys, [](const std::string& key) {
            return std::ranges::find(kElsewhere, area_of(key)) != kElsewhere.end();
        });
        for (auto from = keys.cbegin(); from != keys.cend();) {
            const std::string_view name = area_of(*from);
            const auto to = std::find_if(
                from, keys.cend(), [&](const std::string& key) { return area_of(key) != name; });
            area(name, from, to);
            from = to;
        }
        raw("</section>\n");
    }

    template <class It>
    void area(std::string_view name, It from, It to) {
        const std::string known = "sheet.area." + std::string(name);
        const std::string title(words_.has(known) ? words_(known) : name);
        element("h3", title);
        raw("<table>\n<tr>");
        element("th", words_("sheet.key"), "scope=\"col\"");
        element("th", words_("sheet.sentence"), "scope=\"col\"");
        raw("</tr>\n");
        for (; from != to; ++from) {
            std::string said;
            for (const std::string_view form : words_.forms(*from))
                said.append(said.empty() ? "" : "\n").append(form);
            raw("<tr>");
            element("td", *from);
            element("td", said);
            raw("</tr>\n");
        }
        raw("</table>\n");
        signature(title);
    }

    const Content& content_;
    const Words& words_;
    std::string_view version_;
    std::string out_;
};

} // namespace

std::string review_sheet(const Content& content, std::string_view version) {
    return Sheet(content, version).write();
}

} // namespace limber::content
