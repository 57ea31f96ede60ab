# The same libraries for WebAssembly: SDL as platform/deps/fetch_web built it, SQLite and SQLiteCpp
# from source, and the headers of Debian's own packages for what has nothing else.
enable_language(C)

add_library(SDL2::SDL2 STATIC IMPORTED)
set_target_properties(SDL2::SDL2 PROPERTIES
    IMPORTED_LOCATION "$ENV{LIMBER_WEB_CACHE}/deps/sdl2_page/lib/libSDL2.a"
    INTERFACE_INCLUDE_DIRECTORIES "$ENV{LIMBER_WEB_CACHE}/deps/sdl2_page/include/SDL2")

# No threads, no WAL (platform/web/keeper.cpp has no shared memory), nothing loaded at run time.
set(sqlite "$ENV{LIMBER_WEB_CACHE}/deps/sqlite_web")
add_library(sqlite3 STATIC "${sqlite}/sqlite3/sqlite3.c")
target_include_directories(sqlite3 SYSTEM PUBLIC "${sqlite}/sqlite3")
target_compile_definitions(sqlite3 PUBLIC SQLITE_OMIT_LOAD_EXTENSION PRIVATE
    SQLITE_THREADSAFE=0 SQLITE_DQS=0 SQLITE_DEFAULT_MEMSTATUS=0 SQLITE_OMIT_WAL SQLITE_OMIT_JSON
    SQLITE_OMIT_DEPRECATED SQLITE_OMIT_PROGRESS_CALLBACK SQLITE_OMIT_SHARED_CACHE
    SQLITE_OMIT_UTF16 SQLITE_OMIT_TRACE SQLITE_OMIT_AUTHORIZATION SQLITE_OMIT_COMPLETE
    SQLITE_OMIT_GET_TABLE SQLITE_OMIT_INCRBLOB SQLITE_OMIT_DESERIALIZE
    SQLITE_OMIT_COMPILEOPTION_DIAGS SQLITE_UNTESTABLE SQLITE_OMIT_LOCALTIME
    SQLITE_OMIT_LIKE_OPTIMIZATION SQLITE_OMIT_XFER_OPT SQLITE_OMIT_AUTOMATIC_INDEX)
target_compile_options(sqlite3 PRIVATE -w)
add_library(SQLite::SQLite3 ALIAS sqlite3)

file(GLOB sqlitecpp_sources "${sqlite}/src/*.cpp")
add_library(SQLiteCpp STATIC ${sqlitecpp_sources})
target_include_directories(SQLiteCpp SYSTEM PUBLIC "${sqlite}/include")
target_link_libraries(SQLiteCpp PUBLIC sqlite3)

# /usr/include as a whole would bring the headers of another C library along.
set(LIMBER_STB "${PROJECT_BINARY_DIR}/headers")
file(MAKE_DIRECTORY "${LIMBER_STB}")
foreach(library toml++ nlohmann stb)
    if(NOT IS_DIRECTORY "/usr/include/${library}")
        message(FATAL_ERROR "/usr/include/${library} is missing. On Debian: apt install "
            "libtomlplusplus-dev nlohmann-json3-dev libstb-dev")
    endif()
    file(CREATE_LINK "/usr/include/${library}" "${LIMBER_STB}/${library}" SYMBOLIC)
endforeach()
foreach(library tomlplusplus nlohmann_json)
    add_library(${library}::${library} INTERFACE IMPORTED)
    set_target_properties(${library}::${library} PROPERTIES
        INTERFACE_INCLUDE_DIRECTORIES "${LIMBER_STB}")
endforeach()
