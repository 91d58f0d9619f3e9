// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/terms.h"
#include "tests/ui/desk/desk_bench.h"
#include "ui/desk/call_details.h"

#include "ui/models/history_model.h"
#include "ui/models/ticket_list_model.h"
#include "ui/shell/actions.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/verb_button.h"

#include <QtCore/QScopeGuard>
#include <QtCore/QSet>
#include <QtGui/QShortcut>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>

using namespace sportello;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;
using domain::TicketState;

namespace {

std::optional<domain::Ticket> newest(Bench &bench)
{
    const auto id = bench.session->value<qint64>(u"SELECT max(id) FROM ticket"_s);
    if (!id || *id == 0)
        return std::nullopt;
    return bench.ticket(domain::TicketId(*id));
}

} // namespace

TEST_CASE("a wrong password is said by the field, the right one opens the desk with the keyboard on the queue")
{
    Bench bench;
    bench.open(bench.opening(u"Stampante ferma"_s));
    Sitting sitting(bench);
    CHECK(sitting.focusIsOn("login"));
    sitting.type(u"agente"_s);
    sitting.press(Qt::Key_Return);
    CHECK(sitting.focusIsOn("password"));
    sitting.type(u"sbagliata"_s);
    sitting.press(Qt::Key_Return);
    REQUIRE(until([&] { return !sitting.window().loginPage()->sentence().isEmpty(); }));
    CHECK(sitting.focusIsOn("password"));
    CHECK(sitting.window().window() == nullptr);
    QApplication::processEvents();
    for (const QLabel *label : sitting.window().loginPage()->findChildren<QLabel *>())
        CHECK((!label->isVisible() || label->height() >= label->heightForWidth(label->width()))); // the sentence is whole

    sitting.type(Bench::password()); // over what is selected
    sitting.press(Qt::Key_Return);
    REQUIRE(until([&] { return sitting.window().desk() && sitting.detail().shown(); }));
    CHECK(QApplication::focusWidget() == &sitting.desk().list());
    CHECK(sitting.detail().shown()->ticket.subject == u"Stampante ferma"_s);
}

TEST_CASE("a database that is not there is said in a sentence")
{
    Bench bench;
    Appearance appearance;
    Language language;
    db::Location nowhere = bench.database.location();
    nowhere.path += u".none"_s;
    console::Console window({.database = nowhere, .login = {}}, appearance, language, bench.clock);
    window.start();
    window.show();
    window.logIn({u"agente"_s, Bench::password()});
    REQUIRE(until([&] { return !window.loginPage()->sentence().isEmpty(); }));
    CHECK_FALSE(QFile::exists(nowhere.path));
}

