// SPDX-License-Identifier: GPL-3.0-or-later
// What a page of the administration does while an answer is awaited, when what it shows changes under the hands, and after the
// program has died.
#include "tests/ui/administration/calendar_bench.h"

#include "core/desk/dues.h"
#include "core/desk/targets.h"
#include "core/storage/dues.h"
#include "core/words/sentences.h"
#include "ui/administration/cap_meter.h"
#include "ui/administration/pane_table.h"
#include "ui/models/drafts.h"
#include "ui/shell/action_set.h"
#include "ui/widgets/banner.h"

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
    /// What is kept on this machine has been read, or what was typed last is kept there.
    void awaitDrafts()
    {
        REQUIRE(until([this] { return place().drafts().isLoaded(); }));
    }
    void awaitKept()
    {
        const int before = place().drafts().written();
        REQUIRE(until([&] { return place().drafts().written() > before; }));
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
    form->setValue(u"last"_s, u"8/3/2026"_s);
    CHECK(form->warning() == u"2 of these days have no service anyhow."_s);
    form->setValue(u"last"_s, {});
    CHECK(form->warning().isEmpty());
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

TEST_CASE("what was typed outlives the program, for its contract, verb and thing alone, until it is written")
{
    CalendarBench bench;
    desk::Desk me = bench.as(bench.administrator);
    const CapId other(must(desk::addCap(me, {{}, {.contract = bench.contract, .name = u"Serali"_s, .days = 10}})).id);
    const auto amend = [](Staged<OpeningsPane> &at, CapId id) {
        AdministrationForm *form = at.ask(ActionId::AmendCap);
        form->setValue(u"which"_s, qlonglong(id.value()));
        return form;
    };
    const auto shows = [](Staged<OpeningsPane> &at, ContractId id) {
        at.pane().setContract(id);
        REQUIRE(until([&] { return at.pane().shown() && at.pane().shown()->contract.id == id; }));
    };
    {
        Staged<OpeningsPane> at(bench);
        at.awaitDrafts();
        at.ask(ActionId::AddCap)->setValue(u"name"_s, u"Notturne"_s);
        at.pane().form()->setValue(u"days a year"_s, u"7"_s);
        at.awaitKept(); // while the form stands there
        amend(at, other)->setValue(u"name"_s, u"Serali e festive"_s);
        at.awaitKept();
    }
    {
        Staged<OpeningsPane> at(bench);
        at.awaitDrafts();
        CHECK(at.ask(ActionId::AddOpeningKind)->text(u"name"_s).isEmpty());
        CHECK(amend(at, bench.cap)->text(u"name"_s) == u"H24 a richiesta"_s);
        CHECK(amend(at, other)->text(u"name"_s) == u"Serali e festive"_s);
        CHECK(at.pane().form()->text(u"days a year"_s) == u"10"_s);
        shows(at, bench.foreign);
        CHECK(at.ask(ActionId::AddCap)->text(u"name"_s).isEmpty());
        shows(at, bench.contract);
        AdministrationForm *form = at.ask(ActionId::AddCap);
        CHECK(form->text(u"name"_s) == u"Notturne"_s);
        CHECK(form->text(u"days a year"_s) == u"7"_s);
        CHECK(at.pane().unsaved().size() == 2);
        at.submit();
        REQUIRE(until([&] { return at.pane().form() == nullptr && bench.openings().caps.size() == 3; }));
    }
    {
        Staged<OpeningsPane> at(bench);
        at.awaitDrafts();
        CHECK(at.ask(ActionId::AddCap)->text(u"name"_s).isEmpty());
        // Typed back to what there is, there is nothing left to keep.
        AdministrationForm *form = amend(at, other);
        CHECK(form->text(u"name"_s) == u"Serali e festive"_s);
        form->setValue(u"name"_s, u"Serali"_s);
        at.awaitKept();
    }
    Staged<OpeningsPane> at(bench);
    at.awaitDrafts();
    CHECK(amend(at, other)->text(u"name"_s) == u"Serali"_s);
    CHECK_FALSE(at.pane().form()->isTouched());
}

TEST_CASE("what comes back after the program died is written once, though it had been handed to the desk before")
{
    CalendarBench bench;
    {
        Staged<OpeningsPane> at(bench);
        at.awaitDrafts();
        at.ask(ActionId::AddCap)->setValue(u"name"_s, u"Notturne"_s);
        at.pane().form()->setValue(u"days a year"_s, u"7"_s);
        at.awaitKept();
        at.submit();
        // Written, and the program dies before the answer is heard.
        for (const QDeadlineTimer limit(10'000); bench.openings().caps.size() < 2 && !limit.hasExpired();)
            continue;
    }
    REQUIRE(bench.openings().caps.size() == 2);
    Staged<OpeningsPane> at(bench);
    at.awaitDrafts();
    REQUIRE(at.ask(ActionId::AddCap)->text(u"name"_s) == u"Notturne"_s);
    at.submit();
    REQUIRE(until([&] { return at.pane().form() == nullptr; }));
    CHECK(bench.openings().caps.size() == 2);
}

TEST_CASE("a colleague's change meanwhile is told where a draft of an earlier run comes back")
{
    CalendarBench bench;
    {
        Staged<OpeningsPane> at(bench);
        at.awaitDrafts();
        at.ask(ActionId::AmendCap)->setValue(u"name"_s, u"Notturne"_s);
        at.awaitKept();
    }
    desk::Desk me = bench.as(bench.administrator);
    must(desk::amendCap(me, {.request = {}, .contract = bench.contract, .cap = bench.cap, .days = 7}));
    Staged<OpeningsPane> at(bench);
    at.awaitDrafts();
    AdministrationForm *form = at.ask(ActionId::AmendCap);
    CHECK(form->text(u"name"_s) == u"Notturne"_s);
    CHECK(form->text(u"days a year"_s) == u"7"_s);
    CHECK(form->news().contains(u"7"_s));
}

TEST_CASE("who chooses to lose what was typed, on leaving, does not find it again")
{
    CalendarBench bench;
    const auto begin = [](Administering &at) {
        REQUIRE(until([&] { return at.window().workplace()->drafts().isLoaded(); }));
        at.goToOpenings();
        at.window().window()->actions().action(ActionId::AddOpening)->trigger();
        REQUIRE(at.form() != nullptr);
    };
    {
        Administering at(bench);
        begin(at);
        at.retype("first", u"10/3/2026"_s);
        REQUIRE(until([&] { return at.window().workplace()->drafts().written() > 0; }));
    }
    Administering at(bench);
    begin(at);
    CHECK(at.typed("first") == u"10/3/2026"_s);
    CHECK_FALSE(at.window().close());
    auto *banner = at.window().window()->findChild<Banner *>();
    REQUIRE(banner != nullptr);
    banner->findChildren<QAbstractButton *>().at(2)->click();
    REQUIRE(until([&] { return !at.window().isVisible(); }));
    Administering again(bench);
    begin(again);
    CHECK(again.typed("first").isEmpty());
}
