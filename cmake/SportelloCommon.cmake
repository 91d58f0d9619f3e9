# SPDX-License-Identifier: GPL-3.0-or-later
# What every target shares: language level, warnings, Qt's strict defines, ccache.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_RUNTIME_OUTPUT_DIRECTORY)
    set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
endif()

# CMAKE_UNITY_BUILD=ON compiles the files of a target many at a time: what they share is read and instantiated once, and
# a whole build takes a third of the time. A name in one file may then hide a like one in the next, so -Wshadow is off.
set(CMAKE_UNITY_BUILD_BATCH_SIZE 16)

# Sixty programs and libraries are linked in a fifth of the time.
find_program(SPORTELLO_LLD ld.lld)
if(SPORTELLO_LLD)
    add_link_options(-fuse-ld=lld)
endif()

find_program(SPORTELLO_CCACHE ccache)
if(SPORTELLO_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # The sloppiness settings are those that ccache asks for with precompiled headers; base directory and
    # no hash of the working directory let like builds in different folders share their objects.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${CMAKE_COMMAND}" -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_NOHASHDIR=1 "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" "${SPORTELLO_CCACHE}")
endif()

add_library(sportello_options INTERFACE)
add_library(Sportello::Options ALIAS sportello_options)
target_compile_options(sportello_options INTERFACE
    -Wall -Wextra $<$<NOT:$<BOOL:${CMAKE_UNITY_BUILD}>>:-Wshadow> -Wconversion -Wpedantic -Wnon-virtual-dtor -Wold-style-cast
    $<$<BOOL:${SPORTELLO_WERROR}>:-Werror>
    # (GCC says itself that the sanitizers' instrumentation makes -Wmaybe-uninitialized see ghosts.)
    $<$<BOOL:${SPORTELLO_SANITIZE}>:-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>>
    $<$<BOOL:${SPORTELLO_COVERAGE}>:--coverage>)
target_link_options(sportello_options INTERFACE
    $<$<BOOL:${SPORTELLO_SANITIZE}>:-fsanitize=address,undefined>
    $<$<BOOL:${SPORTELLO_COVERAGE}>:--coverage>)
target_compile_definitions(sportello_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_STRICT_ITERATORS
    QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400
    $<$<BOOL:${SPORTELLO_ASSERTIONS}>:QT_FORCE_ASSERTS>)
target_include_directories(sportello_options INTERFACE "${CMAKE_SOURCE_DIR}")

# sportello_library(NAME SOURCES … LINKS …): one static library, called Sportello::<Name>, for the folder it stands in.
# Every include starts at the root of the tree ("core/domain/ticket.h"), so that each line shows which arrow it is.
function(sportello_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;PRIVATE_LINKS")
    string(TOLOWER "${name}" lower)
    add_library(sportello_${lower} STATIC ${arg_SOURCES})
    add_library(Sportello::${name} ALIAS sportello_${lower})
    target_link_libraries(sportello_${lower} PUBLIC Sportello::Options ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
    sportello_precompile(sportello_${lower})
endfunction()

# sportello_subdirectories(FOLDER …): descends into each folder that has something to build.
function(sportello_subdirectories)
    foreach(folder IN LISTS ARGN)
        if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/CMakeLists.txt")
            add_subdirectory("${folder}")
        endif()
    endforeach()
endfunction()
