// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator does while the desk cannot be reached, and what becomes of it.
#include "core/desk/reading.h"
#include "core/domain/provisional_code.h"
#include "core/storage/staff.h"
#include "tests/ui/unsent/server_away.h"
#include "ui/administration/pane_table.h"
#include "ui/delegates/roles.h"
#include "ui/detail/composer.h"
#include "ui/models/ticket_list_model.h"
#include "ui/models/unsent_model.h"
#include "ui/shell/status_line.h"
#include "ui/shell/top_bar.h"
#include "ui/unsent/unsent_panel.h"
#include "ui/widgets/field.h"
#include "ui/widgets/verb_button.h"

using namespace sportello;
using namespace sportello::test;
using namespace sportello::ui;
using namespace sportello::domain;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<TicketId> ticketsCalled(Bench &bench, const QString &code)
{
    desk::Desk agent = bench.as(bench.agent);
    return must(desk::findTicketByName(agent, code));
}

} // namespace

TEST_CASE("a call while the desk is away is kept, its code is said, and it is delivered once with the time at which it was")
{
    ON_A_SERVER();
    AwayBench bench;
    AgentAway sitting(bench);
    const qint64 ticketsBefore = bench.count(u"ticket"_s);
    bench.takeAway();
    sitting.untilLost();
    CHECK(sitting.banner(u"The desk cannot be reached"_s) != nullptr);

    sitting.takeCall(u"Rosa Esposito"_s, u"La stampante non stampa"_s);
    const QString code = sitting.endAsTicket();
    CHECK(readProvisionalCode(code) == code);
    REQUIRE(sitting.outbox().entries().size() == 1);
    const Instant then = sitting.outbox().entries().front().at();
    sitting.press(Qt::Key_Return); // it was said
    CHECK_FALSE(sitting.code().isVisible());
    CHECK(sitting.place().drafts().names(u"call/"_s, Drafts::Of::All).isEmpty());

    // What is not sent yet is one place, reached by keys; by its code it is found there.
    sitting.press(Qt::Key_K, Qt::ControlModifier);
    sitting.type(QString(code).remove(u'-').toLower());
    sitting.press(Qt::Key_Return);
    REQUIRE(until([&] { return sitting.window().window()->current() == ConsolePlace::Unsent; }));
    CHECK(sitting.page().model().rowCount() == 1);
    CHECK(sitting.page().panel().text().contains(u"La stampante non stampa"_s));

    bench.giveBack();
    REQUIRE(until([&] { return sitting.outbox().entries().empty(); }));
    CHECK(sitting.banner(u"Sent to the desk: "_s + code) != nullptr);
    CHECK(bench.count(u"ticket"_s) == ticketsBefore + 1);
    CHECK(bench.count(u"call"_s) == 1);
    const std::vector<TicketId> found = ticketsCalled(bench, code);
    REQUIRE(found.size() == 1);
    const Ticket ticket = bench.ticket(found.front());
    CHECK(ticket.openedAt == then);
    CHECK(bench.history(ticket.id).front().texts.value(TextField::Description).contains(u"Rosa Esposito"_s));
    CHECK(bench.isSound(ticket.id));

    // Searched in the desk it is found by what was said.
    sitting.press(Qt::Key_K, Qt::ControlModifier);
    sitting.type(QString(code).remove(u'-').toLower());
    sitting.press(Qt::Key_Return);
    TicketListModel &queue = sitting.desk().queue();
    const auto isFound = [&] {
        for (int row = 0; row < queue.rowCount(); ++row)
            if (queue.index(row, 0).data(roles::Number).toString() == QString::number(ticket.id.value()))
                return queue.ticketCount() == 1;
        return false;
    };
    CHECK(until(isFound));
}

