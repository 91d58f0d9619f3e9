# SPDX-License-Identifier: GPL-3.0-or-later
# Lets AUTOMOC call Qt's moc by cmake/moc.sh.in, which says why.

if(UNIX)
    get_target_property(moc Qt6::moc IMPORTED_LOCATION)
    if(NOT moc)
        get_target_property(moc Qt6::moc IMPORTED_LOCATION_NONE)
    endif()
    configure_file(cmake/moc.sh.in "${CMAKE_BINARY_DIR}/moc.sh" @ONLY FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
    set_target_properties(Qt6::moc PROPERTIES IMPORTED_LOCATION "${CMAKE_BINARY_DIR}/moc.sh" IMPORTED_LOCATION_NONE "${CMAKE_BINARY_DIR}/moc.sh")
endif()
