# The assets as the program reads them: <build>/share/limber, ours and the fonts beside them.
#
# Fonts come from packages (fonts-manrope, fonts-materialdesignicons-webfont) or from a folder
# named with -DLIMBER_FONT_DIR=...
set(LIMBER_FONT_DIR "" CACHE PATH "A folder with the Manrope and Material Design Icons .ttf files")
set(limber_fonts)
foreach(font Manrope-Medium Manrope-SemiBold Manrope-Bold Manrope-ExtraBold
        materialdesignicons-webfont)
    find_file(LIMBER_FONT_${font} ${font}.ttf
        PATHS "${LIMBER_FONT_DIR}"
            /usr/share/fonts/truetype/manrope /usr/share/fonts/truetype/materialdesignicons-webfont
            /usr/share/fonts-materialdesignicons-webfont/fonts /usr/local/share/fonts
        NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
    if(NOT LIMBER_FONT_${font})
        message(FATAL_ERROR "The font ${font}.ttf was not found. On Debian: apt install "
            "fonts-manrope fonts-materialdesignicons-webfont. Elsewhere download Manrope (static "
            "TTF) and Material Design Icons, and configure with -DLIMBER_FONT_DIR=<folder>.")
    endif()
    list(APPEND limber_fonts "${LIMBER_FONT_${font}}")
endforeach()

set(limber_share "${PROJECT_BINARY_DIR}/share/limber")
file(GLOB_RECURSE limber_assets CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/assets/*")
set(copy_assets)
if(limber_assets)
    set(copy_assets COMMAND ${CMAKE_COMMAND} -E copy_directory
        "${PROJECT_SOURCE_DIR}/assets" "${limber_share}")
endif()
# Whole each time: a file that is gone must not live on in the copy.
add_custom_command(OUTPUT "${PROJECT_BINARY_DIR}/assets.stamp"
    COMMAND ${CMAKE_COMMAND} -E rm -rf "${limber_share}"
    COMMAND ${CMAKE_COMMAND} -E make_directory "${limber_share}/fonts"
    ${copy_assets}
    COMMAND ${CMAKE_COMMAND} -E copy ${limber_fonts} "${limber_share}/fonts"
    COMMAND ${CMAKE_COMMAND} -E touch "${PROJECT_BINARY_DIR}/assets.stamp"
    DEPENDS ${limber_assets} ${limber_fonts}
    COMMENT "Copying the assets" VERBATIM)
add_custom_target(limber_assets ALL DEPENDS "${PROJECT_BINARY_DIR}/assets.stamp")