TEST_CASE("a call of a known caller is resolved by four keys and words")
{
    Bench bench;
    Sitting sitting(bench, bench.agent);
    sitting.press(Qt::Key_F2);
    REQUIRE(sitting.focusIsOn("caller"));
    sitting.type(u"0811234567"_s);
    sitting.press(Qt::Key_Return); // before the answer is there
    REQUIRE(until([&] { return sitting.calls().contact().has_value(); }));
    REQUIRE(sitting.focusIsOn("subject"));
    sitting.type(u"La stampante non stampa"_s);
    sitting.press(Qt::Key_Return);
    REQUIRE(sitting.focusIsOn("solution"));
    sitting.type(u"Riaccesa"_s);
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return !sitting.calls().isOpen(); }));

    const auto ticket = newest(bench);
    REQUIRE(ticket);
    CHECK(ticket->subject == u"La stampante non stampa"_s);
    CHECK(ticket->place.state == TicketState::Resolved);
    CHECK(ticket->caller == bench.caller);
    REQUIRE(ticket->call);
    CHECK(bench.count(u"call"_s) == 1);
    REQUIRE(until([&] { return sitting.detail().shown() && sitting.detail().shown()->ticket.id == ticket->id; }));

    // Another one becomes a ticket, with all that can be said of it; its time runs until one hangs up.
    using namespace std::chrono_literals;
    sitting.press(Qt::Key_F2);
    REQUIRE(sitting.focusIsOn("caller"));
    sitting.type(u"0811234567"_s);
    sitting.press(Qt::Key_Return);
    REQUIRE(until([&] { return sitting.calls().contact().has_value(); }));
    sitting.type(u"Tutto fermo"_s);
    const auto shows = [&](const QString &time) {
        const auto labels = sitting.calls().findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->isVisible() && label->text() == time && label->accessibleName() == u"Call time "_s + time;
        });
    };
    CHECK(shows(u"00:00"_s));
    bench.clock.advance(65s);
    REQUIRE(until([&] { return shows(u"01:05"_s); }));
    sitting.press(Qt::Key_F8);
    bench.clock.advance(60s);
    sitting.choose(sitting.calls().findChild<QComboBox *>(u"category"_s), qlonglong(bench.category.value()));
    sitting.press(Qt::Key_D, Qt::AltModifier);
    REQUIRE(sitting.focusIsOn("description"));
    sitting.type(u"Da stamattina"_s);
    sitting.press(Qt::Key_Tab);
    REQUIRE(sitting.focusIsOn("impact"));
    sitting.press(Qt::Key_Up);
    sitting.press(Qt::Key_Tab);
    REQUIRE(sitting.focusIsOn("urgency"));
    sitting.press(Qt::Key_Up);
    CHECK(shows(u"01:05"_s));
    sitting.press(Qt::Key_2, Qt::ControlModifier);
    REQUIRE(until([&] { return !sitting.calls().isOpen(); }));
    const auto opened = newest(bench);
    REQUIRE(opened->id != ticket->id);
    CHECK(opened->place == domain::Place{TicketState::Registered, domain::Level::First});
    CHECK(opened->subject == u"Tutto fermo"_s);
    CHECK(opened->category == bench.category);
    CHECK(opened->impact == domain::Impact::High);
    CHECK(opened->urgency == domain::Urgency::High);
    CHECK(opened->priority == domain::Priority::P1);
    CHECK(bench.history(opened->id).front().texts.value(domain::TextField::Description) == u"Da stamattina"_s);
    CHECK(bench.count(u"call"_s) == 2);
}

TEST_CASE("a call is passed to second level, and the technician resolves it")
{
    Bench bench;
    {
        Sitting sitting(bench, bench.agent);
        sitting.press(Qt::Key_F2);
        sitting.type(u"esposito"_s);
        sitting.press(Qt::Key_Return);
        REQUIRE(until([&] { return sitting.calls().contact().has_value(); }));
        sitting.type(u"ANPR non risponde"_s);
        sitting.press(Qt::Key_3, Qt::ControlModifier);
        REQUIRE(sitting.focusIsOn("reason"));
        sitting.type(u"Serve chi amministra ANPR"_s);
        sitting.press(Qt::Key_Tab);
        REQUIRE(sitting.focusIsOn("tried"));
        sitting.type(u"Riavvio del client"_s);
        sitting.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(until([&] { return !sitting.calls().isOpen(); }));
    }
    const auto escalated = newest(bench);
    REQUIRE(escalated);
    REQUIRE(escalated->place == domain::Place{TicketState::Escalated, domain::Level::Second});

    Sitting sitting(bench, bench.technician);
    sitting.open(escalated->id);
    const auto state = [&] { return sitting.detail().shown()->ticket.place.state; };
    sitting.press(Qt::Key_T, Qt::ControlModifier);
    REQUIRE(until([&] { return state() == TicketState::InCharge; }));
    sitting.press(Qt::Key_R, Qt::ControlModifier);
    REQUIRE(sitting.focusIsOn("solution"));
    sitting.type(u"Riprofilata la postazione"_s);
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return state() == TicketState::Resolved; }));
    CHECK(bench.ticket(escalated->id).resolvedBy == bench.technician.id);
    CHECK(bench.isSound(escalated->id));
}

