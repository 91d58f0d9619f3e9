// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/waiting_calls.h"

#include "core/storage/by_ids.h"
#include "core/storage/call_row.h"
#include "core/storage/dues.h"
#include "core/storage/history.h"
#include "core/storage/question.h"

#include <algorithm>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

const QString waitingColumns = u"call_back_due, call_back_risk, call_back_wall"_s;
constexpr int waitingColumnCount = 3;

/// From three columns of which `first` is the first.
std::optional<Waiting> readWaiting(const db::Query &q, int first)
{
    const auto at = q.get<std::optional<qint64>>(first);
    if (!at)
        return std::nullopt;
    Waiting waiting;
    if (q.isNull(first + 2))
        return waiting;
    waiting.due.emplace();
    waiting.due->measure = Measure::CallBack;
    if (*at != nothingDue)
        waiting.due->at = Instant(Milliseconds(*at));
    waiting.due->riskAt = q.get<std::optional<Instant>>(first + 1);
    waiting.due->wallClock = q.get<bool>(first + 2);
    return waiting;
}

qint64 sortedBy(const std::optional<TicketDue> &due)
{
    return due && due->at ? due->at->time_since_epoch().count() : nothingDue;
}

/// Calls after a lost one in which its caller was spoken to. They are the same where the contact is, and where the number is and
/// no two contacts say otherwise. Each is looked for by its index, call by call: joined as sets, a server might read all calls
/// there are; and by the contract's, which the plus keeps out, SQLite would read all later calls of a desk never analysed.
const QString later = u" FROM call later WHERE %1 AND later.started_at >= COALESCE(call.ended_at, call.started_at)"
                      " AND +later.contract_id = call.contract_id AND later.answered_at IS NOT NULL"_s;
const QString laterByContact = later.arg(u"later.contact_id = call.contact_id AND later.contact_id IS NOT NULL"_s);
const QString laterByNumber = later.arg(u"later.number_e164 = call.number_e164 AND later.number_e164 <> ''"
                                        " AND (later.contact_id = call.contact_id) IS NOT FALSE"_s);

/// When that was first; NULL where it never was.
QString firstSpoken(const QString &calls)
{
    return u"(SELECT later.answered_at"_s + calls + u" ORDER BY later.started_at LIMIT 1)"_s;
}

// Said so that a server expects most to be left, and takes them in the order of the index until the page is full.
QString neverSpoken(const QString &calls)
{
    return u"COALESCE((SELECT 1"_s + calls + u" LIMIT 1), 0) <> 1"_s;
}

WorkBand bandOf(const WaitingCaller &row, const WaitingFilter &filter)
{
    if (!row.due || !row.due->at)
        return WorkBand::Others;
    const auto of = std::ranges::find(filter.contracts, row.call.contract, &WaitingFilter::Of::contract);
    const bool atRisk = row.due->riskAt && *row.due->riskAt < filter.now && *row.due->at <= of->riskUntil;
    return *row.due->at < filter.now || atRisk ? WorkBand::Late : WorkBand::Others;
}

/// The callers of a band, in the order of the index: of each contract those to whom a time was promised, and among the others
/// those to whom nothing was.
std::vector<Question> questions(const QString &columns, const WaitingFilter &filter, WorkBand band,
                                const std::optional<WaitingCursor> &after)
{
    const qint64 now = filter.now.time_since_epoch().count();
    std::vector<Question> all;
    for (const WaitingFilter::Of &of : filter.contracts) {
        const qint64 contract = of.contract.value();
        const qint64 since = of.since.time_since_epoch().count();
        const qint64 until = of.riskUntil.time_since_epoch().count();
        const auto ask = [&](const QString &where, const std::vector<db::Value> &values) -> Question & {
            all.push_back({u"SELECT "_s + columns + u" FROM call WHERE "_s + neverSpoken(laterByContact) + u" AND "_s
                               + neverSpoken(laterByNumber) + u" AND contract_id = ? AND call_back_due "_s + where,
                           {contract}});
            all.back().values.insert(all.back().values.end(), values.begin(), values.end());
            return all.back();
        };
        // From where a band begins, or behind what was shown of it: of two such bounds the engine would seek to the first it
        // sees.
        const auto from = [&](Question &question, qint64 first) {
            const bool goesOn = after && after->due >= first;
            question.sql += goesOn ? u" AND (call_back_due, started_at, id) > (?, ?, ?)"_s : u" AND call_back_due >= ?"_s;
            if (goesOn)
                question.values.insert(question.values.end(), {qint64{after->due}, qint64{after->at}, qint64{after->id}});
            else
                question.values.push_back(first);
        };
        if (band == WorkBand::Late) {
            // Whoever waits was lost before it is due: what was due before `since` need not be looked at.
            from(ask(u"<= ? AND CASE WHEN call_back_due < ? THEN started_at >= ? ELSE call_back_risk < ? END"_s,
                     {std::min(until, nothingDue - 1), now, since, now}),
                 since);
            continue;
        }
        if (!after || after->due < nothingDue)
            from(ask(u"< ? AND (call_back_risk IS NULL OR call_back_risk >= ? OR call_back_due > ?)"_s, {nothingDue, now, until}),
                 now);
        Question &open = ask(u"= ? AND started_at >= ?"_s, {nothingDue, since});
        if (after && after->due == nothingDue) {
            open.sql += u" AND (started_at, id) > (?, ?)"_s;
            open.values.insert(open.values.end(), {qint64{after->at}, qint64{after->id}});
        }
    }
    return all;
}

} // namespace

