// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rights.h"
#include "core/storage/schema_numbers.h"
#include "core/storage/schema_steps.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

// Whoever asks these is a login of the server, by session_user, and not what a function of the owner's acts as meanwhile. All of
// them see whole tables; what they answer is about the caller alone.
const QStringList whoAsks{
    // The desk's own programs: they run its rules and prove it, on all contracts. A superuser is one too.
    uR"(CREATE FUNCTION is_service() RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN pg_has_role(session_user, (current_database() || '_service')::name, 'MEMBER')
      OR pg_has_role(session_user, (current_database() || '_owner')::name, 'MEMBER');
END $$)"_s,
    uR"(CREATE FUNCTION my_id() RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN (SELECT id FROM public.operator WHERE login = session_user AND active = 1);
END $$)"_s,
    // The contracts on which the caller has one of these roles.
    uR"(CREATE FUNCTION my_posts(roles bigint[]) RETURNS bigint[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN ARRAY(SELECT p.contract_id FROM public.operator o JOIN public.operator_post p ON p.operator_id = o.id
                WHERE o.login = session_user AND o.active = 1 AND p.role = ANY (roles));
END $$)"_s,
    // Those, or all of them for the desk's own programs.
    uR"(CREATE FUNCTION my_contracts(roles bigint[]) RETURNS bigint[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF public.is_service() THEN
    RETURN ARRAY(SELECT id FROM public.contract);
  END IF;
  RETURN public.my_posts(roles);
END $$)"_s,
    // By the table of rights, for what people do by hand. `role` is the level's number for the two that have one.
    uR"(CREATE FUNCTION may(me bigint, wanted bigint, on_contract bigint, at_level bigint, with_team bigint, is_own boolean,
  says_not_reached boolean, is_late boolean) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM public.operator_post p JOIN public.right_rule r ON r.verb = wanted AND r.role = p.role
                  WHERE p.operator_id = me AND p.contract_id = on_contract
                    AND NOT (r.condition = {confirms} AND says_not_reached) AND NOT (r.condition = {sevenDays} AND is_late)
                    AND (r.scope >= {contract} OR (r.scope = {own} AND is_own) OR (r.scope IN ({level}, {levelOrTeam}) AND p.role = at_level)
                         OR (r.scope IN ({team}, {levelOrTeam})
                             AND EXISTS (SELECT 1 FROM public.operator_team t WHERE t.operator_id = me AND t.team_id = with_team))))
      OR (EXISTS (SELECT 1 FROM public.right_rule r WHERE r.verb = wanted AND r.role = {administrator} AND r.scope = {all})
          AND EXISTS (SELECT 1 FROM public.operator o WHERE o.id = me AND o.administrator = 1 AND o.active = 1));
END $$)"_s,
};

// "One's own" is looked up in the ticket's row, before the event is: so nobody writes themselves into it but by an event.
const QString ownersCheck =
    uR"(CREATE FUNCTION check_owners() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.opened_by IS NOT DISTINCT FROM OLD.opened_by
     AND (NEW.assignee_id IS NOT DISTINCT FROM OLD.assignee_id OR NEW.assignee_id IS NULL OR EXISTS (
       SELECT 1 FROM public.event WHERE subject_kind = {ticketKind} AND subject_id = NEW.id AND seq > OLD.version
          AND ((facts::jsonb ->> 'to')::bigint = NEW.assignee_id OR kind = {annulled} OR origin <> 0)))
     AND (NEW.resolved_by IS NOT DISTINCT FROM OLD.resolved_by OR NEW.resolved_by IS NULL OR EXISTS (
       SELECT 1 FROM public.event WHERE subject_kind = {ticketKind} AND subject_id = NEW.id AND seq > OLD.version
          AND ((kind = {resolved} AND actor_id = NEW.resolved_by) OR kind = {annulled} OR origin <> 0))) THEN
    RETURN NEW;
  END IF;
  IF NOT public.is_owner() THEN
    RAISE EXCEPTION 'sportello: whose ticket % is follows from its history', NEW.id;
  END IF;
  RETURN NEW;
END $$)"_s;

// A call's row says what its last event says; by when its caller is due may be computed anew.
const QString callCheck =
    uR"(CREATE FUNCTION check_call() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  last record;
BEGIN
  SELECT seq, contract_id INTO last FROM public.event WHERE subject_kind = {callKind} AND subject_id = NEW.id ORDER BY seq DESC LIMIT 1;
  IF (last.seq IS DISTINCT FROM (SELECT version FROM public.call WHERE id = NEW.id) OR last.contract_id IS DISTINCT FROM NEW.contract_id
      OR (TG_OP = 'UPDATE' AND NEW.version <= OLD.version)) AND NOT public.is_owner() THEN
    RAISE EXCEPTION 'sportello: call % changes by its history only', NEW.id;
  END IF;
  RETURN NULL;
