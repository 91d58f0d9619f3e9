// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/directory.h"
#include "core/desk/outgoing.h"
#include "core/desk/reading.h"
#include "core/desk/rights.h"
#include "core/desk/sign_in.h"
#include "core/desk/watch_rules.h"
#include "core/platform/password_hash.h"
#include "core/storage/staff.h"
#include "tests/core/desk/other_verbs.h"
#include "tests/core/desk/staff.h"

#include "core/domain/transition.h"

#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using desk::Target;

TEST_CASE("the page of rights has one row for each verb and says what the program's table says")
{
    QStringList roles, verbs;
    for (const Role role : allRoles)
        roles += desk::roleText(role);
    for (const VerbName &entry : verbNames)
        verbs += entry.name;
    CHECK(page().roles == roles);
    CHECK(page().verbs == verbs);
    CHECK(desk::rightsTable().size() == verbNames.size());
    for (const VerbName &entry : verbNames)
        for (const Role role : allRoles) {
            INFO(entry.name.data() << " for " << desk::roleText(role).toStdString());
            CHECK(page().cells.at({QString(entry.name), role}) == desk::grantText(desk::grantFor(entry.verb, role)));
        }
}

TEST_CASE("whatever is asked about, the answer is the page's, on one's own contract and on others'")
{
    const ContractId mine(1), foreign(2);
    const TeamId myTeam(1), otherTeam(2);
    for (const VerbName &entry : verbNames)
        for (const Role role : allRoles) {
            Operator person{.id = OperatorId(5), .posts = {{mine, role}}, .teams = {myTeam}};
            person.administrator = role == Role::Administrator;
            const bool everywhere = page().cells.at({QString(entry.name), role}).startsWith(u"all"_s);
            INFO(entry.name.data() << " by " << desk::roleText(role).toStdString());
            for (const bool own : {false, true})
                for (const bool withTeam : {false, true})
                    for (const Level level : allLevels) {
                        desk::Target target{mine, level, withTeam ? myTeam : otherTeam, {OperatorId(own ? 5 : 6)}};
                        REQUIRE(desk::authorise(person, entry.verb, target).has_value()
                                == pageAllows(entry.verb, role, {own, withTeam, level}));
                        target.contract = foreign;
                        REQUIRE(desk::authorise(person, entry.verb, target).has_value() == everywhere);
                    }
            REQUIRE(desk::authorise(person, entry.verb, desk::Target::system()).has_value() == everywhere);
        }
}

TEST_CASE("every verb on a ticket, said by every role, is allowed and refused as the page says")
{
    Staff staff(EACH_ENGINE());
    TestDesk &desk = staff.desk;
    for (const TicketVerb &verb : ticketVerbs())
        for (const Role role : allRoles)
            for (const Level level : allLevels)
                for (const bool own : {false, true})
                    for (const bool withTeam : {false, true}) {
                        if (own && role == Role::Administrator)
                            continue; // works on nothing
                        INFO(verb.name << " by " << desk::roleText(role).toStdString() << ", level " << int(level)
                                       << (own ? ", own" : "") << (withTeam ? ", team" : ""));
                        const Operator &person = staff.people.at(role);
                        const Ticket before =
                            desk.ticket(staff.ticket(verb, level, withTeam, own ? std::optional(person.id) : std::nullopt));
                        desk::Desk stranger = desk.as(staff.strangers.at(role));
                        CHECK(kindOf(verb.say(desk, stranger, before, {})) == ErrorKind::NotAllowed);
                        CHECK((desk.ticket(before.id) == before));

                        desk::Desk by = desk.as(person);
                        const auto kind = kindOf(verb.say(desk, by, before, {}));
                        const bool allowed = pageAllows(verb.verb, role, {own, withTeam, level});
                        CHECK((kind != ErrorKind::NotAllowed) == allowed);
                        const bool done = allowed && next(verb.kind, before) && kind != ErrorKind::AlreadyTaken;
                        CHECK(kind.has_value() != done);
                        CHECK((done || desk.ticket(before.id) == before));
                    }
}

TEST_CASE("every other verb, said by every role, is allowed and refused as the page says")
{
    Staff staff(EACH_ENGINE());
    TestDesk &desk = staff.desk;
    const TicketId others = desk.open();
    for (const OtherVerb &verb : otherVerbs())
        for (const Role role : allRoles) {
            INFO(verb.name << " by " << desk::roleText(role).toStdString());
            desk::Desk by = desk.as(staff.people.at(role));
            const auto expected =
                pageAllows(verb.verb, role, verb.standing) ? std::nullopt : std::optional(ErrorKind::NotAllowed);
            CHECK(verb.say(desk, by, others) == expected);
            desk::Desk stranger = desk.as(staff.strangers.at(role));
            if (role != Role::Administrator)
                CHECK(verb.say(desk, stranger, others) == (verb.onNoContract ? expected : ErrorKind::NotAllowed));
        }
}