TEST_CASE("an open form speaks another language at once, and keeps what was typed and chosen in it")
{
    Bench bench;
    const auto id = bench.open();
    Sitting sitting(bench, bench.agent);
    const auto says = [](const StepForm &form, const QString &words) {
        const auto labels = form.findChildren<TextLabel *>();
        return std::ranges::any_of(labels, [&](const TextLabel *label) { return label->text() == words; });
    };
    sitting.press(Qt::Key_F2);
    sitting.type(u"esposito"_s);
    sitting.press(Qt::Key_Return);
    REQUIRE(until([&] { return sitting.calls().contact().has_value(); }));
    sitting.type(u"ANPR non risponde"_s);
    sitting.press(Qt::Key_3, Qt::ControlModifier);
    REQUIRE(sitting.focusIsOn("reason"));
    sitting.type(u"Serve chi amministra ANPR"_s);
    const StepForm &ending = *sitting.calls().form();
    REQUIRE(says(ending, u"What was tried"_s));
    sitting.language().use(u"it"_s);
    REQUIRE(until([&] { return says(ending, u"Che cosa è stato provato"_s); }));
    CHECK(ending.accessibleName() == u"Passa al 2° livello"_s);
    CHECK(ending.values()[u"reason"_s] == u"Serve chi amministra ANPR"_s);

    sitting.language().use(u"en"_s);
    sitting.open(id);
    sitting.press(Qt::Key_H, Qt::ControlModifier);
    const StepForm &hold = *sitting.detail().form();
    auto *why = qobject_cast<QComboBox *>(hold.editor(u"hold reason"_s));
    REQUIRE(why);
    sitting.choose(why, int(domain::HoldReason::Supplier));
    const QString english = why->currentText();
    sitting.language().use(u"it"_s);
    REQUIRE(until([&] { return why->currentText() != english; }));
    CHECK(why->currentText() == words::term(domain::HoldReason::Supplier));
    CHECK(hold.values()[u"hold reason"_s] == int(domain::HoldReason::Supplier));
    CHECK(hold.accessibleName() == u"Metti in attesa"_s);
}

TEST_CASE("a note is written, and taken back by Ctrl+Z")
{
    Bench bench;
    const auto id = bench.open();
    Sitting sitting(bench, bench.agent);
    sitting.open(id);
    sitting.press(Qt::Key_N, Qt::ControlModifier);
    sitting.type(u"Richiama alle 11"_s);
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return bench.ticket(id).version == 2; }));
    REQUIRE(until([&] { return sitting.window().workplace()->canUndo(); }));
    CHECK(bench.history(id).back().texts.value(domain::TextField::Note) == u"Richiama alle 11"_s);
    sitting.press(Qt::Key_Z, Qt::ControlModifier); // in the field that is empty again
    REQUIRE(until([&] { return bench.history(id).back().kind == domain::EventKind::Annulled; }));
    REQUIRE(until([&] { return sitting.detail().shown()->ticket.version == 3; }));
}

TEST_CASE("a chaser is recorded with who chased: the person the ticket is for, unless another is chosen")
{
    Bench bench;
    auto opening = bench.opening();
    opening.contact = bench.contact;
    const auto id = bench.open(opening);
    Sitting sitting(bench, bench.agent);
    sitting.open(id);
    const auto chase = [&](int down) {
        const int version = bench.ticket(id).version;
        REQUIRE(until([&] { return sitting.detail().shown()->ticket.version == version; }));
        sitting.press(Qt::Key_S, Qt::AltModifier);
        REQUIRE(sitting.focusIsOn("detail"));
        sitting.type(u"Richiama"_s);
        sitting.press(Qt::Key_Tab);
        REQUIRE(sitting.focusIsOn("contact"));
        for (int i = 0; i < down; ++i)
            sitting.press(Qt::Key_Down);
        sitting.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(until([&] { return bench.ticket(id).version == version + 1; }));
        REQUIRE(until([&] { return sitting.detail().shown()->ticket.version == version + 1; }));
        return bench.history(id).back().change.chasedBy;
    };
    const auto lastLine = [&] {
        const QAbstractItemModel *story = sitting.detail().findChild<HistoryModel *>();
        return story->index(story->rowCount() - 1, 0).data().toString();
    };
    CHECK(chase(0) == bench.contact);
    CHECK(lastLine().contains(u"Nicolò Città"_s));
    CHECK(chase(1) == bench.caller);
    CHECK(lastLine().contains(u"Maria Esposito"_s));
    CHECK_FALSE(chase(2));
    CHECK(bench.ticket(id).chasers == 3);
    CHECK(bench.isSound(id));
}

