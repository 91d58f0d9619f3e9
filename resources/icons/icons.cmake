# SPDX-License-Identifier: GPL-3.0-or-later
# sportello_breeze_icons(TARGET): compiles the icons named in used.inc, at 16 and 22 px, from the system's Breeze theme
# into the target's resources as :/icons/<size>/<breeze name>.svg. None is copied into the source tree.

set(SPORTELLO_BREEZE_DIR "/usr/share/icons/breeze" CACHE PATH "Where the Breeze icon theme is installed")

function(sportello_breeze_icons target)
    set(list "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/used.inc")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${list}")
    if(NOT IS_DIRECTORY "${SPORTELLO_BREEZE_DIR}/actions/16")
        message(FATAL_ERROR "No Breeze icons in ${SPORTELLO_BREEZE_DIR}: install the package breeze-icon-theme, "
                            "or set SPORTELLO_BREEZE_DIR to the folder of the theme.")
    endif()
    file(STRINGS "${list}" entries REGEX "^SPORTELLO_ICON")
    set(files "")
    foreach(entry IN LISTS entries)
        string(REGEX REPLACE ".*\"(.*)\".*" "\\1" name "${entry}")
        foreach(size 16 22)
            file(GLOB found "${SPORTELLO_BREEZE_DIR}/*/${size}/${name}.svg")
            if(NOT found)
                message(FATAL_ERROR "The Breeze icon ${name} (${size} px), asked for in ${list}, is not in "
                                    "${SPORTELLO_BREEZE_DIR}: the installed breeze-icon-theme is too old or too new.")
            endif()
            list(GET found 0 file)
            file(REAL_PATH "${file}" file) # most of the theme is symbolic links
            string(APPEND files "    <file alias=\"${size}/${name}.svg\">${file}</file>\n")
        endforeach()
    endforeach()
    set(qrc "${CMAKE_CURRENT_BINARY_DIR}/breeze.qrc")
    file(CONFIGURE OUTPUT "${qrc}" CONTENT "<RCC><qresource prefix=\"/icons\">\n@files@</qresource></RCC>\n" @ONLY)
    qt_add_resources(compiled "${qrc}")
    target_sources(${target} PRIVATE ${compiled})
endfunction()
