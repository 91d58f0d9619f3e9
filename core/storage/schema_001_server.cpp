// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema_steps.h"

#include "core/domain/verb.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

// Roles belong to a whole server, so their names begin with the database's: NAME_owner (no login) owns everything and makes
// logins, NAME_operator is the group that every operator's login is in.
QString serverOwnershipStatement()
{
    return uR"(DO $$
DECLARE
  owner_role text := quote_ident(current_database() || '_owner');
  operators text := quote_ident(current_database() || '_operator');
  one record;
BEGIN
  EXECUTE format('GRANT USAGE, CREATE ON SCHEMA public TO %s', owner_role);
  FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user LOOP
    EXECUTE format('ALTER TABLE public.%I OWNER TO %s', one.tablename, owner_role);
    EXECUTE format('GRANT SELECT ON public.%I TO %s', one.tablename, operators);
  END LOOP;
  FOR one IN SELECT p.oid::regprocedure AS signature FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
              WHERE n.nspname = 'public' AND p.proowner = current_user::regrole AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO %s', one.signature, owner_role);
  END LOOP;
END $$)"_s;
}

QStringList serverChecks()
{
    // Tables and types are named with their schema, for temporary ones of the same name would be found first, and nobody but the
    // owner makes functions: so the search path, which anybody can set, has no say, and need not be set at each of so many calls.
    return {
        // Who and when are the server's: the login and its clock. Only the owner, filling a desk, may say otherwise.
        uR"(CREATE OR REPLACE FUNCTION stamp_operation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  me bigint;
BEGIN
  NEW.xid := pg_current_xact_id()::pg_catalog.text::bigint;
  SELECT id INTO me FROM public.operator WHERE login = session_user AND active = 1;
  IF me IS NOT NULL THEN
    NEW.operator_id := me;
    NEW.recorded_at := (extract(epoch FROM clock_timestamp()) * 1000)::bigint;
  ELSIF NOT public.is_owner() THEN
    RAISE EXCEPTION 'sportello: % is not an active operator', session_user;
  END IF;
  RETURN NEW;
END $$)"_s,

        uR"(CREATE OR REPLACE FUNCTION check_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  by_whom bigint;
  of_verb bigint;
  before record;
BEGIN
  SELECT operator_id, verb INTO by_whom, of_verb FROM public.operation
   WHERE id = NEW.operation_id AND xid = pg_current_xact_id()::pg_catalog.text::bigint;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'sportello: an event belongs to an operation of the same transaction';
  END IF;
  IF NEW.origin = 0 AND by_whom IS NOT NULL AND (NEW.actor_kind <> 1 OR NEW.actor_id <> by_whom)
     AND NOT (NEW.actor_kind = 3 AND of_verb = {tacit}) THEN -- only a rule acts without a hand
    RAISE EXCEPTION 'sportello: an event is signed by who is logged in';
  END IF;
  IF NEW.origin <> 0 AND of_verb <> {import} AND NOT public.is_owner() THEN
    RAISE EXCEPTION 'sportello: only an import brings history from elsewhere';
  END IF;
  IF NEW.seq > 1 THEN
    SELECT state, level, contract_id INTO before FROM public.event
     WHERE subject_kind = NEW.subject_kind AND subject_id = NEW.subject_id AND seq = NEW.seq - 1;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'sportello: history has no gaps';
    END IF;
  ELSIF NEW.seq < 1 THEN
    RAISE EXCEPTION 'sportello: history begins with 1';
  END IF;
  IF NEW.subject_kind = 1 THEN
    IF NEW.seq = 1 THEN
      IF NEW.kind <> 1 OR NEW.state <> 1 OR NEW.level <> 1 THEN
        RAISE EXCEPTION 'sportello: a ticket begins registered at the first level';
      END IF;
    ELSIF NEW.contract_id <> before.contract_id THEN
      RAISE EXCEPTION 'sportello: a ticket stays with its contract';
    ELSIF NEW.kind = 20 THEN
      IF NOT EXISTS (SELECT 1 FROM public.event WHERE subject_kind = 1 AND subject_id = NEW.subject_id AND state = NEW.state AND level = NEW.level) THEN
        RAISE EXCEPTION 'sportello: annulling goes back to where the ticket was';
      END IF;
    ELSIF NOT EXISTS (SELECT 1 FROM public.transition_rule WHERE event = NEW.kind AND from_state = before.state AND from_level = before.level
                      AND to_state = NEW.state AND to_level = NEW.level) THEN
      RAISE EXCEPTION 'sportello: illegal transition % from %/% to %/%', NEW.kind, before.state, before.level, NEW.state, NEW.level;
    END IF;
  END IF;
  RETURN NEW;
END $$)"_s.replace(u"{tacit}"_s, QString::number(int(domain::Verb::TicketCloseTacitly)))
            .replace(u"{import}"_s, QString::number(int(domain::Verb::Import))),

        // A ticket's row says what its last event says: looked at when the transaction ends, whichever was written first.
        uR"(CREATE OR REPLACE FUNCTION check_ticket() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  now_row record;
  last record;
BEGIN
  SELECT version, state, level, contract_id INTO now_row FROM public.ticket WHERE id = NEW.id;
  SELECT seq, state, level, contract_id INTO last FROM public.event WHERE subject_kind = 1 AND subject_id = NEW.id ORDER BY seq DESC LIMIT 1;
  IF last.seq IS DISTINCT FROM now_row.version OR last.state <> now_row.state OR last.level <> now_row.level OR last.contract_id <> now_row.contract_id THEN
    RAISE EXCEPTION 'sportello: ticket % is not what its history says', NEW.id;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.version <= OLD.version AND NOT public.is_owner() THEN
    RAISE EXCEPTION 'sportello: ticket % changes by its history only', NEW.id;
  END IF;
  RETURN NULL;
