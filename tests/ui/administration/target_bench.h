// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/dues.h"
#include "core/desk/targets.h"
#include "tests/ui/administration/calendar_bench.h"

namespace sportello::test {

/// A desk that promises: to take charge within two hours, to resolve within eight, what is urgent within four. Holds for the
/// requester stop that clock. It is Monday 2 March 2026, 10:00; the hours are Mon–Fri 08:00–18:00.
class TargetBench : public CalendarBench {
public:
    explicit TargetBench(int owed = 2) : CalendarBench(owed)
    {
        desk::Desk me = as(supervisor);
        takeCharge = set(target(domain::Measure::TakeCharge, std::chrono::hours(2)));
        resolve = set(target(domain::Measure::Resolve, std::chrono::hours(8)));
        domain::Target p1 = target(domain::Measure::Resolve, std::chrono::hours(4));
        p1.priority = domain::Priority::P1;
        urgent = set(p1);
        must(desk::setHoldStops(me, {.request = {}, .contract = contract, .reasons = {domain::HoldReason::Requester}}));
        must(desk::recomputeDue(me, contract));
    }
    [[nodiscard]] static domain::Target target(domain::Measure measure, domain::Milliseconds limit)
    {
        domain::Target target;
        target.measure = measure;
        target.limit = limit;
        return target;
    }
    domain::TargetId set(const domain::Target &target, std::optional<domain::Instant> from = {})
    {
        desk::Desk me = as(supervisor);
        return domain::TargetId(
            must(desk::setTarget(me, {.request = {}, .contract = contract, .target = target, .from = from})).id);
    }
    [[nodiscard]] domain::TargetRules rules()
    {
        desk::Desk me = as(supervisor);
        return must(desk::readTargets(me, contract)).rules;
    }
    [[nodiscard]] domain::Target read(domain::TargetId id)
    {
        const domain::TargetRules all = rules();
        const auto found = std::ranges::find(all.targets, id, &domain::Target::id);
        REQUIRE(found != all.targets.end());
        return *found;
    }
    /// A ticket that the agent takes charge of after so long.
    domain::TicketId takenAfter(domain::Milliseconds wait)
    {
        const domain::TicketId id = open();
        clock.advance(wait);
        desk::Desk me = as(agent);
        must(desk::takeTicket(me, {.request = {}, .ticket = id}));
        return id;
    }

    domain::TargetId takeCharge{0};
    domain::TargetId resolve{0};
    domain::TargetId urgent{0};
};

} // namespace sportello::test
