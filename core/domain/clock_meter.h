// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket_clock.h"

/// What all clocks do alike, whatever they wait for: they spend time by the measure of their target, which changes when targets
/// do.
namespace sportello::domain {

class ClockMeter {
public:
    /// Looks into both, which must outlive it.
    ClockMeter(const ServiceTime &service, const TargetRules &targets);

    /// The instants at which a target, or what stops a clock, begins or ceases to hold.
    [[nodiscard]] const std::set<Instant> &changes() const noexcept { return m_changes; }

    [[nodiscard]] Milliseconds spentUntil(const TicketClock &clock, Instant at) const;
    /// Chooses the target that fits now, and computes what is due by it: never earlier than now, for time that has passed can't
    /// be missed by what was not yet asked.
    void retarget(TicketClock &clock, const TargetCase &wanted, Instant now) const;
    /// What is known to change at an instant to come has its say in what is due then; what is due before is not touched by it.
    void foresee(TicketClock &clock, const TargetCase &wanted, Instant change) const;
    /// Lets time pass: what was due before is missed.
    void settle(TicketClock &clock, Instant at) const;
    void end(TicketClock &clock, ClockState state, Instant at) const;

private:
    [[nodiscard]] Milliseconds measured(const TicketClock &clock, Instant from, Instant to) const;
    [[nodiscard]] std::optional<Instant> instantAfter(const TicketClock &clock, Instant since, Milliseconds amount) const;
    [[nodiscard]] Instant instantBefore(const TicketClock &clock, Instant end, Milliseconds amount) const;

    const ServiceTime &m_service;
    const TargetRules &m_targets;
    std::set<Instant> m_changes;
};

} // namespace sportello::domain
