// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/domain/due_trace.h"

#include <functional>

/// When tickets and call-backs are due, beyond what each step on them writes by itself.
namespace sportello::desk {

/// The contracts that I may see whose open tickets wait to be computed anew, because their targets or their calendar changed.
[[nodiscard]] domain::Result<std::vector<domain::ContractId>> contractsWithOldDues(Desk &desk);

struct DueRun {
    int tickets = 0;      ///< open ones that were looked at
    int changed = 0;      ///< whose due time is another one now
    int calls = 0;        ///< lost ones that nobody has called back by name, which were looked at
    int callsChanged = 0; ///< callers whom listWaiting() shows, who are due at another time now
    bool done = true;     ///< false: somebody still works by what was so before, and it is to be run again
};
using DueProgress = std::function<bool(int done, int of)>;

/// Computes the due times of a contract's open tickets and waiting callers anew, if a change left a mark: in batches, between
/// which others write. A ticket that is written meanwhile is looked at again. What was done stays when it is stopped, and the
/// mark too: run again, it goes on. `progress` stops it by answering false. Errors: NotAllowed, Cancelled.
[[nodiscard]] domain::Result<DueRun> recomputeDue(Desk &desk, domain::ContractId contract, const DueProgress &progress = {},
                                                  int ticketsAtOnce = 1000);

/// The clocks of a ticket or a call, and what measures them.
struct DueDetail {
    domain::ContractId contract{0};
    std::vector<domain::TicketClock> clocks; ///< as they stand at `now`
    std::optional<std::size_t> next;         ///< the most urgent one of them
    domain::Instant now;
    domain::ServiceCalendar calendar;
    std::vector<domain::Target> targets; ///< those that the clocks name
};
/// Errors: NotFound, NotAllowed.
[[nodiscard]] domain::Result<DueDetail> readDue(Desk &desk, domain::TicketId ticket);
[[nodiscard]] domain::Result<DueDetail> readDue(Desk &desk, domain::CallId call);

/// Which clock is asked about. Where nothing is said, the most urgent one; else the last of those that fit, one that runs before
/// those that have ended. Of a cycle alone it is the resolution, of a level alone the taking charge.
struct ClockChoice {
    std::optional<domain::Measure> measure = {};
    std::optional<int> cycle = {}; ///< from 1
    std::optional<domain::Level> level = {};
};

/// "Why is it due then?": a clock with its trace.
struct WhyDue {
    domain::TicketClock clock;
    std::optional<domain::Target> target;
    std::vector<domain::TraceStep> steps;
};
/// None: nothing was promised, or there is no such clock.
[[nodiscard]] std::optional<WhyDue> whyDue(const DueDetail &detail, const ClockChoice &choice = {});

} // namespace sportello::desk
