// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/exchange/said_by_profile.h"

namespace sportello::test {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using namespace exchange;

namespace {

class Lines {
public:
    void add(const QStringList &requirements, const QString &line)
    {
        for (const QString &id : requirements)
            if (QStringList &lines = m_said[id]; !lines.contains(line))
                lines += line;
    }
    template <class T, class Words>
    void add(const std::optional<Stated<T>> &one, Words &&words)
    {
        if (one)
            add(one->requirements, words(one->value));
    }
    template <class T, class Words>
    void add(const std::vector<Stated<T>> &list, Words &&words)
    {
        for (const Stated<T> &one : list)
            add(one.requirements, words(one.value));
    }
    [[nodiscard]] std::map<QString, QStringList> take() { return std::move(m_said); }

private:
    std::map<QString, QStringList> m_said;
};

template <class T>
QString listed(const std::vector<T> &values, const QStringList &words)
{
    QStringList list;
    for (const T value : values)
        list += words.value(int(value), u"?"_s);
    return list.join(u", "_s);
}

QString subtypeWord(ContactSubtype subtype)
{
    switch (subtype) {
    case ContactSubtype::NotRecorded:
        return u"any"_s;
    case ContactSubtype::HowTo:
        return u"how-to"_s;
    case ContactSubtype::Defect:
        return u"defect"_s;
    case ContactSubtype::Workaround:
        return u"workaround"_s;
    case ContactSubtype::Installation:
        return u"installation"_s;
    case ContactSubtype::SystemAdvice:
        return u"system advice"_s;
    case ContactSubtype::Interface:
        return u"interface"_s;
    }
    return u"?"_s;
}
const QStringList parties{u"?"_s,         u"customer"_s, u"customer's technicians"_s, u"referents"_s, u"contractor"_s,
                          u"suppliers"_s, u"citizens"_s};
const QStringList types{u"?"_s, u"user"_s, u"specialist"_s};

/// Rows of one type in lines of "type, sub-types: parties": a row joins the line before where it adds a party to its sub-type or
/// a sub-type for its party.
void addEntitlements(Lines &lines, const std::vector<Stated<Entitlement>> &rows)
{
    for (std::size_t i = 0; i < rows.size();) {
        const Entitlement &first = rows[i].value;
        const QStringList requirements = rows[i].requirements;
        QStringList subtypes;
        QStringList named;
        for (; i < rows.size(); ++i) {
            const Entitlement &row = rows[i].value;
            const bool joins = row.type == first.type && rows[i].requirements == requirements
                && (row.subtype == first.subtype || (row.party == first.party && first.subtype != ContactSubtype::NotRecorded));
            if (!joins)
                break;
            if (!subtypes.contains(subtypeWord(row.subtype)))
                subtypes += subtypeWord(row.subtype);
            if (!named.contains(parties[int(row.party)]))
                named += parties[int(row.party)];
        }
        lines.add(requirements, u"%1, %2: %3"_s.arg(types[int(first.type)], subtypes.join(u", "_s), named.join(u", "_s)));
    }
}

QString hoursLine(const HoursRule &rule)
{
    const bool sameOnFive =
        std::all_of(rule.week.begin(), rule.week.begin() + 5, [&](const DayHours &hours) { return hours == rule.week.front(); });
    QString line = sameOnFive && rule.week[5].empty() && rule.week[6].empty()
        ? u"hours %1 Mon-Fri"_s.arg(hoursText(rule.week.front()))
        : u"hours by day"_s;
    if (rule.closedOnHolidays)
        line += u", closed on holidays"_s;
    if (rule.patron)
        line += u", %1 %2/%3"_s.arg(rule.patronName).arg(rule.patron->day).arg(rule.patron->month);
    return line;
}

QString openingLine(const ProfileOpening &opening)
{
    const QStringList starts{u"?"_s, u"on request"_s, u"for elections"_s, u"as an extension"_s};
    return u"opening \"%1\": %2, %3%4, counts against %5"_s.arg(
        opening.kind.name, hoursText(opening.kind.hours), starts[int(opening.kind.start)],
        opening.kind.daysBeforeVote ? u" from day -%1"_s.arg(*opening.kind.daysBeforeVote) : QString(),
        opening.cap.isEmpty() ? u"nothing"_s : u'"' + opening.cap + u'"');
}

QString capLine(const Cap &cap)
{
    return u"cap \"%1\": %2 days%3"_s.arg(cap.name).arg(cap.days).arg(cap.year == CapYear::Contract ? u" a contract year"_s
                                                                                                    : QString());
}

} // namespace

std::map<QString, QStringList> saidBy(const ContractProfile &profile)
{
    Lines lines;
    lines.add(profile.scope, [](const QString &scope) -> QString { return u"for: "_s + scope; });
    lines.add(profile.closing, [](const ProfileClosing &closing) -> QString {
        const QStringList rules{u"?"_s, u"verified"_s, u"verified or unreachable"_s, u"verified or tacit"_s, u"any"_s};
        QString line = u"closing: "_s + rules[int(closing.rule)];
        if (closing.attempts)
            line += u", %1 attempts"_s.arg(*closing.attempts);
        if (closing.days)
            line += u", %1 days"_s.arg(*closing.days);
        return line;
    });
    lines.add(profile.holds,
              [](const HoldStop &stop) -> QString { return u"hold %1 stops %2"_s.arg(int(stop.reason)).arg(int(stop.measure)); });
    lines.add(profile.contactTypes,
              [](const std::vector<ContactType> &all) -> QString { return u"contact types: "_s + listed(all, types); });
    addEntitlements(lines, profile.entitlement);
    lines.add(profile.levels, [](int levels) -> QString { return u"%1 levels"_s.arg(levels); });
    lines.add(profile.levelRules, [](const LevelRule &rule) -> QString {
        return u"rule %1: complexity from %2 up%3 goes to level %4"_s.arg(rule.rank)
            .arg(rule.complexityFrom ? int(*rule.complexityFrom) : 1)
            .arg(rule.severityFrom ? u", severity from %1 to graver"_s.arg(int(*rule.severityFrom)) : QString())
            .arg(int(rule.level));
    });
    lines.add(profile.targets, [](const Target &target) -> QString {
        return u"target %1: %2 of %3 min"_s.arg(target.rank)
            .arg(int(target.measure))
            .arg(std::chrono::floor<std::chrono::minutes>(target.limit).count());
    });
    lines.add(profile.days, [](ServiceDays days) -> QString {
        return days == ServiceDays::EveryDay ? u"service on every day"_s : u"service on working days"_s;
    });
    lines.add(profile.hours, hoursLine);
    lines.add(profile.caps, capLine);
    lines.add(profile.openings, openingLine);
    lines.add(profile.onSite, [](const ProfileOnSite &onSite) -> QString {
        QStringList parts;
        if (onSite.followsOffice)
            parts += u"the office's hours"_s;
        if (onSite.continuousPresence)
            parts += u"somebody always present"_s;
        if (onSite.week)
            parts += u"hours of its own"_s;
        return u"on site: "_s + parts.join(u", "_s);
    });
    lines.add(profile.visits, [](const ProfileVisits &visits) -> QString {
        return u"%1 visits a %2%3"_s.arg(visits.owed)
            .arg(!visits.year                            ? u"year"_s
                     : *visits.year == CapYear::Calendar ? u"calendar year"_s
                                                         : u"contract year"_s)
            .arg(visits.authorisedFirst ? u", authorised first"_s : QString());
    });
    if (profile.staffing.value != StaffingRule::None)
        lines.add(profile.staffing.requirements,
                  profile.staffing.value == StaffingRule::OwnEmployees ? u"staff: own employees"_s : u"staff: qualified"_s);
    if (profile.remoteTools.value != RemoteTools::None)
        lines.add(profile.remoteTools.requirements,
                  profile.remoteTools.value == RemoteTools::Any ? u"remote tools: any"_s : u"remote tools: open-source"_s);
    lines.add(profile.reports, [](const std::vector<ReportPeriod> &periods) -> QString {
        return u"reports: "_s + listed(periods, {u"?"_s, u"weekly"_s, u"monthly"_s, u"annual"_s, u"on request"_s});
    });
    lines.add(profile.surveyMonths, [](int months) -> QString { return u"survey every %1 months"_s.arg(months); });
    lines.add(profile.webViewMonths, [](int months) -> QString { return u"web view refreshed every %1 months"_s.arg(months); });
    lines.add(profile.training, [](const ProfileTraining &training) -> QString {
        return u"training in the first %1 months%2"_s.arg(training.months)
            .arg(training.hours ? u", %1 hours"_s.arg(*training.hours) : QString());
    });
    return lines.take();
}

QStringList silencesOf(const ContractProfile &profile)
{
    QStringList list;
    for (const ProfileSilence &silence : profile.silent)
        list += topicKey(silence.topic)
            + (silence.how == Silence::NotSaid       ? QString()
                   : silence.how == Silence::NoValue ? u", no value"_s
                                                     : u", to confirm"_s);
    return list;
}

} // namespace sportello::test
