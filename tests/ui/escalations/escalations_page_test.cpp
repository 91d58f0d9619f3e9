// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/escalations/second_level.h"

#include "core/desk/targets.h"
#include "ui/delegates/roles.h"
#include "ui/detail/ticket_detail.h"
#include "ui/detail/ticket_list_view.h"
#include "ui/escalations/facts_column.h"
#include "ui/models/ticket_list_model.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/signs.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtCore/QScopeGuard>
#include <QtTest/QTest>

#include <algorithm>

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

// The list as it reads: "[To take 1]", the subjects under it.
QStringList rows(EscalationsPage &page)
{
    QStringList all;
    for (int i = 0; i < page.queue().rowCount(); ++i) {
        const QModelIndex row = page.queue().index(i);
        const bool header = row.data(roles::Kind).toInt() == int(RowKind::Group);
        all << (header ? u"[%1 %2]"_s.arg(row.data(roles::Title).toString()).arg(row.data(roles::Count).toInt())
                       : row.data(roles::Subject).toString());
    }
    return all;
}

TicketId escalate(Bench &bench, const QString &subject, db::Session &session)
{
    desk::Desk agent = bench.as(bench.agent, session);
    const auto opened = desk::openTicket(agent, bench.opening(subject));
    REQUIRE(opened);
    REQUIRE(desk::escalateTicket(agent, {.request = {}, .ticket = opened->ticket(), .escalation = bench.escalation()}));
    return opened->ticket();
}

} // namespace

TEST_CASE("the second level lists what is to be taken, what is in charge and what waits on others, and nothing of the first")
{
    Bench bench;
    bench.openAt({TicketState::Registered, Level::First});
    bench.openAt({TicketState::Resolved, Level::Second});
    escalate(bench, u"Da prendere"_s, *bench.session);
    bench.openAt({TicketState::InCharge, Level::Second});
    bench.openAt({TicketState::OnHold, Level::Second});
    SecondLevel at(bench, bench.technician);
    const Tested tested(&at.page().queue());
    REQUIRE(until([&] { return at.page().queue().ticketCount() == 3; }));
    CHECK(rows(at.page())
          == QStringList{u"[To take 1]"_s, u"Da prendere"_s, u"[In charge 1]"_s, u"Stampante ferma"_s, u"[Waiting on others 1]"_s,
                         u"Stampante ferma"_s});
}

TEST_CASE("an empty list says what it is; a ticket that another session passes up appears by itself")
{
    Bench bench;
    SecondLevel at(bench, bench.technician);
    REQUIRE(until([&] { return at.page().list().empty().isVisible(); }));
    CHECK_FALSE(at.window.actions().isAllowed(ActionId::TakeNext));
    const auto other = bench.secondSession();
    escalate(bench, u"Calcolo IMU errato"_s, *other);
    REQUIRE(until([&] { return at.page().queue().ticketCount() == 1; }));
    CHECK(rows(at.page()).contains(u"Calcolo IMU errato"_s));
    CHECK_FALSE(at.page().list().empty().isVisible());
    CHECK(at.window.actions().isAllowed(ActionId::TakeNext));
}

TEST_CASE("the second level takes the next ticket and resolves it by keys alone")
{
    Bench bench;
    const TicketId ticket = escalate(bench, u"Calcolo IMU errato"_s, *bench.session);
    SecondLevel at(bench, bench.technician);
    REQUIRE(until([&] { return at.page().queue().ticketCount() == 1; }));

    QTest::keyClick(&at.window, Qt::Key_Space, Qt::ControlModifier);
    const auto &shown = at.page().detail().shown();
    REQUIRE(until([&] { return shown && shown->ticket.assignee == bench.technician.id; }));
    CHECK(at.page().list().chosenTicket() == ticket);
    REQUIRE(until([&] { return rows(at.page()).contains(u"[In charge 1]"_s); }));

    QTest::keyClick(&at.window, Qt::Key_R, Qt::ControlModifier);
    REQUIRE(at.page().detail().form()->isVisible());
    QTest::keyClicks(QApplication::focusWidget(), u"ricalcolo corretto"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return bench.ticket(ticket).place == domain::Place{TicketState::Resolved, Level::Second}; }));
    CHECK(bench.ticket(ticket).resolvedBy == bench.technician.id);
    CHECK(bench.isSound(ticket));
    REQUIRE(until([&] { return shown && shown->ticket.place.state == TicketState::Resolved; }));
}

TEST_CASE("a ticket is given back with an answer, by keys alone, and leaves the second level")
{
    Bench bench;
    const TicketId ticket = escalate(bench, u"Calcolo IMU errato"_s, *bench.session);
    SecondLevel at(bench, bench.technician);
    REQUIRE(until([&] { return at.page().queue().ticketCount() == 1; }));
    QTest::keyClick(&at.page().list(), Qt::Key_Down);
    REQUIRE(until([&] { return at.page().detail().shown().has_value(); }));
    QTest::keyClick(&at.window, Qt::Key_B, Qt::ControlModifier);
    REQUIRE(at.page().detail().form()->isVisible());
    QTest::keyClicks(QApplication::focusWidget(), u"basta aggiornare il browser"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return bench.ticket(ticket).place == domain::Place{TicketState::Registered, Level::First}; }));
}

