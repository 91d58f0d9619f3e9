// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/holidays.h"
#include "core/domain/ids.h"
#include "core/domain/local_day.h"

#include <QtCore/QString>

#include <array>
#include <optional>
#include <vector>

/// A contract's hours of service: its week, the days on which it is closed, and the extraordinary openings (requirements D1–D6).
/// Whatever changes a calendar does so from a stated instant on: time that has passed stays as it was counted.
namespace sportello::domain {

/// Minutes of a day on the wall clock, [from, to), 0–1440. Hours that go past midnight are two: until 24:00, and the next day's.
struct Hours {
    int from = 0;
    int to = 0;
    friend constexpr auto operator<=>(const Hours &, const Hours &) = default;
};
using DayHours = std::vector<Hours>;
inline const DayHours allDay{{0, minutesOfDay}};

/// A date of every year. 29 February comes in leap years only.
struct MonthDay {
    int month = 1; ///< 1–12
    int day = 1;   ///< 1–31
    friend constexpr auto operator<=>(const MonthDay &, const MonthDay &) = default;
    [[nodiscard]] bool isOn(LocalDay when) const;
};

/// The ordinary hours from an instant on, until the next rule's.
struct HoursRule {
    Instant from = Instant::min();
    std::array<DayHours, 7> week; ///< Monday first
    bool closedOnHolidays = true;
    std::optional<MonthDay> patron; ///< the day of the body's patron saint, on which it is closed
    QString patronName;
    bool operator==(const HoursRule &) const = default;
};

/// Whether there is service on each day of every year by these hours.
[[nodiscard]] bool isOnEveryDay(const HoursRule &rule);

/// Days on which the service is closed for a reason of its own.
struct Closure {
    LocalDay first = 0;
    LocalDay last = 0;
    QString why;
    Instant from = Instant::min(); ///< time before it was counted as open, and stays so
    bool operator==(const Closure &) const = default;
};

/// Hours added to some days.
struct AddedHours {
    OpeningId opening{0};
    LocalDay first = 0;
    LocalDay last = 0;
    DayHours hours = allDay;
    Instant from = Instant::min(); ///< time before it was counted as closed, and stays so
    bool operator==(const AddedHours &) const = default;
};

struct ServiceCalendar {
    std::vector<HoursRule> rules; ///< by `from`; before the first there is no service
    std::vector<Closure> closures;
    std::vector<AddedHours> openings;
    bool operator==(const ServiceCalendar &) const = default;
};

/// Why a day has no ordinary hours: the first that applies.
enum class DayOff : std::uint8_t { None, NoRule, Closure, PublicHoliday, Patron, WeekDay };

/// A day as the calendar has it.
struct DayPlan {
    std::vector<TimeSpan> open; ///< in order, apart from each other
    DayOff off = DayOff::None;
    std::optional<Holiday> holiday; ///< also where the service does not close on it
    QString name;                   ///< the closure's reason, the patron's name
    std::vector<OpeningId> openings;
    /// Where its hours are among those that come twice, or not at all, as the clocks change: by how much the day is longer.
    Milliseconds longer{0};

    [[nodiscard]] Milliseconds length() const;
};
/// The one place that decides when a day has service.
[[nodiscard]] DayPlan planDay(const ServiceCalendar &calendar, LocalDay day);

/// What is wrong with hours as somebody typed them.
enum class HoursProblem : std::uint8_t { None, NotOfADay, Empty, CrossMidnight, Overlap };
/// `hours` in any order.
[[nodiscard]] HoursProblem check(const DayHours &hours);
/// In order, touching ones joined.
[[nodiscard]] DayHours sorted(DayHours hours);

/// "08:00-13:00,14:00-18:00", "24h", or "-" for none. Spaces are free. `problem` tells what is wrong where nothing is answered.
[[nodiscard]] std::optional<DayHours> hoursFromText(const QString &text, HoursProblem *problem = nullptr);
[[nodiscard]] QString hoursText(const DayHours &hours);

} // namespace sportello::domain
