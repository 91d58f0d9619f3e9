// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema_steps.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

namespace {

// Days are counted from 1970-01-01 in Rome. `from_at`: from which instant on the row counts, 0 for always. Hours are written as
// people write them ("08:00-13:00,14:00-18:00"), a week as seven of them from Monday, between semicolons.
const QStringList calendarTables{
    u"ALTER TABLE contract ADD COLUMN begins BIGINT"_s,
    u"ALTER TABLE contract ADD COLUMN ends BIGINT"_s,
    u"ALTER TABLE contract ADD COLUMN profile TEXT"_s,
    u"CREATE TABLE hours_rule(id {id}, version BIGINT NOT NULL, contract_id BIGINT NOT NULL REFERENCES contract(id), used_for "
    u"BIGINT NOT NULL,"
    " from_at BIGINT NOT NULL, week TEXT NOT NULL, closed_on_holidays BIGINT NOT NULL, patron_month BIGINT, patron_day BIGINT,"
    " patron_name TEXT NOT NULL, UNIQUE(contract_id, used_for, from_at))"_s,
    u"CREATE TABLE closure(id {id}, version BIGINT NOT NULL, contract_id BIGINT NOT NULL REFERENCES contract(id), first_day "
    u"BIGINT NOT NULL,"
    " last_day BIGINT NOT NULL, why TEXT NOT NULL, from_at BIGINT NOT NULL, cancelled BIGINT NOT NULL)"_s,
    u"CREATE INDEX closure_by_contract ON closure(contract_id, first_day)"_s,
    u"CREATE TABLE opening_cap(id {id}, version BIGINT NOT NULL, contract_id BIGINT NOT NULL REFERENCES contract(id), name TEXT "
    u"NOT NULL,"
    " days BIGINT NOT NULL, cap_year BIGINT NOT NULL, UNIQUE(contract_id, name))"_s,
    u"CREATE TABLE opening_kind(id {id}, version BIGINT NOT NULL, contract_id BIGINT NOT NULL REFERENCES contract(id), name TEXT "
    u"NOT NULL,"
    " hours TEXT NOT NULL, start BIGINT NOT NULL, cap_id BIGINT REFERENCES opening_cap(id), active BIGINT NOT NULL,"
    " UNIQUE(contract_id, name))"_s,
    u"CREATE TABLE opening(id {id}, version BIGINT NOT NULL, contract_id BIGINT NOT NULL REFERENCES contract(id),"
    " kind_id BIGINT NOT NULL REFERENCES opening_kind(id), first_day BIGINT NOT NULL, last_day BIGINT NOT NULL, hours TEXT NOT "
    "NULL,"
    " vote_day BIGINT, asked_by TEXT NOT NULL, asked_on BIGINT, authorised_by TEXT NOT NULL, note TEXT NOT NULL, from_at BIGINT "
    "NOT NULL,"
    " cancelled BIGINT NOT NULL)"_s,
    u"CREATE INDEX opening_by_contract ON opening(contract_id, first_day)"_s,
};

const QStringList stampedCalendarTables{u"hours_rule"_s, u"closure"_s, u"opening_cap"_s, u"opening_kind"_s, u"opening"_s};

} // namespace

QStringList calendarStatements(const db::Dialect &dialect)
{
    QStringList statements = calendarTables;
    for (const QString &table : stampedCalendarTables)
        statements << stampTriggers(table, dialect);
    if (dialect.isSqlite())
        return statements;
    // Nothing of a calendar is deleted: what it said in the past is what time was counted by.
    statements << serverOwnershipStatement() << uR"(DO $$
DECLARE
  operators text := quote_ident(current_database() || '_operator');
BEGIN
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %s', operators);
  EXECUTE format('GRANT INSERT, UPDATE ON hours_rule, closure, opening_cap, opening_kind, opening TO %s', operators);
END $$)"_s;
    return statements;
}

} // namespace sportello::storage