TEST_CASE("who chases is not asked where the ticket knows nobody")
{
    Bench bench;
    auto opening = bench.opening();
    opening.caller.reset();
    const auto id = bench.open(opening);
    Sitting sitting(bench, bench.agent);
    sitting.open(id);
    sitting.press(Qt::Key_S, Qt::AltModifier);
    REQUIRE(sitting.focusIsOn("detail"));
    CHECK_FALSE(sitting.detail().form()->editor(u"contact"_s));
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return bench.ticket(id).chasers == 1; }));
    CHECK_FALSE(bench.history(id).back().change.chasedBy);
}

TEST_CASE("Ctrl+Z is offered as long as the toast, and only while nobody else has written")
{
    Bench bench;
    const auto id = bench.open();
    Sitting sitting(bench, bench.agent);
    sitting.open(id);
    const ActionSet &actions = sitting.window().window()->actions();
    auto *toast = sitting.window().window()->findChild<Toast *>();
    const auto chase = [&] {
        REQUIRE(until([&] { return sitting.detail().shown()->ticket.version == bench.ticket(id).version; }));
        sitting.press(Qt::Key_S, Qt::AltModifier);
        REQUIRE(sitting.focusIsOn("detail"));
        sitting.type(u"Richiama"_s);
        sitting.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(until([&] { return sitting.window().workplace()->canUndo(); }));
        CHECK(actions.isAllowed(ActionId::Undo));
        CHECK(toast->isVisible());
    };
    CHECK_FALSE(actions.isAllowed(ActionId::Undo));
    chase();
    while (toast->isVisible())
        toast->tick();
    CHECK_FALSE(actions.isAllowed(ActionId::Undo));
    CHECK_FALSE(sitting.window().workplace()->canUndo());

    chase();
    bool superseded = false;
    QObject::connect(sitting.window().workplace(), &Workplace::undoSuperseded, toast, [&superseded] { superseded = true; });
    desk::Desk colleague = bench.as(bench.colleague);
    must(desk::noteTicket(colleague, {.request = {}, .ticket = id, .text = u"Ho già chiamato"_s}));
    REQUIRE(until([&] { return superseded; })); // not by the toast's own end
    CHECK_FALSE(actions.isAllowed(ActionId::Undo));
    CHECK_FALSE(toast->isVisible());
    CHECK_FALSE(actions.reason(ActionId::Undo).isEmpty());
}

TEST_CASE("nothing typed is lost on a refused call: the sentence stands by the field")
{
    Bench bench;
    Sitting sitting(bench, bench.agent);
    sitting.press(Qt::Key_F2);
    sitting.type(u"esposito"_s);
    sitting.press(Qt::Key_Return);
    REQUIRE(until([&] { return sitting.calls().contact().has_value(); }));
    sitting.press(Qt::Key_Return); // no subject yet
    REQUIRE(sitting.focusIsOn("solution"));
    sitting.type(u"Riaccesa"_s);
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return sitting.focusIsOn("subject"); }));
    auto *subject = sitting.calls().findChild<QLineEdit *>(u"subject"_s);
    CHECK(subject->property("invalid").toBool());
    CHECK_FALSE(subject->accessibleDescription().isEmpty());
    CHECK(sitting.calls().form()->values()[u"solution"_s].toString() == u"Riaccesa"_s);
    CHECK(bench.count(u"call"_s) == 0);

    // Esc from a call with something in it leaves it open, with all of it.
    sitting.press(Qt::Key_Escape);
    CHECK(sitting.calls().isOpen());
    sitting.press(Qt::Key_F2);
    REQUIRE(sitting.focusIsOn("caller"));
    subject->setText(u"Stampante"_s);
    sitting.press(Qt::Key_1, Qt::ControlModifier);
    CHECK(sitting.calls().form()->values()[u"solution"_s].toString() == u"Riaccesa"_s);
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return !sitting.calls().isOpen(); }));
    CHECK(newest(bench)->place.state == TicketState::Resolved);
}

