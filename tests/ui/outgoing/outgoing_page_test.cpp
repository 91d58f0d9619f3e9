// SPDX-License-Identifier: GPL-3.0-or-later
// What goes out, by the keyboard alone: said by phone, sent again, withdrawn, and who was first.
#include "tests/ui/outgoing/outgoing_bench.h"

#include "core/desk/targets.h"
#include "core/desk/watch.h"
#include "core/desk/watch_rules.h"
#include "tests/ui/administration/calendar_bench.h"
#include "ui/widgets/verb_button.h"

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

TEST_CASE("what waits for somebody is there first, and the side column has the text as it is to be said")
{
    OutgoingBench bench(EACH_ENGINE());
    const OutgoingId toSay = bench.chase(u"Fornitore"_s);
    (void)bench.chase(u"NetPA"_s, u"assistenza@netpa.it"_s); // goes by itself
    AtOutgoing at(bench, bench.agent);
    REQUIRE(until([&] { return at.model().rowCount() == 1; }));
    REQUIRE(QApplication::focusWidget() == &at.page().table());
    CHECK(at.chosen() == toSay);
    CHECK(at.page().count() == u"To be said by phone: 1"_s);
    REQUIRE(at.isRead());
    const Outgoing message = bench.message(toSay);
    CHECK(at.said().startsWith(u"Fornitore\n"_s));
    CHECK(at.said().contains(u"State: To be said by phone"_s));
    CHECK(at.said().contains(u"Subject: "_s + message.subject));
    CHECK(at.said().contains(message.body.trimmed()));
    CHECK(at.said().contains(u"Ticket: %1"_s.arg(message.ticket->value())));
    CHECK(nameless(at.page()) == QStringList());
    // Enter goes on to the verbs.
    at.press(Qt::Key_Return);
    const auto *button = qobject_cast<VerbButton *>(QApplication::focusWidget());
    REQUIRE(button != nullptr);
    CHECK(button->text() == actionName(ActionId::SayOutgoing));
    at.press(Qt::Key_Escape);
    CHECK(QApplication::focusWidget() == &at.page().table());
}

TEST_CASE("a message that a rule wanted says by which share of which target")
{
    OutgoingBench bench;
    desk::Desk boss = bench.as(bench.supervisor);
    must(desk::setHours(boss, {.contract = bench.contract, .rule = officeHours()}));
    domain::Target target;
    target.limit = 8h;
    must(desk::setTarget(boss, {.request = {}, .contract = bench.contract, .target = target}));
    WatchStep step;
    step.contract = bench.contract;
    step.percent = 75;
    step.action = StepAction::Chase;
    step.receiver = StepReceiver::Party;
    step.party = u"Infotre"_s;
    must(desk::addWatchStep(boss, {{}, step}));
    (void)bench.open();
    bench.clock.advance(6h);
    desk::Watcher watcher{.label = u"console"_s};
    desk::Desk console = bench.as(bench.agent);
    REQUIRE(must(desk::watchOnce(console, watcher)).messages == 1);
    AtOutgoing at(bench, bench.agent);
    REQUIRE(until([&] { return at.model().rowCount() == 1; }));
    REQUIRE(until([&] { return at.said().contains(u"Why: 75 % of “Resolution” had passed"_s); }));
}

TEST_CASE("a message that was said by phone leaves the list by one key, and the next one is chosen")
{
    OutgoingBench bench(EACH_ENGINE());
    const OutgoingId last = bench.chase(u"Uno"_s);
    const OutgoingId middle = bench.chase(u"Due"_s);
    const OutgoingId first = bench.chase(u"Tre"_s);
    AtOutgoing at(bench, bench.agent);
    REQUIRE(until([&] { return at.model().rowCount() == 3; }));
    at.press(Qt::Key_Down);
    REQUIRE(at.chosen() == middle);
    at.press(Qt::Key_B, Qt::AltModifier);
    REQUIRE(until([&] { return at.model().rowCount() == 2; }));
    CHECK(bench.message(middle).state == OutgoingState::SaidByPhone);
    CHECK(at.told == QStringList{u"Said by phone: Due."_s});
    CHECK(at.chosen() == last);
    CHECK(at.page().count() == u"To be said by phone: 2"_s);
    at.press(Qt::Key_B, Qt::AltModifier);
    REQUIRE(until([&] { return at.model().rowCount() == 1; }));
    CHECK(at.chosen() == first);
    at.press(Qt::Key_B, Qt::AltModifier);
    REQUIRE(until([&] { return at.model().rowCount() == 0; }));
    CHECK(at.page().count().isEmpty());
    CHECK_FALSE(at.actions().isAllowed(ActionId::SayOutgoing));
    CHECK(at.actions().reason(ActionId::SayOutgoing) == u"Choose a message first."_s);
    at.filter(u"Said by phone"_s);
    REQUIRE(until([&] { return at.model().rowCount() == 3; }));
    REQUIRE(until([&] { return at.said().contains(u"Seen to by: "_s + bench.agent.name); }));
}

