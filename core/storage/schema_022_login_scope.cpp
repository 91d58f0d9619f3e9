// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema_numbers.h"
#include "core/storage/schema_steps.h"

#include <QtCore/QRegularExpression>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

namespace {

// What each login reaches, contract by contract, kept ready: it is asked by every part of every statement, and asking the posts
// each time took longer than the rest of a page. The first ones hold all contracts for a login that serves the desk; the last
// two do not, for a program that serves acts on no contract by hand.
const QString scopeTable =
    u"CREATE TABLE login_scope(login TEXT PRIMARY KEY, everybody BIGINT[] NOT NULL, seers BIGINT[] NOT NULL, readers BIGINT[] "
    u"NOT NULL,"
    " writers BIGINT[] NOT NULL, workers BIGINT[] NOT NULL, phones BIGINT[] NOT NULL, referents BIGINT[] NOT NULL,"
    " supervised BIGINT[] NOT NULL, overseen BIGINT[] NOT NULL, clerks BIGINT[] NOT NULL)"_s;

const QString keepScope =
    uR"(CREATE FUNCTION keep_scope(of_operator bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  who record;
  service name := current_database() || '_service';
  served bigint[] := '{}';
BEGIN
  -- Of two who change somebody's posts at the same moment the second sees what the first has written.
  SELECT login, active = 1 AND can_log_in = 1 AS may INTO who FROM public.operator WHERE id = of_operator FOR NO KEY UPDATE;
  DELETE FROM public.login_scope WHERE login = who.login;
  IF who.may IS NOT TRUE THEN
    RETURN;
  END IF;
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = who.login AND pg_has_role(oid, service, 'MEMBER')) THEN
    served := ARRAY(SELECT id FROM public.contract);
  END IF;
  INSERT INTO public.login_scope
  SELECT who.login,
         served || COALESCE(array_agg(contract_id), '{}'),
         served || COALESCE(array_agg(contract_id) FILTER (WHERE role = ANY ('{seers}')), '{}'),
         served || COALESCE(array_agg(contract_id) FILTER (WHERE role = ANY ('{readers}')), '{}'),
         served || COALESCE(array_agg(contract_id) FILTER (WHERE role = ANY ('{writers}')), '{}'),
         served || COALESCE(array_agg(contract_id) FILTER (WHERE role = ANY ('{workers}')), '{}'),
         served || COALESCE(array_agg(contract_id) FILTER (WHERE role = ANY ('{workersAndReferent}')), '{}'),
         COALESCE(array_agg(contract_id) FILTER (WHERE role = ANY ('{referents}')), '{}'),
         COALESCE(array_agg(contract_id) FILTER (WHERE role = ANY ('{supervisors}')), '{}'),
         COALESCE(array_agg(contract_id) FILTER (WHERE role = ANY ('{overseers}')), '{}'),
         COALESCE(array_agg(contract_id) FILTER (WHERE role = ANY ('{workersAndReferent}')), '{}')
    FROM public.operator_post WHERE operator_id = of_operator;
END $$)"_s;

const QStringList keeping{
    uR"(CREATE FUNCTION scope_changes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  one record;
BEGIN
  IF TG_TABLE_NAME = 'contract' THEN
    FOR one IN SELECT o.id FROM public.operator o JOIN pg_roles r ON r.rolname = o.login
                WHERE pg_has_role(r.oid, (current_database() || '_service')::name, 'MEMBER') ORDER BY o.id LOOP
      PERFORM public.keep_scope(one.id);
    END LOOP;
  ELSIF TG_TABLE_NAME = 'operator' THEN
    IF TG_OP = 'UPDATE' THEN
      DELETE FROM public.login_scope WHERE login = OLD.login;
    END IF;
    PERFORM public.keep_scope(NEW.id);
  ELSE
    PERFORM public.keep_scope(COALESCE(NEW.operator_id, OLD.operator_id));
  END IF;
  RETURN NULL;
END $$)"_s,
    u"CREATE TRIGGER scope_changes AFTER INSERT ON contract FOR EACH ROW EXECUTE FUNCTION scope_changes()"_s,
    u"CREATE TRIGGER scope_changes AFTER INSERT OR UPDATE ON operator FOR EACH ROW EXECUTE FUNCTION scope_changes()"_s,
    u"CREATE TRIGGER scope_changes AFTER INSERT OR UPDATE OR DELETE ON operator_post FOR EACH ROW EXECUTE FUNCTION scope_changes()"_s,
};

