// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/due_terms.h"

#include "core/words/calendar_terms.h"
#include "core/words/complaint.h"
#include "core/words/language.h"
#include "core/words/terms.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QStringList>
#include <QtCore/QTimeZone>

#include <array>

namespace sportello::words {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

struct Dues {
    Q_DECLARE_TR_FUNCTIONS(sportello::words::Dues)
};

/// With its seconds where there are any.
QString clockText(Instant at)
{
    static const QTimeZone rome("Europe/Rome");
    const QTime time = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), rome).time();
    return time.toString(time.second() == 0 ? u"HH:mm"_s : u"HH:mm:ss"_s);
}

/// What a step of a trace counted: to the second, so that whoever adds the steps up comes to the target.
QString counted(Milliseconds length)
{
    const qint64 seconds = length / std::chrono::seconds(1);
    if (seconds < 3600 || seconds % 60 == 0)
        return seconds == 0 ? Dues::tr("%1 s").arg(0) : exactTime(length);
    return Dues::tr("%1 %2 s", "hours and minutes, and seconds").arg(serviceTime(length), QString::number(seconds % 60));
}

QString dayText(LocalDay day)
{
    return weekday(weekdayOf(day)) + u' ' + date(day);
}

/// What a target is to be met by, as what is late.
QString lateWord(Measure measure)
{
    switch (measure) {
    case Measure::Answer:
        return Dues::tr("answer late by %1");
    case Measure::TakeCharge:
        return Dues::tr("taking charge late by %1");
    case Measure::Resolve:
        return Dues::tr("resolution late by %1");
    case Measure::CallBack:
        return Dues::tr("call-back late by %1");
    case Measure::NextWord:
        return Dues::tr("next word late by %1");
    case Measure::SupplierActivation:
        return Dues::tr("supplier's activation late by %1");
    }
    return {};
}

constexpr std::array complaints{
    Complaint{"limit"_L1, "nothing"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Dues",
                                "A target wants more than no time at all. Nothing was written; give its length, as 30m or 8h.")},
    Complaint{"limit"_L1, "too long"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Dues",
                                "A target of more than 366 days is none. Nothing was written; correct its length.")},
    Complaint{"from"_L1, "promised"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Dues",
                                "For some of those tickets something was promised already in that time, and stays so. Nothing "
                                "was written; let the target hold from now on, or from a moment to come.")},
    Complaint{
        "from"_L1, "decided"_L1,
        QT_TRANSLATE_NOOP("sportello::words::Dues",
                          "Which holds stop that clock was decided before, and what passed stays as it was counted. Nothing "
                          "was written; let it hold from now on.")},
    Complaint{"target"_L1, "no hours"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Dues",
                                "The contract has no hours yet, so no service time passes and nothing would ever be due. Nothing "
                                "was written; set its hours first, or measure the target in elapsed time.")},
    Complaint{"target"_L1, "ended"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Dues", "That target has ended, or ends before. Nothing was changed.")},
    Complaint{"target"_L1,
              {},
              QT_TRANSLATE_NOOP("sportello::words::Dues", "That target holds already, just so. Nothing was written."),
              ErrorKind::Duplicate},
    Complaint{"hold stops"_L1, "calls"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Dues",
                                "That is measured on calls, and a call is never on hold: nothing stops its clock. Nothing was "
                                "written; choose what is measured on tickets.")},
    Complaint{"hold stops"_L1,
              {},
              QT_TRANSLATE_NOOP("sportello::words::Dues", "Just those holds stop that clock already. Nothing was written."),
              ErrorKind::Duplicate},
    Complaint{"hold reason"_L1,
              {},
              QT_TRANSLATE_NOOP("sportello::words::Dues", "A hold's reason is named twice. Nothing was written; name each once."),
              ErrorKind::Duplicate},
};

} // namespace

QString term(Measure measure)
{
    switch (measure) {
    case Measure::Answer:
        return Dues::tr("Answer");
    case Measure::TakeCharge:
        return Dues::tr("Taking charge");
    case Measure::Resolve:
        return Dues::tr("Resolution");
    case Measure::CallBack:
        return Dues::tr("Call-back");
    case Measure::NextWord:
        return Dues::tr("Next word");
    case Measure::SupplierActivation:
        return Dues::tr("Supplier's activation");
    }
    return {};
}

QString aim(Measure measure)
{
    switch (measure) {
    case Measure::Answer:
        return Dues::tr("to the answer");
    case Measure::TakeCharge:
        return Dues::tr("to taking charge");
    case Measure::Resolve:
        return Dues::tr("to resolution");
    case Measure::CallBack:
        return Dues::tr("to the call-back");
    case Measure::NextWord:
        return Dues::tr("to the next word");
    case Measure::SupplierActivation:
        return Dues::tr("to the supplier's activation");
    }
    return {};
}

QString meaning(Measure measure)
{
    switch (measure) {
    case Measure::Answer:
        return Dues::tr("From when a call comes in until an operator answers it. It is measured on calls, not on tickets.");
    case Measure::TakeCharge:
        return Dues::tr("From when a ticket comes to a level until somebody takes charge of it there.");
    case Measure::Resolve:
        return Dues::tr("From when a ticket is opened, or reopened, until it is resolved.");
    case Measure::CallBack:
        return Dues::tr(
            "From the lost call, or the promise to call back, until the caller is spoken to. It is measured on calls, "
            "not on tickets.");
    case Measure::NextWord:
        return Dues::tr("From when a ticket is opened, and again from each word to the requester, until they hear the next one.");
    case Measure::SupplierActivation:
        return Dues::tr("From when a ticket comes to a team that faces suppliers until it is put on hold for a supplier.");
    }
    return {};
}

