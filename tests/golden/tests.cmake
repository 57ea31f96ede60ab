# Every screen at phone, tablet and laptop size, light and dark, against the pictures in
# tests/golden/<size>-<theme>. All are drawn at two pixels a point and halved, the laptop's too.
# `platform/test accept`, or the target golden_accept, takes what is drawn now as the new truth.
add_executable(golden "${PROJECT_SOURCE_DIR}/tests/golden/golden.cpp" "${PROJECT_SOURCE_DIR}/tests/kill/child.cpp")
target_link_libraries(golden PRIVATE limber_app limber_compiler)
target_include_directories(golden PRIVATE "${PROJECT_SOURCE_DIR}/tests")
set(accept_commands)
foreach(device IN ITEMS phone=390x844@2 tablet=1180x820@2 laptop=1280x800@2)
    string(REPLACE "=" ";" parts "${device}")
    list(GET parts 0 name)
    list(GET parts 1 size)
    foreach(theme IN ITEMS light dark)
        set(arguments $<TARGET_FILE:limber> "${PROJECT_SOURCE_DIR}/tests/golden/screens.script"
            ${size} ${theme} "${PROJECT_SOURCE_DIR}/tests/golden/${name}-${theme}"
            "${PROJECT_BINARY_DIR}/out/golden/${name}-${theme}")
        add_test(NAME "golden: ${name} ${theme}" COMMAND golden ${arguments})
        set_tests_properties("golden: ${name} ${theme}" PROPERTIES LABELS golden TIMEOUT 600
            ENVIRONMENT "${LIMBER_TEST_ENVIRONMENT}")
        list(APPEND accept_commands COMMAND golden ${arguments} accept)
    endforeach()
endforeach()
add_custom_target(golden_accept ${accept_commands} VERBATIM
    COMMENT "Taking the pictures as they are drawn now")
