// A day's tasks as text: what the journal keeps of what was shown.
#include "core/keys.hpp"
#include "core/plan.hpp"

#include <array>
#include <charconv>

namespace limber::plan {

namespace {

constexpr std::array<std::string_view, 5> kBases{"usual", "eased", "mobility", "calm", "stopped"};
constexpr std::array<std::string_view, 4> kPhases{"calm", "move", "strengthen", "prevent"};

std::string join(const Reason& reason) {
    std::string text = reason.word;
    for (const auto& [name, value] : reason.values)
        text += ' ' + name + '=' + std::to_string(value);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(at);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

std::optional<std::int64_t> number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

Reason reason_from(std::string_view text) {
    Reason reason;
    for (const std::string_view part : split(text, ' ')) {
        if (reason.word.empty()) {
            reason.word = part;
            continue;
        }
        const auto pair = split(part, '=');
        if (pair.size() != 2)
            continue;
        if (const auto value = number(pair[1]))
            reason.values.emplace_back(pair[0], static_cast<int>(*value));
    }
    return reason;
}

constexpr std::size_t kDoseParts = 10;

std::string join(const Dose& dose) {
    const std::array<std::int64_t, kDoseParts> parts{dose.sets,
                                                     dose.reps,
                                                     dose.hold.count(),
                                                     dose.hold_breaths,
                                                     dose.each_side ? 1 : 0,
                                                     dose.hold_rest.count(),
                                                     dose.rest.count(),
                                                     dose.tempo.work.count(),
                                                     dose.tempo.back.count(),
                                                     dose.tempo.pause.count()};
    std::string text;
    for (const std::int64_t part : parts)
        text += (text.empty() ? "" : " ") + std::to_string(part);
    return text;
}

std::optional<Dose> dose_from(std::string_view text) {
    const auto parts = split(text, ' ');
    if (parts.size() != kDoseParts)
        return std::nullopt;
    std::array<std::int64_t, kDoseParts> n{};
    for (std::size_t i = 0; i < kDoseParts; ++i) {
        const auto value = number(parts[i]);
        // Longer than any dose: such a line is not ours, and would not fit an int.
        if (!value || *value < 0 || *value > 1'000'000)
            return std::nullopt;
        n.at(i) = *value;
    }
    Dose dose;
    dose.sets = static_cast<int>(n[0]);
    dose.reps = static_cast<int>(n[1]);
    dose.hold = Millis(n[2]);
    dose.hold_breaths = static_cast<int>(n[3]);
    dose.each_side = n[4] != 0;
    dose.hold_rest = Millis(n[5]);
    dose.rest = Millis(n[6]);
    dose.tempo = {Millis(n[7]), Millis(n[8]), Millis(n[9])};
    if (dose_fault(dose))
        return std::nullopt;
    return dose;
}

} // namespace

std::string to_text(std::span<const Task> tasks) {
    std::string text;
    for (const Task& task : tasks)
        text += task.slot + '\t' + task.item.exercise + '\t' + task.item.level + '\t' +
                join(task.item.dose) + '\t' + join(task.why) + '\t' +
                (task.change ? join(*task.change) : "") + '\n';
    return text;
}

std::vector<Task> from_text(std::string_view text) {
    std::vector<Task> tasks;
    for (const std::string_view line : split(text, '\n')) {
        const auto parts = split(line, '\t');
        if (parts.size() != 6)
            continue;
        const auto dose = dose_from(parts[3]);
        if (!dose)
            continue;
        Task task{std::string(parts[0]),
                  {std::string(parts[1]), std::string(parts[2]), *dose},
                  reason_from(parts[4]),
                  {}};
        if (!parts[5].empty())
            task.change = reason_from(parts[5]);
        tasks.push_back(std::move(task));
    }
    return tasks;
}

std::string_view basis_word(Basis basis) {
    return kBases.at(static_cast<std::size_t>(basis));
}
std::optional<Basis> basis_from(std::string_view word) {
    return find_word<Basis>(kBases, word);
}
std::string_view phase_key(Phase phase) {
    return kPhases.at(static_cast<std::size_t>(phase));
}
std::optional<Phase> phase_from(std::string_view key) {
    return find_word<Phase>(kPhases, key);
}

} // namespace limber::plan
