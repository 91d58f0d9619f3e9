// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/tickets.h"

#include "core/domain/text.h"
#include "core/storage/by_ids.h"
#include "core/storage/dues.h"
#include "core/storage/question.h"
#include "core/storage/search_words.h"

#include <algorithm>
#include <limits>
#include <map>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

const QString summaryColumns =
    u", t.version, t.contract_id, t.state, t.level, t.kind, t.channel, t.priority, t.category_id, t.contact_id,"
    " t.organisation_id, t.team_id, t.assignee_id, t.subject, t.opened_at, t.updated_at, t.taken_at, t.resolved_at,"
    " t.hold_reason, t.hold_party, t.hold_wake_up, t.chasers, t.verified, t.due_at, t.due_measure, t.risk_at, t.due_left, t.due_wall"_s;

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

/// The names that rows have ids for, asked for together: joined to each row, an engine that does not yet know how few rows a page
/// has would read the whole directory.
template <class Id>
class Names {
public:
    Names(db::Session &session, const QString &table, std::vector<TicketSummary> &rows, std::optional<Id> TicketSummary::*id)
        : m_rows(rows), m_id(id), m_names(session, u"SELECT id, name FROM "_s + table + u" WHERE id"_s, idsOf(rows, id))
    {
    }

    void add(QString TicketSummary::*name)
    {
        std::map<Id, QString> names;
        m_names.visit([&](db::Query &q) { names.emplace(q.get<Id>(0), q.get<QString>(1)); });
        for (TicketSummary &row : m_rows)
            if (row.*m_id)
                row.*name = names[*(row.*m_id)];
    }

private:
    static std::set<Id> idsOf(const std::vector<TicketSummary> &rows, std::optional<Id> TicketSummary::*id)
    {
        std::set<Id> ids;
        for (const TicketSummary &row : rows)
            if (row.*id)
                ids.insert(*(row.*id));
        return ids;
    }

    std::vector<TicketSummary> &m_rows;
    std::optional<Id> TicketSummary::*m_id;
    AskedIds<Id> m_names;
};

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
    template <class Id>
    void addAny(const QString &column, const std::vector<Id> &ids)
    {
        add(QString(column + u" IN (?"_s + u", ?"_s.repeated(qsizetype(ids.size()) - 1) + u')'));
        for (const Id id : ids)
            values.push_back(db::Column<Id>::toValue(id));
    }
    template <class T>
    void addIf(const QString &condition, const std::optional<T> &value)
    {
        if (value)
            add(condition, *value);
    }
};

/// The filter but for its text.
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
    if (filter.contracts.size() == 1)                                      // an index is in order only behind one value
        where.add(u"t.contract_id = ?"_s, filter.contracts.front());
    else
        where.addAny(u"t.contract_id"_s, filter.contracts);
    where.addIf(inOrder(work || order == TicketOrder::Resolved, u"t.state = ?"_s), filter.state);
    where.addIf(u"t.level = ?"_s, filter.level);
    where.addIf(inOrder(order == TicketOrder::Resolved, u"t.team_id = ?"_s), filter.team);
    if (!filter.anyTeam.empty())
        where.addAny(inOrder(work, u"t.team_id"_s), filter.anyTeam);
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
        where.add(u"(t.due_at, t.priority, t.opened_at, t.id) > (?, ?, ?, ?)"_s, after.due, after.rank, after.at, after.id);
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

/// The order in the words of a table, or of what a question answers where `table` is empty.
QString orderBy(TicketOrder order, const QString &table)
{
    QString sql;
    switch (order) {
    case TicketOrder::Work:
        sql = u" ORDER BY %1due_at, %1priority, %1opened_at, %1id"_s;
        break;
    case TicketOrder::Newest:
        sql = u" ORDER BY %1opened_at DESC, %1id DESC"_s;
        break;
    case TicketOrder::Resolved:
        sql = u" ORDER BY %1resolved_at DESC, %1id DESC"_s;
        break;
    case TicketOrder::Number:
        sql = u" ORDER BY %1id DESC"_s;
        break;
    }
    return sql.arg(table);
}

/// The rows of the filter in `session`'s words: from the search index where there is text.
struct Source {
    QString from;
    Where where;
    QString id = u"t.id"_s;
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
    Source result{.from = u" FROM ticket t"_s, .where = conditions(left, order)};
    if (after)
        addAfter(result.where, order, *after);
    if (!filter.text)
        return result;
    const SearchExpression words = searchExpression(session, filter.contracts, *filter.text);
    if (session.isSqlite()) {
        // CROSS JOIN keeps the index outermost: it hands out row numbers from the newest on, and the page stops it. That a
        // ticket's number is the row's, the engine does not conclude by itself.
        result.from = u" FROM ticket_search s CROSS JOIN ticket t ON t.id = s.rowid"_s;
        result.id = u"s.rowid AS id"_s;
        result.where.add(u"s.ticket_search MATCH ?"_s, words.text);
        if (after && order == TicketOrder::Number)
            result.where.add(u"s.rowid < ?"_s, after->id);
    } else {
        result.from = u" FROM ticket_search s JOIN ticket t ON t.id = s.ticket_id"_s;
        result.where.add(u"s.document @@ ?::tsquery"_s, words.text);
    }
    return result;
}

// Asked for words, and none were given: no engine need be asked.
bool findsNothing(const TicketFilter &filter)
{
    return filter.text && searchWords(*filter.text).isEmpty();
}

std::vector<TicketSummary> rowsOf(db::Session &session, const Question &question)
{
    db::Query q = session.query(question.sql);
    q.runWith(question.values);
    std::vector<TicketSummary> rows;
    while (q.next())
        rows.push_back(readSummary(q));
    return rows;
}