// Who is switched off is nobody, on a connection that is still open too.
const QStringList whoIsAsked{
    uR"(CREATE OR REPLACE FUNCTION is_service() RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN pg_has_role(session_user, (current_database() || '_owner')::name, 'MEMBER')
      OR (pg_has_role(session_user, (current_database() || '_service')::name, 'MEMBER')
          AND NOT EXISTS (SELECT 1 FROM public.operator WHERE login = session_user AND (active = 0 OR can_log_in = 0)));
END $$)"_s,
    uR"(CREATE OR REPLACE FUNCTION my_id() RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN (SELECT id FROM public.operator WHERE login = session_user AND active = 1 AND can_log_in = 1);
END $$)"_s,
    // For the functions that search and index: the contracts that the caller reads whole, or works on.
    uR"(CREATE FUNCTION my_scope() RETURNS login_scope LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  mine public.login_scope;
  every bigint[];
BEGIN
  SELECT * INTO mine FROM public.login_scope WHERE login = session_user::text;
  IF NOT FOUND AND public.is_service() THEN -- a superuser
    every := ARRAY(SELECT id FROM public.contract);
    mine.readers := every;
    mine.workers := every;
  END IF;
  RETURN mine;
END $$)"_s,
    uR"(CREATE OR REPLACE FUNCTION search_words(words text, contracts bigint[]) RETURNS tsquery
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  readable bigint[] := (public.my_scope()).readers;
BEGIN
  RETURN words::tsquery && (SELECT string_agg('''zcontract' || one || 'z''', ' | ')::tsquery FROM unnest(contracts) one WHERE one = ANY (readable));
END $$)"_s,
    uR"(CREATE OR REPLACE FUNCTION index_ticket(of_ticket bigint, words text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  its_contract bigint;
  is_written boolean; -- by this transaction, which was let
BEGIN
  SELECT contract_id, xmin = pg_current_xact_id()::xid INTO its_contract, is_written FROM public.ticket WHERE id = of_ticket;
  IF NOT is_written THEN
    is_written := COALESCE(its_contract = ANY ((public.my_scope()).workers), false);
  END IF;
  IF is_written IS NOT TRUE OR NOT ' ' || words || ' ' LIKE '% zcontract' || its_contract || 'z %' THEN
    RAISE EXCEPTION 'sportello: % may not do this', session_user USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO public.ticket_search(ticket_id, document) VALUES (of_ticket, array_to_tsvector(string_to_array(words, ' ')))
  ON CONFLICT (ticket_id) DO UPDATE SET document = excluded.document;
END $$)"_s,
    u"REVOKE ALL ON FUNCTION may(bigint, bigint, bigint, bigint, bigint, boolean, boolean, boolean) FROM PUBLIC"_s,
    u"REVOKE ALL ON FUNCTION keep_scope(bigint) FROM PUBLIC"_s,
};

// That somebody does not fit a contract is told to those who read it, and no more: what is recorded of them is not theirs to
// read. The rule is domain::misfit().
const QString misfits =
    uR"(CREATE FUNCTION misfits(on_day bigint) RETURNS TABLE(person bigint, contract bigint) LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT DISTINCT p.operator_id, p.contract_id FROM public.operator_post p JOIN public.contract c ON c.id = p.contract_id
      LEFT JOIN public.operator_staffing s ON s.operator_id = p.operator_id
    WHERE p.role = ANY ('{workers}') AND p.contract_id = ANY ((public.my_scope()).readers)
      AND ((c.staffing = 1 AND s.employment IS DISTINCT FROM 1)
           OR (c.staffing = 2 AND (s.qualification IS NULL OR s.issued_on > on_day OR s.expires < on_day)));
END $$)"_s;

/// Who reads a table's rows, who adds to them, and who changes or removes them, or may only lock them where what is left must be
/// `kept`. `{c}`: the row's contract; `{is:X}`: it is among those of the scope's column X; `{has:X}`: there are any.
struct TablePolicy {
    QStringList tables;
    QString reads;
    QString adds;
    QString changes;
    QString kept = {};
};

