// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/calls.h"
#include "core/storage/catalogue.h"
#include "tests/support/test_desk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

TEST_CASE("a call, the ticket it opens and how it ends are one operation")
{
    TestDesk desk(EACH_ENGINE());
    desk::Desk agent = desk.as(desk.agent);
    desk::LogCall command{.call = desk.call(), .ticket = desk.opening()};
    Place end{TicketState::Registered, Level::First};
    SECTION("only opened") {}
    SECTION("resolved on the call")
    {
        command.ticket->resolution = desk.resolution();
        end = {TicketState::Resolved, Level::First};
    }
    SECTION("escalated")
    {
        command.ticket->escalation = desk.escalation();
        end = {TicketState::Escalated, Level::Second};
    }
    SECTION("taken in charge")
    {
        command.ticket->take = true;
        end = {TicketState::InCharge, Level::First};
    }
    const qint64 operations = desk.count(u"operation"_s);
    const auto receipt = desk::logCall(agent, command);
    REQUIRE(receipt);
    CHECK(desk.count(u"operation"_s) == operations + 1);
    const Ticket ticket = desk.ticket(receipt->ticket());
    const Call call = storage::loadCall(*desk.session, receipt->call.value()).value();
    CHECK(ticket.place == end);
    CHECK(ticket.call == call.id);
    CHECK(ticket.caller == desk.caller);
    CHECK(ticket.contact == desk.caller);
    CHECK(ticket.beneficiary == desk.caller);
    CHECK(ticket.organisation == desk.organisation);
    CHECK(ticket.openedBy == desk.agent.id);
    CHECK(call.ticket == ticket.id);
    CHECK(call.answeredBy == desk.agent.id);
    CHECK(call.number.e164 == u"+390811234567"_s);
    CHECK(desk.isSound(ticket.id));
    CHECK(storage::firstBrokenLink(*desk.session, storage::subject(call.id)) == 0);

    const auto again = desk::logCall(agent, command);
    REQUIRE(again);
    CHECK(again->repeated);
    CHECK(again->id == receipt->id);
    CHECK(again->call == receipt->call);
    command.ticket->subject = u"altro"_s;
    CHECK(kindOf(desk::logCall(agent, command)) == ErrorKind::KeyReused);
    CHECK(desk.count(u"call"_s) == 1);
    CHECK(desk.count(u"ticket"_s) == 1);
}

TEST_CASE("who calls, who is to be contacted and who is helped are three people where three are named")
{
    TestDesk desk(EACH_ENGINE());
    desk::Desk agent = desk.as(desk.agent);
    desk::OpenTicket opening = desk.opening();
    opening.contact = desk.contact;
    opening.beneficiary = desk.addContact(desk.contract, u"Anna Russo"_s, u"081 222 3333"_s);
    const TicketId three = desk.open(opening);
    CHECK(desk.ticket(three).caller == desk.caller);
    CHECK(desk.ticket(three).contact == desk.contact);
    CHECK(desk.ticket(three).beneficiary == opening.beneficiary);
    CHECK(desk.isSound(three));

    const auto onCall = must(desk::logCall(agent, {.call = desk.call(), .ticket = opening}));
    CHECK(desk.ticket(onCall.ticket()).caller == desk.caller);
    CHECK(desk.ticket(onCall.ticket()).contact == desk.contact);
    CHECK(desk.ticket(onCall.ticket()).beneficiary == opening.beneficiary);
    CHECK(storage::loadCall(*desk.session, onCall.call.value())->contact == desk.caller);

    // Who is helped is who is to be contacted where nobody says otherwise, and not who calls.
    opening.request = {};
    opening.beneficiary.reset();
    const TicketId two = desk.open(opening);
    CHECK(desk.ticket(two).caller == desk.caller);
    CHECK(desk.ticket(two).contact == desk.contact);
    CHECK(desk.ticket(two).beneficiary == desk.contact);
}

