// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed and not saved when the program ended, on calls and on tickets.
#include "core/db/transaction.h"
#include "core/desk/messages.h"
#include "core/desk/tickets.h"
#include "tests/ui/desk/desk_bench.h"
#include "ui/detail/composer.h"
#include "ui/detail/ticket_drafts.h"
#include "ui/escalations/escalations_page.h"
#include "ui/models/drafts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/verb_button.h"

#include <QtCore/QDir>
#include <QtCore/QTimer>

using namespace sportello;
using namespace sportello::test;
using namespace sportello::ui;
using namespace sportello::domain;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The console of the bench's agent, its drafts read.
class AgentSitting : public Sitting {
public:
    explicit AgentSitting(Bench &bench) : Sitting(bench, bench.agent)
    {
        REQUIRE(until([this] { return drafts().isLoaded(); }));
    }
    [[nodiscard]] Drafts &drafts() { return window().workplace()->drafts(); }
    [[nodiscard]] QPlainTextEdit *composer() { return detail().findChild<Composer *>()->findChild<QPlainTextEdit *>(); }
    /// A known caller is on the line and says what it is about.
    void takeCall(const QString &subject)
    {
        press(Qt::Key_F2);
        type(u"0811234567"_s);
        press(Qt::Key_Return);
        REQUIRE(until([this] { return calls().contact().has_value(); }));
        type(subject);
    }
    /// Until the disk has what `change` brought about.
    template <class Change>
    void untilKept(Change &&change)
    {
        const int before = drafts().written();
        change();
        REQUIRE(until([&] { return drafts().written() > before; }));
    }
    [[nodiscard]] Banner *banner(const QString &part)
    {
        const auto banners = window().findChildren<Banner *>();
        const auto found = std::ranges::find_if(banners, [&](Banner *one) { return one->sentence().contains(part); });
        return found == banners.end() ? nullptr : *found;
    }
};

} // namespace

TEST_CASE("a call that was open when the program ended is open again as it was typed, and is logged once")
{
    Bench bench;
    const Instant begun = bench.clock.now();
    {
        AgentSitting sitting(bench);
        sitting.takeCall(u"La stampante non stampa"_s);
        sitting.choose(sitting.calls().findChild<QComboBox *>(u"category"_s), qlonglong(bench.category.value()));
        sitting.press(Qt::Key_D, Qt::AltModifier);
        REQUIRE(sitting.focusIsOn("description"));
        sitting.type(u"Da stamattina"_s);
        sitting.choose(sitting.calls().findChild<QComboBox *>(u"impact"_s), int(Impact::High));
        sitting.press(Qt::Key_1, Qt::ControlModifier);
        REQUIRE(sitting.focusIsOn("solution"));
        sitting.untilKept([&] { sitting.type(u"Riaccesa"_s); });
        const QString name = sitting.drafts().names(u"call/"_s, Drafts::Of::All).value(0);
        REQUIRE_FALSE(name.isEmpty());
    }
    bench.clock.advance(2min);
    {
        AgentSitting sitting(bench);
        REQUIRE(until([&] { return sitting.calls().isOpen() && sitting.calls().contact().has_value(); }));
        CHECK(sitting.banner(u"is open again, as it was typed"_s) != nullptr);
        CHECK(sitting.calls().contact()->id == bench.caller);
        CHECK(sitting.calls().findChild<QLineEdit *>(u"subject"_s)->text() == u"La stampante non stampa"_s);
        REQUIRE(sitting.focusIsOn("solution"));
        CHECK(static_cast<QPlainTextEdit *>(sitting.calls().form()->editor(u"solution"_s))->toPlainText() == u"Riaccesa"_s);
        sitting.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(until([&] { return !sitting.calls().isOpen(); }));
        CHECK(sitting.drafts().names(u"call/"_s, Drafts::Of::All).isEmpty());
    }
    CHECK(bench.count(u"call"_s) == 1);
    desk::Desk agent = bench.as(bench.agent);
    const auto tickets = must(desk::listTickets(agent, {}, {}, {}, 5)).rows;
    REQUIRE(tickets.size() == 1);
    const Ticket ticket = bench.ticket(tickets.front().id);
    CHECK(ticket.place.state == TicketState::Resolved);
    CHECK(ticket.category == bench.category);
    CHECK(ticket.impact == Impact::High);
    CHECK(bench.history(ticket.id).front().texts.value(TextField::Description) == u"Da stamattina"_s);
    const Call call = must(desk::listCalls(agent, {}, {}, 5)).rows.front();
    CHECK(call.startedAt == begun);
    CHECK(call.endedAt == begun + 2min);
    {
        AgentSitting sitting(bench);
        CHECK_FALSE(sitting.calls().isOpen());
        CHECK(sitting.banner(u"is open again"_s) == nullptr);
    }
}

