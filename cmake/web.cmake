# Toolchain: Emscripten, as platform/deps/fetch_web keeps it in the cache folder of the user.
if(NOT DEFINED ENV{LIMBER_WEB_CACHE}) # this file is read again for each of CMake's own checks
    execute_process(COMMAND "${CMAKE_CURRENT_LIST_DIR}/../platform/deps/fetch_web"
        OUTPUT_VARIABLE cache OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE fetched)
    if(NOT fetched EQUAL 0)
        message(FATAL_ERROR "platform/deps/fetch_web failed (${fetched}); its words are above")
    endif()
    set(ENV{LIMBER_WEB_CACHE} "${cache}")
endif()
include("$ENV{LIMBER_WEB_CACHE}/deps/emscripten/cmake/Modules/Platform/Emscripten.cmake")

# One way to throw for everything that is linked together. BIGINT also for CMake's checks: binaryen
# from npm lacks the tool that would be asked otherwise.
foreach(language C CXX)
    set(CMAKE_${language}_FLAGS_INIT "-fwasm-exceptions")
endforeach()
set(CMAKE_EXE_LINKER_FLAGS_INIT "-fwasm-exceptions -sWASM_BIGINT")
# Bytes that travel count for more than the last tenth of speed: a frame takes half a millisecond.
# (Of the cache: CMake would put its own -Os behind an _INIT, and the last one counts.)
foreach(language C CXX)
    set(CMAKE_${language}_FLAGS_MINSIZEREL "-Oz -DNDEBUG" CACHE STRING "")
endforeach()
