// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"

#include <QtCore/QTemporaryDir>

#include <memory>
#include <vector>

namespace sportello::storage {

/// The rows of a log laid by on disk, so that cases whose rows interleave can be read one after the other in constant memory.
/// A SQLite file of its own, gone with the object. All functions throw db::DbError.
class ImportStage {
public:
    /// Throws db::Refused with Io where there is no room for a temporary file.
    ImportStage();

    struct Row {
        qint64 number = 0; ///< in the file
        QByteArray cells;
    };
    struct Case {
        QString reference;
        std::vector<Row> rows; ///< in file order
        bool tooLong = false;  ///< it has more than `maxRows` rows; those beyond are left out
    };
    static constexpr std::size_t maxRows = 100'000;

    void add(const QString &caseReference, const Row &row);
    /// To be called after the last add().
    void finish();

    [[nodiscard]] qint64 cases() const noexcept { return m_cases; }
    [[nodiscard]] qint64 rows() const noexcept { return m_rows; }
    /// The cases in the order of their first rows; none after the last.
    [[nodiscard]] std::optional<Case> next();

private:
    void commit();

    QTemporaryDir m_directory;
    std::unique_ptr<db::Session> m_session;
    QString m_lastReference;
    qint64 m_lastCase = 0;
    qint64 m_cases = 0;
    qint64 m_rows = 0;
    qint64 m_read = 0; ///< the last case given by next()
};

} // namespace sportello::storage