const QString admin = u"(SELECT is_administrator())"_s;
const QString service = u"(SELECT is_service())"_s;
const QString ofTicket = u"EXISTS (SELECT 1 FROM ticket t WHERE t.id = ticket_id)"_s;
// Who does not work there computes nothing anew but with what they write on the ticket.
const QString worked = u"{is:workers} OR is_recorded({ticketKind}, id)"_s;
const QString ofContact = u"EXISTS (SELECT 1 FROM contact c WHERE c.id = contact_id AND c.{is:phones})"_s;
const QString ofWrittenContact = u"EXISTS (SELECT 1 FROM contact c WHERE c.id = contact_id AND c.{is:clerks})"_s;

const QList<TablePolicy> tablePolicies{
    {{u"ticket"_s}, u"{is:seers}"_s, u"{is:writers}"_s, u"{is:writers}"_s, worked},
    {{u"call"_s}, u"{is:seers}"_s, u"{is:workers}"_s, u"{is:workers}"_s},
    {{u"contact"_s, u"organisation"_s}, u"{is:seers}"_s, u"{is:clerks}"_s, u"{is:clerks}"_s},
    {{u"contact_key"_s}, u"{is:phones}"_s, u"{is:clerks}"_s, u"{is:clerks}"_s},
    {{u"contact_phone"_s, u"contact_address"_s}, ofContact, ofWrittenContact, ofWrittenContact},
    {{u"ticket_alias"_s}, u"{is:seers}"_s, u"{is:workers}"_s, u"false"_s},
    {{u"import_case"_s},
     u"{is:supervised} OR "_s + service,
     u"{is:supervised} OR "_s + service,
     u"{is:supervised} OR "_s + service},
    {{u"outgoing"_s}, u"{is:readers}"_s, u"{is:writers}"_s, u"{is:workers}"_s},
    {{u"figure_day"_s, u"figure_day_done"_s, u"due_mark"_s}, u"{is:seers}"_s, u"{is:workers}"_s, u"{is:workers}"_s},
    {{u"ticket_watch"_s}, ofTicket, service, service}, // and queue_look()
    {{u"presence"_s}, ofTicket, u"true"_s, u"true"_s}, // stamp_presence() sees to it
    {{u"call_step"_s}, u"EXISTS (SELECT 1 FROM call c WHERE c.id = call_id)"_s, service, service},
    {{u"lease"_s}, u"true"_s, service, service},
    {{u"service"_s, u"category"_s, u"ticket_type"_s, u"entitlement"_s, u"level_rule"_s, u"hours_rule"_s, u"closure"_s,
      u"opening_cap"_s, u"opening_kind"_s, u"opening"_s, u"target"_s, u"hold_stop"_s, u"watch_step"_s, u"message_template"_s},
     u"{is:everybody} OR "_s + admin,
     u"{is:supervised} OR "_s + admin,
     u"{is:supervised} OR "_s + admin},
    {{u"roster_entry"_s}, u"{is:readers} OR "_s + admin, u"{is:supervised} OR "_s + admin, u"{is:supervised} OR "_s + admin},
    {{u"contract"_s, u"contract_terms"_s, u"priority_matrix"_s}, u"{is:everybody} OR "_s + admin, admin, admin},
    // Names of teams and people are everybody's. An import brings teams, which may serve several contracts.
    {{u"team"_s}, u"true"_s, u"{has:supervised} OR "_s + admin, u"{has:supervised} OR "_s + admin}, // and check_team()
    {{u"team_contract"_s}, u"true"_s, u"{is:supervised} OR "_s + admin, u"{is:supervised} OR "_s + admin},
    {{u"notice_address"_s}, u"{has:readers} OR "_s + admin, admin, admin},
    {{u"operator_post"_s},
     u"{is:everybody} OR operator_id = (SELECT my_id()) OR "_s + admin,
     u"true"_s,
     u"true"_s}, // check_staff()
    {{u"operator_staffing"_s},
     u"operator_id = (SELECT my_id()) OR "_s + admin
         + u" OR EXISTS (SELECT 1 FROM operator_post p WHERE p.operator_id = operator_staffing.operator_id AND p.{is:overseen})"_s,
     admin,
     admin},
    {{u"operator_skill"_s},
     u"operator_id = (SELECT my_id()) OR "_s + admin
         + u" OR EXISTS (SELECT 1 FROM operator_post p WHERE p.operator_id = operator_skill.operator_id AND p.{is:readers})"_s,
     admin,
     admin},
    {{u"operation"_s},
     u"contract_id IS NULL OR {is:everybody} OR "_s + admin,
     u"contract_id IS NULL OR {is:writers} OR "_s + admin,
     u"false"_s},
    // Internal notes are for those who read everything; what is on record of calendars and tables, for administrators too; of
    // people, for them and for those alone.
    {{u"event"_s},
     u"{is:readers} OR (kind <> {noted} AND {is:referents})"
     " OR subject_kind = {contractKind} AND subject_id = ANY ((SELECT s.everybody FROM login_scope s WHERE s.login = "
     "session_user::text)::bigint[])"
     " OR contract_id IS NULL AND (subject_kind = {teamKind} OR subject_kind = {operator} AND subject_id = (SELECT my_id()) OR "
     "(SELECT is_service()))"
     " OR (subject_kind NOT IN ({ticketKind}, {callKind}, {organisation}, {contact}, {outgoing}) AND (SELECT is_administrator()))"_s,
     u"true"_s,
     u"false"_s}, // check_event() sees to it
    {{u"event_text"_s},
     u"EXISTS (SELECT 1 FROM event e WHERE e.subject_kind = event_text.subject_kind AND e.subject_id = event_text.subject_id AND e.seq = event_text.seq)"_s,
     u"true"_s,
     u"false"_s}, // check_text() sees to it
    {{u"login_scope"_s}, u"login = session_user::text"_s, u"false"_s, u"false"_s},
};

