// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

void auditReads(db::Session &session)
{
    if (session.isSqlite())
        return;
    // Whole tables: of columns a row read as one value (`SELECT p FROM contact_phone p`) would not count. `contact` alone is not
    // one of them, since each list of tickets reads names from it.
    session.execute(uR"(DO $$
DECLARE
  auditors text := current_database() || '_audit';
  one text;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = auditors) THEN
    RETURN;
  END IF;
  FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public'
              AND tablename IN ('contact_phone', 'contact_address', 'contact_key', 'call', 'event_text', 'outgoing') LOOP
    EXECUTE format('GRANT SELECT ON public.%I TO %I', one, auditors);
  END LOOP;
  IF to_regclass('public.contact') IS NOT NULL THEN
    EXECUTE format('GRANT SELECT (office) ON public.contact TO %I', auditors);
  END IF;
END $$)"_s);
}

} // namespace sportello::storage
