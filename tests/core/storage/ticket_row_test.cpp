// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/dues.h"
#include "core/storage/tickets.h"
#include "tests/core/storage/plain_rows.h"
#include "tests/support/test_desk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

namespace {

constexpr Instant at(int second)
{
    return Instant(Milliseconds(1'770'000'000'000 + second));
}

Ticket bare(TicketId id, ContractId contract)
{
    Ticket t;
    t.id = id;
    t.contract = contract;
    t.version = 1;
    t.subject = u"s"_s;
    return t;
}

/// Each field its own value, so that no two can be mistaken for each other.
Ticket full(TicketId id, ContractId contract)
{
    Ticket t = bare(id, contract);
    t.version = 77;
    t.place = {TicketState::OnHold, Level::Second};
    t.kind = TicketKind::Complaint;
    t.channel = Channel::Other;
    t.contactType = ContactType::Specialist;
    t.contactSubtype = ContactSubtype::Interface;
    t.type = TicketTypeId(101);
    t.complexity = Complexity::High;
    t.severity = Severity::S4;
    t.impact = Impact::Low;
    t.urgency = Urgency::Medium;
    t.priority = Priority::P4;
    t.priorityOverridden = true;
    t.service = ServiceId(102);
    t.category = CategoryId(103);
    t.caller = ContactId(104);
    t.contact = ContactId(105);
    t.beneficiary = ContactId(106);
    t.organisation = OrganisationId(107);
    t.call = CallId(108);
    t.team = TeamId(109);
    t.assignee = OperatorId(110);
    t.openedBy = OperatorId(111);
    t.subject = u"città 👍 <b>'; --"_s;
    t.openedAt = at(1);
    t.updatedAt = at(2);
    t.takenAt = at(3);
    t.cycleStart = at(4);
    t.resolvedAt = at(5);
    t.closedAt = at(6);
    t.resolvedLevel = Level::First;
    t.resolvedTeam = TeamId(112);
    t.resolvedBy = OperatorId(113);
    t.escalatedFromTeam = TeamId(114);
    t.heldFrom = Place{TicketState::InCharge, Level::Second};
    t.hold = Hold{HoldReason::Supplier, u"fornitore"_s, u"RIF"_s, at(7), at(8)};
    t.cause = CauseCategory::ThirdParty;
    t.verified = true;
    t.notReached = 5;
    t.chasers = 6;
    t.reopenings = 7;
    t.escalations = 8;
    t.mergedInto = TicketId(115);
    t.origin = Origin::Imported;
    return t;
}

} // namespace

TEST_CASE("a ticket's row keeps every field, set or not, and takes any in place of any")
{
    TestDesk desk(EACH_ENGINE());
    db::Session &session = *desk.session;
    writePlainRows(session);
    Ticket none = bare(storage::nextTicketId(session), desk.contract);
    storage::insertTicket(session, none, {});
    Ticket all = full(storage::nextTicketId(session), desk.foreign);
    storage::insertTicket(session, all, {});
    CHECK(all.id != none.id);
    CHECK((desk.ticket(none.id) == none));
    CHECK((desk.ticket(all.id) == all));
    CHECK((storage::lockTicket(session, all.id) == all));

    std::swap(all, none);
    std::swap(all.id, none.id);
    storage::updateTicket(session, all, {});
    storage::updateTicket(session, none, {});
    CHECK((desk.ticket(none.id) == none));
    CHECK((desk.ticket(all.id) == all));
    CHECK_FALSE(storage::loadTicket(session, TicketId(999'999)));
}

TEST_CASE("what is due is kept beside the row of an open ticket, and nothing of it beside any other")
{
    TestDesk desk(EACH_ENGINE());
    db::Session &session = *desk.session;
    writePlainRows(session);
    Ticket ticket = bare(storage::nextTicketId(session), desk.contract);
    const TicketDue all{Measure::NextWord, at(1), at(2), Milliseconds(-3), true};
    const std::vector<std::optional<TicketDue>> dues{all, std::nullopt, TicketDue{Measure::Resolve, at(1), {}, {}, false},
                                                     TicketDue{Measure::TakeCharge, {}, {}, 4h, false}};
    storage::insertTicket(session, ticket, dues.front());
    for (const auto &due : dues) {
        storage::updateTicket(session, ticket, due);
        CHECK((storage::loadDue(session, ticket.id) == due));
        CHECK(session.value<qint64>(u"SELECT due_at FROM ticket"_s)
              == (due && due->at ? qint64(due->at->time_since_epoch().count()) : storage::nothingDue));
    }
    ticket.place.state = TicketState::Resolved;
    storage::updateTicket(session, ticket, all);
    CHECK_FALSE(storage::loadDue(session, ticket.id));
    CHECK(session.value<qint64>(u"SELECT count(*) FROM ticket WHERE due_at IS NULL AND due_measure IS NULL AND risk_at IS NULL"
                                " AND due_left IS NULL AND due_wall IS NULL"_s)
          == 1);
}

TEST_CASE("a ticket is found by each of its names, within its contract")
{
    TestDesk desk(EACH_ENGINE());
    const Ticket ticket = desk.ticket(desk.open());
    const storage::TicketAlias one{u"GLPI"_s, u"A-1"_s};
    const storage::TicketAlias two{u"spoken"_s, u"rosso 14"_s};
    storage::insertAlias(*desk.session, ticket, two);
    storage::insertAlias(*desk.session, ticket, one);
    CHECK((storage::loadAliases(*desk.session, ticket.id) == std::vector{one, two}));
    CHECK(storage::findAlias(*desk.session, desk.contract, one) == ticket.id);
    CHECK_FALSE(storage::findAlias(*desk.session, desk.foreign, one));
    CHECK_FALSE(storage::findAlias(*desk.session, desk.contract, {u"spoken"_s, u"A-1"_s}));
    CHECK_THROWS(storage::insertAlias(*desk.session, ticket, one));
}

TEST_CASE("what is due is written anew only for a ticket that still is as it was when that was computed")
{
    TestDesk desk(EACH_ENGINE());
    const TicketId id = desk.open();
    desk::Desk agent = desk.as(desk.agent);
    auto kept = storage::AskedKeptDues(*desk.session, {id}).answer();
    REQUIRE(kept.size() == 1);
    kept.front().due = TicketDue{.measure = Measure::Resolve, .at = desk.clock.now()};
    must(desk::takeTicket(agent, {{}, id})); // meanwhile, by what is so now
    CHECK(must(db::writeUnit(*desk.session, [&] { return storage::updateDues(*desk.session, kept, [] {}); })) == 0);
    CHECK_FALSE(storage::loadDue(*desk.session, id));
    kept.front().version = desk.ticket(id).version;
    CHECK(must(db::writeUnit(*desk.session, [&] { return storage::updateDues(*desk.session, kept, [] {}); })) == 1);
    CHECK(storage::loadDue(*desk.session, id) == kept.front().due);
}
