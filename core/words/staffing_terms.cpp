// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/staffing_terms.h"
#include "core/words/calendar_terms.h"

#include "core/words/complaint.h"
#include "core/words/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDate>

#include <array>

namespace sportello::words {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

struct Staff {
    Q_DECLARE_TR_FUNCTIONS(sportello::words::Staff)
};

/// A line of the error's detail as desk/staffing.h writes it; as it is where it is none.
QString reasonOf(const QString &line)
{
    const QString word = line.section(u' ', 0, 0);
    const QString rest = onOneLine(line.section(u' ', 1));
    if (word == "no-employer"_L1)
        return Staff::tr("%1 wants the contractor's own employees, and no employer is recorded").arg(rest);
    if (word == "other-employer"_L1)
        return Staff::tr("%1 wants the contractor's own employees, and the employer recorded is another company").arg(rest);
    if (word == "not-qualified"_L1)
        return Staff::tr("%1 wants a qualification with its evidence, and none is recorded").arg(rest);
    if (word == "not-told"_L1)
        return Staff::tr("%1 asks of its staff what is not recorded of them; what that is, their supervisor sees").arg(rest);
    if (word != "expired"_L1)
        return onOneLine(line);
    const QDate last = QDate::fromString(rest.section(u' ', 0, 0), Qt::ISODate);
    return Staff::tr("%1 wants a qualification, and the one recorded expired on %2")
        .arg(rest.section(u' ', 1), date(LocalDay(QDate(1970, 1, 1).daysTo(last))));
}

QString reasonsOf(const Error &error)
{
    QStringList reasons;
    for (const QString &line : error.detail.split(u'\n'))
        reasons += reasonOf(line);
    return reasons.join(u"; "_s);
}

} // namespace

QString term(StaffingRule rule)
{
    switch (rule) {
    case StaffingRule::None:
        return Staff::tr("Anybody");
    case StaffingRule::OwnEmployees:
        return Staff::tr("Own employees only");
    case StaffingRule::Qualified:
        return Staff::tr("Qualified people, with evidence");
    }
    return {};
}

QString term(Employment employment)
{
    switch (employment) {
    case Employment::NotRecorded:
        return Staff::tr("Not recorded", "employer");
    case Employment::Own:
        return Staff::tr("The contractor");
    case Employment::Other:
        return Staff::tr("Another company");
    }
    return {};
}

QString whyOf(const Misfit &misfit)
{
    switch (misfit.why) {
    case Misfit::Why::NoEmployer:
        return Staff::tr("no employer recorded");
    case Misfit::Why::OtherEmployer:
        return Staff::tr("another company's employee");
    case Misfit::Why::NotQualified:
        return Staff::tr("no qualification recorded");
    case Misfit::Why::Expired:
        return Staff::tr("qualification expired on %1").arg(date(misfit.expired.value_or(0)));
    case Misfit::Why::NotTold:
        return Staff::tr("does not fit today; their supervisor sees why");
    }
    return {};
}

QString notAdmitted(const Error &error)
{
    const QString reasons = reasonsOf(error);
    if (error.subject.isEmpty())
        return Staff::tr("You may not work here: %1. Nothing was changed; ask an administrator to record what is missing.")
            .arg(reasons);
    return Staff::tr("%1 may not work here: %2. Nothing was written; choose somebody else, or have an administrator record what "
                     "is missing.")
        .arg(onOneLine(error.subject), reasons);
}

QString leftOutNotice(const Error &error)
{
    return Staff::tr("Left out today: %1. You work on your other contracts; ask an administrator to record what is missing.")
        .arg(reasonsOf(error));
}

QString leftOutStatus(const QStringList &contracts)
{
    return Staff::tr("Left out today: %1").arg(onOneLine(contracts.join(u", "_s)));
}

QString spanOf(const TimeSpan &span)
{
    const int end = minuteOfDay(span.to);
    return wallClock(minuteOfDay(span.from)) + u'-' + wallClock(end == 0 ? minutesOfDay : end);
}

namespace {

constexpr std::array staffingComplaints{
    Complaint{"qualification"_L1, "future"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Staff",
                                "A qualification cannot have been issued on a day to come. Nothing was written; correct the "
                                "day.")},
    Complaint{"qualification"_L1, "order"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Staff",
                                "The qualification expires before it was issued. Nothing was written; correct the days.")},
    Complaint{"roster"_L1, "not here"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Staff",
                                "They have no role by which they work on that contract. Nothing was written; choose somebody "
                                "who has, or have an administrator give them one.")},
    Complaint{"roster"_L1, "past"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Staff",
                                "Who was on the roster stays true: it changes from today on. Nothing was written; give today or "
                                "a day to come.")},
    Complaint{"roster"_L1, "no hours"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Staff",
                                "There are no hours at all. Nothing was written; give at least one day its hours, or remove the "
                                "entry that stands there.")},
    Complaint{"roster"_L1, "over"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Staff",
                                "That entry of the roster has passed, or its last day has begun: it stays. Nothing was changed; "
                                "for the rest of today, set the day.")},
    Complaint{"roster"_L1, "removed"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Staff", "That entry of the roster is removed already. Nothing was changed.")},
    Complaint{"roster"_L1, "no service"_L1,
              QT_TRANSLATE_NOOP("sportello::words::Staff",
                                "The contract has no hours of service yet: there is nothing that a roster could cover. Set its "
                                "hours first.")},
};

} // namespace

QString staffingComplaint(const Error &error)
{
    const char *sentence = sentenceFor(staffingComplaints, error);
    return sentence ? Staff::tr(sentence) : QString();
}

} // namespace sportello::words
