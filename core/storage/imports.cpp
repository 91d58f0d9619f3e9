// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/imports.h"

#include "core/storage/by_ids.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

QHash<QString, ImportedCase> findImportedCases(db::Session &session, ContractId contract, const QString &source,
                                               const QStringList &references)
{
    QHash<QString, ImportedCase> known;
    forValues(
        session,
        u"SELECT case_ref, ticket_id, row_digests, last_at FROM import_case WHERE contract_id = ? AND source = ? AND case_ref"_s,
        {db::Column<ContractId>::toValue(contract), source}, {references.begin(), references.end()}, [&](db::Query &q) {
            known.insert(q.get<QString>(0), {q.get<TicketId>(1), q.get<QByteArray>(2), q.get<Instant>(3)});
        });
    return known;
}

void insertImportedCase(db::Session &session, const CaseName &name, const ImportedCase &one)
{
    session.post(
        u"INSERT INTO import_case(contract_id, source, case_ref, ticket_id, row_digests, last_at) VALUES(?, ?, ?, ?, ?, ?)"_s,
        name.contract, name.source, name.reference, one.ticket, one.rowDigests, one.lastAt);
}

bool updateImportedCase(db::Session &session, const CaseName &name, const ImportedCase &before, const ImportedCase &after)
{
    return session.run(
               u"UPDATE import_case SET row_digests = ?, last_at = ? WHERE contract_id = ? AND source = ? AND case_ref = ? AND row_digests = ?"_s,
               after.rowDigests, after.lastAt, name.contract, name.source, name.reference, before.rowDigests)
        == 1;
}

} // namespace sportello::storage
