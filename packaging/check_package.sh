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
    share/metainfo/it.sportello.Sportello.metainfo.xml share/man/man1/sportello.1.gz share/man/man1/sportelloctl.1.gz \
    share/man/it/man1/sportello.1.gz share/man/it/man1/sportelloctl.1.gz \
    share/icons/hicolor/scalable/apps/sportello.svg lib/systemd/system/sportello-watch.service; do
    [[ -s $content/usr/$file ]] || fail "has no /usr/$file"
done
appstreamcli validate --no-net "$content/usr/share/metainfo/it.sportello.Sportello.metainfo.xml"
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

# It is installed and removed again, beside this system and not in it, and leaves nothing.
if [[ $(id -u) == 0 ]]; then
    root=$(mktemp -d)
    trap 'rm -rf "$content" "$root"' EXIT
    mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates"
    : > "$root/var/lib/dpkg/status"
    dpkg --root="$root" --force-depends --force-script-chrootless --install "$package" > /dev/null 2>&1 || fail "is not installed"
    [[ -x $root/usr/bin/sportello ]] || fail "installs no console"
    "$root/usr/bin/sportelloctl" help > /dev/null || fail "does not run as it is installed"
    dpkg --root="$root" --purge sportello > /dev/null 2>&1 || fail "is not removed"
    if left=$(find "$root" -type f -not -path '*/var/lib/dpkg/*' | grep .); then fail "leaves behind: $left"; fi
else
    echo "Not root: whether it is installed and removed was not tried." >&2
fi

dpkg-deb -f "$package"
dpkg-deb -c "$package" | awk '{ print $1, $3, $6 }'
echo "$package is as it should be."