TEST_CASE("a call that was left for long has ended when it was typed into last")
{
    Bench bench;
    const Instant begun = bench.clock.now();
    {
        AgentSitting sitting(bench);
        sitting.press(Qt::Key_F2);
        sitting.type(u"0819999999"_s);
        sitting.press(Qt::Key_Return);
        REQUIRE(until([&] { return sitting.focusIsOn("subject"); }));
        bench.clock.advance(3min);
        sitting.untilKept([&] { sitting.type(u"Chiede dell'anagrafe"_s); });
    }
    bench.clock.advance(15h);
    AgentSitting sitting(bench);
    REQUIRE(until([&] { return sitting.calls().isOpen(); }));
    CHECK(sitting.calls().unknown() == u"0819999999"_s);
    sitting.press(Qt::Key_2, Qt::ControlModifier);
    REQUIRE(until([&] { return !sitting.calls().isOpen(); }));
    desk::Desk agent = bench.as(bench.agent);
    const Call call = must(desk::listCalls(agent, {}, {}, 5)).rows.front();
    CHECK(call.startedAt == begun);
    CHECK(call.endedAt == begun + 3min);
    CHECK(call.number.typed == u"0819999999"_s);
}

TEST_CASE("a call with nothing in it leaves nothing, and one that is not logged on purpose neither")
{
    Bench bench;
    AgentSitting sitting(bench);
    sitting.press(Qt::Key_F2);
    sitting.calls().keep();
    CHECK(sitting.drafts().names(u"call/"_s, Drafts::Of::All).isEmpty());
    sitting.untilKept([&] { sitting.type(u"esp"_s); });
    CHECK(sitting.drafts().names(u"call/"_s, Drafts::Of::All).size() == 1);
    sitting.calls().discard();
    CHECK(sitting.drafts().names(u"call/"_s, Drafts::Of::All).isEmpty());
}

TEST_CASE("what was typed on tickets when the program ended is told, stands there again, and is gone once it is written")
{
    Bench bench;
    const TicketId noted = bench.open();
    const TicketId taken = bench.open();
    {
        AgentSitting sitting(bench);
        sitting.open(noted);
        sitting.press(Qt::Key_N, Qt::ControlModifier);
        sitting.untilKept([&] { sitting.type(u"Richiama alle 11"_s); });
        sitting.open(taken);
        CHECK(sitting.composer()->toPlainText().isEmpty());
        sitting.detail().begin(ActionId::Resolve);
        REQUIRE(sitting.focusIsOn("solution"));
        sitting.untilKept([&] { sitting.type(u"Toner nuovo"_s); });
    }
    {
        AgentSitting sitting(bench);
        Banner *told = nullptr;
        REQUIRE(until([&] { return (told = sitting.banner(u"Begun and not saved"_s)) != nullptr; }));
        CHECK(told->sentence().contains(QString::number(noted.value())));
        CHECK(told->sentence().contains(QString::number(taken.value())));
        sitting.open(noted);
        CHECK(sitting.composer()->toPlainText() == u"Richiama alle 11"_s);
        sitting.composer()->setFocus();
        sitting.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(until([&] { return sitting.composer()->toPlainText().isEmpty(); }));
        sitting.open(taken);
        sitting.detail().begin(ActionId::Resolve);
        CHECK(static_cast<QPlainTextEdit *>(sitting.detail().form()->editor(u"solution"_s))->toPlainText() == u"Toner nuovo"_s);
        sitting.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(until([&] { return !sitting.detail().form()->isVisible(); }));
    }
    CHECK(bench.history(noted).back().texts.value(TextField::Note) == u"Richiama alle 11"_s);
    CHECK(bench.ticket(taken).place.state == TicketState::Resolved);
    AgentSitting sitting(bench);
    CHECK(sitting.drafts().names({}, Drafts::Of::All).isEmpty());
    CHECK(sitting.banner(u"Begun and not saved"_s) == nullptr);
}

