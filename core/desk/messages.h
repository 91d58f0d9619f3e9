// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/domain/call.h"
#include "core/domain/message.h"
#include "core/domain/watch_step.h"
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

/// A person; a team, where there is one.
[[nodiscard]] MessageReceiver receiverOf(db::Session &session, const domain::Operator &person);
[[nodiscard]] std::optional<MessageReceiver> receiverOf(db::Session &session, const storage::Catalogue &catalogue,
                                                        std::optional<domain::TeamId> team);
/// Whom a step names itself: its team, the contract's supervisors, another party. Nobody where it means whoever has a ticket.
[[nodiscard]] std::vector<MessageReceiver> namedReceivers(db::Session &session, const storage::Catalogue &catalogue,
                                                          const domain::WatchStep &step);

struct MessageContent {
    domain::MessageKind kind = domain::MessageKind::Notice;
    QString language = QStringLiteral("it");
    MessageReceiver to;
    QString party;                            ///< what {party} says; the receiver's name where it is empty
    std::optional<domain::Milliseconds> left; ///< of the target
    std::optional<int> percent;
    QString text;
    QString reason; ///< unique for ever
};

/// What a due step says to one receiver; `why` is the reason of the step itself, which each receiver has once.
[[nodiscard]] MessageContent contentOf(const domain::DueStep &due, const MessageReceiver &to, domain::MessageKind kind,
                                       const QString &why);

/// The contract's own words for it, or the standard ones.
[[nodiscard]] domain::MessageTemplate templateFor(const storage::Catalogue &catalogue, domain::MessageKind kind,
                                                  const QString &language);
[[nodiscard]] domain::Outgoing composed(const storage::Catalogue &catalogue, const domain::Ticket &ticket,
                                        const MessageContent &message);
/// About a lost call: by its number in the list of calls, and without a word of who made it.
[[nodiscard]] domain::Outgoing composed(const storage::Catalogue &catalogue, const domain::Call &call,
                                        const MessageContent &message);
/// Writes it as part of the unit's operation; it leaves no earlier than after outgoingDelay. False: for that reason one was
/// written before.
bool putOut(Unit &unit, domain::Outgoing message);

/// Refuses with InvalidValue what is no address; empty is none.
[[nodiscard]] QString cleanAddress(const QString &typed);
/// Refuses with InvalidValue a language in which there are no words.
void checkMessageLanguage(const QString &language);

} // namespace sportello::desk
