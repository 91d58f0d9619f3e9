#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# manual_test.sh PAGES SPORTELLOCTL [SPORTELLO]: the manual pages are well formed in both languages, and leave out no command and
# no option.
set -eu
pages=$1 ctl=$2 console=${3:-}
command -v groff >/dev/null || exit 77
fail() { echo "$*" >&2; exit 1; }

for page in "$pages"/man1/*.gz "$pages"/it/man1/*.gz; do
    wrong=$(gzip -cd "$page" | groff -man -Kutf8 -Tutf8 -ww -Wbreak -z 2>&1) || true
    [ -z "$wrong" ] || fail "$page: $wrong"
done
plain() { gzip -cd "$1" | groff -man -Kutf8 -Tutf8 -P-cbou -rLL=200n; }
for folder in man1 it/man1; do
    plain "$pages/$folder/sportelloctl.1.gz" > "$pages/ctl.txt"
    "$ctl" help --lang en | awk '/^  [a-z]/ { print $1 (($2 ~ /^[a-z-]+$/ && !/^  [a-z]+  /) ? " " $2 : "") }' | while read -r command; do
        grep -q "sportelloctl $command" "$pages/ctl.txt" || fail "$folder: nothing about $command"
    done
    [ -n "$console" ] || continue
    plain "$pages/$folder/sportello.1.gz" > "$pages/console.txt"
    QT_QPA_PLATFORM=offscreen "$console" --help | grep -oE -- '--[a-z-]+' | grep -v -- --help-all | sort -u | while read -r option; do
        grep -q -- "$option" "$pages/console.txt" || fail "$folder: nothing about $option"
    done
done
