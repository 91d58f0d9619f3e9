#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The rules of the tree that no compiler checks: which folder may include which, where SQL stands, how long files are, what is
# not written anywhere. Lists what breaks one and fails. Takes the tree's root, by default the one it stands in.
set -u
shopt -s lastpipe # rule() is the last of its pipe, and remembers
cd "${1:-$(dirname "${BASH_SOURCE[0]}")/..}" || exit 2

broken=0
# rule TITLE: reads findings and reports them.
rule() {
    local findings
    findings=$(cat)
    [[ $findings ]] || return 0
    broken=1
    printf '%s\n%s\n\n' "$1" "$findings"
}
files() { find "$@" -type f \( -name '*.cpp' -o -name '*.h' \) 2> /dev/null | sort; }
# within FOLDERS PATTERN: where the C++ of these folders has the pattern.
# shellcheck disable=SC2086 # the folders are words
within() { files $1 | xargs -r grep -HnE "$2"; }

# Every file, as git knows them; where git does not answer, as they lie there.
tree() {
    { command -v git > /dev/null && git ls-files --cached --others --exclude-standard 2> /dev/null; } \
        || find . \( -path ./build -o -name .git \) -prune -o -type f -printf '%P\n'
}
mapfile -t licensed < <(sed -n '/^path = \[/,/^]/s/^ *"\(.*\)",$/\1/p' REUSE.toml 2> /dev/null)
tree | sort | tr '\n' '\0' | xargs -r0 grep -sL 'SPDX-License-Identifier: GPL-3.0-or-later' | while read -r file; do
    [[ $file == LICENSE ]] && continue
    for path in "${licensed[@]}"; do
        # shellcheck disable=SC2053 # a pattern, of which * goes through folders
        [[ $file == ${path//\*\*\/\*/*} ]] && continue 2
    done
    printf '%s\n' "$file"
done | rule 'Without an SPDX line, and not in REUSE.toml:'

# Arrows run downwards: each folder of core, and the folders it may include.
while read -r folder allowed; do
    [[ -d core/$folder ]] || continue
    within "core/$folder" "#include \"(core/|ui/|app/)" \
        | grep -vE "#include \"core/(${allowed// /|})/"
done <<'ARROWS' | rule 'Includes that run upwards:'
domain      domain
platform    platform domain
db          db platform domain
storage     storage db platform domain
desk        desk storage db platform domain
indicators  indicators desk storage db platform domain
exchange    exchange indicators desk storage db platform domain
demonstration demonstration exchange indicators desk storage db platform domain
words       words desk indicators exchange storage db platform domain
ARROWS
within ui '#include "app/' | rule 'Includes that run upwards:'
find core -mindepth 1 -maxdepth 1 -type d \
    | grep -vE '/(domain|platform|db|storage|desk|indicators|exchange|demonstration|words)$' \
    | rule 'Folders of core without a place among the arrows (cmake/check_tree.sh):'

within core '#include <Qt(Gui|Widgets|Charts|PrintSupport|Svg)/' | rule 'Core reaches for windows:'
within core/domain '#include <(QtSql|QtNetwork)/|Q_OBJECT' | rule 'The domain is values and rules alone:'
within 'core/domain core/platform core/storage core/desk core/indicators core/exchange core/words ui app' '#include <QtSql/' \
    | rule 'Qt Sql outside core/db:'
within 'core/domain core/platform core/desk core/indicators core/exchange core/words ui app' \
    '"[^"]*\b(SELECT .* FROM|INSERT INTO|DELETE FROM|UPDATE [a-z_]+ SET|CREATE TABLE)\b' | rule 'SQL outside core/db and core/storage:'
within 'core/domain core/platform core/db core/storage core/desk core/indicators core/exchange' '\b(tr|translate)\("' \
    | rule 'Text for people outside core/words and ui:'
# (A signal of D-Bus can be connected by a string only.)
within 'app core ui' '\b(SIGNAL|SLOT)\(|QSqlTableModel|QSqlQueryModel|QSqlRelationalTableModel|QEventLoop\b' \
    | grep -v 'SLOT(.*QDBus' | rule 'String signals, models on tables, nested loops:'
within ui '#include "core/db/|\bdesk::(openDatabase|openToUpgrade)\b' | grep -v '"core/db/location.h"' \
    | rule 'The interface has a database at hand:'
within ui '\.waitForFinished\(' | rule 'The interface waits:'
# A QLabel takes what looks like HTML for HTML. (The logo is a picture.)
within 'ui app' '\bQLabel\b' | grep -vE '^ui/widgets/text_label\.(h|cpp):|^ui/shell/sidebar\.cpp:.*\blogo = new QLabel\(' \
    | rule 'Text shown by something else than a TextLabel:'
within 'ui app' '\bQMessageBox\b' | rule 'A window that wants to be answered first:'
within 'ui app' '\bsetToolTip\(' | grep -vE '\bsetToolTip\((plainToolTip\(|tr\("[^"]*"\)\))' \
    | rule 'A tooltip that is neither a fixed sentence nor made by plainToolTip():'
within tests 'qWait\(|qSleep\(|sleep_for|QThread::m?sleep' | rule 'Tests that wait on time:'
within 'app core ui tests' '\b(TODO|FIXME|XXX|HACK)\b' | rule 'Unfinished work:'

files app core ui tests | xargs -r wc -l \
    | awk '$2 ~ /\.cpp$/ && $1 > 800 || $2 ~ /\.h$/ && $1 > 200 { print $2 ": " $1 " lines" }' \
    | rule 'Too long (800 lines, headers 200):'

exit "$broken"
