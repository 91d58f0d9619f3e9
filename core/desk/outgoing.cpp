// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/outgoing.h"

#include "core/desk/reading.h"
#include "core/desk/records.h"
#include "core/storage/outgoing.h"
#include "core/storage/watch_queue.h"

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

bool mayBecome(OutgoingState state, Settlement settlement)
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

} // namespace

Result<OutgoingPage> listOutgoing(Desk &desk, std::vector<ContractId> contracts, std::optional<OutgoingState> state,
                                  std::optional<OutgoingId> after, int limit)
{
    return db::guarded([&] {
        for (const ContractId contract : contracts)
            desk.require(Verb::OutgoingRead, Target::in(contract));
        if (contracts.empty())
            contracts = contractsFor(desk.me(), Verb::OutgoingRead);
        if (contracts.empty())
            db::refuse(ErrorKind::NotAllowed, verbName(Verb::OutgoingRead), u"–"_s);
        if (limit < 1 || limit > maxRows)
            db::refuse(ErrorKind::InvalidValue, u"limit"_s, QString::number(limit));
        OutgoingPage page{storage::listOutgoing(desk.session(), {contracts, state}, after, limit + 1), {}};
        if (int(page.rows.size()) > limit) {
            page.rows.pop_back();
            page.next = page.rows.back().id;
        }
        return page;
    });
}

Result<OutgoingToDo> countOutgoingToDo(Desk &desk)
{
    return db::readUnit(desk.session(), [&] {
        OutgoingToDo todo;
        for (const auto &[state, count] :
             storage::countOutgoingToDo(desk.session(), contractsFor(desk.me(), Verb::OutgoingSettle)))
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
        if (!mayBecome(seen, c.settlement))
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
