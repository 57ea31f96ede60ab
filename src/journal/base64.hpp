// Bytes as text, RFC 4648. Inside journal/ only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace limber::journal {

std::string to_base64(std::string_view bytes);
// nullopt: no Base64, or not written as to_base64 writes it.
std::optional<std::string> from_base64(std::string_view text);

} // namespace limber::journal
