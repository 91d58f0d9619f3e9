// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStringList>

#include <sqlite3.h>

namespace sportello::test {

/// While it lasts, the folder of a desk counts as one that machines share, for this process and those that it starts.
class NetworkFolder {
public:
    explicit NetworkFolder(const QString &desk) : m_desk(desk)
    {
        qputenv("SPORTELLO_NETWORK_FOLDERS", m_desk.absolutePath().toLocal8Bit());
    }
    ~NetworkFolder() { qunsetenv("SPORTELLO_NETWORK_FOLDERS"); }
    NetworkFolder(const NetworkFolder &) = delete;
    NetworkFolder &operator=(const NetworkFolder &) = delete;

    /// The paths of the signs that programs show there.
    [[nodiscard]] QStringList signs() const
    {
        QStringList paths;
        const QDir folder = m_desk.dir();
        for (const QString &name : folder.entryList({m_desk.fileName() + QStringLiteral(".here-*")}, QDir::Files))
            paths << folder.absoluteFilePath(name);
        return paths;
    }

private:
    QFileInfo m_desk;
};

/// While it lasts, what this process opens by SQLite is locked for nobody else: as in a folder that is mounted without locks.
class LocksThatDoNotHold {
public:
    LocksThatDoNotHold() : m_usual(sqlite3_vfs_find(nullptr))
    {
        sqlite3_vfs *none = sqlite3_vfs_find("unix-none");
        REQUIRE(none != nullptr);
        sqlite3_vfs_register(none, 1);
    }
    ~LocksThatDoNotHold() { sqlite3_vfs_register(m_usual, 1); }
    LocksThatDoNotHold(const LocksThatDoNotHold &) = delete;
    LocksThatDoNotHold &operator=(const LocksThatDoNotHold &) = delete;

private:
    sqlite3_vfs *m_usual;
};

} // namespace sportello::test
