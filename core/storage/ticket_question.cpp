// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ticket_question.h"

#include "core/storage/search_words.h"

#include <limits>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

std::vector<db::Value> keyOf(TicketOrder order, const TicketCursor &place)
{
    switch (order) {
    case TicketOrder::Work:
        return {qint64{place.due}, qint64{place.rank}, qint64{place.at}, qint64{place.id}};
    case TicketOrder::Newest:
    case TicketOrder::Resolved:
        return {qint64{place.at}, qint64{place.id}};
    case TicketOrder::Number:
        break;
    }
    return {qint64{place.id}};
}

/// Where a row stands to a place in the list, by the columns of the order.
void addPlace(Where &where, TicketOrder order, const QString &how, const TicketCursor &place)
{
    const auto values = keyOf(order, place);
    where.add(u"(t.%1) %2 (?%3)"_s.arg(keyColumns(order).join(u", t."_s), how, u", ?"_s.repeated(qsizetype(values.size()) - 1)));
    where.values.insert(where.values.end(), values.begin(), values.end());
}

// What comes up to a place in the list, itself included.
void addUpTo(Where &where, TicketOrder order, const TicketCursor &last)
{
    addPlace(where, order, order == TicketOrder::Work ? u"<="_s : u">="_s, last);
}

/// Up to when a contract's tickets that are at risk are due.
Instant riskUntil(const Lateness &lateness, ContractId contract)
{
    const auto found = lateness.riskUntil.find(contract);
    return found == lateness.riskUntil.end() ? Instant::max() : found->second;
}

// Narrows the rows of one contract to a band. Of two bounds on one side the engine would seek to the first that it sees: where
// the rows begin behind a place in the band, or end at one, that bound is enough.
void addBand(Where &where, const TicketFilter &filter, bool begun, bool ended)
{
    const Instant now = filter.lateness->now;
    const Instant until = riskUntil(*filter.lateness, filter.contracts.front());
    if (*filter.band == WorkBand::Late) {
        if (!ended)
            where.add(u"t.due_at <= ?"_s, until);
        where.add(u"(t.due_at < ? OR t.risk_at < ?)"_s, now, now);
        return;
    }
    if (!begun)
        where.add(u"t.due_at >= ?"_s, now);
    where.add(u"(t.risk_at IS NULL OR t.risk_at >= ? OR t.due_at > ?)"_s, now, until);
}

} // namespace

void addAfter(Where &where, TicketOrder order, const TicketCursor &after)
{
    addPlace(where, order, order == TicketOrder::Work ? u">"_s : u"<"_s, after);
}

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
    if (!filter.anyCategory.empty())
        where.addAny(u"+t.category_id"_s, filter.anyCategory);
    where.addIf(inOrder(work, u"t.contact_id = ?"_s), filter.contact);
    where.addIf(inOrder(work, u"t.organisation_id = ?"_s), filter.organisation);
    where.addIf(u"t.channel = ?"_s, filter.channel);
    where.addIf(u"t.opened_at >= ?"_s, filter.opened.from);
    where.addIf(u"t.opened_at < ?"_s, filter.opened.to);
    where.addIf(u"t.resolved_at >= ?"_s, filter.resolved.from);
    where.addIf(u"t.resolved_at < ?"_s, filter.resolved.to);
    return where;
}

QStringList keyColumns(TicketOrder order)
{
    switch (order) {
    case TicketOrder::Work:
        return {u"due_at"_s, u"priority"_s, u"opened_at"_s, u"id"_s};
    case TicketOrder::Newest:
        return {u"opened_at"_s, u"id"_s};
    case TicketOrder::Resolved:
        return {u"resolved_at"_s, u"id"_s};
    case TicketOrder::Number:
        break;
    }
    return {u"id"_s};
}

QString orderBy(TicketOrder order, const QString &table)
{
    const QString down = order == TicketOrder::Work ? QString() : u" DESC"_s;
    return u" ORDER BY "_s + table + keyColumns(order).join(down + u", "_s + table) + down;
}

