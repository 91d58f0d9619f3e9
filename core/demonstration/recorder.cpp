// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demonstration/recorder.h"

#include "core/db/db_error.h"
#include "core/desk/desk.h"
#include "core/desk/waiting.h"
#include "core/domain/transition.h"
#include "core/storage/calls.h"
#include "core/storage/catalogue_cache.h"
#include "core/storage/dues.h"
#include "core/storage/filling.h"
#include "core/storage/tickets.h"
#include "core/storage/waiting_calls.h"

#include <algorithm>

namespace sportello::demonstration {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr int operationsInBatch = 20'000;

Actor actorOf(const Deed &deed)
{
    return deed.by ? Actor::of(*deed.by) : Actor::system();
}

void add(QByteArray &content, const Texts &texts)
{
    for (const QString &text : texts)
        content += text.toUtf8() + '\0';
}

} // namespace

Recorder::Recorder(db::Session &session, Dice keys)
    : m_session(session), m_keys(keys), m_nextTicket(storage::nextTicketId(session).value()),
      m_nextCall(storage::nextCallId(session).value())
{
}

OpenFile Recorder::newFile(ContractId contract)
{
    OpenFile file;
    file.ticket.id = TicketId(m_nextTicket++);
    file.ticket.contract = contract;
    ++m_tickets;
    return file;
}

CallId Recorder::newCallId()
{
    return CallId(m_nextCall++);
}

OperationId Recorder::begin(const Deed &deed, ContractId contract, const QByteArray &content, const QString &result)
{
    if (m_inBatch >= operationsInBatch)
        endBatch();
    if (!m_transaction)
        m_transaction.emplace(m_session, db::Transaction::Kind::Write);
    ++m_inBatch;
    ++m_operations;
    return storage::insertOperation(m_session,
                                    {.id = OperationId(0),
                                     .key = m_keys.uuid(),
                                     .verb = deed.verb,
                                     .contract = contract,
                                     .by = deed.by,
                                     .occurredAt = deed.at,
                                     .recordedAt = deed.at,
                                     .digest = desk::Content(content).digest(deed.verb),
                                     .result = result});
}

void Recorder::record(const Deed &deed, OpenFile &file, const std::vector<Step> &steps, const Call *call)
{
    struct Planned {
        TicketEvent event;
        storage::StoredEvent stored;
    };
    std::vector<Planned> planned;
    QByteArray content;
    Ticket &ticket = file.ticket;
    for (const Step &step : steps) {
        const std::optional<Place> to = ticket.version == 0 ? std::optional(Place{}) : next(step.kind, ticket);
        if (!to)
            db::refuse(ErrorKind::Internal, u"demonstration"_s,
                       u"step %1 in state %2"_s.arg(int(step.kind)).arg(int(ticket.place.state)));
        const Ticket before = ticket;
        TicketEvent event{ticket.version + 1, step.kind, deed.at, actorOf(deed), Origin::Native, *to, step.change, step.texts};
        apply(ticket, event);
        planned.push_back({event, storage::toStored(event, before, ticket, OperationId(0))});
        content += planned.back().stored.facts.toUtf8();
        add(content, event.texts);
    }
    // What the desk keeps as its answer, so that the same key would be answered again.
    const QString result = call
        ? u"{\"call\":%1,\"id\":%2,\"v\":%3}"_s.arg(call->id.value()).arg(ticket.id.value()).arg(ticket.version)
        : u"{\"id\":%1,\"v\":%2}"_s.arg(ticket.id.value()).arg(ticket.version);
    const OperationId operation = begin(deed, ticket.contract, content, result);
    if (call)
        writeCall(deed, *call, operation);
    std::vector<storage::StoredEvent> stored;
    for (Planned &p : planned) {
        p.stored.operation = operation;
        stored.push_back(p.stored);
        ++m_ticketEvents;
        if (!p.event.texts.isEmpty()) {
            TicketEvent words;
            words.texts = p.event.texts;
            file.texts.push_back(std::move(words));
        }
    }
    storage::appendEvents(m_session, stored, file.head);
}

void Recorder::record(const Deed &deed, const Call &call)
{
    const QString result = u"{\"call\":%1,\"id\":%2,\"v\":0}"_s.arg(call.id.value()).arg(call.ticket ? call.ticket->value() : 0);
    const OperationId operation =
        begin(deed, call.contract, storage::encodeCall(call).toUtf8() + call.number.typed.toUtf8(), result);
    writeCall(deed, call, operation);
}

void Recorder::writeCall(const Deed &deed, const Call &call, OperationId operation)
{
    storage::insertCall(m_session, call);
    if (call.direction == CallDirection::Inbound && call.end != CallEnd::Answered) {
        const auto catalogue = storage::loadCatalogue(m_session, call.contract);
        if (asksForCallBack(call, catalogue->contract.shortAbandon))
            desk::keepWaiting(m_session, *catalogue, call);
    }
    if (call.callsBack && call.answeredAt)
        storage::updateWaiting(m_session, *call.callsBack, std::nullopt);
    storage::StoredEvent event;
    event.subject = storage::subject(call.id);
    event.seq = 1;
    event.operation = operation;
    event.contract = call.contract;
    event.kind = EventKind::CallLogged;
    event.occurredAt = deed.at;
    event.actor = actorOf(deed);
    event.facts = storage::encodeCall(call);
    event.texts = storage::callTexts(call);
    storage::ChainHead head;
    storage::appendEvent(m_session, event, head);
    ++m_calls;
}

void Recorder::file(OpenFile file)
{
    m_filed.push_back(std::move(file));
}

std::optional<TicketDue> Recorder::due(const Ticket &ticket) const
{
    if (!isOpen(ticket.place.state))
        return std::nullopt;
    const auto catalogue = storage::loadCatalogue(m_session, ticket.contract);
    if (catalogue->targets.targets.empty())
        return std::nullopt;
    return dueOf(storage::loadClockHistory(m_session, ticket.id), catalogue->clockRules());
}

void Recorder::endBatch()
{
    if (!m_transaction)
        m_transaction.emplace(m_session, db::Transaction::Kind::Write);
    std::ranges::sort(m_filed, {}, [](const OpenFile &file) { return file.ticket.id; });
    for (const OpenFile &file : m_filed)
        storage::insertTicket(m_session, file.ticket, due(file.ticket));
    for (const OpenFile &file : m_filed)
        storage::indexTicket(m_session, file.ticket.id, {}, storage::searchDocument(file.ticket.contract, file.texts, {}));
    m_filed.clear();
    m_transaction->commit();
    m_transaction.reset();
    m_inBatch = 0;
}

void Recorder::finish()
{
    endBatch();
    storage::continueNumbers(m_session);
}

} // namespace sportello::demonstration