TEST_CASE("what failed is sent again, and what waits is withdrawn, by their keys")
{
    OutgoingBench bench;
    const OutgoingId id = bench.chase(u"Infotre"_s, u"assistenza@infotre.it"_s);
    bench.end(id, OutgoingState::Failed, u"550 no such mailbox"_s);
    AtOutgoing at(bench, bench.supervisor);
    REQUIRE(until([&] { return at.model().rowCount() == 1; }));
    CHECK(at.said().contains(u"Mail program: 550 no such mailbox"_s));
    CHECK(at.said().contains(u"Tries: 4"_s));
    CHECK_FALSE(at.actions().isAllowed(ActionId::WithdrawOutgoing)); // it has failed: nothing waits
    CHECK(at.actions().reason(ActionId::WithdrawOutgoing) == u"That can't be done with it: Failed."_s);
    at.press(Qt::Key_I, Qt::AltModifier);
    REQUIRE(until([&] { return at.model().rowCount() == 0; }));
    CHECK(bench.message(id).state == OutgoingState::Waiting);
    CHECK(bench.message(id).attempts == 0);
    at.filter(u"Waiting"_s);
    REQUIRE(until([&] { return at.chosen() == id && at.actions().isAllowed(ActionId::WithdrawOutgoing); }));
    at.press(Qt::Key_R, Qt::AltModifier);
    REQUIRE(until([&] { return at.model().rowCount() == 0; }));
    CHECK(bench.message(id).state == OutgoingState::Withdrawn);
    CHECK(at.told == QStringList{u"Waits to be sent again: the message to Infotre."_s, u"Withdrawn: the message to Infotre."_s});
}

TEST_CASE("whoever comes second is told so calmly, nothing of theirs is written, and the message shows as it stands")
{
    OutgoingBench bench(EACH_ENGINE());
    const OutgoingId id = bench.chase(u"Fornitore"_s);
    AtOutgoing at(bench, bench.agent);
    at.filter(u"All messages"_s);
    REQUIRE(until([&] { return at.chosen() == id && at.actions().isAllowed(ActionId::SayOutgoing); }));
    bench.settle(id, desk::Settlement::Withdraw); // a colleague, just now
    at.press(Qt::Key_B, Qt::AltModifier);
    REQUIRE(until([&] { return !at.told.isEmpty(); }));
    CHECK(at.told.front()
          == u"Something was done with this message meanwhile. Nothing of yours was written; it is shown as it stands now."_s);
    CHECK(bench.message(id).state == OutgoingState::Withdrawn);
    CHECK(bench.message(id).version == 2);
    REQUIRE(until([&] { return at.said().contains(u"State: Withdrawn"_s); }));
    REQUIRE(until([&] { return at.said().contains(u"Seen to by: "_s + bench.supervisor.name); }));
    CHECK(at.chosen() == id);
    CHECK(at.actions().reason(ActionId::RetryOutgoing) == u"It has no e-mail address: call them, and record that it was said."_s);
}

TEST_CASE("what has failed once more since it was read is another failure, and is not sent again unseen")
{
    OutgoingBench bench;
    const OutgoingId id = bench.chase(u"Infotre"_s, u"assistenza@infotre.it"_s);
    bench.end(id, OutgoingState::Failed, u"450 mailbox busy"_s);
    AtOutgoing at(bench, bench.agent);
    REQUIRE(until([&] { return at.chosen() == id && at.actions().isAllowed(ActionId::RetryOutgoing); }));
    REQUIRE(until([&] { return at.said().contains(u"Mail program: 450 mailbox busy"_s); }));
    // A colleague has it sent again, and it fails for good: it stands where it stood, and is no longer what was seen.
    bench.settle(id, desk::Settlement::Retry);
    bench.end(id, OutgoingState::Failed, u"550 no such mailbox"_s);
    const Outgoing before = bench.message(id);
    at.press(Qt::Key_I, Qt::AltModifier);
    REQUIRE(until([&] { return !at.told.isEmpty(); }));
    CHECK(at.told.front()
          == u"Something was done with this message meanwhile. Nothing of yours was written; it is shown as it stands now."_s);
    CHECK((bench.message(id) == before));
    REQUIRE(until([&] { return at.said().contains(u"Mail program: 550 no such mailbox"_s); }));
}

