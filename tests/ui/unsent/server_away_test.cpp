// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator does while the desk cannot be reached, and what becomes of it.
#include "core/desk/reading.h"
#include "core/domain/provisional_code.h"
#include "core/storage/staff.h"
#include "tests/ui/unsent/server_away.h"
#include "ui/administration/pane_table.h"
#include "ui/delegates/roles.h"
#include "ui/desk/call_parts.h"
#include "ui/detail/composer.h"
#include "ui/models/ticket_list_model.h"
#include "ui/models/unsent_model.h"
#include "ui/shell/status_line.h"
#include "ui/shell/top_bar.h"
#include "ui/unsent/unsent_panel.h"
#include "ui/widgets/field.h"
#include "ui/widgets/toast.h"
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
    sitting.loses(bench);
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

    sitting.delivers(bench);
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
    sitting.loses(bench);
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

    sitting.delivers(bench);
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
        sitting.loses(bench);
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
    REQUIRE(until([&] { return again.outbox().isSettled(); }));
    CHECK(again.outbox().entries().empty());
    CHECK(again.banner(u"Sent to the desk"_s) == nullptr);
    CHECK(bench.count(u"call"_s) == 1);
}

TEST_CASE("a call that is on its way is left by no key and ends in no other way, and is kept as it was when its answer is lost")
{
    ON_A_SERVER();
    AwayBench bench;
    AgentAway sitting(bench);
    sitting.takeCall(u"Rosa"_s, u"La stampante non stampa"_s);
    sitting.press(Qt::Key_1, Qt::ControlModifier);
    REQUIRE(sitting.focusIsOn("solution"));
    sitting.type(u"Riaccesa"_s);
    const auto holder = bench.database.open({});
    holder->execute(u"BEGIN"_s);
    holder->execute(u"LOCK TABLE call IN ACCESS EXCLUSIVE MODE"_s); // whoever writes a call waits
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    sitting.press(Qt::Key_Escape);
    CHECK(sitting.calls().form()->isVisible());
    const auto buttons = sitting.calls().form()->findChildren<VerbButton *>();
    CHECK(std::ranges::none_of(buttons, [](const VerbButton *button) { return button->isEnabled(); }));
    sitting.press(Qt::Key_5, Qt::ControlModifier);
    sitting.calls().askNewContact();
    CHECK(sitting.calls().form()->values().contains(u"solution"_s));
    CHECK_FALSE(sitting.calls().findChild<QLineEdit *>(u"subject"_s)->isEnabled());
    bench.takeAway();
    REQUIRE(until([&] { return !sitting.calls().isOpen() && sitting.code().isVisible(); }));
    REQUIRE(sitting.outbox().entries().size() == 1);
    const Outbox::Entry &entry = sitting.outbox().entries().front();
    REQUIRE(entry.unsent.ticket());
    CHECK(entry.unsent.ticket()->resolution);
    CHECK(entry.isTried);
    // Nobody can say of it that it was never sent.
    sitting.untilLost();
    REQUIRE(until([&] { return entry.state == Outbox::State::Waiting; }));
    sitting.press(Qt::Key_Return);
    sitting.window().window()->go(ConsolePlace::Unsent);
    sitting.press(Qt::Key_R, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(sitting.banner(u"It may have been written"_s) != nullptr);
    sitting.delivers(bench);
    CHECK(bench.count(u"call"_s) == 1);
    REQUIRE(until([&] { return sitting.banner(u"It may have been written"_s) == nullptr; }));
}

TEST_CASE("a call that is kept to be sent is not opened again as a draft, where the program ended before that one was gone")
{
    ON_A_SERVER();
    AwayBench bench;
    AgentAway sitting(bench);
    sitting.loses(bench);
    sitting.takeCall(u"Rosa"_s, u"Prima"_s);
    sitting.calls().keep();
    const QString name = sitting.place().drafts().names(u"call/"_s, Drafts::Of::All).value(0);
    const auto draft = sitting.place().drafts().peek(name);
    REQUIRE(draft);
    (void)sitting.endAsTicket();
    sitting.place().drafts().keep(name, *draft);
    sitting.calls().takeUp();
    CHECK_FALSE(sitting.calls().isOpen());
    CHECK(sitting.place().drafts().names(u"call/"_s, Drafts::Of::All).isEmpty());
    CHECK(sitting.outbox().entries().size() == 1);
}

TEST_CASE("the code that was said stays the ticket's, though something else was written by the call's key")
{
    ON_A_SERVER();
    AwayBench bench;
    AgentAway sitting(bench);
    sitting.loses(bench);
    sitting.takeCall(u"Rosa"_s, u"Prima"_s);
    const QString code = sitting.endAsTicket();
    bench.giveBack();
    bench.changeAgent([](Operator &person) {
        person.posts.clear();
        person.administrator = true;
    });
    sitting.untilFound();
    REQUIRE(until([&] { return sitting.outbox().refusedCount() == 1; }));
    bench.changeAgent([&](Operator &person) {
        person.posts = bench.agent.posts;
        person.administrator = false;
    });
    desk::Desk agent = bench.as(bench.agent);
    desk::LogCall other{.call = bench.call()};
    other.request.key = sitting.outbox().entries().front().key();
    must(desk::logCall(agent, other));
    sitting.window().window()->go(ConsolePlace::Unsent);
    sitting.press(Qt::Key_E, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(until([&] { return sitting.calls().isOpen(); }));
    sitting.calls().findChild<QLineEdit *>(u"subject"_s)->setFocus();
    sitting.press(Qt::Key_2, Qt::ControlModifier);
    const auto *endings = sitting.calls().findChild<CallEndings *>();
    REQUIRE(until([&] { return endings->sentence().contains(u"in the log already"_s); }));
    sitting.press(Qt::Key_2, Qt::ControlModifier);
    REQUIRE(until([&] { return !sitting.calls().isOpen(); }));
    CHECK(ticketsCalled(bench, code).size() == 1);
}

TEST_CASE("a note that was refused is amended where its ticket is shown and stays where it is not, and stays internal")
{
    ON_A_SERVER();
    AwayBench bench;
    const TicketId id = bench.open();
    AgentAway sitting(bench);
    sitting.open(id);
    sitting.loses(bench);
    auto *composer = sitting.detail().findChild<Composer *>();
    composer->begin(true);
    sitting.type(u"Tutto a posto"_s);
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return sitting.outbox().entries().size() == 1 && composer->text().isEmpty(); }));
    composer->begin(false);
    sitting.type(u"Non dirlo a nessuno"_s);
    bench.giveBack();
    bench.changeAgent([](Operator &person) {
        person.posts.clear();
        person.administrator = true;
    });
    REQUIRE(until([&] { return sitting.outbox().refusedCount() == 1; }));
    sitting.window().window()->go(ConsolePlace::Unsent);
    sitting.press(Qt::Key_E, Qt::AltModifier | Qt::ShiftModifier);
    const auto *toast = sitting.window().findChild<Toast *>();
    const bool told = until([&] { return toast->sentence().contains(u"Not found"_s); });
    CAPTURE(toast->sentence());
    REQUIRE(told);
    CHECK(sitting.outbox().entries().size() == 1);
    CHECK(sitting.window().window()->current() == ConsolePlace::Unsent);

    bench.changeAgent([&](Operator &person) {
        person.posts = bench.agent.posts;
        person.administrator = false;
    });
    sitting.press(Qt::Key_E, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(until([&] { return sitting.outbox().entries().empty(); }));
    REQUIRE(until([&] { return composer->text() == u"Non dirlo a nessuno\n\nTutto a posto"_s; }));
    CHECK_FALSE(composer->toRequester());
}

