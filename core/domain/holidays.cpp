// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/holidays.h"

#include <array>
#include <limits>

namespace sportello::domain {

namespace {

/// A holiday by law on a fixed date, in the years from `from` to `to`.
struct FixedHoliday {
    unsigned month;
    unsigned day;
    Holiday holiday;
    int from = 1986;
    int to = std::numeric_limits<int>::max();
};

constexpr std::array fixedHolidays{
    FixedHoliday{1, 1, Holiday::NewYear},        FixedHoliday{1, 6, Holiday::Epiphany}, // again from 1986: D.P.R. 792/1985
    FixedHoliday{4, 25, Holiday::Liberation},    FixedHoliday{5, 1, Holiday::Labour},
    FixedHoliday{6, 2, Holiday::Republic, 2001},                                                   // again from 2001: L. 336/2000
    FixedHoliday{8, 15, Holiday::Assumption},    FixedHoliday{10, 4, Holiday::SaintFrancis, 2026}, // again from 2026: L. 151/2025
    FixedHoliday{11, 1, Holiday::AllSaints},     FixedHoliday{12, 8, Holiday::Immaculate},
    FixedHoliday{12, 25, Holiday::Christmas},    FixedHoliday{12, 26, Holiday::SaintStephen},
};

} // namespace

LocalDay easterSunday(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return dayOf(std::chrono::year(year) / (n / 31) / (n % 31 + 1));
}

std::optional<Holiday> publicHoliday(LocalDay day)
{
    const std::chrono::year_month_day date = dateOf(day);
    const int year = int(date.year());
    for (const FixedHoliday &fixed : fixedHolidays)
        if (unsigned(date.month()) == fixed.month && unsigned(date.day()) == fixed.day && year >= fixed.from && year <= fixed.to)
            return fixed.holiday;
    if (unsigned(date.month()) != 3 && unsigned(date.month()) != 4)
        return std::nullopt;
    const LocalDay easter = easterSunday(year);
    if (day == easter)
        return Holiday::Easter;
    if (day == easter + 1)
        return Holiday::EasterMonday;
    return std::nullopt;
}

} // namespace sportello::domain
