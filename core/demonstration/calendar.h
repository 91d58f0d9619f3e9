// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demonstration/dice.h"
#include "core/domain/service_calendar.h"

#include <QtCore/QDate>

#include <vector>

namespace sportello::demonstration {

/// A day on which the service is open.
struct ServiceDay {
    QDate date;
    domain::Instant opens;
    domain::Instant closes;
    int weight = 0; ///< how busy it is, beside others
};

/// When a contract's desk is open, and how busy: Mondays, a quiet August, the holidays, the week of an election.
class Calendar {
public:
    /// Open from 8 to 18 on working days, or every day; around the last Sunday of May longer where there are elections.
    Calendar(QDate first, QDate last, bool everyDay, bool elections);

    [[nodiscard]] const std::vector<ServiceDay> &days() const noexcept { return m_days; }
    /// The same as the contract's own calendar has it; its openings are the weeks of elections.
    [[nodiscard]] const domain::ServiceCalendar &service() const noexcept { return m_service; }
    [[nodiscard]] static bool isElectionWeek(QDate date);
    /// The last Sunday of May.
    [[nodiscard]] static QDate voteOf(int year);
    /// The instant after so many minutes of service time. Beyond the last day there is none: the end of all time.
    [[nodiscard]] domain::Instant later(domain::Instant from, int minutes) const;
    /// An instant of this day at which a contact comes: early on Mondays, seldom at lunch.
    [[nodiscard]] static domain::Instant arrival(const ServiceDay &day, Dice &dice);

private:
    domain::ServiceCalendar m_service;
    std::vector<ServiceDay> m_days;
};

} // namespace sportello::demonstration
