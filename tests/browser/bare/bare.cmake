# The bare page that Limber's is measured against: build/web/bare. Built only when it is asked for.
set(bare "${CMAKE_CURRENT_LIST_DIR}")
add_executable(bare_page EXCLUDE_FROM_ALL "${bare}/bare.cpp")
target_link_libraries(bare_page PRIVATE imgui_sdl imgui_no_hooks SDL2::SDL2 limber_compiler)
target_link_options(bare_page PRIVATE -Oz -sENVIRONMENT=web -sDYNAMIC_EXECUTION=0
    -sALLOW_MEMORY_GROWTH -sFORCE_FILESYSTEM "SHELL:--preload-file ${packed}/fonts@/limber/fonts")
set_target_properties(bare_page PROPERTIES OUTPUT_NAME bare
    RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bare")
add_dependencies(bare_page limber_packed)
add_custom_command(TARGET bare_page POST_BUILD COMMAND ${CMAKE_COMMAND} -E copy
    "${bare}/index.html" "${bare}/shell.js" "${PROJECT_BINARY_DIR}/bare" VERBATIM)
