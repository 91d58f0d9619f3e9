// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/target_trial.h"

#include "core/desk/calendar_records.h"
#include "core/desk/targets.h"
#include "core/storage/catalogue_cache.h"
#include "core/storage/dues.h"
#include "core/storage/tickets.h"
#include "core/storage/waiting_calls.h"

#include <QtCore/QDate>

#include <set>
#include <tuple>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr int pageSize = 200;

void count(TrialCounts &counts, const TicketClock &clock)
{
    if (clock.missedUnasked)
        ++counts.apart; // nothing was promised while its time passed
    else if (clock.breachedAt)
        ++counts.missed;
    else if (clock.state == ClockState::Void || !clock.target)
        ++counts.apart;
    else if (clock.isOpen())
        ++counts.running;
    else
        ++counts.met;
}

/// Which of a ticket's or a call's clocks of one measure it is, whatever is promised.
using ClockName = std::tuple<int, Level, Instant>;
ClockName nameOf(const TicketClock &clock)
{
    return {clock.cycle, clock.level, clock.start};
}

QString dateText(Instant at)
{
    return QDate(1970, 1, 1).addDays(localDay(at)).toString(Qt::ISODate);
}

void check(const TryTarget &c)
{
    domain::Target target = c.target;
    target.rank = 1;
    (void)cleaned(target);
    if (c.to <= c.from)
        db::refuse(ErrorKind::InvalidValue, u"period"_s, dateText(c.from) + u" – "_s + dateText(c.to));
}

/// One trial under way: clocks by both sets of rules, counted side by side.
class Trying {
public:
    Trying(db::Session &session, const TryTarget &command, Instant now)
        : m_session(session), m_command(command), m_catalogue(storage::loadCatalogue(session, command.contract)),
          m_now(now), m_tried{{command.target}, m_catalogue->targets.stops}
    {
        domain::Target &target = m_tried.targets.front();
        target.id = TargetId(1); // only that there is one is asked for
        target.from = Instant::min();
        target.until.reset();
    }

    Trial run(const std::function<bool(int)> &progress)
    {
        const bool ofCalls = isOfCalls(m_command.target.measure);
        while (ofCalls ? readCalls() : readTickets())
            go(progress);
        go(progress);
        return m_trial;
    }

private:
    // A page is read in one look; the whole is not: others go on working. False: it was the last one.
    bool readTickets()
    {
        storage::TicketFilter filter;
        filter.contracts = {m_command.contract};
        filter.opened = {m_command.from, m_command.to};
        const auto page = db::orRefuse(db::readUnit(m_session, [&] {
            const auto rows = storage::listTickets(m_session, filter, storage::TicketOrder::Newest, m_afterTicket, pageSize);
            std::set<TicketId> ids;
            for (const storage::TicketSummary &row : rows.rows)
                ids.insert(row.id);
            return std::pair(storage::AskedHistories(m_session, ids).answer(), rows.next);
        }));
        for (const auto &found : page.first) {
            ++m_trial.tickets;
            add([&](const ClockRules &rules) { return clocksOf(found.second, rules, m_now); });
        }
        m_afterTicket = page.second;
        return m_afterTicket.has_value();
    }

    bool readCalls()
    {
        storage::CallFilter filter;
        filter.contracts = {m_command.contract};
        filter.direction = CallDirection::Inbound;
        filter.started = {m_command.from, m_command.to};
        const auto page = db::orRefuse(db::readUnit(m_session, [&] {
            auto calls = storage::listCalls(m_session, filter, m_afterCall, pageSize);
            auto contexts = storage::loadCallContexts(m_session, calls.rows, m_catalogue->contract.shortAbandon);
            return std::pair(std::move(calls), std::move(contexts));
        }));
        for (const Call &call : page.first.rows) {
            ++m_trial.calls;
            const CallContext &context = page.second.at(call.id);
            add([&](const ClockRules &rules) { return clocksOf(call, context, rules, m_now); });
        }
        m_afterCall = page.first.next;
        return m_afterCall.has_value();
    }

    template <class Clocks>
    void add(Clocks clocks)
    {
        const ClockRules inForce = m_catalogue->clockRules();
        const ClockRules instead{inForce.service, m_tried, inForce.supplierTeams};
        std::set<ClockName> fitting; // by the tried target: only of these it can be said what is in force instead
        const auto enter = [&](TrialCounts &counts, const TicketClock &clock) {
            if (fitting.contains(nameOf(clock)))
                count(counts, clock);
            else
                ++counts.apart;
        };
        for (const TicketClock &clock : wanted(clocks(instead))) {
            if (clock.target)
                fitting.insert(nameOf(clock));
            enter(sideOf(clock).tried, clock);
        }
        for (const TicketClock &clock : wanted(clocks(inForce)))
            enter(sideOf(clock).inForce, clock);
    }

    [[nodiscard]] std::vector<TicketClock> wanted(std::vector<TicketClock> clocks) const
    {
        std::erase_if(clocks, [&](const TicketClock &clock) { return clock.measure != m_command.target.measure; });
        return clocks;
    }

    [[nodiscard]] Trial::Side &sideOf(const TicketClock &clock) { return clock.imported ? m_trial.imported : m_trial.native; }

    void go(const std::function<bool(int)> &progress)
    {
        if (progress && !progress(m_trial.tickets + m_trial.calls))
            db::refuse(ErrorKind::Cancelled);
    }

    db::Session &m_session;
    const TryTarget &m_command;
    std::shared_ptr<const storage::Catalogue> m_catalogue;
    Instant m_now;
    TargetRules m_tried;
    std::optional<storage::TicketCursor> m_afterTicket;
    std::optional<storage::CallCursor> m_afterCall;
    Trial m_trial;
};

} // namespace

Result<Trial> tryTarget(Desk &desk, const TryTarget &c, const std::function<bool(int)> &progress)
{
    return db::guarded([&] {
        desk.require(Verb::FiguresRead, Target::in(c.contract));
        check(c);
        (void)requireContract(desk.session(), c.contract);
        return Trying(desk.session(), c, desk.clock().now()).run(progress);
    });
}

} // namespace sportello::desk
