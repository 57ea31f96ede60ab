// Care: when to see someone, as three lists; what the person's own log says about it, with its
// evidence; whom to call; appointments and visits.
#pragma once

#include "content/content.hpp"
#include "core/care.hpp"
#include "core/care_status.hpp"
#include "core/visit.hpp"
#include "journal/journal.hpp"
#include "ui/context.hpp"
#include "ui/screens/view.hpp"

#include <string>
#include <vector>

namespace limber::ui {

// One thing that stands out.
struct CareSign {
    care::Sign sign{};
    std::string words;
    std::vector<std::string> dates; // of episodes: "16 Sep"
    bool operator==(const CareSign&) const = default;
};

struct CareVisit {
    care::Visit visit;
    std::string day;   // "24"
    std::string month; // "Nov"
    std::string title; // "Physio"
    std::string below; // "Tuesday 10:30 · Sheffield"
    bool operator==(const CareVisit&) const = default;
};

struct CareState {
    std::string number; // to call in an emergency, by the region of Settings
    care::Contact contact;
    bool own_contact = false; // else the clinic that content names
    care::Advice advice = care::Advice::Nothing;
    std::vector<CareSign> signs;
    std::string pain_days; // "Pain 3 or more on 6 of the last 14 days."; empty: not worth saying
    std::vector<CareVisit> coming;
    std::vector<CareVisit> past;
    Moment now; // what a new appointment starts from: the day it was built on
    bool operator==(const CareState&) const = default;
};

CareState build_care(const journal::Journal& journal, const content::Content& content,
                     const Today& today);
journal::TableSet care_tables();
void draw_care(const Ui& ui, const CareState& state);

// "0114 268 6677" as an address: "tel:01142686677".
std::string phone_address(std::string_view number);

// ---- sheets over Care (care_sheets.cpp)
void open_visit(const Ui& ui, std::string_view id); // empty: a new one
void open_contact(const Ui& ui);
void care_sheets(const Ui& ui, const CareState& state);

} // namespace limber::ui