TicketCursor readPlace(db::Query &q, TicketOrder order)
{
    switch (order) {
    case TicketOrder::Work:
        return {.due = q.get<qint64>(0), .rank = q.get<qint64>(1), .at = q.get<qint64>(2), .id = q.get<qint64>(3)};
    case TicketOrder::Newest:
    case TicketOrder::Resolved:
        return {.at = q.get<qint64>(0), .id = q.get<qint64>(1)};
    case TicketOrder::Number:
        break;
    }
    return {.id = q.get<qint64>(0)};
}

bool isWordsAlone(const TicketFilter &filter)
{
    TicketFilter words;
    words.contracts = filter.contracts;
    words.text = filter.text;
    words.lateness = filter.lateness;
    return filter == words;
}

Source source(db::Session &session, const TicketFilter &filter, TicketOrder order, const std::optional<TicketCursor> &after,
              const std::optional<TicketCursor> &last, std::optional<qint64> mostWanted)
{
    TicketFilter left = filter;
    if (order == TicketOrder::Resolved || order == TicketOrder::Newest) {
        // Of two upper bounds the engine seeks to the first it sees, and would walk from there to where the page begins; of two
        // lower ones it walks on to the first.
        storage::Range &range = order == TicketOrder::Resolved ? left.resolved : left.opened;
        if (after && range.to && after->at < range.to->time_since_epoch().count())
            range.to.reset();
        if (last)
            range.from.reset(); // the place lies in the range
    }
    Source result{.from = u" FROM ticket t"_s, .where = conditions(left, order)};
    if (after)
        addAfter(result.where, order, *after);
    if (last)
        addUpTo(result.where, order, *last);
    if (filter.band)
        addBand(result.where, filter, after.has_value(), last.has_value());
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
        constexpr qint64 any = std::numeric_limits<qint64>::max();
        result.from = u" FROM ticket t"_s;
        result.where.add(u"t.id IN (SELECT * FROM search_tickets(?, CAST(? AS bigint[]), ?, ?))"_s, words.text, words.contracts,
                         any, isWordsAlone(filter) ? mostWanted.value_or(any) : any);
    }
    return result;
}

std::optional<TicketFilter> keptByIndex(const TicketFilter &filter, TicketOrder order, bool isSqlite)
{
    TicketFilter kept;
    kept.contracts = filter.contracts;
    kept.lateness = filter.lateness;
    kept.band = filter.band;
    // Of several conditions with an index the one that leaves fewest; the engine may still answer by another.
    const auto keepFirst = [&](auto... fields) {
        bool found = false;
        const auto keep = [&](auto field) {
            if (!found && filter.*field) {
                kept.*field = filter.*field;
                found = true;
            }
        };
        (keep(fields), ...);
    };
    switch (order) {
    case TicketOrder::Work:
        kept.open = filter.open;
        keepFirst(&TicketFilter::assignee, &TicketFilter::team, &TicketFilter::level);
        break;
    case TicketOrder::Newest:
        kept.opened = filter.opened;
        // That nobody has them keeps an index in order for SQLite alone.
        if (isSqlite)
            keepFirst(&TicketFilter::contact, &TicketFilter::organisation, &TicketFilter::category, &TicketFilter::assignee,
                      &TicketFilter::unassigned, &TicketFilter::team, &TicketFilter::state);
        else
            keepFirst(&TicketFilter::contact, &TicketFilter::organisation, &TicketFilter::category, &TicketFilter::assignee,
                      &TicketFilter::team, &TicketFilter::state);
        break;
    case TicketOrder::Resolved:
        if (filter.contact || filter.organisation)
            return std::nullopt;
        kept.resolved = filter.resolved;
        break;
    case TicketOrder::Number:
        if (!filter.text)
            return kept; // the numbers of all contracts are one list
        kept.text = filter.text;
        break;
    }
    if (kept == filter || (filter.text && order != TicketOrder::Number))
        return std::nullopt;
    return kept;
}

WorkBand bandOf(const TicketSummary &row, const Lateness &lateness)
{
    if (!row.due || !row.due->at)
        return WorkBand::Others;
    const Instant at = *row.due->at;
    const bool atRisk = row.due->riskAt && *row.due->riskAt < lateness.now;
    return at < lateness.now || (atRisk && at <= riskUntil(lateness, row.contract)) ? WorkBand::Late : WorkBand::Others;
}

} // namespace sportello::storage
