#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# with_keyring.sh COMMAND…: runs a command in a session of its own, with a real keyring that stands open and holds nothing. Nobody is there
# to unlock it: once it is locked it refuses. Where it cannot be had here, says so and ends with 77.
set -euo pipefail
for program in dbus-run-session gnome-keyring-daemon; do
    command -v "$program" > /dev/null || { echo "Skipped: there is no $program here."; exit 77; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -m 700 "$folder/run"
unset DISPLAY WAYLAND_DISPLAY XDG_CURRENT_DESKTOP DESKTOP_SESSION KDE_FULL_SESSION GNOME_DESKTOP_SESSION_ID GNOME_KEYRING_CONTROL
export HOME=$folder XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config XDG_CACHE_HOME=$folder/cache XDG_RUNTIME_DIR=$folder/run
export SPORTELLO_TEST_KEYRING=$folder
# What the bus and the daemon say of their own is of use only where something fails.
# shellcheck disable=SC2016 # the inner shell's
dbus-run-session -- bash -c '
    printf keyring | gnome-keyring-daemon --unlock --components=secrets > /dev/null 2>&1
    "$@"' _ "$@" 2> >(grep -vE "gcr-prompter|^$|dbus-daemon\[" >&2)