END $$)"_s;

// The index of words knows no contract but as a word, so it is asked by these alone: by what is typed and the contracts meant, of
// which those count that the caller reads whole, internal notes included. Planned as search_tickets() was before.
const QStringList searches{
    u"DROP FUNCTION search_tickets(tsquery, bigint, bigint)"_s,
    uR"(CREATE FUNCTION search_words(words text, contracts bigint[]) RETURNS tsquery
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  readable bigint[] := public.my_contracts('{readers}');
BEGIN
  RETURN words::tsquery && (SELECT string_agg('''zcontract' || one || 'z''', ' | ')::tsquery FROM unnest(contracts) one WHERE one = ANY (readable));
END $$)"_s,
    uR"(CREATE FUNCTION search_tickets(words text, contracts bigint[], below bigint, most bigint) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE ROWS 50 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  wanted tsquery := public.search_words(words, contracts);
BEGIN
  IF words = '' OR wanted IS NULL THEN
    RETURN;
  ELSIF (SELECT count(*) FROM (SELECT document FROM public.ticket_search WHERE ticket_id < below ORDER BY ticket_id DESC LIMIT 100) newest
       WHERE document @@ wanted) >= 4 THEN
    RETURN QUERY SELECT ticket_id
      FROM (SELECT ticket_id, document FROM public.ticket_search WHERE ticket_id < below ORDER BY ticket_id DESC OFFSET 0) newest
     WHERE document @@ wanted LIMIT most;
  ELSE
    RETURN QUERY EXECUTE 'SELECT ticket_id FROM public.ticket_search WHERE document @@ $1 AND ticket_id < $2'
                         ' ORDER BY ticket_id DESC LIMIT $3' USING wanted, below, most;
  END IF;
END $$)"_s,
    // Of the newest `documents` those that have the words, `most` of them, newest first.
    uR"(CREATE FUNCTION search_newest(words text, contracts bigint[], below bigint, documents bigint, most bigint) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE ROWS 50 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  wanted tsquery := public.search_words(words, contracts);
BEGIN
  IF words = '' OR wanted IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT ticket_id
    FROM (SELECT ticket_id, document FROM public.ticket_search WHERE ticket_id < below ORDER BY ticket_id DESC LIMIT documents) newest
   WHERE document @@ wanted LIMIT most;
END $$)"_s,
    // A ticket's words, its contract's among them.
    uR"(CREATE FUNCTION index_ticket(of_ticket bigint, words text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  its_contract bigint := (SELECT contract_id FROM public.ticket WHERE id = of_ticket);
BEGIN
  IF its_contract IS NULL OR NOT its_contract = ANY (public.my_contracts('{everybody}'))
     OR NOT ' ' || words || ' ' LIKE '% zcontract' || its_contract || 'z %' THEN
    RAISE EXCEPTION 'sportello: % may not do this', session_user USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO public.ticket_search(ticket_id, document) VALUES (of_ticket, array_to_tsvector(string_to_array(words, ' ')))
  ON CONFLICT (ticket_id) DO UPDATE SET document = excluded.document;
END $$)"_s,
    u"DO $$ BEGIN EXECUTE format('REVOKE ALL ON ticket_search FROM %1$I; GRANT SELECT (ticket_id) ON ticket_search TO %1$I',"
    " current_database() || '_operator'); END $$"_s,
};

/// Who reads a table's rows, and who writes them. `{c}`: the row's contract.
struct Policy {
    QStringList tables;
    QString read;
    QString write;
};

const QString byTicket = u"EXISTS (SELECT 1 FROM ticket t WHERE t.id = ticket_id)"_s;