TEST_CASE("what a colleague has seen to leaves the list by itself")
{
    OutgoingBench bench;
    const OutgoingId id = bench.chase(u"Fornitore"_s);
    AtOutgoing at(bench, bench.agent);
    REQUIRE(until([&] { return at.chosen() == id; }));
    bench.settle(id, desk::Settlement::Said);
    REQUIRE(until([&] { return at.model().rowCount() == 0; }));
    CHECK(at.told.isEmpty());
}

TEST_CASE("who may read messages and not decide about them sees why")
{
    OutgoingBench bench;
    const OutgoingId id = bench.chase(u"Fornitore"_s);
    AtOutgoing at(bench, bench.auditor);
    REQUIRE(until([&] { return at.chosen() == id; }));
    for (const ActionId action : {ActionId::SayOutgoing, ActionId::WithdrawOutgoing, ActionId::RetryOutgoing}) {
        INFO(actionName(action).toStdString());
        CHECK_FALSE(at.actions().isAllowed(action));
        CHECK(at.actions().reason(action) == u"Your roles do not include this."_s);
    }
    at.press(Qt::Key_B, Qt::AltModifier);
    CHECK(bench.message(id).state == OutgoingState::Waiting);
}

TEST_CASE("a key leads from a message to its ticket, and away from here its verbs say where to go")
{
    OutgoingBench bench;
    const OutgoingId id = bench.chase(u"Fornitore"_s);
    AtOutgoing at(bench, bench.agent);
    REQUIRE(until([&] { return at.chosen() == id; }));
    at.press(Qt::Key_O, Qt::AltModifier);
    CHECK(at.window().window()->current() == ConsolePlace::Desk);
    REQUIRE(until([&] { return at.detail().shown().has_value(); }));
    CHECK(at.detail().shown()->ticket.id == bench.message(id).ticket);
    CHECK(at.actions().reason(ActionId::SayOutgoing) == u"Go to the messages that go out first."_s);
}

TEST_CASE("a message about a lost call says which one, and that there is no ticket to go to")
{
    OutgoingBench bench;
    Call lost = bench.call();
    lost.end = CallEnd::HungUp;
    lost.answeredAt.reset();
    desk::Desk agent = bench.as(bench.agent);
    const CallId call = must(desk::logCall(agent, {.request = {}, .call = lost, .ticket = {}})).call.value();
    Outgoing row = bench.message(bench.chase(u"Fornitore"_s));
    row.ticket.reset();
    row.call = call;
    row.kind = MessageKind::CallBack;
    row.reason = u"c1/r1/3:0"_s;
    must(db::writeUnit(*bench.session, [&] { REQUIRE(storage::insertOutgoing(*bench.session, row)); }));
    AtOutgoing at(bench, bench.agent);
    REQUIRE(until([&] { return at.chosen() == bench.newest(); }));
    REQUIRE(at.isRead());
    CHECK(at.cell(0, OutgoingModel::Kind) == u"Call-back notice"_s);
    CHECK(at.model().spoken(*at.model().at(0)).contains(u"call %1"_s.arg(call.value())));
    CHECK(at.said().contains(u"Call: %1"_s.arg(call.value())));
    CHECK_FALSE(at.actions().isAllowed(ActionId::ShowOutgoingTicket));
    CHECK(at.actions().reason(ActionId::ShowOutgoingTicket) == u"It is about a lost call, not about a ticket."_s);
}

