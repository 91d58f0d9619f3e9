#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A PostgreSQL server for tests, in a directory of its own, reached by its Unix socket only.
#   pg_server.sh run         starts one, prints "READY DIR", and removes it at the end of its input: it never outlives its starter
#   pg_server.sh start DIR   starts one in DIR that stays (an old one there is removed)
#   pg_server.sh stop DIR    stops and removes it
# It waits for no disk, which makes tests quick. With SPORTELLO_PG=durable it is for measuring: as Debian installs it, with the
# memory that a service gives its database.
# Exit code 77: this machine has no PostgreSQL.
set -eu

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$bin" ] || bin=$(dirname "$(command -v initdb 2>/dev/null || echo /)")
[ -x "$bin/initdb" ] || exit 77

# initdb refuses root
as_server() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

# A database is some 300 files: made in memory it takes a tenth of the time, which each test saves.
data_home() {
    if [ "${SPORTELLO_PG:-}" = durable ]; then echo /var/tmp; return; fi
    free=$(df -Pm /dev/shm 2>/dev/null | awk 'NR == 2 { print $4 }')
    if [ "${free:-0}" -ge 2048 ] && [ -w /dev/shm ]; then echo /dev/shm; else echo "$1"; fi
}

start() {
    cd /
    data=$(mktemp -d "$(data_home "$1")/spXXXXXX")
    ln -s "$data" "$1/data"
    if [ "$(id -u)" = 0 ]; then chown postgres "$1" "$data"; fi
    as_server "$bin/initdb" -D "$1/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$1/log" 2>&1
    quick="-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=64MB -c autovacuum=off"
    connections=60
    if [ "${SPORTELLO_PG:-}" = durable ]; then quick="-c shared_buffers=1GB" connections=260; fi
    # What the tests' own logins meet is what a service's operators meet; whom a test makes a member of "turned_away" is not even
    # asked for a password.
    printf 'local all postgres trust\nlocal all +turned_away reject\nlocal all all scram-sha-256\n' \
        | as_server tee "$1/data/pg_hba.conf" >/dev/null
    as_server "$bin/pg_ctl" -D "$1/data" -w -s -l "$1/data/log" start \
        -o "-k '$1' -c listen_addresses='' -c max_connections=$connections $quick" >>"$1/log" 2>&1
}

stop() {
    cd /
    as_server "$bin/pg_ctl" -D "$1/data" -w -s -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$(readlink "$1/data" || echo "$1/data")" "$1"
}

case "$1" in
run)
    dir=$(mktemp -d /tmp/spXXXXXX)
    trap 'stop "$dir"' EXIT
    trap 'exit 1' INT TERM HUP PIPE
    start "$dir" || { cat "$dir/log" >&2; exit 1; }
    echo "READY $dir"
    cat >/dev/null
    ;;
start)
    if [ -d "$2" ]; then stop "$2"; fi
    mkdir -m 755 "$2"
    start "$2" || { cat "$2/log" >&2; exit 1; }
    ;;
stop)
    stop "$2"
    ;;
esac
