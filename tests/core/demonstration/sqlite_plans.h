// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/both_engines.h"

#include <sqlite3.h>

#include <QtCore/QStringList>

#include <map>

namespace sportello::test {

/// How SQLite carries out a statement on this connection.
inline QString planOf(db::Session &session, const QByteArray &sql)
{
    auto *handle = static_cast<sqlite3 *>(session.nativeHandle());
    sqlite3_stmt *explain = nullptr;
    REQUIRE(sqlite3_prepare_v2(handle, QByteArray("EXPLAIN QUERY PLAN " + sql).constData(), -1, &explain, nullptr) == SQLITE_OK);
    QStringList steps;
    while (sqlite3_step(explain) == SQLITE_ROW)
        steps += QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(explain, 3)));
    sqlite3_finalize(explain);
    return steps.join(QStringLiteral("; "));
}

/// The statements that the session has prepared since they were last forgotten, and their plans.
inline std::map<QByteArray, QString> keptPlans(db::Session &session)
{
    auto *handle = static_cast<sqlite3 *>(session.nativeHandle());
    std::map<QByteArray, QString> plans;
    for (sqlite3_stmt *statement = sqlite3_next_stmt(handle, nullptr); statement;
         statement = sqlite3_next_stmt(handle, statement))
        plans[sqlite3_sql(statement)];
    for (auto &[sql, plan] : plans)
        plan = planOf(session, sql);
    return plans;
}

/// A connection that knows what ANALYZE found, or one to a desk that grew by itself and was never looked at so.
inline std::unique_ptr<db::Session> reopened(const TestDatabase &database, db::Session &made, bool isAnalysed)
{
    if (!isAnalysed)
        for (const auto &table : {QStringLiteral("sqlite_stat1"), QStringLiteral("sqlite_stat4")})
            made.execute(QStringLiteral("DROP TABLE IF EXISTS ") + table);
    return database.open();
}

} // namespace sportello::test
