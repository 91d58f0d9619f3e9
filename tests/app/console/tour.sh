#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tour.sh SPORTELLOCTL SPORTELLO: the tour goes through to its end and leaves a picture of each page in each look.
set -euo pipefail
ctl=$1 console=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
unset DISPLAY WAYLAND_DISPLAY
(umask 077 && echo demonstration > password)
"$ctl" --db sqlite:desk init --admin admin --demo --tickets 300 --password-file password > logins
QT_QPA_PLATFORM=offscreen "$console" --db sqlite:desk --tour pictures

fail() { printf '%s\n' "$@" >&2; ls -l pictures >&2; exit 1; }
for page in login desk keys call call.escalate escalations board outgoing calendar openings targets roster steps texts; do
    for look in it-light it-dark it-contrast en-light en-dark it-light-200; do
        compgen -G "pictures/*-$page-*-$look.png" > /dev/null || fail "There is no picture of the page $page, $look."
    done
done
find pictures -name '*.png' -size -2k | grep -q . && fail "A picture is empty."
ls pictures | wc -l
