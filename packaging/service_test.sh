#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# service_test.sh ROOT: the watcher's service names nothing that sportelloctl does not have, and systemd understands it.
set -euo pipefail
cd "$1"
unit=packaging/sportello-watch.service
fail() { echo "$unit: $*" >&2; exit 1; }
# in_program TEXT: sportelloctl has it.
in_program() { grep -rqF --include='*.cpp' --include='*.h' -- "$1" app/ctl; }

mapfile -t variables < <(grep -oE '\bSPORTELLO_[A-Z_]+' "$unit" | sort -u)
((${#variables[@]} > 0)) || fail "names no variable"
for variable in "${variables[@]}"; do
    in_program "\"$variable\"" || fail "names $variable, which sportelloctl does not read"
done

mapfile -t commands < <(sed -n 's/^Exec[A-Za-z]*=//p' "$unit")
((${#commands[@]} > 0)) || fail "starts nothing"
for command in "${commands[@]}"; do
    read -ra words <<< "$command"
    [[ ${words[0]} == /usr/bin/sportelloctl ]] || fail "starts ${words[0]}, which the package does not install"
    verb=
    for word in "${words[@]:1}"; do
        case $word in
            --*)
                option=${word#--}
                in_program "{u\"${option%%=*}\"_s" || fail "says $word, which is no option of sportelloctl"
                ;;
            *) verb=${verb:+$verb }$word ;;
        esac
    done
    in_program "{u\"$verb\"_s," || fail "says \"$verb\", which is no verb of sportelloctl"
done

mapfile -t secrets < <(sed -nE 's|^Environment=.*%d/([a-z]+).*|\1|p' "$unit")
((${#secrets[@]} > 0)) || fail "gives no password"
for secret in "${secrets[@]}"; do
    grep -q "^LoadCredential=$secret:" "$unit" || fail "reads the credential $secret, which it does not load"
done

if ! command -v systemd-analyze > /dev/null; then
    echo "SKIPPED: what systemd makes of it, for there is no systemd-analyze here (Debian: systemd)"
    exit 77
fi
# Where the program is not installed, another one stands in for it. Of what it does not know systemd only speaks, and of the
# machine's other units too.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
sed -E 's|^(Exec[A-Za-z]*=)/usr/bin/sportelloctl|\1/bin/true|' "$unit" > "$folder/${unit##*/}"
said=$(systemd-analyze verify --man=no "$folder/${unit##*/}" 2>&1) || fail "systemd refuses it: $said"
if said=$(grep -F "${unit##*/}" <<< "$said"); then fail "systemd says: $said"; fi