TEST_CASE("a note whose answer never came is not written twice when it is sent again")
{
    Bench bench;
    const TicketId id = bench.open();
    {
        AgentSitting sitting(bench);
        sitting.open(id);
        sitting.press(Qt::Key_N, Qt::ControlModifier);
        sitting.untilKept([&] { sitting.type(u"Richiama alle 11"_s); });
        // It was written, and the program ended before it heard so.
        const QUuid key = sitting.detail().findChild<Composer *>()->key();
        desk::Desk agent = bench.as(bench.agent);
        must(desk::noteTicket(agent,
                              {.request = {.key = key, .at = {}, .version = {}}, .ticket = id, .text = u"Richiama alle 11"_s}));
    }
    const std::size_t events = bench.history(id).size();
    AgentSitting sitting(bench);
    sitting.open(id);
    REQUIRE(until([&] { return sitting.composer()->toPlainText() == u"Richiama alle 11"_s; }));
    sitting.composer()->setFocus();
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return sitting.composer()->toPlainText().isEmpty(); }));
    CHECK(bench.history(id).size() == events);
}

TEST_CASE("what a program was writing when it was killed lies there no more once the next has begun")
{
    Bench bench;
    const QString folder = Drafts::folder(bench.database.location(), bench.agent.login);
    const QStringList halves{folder + u"/0a.draft.Ab12Cd"_s, folder + u"-2/0b.unsent.Ef34Gh"_s};
    for (const QString &half : halves) {
        REQUIRE(QDir().mkpath(QFileInfo(half).path()));
        QFile file(half);
        REQUIRE(file.open(QIODevice::WriteOnly));
    }
    const AgentSitting sitting(bench);
    for (const QString &half : halves)
        CHECK_FALSE(QFile::exists(half));
}

TEST_CASE("a note on its way is kept as it is sent, however little ago it was typed")
{
    Bench bench;
    const TicketId id = bench.open();
    AgentSitting sitting(bench);
    sitting.open(id);
    sitting.press(Qt::Key_N, Qt::ControlModifier);
    sitting.untilKept([&] { sitting.type(u"Richiama"_s); });
    sitting.type(u" alle 11"_s);
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(TicketDrafts(sitting.drafts()).text(id).text == u"Richiama alle 11"_s);
    REQUIRE(until([&] { return sitting.composer()->toPlainText().isEmpty(); }));
    CHECK(sitting.drafts().names({}, Drafts::Of::All).isEmpty());
}

TEST_CASE("the same ticket in two places has the same unfinished text")
{
    Bench bench;
    const TicketId id = bench.open();
    desk::Desk agent = bench.as(bench.agent);
    must(desk::escalateTicket(agent, {{}, id, bench.escalation()}));
    AgentSitting sitting(bench);
    sitting.open(id);
    sitting.press(Qt::Key_N, Qt::ControlModifier);
    sitting.type(u"Sentito il fornitore"_s);
    QPlainTextEdit *here = sitting.composer();
    TicketDrafts drafts(sitting.drafts());
    sitting.window().window()->go(ConsolePlace::Escalations);
    REQUIRE(until([&] { return !here->isVisible(); }));
    CHECK(drafts.text(id).text == u"Sentito il fornitore"_s);
    // As the other place would have it.
    TicketDrafts::Text longer = drafts.text(id);
    longer.text += u", tocca a noi"_s;
    drafts.keep(id, longer);
    sitting.window().window()->go(ConsolePlace::Desk);
    REQUIRE(until([&] { return here->isVisible(); }));
    CHECK(here->toPlainText() == u"Sentito il fornitore, tocca a noi"_s);
    // What stands in the other place, unseen and older, takes nothing away from it.
    auto *elsewhere = sitting.window().window()->findChild<EscalationsPage *>()->findChild<TicketDetail *>();
    REQUIRE(until([&] { return elsewhere->shown() && elsewhere->shown()->ticket.id == id; }));
    here->setFocus();
    here->moveCursor(QTextCursor::End);
    sitting.type(u" oggi"_s);
    (void)sitting.window().window()->unsaved();
    CHECK(drafts.text(id).text == u"Sentito il fornitore, tocca a noi oggi"_s);
    CHECK(sitting.window().window()->unsaved().contains(u"the text on %1"_s.arg(id.value())));
}

TEST_CASE("who goes with something typed may keep it for the next time, or lose it")
{
    Bench bench;
    const TicketId id = bench.open();
    for (const bool keeps : {true, false}) {
        CAPTURE(keeps);
        {
            AgentSitting sitting(bench);
            sitting.open(id);
            REQUIRE(until([&] { return sitting.composer()->isVisible(); }));
            sitting.press(Qt::Key_N, Qt::ControlModifier);
            if (keeps)
                sitting.type(u"A meta"_s);
            CHECK(sitting.composer()->toPlainText() == u"A meta"_s);
            sitting.window().close();
            CHECK(sitting.window().isVisible());
            Banner *asks = sitting.banner(u"Not saved yet: the text on %1. It can stay"_s.arg(id.value()));
            REQUIRE(asks != nullptr);
            asks->findChildren<QAbstractButton *>().at(keeps ? 1 : 2)->click();
            REQUIRE(until([&] { return !sitting.window().isVisible(); }));
        }
        AgentSitting next(bench);
        CHECK(next.drafts().names({}, Drafts::Of::All).size() == (keeps ? 1 : 0));
    }
}