std::vector<db::Value> waitingValues(const std::optional<Waiting> &waiting)
{
    if (!waiting)
        return std::vector<db::Value>(3);
    const auto &due = waiting->due;
    return {sortedBy(due), due ? db::Column<std::optional<Instant>>::toValue(due->riskAt) : db::Value(),
            due ? db::Value(qint64{due->wallClock}) : db::Value()};
}

void updateWaiting(db::Session &session, CallId id, const std::optional<Waiting> &waiting)
{
    std::vector<db::Value> values = waitingValues(waiting);
    values.push_back(db::Column<CallId>::toValue(id));
    session.query(u"UPDATE call SET call_back_due = ?, call_back_risk = ?, call_back_wall = ? WHERE id = ?"_s).postWith(values);
}

std::map<CallId, CallContext> loadCallContexts(db::Session &session, const std::vector<Call> &calls, Milliseconds shortAbandon)
{
    std::map<CallId, CallContext> contexts;
    std::set<CallId> lost;
    std::set<TicketId> tickets;
    for (const Call &call : calls) {
        contexts[call.id].shortAbandon = shortAbandon;
        if (asksForCallBack(call, shortAbandon))
            lost.insert(call.id);
        if (call.ticket)
            tickets.insert(*call.ticket);
    }
    AskedIds backs(session,
                   u"SELECT calls_back, answered_at FROM call WHERE direction = 2 AND answered_at IS NOT NULL AND calls_back"_s,
                   lost);
    AskedIds spokenTo(
        session, u"SELECT id, "_s + firstSpoken(laterByContact) + u", "_s + firstSpoken(laterByNumber) + u" FROM call WHERE id"_s,
        lost);
    AskedIds openings(session, u"SELECT subject_id, level, facts FROM event WHERE subject_kind = 1 AND seq = 1 AND subject_id"_s,
                      tickets);
    backs.visit([&](db::Query &q) {
        auto &first = contexts[q.get<CallId>(0)].calledBackAt;
        const auto at = q.get<Instant>(1);
        first = first ? std::min(*first, at) : at;
    });
    spokenTo.visit([&](db::Query &q) {
        auto &first = contexts[q.get<CallId>(0)].spokenToAt;
        for (const int column : {1, 2})
            if (const auto at = q.get<std::optional<Instant>>(column))
                first = first ? std::min(*first, *at) : at;
    });
    std::map<TicketId, TargetCase> cases;
    openings.visit([&](db::Query &q) {
        const TicketChange opened = decodeChange(q.get<QString>(2));
        const Ticket unsaid;
        cases[q.get<TicketId>(0)] = {.kind = opened.kind.value_or(unsaid.kind),
                                     .contactType = opened.contactType.value_or(unsaid.contactType),
                                     .priority = opened.priority.value_or(unsaid.priority),
                                     .level = q.get<std::optional<Level>>(1).value_or(Level::First)};
    });
    for (const Call &call : calls)
        if (const auto opened = call.ticket ? cases.find(*call.ticket) : cases.end(); opened != cases.end())
            contexts[call.id].about = opened->second;
    return contexts;
}

std::map<CallId, Waiting> loadWaiting(db::Session &session, CallId from, CallId to)
{
    db::Query q = session.query(u"SELECT id, "_s + waitingColumns
                                + u" FROM call WHERE id >= ? AND id <= ? AND call_back_due IS NOT NULL ORDER BY id"_s);
    q.run(from, to);
    std::map<CallId, Waiting> waiting;
    while (q.next())
        waiting.emplace(q.get<CallId>(0), *readWaiting(q, 1));
    return waiting;
}

