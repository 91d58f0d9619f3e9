// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/vocabulary.h"
#include "core/storage/schema_numbers.h"
#include "core/storage/schema_steps.h"

#include <optional>
#include <utility>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

using domain::SubjectKind;

namespace {

// The columns of a ticket's row that a field of an event sets, and its name in the facts.
constexpr std::pair<const char *, const char *> fieldsOfRow[]{
    {"kind", "kind"},        {"channel", "channel"},    {"contact_type", "ctype"},   {"contact_subtype", "csub"},
    {"type_id", "type"},     {"complexity", "cplx"},    {"severity", "sev"},         {"impact", "imp"},
    {"urgency", "urg"},      {"priority", "prio"},      {"service_id", "svc"},       {"category_id", "cat"},
    {"caller_id", "caller"}, {"contact_id", "contact"}, {"beneficiary_id", "benef"}, {"organisation_id", "org"},
    {"call_id", "call"},     {"team_id", "team"},       {"assignee_id", "to"},       {"merged_into", "into"}};
constexpr std::pair<const char *, const char *> zeroWhereUnsaid[]{{"priority_overridden", "over"}, {"cause", "cause"}};

QString rowFitsFacts()
{
    QStringList all;
    for (const auto &[column, field] : fieldsOfRow)
        all << u"(NEW.%1 IS NOT DISTINCT FROM was.%1 OR NEW.%1 IS NOT DISTINCT FROM (said ->> '%2')::bigint)"_s.arg(
            QLatin1StringView(column), QLatin1StringView(field));
    for (const auto &[column, field] : zeroWhereUnsaid)
        all << u"NEW.%1 = COALESCE((said ->> '%2')::bigint, was.%1, 0)"_s.arg(QLatin1StringView(column),
                                                                              QLatin1StringView(field));
    return all.join(u"\n     AND "_s);
}

// All of a ticket's row is what its history says: where it stands, and each field that this writing has changed, by the events
// since the row was last written. After an undo that is the whole history without what was taken back. When it is due is no
// part of it, and may be computed anew without an event.
const QString ticketCheck =
    uR"(CREATE OR REPLACE FUNCTION check_ticket() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  now_row record;
  last record;
  but_due public.ticket;
  was public.ticket;
  e record;
  said jsonb := '{}';
  since bigint := 0;
  undone boolean := false;
  words boolean := false;
  resolved bigint;
  resolver bigint;
  closed bigint;
  opened bigint;
  opener bigint;
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
    was := OLD;
    since := OLD.version;
    resolved := OLD.resolved_at;
    resolver := OLD.resolved_by;
    closed := OLD.closed_at;
    opened := OLD.opened_at;
    opener := OLD.opened_by;
  END IF;
  SELECT version, state, level, contract_id INTO now_row FROM public.ticket WHERE id = NEW.id;
  SELECT seq, state, level, contract_id INTO last FROM public.event WHERE subject_kind = 1 AND subject_id = NEW.id ORDER BY seq DESC LIMIT 1;
  IF last.seq IS DISTINCT FROM now_row.version OR last.state <> now_row.state OR last.level <> now_row.level OR last.contract_id <> now_row.contract_id THEN
    RAISE EXCEPTION 'sportello: ticket % is not what its history says', NEW.id;
  END IF;
  FOR e IN SELECT kind, facts, origin, occurred_at, actor_kind, actor_id FROM public.event
            WHERE subject_kind = 1 AND subject_id = NEW.id AND seq > since AND seq <= NEW.version ORDER BY seq LOOP
    IF e.origin <> 0 THEN
      RETURN NULL; -- brought from elsewhere, by the right to import
    END IF;
    {apply}
    undone := undone OR e.kind = {annulled};
  END LOOP;
  IF undone THEN
    was := NULL;
    said := '{}';
    resolved := NULL;
    resolver := NULL;
    closed := NULL;
    FOR e IN SELECT kind, facts, origin, occurred_at, actor_kind, actor_id FROM public.event h
              WHERE subject_kind = 1 AND subject_id = NEW.id AND seq <= NEW.version AND kind <> {annulled} AND NOT EXISTS (
                SELECT 1 FROM public.event a WHERE a.subject_kind = 1 AND a.subject_id = NEW.id AND a.seq <= NEW.version AND a.kind = {annulled}
                   AND h.seq BETWEEN (a.facts::jsonb ->> 'from')::bigint AND (a.facts::jsonb ->> 'upto')::bigint) ORDER BY seq LOOP
      {apply}
    END LOOP;
  END IF;
  IF NOT ({fits}
     AND NEW.opened_at = opened AND NEW.opened_by IS NOT DISTINCT FROM opener
     AND NEW.resolved_at IS NOT DISTINCT FROM resolved AND (NEW.resolved_by IS NOT DISTINCT FROM resolver OR NEW.resolved_by IS NULL)
     AND NEW.closed_at IS NOT DISTINCT FROM closed AND NEW.is_open = (NEW.state <= {lastOpen})::int
     AND (words OR undone OR NEW.subject IS NOT DISTINCT FROM was.subject)) AND NOT public.is_owner() THEN
    RAISE EXCEPTION 'sportello: ticket % is not what its history says', NEW.id;
  END IF;
  RETURN NULL;
END $$)"_s;

