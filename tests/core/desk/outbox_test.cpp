// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/outbox.h"

#include "core/desk/reading.h"
#include "core/desk/sign_in.h"
#include "core/domain/provisional_code.h"
#include "core/storage/calls.h"
#include "core/storage/staff.h"
#include "tests/support/test_desk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

namespace {

const QString saidCode = provisionalCode(20'260'324);

/// One that has a history, as every desk has from its beginning.
class BegunDesk : public TestDesk {
public:
    explicit BegunDesk(db::Engine engine) : TestDesk(engine) { (void)open(); }
};

/// A call that the agent took a while ago, with the ticket that it led to.
desk::Unsent unsentCall(TestDesk &desk)
{
    desk::LogCall log{.request = {.key = QUuid::createUuid(), .at = desk.clock.now(), .version = {}},
                      .call = desk.call(),
                      .ticket = desk.opening()};
    log.ticket->code = saidCode;
    return {.desk = storage::deskMark(*desk.session),
            .by = desk.agent.id,
            .command = log,
            .who = u"Rosa Esposito"_s,
            .form = "as it stood"};
}

} // namespace

TEST_CASE("what is kept to be sent comes back from its bytes as it was done, whatever it was")
{
    BegunDesk desk(EACH_ENGINE());
    desk::Desk agent = desk.as(desk.agent);
    desk::Unsent unsent = unsentCall(desk);
    auto &log = std::get<desk::LogCall>(unsent.command);
    SECTION("a call alone")
    {
        log.ticket.reset();
    }
    SECTION("a ticket with all that can be said of it")
    {
        log.ticket->type = desk.type;
        log.ticket->complexity = Complexity::High;
        log.ticket->severity = Severity::S1;
        log.ticket->impact = Impact::High;
        log.ticket->urgency = Urgency::Low;
        log.ticket->priority = Priority::P1;
        log.ticket->priorityReason = u"c'è la fila"_s;
        log.ticket->service = desk.service;
        log.ticket->category = desk.category;
        log.ticket->caller = desk.caller;
        log.ticket->contact = desk.contact;
        log.ticket->beneficiary = desk.caller;
        log.ticket->organisation = desk.organisation;
        log.ticket->description = u"Da stamattina.\nNon stampa più nulla."_s;
        log.ticket->entitlementReason = u"è il sindaco"_s;
        log.ticket->team = desk.firstToo;
        log.ticket->take = true;
        log.ticket->resolution = desk.resolution();
    }
    SECTION("a ticket that was passed on")
    {
        log.ticket->escalation = desk.escalation();
    }
    SECTION("a ticket without a call")
    {
        unsent.command = desk.opening();
    }
    SECTION("a note")
    {
        unsent.command = desk::NoteTicket{{}, desk.open(), false, u"Richiama alle 11"_s};
    }
    const auto read = desk::decodeUnsent(desk::encodeUnsent(unsent));
    REQUIRE(read);
    CHECK(read->desk == unsent.desk);
    CHECK(read->by == unsent.by);
    CHECK(read->who == unsent.who);
    CHECK(read->form == unsent.form);
    CHECK(read->request().key == unsent.request().key);
    CHECK(read->request().at == unsent.request().at);
    CHECK(read->code() == unsent.code());
    // To the desk both are the same, to the last field.
    const auto done = desk::deliver(agent, unsent);
    REQUIRE(done);
    const auto again = desk::deliver(agent, *read);
    REQUIRE(again);
    CHECK(again->repeated);
    CHECK(again->id == done->id);
}

TEST_CASE("what is no kept command, or a newer program's, is not taken for one")
{
    BegunDesk desk(db::Engine::Sqlite);
    QByteArray bytes = desk::encodeUnsent(unsentCall(desk));
    REQUIRE(desk::decodeUnsent(bytes));
    CHECK_FALSE(desk::decodeUnsent({}));
    CHECK_FALSE(desk::decodeUnsent("{}"));
    CHECK_FALSE(desk::decodeUnsent(bytes.left(bytes.size() / 2)));
    CHECK_FALSE(desk::decodeUnsent(bytes.replace("\"v\":1", "\"v\":2")));
}

TEST_CASE("a call that is delivered later happened when it happened, and its ticket is found by the code that was said")
{
    BegunDesk desk(EACH_ENGINE());
    const Instant then = desk.clock.now();
    const desk::Unsent unsent = unsentCall(desk);
    desk.clock.advance(3h);
    desk::Desk agent = desk.as(desk.agent);
    const auto receipt = desk::deliver(agent, unsent);
    REQUIRE(receipt);
    const Ticket ticket = desk.ticket(receipt->ticket());
    CHECK(ticket.openedAt == then);
    CHECK(storage::loadCall(*desk.session, receipt->call.value())->endedAt
          == std::get<desk::LogCall>(unsent.command).call.endedAt);
    const auto operation = storage::loadOperation(*desk.session, receipt->operation).value();
    CHECK(operation.occurredAt == then);
    CHECK(operation.recordedAt == desk.clock.now());
    CHECK(desk.isSound(ticket.id));

    const QString bare = QString(saidCode).remove(u'-').toLower();
    for (const QString &typed : {saidCode, bare, QString(saidCode).replace(u'-', u' ')}) {
        CAPTURE(typed);
        CHECK(must(desk::findTicketByName(agent, typed)) == std::vector{ticket.id});
        storage::TicketFilter words;
        words.text = typed;
        const auto found = must(desk::listTickets(agent, words, {}, {}, 5)).rows;
        REQUIRE(found.size() == 1);
        CHECK(found.front().id == ticket.id);
    }
    CHECK(must(desk::readTicket(agent, ticket.id)).aliases == std::vector{storage::TicketAlias{u"code"_s, saidCode}});

    REQUIRE(desk::deliver(agent, unsent));
    CHECK(desk.count(u"call"_s) == 1);
    CHECK(desk.count(u"ticket"_s) == 2);
}

