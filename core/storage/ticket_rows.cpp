// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ticket_rows.h"

#include "core/storage/dues.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

const QString &summaryColumns()
{
    static const QString columns =
        u", t.version, t.contract_id, t.state, t.level, t.kind, t.channel, t.priority, t.category_id, t.contact_id,"
        " t.organisation_id, t.team_id, t.assignee_id, t.subject, t.opened_at, t.updated_at, t.taken_at, t.resolved_at,"
        " t.hold_reason, t.hold_party, t.hold_wake_up, t.chasers, t.verified, t.due_at, t.due_measure, t.risk_at, t.due_left, t.due_wall"_s;
    return columns;
}

TicketSummary readSummary(db::Query &q)
{
    TicketSummary row;
    row.id = q.get<TicketId>(0);
    row.version = q.get<int>(1);
    row.contract = q.get<ContractId>(2);
    row.place = {q.get<TicketState>(3), q.get<Level>(4)};
    row.kind = q.get<TicketKind>(5);
    row.channel = q.get<Channel>(6);
    row.priority = q.get<Priority>(7);
    row.category = q.get<std::optional<CategoryId>>(8);
    row.contact = q.get<std::optional<ContactId>>(9);
    row.organisation = q.get<std::optional<OrganisationId>>(10);
    row.team = q.get<std::optional<TeamId>>(11);
    row.assignee = q.get<std::optional<OperatorId>>(12);
    row.subject = q.get<QString>(13);
    row.openedAt = q.get<Instant>(14);
    row.updatedAt = q.get<Instant>(15);
    row.takenAt = q.get<std::optional<Instant>>(16);
    row.resolvedAt = q.get<std::optional<Instant>>(17);
    row.holdReason = q.get<std::optional<HoldReason>>(18);
    row.holdParty = q.get<std::optional<QString>>(19).value_or(QString());
    row.wakeUp = q.get<std::optional<Instant>>(20);
    row.chasers = q.get<int>(21);
    row.verified = q.get<bool>(22);
    row.due = readDue(q, 23);
    return row;
}

std::vector<TicketSummary> rowsOf(db::Query q)
{
    std::vector<TicketSummary> rows;
    while (q.next())
        rows.push_back(readSummary(q));
    return rows;
}

void endAt(TicketPage &page, int limit, TicketOrder order)
{
    if (qsizetype(page.rows.size()) <= limit)
        return;
    page.rows.erase(page.rows.begin() + limit, page.rows.end());
    page.next = TicketCursor::of(page.rows.back(), order);
}

} // namespace sportello::storage