const QString applyEvent = uR"(IF e.facts <> '{}' THEN
      said := said || e.facts::jsonb;
    END IF;
    CASE e.kind
      WHEN {registered} THEN
        opened := e.occurred_at;
        opener := CASE WHEN e.actor_kind = 1 THEN e.actor_id END;
        words := true;
      WHEN {resolved} THEN
        resolved := e.occurred_at;
        resolver := CASE WHEN e.actor_kind = 1 THEN e.actor_id END;
      WHEN {closed} THEN
        closed := e.occurred_at;
      WHEN {reopened} THEN
        resolved := NULL;
        closed := NULL;
      WHEN {amended} THEN
        words := true;
      ELSE
        NULL;
    END CASE;)"_s;

/// Where the row of a subject stands.
struct Subject {
    const char *table;
    std::optional<SubjectKind> kind; ///< none: an operator or a team, as its party_kind says
    const char *column = "id";       ///< of the table, that holds the subject's number
};

constexpr Subject recorded[]{{"contract", SubjectKind::Contract},
                             {"contract_terms", SubjectKind::Contract, "contract_id"},
                             {"organisation", SubjectKind::Organisation},
                             {"contact", SubjectKind::Contact},
                             {"contact_phone", SubjectKind::Contact, "contact_id"},
                             {"contact_address", SubjectKind::Contact, "contact_id"},
                             {"team", SubjectKind::Team},
                             {"team_contract", SubjectKind::Team, "team_id"},
                             {"operator", SubjectKind::Operator},
                             {"operator_post", SubjectKind::Operator, "operator_id"},
                             {"operator_team", SubjectKind::Operator, "operator_id"},
                             {"operator_staffing", SubjectKind::Operator, "operator_id"},
                             {"operator_skill", SubjectKind::Operator, "operator_id"},
                             {"service", SubjectKind::Service},
                             {"category", SubjectKind::Category},
                             {"ticket_type", SubjectKind::TicketType},
                             {"level_rule", SubjectKind::LevelRule, "contract_id"},
                             {"priority_matrix", SubjectKind::Matrix, "contract_id"},
                             {"entitlement", SubjectKind::Entitlement, "contract_id"},
                             {"hours_rule", SubjectKind::ServiceHours},
                             {"closure", SubjectKind::Closure},
                             {"opening_cap", SubjectKind::OpeningCap},
                             {"opening_kind", SubjectKind::OpeningKind},
                             {"opening", SubjectKind::Opening},
                             {"target", SubjectKind::Target},
                             {"hold_stop", SubjectKind::HoldStop, "contract_id"},
                             {"roster_entry", SubjectKind::RosterEntry},
                             {"watch_step", SubjectKind::WatchStep},
                             {"message_template", SubjectKind::MessageTemplate},
                             {"notice_address", std::nullopt, "party_id"}};

