# The person's data in the hands of other programs.
add_test(NAME "data: exports are read by others" COMMAND "${PROJECT_SOURCE_DIR}/tests/data/export"
    $<TARGET_FILE:limber> "${PROJECT_SOURCE_DIR}" "${PROJECT_BINARY_DIR}/out/export")
set_tests_properties("data: exports are read by others" PROPERTIES LABELS house TIMEOUT 900
    ENVIRONMENT "${LIMBER_TEST_ENVIRONMENT}")