TEST_CASE("what a newer program kept to be sent is told, and lies there as it is")
{
    AwayBench bench(EACH_ENGINE());
    const auto drafts = [&](auto &&look) {
        const db::Login who{bench.agent.login, Bench::password()};
        const auto key = localKeyOf(bench.database.location(), who);
        key->obtain();
        Drafts kept(bench.database.location(), who, key);
        kept.load();
        REQUIRE(until([&] { return kept.isLoaded(); }));
        look(kept);
    };
    drafts([](Drafts &kept) { kept.keepUnsent(Drafts::unsent + u"1"_s, R"({"v":99})", {}); });
    {
        AgentAway sitting(bench);
        CHECK(sitting.outbox().ofNewer() == 1);
        REQUIRE(until([&] { return sitting.banner(u"1 kept on this machine and not sent was kept by a newer program"_s); }));
    }
    drafts([](Drafts &kept) { CHECK(kept.names(Drafts::unsent, Drafts::Of::All).size() == 1); });
}

TEST_CASE("that a note is kept is said once the disk has it, and that it is not where no disk does")
{
    ON_A_SERVER();
    const bool onDisk = GENERATE(true, false);
    CAPTURE(onDisk);
    AwayBench bench;
    const TicketId id = bench.open();
    const QString folder = Drafts::folder(bench.database.location(), bench.agent.login);
    REQUIRE(QDir().mkpath(QFileInfo(folder).path()));
    for (int n = 1; !onDisk && n <= 8; ++n) { // all that it could be kept in
        QFile inTheWay(n == 1 ? folder : QString(folder + u'-' + QString::number(n)));
        REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    }
    AgentAway sitting(bench);
    sitting.open(id);
    sitting.loses(bench);
    QString said;
    qsizetype files = 0;
    QObject::connect(&sitting.place(), &Workplace::announced, &sitting.place(), [&](const QString &done) {
        said = done;
        files = QDir(folder).entryList({u"*.unsent"_s}, QDir::Files).size();
    });
    sitting.press(Qt::Key_N, Qt::ControlModifier);
    sitting.type(u"Richiama alle 11"_s);
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return !said.isEmpty(); }));
    CHECK(said.contains(onDisk ? u"Kept on this machine"_s : u"not on the disk"_s));
    CHECK(files == (onDisk ? 1 : 0));
    CHECK(sitting.detail().findChild<Composer *>()->text().isEmpty());
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
    sitting.loses(bench);
    sitting.calls().findChild<QLineEdit *>(u"subject"_s)->setFocus();
    const QString code = sitting.endAsTicket();
    sitting.delivers(bench);
    CHECK(bench.count(u"call"_s) == 1);
    CHECK(ticketsCalled(bench, code) == std::vector{opened});
}