TEST_CASE("the next ticket that a colleague took first is said to be gone, and the list goes on")
{
    Bench bench;
    const TicketId ticket = escalate(bench, u"Primo"_s, *bench.session);
    SecondLevel at(bench, bench.technician);
    REQUIRE(until([&] { return at.page().queue().ticketCount() == 1; }));
    QString said;
    QObject::connect(at.workplace.get(), &Workplace::announced, &at.window, [&](const QString &sentence) { said = sentence; });
    desk::Desk colleague = bench.as(bench.technicianToo);
    REQUIRE(desk::takeTicket(colleague, {.request = {}, .ticket = ticket}));
    QTest::keyClick(&at.window, Qt::Key_Space, Qt::ControlModifier);
    REQUIRE(until([&] { return !said.isEmpty() && rows(at.page()).contains(u"[In charge 1]"_s); }));
    CHECK(bench.ticket(ticket).assignee == bench.technicianToo.id);
}

TEST_CASE("who takes nothing at the second level is told why the key does nothing")
{
    Bench bench;
    escalate(bench, u"Primo"_s, *bench.session);
    SecondLevel at(bench, bench.agent);
    REQUIRE(until([&] { return at.page().queue().ticketCount() == 1; }));
    CHECK_FALSE(at.window.actions().isAllowed(ActionId::TakeNext));
    CHECK(at.window.actions().reason(ActionId::TakeNext)
          == EscalationsPage::tr("Your roles take no tickets at the second level."));
}

TEST_CASE("where there is no room the facts fold to a line that opens in place")
{
    Bench bench;
    const TicketId ticket = bench.openAt({TicketState::OnHold, Level::Second});
    SecondLevel at(bench, bench.technician);
    at.page().open(ticket);
    REQUIRE(until([&] { return at.page().detail().shown().has_value(); }));
    CHECK(at.page().facts().isVisible());
    at.window.resize(1024, 720);
    QApplication::processEvents();
    CHECK_FALSE(at.page().facts().isVisible());
    VerbButton *strip = nullptr;
    for (VerbButton *button : at.page().findChildren<VerbButton *>())
        if (button->isVisible() && button->text() == factsLine(at.page().facts().sections()))
            strip = button;
    REQUIRE(strip != nullptr);
    CHECK(strip->text().contains(bench.hold(ticket).party));
    strip->setFocus();
    QTest::keyClick(strip, Qt::Key_Space);
    CHECK(at.page().facts().isVisible());
    at.window.resize(1440, 900);
    QApplication::processEvents();
    CHECK(at.page().facts().isVisible());
    CHECK_FALSE(strip->isVisible());
}

TEST_CASE("with large text the list's title is whole or not there, and the time left is brief before a group's name is cut")
{
    Bench bench;
    domain::Target target;
    target.limit = std::chrono::hours(4);
    target.wallClock = true;
    desk::Desk supervisor = bench.as(bench.supervisor);
    REQUIRE(desk::setTarget(supervisor, {.request = {}, .contract = bench.contract, .target = target}));
    const TicketId ticket = bench.openAt({TicketState::Escalated, Level::Second});
    SecondLevel at(bench, bench.technician);
    at.page().open(ticket);
    REQUIRE(until([&] { return at.page().detail().shown().has_value(); }));
    const auto labelOf = [&](const QString &text) {
        const auto labels = at.page().findChildren<TextLabel *>();
        const auto found = std::ranges::find_if(labels, [&](const TextLabel *label) { return label->text() == text; });
        REQUIRE(found != labels.end());
        return *found;
    };
    const TextLabel *title = labelOf(u"Second level"_s);
    const auto isWhole = [](const TextLabel *label) { return label->width() >= label->sizeHint().width(); };
    const TimeChip *chip = at.page().findChild<TimeChip *>();
    REQUIRE(chip != nullptr);
    CHECK((title->isVisible() && isWhole(title)));
    CHECK((chip->isVisible() && !chip->isBrief()));

    const QFont usual = QApplication::font();
    const auto back = qScopeGuard([&] { QApplication::setFont(usual); });
    QFont large = usual;
    large.setPointSizeF(2 * usual.pointSizeF());
    QApplication::setFont(large);
    QApplication::processEvents();
    CHECK_FALSE(title->isVisible());
    CHECK(chip->isBrief());
    CHECK(until([&] { return chip->width() == chip->sizeHint().width(); }));
    QApplication::setFont(usual);
    QApplication::processEvents();
    CHECK((title->isVisible() && isWhole(title)));
    CHECK_FALSE(chip->isBrief());
}

TEST_CASE("whatever takes the keyboard at the second level has a name")
{
    Bench bench;
    const TicketId ticket = bench.openAt({TicketState::Escalated, Level::Second});
    SecondLevel at(bench, bench.technician);
    at.page().open(ticket);
    REQUIRE(until([&] { return at.page().detail().shown().has_value(); }));
    for (const QWidget *widget : at.page().findChildren<QWidget *>())
        if (widget->isVisible() && widget->focusPolicy() & Qt::TabFocus && widget->focusProxy() == nullptr) {
            INFO(widget->metaObject()->className() << ' ' << widget->objectName().toStdString());
            CHECK_FALSE(widget->accessibleName().isEmpty());
        }
}

TEST_CASE("the second level's page shows its first ticket by itself")
{
    Bench bench;
    bench.openAt({TicketState::Escalated, Level::Second});
    const SecondLevel at(bench, bench.technician);
    REQUIRE(until([&] { return at.page().detail().shown().has_value(); }));
    CHECK(at.page().list().chosenTicket() == at.page().detail().shown()->ticket.id);
}
