// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/hours_form.h"

#include "core/words/calendar_terms.h"
#include "core/words/language.h"
#include "core/words/sentences.h"
#include "ui/administration/typed.h"
#include "ui/theme/on_change.h"

#include <QtCore/QLocale>
#include <QtWidgets/QComboBox>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

const std::array dayNames{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
const QString patronName = u"patron's name"_s;

} // namespace

HoursForm::HoursForm(QWidget *parent) : AdministrationForm(parent)
{
    addChoice(u"use"_s);
    setApart(u"use"_s);
    for (const QString &day : dayNames)
        addLine(day, Width::Beside);
    addCheck(u"holidays"_s);
    addLine(u"patron"_s, Width::Half);
    addLine(patronName, Width::Half);
    addLine(u"from"_s);
    addAlias(u"hours"_s, dayNames.front());
    connect(this, &AdministrationForm::edited, this, [this](const QString &name) {
        if (name == "use"_L1 && use() != m_use)
            Q_EMIT useChosen(use());
        else if (name == "from"_L1)
            tellFrom();
    });
    onLanguage(this, [this] { retranslate(); });
}

void HoursForm::retranslate()
{
    setWords(tr("Change the hours"), tr("Set the hours"));
    setAbout(tr("Hours of one day: 08:00-13:00, 14:00-18:00, or 24h for the whole day; nothing where there is no service."));
    setField(u"use"_s, tr("Whose hours"));
    setChoices(u"use"_s,
               {{words::term(HoursUse::Desk), int(HoursUse::Desk)}, {words::term(HoursUse::OnSite), int(HoursUse::OnSite)}});
    for (std::size_t i = 0; i < dayNames.size(); ++i)
        setField(dayNames.at(i), QLocale().standaloneDayName(int(i) + 1, QLocale::ShortFormat), tr("no service"));
    setField(u"holidays"_s, tr("Closed on public holidays"));
    setField(u"patron"_s, tr("Patron saint's day"), tr("none, or 19/9"));
    setField(patronName, tr("Patron saint"));
    setField(u"from"_s, tr("From when on"), m_first ? tr("always") : tr("now, or 1/6/2026 08:00"));
    tellFrom();
}

void HoursForm::tellFrom()
{
    const auto from = momentFromText(text(u"from"_s), m_today);
    setAside(u"from"_s, from ? words::moment(*from) : QString());
}

HoursUse HoursForm::use() const
{
    return HoursUse(values().value(u"use"_s).toInt());
}

FormValues HoursForm::initialFor(const CalendarView &view, HoursUse use, LocalDay today)
{
    const ContractHours *newest = nullptr;
    for (const ContractHours &row : view.detail.hours)
        if (row.use == use)
            newest = &row;
    m_today = today;
    m_first = newest == nullptr;
    m_use = use;
    retranslate();
    FormValues all{{u"use"_s, int(use)}, {u"holidays"_s, newest ? newest->rule.closedOnHolidays : true}};
    for (std::size_t i = 0; i < dayNames.size(); ++i) {
        const DayHours hours = newest ? newest->rule.week[i] : DayHours{};
        all.insert(dayNames.at(i), hours.empty() ? QString() : hoursText(hours).replace(u","_s, u", "_s));
    }
    if (newest && newest->rule.patron) {
        all.insert(u"patron"_s, u"%1/%2"_s.arg(newest->rule.patron->day).arg(newest->rule.patron->month));
        all.insert(patronName, newest->rule.patronName);
    }
    return all;
}

std::optional<desk::SetHours> HoursForm::command(const CalendarView &view, LocalDay today)
{
    desk::SetHours command{.request = {}, .contract = view.detail.contract.id, .use = use()};
    for (std::size_t i = 0; i < dayNames.size(); ++i) {
        HoursProblem problem = HoursProblem::None;
        const auto hours = hoursFromText(text(dayNames.at(i)), &problem);
        if (!hours) {
            complain(dayNames.at(i), words::sentence(desk::hoursError(problem)));
            return std::nullopt;
        }
        command.rule.week[i] = *hours;
    }
    command.rule.closedOnHolidays = values().value(u"holidays"_s).toBool();
    if (const QString patron = text(u"patron"_s); !patron.isEmpty()) {
        command.rule.patron = monthDayFromText(patron);
        if (!command.rule.patron) {
            complain(u"patron"_s, tr("That is no day of the year. Write day and month, as 19/9, or leave it empty."));
            return std::nullopt;
        }
        command.rule.patronName = text(patronName);
    }
    if (const QString from = text(u"from"_s); !from.isEmpty()) {
        command.from = momentFromText(from, today);
        if (!command.from) {
            complain(u"from"_s, tr("That is no moment. Write day and time, as 1/6/2026 08:00, or leave it empty."));
            return std::nullopt;
        }
        // What is to begin at that same moment is replaced: as it was seen.
        for (const ContractHours &row : view.detail.hours)
            if (row.use == command.use && row.rule.from == *command.from)
                command.request.version = row.version;
    }
    return command;
}

} // namespace sportello::ui
