// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/location.h"

#include <QtCore/QFile>

namespace sportello::ctl {

/// A file that was not there before is not left behind half made.
class NewFile {
public:
    explicit NewFile(const db::Location &where)
        : m_path(where.engine == db::Engine::Sqlite && !QFile::exists(where.path) ? where.path : QString())
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

} // namespace sportello::ctl
