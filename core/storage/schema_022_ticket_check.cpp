// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ticket.h"
#include "core/storage/schema_numbers.h"
#include "core/storage/schema_steps.h"

#include <QtCore/QHash>

#include <utility>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

namespace {

// The columns that a field of an event sets, and its name in the facts.
constexpr std::pair<const char *, const char *> fieldsOfTicket[]{{"assignee_id", "to"},
                                                                 {"team_id", "team"},
                                                                 {"priority", "prio"},
                                                                 {"kind", "kind"},
                                                                 {"channel", "channel"},
                                                                 {"contact_type", "ctype"},
                                                                 {"contact_subtype", "csub"},
                                                                 {"type_id", "type"},
                                                                 {"complexity", "cplx"},
                                                                 {"severity", "sev"},
                                                                 {"impact", "imp"},
                                                                 {"urgency", "urg"},
                                                                 {"priority_overridden", "over"},
                                                                 {"service_id", "svc"},
                                                                 {"category_id", "cat"},
                                                                 {"caller_id", "caller"},
                                                                 {"contact_id", "contact"},
                                                                 {"beneficiary_id", "benef"},
                                                                 {"organisation_id", "org"},
                                                                 {"call_id", "call"},
                                                                 {"cause", "cause"},
                                                                 {"merged_into", "into"}};
constexpr std::pair<const char *, const char *> fieldsOfCall[]{
    {"direction", "direction"},     {"purpose", "purpose"},  {"ended_how", "end"},      {"out_of_hours", "closed"},
    {"contact_id", "contact"},      {"answered_by", "by"},   {"team_id", "team"},       {"ticket_id", "ticket"},
    {"calls_back", "back"},         {"started_at", "start"}, {"answered_at", "answer"}, {"ended_at", "ended"},
    {"wrap_up_ended_at", "wrapUp"}, {"origin", "origin"}};

/// The first event: all fields at once, and what a ticket is of which nothing is said.
QString firstFields()
{
    const domain::Ticket unsaid;
    const QHash<QString, int> values{{u"kind"_s, int(unsaid.kind)},
                                     {u"channel"_s, int(unsaid.channel)},
                                     {u"contact_type"_s, int(unsaid.contactType)},
                                     {u"contact_subtype"_s, int(unsaid.contactSubtype)},
                                     {u"priority"_s, int(unsaid.priority)},
                                     {u"priority_overridden"_s, 0},
                                     {u"cause"_s, int(unsaid.cause)}};
    QStringList answers, columns, fields;
    for (const auto &[name, inFacts] : fieldsOfTicket) {
        const QString column = QLatin1StringView(name), field = QLatin1StringView(inFacts);
        const auto value = values.constFind(column);
        answers << (value == values.cend() ? u"x.\"%1\""_s.arg(field) : u"COALESCE(x.\"%1\", %2)"_s.arg(field).arg(*value));
        columns << u"it."_s + column;
        fields << u"\"%1\" bigint"_s.arg(field);
    }
    return u"SELECT %1, 0, 0, 0 INTO %2, it.chasers, it.reopenings, it.escalations FROM jsonb_to_record(f) AS x(%3);"_s.arg(
        answers.join(u", "_s), columns.join(u", "_s), fields.join(u", "_s));
}

/// A later one says few: each is looked for among them.
QString laterFields()
{
    QString all = u"FOR said IN SELECT key, value::bigint AS value FROM jsonb_each_text(f) WHERE key = ANY ('{"_s;
    QStringList keys;
    QString cases;
    for (const auto &[column, field] : fieldsOfTicket) {
        keys << QLatin1StringView(field);
        cases += u"WHEN '%2' THEN it.%1 := said.value; "_s.arg(QLatin1StringView(column), QLatin1StringView(field));
    }
    return all + keys.join(u',') + u"}') LOOP CASE said.key "_s + cases + u"END CASE; END LOOP;"_s;
}

// A ticket's row is what its events make of it, as domain::apply() has it: those since it was last written, or all of them where
// one takes others back. An event's team and measure are looked at with it. When it is due is no part of it, and may be computed
// anew without an event.
const QString ticketRowCheck =
    uR"(CREATE OR REPLACE FUNCTION check_ticket() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  it public.ticket;
  was_state bigint;
  was_level bigint;
  was_team bigint;
  e record;
  f jsonb;
  said record;
  texts jsonb;
  written bigint := 0;
  since bigint := 0;
  taken_back bigint[];
  wrong boolean := false;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    it := OLD;
    written := OLD.version;
    since := written;
  ELSE
    it.id := NEW.id;
    wrong := NEW.id > COALESCE(pg_sequence_last_value('public.ticket_id_seq'), 0);
  END IF;
  LOOP
    FOR e IN SELECT seq, kind, facts, origin, occurred_at, contract_id, state, level, team_id, measure,
                    CASE WHEN actor_kind = {byOperator} THEN actor_id END AS hand
               FROM public.event
              WHERE subject_kind = {ticketKind} AND subject_id = NEW.id AND seq > since AND seq <= NEW.version AND (taken_back IS NULL OR seq <> ALL (taken_back))
              ORDER BY seq LOOP
      EXIT WHEN e.kind = {annulled} AND taken_back IS NULL;
      was_state := it.state;
      was_level := it.level;
      was_team := it.team_id;
      f := '{}';
      IF e.facts <> '{}' THEN
        f := e.facts::jsonb;
      END IF;
      texts := NULL;
      IF e.origin <> 0 OR e.kind IN ({registered}, {held}, {amended}) THEN
        SELECT body::jsonb INTO texts FROM public.event_text WHERE subject_kind = {ticketKind} AND subject_id = NEW.id AND seq = e.seq;
      END IF;
      IF e.kind <> {annulled} THEN
        IF e.seq = 1 THEN
          {first}
          it.contract_id := e.contract_id;
          it.subject := '';
          it.opened_at := e.occurred_at;
          it.opened_by := e.hand;
          it.origin := e.origin;
        END IF;
        IF f <> '{}' AND e.seq > 1 THEN
          {later}
        END IF;
        it.subject := COALESCE(texts ->> '{subjectText}', it.subject);
        it.state := e.state;
        it.level := e.level;
        it.is_open := (e.state <= {lastOpen})::int;
        IF e.kind IN ({registered}, {reopened}) THEN
          it.cycle_start := e.occurred_at;
          it.resolved_at := NULL;
          it.closed_at := NULL;
        END IF;
        IF e.kind IN ({registered}, {reopened}, {resolved}) THEN
          it.verified := 0;
          it.not_reached := 0;
        END IF;
        IF e.kind IN ({resumed}, {cancelled}, {merged}, {resolved}) THEN
          it.held_from_state := NULL;
          it.held_from_level := NULL;
          it.hold_reason := NULL;
          it.hold_party := NULL;
          it.hold_reference := NULL;
          it.hold_wake_up := NULL;
          it.hold_since := NULL;
        END IF;
        CASE e.kind
          WHEN {taken} THEN
            it.taken_at := COALESCE(it.taken_at, e.occurred_at);
          WHEN {escalated} THEN
            it.escalated_from := was_team;
            it.escalations := it.escalations + 1;
          WHEN {held} THEN
            IF it.held_from_state IS NULL THEN
              it.held_from_state := was_state;
              it.held_from_level := was_level;
            END IF;
            it.hold_reason := COALESCE((f ->> 'hold')::bigint, {otherHold});
            it.hold_party := COALESCE(texts ->> '{partyText}', '');
            it.hold_reference := COALESCE(texts ->> '{referenceText}', '');
            it.hold_wake_up := COALESCE((f ->> 'wake')::bigint, e.occurred_at);
            it.hold_since := e.occurred_at;
          WHEN {resolved} THEN
            it.resolved_at := e.occurred_at;
            it.resolved_level := e.level;
            it.resolved_team := it.team_id;
            it.resolved_by := e.hand;
          WHEN {verified} THEN
            it.verified := (f ->> 'outcome' = '{confirmed}')::int;
            it.not_reached := it.not_reached + (f ->> 'outcome' = '{notReached}')::int;
          WHEN {closed} THEN
            it.closed_at := e.occurred_at;
          WHEN {reopened} THEN
            it.reopenings := it.reopenings + 1;
          WHEN {chased} THEN
            it.chasers := it.chasers + (f ->> 'chaser' = '{inbound}')::int;
          ELSE
            NULL;
        END CASE;
      END IF;
      it.version := e.seq;
      it.updated_at := e.occurred_at;
      IF e.seq > written THEN
        wrong := wrong OR e.team_id IS DISTINCT FROM it.team_id
          OR e.measure IS DISTINCT FROM COALESCE((f ->> 'hold')::bigint, (f ->> 'outcome')::bigint, (f ->> 'from')::bigint,
                                                 CASE WHEN e.kind = {resolved} THEN e.occurred_at - it.cycle_start END);
      END IF;
    END LOOP;
    EXIT WHEN taken_back IS NOT NULL OR e.kind IS DISTINCT FROM {annulled};
    taken_back := ARRAY(SELECT generate_series((facts::jsonb ->> 'from')::bigint, (facts::jsonb ->> 'upto')::bigint) FROM public.event
                         WHERE subject_kind = {ticketKind} AND subject_id = NEW.id AND seq <= NEW.version AND kind = {annulled});
    since := 0;
    it := NULL;
    it.id := NEW.id;
  END LOOP;
  it.due_at := NEW.due_at;
  it.due_measure := NEW.due_measure;
  it.risk_at := NEW.risk_at;
  it.due_left := NEW.due_left;
  it.due_wall := NEW.due_wall;
  IF (wrong OR it IS DISTINCT FROM NEW) AND NOT public.is_owner() THEN
    RAISE EXCEPTION 'sportello: ticket % is not what its history says', NEW.id;
  END IF;
  RETURN NULL;
END $$)"_s;

