// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema_steps.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

QStringList presenceStatements(const db::Dialect &dialect)
{
    // Nothing is lost with it, so a server need not write it to its journal.
    const QString unlogged = dialect.isSqlite() ? QString() : u"UNLOGGED "_s;
    QStringList statements{
        u"CREATE "_s + unlogged
            + u"TABLE presence(console TEXT PRIMARY KEY, operator_id BIGINT NOT NULL, ticket_id BIGINT NOT NULL, "
              "typing BIGINT NOT NULL, seen_at BIGINT NOT NULL)",
        u"CREATE INDEX presence_by_ticket ON presence(ticket_id)"_s};
    if (dialect.isSqlite())
        return statements;
    statements
        << uR"(CREATE FUNCTION stamp_presence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  me bigint;
  now_ms bigint := (extract(epoch FROM clock_timestamp()) * 1000)::bigint;
BEGIN
  SELECT id INTO me FROM public.operator WHERE login = session_user AND active = 1;
  IF me IS NULL AND public.is_owner() THEN
    IF TG_OP = 'DELETE' THEN
      RETURN OLD;
    END IF;
    RETURN NEW;
  END IF;
  IF me IS NULL THEN
    RAISE EXCEPTION 'sportello: % is not an active operator', session_user;
  END IF;
  IF TG_OP <> 'INSERT' AND OLD.operator_id <> me AND (TG_OP = 'UPDATE' OR now_ms - OLD.seen_at < 60000) THEN
    RAISE EXCEPTION 'sportello: who is there is said by themselves';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  IF length(NEW.console) > 64 OR NOT EXISTS (SELECT 1 FROM public.ticket t JOIN public.operator_post p ON p.contract_id = t.contract_id
                                              WHERE t.id = NEW.ticket_id AND p.operator_id = me) THEN
    RAISE EXCEPTION 'sportello: nobody looks at a ticket of a contract that they do not work on';
  END IF;
  NEW.operator_id := me;
  NEW.seen_at := now_ms;
  RETURN NEW;
END $$)"_s
        << u"CREATE TRIGGER stamp_presence BEFORE INSERT OR UPDATE OR DELETE ON presence FOR EACH ROW EXECUTE FUNCTION stamp_presence()"_s
        << serverOwnershipStatement() << uR"(DO $$
BEGIN
  EXECUTE format('GRANT INSERT, UPDATE, DELETE ON presence TO %s', quote_ident(current_database() || '_operator'));
END $$)"_s;
    return statements;
}

} // namespace sportello::storage
