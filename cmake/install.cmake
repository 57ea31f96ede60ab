# `cmake --install build/release --prefix ...`: the program, its assets, and what a desktop needs.
install(TARGETS limber)
install(DIRECTORY "${PROJECT_BINARY_DIR}/share/limber" DESTINATION "${CMAKE_INSTALL_DATADIR}")
if(LIMBER_PLATFORM STREQUAL "linux")
    include("${PROJECT_SOURCE_DIR}/platform/linux/install.cmake" OPTIONAL)
endif()