// A call's row is what its event of that number says, and its caller's number what was said first; by when its caller is due may
// be computed anew.
const QString callRowCheck =
    uR"(CREATE OR REPLACE FUNCTION check_call() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  said record;
BEGIN
  SELECT facts::jsonb AS facts, contract_id, (SELECT body::jsonb FROM public.event_text t WHERE t.subject_kind = {callKind} AND t.subject_id = NEW.id AND t.seq = NEW.version) AS texts
    INTO said FROM public.event WHERE subject_kind = {callKind} AND subject_id = NEW.id AND seq = NEW.version;
  IF ((NEW.contract_id, NEW.number_typed, NEW.number_e164{columns}) IS DISTINCT FROM
      (said.contract_id, COALESCE(said.texts ->> '{numberText}', ''), COALESCE(said.texts ->> '{addressText}', ''){values})
      OR CASE TG_OP WHEN 'UPDATE' THEN NEW.version <= OLD.version OR (NEW.number_typed, NEW.number_e164) IS DISTINCT FROM (OLD.number_typed, OLD.number_e164)
                    ELSE NEW.id > COALESCE(pg_sequence_last_value('public.call_id_seq'), 0) END) AND NOT public.is_owner() THEN
    RAISE EXCEPTION 'sportello: call % changes by its history only', NEW.id;
  END IF;
  RETURN NULL;
END $$)"_s;

} // namespace

QStringList projectionCheckStatements()
{
    QString columns, values;
    for (const auto &[column, field] : fieldsOfCall) {
        columns += u", NEW.%1"_s.arg(QLatin1StringView(column));
        values += u", (said.facts ->> '%1')::bigint"_s.arg(QLatin1StringView(field));
    }
    return {withNumbers(ticketRowCheck).replace(u"{first}"_s, firstFields()).replace(u"{later}"_s, laterFields()),
            withNumbers(callRowCheck).replace(u"{columns}"_s, columns).replace(u"{values}"_s, values)};
}

} // namespace sportello::storage
