// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ticket_clock.h"

#include "core/domain/clock_meter.h"
#include "core/domain/transition.h"

#include <algorithm>

namespace sportello::domain {

namespace {

/// Goes through a history in the order in which things occurred and keeps the clocks.
class Walk {
public:
    Walk(const ClockRules &rules, std::vector<TicketClock> &clocks)
        : m_rules(rules), m_meter(rules.service, rules.targets), m_clocks(clocks)
    {
    }

    void go(const TicketEvent &event)
    {
        advance(event.occurredAt);
        const Effect effects = stepRule(event.kind) ? stepRule(event.kind)->causes : Effect::None;
        const bool faced = isWithSupplierTeam();
        apply(m_ticket, event);
        if (has(effects, Effect::StartsCycle) && event.kind == EventKind::Reopened)
            ++m_cycle;

        endWhatItEnds(event, effects);
        if (event.origin == Origin::Inferred) // nobody knows when that was: it starts and stops no clock
            return;
        if (has(effects, Effect::StartsCycle)) {
            start(Measure::Resolve, event);
            start(Measure::NextWord, event);
        } else if (tellsRequester(event, effects) && isOpen(m_ticket.place.state)) {
            start(Measure::NextWord, event);
        }
        if (has(effects, Effect::EntersLevel))
            start(Measure::TakeCharge, event);
        if (isWithSupplierTeam() && !faced)
            start(Measure::SupplierActivation, event);

        for (TicketClock &clock : m_clocks)
            if (clock.isOpen()) {
                stopOrResume(clock, event.occurredAt);
                retarget(clock, event.occurredAt);
            }
    }

    /// Lets time pass: what is due by then is missed, and targets change when they do.
    void advance(Instant to)
    {
        const std::set<Instant> &changes = m_meter.changes();
        for (auto change = changes.upper_bound(m_now); change != changes.end() && *change <= to; ++change) {
            settle(*change);
            for (TicketClock &clock : m_clocks)
                if (clock.isOpen()) {
                    stopOrResume(clock, *change);
                    retarget(clock, *change);
                }
        }
        settle(to);
        m_now = std::max(m_now, to);
    }

    /// What is known to change later already has a say in what is due then.
    void foresee()
    {
        const std::set<Instant> &changes = m_meter.changes();
        for (auto change = changes.upper_bound(m_now); change != changes.end(); ++change)
            for (TicketClock &clock : m_clocks)
                m_meter.foresee(clock, caseOf(clock), *change);
    }

    /// A step told late may have closed the ticket before what is known of it: nothing of that runs on.
    void close(Instant at)
    {
        for (TicketClock &clock : m_clocks)
            if (clock.isOpen()) {
                clock.end = std::max(clock.start, at);
                clock.state = ClockState::Ended;
                clock.due.reset();
                clock.riskAt.reset();
            }
    }

private:
    [[nodiscard]] bool isWithSupplierTeam() const
    {
        return m_ticket.team && m_rules.supplierTeams.contains(*m_ticket.team) && isOpen(m_ticket.place.state);
    }

    static bool tellsRequester(const TicketEvent &event, Effect effects)
    {
        return event.kind == EventKind::MessageSent || has(effects, Effect::TellsRequester);
    }

    void endWhatItEnds(const TicketEvent &event, Effect effects)
    {
        const bool resolved = has(effects, Effect::EndsCycle);
        const bool over = has(effects, Effect::EndsLife);
        // Opened for the second level, a ticket never waited to be taken at the first.
        std::erase_if(m_clocks, [&](const TicketClock &clock) {
            return clock.measure == Measure::TakeCharge && clock.isOpen() && clock.start == event.occurredAt
                && has(effects, Effect::LeavesLevel);
        });
        for (TicketClock &clock : m_clocks) {
            if (!clock.isOpen())
                continue;
            bool ends = resolved;
            if (clock.measure == Measure::TakeCharge)
                ends |= event.kind == EventKind::Taken || has(effects, Effect::LeavesLevel);
            else if (clock.measure == Measure::NextWord)
                ends |= tellsRequester(event, effects);
            else if (clock.measure == Measure::SupplierActivation)
                ends |= event.kind == EventKind::Held && event.change.holdReason == HoldReason::Supplier;
            if (ends)
                m_meter.end(clock, event.origin == Origin::Inferred ? ClockState::Void : ClockState::Ended, event.occurredAt);
            else if (over || (clock.measure == Measure::SupplierActivation && !isWithSupplierTeam()))
                m_meter.end(clock, ClockState::Void, event.occurredAt);
        }
    }

