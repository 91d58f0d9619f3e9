// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/tickets.h"

#include "core/domain/text.h"
#include "core/storage/search_words.h"

#include <algorithm>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

const QString summaryColumns =
    u"t.id, t.version, t.contract_id, t.state, t.level, t.kind, t.channel, t.priority, t.category_id, t.contact_id, c.name,"
    " t.organisation_id, o.name, t.team_id, t.assignee_id, t.subject, t.opened_at, t.updated_at, t.taken_at, t.resolved_at,"
    " t.hold_reason, t.hold_party, t.hold_wake_up, t.chasers, t.verified"_s;

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
    row.contactName = q.get<std::optional<QString>>(10).value_or(QString());
    row.organisation = q.get<std::optional<OrganisationId>>(11);
    row.organisationName = q.get<std::optional<QString>>(12).value_or(QString());
    row.team = q.get<std::optional<TeamId>>(13);
    row.assignee = q.get<std::optional<OperatorId>>(14);
    row.subject = q.get<QString>(15);
    row.openedAt = q.get<Instant>(16);
    row.updatedAt = q.get<Instant>(17);
    row.takenAt = q.get<std::optional<Instant>>(18);
    row.resolvedAt = q.get<std::optional<Instant>>(19);
    row.holdReason = q.get<std::optional<HoldReason>>(20);
    row.holdParty = q.get<std::optional<QString>>(21).value_or(QString());
    row.wakeUp = q.get<std::optional<Instant>>(22);
    row.chasers = q.get<int>(23);
    row.verified = q.get<bool>(24);
    return row;
}

/// Conditions and the values for their question marks, in the same order.
struct Where {
    QString sql;
    std::vector<db::Value> values;

    template <class... T>
    void add(const QString &condition, const T &...value)
    {
        sql += (sql.isEmpty() ? u" WHERE "_s : u" AND "_s) + condition;
        (values.push_back(db::Column<T>::toValue(value)), ...);
    }
    template <class T>
    void addIf(const QString &condition, const std::optional<T> &value)
    {
        if (value)
            add(condition, *value);
    }
};

/// The filter but for its text. Its contract is one: see listTickets().
Where conditions(const TicketFilter &filter, TicketOrder order)
{
    // A plus keeps the engine from answering by the condition's own index and sorting what it finds. Work lists are short, and a
    // category, a team or an operator has so many tickets that the next fifty stand near in any order; a contact or a body may
    // have few, those are sorted.
    const auto inOrder = [&](bool keep, const QString &condition) { return keep ? u"+"_s + condition : condition; };
    const bool work = order == TicketOrder::Work;
    Where where;
    if (filter.open)
        where.add(*filter.open ? u"t.is_open = 1"_s : u"t.is_open = 0"_s); // a literal: partial indexes want it
    where.add(u"t.contract_id = ?"_s, filter.contracts.front());
    where.addIf(inOrder(work || order == TicketOrder::Resolved, u"t.state = ?"_s), filter.state);
    where.addIf(u"t.level = ?"_s, filter.level);
    where.addIf(inOrder(order == TicketOrder::Resolved, u"t.team_id = ?"_s), filter.team);
    if (!filter.anyTeam.empty()) {
        where.add(inOrder(work, u"t.team_id IN (?"_s) + u", ?"_s.repeated(qsizetype(filter.anyTeam.size()) - 1) + u")"_s);
        for (const TeamId team : filter.anyTeam)
            where.values.push_back(db::Column<TeamId>::toValue(team));
    }
    where.addIf(inOrder(order == TicketOrder::Resolved, u"t.assignee_id = ?"_s), filter.assignee);
    if (filter.unassigned)
        where.add(u"t.assignee_id IS NULL"_s);
    where.addIf(inOrder(work, u"t.priority = ?"_s), filter.priority);
    where.addIf(u"t.kind = ?"_s, filter.kind);
    where.addIf(inOrder(work || order == TicketOrder::Resolved, u"t.category_id = ?"_s), filter.category);
    where.addIf(inOrder(work, u"t.contact_id = ?"_s), filter.contact);
    where.addIf(inOrder(work, u"t.organisation_id = ?"_s), filter.organisation);
    where.addIf(u"t.channel = ?"_s, filter.channel);
    where.addIf(u"t.opened_at >= ?"_s, filter.opened.from);
    where.addIf(u"t.opened_at < ?"_s, filter.opened.to);
    where.addIf(u"t.resolved_at >= ?"_s, filter.resolved.from);
    where.addIf(u"t.resolved_at < ?"_s, filter.resolved.to);
    return where;
}

