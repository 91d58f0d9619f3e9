// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ticket_due.h"

#include <algorithm>

namespace sportello::domain {

DueState TicketDue::stateAt(Instant now) const
{
    if (at && *at < now)
        return DueState::Missed;
    if (left)
        return DueState::Stopped;
    return riskAt && *riskAt < now ? DueState::AtRisk : DueState::InTime;
}

std::optional<Milliseconds> TicketDue::leftAt(Instant now, const ServiceTime &service) const
{
    if (at && (*at < now || !left))
        return wallClock ? *at - now : service.between(now, *at);
    return left;
}

std::optional<Milliseconds> TicketDue::limitBy(const ServiceTime &service) const
{
    // Between these two lies the share of it that is at risk, unless it was asked for late.
    if (!at || !riskAt || *riskAt >= *at)
        return std::nullopt;
    return (wallClock ? *at - *riskAt : service.between(*riskAt, *at)) * 100 / atRiskPercent;
}

std::optional<TicketDue> dueOf(std::span<const TicketEvent> history, const ClockRules &rules)
{
    if (rules.targets.targets.empty() || history.empty())
        return std::nullopt;
    // The last instant at which something happened: from then on only time passes.
    Instant last = Instant::min();
    for (const TicketEvent &event : history)
        last = std::max(last, event.occurredAt);
    for (const HoldStop &stop : rules.targets.stops)
        last = std::max(last, stop.until.value_or(stop.from));
    const std::vector<TicketClock> clocks = clocksOf(history, rules, last);
    const TicketClock *next = nextDue(clocks);
    if (!next)
        return std::nullopt;
    TicketDue due{.measure = next->measure, .at = next->urgentAt(), .riskAt = {}, .left = {}, .wallClock = next->wallClock};
    if (!next->breachedAt)
        due.riskAt = next->riskAt;
    if (next->state == ClockState::Stopped)
        due.left = next->left();
    return due;
}

} // namespace sportello::domain
