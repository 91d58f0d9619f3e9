// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema_steps.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

QStringList searchStatements(const db::Dialect &dialect)
{
    if (dialect.isSqlite())
        return {};
    // Planning costs more than finding what is frequent. So the newest documents are asked first: where enough of them have the
    // words, it goes on from the newest down, by a plan that is kept; otherwise by whatever a plan for these words finds better.
    // The function has no rights of its own, and names what it reads: it needs no search path.
    return {uR"(CREATE OR REPLACE FUNCTION search_tickets(words tsquery, below bigint, most bigint) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE ROWS 50 AS $$
BEGIN
  IF (SELECT count(*) FROM (SELECT document FROM public.ticket_search WHERE ticket_id < below ORDER BY ticket_id DESC LIMIT 100) newest
       WHERE document OPERATOR(pg_catalog.@@) words) >= 4 THEN
    RETURN QUERY SELECT ticket_id
      FROM (SELECT ticket_id, document FROM public.ticket_search WHERE ticket_id < below ORDER BY ticket_id DESC OFFSET 0) newest
     WHERE document OPERATOR(pg_catalog.@@) words LIMIT most;
  ELSE
    RETURN QUERY EXECUTE 'SELECT ticket_id FROM public.ticket_search WHERE document OPERATOR(pg_catalog.@@) $1 AND ticket_id < $2'
                         ' ORDER BY ticket_id DESC LIMIT $3' USING words, below, most;
  END IF;
END $$)"_s,
            u"ALTER FUNCTION search_tickets(tsquery, bigint, bigint) RESET ALL"_s, serverOwnershipStatement()};
}

} // namespace sportello::storage