TEST_CASE("what the desk refuses comes back with its reason, can be sent again, amended or discarded")
{
    ON_A_SERVER();
    AwayBench bench;
    AgentAway sitting(bench);
    sitting.loses(bench);
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
    sitting.loses(bench);
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

TEST_CASE("whether to discard what waits is asked no more once it is sent")
{
    ON_A_SERVER();
    AwayBench bench;
    AgentAway sitting(bench);
    sitting.loses(bench);
    sitting.takeCall(u"Rosa"_s, u"Prima"_s);
    (void)sitting.endAsTicket();
    sitting.press(Qt::Key_Return);
    sitting.window().window()->go(ConsolePlace::Unsent);
    sitting.press(Qt::Key_R, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(sitting.banner(u"It was never sent"_s) != nullptr);
    sitting.delivers(bench);
    CHECK(sitting.banner(u"It was never sent"_s) == nullptr);
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
    sitting.loses(bench);
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
    sitting.loses(bench);
    sitting.takeCall(u"0811234567"_s, u"Seconda"_s);
    REQUIRE(sitting.calls().contact());
    const QString code = sitting.endAsTicket();
    sitting.delivers(bench);
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
    sitting.loses(bench);
    sitting.desk().open(read);
    REQUIRE(until([&] { return sitting.detail().shown() && sitting.detail().shown()->ticket.id == read; }));
    sitting.press(Qt::Key_N, Qt::ControlModifier);
    sitting.type(u"Richiama alle 11"_s);
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return sitting.outbox().entries().size() == 1; }));
    CHECK(until([&] { return sitting.detail().findChild<Composer *>()->text().isEmpty(); }));
    sitting.delivers(bench);
    CHECK(bench.history(read).back().texts.value(TextField::Note) == u"Richiama alle 11"_s);
    CHECK(bench.history(read).size() == 2);
}

TEST_CASE("who goes while something is not sent is told, and it stays on the machine")
{
    ON_A_SERVER();
    AwayBench bench;
    {
        AgentAway sitting(bench);
        sitting.loses(bench);
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
