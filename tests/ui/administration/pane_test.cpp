// SPDX-License-Identifier: GPL-3.0-or-later
// What a page of the administration does while an answer is awaited, and when what it shows changes under the hands.
#include "tests/ui/administration/calendar_bench.h"

#include "core/desk/dues.h"
#include "core/desk/targets.h"
#include "core/storage/dues.h"
#include "core/words/sentences.h"
#include "ui/administration/cap_meter.h"
#include "ui/administration/pane_table.h"
#include "ui/shell/action_set.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <memory>
#include <semaphore>
#include <utility>

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Keeps what is asked on a lane waiting, until it is let go.
class Held {
public:
    Held(Workplace &place, desk::DeskClient::Lane lane)
        : m_gate(std::make_shared<std::binary_semaphore>(0)), m_answer(place.client().run(
                                                                  [gate = m_gate](desk::Desk & /*desk*/) -> Result<int> {
                                                                      gate->acquire();
                                                                      return 0;
                                                                  },
                                                                  lane))
    {
    }
    ~Held() { letGo(); }
    Held(const Held &) = delete;
    Held &operator=(const Held &) = delete;
    void letGo()
    {
        if (!std::exchange(m_isOpen, true))
            m_gate->release();
    }

private:
    std::shared_ptr<std::binary_semaphore> m_gate;
    QFuture<Result<int>> m_answer;
    bool m_isOpen = false;
};

/// A page of the administration in a window of its own, before an administrator.
template <class Pane>
class Staged {
public:
    explicit Staged(CalendarBench &bench) : m_place(seated(bench)), m_actions(&m_window)
    {
        m_language.use(u"en"_s);
        m_pane = new Pane(*m_place, m_actions);
        auto *whole = new QVBoxLayout(&m_window);
        whole->addWidget(m_pane);
        m_window.resize(1200, 600);
        m_window.show();
        QApplication::setActiveWindow(&m_window);
        m_pane->setContract(bench.contract);
        REQUIRE(until([this] { return m_pane->shown().has_value(); }));
    }
    ~Staged() { delete m_pane; } // before the actions that it has
    Staged(const Staged &) = delete;
    Staged &operator=(const Staged &) = delete;
    [[nodiscard]] Pane &pane() { return *m_pane; }
    [[nodiscard]] Workplace &place() { return *m_place; }
    [[nodiscard]] AdministrationForm *ask(ActionId id)
    {
        m_pane->perform(id);
        REQUIRE(m_pane->form() != nullptr);
        return m_pane->form();
    }
    void submit()
    {
        REQUIRE(QApplication::focusWidget() != nullptr);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    }
    void leave()
    {
        REQUIRE(QApplication::focusWidget() != nullptr);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        CHECK(m_pane->form() == nullptr);
    }

private:
    static std::unique_ptr<Workplace> seated(CalendarBench &bench)
    {
        must(db::writeUnit(*bench.session, [&] {
            storage::saveCredential(*bench.session, bench.administrator.id, platform::hashPassword(Bench::password()));
        }));
        return bench.sit(bench.administrator);
    }

    Language m_language;
    std::unique_ptr<Workplace> m_place;
    QWidget m_window;
    ActionSet m_actions;
    Pane *m_pane = nullptr;
};

constexpr auto operatorLane = desk::DeskClient::Lane::Operator;
constexpr auto backgroundLane = desk::DeskClient::Lane::Background;

} // namespace

TEST_CASE("what was asked of a contract is never shown under another")
{
    CalendarBench bench;
    Staged<OpeningsPane> at(bench);
    std::vector<ContractId> shown;
    QObject::connect(&at.pane(), &AdministrationPane::refreshed, &at.pane(),
                     [&] { shown.push_back(at.pane().shown()->contract.id); });
    Held held(at.place(), backgroundLane);
    at.pane().refresh();
    REQUIRE(at.pane().isReading());
    at.pane().setContract(bench.foreign);
    CHECK_FALSE(at.pane().shown());
    held.letGo();
    REQUIRE(until([&] { return !shown.empty() && !at.pane().isReading(); }));
    CHECK(shown == std::vector{bench.foreign});
}

TEST_CASE("while its answer is awaited a form keeps what was typed; left and taken up again it still waits, and writes once")
{
    CalendarBench bench;
    (void)bench.addKind(u"Fiera"_s, OpeningStart::OnRequest);
    Staged<OpeningsPane> at(bench);
    AdministrationForm *form = at.ask(ActionId::AddOpening);
    form->setValue(u"first"_s, u"10/3/2026"_s);
    const QVariant kind = form->values().value(u"kind"_s);
    Held held(at.place(), operatorLane);
    at.submit();
    CHECK(form->isBusy());
    // Nothing can be typed that would be lost with the answer.
    QTest::keyClicks(form->editor(u"note"_s), u"x"_s);
    QTest::keyClick(form->editor(u"kind"_s), Qt::Key_Down);
    CHECK(form->text(u"note"_s).isEmpty());
    CHECK(form->values().value(u"kind"_s) == kind);
    at.leave();
    REQUIRE(at.ask(ActionId::AddOpening) == form);
    CHECK(form->isBusy());
    CHECK(form->text(u"first"_s) == u"10/3/2026"_s);
    at.submit(); // in vain
    held.letGo();
    REQUIRE(until([&] { return at.pane().form() == nullptr; }));
    REQUIRE(until([&] { return at.pane().model().rowCount() == 1; }));
    CHECK(bench.openings().openings.size() == 1);
    // Done with: the next one begins empty and writes another.
    form = at.ask(ActionId::AddOpening);
    CHECK_FALSE(form->isBusy());
    CHECK(form->text(u"first"_s).isEmpty());
    form->setValue(u"first"_s, u"11/3/2026"_s);
    at.submit();
    REQUIRE(until([&] { return at.pane().model().rowCount() == 2; }));
}

