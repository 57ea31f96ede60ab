# How our own code is compiled. `limber_compiler` carries it, so that nothing of it reaches the
# libraries of others.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# Asserts stay in everything but a release: a broken promise of our own code is found at once.
# Line tables are enough for a stack trace and take a third off the time to compile; add -g to
# CMAKE_CXX_FLAGS for a debugger.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -g1")
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

add_library(limber_compiler INTERFACE)
target_compile_features(limber_compiler INTERFACE cxx_std_20)
target_compile_options(limber_compiler INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
    -Wcast-align -Wcast-qual -Wformat=2 -Wimplicit-fallthrough -Wnon-virtual-dtor
    -Woverloaded-virtual -Wundef -Wunused -Wmissing-declarations -Wextra-semi
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wduplicated-branches -Wlogical-op>
    $<$<BOOL:${LIMBER_WERROR}>:-Werror>)
if(NOT CMAKE_BUILD_TYPE STREQUAL "Release")
    target_compile_definitions(limber_compiler INTERFACE _GLIBCXX_ASSERTIONS)
endif()
if(LIMBER_SANITIZE)
    # The instrumentation makes g++ see uninitialised values that are none.
    target_compile_options(limber_compiler INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    target_link_options(limber_compiler INTERFACE -fsanitize=address,undefined)
endif()

if(LIMBER_FUZZ)
    target_compile_options(limber_compiler INTERFACE -fsanitize=fuzzer-no-link)
endif()

# Names of paths are relative to the source folder, so that two checkouts share what they compiled.
find_program(LIMBER_CCACHE ccache)
if(LIMBER_CCACHE AND CMAKE_SYSTEM_NAME STREQUAL "Emscripten")
    # em++ is a script: it puts ccache before the compiler that it calls itself.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
        "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1
        "EM_COMPILER_WRAPPER=${LIMBER_CCACHE}")
elseif(LIMBER_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
        "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${LIMBER_CCACHE}")
endif()

if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    set(LIMBER_PLATFORM linux)
elseif(CMAKE_SYSTEM_NAME STREQUAL "Emscripten")
    set(LIMBER_PLATFORM web)
elseif(WIN32)
    set(LIMBER_PLATFORM windows)
elseif(APPLE)
    set(LIMBER_PLATFORM macos)
endif()

# build_info.hpp: what the program has to know about how it was made.
set(LIMBER_TAKES_COMMANDS true)
if(LIMBER_PLATFORM STREQUAL "web")
    set(LIMBER_TAKES_COMMANDS false)
endif()
configure_file(cmake/build_info.hpp.in generated/build_info.hpp @ONLY)
target_include_directories(limber_compiler INTERFACE "${PROJECT_BINARY_DIR}/generated")
