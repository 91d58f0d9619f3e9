// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/fault.h"

#include <sqlite3.h>

#include <map>

namespace sportello::test::fault {

/// The disk below the files of one folder, as SQLite sees it, while this object lives: it knows what was written and not yet
/// synced, and fails when it is told to. One at a time, used by one thread.
class FaultyDisk {
public:
    explicit FaultyDisk(const QString &folder);
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    /// Called before each change of a file: a write, a sync, another size, a deletion.
    std::function<void()> beforeChange;

    /// What a power cut leaves of that which was written and not synced.
    enum class Left { Nothing, Everything, ByChance };
    /// What would be found after one now, put into another folder.
    void copyAfterCut(const QString &into, Left left, Chance &chance) const;

    /// From the n-th write (or sync) from now on, n from 1, each answers this code of SQLite, until mend().
    enum class What { Write, Sync };
    void failAt(What what, int n, int code);
    void mend() { m_code = SQLITE_OK; }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

    // for the functions that SQLite calls
    struct Change {
        bool isSize = false; ///< else a write
        qint64 offset = 0;   ///< the size
        QByteArray bytes;
    };
    struct File {
        bool isThere = false; ///< as the disk has it for certain
        QByteArray bytes;
        std::vector<Change> unsynced;
    };
    [[nodiscard]] bool isTracked(const char *path) const { return QString::fromUtf8(path).startsWith(m_folder); }
    [[nodiscard]] File *fileFor(const char *path);
    [[nodiscard]] int before(What what);
    void deleted(const char *path, bool synced);
    static FaultyDisk *current;
    sqlite3_vfs *real = nullptr;

private:
    QString m_folder;
    sqlite3_vfs m_own{};
    std::map<QString, File> m_files;
    What m_what = What::Write;
    int m_countdown = 0;
    int m_code = SQLITE_OK;
    bool m_hasFailed = false;
};

} // namespace sportello::test::fault
