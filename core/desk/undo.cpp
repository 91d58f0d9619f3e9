// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/ticket_writer.h"
#include "core/desk/tickets.h"
#include "core/storage/outgoing.h"

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

Result<Receipt> undoTicket(Desk &desk, const UndoTicket &c)
{
    return perform(desk, Verb::Undo, c.request, Content(c.ticket, c.operation), [&](Unit &unit) {
        db::Session &session = unit.session();
        TicketWriter writer(unit, c.ticket);
        const std::vector<storage::StoredEvent> history = storage::loadEvents(session, storage::subject(c.ticket));
        const OperationId last = history.back().operation;
        if (c.operation && *c.operation != last)
            db::refuse(ErrorKind::UndoSuperseded, u"ticket"_s);
        const auto operation = storage::loadOperation(session, last);
        Target target = Target::in(writer.ticket().contract);
        if (operation->by)
            target.owners = {*operation->by};
        desk.require(Verb::Undo, target);
        const std::vector<storage::StoredEvent> events = storage::eventsOfOperation(session, last);
        const bool takesBackMore =
            std::ranges::any_of(events, [&](const auto &e) { return e.subject != storage::subject(c.ticket); });
        // What a rule did is nobody's own, whoever let it run.
        const bool byRule = std::ranges::any_of(events, [](const auto &e) { return e.actor == Actor::system(); });
        const bool noWayBack =
            takesBackMore || byRule || events.front().kind == EventKind::Registered || events.front().kind == EventKind::Annulled;
        if (noWayBack)
            db::refuse(ErrorKind::IllegalTransition, verbName(Verb::Undo), verbName(operation->verb));
        writer.annul(last, events.front().seq, events.back().seq);
        // Both times are the server's where there is one, so a console's clock has no say.
        const OperationId undo =
            unit.begin(writer.ticket().contract, {.id = c.ticket.value(), .version = writer.ticket().version});
        if (storage::loadOperation(session, undo)->recordedAt - operation->recordedAt > undoLimit)
            db::refuse(ErrorKind::UndoTooLate, u"ticket"_s);
        if (!storage::withdrawOutgoing(session, last, unit.recordedAt()))
            db::refuse(ErrorKind::UndoTooLate, u"message"_s);
        writer.save(undo);
    });
}

} // namespace sportello::desk
