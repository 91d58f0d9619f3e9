# SPDX-License-Identifier: GPL-3.0-or-later
# Brings the .ts files up to date with the sources, or, with -DCHECK=ON, says whether they are and fails if they are not:
# a sentence missing, one that no longer stands in the sources, one not translated, or a word that has another name here.
#   cmake [-DCHECK=ON] [-DLUPDATE=…/lupdate] -P translations/translate.cmake
cmake_minimum_required(VERSION 3.25)

find_program(LUPDATE lupdate PATHS /usr/lib/qt6/bin /usr/lib/qt6/libexec NO_CACHE REQUIRED)
cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH root)
set(folder "${CMAKE_CURRENT_LIST_DIR}")
# Where text for people stands. No locations are kept: they would change with every line moved.
file(GLOB_RECURSE sources "${root}/core/words/*.cpp" "${root}/core/words/*.h" "${root}/ui/*.cpp" "${root}/ui/*.h" "${root}/app/*.cpp"
     "${root}/app/*.h")
set(options -silent -locations none -no-obsolete -I "${root}" -source-language en)

if(CHECK)
    string(RANDOM LENGTH 8 suffix)
    set(folder "$ENV{TMPDIR}")
    if(NOT folder)
        set(folder /tmp)
    endif()
    set(folder "${folder}/sportello-translations-${suffix}")
    file(COPY "${CMAKE_CURRENT_LIST_DIR}/" DESTINATION "${folder}" FILES_MATCHING PATTERN "*.ts")
endif()

file(WRITE "${folder}/sources.lst" "")
foreach(source IN LISTS sources)
    file(APPEND "${folder}/sources.lst" "${source}\n")
endforeach()
# English is the language of the sources: it needs only the plurals.
execute_process(COMMAND "${LUPDATE}" ${options} "@${folder}/sources.lst" -ts "${folder}/sportello_it.ts"
                COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${LUPDATE}" ${options} -pluralonly "@${folder}/sources.lst" -ts "${folder}/sportello_en.ts"
                COMMAND_ERROR_IS_FATAL ANY)
file(REMOVE "${folder}/sources.lst")

set(findings "")
foreach(language it en)
    set(file "${folder}/sportello_${language}.ts")
    file(STRINGS "${file}" unfinished REGEX "type=\"unfinished\"")
    list(LENGTH unfinished count)
    if(count)
        string(APPEND findings "  sportello_${language}.ts: ${count} sentences are not translated\n")
    endif()
    if(CHECK)
        file(SHA256 "${file}" fresh)
        file(SHA256 "${CMAKE_CURRENT_LIST_DIR}/sportello_${language}.ts" kept)
        if(NOT fresh STREQUAL kept)
            string(APPEND findings "  sportello_${language}.ts is not what the sources say: run ./dev translate\n")
        endif()
    endif()
endforeach()
# One thing has one name in Italian too: a team is a "gruppo".
file(STRINGS "${folder}/sportello_it.ts" others REGEX "<translation>.*[Ss]quadr")
foreach(other IN LISTS others)
    string(STRIP "${other}" other)
    string(APPEND findings "  sportello_it.ts: a team is a \"gruppo\" elsewhere: ${other}\n")
endforeach()
if(CHECK)
    file(REMOVE_RECURSE "${folder}")
endif()
if(CHECK AND findings)
    message(FATAL_ERROR "${findings}")
elseif(findings)
    message("Still to do:\n${findings}")
endif()
