# limber_floor(NAME [USES targets...] [ALSO folders...])
#
# The library limber_NAME of everything in src/NAME (and the folders of ALSO). A floor without
# sources yet is an empty library, so that a half-built house configures.
function(limber_floor name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "USES;ALSO")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${name}/*.cpp")
    foreach(folder IN LISTS arg_ALSO)
        file(GLOB more CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/*.cpp")
        list(APPEND sources ${more})
    endforeach()
    # Compiled apart: Dear ImGui, a lower library, calls it.
    list(FILTER sources EXCLUDE REGEX "src/ui/test_engine_hooks\\.cpp$")

    set(library limber_${name})
    if(sources)
        add_library(${library} STATIC ${sources})
        target_link_libraries(${library} PUBLIC ${arg_USES} PRIVATE limber_compiler)
        target_include_directories(${library} PUBLIC "${PROJECT_SOURCE_DIR}/src")
    else()
        add_library(${library} INTERFACE)
        target_link_libraries(${library} INTERFACE ${arg_USES})
        target_include_directories(${library} INTERFACE "${PROJECT_SOURCE_DIR}/src")
    endif()
endfunction()