TEST_CASE("a call whose ticket is refused is not logged either")
{
    TestDesk desk(EACH_ENGINE());
    desk::Desk agent = desk.as(desk.agent);
    desk::LogCall command{.call = desk.call(), .ticket = desk.opening()};
    ErrorKind expected = ErrorKind::EmptyField;
    SECTION("no subject")
    {
        command.ticket->subject = u" "_s;
    }
    SECTION("no solution")
    {
        command.ticket->resolution = desk::Resolution{};
    }
    SECTION("no team above")
    {
        command.ticket->escalation = desk::Escalation{{}, u"x"_s, u"x"_s};
    }
    SECTION("somebody else's category")
    {
        command.ticket->category =
            storage::insertCategory(*desk.session, {.contract = desk.foreign, .parent = {}, .name = u"x"_s});
        expected = ErrorKind::NotFound;
    }
    SECTION("somebody else's contact")
    {
        command.ticket->beneficiary = desk.foreignContact;
        expected = ErrorKind::NotFound;
    }
    CHECK(kindOf(desk::logCall(agent, command)) == expected);
    CHECK(desk.count(u"call"_s) == 0);
    CHECK(desk.count(u"ticket"_s) == 0);
    CHECK(desk.count(u"operation"_s) == 0);
    CHECK(desk.count(u"event_text"_s) == 0);
}

TEST_CASE("a call's times fit together")
{
    TestDesk desk(EACH_ENGINE());
    desk::Desk agent = desk.as(desk.agent);
    const auto with = [&](const std::function<void(Call &)> &change) {
        Call call = desk.call();
        change(call);
        return kindOf(desk::logCall(agent, {.call = call}));
    };
    CHECK(with([](Call &) {}) == std::nullopt);
    CHECK(with([](Call &c) { c.answeredAt = c.startedAt - 1s; }) == ErrorKind::InvalidValue);
    CHECK(with([](Call &c) { c.endedAt = *c.answeredAt - 1s; }) == ErrorKind::InvalidValue);
    CHECK(with([](Call &c) { c.wrapUpEndedAt = *c.endedAt - 1s; }) == ErrorKind::InvalidValue);
    CHECK(with([](Call &c) { c.answeredAt.reset(); }) == ErrorKind::InvalidValue); // answered, but when?
    CHECK(with([](Call &c) { c.end = CallEnd::HungUp; }) == ErrorKind::InvalidValue);
    CHECK(with([&](Call &c) { c.startedAt = desk.clock.now() + 1h; }) == ErrorKind::InvalidValue);
    CHECK(with([&](Call &c) { c.contact = desk.foreignContact; }) == ErrorKind::NotFound);
    CHECK(with([&](Call &c) { c.ticket = TicketId(999); }) == ErrorKind::NotFound);
    CHECK(with([&](Call &c) { c.contract = desk.foreign; }) == ErrorKind::NotAllowed);
    CHECK(with([](Call &c) { c.number.typed = u"x"_s.repeated(65); }) == ErrorKind::TooLong);
}

TEST_CASE("a call is amended by who answered it, from the version they saw")
{
    TestDesk desk(EACH_ENGINE());
    desk::Desk agent = desk.as(desk.agent), colleague = desk.as(desk.colleague);
    const CallId id = must(desk::logCall(agent, {.call = desk.call()})).call.value();
    const TicketId ticket = desk.open();
    desk::AmendCall command{.request = {.version = 1},
                            .call = id,
                            .purpose = CallPurpose::Chaser,
                            .ticket = ticket,
                            .wrapUpEndedAt = desk.clock.now() + 20s};
    CHECK(kindOf(desk::amendCall(colleague, command)) == ErrorKind::NotAllowed);
    REQUIRE(desk::amendCall(agent, command));
    const Call call = storage::loadCall(*desk.session, id).value();
    CHECK(call.version == 2);
    CHECK(call.purpose == CallPurpose::Chaser);
    CHECK(call.ticket == ticket);
    CHECK(call.contact == desk.caller);
    const auto stored = storage::loadEvents(*desk.session, storage::subject(id)).back();
    Call rebuilt = storage::decodeCall(id, desk.contract, stored.facts, stored.texts);
    rebuilt.version = stored.seq;
    CHECK((rebuilt == call));
    command.request = {.version = 1};
    CHECK(kindOf(desk::amendCall(agent, command)) == ErrorKind::StaleVersion);
}

