# Targets that take any bytes at all. The preset `fuzz` searches with clang's libFuzzer (platform/test
# fuzz); the tests of every other build replay what it begins with, cut short and changed at random.
if(NOT LIMBER_TESTS AND NOT LIMBER_FUZZ)
    return()
endif()

add_executable(fuzz_seeds "${CMAKE_CURRENT_LIST_DIR}/seeds.cpp")
target_include_directories(fuzz_seeds PRIVATE "${PROJECT_SOURCE_DIR}/tests")
target_link_libraries(fuzz_seeds PRIVATE limber_content limber_journal limber_compiler stb)
set(seeds "${PROJECT_BINARY_DIR}/seeds")
if(LIMBER_TESTS)
    add_test(NAME "fuzz: seeds" COMMAND fuzz_seeds "${seeds}")
    set_tests_properties("fuzz: seeds" PROPERTIES LABELS unit FIXTURES_SETUP fuzz_seeds
        ENVIRONMENT "${LIMBER_TEST_ENVIRONMENT}")
endif()

# limber_fuzz(NAME FLOOR ROUNDS SEEDS): the floor it stands on, how many times each seed is changed.
function(limber_fuzz what floor rounds from)
    set(sources "${PROJECT_SOURCE_DIR}/tests/fuzz/${what}.cpp")
    if(LIMBER_FUZZ)
        add_executable(fuzz_${what} EXCLUDE_FROM_ALL ${sources})
        target_link_options(fuzz_${what} PRIVATE -fsanitize=fuzzer)
    else()
        add_executable(fuzz_${what} ${sources} "${PROJECT_SOURCE_DIR}/tests/fuzz/replay.cpp")
        add_test(NAME "fuzz: ${what}" COMMAND fuzz_${what} ${rounds} "${from}")
        set_tests_properties("fuzz: ${what}" PROPERTIES LABELS unit TIMEOUT 600
            FIXTURES_REQUIRED fuzz_seeds ENVIRONMENT "${LIMBER_TEST_ENVIRONMENT}")
    endif()
    target_include_directories(fuzz_${what} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    target_link_libraries(fuzz_${what} PRIVATE limber_${floor} limber_compiler)
endfunction()
limber_fuzz(image content 1500 "${seeds}/image")
limber_fuzz(exercises content 100 "${PROJECT_SOURCE_DIR}/assets/content/exercises")
limber_fuzz(import journal 100 "${seeds}/import")
limber_fuzz(script app 100 "${PROJECT_SOURCE_DIR}/tests/scripts")

if(LIMBER_FUZZ)
    # The reader itself is what is looked into.
    target_compile_options(stb PRIVATE -fsanitize=fuzzer-no-link,address,undefined)
endif()
