// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema_numbers.h"
#include "core/storage/schema_steps.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

namespace {

// Who signs may do what the event says, where the ticket stood before it; and only the desk's own programs act by rule.
const QString check =
    uR"(CREATE OR REPLACE FUNCTION check_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  op public.operation%ROWTYPE;
  before public.event%ROWTYPE;
  ticket_of public.ticket%ROWTYPE;
  first_seq bigint;
  allowed boolean := true;
BEGIN
  SELECT * INTO op FROM public.operation
   WHERE id = NEW.operation_id AND xid = pg_current_xact_id()::text::bigint;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'sportello: an event belongs to an operation of the same transaction';
  END IF;
  IF NEW.seq > 1 THEN
    SELECT * INTO before FROM public.event
     WHERE subject_kind = NEW.subject_kind AND subject_id = NEW.subject_id AND seq = NEW.seq - 1;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'sportello: history has no gaps';
    END IF;
  ELSIF NEW.seq < 1 THEN
    RAISE EXCEPTION 'sportello: history begins with 1';
  END IF;
  IF NEW.subject_kind = {ticketKind} THEN
    IF NEW.contract_id IS NULL THEN
      RAISE EXCEPTION 'sportello: a ticket belongs to a contract';
    ELSIF NEW.seq = 1 THEN
      IF NEW.kind <> {registered} OR NEW.state IS DISTINCT FROM 1 OR NEW.level IS DISTINCT FROM 1 THEN
        RAISE EXCEPTION 'sportello: a ticket begins registered at the first level';
      END IF;
    ELSIF NEW.contract_id IS DISTINCT FROM before.contract_id THEN
      RAISE EXCEPTION 'sportello: a ticket stays with its contract';
    ELSIF NEW.kind = {annulled} THEN
      first_seq := (SELECT min(seq) FROM public.event WHERE subject_kind = {ticketKind} AND subject_id = NEW.subject_id AND operation_id = before.operation_id);
      IF op.verb <> {undo} OR before.kind = {annulled}
         OR NOT EXISTS (SELECT 1 FROM public.operation WHERE id = before.operation_id AND operator_id = op.operator_id AND op.recorded_at - recorded_at <= {limit})
         OR EXISTS (SELECT 1 FROM public.event WHERE operation_id = before.operation_id AND (subject_kind <> {ticketKind} OR subject_id <> NEW.subject_id OR actor_kind = {bySystem}))
         OR NOT EXISTS (SELECT 1 FROM public.event WHERE subject_kind = {ticketKind} AND subject_id = NEW.subject_id AND seq = first_seq - 1 AND state = NEW.state AND level = NEW.level)
         OR (NEW.facts::jsonb ->> 'annuls')::bigint IS DISTINCT FROM before.operation_id
         OR (NEW.facts::jsonb ->> 'from')::bigint IS DISTINCT FROM first_seq
         OR (NEW.facts::jsonb ->> 'upto')::bigint IS DISTINCT FROM NEW.seq - 1 THEN
        RAISE EXCEPTION 'sportello: annulling takes back the last operation, whole, one''s own and of this moment';
      END IF;
    ELSIF NOT EXISTS (SELECT 1 FROM public.transition_rule WHERE event = NEW.kind AND from_state = before.state AND from_level = before.level
                      AND to_state = NEW.state AND to_level = NEW.level) THEN
      RAISE EXCEPTION 'sportello: illegal transition % from %/% to %/%', NEW.kind, before.state, before.level, NEW.state, NEW.level;
    END IF;
  END IF;

  IF NEW.subject_kind IN ({ticketKind}, {callKind}) AND NEW.contract_id IS DISTINCT FROM op.contract_id THEN
    RAISE EXCEPTION 'sportello: what is done on a contract''s ticket or call is its operation''s';
  ELSIF NEW.origin <> 0 THEN
    IF op.verb <> {import} AND NOT public.is_owner() THEN
      RAISE EXCEPTION 'sportello: only an import brings history from elsewhere';
    END IF;
    allowed := public.may(op.operator_id, {import}, NEW.contract_id, NULL, NULL, false, false, false);
  ELSIF NEW.actor_kind = {bySystem} THEN
    IF op.verb NOT IN ({tacit}, {step}, {wake}) AND op.operator_id IS NOT NULL THEN
      RAISE EXCEPTION 'sportello: an event is signed by who is logged in';
    END IF;
    allowed := public.is_service();
  ELSIF op.operator_id IS NOT NULL THEN
    IF NEW.actor_kind <> {byOperator} OR NEW.actor_id <> op.operator_id THEN
      RAISE EXCEPTION 'sportello: an event is signed by who is logged in';
    ELSIF NEW.subject_kind = {ticketKind} AND NEW.seq = 1 THEN
      allowed := public.may(op.operator_id, {open}, NEW.contract_id, NULL, NULL, true, false, false);
    ELSIF NEW.subject_kind = {ticketKind} THEN
      SELECT * INTO ticket_of FROM public.ticket WHERE id = NEW.subject_id;
      allowed := public.may(op.operator_id, CASE NEW.kind {verbs} END, NEW.contract_id, before.level, before.team_id,
        COALESCE(op.operator_id IN (ticket_of.opened_by, ticket_of.assignee_id, ticket_of.resolved_by)
                 OR NEW.kind = {annulled}, false),
        NEW.kind = {verified} AND NEW.measure IS NOT DISTINCT FROM {notReached},
        COALESCE(op.recorded_at - ticket_of.resolved_at > {reopening}, false));
    ELSIF NEW.subject_kind = {callKind} THEN
      allowed := public.may(op.operator_id, CASE NEW.kind WHEN {logged} THEN {callLog} ELSE {callAmend} END, NEW.contract_id, NULL, NULL,
        NEW.seq > 1 AND COALESCE((before.facts::jsonb ->> 'by')::bigint = op.operator_id, false), false, false);
    ELSIF NEW.subject_kind = {operator} AND NEW.kind = {passwordSet} AND NEW.subject_id = op.operator_id THEN
      NULL; -- everybody sets their own
    ELSE
      allowed := CASE WHEN NEW.subject_kind IN ({organisation}, {contact}) THEN op.verb IN ({contactWrite}, {import})
                      WHEN NEW.subject_kind = {outgoing} THEN op.verb = {settle}
                      ELSE op.verb IN ({catalogueWrite}, {directoryWrite}, {import}) END
        AND public.may(op.operator_id, op.verb, COALESCE(NEW.contract_id, op.contract_id), NULL, NULL, false, false, false);
    END IF;
  END IF;
  IF NOT allowed AND NOT public.is_owner() THEN
    RAISE EXCEPTION 'sportello: % may not do this', session_user USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$)"_s;

} // namespace

QString eventCheckStatement()
{
    return withNumbers(check);
}

} // namespace sportello::storage
