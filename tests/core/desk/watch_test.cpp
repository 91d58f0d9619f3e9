// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/postman.h"

#include "core/desk/watch_look.h"
#include "core/storage/staff.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

TEST_CASE("a notice goes out when its share of the time has passed, not before and not twice, and the history has it")
{
    W t(EACH_ENGINE());
    const auto id = t.set(t.step(75, StepAction::Notify, StepReceiver::Team));
    t.setAddress(t.first, u"primo@comune.it"_s);
    const TicketId ticket = t.open();
    t.clock.set(W::at(0, 15, 59));
    CHECK(t.pass().steps == 0);
    CHECK(t.last.next == W::at(0, 16));
    t.clock.set(W::at(0, 16));
    CHECK(t.pass().steps == 1);
    CHECK(t.last.messages == 1);
    CHECK(t.pass().looked == 0);

    const TicketEvent event = t.history(ticket).back();
    CHECK(event.kind == EventKind::StepTaken);
    CHECK(event.actor == Actor::system());
    CHECK(event.change.step == id);
    CHECK(event.change.stepPercent == 75);
    CHECK(event.change.stepAction == StepAction::Notify);
    CHECK(event.change.clock == Measure::Resolve);
    CHECK(t.isSound(ticket));
    const Outgoing message = t.outgoing().front();
    CHECK(message.address == u"primo@comune.it"_s);
    CHECK(message.ticket == ticket);
    CHECK(message.subject == u"[NAP] Ticket %1: tempo residuo 2 h 00 min"_s.arg(ticket.value()));
    CHECK(message.body.contains(u"Stampante ferma"_s));
    CHECK(message.notBefore == t.clock.now() + 10s);
    t.clock.set(W::at(4, 12));
    CHECK(t.pass().steps == 0);
    CHECK(t.outgoing().size() == 1);
}

TEST_CASE("a step raises the priority, passes a ticket on and chases, each by the event that people's own verbs leave")
{
    W t(EACH_ENGINE());
    t.set(t.step(50, StepAction::RaisePriority));
    WatchStep pass = t.step(75, StepAction::PassOn);
    pass.team = t.second;
    t.set(pass);
    WatchStep chase = t.step(100, StepAction::Chase, StepReceiver::Party);
    chase.party = u"Fornitore S.p.A."_s;
    chase.every = 2h;
    chase.times = 2;
    t.set(chase);
    const TicketId ticket = t.open();
    const Priority before = t.ticket(ticket).priority;

    t.clock.set(W::at(0, 14));
    CHECK(t.pass().steps == 1);
    CHECK(int(t.ticket(ticket).priority) == int(before) - 1);
    CHECK(t.ticket(ticket).priorityOverridden);
    CHECK(t.history(ticket).back().texts.value(TextField::Reason) == u"tempo quasi scaduto"_s);
    t.clock.set(W::at(0, 16));
    CHECK(t.pass().steps == 1);
    CHECK((t.ticket(ticket).place == Place{TicketState::Escalated, Level::Second}));
    CHECK(t.ticket(ticket).team == t.second);
    // Due at 18:00, when the desk closes: on Tuesday at 08:00, and again two hours later.
    t.clock.set(W::at(0, 18));
    CHECK(t.pass().steps == 0);
    CHECK(t.last.next == W::at(1, 8));
    t.clock.set(W::at(1, 8));
    CHECK(t.pass().steps == 1);
    t.clock.set(W::at(1, 10));
    CHECK(t.pass().steps == 1);
    t.clock.set(W::at(2, 12));
    CHECK(t.pass().steps == 0);
    CHECK(t.countOf(ticket, EventKind::Chased) == 2);
    CHECK(t.ticket(ticket).chasers == 0); // these are the requester's own
    CHECK(chasersSent(t.history(ticket)) == 2);
    const TicketEvent chased = t.history(ticket).back();
    CHECK(chased.change.chaser == ChaserDirection::Outbound);
    CHECK(chased.texts.value(TextField::Party) == u"Fornitore S.p.A."_s);
    // Without an address each is to be said by phone.
    REQUIRE(t.outgoing(OutgoingState::Waiting).size() == 2);
    CHECK(t.outgoing().front().address.isEmpty());
    CHECK(t.outgoing().front().kind == MessageKind::Chaser);
    CHECK(t.isSound(ticket));
}

