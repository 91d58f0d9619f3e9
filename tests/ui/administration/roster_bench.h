// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/contract_amending.h"
#include "core/desk/roster.h"
#include "tests/ui/administration/calendar_bench.h"

namespace sportello::test {

inline const domain::DayHours wholeDay{{8 * 60, 13 * 60}, {14 * 60, 18 * 60}};
inline const domain::DayHours morning{{8 * 60, 13 * 60}};

/// The same hours on the first days of the week.
[[nodiscard]] inline std::array<domain::DayHours, 7> everyDay(const domain::DayHours &hours, std::size_t days = 5)
{
    std::array<domain::DayHours, 7> week;
    std::fill_n(week.begin(), days, hours);
    return week;
}

/// A desk with office hours on which the agent is there every day from tomorrow on, with a break. It is Monday 2 March 2026,
/// 10:00.
class RosterBench : public CalendarBench {
public:
    explicit RosterBench(db::Engine engine = db::Engine::Sqlite) : CalendarBench(4, engine)
    {
        week = domain::RosterEntryId(set(agent, everyDay(wholeDay), day(3, 3)));
    }
    std::int64_t set(const domain::Operator &person, const std::array<domain::DayHours, 7> &hours, domain::LocalDay from,
                     domain::HoursUse use = domain::HoursUse::Desk)
    {
        desk::Desk me = as(supervisor);
        return must(desk::setRosterWeek(me, {{}, contract, person.id, use, hours, from, {}, {}})).id;
    }
    std::int64_t setDay(const domain::Operator &person, domain::LocalDay of, const domain::DayHours &hours)
    {
        desk::Desk me = as(supervisor);
        return must(desk::setRosterDay(me, {{}, contract, person.id, domain::HoursUse::Desk, of, hours})).id;
    }
    void amend(desk::AmendContract change)
    {
        desk::Desk admin = as(administrator);
        change.contract = contract;
        must(desk::amendContract(admin, change));
    }
    void record(const domain::Operator &person, const desk::StaffingChange &change)
    {
        desk::Desk admin = as(administrator);
        must(desk::setStaffing(admin, {{}, person.id, change}));
    }
    [[nodiscard]] ui::RosterView view(domain::LocalDay of)
    {
        desk::Desk me = as(supervisor);
        return must(ui::RosterView::read(me, contract, ui::mondayOf(of)));
    }
    /// Somebody's hours of a day, as they count; a dash for none.
    [[nodiscard]] QString hours(const domain::Operator &person, domain::LocalDay of)
    {
        desk::Desk me = as(supervisor);
        for (const domain::Presence &one : must(desk::readRoster(me, contract, {of, of})).presences)
            if (one.person == person.id)
                return domain::hoursText(one.hours);
        return QStringLiteral("-");
    }

    domain::RosterEntryId week{0}; ///< the agent's
};

/// A supervisor at the roster.
class Rostering : public Administering {
public:
    explicit Rostering(Bench &bench) : Administering(bench) { goToRoster(); }
    /// The week that the day is of is in front, and read.
    void go(domain::LocalDay of)
    {
        roster().goTo(of);
        wait();
    }
    void wait()
    {
        REQUIRE(until([this] { return roster().shown() != nullptr && !roster().isReading(); }));
    }
    void choose(domain::OperatorId person, domain::LocalDay of)
    {
        go(of);
        const ui::RosterModel &model = roster().model();
        roster().table().setCurrentIndex(model.index(model.rowOf(person), of - model.monday()));
        roster().table().setFocus();
    }
    void choose(const domain::Operator &person, domain::LocalDay of) { choose(person.id, of); }
    [[nodiscard]] QString cell() { return roster().table().currentIndex().data(Qt::AccessibleTextRole).toString(); }
    [[nodiscard]] QString head(domain::LocalDay of)
    {
        return roster().model().headerData(domain::weekdayOf(of), Qt::Horizontal, Qt::AccessibleTextRole).toString();
    }
    /// What is asked for is written, and the form has left.
    void submit()
    {
        press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(until([this] { return form() == nullptr; }));
        wait();
    }
    /// It is not written, and says why.
    [[nodiscard]] QString refused()
    {
        press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(until([this] { return form() && !form()->sentence().isEmpty(); }));
        return form()->sentence();
    }
};

} // namespace sportello::test
