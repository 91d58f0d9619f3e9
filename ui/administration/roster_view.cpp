// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/roster_view.h"

#include "core/words/calendar_terms.h"
#include "core/words/language.h"
#include "core/words/staffing_terms.h"
#include "ui/administration/typed.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <limits>
#include <set>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

struct Roster {
    Q_DECLARE_TR_FUNCTIONS(sportello::ui::Roster)
};

void addStays(RosterView &view)
{
    const auto isSingle = [&](RosterEntryId id) {
        const RosterEntry *entry = view.entry(id);
        return entry && entry->single;
    };
    const auto add = [&](OperatorId person, LocalDay day, const Stay &stay) { view.stays[{person, day}].push_back(stay); };
    const desk::RosterDetail &roster = view.roster;
    for (const Presence &one : roster.presences)
        add(one.person, one.day, {one.use, one.hours, one.entry, isSingle(one.entry), true, {}});
    for (const auto &[one, why] : roster.notCounted)
        add(one.person, one.day, {one.use, one.hours, one.entry, isSingle(one.entry), false, why});
    for (const RosterEntry &entry : roster.entries)
        if (entry.single && !entry.cancelled && view.covers(entry.first) && entry.on(entry.first).empty())
            add(entry.person, entry.first, {entry.use, {}, entry.id, true, true, {}});
    for (auto &[key, stays] : view.stays)
        std::ranges::sort(stays, {}, &Stay::use);
}

bool worksHere(const Operator &person, ContractId contract)
{
    return person.active && std::ranges::any_of(person.posts, [&](const Post &post) {
               return post.contract == contract && worksByRole(post.role);
           });
}

void addPeople(RosterView &view, std::vector<desk::StaffingDetail> all, ContractId contract)
{
    std::set<OperatorId> rostered;
    for (const RosterEntry &entry : view.roster.entries)
        if (!entry.cancelled)
            rostered.insert(entry.person);
    for (desk::StaffingDetail &one : all)
        if (rostered.erase(one.person.id) > 0 || worksHere(one.person, contract))
            view.people.push_back(std::move(one));
    for (const OperatorId id : rostered) { // of whom nothing may be seen any more
        desk::StaffingDetail unknown;
        unknown.onlySkills = true;
        unknown.person.id = id;
        view.people.push_back(std::move(unknown));
    }
    std::ranges::stable_sort(
        view.people, [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.person.name, b.person.name) < 0; });
}

void addCoverage(RosterView &view, HoursUse use, const ServiceCalendar &calendar, bool breaksToo)
{
    std::vector<Presence> present;
    std::ranges::copy_if(view.roster.presences, std::back_inserter(present), [&](const Presence &one) { return one.use == use; });
    const std::vector<Wanted> days = wanted(calendar, view.monday, view.monday + weekLength, breaksToo);
    const auto stretches = uncovered(days, present, std::numeric_limits<int>::max());
    const auto gaps = uncovered(days, present, view.wanted());
    for (const Wanted &day : days) {
        Coverage one{.use = use, .wanted = day.open, .stretches = {}, .gaps = {}};
        const auto ofDay = [&](const RosterGap &stretch) { return stretch.day == day.day; };
        std::ranges::copy_if(stretches, std::back_inserter(one.stretches), ofDay);
        std::ranges::copy_if(gaps, std::back_inserter(one.gaps), ofDay);
        for (const RosterGap &stretch : one.stretches) {
            one.least = &stretch == &one.stretches.front() ? stretch.present : std::min(one.least, stretch.present);
            one.most = std::max(one.most, stretch.present);
        }
        for (const RosterGap &gap : one.gaps)
            view.gaps.push_back({use, gap});
        view.coverage[std::size_t(day.day - view.monday)].push_back(std::move(one));
    }
}

} // namespace

Result<RosterView> RosterView::read(desk::Desk &desk, ContractId contract, LocalDay monday)
{
    auto calendar = desk::readWholeCalendar(desk, contract);
    if (!calendar)
        return tl::unexpected(calendar.error());
    auto roster = desk::readRoster(desk, contract, {monday, monday + weekLength - 1});
    if (!roster)
        return tl::unexpected(roster.error());
    auto people = desk::readStaffing(desk);
    if (!people)
        return tl::unexpected(people.error());
    RosterView view;
    view.monday = monday;
    view.calendar = CalendarView::of(std::move(calendar->calendar), std::move(calendar->openings));
    view.roster = std::move(*roster);
    addStays(view);
    addPeople(view, std::move(*people), contract);
    addCoverage(view, HoursUse::Desk, view.calendar.detail.calendar, false);
    addCoverage(view, HoursUse::OnSite, view.calendar.onSite, view.roster.contract.presenceInBreaks);
    std::ranges::stable_sort(view.gaps, {}, [](const WeekGap &one) { return one.gap.span.from; });
    return view;
}