TEST_CASE("what cannot be done is left out, once, with the history saying so")
{
    W t(EACH_ENGINE());
    t.set(t.step(50, StepAction::RaisePriority));
    WatchStep pass = t.step(50, StepAction::PassOn);
    pass.team = t.second;
    t.set(pass);
    const TicketId ticket = t.openAt({TicketState::InCharge, Level::Second});
    must(desk::changePriority(t.boss, {{}, ticket, Priority::P1, u"blocco totale"_s}));
    t.clock.set(W::at(0, 17));
    CHECK(t.pass().skipped == 2);
    CHECK(t.last.steps == 0);
    CHECK(t.countOf(ticket, EventKind::StepSkipped) == 2);
    CHECK(t.pass().skipped == 0);
    CHECK(t.isSound(ticket));
}

TEST_CASE("after three days without a watcher each ticket gets the latest step of each kind, and its receiver one digest")
{
    Postman t(EACH_ENGINE());
    for (const int percent : {50, 75, 100, 150})
        t.set(t.step(percent, StepAction::Notify, StepReceiver::Team));
    t.set(t.step(100, StepAction::RaisePriority));
    t.setAddress(t.first, u"primo@comune.it"_s);
    std::vector<TicketId> tickets;
    for (int i = 0; i < 30; ++i)
        tickets.push_back(t.open());
    t.clock.set(W::at(3, 22));
    CHECK(t.pass().steps == 0); // at night
    t.clock.set(W::at(4, 8));
    const desk::WatchReport report = t.pass();
    CHECK(report.steps == 60);
    CHECK(report.skipped == 90);
    CHECK(report.messages == 30);
    CHECK(report.failed == 0);
    for (const TicketId ticket : tickets) {
        CHECK(t.countOf(ticket, EventKind::StepTaken) == 2);
        CHECK(t.countOf(ticket, EventKind::StepSkipped) == 3);
        CHECK(t.countOf(ticket, EventKind::PriorityChanged) == 1);
    }
    CHECK(t.isSound(tickets.front()));
    t.clock.advance(10s);
    CHECK(t.send().digests == 1);
    CHECK(t.outgoing(OutgoingState::Folded).size() == 30);
    CHECK(t.delivered().size() == 1);
}

TEST_CASE("what was passed before a step was set stays as it is, and a removed step is taken no more")
{
    W t(EACH_ENGINE());
    const TicketId old = t.open();
    t.clock.set(W::at(0, 17));
    const WatchStepId id = t.set(t.step(75, StepAction::Notify, StepReceiver::Team));
    CHECK(t.pass().steps == 0);
    const TicketId fresh = t.open();
    // Nobody watches while these reach it, and then the step turns out to be wrong.
    t.clock.set(W::at(1, 9));
    const TicketId missed = t.open();
    t.clock.set(W::at(1, 17));
    must(desk::removeWatchStep(t.boss, {{}, id}));
    CHECK(kindOf(desk::removeWatchStep(t.boss, {{}, id})) == ErrorKind::Inactive);
    t.clock.set(W::at(7, 12));
    CHECK(t.pass().steps == 0);
    for (const TicketId ticket : {old, fresh, missed})
        CHECK(t.countOf(ticket, EventKind::StepTaken) == 0);
    CHECK(must(desk::readWatchRules(t.boss, t.contract)).steps.empty());
}

TEST_CASE("a step that is set while tickets run, or a target that changes, is seen without a look at every ticket each time")
{
    W t(EACH_ENGINE());
    const TicketId ticket = t.open();
    CHECK(t.pass().looked == 1);
    CHECK(t.pass().looked == 0);
    t.set(t.step(75, StepAction::Notify, StepReceiver::Team));
    CHECK(t.pass().looked == 1);
    CHECK(t.last.next == W::at(0, 16));
    t.clock.set(W::at(0, 12));
    t.promise(Measure::Resolve, 4h);
    CHECK(t.pass().next == W::at(0, 13));
    must(desk::resolveTicket(t.console, {{}, ticket, t.resolution()}));
    CHECK_FALSE(t.pass().next);
    CHECK(t.count(u"ticket_watch"_s) == 0);
}

