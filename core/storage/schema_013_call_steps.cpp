// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema_steps.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

QStringList callStepStatements(const db::Dialect &dialect)
{
    QStringList statements{
        // Which steps were taken for which lost calls, or left out: its key keeps each from being taken twice.
        u"CREATE TABLE call_step(call_id BIGINT NOT NULL REFERENCES call(id), step_id BIGINT NOT NULL REFERENCES watch_step(id),"
        " taken BIGINT NOT NULL, PRIMARY KEY(call_id, step_id)){clustered}"_s,
        // Of each step, for comparing with its history.
        u"CREATE INDEX call_step_by_step ON call_step(step_id)"_s,
        // What a message is about, where that is a call.
        u"ALTER TABLE outgoing ADD COLUMN call_id BIGINT"_s};
    if (dialect.isSqlite())
        return statements;
    statements << serverOwnershipStatement() << uR"(DO $$
BEGIN
  EXECUTE format('GRANT INSERT ON call_step TO %s', quote_ident(current_database() || '_operator'));
END $$)"_s;
    return statements;
}

} // namespace sportello::storage