QString term(ClockState state)
{
    switch (state) {
    case ClockState::Running:
        return Dues::tr("running", "a clock");
    case ClockState::Stopped:
        return Dues::tr("stopped by a hold", "a clock");
    case ClockState::Ended:
        return Dues::tr("ended", "a clock");
    case ClockState::Void:
        return Dues::tr("came to nothing", "a clock");
    }
    return {};
}

QString serviceTime(Milliseconds length)
{
    const qint64 minutes = std::chrono::abs(length) / std::chrono::minutes(1);
    if (minutes == 0)
        return Dues::tr("under 1 min");
    if (minutes < 60)
        return Dues::tr("%1 min").arg(minutes);
    if (minutes % 60 == 0)
        return Dues::tr("%1 h").arg(minutes / 60);
    return Dues::tr("%1 h %2 min").arg(QString::number(minutes / 60), QString::number(minutes % 60).rightJustified(2, u'0'));
}

QString exactTime(Milliseconds length)
{
    const qint64 seconds = std::chrono::abs(length) / std::chrono::seconds(1);
    if (seconds >= 3600 || seconds % 60 == 0)
        return serviceTime(length);
    if (seconds < 60)
        return Dues::tr("%1 s").arg(seconds);
    return Dues::tr("%1 min %2 s").arg(QString::number(seconds / 60), QString::number(seconds % 60).rightJustified(2, u'0'));
}

QString timeLeft(const TicketDue &due, Instant now, const ServiceTime &service)
{
    const auto left = due.leftAt(now, service);
    switch (due.stateAt(now)) {
    case DueState::Missed:
        return Dues::tr("late %1").arg(serviceTime(*left));
    case DueState::Stopped:
        return Dues::tr("stopped", "a clock, in a narrow place");
    default:
        return left ? serviceTime(*left) : Dues::tr("no more service");
    }
}

QString timeLeftSpoken(const TicketDue &due, Instant now, const ServiceTime &service)
{
    const auto left = due.leftAt(now, service);
    switch (due.stateAt(now)) {
    case DueState::Missed:
        return lateWord(due.measure).arg(serviceTime(*left));
    case DueState::Stopped:
        return Dues::tr("%1 left %2, stopped by a hold").arg(serviceTime(std::max(*due.left, Milliseconds(0))), aim(due.measure));
    default:
        return left ? Dues::tr("%1 left %2").arg(serviceTime(*left), aim(due.measure))
                    : Dues::tr("%1: never due, there is no more service").arg(term(due.measure));
    }
}

QString conditions(const Target &target)
{
    QStringList parts;
    if (target.kind)
        parts += term(*target.kind);
    if (target.contactType)
        parts += term(*target.contactType);
    if (target.priority)
        parts += term(*target.priority);
    if (target.level)
        parts += term(*target.level);
    if (parts.isEmpty())
        return isOfCalls(target.measure) ? Dues::tr("every call") : Dues::tr("every ticket");
    return parts.join(u", "_s);
}

QString limit(Milliseconds length, bool wallClock)
{
    return wallClock ? Dues::tr("%1 of elapsed time").arg(exactTime(length))
                     : Dues::tr("%1 of service time").arg(exactTime(length));
}

QString missedTarget(const TicketClock &clock)
{
    return clock.isMissedByAnother()
        ? Dues::tr("The target that was missed was %1.").arg(limit(clock.missedLimit, clock.missedByWallClock))
        : QString();
}

QString dueByAsking(const TicketClock &clock)
{
    return clock.isDueByAsking() ? Dues::tr("It is asked for since then only, and so due no earlier.") : QString();
}

QString traceSpan(const TraceStep &step)
{
    const LocalDay first = localDay(step.span.from);
    if (step.what == TraceStep::What::Closed) {
        const LocalDay last = localDay(step.span.to) - 1;
        if (step.span.from > startOfDay(first)) // closed while it was open
            return dayText(first) + u' ' + clockText(step.span.from) + u" – "_s
                + (first == last ? u"24:00"_s : QString(dayText(last) + u" 24:00"_s));
        return first == last ? dayText(first) : QString(dayText(first) + u" – "_s + dayText(last));
    }
    const LocalDay last = localDay(step.span.to);
    const bool midnight = last == first + 1 && step.span.to == startOfDay(last);
    if (last == first || midnight)
        return dayText(first) + u' ' + clockText(step.span.from) + u'–' + (midnight ? u"24:00"_s : clockText(step.span.to));
    return dayText(first) + u' ' + clockText(step.span.from) + u" – "_s + dayText(last) + u' ' + clockText(step.span.to);
}

QString traceReason(const TraceStep &step)
{
    switch (step.what) {
    case TraceStep::What::Counted:
        return step.openings.empty() ? Dues::tr("%1 counted").arg(counted(step.counted))
                                     : Dues::tr("%1 counted, with an extraordinary opening").arg(counted(step.counted));
    case TraceStep::What::Stopped:
        return Dues::tr("%1 left out, on hold: %2").arg(counted(step.counted), term(step.hold.value_or(HoldReason::Other)));
    case TraceStep::What::Closed:
        break;
    }
    DayPlan plan;
    plan.off = step.off;
    plan.holiday = step.holiday;
    plan.name = step.name;
    plan.longer = step.span.length() - std::chrono::days(localDay(step.span.to) - localDay(step.span.from));
    const QString why = whyOf(plan, {}, {});
    return why.isEmpty() ? Dues::tr("skipped") : Dues::tr("skipped: %1").arg(why);
}

QString targetComplaint(const Error &error)
{
    const char *sentence = sentenceFor(complaints, error);
    return sentence ? Dues::tr(sentence) : QString();
}

} // namespace sportello::words