const QStringList recordChecks{
    // Whether the subject's last event is of this very transaction.
    uR"(CREATE FUNCTION is_recorded(of_kind bigint, of_subject bigint) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM public.operation WHERE xid = pg_current_xact_id()::text::bigint AND id = (
    SELECT operation_id FROM public.event WHERE subject_kind = of_kind AND subject_id = of_subject ORDER BY seq DESC LIMIT 1));
END $$)"_s,
    u"REVOKE ALL ON FUNCTION is_recorded(bigint, bigint) FROM PUBLIC"_s,
    // Nothing of the directory or the catalogue changes but on record: who and when are the server's, and the right was asked for
    // when that event was written.
    uR"(CREATE FUNCTION check_record() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  of_row jsonb := to_jsonb(COALESCE(NEW, OLD));
  kind bigint := COALESCE(NULLIF(TG_ARGV[0], '0')::bigint, CASE of_row ->> 'party_kind' WHEN '1' THEN {operator} ELSE {teamKind} END);
BEGIN
  IF NOT public.is_recorded(kind, (of_row ->> TG_ARGV[1])::bigint) AND NOT public.is_owner() THEN
    RAISE EXCEPTION 'sportello: % changes on record only', TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$)"_s,
    // Nobody writes the history of what is not there, which would keep its number from whoever comes after; and a reason is given
    // by whoever needs one.
    uR"(CREATE FUNCTION check_subject() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  there boolean := true;
BEGIN
  IF NEW.subject_kind = 1 THEN
    there := EXISTS (SELECT 1 FROM public.ticket WHERE id = NEW.subject_id AND version >= NEW.seq);
  ELSIF NEW.subject_kind = 2 THEN
    there := EXISTS (SELECT 1 FROM public.call WHERE id = NEW.subject_id AND version >= NEW.seq);
  ELSIF NEW.subject_kind = {contact} THEN
    there := EXISTS (SELECT 1 FROM public.contact WHERE id = NEW.subject_id AND contract_id = NEW.contract_id);
  ELSIF NEW.subject_kind = {organisation} THEN
    there := EXISTS (SELECT 1 FROM public.organisation WHERE id = NEW.subject_id AND contract_id = NEW.contract_id);
  ELSIF TG_ARGV[0]::jsonb ? NEW.subject_kind::text THEN
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM public.%I row WHERE id = $1 AND ($2 IS NULL OR NOT to_jsonb(row) ? ''contract_id'' OR (to_jsonb(row) ->> ''contract_id'')::bigint = $2))',
                   TG_ARGV[0]::jsonb ->> NEW.subject_kind::text) INTO there USING NEW.subject_id, NEW.contract_id;
  ELSE
    there := EXISTS (SELECT 1 FROM public.contract WHERE id = NEW.subject_id);
  END IF;
  IF there AND NEW.kind = {priorityChanged} AND NEW.actor_kind = 1 AND NOT EXISTS (
       SELECT 1 FROM public.event_text WHERE subject_kind = 1 AND subject_id = NEW.subject_id AND seq = NEW.seq AND body::jsonb ->> '{reason}' <> '') THEN
    there := COALESCE(NEW.contract_id = ANY ((SELECT supervised FROM public.login_scope WHERE login = session_user::text)), false);
  END IF;
  IF NOT there AND NOT public.is_owner() THEN
    RAISE EXCEPTION 'sportello: the history of %/% is not about what is there', NEW.subject_kind, NEW.subject_id;
  END IF;
  RETURN NULL;
END $$)"_s,
    // What is to be sent is written with what it is about, and stays as it was written.
    uR"(CREATE FUNCTION check_outgoing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  as_written public.outgoing := NEW;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF EXISTS (SELECT 1 FROM public.operation WHERE id = NEW.operation_id AND xid = pg_current_xact_id()::text::bigint) OR public.is_service() THEN
      RETURN NEW;
    END IF;
  ELSE
    as_written.version := OLD.version;
    as_written.state := OLD.state;
    as_written.attempts := OLD.attempts;
    as_written.not_before := OLD.not_before;
    as_written.holder := OLD.holder;
    as_written.detail := OLD.detail;
    as_written.settled_at := OLD.settled_at;
    as_written.folded_into := OLD.folded_into;
    IF as_written IS NOT DISTINCT FROM OLD OR public.is_service() THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'sportello: what goes out is written with what it is about, and stays so';