/// A search on PostgreSQL, newest first. Whether its index or the newest documents answer sooner depends on the words, so the
/// server is to plan each search anew, which a function of it does; what else is asked of the tickets is looked at afterwards.
std::vector<TicketSummary> searchServer(db::Session &session, const TicketFilter &filter,
                                        const std::optional<TicketCursor> &after, int limit)
{
    constexpr int mostAtOnce = 4096;
    const SearchExpression words = searchExpression(session, filter.contracts, *filter.text);
    qint64 below = after ? after->id : std::numeric_limits<qint64>::max();
    std::vector<TicketSummary> rows;
    for (int wanted = limit; int(rows.size()) < limit; wanted = std::min(wanted * 4, mostAtOnce)) {
        // The inner limit tells the planner that few rows come out of the function, and the inner order sorts bare numbers.
        const Where where = conditions(filter, TicketOrder::Number);
        std::vector<db::Value> values{words.text, below, qint64{wanted}, qint64{wanted}};
        values.insert(values.end(), where.values.begin(), where.values.end());
        db::Query q = session.query(u"SELECT s.id"_s + summaryColumns
                                    + u" FROM (SELECT * FROM search_tickets(?, ?, ?) AS found(id) ORDER BY id DESC LIMIT ?) s"
                                      " LEFT JOIN (SELECT * FROM ticket t"_s
                                    + where.sql + u") t ON t.id = s.id ORDER BY s.id DESC"_s);
        q.runWith(values);
        int found = 0;
        for (; q.next(); ++found) {
            below = q.get<qint64>(0);
            if (!q.isNull(1))
                rows.push_back(readSummary(q));
        }
        if (found < wanted)
            break;
    }
    if (int(rows.size()) > limit)
        rows.erase(rows.begin() + limit, rows.end());
    return rows;
}

/// One question for each contract, each answered by an index in the order asked for; the engine merges them.
std::vector<TicketSummary> listRows(db::Session &session, TicketFilter filter, TicketOrder order,
                                    const std::optional<TicketCursor> &after, int limit)
{
    const std::vector<ContractId> contracts = filter.contracts;
    std::vector<Question> questions;
    for (const ContractId contract : contracts) {
        filter.contracts = {contract};
        Source one = source(session, filter, order, after);
        if (order == TicketOrder::Resolved)
            one.where.add(u"t.resolved_at IS NOT NULL"_s);
        questions.push_back({u"SELECT "_s + one.id + summaryColumns + one.from + one.where.sql, one.where.values});
    }
    const QString byColumns = orderBy(order, {});
    return rowsOf(
        session,
        merged(session, questions, order == TicketOrder::Number ? byColumns : orderBy(order, u"t."_s), byColumns, limit));
}

} // namespace

TicketOrder TicketFilter::naturalOrder() const
{
    if (text)
        return TicketOrder::Number;
    if (open == true || (state && isOpen(*state)))
        return TicketOrder::Work;
    if (resolved.from || resolved.to)
        return TicketOrder::Resolved;
    return TicketOrder::Newest;
}

QString TicketCursor::text() const
{
    return u"%1.%2.%3.%4"_s.arg(due).arg(rank).arg(at).arg(id);
}

std::optional<TicketCursor> TicketCursor::fromText(const QString &text)
{
    const QStringList parts = text.split(u'.');
    std::array<qint64, 4> numbers{};
    if (parts.size() != qsizetype(numbers.size()))
        return std::nullopt;
    for (int i = 0; i < int(numbers.size()); ++i) {
        bool ok = false;
        numbers[size_t(i)] = parts.at(i).toLongLong(&ok);
        if (!ok)
            return std::nullopt;
    }
    return TicketCursor{numbers[0], numbers[1], numbers[2], numbers[3]};
}

TicketCursor TicketCursor::of(const TicketSummary &row, TicketOrder order)
{
    const auto ms = [](Instant instant) { return std::int64_t(instant.time_since_epoch().count()); };
    switch (order) {
    case TicketOrder::Work:
        return {row.due && row.due->at ? ms(*row.due->at) : nothingDue, std::int64_t(row.priority), ms(row.openedAt),
                row.id.value()};
    case TicketOrder::Newest:
        return {.at = ms(row.openedAt), .id = row.id.value()};
    case TicketOrder::Resolved:
        return {.at = row.resolvedAt ? ms(*row.resolvedAt) : 0, .id = row.id.value()};
    case TicketOrder::Number:
        break;
    }
    return {.id = row.id.value()};
}

TicketPage listTickets(db::Session &session, const TicketFilter &filter, TicketOrder order,
                       const std::optional<TicketCursor> &after, int limit)
{
    if (filter.contracts.empty() || findsNothing(filter))
        return {};
    TicketFilter narrowed = filter;
    // Orders are kept by indexes that begin with the open flag or the resolution: what can't have a place in them is left out.
    if (order == TicketOrder::Work) {
        if (filter.open == false)
            return {};
        narrowed.open = true;
    }
    const bool onServer = !session.isSqlite() && filter.text.has_value() && order == TicketOrder::Number;
    TicketPage page{onServer ? searchServer(session, narrowed, after, limit + 1)
                             : listRows(session, narrowed, order, after, limit + 1),
                    std::nullopt};
    if (qsizetype(page.rows.size()) > limit) {
        page.rows.pop_back();
        page.next = TicketCursor::of(page.rows.back(), order);
    }
    Names contacts(session, u"contact"_s, page.rows, &TicketSummary::contact);
    Names organisations(session, u"organisation"_s, page.rows, &TicketSummary::organisation);
    contacts.add(&TicketSummary::contactName);
    organisations.add(&TicketSummary::organisationName);
    return page;
}

int countTickets(db::Session &session, const TicketFilter &filter, int cap)
{
    if (findsNothing(filter))
        return 0;
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