TEST_CASE("a call that was logged and whose answer was lost is not logged twice when it is taken up and saved as it was")
{
    Bench bench;
    {
        AgentSitting sitting(bench);
        sitting.takeCall(u"La stampante non stampa"_s);
        sitting.press(Qt::Key_2, Qt::ControlModifier);
        // On its way, it is kept as it was sent.
        const QString name = sitting.drafts().names(u"call/"_s, Drafts::Of::All).value(0);
        const auto sent = sitting.drafts().peek(name);
        REQUIRE(sent);
        REQUIRE(until([&] { return !sitting.calls().isOpen(); }));
        REQUIRE(bench.count(u"call"_s) == 1);
        sitting.drafts().keep(name, *sent); // as if the program had ended before it heard so
    }
    bench.clock.advance(1min);
    AgentSitting sitting(bench);
    REQUIRE(until([&] { return sitting.calls().isOpen(); }));
    sitting.press(Qt::Key_2, Qt::ControlModifier);
    REQUIRE(until([&] { return !sitting.calls().isOpen(); }));
    CHECK(bench.count(u"call"_s) == 1);
    CHECK(bench.count(u"ticket"_s) == 1);
    CHECK(sitting.drafts().names(u"call/"_s, Drafts::Of::All).isEmpty());
}

TEST_CASE("a form that a colleague's change has stopped stands again as it was typed when the program ended, and still asks")
{
    Bench bench;
    const TicketId id = bench.open();
    {
        AgentSitting sitting(bench);
        sitting.open(id);
        sitting.detail().begin(ActionId::AmendTicket);
        REQUIRE(sitting.focusIsOn("subject"));
        static_cast<QLineEdit *>(sitting.detail().form()->editor(u"subject"_s))->setText(u"Rete ferma"_s);
        desk::Desk colleague = bench.as(bench.colleague);
        must(desk::amendTicket(colleague, {.ticket = id, .subject = u"Rete lenta"_s}));
        sitting.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(until([&] { return sitting.focusIsOn("subject theirs"); }));
    }
    AgentSitting sitting(bench);
    sitting.open(id);
    sitting.detail().begin(ActionId::AmendTicket);
    CHECK(sitting.detail().form()->values()[u"subject"_s] == u"Rete ferma"_s);
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return sitting.focusIsOn("subject theirs"); }));
    sitting.press(Qt::Key_Down);
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return bench.ticket(id).subject == u"Rete ferma"_s; }));
    REQUIRE(until([&] { return sitting.drafts().names({}, Drafts::Of::All).isEmpty(); }));
}

TEST_CASE("what is typed on a ticket before the drafts are read stands under what an earlier run left there")
{
    Bench bench;
    const TicketId id = bench.open();
    {
        AgentSitting sitting(bench);
        TicketDrafts(sitting.drafts()).keep(id, {.text = u"Di ieri"_s});
        TicketDrafts(sitting.drafts()).keep(id, ActionId::Resolve, {.values = {{u"solution"_s, u"Toner"_s}}});
    }
    for (const bool again : {false, true}) {
        CAPTURE(again);
        const db::Login who{bench.agent.login, Bench::password()};
        const auto key = localKeyOf(bench.database.location(), who);
        key->obtain();
        Drafts store(bench.database.location(), who, key);
        TicketDrafts drafts(store);
        store.load();
        if (!again)
            drafts.keep(id, {.text = u"Di oggi"_s});
        drafts.keep(id, ActionId::Resolve, {}); // a form that was only opened
        REQUIRE_FALSE(store.isLoaded());
        REQUIRE(until([&] { return store.isLoaded(); }));
        CHECK(drafts.text(id).text == u"Di ieri\nDi oggi"_s);
        CHECK(drafts.text(id).text == u"Di ieri\nDi oggi"_s);
        CHECK(drafts.olderForm(id, ActionId::Resolve).values.value(u"solution"_s) == u"Toner"_s);
        CHECK(drafts.olderForm(id, ActionId::Resolve).values.isEmpty());
    }
}

