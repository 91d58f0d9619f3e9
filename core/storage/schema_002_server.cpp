// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema_steps.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

QStringList quickerServerStatements(const db::Dialect &dialect)
{
    if (dialect.isSqlite())
        return {};
    QStringList statements = serverChecks();
    statements
        // A kept statement is planned without its words, and takes either the newest documents or the index for all of them: a
        // rare word then costs the whole archive, a frequent one all that have it. What a function executes is planned each time.
        << uR"(CREATE FUNCTION search_tickets(words tsquery, below bigint, most bigint) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RETURN QUERY EXECUTE 'SELECT ticket_id FROM ticket_search WHERE document @@ $1 AND ticket_id < $2 ORDER BY ticket_id DESC LIMIT $3'
    USING words, below, most;
END $$)"_s
        // New documents wait in a list that every search reads from end to end: a short one.
        << u"ALTER INDEX ticket_search_words SET (gin_pending_list_limit = 64)"_s
        // What a search path does not name is looked for among a session's own temporary objects first: there they come last, and
        // operators can't make any. Nor does anybody else put something of theirs among the desk's.
        << u"ALTER FUNCTION is_owner() SET search_path = pg_catalog, public, pg_temp"_s
        << u"ALTER FUNCTION is_administrator() SET search_path = pg_catalog, public, pg_temp"_s
        << u"ALTER FUNCTION check_staff() SET search_path = pg_catalog, public, pg_temp"_s
        << u"ALTER FUNCTION operator_login(text, text, boolean) SET search_path = pg_catalog, public, pg_temp"_s
        << u"DO $$ BEGIN EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database()); END $$"_s
        << u"REVOKE CREATE ON SCHEMA public FROM PUBLIC"_s
        // check_event asks for more: an operation of the same transaction.
        << u"ALTER TABLE event DROP CONSTRAINT event_operation_id_fkey"_s << serverOwnershipStatement();
    return statements;
}

} // namespace sportello::storage
