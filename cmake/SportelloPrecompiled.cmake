# SPDX-License-Identifier: GPL-3.0-or-later
# Two precompiled headers for the whole tree: Qt Core, Qt Sql and the standard library; the same with Qt Widgets.
# They are only a matter of speed: each file includes what it uses, and SPORTELLO_PRECOMPILED=OFF shows that it does.

option(SPORTELLO_PRECOMPILED "Use precompiled headers" ON)

function(sportello_precompiled_header name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINKS;HEADERS")
    set(source "${CMAKE_BINARY_DIR}/precompiled/${name}.cpp")
    file(CONFIGURE OUTPUT "${source}" CONTENT "// Precompiled headers belong to a target, and a target has a source.\n")
    add_library(${name} OBJECT "${source}")
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${name} PRIVATE Sportello::Options ${arg_LINKS})
    target_compile_options(${name} PRIVATE -fpch-preprocess)
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

set(core_headers
    <algorithm> <array> <chrono> <compare> <concepts> <cstdint> <functional> <memory> <optional> <span> <string>
    <type_traits> <utility> <variant> <vector> <tl/expected.hpp>
    <QtCore/QByteArray> <QtCore/QHash> <QtCore/QList> <QtCore/QObject> <QtCore/QString> <QtCore/QStringList>
    <QtCore/QStringView> <QtCore/QVariant>)
set(ui_headers
    <QtCore/QAbstractItemModel> <QtCore/QFuture> <QtGui/QAction> <QtGui/QIcon> <QtGui/QPainter>
    <QtWidgets/QAbstractButton> <QtWidgets/QAbstractItemView> <QtWidgets/QLabel> <QtWidgets/QLayout>
    <QtWidgets/QLineEdit> <QtWidgets/QStyle> <QtWidgets/QWidget>)
if(SPORTELLO_PRECOMPILED)
    sportello_precompiled_header(sportello_precompiled_core LINKS Qt6::Core HEADERS ${core_headers})
    if(SPORTELLO_UI)
        sportello_precompiled_header(sportello_precompiled_ui LINKS Qt6::Widgets HEADERS ${core_headers} ${ui_headers})
    endif()
endif()

# sportello_precompile(TARGET): lets a target use the header with Qt Widgets if its folder belongs to the interface, or else the core's.
function(sportello_precompile target)
    if(NOT SPORTELLO_PRECOMPILED)
        return()
    endif()
    target_compile_options(${target} PRIVATE -fpch-preprocess) # ccache asks for it
    if(CMAKE_CURRENT_SOURCE_DIR MATCHES "^${CMAKE_SOURCE_DIR}/(ui|tests/ui|app/console)(/|$)")
        target_precompile_headers(${target} REUSE_FROM sportello_precompiled_ui)
    else()
        target_precompile_headers(${target} REUSE_FROM sportello_precompiled_core)
    endif()
endfunction()

# sportello_optimise_sanitized(): for the targets of this folder, which compute at length. What is made unoptimised for the sanitizers is soon
# built, but runs many times slower. A precompiled header is for one level of optimisation, so they go without.
macro(sportello_optimise_sanitized)
    if(SPORTELLO_SANITIZE)
        string(APPEND CMAKE_CXX_FLAGS_RELWITHDEBINFO " -O1")
        set(SPORTELLO_PRECOMPILED OFF)
    endif()
endmacro()