    void start(Measure measure, const TicketEvent &event)
    {
        TicketClock clock;
        clock.measure = measure;
        clock.cycle = m_cycle;
        clock.level = m_ticket.place.level;
        clock.start = event.occurredAt;
        clock.imported = event.origin != Origin::Native;
        m_clocks.push_back(clock);
    }

    void stopOrResume(TicketClock &clock, Instant at)
    {
        const bool stop = m_ticket.hold && m_rules.targets.stopsOn(clock.measure, m_ticket.hold->reason, at);
        if (stop && clock.state == ClockState::Running) {
            clock.state = ClockState::Stopped;
            clock.stops.push_back({{at, Instant::max()}, m_ticket.hold->reason});
        } else if (!stop && clock.state == ClockState::Stopped) {
            clock.state = ClockState::Running;
            clock.stops.back().span.to = at;
        }
    }

    [[nodiscard]] TargetCase caseOf(const TicketClock &clock) const
    {
        const Level level = clock.measure == Measure::TakeCharge ? clock.level : m_ticket.place.level;
        return {clock.measure, m_ticket.kind, m_ticket.contactType, m_ticket.priority, level};
    }

    void retarget(TicketClock &clock, Instant now) const { m_meter.retarget(clock, caseOf(clock), now); }

    void settle(Instant at)
    {
        for (TicketClock &clock : m_clocks)
            m_meter.settle(clock, at);
    }

    const ClockRules &m_rules;
    ClockMeter m_meter;
    std::vector<TicketClock> &m_clocks;
    Ticket m_ticket;
    int m_cycle = 1;
    Instant m_now = Instant::min();
};

} // namespace

std::vector<TicketClock> clocksOf(std::span<const TicketEvent> history, const ClockRules &rules, Instant now)
{
    const QSet<int> takenBack = annulled(history);
    std::vector<const TicketEvent *> standing;
    for (const TicketEvent &event : history)
        if (event.kind != EventKind::Annulled && !takenBack.contains(event.seq))
            standing.push_back(&event);
    Ticket told; // as it stands now, whenever each step happened
    for (const TicketEvent *event : standing)
        apply(told, *event);
    const Instant end = standing.empty() ? now : standing.back()->occurredAt;
    // What was written down late is measured by when it occurred.
    std::ranges::stable_sort(standing, {}, &TicketEvent::occurredAt);

    std::vector<TicketClock> clocks;
    Walk walk(rules, clocks);
    for (const TicketEvent *event : standing)
        walk.go(*event);
    if (!isOpen(told.place.state))
        walk.close(end);
    walk.advance(now);
    walk.foresee();
    return clocks;
}

const TicketClock *nextDue(const std::vector<TicketClock> &clocks)
{
    const TicketClock *first = nullptr;
    const auto comesBefore = [](const TicketClock &a, const TicketClock &b) {
        return a.urgentAt().value_or(Instant::max()) < b.urgentAt().value_or(Instant::max());
    };
    for (const TicketClock &clock : clocks)
        if (clock.isOpen() && (clock.target || clock.breachedAt) && (!first || comesBefore(clock, *first)))
            first = &clock;
    return first;
}

Instant riskUntil(const ClockRules &rules, Instant now)
{
    Instant latest = now;
    for (const Target &target : rules.targets.targets) {
        const Milliseconds share = target.limit * atRiskPercent / 100;
        latest = std::max(latest, target.wallClock ? now + share : rules.service.after(now, share).value_or(Instant::max()));
    }
    return latest;
}

} // namespace sportello::domain
