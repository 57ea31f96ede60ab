# The tests, all run by ctest. Labels: unit, script (quick), kill, golden, bench, house.
include(Catch)

# Every test runs without a display or sound, and far from the person's own diary.
set(LIMBER_TEST_ENVIRONMENT
    SDL_VIDEODRIVER=offscreen SDL_AUDIODRIVER=dummy
    "XDG_DATA_HOME=${PROJECT_BINARY_DIR}/out/home" "XDG_CONFIG_HOME=${PROJECT_BINARY_DIR}/out/home"
    UBSAN_OPTIONS=print_stacktrace=1
    "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/house/leaks.supp:print_suppressions=0")
configure_file(cmake/test_paths.hpp.in generated_for_tests/test_paths.hpp @ONLY)

find_program(LIMBER_ENV env REQUIRED)

# limber_tests(FLOOR): the program test_FLOOR of tests/FLOOR/*.cpp, one ctest test for each case.
function(limber_tests name)
    file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/${name}/*.cpp"
        "${PROJECT_SOURCE_DIR}/tests/${name}/screens/*.cpp")
    if(NOT sources OR NOT LIMBER_UNIT_TESTS)
        return()
    endif()
    set(program test_${name})
    add_executable(${program} ${sources})
    target_link_libraries(${program} PRIVATE
        limber_${name} limber_compiler Catch2::Catch2WithMain ${ARGN})
    target_include_directories(${program} PRIVATE
        "${PROJECT_SOURCE_DIR}/tests" "${PROJECT_BINARY_DIR}/generated_for_tests")
    add_dependencies(${program} limber_assets)
    # (A list among PROPERTIES would be taken for more of them.)
    set_target_properties(${program} PROPERTIES
        CROSSCOMPILING_EMULATOR "${LIMBER_ENV};${LIMBER_TEST_ENVIRONMENT}")
    catch_discover_tests(${program} TEST_PREFIX "${name}: " DISCOVERY_MODE PRE_TEST
        # Long, because it is there for what hangs: a slow disk or a busy machine is not a fault.
        PROPERTIES LABELS unit TIMEOUT 1200)
endfunction()

limber_tests(core)
limber_tests(content)
limber_tests(journal)
limber_tests(figure limber_content nlohmann_json::nlohmann_json)
limber_tests(ui)
limber_tests(app SQLiteCpp)
if(TARGET test_app)
    target_sources(test_app PRIVATE "${PROJECT_SOURCE_DIR}/tests/kill/child.cpp")
endif()
if(TARGET test_app AND TARGET limber)
    add_dependencies(test_app limber) # it starts the program
endif()

add_test(NAME "house: floors" COMMAND "${PROJECT_SOURCE_DIR}/tests/house/floors")
add_test(NAME "house: floors are really checked"
    COMMAND "${PROJECT_SOURCE_DIR}/tests/house/floors_test")
add_test(NAME "house: pictures are as they were drawn"
    COMMAND "${PROJECT_SOURCE_DIR}/tests/house/pictures")
set_tests_properties("house: floors" "house: floors are really checked"
    "house: pictures are as they were drawn" PROPERTIES LABELS house)

# End to end: each script of tests/scripts is the real program, run against a fixed clock. Its
# pictures and its data stay in <build>/out/scripts/NAME.
if(TARGET limber)
    file(GLOB scripts CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/scripts/*.script")
    foreach(script IN LISTS scripts)
        cmake_path(GET script STEM name)
        add_test(NAME "script: ${name}" COMMAND "${PROJECT_SOURCE_DIR}/tests/scripts/run"
            $<TARGET_FILE:limber> "${script}" "${PROJECT_BINARY_DIR}/out/scripts/${name}")
        set_tests_properties("script: ${name}" PROPERTIES LABELS "script;quick" TIMEOUT 600
            ENVIRONMENT "${LIMBER_TEST_ENVIRONMENT}")
    endforeach()
endif()

# The gallery of widgets, golden pictures, the killing, the bench and the exports say themselves how they are
# built and run.
if(TARGET test_ui)
    include("${PROJECT_SOURCE_DIR}/tests/ui/gallery/tests.cmake")
endif()
foreach(more IN ITEMS golden kill bench data)
    if(EXISTS "${PROJECT_SOURCE_DIR}/tests/${more}/tests.cmake")
        include("${PROJECT_SOURCE_DIR}/tests/${more}/tests.cmake")
    endif()
endforeach()
