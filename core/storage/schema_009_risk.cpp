// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema_steps.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

void riskRows(db::Session &session)
{
    // What went on after a hold with less than a quarter left was kept as at risk from then on, which says less than is promised:
    // computed anew like after any change of targets.
    const QString random = session.isSqlite() ? u"random()"_s : u"(random() * 9007199254740991)::bigint + 1"_s;
    session.run(u"INSERT INTO due_mark(contract_id, wanted, done) SELECT contract_id, "_s + random
                + u", 0 FROM hold_stop WHERE contract_id IN (SELECT contract_id FROM target) GROUP BY contract_id"
                  " ON CONFLICT(contract_id) DO UPDATE SET wanted = excluded.wanted"_s);
}

} // namespace sportello::storage
