#pragma once

#include <cstddef>
#include <cstdint>

// libFuzzer's name for it: any bytes at all are a picture or none, within the bounds, and nothing
// else happens; it aborts when that is not so. NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
