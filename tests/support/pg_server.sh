#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A PostgreSQL server for tests, in a directory of its own, reached by its Unix socket only, unless its options say otherwise.
#   pg_server.sh run         starts one, prints "READY DIR", and removes it at the end of its input: it never outlives its starter
#   pg_server.sh start DIR   starts one in DIR that stays (an old one there is removed)
#   pg_server.sh stop DIR    stops and removes it
# For whoever tests what a server can do to its clients:
#   pg_server.sh halt DIR MODE    ends it as pg_ctl does: smart, fast, or immediate, which is a crash
#   pg_server.sh go DIR           lets a halted one run again
#   pg_server.sh follow DIR OF    starts one in DIR that follows the one in OF
# It waits for no disk, which makes tests quick. With SPORTELLO_PG=crashing it waits for none either, but what it has acknowledged
# outlives its own crash. With SPORTELLO_PG=durable it is for measuring: as Debian installs it, with the memory that a service
# gives its database.
# With SPORTELLO_PG_TLS=NAME it has TLS, and made itself a certificate for that name: DIR/data/server.crt.
# SPORTELLO_PG_OPTIONS are the server's program's own, after these.
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

# The directory of its data, in memory where that can be had; DIR/data leads there.
make_home() {
    cd /
    data=$(mktemp -d "$(data_home "$1")/spXXXXXX")
    ln -s "$data" "$1/data"
    if [ "$(id -u)" = 0 ]; then chown postgres "$1" "$data"; fi
}

go() {
    as_server "$bin/pg_ctl" -D "$1/data" -w -s -l "$1/data/log" start -o "-k '$1' ${SPORTELLO_PG_OPTIONS:-}" >>"$1/log" 2>&1
}

start() {
    make_home "$1"
    as_server "$bin/initdb" -D "$1/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$1/log" 2>&1
    case "${SPORTELLO_PG:-}" in
    durable) quick="shared_buffers=1GB max_connections=260" ;;
    crashing) quick="fsync=off full_page_writes=off shared_buffers=64MB max_connections=60" ;;
    *) quick="fsync=off synchronous_commit=off full_page_writes=off shared_buffers=64MB autovacuum=off max_connections=60" ;;
    esac
    # As docs/administration.md wants it of a service's server, where the module is there.
    audit=
    if [ -e "$bin/../lib/pgaudit.so" ]; then audit="shared_preload_libraries=pgaudit"; fi
    # What the tests' own logins meet is what a service's operators meet; whom a test makes a member of "turned_away" is not even
    # asked for a password.
    printf 'local all,replication postgres trust\nlocal all +turned_away reject\nlocal all all scram-sha-256\nhost all all all scram-sha-256\n' \
        | as_server tee "$1/data/pg_hba.conf" >/dev/null
    printf '%s\n' "listen_addresses=''" "log_line_prefix='%m %u %d '" $quick $audit | as_server tee -a "$1/data/postgresql.conf" >/dev/null
    if [ -n "${SPORTELLO_PG_TLS:-}" ]; then
        as_server openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj "/CN=$SPORTELLO_PG_TLS" \
            -addext "subjectAltName=DNS:$SPORTELLO_PG_TLS" -keyout "$data/server.key" -out "$data/server.crt" >>"$1/log" 2>&1
        echo ssl=on | as_server tee -a "$1/data/postgresql.conf" >/dev/null
    fi
    go "$1"
}

follow() {
    make_home "$1"
    rmdir "$data" # pg_basebackup makes it itself
    as_server "$bin/pg_basebackup" -h "$2" -U postgres -D "$data" -R -c fast >>"$1/log" 2>&1
    go "$1"
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
halt)
    cd /
    as_server "$bin/pg_ctl" -D "$2/data" -w -s -m "$3" stop >>"$2/log" 2>&1
    ;;
go)
    cd /
    go "$2" || { cat "$2/log" >&2; exit 1; }
    ;;
follow)
    if [ -d "$2" ]; then stop "$2"; fi
    mkdir -m 755 "$2"
    follow "$2" "$3" || { cat "$2/log" >&2; exit 1; }
    ;;
esac