void addAfter(Where &where, TicketOrder order, const TicketCursor &after)
{
    switch (order) {
    case TicketOrder::Work:
        where.add(u"(t.priority, t.opened_at, t.id) > (?, ?, ?)"_s, after.rank, after.at, after.id);
        break;
    case TicketOrder::Newest:
        where.add(u"(t.opened_at, t.id) < (?, ?)"_s, after.at, after.id);
        break;
    case TicketOrder::Resolved:
        where.add(u"(t.resolved_at, t.id) < (?, ?)"_s, after.at, after.id);
        break;
    case TicketOrder::Number:
        where.add(u"t.id < ?"_s, after.id);
        break;
    }
}

QString orderBy(TicketOrder order, bool bySearchIndex)
{
    switch (order) {
    case TicketOrder::Work:
        return u" ORDER BY t.priority, t.opened_at, t.id"_s;
    case TicketOrder::Newest:
        return u" ORDER BY t.opened_at DESC, t.id DESC"_s;
    case TicketOrder::Resolved:
        return u" ORDER BY t.resolved_at DESC, t.id DESC"_s;
    case TicketOrder::Number:
        break;
    }
    // The search index hands out its rows in this order; that a ticket's number is the row's, SQLite does not conclude by itself.
    return bySearchIndex ? u" ORDER BY s.rowid DESC"_s : u" ORDER BY t.id DESC"_s;
}

bool comesBefore(const TicketSummary &a, const TicketSummary &b, TicketOrder order)
{
    const TicketCursor x = TicketCursor::of(a, order);
    const TicketCursor y = TicketCursor::of(b, order);
    if (order == TicketOrder::Work)
        return std::tie(x.rank, x.at, x.id) < std::tie(y.rank, y.at, y.id);
    return std::tie(x.at, x.id) > std::tie(y.at, y.id);
}

/// The rows of the filter in `session`'s words: from the search index where there is text.
struct Source {
    QString from;
    Where where;
};

Source source(db::Session &session, const TicketFilter &filter, TicketOrder order, const std::optional<TicketCursor> &after)
{
    TicketFilter left = filter;
    if (after) {
        // Of two upper bounds the engine seeks to the first it sees, and would walk from there to where the page begins.
        std::optional<Instant> &bound = order == TicketOrder::Resolved ? left.resolved.to : left.opened.to;
        const bool bounded = order == TicketOrder::Resolved || order == TicketOrder::Newest;
        if (bounded && bound && after->at < bound->time_since_epoch().count())
            bound.reset();
    }
    Source result{u" FROM ticket t"_s, conditions(left, order)};
    if (after)
        addAfter(result.where, order, *after);
    if (filter.text.isEmpty())
        return result;
    const SearchExpression words = searchExpression(session, filter.contracts, filter.text);
    if (session.isSqlite()) {
        // CROSS JOIN keeps the index outermost: it hands out row numbers from the newest on, and the page stops it.
        result.from = u" FROM ticket_search s CROSS JOIN ticket t ON t.id = s.rowid"_s;
        result.where.add(u"s.ticket_search MATCH ?"_s, words.text);
        if (after && order == TicketOrder::Number)
            result.where.add(u"s.rowid < ?"_s, after->id);
    } else {
        result.from = u" FROM ticket_search s JOIN ticket t ON t.id = s.ticket_id"_s;
        result.where.add(u"s.document @@ ?::tsquery"_s, words.text);
    }
    return result;
}

std::vector<TicketSummary> pageOf(db::Session &session, const Source &source, const QString &orderSql, int limit)
{
    db::Query q =
        session.query(u"SELECT "_s + summaryColumns + source.from
                      + u" LEFT JOIN contact c ON c.id = t.contact_id LEFT JOIN organisation o ON o.id = t.organisation_id"_s
                      + source.where.sql + orderSql + u" LIMIT ?"_s);
    std::vector<db::Value> values = source.where.values;
    values.push_back(qint64{limit});
    q.runWith(values);
    std::vector<TicketSummary> rows;
    while (q.next())
        rows.push_back(readSummary(q));
    return rows;
}

} // namespace

