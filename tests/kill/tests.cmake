# SIGKILL at random moments of scripted sessions; what was acknowledged must be on disk.
add_executable(kill "${PROJECT_SOURCE_DIR}/tests/kill/kill.cpp" "${PROJECT_SOURCE_DIR}/tests/kill/child.cpp")
target_link_libraries(kill PRIVATE limber_journal limber_core limber_compiler)
target_include_directories(kill PRIVATE "${PROJECT_SOURCE_DIR}/tests")
set(LIMBER_KILLS 200 CACHE STRING "How often the kill test kills")
add_test(NAME "kill: nothing acknowledged is lost" COMMAND kill $<TARGET_FILE:limber>
    "${PROJECT_SOURCE_DIR}/tests/kill" "${PROJECT_BINARY_DIR}/out/kill" ${LIMBER_KILLS})
set_tests_properties("kill: nothing acknowledged is lost" PROPERTIES LABELS kill TIMEOUT 1800
    ENVIRONMENT "${LIMBER_TEST_ENVIRONMENT}")
