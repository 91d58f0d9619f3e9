// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/typed.h"

#include "core/domain/wall_clock.h"
#include "core/words/calendar_terms.h"
#include "core/words/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDate>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

struct Typed {
    Q_DECLARE_TR_FUNCTIONS(sportello::ui::Typed)
};

QDate written(LocalDay day)
{
    return QDate(1970, 1, 1).addDays(day);
}

std::optional<LocalDay> checked(int year, int month, int day)
{
    const std::chrono::year_month_day date = std::chrono::year(year) / std::chrono::month(unsigned(month)) / day;
    return date.ok() && year >= 1990 && year < 2070 ? std::optional(dayOf(date)) : std::nullopt;
}

} // namespace

std::optional<LocalDay> dayFromText(const QString &text, LocalDay today)
{
    static const QRegularExpression ours(u"^(\\d{1,2})[/. -](\\d{1,2})(?:[/. -](\\d{4}|\\d{2}))?$"_s);
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{2})-(\\d{2})$"_s);
    const QString plain = text.simplified();
    if (const auto match = iso.match(plain); match.hasMatch())
        return checked(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    const auto match = ours.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    int year = match.captured(3).toInt();
    if (match.captured(3).isEmpty())
        year = int(dateOf(today).year());
    else if (year < 100)
        year += 2000;
    return checked(year, match.captured(2).toInt(), match.captured(1).toInt());
}

std::optional<MonthDay> monthDayFromText(const QString &text)
{
    // Of a leap year: 29 February is a day too.
    const auto day = dayFromText(text, dayOf(std::chrono::year(2024) / 1 / 1));
    if (!day || int(dateOf(*day).year()) != 2024)
        return std::nullopt;
    return MonthDay{int(unsigned(dateOf(*day).month())), int(unsigned(dateOf(*day).day()))};
}

std::optional<Instant> momentFromText(const QString &text, LocalDay today, bool *leftOut)
{
    static const QRegularExpression form(
        u"^(.*\\d)[ T](\\d{1,2})[:.](\\d{2})(?:,? (?:ora )?(legale|solare|summer|winter)(?: time)?)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString plain = text.simplified();
    const auto match = form.match(plain);
    const auto day = dayFromText(match.hasMatch() ? match.captured(1) : plain, today);
    if (!day)
        return std::nullopt;
    if (!match.hasMatch())
        return startOfDay(*day);
    if (match.captured(2).toInt() > 23 || match.captured(3).toInt() > 59)
        return std::nullopt;
    const auto at =
        instantAt(*day, std::chrono::hours(match.captured(2).toInt()) + std::chrono::minutes(match.captured(3).toInt()));
    if (leftOut)
        *leftOut = !at;
    // The second is an hour after the first.
    const QString season = match.captured(4).toLower();
    if (!at || season.isEmpty())
        return at;
    if (showingOf(*at) == Showing::Only)
        return std::nullopt; // there is nothing to choose
    return season == "legale"_L1 || season == "summer"_L1 ? *at : *at + std::chrono::hours(1);
}

QString whyNoMoment(const QString &text, LocalDay today)
{
    bool leftOut = false;
    (void)momentFromText(text, today, &leftOut);
    return leftOut ? words::leftOutHour()
                   : Typed::tr("That is no moment. Write day and time, as 1/6/2026 08:00, or leave it empty.");
}

QString dayText(LocalDay day)
{
    return written(day).toString(u"dd/MM/yyyy"_s);
}

QString shownDay(LocalDay day)
{
    return QLocale().toString(written(day), u"ddd d MMM yyyy"_s);
}

QString fullDay(LocalDay day)
{
    return QLocale().toString(written(day), u"dddd d MMMM yyyy"_s);
}

QString shownDays(LocalDay first, LocalDay last)
{
    return first == last ? words::date(first) : Typed::tr("%1 to %2").arg(words::date(first), words::date(last));
}

} // namespace sportello::ui
