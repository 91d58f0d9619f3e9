// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/vocabulary.h"
#include "core/storage/schema_numbers.h"
#include "core/storage/schema_steps.h"

#include <optional>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

using domain::SubjectKind;

namespace {

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
  RETURN EXISTS (SELECT 1 FROM public.operation WHERE xid = pg_current_xact_id()::text::bigint AND xmin = pg_current_xact_id()::xid AND id = (
    SELECT operation_id FROM public.event WHERE subject_kind = of_kind AND subject_id = of_subject ORDER BY seq DESC LIMIT 1));
END $$)"_s,
    uR"(CREATE OR REPLACE FUNCTION check_text() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM public.operation WHERE xid = pg_current_xact_id()::text::bigint AND xmin = pg_current_xact_id()::xid AND id = (
    SELECT operation_id FROM public.event WHERE subject_kind = NEW.subject_kind AND subject_id = NEW.subject_id AND seq = NEW.seq)) THEN
    RAISE EXCEPTION 'sportello: a text belongs to an event of the same transaction';
  END IF;
  RETURN NEW;
END $$)"_s,
    // Nothing of the directory or the catalogue changes but on record: who and when are the server's, and the right was asked for
    // when that event was written.
    uR"(CREATE FUNCTION check_record() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  of_row jsonb;
  known boolean := true;
BEGIN
  FOR of_row IN SELECT DISTINCT jsonb_build_object('id', one -> TG_ARGV[1], 'party', one -> 'party_kind')
                  FROM unnest(ARRAY[to_jsonb(OLD), to_jsonb(NEW)]) one WHERE one IS NOT NULL LOOP
    known := known AND public.is_recorded(COALESCE(NULLIF(TG_ARGV[0], '0')::bigint, CASE of_row ->> 'party' WHEN '{toOperator}' THEN {operator} ELSE {teamKind} END),
                                          (of_row ->> 'id')::bigint);
  END LOOP;
  IF TG_OP = 'INSERT' AND to_jsonb(NEW) ? 'id' THEN
    known := known AND NEW.id <= COALESCE(pg_sequence_last_value(pg_get_serial_sequence(format('public.%I', TG_TABLE_NAME), 'id')::regclass), 0);
  END IF;
  IF NOT known AND NOT public.is_owner() THEN
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
  IF NEW.subject_kind = {ticketKind} THEN
    there := EXISTS (SELECT 1 FROM public.ticket WHERE id = NEW.subject_id AND version >= NEW.seq);
  ELSIF NEW.subject_kind = {callKind} THEN
    there := EXISTS (SELECT 1 FROM public.call WHERE id = NEW.subject_id AND version >= NEW.seq);
  ELSIF NEW.subject_kind = {contact} THEN
    there := EXISTS (SELECT 1 FROM public.contact WHERE id = NEW.subject_id AND contract_id = NEW.contract_id);
  ELSIF NEW.subject_kind = {organisation} THEN
    there := EXISTS (SELECT 1 FROM public.organisation WHERE id = NEW.subject_id AND contract_id = NEW.contract_id);
  ELSIF TG_ARGV[0]::jsonb ? NEW.subject_kind::text THEN
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM public.%I row WHERE id = $1 AND (to_jsonb(row) ->> ''contract_id'')::bigint IS NOT DISTINCT FROM $2)',
                   TG_ARGV[0]::jsonb ->> NEW.subject_kind::text) INTO there USING NEW.subject_id, NEW.contract_id;
  ELSE
    there := COALESCE(NEW.contract_id = NEW.subject_id, false) AND EXISTS (SELECT 1 FROM public.contract WHERE id = NEW.subject_id);
  END IF;
  IF there AND NEW.kind = {priorityChanged} AND NEW.actor_kind = {byOperator} AND NOT EXISTS (
       SELECT 1 FROM public.event_text WHERE subject_kind = {ticketKind} AND subject_id = NEW.subject_id AND seq = NEW.seq AND body::jsonb ->> '{reason}' <> '') THEN
    there := COALESCE(NEW.contract_id = ANY ((SELECT supervised FROM public.login_scope WHERE login = session_user::text)), false);
  END IF;
  IF NOT there AND NOT public.is_owner() THEN
    RAISE EXCEPTION 'sportello: a history is not about what is there';
  END IF;
  RETURN NULL;
END $$)"_s,
    // What goes out by hand is a chaser that stands in its ticket's history, and waits under a name of its own, by which no step
    // of the rules is known; and it stays as it was written.
    uR"(CREATE FUNCTION check_outgoing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  as_written public.outgoing := NEW;
BEGIN
  IF public.is_service() THEN
    RETURN NEW;
  ELSIF TG_OP = 'INSERT' THEN
    IF NEW.reason LIKE 'by hand/%' AND NEW.state = {waiting} AND NEW.id <= pg_sequence_last_value('public.outgoing_id_seq')
       AND EXISTS (SELECT 1 FROM public.operation WHERE id = NEW.operation_id AND xid = pg_current_xact_id()::text::bigint AND xmin = pg_current_xact_id()::xid)
       AND EXISTS (SELECT 1 FROM public.event WHERE operation_id = NEW.operation_id AND subject_kind = {ticketKind} AND subject_id = NEW.ticket_id
                      AND contract_id = NEW.contract_id AND kind = {chased}) THEN
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
    IF as_written IS NOT DISTINCT FROM OLD THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'sportello: what goes out is written with what it is about, and stays so';
END $$)"_s,
    u"CREATE TRIGGER check_outgoing BEFORE INSERT OR UPDATE ON outgoing FOR EACH ROW EXECUTE FUNCTION check_outgoing()"_s,
    // What becomes of it is on record; or what waits is withdrawn with what it was written for, by an undo or as its ticket ends.
    uR"(CREATE FUNCTION check_settled() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT (OLD.state IN ({waiting}, {failed}, {withdrawn}, {notKnown}) AND NEW.state IN ({waiting}, {saidByPhone}, {withdrawn})
          AND (public.is_recorded({outgoing}, NEW.id)
               OR (OLD.state = {waiting} AND NEW.state = {withdrawn} AND public.is_recorded({ticketKind}, NEW.ticket_id)
                   AND (EXISTS (SELECT 1 FROM public.ticket WHERE id = NEW.ticket_id AND is_open = 0)
                        OR (SELECT kind = {annulled} AND (facts::jsonb ->> 'annuls')::bigint = NEW.operation_id FROM public.event
                             WHERE subject_kind = {ticketKind} AND subject_id = NEW.ticket_id ORDER BY seq DESC LIMIT 1))))) AND NOT public.is_service() THEN
    RAISE EXCEPTION 'sportello: what becomes of what goes out is on record';
  END IF;
  RETURN NULL;
END $$)"_s,
    u"CREATE CONSTRAINT TRIGGER check_settled AFTER UPDATE ON outgoing DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE "
    u"FUNCTION "
    "check_settled()"_s,
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
    return statements
        << withNumbers(
               u"CREATE CONSTRAINT TRIGGER check_subject AFTER INSERT ON event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW"
               " WHEN (NEW.subject_kind IN ({ticketKind}, {callKind}) OR NEW.seq = 1) EXECUTE FUNCTION check_subject('{%1}')"_s)
               .arg(tables.join(u", "_s))
        << projectionCheckStatements() << u"DROP TRIGGER check_owners ON ticket"_s << u"DROP FUNCTION check_owners()"_s
        << subjectEventCheckStatement();
}

} // namespace sportello::storage