std::vector<CallId> callsWaitingAmiss(db::Session &session, CallId from, CallId to)
{
    db::Query q = session.query(u"SELECT id, "_s + waitingColumns
                                + u" FROM call WHERE id >= ? AND id <= ? AND (call_back_due IS NOT NULL OR call_back_risk IS NOT "
                                  "NULL OR call_back_wall IS NOT NULL) ORDER BY id"_s);
    q.run(from, to);
    std::vector<CallId> amiss;
    while (q.next()) {
        const std::vector<db::Value> values = waitingValues(readWaiting(q, 1));
        for (std::size_t i = 0; i < values.size(); ++i)
            if (db::Column<std::optional<qint64>>::fromValue(values[i]) != q.get<std::optional<qint64>>(1 + int(i))) {
                amiss.push_back(q.get<CallId>(0));
                break;
            }
    }
    return amiss;
}

std::vector<CallId> waitingCalls(db::Session &session, ContractId contract)
{
    db::Query q = session.query(u"SELECT id FROM call WHERE contract_id = ? AND call_back_due IS NOT NULL"_s);
    q.run(contract);
    std::vector<CallId> ids;
    while (q.next())
        ids.push_back(q.get<CallId>(0));
    std::ranges::sort(ids);
    return ids;
}

std::vector<KeptWaiting> loadKeptWaiting(db::Session &session, const std::set<CallId> &ids)
{
    std::vector<KeptWaiting> kept;
    AskedIds asked(
        session, u"SELECT "_s + callColumns() + u", "_s + waitingColumns + u" FROM call WHERE call_back_due IS NOT NULL AND id"_s,
        ids);
    asked.visit([&](db::Query &q) { kept.push_back({readCall(q), readWaiting(q, callColumnCount)}); });
    return kept;
}

int updateWaiting(db::Session &session, const std::vector<KeptWaiting> &some)
{
    qint64 changed = 0;
    for (const KeptWaiting &one : some) {
        std::vector<db::Value> values = waitingValues(one.waiting);
        values.push_back(db::Column<CallId>::toValue(one.call.id));
        values.push_back(qint64{one.call.version});
        db::Query q = session.query(u"UPDATE call SET call_back_due = ?, call_back_risk = ?, call_back_wall = ?"
                                    " WHERE id = ? AND version = ? AND call_back_due IS NOT NULL"_s);
        q.runWith(values);
        changed += q.rowsChanged();
    }
    return int(changed);
}

WaitingPage listWaiting(db::Session &session, const WaitingFilter &filter, const std::optional<WaitingCursor> &after, int limit)
{
    if (filter.contracts.empty())
        return {};
    WaitingPage page;
    const QString order = u" ORDER BY call_back_due, started_at, id"_s;
    const QString columns =
        callColumns() + u", "_s + waitingColumns + u", (SELECT name FROM contact WHERE contact.id = call.contact_id)"_s;
    std::vector<db::Query> bands; // asked together: the first is short as a rule
    for (int band = after ? after->band : 0; band < workBands; ++band) {
        const bool goesOn = after && after->band == band;
        bands.push_back(asked(
            session,
            merged(session, questions(columns, filter, WorkBand(band), goesOn ? after : std::nullopt), order, order, limit + 1)));
    }
    for (db::Query &q : bands)
        while (int(page.rows.size()) <= limit && q.next())
            page.rows.push_back({readCall(q),
                                 q.get<std::optional<QString>>(callColumnCount + waitingColumnCount).value_or(QString()),
                                 readWaiting(q, callColumnCount)->due});
    if (int(page.rows.size()) > limit) {
        page.rows.pop_back();
        const WaitingCaller &last = page.rows.back();
        page.next = WaitingCursor{.due = sortedBy(last.due),
                                  .at = last.call.startedAt.time_since_epoch().count(),
                                  .id = last.call.id.value(),
                                  .band = int(bandOf(last, filter)),
                                  .now = filter.now.time_since_epoch().count()};
    }
    return page;
}

int countWaiting(db::Session &session, const WaitingFilter &filter, int cap)
{
    qint64 count = 0;
    for (const WorkBand band : {WorkBand::Late, WorkBand::Others})
        for (Question &question : questions(u"1 AS one"_s, filter, band, {})) {
            db::Query q = session.query(u"SELECT COUNT(*) FROM ("_s + question.sql + u" LIMIT ?) counted"_s);
            question.values.push_back(qint64{cap});
            q.runWith(question.values);
            if (q.next())
                count += q.get<qint64>(0);
        }
    return int(std::min(count, qint64{cap}));
}

} // namespace sportello::storage
