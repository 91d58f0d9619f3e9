// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/event.h"
#include "core/storage/schema_numbers.h"
#include "core/storage/schema_steps.h"

#include <array>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

// An event is of an operation of this transaction: its row was written by it, which a number that came from another server does
// not say. Whether it is allowed is looked at before all else, so that nobody is told of what they may not see. On a ticket an
// operation writes first what its verb is for; what goes along with an opening or a verification follows. A history that was
// brought in goes on from its source, one that began here never does, and neither is signed by those who are at work here.
const QString subjectEventCheck = uR"(CREATE OR REPLACE FUNCTION check_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
DECLARE
  op public.operation%ROWTYPE;
  before public.event%ROWTYPE;
  ticket_of public.ticket%ROWTYPE;
  facts jsonb := '{}';
  verb_of bigint;
  first_seq bigint;
  allowed boolean := true;
BEGIN
  SELECT * INTO op FROM public.operation
   WHERE id = NEW.operation_id AND xid = pg_current_xact_id()::text::bigint AND xmin = pg_current_xact_id()::xid;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'sportello: an event belongs to an operation of the same transaction';
  ELSIF NEW.seq < 1 THEN
    RAISE EXCEPTION 'sportello: history begins with 1';
  ELSIF NEW.subject_kind IN ({ticketKind}, {callKind}) AND NEW.contract_id IS NULL THEN
    RAISE EXCEPTION 'sportello: a ticket or a call belongs to a contract';
  ELSIF NEW.contract_id <> op.contract_id OR (NEW.subject_kind IN ({ticketKind}, {callKind}) AND op.contract_id IS NULL) THEN
    RAISE EXCEPTION 'sportello: what is done on a contract''s ticket or call is its operation''s';
  ELSIF (NEW.occurred_at > op.occurred_at OR (NEW.origin = 0 AND NEW.occurred_at < op.occurred_at)) AND NOT public.is_owner() THEN
    RAISE EXCEPTION 'sportello: an event happens when its operation does';
  END IF;
  IF NEW.facts <> '{}' THEN
    facts := NEW.facts::jsonb;
  END IF;
  IF NEW.seq > 1 THEN
    SELECT * INTO before FROM public.event
     WHERE subject_kind = NEW.subject_kind AND subject_id = NEW.subject_id AND seq = NEW.seq - 1;
  END IF;

  IF NEW.origin <> 0 THEN
    IF NEW.subject_kind <> {ticketKind} OR op.verb <> {import} THEN
      allowed := false;
    ELSE
      allowed := public.may(op.operator_id, {import}, NEW.contract_id, NULL, NULL, false, false, false)
        AND (NEW.seq = 1 OR before.origin <> 0
             OR EXISTS (SELECT 1 FROM public.event WHERE subject_kind = {ticketKind} AND subject_id = NEW.subject_id AND seq = 1 AND origin <> 0))
        AND (NEW.actor_kind = {bySystem} OR (NEW.actor_kind = {byOperator} AND EXISTS (SELECT 1 FROM public.operator WHERE id = NEW.actor_id AND can_log_in = 0)));
    END IF;
  ELSIF NEW.actor_kind = {bySystem} THEN
    IF op.verb NOT IN ({tacit}, {step}, {wake}) AND op.operator_id IS NOT NULL THEN
      RAISE EXCEPTION 'sportello: an event is signed by who is logged in';
    END IF;
    allowed := public.is_service();
  ELSIF op.operator_id IS NOT NULL THEN
    IF NEW.actor_kind <> {byOperator} OR NEW.actor_id <> op.operator_id THEN
      RAISE EXCEPTION 'sportello: an event is signed by who is logged in';
    ELSIF NEW.subject_kind = {ticketKind} AND NEW.seq = 1 THEN
      allowed := op.verb IN ({open}, {callLog}) AND public.may(op.operator_id, {open}, NEW.contract_id, NULL, NULL, true, false, false);
    ELSIF NEW.subject_kind = {ticketKind} THEN
      SELECT * INTO ticket_of FROM public.ticket WHERE id = NEW.subject_id;
      verb_of := CASE NEW.kind {verbs} END;
      allowed := COALESCE(op.verb = verb_of OR (before.operation_id = op.id AND op.verb IN ({open}, {callLog}, {ticketVerify})), false)
        AND public.may(op.operator_id, verb_of, NEW.contract_id, before.level, before.team_id,
          COALESCE(op.operator_id IN (ticket_of.opened_by, ticket_of.assignee_id, ticket_of.resolved_by)
                   OR NEW.kind = {annulled}, false),
          NEW.kind = {verified} AND facts ->> 'outcome' = '{notReached}',
          COALESCE(op.recorded_at - ticket_of.resolved_at > {reopening}, false));
    ELSIF NEW.subject_kind = {callKind} AND NEW.seq = 1 THEN
      allowed := NEW.kind = {logged} AND op.verb = {callLog}
        AND public.may(op.operator_id, {callLog}, NEW.contract_id, NULL, NULL, false, false, false);
    ELSIF NEW.subject_kind = {callKind} THEN
      allowed := COALESCE(NEW.kind = {callAmended} AND op.verb = {callAmend} AND facts - {amendable} = before.facts::jsonb - {amendable}
        AND public.may(op.operator_id, {callAmend}, NEW.contract_id, NULL, NULL, (before.facts::jsonb ->> 'by')::bigint = op.operator_id, false, false),
        false);
    ELSIF NEW.subject_kind = {operator} AND NEW.kind = {passwordSet} AND NEW.subject_id = op.operator_id THEN
      NULL; -- everybody sets their own
    ELSE
      allowed := CASE WHEN NEW.subject_kind IN ({organisation}, {contact}) THEN op.verb IN ({contactWrite}, {import})
                      WHEN NEW.subject_kind = {outgoing} THEN op.verb = {settle}
                      WHEN NEW.subject_kind IN ({contractKind}, {matrix}) THEN op.verb = {directoryWrite}
                      WHEN NEW.subject_kind = {operator} AND op.verb = {import} THEN
                        NOT EXISTS (SELECT 1 FROM public.operator WHERE id = NEW.subject_id AND can_log_in = 1)
                      WHEN NEW.subject_kind IN ({teamKind}, {operator}) THEN op.verb IN ({directoryWrite}, {import})
                      ELSE op.verb IN ({catalogueWrite}, {directoryWrite}, {import}) END
        AND public.may(op.operator_id, op.verb, COALESCE(NEW.contract_id, op.contract_id), NULL, NULL, false, false, false);
    END IF;
  END IF;
  IF NOT allowed AND NOT public.is_owner() THEN
    RAISE EXCEPTION 'sportello: % may not do this', session_user USING ERRCODE = 'insufficient_privilege';
  ELSIF NEW.seq > 1 AND (before.seq IS NULL OR NEW.contract_id IS DISTINCT FROM before.contract_id) THEN
    RAISE EXCEPTION 'sportello: history has no gaps, and stays with its contract';
  ELSIF NEW.subject_kind <> {ticketKind} THEN
    RETURN NEW;
  ELSIF NEW.seq = 1 THEN
    IF NEW.kind <> {registered} OR NEW.state IS DISTINCT FROM 1 OR NEW.level IS DISTINCT FROM 1 THEN
      RAISE EXCEPTION 'sportello: a ticket begins registered at the first level';
    END IF;
    RETURN NEW;
  ELSIF NEW.kind = {annulled} THEN
    first_seq := (SELECT min(seq) FROM public.event WHERE subject_kind = {ticketKind} AND subject_id = NEW.subject_id AND operation_id = before.operation_id);
    IF op.verb <> {undo} OR before.kind = {annulled}
       OR NOT EXISTS (SELECT 1 FROM public.operation WHERE id = before.operation_id AND operator_id = op.operator_id AND op.recorded_at - recorded_at <= {limit})
       OR EXISTS (SELECT 1 FROM public.event WHERE operation_id = before.operation_id AND (subject_kind <> {ticketKind} OR subject_id <> NEW.subject_id OR actor_kind = {bySystem}))
       OR NOT EXISTS (SELECT 1 FROM public.event WHERE subject_kind = {ticketKind} AND subject_id = NEW.subject_id AND seq = first_seq - 1 AND state = NEW.state AND level = NEW.level)
       OR (facts ->> 'annuls')::bigint IS DISTINCT FROM before.operation_id
       OR (facts ->> 'from')::bigint IS DISTINCT FROM first_seq
       OR (facts ->> 'upto')::bigint IS DISTINCT FROM NEW.seq - 1 THEN
      RAISE EXCEPTION 'sportello: annulling takes back the last operation, whole, one''s own and of this moment';
    END IF;
  ELSIF NOT EXISTS (SELECT 1 FROM public.transition_rule WHERE event = NEW.kind AND from_state = before.state AND from_level = before.level
                    AND to_state = NEW.state AND to_level = NEW.level) THEN
    RAISE EXCEPTION 'sportello: illegal transition';
  END IF;
  IF NEW.origin <> 0 OR NEW.actor_kind <> {byOperator} THEN
    RETURN NEW;
  ELSIF NEW.occurred_at < ticket_of.opened_at THEN
    RAISE EXCEPTION 'sportello: nothing happens to a ticket before it is opened';
  ELSIF facts - (CASE NEW.kind {fieldsOf} ELSE '{}' END)::text[] <> '{}' OR (NEW.kind = {taken} AND (facts ->> 'to')::bigint IS DISTINCT FROM op.operator_id) THEN
    RAISE EXCEPTION 'sportello: that is not what this step sets';
  ELSIF NEW.kind = {amended} AND facts ? 'prio' THEN
    IF (facts ->> 'prio')::bigint IS DISTINCT FROM
       (SELECT CASE WHEN facts ?| '{imp,urg}' AND ticket_of.priority_overridden = 0 THEN
                 COALESCE((SELECT priority FROM public.priority_matrix WHERE contract_id = NEW.contract_id AND impact = imp AND urgency = urg), LEAST(imp + urg - 1, 4)) END
          FROM (SELECT COALESCE((facts ->> 'imp')::bigint, ticket_of.impact) AS imp, COALESCE((facts ->> 'urg')::bigint, ticket_of.urgency) AS urg) asked) THEN
      RAISE EXCEPTION 'sportello: that is not what this step sets';
    END IF;
  END IF;
  RETURN NEW;
