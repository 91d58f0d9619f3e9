// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/roster_panel.h"

#include "core/words/calendar_terms.h"
#include "core/words/language.h"
#include "core/words/staffing_terms.h"
#include "ui/administration/day_panel.h"
#include "ui/administration/info_section.h"
#include "ui/administration/typed.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/text_label.h"

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using FactLine = InfoSection::Line;

namespace {

// What lies between two stretches.
QString breaksOf(const DayHours &hours)
{
    DayHours breaks;
    for (std::size_t i = 1; i < hours.size(); ++i)
        breaks.push_back({hours[i - 1].to, hours[i].from});
    return breaks.empty() ? QString() : hoursText(breaks).replace(u","_s, u", "_s);
}

} // namespace

RosterPanel::RosterPanel(ActionSet &actions, QWidget *parent)
    : SidePanel(parent), m_stays(new InfoSection), m_day(new InfoSection)
{
    m_stays->setTitle({});
    for (const ActionId id : {ActionId::SetRosterWeek, ActionId::SetRosterDay, ActionId::RemoveRosterEntry})
        m_stays->addVerb(actions.action(id));
    m_day->addVerb(actions.action(ActionId::NextGap));
    addSections({m_stays, m_day});
    onLanguage(this, [this] { setAccessibleName(tr("What is said of the chosen operator and day")); });
}

void RosterPanel::show(const RosterView &view, const desk::StaffingDetail *person, LocalDay day, LocalDay today,
                       const std::optional<WeekGap> &gap)
{
    QString date = fullDay(day);
    date[0] = date[0].toUpper();
    if (day == today)
        date = tr("%1, today").arg(date);
    title().setText(person ? personName(*person) + u'\n' + date : date);
    m_stays->setVisible(person != nullptr);
    if (person)
        tellStays(view, *person, day);
    tellDay(view, day, gap);
}

void RosterPanel::tellStays(const RosterView &view, const desk::StaffingDetail &person, LocalDay day)
{
    std::vector<FactLine> lines;
    for (const Stay &stay : view.staysOf(person.person.id, day)) {
        const QString hours = hoursText(stay.hours).replace(u","_s, u", "_s);
        lines.push_back({words::term(stay.use), stay.hours.empty() ? tr("off on this day") : hours});
        lines.push_back({tr("Breaks"), breaksOf(stay.hours)});
        if (const RosterEntry *entry = view.entry(stay.entry))
            lines.push_back({tr("Entry"), entryText(*entry)});
        if (!stay.counts)
            lines.push_back({tr("Counts"), tr("no: %1").arg(whyNotCounted(stay.why))});
    }
    if (lines.empty())
        lines.push_back({{}, tr("Not on the roster on this day.")});
    for (const RosterEntry *entry : view.entriesOn(person.person.id, day)) {
        const auto &stays = view.staysOf(person.person.id, day);
        const bool isUnder = std::ranges::any_of(
            stays, [&](const Stay &stay) { return stay.use == entry->use && stay.single && stay.entry != entry->id; });
        if (isUnder)
            lines.push_back({tr("Under it"), entryText(*entry)});
    }
    if (const QString why = notAdmittedText(person, view.roster.contract.id); !why.isEmpty())
        lines.push_back({tr("Today"), tr("would not be counted: %1").arg(why)});
    m_stays->setLines(lines);
}

void RosterPanel::tellDay(const RosterView &view, LocalDay day, const std::optional<WeekGap> &gap)
{
    const DayPlan plan = planDay(view.calendar.detail.calendar, day);
    std::vector<FactLine> lines{{tr("Service"), view.hasService() ? hoursLine(plan) : tr("no hours have been set yet")}};
    const QString why = words::whyOf(plan, view.calendar.detail.openings, view.calendar.detail.kinds);
    lines.push_back({tr("Why"), why});
    lines.push_back({tr("Wanted"), tr("%n at any time of service", "people", view.wanted())});
    for (const Coverage &one : view.coverageOn(day)) {
        lines.push_back({one.use == HoursUse::Desk ? tr("At the desk") : words::term(one.use),
                         one.gaps.empty() ? tr("covered: %1 present").arg(presentText(one, view.wanted()))
                                          : tr("not covered: %1 present").arg(presentText(one, view.wanted()))});
        for (std::size_t i = 0; i < one.gaps.size(); ++i) {
            const bool isChosen = gap && *gap == WeekGap{one.use, one.gaps[i]};
            const QString text = gapText(one.gaps[i], view.wanted());
            lines.push_back({tr("Gap %1").arg(i + 1), isChosen ? u"▸ "_s + text : text});
        }
    }
    if (view.coverageOn(day).empty())
        lines.push_back({tr("Coverage"), view.hasService() ? tr("closed: nobody is wanted") : QString()});
    m_day->setTitle(tr("The day and its gaps"));
    m_day->setLines(lines);
}

} // namespace sportello::ui
