// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema_numbers.h"
#include "core/storage/schema_steps.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList logins{
    // Who is switched off is nobody, on a connection that is still open too.
    uR"(DO $$
DECLARE
  one regprocedure;
BEGIN
  FOREACH one IN ARRAY '{is_administrator(),stamp_presence()}'::regprocedure[] LOOP
    EXECUTE replace(pg_get_functiondef(one), ' active = 1', ' active = 1 AND can_log_in = 1');
  END LOOP;
END $$)"_s,
    // Who and when are the server's, and so are the numbers; only the owner, filling a desk, may say otherwise.
    uR"(CREATE OR REPLACE FUNCTION stamp_operation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  me bigint;
BEGIN
  NEW.xid := pg_current_xact_id()::pg_catalog.text::bigint;
  SELECT id INTO me FROM public.operator WHERE login = session_user AND active = 1 AND can_log_in = 1;
  IF me IS NOT NULL THEN
    NEW.operator_id := me;
    NEW.recorded_at := (extract(epoch FROM clock_timestamp()) * 1000)::bigint;
  END IF;
  IF (me IS NULL OR NEW.occurred_at > NEW.recorded_at + {tolerance} OR NEW.id > pg_sequence_last_value('public.operation_id_seq'))
     AND NOT public.is_owner() THEN
    IF me IS NULL THEN
      RAISE EXCEPTION 'sportello: % is not an active operator', session_user;
    END IF;
    RAISE EXCEPTION 'sportello: an operation is of this moment or before, and takes the next number';
  END IF;
  RETURN NEW;
END $$)"_s,
    // As it was, but that an administrator brings in logs only where they have a post or their login serves.
    uR"(CREATE OR REPLACE FUNCTION may(me bigint, wanted bigint, on_contract bigint, at_level bigint, with_team bigint, is_own boolean,
  says_not_reached boolean, is_late boolean) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$ -- by the index, small as these tables are
DECLARE
  as_asked boolean;
  by_team boolean;
BEGIN
  -- One question for what nearly always answers it: whoever asks is waiting.
  SELECT bool_or(r.scope >= {contract} OR (r.scope = {own} AND is_own) OR (r.scope IN ({level}, {levelOrTeam}) AND p.role = at_level)),
         bool_or(r.scope IN ({team}, {levelOrTeam}))
    INTO as_asked, by_team
    FROM public.operator_post p JOIN public.right_rule r ON r.verb = wanted AND r.role = p.role
   WHERE p.operator_id = me AND p.contract_id = on_contract
     AND NOT (r.condition = {confirms} AND says_not_reached) AND NOT (r.condition = {sevenDays} AND is_late);
  IF as_asked THEN
    RETURN true;
  END IF;
  RETURN (COALESCE(by_team, false) AND EXISTS (SELECT 1 FROM public.operator_team t WHERE t.operator_id = me AND t.team_id = with_team))
      OR (EXISTS (SELECT 1 FROM public.right_rule r WHERE r.verb = wanted AND r.role = {administrator} AND r.scope = {all})
          AND EXISTS (SELECT 1 FROM public.operator o JOIN public.login_scope s ON s.login = o.login
                       WHERE o.id = me AND o.administrator = 1 AND (wanted <> {import} OR on_contract = ANY (s.everybody))));
END $$)"_s,
    // Where the history of a person ends is told to whoever may go on with it, which is more than those who may read it.
    uR"(CREATE FUNCTION operator_head(of_operator bigint) RETURNS TABLE(seq bigint, hash bytea) LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT e.seq, e.hash FROM public.event e WHERE e.subject_kind = {operator} AND e.subject_id = of_operator
      AND (of_operator = public.my_id() OR public.is_administrator()
           OR (EXISTS (SELECT 1 FROM public.login_scope s WHERE s.login = session_user::text AND s.supervised <> '{}')
               AND EXISTS (SELECT 1 FROM public.operator o WHERE o.id = of_operator AND o.can_log_in = 0)))
    ORDER BY e.seq DESC LIMIT 1;
END $$)"_s,
    // One's own password, as long as one may log in; another's login is an administrator's, and goes on record first.
    uR"(CREATE OR REPLACE FUNCTION operator_login(p_login text, p_verifier text, p_enabled boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  operators name := current_database() || '_operator';
  known boolean := EXISTS (SELECT 1 FROM pg_roles WHERE rolname = p_login);
  mine boolean := EXISTS (SELECT 1 FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid JOIN pg_roles u ON u.oid = m.member
                           WHERE g.rolname = operators AND u.rolname = p_login);
BEGIN
  IF p_verifier IS NOT NULL AND p_verifier NOT LIKE 'SCRAM-SHA-256$%' THEN
    RAISE EXCEPTION 'sportello: a password comes as its SCRAM verifier';
  END IF;
  IF p_login = session_user AND p_enabled AND my_id() IS NOT NULL THEN
    IF p_verifier IS NOT NULL THEN
      EXECUTE format('ALTER ROLE %I PASSWORD %L', p_login, p_verifier);
    END IF;
    RETURN;
  ELSIF NOT is_administrator() THEN
    RAISE EXCEPTION 'sportello: only an administrator makes logins';
  ELSIF NOT is_owner() AND NOT COALESCE((SELECT is_recorded({operator}, id) FROM operator WHERE login = p_login), false) THEN
    RAISE EXCEPTION 'sportello: whose login is made or changed goes on record';
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
  PERFORM keep_scope(id) FROM operator WHERE login = p_login; -- after a move nothing else has
END $$)"_s,
    // Who has written a ticket has it looked at again; no version: no more. By a policy it would be asked for its row several
    // times.
    uR"(CREATE FUNCTION queue_look(of_ticket bigint, of_version bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM public.ticket WHERE id = of_ticket AND xmin = pg_current_xact_id()::xid) AND NOT public.is_service() THEN
    RAISE EXCEPTION 'sportello: % may not do this', session_user USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF of_version IS NULL THEN
    DELETE FROM public.ticket_watch WHERE ticket_id = of_ticket;
  ELSE
    INSERT INTO public.ticket_watch(ticket_id, version, look_at) VALUES (of_ticket, of_version, 0)
    ON CONFLICT (ticket_id) DO UPDATE SET version = excluded.version, look_at = 0;
  END IF;
END $$)"_s,
    // Goes on record first: whoever lets a program read all contracts is known.
    uR"(CREATE OR REPLACE FUNCTION operator_service(p_login text, p_on boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  person record;
BEGIN
  SELECT id, active = 1 AND can_log_in = 1 AS may INTO person FROM public.operator WHERE login = p_login;
  IF NOT public.is_administrator() THEN
    RAISE EXCEPTION 'sportello: only an administrator says who may do what';
  ELSIF person.id IS NULL OR (p_on AND NOT person.may) THEN
    RAISE EXCEPTION 'sportello: % is not an active operator', p_login;
  ELSIF NOT public.is_recorded({operator}, person.id) AND NOT public.is_owner() THEN
    RAISE EXCEPTION 'sportello: who serves the desk goes on record';
  END IF;
  EXECUTE format(CASE WHEN p_on THEN 'GRANT %I TO %I' ELSE 'REVOKE %I FROM %I' END, current_database() || '_service', p_login);
  PERFORM public.keep_scope(person.id);
END $$)"_s,
};

} // namespace

QStringList loginStatements()
{
    QStringList statements;
    for (const QString &statement : logins)
        statements << withNumbers(statement);
    return statements;
}

} // namespace sportello::storage