TEST_CASE("no verb that people say is left out of these tables")
{
    std::set<Verb> said{Verb::Migrate}; // below
    for (const TicketVerb &verb : ticketVerbs())
        said.insert(verb.verb);
    for (const OtherVerb &verb : otherVerbs())
        said.insert(verb.verb);
    const std::set nobodySays{Verb::TicketMerge}; // it has its rights, and does nothing yet
    for (const VerbName &entry : verbNames) {
        const bool byHand = std::ranges::any_of(allRoles, [&](Role role) {
            return role != Role::System && page().cells.at({QString(entry.name), role}) != u"–"_s;
        });
        INFO(entry.name.data());
        CHECK(said.contains(entry.verb) == (byHand && !nobodySays.contains(entry.verb)));
    }
}

TEST_CASE("bringing a file up to date, said by every role, is allowed and refused as the page says")
{
    Staff staff(db::Engine::Sqlite); // on a server it is the superuser's
    const QString password = u"lunga abbastanza"_s;
    const QByteArray hash = platform::hashPassword(password);
    for (const Role role : allRoles) {
        INFO(desk::roleText(role).toStdString());
        const Operator &person = staff.people.at(role);
        storage::saveCredential(*staff.desk.session, person.id, hash);
        CHECK(kindOf(desk::upgrade(*staff.desk.session, staff.desk.clock, {person.login, password}))
              == (pageAllows(Verb::Migrate, role, {}) ? std::nullopt : std::optional(ErrorKind::NotAllowed)));
    }
}

TEST_CASE("lists show what their reader may see, and nothing of other contracts")
{
    Staff staff(EACH_ENGINE());
    TestDesk &desk = staff.desk;
    desk.open();
    desk::Desk agent = desk.as(desk.agent);
    must(desk::logCall(agent, {.call = desk.call()}));
    for (const Role role : allRoles) {
        INFO(desk::roleText(role).toStdString());
        desk::Desk by = desk.as(staff.people.at(role)), stranger = desk.as(staff.strangers.at(role));
        const auto tickets = desk::listTickets(by, {}, {}, {}, 10);
        CHECK((tickets && tickets->rows.size() == 1) == pageAllows(Verb::TicketRead, role, {}));
        const auto calls = desk::listCalls(by, {}, {}, 10);
        CHECK((calls && calls->rows.size() == 1) == pageAllows(Verb::CallList, role, {}));
        const auto contacts = desk::findContacts(by, u"esposito"_s, 10);
        CHECK((contacts && contacts->size() == 1) == pageAllows(Verb::ContactRead, role, {}));
        const auto foreignTickets = desk::listTickets(stranger, {}, {}, {}, 10);
        CHECK((!foreignTickets || foreignTickets->rows.empty()));
        const auto foreignContacts = desk::findContacts(stranger, u"esposito"_s, 10);
        CHECK((!foreignContacts || foreignContacts->empty()));
        const auto names = desk::findTicketByName(stranger, u"1"_s);
        CHECK((!names || names->empty()));
    }
}

TEST_CASE("conditions hold: internal notes stay inside, reopening ends after seven days")
{
    Staff staff(EACH_ENGINE());
    TestDesk &desk = staff.desk;
    const TicketId id = desk.openAt({TicketState::Closed, Level::First});
    desk::Desk agent = desk.as(desk.agent), referent = desk.as(staff.people.at(Role::Referent));
    must(desk::noteTicket(agent, {{}, id, false, u"il cliente esagera"_s}));
    must(desk::noteTicket(agent, {{}, id, true, u"buona giornata"_s}));
    CHECK(must(desk::readTicket(agent, id)).history.size() == desk.history(id).size());
    const auto seen = must(desk::readTicket(referent, id)).history;
    CHECK(seen.size() == desk.history(id).size() - 1);
    for (const TicketEvent &event : seen)
        CHECK(event.kind != EventKind::Noted);

    desk.clock.advance(std::chrono::days(7));
    CHECK(desk::reopenTicket(referent, {{}, id, u"ancora"_s}));
    const TicketId other = desk.openAt({TicketState::Closed, Level::First});
    desk.clock.advance(std::chrono::days(7) + std::chrono::seconds(1));
    CHECK(desk::reopenTicket(referent, {{}, other, u"ancora"_s}).error()
          == Error{ErrorKind::NotAllowed, u"ticket reopen"_s, u"7 days"_s});
    CHECK(desk::reopenTicket(agent, {{}, other, u"ancora"_s}));
}

