// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/transaction.h"
#include "core/desk/rights.h"
#include "core/domain/clock.h"
#include "core/storage/history.h"

#include <QtCore/QUuid>

#include <functional>

/// The verbs that operators say. Each checks its right and its scope, asks the domain what may happen, and writes one operation
/// with its events and its projections: all in one transaction, or nothing.
namespace sportello::storage {
struct Catalogue;
} // namespace sportello::storage

namespace sportello::desk {

/// Comes with every write. The key is made when the form is opened, so that the same intent sent twice is done once.
struct Request {
    QUuid key = QUuid::createUuid();
    std::optional<domain::Instant> at; ///< when it happened, where that is not now; never in the future
    std::optional<int> version;        ///< the version that the person saw; another one is refused as stale
};

/// What a write answers. The same key again answers the same, with `repeated` set.
struct Receipt {
    domain::OperationId operation{0};
    std::int64_t id = 0; ///< of what was written: a ticket's number, a contact's id, …
    int version = 0;
    std::optional<domain::CallId> call = std::nullopt;
    bool repeated = false;

    [[nodiscard]] domain::TicketId ticket() const { return domain::TicketId(id); }
};

/// An operator signed in on a session: what every verb is said by.
class Desk {
public:
    /// `clock`: what dates what is done. Programs bring a DatabaseClock. It must outlive the desk, as must the session.
    Desk(db::Session &session, const domain::Clock &clock, domain::Operator me)
        : m_session(session), m_clock(clock), m_me(std::move(me))
    {
    }

    [[nodiscard]] db::Session &session() const noexcept { return m_session; }
    [[nodiscard]] const domain::Clock &clock() const noexcept { return m_clock; }
    [[nodiscard]] const domain::Operator &me() const noexcept { return m_me; }

    /// Throws db::Refused with NotAllowed.
    void require(domain::Verb verb, const Target &target) const { db::orRefuse(authorise(m_me, verb, target)); }

private:
    db::Session &m_session;
    const domain::Clock &m_clock;
    domain::Operator m_me;
};

/// The content of a request as bytes: equal for equal contents, whatever the key.
class Content {
public:
    template <class... T>
    explicit Content(const T &...fields)
    {
        (add(db::Column<T>::toValue(fields)), ...);
    }
    void add(const db::Value &value);
    [[nodiscard]] QByteArray digest(domain::Verb verb) const;

private:
    QByteArray m_bytes;
};

/// One write under way, inside its transaction.
class Unit {
public:
    /// `catalogueStamp` where that was asked for already.
    Unit(Desk &desk, domain::Verb verb, const Request &request, QByteArray digest,
         std::optional<std::int64_t> catalogueStamp = {});

    [[nodiscard]] Desk &desk() const noexcept { return m_desk; }
    [[nodiscard]] db::Session &session() const noexcept { return m_desk.session(); }
    [[nodiscard]] const Request &request() const noexcept { return m_request; }
    [[nodiscard]] domain::Instant occurredAt() const noexcept { return m_occurredAt; }
    [[nodiscard]] domain::Instant recordedAt() const noexcept { return m_recordedAt; }
    /// Who signs the events: the operator, or the system where a rule acts and nobody's hand.
    [[nodiscard]] domain::Actor actor() const { return m_byRule ? domain::Actor::system() : domain::Actor::of(m_desk.me().id); }
    void actByRule() noexcept { m_byRule = true; }
    /// Refuses with InvalidValue and the detail "future" what has not happened yet.
    void refuseFuture(domain::Instant at, const QString &field) const;

    /// The contract's catalogue as it was when the work began. Refuses with NotFound.
    [[nodiscard]] std::shared_ptr<const storage::Catalogue> catalogue(domain::ContractId contract);
    /// The number that the operation shall have; without it, the next.
    void useNumber(domain::OperationId number) noexcept { m_receipt.operation = number; }
    /// Writes the operation, with what it will answer; once in a unit, before its events.
    domain::OperationId begin(std::optional<domain::ContractId> contract, Receipt receipt);
    /// Writes one event of a row that is the truth itself, signed and dated like the operation.
    void appendRecord(const storage::Subject &subject, domain::EventKind kind, std::optional<domain::ContractId> contract,
                      const QString &facts, domain::Texts texts = {});
    [[nodiscard]] const Receipt &receipt() const noexcept { return m_receipt; }

private:
    Desk &m_desk;
    domain::Verb m_verb;
    Request m_request;
    QByteArray m_digest;
    domain::Instant m_recordedAt;
    domain::Instant m_occurredAt;
    Receipt m_receipt;
    bool m_byRule = false;
    std::optional<std::int64_t> m_catalogueStamp;
};

/// Refuses with SchemaNewer where the desk was brought up to date under this program, and wants a newer one to write to it.
/// `least`: what db::askMinClient() answered in the transaction that is to write.
void refuseOutdated(int least);

/// Does `work` as one operation, or answers what the same key answered before. `work` calls Unit::begin(); `ahead` asks what it
/// will want to know (db/asked.h), so that this travels with the look for the key.
/// Errors: KeyReused, InvalidValue (`at` lies in the future), SchemaNewer, and whatever `work` refuses.
[[nodiscard]] domain::Result<Receipt> perform(Desk &desk, domain::Verb verb, const Request &request, const Content &content,
                                              const std::function<void(Unit &)> &work, const std::function<void()> &ahead = {});

} // namespace sportello::desk