TEST_CASE("several calls are delivered in the order in which they were taken, with all their endings, and none twice")
{
    ON_A_SERVER();
    AwayBench bench;
    AgentAway sitting(bench);
    bench.takeAway();
    sitting.untilLost();
    QStringList codes;
    sitting.takeCall(u"Uno"_s, u"Prima"_s);
    codes << sitting.endAsTicket();
    sitting.takeCall(u"Due"_s, u"Seconda"_s);
    sitting.press(Qt::Key_1, Qt::ControlModifier);
    REQUIRE(sitting.focusIsOn("solution"));
    sitting.type(u"Riaccesa"_s);
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return !sitting.calls().isOpen() && sitting.code().isVisible(); }));
    codes << sitting.code().code();
    sitting.takeCall(u"Tre"_s, {});
    sitting.press(Qt::Key_5, Qt::ControlModifier);
    REQUIRE(until([&] { return sitting.calls().form()->isVisible(); }));
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return !sitting.calls().isOpen(); }));
    CHECK(sitting.outbox().entries().size() == 3);
    CHECK(codes.first() != codes.last());

    bench.giveBack();
    REQUIRE(until([&] { return sitting.outbox().entries().empty(); }));
    CHECK(bench.count(u"call"_s) == 3);
    const auto first = ticketsCalled(bench, codes.first());
    const auto second = ticketsCalled(bench, codes.last());
    REQUIRE((first.size() == 1 && second.size() == 1));
    CHECK(first.front() < second.front());
    CHECK(bench.ticket(second.front()).place.state == TicketState::Resolved);
    CHECK(sitting.banner(u"1 without a ticket"_s) != nullptr);
}

TEST_CASE("what was kept outlives the program, whoever else logs in cannot read it, and a second console sends none of it again")
{
    ON_A_SERVER();
    AwayBench bench;
    QString code;
    {
        AgentAway sitting(bench);
        bench.takeAway();
        sitting.untilLost();
        sitting.takeCall(u"Rosa"_s, u"La stampante non stampa"_s);
        code = sitting.endAsTicket();
        CHECK(sitting.outbox().entries().front().outlives);
    }
    bench.giveBack();
    {
        Sitting colleague(bench, bench.supervisor);
        REQUIRE(until([&] { return colleague.window().workplace()->drafts().isLoaded(); }));
        CHECK(colleague.window().workplace()->outbox().entries().empty());
        CHECK(bench.count(u"call"_s) == 0);
    }
    AgentAway sitting(bench);
    REQUIRE(until([&] { return bench.count(u"call"_s) == 1 && sitting.outbox().entries().empty(); }));
    REQUIRE(ticketsCalled(bench, code).size() == 1);
    AgentAway again(bench);
    CHECK(again.outbox().entries().empty());
    CHECK(bench.count(u"call"_s) == 1);
}

TEST_CASE("a call whose answer was lost with the server is kept and is the same one when it is delivered")
{
    ON_A_SERVER();
    AwayBench bench;
    AgentAway sitting(bench);
    sitting.takeCall(u"0811234567"_s, u"La stampante non stampa"_s);
    // It was written, and the desk was gone before it said so.
    sitting.press(Qt::Key_2, Qt::ControlModifier);
    const QString name = sitting.place().drafts().names(u"call/"_s, Drafts::Of::All).value(0);
    const auto sent = sitting.place().drafts().peek(name);
    REQUIRE(sent);
    REQUIRE(until([&] { return !sitting.calls().isOpen(); }));
    REQUIRE(bench.count(u"call"_s) == 1);
    const TicketId opened = bench.history(TicketId(2)).empty() ? TicketId(0) : TicketId(2);
    sitting.place().drafts().keep(name, *sent);
    sitting.calls().takeUp();
    REQUIRE(until([&] { return sitting.calls().isOpen(); }));
    bench.takeAway();
    sitting.untilLost();
    sitting.calls().findChild<QLineEdit *>(u"subject"_s)->setFocus();
    const QString code = sitting.endAsTicket();
    bench.giveBack();
    REQUIRE(until([&] { return sitting.outbox().entries().empty(); }));
    CHECK(bench.count(u"call"_s) == 1);
    CHECK(ticketsCalled(bench, code) == std::vector{opened});
}

