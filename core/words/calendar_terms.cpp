// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/calendar_terms.h"

#include "core/words/complaint.h"
#include "core/words/language.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace sportello::words {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using exchange::Silence;
using exchange::Topic;

namespace {

struct Calendars {
    Q_DECLARE_TR_FUNCTIONS(sportello::words::Calendars)
};

} // namespace

QString wallClock(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

QString term(HoursUse use)
{
    return use == HoursUse::Desk ? Calendars::tr("Desk") : Calendars::tr("On site");
}

QString term(OpeningStart start)
{
    switch (start) {
    case OpeningStart::OnRequest:
        return Calendars::tr("On request");
    case OpeningStart::Election:
        return Calendars::tr("Elections");
    case OpeningStart::Extension:
        return Calendars::tr("Extension");
    }
    return {};
}

QString term(CapYear year)
{
    return year == CapYear::Calendar ? Calendars::tr("Calendar year") : Calendars::tr("Contract year");
}

QString term(Holiday holiday)
{
    switch (holiday) {
    case Holiday::NewYear:
        return Calendars::tr("New Year's Day");
    case Holiday::Epiphany:
        return Calendars::tr("Epiphany");
    case Holiday::Easter:
        return Calendars::tr("Easter");
    case Holiday::EasterMonday:
        return Calendars::tr("Easter Monday");
    case Holiday::Liberation:
        return Calendars::tr("Liberation Day");
    case Holiday::Labour:
        return Calendars::tr("Labour Day");
    case Holiday::Republic:
        return Calendars::tr("Republic Day");
    case Holiday::Assumption:
        return Calendars::tr("Assumption");
    case Holiday::SaintFrancis:
        return Calendars::tr("Saint Francis");
    case Holiday::AllSaints:
        return Calendars::tr("All Saints");
    case Holiday::Immaculate:
        return Calendars::tr("Immaculate Conception");
    case Holiday::Christmas:
        return Calendars::tr("Christmas");
    case Holiday::SaintStephen:
        return Calendars::tr("Saint Stephen");
    }
    return {};
}

QString term(DayOff off)
{
    switch (off) {
    case DayOff::None:
        return {};
    case DayOff::NoRule:
        return Calendars::tr("No hours have been set");
    case DayOff::Closure:
        return Calendars::tr("Closed");
    case DayOff::PublicHoliday:
        return Calendars::tr("Public holiday");
    case DayOff::Patron:
        return Calendars::tr("Patron saint");
    case DayOff::WeekDay:
        return Calendars::tr("No hours on this day of the week");
    }
    return {};
}

QString whyOf(const DayPlan &plan, const std::vector<Opening> &openings, const std::vector<OpeningKind> &kinds)
{
    QStringList parts;
    QString off = term(plan.off);
    const QString name = plan.off == DayOff::PublicHoliday && plan.holiday ? term(*plan.holiday) : plan.name;
    if (!off.isEmpty())
        parts += name.isEmpty() ? off : Calendars::tr("%1: %2").arg(off, onOneLine(name));
    if (plan.holiday && plan.off != DayOff::PublicHoliday)
        parts += term(*plan.holiday);
    for (const OpeningId id : plan.openings) {
        const auto opening = std::ranges::find(openings, id, &Opening::id);
        const auto kind = opening == openings.end() ? kinds.end() : std::ranges::find(kinds, opening->kind, &OpeningKind::id);
        if (kind != kinds.end())
            parts += onOneLine(kind->name);
    }
    if (plan.longer != Milliseconds(0) && (plan.off == DayOff::None || !plan.openings.empty()))
        parts += plan.longer < Milliseconds(0) ? Calendars::tr("the clocks go forward, and leave out 02:00-03:00")
                                               : Calendars::tr("the clocks go back, and 02:00-03:00 comes twice");
    return parts.join(u"; "_s);
}

QString hoursOf(const DayPlan &plan)
{
    QStringList parts;
    for (const TimeSpan &span : plan.open) {
        const int end = minuteOfDay(span.to);
        parts += wallClock(minuteOfDay(span.from)) + u'-' + wallClock(end == 0 ? minutesOfDay : end);
    }
    return parts.isEmpty() ? u"–"_s : parts.join(u", "_s);
}

QString weekday(int day)
{
    return QLocale().dayName(day + 1, QLocale::ShortFormat);
}

QString weekOf(const std::array<DayHours, 7> &week)
{
    QStringList parts;
    for (std::size_t first = 0, next = 0; first < week.size(); first = next) {
        while (next < week.size() && week[next] == week[first])
            ++next;
        QString days = weekday(int(first));
        if (next - first > 1)
            days += u'-' + weekday(int(next) - 1);
        if (!week[first].empty())
            parts += days + u' ' + hoursText(week[first]);
    }
    return parts.join(u"; "_s);
}

QString term(Topic topic)
{
    switch (topic) {
    case Topic::Closing:
        return Calendars::tr("How a ticket is closed");
    case Topic::ClosingAttempts:
        return Calendars::tr("Attempts to reach the requester");
    case Topic::ClosingDays:
        return Calendars::tr("Days before tacit closing");
    case Topic::Holds:
        return Calendars::tr("Which holds stop which clock");
    case Topic::ContactTypes:
        return Calendars::tr("Types of contact");
    case Topic::Entitlement:
        return Calendars::tr("Who may ask what");
    case Topic::Levels:
        return Calendars::tr("Levels of support");
    case Topic::LevelRules:
        return Calendars::tr("What goes to the 2nd level");
    case Topic::Days:
        return Calendars::tr("Days of service");
    case Topic::Hours:
        return Calendars::tr("Hours of service");
    case Topic::WorkingDays:
        return Calendars::tr("Which days of the week are working days");
    case Topic::Patron:
        return Calendars::tr("The patron saint's day");
    case Topic::Openings:
        return Calendars::tr("Extraordinary openings");
    case Topic::DaysBeforeVote:
        return Calendars::tr("How long before a vote an opening begins");
    case Topic::OpeningAuthority:
        return Calendars::tr("Who authorises extraordinary openings");
    case Topic::CapYear:
        return Calendars::tr("Over which year caps count");
    case Topic::OnSiteHours:
        return Calendars::tr("Hours of presence on site");
    case Topic::VisitsYear:
        return Calendars::tr("Over which year interventions on site count");
    case Topic::Reports:
        return Calendars::tr("Which reports are owed");
    case Topic::TrainingHours:
        return Calendars::tr("Hours of training");
    case Topic::TargetAnswer:
        return Calendars::tr("Target for answering a call");
    case Topic::TargetTakeCharge:
        return Calendars::tr("Target for taking charge");
    case Topic::TargetResolve:
        return Calendars::tr("Target for resolving");
    case Topic::TargetCallBack:
        return Calendars::tr("Target for calling back");
    case Topic::TargetNextWord:
        return Calendars::tr("Target for the next word to the requester");
    case Topic::TargetSupplierActivation:
        return Calendars::tr("Target for activating a supplier");
    }
    return {};
}

QString term(Silence silence)
{
    switch (silence) {
    case Silence::NotSaid:
        return Calendars::tr("not said", "by the clause");
    case Silence::NoValue:
        return Calendars::tr("asked for, without a value", "by the clause");
    case Silence::ToConfirm:
        return Calendars::tr("set, but to be confirmed", "by the parties");
    }
    return {};
}

QString term(ServiceDays days)
{
    return days == ServiceDays::EveryDay ? Calendars::tr("Every day of the year") : Calendars::tr("The body's working days");
}

QString term(ReportPeriod period)
{
    switch (period) {
    case ReportPeriod::Weekly:
        return Calendars::tr("Each week");
    case ReportPeriod::Monthly:
        return Calendars::tr("Each month");
    case ReportPeriod::Annual:
        return Calendars::tr("Each year");
    case ReportPeriod::OnRequest:
        return Calendars::tr("On request", "a report");
    }
    return {};
}

QString term(RemoteTools tools)
{
    switch (tools) {
    case RemoteTools::None:
        return Calendars::tr("None asked for", "tools of online collaboration");
    case RemoteTools::Any:
        return Calendars::tr("Any tool");
    case RemoteTools::OpenSource:
        return Calendars::tr("Open-source tools alone");
    }
    return {};
}

namespace {

constexpr const char *leftOut = QT_TRANSLATE_NOOP("sportello::words::Calendars",
                                                  "That hour does not exist: on that day the clocks go forward over it. Give an "
                                                  "hour before or after it.");

constexpr std::array calendarComplaints{
    Complaint{"hours"_L1, "none"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Calendars",
                                "There are no hours at all. Nothing was written; give at least one day its hours. Days without "
                                "service are entered as closing days.")},
    Complaint{"hours"_L1, "not of a day"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Calendars",
                                "Those are no hours of a day. Nothing was written; write them as 08:00-13:00,14:00-18:00, 24h "
                                "for the whole day, or - for none.")},
    Complaint{"hours"_L1, "empty"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Calendars",
                                "Hours that begin and end at the same time are none. Nothing was written; correct them.")},
    Complaint{"hours"_L1, "cross midnight"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Calendars",
                                "Hours may not cross midnight. Nothing was written; end them at 24:00, and give the rest to the "
                                "next day from 00:00.")},
    Complaint{"hours"_L1, "overlap"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Calendars",
                                "Two stretches of one day's hours overlap. Nothing was written; correct them.")},
    Complaint{"patron"_L1, ""_L1,
              QT_TRANSLATE_NOOP("sportello::words::Calendars",
                                "The patron saint's day is no day of any year, not even of a leap year. Nothing was written; "
                                "correct its day and month.")},
    Complaint{"wake-up time"_L1, "left out"_L1, leftOut},
    Complaint{"from"_L1, "past"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Calendars",
                                "Such a change holds from now on, or from a later moment: time that has passed stays as it was "
                                "counted. Nothing was written; give a moment to come, or none.")},
    Complaint{
        "from"_L1, "after the days"_L1,
        QT_TRANSLATE_NOOP("sportello::words::Calendars",
                          "It would hold only from a moment after those days, and change none of them. Nothing was written; "
                          "correct the moment, or the days.")},
    Complaint{"days"_L1, "order"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Calendars",
                                "The last day lies before the first. Nothing was written; correct the days.")},
    Complaint{"days"_L1, "too many"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Calendars",
                                "Those are more days than a year has. Nothing was written; correct the days.")},
    Complaint{"days"_L1, "over"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Calendars",
                                "Those days are over, and stay as they were counted. Nothing was written; give days to come.")},
    Complaint{"contract days"_L1, "order"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Calendars",
                                "The contract ends before it begins. Nothing was written; correct its days.")},
    Complaint{"contract days"_L1, "openings"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Calendars",
                                "Extraordinary openings would lie outside of the contract's days. Nothing was changed; cancel "
                                "them first, or correct the days.")},
    Complaint{"vote"_L1, "run-off"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Calendars",
                                "The run-off comes after the vote. Nothing was written; correct its day.")},
    Complaint{"closure"_L1, "cancelled"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Calendars", "Those closing days are cancelled already. Nothing was changed.")},
    Complaint{"closure"_L1, "over"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Calendars",
                                "Those closing days have passed, or the last one has begun: they stay as they were counted. "
                                "Nothing was changed.")},
    Complaint{
        "closure"_L1, "outside the contract"_L1,
        QT_TRANSLATE_NOOP("sportello::words::Calendars",
                          "The contract has no service on any of those days: they lie before it begins, or after it has ended. "
                          "Nothing was written; correct the days.")},
    Complaint{"opening"_L1, "cancelled"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Calendars", "That opening is cancelled already. Nothing was changed.")},
    Complaint{"opening"_L1, "over"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Calendars",
                                "That opening has passed, or its last day has begun: it stays as it was counted. Nothing was "
                                "changed.")},
    Complaint{"opening"_L1, "before the contract"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Calendars",
                                "The opening begins before the contract does. Nothing was written; correct its days.")},
    Complaint{"opening"_L1, "after the contract"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Calendars",
                                "The opening goes on after the contract has ended. Nothing was written; correct its days.")},
    Complaint{
        "vote"_L1, "outside"_L1,
        QT_TRANSLATE_NOOP(
            "sportello::words::Calendars",
            "The day of the vote, or of its run-off, is none of the opening's days. Nothing was written; correct the days.")},
    Complaint{"vote"_L1, "overlap"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Calendars",
                                "The days of two votes overlap: another opening for elections has some of them already. Nothing "
                                "was written; correct the days, or cancel the other opening.")},
    Complaint{"vote"_L1, "no election"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Calendars",
                                "Openings of this kind are not for elections. Nothing was written; leave the vote out, or choose "
                                "another kind.")},
    Complaint{"asked on"_L1, "future"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Calendars",
                                "Nobody has asked on a day to come. Nothing was written; correct the day of the request.")},
};

} // namespace

