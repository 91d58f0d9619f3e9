// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service_calendar.h"

#include <map>

/// Extraordinary openings (requirement D3): kinds, what they count against, and how much of it is used. A cap limits what the
/// contract owes, never what the desk may do: beyond it a day is *oltre massimale* and wants its own authorisation, which may be
/// recorded later.
namespace sportello::domain {

/// What begins and ends an opening of a kind.
enum class OpeningStart : std::uint8_t {
    OnRequest = 1, ///< the body asks for days
    Election = 2,  ///< the vote's date proposes them, to the end of all operations
    Extension = 3  ///< the body asks for longer hours on a day, with author and date
};

/// Over which year a cap counts.
enum class CapYear : std::uint8_t { Calendar = 1, Contract = 2 };

/// So many days a year are owed; all kinds that name the cap share them.
struct Cap {
    CapId id{0};
    int version = 0;
    ContractId contract{0};
    QString name;
    int days = 0; ///< a year, 0–366
    CapYear year = CapYear::Calendar;
    bool operator==(const Cap &) const = default;
};

struct OpeningKind {
    OpeningKindId id{0};
    int version = 0;
    ContractId contract{0};
    QString name;
    DayHours hours = allDay; ///< what a day of this kind is open
    OpeningStart start = OpeningStart::OnRequest;
    std::optional<CapId> cap = {}; ///< none: it counts against nothing
    bool active = true;
    /// Elections: so many days before the vote it begins, 0–366; none: nobody said, and no days are proposed.
    std::optional<int> daysBeforeVote = {};
    QString authorisedBy = {}; ///< who authorises such days, as the contract says; empty: it says nobody
    bool operator==(const OpeningKind &) const = default;
};

/// Days on which the service is open besides its ordinary hours.
struct Opening {
    OpeningId id{0};
    int version = 0;
    ContractId contract{0};
    OpeningKindId kind{0};
    LocalDay first = 0;
    LocalDay last = 0;
    DayHours hours = allDay;             ///< the kind's, or others that were asked for
    std::optional<LocalDay> vote = {};   ///< elections: the day of the vote
    std::optional<LocalDay> runOff = {}; ///< and of its run-off
    QString askedBy = {};                ///< author of the request
    std::optional<LocalDay> askedOn = {};
    QString authorisedBy = {}; ///< who has; wanted where it exceeds the cap, empty until it is recorded
    QString note = {};
    Instant from = Instant::min(); ///< since when it counts; see AddedHours
    bool cancelled = false;
    bool operator==(const Opening &) const = default;
};

/// The hours that an opening adds to the calendar.
[[nodiscard]] AddedHours addedBy(const Opening &opening);

struct Days {
    LocalDay first = 0;
    LocalDay last = 0;
    bool operator==(const Days &) const = default;
};
/// The days that an election proposes for an opening of the kind: from so many days before the vote as the kind says to the last
/// of vote, run-off and end of operations. None: the kind doesn't say.
[[nodiscard]] std::optional<Days> electionDays(const OpeningKind &kind, LocalDay vote, const std::optional<LocalDay> &runOff,
                                               const std::optional<LocalDay> &endOfOperations = {});

/// What of a day's hours the kind has not: an extension up to 19:42 is none up to 21:00. Of hours that are right, see check().
[[nodiscard]] DayHours hoursBeyond(const OpeningKind &kind, const DayHours &hours);

/// A year over which a cap counts: [first, end).
struct CapPeriod {
    LocalDay first = 0;
    LocalDay end = 0;
    bool operator==(const CapPeriod &) const = default;
};
/// The period that holds `day`. A contract year begins on the date on which the contract began, 29 February on 28 in common
/// years.
[[nodiscard]] CapPeriod capPeriod(CapYear year, LocalDay contractBegins, LocalDay day);

/// The cap's periods that the days touch, or the one that holds a day. Of a contract that nobody said the first day of, every
/// cap counts over the calendar's years.
[[nodiscard]] std::vector<CapPeriod> capPeriods(const Cap &cap, const std::optional<LocalDay> &contractBegins, const Days &days);

/// How much of a cap is used in a period.
struct CapUse {
    CapPeriod period;
    int owed = 0;                         ///< days a year
    int used = 0;                         ///< days with an opening that counts, each once
    std::vector<LocalDay> beyond = {};    ///< those of them that exceed the cap, by date
    std::map<OpeningId, int> excess = {}; ///< how many of these each opening added
    bool operator==(const CapUse &) const = default;
};
/// Counts the days of the openings whose kinds name the cap, if not over before `from`: opening by opening as they were entered,
/// by their ids, and the days of each by the calendar. So what an opening adds past what is owed is its own excess, whenever it
/// lies, and of a day that several have it is the first one's.
[[nodiscard]] CapUse capUse(const Cap &cap, const CapPeriod &period, const std::vector<OpeningKind> &kinds,
                            const std::vector<Opening> &openings);

/// How many days more lie beyond the cap by an opening that is added to those known.
[[nodiscard]] int daysBeyond(const Cap &cap, const std::optional<LocalDay> &contractBegins, const std::vector<OpeningKind> &kinds,
                             const std::vector<Opening> &known, const Opening &added);

} // namespace sportello::domain
