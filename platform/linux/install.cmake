# What a Linux desktop needs beside the program.
set(here "${CMAKE_CURRENT_LIST_DIR}")
install(FILES "${here}/limber.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${here}/limber.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${here}/limber.svg"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
