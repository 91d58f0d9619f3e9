// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/location.h"

#include <QtCore/QFile>

namespace sportello::db {

/// A database's file that was not there before is not left behind half made, nor what its engine keeps beside it.
class NewFile {
public:
    explicit NewFile(const Location &where)
        : m_path(where.engine == Engine::Sqlite && !QFile::exists(where.path) ? where.path : QString())
    {
    }
    ~NewFile()
    {
        if (!m_path.isEmpty())
            for (const QLatin1StringView part :
                 {QLatin1StringView(""), QLatin1StringView("-wal"), QLatin1StringView("-shm"), QLatin1StringView("-journal")})
                QFile::remove(m_path + part);
    }
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;
    void keep() { m_path.clear(); }

private:
    QString m_path;
};

} // namespace sportello::db
