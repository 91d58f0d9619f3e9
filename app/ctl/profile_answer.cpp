// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/profile_answer.h"

#include "app/ctl/hours_text.h"
#include "app/ctl/json.h"
#include "app/ctl/table.h"
#include "core/words/calendar_terms.h"
#include "core/words/due_terms.h"
#include "core/words/staffing_terms.h"
#include "core/words/terms.h"

#include <algorithm>

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using exchange::ContractProfile;
using exchange::Topic;

namespace {

/// One thing that a clause says: for people, and for scripts.
struct Saying {
    QString text;
    QJsonValue json;
};
using Sayings = std::vector<Saying>;

template <class Enum>
Saying wordOf(Enum value)
{
    return {words::term(value), key(value)};
}

Sayings numberOf(const std::optional<int> &number)
{
    if (!number)
        return {};
    return {Saying{QString::number(*number), *number}};
}

template <class Rows, class Make>
Sayings sayingsOf(const Rows &rows, Make &&make)
{
    Sayings all;
    for (const auto &row : rows)
        all.push_back(make(row));
    return all;
}

template <class Enum>
QJsonValue wordOrNull(const std::optional<Enum> &value)
{
    return value ? QJsonValue(key(*value)) : QJsonValue();
}

Saying entitledOf(const Entitlement &row)
{
    const bool isAny = row.subtype == ContactSubtype::NotRecorded;
    const QString what = isAny ? words::term(row.type) : QString(words::term(row.type) + u", "_s + words::term(row.subtype));
    return {what + u": "_s + words::term(row.party),
            QJsonObject{{u"type"_s, key(row.type)},
                        {u"subtype"_s, isAny ? QJsonValue() : QJsonValue(key(row.subtype))},
                        {u"party"_s, key(row.party)}}};
}

Saying levelOf(const LevelRule &rule)
{
    QStringList from;
    if (rule.complexityFrom)
        from += Text::tr("complexity from: %1").arg(words::term(*rule.complexityFrom));
    if (rule.severityFrom)
        from += Text::tr("severity from: %1").arg(words::term(*rule.severityFrom));
    const QString level = words::term(rule.level);
    return {from.isEmpty() ? level : QString(level + u" ("_s + from.join(u", "_s) + u')'),
            QJsonObject{{u"complexity_from"_s, wordOrNull(rule.complexityFrom)},
                        {u"severity_from"_s, wordOrNull(rule.severityFrom)},
                        {u"level"_s, key(rule.level)}}};
}

Saying hoursSaying(const HoursRule &rule)
{
    QString text = words::weekOf(rule.week);
    if (rule.closedOnHolidays)
        text += u"; "_s + Text::tr("closed on public holidays");
    return {text, QJsonObject{{u"week"_s, weekJson(rule.week)}, {u"closed_on_holidays"_s, rule.closedOnHolidays}}};
}

Saying workingDaysOf(const HoursRule &rule)
{
    QStringList days;
    for (std::size_t i = 0; i < rule.week.size(); ++i)
        if (!rule.week[i].empty())
            days += words::weekday(int(i));
    return {days.join(u", "_s), weekJson(rule.week)};
}

Saying patronOf(const HoursRule &rule)
{
    const MonthDay day = rule.patron.value_or(MonthDay{});
    const QString on = u"%1-%2"_s.arg(day.month, 2, 10, QLatin1Char('0')).arg(day.day, 2, 10, QLatin1Char('0'));
    return {rule.patronName + u" ("_s + on + u')', QJsonObject{{u"on"_s, on}, {u"name"_s, rule.patronName}}};
}

Saying openingSaying(const exchange::ProfileOpening &opening)
{
    QString text = opening.kind.name + u": "_s + words::term(opening.kind.start) + u", "_s + hoursText(opening.kind.hours);
    if (!opening.cap.isEmpty())
        text += u", "_s + Text::tr("counts against %1").arg(opening.cap);
    return {text,
            QJsonObject{{u"name"_s, opening.kind.name},
                        {u"start"_s, key(opening.kind.start)},
                        {u"hours"_s, hoursText(opening.kind.hours)},
                        {u"cap"_s, textJson(opening.cap)}}};
}

Saying limitOf(const domain::Target &target)
{
    return {words::limit(target.limit, target.wallClock) + u" ("_s + words::conditions(target) + u')',
            QJsonObject{{u"kind"_s, wordOrNull(target.kind)},
                        {u"contact_type"_s, wordOrNull(target.contactType)},
                        {u"priority"_s, wordOrNull(target.priority)},
                        {u"level"_s, wordOrNull(target.level)},
                        {u"limit_seconds"_s, secondsJson(target.limit)},
                        {u"wall_clock"_s, target.wallClock}}};
}

Sayings targetSayings(const ContractProfile &profile, Measure measure)
{
    Sayings all;
    for (const auto &target : profile.targets)
        if (target.value.measure == measure)
            all.push_back(limitOf(target.value));
    return all;
}

Sayings openingSayings(const ContractProfile &profile, Topic topic)
{
    Sayings all;
    for (const auto &[opening, requirements] : profile.openings) {
        const OpeningKind &kind = opening.kind;
        if (topic == Topic::Openings)
            all.push_back(openingSaying(opening));
        else if (topic == Topic::DaysBeforeVote && kind.daysBeforeVote)
            all.push_back({kind.name + u": "_s + QString::number(*kind.daysBeforeVote),
                           QJsonObject{{u"name"_s, kind.name}, {u"days"_s, *kind.daysBeforeVote}}});
        else if (topic == Topic::OpeningAuthority && !kind.authorisedBy.isEmpty())
            all.push_back({kind.name + u": "_s + kind.authorisedBy,
                           QJsonObject{{u"name"_s, kind.name}, {u"authorised_by"_s, kind.authorisedBy}}});
    }
    return all;
}

/// Of the hours, or of what is said with them.
Sayings hoursSayings(const ContractProfile &profile, Topic topic)
{
    if (!profile.hours)
        return {};
    const HoursRule &rule = profile.hours->value;
    if (topic == Topic::Hours)
        return {hoursSaying(rule)};
    if (topic == Topic::WorkingDays)
        return isOnEveryDay(rule) ? Sayings() : Sayings{workingDaysOf(rule)};
    return rule.patron ? Sayings{patronOf(rule)} : Sayings();
}

/// Of how tickets are worked.
Sayings handlingSayings(const ContractProfile &p, Topic topic)
{
    switch (topic) {
    case Topic::Closing:
        return p.closing ? Sayings{wordOf(p.closing->value.rule)} : Sayings();
    case Topic::ClosingAttempts:
        return numberOf(p.closing ? p.closing->value.attempts : std::nullopt);
    case Topic::ClosingDays:
        return numberOf(p.closing ? p.closing->value.days : std::nullopt);
    case Topic::Holds:
        return sayingsOf(p.holds, [](const auto &stop) {
            return Saying{Text::tr("%1 stops: %2").arg(words::term(stop.value.reason), words::term(stop.value.measure)),
                          QJsonObject{{u"reason"_s, key(stop.value.reason)}, {u"stops"_s, key(stop.value.measure)}}};
        });
    case Topic::ContactTypes:
        return p.contactTypes ? sayingsOf(p.contactTypes->value, [](ContactType type) { return wordOf(type); }) : Sayings();
    case Topic::Entitlement:
        return sayingsOf(p.entitlement, [](const auto &row) { return entitledOf(row.value); });
    case Topic::Levels:
        return numberOf(p.levels ? std::optional(p.levels->value) : std::nullopt);
    case Topic::LevelRules:
        return sayingsOf(p.levelRules, [](const auto &rule) { return levelOf(rule.value); });
    default:
        return {};
    }
}

Sayings sayingsOn(const ContractProfile &p, Topic topic)
{
    switch (topic) {
    case Topic::Days:
        return p.days ? Sayings{wordOf(p.days->value)} : Sayings();
    case Topic::Hours:
    case Topic::WorkingDays:
    case Topic::Patron:
        return hoursSayings(p, topic);
    case Topic::Openings:
    case Topic::DaysBeforeVote:
    case Topic::OpeningAuthority:
        return openingSayings(p, topic);
    case Topic::CapYear:
        return sayingsOf(p.caps, [](const auto &cap) {
            return Saying{cap.value.name + u": "_s + words::term(cap.value.year),
                          QJsonObject{{u"name"_s, cap.value.name}, {u"year"_s, key(cap.value.year)}}};
        });
    case Topic::OnSiteHours:
        return p.onSite && p.onSite->value.week
            ? Sayings{Saying{words::weekOf(*p.onSite->value.week), weekJson(*p.onSite->value.week)}}
            : Sayings();
    case Topic::VisitsYear:
        return p.visits && p.visits->value.year ? Sayings{wordOf(*p.visits->value.year)} : Sayings();
    case Topic::Reports:
        return p.reports ? sayingsOf(p.reports->value, [](ReportPeriod period) { return wordOf(period); }) : Sayings();
    case Topic::TrainingHours:
        return numberOf(p.training ? p.training->value.hours : std::nullopt);
    case Topic::TargetAnswer:
        return targetSayings(p, Measure::Answer);
    case Topic::TargetTakeCharge:
        return targetSayings(p, Measure::TakeCharge);
    case Topic::TargetResolve:
        return targetSayings(p, Measure::Resolve);
    case Topic::TargetCallBack:
        return targetSayings(p, Measure::CallBack);
    case Topic::TargetNextWord:
        return targetSayings(p, Measure::NextWord);
    case Topic::TargetSupplierActivation:
        return targetSayings(p, Measure::SupplierActivation);
    default:
        return handlingSayings(p, topic);
    }
}

/// What has no topic: what is left out there is not asked for.
std::vector<std::pair<QString, Sayings>> plainSayings(const ContractProfile &p)
{
    std::vector<std::pair<QString, Sayings>> facts;
    if (p.scope)
        facts.emplace_back(u"scope"_s, Sayings{Saying{p.scope->value, p.scope->value}});
    if (!p.caps.empty())
        facts.emplace_back(u"caps"_s, sayingsOf(p.caps, [](const auto &cap) {
                               return Saying{cap.value.name + u": "_s + QString::number(cap.value.days),
                                             QJsonObject{{u"name"_s, cap.value.name}, {u"days"_s, cap.value.days}}};
                           }));
    const auto addIf = [&](bool isSaid, const QString &fact) {
        if (isSaid)
            facts.emplace_back(fact, Sayings{Saying{Text::tr("yes"), true}});
    };
    addIf(p.onSite && p.onSite->value.followsOffice, u"onSite.followsOffice"_s);
    addIf(p.onSite && p.onSite->value.continuousPresence, u"onSite.continuousPresence"_s);
    if (p.visits)
        facts.emplace_back(u"visits"_s, numberOf(p.visits->value.owed));
    addIf(p.visits && p.visits->value.authorisedFirst, u"visits.authorisedFirst"_s);
    if (p.staffing.value != StaffingRule::None)
        facts.emplace_back(u"staffing"_s, Sayings{wordOf(p.staffing.value)});
    if (p.remoteTools.value != RemoteTools::None)
        facts.emplace_back(u"remoteTools"_s, Sayings{wordOf(p.remoteTools.value)});
    if (p.surveyMonths)
        facts.emplace_back(u"surveyMonths"_s, numberOf(p.surveyMonths->value));
    if (p.webViewMonths)
        facts.emplace_back(u"webViewMonths"_s, numberOf(p.webViewMonths->value));
    if (p.training)
        facts.emplace_back(u"training"_s, numberOf(p.training->value.months));
    return facts;
}

/// Also where it is said that there is none of it.
bool isSaidEmpty(const ContractProfile &p, Topic topic)
{
    return topic == Topic::Holds || topic == Topic::Entitlement || topic == Topic::Openings
        || (topic == Topic::LevelRules && p.levels && p.levels->value == 2);
}

} // namespace

