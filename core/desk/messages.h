// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/domain/message.h"
#include "core/storage/catalogue_cache.h"

/// Messages in a contract's words, as they are put where they wait to leave. For use inside a unit of work.
namespace sportello::desk {

/// Whom a message goes to.
struct MessageReceiver {
    domain::MessageParty kind = domain::MessageParty::Party;
    std::int64_t id = 0; ///< of the operator or the team
    QString name;
    QString address; ///< empty: no mail
};

struct TicketMessage {
    domain::MessageKind kind = domain::MessageKind::Notice;
    QString language = QStringLiteral("it");
    MessageReceiver to;
    QString party;                            ///< what {party} says; the receiver's name where it is empty
    std::optional<domain::Milliseconds> left; ///< of the target
    std::optional<int> percent;
    QString text;
    QString reason; ///< unique for ever
};

/// The contract's own words for it, or the standard ones.
[[nodiscard]] domain::MessageTemplate templateFor(const storage::Catalogue &catalogue, domain::MessageKind kind,
                                                  const QString &language);
[[nodiscard]] domain::Outgoing composed(const storage::Catalogue &catalogue, const domain::Ticket &ticket,
                                        const TicketMessage &message);
/// Writes it as part of the unit's operation; it leaves no earlier than after outgoingDelay. False: for that reason one was
/// written before.
bool putOut(Unit &unit, domain::Outgoing message);

/// Refuses with InvalidValue what is no address; empty is none.
[[nodiscard]] QString cleanAddress(const QString &typed);
/// Refuses with InvalidValue a language in which there are no words.
void checkMessageLanguage(const QString &language);

} // namespace sportello::desk
