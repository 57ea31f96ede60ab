# The page: build/web/site, a folder of plain files that any web server can hand out.
set(web "${CMAKE_CURRENT_LIST_DIR}")
set(site "${PROJECT_BINARY_DIR}/site")

# The assets as the page needs them: fonts cut down to the characters that can appear.
find_program(LIMBER_FONTTOOLS_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH
    NO_CMAKE_FIND_ROOT_PATH)
execute_process(COMMAND "${LIMBER_FONTTOOLS_PYTHON}" -c "import fontTools.subset"
    RESULT_VARIABLE no_fonttools ERROR_QUIET)
if(no_fonttools)
    message(FATAL_ERROR "fontTools is missing. On Debian: apt install python3-fonttools")
endif()
find_program(LIMBER_PNGQUANT pngquant NO_CMAKE_FIND_ROOT_PATH)
if(NOT LIMBER_PNGQUANT)
    message(FATAL_ERROR "pngquant is missing. On Debian: apt install pngquant")
endif()
set(packed "${PROJECT_BINARY_DIR}/packed")
add_custom_command(OUTPUT "${PROJECT_BINARY_DIR}/packed.stamp"
    COMMAND "${LIMBER_FONTTOOLS_PYTHON}" "${web}/pack_assets.py" "${limber_share}"
        "${PROJECT_SOURCE_DIR}/src/ui/icons.hpp" "${packed}" "${LIMBER_PNGQUANT}"
    COMMAND ${CMAKE_COMMAND} -E touch "${PROJECT_BINARY_DIR}/packed.stamp"
    DEPENDS "${PROJECT_BINARY_DIR}/assets.stamp" "${web}/pack_assets.py"
        "${PROJECT_SOURCE_DIR}/src/ui/icons.hpp"
    COMMENT "Packing the assets" VERBATIM)
add_custom_target(limber_packed DEPENDS "${PROJECT_BINARY_DIR}/packed.stamp")
add_dependencies(limber limber_packed)

# A function that is called from one place only is usually put there whole. With all screens within one
# function, a browser compiles every one of them before it draws the first: up to so many instructions.
target_link_options(limber PRIVATE
    -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=300
    -Oz -sENVIRONMENT=web -sDYNAMIC_EXECUTION=0 -sALLOW_MEMORY_GROWTH -sINITIAL_MEMORY=33554432
    -sSTACK_SIZE=1048576 -sFORCE_FILESYSTEM -sEXIT_RUNTIME=0
    "SHELL:--js-library ${web}/library.js" "SHELL:--pre-js ${web}/blocks.js"
    "SHELL:--pre-js ${web}/diary.js" "SHELL:--pre-js ${web}/reader.js"
    "SHELL:--pre-js ${web}/sound.js" -sEXPORTED_RUNTIME_METHODS=ccall
    "SHELL:--preload-file ${packed}@/limber")
set_target_properties(limber PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${site}"
    LINK_DEPENDS "${web}/library.js;${web}/blocks.js;${web}/diary.js;${web}/reader.js;${web}/sound.js;${PROJECT_BINARY_DIR}/packed.stamp")

# Icons in the sizes that systems ask for, drawn from the one picture.
find_program(LIMBER_RSVG rsvg-convert NO_CMAKE_FIND_ROOT_PATH)
if(NOT LIMBER_RSVG)
    message(FATAL_ERROR "rsvg-convert is missing. On Debian: apt install librsvg2-bin")
endif()
set(icon "${PROJECT_SOURCE_DIR}/platform/linux/limber.svg")
file(GLOB page CONFIGURE_DEPENDS "${web}/page/*")
add_custom_command(OUTPUT "${PROJECT_BINARY_DIR}/page.stamp"
    COMMAND ${CMAKE_COMMAND} -E make_directory "${site}"
    COMMAND ${CMAKE_COMMAND} -E copy ${page} "${icon}" "${site}"
    COMMAND ${LIMBER_RSVG} -w 192 -h 192 -o "${site}/icon-192.png" "${icon}"
    COMMAND ${LIMBER_RSVG} -w 512 -h 512 -o "${site}/icon-512.png" "${icon}"
    COMMAND ${LIMBER_RSVG} -w 512 -h 512 -o "${site}/icon-maskable-512.png" "${web}/maskable.svg"
    COMMAND ${LIMBER_RSVG} -w 180 -h 180 -o "${site}/apple-touch-icon.png" "${web}/maskable.svg"
    COMMAND ${CMAKE_COMMAND} -E touch "${PROJECT_BINARY_DIR}/page.stamp"
    DEPENDS ${page} "${icon}" "${web}/maskable.svg"
    COMMENT "Copying the page" VERBATIM)
add_custom_target(limber_page DEPENDS "${PROJECT_BINARY_DIR}/page.stamp")
add_dependencies(limber limber_page)

# Last, as it carries the sum of all the others.
add_custom_target(limber_worker ALL
    COMMAND "${LIMBER_FONTTOOLS_PYTHON}" "${web}/make_worker.py" "${site}" "${web}/worker.js"
    COMMENT "Writing the service worker" VERBATIM)
add_dependencies(limber_worker limber limber_page)

include("${PROJECT_SOURCE_DIR}/tests/browser/bare/bare.cmake")
