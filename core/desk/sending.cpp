// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/sending.h"

#include "core/desk/messages.h"
#include "core/desk/serving.h"
#include "core/desk/watch_calls.h"
#include "core/domain/mail.h"
#include "core/storage/history.h"
#include "core/storage/outgoing.h"
#include "core/storage/tickets.h"
#include "core/storage/watch_queue.h"

#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr int mostFolded = 1000;

std::chrono::minutes pauseAfter(int attempts)
{
    static constexpr std::array pauses{1, 5, 15, 60, 240};
    return std::chrono::minutes(pauses.at(std::size_t(std::clamp(attempts, 1, int(pauses.size())) - 1)));
}

/// A person's own message is never part of a digest.
bool isByRule(const Outgoing &message)
{
    return (message.reason.startsWith(u't') && message.kind != MessageKind::Digest) || message.kind == MessageKind::CallBack;
}

/// What no person asked for, and so leaves in service only.
bool leavesInService(const Outgoing &message)
{
    return isByRule(message) || message.kind == MessageKind::Digest;
}

class Sender {
public:
    Sender(Desk &desk, const Watcher &watcher, const MailCommand &command)
        : m_desk(desk), m_session(desk.session()), m_watcher(watcher), m_command(command)
    {
    }

    SendReport run()
    {
        if (!beat())
            return m_report;
        // Of this one's own too: where the connection was lost after the mail had left, what came of it was never written.
        m_report.notKnown += db::orRefuse(db::writeUnit(m_session, [&] { return storage::giveUpSending(m_session, now()); }));
        fold();
        QElapsedTimer timer;
        timer.start();
        for (int sent = 0; sent < m_watcher.most && !m_report.hung && timer.elapsed() < mostSending.count(); ++sent) {
            const auto next = db::orRefuse(db::readUnit(m_session, [&] { return storage::outgoingDue(m_session, now(), 1); }));
            if (m_watcher.meanwhile)
                m_watcher.meanwhile();
            if (next.empty() || (m_watcher.interrupted && m_watcher.interrupted()) || !beat())
                break;
            send(next.front());
        }
        return m_report;
    }

private:
    Instant now() { return storage::databaseNow(m_session, m_desk.clock().now()); }

    bool beat()
    {
        m_report.holding = db::orRefuse(db::writeUnit(m_session, [&] {
            const Instant at = now();
            return storage::takeLease(m_session, storage::LeaseName::Sender, m_watcher.holder, m_watcher.label, at,
                                      at - std::max<Milliseconds>(m_watcher.stale, m_command.timeout * 2));
        }));
        return m_report.holding;
    }

    void fold()
    {
        db::orRefuse(db::writeUnit(m_session, [&] {
            const Instant at = now();
            std::map<std::tuple<ContractId, QString, QString>, std::vector<Outgoing>> together;
            for (Outgoing &message : storage::outgoingDue(m_session, at, mostFolded))
                if (isByRule(message) && !isPointless(message) && !putOff(message, at))
                    together[{message.contract, message.address, message.language}].push_back(std::move(message));
            int digests = 0;
            for (const auto &[key, parts] : together)
                if (int(parts.size()) >= digestFrom) {
                    storage::foldOutgoing(m_session, parts, digestOf(parts, at));
                    ++digests;
                }
            m_report.digests = digests;
        }));
    }

    /// Closing a ticket withdraws what waits; this one came back, or the ticket was closed by a log from elsewhere. Or the caller
    /// was spoken to meanwhile.
    [[nodiscard]] bool isPointless(const Outgoing &message)
    {
        if (message.kind == MessageKind::CallBack && message.call)
            return !waitsForCallBack(m_session, *message.call);
        if (!isByRule(message) || !message.ticket)
            return false;
        const auto ticket = storage::loadTicket(m_session, *message.ticket);
        return !ticket || !isOpen(ticket->place.state);
    }

    /// Out of service, what leaves in service only waits for the next opening. False: it may leave now.
    bool putOff(const Outgoing &message, Instant at)
    {
        if (!leavesInService(message))
            return false;
        const Instant next = inService(message.contract, at);
        if (next <= at || isAskedFor(message))
            return false;
        storage::putOffOutgoing(m_session, message.id, next);
        return true;
    }

    /// Somebody has decided about it, and wants it sent again.
    [[nodiscard]] bool isAskedFor(const Outgoing &message)
    {
        return !storage::loadEvents(m_session, {SubjectKind::Outgoing, message.id.value()}).empty();
    }