END $$)"_s,
    };
}

QStringList foundationServerStatements()
{
    return {
        uR"(DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = current_database() || '_owner') THEN
    EXECUTE format('CREATE ROLE %I NOLOGIN CREATEROLE', current_database() || '_owner');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = current_database() || '_operator') THEN
    EXECUTE format('CREATE ROLE %I NOLOGIN', current_database() || '_operator');
  END IF;
END $$)"_s,
        uR"(CREATE FUNCTION is_owner() RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT pg_has_role(session_user, (current_database() || '_owner')::name, 'MEMBER') $$)"_s,

        uR"(CREATE FUNCTION is_administrator() RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT is_owner() OR EXISTS (SELECT 1 FROM operator WHERE login = session_user AND administrator = 1 AND active = 1) $$)"_s,

        // Nobody gives themselves a right. An import brings people too, who cannot log in.
        uR"(CREATE FUNCTION check_staff() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF is_administrator() THEN
    RETURN COALESCE(NEW, OLD);
  END IF;
  IF TG_TABLE_NAME = 'operator' THEN
    IF NEW.can_log_in = 0 AND NEW.administrator = 0 AND (TG_OP = 'INSERT' OR OLD.can_log_in = 0) THEN
      RETURN NEW;
    END IF;
  ELSIF NOT EXISTS (SELECT 1 FROM operator WHERE id IN (NEW.operator_id, OLD.operator_id) AND can_log_in = 1) THEN
    RETURN COALESCE(NEW, OLD);
  END IF;
  RAISE EXCEPTION 'sportello: only an administrator says who may do what';
END $$)"_s,
        u"CREATE TRIGGER check_staff BEFORE INSERT OR UPDATE ON operator FOR EACH ROW EXECUTE FUNCTION check_staff()"_s,
        u"CREATE TRIGGER check_staff BEFORE INSERT OR UPDATE OR DELETE ON operator_post FOR EACH ROW EXECUTE FUNCTION check_staff()"_s,
        u"CREATE TRIGGER check_staff BEFORE INSERT OR UPDATE OR DELETE ON operator_team FOR EACH ROW EXECUTE FUNCTION check_staff()"_s,

        serverChecks().at(0),
        u"CREATE TRIGGER stamp BEFORE INSERT ON operation FOR EACH ROW EXECUTE FUNCTION stamp_operation()"_s,

        serverChecks().at(1),
        u"CREATE TRIGGER check_event BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION check_event()"_s,

        uR"(CREATE FUNCTION history_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'sportello: history only grows';
END $$)"_s,
        u"CREATE TRIGGER history_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION history_stays()"_s,
        u"CREATE TRIGGER history_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON operation FOR EACH STATEMENT EXECUTE FUNCTION history_stays()"_s,

        serverChecks().at(2),
        u"CREATE CONSTRAINT TRIGGER check_ticket AFTER INSERT OR UPDATE ON ticket DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_ticket()"_s,

        uR"(CREATE FUNCTION operator_login(p_login text, p_verifier text, p_enabled boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  operators name := current_database() || '_operator';
  known boolean := EXISTS (SELECT 1 FROM pg_roles WHERE rolname = p_login);
  mine boolean := EXISTS (SELECT 1 FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid JOIN pg_roles u ON u.oid = m.member
                           WHERE g.rolname = operators AND u.rolname = p_login);
BEGIN
  IF NOT (is_administrator() OR (p_login = session_user AND p_enabled)) THEN
    RAISE EXCEPTION 'sportello: only an administrator makes logins';
  END IF;
  IF p_verifier IS NOT NULL AND p_verifier NOT LIKE 'SCRAM-SHA-256$%' THEN
    RAISE EXCEPTION 'sportello: a password comes as its SCRAM verifier';
  END IF;
  IF NOT known THEN
    EXECUTE format('CREATE ROLE %I IN ROLE %I', p_login, operators);
  ELSIF NOT mine THEN
    RAISE EXCEPTION 'sportello: the server already knows another %', p_login;
  END IF;
  IF p_verifier IS NOT NULL THEN
    EXECUTE format('ALTER ROLE %I PASSWORD %L', p_login, p_verifier);
  END IF;
  EXECUTE format('ALTER ROLE %I %s', p_login, CASE WHEN p_enabled THEN 'LOGIN' ELSE 'NOLOGIN' END);
END $$)"_s,
        u"REVOKE ALL ON FUNCTION operator_login(text, text, boolean) FROM PUBLIC"_s,

        serverOwnershipStatement(),
        // The grants: history may be read and added to; the truths and the projections written; nothing of it truncated.
        uR"(DO $$
DECLARE
  operators text := quote_ident(current_database() || '_operator');
BEGIN
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO %s', current_database(), operators);
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %s', operators);
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %s', operators);
  EXECUTE format('GRANT EXECUTE ON FUNCTION operator_login(text, text, boolean) TO %s', operators);
  EXECUTE format('GRANT INSERT ON operation, event, event_text, ticket_alias TO %s', operators);
  EXECUTE format('GRANT INSERT, UPDATE ON contract, organisation, contact, team, operator, service, category, ticket_type,'
    ' ticket, call, ticket_search, import_case TO %s', operators);
  EXECUTE format('GRANT INSERT, UPDATE, DELETE ON contact_phone, contact_address, contact_key, team_contract, operator_post, operator_team,'
    ' entitlement, priority_matrix, level_rule, figure_day, figure_day_done TO %s', operators);
END $$)"_s,
    };
}

} // namespace sportello::storage