const QList<Policy> policies{
    {{u"ticket"_s},
     u"{c} = ANY ((SELECT my_contracts('{seers}'))::bigint[])"_s,
     u"{c} = ANY ((SELECT my_contracts('{everybody}'))::bigint[])"_s},
    {{u"call"_s},
     u"{c} = ANY ((SELECT my_contracts('{seers}'))::bigint[])"_s,
     u"{c} = ANY ((SELECT my_contracts('{readers}'))::bigint[])"_s},
    {{u"contact"_s, u"organisation"_s},
     u"{c} = ANY ((SELECT my_contracts('{seers}'))::bigint[])"_s,
     u"{c} = ANY ((SELECT my_posts('{workersAndReferent}'))::bigint[])"_s},
    {{u"contact_key"_s},
     u"{c} = ANY ((SELECT my_contracts('{workersAndReferent}'))::bigint[])"_s,
     u"{c} = ANY ((SELECT my_posts('{workersAndReferent}'))::bigint[])"_s},
    {{u"contact_phone"_s, u"contact_address"_s},
     u"EXISTS (SELECT 1 FROM contact c WHERE c.id = contact_id AND c.contract_id = ANY ((SELECT my_contracts('{workersAndReferent}'))::bigint[]))"_s,
     u"EXISTS (SELECT 1 FROM contact c WHERE c.id = contact_id AND c.contract_id = ANY ((SELECT my_posts('{workersAndReferent}'))::bigint[]))"_s},
    {{u"ticket_alias"_s},
     u"{c} = ANY ((SELECT my_contracts('{seers}'))::bigint[])"_s,
     u"{c} = ANY ((SELECT my_contracts('{everybody}'))::bigint[])"_s},
    {{u"import_case"_s},
     u"{c} = ANY ((SELECT my_contracts('{supervisors}'))::bigint[])"_s,
     u"{c} = ANY ((SELECT my_contracts('{supervisors}'))::bigint[])"_s},
    {{u"outgoing"_s},
     u"{c} = ANY ((SELECT my_contracts('{readers}'))::bigint[])"_s,
     u"{c} = ANY ((SELECT my_contracts('{everybody}'))::bigint[])"_s},
    {{u"figure_day"_s, u"figure_day_done"_s, u"due_mark"_s},
     u"{c} = ANY ((SELECT my_contracts('{seers}'))::bigint[])"_s,
     u"{c} = ANY ((SELECT my_contracts('{seers}'))::bigint[])"_s},
    {{u"ticket_watch"_s}, byTicket, byTicket},
    {{u"presence"_s}, byTicket, u"true"_s},
    {{u"call_step"_s}, u"EXISTS (SELECT 1 FROM call c WHERE c.id = call_id)"_s, u"(SELECT is_service())"_s},
    {{u"lease"_s}, u"true"_s, u"(SELECT is_service())"_s},
    {{u"service"_s, u"category"_s, u"ticket_type"_s, u"entitlement"_s, u"level_rule"_s, u"hours_rule"_s, u"closure"_s,
      u"opening_cap"_s, u"opening_kind"_s, u"opening"_s, u"target"_s, u"hold_stop"_s, u"watch_step"_s, u"message_template"_s,
      u"roster_entry"_s},
     u"{c} = ANY ((SELECT my_contracts('{everybody}'))::bigint[]) OR (SELECT is_administrator())"_s,
     u"{c} = ANY ((SELECT my_posts('{supervisors}'))::bigint[]) OR (SELECT is_administrator())"_s},
    {{u"contract"_s, u"contract_terms"_s, u"priority_matrix"_s},
     u"{c} = ANY ((SELECT my_contracts('{everybody}'))::bigint[]) OR (SELECT is_administrator())"_s,
     u"(SELECT is_administrator())"_s},
    // An import brings teams, which may serve several contracts.
    {{u"team"_s, u"team_contract"_s}, u"true"_s, u"(SELECT my_posts('{supervisors}') <> '{}') OR (SELECT is_administrator())"_s},
    {{u"notice_address"_s}, u"true"_s, u"(SELECT is_administrator())"_s},
    {{u"operator_post"_s},
     u"{c} = ANY ((SELECT my_contracts('{everybody}'))::bigint[]) OR operator_id = (SELECT my_id()) OR (SELECT is_administrator())"_s,
     u"true"_s}, // check_staff() sees to it
    {{u"operation"_s},
     u"contract_id IS NULL OR contract_id = ANY ((SELECT my_contracts('{everybody}'))::bigint[]) OR (SELECT is_administrator())"_s,
     u"contract_id IS NULL OR contract_id = ANY ((SELECT my_contracts('{everybody}'))::bigint[]) OR (SELECT is_administrator())"_s},
    // Internal notes are for those who read everything; what is on record of calendars and tables, for administrators too.
    {{u"event"_s},
     u"contract_id IS NULL AND subject_kind <> {contractKind} OR subject_kind = {contractKind} AND subject_id = ANY ((SELECT "
     u"my_contracts('{everybody}'))::bigint[])"
     " OR contract_id = ANY ((SELECT my_contracts('{readers}'))::bigint[])"
     " OR (kind <> {noted} AND contract_id = ANY ((SELECT my_contracts('{referents}'))::bigint[]))"
     " OR (subject_kind NOT IN (1, 2, {organisation}, {contact}, {outgoing}) AND (SELECT is_administrator()))"_s,
     u"true"_s}, // check_event() sees to it
    {{u"event_text"_s},
     u"EXISTS (SELECT 1 FROM event e WHERE e.subject_kind = event_text.subject_kind AND e.subject_id = event_text.subject_id AND e.seq = event_text.seq)"_s,
     u"true"_s}, // check_text() sees to it
};