END $$)"_s,
    u"CREATE TRIGGER check_outgoing BEFORE INSERT OR UPDATE ON outgoing FOR EACH ROW EXECUTE FUNCTION check_outgoing()"_s,
    // A supervisor's import brings teams and has them serve the contract; what they are is an administrator's.
    uR"(CREATE FUNCTION check_team() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF (NEW.name, NEW.level, NEW.active) IS DISTINCT FROM (OLD.name, OLD.level, OLD.active) AND NOT public.is_administrator() THEN
    RAISE EXCEPTION 'sportello: only an administrator says what a team is';
  END IF;
  RETURN NEW;
END $$)"_s,
    u"CREATE TRIGGER check_team BEFORE UPDATE ON team FOR EACH ROW EXECUTE FUNCTION check_team()"_s,
    // Nobody gives themselves a right. An import brings people too, by a supervisor, to their contracts; these cannot log in.
    uR"(CREATE OR REPLACE FUNCTION check_staff() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  supervised bigint[];
BEGIN
  IF public.is_administrator() THEN
    RETURN COALESCE(NEW, OLD);
  END IF;
  supervised := COALESCE((SELECT s.supervised FROM public.login_scope s WHERE s.login = session_user::text), '{}');
  IF TG_TABLE_NAME = 'operator' THEN
    IF supervised <> '{}' AND NEW.can_log_in = 0 AND NEW.administrator = 0 AND NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = NEW.login)
       AND (TG_OP = 'INSERT' OR (OLD.can_log_in = 0 AND (NEW.name, NEW.login, NEW.active) IS NOT DISTINCT FROM (OLD.name, OLD.login, OLD.active))) THEN
      RETURN NEW;
    END IF;
  ELSIF TG_TABLE_NAME = 'operator_post' THEN
    IF COALESCE(NEW.contract_id, OLD.contract_id) = ANY (supervised)
       AND NOT EXISTS (SELECT 1 FROM public.operator WHERE id IN (NEW.operator_id, OLD.operator_id) AND can_log_in = 1) THEN
      RETURN COALESCE(NEW, OLD);
    END IF;
  END IF;
  RAISE EXCEPTION 'sportello: only an administrator says who may do what';
END $$)"_s,
};

} // namespace

QStringList rowCheckStatements()
{
    QStringList statements;
    for (const QString &check : recordChecks)
        statements << withNumbers(check);
    QStringList tables;
    for (const Subject &subject : recorded) {
        const QLatin1StringView table(subject.table), column(subject.column);
        const int kind = subject.kind ? int(*subject.kind) : 0;
        statements
            << u"CREATE CONSTRAINT TRIGGER check_record AFTER INSERT OR UPDATE OR DELETE ON %1 DEFERRABLE INITIALLY DEFERRED"
               " FOR EACH ROW EXECUTE FUNCTION check_record('%2', '%3')"_s.arg(table)
                   .arg(kind)
                   .arg(column);
        if (column == "id"_L1)
            tables << u"\"%1\": \"%2\""_s.arg(kind).arg(table);
    }
    tables << u"\"%1\": \"outgoing\""_s.arg(int(SubjectKind::Outgoing));
    QString check = withNumbers(QString(ticketCheck).replace(u"{apply}"_s, applyEvent).replace(u"{fits}"_s, rowFitsFacts()));
    return statements
        << u"CREATE CONSTRAINT TRIGGER check_subject AFTER INSERT ON event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW"
           " WHEN (NEW.origin = 0 AND (NEW.subject_kind IN (1, 2) OR NEW.seq = 1)) EXECUTE FUNCTION check_subject('{%1}')"_s.arg(
               tables.join(u", "_s))
        << check << u"DROP TRIGGER check_owners ON ticket"_s << u"DROP FUNCTION check_owners()"_s
        << eventCheckStatement(EventCheck::BySubjects);
}

} // namespace sportello::storage
