// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema_steps.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

QStringList serviceDayStatements(const db::Dialect &)
{
    return {u"ALTER TABLE contract ADD COLUMN service_days BIGINT"_s,
            // What the clause of contracts that were made by its profile says, and was not kept until now.
            u"UPDATE contract SET service_days = 1 WHERE profile IN ('PAG', 'PAX')"_s,
            u"UPDATE contract SET service_days = 2 WHERE profile IN ('GRO', 'NAP', 'ALE', 'NOC')"_s};
}

} // namespace sportello::storage