TEST_CASE("an answer closes the form that it belongs to and no other; a refusal is told, and what was typed is kept")
{
    CalendarBench bench;
    Staged<OpeningsPane> at(bench);
    AdministrationForm *form = at.ask(ActionId::AddOpening);
    form->setValue(u"first"_s, u"10/3/2026"_s);
    {
        Held held(at.place(), operatorLane);
        at.submit();
        AdministrationForm *cap = at.ask(ActionId::AddCap);
        CHECK_FALSE(cap->isBusy());
        cap->setValue(u"name"_s, u"Serali"_s);
        CHECK(at.pane().unsaved().size() == 2);
        held.letGo();
        REQUIRE(until([&] { return at.pane().model().rowCount() == 1; }));
        CHECK(at.pane().form() == cap);
        CHECK(cap->text(u"name"_s) == u"Serali"_s);
        CHECK(at.pane().unsaved().size() == 1);
        at.leave();
    }
    form = at.ask(ActionId::AddOpening);
    CHECK(form->text(u"first"_s).isEmpty());
    form->setValue(u"first"_s, u"10/3/2026"_s);
    form->setValue(u"last"_s, u"9/3/2026"_s);
    QSignalSpy said(&at.place(), &Workplace::announced);
    Held held(at.place(), operatorLane);
    at.submit();
    at.leave();
    held.letGo();
    REQUIRE(until([&] { return said.count() == 1; }));
    CHECK(said.front().front().toString().startsWith(u"The last day lies before the first."_s));
    CHECK(at.ask(ActionId::AddOpening)->text(u"last"_s) == u"9/3/2026"_s);
    CHECK_FALSE(at.pane().form()->isBusy());
    at.pane().form()->setValue(u"last"_s, u"11/3/2026"_s);
    at.submit();
    REQUIRE(until([&] { return at.pane().model().rowCount() == 2; }));
}

TEST_CASE("after a change of the calendar it is computed anew at once when tickets are due")
{
    CalendarBench bench;
    desk::Desk me = bench.as(bench.supervisor);
    domain::Target target;
    target.limit = 4h;
    must(desk::setTarget(me, {.request = {}, .contract = bench.contract, .target = target}));
    must(desk::recomputeDue(me, bench.contract));
    const TicketId id = bench.open(); // due at 14:00
    Staged<CalendarPane> at(bench);
    REQUIRE(until([&] { return storage::markedContracts(*bench.session).empty(); }));
    AdministrationForm *form = at.ask(ActionId::CloseDays);
    form->setValue(u"first"_s, u"2/3/2026"_s);
    form->setValue(u"reason"_s, u"Neve"_s);
    at.submit();
    REQUIRE(until([&] { return at.pane().form() == nullptr; }));
    REQUIRE(until([&] { return storage::markedContracts(*bench.session).empty(); }));
    CHECK(storage::loadDue(*bench.session, id)->at == startOfDay(day(3, 3)) + 12h);
}

TEST_CASE("what others change leaves the rows, the place in them and the meter that has the cursor as they were")
{
    CalendarBench bench(300);
    desk::Desk me = bench.as(bench.supervisor);
    for (int i = 0; i < 60; ++i)
        must(desk::addOpening(
            me, {.contract = bench.contract, .kind = bench.kind, .first = day(4, 1) + i * 2, .last = day(4, 1) + i * 2}));
    must(desk::addCap(me, {{}, {.contract = bench.contract, .name = u"Serali"_s, .days = 10}}));
    Staged<OpeningsPane> at(bench);
    OpeningsPane &pane = at.pane();
    REQUIRE(pane.meters().size() == 2);
    QScrollBar *bar = pane.table().verticalScrollBar();
    REQUIRE(bar->maximum() > 100);
    bar->setValue(100);
    CapMeter *meter = pane.meters().back();
    meter->setFocus();
    QSignalSpy read(&pane, &AdministrationPane::refreshed);
    QSignalSpy reset(&pane.model(), &QAbstractItemModel::modelReset);
    must(desk::closeDays(me, {.contract = bench.contract, .first = day(5, 4), .last = day(5, 4), .why = u"Sciopero"_s}));
    REQUIRE(until([&] { return !read.empty(); }));
    CHECK(reset.empty());
    CHECK(QApplication::focusWidget() == meter);

    must(desk::addOpening(me, {.contract = bench.contract, .kind = bench.kind, .first = day(9, 1), .last = day(9, 1)}));
    REQUIRE(until([&] { return pane.model().rowCount() == 61; }));
    CHECK(bar->value() == 100);
    const auto *now = qobject_cast<CapMeter *>(QApplication::focusWidget());
    REQUIRE(now != nullptr);
    CHECK(now->cap().name == u"Serali"_s);
}
