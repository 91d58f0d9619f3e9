// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/calendars.h"
#include "core/desk/outgoing.h"
#include "core/desk/sending.h"
#include "core/desk/targets.h"
#include "core/desk/watch_rules.h"
#include "core/storage/calendars.h"
#include "core/storage/catalogue.h"
#include "core/storage/outgoing.h"
#include "tests/support/test_desk.h"

namespace sportello::test {

/// A desk that is open Mon–Fri 08:00–18:00 and promises to resolve within eight hours. It is Monday 2 March 2026, 10:00: what is
/// opened then is due at 18:00 and is at 75 % at 16:00. Or nobody has set its hours, nor promised anything.
struct WatchedDesk : TestDesk {
    explicit WatchedDesk(db::Engine engine, bool hasHours = true) : TestDesk(engine)
    {
        if (!hasHours)
            return;
        domain::ContractHours hours{.contract = contract};
        for (std::size_t day = 0; day < 5; ++day)
            hours.rule.week[day] = {{8 * 60, 18 * 60}};
        must(db::writeUnit(*session, [&] { (void)storage::insertHours(*session, hours); }));
        promise(domain::Measure::Resolve, std::chrono::hours(8));
    }
    /// From now on there is service at all hours of all days.
    void openAlways()
    {
        domain::ContractHours hours{.contract = contract};
        hours.rule.from = at(0, 0);
        hours.rule.closedOnHolidays = false;
        for (domain::DayHours &day : hours.rule.week)
            day = {{0, 24 * 60}};
        must(db::writeUnit(*session, [&] { (void)storage::insertHours(*session, hours); }));
    }
    /// On one day there is service at all hours, whatever those of the week are.
    void openOn(domain::LocalDay when)
    {
        const desk::Receipt kind = must(desk::addOpeningKind(
            boss, {{}, {.contract = contract, .name = QStringLiteral("H24"), .start = domain::OpeningStart::OnRequest}}));
        must(desk::addOpening(boss,
                              {.contract = contract,
                               .kind = domain::OpeningKindId(kind.id),
                               .first = when,
                               .last = when,
                               .askedBy = QStringLiteral("Dirigente")}));
    }
    void closeTacitlyAfter(int days)
    {
        domain::Contract row = storage::loadContract(*session, contract).value();
        row.closing = domain::ClosingRule::VerifiedOrTacit;
        row.closingDays = days;
        ++row.version;
        must(db::writeUnit(*session, [&] {
            if (!storage::updateContract(*session, row))
                throw std::runtime_error("a contract can't be changed");
        }));
    }
    void promise(domain::Measure measure, domain::Milliseconds limit, bool wallClock = false)
    {
        desk::SetTarget command{.contract = contract};
        command.target.measure = measure;
        command.target.limit = limit;
        command.target.wallClock = wallClock;
        must(desk::setTarget(boss, command));
    }
    [[nodiscard]] domain::WatchStep step(int percent, domain::StepAction action,
                                         domain::StepReceiver receiver = domain::StepReceiver::None) const
    {
        domain::WatchStep row;
        row.contract = contract;
        row.percent = percent;
        row.action = action;
        row.receiver = receiver;
        row.why = QStringLiteral("tempo quasi scaduto");
        return row;
    }
    domain::WatchStepId set(const domain::WatchStep &row)
    {
        return domain::WatchStepId(must(desk::addWatchStep(boss, {{}, row})).id);
    }
    void setAddress(domain::TeamId team, const QString &address)
    {
        must(desk::setNoticeAddress(admin, {.request = {}, .person = {}, .team = team, .address = address}));
    }
    void setAddress(const domain::Operator &person, const QString &address)
    {
        must(desk::setNoticeAddress(admin, {.request = {}, .person = person.id, .team = {}, .address = address}));
    }
    /// A pass by the watcher of a console, at which the agent sits.
    desk::WatchReport pass()
    {
        desk::WatchReport report = must(desk::watchOnce(console, watcher));
        last = report;
        return report;
    }
    /// What of these kinds stands in the history.
    [[nodiscard]] std::vector<domain::EventKind> kinds(domain::TicketId id)
    {
        std::vector<domain::EventKind> all;
        for (const domain::TicketEvent &event : history(id))
            all.push_back(event.kind);
        return all;
    }
    [[nodiscard]] int countOf(domain::TicketId id, domain::EventKind kind) { return int(std::ranges::count(kinds(id), kind)); }
    [[nodiscard]] std::vector<domain::Outgoing> outgoing(std::optional<domain::OutgoingState> state = {})
    {
        return must(desk::listOutgoing(boss, {}, state, {}, 1000)).rows;
    }
    /// `daysLater` days after that Monday, on the clock of Rome (no change of clocks lies in between).
    [[nodiscard]] static domain::Instant at(int daysLater, int hour, int minute = 0)
    {
        return domain::startOfDay(domain::dayOf(std::chrono::year(2026) / 3 / 2) + daysLater) + std::chrono::hours(hour)
            + std::chrono::minutes(minute);
    }

    desk::Desk boss = as(supervisor);
    desk::Desk admin = as(administrator);
    desk::Desk console = as(agent);
    desk::Watcher watcher{.label = QStringLiteral("console")};
    desk::WatchReport last;
};
using W = WatchedDesk;

} // namespace sportello::test