TEST_CASE("what the desk refuses comes back with its reason, can be sent again, amended or discarded")
{
    ON_A_SERVER();
    AwayBench bench;
    AgentAway sitting(bench);
    bench.takeAway();
    sitting.untilLost();
    sitting.takeCall(u"Rosa"_s, u"Prima"_s);
    (void)sitting.endAsTicket();
    sitting.takeCall(u"Anna"_s, u"Seconda"_s);
    const QString code = sitting.endAsTicket();
    bench.giveBack();
    bench.changeAgent([](Operator &person) {
        person.posts.clear();
        person.administrator = true;
    });
    sitting.untilFound();
    REQUIRE(until([&] { return sitting.outbox().refusedCount() == 2; }));
    CHECK(bench.count(u"call"_s) == 0);
    Banner *told = nullptr;
    REQUIRE(until([&] { return (told = sitting.banner(u"The desk refused 2"_s)) != nullptr; }));
    told->findChildren<VerbButton *>().front()->click();
    REQUIRE(until([&] { return sitting.window().window()->current() == ConsolePlace::Unsent; }));
    CHECK(sitting.page().panel().text().contains(u"You may not"_s));

    bench.changeAgent([&](Operator &person) {
        person.posts = bench.agent.posts;
        person.administrator = false;
    });
    // Sent again as it is.
    sitting.press(Qt::Key_I, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(until([&] { return sitting.outbox().entries().size() == 1; }));
    CHECK(bench.count(u"call"_s) == 1);
    // Amended where it was typed, and then it has the code that was said.
    sitting.press(Qt::Key_E, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(until([&] { return sitting.calls().isOpen(); }));
    CHECK(sitting.outbox().entries().empty());
    auto *subject = sitting.calls().findChild<QLineEdit *>(u"subject"_s);
    CHECK(subject->text() == u"Seconda"_s);
    subject->setFocus();
    sitting.type(u" stampante"_s);
    sitting.press(Qt::Key_2, Qt::ControlModifier);
    REQUIRE(until([&] { return !sitting.calls().isOpen(); }));
    CHECK(bench.count(u"call"_s) == 2);
    const auto found = ticketsCalled(bench, code);
    REQUIRE(found.size() == 1);
    CHECK(bench.ticket(found.front()).subject == u"Seconda stampante"_s);
}

TEST_CASE("nothing that is not sent is discarded without a question")
{
    ON_A_SERVER();
    AwayBench bench;
    AgentAway sitting(bench);
    bench.takeAway();
    sitting.untilLost();
    sitting.takeCall(u"Rosa"_s, u"Prima"_s);
    (void)sitting.endAsTicket();
    sitting.press(Qt::Key_Return);
    sitting.press(Qt::Key_G, Qt::ControlModifier);
    sitting.press(Qt::Key_6);
    REQUIRE(until([&] { return sitting.window().window()->current() == ConsolePlace::Unsent; }));
    for (const bool discards : {false, true}) {
        sitting.press(Qt::Key_R, Qt::AltModifier | Qt::ShiftModifier);
        Banner *asks = sitting.banner(u"Discard "_s);
        REQUIRE(asks != nullptr);
        asks->findChildren<VerbButton *>().at(discards ? 1 : 0)->click();
        CHECK(sitting.outbox().entries().size() == (discards ? 0 : 1));
    }
    CHECK(sitting.place().drafts().names(Drafts::unsent, Drafts::Of::All).isEmpty());
}

TEST_CASE("what another desk at the same address left is told and not delivered")
{
    AwayBench bench(EACH_ENGINE());
    AwayBench other(db::Engine::Sqlite);
    {
        // As it was kept when another desk stood there.
        const db::Login who{bench.agent.login, Bench::password()};
        const auto key = localKeyOf(bench.database.location(), who);
        key->obtain();
        Drafts kept(bench.database.location(), who, key);
        kept.load();
        REQUIRE(until([&] { return kept.isLoaded(); }));
        desk::LogCall log{.call = other.call(), .ticket = other.opening()};
        log.request.at = other.clock.now();
        const desk::Unsent unsent{
            .desk = storage::deskMark(*other.session), .by = bench.agent.id, .command = log, .who = u"Rosa"_s};
        kept.keepUnsent(Drafts::unsent + u"1"_s, desk::encodeUnsent(unsent), {});
    }
    AgentAway sitting(bench);
    REQUIRE(until([&] { return sitting.outbox().refusedCount() == 1; }));
    CHECK(sitting.outbox().entries().front().why.kind == ErrorKind::OtherDesk);
    CHECK(bench.count(u"call"_s) == 0);
    REQUIRE(until([&] { return sitting.banner(u"The desk refused 1"_s) != nullptr; }));
    sitting.window().window()->go(ConsolePlace::Unsent);
    CHECK(sitting.page().panel().text().contains(u"another desk"_s));
}

TEST_CASE("what would be refused is said while the caller is on the line, though nobody can be asked")
{
    ON_A_SERVER();
    AwayBench bench;
    AgentAway sitting(bench);
    bench.takeAway();
    sitting.untilLost();
    sitting.takeCall(u"Rosa"_s, {});
    sitting.press(Qt::Key_2, Qt::ControlModifier);
    CHECK(sitting.calls().isOpen());
    CHECK(sitting.outbox().entries().empty());
    CHECK(sitting.focusIsOn("subject"));
    sitting.type(u"Adesso"_s);
    (void)sitting.endAsTicket();
}

TEST_CASE("a caller who was found before is found while the desk is away, and is the ticket's")
{
    ON_A_SERVER();
    AwayBench bench;
    AgentAway sitting(bench);
    sitting.takeCall(u"0811234567"_s, u"Prima"_s);
    REQUIRE(until([&] { return sitting.calls().contact().has_value(); }));
    sitting.press(Qt::Key_2, Qt::ControlModifier);
    REQUIRE(until([&] { return !sitting.calls().isOpen(); }));
    bench.takeAway();
    sitting.untilLost();
    sitting.takeCall(u"0811234567"_s, u"Seconda"_s);
    REQUIRE(sitting.calls().contact());
    const QString code = sitting.endAsTicket();
    bench.giveBack();
    REQUIRE(until([&] { return sitting.outbox().entries().empty(); }));
    const auto found = ticketsCalled(bench, code);
    REQUIRE(found.size() == 1);
    CHECK(bench.ticket(found.front()).caller == bench.caller);
}

TEST_CASE("a note while the desk is away is kept and written once, and a ticket that was read is shown as it stood")
{
    ON_A_SERVER();
    AwayBench bench;
    const TicketId read = bench.open();
    const TicketId other = bench.open();
    AgentAway sitting(bench);
    sitting.open(read);
    sitting.open(other);
    bench.takeAway();
    sitting.untilLost();
    sitting.desk().open(read);
    REQUIRE(until([&] { return sitting.detail().shown() && sitting.detail().shown()->ticket.id == read; }));
    sitting.press(Qt::Key_N, Qt::ControlModifier);
    sitting.type(u"Richiama alle 11"_s);
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return sitting.outbox().entries().size() == 1; }));
    CHECK(sitting.detail().findChild<Composer *>()->text().isEmpty());
    bench.giveBack();
    REQUIRE(until([&] { return sitting.outbox().entries().empty(); }));
    CHECK(bench.history(read).back().texts.value(TextField::Note) == u"Richiama alle 11"_s);
    CHECK(bench.history(read).size() == 2);
}

TEST_CASE("who goes while something is not sent is told, and it stays on the machine")
{
    ON_A_SERVER();
    AwayBench bench;
    {
        AgentAway sitting(bench);
        bench.takeAway();
        sitting.untilLost();
        sitting.takeCall(u"Rosa"_s, u"Prima"_s);
        (void)sitting.endAsTicket();
        sitting.window().close();
        CHECK(sitting.window().isVisible());
        Banner *asks = sitting.banner(u"1 not sent yet: it stays on this machine"_s);
        REQUIRE(asks != nullptr);
        asks->findChildren<VerbButton *>().at(1)->click();
        REQUIRE(until([&] { return !sitting.window().isVisible(); }));
    }
    bench.giveBack();
    AgentAway sitting(bench);
    REQUIRE(until([&] { return bench.count(u"call"_s) == 1; }));
}