QStringList policyStatements()
{
    QStringList statements;
    for (const Policy &policy : policies)
        for (const QString &table : policy.tables) {
            const QString contract = table == u"contract"_s ? u"id"_s : u"contract_id"_s;
            const QString read = withNumbers(policy.read).replace(u"{c}"_s, contract),
                          write = withNumbers(policy.write).replace(u"{c}"_s, contract);
            statements << rowPolicyStatements(table, read, write, write);
        }
    return statements;
}

} // namespace

QStringList rowPolicyStatements(const QString &table, const QString &reads, const QString &adds, const QString &changes,
                                const QString &kept)
{
    return {u"ALTER TABLE %1 ENABLE ROW LEVEL SECURITY"_s.arg(table),
            u"CREATE POLICY reads ON %1 FOR SELECT USING (%2)"_s.arg(table, reads),
            u"CREATE POLICY adds ON %1 FOR INSERT WITH CHECK (%2)"_s.arg(table, adds),
            u"CREATE POLICY changes ON %1 FOR UPDATE USING (%2)%3"_s.arg(table, changes,
                                                                         kept.isEmpty() ? kept : u" WITH CHECK (%1)"_s.arg(kept)),
            u"CREATE POLICY removes ON %1 FOR DELETE USING (%2)"_s.arg(table, changes)};
}

QStringList serverRightStatements(const db::Dialect &dialect)
{
    if (dialect.isSqlite()) // whoever can write a file can do anything to it
        return {};
    QStringList statements{
        uR"(DO $$
DECLARE
  service text := current_database() || '_service';
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = service) THEN
    EXECUTE format('CREATE ROLE %I NOLOGIN', service);
  END IF;
END $$)"_s,
        u"CREATE TABLE right_rule(verb BIGINT NOT NULL, role BIGINT NOT NULL, scope BIGINT NOT NULL, condition BIGINT NOT NULL, PRIMARY KEY(verb, role))"_s};
    for (const QString &statement : whoAsks)
        statements << withNumbers(statement);
    statements
        << eventCheckStatement() << withNumbers(ownersCheck)
        << u"CREATE TRIGGER check_owners BEFORE UPDATE ON ticket FOR EACH ROW WHEN (NEW.opened_by IS DISTINCT FROM OLD.opened_by"
           " OR NEW.assignee_id IS DISTINCT FROM OLD.assignee_id OR NEW.resolved_by IS DISTINCT FROM OLD.resolved_by)"
           " EXECUTE FUNCTION check_owners()"_s
        << withNumbers(callCheck) << uR"(DO $$
DECLARE
  others text := (SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute WHERE attrelid = 'call'::regclass AND attnum > 0
    AND NOT attisdropped AND attname NOT IN ('call_back_due', 'call_back_risk', 'call_back_wall'));
BEGIN
  EXECUTE format('CREATE CONSTRAINT TRIGGER check_call AFTER INSERT OR UPDATE OF %s ON call'
    ' DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_call()', others);
END $$)"_s;
    // These read whole tables now, whoever writes.
    for (const QString &check : {u"check_ticket()"_s, u"check_text()"_s})
        statements << u"ALTER FUNCTION %1 SECURITY DEFINER SET search_path = pg_catalog, pg_temp"_s.arg(check);
    for (const QString &statement : searches)
        statements << withNumbers(statement);
    statements << policyStatements() << uR"(CREATE FUNCTION operator_service(p_login text, p_on boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT public.is_administrator() THEN
    RAISE EXCEPTION 'sportello: only an administrator says who may do what';
  END IF;
  EXECUTE format(CASE WHEN p_on THEN 'GRANT %I TO %I' ELSE 'REVOKE %I FROM %I' END, current_database() || '_service', p_login);
END $$)"_s << u"REVOKE ALL ON FUNCTION operator_service(text, boolean) FROM PUBLIC"_s
               << serverOwnershipStatement()
               << u"DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION operator_service(text, boolean) TO %I', "
                  u"current_database() || '_operator');"
                  " EXECUTE format('GRANT SELECT ON ticket_search TO %I', current_database() || '_service'); END $$"_s;
    return statements;
}

void serverRightRows(db::Session &session)
{
    if (session.isSqlite())
        return;
    for (const RightsRow &row : rightsTable())
        for (const Role role : allRoles)
            if (const Grant grant = row.grants.at(std::size_t(role) - 1); grant.scope != Scope::None && isByHand(grant))
                session.post(u"INSERT INTO right_rule(verb, role, scope, condition) VALUES(?, ?, ?, ?)"_s, row.verb, role,
                             qint64(grant.scope), qint64(grant.condition));
}

} // namespace sportello::storage
