// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/calendars.h"
#include "core/desk/sign_in.h"
#include "core/desk/targets.h"
#include "core/storage/catalogue.h"
#include "core/storage/staff.h"
#include "tests/support/test_database.h"

namespace sportello::bench {

/// An empty desk made for one measurement: its administrator, a team and a contract with hours from Monday to Friday.
struct OwnDesk {
    /// `suffix` keeps its login apart from others of the same server.
    OwnDesk(db::Session &inSession, domain::ManualClock &byClock, const QString &suffix) : session(inSession), clock(byClock)
    {
        const QString login = QStringLiteral("admin") + suffix;
        test::must(desk::initialise(session, clock, login, QStringLiteral("prova-bench")));
        me = storage::findOperator(session, login).value();
        contract = test::must(db::writeUnit(session, [&] {
            domain::Contract of;
            of.code = QStringLiteral("B");
            of.name = QStringLiteral("Banco");
            const domain::ContractId inserted = storage::insertContract(session, of);
            domain::Team first;
            first.name = QStringLiteral("Primo livello");
            first.contracts = {inserted};
            team = storage::insertTeam(session, first);
            return inserted;
        }));
        desk::Desk mine = by();
        domain::HoursRule rule;
        for (std::size_t day = 0; day < 5; ++day)
            rule.week[day] = {{8 * 60, 13 * 60}, {14 * 60, 18 * 60}};
        test::must(desk::setHours(mine, {.request = {}, .contract = contract, .rule = rule}));
    }
    [[nodiscard]] desk::Desk by() const { return {session, clock, me}; }
    void promise(const domain::Target &target)
    {
        desk::Desk mine = by();
        test::must(desk::setTarget(mine, {.request = {}, .contract = contract, .target = target}));
    }

    db::Session &session;
    domain::ManualClock &clock;
    domain::Operator me;
    domain::TeamId team{0};
    domain::ContractId contract{0};
};

} // namespace sportello::bench