TEST_CASE("conditions hold: who may not read internal notes finds no ticket by their words, alone or among other contracts")
{
    Staff staff(EACH_ENGINE());
    TestDesk &desk = staff.desk;
    const TicketId id = desk.open();
    desk::Desk agent = desk.as(desk.agent), referent = desk.as(staff.people.at(Role::Referent));
    must(desk::noteTicket(agent, {{}, id, false, u"esagera"_s}));
    storage::TicketFilter filter;
    CHECK(must(desk::listTickets(referent, filter, {}, {}, 10)).rows.size() == 1);
    const auto isRefused = [](const auto &result) {
        return !result && result.error() == Error{ErrorKind::NotAllowed, verbName(Verb::TicketRead), u"no internal notes"_s};
    };
    for (const QString &word : {u"esagera"_s, u"stampante"_s}) {
        CAPTURE(word);
        filter.text = word;
        filter.contracts.clear();
        CHECK(must(desk::listTickets(agent, filter, {}, {}, 10)).rows.size() == 1);
        CHECK(isRefused(desk::listTickets(referent, filter, {}, {}, 10)));
        CHECK(isRefused(desk::listFullPage(referent, filter, {}, {}, 10)));
        CHECK(isRefused(desk::countTickets(referent, filter, 10)));
        filter.contracts = {desk.contract};
        CHECK(isRefused(desk::listTickets(referent, filter, {}, {}, 10)));
        CHECK(isRefused(desk::countTickets(referent, filter, 10)));
    }

    // Where somebody works on another contract too, words find that one's tickets alone.
    desk::Desk both = desk.as(desk.addOperator(u"entrambi"_s, {{desk.contract, Role::Referent}, {desk.foreign, Role::Auditor}}));
    filter.contracts.clear();
    CHECK(must(desk::listTickets(both, filter, {}, {}, 10)).rows.empty());
    CHECK(must(desk::countTickets(both, filter, 10)) == 0);
    filter.contracts = {desk.foreign, desk.contract};
    CHECK(isRefused(desk::listTickets(both, filter, {}, {}, 10)));
}

TEST_CASE("conditions hold: who was helped says how it went, and not that nobody was reached")
{
    Staff staff(EACH_ENGINE());
    TestDesk &desk = staff.desk;
    const TicketId id = desk.openAt({TicketState::Resolved, Level::First});
    const Ticket before = desk.ticket(id);
    desk::Desk agent = desk.as(desk.agent), referent = desk.as(staff.people.at(Role::Referent));
    const auto untrue = desk::verifyTicket(referent, {{}, id, VerifyOutcome::NotReached, {}});
    REQUIRE(kindOf(untrue) == ErrorKind::NotAllowed);
    CHECK(untrue.error().detail == u"confirms"_s);
    CHECK((desk.ticket(id) == before));
    CHECK(desk::verifyTicket(agent, {{}, id, VerifyOutcome::NotReached, {}}));
    CHECK(desk.ticket(id).notReached == 1);
    CHECK(desk::verifyTicket(referent, {{}, id, VerifyOutcome::Confirmed, {}}));
    CHECK(desk.ticket(id).verified);
    CHECK(desk::verifyTicket(referent, {{}, id, VerifyOutcome::NotConfirmed, u"ancora ferma"_s}));
    CHECK(desk.ticket(id).place.state == TicketState::Registered);
    // Their own, of who can be nothing but the one who was helped.
    desk::Desk customer = desk.as(staff.people.at(Role::Contact)), supervisor = desk.as(desk.supervisor);
    const TicketId theirs = desk.openAt({TicketState::InCharge, Level::First});
    must(desk::assignTicket(supervisor, {{}, theirs, customer.me().id, {}}));
    must(desk::resolveTicket(agent, {{}, theirs, desk.resolution()}));
    CHECK(kindOf(desk::verifyTicket(customer, {{}, theirs, VerifyOutcome::NotReached, {}})) == ErrorKind::NotAllowed);
    CHECK(desk::verifyTicket(customer, {{}, theirs, VerifyOutcome::Confirmed, {}}));
}

TEST_CASE("everybody sets their own password, an administrator anybody's")
{
    TestDesk desk(db::Engine::Sqlite);
    desk::Desk agent = desk.as(desk.agent), administrator = desk.as(desk.administrator);
    CHECK(desk::setPassword(agent, {{}, desk.agent.id, u"lunga abbastanza"_s}));
    CHECK(kindOf(desk::setPassword(agent, {{}, desk.colleague.id, u"lunga abbastanza"_s})) == ErrorKind::NotAllowed);
    CHECK(desk::setPassword(administrator, {{}, desk.colleague.id, u"lunga abbastanza"_s}));
}
