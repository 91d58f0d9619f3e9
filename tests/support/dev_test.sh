#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# dev_test.sh ROOT: ./dev on a machine that lacks packages, and on one without a display. All that it calls is a stand-in, in a
# folder of its own: nothing is installed and nothing is built.
set -euo pipefail
root=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work" # another user is to read it
mkdir -p "$work"/{stand-ins,packaging,build/bin}
cp "$root/dev" "$work/"
cp "$root/packaging/debian-packages.txt" "$work/packaging/"
export CALLS=$work/calls MISSING=
PATH=$work/stand-ins:$PATH

# stand_in FILE: a program that does what is read here.
stand_in() { { echo '#!/bin/sh'; cat; } > "$work/$1"; chmod 755 "$work/$1"; }
# Knows all packages but those missing, one of which was there once.
stand_in stand-ins/dpkg-query << 'SH'
for word; do
    case " $MISSING " in *" $word "*) continue ;; esac
    case $word in -* | *'{'*) ;; *) echo "installed $word" ;; esac
done
[ -z "$MISSING" ] || echo "config-files ${MISSING%% *}"
[ -z "$MISSING" ]
SH
for name in apt-get sudo cmake; do
    stand_in "stand-ins/$name" << 'SH'
echo "${0##*/} $*" >> "$CALLS"
SH
done

# runs STATUS COMMAND…: how it ended; what it said is $said.
runs() {
    local wanted=$1 status=0
    shift
    : > "$CALLS"
    chmod 666 "$CALLS"
    said=$("$@" < /dev/null 2>&1) || status=$?
    [[ $status == "$wanted" ]] || fail "$* ended with $status, not $wanted"
}
fail() { printf '%s\nIt said: %s\nIt called: %s\n' "$*" "$said" "$(cat "$CALLS")"; exit 1; }
says() { [[ $said == *"$1"* ]] || fail "It does not say: $1"; }
called() { [[ $(cat "$CALLS") == "$1" ]] || fail "It should have called: $1"; }

install='apt-get install -y --no-install-recommends ccache clang-tidy'
by_nobody=()
if ((EUID == 0)); then
    if command -v setpriv > /dev/null; then
        by_nobody=(setpriv --reuid 65534 --regid 65534 --clear-groups --)
    elif command -v runuser > /dev/null; then
        by_nobody=(runuser -u nobody --)
    else
        echo "SKIPPED: ./dev by an ordinary user, for root cannot become one here (Debian: util-linux)"
        exit 77
    fi
fi

# An ordinary user installs nothing, and reads what an administrator is to run.
MISSING='clang-tidy ccache' runs 1 "${by_nobody[@]}" "$work/dev" setup
says "An administrator must run this once:

    sudo sh -c 'apt-get update && $install'"
[[ $said != *"$install"*"$install"* ]] || fail "It says more than one command"
called ''
runs 0 "${by_nobody[@]}" "$work/dev" setup
called ''
[[ -z $said ]] || fail "Nothing is missing, and it says something"

# An administrator's run installs by itself what is missing.
if ((EUID == 0)); then
    MISSING='clang-tidy ccache' runs 0 "$work/dev" setup
    called "apt-get update
$install"
fi

# Without a display the console takes its tour; with one it opens.
stand_in build/bin/sportelloctl << 'SH'
SH
stand_in build/bin/sportello << 'SH'
if [ "$1" = --tour ]; then echo "$QT_QPA_PLATFORM" > "$2/a-page.png"; else echo "opened by $*"; fi
SH
touch "$work/build/demo.sportello"
echo 'anna: demonstration' > "$work/build/demo.sportello.logins"
runs 0 env -u DISPLAY -u WAYLAND_DISPLAY "$work/dev" run
says 'anna: demonstration'
says 'There is no display here'
says 'a-page.png'
[[ $(cat "$work/build/tour/a-page.png") == offscreen ]] || fail "It shows itself"
runs 0 env -u WAYLAND_DISPLAY DISPLAY=:7 "$work/dev" run --new-instance
says 'opened by --db sqlite:build/demo.sportello --new-instance'
