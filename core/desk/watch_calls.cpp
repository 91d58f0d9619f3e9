// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/watch_calls.h"

#include "core/desk/messages.h"
#include "core/desk/watch.h"
#include "core/storage/waiting_calls.h"

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

/// Whoever was to be called back before, no step is still to be made up for. One beyond the whole of a target comes later than
/// what is kept as due.
Instant callsSince(const storage::Catalogue &catalogue, Instant now)
{
    Milliseconds limit{0};
    for (const domain::Target &target : catalogue.targets.targets)
        if (target.measure == Measure::CallBack)
            limit = std::max(limit, target.limit);
    int percent = 100;
    for (const WatchStep &step : catalogue.steps)
        if (step.measure == Measure::CallBack && !step.until)
            percent = std::max(percent, step.percent);
    const Milliseconds beyond = limit * (percent - 100) / 100;
    const Instant since = now - callsLookBack;
    return std::min(since - beyond, catalogue.service->before(since, beyond).value_or(since));
}

std::vector<CallLook> looksAt(db::Session &session, const std::shared_ptr<const storage::Catalogue> &catalogue,
                              const std::vector<Call> &calls, Instant now)
{
    std::set<CallId> ids;
    for (const Call &call : calls)
        ids.insert(call.id);
    auto done = storage::loadCallSteps(session, ids);
    const auto contexts = storage::loadCallContexts(session, calls, catalogue->contract.shortAbandon);
    const ClockRules rules = catalogue->clockRules();
    const ServiceTime *service = catalogue->calendar.rules.empty() ? nullptr : catalogue->service.get();
    std::vector<CallLook> looks;
    for (const Call &call : calls) {
        const CallContext &context = contexts.at(call.id);
        const std::vector<TicketClock> clocks = clocksOf(call, context, rules, now);
        looks.push_back({call, catalogue, planCallSteps(context.about, clocks, catalogue->steps, done[call.id], service, now)});
    }
    return looks;
}

QString callReasons(const CallLook &look)
{
    QStringList reasons;
    for (const DueStep &due : look.plan.due)
        reasons += reasonKey(look.call.id, due.reason.step);
    return reasons.join(u' ');
}

/// Those whom the step reaches: of a call nobody is told who has no address, for it has no history for people to look at.
std::vector<Outgoing> callNotices(db::Session &session, const CallLook &look, const DueStep &due)
{
    std::vector<Outgoing> notices;
    if (due.overtaken || due.step->action != StepAction::Notify)
        return notices;
    for (const MessageReceiver &to : namedReceivers(session, *look.catalogue, *due.step))
        if (!to.address.isEmpty())
            notices.push_back(composed(*look.catalogue, look.call,
                                       contentOf(due, to, MessageKind::CallBack, reasonKey(look.call.id, due.step->id))));
    return notices;
}

} // namespace

CallLooks lookAtCalls(db::Session &session, ContractId contract, Instant now, const std::optional<storage::DueCallCursor> &after,
                      int most)
{
    CallLooks found;
    const auto catalogue = storage::loadCatalogue(session, contract);
    if (!catalogue)
        return found;
    const storage::DueCallPage calls = storage::callsDueSince(session, contract, callsSince(*catalogue, now), after, most);
    found.more = calls.next;
    for (CallLook &look : looksAt(session, catalogue, calls.rows, now)) {
        if (look.plan.next && (!found.next || *look.plan.next < *found.next))
            found.next = look.plan.next;
        if (!look.plan.due.empty())
            found.due.push_back(std::move(look));
    }
    return found;
}

Result<Receipt> takeSteps(Desk &desk, const CallLook &seen, StepCount &count)
{
    const QString reasons = callReasons(seen);
    const StepCount before = count;
    const CallId id = seen.call.id;
    return perform(desk, Verb::TicketStep, {.key = ruleKey(reasons), .at = {}, .version = {}}, Content(id), [&](Unit &unit) {
        requireWatch(desk);
        count = before; // the unit may run again
        unit.actByRule();
        db::Session &session = unit.session();
        const auto call = storage::loadCall(session, id);
        if (!call)
            db::refuse(ErrorKind::NotFound, u"call"_s, QString::number(id.value()));
        const CallLook look = looksAt(session, unit.catalogue(call->contract), {*call}, unit.occurredAt()).front();
        // What is done is done for the reasons that it is kept under, or not at all.
        if (look.plan.due.empty() || callReasons(look) != reasons)
            db::refuse(ErrorKind::StaleVersion, u"call"_s);
        (void)unit.begin(call->contract, {.id = 0, .version = call->version, .call = id});
        for (const DueStep &due : look.plan.due) {
            const std::vector<Outgoing> notices = callNotices(session, look, due);
            const storage::CallStep step{id, due.step->id, !notices.empty()};
            if (!storage::insertCallStep(session, step)) // another watcher was at it at the same moment
                db::refuse(ErrorKind::StaleVersion, u"call"_s);
            TicketChange said = changeOf(*due.step, due.reason);
            said.call = id;
            unit.appendRecord({SubjectKind::WatchStep, due.step->id.value()},
                              step.taken ? EventKind::StepTaken : EventKind::StepSkipped, call->contract,
                              storage::encodeChange(said));
            ++(step.taken ? count.taken : count.skipped);
            for (const Outgoing &notice : notices)
                count.messages += putOut(unit, notice) ? 1 : 0;
        }
    });
}

bool waitsForCallBack(db::Session &session, CallId id)
{
    const auto call = storage::loadCall(session, id);
    const auto catalogue = call ? storage::loadCatalogue(session, call->contract) : nullptr;
    if (!catalogue)
        return false;
    const auto contexts = storage::loadCallContexts(session, {*call}, catalogue->contract.shortAbandon);
    const CallContext &context = contexts.at(id);
    return !context.spokenToAt && waitingOf(*call, context, catalogue->clockRules()).has_value();
}

} // namespace sportello::desk
