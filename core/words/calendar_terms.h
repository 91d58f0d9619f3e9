// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/contract_calendar.h"
#include "core/domain/days_effect.h"
#include "core/exchange/contract_profile.h"

/// Service time, and what a clause says of it, in words.
namespace sportello::words {

[[nodiscard]] QString term(domain::HoursUse use);
[[nodiscard]] QString term(domain::OpeningStart start);
[[nodiscard]] QString term(domain::CapYear year);
[[nodiscard]] QString term(domain::Holiday holiday);
/// Why a day has no ordinary hours, without a name: "Closed". Empty where it has.
[[nodiscard]] QString term(domain::DayOff off);
/// Why the day is as it is: "Holiday: Easter Monday; H24 on request". `kinds` names openings.
[[nodiscard]] QString whyOf(const domain::DayPlan &plan, const std::vector<domain::Opening> &openings,
                            const std::vector<domain::OpeningKind> &kinds);
/// "08:00-13:00, 14:00-18:00" on the wall clock; a dash for none.
[[nodiscard]] QString hoursOf(const domain::DayPlan &plan);
/// Monday: 0.
[[nodiscard]] QString weekday(int day);
/// Of a minute of the day: 08:30.
[[nodiscard]] QString wallClock(int minute);
/// "Mon-Fri 08:00-18:00; Sat 24h": days that follow each other with the same hours are told once.
[[nodiscard]] QString weekOf(const std::array<domain::DayHours, 7> &week);

/// What has to be known of a contract: "Resolving: target".
[[nodiscard]] QString term(exchange::Topic topic);
[[nodiscard]] QString term(exchange::Silence silence);
[[nodiscard]] QString term(domain::ServiceDays days);
/// When a report is owed.
[[nodiscard]] QString term(domain::ReportPeriod period);
/// By which tools of online collaboration help is given.
[[nodiscard]] QString term(domain::RemoteTools tools);

/// Of an opening that has days beyond its cap, while nobody is recorded as having authorised them.
[[nodiscard]] QString authorisationMissing();
/// What is said where days come to lie beyond a cap; empty where none do.
[[nodiscard]] QString beyondCap(int days, bool isAuthorisationMissing);

/// What is said where an opening has hours that its kind has not; empty where it has none.
[[nodiscard]] QString beyondKind(const domain::DayHours &hours);

/// What is said of days that are closed or opened anyhow; empty where there is nothing to say.
[[nodiscard]] QString remarks(const domain::ClosingEffect &effect);
[[nodiscard]] QString remarks(const domain::OpeningEffect &effect);

/// What is said of a local time over which the clocks are put forward, wherever one is read.
[[nodiscard]] QString leftOutHour();
/// The sentence of an error on calendars; empty where it is of something else.
[[nodiscard]] QString calendarComplaint(const domain::Error &error);

} // namespace sportello::words