    /// The first instant of the contract's service from `at` on; `at` itself where it has no hours, or none any more.
    [[nodiscard]] Instant inService(ContractId contract, Instant at)
    {
        const auto catalogue = storage::loadCatalogue(m_session, contract);
        return catalogue && catalogue->hasHours(at) ? catalogue->service->nextOpen(at).value_or(at) : at;
    }

    Outgoing digestOf(const std::vector<Outgoing> &parts, Instant at)
    {
        const Outgoing &first = parts.front();
        const auto catalogue = storage::loadCatalogue(m_session, first.contract);
        const MessageTemplate words = templateFor(*catalogue, MessageKind::Digest, first.language);
        QStringList list;
        for (const Outgoing &part : parts)
            list += u"– "_s + part.subject + u'\n' + part.body.trimmed();
        const QMap<QString, QString> values{{u"contract"_s, catalogue->contract.code},
                                            {u"party"_s, first.party},
                                            {u"count"_s, QString::number(parts.size())},
                                            {u"list"_s, list.join(u"\n\n"_s)}};
        Outgoing digest = first;
        digest.ticket.reset();
        digest.call.reset();
        digest.operation.reset();
        digest.kind = MessageKind::Digest;
        digest.subject = filledIn(words.subject, values);
        digest.body = filledIn(words.body, values);
        digest.reason = u"digest/%1"_s.arg(first.id.value());
        digest.createdAt = at;
        digest.notBefore = at;
        return digest;
    }

    void send(const Outgoing &waiting)
    {
        const bool begun = db::orRefuse(db::writeUnit(m_session, [&] {
            const Instant at = now();
            if (isPointless(waiting)) {
                storage::withdrawOne(m_session, waiting.id, at);
                return false;
            }
            return !putOff(waiting, at) && storage::beginSending(m_session, waiting.id, m_watcher.holder);
        }));
        if (!begun)
            return;
        Outgoing message = waiting;
        ++message.attempts;
        const MailResult result = mailed(message);
        message.detail = result.detail;
        m_report.hung = result.hung;
        db::orRefuse(db::writeUnit(m_session, [&] {
            decide(message, result.outcome);
            storage::endSending(m_session, message, m_watcher.holder);
        }));
        switch (message.state) {
        case OutgoingState::Sent:
            ++m_report.sent;
            break;
        case OutgoingState::NotKnown:
            ++m_report.notKnown;
            break;
        case OutgoingState::Failed:
            ++m_report.failed;
            break;
        default:
            ++m_report.tried;
            break;
        }
    }

    MailResult mailed(const Outgoing &message) const
    {
        if (!isMailAddress(message.address))
            return {MailOutcome::NotSent, message.address, false};
        return runMailCommand(
            m_command,
            encoded({.fromName = m_command.fromName,
                     .fromAddress = m_command.fromAddress,
                     .to = message.address,
                     .subject = message.subject,
                     .body = message.body,
                     // The same however often it is tried: its receiver can tell.
                     .id = u"sportello.%1.%2"_s.arg(message.id.value()).arg(qint64(message.createdAt.time_since_epoch().count())),
                     .at = m_desk.clock().now()}),
            m_watcher.interrupted, m_watcher.meanwhile);
    }

    void decide(Outgoing &message, MailOutcome outcome)
    {
        const Instant at = now();
        message.settledAt = at;
        if (outcome == MailOutcome::Sent) {
            message.state = OutgoingState::Sent;
        } else if (outcome == MailOutcome::NotKnown) {
            message.state = OutgoingState::NotKnown;
        } else if (message.attempts >= m_command.attempts || !isMailAddress(message.address)) {
            message.state = OutgoingState::Failed;
        } else {
            message.state = OutgoingState::Waiting;
            message.settledAt.reset();
            message.notBefore = inService(message.contract, at + pauseAfter(message.attempts));
        }
    }

    Desk &m_desk;
    db::Session &m_session;
    const Watcher &m_watcher;
    const MailCommand &m_command;
    SendReport m_report;
};

} // namespace

bool maySend(const Operator &person)
{
    return grantOn(person, Verb::Send, Target::system()).has_value();
}

Result<SendReport> sendOnce(Desk &desk, const Watcher &sender, const MailCommand &command)
{
    return db::guarded([&] {
        desk.require(Verb::Send, Target::system());
        requireServing(desk, Verb::Send);
        return Sender(desk, sender, command).run();
    });
}

Result<SendReport> Mailer::send(Desk &desk, const Watcher &sender)
{
    if (m_restsUntil && desk.clock().now() < *m_restsUntil)
        return SendReport{};
    Result<SendReport> report = sendOnce(desk, sender, m_command);
    m_restsUntil = report && report->hung ? std::optional(desk.clock().now() + mailRest) : std::nullopt;
    return report;
}

} // namespace sportello::desk