QString factName(const QString &fact)
{
    if (fact == "scope"_L1)
        return Text::tr("What help is limited to");
    if (fact == "caps"_L1)
        return Text::tr("Days of opening owed a year");
    if (fact == "onSite.followsOffice"_L1)
        return Text::tr("Hours on site are the office's");
    if (fact == "onSite.continuousPresence"_L1)
        return Text::tr("Somebody is present during breaks too");
    if (fact == "visits.authorisedFirst"_L1)
        return Text::tr("Interventions on site authorised beforehand");
    if (fact == "visits"_L1)
        return Text::tr("Interventions on site owed a year");
    if (fact == "staffing"_L1)
        return Text::tr("Who may work it");
    if (fact == "remoteTools"_L1)
        return Text::tr("Tools of online collaboration");
    if (fact == "surveyMonths"_L1)
        return Text::tr("Months between two surveys, at most");
    if (fact == "webViewMonths"_L1)
        return Text::tr("Months between two refreshments of the web view, at most");
    return Text::tr("Months from the beginning with training");
}

Answer profileAnswer(const ContractProfile &profile)
{
    QJsonArray topics;
    Table table({Text::tr("Topic"), Text::tr("What the clause says"), Text::tr("What it leaves open")});
    const auto add = [&](const QString &topic, const QString &name, const Sayings &says,
                         const std::optional<exchange::Silence> &how) {
        QJsonArray json;
        for (const Saying &one : says)
            json.append(one.json);
        topics.append(QJsonObject{{u"topic"_s, topic}, {u"says"_s, json}, {u"how"_s, wordOrNull(how)}});
        const QString left = how ? words::term(*how) : QString();
        table.add({name, says.empty() ? (how ? QString() : Text::tr("none")) : says.front().text, left});
        for (std::size_t i = 1; i < says.size(); ++i)
            table.add({QString(), says[i].text, QString()});
    };
    for (const Topic topic : exchange::allTopics()) {
        const auto how = profile.silenceOn(topic);
        const bool isSaid = !how || *how == exchange::Silence::ToConfirm;
        const Sayings says = isSaid ? sayingsOn(profile, topic) : Sayings();
        if (how || !says.empty() || isSaidEmpty(profile, topic))
            add(exchange::topicKey(topic), words::term(topic), says, how);
    }
    for (const auto &[fact, says] : plainSayings(profile))
        add(fact, factName(fact), says, std::nullopt);
    Lines lines;
    lines.add(Text::tr("Profile"), profile.code);
    lines.add(Text::tr("Name"), profile.name);
    lines.add(Text::tr("Customer"), profile.customer);
    return {
        QJsonObject{
            {u"profile"_s, profile.code}, {u"name"_s, profile.name}, {u"customer"_s, profile.customer}, {u"topics"_s, topics}},
        lines.text() + u'\n' + table.text()};
}

} // namespace sportello::ctl
