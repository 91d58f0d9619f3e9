// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contract_profile_reader.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace sportello::exchange {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr std::array topics{Word<Topic>{"closing"_L1, Topic::Closing},
                            Word<Topic>{"closing.attempts"_L1, Topic::ClosingAttempts},
                            Word<Topic>{"closing.days"_L1, Topic::ClosingDays},
                            Word<Topic>{"holds"_L1, Topic::Holds},
                            Word<Topic>{"contactTypes"_L1, Topic::ContactTypes},
                            Word<Topic>{"entitlement"_L1, Topic::Entitlement},
                            Word<Topic>{"levels"_L1, Topic::Levels},
                            Word<Topic>{"levelRules"_L1, Topic::LevelRules},
                            Word<Topic>{"days"_L1, Topic::Days},
                            Word<Topic>{"hours"_L1, Topic::Hours},
                            Word<Topic>{"hours.workingDays"_L1, Topic::WorkingDays},
                            Word<Topic>{"hours.patron"_L1, Topic::Patron},
                            Word<Topic>{"openings"_L1, Topic::Openings},
                            Word<Topic>{"openings.daysBeforeVote"_L1, Topic::DaysBeforeVote},
                            Word<Topic>{"openings.authorisedBy"_L1, Topic::OpeningAuthority},
                            Word<Topic>{"caps.year"_L1, Topic::CapYear},
                            Word<Topic>{"onSite.week"_L1, Topic::OnSiteHours},
                            Word<Topic>{"visits.year"_L1, Topic::VisitsYear},
                            Word<Topic>{"reports"_L1, Topic::Reports},
                            Word<Topic>{"training.hours"_L1, Topic::TrainingHours},
                            Word<Topic>{"targets.answer"_L1, Topic::TargetAnswer},
                            Word<Topic>{"targets.take-charge"_L1, Topic::TargetTakeCharge},
                            Word<Topic>{"targets.resolve"_L1, Topic::TargetResolve},
                            Word<Topic>{"targets.call-back"_L1, Topic::TargetCallBack},
                            Word<Topic>{"targets.next-word"_L1, Topic::TargetNextWord},
                            Word<Topic>{"targets.supplier-activation"_L1, Topic::TargetSupplierActivation}};
constexpr std::array silences{Word<Silence>{"not-said"_L1, Silence::NotSaid}, Word<Silence>{"no-value"_L1, Silence::NoValue},
                              Word<Silence>{"to-confirm"_L1, Silence::ToConfirm}};

/// The parts of the page of requirements: A1 to A9 and so on; J has no numbers.
struct Part {
    char16_t letter;
    int first;
    int last;
};
constexpr std::array parts{Part{u'A', 1, 9}, Part{u'B', 1, 12}, Part{u'C', 1, 5}, Part{u'D', 1, 6}, Part{u'E', 1, 2},
                           Part{u'F', 1, 4}, Part{u'G', 0, 4},  Part{u'H', 1, 1}, Part{u'I', 1, 5}};

bool isRequirement(const QString &id)
{
    if (id == "J"_L1)
        return true;
    return std::ranges::any_of(parts, [&](const Part &part) {
        for (int number = part.first; number <= part.last; ++number)
            if (id == QString(QChar(part.letter) + QString::number(number)))
                return true;
        return false;
    });
}

/// Hours of one day, or none of them.
DayHours readHours(Section &section, const QString &named)
{
    const QJsonValue value = section.need(named);
    const QString text = value.toString();
    const QString key = section.key(named);
    if (text.trimmed().isEmpty())
        badKey(key, u"not hours as \"08:00-13:00,14:00-18:00\", \"24h\", or \"-\" for none"_s);
    HoursProblem problem = HoursProblem::None;
    const std::optional<DayHours> hours = hoursFromText(text, &problem);
    switch (problem) {
    case HoursProblem::None:
        break;
    case HoursProblem::NotOfADay:
        badKey(key, u"\"%1\" are not hours of a day, as \"08:00-13:00,14:00-18:00\", \"24h\", or \"-\" for none"_s.arg(text));
    case HoursProblem::Empty:
        badKey(key, u"\"%1\" ends when it begins: write \"-\" for none, \"24h\" for the whole day"_s.arg(text));
    case HoursProblem::CrossMidnight:
        badKey(key, u"\"%1\" crosses midnight: write it until 24:00, and the rest from 00:00 on the next day"_s.arg(text));
    case HoursProblem::Overlap:
        badKey(key, u"\"%1\" has hours that overlap"_s.arg(text));
    }
    return *hours;
}

} // namespace

