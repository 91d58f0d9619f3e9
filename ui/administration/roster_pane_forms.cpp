// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of the page of the roster: what each asks for, and what it hands to the desk.
#include "core/words/calendar_terms.h"
#include "ui/administration/roster_form.h"
#include "ui/administration/roster_pane.h"
#include "ui/administration/typed.h"

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr int dayBits = 24;

// What is typed is kept apart by operator, day and use.
std::int64_t thingOf(OperatorId person, LocalDay day, HoursUse use = HoursUse::Desk)
{
    return person.value() << dayBits | std::int64_t(day) << 1 | int(use);
}

} // namespace

void RosterPane::makeForms()
{
    m_week = new RosterWeekForm;
    m_oneDay = new RosterDayForm;
    m_remove = new AdministrationForm;
    m_remove->addChoice(u"which"_s);
    m_remove->setApart(u"which"_s);
    for (AdministrationForm *one :
         {static_cast<AdministrationForm *>(m_week), static_cast<AdministrationForm *>(m_oneDay), m_remove})
        addForm(one);
    connect(m_week, &RosterForm::useChosen, this,
            [this](HoursUse use) { askWeek(m_week->about().person, m_week->about().day, use); });
    connect(m_oneDay, &RosterForm::useChosen, this,
            [this](HoursUse use) { askDay(m_oneDay->about().person, m_oneDay->about().day, use); });
    connect(m_remove, &AdministrationForm::edited, this, &RosterPane::tellRemoved);
}

// What is written is looked at where it stands: also what a colleague wrote there first.
void RosterPane::askWeek(const desk::StaffingDetail &person, LocalDay day, HoursUse use)
{
    m_week->setWhose({person, day, use}, today());
    const auto now = [this] { return m_week->initialFor(*m_basis); };
    const auto submit = [this] {
        auto command = m_week->command(*contract());
        if (!command)
            return;
        command->request.key = request().key;
        goTo(m_week->about().day);
        send([c = *command](desk::Desk &desk) { return desk::setRosterWeek(desk, c).map(nothingBeyond); },
             [who = personName(m_week->about().person)](int) { return tr("The week was set on the roster: %1.").arg(who); });
    };
    ask(m_week, {ActionId::SetRosterWeek, thingOf(person.person.id, day, use)}, now(), submit, now);
}

void RosterPane::askDay(const desk::StaffingDetail &person, LocalDay day, HoursUse use)
{
    m_oneDay->setWhose({person, day, use}, today());
    const auto now = [this] { return m_oneDay->initialFor(*m_basis); };
    const auto submit = [this] {
        auto command = m_oneDay->command(*contract());
        if (!command)
            return;
        command->request.key = request().key;
        goTo(command->day);
        send([c = *command](desk::Desk &desk) { return desk::setRosterDay(desk, c).map(nothingBeyond); },
             [who = personName(m_oneDay->about().person), of = shownDay(command->day)](int) {
                 return tr("The day was set on the roster: %1, %2.").arg(who, of);
             });
    };
    ask(m_oneDay, {ActionId::SetRosterDay, thingOf(person.person.id, day, use)}, now(), submit, now);
}

void RosterPane::askRemove()
{
    const auto entries = removable();
    if (entries.empty())
        return;
    m_basis = m_model->last();
    std::vector<AdministrationForm::Choice> choices;
    for (const RosterEntry *one : entries)
        choices.push_back({(one->single ? tr("%1: this day alone") : tr("%1: every week")).arg(words::term(one->use)),
                           qlonglong(one->id.value())});
    m_remove->setChoices(u"which"_s, choices);
    const auto submit = [this, day = m_day] {
        desk::RemoveRosterEntry command{request(), RosterEntryId(m_remove->values().value(u"which"_s).toLongLong())};
        if (const RosterEntry *entry = m_basis->entry(command.entry))
            command.request.version = entry->version;
        goTo(day);
        send([command](desk::Desk &desk) { return desk::removeRosterEntry(desk, command).map(nothingBeyond); },
             [](int) { return tr("The entry was removed from the roster as far as it had not begun."); });
    };
    ask(m_remove, {ActionId::RemoveRosterEntry, thingOf(chosen()->person.id, m_day)},
        {{u"which"_s, qlonglong(entries.front()->id.value())}}, submit);
    tellRemoved();
}

void RosterPane::tellRemoved()
{
    const RosterEntryId id(m_remove->values().value(u"which"_s).toLongLong());
    const RosterEntry *entry = m_basis ? m_basis->entry(id) : nullptr;
    if (!entry)
        return;
    const QString what = entryText(*entry);
    m_remove->setAbout(entry->single                ? tr("%1. The week's hours hold on it again.").arg(what)
                           : entry->first > today() ? tr("%1. It has not begun, and goes as a whole.").arg(what)
                                                    : tr("%1. Today and what has passed stay; it ends with today.").arg(what));
}

} // namespace sportello::ui
