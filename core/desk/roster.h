// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/staffing.h"
#include "core/domain/roster.h"

/// Who is present on a contract when, and whether that covers its hours (requirement D5). Written with the right to write the
/// calendar; read, as it names people, with the right to read operators. Who was on the roster stays true: what has passed of
/// today stays as it was, and days before it too.
/// Errors, besides those named: NotAllowed, NotFound, StaleVersion, those of hours (see calendars.h), NotAdmitted, Inactive (the
/// operator is switched off), and InvalidValue of the field "roster" with a word that core/words makes a sentence of.
namespace sportello::desk {

/// Somebody's hours of every week from a day on; takes the place of what stood there for these days and this use. "not here":
/// they have no role on the contract by which they work it; "past": the first day is before today; "no hours". It is a row of its
/// own, of which no version was seen: what was is `seen`. StaleVersion where it is another one now.
struct SetRosterWeek {
    Request request;
    domain::ContractId contract{0};
    domain::OperatorId person{0};
    domain::HoursUse use = domain::HoursUse::Desk;
    std::array<domain::DayHours, 7> week = {};  ///< Monday first
    std::optional<domain::LocalDay> first = {}; ///< none: today
    std::optional<domain::LocalDay> last = {};  ///< none: it goes on
    std::optional<int> seen = {};               ///< the version of all their entries of this use, see RosterDetail::versions
};
[[nodiscard]] domain::Result<Receipt> setRosterWeek(Desk &desk, const SetRosterWeek &command);

/// Somebody's hours on one day, in the place of their week's; without hours they are not there. `request.version` is that of the
/// day's entry, also a removed one; 0: there was none.
struct SetRosterDay {
    Request request;
    domain::ContractId contract{0};
    domain::OperatorId person{0};
    domain::HoursUse use = domain::HoursUse::Desk;
    domain::LocalDay day = 0;
    domain::DayHours hours = {};
};
[[nodiscard]] domain::Result<Receipt> setRosterDay(Desk &desk, const SetRosterDay &command);

/// Days that have passed or begun stay; of the others a week's hours end, and a single day is the week's again. "over": none is
/// left to remove; "removed": it was already.
struct RemoveRosterEntry {
    Request request;
    domain::RosterEntryId entry{0};
};
[[nodiscard]] domain::Result<Receipt> removeRosterEntry(Desk &desk, const RemoveRosterEntry &command);

/// Somebody on the roster from today on who does not count: `why`, of which colleagues are told no more than that they do not
/// fit, or switched off, or without a role on the contract any more.
struct NotCounted {
    domain::Presence presence;
    std::optional<domain::Misfit> why;
    bool operator==(const NotCounted &) const = default;
};

struct RosterDetail {
    domain::Contract contract;
    std::vector<domain::RosterEntry> entries; ///< that touch the days, with those that were removed
    std::vector<domain::Presence> presences;  ///< that count, by day, then person
    std::vector<NotCounted> notCounted;
    /// Of each person's entries of a use, of any day: together; 0 where there are none.
    std::map<std::pair<domain::OperatorId, domain::HoursUse>, int> versions = {};
    [[nodiscard]] int versionOf(domain::OperatorId person, domain::HoursUse use) const
    {
        const auto found = versions.find({person, use});
        return found == versions.end() ? 0 : found->second;
    }
};
/// Of 1 to longestDays days; otherwise InvalidValue of the field "days".
[[nodiscard]] domain::Result<RosterDetail> readRoster(Desk &desk, domain::ContractId contract, const domain::Days &days);

struct RosterCheck {
    RosterDetail roster;
    std::vector<domain::RosterGap> desk;   ///< where fewer than the contract's presence cover its service
    std::vector<domain::RosterGap> onSite; ///< the same of the hours on site, where there are some
    [[nodiscard]] bool covered() const { return desk.empty() && onSite.empty(); }
};
/// "no service": the contract has no hours of either kind.
[[nodiscard]] domain::Result<RosterCheck> checkRoster(Desk &desk, domain::ContractId contract, const domain::Days &days);

} // namespace sportello::desk
