// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/tickets.h"

#include "core/domain/text.h"
#include "core/storage/by_ids.h"
#include "core/storage/dues.h"
#include "core/storage/question.h"
#include "core/storage/search_words.h"
#include "core/storage/ticket_question.h"
#include "core/storage/ticket_rows.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

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

// Asked for words, and none were given: no engine need be asked.
bool findsNothing(const TicketFilter &filter)
{
    return filter.text && searchWords(*filter.text).isEmpty();
}

/// One question for each contract, each answered by an index in the order asked for; the engine merges them.
std::vector<TicketSummary> listRows(db::Session &session, TicketFilter filter, TicketOrder order,
                                    const std::optional<TicketCursor> &after, const std::optional<TicketCursor> &last, int limit)
{
    const std::vector<ContractId> contracts = filter.contracts;
    std::vector<Question> questions;
    for (const ContractId contract : contracts) {
        filter.contracts = {contract};
        Source one = source(session, filter, order, after, last);
        if (order == TicketOrder::Resolved)
            one.where.add(u"t.resolved_at IS NOT NULL"_s);
        questions.push_back({u"SELECT "_s + one.id + summaryColumns() + one.from + one.where.sql, one.where.values});
    }
    const QString byColumns = orderBy(order, {});
    return rowsOf(
        asked(session,
              merged(session, questions, order == TicketOrder::Number ? byColumns : orderBy(order, u"t."_s), byColumns, limit)));
}

/// What the index keeps in order under `kept` alone: one question for each contract. The numbers of all contracts are one list.
std::vector<Question> keptParts(db::Session &session, TicketFilter kept, TicketOrder order,
                                const std::optional<TicketCursor> &after, const QString &columns)
{
    std::vector<Question> parts;
    if (order == TicketOrder::Number) {
        Where where;
        if (after)
            addAfter(where, order, *after);
        parts.push_back({u"SELECT "_s + columns + u" FROM ticket t"_s + where.sql, where.values});
        return parts;
    }
    const std::vector<ContractId> contracts = kept.contracts;
    for (const ContractId contract : contracts) {
        kept.contracts = {contract};
        Source one = source(session, kept, order, after);
        if (order == TicketOrder::Resolved)
            one.where.add(u"t.resolved_at IS NOT NULL"_s);
        parts.push_back({u"SELECT "_s + columns + one.from + one.where.sql, one.where.values});
    }
    return parts;
}

/// Of the first `count` tickets under `kept` those of the filter.
Question rowsOfFirst(db::Session &session, const TicketFilter &filter, const TicketFilter &kept, TicketOrder order,
                     const std::optional<TicketCursor> &after, int count, int limit)
{
    const QString inner = orderBy(order, u"t."_s);
    const Question first = merged(session, keptParts(session, kept, order, after, u"t.*"_s), inner, orderBy(order, {}), count);
    return among(first, u"t.id"_s + summaryColumns(), conditions(filter, order), inner, limit);
}

/// The place of the `count`-th ticket under `kept`; no row: there are fewer.
Question placeOf(db::Session &session, const TicketFilter &kept, TicketOrder order, const std::optional<TicketCursor> &after,
                 int count)
{
    const QString columns = u"t."_s + keyColumns(order).join(u", t."_s);
    return placeIn(session, keptParts(session, kept, order, after, columns), orderBy(order, u"t."_s), orderBy(order, {}), count);
}

