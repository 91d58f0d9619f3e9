// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/domain/call.h"
#include "core/domain/local_day.h"
#include "core/storage/figures.h"

#include <array>
#include <map>

/// Figures and periods, computed one way for every reader. A figure is counted on the day on which the event that makes it
/// occurred, in Rome's time; annulled events count nowhere. Finished days are stored, today is counted live.
namespace sportello::indicators {

/// What is counted. Stored by its number: never renumbered.
enum class Figure : std::int16_t {
    Opened = 1,
    Resolved = 2,
    Reopened = 3,
    Closed = 4,
    Cancelled = 5,
    Merged = 6,
    Escalated = 7,   ///< passed to the second level
    Transferred = 8, ///< from one known team to a different known one of the same level
    GivenBack = 9,
    HeldRequester = 21,
    HeldSupplier = 22,
    HeldVisit = 23,
    HeldProblem = 24,
    HeldOther = 29, ///< holds begun, by reason
    ResolvedWithin1h = 41,
    ResolvedWithin4h = 42,
    ResolvedWithin8h = 43,
    ResolvedWithin24h = 44,
    ResolvedWithin3d = 45,
    ResolvedLater = 46 ///< resolutions by elapsed time of their cycle
};

inline constexpr std::array resolutionBands{Figure::ResolvedWithin1h,  Figure::ResolvedWithin4h, Figure::ResolvedWithin8h,
                                            Figure::ResolvedWithin24h, Figure::ResolvedWithin3d, Figure::ResolvedLater};

/// A half-open range of days in Rome's calendar.
struct Period {
    domain::LocalDay from = 0;
    domain::LocalDay to = 0;
};

using Counts = std::map<Figure, std::int64_t>; ///< absent: none

/// Figures day by day, without days on which nothing happened. An empty `contracts` means all that the operator may see figures
/// of. Who has the right for their teams only (agents, technicians) sees what those teams did. Errors: InvalidValue (the period
/// is upside down or longer than 20 years), NotAllowed.
[[nodiscard]] domain::Result<std::map<domain::LocalDay, Counts>> dailyFigures(desk::Desk &desk,
                                                                              const std::vector<domain::ContractId> &contracts,
                                                                              Period period);

/// The sum of a period.
[[nodiscard]] domain::Result<Counts> figures(desk::Desk &desk, const std::vector<domain::ContractId> &contracts, Period period);

/// The counts of one day from its events alone.
[[nodiscard]] std::vector<storage::DayCount> countDay(db::Session &session, domain::ContractId contract, domain::LocalDay day);

/// Stores the counts of every finished day of the period that is not stored yet. `progress` may stop it by answering false.
[[nodiscard]] domain::Result<void> settle(db::Session &session, const domain::Clock &clock, domain::ContractId contract,
                                          Period period, const std::function<bool(int done, int of)> &progress = {});

// --- the board ---

/// The parts into which a chart of inbound calls is stacked (indicators.md), in its order.
enum class CallPart : std::uint8_t { HandledLive, CalledBack, NotHandled, NoLine, ShortAbandon, Other, OutOfHours };
inline constexpr int callParts = 7;

struct Board {
    domain::LocalDay day = 0;
    domain::Instant at;
    std::array<std::array<int, callParts>, 48> calls{}; ///< by half hour of the day and part
    int callsOffered = 0;                               ///< inbound − out of hours − other
    int callsHandledLive = 0;
    std::optional<domain::Milliseconds> meanWait;  ///< of calls handled live; none: no such call
    std::map<domain::Place, std::int64_t> backlog; ///< open tickets now
    std::int64_t missed = 0;                       ///< of these, those whose target was missed
    std::int64_t atRisk = 0;                       ///< and those with less than a quarter of it left
    struct Next {
        domain::TicketId ticket;
        domain::Measure measure = domain::Measure::Resolve;
        domain::Milliseconds left; ///< by its measure of time
    };
    std::optional<Next> next; ///< whichever of them is due next; none: nothing is
    struct Day {
        domain::LocalDay day = 0;
        std::int64_t opened = 0;
        std::int64_t resolved = 0;
    };
    std::vector<Day> days;                                              ///< the last 30, today the last
    std::array<std::int64_t, resolutionBands.size()> resolutionTimes{}; ///< of the resolutions of those days
};
[[nodiscard]] domain::Result<Board> readBoard(desk::Desk &desk, const std::vector<domain::ContractId> &contracts = {});

} // namespace sportello::indicators
