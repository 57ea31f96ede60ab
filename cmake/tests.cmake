# The tests, all run by ctest. Labels: unit, script, golden, bench, house.
include(Catch)
configure_file(cmake/test_paths.hpp.in generated_for_tests/test_paths.hpp @ONLY)

# limber_tests(FLOOR): the program test_FLOOR of tests/FLOOR/*.cpp, one ctest test for each case.
function(limber_tests name)
    file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/${name}/*.cpp")
    if(NOT sources)
        return()
    endif()
    set(program test_${name})
    add_executable(${program} ${sources})
    target_link_libraries(${program} PRIVATE
        limber_${name} limber_compiler Catch2::Catch2WithMain ${ARGN})
    target_include_directories(${program} PRIVATE
        "${PROJECT_SOURCE_DIR}/tests" "${PROJECT_BINARY_DIR}/generated_for_tests")
    add_dependencies(${program} limber_assets)
    catch_discover_tests(${program} TEST_PREFIX "${name}: " DISCOVERY_MODE PRE_TEST
        PROPERTIES LABELS unit TIMEOUT 300)
endfunction()

limber_tests(core)
limber_tests(content)
limber_tests(journal)
limber_tests(figure limber_content nlohmann_json::nlohmann_json)
limber_tests(ui)
limber_tests(app)
if(TARGET test_app AND TARGET limber)
    add_dependencies(test_app limber) # it starts the program
endif()

add_test(NAME "house: floors" COMMAND "${PROJECT_SOURCE_DIR}/tests/house/floors")
add_test(NAME "house: floors are really checked"
    COMMAND "${PROJECT_SOURCE_DIR}/tests/house/floors_test")
set_tests_properties("house: floors" "house: floors are really checked" PROPERTIES LABELS house)