QString authorisationMissing()
{
    return Calendars::tr("authorisation missing");
}

QString beyondCap(int days, bool isAuthorisationMissing)
{
    if (days <= 0)
        return {};
    return isAuthorisationMissing
        ? Calendars::tr("%n day(s) lie beyond the cap (oltre massimale), and the authorisation is still missing.", nullptr, days)
        : Calendars::tr("%n day(s) lie beyond the cap (oltre massimale).", nullptr, days);
}

QString beyondKind(const DayHours &hours)
{
    return hours.empty() ? QString()
                         : Calendars::tr("%1: longer than this kind of opening says. It is recorded all the same.")
                               .arg(hoursText(hours).replace(u","_s, u", "_s));
}

QString remarks(const ClosingEffect &effect)
{
    QStringList parts;
    if (effect.closedAnyhow > 0)
        parts += Calendars::tr("%n of these days have no service anyhow.", nullptr, effect.closedAnyhow);
    if (effect.keptOpen > 0)
        parts += Calendars::tr("On %n of these days an extraordinary opening keeps the service open: cancel it where they are to "
                               "be closed.",
                               nullptr, effect.keptOpen);
    return parts.join(u' ');
}

QString remarks(const OpeningEffect &effect)
{
    QStringList parts;
    if (effect.openAnyhow > 0)
        parts += Calendars::tr("%n of these days are open in those hours anyhow.", nullptr, effect.openAnyhow);
    if (effect.notLonger > 0)
        parts += Calendars::tr("%n of these days have no other service, which an extension could make longer: they are open in "
                               "its hours alone.",
                               nullptr, effect.notLonger);
    if (effect.withoutHours > 0)
        parts += Calendars::tr("%n of these days do not have those hours: the clocks go forward over them.", nullptr,
                               effect.withoutHours);
    if (effect.over > 0)
        parts += Calendars::tr("%n of these days are over when it begins to count, and stay as they were.", nullptr, effect.over);
    return parts.join(u' ');
}

QString leftOutHour()
{
    return Calendars::tr(leftOut);
}

QString calendarComplaint(const Error &error)
{
    const char *sentence = sentenceFor(calendarComplaints, error);
    return sentence ? Calendars::tr(sentence) : QString();
}

} // namespace sportello::words
