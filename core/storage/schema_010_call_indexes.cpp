// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema_steps.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

QStringList callIndexStatements(const db::Dialect &dialect)
{
    // Whether somebody with that number was spoken to since: only calls that were answered say so.
    QStringList all{
        u"DROP INDEX call_by_number"_s,
        u"CREATE INDEX call_by_number ON call(number_e164, started_at) WHERE number_e164 <> '' AND answered_at IS NOT NULL"_s};
    // Each entry of an index of SQLite ends with the row's number, which the id is: naming it would keep it twice.
    if (dialect.isSqlite())
        all += {u"DROP INDEX call_newest"_s, u"CREATE INDEX call_newest ON call(contract_id, started_at)"_s};
    return all;
}

} // namespace sportello::storage
