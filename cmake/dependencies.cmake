# The libraries of others. platform/deps/README.md says why each one and where it comes from.

if(LIMBER_PLATFORM STREQUAL "web")
    include(cmake/dependencies_web.cmake)
else()
    find_package(SDL2 2.0.17 REQUIRED)
    find_package(tomlplusplus 3.3 REQUIRED)
    find_package(nlohmann_json 3.11 REQUIRED)
    find_package(SQLite3 3.37 REQUIRED) # STRICT tables
    find_package(SQLiteCpp 3.2 REQUIRED)
    find_path(LIMBER_STB stb/stb_image.h REQUIRED)
endif()

# What Debian lacks is fetched into a cache of the user; elsewhere CMake takes upstream's tags.
execute_process(COMMAND "${PROJECT_SOURCE_DIR}/platform/deps/fetch"
    OUTPUT_VARIABLE LIMBER_CACHE OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE fetched)
include(FetchContent)
if(fetched EQUAL 0)
    set(imgui_SOURCE_DIR "${LIMBER_CACHE}/deps/imgui")
    list(PREPEND CMAKE_PREFIX_PATH "${LIMBER_CACHE}/deps/catch2/usr")
elseif(fetched EQUAL 3)
    FetchContent_Declare(imgui GIT_SHALLOW TRUE
        GIT_REPOSITORY https://github.com/ocornut/imgui.git GIT_TAG v1.92.2b)
    FetchContent_Populate(imgui)
else()
    message(FATAL_ERROR "platform/deps/fetch failed (${fetched}); its words are above")
endif()
if(LIMBER_TESTS)
    find_package(Catch2 3 QUIET)
    if(NOT Catch2_FOUND)
        FetchContent_Declare(Catch2 GIT_SHALLOW TRUE SYSTEM
            GIT_REPOSITORY https://github.com/catchorg/Catch2.git GIT_TAG v3.7.1)
        FetchContent_MakeAvailable(Catch2)
        list(APPEND CMAKE_MODULE_PATH "${Catch2_SOURCE_DIR}/extras")
    endif()
endif()

# Dear ImGui, not sanitized and without our warnings. Its four test hooks are ours: they tell the
# audit which items are on the screen. A program that links `imgui` names who answers them:
# `imgui_hooks` (the house's own) or `imgui_no_hooks`.
add_library(imgui STATIC
    "${imgui_SOURCE_DIR}/imgui.cpp" "${imgui_SOURCE_DIR}/imgui_demo.cpp"
    "${imgui_SOURCE_DIR}/imgui_draw.cpp" "${imgui_SOURCE_DIR}/imgui_tables.cpp"
    "${imgui_SOURCE_DIR}/imgui_widgets.cpp" "${imgui_SOURCE_DIR}/misc/cpp/imgui_stdlib.cpp")
target_compile_definitions(imgui PUBLIC
    IMGUI_USE_WCHAR32 IMGUI_ENABLE_TEST_ENGINE IMGUI_DISABLE_OBSOLETE_FUNCTIONS
    IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS)
if(EMSCRIPTEN) # bytes that travel, for windows that nobody opens
    target_compile_definitions(imgui PRIVATE IMGUI_DISABLE_DEBUG_TOOLS)
endif()
target_include_directories(imgui SYSTEM PUBLIC
    "${imgui_SOURCE_DIR}" "${imgui_SOURCE_DIR}/misc/cpp")

# Its window and renderer: for app/ only.
add_library(imgui_sdl STATIC
    "${imgui_SOURCE_DIR}/backends/imgui_impl_sdl2.cpp"
    "${imgui_SOURCE_DIR}/backends/imgui_impl_sdlrenderer2.cpp")
target_include_directories(imgui_sdl SYSTEM PUBLIC "${imgui_SOURCE_DIR}/backends")
target_link_libraries(imgui_sdl PUBLIC imgui SDL2::SDL2)

# Object libraries, as Dear ImGui calls up into them: an archive might be read too early.
add_library(imgui_no_hooks OBJECT "${PROJECT_SOURCE_DIR}/platform/deps/imgui_no_hooks.cpp")
target_link_libraries(imgui_no_hooks PRIVATE imgui limber_compiler)
set(hooks "${PROJECT_SOURCE_DIR}/src/ui/test_engine_hooks.cpp")
if(EXISTS "${hooks}")
    add_library(imgui_hooks_objects OBJECT "${hooks}")
    target_link_libraries(imgui_hooks_objects PRIVATE imgui limber_compiler)
    target_include_directories(imgui_hooks_objects PRIVATE "${PROJECT_SOURCE_DIR}/src")
else()
    add_library(imgui_hooks_objects ALIAS imgui_no_hooks)
endif()
add_library(imgui_hooks INTERFACE)
target_link_libraries(imgui_hooks INTERFACE $<TARGET_OBJECTS:imgui_hooks_objects>)

# The client of the desktop's speech service. Without it the voice is espeak-ng's.
add_library(speech_service INTERFACE)
if(LIMBER_PLATFORM STREQUAL "linux")
    find_path(LIMBER_SPEECHD_HEADERS libspeechd.h PATH_SUFFIXES speech-dispatcher)
    find_library(LIMBER_SPEECHD_LIBRARY speechd)
endif()
if(LIMBER_SPEECHD_HEADERS AND LIMBER_SPEECHD_LIBRARY)
    target_include_directories(speech_service SYSTEM INTERFACE "${LIMBER_SPEECHD_HEADERS}")
    target_link_libraries(speech_service INTERFACE "${LIMBER_SPEECHD_LIBRARY}")
    target_compile_definitions(speech_service INTERFACE LIMBER_SPEECH_SERVICE=1)
else()
    target_compile_definitions(speech_service INTERFACE LIMBER_SPEECH_SERVICE=0)
endif()

# The desktop's session bus, and the X server's count of idle time. SDL's own packages bring both; without
# them a break from sitting is told by sound and by the window alone, and idle time is not known.
add_library(desktop INTERFACE)
set(bus 0)
set(x11 0)
if(LIMBER_PLATFORM STREQUAL "linux")
    find_package(PkgConfig QUIET)
    if(PkgConfig_FOUND)
        pkg_check_modules(LIMBER_BUS QUIET IMPORTED_TARGET dbus-1)
        pkg_check_modules(LIMBER_X11 QUIET IMPORTED_TARGET x11 xscrnsaver)
    endif()
    if(LIMBER_BUS_FOUND)
        set(bus 1)
        target_link_libraries(desktop INTERFACE PkgConfig::LIMBER_BUS)
    endif()
    if(LIMBER_X11_FOUND)
        set(x11 1)
        target_link_libraries(desktop INTERFACE PkgConfig::LIMBER_X11)
    endif()
endif()
target_compile_definitions(desktop INTERFACE LIMBER_BUS=${bus} LIMBER_X11=${x11})

# stb_image and stb_image_write, compiled once: include <stb/stb_image.h> and link `stb`.
add_library(stb STATIC "${PROJECT_SOURCE_DIR}/platform/deps/stb.cpp")
target_include_directories(stb SYSTEM PUBLIC "${LIMBER_STB}")
