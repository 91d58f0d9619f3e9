// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema_steps.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

QStringList signInStatements(const db::Dialect &dialect)
{
    if (!dialect.isSqlite()) // its logins are the server's
        return {};
    return {u"CREATE TABLE sign_in_failure(bucket BIGINT PRIMARY KEY, wrong BIGINT NOT NULL, last_at BIGINT NOT NULL)"_s};
}

} // namespace sportello::storage
