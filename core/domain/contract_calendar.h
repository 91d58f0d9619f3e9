// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/opening.h"

/// What a contract's calendar is made of, as it is kept: each row with its version.
namespace sportello::domain {

/// Whose presence the hours are: the desk's, by which service time is counted, or somebody's at the body's (D5).
enum class HoursUse : std::uint8_t { Desk = 1, OnSite = 2 };

struct ContractHours {
    HoursRuleId id{0};
    int version = 0;
    ContractId contract{0};
    HoursUse use = HoursUse::Desk;
    HoursRule rule = {};
    bool operator==(const ContractHours &) const = default;
};

/// The hours of a use that are in force at an instant; nullptr: none are yet.
[[nodiscard]] const ContractHours *hoursInForce(const std::vector<ContractHours> &hours, HoursUse use, Instant at);
/// The hours that new ones of a use take after where nothing else is said: those in force then, else the first to come, else the
/// desk's; nullptr: there are none.
[[nodiscard]] const ContractHours *basisOfHours(const std::vector<ContractHours> &hours, HoursUse use, Instant at);
/// The version of all hours of a use together: it grows with each change of any of them. 0: there are none.
[[nodiscard]] int versionOf(const std::vector<ContractHours> &hours, HoursUse use);

struct ContractClosure {
    ClosureId id{0};
    int version = 0;
    ContractId contract{0};
    Closure closure = {};
    bool cancelled = false;
    bool operator==(const ContractClosure &) const = default;
};

/// When somebody must be at the body's: the hours on site, without the closing days, and the extensions that the body asked for
/// on such days. Without rules where the contract has no such hours.
[[nodiscard]] ServiceCalendar onSiteCalendar(const std::vector<ContractHours> &hours,
                                             const std::vector<ContractClosure> &closures, const std::vector<OpeningKind> &kinds,
                                             const std::vector<Opening> &openings);

/// What service time is counted by: the desk's hours, and the closures and openings that were not cancelled.
[[nodiscard]] ServiceCalendar serviceCalendar(const std::vector<ContractHours> &hours,
                                              const std::vector<ContractClosure> &closures, const std::vector<Opening> &openings);

} // namespace sportello::domain
