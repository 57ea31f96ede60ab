// When to see someone, and whom to call in an emergency.
#pragma once

#include <span>
#include <string_view>

namespace limber {

// The three lists of FACTS.md, Safety check, most urgent first.
enum class Urgency { Emergency, Today, Book };

// A region a person can choose in Settings. Its name is the word "region.<code in lower case>".
struct Region {
    std::string_view code;      // ISO 3166-1 alpha-2
    std::string_view emergency; // the ambulance's number, as it is dialled
};

// All of them, in the order of their code. Numbers: the national pages on emergency calls; 112
// works in every state of the European Union (Directive (EU) 2018/1972, article 109).
std::span<const Region> regions();

// The number to dial in `code`, or "112" where the code is not known: GSM phones connect it to the
// local service wherever there is one (3GPP TS 22.101, 10.1).
std::string_view emergency_number(std::string_view code);

// Where health advice is given by telephone when it is not an emergency, "111" in Great Britain
// (NHS 111) and others; empty: none is known here, a pharmacist is asked.
std::string_view advice_number(std::string_view code);

} // namespace limber