/// A page of what conditions leave of a list that they are no index of: `lookAt` tickets are looked at, and it goes on behind the
/// place that they reach. A server is asked for the rows and for that place together, though a full page has no use for it: a
/// round trip costs more. SQLite would sort what comes out of a limit, and is asked for the place at first.
TicketPage walk(db::Session &session, const TicketFilter &filter, const TicketFilter &kept, TicketOrder order,
                const std::optional<TicketCursor> &after, int limit, int lookAt)
{
    TicketPage page;
    const auto readEnd = [&](db::Query q) { return q.next() ? std::optional(readPlace(q, order)) : std::nullopt; };
    const Question end = placeOf(session, kept, order, after, lookAt);
    if (session.isSqlite()) {
        page.next = readEnd(asked(session, end));
        page.rows = listRows(session, filter, order, after, page.next, limit + 1);
    } else {
        db::Query rows = asked(session, rowsOfFirst(session, filter, kept, order, after, lookAt, limit + 1));
        db::Query reached = asked(session, end);
        page.rows = rowsOf(std::move(rows));
        page.next = readEnd(std::move(reached));
    }
    endAt(page, limit, order);
    return page;
}

/// A page that one index keeps in order, or a short one that is sorted.
TicketPage pageOf(db::Session &session, const TicketFilter &filter, TicketOrder order, const std::optional<TicketCursor> &after,
                  int limit, int lookAt)
{
    if (const auto kept = keptByIndex(filter, order, session.isSqlite()))
        return walk(session, filter, *kept, order, after, limit, lookAt);
    TicketPage page{listRows(session, filter, order, after, {}, limit + 1), {}};
    endAt(page, limit, order);
    return page;
}

/// Work, band by band: most pages are full before the last.
TicketPage listLate(db::Session &session, TicketFilter filter, const std::optional<TicketCursor> &after, int limit, int lookAt)
{
    TicketPage page;
    for (int band = after ? after->band : 0; band < workBands && !page.next; ++band) {
        filter.band = WorkBand(band);
        const bool goesOn = after && after->band == band;
        const int left = limit + 1 - int(page.rows.size());
        if (left <= 0)
            break;
        TicketPage more = pageOf(session, filter, TicketOrder::Work, goesOn ? after : std::nullopt, left, lookAt);
        page.rows.insert(page.rows.end(), std::make_move_iterator(more.rows.begin()), std::make_move_iterator(more.rows.end()));
        page.next = more.next;
        if (page.next)
            page.next->band = band;
    }
    if (int(page.rows.size()) > limit) {
        endAt(page, limit, TicketOrder::Work);
        page.next->band = int(bandOf(page.rows.back(), *filter.lateness));
    }
    if (page.next)
        page.next->now = filter.lateness->now.time_since_epoch().count();
    return page;
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
    return u"%1.%2.%3.%4.%5.%6"_s.arg(band).arg(now).arg(due).arg(rank).arg(at).arg(id);
}

std::optional<TicketCursor> TicketCursor::fromText(const QString &text)
{
    const QStringList parts = text.split(u'.');
    std::array<qint64, 6> numbers{};
    if (parts.size() != qsizetype(numbers.size()))
        return std::nullopt;
    for (int i = 0; i < int(numbers.size()); ++i) {
        bool ok = false;
        numbers[size_t(i)] = parts.at(i).toLongLong(&ok);
        if (!ok)
            return std::nullopt;
    }
    if (numbers[0] < 0 || numbers[0] >= workBands)
        return std::nullopt;
    return TicketCursor{
        .due = numbers[2], .rank = numbers[3], .at = numbers[4], .id = numbers[5], .band = int(numbers[0]), .now = numbers[1]};
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
                       const std::optional<TicketCursor> &after, int limit, std::optional<int> lookAt)
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
    const int most = lookAt.value_or(std::max(filter.text ? mostFound : mostLookedAt, 2 * limit));
    TicketPage page;
    if (order == TicketOrder::Work && narrowed.lateness) {
        page = listLate(session, narrowed, after, limit, most);
    } else if (filter.text && order == TicketOrder::Number) {
        const bool isWords = !keptByIndex(narrowed, order, session.isSqlite());
        page = isWords && session.isSqlite() ? pageOf(session, narrowed, order, after, limit, most)
                                             : searchPage(session, narrowed, isWords, after, limit, most);
    } else {
        page = pageOf(session, narrowed, order, after, limit, most);
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
        Source one = source(session, narrowed, TicketOrder::Number, std::nullopt, std::nullopt, cap);
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
