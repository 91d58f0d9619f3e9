#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check_tree.sh finds a file without its SPDX line where git does not answer too, and takes REUSE.toml's word for what it names;
# it finds a database in the interface, and text from people where it would be taken for HTML.
set -euo pipefail
check=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/check_tree.sh
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir -p "$tree"/{core/domain,app,ui,tests,resources/deep}
line='SPDX-License-Identifier: GPL-3.0-or-later'
printf '# %s\npath = [\n    "resources/**/*.json",\n]\n' "$line" > "$tree/REUSE.toml"
echo '{}' > "$tree/resources/deep/named.json"
echo "// $line" > "$tree/core/domain/good.h"

# answers STATUS NAMES…: what the check says of the tree, and the files that it names.
answers() {
    local said status=0
    said=$("$check" "$tree") || status=$?
    [[ $status == "$1" ]] || { echo "it ended with $status, not $1: $said"; exit 1; }
    shift
    for name in "$@"; do
        grep -qx "$name" <<< "$said" || { echo "it does not name $name: $said"; exit 1; }
    done
}
answers 0
echo '{}' > "$tree/unnamed.json"
echo 'int x;' > "$tree/core/domain/bad.cpp"
answers 1 unnamed.json core/domain/bad.cpp
git -C "$tree" init -q
answers 1 unnamed.json core/domain/bad.cpp

rm "$tree"/unnamed.json "$tree"/core/domain/bad.cpp
printf '// %s\n#include "core/db/location.h"\n' "$line" > "$tree/ui/good.h"
answers 0
printf '// %s\n#include "core/db/session.h"\nauto opened = desk::openDatabase(where, who);\n' "$line" > "$tree/ui/bad.cpp"
answers 1 'ui/bad.cpp:2:#include "core/db/session.h"' 'ui/bad.cpp:3:auto opened = desk::openDatabase(where, who);'

rm "$tree/ui/bad.cpp"
mkdir "$tree/ui/widgets"
cat > "$tree/ui/widgets/text_label.h" << CPP
// $line
class TextLabel : public QLabel {};
CPP
cat > "$tree/ui/good.cpp" << CPP
// $line
m_name->setToolTip(plainToolTip(name));
m_more->setToolTip(tr("Shows (or folds) more"));
auto *text = new TextLabel(Type::Body);
CPP
answers 0
cat > "$tree/ui/bad.cpp" << CPP
// $line
auto *text = new QLabel(name);
QLabel label;
m_name->setToolTip(name);
m_name->setToolTip(tr("The ticket of %1").arg(name));
QMessageBox::warning(this, tr("No"), name);
CPP
answers 1 'ui/bad.cpp:2:auto \*text = new QLabel(name);' 'ui/bad.cpp:3:QLabel label;' 'ui/bad.cpp:4:m_name->setToolTip(name);' \
    'ui/bad.cpp:5:m_name->setToolTip(tr("The ticket of %1").arg(name));' 'ui/bad.cpp:6:QMessageBox::warning(this, tr("No"), name);'