TicketOrder TicketFilter::naturalOrder() const
{
    if (!text.isEmpty())
        return TicketOrder::Number;
    if (open == true || (state && isOpen(*state)))
        return TicketOrder::Work;
    if (resolved.from || resolved.to)
        return TicketOrder::Resolved;
    return TicketOrder::Newest;
}

QString TicketCursor::text() const
{
    return u"%1.%2.%3"_s.arg(rank).arg(at).arg(id);
}

std::optional<TicketCursor> TicketCursor::fromText(const QString &text)
{
    const QStringList parts = text.split(u'.');
    if (parts.size() != 3)
        return std::nullopt;
    std::array<qint64, 3> numbers{};
    for (int i = 0; i < 3; ++i) {
        bool ok = false;
        numbers[size_t(i)] = parts.at(i).toLongLong(&ok);
        if (!ok)
            return std::nullopt;
    }
    return TicketCursor{numbers[0], numbers[1], numbers[2]};
}

TicketCursor TicketCursor::of(const TicketSummary &row, TicketOrder order)
{
    const auto ms = [](Instant at) { return std::int64_t(at.time_since_epoch().count()); };
    switch (order) {
    case TicketOrder::Work:
        return {std::int64_t(row.priority), ms(row.openedAt), row.id.value()};
    case TicketOrder::Newest:
        return {0, ms(row.openedAt), row.id.value()};
    case TicketOrder::Resolved:
        return {0, row.resolvedAt ? ms(*row.resolvedAt) : 0, row.id.value()};
    case TicketOrder::Number:
        break;
    }
    return {0, 0, row.id.value()};
}

TicketPage listTickets(db::Session &session, const TicketFilter &filter, TicketOrder order,
                       const std::optional<TicketCursor> &after, int limit)
{
    std::vector<TicketSummary> rows;
    TicketFilter narrowed = filter;
    // Orders are kept by indexes that begin with the open flag or the resolution: what can't have a place in them is left out.
    if (order == TicketOrder::Work) {
        if (filter.open == false)
            return {};
        narrowed.open = true;
    }
    const QString orderSql = orderBy(order, session.isSqlite() && !filter.text.isEmpty());
    // One question for each contract, each answered by an index in the order asked for; the pages are merged here.
    for (const ContractId contract : filter.contracts) {
        narrowed.contracts = {contract};
        Source one = source(session, narrowed, order, after);
        if (order == TicketOrder::Resolved)
            one.where.add(u"t.resolved_at IS NOT NULL"_s);
        const std::vector<TicketSummary> page = pageOf(session, one, orderSql, limit + 1);
        std::vector<TicketSummary> merged;
        std::ranges::merge(rows, page, std::back_inserter(merged),
                           [&](const auto &a, const auto &b) { return comesBefore(a, b, order); });
        if (qsizetype(merged.size()) > limit + 1)
            merged.erase(merged.begin() + limit + 1, merged.end());
        rows = std::move(merged);
    }
    TicketPage page;
    if (qsizetype(rows.size()) > limit) {
        rows.pop_back();
        page.next = TicketCursor::of(rows.back(), order);
    }
    page.rows = std::move(rows);
    return page;
}

int countTickets(db::Session &session, const TicketFilter &filter, int cap)
{
    qint64 count = 0;
    TicketFilter narrowed = filter;
    for (const ContractId contract : filter.contracts) {
        narrowed.contracts = {contract};
        Source one = source(session, narrowed, TicketOrder::Number, std::nullopt);
        db::Query q = session.query(u"SELECT COUNT(*) FROM (SELECT 1"_s + one.from + one.where.sql + u" LIMIT ?) counted"_s);
        one.where.values.push_back(qint64{cap});
        q.runWith(one.where.values);
        if (q.next())
            count += q.get<qint64>(0);
        if (count >= cap)
            return cap;
    }
    return int(count);
}

} // namespace sportello::storage
