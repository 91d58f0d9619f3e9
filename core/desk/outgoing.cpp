// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/outgoing.h"

#include "core/desk/reading.h"
#include "core/desk/records.h"
#include "core/storage/dues.h"
#include "core/storage/history.h"
#include "core/storage/outgoing.h"
#include "core/storage/watch_queue.h"

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

bool maySettle(OutgoingState state, Settlement settlement)
{
    using enum OutgoingState;
    switch (settlement) {
    case Settlement::Said:
        return state == Waiting || state == Failed || state == NotKnown;
    case Settlement::Withdraw:
        return state == Waiting;
    case Settlement::Retry:
        return state == Failed || state == Withdrawn || state == NotKnown;
    }
    return false;
}

namespace {

OutgoingPage pageOf(Desk &desk, storage::OutgoingFilter filter, std::optional<OutgoingId> after, int limit)
{
    for (const ContractId contract : filter.contracts)
        desk.require(Verb::OutgoingRead, Target::in(contract));
    if (filter.contracts.empty())
        filter.contracts = contractsFor(desk.me(), Verb::OutgoingRead);
    if (filter.contracts.empty())
        db::refuse(ErrorKind::NotAllowed, verbName(Verb::OutgoingRead), u"–"_s);
    if (limit < 1 || limit > maxRows)
        db::refuse(ErrorKind::InvalidValue, u"limit"_s, QString::number(limit));
    OutgoingPage page{storage::listOutgoing(desk.session(), filter, after, limit + 1), {}};
    if (int(page.rows.size()) > limit) {
        page.rows.pop_back();
        page.next = page.rows.back().id;
    }
    return page;
}

} // namespace

Result<OutgoingPage> listOutgoing(Desk &desk, std::vector<ContractId> contracts, std::optional<OutgoingState> state,
                                  std::optional<OutgoingId> after, int limit)
{
    return db::guarded([&] { return pageOf(desk, {.contracts = std::move(contracts), .state = state}, after, limit); });
}

Result<OutgoingPage> listOutgoingToDo(Desk &desk, std::vector<ContractId> contracts, std::optional<OutgoingId> after, int limit)
{
    return db::guarded(
        [&] { return pageOf(desk, {.contracts = std::move(contracts), .state = {}, .toDo = true}, after, limit); });
}

Result<OutgoingDetail> readOutgoing(Desk &desk, OutgoingId id)
{
    return db::readUnit(desk.session(), [&] {
        auto message = storage::loadOutgoing(desk.session(), id);
        if (!message)
            db::refuse(ErrorKind::NotFound, u"outgoing"_s, QString::number(id.value()));
        desk.require(Verb::OutgoingRead, Target::in(message->contract));
        OutgoingDetail detail{.message = std::move(*message)};
        detail.reason = reasonIn(detail.message.reason);
        if (detail.reason && detail.message.ticket)
            for (const TicketEvent &event : storage::loadClockHistory(desk.session(), *detail.message.ticket))
                if (reasonOf(event) == detail.reason)
                    detail.percent = event.change.stepPercent;
        if (detail.message.call && detail.message.operation)
            for (const storage::StoredEvent &stored : storage::eventsOfOperation(desk.session(), *detail.message.operation))
                if (stored.kind == EventKind::StepTaken) {
                    const TicketEvent event = storage::toTicketEvent(stored);
                    const auto reason = reasonOf(event);
                    if (!reason
                        || !detail.message.reason.startsWith(QString(reasonKey(*detail.message.call, reason->step) + u'/')))
                        continue;
                    detail.reason = reason;
                    detail.percent = event.change.stepPercent;
                }
        if (const auto events = storage::loadEvents(desk.session(), {SubjectKind::Outgoing, id.value()}); !events.empty())
            if (const Actor &by = events.back().actor; by.kind == ActorKind::Operator)
                detail.by = OperatorId(by.id);
        return detail;
    });
}

Result<OutgoingToDo> countOutgoingToDo(Desk &desk, std::optional<ContractId> contract)
{
    return db::readUnit(desk.session(), [&] {
        OutgoingToDo todo;
        std::vector<ContractId> contracts = contractsFor(desk.me(), Verb::OutgoingSettle);
        if (contract)
            std::erase_if(contracts, [&](ContractId one) { return one != *contract; });
        for (const auto &[state, count] : storage::countOutgoingToDo(desk.session(), contracts))
            (state == OutgoingState::Waiting      ? todo.toSay
                 : state == OutgoingState::Failed ? todo.failed
                                                  : todo.notKnown) += count;
        return todo;
    });
}

Result<Receipt> settleOutgoing(Desk &desk, const SettleOutgoing &c)
{
    return perform(desk, Verb::OutgoingSettle, c.request, Content(c.message, c.settlement), [&](Unit &unit) {
        auto message = storage::loadOutgoing(unit.session(), c.message);
        if (!message)
            db::refuse(ErrorKind::NotFound, u"outgoing"_s, QString::number(c.message.value()));
        desk.require(Verb::OutgoingSettle, Target::in(message->contract));
        if (c.request.version && *c.request.version != message->version)
            db::refuse(ErrorKind::StaleVersion, u"outgoing"_s, u"%1/%2"_s.arg(*c.request.version).arg(message->version));
        const OutgoingState seen = message->state;
        if (!maySettle(seen, c.settlement))
            db::refuse(ErrorKind::InvalidValue, u"outgoing"_s, QString::number(int(seen)));
        const Instant now = storage::databaseNow(unit.session(), unit.recordedAt());
        ++message->version;
        message->settledAt = now;
        switch (c.settlement) {
        case Settlement::Said:
            message->state = OutgoingState::SaidByPhone;
            break;
        case Settlement::Withdraw:
            message->state = OutgoingState::Withdrawn;
            break;
        case Settlement::Retry:
            if (message->address.isEmpty())
                db::refuse(ErrorKind::EmptyField, u"address"_s);
            message->state = OutgoingState::Waiting;
            message->attempts = 0;
            message->notBefore = now;
            message->settledAt.reset();
            break;
        }
        if (!storage::updateOutgoing(unit.session(), *message, seen))
            db::refuse(ErrorKind::StaleVersion, u"outgoing"_s);
        (void)unit.begin(message->contract, {.id = message->id.value(), .version = message->version});
        unit.appendRecord({SubjectKind::Outgoing, message->id.value()}, EventKind::Changed, message->contract,
                          facts({{u"state"_s, int(message->state)}, {u"was"_s, int(seen)}}));
    });
}

} // namespace sportello::desk
