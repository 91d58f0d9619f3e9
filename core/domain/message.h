// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/ids.h"
#include "core/domain/vocabulary.h"

#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

/// What leaves the desk in writing: templates with fields, and messages on their way out.
namespace sportello::domain {

/// A contract's words for one kind of message in one language ("it", "en").
struct MessageTemplate {
    MessageTemplateId id{0};
    int version = 0;
    ContractId contract{0};
    MessageKind kind = MessageKind::Notice;
    QString language;
    QString subject;
    QString body;
    bool operator==(const MessageTemplate &) const = default;
};

/// The fields that a template of this kind may name, as in "{ticket}".
[[nodiscard]] QStringList fieldsOf(MessageKind kind);
/// The first field of a template's text that is not one of its kind, as it was written; a brace that nothing closes is one too.
/// "{{" is a brace.
[[nodiscard]] std::optional<QString> unknownField(MessageKind kind, const QString &text);
/// The text with its fields' values in their places. Values are taken as they are: a field's name in one of them stays a name.
[[nodiscard]] QString filledIn(const QString &text, const QMap<QString, QString> &values);

[[nodiscard]] bool isMessageLanguage(const QString &language);
/// What is said where the contract has no words of its own.
[[nodiscard]] MessageTemplate standardTemplate(MessageKind kind, const QString &language);

/// A message that goes out, or went.
struct Outgoing {
    OutgoingId id{0};
    int version = 0;
    ContractId contract{0};
    std::optional<TicketId> ticket;  ///< none: a digest, or about a call
    std::optional<CallId> call = {}; ///< the lost call that it is about
    std::optional<OperationId> operation;
    MessageKind kind = MessageKind::Notice;
    MessageParty partyKind = MessageParty::Party;
    QString party;
    QString address; ///< empty: to be said by phone
    QString language;
    QString subject;
    QString body;
    OutgoingState state = OutgoingState::Waiting;
    int attempts = 0;
    Instant notBefore; ///< leaves no earlier, so that it can still be withdrawn
    QString reason;    ///< unique for ever: nothing is sent twice for one reason
    QString detail;    ///< why it failed last
    Instant createdAt;
    std::optional<Instant> settledAt = {}; ///< when it was sent, said, withdrawn or given up
    bool operator==(const Outgoing &) const = default;
};
/// How long a message waits before it leaves.
inline constexpr Milliseconds outgoingDelay{10'000};
/// From how many messages to one receiver on they go as one digest.
inline constexpr int digestFrom = 4;

/// "1 h 05 min", "-20 min": the same in every language.
[[nodiscard]] QString spanText(Milliseconds span);

} // namespace sportello::domain