TEST_CASE("the banner that messages wait leads to them, and the place shows how many there are")
{
    OutgoingBench bench;
    const OutgoingId id = bench.chase(u"Fornitore"_s);
    Appearance appearance;
    Language language;
    language.use(u"en"_s);
    console::Console window({.database = bench.database.location(), .login = {}, .watchAfter = 0ms}, appearance, language,
                            bench.consoleClock());
    window.resize(1440, 900);
    window.start();
    window.show();
    QApplication::setActiveWindow(&window);
    window.logIn({bench.agent.login, Bench::password()});
    VerbButton *show = nullptr;
    REQUIRE(until([&] {
        const auto all = window.findChildren<VerbButton *>();
        const auto found = std::ranges::find_if(
            all, [](const VerbButton *one) { return one->isVisible() && one->accessibleName() == u"Show them"_s; });
        show = found == all.end() ? nullptr : *found;
        return show != nullptr;
    }));
    show->click();
    REQUIRE(window.outgoing() != nullptr);
    CHECK(window.window()->current() == ConsolePlace::Outgoing);
    REQUIRE(until([&] { return window.outgoing()->shown().has_value(); }));
    CHECK(window.outgoing()->shown()->message.id == id);
    CHECK(QApplication::focusWidget() == &window.outgoing()->table());
}

TEST_CASE("who works on several contracts chooses whose messages are shown, and only then is there a choice")
{
    OutgoingBench bench(EACH_ENGINE());
    const OutgoingId first = bench.chase(u"Fornitore"_s);
    (void)bench.chase(u"NetPA"_s, u"assistenza@netpa.it"_s);
    {
        AtOutgoing at(bench, bench.supervisor);
        CHECK_FALSE(at.page().bar().contracts().isVisible());
        REQUIRE(until([&] { return at.model().rowCount() == 1; }));
    }
    const OutgoingId other = bench.elsewhere();
    AtOutgoing at(bench, bench.supervisor);
    REQUIRE(until([&] { return at.model().rowCount() == 2 && at.page().bar().contracts().isVisible(); }));
    CHECK(at.chosen() == other);
    desk::OutgoingToDo told;
    QObject::connect(&at.page(), &OutgoingPage::counted, &at.page(), [&](const desk::OutgoingToDo &todo) { told = todo; });
    at.ofContract(u"Comune di Napoli"_s);
    REQUIRE(until([&] { return at.model().rowCount() == 1 && at.chosen() == first; }));
    CHECK(at.page().count() == u"To be said by phone: 1"_s);
    CHECK(told == desk::OutgoingToDo{.toSay = 2}); // outside of the page it is of all
    at.filter(u"All messages"_s);
    REQUIRE(until([&] { return at.model().rowCount() == 2; }));
    CHECK(at.model().rowOf(other) == -1);
    at.language().use(u"it"_s);
    CHECK(at.page().bar().contracts().currentText() == u"Comune di Napoli"_s);
    CHECK(until([&] { return at.page().bar().contracts().itemText(0) == u"Tutti i miei contratti"_s; }));
    at.language().use(u"en"_s);
    at.ofContract(u"Comune di Bari"_s);
    REQUIRE(until([&] { return at.model().rowCount() == 1 && at.chosen() == other; }));
    // The way that leads to what waits for somebody leads to all of it.
    at.page().showToDo();
    REQUIRE(until([&] { return at.model().rowCount() == 2; }));
    CHECK(at.page().bar().choice() == OutgoingModel::Choice{});
}

TEST_CASE("the page speaks the language that is chosen, with the filter where it was")
{
    OutgoingBench bench;
    (void)bench.chase(u"Fornitore"_s);
    AtOutgoing at(bench, bench.agent);
    at.filter(u"All messages"_s);
    at.language().use(u"it"_s);
    REQUIRE(until([&] { return at.page().bar().states().currentText() == u"Tutti i messaggi"_s; }));
    CHECK(at.model().choice().show == OutgoingModel::Show::All);
    CHECK(at.cell(0, OutgoingModel::Standing) == u"Da dire per telefono"_s);
    at.language().use(u"en"_s);
}

TEST_CASE("what is said of the chosen one stands beside the list, and under it where there is less room")
{
    OutgoingBench bench;
    (void)bench.chase(u"Fornitore"_s);
    AtOutgoing at(bench, bench.agent);
    REQUIRE(until([&] { return at.model().rowCount() == 1; }));
    const auto corner = [&](const QWidget &part) { return part.mapTo(&at.page(), QPoint()); };
    CHECK(corner(at.page().panel()).x() > corner(at.page().table()).x());
    at.page().resize(800, at.page().height());
    CHECK(until([&] { return corner(at.page().panel()).y() > corner(at.page().table()).y(); }));
    CHECK(corner(at.page().panel()).x() == 0);
    CHECK(at.page().panel().isVisible());
}