TEST_CASE("a ticket that was opened before its code was said, its answer lost, has the code once it is delivered")
{
    BegunDesk desk(EACH_ENGINE());
    desk::Desk agent = desk.as(desk.agent);
    const desk::Unsent unsent = unsentCall(desk);
    desk::LogCall first = std::get<desk::LogCall>(unsent.command);
    first.ticket->code.clear();
    first.request.at.reset();
    const TicketId id = must(desk::logCall(agent, first)).ticket();
    CHECK(must(desk::findTicketByName(agent, saidCode)).empty());
    for (int i = 0; i < 2; ++i) {
        CHECK(must(desk::deliver(agent, unsent)).ticket() == id);
        CHECK(must(desk::findTicketByName(agent, saidCode)) == std::vector{id});
        CHECK(must(desk::readTicket(agent, id)).aliases.size() == 1);
        CHECK(desk.isSound(id));
    }
    CHECK(desk.count(u"ticket"_s) == 2);
}

TEST_CASE("a code that two consoles said names both tickets, and what is no code names none")
{
    BegunDesk desk(EACH_ENGINE());
    desk::Desk agent = desk.as(desk.agent);
    const TicketId one = must(desk::deliver(agent, unsentCall(desk))).ticket();
    const TicketId two = must(desk::deliver(agent, unsentCall(desk))).ticket();
    CHECK(must(desk::findTicketByName(agent, saidCode)) == std::vector{one, two});
    desk::OpenTicket wrong = desk.opening();
    wrong.code = u"KTM-472"_s;
    CHECK(complaintOf(desk::openTicket(agent, wrong)) == u"code: KTM-472"_s);
}

TEST_CASE("what was done at another desk, or by somebody else, is told and not delivered")
{
    BegunDesk desk(EACH_ENGINE());
    BegunDesk elsewhere(db::Engine::Sqlite);
    desk::Desk agent = desk.as(desk.agent);
    desk::Unsent unsent = unsentCall(desk);
    unsent.desk = storage::deskMark(*elsewhere.session);
    REQUIRE_FALSE(unsent.desk.isEmpty());
    CHECK(kindOf(desk::deliver(agent, unsent)) == ErrorKind::OtherDesk);
    unsent.desk = storage::deskMark(*desk.session);
    unsent.by = desk.colleague.id;
    CHECK(desk::deliver(agent, unsent).error() == Error{ErrorKind::OtherDesk, u"operator"_s, {}});
    CHECK(desk.count(u"call"_s) == 0);
    CHECK(desk.count(u"ticket"_s) == 1);
    CHECK_FALSE(desk::isUnreached({ErrorKind::OtherDesk, {}, {}}));
    CHECK(desk::isUnreached({ErrorKind::ConnectionLost, {}, {}}));
    CHECK(desk::mayBeWritten({ErrorKind::ConnectionLost, {}, {}}));
    CHECK_FALSE(desk::mayBeWritten({ErrorKind::ConnectionRefused, {}, {}}));
}

TEST_CASE("whoever lost the right meanwhile delivers nothing, though the console has been open since before")
{
    BegunDesk desk(EACH_ENGINE());
    desk::Desk agent = desk.as(desk.agent);
    const desk::Unsent unsent = unsentCall(desk);
    Operator changed = storage::loadOperator(*desk.session, desk.agent.id).value();
    ErrorKind kind{};
    SECTION("no post there any more")
    {
        changed.posts.clear();
        kind = ErrorKind::NotAllowed;
    }
    SECTION("switched off")
    {
        changed.active = false;
        kind = ErrorKind::Inactive;
    }
    ++changed.version;
    must(db::writeUnit(*desk.session, [&] { return storage::updateOperator(*desk.session, changed); }));
    CHECK(kindOf(desk::deliver(agent, unsent)) == kind);
    CHECK(desk.count(u"call"_s) == 0);
}

TEST_CASE("what can be said of a call without the desk is said before it is kept")
{
    BegunDesk desk(db::Engine::Sqlite);
    desk::LogCall log{.call = desk.call(), .ticket = desk.opening()};
    CHECK(desk::checkTexts(log));
    log.ticket->subject = u"  "_s;
    CHECK(complaintOf(desk::checkTexts(log)) == u"subject: "_s);
    log.ticket->subject = u"Stampante"_s;
    log.ticket->resolution = desk::Resolution{};
    CHECK(complaintOf(desk::checkTexts(log)) == u"solution: "_s);
    log.ticket->resolution.reset();
    log.ticket->escalation = desk::Escalation{{}, u"serve il secondo livello"_s, {}};
    CHECK(complaintOf(desk::checkTexts(log)) == u"tried: "_s);
    log.ticket.reset();
    CHECK(desk::checkTexts(log));
}
