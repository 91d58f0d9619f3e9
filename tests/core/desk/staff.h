// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rights.h"
#include "tests/core/desk/other_verbs.h"
#include "tests/core/desk/rights_page.h"
#include "tests/core/desk/ticket_verbs.h"

namespace sportello::test {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

inline const RightsPage &page()
{
    static const RightsPage read = RightsPage::read();
    return read;
}

/// What docs/rights.md says, read as a person reads it.
inline bool pageAllows(Verb verb, Role role, const Standing &standing)
{
    const QString cell = page().cells.at({QString(verbName(verb)), role});
    const QString scope = cell.section(u", "_s, 0, 0);
    const bool atLevel = standing.level
        && ((role == Role::Agent && standing.level == Level::First)
            || (role == Role::Technician && standing.level == Level::Second));
    if (scope == u"own"_s)
        return standing.own;
    if (scope == u"team"_s)
        return standing.withTeam;
    if (scope == u"level"_s)
        return atLevel;
    if (scope == u"level or team"_s)
        return atLevel || standing.withTeam;
    return scope == u"contract"_s || scope == u"all"_s;
}

/// A desk with a person of every role on the contract, in one team of each level, and one of every role on the foreign contract.
struct Staff {
    TestDesk desk;
    std::map<Role, Operator> people, strangers;

    explicit Staff(db::Engine engine) : desk(engine)
    {
        for (const Role role : allRoles) {
            const QString name = u"persona%1"_s.arg(int(role));
            if (role == Role::Administrator) {
                people[role] = strangers[role] = desk.administrator;
                continue;
            }
            people[role] = desk.addOperator(name, {{desk.contract, role}}, {desk.first, desk.second});
            strangers[role] = desk.addOperator(name + u"estranea"_s, {{desk.foreign, role}}, {desk.first, desk.second});
        }
    }
    /// A ticket to say a verb on, at a level, with one of the person's teams or another, theirs or nobody's.
    TicketId ticket(const TicketVerb &verb, Level level, bool withTeam, std::optional<OperatorId> owner)
    {
        desk::Desk supervisor = desk.as(desk.supervisor);
        desk::OpenTicket command = desk.opening();
        command.team = withTeam ? desk.first : desk.firstToo;
        if (level == Level::Second)
            command.escalation = desk::Escalation{withTeam ? desk.second : desk.secondToo, u"x"_s, u"x"_s};
        const TicketId id = must(desk::openTicket(supervisor, command)).ticket();
        const TicketState state = verb.from.state;
        if (state == TicketState::InCharge)
            must(desk::takeTicket(supervisor, {{}, id}));
        if (owner)
            must(desk::assignTicket(supervisor, {{}, id, owner, {}}));
        else if (state == TicketState::InCharge)
            must(desk::assignTicket(supervisor, {{}, id, desk.supervisor.id, {}}));
        if (state == TicketState::OnHold)
            must(desk::holdTicket(supervisor, desk.hold(id)));
        if (state == TicketState::Resolved || state == TicketState::Closed) {
            must(desk::resolveTicket(supervisor, {{}, id, desk.resolution()}));
            must(desk::verifyTicket(supervisor, {{}, id}));
        }
        if (state == TicketState::Closed)
            must(desk::closeTicket(supervisor, {{}, id}));
        return id;
    }
};

} // namespace sportello::test
