// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema_steps.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

QStringList noticeStatements(const db::Dialect &dialect)
{
    if (dialect.isSqlite()) // a file tells by its own number
        return {};
    return {uR"(CREATE FUNCTION tell_others() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_catalog.pg_notify('sportello', '');
  RETURN NULL;
END $$)"_s,
            u"CREATE TRIGGER tell_others AFTER INSERT ON operation FOR EACH STATEMENT EXECUTE FUNCTION tell_others()"_s,
            u"CREATE TRIGGER tell_others AFTER UPDATE OF done ON due_mark FOR EACH STATEMENT EXECUTE FUNCTION tell_others()"_s,
            serverOwnershipStatement()};
}

} // namespace sportello::storage
