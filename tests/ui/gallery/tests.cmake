# Pictures of every widget, to look at beside the design's own sheet; test_ui audits the same sheet.
target_sources(test_ui PRIVATE "${PROJECT_SOURCE_DIR}/tests/ui/gallery/sheet.cpp")
add_executable(gallery EXCLUDE_FROM_ALL
    "${PROJECT_SOURCE_DIR}/tests/ui/gallery/gallery.cpp"
    "${PROJECT_SOURCE_DIR}/tests/ui/gallery/sheet.cpp")
target_link_libraries(gallery PRIVATE limber_ui imgui_sdl stb SDL2::SDL2 limber_compiler)
target_include_directories(gallery PRIVATE
    "${PROJECT_SOURCE_DIR}/tests" "${PROJECT_BINARY_DIR}/generated_for_tests")
add_dependencies(gallery limber_assets)