TEST_CASE("a step is kept under the reason it was taken for, though the ticket changes between the look and the act")
{
    W t(EACH_ENGINE());
    WatchStep urgent = t.step(50, StepAction::PassOn);
    urgent.priority = Priority::P1;
    urgent.team = t.second;
    t.set(urgent);
    WatchStep usual = t.step(50, StepAction::Notify, StepReceiver::Team);
    usual.priority = Priority::P3;
    t.set(usual);
    const TicketId ticket = t.openAt({TicketState::InCharge, Level::First});
    REQUIRE(t.ticket(ticket).priority == Priority::P3);
    t.clock.set(W::at(0, 15));
    const desk::Look seen = desk::lookAt(*t.session, t.ticket(ticket), t.clock.now());
    REQUIRE(seen.plan.due.size() == 1);
    must(desk::changePriority(t.boss, {{}, ticket, Priority::P1, u"blocco totale"_s}));
    desk::StepCount count;
    CHECK(kindOf(desk::takeSteps(t.console, ticket, seen, count)) == ErrorKind::StaleVersion);
    CHECK(t.countOf(ticket, EventKind::StepTaken) == 0);
    must(desk::changePriority(t.boss, {{}, ticket, Priority::P3, u"era un errore"_s}));
    CHECK(t.pass().steps == 1);
    CHECK(t.last.looked == 2); // once more after the step
    CHECK(t.history(ticket).back().change.stepAction == StepAction::Notify);
}

TEST_CASE("what was done already and is asked for all the same holds nobody up")
{
    W t(EACH_ENGINE());
    t.set(t.step(50, StepAction::RaisePriority));
    const TicketId ticket = t.open();
    t.clock.set(W::at(0, 15));
    const desk::Look seen = desk::lookAt(*t.session, t.ticket(ticket), t.clock.now());
    REQUIRE(seen.plan.due.size() == 1);
    // The operation is there, and nothing of it in the ticket's history.
    must(desk::perform(t.console, Verb::TicketStep,
                       {.key = desk::ruleKey(reasonKey(ticket, seen.plan.due.front().reason)), .at = {}, .version = {}},
                       desk::Content(ticket), [&](desk::Unit &unit) { (void)unit.begin(t.contract, {.id = ticket.value()}); }));
    const desk::WatchReport report = t.pass();
    CHECK(report.looked == 1);
    CHECK(report.done() + report.failed == 0);
    CHECK(report.next == t.clock.now() + 5min);
}

TEST_CASE("a hold ends by itself at its wake-up time, in service, and whoever has the ticket is told")
{
    W t(EACH_ENGINE());
    t.setAddress(t.agent, u"agente@comune.it"_s);
    const TicketId ticket = t.openAt({TicketState::InCharge, Level::First});
    desk::HoldTicket hold = t.hold(ticket);
    hold.wakeUp = W::at(0, 20);
    must(desk::holdTicket(t.console, hold));
    CHECK(t.pass().next == W::at(1, 8));
    t.clock.set(W::at(0, 21));
    CHECK(t.pass().woken == 0);
    t.clock.set(W::at(1, 8));
    CHECK(t.pass().woken == 1);
    CHECK((t.ticket(ticket).place == Place{TicketState::InCharge, Level::First}));
    CHECK(t.history(ticket).back().kind == EventKind::Resumed);
    CHECK(t.history(ticket).back().actor == Actor::system());
    REQUIRE(t.outgoing().size() == 1);
    CHECK(t.outgoing().front().kind == MessageKind::WakeUp);
    CHECK(t.outgoing().front().address == u"agente@comune.it"_s);
    CHECK(t.outgoing().front().body.contains(u"Maria Esposito"_s));
    CHECK(t.pass().woken == 0);
    CHECK(t.isSound(ticket));
}

TEST_CASE("what concerns whoever has a ticket goes to its team where that person has left")
{
    W t(EACH_ENGINE());
    t.setAddress(t.agent, u"agente@comune.it"_s);
    t.setAddress(t.first, u"primo@comune.it"_s);
    t.set(t.step(75, StepAction::Notify, StepReceiver::Assignee));
    (void)t.openAt({TicketState::InCharge, Level::First});
    const TicketId held = t.openAt({TicketState::InCharge, Level::First});
    desk::HoldTicket hold = t.hold(held);
    hold.wakeUp = W::at(0, 12);
    must(desk::holdTicket(t.console, hold));
    t.agent.active = false;
    ++t.agent.version;
    must(db::writeUnit(*t.session, [&] { REQUIRE(storage::updateOperator(*t.session, t.agent)); }));
    t.clock.set(W::at(0, 16));
    desk::Desk technician = t.as(t.technician);
    CHECK(must(desk::watchOnce(technician, t.watcher)).failed == 0);
    REQUIRE(t.outgoing().size() == 3);
    for (const Outgoing &message : t.outgoing())
        CHECK(message.address == u"primo@comune.it"_s);
}

