// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/contact_keys.h"
#include "core/storage/schema_steps.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

// What is due may change by itself, and is computed anew for all that is open at once: nothing is checked then.
static const QString ticketTrigger = uR"(DO $$
DECLARE
  others text := (SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute WHERE attrelid = 'ticket'::regclass AND attnum > 0
    AND NOT attisdropped AND attname NOT IN ('due_at', 'due_measure', 'risk_at', 'due_left', 'due_wall'));
BEGIN
  DROP TRIGGER check_ticket ON ticket;
  EXECUTE format('CREATE CONSTRAINT TRIGGER check_ticket AFTER INSERT OR UPDATE OF %s ON ticket'
    ' DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_ticket()', others);
END $$)"_s;

QStringList quickerListStatements(const db::Dialect &dialect)
{
    QStringList statements{u"ALTER TABLE contact_key ADD COLUMN shared BIGINT NOT NULL DEFAULT 0"_s};
    // Numbers are compared for being the same only: by the order of a language that takes several times as long.
    if (!dialect.isSqlite())
        statements << u"ALTER TABLE call ALTER COLUMN number_e164 TYPE TEXT COLLATE \"C\""_s << ticketTrigger;
    return statements;
}

void quickerListRows(db::Session &session)
{
    struct Key {
        qint64 contract;
        QString word;
        qint64 contact;
    };
    constexpr qint64 contactsAtOnce = 1000;
    const qint64 last = session.value<qint64>(u"SELECT COALESCE(MAX(id), 0) FROM contact"_s).value_or(0);
    for (qint64 first = 0; first < last; first += contactsAtOnce) {
        db::Query q =
            session.query(u"SELECT contract_id, word, contact_id FROM contact_key WHERE contact_id > ? AND contact_id <= ?"
                          " ORDER BY contact_id, word"_s);
        q.run(first, first + contactsAtOnce);
        std::vector<Key> keys;
        while (q.next())
            keys.push_back({q.get<qint64>(0), q.get<QString>(1), q.get<qint64>(2)});
        for (std::size_t i = 1; i < keys.size(); ++i)
            if (const auto &key = keys[i]; key.contact == keys[i - 1].contact)
                if (const qsizetype shared = sharedBeginning(key.word, keys[i - 1].word))
                    session.post(u"UPDATE contact_key SET shared = ? WHERE contract_id = ? AND word = ? AND contact_id = ?"_s,
                                 qint64{shared}, key.contract, key.word, key.contact);
    }
}

} // namespace sportello::storage
