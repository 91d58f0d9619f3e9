// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema_steps.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

QStringList openingKindStatements(const db::Dialect &)
{
    return {u"ALTER TABLE opening_kind ADD COLUMN authorised_by TEXT NOT NULL DEFAULT ''"_s};
}

} // namespace sportello::storage