const std::vector<Stay> &RosterView::staysOf(OperatorId person, LocalDay day) const
{
    static const std::vector<Stay> none;
    const auto found = stays.find({person, day});
    return found == stays.end() ? none : found->second;
}

const std::vector<Coverage> &RosterView::coverageOn(LocalDay day) const
{
    return coverage.at(std::size_t(day - monday));
}

const RosterEntry *RosterView::entry(RosterEntryId id) const
{
    const auto found = std::ranges::find(roster.entries, id, &RosterEntry::id);
    return found == roster.entries.end() ? nullptr : &*found;
}

std::vector<const RosterEntry *> RosterView::entriesOn(OperatorId person, LocalDay day) const
{
    std::vector<const RosterEntry *> found;
    for (const bool single : {true, false})
        for (const RosterEntry &entry : roster.entries)
            if (entry.person == person && entry.single == single && entry.isOn(day))
                found.push_back(&entry);
    return found;
}

QString personName(const desk::StaffingDetail &person)
{
    return person.person.name.isEmpty() ? Roster::tr("Operator no. %1").arg(person.person.id.value())
                                        : words::onOneLine(person.person.name);
}

QString whyNotCounted(const std::optional<Misfit> &why)
{
    return why ? words::whyOf(*why) : Roster::tr("not at work there any more");
}

QString notAdmittedText(const desk::StaffingDetail &person, ContractId contract)
{
    const auto out = std::ranges::find(person.leftOut, contract, &desk::LeftOut::contract);
    if (out != person.leftOut.end())
        return words::whyOf(out->why);
    return worksHere(person.person, contract) ? QString() : whyNotCounted({});
}

QString gapText(const RosterGap &gap, int wanted)
{
    return Roster::tr("%1: %2 of %3 present").arg(words::spanOf(gap.span)).arg(gap.present).arg(wanted);
}

QString presentText(const Coverage &coverage, int wanted)
{
    return coverage.least == coverage.most ? Roster::tr("%1 of %2").arg(coverage.least).arg(wanted)
                                           : Roster::tr("%1–%2 of %3").arg(coverage.least).arg(coverage.most).arg(wanted);
}

QString dayNames(const CalendarView &view, LocalDay day)
{
    const DayPlan plan = planDay(view.detail.calendar, day);
    QStringList names;
    for (const OpeningId id : plan.openings)
        for (const Opening &opening : view.detail.openings)
            for (const OpeningKind &kind : view.detail.kinds)
                if (opening.id == id && kind.id == opening.kind)
                    names += words::onOneLine(kind.name);
    if (plan.holiday)
        names += words::term(*plan.holiday);
    if (!plan.name.isEmpty())
        names += words::onOneLine(plan.name);
    names.removeDuplicates();
    return names.join(u", "_s);
}

QString spokenCoverage(const RosterView &view, LocalDay day)
{
    QStringList parts{spokenDay(view.calendar, day)};
    for (const Coverage &one : view.coverageOn(day)) {
        const QString who = words::term(one.use);
        parts += one.gaps.empty() ? Roster::tr("%1: covered, %2 present").arg(who, presentText(one, view.wanted()))
                                  : Roster::tr("%1: %n gap(s)", nullptr, int(one.gaps.size())).arg(who);
        for (const RosterGap &gap : one.gaps)
            parts += gapText(gap, view.wanted());
    }
    return parts.join(u", "_s);
}

QString entryText(const RosterEntry &entry)
{
    const QString number = QString::number(entry.id.value());
    if (entry.single)
        return entry.on(entry.first).empty()
            ? Roster::tr("No. %1: off on this day alone, in the place of the week's hours").arg(number)
            : Roster::tr("No. %1: this day alone, in the place of the week's hours").arg(number);
    const QString days = entry.last
        ? Roster::tr("every week from %1 to %2").arg(words::date(entry.first), words::date(*entry.last))
        : Roster::tr("every week from %1 on").arg(words::date(entry.first));
    return Roster::tr("No. %1: %2: %3").arg(number, days, words::weekOf(entry.week).replace(u","_s, u", "_s));
}

QString stayText(const Stay &stay)
{
    QStringList parts{stay.hours.empty() ? Roster::tr("off") : hoursText(stay.hours).replace(u","_s, u", "_s)};
    if (stay.use == HoursUse::OnSite)
        parts.front() = words::term(stay.use) + u' ' + parts.front();
    if (stay.single)
        parts += Roster::tr("on this day alone, in the place of the week's hours");
    if (!stay.counts)
        parts += Roster::tr("not counted: %1").arg(whyNotCounted(stay.why));
    return parts.join(u", "_s);
}

} // namespace sportello::ui
