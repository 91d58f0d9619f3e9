// SPDX-License-Identifier: GPL-3.0-or-later
// What a page of the administration does while an answer is awaited, and when what it shows changes under the hands.
#include "tests/ui/administration/calendar_bench.h"

#include "core/desk/dues.h"
#include "core/desk/targets.h"
#include "core/storage/dues.h"
#include "core/words/sentences.h"
#include "ui/administration/cap_meter.h"
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