TEST_CASE("the watcher closes what the requester left unanswered, on the contract's terms")
{
    W t(EACH_ENGINE());
    t.closeTacitlyAfter(3);
    const TicketId ticket = t.openAt({TicketState::Resolved, Level::First});
    // Tuesday to Thursday, whose service ends at 18:00; it happens when the desk opens again.
    CHECK(t.pass().next == W::at(4, 8));
    t.clock.set(W::at(3, 18));
    CHECK(t.pass().closed == 0);
    t.clock.set(W::at(4, 8));
    CHECK(t.pass().closed == 1);
    CHECK(t.ticket(ticket).place.state == TicketState::Closed);
    CHECK(t.history(ticket).back().actor == Actor::system());
    CHECK(t.count(u"ticket_watch"_s) == 0);
}

TEST_CASE("an opening alone is no hours: where there are none, rules go by the clock on the wall and wait for no opening")
{
    W t(EACH_ENGINE(), false);
    if (GENERATE(false, true))
        t.openOn(day(3, 14));
    t.closeTacitlyAfter(3);
    t.promise(Measure::Resolve, 8h, true);
    t.set(t.step(100, StepAction::RaisePriority));
    const TicketId late = t.open();
    const TicketId held = t.openAt({TicketState::InCharge, Level::First});
    desk::HoldTicket hold = t.hold(held);
    hold.wakeUp = W::at(0, 21);
    must(desk::holdTicket(t.console, hold));
    const TicketId resolved = t.openAt({TicketState::Resolved, Level::First});
    t.clock.set(W::at(0, 18)); // eight hours later
    CHECK(t.pass().failed == 0);
    CHECK(t.countOf(late, EventKind::StepTaken) == 1);
    t.clock.set(W::at(0, 21));
    CHECK(t.pass().woken == 1);
    CHECK(t.last.next == W::at(3, 10));
    t.clock.set(W::at(3, 10));
    t.pass();
    CHECK(t.last.closed == 1);
    CHECK(t.last.failed == 0);
    CHECK(t.ticket(resolved).place.state == TicketState::Closed);
}

TEST_CASE("who may not let the rules run does nothing of what they ask for, and who may on any contract lets them run on all")
{
    W t(EACH_ENGINE());
    t.closeTacitlyAfter(3);
    t.set(t.step(75, StepAction::RaisePriority));
    const TicketId late = t.open();
    const TicketId held = t.openAt({TicketState::InCharge, Level::First});
    desk::HoldTicket hold = t.hold(held);
    hold.wakeUp = W::at(0, 12);
    must(desk::holdTicket(t.console, hold));
    const TicketId resolved = t.openAt({TicketState::Resolved, Level::First});
    const Operator customer = t.addOperator(u"cliente"_s, {{t.contract, Role::Contact}});
    const Operator referent = t.addOperator(u"referente"_s, {{t.contract, Role::Referent}});
    const Operator nobody = t.addOperator(u"nessuno"_s, {});
    t.clock.set(W::at(4, 9));
    const Ticket asleep = t.ticket(held);
    const desk::Look seen = desk::lookAt(*t.session, t.ticket(late), t.clock.now());
    REQUIRE(seen.plan.due.size() == 1);
    const qint64 operations = t.count(u"operation"_s);
    for (const Operator &person : {t.auditor, customer, referent, nobody}) {
        CAPTURE(person.login);
        desk::Desk by = t.as(person);
        desk::StepCount count;
        CHECK(kindOf(desk::takeSteps(by, late, seen, count)) == ErrorKind::NotAllowed);
        CHECK(kindOf(desk::wakeTicket(by, asleep, count)) == ErrorKind::NotAllowed);
        CHECK(kindOf(desk::closeTacitly(by, {.request = {}, .ticket = resolved})) == ErrorKind::NotAllowed);
        CHECK(kindOf(desk::watchOnce(by, t.watcher)) == ErrorKind::NotAllowed);
        CHECK(count.taken == 0);
    }
    CHECK(t.count(u"operation"_s) == operations);
    CHECK((t.ticket(held) == asleep));
    CHECK(t.outgoing().empty());

    desk::Desk outsider = t.as(t.outsider);
    const desk::WatchReport report = must(desk::watchOnce(outsider, t.watcher));
    CHECK(report.woken == 1);
    CHECK(report.closed == 1);
    CHECK(t.countOf(late, EventKind::StepTaken) == 1);
}

