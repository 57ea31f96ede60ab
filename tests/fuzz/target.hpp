#pragma once

#include <cstddef>
#include <cstdint>

// libFuzzer's name for what each target is: any bytes at all are taken within bounds or refused,
// and nothing else happens; it aborts when that is not so.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
