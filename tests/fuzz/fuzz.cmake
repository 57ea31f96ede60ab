# Fuzzers, with clang's libFuzzer: the preset `fuzz`, run by platform/test fuzz. In every preset what
# the fuzzers call is part of the unit tests, too.
if(LIMBER_TESTS OR LIMBER_FUZZ)
    add_executable(fuzz_seeds EXCLUDE_FROM_ALL "${CMAKE_CURRENT_LIST_DIR}/seeds.cpp")
    target_include_directories(fuzz_seeds PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    target_link_libraries(fuzz_seeds PRIVATE limber_content limber_journal limber_compiler stb)
endif()
if(TARGET test_content)
    target_sources(test_content PRIVATE "${CMAKE_CURRENT_LIST_DIR}/image.cpp")
endif()
if(LIMBER_FUZZ)
    # What is fuzzed, and the floor it stands on.
    foreach(pair IN ITEMS "image content" "exercises content" "import journal" "script app")
        separate_arguments(pair)
        list(GET pair 0 what)
        list(GET pair 1 floor)
        add_executable(fuzz_${what} EXCLUDE_FROM_ALL "${CMAKE_CURRENT_LIST_DIR}/${what}.cpp")
        target_include_directories(fuzz_${what} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
        target_link_libraries(fuzz_${what} PRIVATE limber_${floor} limber_compiler)
        target_link_options(fuzz_${what} PRIVATE -fsanitize=fuzzer)
    endforeach()
    # The reader itself is what is looked into.
    target_compile_options(stb PRIVATE -fsanitize=fuzzer-no-link,address,undefined)
endif()
