// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/dues.h"
#include "core/storage/schema_steps.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

namespace {

// `from_at`: from which instant on the row counts, 0 for always; `until_at`: when it ceased to. Nothing of it is deleted: what
// was promised in the past is what time was counted by.
const QStringList targetTables{
    u"CREATE TABLE target(id {id}, version BIGINT NOT NULL, contract_id BIGINT NOT NULL REFERENCES contract(id), rank BIGINT NOT "
    u"NULL,"
    " measure BIGINT NOT NULL, kind BIGINT, contact_type BIGINT, priority BIGINT, level BIGINT, limit_ms BIGINT NOT NULL,"
    " wall_clock BIGINT NOT NULL, from_at BIGINT NOT NULL, until_at BIGINT)"_s,
    u"CREATE INDEX target_by_contract ON target(contract_id, rank)"_s,
    u"CREATE TABLE hold_stop(id {id}, contract_id BIGINT NOT NULL REFERENCES contract(id), measure BIGINT NOT NULL, reason "
    u"BIGINT NOT NULL,"
    " from_at BIGINT NOT NULL, until_at BIGINT, UNIQUE(contract_id, measure, reason, from_at))"_s,
    // Contracts whose open tickets are due by what is no longer so: where `wanted` is not `done`.
    u"CREATE TABLE due_mark(contract_id BIGINT PRIMARY KEY REFERENCES contract(id), wanted BIGINT NOT NULL, done BIGINT NOT "
    u"NULL)"_s,
};

// What an open ticket's most urgent target is; all of it is NULL where nothing is left to do. `due_at` is what work lists sort
// by, and never NULL for an open ticket: a far instant where nothing is due.
const QStringList dueColumns{
    u"ALTER TABLE ticket ADD COLUMN due_at BIGINT"_s, u"ALTER TABLE ticket ADD COLUMN due_measure BIGINT"_s,
    u"ALTER TABLE ticket ADD COLUMN risk_at BIGINT"_s, u"ALTER TABLE ticket ADD COLUMN due_left BIGINT"_s,
    u"ALTER TABLE ticket ADD COLUMN due_wall BIGINT"_s};

// Work lists: what was missed or is due next, then by priority, then by age.
const QStringList workIndexes{
    u"DROP INDEX ticket_work"_s,
    u"DROP INDEX ticket_work_all"_s,
    u"DROP INDEX ticket_work_team"_s,
    u"DROP INDEX ticket_work_assignee"_s,
    u"CREATE INDEX ticket_work ON ticket(contract_id, level, due_at, priority, opened_at, id) WHERE is_open = 1"_s,
    u"CREATE INDEX ticket_work_all ON ticket(contract_id, due_at, priority, opened_at, id) WHERE is_open = 1"_s,
    u"CREATE INDEX ticket_work_team ON ticket(contract_id, team_id, due_at, priority, opened_at, id) WHERE is_open = 1"_s,
    u"CREATE INDEX ticket_work_assignee ON ticket(contract_id, assignee_id, due_at, priority, opened_at, id) WHERE is_open = 1"_s,
};

/// What changes when something is due: whoever changes one of these, by whatever way, leaves a mark.
const QStringList markedTables{u"hours_rule"_s, u"closure"_s, u"opening"_s, u"target"_s, u"hold_stop"_s};

QStringList markTriggers(const QString &table, const db::Dialect &dialect)
{
    if (!dialect.isSqlite())
        return {u"CREATE TRIGGER mark_due AFTER INSERT OR UPDATE ON %1 FOR EACH ROW EXECUTE FUNCTION mark_due()"_s.arg(table)};
    QStringList statements;
    for (const QString &change : {u"INSERT"_s, u"UPDATE"_s})
        statements << u"CREATE TRIGGER mark_%1_%2 AFTER %2 ON %1 BEGIN"
                      " INSERT INTO due_mark(contract_id, wanted, done) VALUES(NEW.contract_id, random(), 0)"
                      " ON CONFLICT(contract_id) DO UPDATE SET wanted = excluded.wanted; END"_s.arg(table, change);
    return statements;
}

const QString markFunction =
    uR"(CREATE FUNCTION mark_due() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO due_mark(contract_id, wanted, done) VALUES (NEW.contract_id, (random() * 9007199254740991)::bigint + 1, 0)
  ON CONFLICT (contract_id) DO UPDATE SET wanted = excluded.wanted;
  RETURN NULL;
END $$)"_s;

// When a ticket is due follows from more than its history, and may be computed anew without an event: nothing else of its row may
// change so.
const QString ticketCheck = uR"(CREATE OR REPLACE FUNCTION check_ticket() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  now_row record;
  last record;
  but_due public.ticket;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.version <= OLD.version THEN
      but_due := NEW;
      but_due.due_at := OLD.due_at;
      but_due.due_measure := OLD.due_measure;
      but_due.risk_at := OLD.risk_at;
      but_due.due_left := OLD.due_left;
      but_due.due_wall := OLD.due_wall;
      IF but_due IS NOT DISTINCT FROM OLD THEN
        RETURN NULL;
      END IF;
      IF NOT public.is_owner() THEN
        RAISE EXCEPTION 'sportello: ticket % changes by its history only', NEW.id;
      END IF;
    END IF;
  END IF;
  SELECT version, state, level, contract_id INTO now_row FROM public.ticket WHERE id = NEW.id;
  SELECT seq, state, level, contract_id INTO last FROM public.event WHERE subject_kind = 1 AND subject_id = NEW.id ORDER BY seq DESC LIMIT 1;
  IF last.seq IS DISTINCT FROM now_row.version OR last.state <> now_row.state OR last.level <> now_row.level OR last.contract_id <> now_row.contract_id THEN
    RAISE EXCEPTION 'sportello: ticket % is not what its history says', NEW.id;
  END IF;
  RETURN NULL;
END $$)"_s;

} // namespace

QString ticketCheckStatement()
{
    return ticketCheck;
}

QStringList targetStatements(const db::Dialect &dialect)
{
    QStringList statements = targetTables + dueColumns + workIndexes;
    for (const QString &table : {u"target"_s, u"hold_stop"_s})
        statements << stampTriggers(table, dialect);
    if (!dialect.isSqlite())
        statements << markFunction;
    for (const QString &table : markedTables)
        statements << markTriggers(table, dialect);
    if (dialect.isSqlite())
        return statements;
    statements << ticketCheck << serverOwnershipStatement() << uR"(DO $$
DECLARE
  operators text := quote_ident(current_database() || '_operator');
BEGIN
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %s', operators);
  EXECUTE format('GRANT INSERT, UPDATE ON target, hold_stop TO %s', operators);
  EXECUTE format('GRANT UPDATE ON due_mark TO %s', operators);
END $$)"_s;
    return statements;
}

void targetRows(db::Session &session)
{
    // Until there are targets nothing is due.
    session.run(u"UPDATE ticket SET due_at = ? WHERE is_open = 1"_s, nothingDue);
}

} // namespace sportello::storage