QString spelled(QString rule, const QString &contract)
{
    static const QRegularExpression is(u"\\{is:(\\w+)\\}"_s), has(u"\\{has:(\\w+)\\}"_s);
    rule.replace(is, contract + u" = ANY ((SELECT s.\\1 FROM login_scope s WHERE s.login = session_user::text)::bigint[])"_s);
    rule.replace(has, u"(SELECT s.\\1 <> '{}' FROM login_scope s WHERE s.login = session_user::text)"_s);
    return withNumbers(rule);
}

QStringList tablePolicyStatements()
{
    QStringList statements;
    for (const TablePolicy &policy : tablePolicies)
        for (const QString &table : policy.tables) {
            const QString contract = table == u"contract"_s ? u"id"_s : u"contract_id"_s;
            for (const QString &name : {u"reads"_s, u"adds"_s, u"changes"_s, u"removes"_s})
                statements << u"DROP POLICY IF EXISTS %1 ON %2"_s.arg(name, table);
            statements << rowPolicyStatements(table, spelled(policy.reads, contract), spelled(policy.adds, contract),
                                              spelled(policy.changes, contract), spelled(policy.kept, contract));
        }
    return statements;
}

} // namespace

QStringList loginScopeStatements(const db::Dialect &dialect)
{
    if (dialect.isSqlite())
        return {};
    QStringList statements{scopeTable, withNumbers(keepScope)};
    statements << keeping << rowCheckStatements();
    for (const QString &statement : whoIsAsked + QStringList{misfits})
        statements << withNumbers(statement);
    statements << loginStatements() << tablePolicyStatements();
    return statements << u"DROP FUNCTION my_contracts(bigint[])"_s << u"DROP FUNCTION my_posts(bigint[])"_s
                      << u"SELECT keep_scope(id) FROM operator"_s
                      << serverOwnershipStatement()
                      // From 16 on, who makes logins has to be told into which groups they may put them.
                      << uR"(DO $$ BEGIN
  IF current_setting('server_version_num')::int >= 160000 THEN
    EXECUTE format('GRANT %1$I, %2$I TO %3$I WITH ADMIN TRUE, INHERIT FALSE, SET FALSE',
                   current_database() || '_operator', current_database() || '_service', current_database() || '_owner');
  END IF;
END $$)"_s;
}

} // namespace sportello::storage
