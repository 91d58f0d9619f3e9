// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/tickets.h"

#include "core/desk/ticket_opening.h"
#include "core/desk/waiting.h"
#include "core/domain/call_clock.h"
#include "core/domain/phone_number.h"
#include "core/domain/text.h"
#include "core/storage/calls.h"
#include "core/storage/catalogue_cache.h"
#include "core/storage/figures.h"
#include "core/storage/people.h"

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

void checkTimes(const Call &call)
{
    const auto inOrder = [](const std::optional<Instant> &a, const std::optional<Instant> &b) { return !a || !b || *a <= *b; };
    const std::optional<Instant> started = call.startedAt;
    if (!inOrder(started, call.answeredAt))
        db::refuse(ErrorKind::InvalidValue, u"answered at"_s);
    if (!inOrder(started, call.endedAt) || !inOrder(call.answeredAt, call.endedAt))
        db::refuse(ErrorKind::InvalidValue, u"ended at"_s);
    if (!inOrder(call.endedAt, call.wrapUpEndedAt))
        db::refuse(ErrorKind::InvalidValue, u"after-call work ended at"_s);
    if ((call.end == CallEnd::Answered) != call.answeredAt.has_value())
        db::refuse(ErrorKind::InvalidValue, u"answered at"_s);
}

void checkLinks(db::Session &session, const Call &call)
{
    if (call.contact)
        if (const auto contact = storage::loadContactCard(session, *call.contact); !contact || contact->contract != call.contract)
            db::refuse(ErrorKind::NotFound, u"contact"_s, QString::number(call.contact->value()));
    if (call.ticket)
        if (const auto ticket = storage::loadTicket(session, *call.ticket); !ticket || ticket->contract != call.contract)
            db::refuse(ErrorKind::NotFound, u"ticket"_s, QString::number(call.ticket->value()));
}

/// The call that is called back. Refuses what is none.
Call lostCall(db::Session &session, const Call &call)
{
    if (call.direction != CallDirection::Outbound)
        db::refuse(ErrorKind::InvalidValue, u"calls back"_s);
    auto lost = storage::loadCall(session, *call.callsBack);
    if (!lost || lost->contract != call.contract || lost->direction != CallDirection::Inbound)
        db::refuse(ErrorKind::NotFound, u"call"_s, QString::number(call.callsBack->value()));
    return std::move(*lost);
}

void appendCallEvent(Unit &unit, const Call &call, EventKind kind)
{
    unit.appendRecord(storage::subject(call.id), kind, call.contract, storage::encodeCall(call), storage::callTexts(call));
    storage::markDay(unit.session(), call.contract, call.startedAt, unit.recordedAt());
}

void addContent(Content &content, const Call &call)
{
    content.add(db::Value(storage::encodeCall(call)));
    content.add(db::Value(call.number.typed));
    content.add(db::Column<ContractId>::toValue(call.contract));
}

} // namespace

Result<Receipt> logCall(Desk &desk, const LogCall &command)
{
    Content content;
    Call told = command.call;
    if (command.startsNow) {
        if (told.answeredAt == told.startedAt)
            told.answeredAt = Instant();
        told.startedAt = Instant();
    }
    addContent(content, told);
    if (command.ticket)
        addContent(content, *command.ticket);
    return perform(desk, Verb::CallLog, command.request, content, [&](Unit &unit) {
        db::Session &session = unit.session();
        Call call = command.call;
        desk.require(Verb::CallLog, Target::in(call.contract));
        const auto catalogue = unit.catalogue(call.contract);
        if (!catalogue->contract.active)
            db::refuse(ErrorKind::Inactive, catalogue->contract.code);
        call.number = readPhoneNumber(db::orRefuse(cleanLine(call.number.typed, u"number"_s, true, 64)));
        if (call.end == CallEnd::Answered && !call.answeredBy)
            call.answeredBy = desk.me().id;
        if (command.ticket && !call.contact)
            call.contact = command.ticket->caller;
        checkTimes(call);
        unit.refuseFuture(call.startedAt, u"started at"_s);
        unit.refuseFuture(call.answeredAt.value_or(call.startedAt), u"answered at"_s);
        unit.refuseFuture(call.endedAt.value_or(call.startedAt), u"ended at"_s);
        unit.refuseFuture(call.wrapUpEndedAt.value_or(call.startedAt), u"after-call work ended at"_s);
        checkLinks(session, call);
        std::optional<Call> lost;
        if (call.callsBack)
            lost = lostCall(session, call);
        call.id = storage::nextCallId(session);
        call.version = 1;
        call.origin = Origin::Native;

        std::optional<TicketWriter> writer;
        if (command.ticket) {
            OpenTicket opening = *command.ticket;
            opening.contract = call.contract;
            if (!opening.caller)
                opening.caller = call.contact;
            writer.emplace(planOpening(unit, opening, call.id));
            call.ticket = writer->ticket().id;
        }
        const std::int64_t number = call.ticket ? call.ticket->value() : 0;
        const OperationId operation =
            unit.begin(call.contract, {.id = number, .version = writer ? writer->ticket().version : 0, .call = call.id});
        storage::insertCall(session, call);
        appendCallEvent(unit, call, EventKind::CallLogged);
        if (writer)
            writer->save(operation);
        if (lost && call.answeredAt)
            keepWaiting(session, *catalogue, *lost);
        if (asksForCallBack(call, catalogue->contract.shortAbandon))
            keepWaiting(session, *catalogue, call);
    });
}

Result<Receipt> amendCall(Desk &desk, const AmendCall &c)
{
    const Content content(c.call, c.purpose, c.contact, c.ticket, c.endedAt, c.wrapUpEndedAt);
    return perform(desk, Verb::CallAmend, c.request, content, [&](Unit &unit) {
        auto call = storage::loadCall(unit.session(), c.call);
        if (!call)
            db::refuse(ErrorKind::NotFound, u"call"_s, QString::number(c.call.value()));
        Target target = Target::in(call->contract);
        if (call->answeredBy)
            target.owners = {*call->answeredBy};
        desk.require(Verb::CallAmend, target);
        if (c.request.version && *c.request.version != call->version)
            db::refuse(ErrorKind::StaleVersion, u"call"_s, u"%1/%2"_s.arg(*c.request.version).arg(call->version));
        call->purpose = c.purpose.value_or(call->purpose);
        const auto setIf = [](auto &field, const auto &value) {
            if (value)
                field = value;
        };
        setIf(call->contact, c.contact);
        setIf(call->ticket, c.ticket);
        setIf(call->endedAt, c.endedAt);
        setIf(call->wrapUpEndedAt, c.wrapUpEndedAt);
        ++call->version;
        checkTimes(*call);
        checkLinks(unit.session(), *call);
        (void)unit.begin(call->contract,
                         {.id = call->ticket ? call->ticket->value() : 0, .version = call->version, .call = call->id});
        storage::updateCall(unit.session(), *call);
        appendCallEvent(unit, *call, EventKind::CallAmended);
        keepWaiting(unit.session(), *unit.catalogue(call->contract), *call);
    });
}

} // namespace sportello::desk
