#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check_package.sh PACKAGE.deb: holds what it must, asks for what it loads, and its desktop entry is valid.
set -euo pipefail
package=$1
fail() { echo "$package: $*" >&2; exit 1; }

depends=$(dpkg-deb -f "$package" Depends)
for name in libc6 libqt6core6 libqt6sql6 libqt6widgets6 libqt6charts6 libsodium23 "libphonenumber8[a-z0-9-]*" \
    libqt6sql6-sqlite libqt6sql6-psql libqt6svg6 libsecret-1-0 qt6-qpa-plugins qt6-translations-l10n fonts-noto-core; do
    grep -qE "(^|, )$name( |,|$)" <<< "$depends" || fail "does not depend on $name: $depends"
done

content=$(mktemp -d)
trap 'rm -rf "$content"' EXIT
dpkg-deb -x "$package" "$content"
for file in bin/sportello bin/sportelloctl share/applications/sportello.desktop share/doc/sportello/copyright \
    share/icons/hicolor/scalable/apps/sportello.svg lib/systemd/system/sportello-watch.service; do
    [[ -s $content/usr/$file ]] || fail "has no /usr/$file"
done
desktop-file-validate "$content/usr/share/applications/sportello.desktop"

# The watcher's service is there, and waits to be enabled by somebody.
if find "$content" -path '*.wants/*' | grep -q . || [[ -n $(dpkg-deb --ctrl-tarfile "$package" | tar -t | grep -E 'postinst|preset') ]]; then
    fail "enables a service by itself"
fi

# Whatever the programs link to is found, and every package asked for exists.
if missing=$(ldd "$content"/usr/bin/sportello "$content"/usr/bin/sportelloctl | grep 'not found'); then
    fail "libraries are missing: $missing"
fi
tr ',' '\n' <<< "${depends//|/,}" | awk '{ print $1 }' | while read -r name; do
    apt-cache show "$name" > /dev/null 2>&1 || dpkg-query -W "$name" > /dev/null 2>&1 || fail "depends on an unknown package, $name"
done

dpkg-deb -f "$package"
dpkg-deb -c "$package" | awk '{ print $1, $3, $6 }'
echo "$package is as it should be."