TEST_CASE("nobody takes back what a rule did, whoever let it run")
{
    W t(EACH_ENGINE());
    t.set(t.step(75, StepAction::RaisePriority));
    const TicketId ticket = t.open();
    t.clock.set(W::at(0, 16));
    CHECK(t.pass().steps == 1);
    CHECK(kindOf(desk::undoTicket(t.console, {{}, ticket, {}})) == ErrorKind::IllegalTransition);
    CHECK(t.countOf(ticket, EventKind::PriorityChanged) == 1);
}

TEST_CASE("a chaser by hand is written by the template, and undo takes back what has not left")
{
    W t(EACH_ENGINE());
    const TicketId ticket = t.openAt({TicketState::InCharge, Level::First});
    desk::ChaseTicket chase{.ticket = ticket,
                            .direction = ChaserDirection::Outbound,
                            .by = {},
                            .party = u"Fornitore S.p.A."_s,
                            .text = u"Attendiamo il ricambio."_s,
                            .written = desk::ChaseTicket::Written{u"assistenza@fornitore.it"_s}};
    must(desk::chaseTicket(t.console, chase));
    REQUIRE(t.outgoing(OutgoingState::Waiting).size() == 1);
    const Outgoing message = t.outgoing().front();
    CHECK(message.address == u"assistenza@fornitore.it"_s);
    CHECK(message.body.contains(u"Fornitore S.p.A."_s));
    CHECK(message.body.contains(u"Attendiamo il ricambio."_s));
    CHECK(message.body.contains(u"8 h 00 min"_s));
    CHECK(must(desk::chaseTicket(t.console, chase)).repeated);
    CHECK(t.outgoing().size() == 1);

    t.clock.advance(5s);
    must(desk::undoTicket(t.console, {{}, ticket, {}}));
    CHECK(t.outgoing().front().state == OutgoingState::Withdrawn);
    CHECK(t.isSound(ticket));

    // What has left is not taken back.
    chase.request = {};
    must(desk::chaseTicket(t.console, chase));
    must(db::writeUnit(*t.session, [&] { REQUIRE(storage::beginSending(*t.session, t.outgoing().front().id, u"x"_s)); }));
    const auto tooLate = desk::undoTicket(t.console, {{}, ticket, {}});
    REQUIRE(kindOf(tooLate) == ErrorKind::UndoTooLate);
    CHECK(tooLate.error().subject == u"message"_s);
    CHECK(t.countOf(ticket, EventKind::Annulled) == 1);

    chase.request = {};
    for (const QString &address : {u"a@b.it\nBcc: c@d.it"_s, u"-oX@b.it"_s, u"Rossi <a@b.it>"_s}) {
        chase.written = desk::ChaseTicket::Written{address};
        CHECK(kindOf(desk::chaseTicket(t.console, chase)) == ErrorKind::InvalidValue);
    }
    chase.written = desk::ChaseTicket::Written{};
    chase.direction = ChaserDirection::Inbound;
    CHECK(kindOf(desk::chaseTicket(t.console, chase)) == ErrorKind::InvalidValue);
}

TEST_CASE("a ticket that something is wrong with is put off, and holds no other one up")
{
    W t(db::Engine::Sqlite);
    t.set(t.step(75, StepAction::RaisePriority));
    const TicketId broken = t.open();
    const TicketId sound = t.open();
    t.session->execute(u"CREATE TRIGGER broken BEFORE INSERT ON event WHEN NEW.subject_kind = 1 AND NEW.subject_id = %1"
                       " BEGIN SELECT RAISE(ABORT, 'broken'); END"_s.arg(broken.value()));
    t.clock.set(W::at(0, 16));
    const desk::WatchReport report = t.pass();
    CHECK(report.failed == 1);
    CHECK(report.steps == 1);
    CHECK(t.countOf(sound, EventKind::StepTaken) == 1);
    CHECK(t.pass().failed == 0);
    t.clock.advance(6min);
    CHECK(t.pass().failed == 1);
}
