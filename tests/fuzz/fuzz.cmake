# Fuzzers, with clang's libFuzzer: the preset `fuzz`, run by platform/test fuzz. In every preset what
# the fuzzers call is part of the unit tests, too.
if(LIMBER_TESTS OR LIMBER_FUZZ)
    add_executable(fuzz_seeds EXCLUDE_FROM_ALL "${CMAKE_CURRENT_LIST_DIR}/seeds.cpp")
    target_include_directories(fuzz_seeds PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    target_link_libraries(fuzz_seeds PRIVATE limber_content limber_compiler stb)
endif()
if(TARGET test_content)
    target_sources(test_content PRIVATE "${CMAKE_CURRENT_LIST_DIR}/image.cpp")
endif()
if(LIMBER_FUZZ)
    add_executable(fuzz_image "${CMAKE_CURRENT_LIST_DIR}/image.cpp")
    target_include_directories(fuzz_image PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    target_link_libraries(fuzz_image PRIVATE limber_content limber_compiler)
    target_link_options(fuzz_image PRIVATE -fsanitize=fuzzer)
    # The reader itself is what is looked into.
    target_compile_options(stb PRIVATE -fsanitize=fuzzer-no-link,address,undefined)
endif()
