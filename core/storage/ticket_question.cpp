// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ticket_question.h"

#include "core/storage/search_words.h"

#include <tuple>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

/// Where a row stands to a place in the list, by the columns of the order.
void addPlace(Where &where, TicketOrder order, const QString &how, const TicketCursor &place)
{
    switch (order) {
    case TicketOrder::Work:
        where.add(u"(t.due_at, t.priority, t.opened_at, t.id) %1 (?, ?, ?, ?)"_s.arg(how), place.due, place.rank, place.at,
                  place.id);
        break;
    case TicketOrder::Newest:
        where.add(u"(t.opened_at, t.id) %1 (?, ?)"_s.arg(how), place.at, place.id);
        break;
    case TicketOrder::Resolved:
        where.add(u"(t.resolved_at, t.id) %1 (?, ?)"_s.arg(how), place.at, place.id);
        break;
    case TicketOrder::Number:
        where.add(u"t.id %1 ?"_s.arg(how), place.id);
        break;
    }
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

} // namespace

void addAfter(Where &where, TicketOrder order, const TicketCursor &after)
{
    addPlace(where, order, order == TicketOrder::Work ? u">"_s : u"<"_s, after);
}

bool comesBefore(TicketOrder order, const TicketCursor &a, const TicketCursor &b)
{
    const std::tuple left(a.due, a.rank, a.at, a.id);
    const std::tuple right(b.due, b.rank, b.at, b.id);
    return order == TicketOrder::Work ? left < right : left > right;
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
    where.addIf(inOrder(work, u"t.contact_id = ?"_s), filter.contact);
    where.addIf(inOrder(work, u"t.organisation_id = ?"_s), filter.organisation);
    where.addIf(u"t.channel = ?"_s, filter.channel);
    where.addIf(u"t.opened_at >= ?"_s, filter.opened.from);
    where.addIf(u"t.opened_at < ?"_s, filter.opened.to);
    where.addIf(u"t.resolved_at >= ?"_s, filter.resolved.from);
    where.addIf(u"t.resolved_at < ?"_s, filter.resolved.to);
    return where;
}

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

Source source(db::Session &session, const TicketFilter &filter, TicketOrder order, const std::optional<TicketCursor> &after,
              const std::optional<TicketCursor> &last)
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

std::optional<TicketFilter> keptByIndex(const TicketFilter &filter, TicketOrder order, bool isSqlite)
{
    TicketFilter kept;
    kept.contracts = filter.contracts;
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

void addBand(Where &where, WorkBand band, const Lateness &lateness, ContractId contract, bool goesOn)
{
    const Instant now = lateness.now;
    const Instant until = riskUntil(lateness, contract);
    if (band == WorkBand::Missed) {
        where.add(u"t.due_at < ?"_s, now);
        return;
    }
    if (!goesOn) // otherwise implied, and the engine would seek to the first bound that it sees
        where.add(u"t.due_at >= ?"_s, now);
    if (band == WorkBand::AtRisk)
        where.add(u"t.due_at <= ? AND t.risk_at < ?"_s, until, now);
    else
        where.add(u"(t.risk_at IS NULL OR t.risk_at >= ? OR t.due_at > ?)"_s, now, until);
}

WorkBand bandOf(const TicketSummary &row, const Lateness &lateness)
{
    if (!row.due || !row.due->at)
        return WorkBand::Others;
    const Instant at = *row.due->at;
    if (at < lateness.now)
        return WorkBand::Missed;
    const bool atRisk = row.due->riskAt && *row.due->riskAt < lateness.now;
    return atRisk && at <= riskUntil(lateness, row.contract) ? WorkBand::AtRisk : WorkBand::Others;
}

} // namespace sportello::storage
