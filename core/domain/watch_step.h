// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket_clock.h"

#include <set>
#include <span>

/// What is done by itself while a ticket runs out of time (requirements B8, B9): a contract's table of steps, each at a share of
/// a target's limit, and which of them are due now.
namespace sportello::domain {

/// One row of the table. Absent conditions fit everything.
struct WatchStep {
    WatchStepId id{0};
    int version = 0;
    ContractId contract{0};
    int rank = 0;
    Measure measure = Measure::Resolve;
    std::optional<Priority> priority;
    std::optional<Level> level;
    int percent = 100; ///< of the target's limit: 1–1000
    StepAction action = StepAction::Notify;
    StepReceiver receiver = StepReceiver::None; ///< notices and chasers
    std::optional<TeamId>
        team;      ///< the one that is told, chased or passed on to; none: the ticket's, or the one that the level rules propose
    QString party; ///< StepReceiver::Party: its name
    QString address;                         ///< and its e-mail address, or empty: to be said by phone
    QString why;                             ///< what the history gives as the reason of a change of priority or of team
    QString language = QStringLiteral("it"); ///< of what is sent
    Milliseconds every{0};                   ///< service time between repetitions; nothing: once
    int times = 1;                           ///< how often at most, 1–50
    Instant from = Instant::min();           ///< what was reached before it is not made up for
    std::optional<Instant> until = {};       ///< removed then: what was reached before and not yet taken is not taken either
    bool operator==(const WatchStep &) const = default;
};
/// Whether both are due for the same tickets at the same instants.
[[nodiscard]] bool isDueAlike(const WatchStep &one, const WatchStep &other);
inline constexpr int maxStepPercent = 1000;
inline constexpr int maxStepTimes = 50;

/// Why a step is taken: each happens once for ever.
struct StepReason {
    Measure measure = Measure::Resolve;
    int cycle = 1;
    Level level = Level::First;
    Instant start; ///< of the clock
    WatchStepId step{0};
    int repetition = 0; ///< from 0
    friend auto operator<=>(const StepReason &, const StepReason &) = default;
};
/// The reason as one word, the same for ever: "t12/m3/c1/l1/s1772442000000/r7/n0".
[[nodiscard]] QString reasonKey(TicketId ticket, const StepReason &reason);
/// The same of a lost call, for which each step is a reason of its own, whatever becomes of either: "c12/r7".
[[nodiscard]] QString reasonKey(CallId call, WatchStepId step);
/// The reason that a key begins with; none where it was not made of one of a ticket.
[[nodiscard]] std::optional<StepReason> reasonIn(const QString &key);

/// The reason for which the event's step was taken or left out; none where it is of something else.
[[nodiscard]] std::optional<StepReason> reasonOf(const TicketEvent &event);
/// The reasons for which something was done or left out, as the history keeps them; what was annulled is not done again either.
[[nodiscard]] std::set<StepReason> reasonsIn(std::span<const TicketEvent> history);
/// What an event of a step says of it.
[[nodiscard]] TicketChange changeOf(const WatchStep &step, const StepReason &reason);

struct DueStep {
    StepReason reason;
    const WatchStep *step = nullptr; ///< of the table that was asked about
    Instant at;                      ///< when it became due, in service
    Milliseconds left{0};            ///< of the target, at `now`
    bool overtaken = false;          ///< a later one of its kind is due too: only to be recorded
};
struct StepPlan {
    std::vector<DueStep> due;    ///< by when they became so
    std::optional<Instant> next; ///< when another one will be, if nothing changes
};

/// The steps of a ticket that are due at `now`. They happen in service only: what becomes due outside of it, or is found out
/// there, waits for the next opening; without `service`, and before its hours begin, it always is. Of those that were missed
/// the latest of each kind (action, receiver and language) and clock is taken, the others are overtaken. A clock that is stopped,
/// void or ended, or began with history from elsewhere, asks for nothing.
[[nodiscard]] StepPlan planSteps(const Ticket &ticket, std::span<const TicketClock> clocks, std::span<const WatchStep> table,
                                 const std::set<StepReason> &done, const ServiceTime *service, Instant now);
/// The same of a lost call, of which each step is taken or left out once. `about`: what its ticket was opened as; without one
/// only steps without conditions fit, as with targets.
[[nodiscard]] StepPlan planCallSteps(const std::optional<TargetCase> &about, std::span<const TicketClock> clocks,
                                     std::span<const WatchStep> table, const std::set<WatchStepId> &done,
                                     const ServiceTime *service, Instant now);

} // namespace sportello::domain
