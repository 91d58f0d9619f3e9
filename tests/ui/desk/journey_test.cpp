// SPDX-License-Identifier: GPL-3.0-or-later
// The way that everything else serves: a call comes in, is resolved or passed on, and whoever watches sees it.
#include "tests/ui/desk/desk_bench.h"

#include "ui/board/board_page.h"
#include "ui/board/board_view.h"
#include "ui/board/figure_card.h"
#include "ui/escalations/escalations_page.h"

using namespace sportello;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;
using domain::TicketState;

namespace {

// A board is moved within two seconds: it hears of a change at once, or looks at the next beat, and reading takes what is left.
static_assert(Workplace::beatMs <= 1000);

// The figures of a console that nobody touches.
class Watcher {
public:
    explicit Watcher(Bench &bench) : m_sitting(bench, bench.supervisor)
    {
        m_sitting.window().window()->go(ConsolePlace::Board);
        m_page = qobject_cast<BoardPage *>(m_sitting.window().window()->page(ConsolePlace::Board));
        REQUIRE(m_page);
        CHECK(shows({.calls = u"–"_s, .openNow = u"0"_s, .opened = u"0"_s, .resolved = u"0"_s}));
    }
    struct Figures {
        QString calls;
        QString openNow;
        QString opened;
        QString resolved;
        bool operator==(const Figures &) const = default;
    };
    // Sooner or later; nobody asks it to look.
    [[nodiscard]] bool shows(const Figures &wanted)
    {
        const auto figure = [this](std::size_t card) { return m_page->view()->cards()[card]->figure().figure; };
        return until([&] { return Figures{figure(0), figure(3), figure(4), figure(5)} == wanted; });
    }

private:
    Sitting m_sitting;
    BoardPage *m_page;
};

domain::Ticket newestTicket(Bench &bench)
{
    return bench.ticket(domain::TicketId(bench.session->value<qint64>(u"SELECT max(id) FROM ticket"_s).value()));
}

} // namespace

TEST_CASE("a call is resolved, one is passed up and resolved there, by keys, while a second console's figures move")
{
    Bench bench(EACH_ENGINE());
    Watcher watcher(bench);
    {
        Sitting agent(bench);
        agent.type(bench.agent.login);
        agent.press(Qt::Key_Return);
        agent.type(Bench::password());
        agent.press(Qt::Key_Return);
        REQUIRE(until([&] { return agent.window().desk() != nullptr; }));
        REQUIRE(until([&] { return QApplication::focusWidget() == &agent.desk().list(); }));

        agent.press(Qt::Key_F2);
        agent.type(u"0811234567"_s);
        agent.press(Qt::Key_Return);
        REQUIRE(until([&] { return agent.calls().contact().has_value(); }));
        agent.type(u"La stampante non stampa"_s);
        agent.press(Qt::Key_Return);
        REQUIRE(agent.focusIsOn("solution"));
        agent.type(u"Riaccesa"_s);
        agent.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(until([&] { return !agent.calls().isOpen(); }));
        CHECK(newestTicket(bench).place == domain::Place{TicketState::Resolved, domain::Level::First});
        CHECK(newestTicket(bench).resolvedBy == bench.agent.id);
        CHECK(watcher.shows({.calls = u"1"_s, .openNow = u"0"_s, .opened = u"1"_s, .resolved = u"1"_s}));

        agent.press(Qt::Key_F2);
        agent.type(u"esposito"_s);
        agent.press(Qt::Key_Return);
        REQUIRE(until([&] { return agent.calls().contact().has_value(); }));
        agent.type(u"ANPR non risponde"_s);
        agent.press(Qt::Key_3, Qt::ControlModifier);
        REQUIRE(agent.focusIsOn("reason"));
        agent.type(u"Serve chi amministra ANPR"_s);
        agent.press(Qt::Key_Tab);
        agent.type(u"Riavvio del client"_s);
        agent.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(until([&] { return !agent.calls().isOpen(); }));
        CHECK(watcher.shows({.calls = u"2"_s, .openNow = u"1"_s, .opened = u"2"_s, .resolved = u"1"_s}));
    }
    const domain::Ticket escalated = newestTicket(bench);
    REQUIRE(escalated.place == domain::Place{TicketState::Escalated, domain::Level::Second});
    CHECK(escalated.openedBy == bench.agent.id);

    Sitting technician(bench, bench.technician);
    technician.press(Qt::Key_G, Qt::ControlModifier);
    technician.press(Qt::Key_2);
    auto *page = qobject_cast<EscalationsPage *>(technician.window().window()->page(ConsolePlace::Escalations));
    REQUIRE(page);
    REQUIRE(until([&] { return page->queue().ticketCount() == 1 && page->detail().shown(); }));
    technician.press(Qt::Key_Space, Qt::ControlModifier);
    REQUIRE(until([&] { return page->detail().shown()->ticket.assignee == bench.technician.id; }));
    technician.press(Qt::Key_R, Qt::ControlModifier);
    REQUIRE(technician.focusIsOn("solution"));
    technician.type(u"Riprofilata la postazione"_s);
    technician.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(watcher.shows({.calls = u"2"_s, .openNow = u"0"_s, .opened = u"2"_s, .resolved = u"2"_s}));
    CHECK(bench.ticket(escalated.id).place == domain::Place{TicketState::Resolved, domain::Level::Second});
    CHECK(bench.ticket(escalated.id).resolvedBy == bench.technician.id);
    CHECK(bench.isSound(escalated.id));
}
