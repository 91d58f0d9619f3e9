// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/presence.h"

#include "core/storage/presence.h"
#include "core/storage/tickets.h"

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

Result<std::vector<Present>> lookAtTicket(Desk &desk, const LookAtTicket &look)
{
    db::Session &session = desk.session();
    if (session.isOnNetwork())
        return std::vector<Present>();
    return db::writeUnit(session, [&] {
        const Instant now = desk.clock().now();
        const auto ticket = storage::loadTicket(session, look.ticket);
        if (!ticket)
            db::refuse(ErrorKind::NotFound, u"ticket"_s, QString::number(look.ticket.value()));
        desk.require(Verb::TicketRead, Target::of(*ticket));
        if (look.first)
            storage::removePresenceBefore(session, now - 20 * presentFor);
        storage::savePresence(session, {look.console, desk.me().id, look.ticket, look.typing, now});
        std::vector<Present> others;
        for (const storage::PresenceRow &row : storage::presenceOn(session, look.ticket, now - presentFor)) {
            if (row.person == desk.me().id)
                continue;
            const auto known = std::ranges::find(others, row.person, &Present::person);
            if (known == others.end())
                others.push_back({row.person, row.typing});
            else
                known->typing = known->typing || row.typing;
        }
        return others;
    });
}

Result<void> lookAway(Desk &desk, const QString &console)
{
    if (desk.session().isOnNetwork())
        return {};
    return db::writeUnit(desk.session(), [&] { storage::removePresence(desk.session(), console); });
}

} // namespace sportello::desk
