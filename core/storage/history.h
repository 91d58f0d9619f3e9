// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/asked.h"
#include "core/domain/event.h"

#include <QtCore/QJsonObject>
#include <QtCore/QUuid>

#include <functional>
#include <map>
#include <vector>

/// Operations, events and personal texts: the truth. All functions throw db::DbError.
namespace sportello::storage {

/// One thing that somebody did. Its digest is SHA-256 over the verb and the content, cut to 16 bytes.
struct Operation {
    domain::OperationId id{0};
    QUuid key;
    domain::Verb verb = domain::Verb::TicketOpen;
    std::optional<domain::ContractId> contract;
    std::optional<domain::OperatorId> by; ///< none: the system
    domain::Instant occurredAt;
    domain::Instant recordedAt; ///< where there is a server, its own clock
    QByteArray digest;
    QString result; ///< JSON: what the verb answered, so that the same key can be answered again
};

/// Writes the operation and answers its id: the given one, which nextNumbers() answered, or the next where that is 0.
[[nodiscard]] domain::OperationId insertOperation(db::Session &session, const Operation &operation);
[[nodiscard]] db::Asked<std::optional<Operation>> askOperation(db::Session &session, const QUuid &key);
[[nodiscard]] std::optional<Operation> findOperation(db::Session &session, const QUuid &key);
[[nodiscard]] std::optional<Operation> loadOperation(db::Session &session, domain::OperationId id);

/// What tells one desk from every other, wherever it is moved and whatever is done in it: the key of its first operation, which
/// is of no contract. Empty in a database without one.
[[nodiscard]] QByteArray deskMark(db::Session &session);

/// The last one's number; 0 where there is none.
[[nodiscard]] domain::OperationId lastOperation(db::Session &session);

/// When the last one was recorded.
[[nodiscard]] std::optional<domain::Instant> lastRecorded(db::Session &session);

/// What an event is about.
struct Subject {
    domain::SubjectKind kind;
    std::int64_t id;
    bool operator==(const Subject &) const = default;
};
[[nodiscard]] inline Subject subject(domain::TicketId id)
{
    return {domain::SubjectKind::Ticket, id.value()};
}
[[nodiscard]] inline Subject subject(domain::CallId id)
{
    return {domain::SubjectKind::Call, id.value()};
}

/// How far somebody who follows what others do has come.
struct ChangeMark {
    domain::OperationId last{0}; ///< SQLite: one writes at a time, so the last operation says it all
    QString snapshot;            ///< PostgreSQL: which transactions had ended (pg_current_snapshot); its numbers end in any order
    bool operator==(const ChangeMark &) const = default;
};
/// How far it goes now. With changedSince() in one transaction for reading, nothing lies between them.
[[nodiscard]] ChangeMark changeMark(db::Session &session);
struct Changed {
    std::optional<domain::ContractId> contract; ///< the operation's
    Subject subject;
};
/// What was written since the mark, without repetitions: all of it and nothing twice, in whatever order it was committed.
[[nodiscard]] std::vector<Changed> changedSince(db::Session &session, const ChangeMark &mark);

/// An event as it is stored, of whatever subject.
struct StoredEvent {
    Subject subject{domain::SubjectKind::Ticket, 0};
    int seq = 0;
    domain::OperationId operation{0};
    std::optional<domain::ContractId> contract;
    domain::EventKind kind = domain::EventKind::Registered;
    domain::Instant occurredAt;
    domain::Origin origin = domain::Origin::Native;
    domain::Actor actor;
    std::optional<domain::Place> after; ///< tickets only
    std::optional<domain::TeamId> team; ///< tickets: the team that has it afterwards
    std::optional<std::int64_t> measure;
    QString facts; ///< JSON without personal text
    domain::Texts texts;
    QByteArray hash; ///< filled when read
};

/// The end of a subject's history: the number and hash of its last event; seq 0 and no hash where there is none.
struct ChainHead {
    int seq = 0;
    QByteArray hash;
};
[[nodiscard]] ChainHead chainHead(db::Session &session, const Subject &subject);

/// Appends events of one subject after `head` and moves `head` on. Their numbers go on from head.seq. An event's hash is SHA-256
/// over the one before and every column of the event; texts count by their salted digest.
void appendEvents(db::Session &session, const std::vector<StoredEvent> &events, ChainHead &head);
inline void appendEvent(db::Session &session, const StoredEvent &event, ChainHead &head)
{
    appendEvents(session, {event}, head);
}

/// A subject's whole history in order, with its texts.
struct AskedEvents {
    db::Asked<std::vector<StoredEvent>> events;
    db::Asked<std::map<int, domain::Texts>> texts; ///< by seq
    [[nodiscard]] std::vector<StoredEvent> answer();
};
[[nodiscard]] AskedEvents askEvents(db::Session &session, const Subject &subject);
[[nodiscard]] std::vector<StoredEvent> loadEvents(db::Session &session, const Subject &subject);
/// The events of one operation, by subject and number.
[[nodiscard]] std::vector<StoredEvent> eventsOfOperation(db::Session &session, domain::OperationId operation);

/// A subject's history and whether it holds: its numbers have no gaps, each event is chained as appendEvent chains it, each text
/// fits its digest (an erased one does). `brokenAt` is the number of the first that does not, 0 where all is well.
struct CheckedHistory {
    Subject subject;
    std::vector<StoredEvent> events;
    int brokenAt = 0;
};
/// The histories of the subjects of one kind with ids in [from, to], by id.
[[nodiscard]] std::vector<CheckedHistory> checkHistories(db::Session &session, domain::SubjectKind kind, std::int64_t from,
                                                         std::int64_t to);
[[nodiscard]] int firstBrokenLink(db::Session &session, const Subject &subject);

// --- tickets' events as the domain has them ---

[[nodiscard]] QString encodeChange(const domain::TicketChange &change);
/// Unknown names are ignored: a newer program may have written them. Throws std::runtime_error on what is no JSON object.
[[nodiscard]] domain::TicketChange decodeChange(const QString &facts);
[[nodiscard]] domain::TicketEvent toTicketEvent(const StoredEvent &event);
[[nodiscard]] StoredEvent toStored(const domain::TicketEvent &event, const domain::Ticket &before, const domain::Ticket &after,
                                   domain::OperationId operation);
[[nodiscard]] std::vector<domain::TicketEvent> loadTicketHistory(db::Session &session, domain::TicketId id);

} // namespace sportello::storage
