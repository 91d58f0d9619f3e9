// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <cstdint>
#include <optional>

namespace sportello::db {

enum class Engine : std::uint8_t { Sqlite, PostgreSql };

/// Where a database is: `sqlite:PATH` or `postgresql://[HOST][:PORT]/NAME[?option=value&…]`. An empty host or one given by
/// `?host=/path` is a Unix socket; several HOST:PORT have commas between, as have `?host=` and `?port=`. A user or a password in
/// it is wrong usage: they would end up in the list of processes. So is an `sslmode` below verify-full for a server on another
/// machine.
struct Location {
    Engine engine = Engine::Sqlite;
    QString path;     ///< SQLite: the file
    QString host;     ///< PostgreSQL: name, or the socket's directory; several with commas between
    QString port;     ///< PostgreSQL: empty, or one for each host, with commas between; an empty one is the server's default
    QString database; ///< PostgreSQL: its name
    QString options;  ///< PostgreSQL: libpq options, "sslmode='verify-full';…"
    bool operator==(const Location &) const = default;

    /// Errors: WrongUsage.
    [[nodiscard]] static domain::Result<Location> parse(const QString &url);
    /// A file, a Unix socket or the loopback: nothing travels over a network.
    [[nodiscard]] bool isOnThisMachine() const;
    /// What may be shown and logged.
    [[nodiscard]] QString display() const;
    /// Which database it is, on this machine: the same file by another path is the same. For a server, display().
    [[nodiscard]] QString identity() const;
};

/// Who connects. On SQLite the file has no login of its own and this stays empty (the desk checks `credential`).
struct Login {
    QString name;
    QString password;
};

} // namespace sportello::db