TEST_CASE("who is not entitled is helped with a reason only")
{
    TestDesk desk(EACH_ENGINE());
    desk::Desk agent = desk.as(desk.agent);
    desk::OpenTicket opening = desk.opening();
    opening.caller = desk.addContact(desk.contract, u"Un Cittadino"_s, u"081 555 1234"_s, PartyKind::Citizen);
    CHECK(desk::openTicket(agent, opening)); // a table that was never filled in refuses nobody
    storage::saveEntitlements(*desk.session, desk.contract,
                              {{desk.contract, ContactType::User, ContactSubtype::NotRecorded, PartyKind::Customer}});
    opening.request = {};
    const auto refused = desk::openTicket(agent, opening);
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{ErrorKind::NotEntitled, u"Un Cittadino"_s, {}});
    opening.entitlementReason = u"\u200B \u00AD"_s; // nothing that anybody would see
    CHECK(kindOf(desk::openTicket(agent, opening)) == ErrorKind::NotEntitled);
    CHECK(desk::openTicket(agent, desk.opening()));
    opening.entitlementReason = u"lo chiede il sindaco"_s;
    const auto receipt = desk::openTicket(agent, opening);
    REQUIRE(receipt);
    CHECK(desk.history(receipt->ticket()).front().texts.value(TextField::Detail) == opening.entitlementReason);
}

TEST_CASE("what the level rules propose and what the operator decides are both kept")
{
    TestDesk desk(EACH_ENGINE());
    storage::saveLevelRules(*desk.session, desk.contract,
                            {{.contract = desk.contract,
                              .type = desk.type,
                              .complexityFrom = Complexity::Medium,
                              .level = Level::Second,
                              .team = desk.secondToo}});
    desk::Desk agent = desk.as(desk.agent);
    desk::OpenTicket opening = desk.opening();
    opening.type = desk.type;
    opening.complexity = Complexity::High;
    const TicketId kept = desk.open(opening);
    CHECK(desk.ticket(kept).place == Place{});
    CHECK(desk.history(kept).front().change.proposedLevel == Level::Second);
    CHECK(desk.history(kept).front().change.proposedTeam == desk.secondToo);

    opening.request = {};
    opening.escalation = desk::Escalation{{}, u"x"_s, u"x"_s}; // as proposed
    CHECK(desk.ticket(desk.open(opening)).team == desk.secondToo);
    opening.request = {};
    opening.escalation = desk.escalation(); // otherwise
    CHECK(desk.ticket(desk.open(opening)).team == desk.second);
    must(desk::escalateTicket(agent, {{}, kept, {{}, u"x"_s, u"x"_s}}));
    CHECK(desk.ticket(kept).team == desk.secondToo);
    CHECK_FALSE(desk.history(desk.open()).front().change.proposedLevel);
}

TEST_CASE("a contract that is switched off takes no calls and no tickets")
{
    TestDesk desk(EACH_ENGINE());
    Contract contract = storage::loadContract(*desk.session, desk.contract).value();
    contract.active = false;
    ++contract.version;
    REQUIRE(storage::updateContract(*desk.session, contract));
    desk::Desk agent = desk.as(desk.agent);
    CHECK(kindOf(desk::openTicket(agent, desk.opening())) == ErrorKind::Inactive);
    CHECK(kindOf(desk::logCall(agent, {.call = desk.call()})) == ErrorKind::Inactive);
}
