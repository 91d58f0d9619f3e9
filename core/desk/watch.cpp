// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/watch.h"

#include "core/desk/database_clock.h"
#include "core/desk/serving.h"
#include "core/desk/tickets.h"
#include "core/desk/watch_calls.h"
#include "core/desk/watch_look.h"
#include "core/storage/call_steps.h"
#include "core/storage/outgoing.h"
#include "core/storage/tickets.h"
#include "core/storage/watch_queue.h"

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr int looksAtOnce = 100;
constexpr std::chrono::minutes whenWrong{5}; ///< before a ticket that something was wrong with is looked at again
constexpr std::chrono::seconds whenStale{1}; ///< before one that became another meanwhile is

class Pass {
public:
    Pass(Desk &desk, const Watcher &watcher)
        : m_clock(desk.clock()), m_desk(desk.session(), m_clock, desk.me()), m_session(desk.session()), m_watcher(watcher)
    {
    }

    WatchReport run()
    {
        if (!beat())
            return m_report;
        queueWhatChanged();
        while (m_report.looked < m_watcher.most && !isInterrupted() && lookAtSome() && beat()) {}
        std::optional<Instant> next;
        if (m_report.holding)
            next = lookAtCallers();
        m_report.next = storage::nextLook(m_session);
        if (next && (!m_report.next || *next < *m_report.next))
            m_report.next = next;
        return m_report;
    }

private:
    struct Asking {
        storage::TicketLook look;
        Ticket ticket;
        Look found;
    };

    bool beat()
    {
        m_report.holding = db::orRefuse(db::writeUnit(m_session, [&] {
            const Instant now = m_clock.ask(m_session);
            return storage::takeLease(m_session, storage::LeaseName::Watcher, m_watcher.holder, m_watcher.label, now,
                                      now - m_watcher.stale);
        }));
        return m_report.holding;
    }

    /// Another calendar, target or step: everything may be due at another time.
    void queueWhatChanged()
    {
        const qint64 stamp = storage::catalogueStamp(m_session);
        if (storage::seenStamp(m_session) == stamp)
            return;
        db::orRefuse(db::writeUnit(m_session, [&] {
            storage::queueAllLooks(m_session);
            storage::saveSeenStamp(m_session, stamp);
        }));
    }

    bool lookAtSome()
    {
        const Instant now = m_clock.now();
        std::vector<storage::TicketLook> quiet;
        std::vector<std::optional<Instant>> nexts;
        const std::vector<Asking> asking = db::orRefuse(db::readUnit(m_session, [&] {
            std::vector<Asking> some;
            quiet.clear();
            nexts.clear();
            for (const storage::TicketLook &look : storage::looksUntil(m_session, now, looksAtOnce)) {
                auto ticket = storage::loadTicket(m_session, look.ticket);
                Look found = ticket ? lookAt(m_session, *ticket, now) : Look{};
                if (found.asks()) {
                    some.push_back({look, std::move(*ticket), std::move(found)});
                    continue;
                }
                quiet.push_back(look);
                nexts.push_back(found.next);
            }
            return some;
        }));
        if (asking.empty() && quiet.empty())
            return false;
        m_report.looked += int(asking.size() + quiet.size());
        if (!quiet.empty())
            db::orRefuse(db::writeUnit(m_session, [&] {
                for (std::size_t i = 0; i < quiet.size(); ++i)
                    storage::settleLook(m_session, quiet[i], nexts[i]);
            }));
        for (const Asking &one : asking) {
            if (isInterrupted())
                return false;
            act(one);
        }
        return true;
    }

    /// Answers when there will be something to do for them, if nothing changes.
    std::optional<Instant> lookAtCallers()
    {
        std::optional<Instant> next;
        for (const ContractId contract : storage::contractsWithCallSteps(m_session)) {
            withdrawSpokenTo(contract);
            std::optional<storage::DueCallCursor> after;
            do {
                const CallLooks looks =
                    db::orRefuse(db::readUnit(m_session, [&] { return lookAtCalls(m_session, contract, m_clock.now(), after); }));
                after = looks.more;
                if (looks.next && (!next || *looks.next < *next))
                    next = looks.next;
                int acted = 0;
                for (const CallLook &look : looks.due) {
                    if (isInterrupted() || (acted++ % looksAtOnce == 0 && !beat()))
                        return next;
                    act(look);
                }
            } while (after && !isInterrupted());
        }
        return next;
    }

