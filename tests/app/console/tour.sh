#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tour.sh SPORTELLOCTL SPORTELLO: the tour goes through to its end and leaves a picture of each page in each look.
set -euo pipefail
ctl=$1 console=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
unset DISPLAY WAYLAND_DISPLAY
export DBUS_SESSION_BUS_ADDRESS=disabled: # it has no business in somebody's keyring
(umask 077 && echo demonstration > password)
"$ctl" --db sqlite:desk init --admin admin --demo --tickets 300 --password-file password > logins
# Who somebody is elsewhere says nothing here: it logs in as one after the other.
printf 'prova-supervisore\n' > mine
export SPORTELLO_AS=supervisore SPORTELLO_PASSWORD_FILE=mine
QT_QPA_PLATFORM=offscreen "$console" --db sqlite:desk --tour pictures

fail() { printf '%s\n' "$@" >&2; ls -l pictures >&2; exit 1; }
for page in login desk desk.why-due keys call call.escalate escalations board outgoing calendar openings targets roster steps texts; do
    for look in it-light it-dark it-contrast en-light en-dark en-contrast it-light-200; do
        compgen -G "pictures/*-$page-*-$look.png" > /dev/null || fail "There is no picture of the page $page, $look."
    done
done
# Each look is one of its own: another language and another theme show in every picture of a page.
for picture in pictures/*-en-light.png; do
    page=${picture#pictures/*-}
    page=${page%-en-light.png}
    look() { compgen -G "pictures/*-$page-$1.png" | head -n 1; }
    for pair in 'it-light en-light' 'it-dark en-dark' 'it-contrast en-contrast' 'it-light it-dark' 'it-light it-contrast'; do
        if cmp -s "$(look "${pair% *}")" "$(look "${pair#* }")"; then
            fail "The page $page has one picture for two looks: $pair."
        fi
    done
done
find pictures -name '*.png' -size -2k | grep -q . && fail "A picture is empty."
ls pictures | wc -l
