// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/roster_form.h"

#include "core/words/calendar_terms.h"
#include "core/words/sentences.h"
#include "ui/administration/typed.h"
#include "ui/administration/week_lines.h"
#include "ui/theme/on_change.h"

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

RosterForm::RosterForm(QWidget *parent) : AdministrationForm(parent)
{
    addChoice(u"use"_s);
    setApart(u"use"_s);
    connect(this, &AdministrationForm::edited, this, [this](const QString &name) {
        const auto use = HoursUse(values().value(u"use"_s).toInt());
        if (name == "use"_L1 && use != m_about.use)
            Q_EMIT useChosen(use);
    });
}

void RosterForm::addVersion()
{
    addLine(u"version"_s);
    setShown(u"version"_s, false);
    onLanguage(this, [this] { retranslate(); });
}

void RosterForm::setWhose(const About &about, LocalDay today)
{
    m_about = about;
    m_today = today;
    retranslate();
}

void RosterForm::retranslate()
{
    setField(u"use"_s, tr("Where"));
    setChoices(u"use"_s,
               {{words::term(HoursUse::Desk), int(HoursUse::Desk)}, {words::term(HoursUse::OnSite), int(HoursUse::OnSite)}});
    setField(u"version"_s, tr("Changes so far"));
}

FormValues RosterForm::basis(int version) const
{
    return {{u"use"_s, int(m_about.use)}, {u"version"_s, QString::number(version)}};
}

QString RosterForm::who() const
{
    return personName(m_about.person);
}

RosterWeekForm::RosterWeekForm(QWidget *parent) : RosterForm(parent)
{
    addWeek(*this);
    addLine(u"first"_s, Width::Half);
    addLine(u"last"_s, Width::Half);
    addAlias(u"hours"_s, weekField(0));
    addAlias(u"days"_s, u"last"_s);
    connect(this, &AdministrationForm::edited, this, [this](const QString &name) {
        if (name == "first"_L1 || name == "last"_L1)
            tellAside(name);
    });
    addVersion();
}

void RosterWeekForm::retranslate()
{
    RosterForm::retranslate();
    setWords(tr("Set a week of presence"), tr("Set the week"));
    setAbout(
        tr("%1, every week. Breaks lie between the stretches: 08:00-13:00, 14:00-18:00. It takes the place of what stood there "
           "for these days; what has passed stays.")
            .arg(who()));
    nameWeek(*this, tr("not there"));
    setField(u"first"_s, tr("First day"), tr("today"));
    setField(u"last"_s, tr("Last day"), tr("it goes on"));
    tellAside(u"first"_s);
    tellAside(u"last"_s);
}

void RosterWeekForm::tellAside(const QString &name)
{
    const auto day = dayFromText(text(name), today());
    setAside(name, day ? shownDay(*day) : QString());
}

FormValues RosterWeekForm::initialFor(const RosterView &view) const
{
    FormValues values = basis(view.roster.versionOf(about().person.person.id, about().use));
    std::array<DayHours, 7> week;
    for (const RosterEntry *entry : view.entriesOn(about().person.person.id, about().day))
        if (entry->use == about().use && !entry->single)
            week = entry->week;
    values.insert(weekValues(week));
    if (mondayOf(about().day) > today())
        values.insert(u"first"_s, dayText(mondayOf(about().day)));
    return values;
}

std::optional<desk::SetRosterWeek> RosterWeekForm::command(ContractId contract)
{
    desk::SetRosterWeek command{.request = {}, .contract = contract, .person = about().person.person.id, .use = about().use};
    command.seen = version();
    const auto wrong = [this](const QString &name, const QString &word) {
        complain(name, words::sentence({ErrorKind::InvalidValue, u"roster"_s, word}));
        return std::nullopt;
    };
    const auto week = typedWeek(*this);
    if (!week)
        return std::nullopt;
    command.week = *week;
    if (std::ranges::all_of(*week, &DayHours::empty))
        return wrong(weekField(0), u"no hours"_s);
    for (const auto &[name, into] : {std::pair(u"first"_s, &command.first), std::pair(u"last"_s, &command.last)}) {
        if (text(name).isEmpty())
            continue;
        *into = dayFromText(text(name), today());
        if (!*into) {
            complain(name, tr("That is no day. Write it as 24/5/2026."));
            return std::nullopt;
        }
    }
    if (command.first && *command.first < today())
        return wrong(u"first"_s, u"past"_s);
    return command;
}

RosterDayForm::RosterDayForm(QWidget *parent) : RosterForm(parent)
{
    addCheck(u"off"_s);
    addLine(u"hours"_s);
    connect(this, &AdministrationForm::edited, this, [this](const QString &name) {
        if (name == "off"_L1)
            setShown(u"hours"_s, !values().value(name).toBool());
    });
    addVersion();
}

void RosterDayForm::retranslate()
{
    RosterForm::retranslate();
    setWords(tr("Set one day of presence"), tr("Set the day"));
    setAbout(tr("%1, %2: the hours of this day alone, in the place of the week's. What has passed of today stays.")
                 .arg(who(), fullDay(about().day)));
    setField(u"off"_s, tr("Off: not there on this day"));
    setField(u"hours"_s, tr("Hours"), tr("08:00-13:00, 14:00-18:00"));
}

FormValues RosterDayForm::initialFor(const RosterView &view) const
{
    int version = 0;
    for (const RosterEntry &entry : view.roster.entries) // a removed one too: it is the day's still
        if (entry.single && entry.person == about().person.person.id && entry.use == about().use && entry.first == about().day)
            version = entry.version;
    FormValues values = basis(version);
    for (const Stay &stay : view.staysOf(about().person.person.id, about().day)) {
        if (stay.use != about().use)
            continue;
        values.insert(u"off"_s, stay.hours.empty());
        values.insert(u"hours"_s, hoursField(stay.hours));
    }
    return values;
}

std::optional<desk::SetRosterDay> RosterDayForm::command(ContractId contract)
{
    desk::SetRosterDay command{.request = {},
                               .contract = contract,
                               .person = about().person.person.id,
                               .use = about().use,
                               .day = about().day,
                               .hours = {}};
    command.request.version = version();
    if (values().value(u"off"_s).toBool())
        return command;
    const auto hours = typedHours(*this, u"hours"_s);
    if (!hours)
        return std::nullopt;
    if (hours->empty()) {
        complain(u"hours"_s, tr("There are no hours. Write them, or tick that they are off on this day."));
        return std::nullopt;
    }
    command.hours = *hours;
    return command;
}

} // namespace sportello::ui
