# ARCHITECTURE.md's budgets, measured beside a bare program. Release figures count; others are told
# as they are.
foreach(program IN ITEMS bare bench)
    set(sources "${PROJECT_SOURCE_DIR}/tests/bench/${program}.cpp")
    if(program STREQUAL bare) # and really bare: of ours only what tells its figures
        list(APPEND sources "${PROJECT_SOURCE_DIR}/src/app/stats.cpp"
            "${PROJECT_SOURCE_DIR}/platform/${LIMBER_PLATFORM}/process.cpp")
    else()
        list(APPEND sources "${PROJECT_SOURCE_DIR}/tests/bench/figures.cpp"
            "${PROJECT_SOURCE_DIR}/tests/bench/states.cpp" "${PROJECT_SOURCE_DIR}/tests/bench/bodies.cpp" "${PROJECT_SOURCE_DIR}/tests/kill/child.cpp")
    endif()
    add_executable(${program} ${sources})
    target_include_directories(${program} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
endforeach()
target_include_directories(bare PRIVATE "${PROJECT_SOURCE_DIR}/src")
target_link_libraries(bare PRIVATE imgui_sdl imgui_no_hooks SDL2::SDL2 limber_compiler)
target_link_libraries(bench PRIVATE limber_app nlohmann_json::nlohmann_json limber_compiler)
add_test(NAME "bench: budgets" COMMAND bench $<TARGET_FILE:limber> $<TARGET_FILE:bare>
    "${PROJECT_BINARY_DIR}/share/limber" "${PROJECT_BINARY_DIR}/out/bench")
set_tests_properties("bench: budgets" PROPERTIES LABELS bench TIMEOUT 1800 RUN_SERIAL ON)
