// What the bench is made of: medians, the program's figures, a display of its own.
#pragma once

#include "app/stats.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace limber::bench {

double median(std::vector<double> values);

// One number of the JSON of --stats: "first_frame_ms", or "frame_ms.p99". Exits when it is not
// there.
double figure(const std::string& json, const std::string& name);

// An X server without a screen, so that windows are real and nobody sees them.
class Display {
  public:
    Display(); // exits the bench with a line when Xvfb cannot be started
    ~Display();
    Display(const Display&) = delete;
    Display& operator=(const Display&) = delete;
    std::string variable() const { return "DISPLAY=:" + number_; }

  private:
    int process_ = 0;
    std::string number_;
};

// The table that is printed, and whether every budget is kept.
class Table {
  public:
    // Lower is better. `bare`: what it is measured against, as text.
    void row(const std::string& what, double value, double budget, const std::string& unit,
             const std::string& against);
    // Prints everything. True when every row keeps its budget.
    bool print() const;

  private:
    struct Row {
        std::string what;
        double value = 0;
        double budget = 0;
        std::string unit;
        std::string against;
    };
    std::vector<Row> rows_;
};

} // namespace limber::bench
