// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/staff.h"
#include "tests/core/desk/watched_desk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

namespace {

/// What the watcher's chaser left: in the history who was chased and how, and the message that says so.
struct Chased {
    QString party;
    std::optional<Channel> channel;
    Outgoing message;
};
Chased chasedOf(W &t, TicketId ticket)
{
    CHECK(t.countOf(ticket, EventKind::Chased) == 1);
    const TicketEvent event = t.history(ticket).back();
    REQUIRE(event.kind == EventKind::Chased);
    CHECK(event.actor == Actor::system());
    CHECK(event.change.chaser == ChaserDirection::Outbound);
    REQUIRE(t.outgoing(OutgoingState::Waiting).size() == 1);
    const Outgoing message = t.outgoing().front();
    CHECK(message.kind == MessageKind::Chaser);
    CHECK(message.ticket == ticket);
    CHECK(message.party == event.texts.value(TextField::Party));
    CHECK(message.body.contains(message.party));
    CHECK(t.isSound(ticket));
    return {event.texts.value(TextField::Party), event.change.chaserChannel, message};
}

} // namespace

TEST_CASE("a chaser to a team goes to the one that the step names, or else to the one that has the ticket")
{
    const db::Engine engine = EACH_ENGINE();
    const bool named = GENERATE(true, false);
    W t(engine);
    CAPTURE(named);
    WatchStep chase = t.step(100, StepAction::Chase, StepReceiver::Team);
    if (named)
        chase.team = t.second;
    t.set(chase);
    const TeamId wanted = named ? t.second : t.first;
    t.setAddress(wanted, u"squadra@comune.it"_s);
    const TicketId ticket = t.openAt({TicketState::InCharge, Level::First});
    t.clock.set(W::at(1, 8));
    CHECK(t.pass().steps == 1);
    const Chased chased = chasedOf(t, ticket);
    CHECK(chased.party == storage::loadTeam(*t.session, wanted)->name);
    CHECK(chased.channel == Channel::Mail);
    CHECK(chased.message.partyKind == MessageParty::Team);
    CHECK(chased.message.address == u"squadra@comune.it"_s);
    CHECK(t.pass().steps == 0); // never twice for one reason
    CHECK(t.outgoing().size() == 1);
}

TEST_CASE("a chaser to whoever has a ticket goes to that person, and to its team while nobody has it")
{
    const db::Engine engine = EACH_ENGINE();
    const bool taken = GENERATE(true, false);
    W t(engine);
    CAPTURE(taken);
    t.set(t.step(100, StepAction::Chase, StepReceiver::Assignee));
    t.setAddress(t.agent, u"agente@comune.it"_s);
    t.setAddress(t.first, u"primo@comune.it"_s);
    const TicketId ticket = taken ? t.openAt({TicketState::InCharge, Level::First}) : t.open();
    t.clock.set(W::at(1, 8));
    CHECK(t.pass().steps == 1);
    const Chased chased = chasedOf(t, ticket);
    CHECK(chased.party == (taken ? t.agent.name : storage::loadTeam(*t.session, t.first)->name));
    CHECK(chased.channel == Channel::Mail);
    CHECK(chased.message.partyKind == (taken ? MessageParty::Operator : MessageParty::Team));
    CHECK(chased.message.address == (taken ? u"agente@comune.it"_s : u"primo@comune.it"_s));
}

TEST_CASE("a team or a person without an address is chased by phone: somebody is to say it")
{
    const db::Engine engine = EACH_ENGINE();
    const StepReceiver receiver = GENERATE(StepReceiver::Team, StepReceiver::Assignee);
    W t(engine);
    CAPTURE(int(receiver));
    t.set(t.step(100, StepAction::Chase, receiver));
    const TicketId ticket = t.openAt({TicketState::InCharge, Level::First});
    t.clock.set(W::at(1, 8));
    CHECK(t.pass().steps == 1);
    const Chased chased = chasedOf(t, ticket);
    CHECK(chased.channel == Channel::Phone);
    CHECK(chased.message.address.isEmpty());
    CHECK(chased.message.partyKind == (receiver == StepReceiver::Team ? MessageParty::Team : MessageParty::Operator));
}
