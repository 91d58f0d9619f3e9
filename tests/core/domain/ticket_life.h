// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket_due.h"
#include "core/domain/transition.h"
#include "tests/core/domain/calendars.h"

#include <catch2/catch.hpp>

namespace sportello::domain::test {

inline Target target(int id, Measure measure, Milliseconds limit)
{
    Target row;
    row.id = TargetId(id);
    row.rank = id;
    row.measure = measure;
    row.limit = limit;
    return row;
}

/// A ticket that lives, and its clocks.
class Life {
public:
    Life() : m_service(officeHours()) { m_ticket.id = TicketId(1); }

    TargetRules rules{{target(1, Measure::TakeCharge, std::chrono::hours(1)), target(2, Measure::Resolve, std::chrono::hours(8))},
                      {{Measure::Resolve, HoldReason::Requester}}};
    std::set<TeamId> supplierTeams;

    Life &then(EventKind kind, Instant at, TicketChange change = {})
    {
        TicketEvent event{m_ticket.version + 1, kind, at, Actor::of(OperatorId(1)), origin, {}, std::move(change), {}};
        event.after = m_ticket.version == 0 ? Place{} : next(kind, m_ticket).value();
        apply(m_ticket, event);
        m_history.push_back(event);
        return *this;
    }
    Life &hold(HoldReason reason, Instant at)
    {
        TicketChange change;
        change.holdReason = reason;
        change.wakeUp = at + std::chrono::hours(24);
        return then(EventKind::Held, at, change);
    }
    Life &prioritise(Priority priority, Instant at)
    {
        TicketChange change;
        change.priority = priority;
        return then(EventKind::PriorityChanged, at, change);
    }
    Life &annul(int from, int to, Instant at)
    {
        TicketEvent event{m_ticket.version + 1, EventKind::Annulled, at, Actor::of(OperatorId(1)), Origin::Native, {}, {}, {}};
        event.change.annulsFrom = from;
        event.change.annulsTo = to;
        m_history.push_back(event);
        m_ticket = project(m_ticket.id, m_ticket.contract, m_history);
        return *this;
    }
    Origin origin = Origin::Native;

    [[nodiscard]] std::optional<TicketDue> due() const { return dueOf(m_history, {m_service, rules, supplierTeams}); }
    [[nodiscard]] std::vector<TicketClock> clocks(Instant now, std::optional<Measure> only = std::nullopt) const
    {
        auto all = clocksOf(m_history, {m_service, rules, supplierTeams}, now);
        if (only)
            std::erase_if(all, [&](const TicketClock &clock) { return clock.measure != *only; });
        return all;
    }
    [[nodiscard]] TicketClock clock(Measure measure, Instant now) const
    {
        const auto all = clocks(now, measure);
        REQUIRE(all.size() == 1);
        return all.front();
    }

private:
    ServiceTime m_service;
    Ticket m_ticket;
    std::vector<TicketEvent> m_history;
};

// A Monday, and the days after it.
inline const Instant monday9 = rome(std::chrono::year(2026) / 3 / 9, 9);
inline Instant at(int daysLater, int hour, int minute = 0)
{
    return rome(
        std::chrono::year_month_day{std::chrono::sys_days{std::chrono::year(2026) / 3 / 9} + std::chrono::days(daysLater)}, hour,
        minute);
}

} // namespace sportello::domain::test