TEST_CASE("Alt+D opens the details of a call, whatever is being typed")
{
    Bench bench;
    Sitting sitting(bench, bench.agent);
    sitting.press(Qt::Key_F2);
    sitting.type(u"esposito"_s);
    sitting.press(Qt::Key_Return);
    REQUIRE(until([&] { return sitting.calls().contact().has_value(); }));
    REQUIRE(sitting.focusIsOn("subject"));
    sitting.press(Qt::Key_D, Qt::AltModifier);
    CHECK(until([&] { return sitting.focusIsOn("description"); }));
    CHECK(sitting.calls().findChild<QLineEdit *>(u"subject"_s)->text().isEmpty());
    sitting.press(Qt::Key_D, Qt::AltModifier);
    CHECK_FALSE(sitting.calls().details().isVisible());
}

TEST_CASE("no key of the call bar stands outside the table of actions")
{
    Bench bench;
    Sitting sitting(bench, bench.agent);
    QSet<QKeySequence> keys;
    for (const ActionInfo &action : actionTable())
        keys.insert(QKeySequence(QString::fromLatin1(action.key)));
    CHECK(keys.contains(QKeySequence(Qt::ALT | Qt::Key_D)));
    CHECK_FALSE(sitting.window().window()->actions().isAllowed(ActionId::CallDetail)); // no call is open
    sitting.press(Qt::Key_F2);
    CHECK(sitting.window().window()->actions().isAllowed(ActionId::CallDetail));
    CHECK(sitting.calls().findChildren<QShortcut *>().isEmpty());
    for (const auto *button : sitting.calls().findChildren<QAbstractButton *>()) {
        INFO(button->accessibleName().toStdString());
        CHECK(button->shortcut().isEmpty());
    }
}

TEST_CASE("an empty call leaves with Esc and is not logged, and the keyboard is where it was")
{
    Bench bench;
    bench.open();
    Sitting sitting(bench, bench.agent);
    REQUIRE(QApplication::focusWidget() == &sitting.desk().list());
    sitting.press(Qt::Key_F2);
    CHECK(sitting.calls().isVisible());
    sitting.press(Qt::Key_Escape);
    CHECK_FALSE(sitting.calls().isOpen());
    CHECK(QApplication::focusWidget() == &sitting.desk().list());
    CHECK(bench.count(u"call"_s) == 0);
}

TEST_CASE("a stale step says what changed meanwhile and keeps what was typed")
{
    Bench bench;
    const auto id = bench.open();
    Sitting sitting(bench, bench.agent);
    sitting.open(id);
    sitting.press(Qt::Key_R, Qt::ControlModifier);
    REQUIRE(sitting.focusIsOn("solution"));
    sitting.type(u"Cambiato il toner"_s);
    desk::Desk colleague = bench.as(bench.colleague);
    must(desk::noteTicket(colleague, {.request = {}, .ticket = id, .text = u"Ho già chiamato"_s}));
    REQUIRE(until([&] { return sitting.detail().shown()->ticket.version == 2; }));
    CHECK(sitting.detail().form()->values()[u"solution"_s].toString() == u"Cambiato il toner"_s);
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return sitting.detail().shown()->ticket.place.state == TicketState::Resolved; }));
}

TEST_CASE("a second console sees by itself what the first one did")
{
    Bench bench;
    const auto id = bench.open();
    Sitting supervisor(bench, bench.supervisor);
    supervisor.open(id);
    Sitting agent(bench, bench.agent);
    agent.open(id);
    agent.desk().list().setFocus();
    agent.press(Qt::Key_T, Qt::ControlModifier);
    REQUIRE(until([&] { return bench.ticket(id).assignee == bench.agent.id; }));
    CHECK(until([&] { return supervisor.detail().shown()->ticket.assignee == bench.agent.id; }));
}

