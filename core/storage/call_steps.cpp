// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/call_steps.h"

#include "core/storage/by_ids.h"
#include "core/storage/call_row.h"
#include "core/storage/dues.h"
#include "core/storage/question.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

std::optional<CallStep> callStepIn(const StoredEvent &event)
{
    const bool isStep = event.kind == EventKind::StepTaken || event.kind == EventKind::StepSkipped;
    if (event.subject.kind != SubjectKind::WatchStep || !isStep)
        return std::nullopt;
    const TicketChange said = decodeChange(event.facts);
    if (!said.call)
        return std::nullopt;
    return CallStep{*said.call, WatchStepId(event.subject.id), event.kind == EventKind::StepTaken};
}

bool insertCallStep(db::Session &session, const CallStep &step)
{
    return session.run(u"INSERT INTO call_step(call_id, step_id, taken) VALUES(?, ?, ?) ON CONFLICT DO NOTHING"_s, step.call,
                       step.step, step.taken)
        == 1;
}

std::map<CallId, std::set<WatchStepId>> loadCallSteps(db::Session &session, const std::set<CallId> &calls)
{
    std::map<CallId, std::set<WatchStepId>> steps;
    AskedIds asked(session, u"SELECT call_id, step_id FROM call_step WHERE call_id"_s, calls);
    asked.visit([&](db::Query &q) { steps[q.get<CallId>(0)].insert(q.get<WatchStepId>(1)); });
    return steps;
}

std::set<CallStep> callStepsOf(db::Session &session, WatchStepId from, WatchStepId to)
{
    db::Query q = session.query(u"SELECT call_id, step_id, taken FROM call_step WHERE step_id >= ? AND step_id <= ?"_s);
    q.run(from, to);
    std::set<CallStep> steps;
    while (q.next())
        steps.insert({q.get<CallId>(0), q.get<WatchStepId>(1), q.get<bool>(2)});
    return steps;
}

std::vector<ContractId> contractsWithCallSteps(db::Session &session)
{
    db::Query q = session.query(
        u"SELECT DISTINCT contract_id FROM watch_step WHERE measure = ? AND until_at IS NULL ORDER BY contract_id"_s);
    q.run(Measure::CallBack);
    std::vector<ContractId> contracts;
    while (q.next())
        contracts.push_back(q.get<ContractId>(0));
    return contracts;
}

DueCallPage callsDueSince(db::Session &session, ContractId contract, Instant since, const std::optional<DueCallCursor> &after,
                          int limit)
{
    Where where;
    where.add(u"contract_id = ?"_s, contract);
    where.add(u"call_back_due < ?"_s, nothingDue);
    if (after)
        where.add(u"(call_back_due, started_at, id) > (?, ?, ?)"_s, qint64{after->due}, qint64{after->at}, qint64{after->id});
    else
        where.add(u"call_back_due >= ?"_s, since);
    Question question{u"SELECT "_s + callColumns() + u", call_back_due FROM call"_s + where.sql
                          + u" ORDER BY call_back_due, started_at, id LIMIT ?"_s,
                      where.values};
    question.values.push_back(qint64{limit});
    db::Query q = asked(session, question);
    DueCallPage page;
    qint64 due = 0;
    while (q.next()) {
        page.rows.push_back(readCall(q));
        due = q.get<qint64>(callColumnCount);
    }
    if (int(page.rows.size()) == limit) {
        const Call &last = page.rows.back();
        page.next = DueCallCursor{due, last.startedAt.time_since_epoch().count(), last.id.value()};
    }
    return page;
}

} // namespace sportello::storage