    /// Of a caller who was spoken to nobody need be told any more, whether mail is sent here or not.
    void withdrawSpokenTo(ContractId contract)
    {
        std::vector<OutgoingId> pointless;
        db::orRefuse(db::readUnit(m_session, [&] {
            pointless.clear();
            for (const Outgoing &message : storage::waitingAboutCalls(m_session, contract, looksAtOnce))
                if (message.kind == MessageKind::CallBack && !waitsForCallBack(m_session, *message.call))
                    pointless.push_back(message.id);
        }));
        if (!pointless.empty())
            db::orRefuse(db::writeUnit(m_session, [&] {
                for (const OutgoingId id : pointless)
                    storage::withdrawOne(m_session, id, m_clock.now());
            }));
    }

    [[nodiscard]] bool isInterrupted() const { return m_watcher.interrupted && m_watcher.interrupted(); }

    void act(const Asking &one)
    {
        StepCount count;
        const auto acted = [&]() -> Result<Receipt> {
            if (one.found.close)
                return closeTacitly(m_desk,
                                    {{.key = ruleKey(u"t%1/tacit/s%2"_s.arg(one.ticket.id.value())
                                                         .arg(qint64(one.ticket.resolvedAt->time_since_epoch().count()))),
                                      .at = {},
                                      .version = {}},
                                     one.ticket.id});
            if (one.found.wake)
                return wakeTicket(m_desk, one.ticket, count);
            return takeSteps(m_desk, one.ticket.id, one.found, count);
        }();
        if (acted && acted->repeated) {
            settle(one.look, whenWrong); // done, and still asked for: not again at once
            return;
        }
        if (acted) {
            m_report.closed += one.found.close ? 1 : 0;
            m_report.woken += !one.found.close && one.found.wake ? 1 : 0;
            add(count);
            return;
        }
        tellFailure(acted.error());
        settle(one.look, acted.error().kind == ErrorKind::StaleVersion ? whenStale : whenWrong);
    }

    void act(const CallLook &look)
    {
        StepCount count;
        const Result<Receipt> acted = takeSteps(m_desk, look, count);
        if (!acted)
            tellFailure(acted.error());
        else if (!acted->repeated)
            add(count);
    }

    void add(const StepCount &count)
    {
        m_report.steps += count.taken;
        m_report.skipped += count.skipped;
        m_report.messages += count.messages;
    }

    /// Somebody was quicker, or something is wrong with this one: the others are not to wait for it.
    void tellFailure(const Error &error)
    {
        if (error.kind == ErrorKind::ConnectionLost)
            throw db::Refused(error);
        const bool overtaken = error.kind == ErrorKind::StaleVersion || error.kind == ErrorKind::KeyReused;
        m_report.failed += overtaken ? 0 : 1;
    }

    void settle(const storage::TicketLook &look, Milliseconds pause)
    {
        db::orRefuse(db::writeUnit(m_session, [&] { storage::settleLook(m_session, look, m_clock.now() + pause); }));
    }

    DatabaseClock m_clock; ///< what is due by rule is due for everybody at once, not when the machine that watches thinks so
    Desk m_desk;           ///< works by that clock
    db::Session &m_session;
    const Watcher &m_watcher;
    WatchReport m_report;
};

} // namespace

bool mayWatch(const Operator &person)
{
    return grantOn(person, Verb::Watch, Target::system()) || !contractsFor(person, Verb::Watch).empty();
}

void requireWatch(const Desk &desk)
{
    if (!mayWatch(desk.me()))
        db::refuse(ErrorKind::NotAllowed, verbName(Verb::Watch), u"–"_s);
    requireServing(desk, Verb::Watch);
}

void WatchReport::add(const WatchReport &later)
{
    holding = later.holding;
    looked += later.looked;
    steps += later.steps;
    skipped += later.skipped;
    woken += later.woken;
    closed += later.closed;
    messages += later.messages;
    failed += later.failed;
    next = later.next;
}

Result<WatchReport> watchOnce(Desk &desk, const Watcher &watcher)
{
    return db::guarded([&] {
        requireWatch(desk);
        return Pass(desk, watcher).run();
    });
}

Result<void> stopWatching(Desk &desk, const Watcher &watcher)
{
    return db::writeUnit(desk.session(), [&] {
        for (const storage::LeaseName name : {storage::LeaseName::Watcher, storage::LeaseName::Sender})
            storage::releaseLease(desk.session(), name, watcher.holder);
    });
}

} // namespace sportello::desk