TEST_CASE("an unknown number is kept with the call, and learned for the contact that is chosen")
{
    Bench bench;
    Sitting sitting(bench, bench.agent);
    sitting.press(Qt::Key_F2);
    sitting.type(u"3475550182"_s);
    sitting.press(Qt::Key_Return);
    REQUIRE(until([&] { return sitting.focusIsOn("subject"); }));
    CHECK(sitting.calls().unknown() == u"3475550182"_s);
    sitting.press(Qt::Key_F2);
    sitting.type(u"esposito"_s);
    sitting.press(Qt::Key_Return);
    REQUIRE(until([&] { return sitting.calls().contact().has_value(); }));
    CHECK(sitting.calls().unknown() == u"3475550182"_s);
    sitting.calls().learnNumber();
    REQUIRE(until([&] { return sitting.calls().contact()->phones.size() == 2; }));
    CHECK(sitting.calls().unknown().isEmpty());
}

TEST_CASE("a verb that is not allowed says why")
{
    Bench bench;
    const auto id = bench.openAt({TicketState::Closed, domain::Level::First});
    Sitting sitting(bench, bench.agent);
    sitting.open(id);
    const ActionSet &actions = sitting.window().window()->actions();
    CHECK_FALSE(actions.isAllowed(ActionId::Resolve));
    CHECK_FALSE(actions.reason(ActionId::Resolve).isEmpty());
    CHECK(actions.isAllowed(ActionId::Note));
}

TEST_CASE("every control of the desk has an accessible name")
{
    Bench bench;
    const auto id = bench.open();
    Sitting sitting(bench, bench.agent);
    sitting.open(id);
    sitting.press(Qt::Key_F2);
    sitting.press(Qt::Key_3, Qt::ControlModifier);
    for (const QWidget *control : sitting.window().window()->findChildren<QWidget *>()) {
        const bool isInner =
            control->objectName().startsWith(u"qt_"_s) || qobject_cast<const QComboBox *>(control->parentWidget());
        if (!(control->focusPolicy() & Qt::TabFocus) || !control->isVisible() || isInner)
            continue;
        INFO(control->metaObject()->className() << ' ' << control->objectName().toStdString());
        const auto *button = qobject_cast<const QAbstractButton *>(control);
        CHECK_FALSE((control->accessibleName().isEmpty() && !(button && !button->text().isEmpty())));
    }
}

TEST_CASE("the row that is chosen is the ticket that is shown")
{
    Bench bench;
    bench.open(bench.opening(u"Prima"_s));
    bench.open(bench.opening(u"Seconda"_s));
    const auto above = bench.openAt({TicketState::Escalated, domain::Level::Second});
    Sitting sitting(bench, bench.agent);
    TicketListView &list = sitting.desk().list();
    const auto shown = [&] { return sitting.detail().shown()->ticket.id; };
    REQUIRE(until([&] { return sitting.detail().shown() && list.chosenTicket() == shown(); }));
    const auto first = shown();
    sitting.press(Qt::Key_Down);
    REQUIRE(until([&] { return shown() != first; }));
    CHECK(list.chosenTicket() == shown());

    // One that stands in no row: no other one is chosen, and coming to the list does not leave it.
    sitting.open(above);
    CHECK_FALSE(list.chosenTicket());
    CHECK(list.selectionModel()->selectedIndexes().isEmpty());
    sitting.detail().setFocus();
    list.setFocus();
    CHECK(shown() == above);
    CHECK_FALSE(list.chosenTicket());
    sitting.press(Qt::Key_Down);
    REQUIRE(until([&] { return shown() == list.chosenTicket(); }));
    CHECK(shown() == first);

    // One that is not there at all leaves what was shown, in both.
    sitting.desk().open(domain::TicketId(4711));
    REQUIRE(until([&] { return sitting.detail().current() == first; }));
    CHECK(list.chosenTicket() == first);
    CHECK(shown() == first);
}

