// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/calendars.h"
#include "core/desk/dues.h"
#include "core/desk/targets.h"
#include "core/storage/catalogue_cache.h"
#include "core/storage/dues.h"
#include "tests/support/test_desk.h"

namespace sportello::test {

/// A desk whose supervisor keeps its hours, Mon–Fri 08:00–18:00, and its targets. It is Monday 2 March 2026, 10:00 in Rome.
struct Promises : TestDesk {
    explicit Promises(db::Engine engine) : TestDesk(engine)
    {
        domain::HoursRule rule;
        for (std::size_t i = 0; i < 5; ++i)
            rule.week[i] = {{8 * 60, 18 * 60}};
        must(desk::setHours(me, {.request = {}, .contract = contract, .rule = rule}));
    }

    static domain::Target limit(domain::Measure measure, domain::Milliseconds limit)
    {
        domain::Target target;
        target.measure = measure;
        target.limit = limit;
        return target;
    }
    domain::Result<desk::Receipt> set(const domain::Target &target, std::optional<domain::Instant> from = {},
                                      std::optional<int> rank = {})
    {
        return desk::setTarget(me, {.request = {}, .contract = contract, .target = target, .rank = rank, .from = from});
    }
    domain::Result<desk::Receipt> stopOn(std::vector<domain::HoldReason> reasons, bool fromAlways = false)
    {
        return desk::setHoldStops(me,
                                  {.request = {}, .contract = contract, .reasons = std::move(reasons), .fromAlways = fromAlways});
    }
    domain::TargetRules rules() { return must(desk::readTargets(me, contract)).rules; }
    std::optional<domain::TicketDue> due(domain::TicketId id) { return storage::loadDue(*session, id); }
    /// What is kept is what the history and the rules say.
    bool isTrue(domain::TicketId id)
    {
        return due(id) == domain::dueOf(history(id), storage::loadCatalogue(*session, contract)->clockRules());
    }
    desk::DueRun recompute(const desk::DueProgress &progress = {}) { return must(desk::recomputeDue(me, contract, progress)); }
    /// Rome, in March 2026 unless told: winter time until the 29th.
    static domain::Instant at(int day, int hour, int minute = 0)
    {
        return domain::startOfDay(domain::dayOf(std::chrono::year(2026) / 3 / day)) + std::chrono::hours(hour)
            + std::chrono::minutes(minute);
    }

    desk::Desk me = as(supervisor);
};

} // namespace sportello::test
