#include "bench/figures.hpp"

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <iomanip>
#include <iostream>

namespace limber::bench {

double median(std::vector<double> values) {
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double figure(const std::string& json, const std::string& name) {
    const auto parsed = nlohmann::json::parse(json, nullptr, false);
    const auto dot = name.find('.');
    const auto outer = parsed.is_object() ? parsed.find(name.substr(0, dot)) : parsed.end();
    if (parsed.is_object() && outer != parsed.end()) {
        if (dot == std::string::npos)
            return outer->get<double>();
        return outer->at(name.substr(dot + 1)).get<double>();
    }
    std::cerr << "there is no " << name << " in: " << json << "\n";
    std::exit(1);
}

Display::Display() {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        std::abort();
    process_ = ::fork();
    if (process_ == 0) {
        // It goes with us, however we end: else it would hold our output, and who reads it waits.
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        const std::string fd = std::to_string(ends[1]);
        const int quiet = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
        ::dup2(quiet, 2);
        ::execlp("Xvfb", "Xvfb", "-displayfd", fd.c_str(), "-screen", "0", "1400x1000x24",
                 "-nolisten", "tcp", nullptr);
        ::_exit(127);
    }
    ::close(ends[1]);
    char c = 0;
    while (::read(ends[0], &c, 1) == 1 && c != '\n')
        number_ += c;
    ::close(ends[0]);
    if (number_.empty()) {
        std::cerr << "Xvfb could not be started: the bench needs the package xvfb\n";
        std::exit(1);
    }
}

Display::~Display() {
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
}

void Table::row(const std::string& what, double value, double budget, const std::string& unit,
                const std::string& against) {
    rows_.push_back({what, value, budget, unit, against});
    std::cout << "  " << what << ": " << std::fixed << std::setprecision(3) << value << " " << unit
              << std::endl;
}

bool Table::print() const {
    bool kept = true;
    std::cout << "\n"
              << std::left << std::setw(52) << "what" << std::right << std::setw(11) << "measured"
              << std::setw(11) << "budget" << "  unit  against\n";
    for (const Row& row : rows_) {
        const bool good = row.value <= row.budget;
        kept = kept && good;
        std::cout << std::left << std::setw(52) << row.what << std::right << std::fixed
                  << std::setprecision(3) << std::setw(11) << row.value << std::setw(11)
                  << row.budget << "  " << std::left << std::setw(5) << row.unit << " "
                  << row.against << (good ? "" : "   MISSED") << "\n";
    }
    std::cout << (kept ? "every budget is kept\n" : "a budget is missed\n");
    return kept;
}

} // namespace limber::bench