TEST_CASE("what has no word in it finds no ticket, and Esc brings the queue back")
{
    Bench bench;
    bench.open();
    Sitting sitting(bench, bench.agent);
    const auto *model = sitting.desk().findChild<TicketListModel *>();
    REQUIRE(until([&] { return model->ticketCount() == 1; }));
    sitting.press(Qt::Key_K, Qt::ControlModifier);
    sitting.type(u"...?"_s);
    sitting.press(Qt::Key_Return);
    REQUIRE(until([&] { return model->ticketCount() == 0 && sitting.desk().list().empty().isVisible(); }));
    sitting.press(Qt::Key_Escape);
    REQUIRE(until([&] { return model->ticketCount() == 1; }));
}

TEST_CASE("with text twice as large, whatever a call needs stands whole in a small window")
{
    Bench bench;
    bench.open();
    Sitting sitting(bench, bench.agent);
    const QFont usual = QApplication::font();
    const auto restore = qScopeGuard([usual] { QApplication::setFont(usual); });
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 2);
    QApplication::setFont(large);
    sitting.window().resize(1280, 720);
    sitting.press(Qt::Key_F2);
    const auto check = [&] {
        QApplication::processEvents();
        for (const QWidget *control : sitting.window().findChildren<QWidget *>()) {
            const auto *button = qobject_cast<const VerbButton *>(control);
            const auto *line = qobject_cast<const QLineEdit *>(control);
            if (!control->isVisible() || !sitting.calls().isAncestorOf(control) || !(button || line))
                continue;
            INFO(control->objectName().toStdString() << ' ' << control->accessibleName().toStdString());
            CHECK(sitting.window().rect().contains(QRect(control->mapTo(&sitting.window(), QPoint()), control->size())));
            CHECK(control->height() >= control->fontMetrics().height());
            CHECK((!button || button->width() >= button->sizeHint().width()));
        }
    };
    check();
    sitting.press(Qt::Key_1, Qt::ControlModifier);
    REQUIRE(sitting.focusIsOn("solution"));
    check();
    sitting.press(Qt::Key_Escape);
    sitting.press(Qt::Key_3, Qt::ControlModifier);
    REQUIRE(sitting.focusIsOn("reason"));
    sitting.window().resize(1024, 640);
    check();
}

TEST_CASE("nobody leaves what they have typed unasked")
{
    Bench bench;
    const auto id = bench.open();
    Sitting sitting(bench, bench.agent);
    console::Console &window = sitting.window();
    const auto banner = [&] { return window.window()->findChild<Banner *>(); };
    const auto press = [&](int which) {
        banner()->findChildren<QAbstractButton *>().at(which)->click();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    sitting.open(id);
    sitting.press(Qt::Key_N, Qt::ControlModifier);
    sitting.type(u"Richiama alle 11"_s);
    sitting.press(Qt::Key_F2);
    sitting.type(u"esposito"_s);

    CHECK_FALSE(window.close());
    REQUIRE(banner());
    CHECK(banner()->sentence().contains(QString::number(id.value())));
    press(0);
    CHECK(window.isVisible());
    CHECK_FALSE(banner());
    CHECK(sitting.focusIsOn("caller"));

    // A form that was only opened has nothing to lose, one with words has.
    sitting.calls().discard();
    CHECK_FALSE(sitting.calls().isOpen());
    CHECK(sitting.desk().unsaved().size() == 1);
    const auto other = bench.open();
    sitting.open(other);
    sitting.press(Qt::Key_R, Qt::ControlModifier);
    CHECK(sitting.desk().unsaved().size() == 1);
    sitting.type(u"Riaccesa"_s);
    CHECK(sitting.desk().unsaved().size() == 2);
    sitting.press(Qt::Key_Escape);
    CHECK(sitting.desk().unsaved().size() == 2);

    window.window()->actions().action(ActionId::LogOut)->trigger();
    REQUIRE(banner());
    press(2);
    REQUIRE(until([&] { return window.window() == nullptr; }));
    CHECK(window.findChild<QLineEdit *>(u"password"_s)->text().isEmpty());
    CHECK(window.close());
}