std::vector<Topic> allTopics()
{
    std::vector<Topic> all;
    for (const Word<Topic> &word : topics)
        all.push_back(word.value);
    return all;
}

QString topicKey(Topic topic)
{
    return std::ranges::find(topics, topic, &Word<Topic>::value)->text;
}

std::vector<ProfileSilence> SilenceCheck::read(Section silent) const
{
    std::vector<ProfileSilence> list;
    for (const auto &[key, topic] : topics) {
        const QString name(key);
        const auto noted = std::ranges::find(m_noted, topic, &Noted::topic);
        const auto how = silent.wordIfAny(name, silences);
        if (noted == m_noted.end()) {
            if (how)
                badKey(silent.key(name), u"does not arise here"_s);
            continue;
        }
        if (!how && !noted->said)
            badKey(name, u"neither said nor listed as silent"_s);
        if (how && noted->said && *how != Silence::ToConfirm)
            badKey(silent.key(name), u"but it is said"_s);
        if (how && !noted->said && *how == Silence::ToConfirm)
            badKey(silent.key(name), u"nothing is said that could be confirmed"_s);
        if (how)
            list.push_back({topic, *how});
    }
    silent.refuseOthers();
    return list;
}

QStringList readRequirements(Section &section, const QString &named)
{
    const QStringList ids = section.textsOnce(named);
    for (const QString &id : ids)
        if (!isRequirement(id))
            badKey(section.key(named), u"\"%1\" is no requirement"_s.arg(id));
    return ids;
}

DayHours readOpenHours(Section &section, const QString &named)
{
    const DayHours hours = readHours(section, named);
    if (hours.empty())
        badKey(section.key(named), u"an opening without hours"_s);
    return hours;
}

std::array<DayHours, 7> readWeek(Section week)
{
    const QStringList days{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    std::array<DayHours, 7> hours;
    for (std::size_t i = 0; i < hours.size(); ++i)
        hours[i] = readHours(week, days[qsizetype(i)]);
    week.refuseOthers();
    if (std::ranges::count(hours, DayHours{}) == std::ssize(hours))
        badKey(week.path(), u"a week without hours"_s);
    return hours;
}

MonthDay readMonthDay(Section &section, const QString &named)
{
    static const QRegularExpression form(u"^([0-9]{2})-([0-9]{2})\\z"_s);
    const QString text = section.need(named).toString();
    const QRegularExpressionMatch match = form.match(text);
    const MonthDay day{match.captured(1).toInt(), match.captured(2).toInt()};
    using namespace std::chrono;
    if (!match.hasMatch() || !month_day(month(unsigned(day.month)), std::chrono::day(unsigned(day.day))).ok())
        badKey(section.key(named), u"\"%1\" is no month and day, as 09-19"_s.arg(text));
    return day;
}

Milliseconds readDuration(Section &section, const QString &named)
{
    static const QRegularExpression form(u"^PT(?:([0-9]{1,4})H)?(?:([0-9]{1,4})M)?(?:([0-9]{1,4})S)?\\z"_s);
    const QString text = section.need(named).toString();
    const QRegularExpressionMatch match = form.match(text);
    const Milliseconds duration = std::chrono::hours(match.captured(1).toInt()) + std::chrono::minutes(match.captured(2).toInt())
        + std::chrono::seconds(match.captured(3).toInt());
    if (!match.hasMatch() || duration <= Milliseconds(0))
        badKey(section.key(named), u"\"%1\" is no time by hours, minutes and seconds, more than nothing, as PT1H30M"_s.arg(text));
    return duration;
}

} // namespace sportello::exchange