END $$)"_s;

struct StepFields {
    EventKind kind;
    const char *fields; ///< by their names in the facts, with commas between
};

/// What each step by hand may set after the opening. The others set nothing.
constexpr std::array stepFields{
    StepFields{EventKind::Taken, "to"},
    StepFields{EventKind::Assigned, "to"},
    StepFields{EventKind::Transferred, "to,team"},
    StepFields{EventKind::Escalated, "to,team,plevel,pteam"},
    StepFields{EventKind::GivenBack, "to,team"},
    StepFields{EventKind::Held, "hold,wake"},
    StepFields{EventKind::Resolved, "cause"},
    StepFields{EventKind::Verified, "outcome"},
    StepFields{EventKind::Reopened, "to,team"},
    StepFields{EventKind::Merged, "into"},
    StepFields{EventKind::Chased, "chaser,chaserCh,chasedBy"},
    StepFields{EventKind::PriorityChanged, "prio,over"},
    StepFields{EventKind::Amended, "kind,cat,svc,type,cplx,sev,contact,benef,imp,urg,prio,plevel,pteam"},
    StepFields{EventKind::Annulled, "annuls,from,upto"}};

QString ownFieldsByKind()
{
    QString all;
    for (const StepFields &step : stepFields)
        all += u"WHEN %1 THEN '{%2}' "_s.arg(int(step.kind)).arg(QLatin1StringView(step.fields));
    return all;
}

} // namespace

QString subjectEventCheckStatement()
{
    // What may be said anew of a call.
    QString statement =
        QString(subjectEventCheck).replace(u"{amendable}"_s, u"'{purpose,contact,ticket,ended,wrapUp}'::text[]"_s);
    return withNumbers(statement).replace(u"{fieldsOf}"_s, ownFieldsByKind());
}

} // namespace sportello::storage
