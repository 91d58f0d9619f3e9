// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/dues.h"
#include "core/storage/schema_steps.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

namespace {

// `call_back_due`: NULL where nobody waits to be called back; a far instant where nothing was promised. `call_back_wall` is NULL
// there too. Older calls than still count are left out by the list, so the index's end is what it reads.
const QStringList waiting{
    u"ALTER TABLE call ADD COLUMN call_back_due BIGINT"_s,
    u"ALTER TABLE call ADD COLUMN call_back_risk BIGINT"_s,
    u"ALTER TABLE call ADD COLUMN call_back_wall BIGINT"_s,
    u"CREATE INDEX call_waiting ON call(contract_id, call_back_due, started_at, id) WHERE call_back_due IS NOT NULL"_s,
    // Whether somebody with that number was spoken to since.
    u"CREATE INDEX call_by_number ON call(number_e164, started_at) WHERE number_e164 <> ''"_s,
};

} // namespace

QStringList callStatements(const db::Dialect &)
{
    return waiting;
}

void callRows(db::Session &session)
{
    // Inbound, in hours, for the desk, not answered, not hung up after a moment, and not called back since.
    session.run(
        u"UPDATE call SET call_back_due = ? WHERE direction = 1 AND out_of_hours = 0 AND purpose IN (0, 4, 5) AND ended_how <> 1"
        " AND NOT (ended_how = 2 AND COALESCE(answered_at, ended_at) IS NOT NULL AND COALESCE(answered_at, ended_at) - started_at"
        " < (SELECT short_abandon FROM contract WHERE contract.id = call.contract_id))"
        " AND NOT EXISTS (SELECT 1 FROM call back WHERE back.calls_back = call.id AND back.direction = 2"
        " AND back.answered_at IS NOT NULL)"_s,
        nothingDue);
    // By when, the targets say: computed anew like any change of them.
    const QString random = session.isSqlite() ? u"random()"_s : u"(random() * 9007199254740991)::bigint + 1"_s;
    session.run(u"INSERT INTO due_mark(contract_id, wanted, done) SELECT contract_id, "_s + random
                + u", 0 FROM target WHERE contract_id IN (SELECT contract_id FROM call WHERE call_back_due IS NOT NULL)"
                  " GROUP BY contract_id ON CONFLICT(contract_id) DO UPDATE SET wanted = excluded.wanted"_s);
}

} // namespace sportello::storage
