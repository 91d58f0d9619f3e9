// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/call.h"
#include "core/domain/ticket_due.h"

/// A call's clocks (requirements A5, A8): how long its caller waited for an answer, and, where it was lost, for being called
/// back. They look like a ticket's, without cycles and holds, and are computed from the same rules.
namespace sportello::domain {

/// What a call's clocks go by besides its own facts.
struct CallContext {
    std::optional<Instant> calledBackAt = {}; ///< when the first outbound call that names it was answered
    std::optional<Instant> spokenToAt = {};   ///< when its caller was first spoken to after it: who rang again, or was called
    /// What its ticket was opened as, which stays what it is; its measure is not looked at. None: there is no ticket, and only
    /// targets without conditions fit.
    std::optional<TargetCase> about = {};
    Milliseconds shortAbandon{5000}; ///< the contract's threshold
};

/// Whether a call was lost in a way that asks for calling back: no line, or abandoned, but not after a moment and not out of
/// hours.
[[nodiscard]] bool asksForCallBack(const Call &call, Milliseconds shortAbandon);

/// The clocks as they stand at `now`. Of an answer: from the coming of a call that was offered until its answer; void where it
/// was lost, and missed where that was later than promised. Of a call-back: from the loss until an outbound call to the caller is
/// answered; void from when they were spoken to otherwise, for nobody is to be called back then. Calls out of hours, of other
/// kinds, hung up after a moment and outbound ones have none.
[[nodiscard]] std::vector<TicketClock> clocksOf(const Call &call, const CallContext &context, const ClockRules &rules,
                                                Instant now);

/// What is kept of a caller who is to be called back.
struct Waiting {
    std::optional<TicketDue> due; ///< none: nothing was promised
    bool operator==(const Waiting &) const = default;
};
/// A pure function of its arguments, true as time passes. None: nobody is to be called back, or somebody was. That they
/// were spoken to otherwise is not looked at: whoever lists them asks for it, for one call may say so of many.
[[nodiscard]] std::optional<Waiting> waitingOf(const Call &call, const CallContext &context, const ClockRules &rules);

/// The beginning of the first day whose lost calls can still be called back in time to count (indicators.md: before the end of
/// the next day of service). Those from before wait only for what is due later than now. Without any service: yesterday.
[[nodiscard]] Instant recoverableSince(const ServiceTime &service, Instant now);

} // namespace sportello::domain
