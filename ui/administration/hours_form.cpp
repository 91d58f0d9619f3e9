// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/hours_form.h"

#include "core/words/calendar_terms.h"
#include "core/words/language.h"
#include "ui/administration/typed.h"
#include "ui/administration/week_lines.h"
#include "ui/theme/on_change.h"

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

const QString patronName = u"patron's name"_s;

} // namespace

HoursForm::HoursForm(QWidget *parent) : AdministrationForm(parent)
{
    addChoice(u"use"_s);
    setApart(u"use"_s);
    addWeek(*this);
    addCheck(u"holidays"_s);
    addLine(u"patron"_s, Width::Half);
    addLine(patronName, Width::Half);
    addLine(u"from"_s);
    addAlias(u"hours"_s, weekField(0));
    connect(this, &AdministrationForm::edited, this, [this](const QString &name) {
        if (name == "use"_L1 && use() != m_use)
            Q_EMIT useChosen(use());
        else if (name == "patron"_L1)
            tellPatron();
        tellWarning();
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
    nameWeek(*this, tr("no service"));
    setField(u"holidays"_s, tr("Closed on public holidays"));
    setField(u"patron"_s, tr("Patron saint's day"), tr("none, or 19/9"));
    setField(patronName, tr("Patron saint"));
    setField(u"from"_s, tr("From when on"), m_hours.empty() ? tr("always") : tr("now, or 1/6/2026 08:00"));
    tellPatron();
    tellWarning();
}

void HoursForm::tellPatron()
{
    const bool leapDay = monthDayFromText(text(u"patron"_s)) == MonthDay{2, 29};
    setAside(u"patron"_s, leapDay ? tr("in leap years only") : QString());
}

bool HoursForm::leavesDaysOut() const
{
    if (!m_everyDay)
        return false;
    int closed = 0;
    for (int day = 0; day < 7; ++day)
        if (const QString hours = text(weekField(day)); hours.isEmpty() || hours == "-"_L1)
            ++closed;
    if (closed == 7) // nothing is typed yet
        return false;
    return closed > 0 || values().value(u"holidays"_s).toBool() || !text(u"patron"_s).isEmpty();
}

void HoursForm::tellWarning()
{
    QStringList warnings;
    if (const QString others = aboutOthers(); !others.isEmpty())
        warnings += others;
    if (leavesDaysOut())
        warnings += tr("The contract's service is owed on every day, and these hours leave some out.");
    setWarning(warnings.join(u' '));
}

QString HoursForm::aboutOthers()
{
    const auto typed = from();
    setAside(u"from"_s, typed ? words::moment(*typed) : QString());
    // What is set already for a moment to come stays, and ends what is set here.
    std::optional<Instant> next;
    for (const ContractHours &row : m_hours) {
        const Instant begins = row.rule.from;
        if (begins == typed)
            return tr("Hours are set already from %1 on: these take their place.").arg(words::moment(begins));
        if (begins > typed.value_or(m_now) && (!next || begins < *next))
            next = begins;
    }
    return next ? tr("From %1 on other hours are set already: those that are set here end then.").arg(words::moment(*next))
                : QString();
}

std::optional<Instant> HoursForm::from() const
{
    return momentFromText(text(u"from"_s), localDay(m_now));
}

HoursUse HoursForm::use() const
{
    return HoursUse(values().value(u"use"_s).toInt());
}

FormValues HoursForm::initialFor(const CalendarView &view, HoursUse use, Instant now)
{
    const ContractHours *desk = basisOfHours(view.detail.hours, HoursUse::Desk, now);
    m_hours = view.detail.hours;
    std::erase_if(m_hours, [use](const ContractHours &row) { return row.use != use; });
    m_now = now;
    m_use = use;
    m_everyDay = use == HoursUse::Desk && view.detail.contract.serviceDays == ServiceDays::EveryDay;
    retranslate();
    const ContractHours *basis = hoursInForce(m_hours, use, now);
    if (const auto first = std::ranges::min_element(m_hours, {}, [](const auto &row) { return row.rule.from; });
        !basis && first != m_hours.end())
        basis = &*first;
    FormValues all{{u"use"_s, int(use)}, {u"holidays"_s, basis ? basis->rule.closedOnHolidays : !m_everyDay}};
    all.insert(weekValues(basis ? basis->rule.week : std::array<DayHours, 7>{}));
    // On site it is the desk's body too.
    if (const ContractHours *saint = basis ? basis : desk; saint && saint->rule.patron) {
        all.insert(u"patron"_s, u"%1/%2"_s.arg(saint->rule.patron->day).arg(saint->rule.patron->month));
        all.insert(patronName, saint->rule.patronName);
    }
    return all;
}

std::optional<desk::SetHours> HoursForm::command(const CalendarView &view)
{
    desk::SetHours command{.request = {}, .contract = view.detail.contract.id, .use = use()};
    command.seen = versionOf(view.detail.hours, command.use);
    const auto week = typedWeek(*this);
    if (!week)
        return std::nullopt;
    command.rule.week = *week;
    command.rule.closedOnHolidays = values().value(u"holidays"_s).toBool();
    if (const QString patron = text(u"patron"_s); !patron.isEmpty()) {
        command.rule.patron = monthDayFromText(patron);
        if (!command.rule.patron) {
            complain(u"patron"_s, tr("That is no day of the year. Write day and month, as 19/9, or leave it empty."));
            return std::nullopt;
        }
        command.rule.patronName = text(patronName);
    }
    if (!text(u"from"_s).isEmpty()) {
        command.from = from();
        if (!command.from) {
            complain(u"from"_s, whyNoMoment(text(u"from"_s), localDay(m_now)));
            return std::nullopt;
        }
    }
    return command;
}

} // namespace sportello::ui