TEST_CASE("a new contact that was being written when the program ended is being written again, and is added once")
{
    Bench bench;
    qint64 contacts = 0;
    {
        AgentSitting sitting(bench);
        contacts = bench.count(u"contact"_s);
        sitting.press(Qt::Key_F2);
        sitting.type(u"0819999999"_s);
        sitting.press(Qt::Key_Return);
        REQUIRE(until([&] { return sitting.focusIsOn("subject"); }));
        sitting.calls().askNewContact();
        REQUIRE(sitting.focusIsOn("name"));
        sitting.type(u"Carla Neri"_s);
        sitting.press(Qt::Key_1, Qt::ControlModifier); // another form in between keeps it
        sitting.type(u"Riaccesa"_s);
        sitting.calls().askNewContact();
        CHECK(sitting.calls().form()->values()[u"name"_s] == u"Carla Neri"_s);
        sitting.calls().form()->editor(u"office"_s)->setFocus();
        sitting.untilKept([&] { sitting.type(u"Tributi"_s); });
    }
    AgentSitting sitting(bench);
    REQUIRE(until([&] { return sitting.calls().isOpen(); }));
    const StepForm &form = *sitting.calls().form();
    REQUIRE(form.isVisible());
    CHECK(form.values()[u"name"_s] == u"Carla Neri"_s);
    CHECK(form.values()[u"office"_s] == u"Tributi"_s);
    CHECK(form.values()[u"number"_s] == u"0819999999"_s);
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return sitting.calls().contact().has_value(); }));
    CHECK(sitting.calls().contact()->name == u"Carla Neri"_s);
    CHECK(bench.count(u"contact"_s) == contacts + 1);
    sitting.press(Qt::Key_1, Qt::ControlModifier);
    CHECK(form.values()[u"solution"_s] == u"Riaccesa"_s);
}

TEST_CASE("nothing can be added to a call that is being saved, so that nothing is thrown away with it")
{
    Bench bench;
    AgentSitting sitting(bench);
    sitting.takeCall(u"Rete"_s);
    {
        const db::Transaction slow(*bench.session, db::Transaction::Kind::Write);
        sitting.press(Qt::Key_2, Qt::ControlModifier);
        sitting.type(u" ferma"_s);
        sitting.press(Qt::Key_1, Qt::ControlModifier);
        CHECK_FALSE(sitting.calls().form()->isVisible());
        CHECK(sitting.calls().isOpen());
    }
    REQUIRE(until([&] { return !sitting.calls().isOpen(); }));
    CHECK(bench.ticket(TicketId(1)).subject == u"Rete"_s);
    CHECK(bench.ticket(TicketId(1)).place.state != TicketState::Resolved);
    // The next one is typed as ever; what is refused goes on where it stood.
    sitting.takeCall({});
    sitting.press(Qt::Key_2, Qt::ControlModifier);
    REQUIRE(
        until([&] { return sitting.focusIsOn("subject") && sitting.calls().findChild<QLineEdit *>(u"subject"_s)->isEnabled(); }));
    sitting.type(u"Rete lenta"_s);
    CHECK(sitting.calls().findChild<QLineEdit *>(u"subject"_s)->text() == u"Rete lenta"_s);
}

TEST_CASE("who types on without a pause has it on the disk within a second")
{
    Bench bench;
    const TicketId id = bench.open();
    AgentSitting sitting(bench);
    const QString folder = Drafts::folder(bench.database.location(), bench.agent.login);
    const auto files = [&] { return QDir(folder).entryList({u"*.draft"_s}, QDir::Files).size(); };
    QString name;
    SECTION("a note")
    {
        sitting.open(id);
        sitting.press(Qt::Key_N, Qt::ControlModifier);
        name = u"ticket/%1/"_s.arg(id.value());
    }
    SECTION("the form of a step")
    {
        sitting.open(id);
        sitting.detail().begin(ActionId::Resolve);
        REQUIRE(sitting.focusIsOn("solution"));
        name = u"ticket/%1/"_s.arg(id.value());
    }
    SECTION("a call")
    {
        sitting.press(Qt::Key_F2);
        name = u"call/"_s;
    }
    REQUIRE(files() == 0);
    // By the window's own clock: where the machine stands still, that does too.
    bool isOver = false;
    bool isHandedOver = false;
    QTimer second;
    second.setTimerType(Qt::PreciseTimer);
    second.setSingleShot(true);
    QObject::connect(&second, &QTimer::timeout, &second, [&] {
        isOver = true;
        isHandedOver = !sitting.drafts().names(name, Drafts::Of::ThisRun).isEmpty();
    });
    second.start(1000);
    REQUIRE(until([&] {
        sitting.type(u"a"_s);
        return isOver || files() > 0;
    }));
    CHECK((!isOver || isHandedOver));
    CHECK(until([&] { return files() > 0; })); // the disk is as quick as it is
}
