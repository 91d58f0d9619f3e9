// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema_steps.h"

#include "core/domain/event.h"
#include "core/domain/verb.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

// Written out where an absent value would let a comparison pass. The search path has no say: see serverChecks().
const QString eventCheck = uR"(CREATE OR REPLACE FUNCTION check_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  by_whom bigint;
  of_verb bigint;
  written_at bigint;
  before record;
  first_seq bigint;
BEGIN
  SELECT operator_id, verb, recorded_at INTO by_whom, of_verb, written_at FROM public.operation
   WHERE id = NEW.operation_id AND xid = pg_current_xact_id()::pg_catalog.text::bigint;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'sportello: an event belongs to an operation of the same transaction';
  END IF;
  IF NEW.origin = 0 AND by_whom IS NOT NULL AND (NEW.actor_kind <> 1 OR NEW.actor_id <> by_whom)
     AND NOT (NEW.actor_kind = 3 AND of_verb IN ({tacit}, {step}, {wake})) THEN -- only a rule acts without a hand
    RAISE EXCEPTION 'sportello: an event is signed by who is logged in';
  END IF;
  IF NEW.origin <> 0 AND NOT public.is_owner() THEN
    IF of_verb <> {import} THEN
      RAISE EXCEPTION 'sportello: only an import brings history from elsewhere';
    ELSIF NOT EXISTS (SELECT 1 FROM public.operator_post WHERE operator_id = by_whom AND contract_id = NEW.contract_id AND role = {supervisor})
      AND NOT EXISTS (SELECT 1 FROM public.operator WHERE id = by_whom AND administrator = 1) THEN
      RAISE EXCEPTION 'sportello: only supervisors and administrators bring history from elsewhere by an import';
    END IF;
  END IF;
  IF NEW.seq > 1 THEN
    SELECT state, level, contract_id, operation_id, kind INTO before FROM public.event
     WHERE subject_kind = NEW.subject_kind AND subject_id = NEW.subject_id AND seq = NEW.seq - 1;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'sportello: history has no gaps';
    END IF;
  ELSIF NEW.seq < 1 THEN
    RAISE EXCEPTION 'sportello: history begins with 1';
  END IF;
  IF NEW.subject_kind = 1 THEN
    IF NEW.contract_id IS NULL THEN
      RAISE EXCEPTION 'sportello: a ticket belongs to a contract';
    ELSIF NEW.seq = 1 THEN
      IF NEW.kind <> 1 OR NEW.state IS DISTINCT FROM 1 OR NEW.level IS DISTINCT FROM 1 THEN
        RAISE EXCEPTION 'sportello: a ticket begins registered at the first level';
      END IF;
    ELSIF NEW.contract_id IS DISTINCT FROM before.contract_id THEN
      RAISE EXCEPTION 'sportello: a ticket stays with its contract';
    ELSIF NEW.kind = {annulled} THEN
      first_seq := (SELECT min(seq) FROM public.event WHERE subject_kind = 1 AND subject_id = NEW.subject_id AND operation_id = before.operation_id);
      IF of_verb <> {undo} OR before.kind = {annulled}
         OR NOT EXISTS (SELECT 1 FROM public.operation WHERE id = before.operation_id AND operator_id = by_whom AND written_at - recorded_at <= {limit})
         OR EXISTS (SELECT 1 FROM public.event WHERE operation_id = before.operation_id AND (subject_kind <> 1 OR subject_id <> NEW.subject_id OR actor_kind = 3))
         OR NOT EXISTS (SELECT 1 FROM public.event WHERE subject_kind = 1 AND subject_id = NEW.subject_id AND seq = first_seq - 1 AND state = NEW.state AND level = NEW.level)
         OR (NEW.facts::pg_catalog.jsonb ->> 'annuls')::bigint IS DISTINCT FROM before.operation_id
         OR (NEW.facts::pg_catalog.jsonb ->> 'from')::bigint IS DISTINCT FROM first_seq
         OR (NEW.facts::pg_catalog.jsonb ->> 'upto')::bigint IS DISTINCT FROM NEW.seq - 1 THEN
        RAISE EXCEPTION 'sportello: annulling takes back the last operation, whole, one''s own and of this moment';
      END IF;
    ELSIF NOT EXISTS (SELECT 1 FROM public.transition_rule WHERE event = NEW.kind AND from_state = before.state AND from_level = before.level
                      AND to_state = NEW.state AND to_level = NEW.level) THEN
      RAISE EXCEPTION 'sportello: illegal transition % from %/% to %/%', NEW.kind, before.state, before.level, NEW.state, NEW.level;
    END IF;
  END IF;
  RETURN NEW;
END $$)"_s;

const QString textCheck = uR"(CREATE FUNCTION check_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM public.event e JOIN public.operation o ON o.id = e.operation_id
                  WHERE e.subject_kind = NEW.subject_kind AND e.subject_id = NEW.subject_id AND e.seq = NEW.seq
                    AND o.xid = pg_current_xact_id()::pg_catalog.text::bigint) THEN
    RAISE EXCEPTION 'sportello: a text belongs to an event of the same transaction';
  END IF;
  RETURN NEW;
END $$)"_s;

} // namespace

QStringList tighterServerStatements(const db::Dialect &dialect)
{
    if (dialect.isSqlite())
        return {};
    QString events = eventCheck;
    const auto say = [&](const QString &name, qint64 number) { events.replace(u'{' + name + u'}', QString::number(number)); };
    say(u"tacit"_s, int(Verb::TicketCloseTacitly));
    say(u"step"_s, int(Verb::TicketStep));
    say(u"wake"_s, int(Verb::TicketWake));
    say(u"import"_s, int(Verb::Import));
    say(u"undo"_s, int(Verb::Undo));
    say(u"supervisor"_s, int(Role::Supervisor));
    say(u"annulled"_s, int(EventKind::Annulled));
    say(u"limit"_s, undoLimit.count());
    QString tickets = ticketCheckStatement();
    for (const QString &column : {u"state"_s, u"level"_s, u"contract_id"_s})
        tickets.replace(u"last.%1 <> now_row.%1"_s.arg(column), u"last.%1 IS DISTINCT FROM now_row.%1"_s.arg(column));
    return {events, tickets, textCheck,
            // What was written since somebody looked: see changedSince().
            u"CREATE INDEX operation_by_transaction ON operation(xid, id)"_s,
            u"CREATE TRIGGER check_text BEFORE INSERT ON event_text FOR EACH ROW EXECUTE FUNCTION check_text()"_s,
            serverOwnershipStatement()};
}

} // namespace sportello::storage
