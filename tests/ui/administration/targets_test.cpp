// SPDX-License-Identifier: GPL-3.0-or-later
// The targets of a contract by the keyboard alone: what is promised, what stops its clocks, and "what if".
#include "tests/ui/administration/target_bench.h"

#include "core/storage/dues.h"
#include "core/words/calendar_terms.h"
#include "core/words/sentences.h"
#include "ui/administration/pane_head.h"
#include "ui/administration/pane_table.h"
#include "ui/administration/target_form.h"
#include "ui/administration/target_panel.h"
#include "ui/administration/trial_view.h"
#include "ui/widgets/text_label.h"

#include <QtCore/QScopeGuard>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>

#include <future>

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct AtTargets : Administering {
    explicit AtTargets(TargetBench &bench) : Administering(bench) { goToTargets(); }

    /// Moves along the list by arrows to that target.
    void choose(TargetId id)
    {
        REQUIRE(QApplication::focusWidget() == &targets().table());
        press(Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < 20 && chosen() != id; ++i)
            press(Qt::Key_Down);
        REQUIRE(chosen() == id);
    }
    TargetId chosen()
    {
        const TargetsModel::Row *row = targets().model().at(targets().table().currentIndex().row());
        return row && row->target ? row->target->id : TargetId(0);
    }
    void submit() { press(Qt::Key_Return, Qt::ControlModifier); }
    bool isRefused()
    {
        return until([this] { return form() && !form()->sentence().isEmpty(); });
    }
    bool isWritten()
    {
        return until([this] { return form() == nullptr && !targets().isReading(); });
    }
    QString said() { return targets().panel().text(); }
    /// Chooses in a box by its arrows.
    void pick(const char *name, int value)
    {
        tabTo(name);
        auto *box = static_cast<QComboBox *>(form()->editor(QLatin1StringView(name)));
        press(Qt::Key_Home);
        for (int i = 0; i < box->count() && box->currentData().toInt() != value; ++i)
            press(Qt::Key_Down);
        REQUIRE(box->currentData().toInt() == value);
    }
};

} // namespace

TEST_CASE("arrows go along the targets, and the side column says what the chosen one means and what stops it")
{
    TargetBench bench;
    AtTargets at(bench);
    REQUIRE(QApplication::focusWidget() == &at.targets().table());
    CHECK(at.chosen() == bench.takeCharge); // the first that is promised
    CHECK(at.targets().head().count() == u"3"_s);
    at.choose(bench.urgent);
    CHECK(at.said().contains(u"reopened, until it is resolved"_s));
    CHECK(at.said().contains(u"Within: 4 h of service time"_s));
    CHECK(at.said().contains(u"Priority: P1"_s));
    CHECK(at.said().contains(u"less than 1 h is left"_s));
    CHECK(at.said().contains(u"Waits for the requester: from"_s));
    at.press(Qt::Key_Home, Qt::ControlModifier);
    CHECK(at.said().contains(u"Nothing is promised for it"_s));
    CHECK(at.said().contains(u"None: it runs on"_s));
    CHECK_FALSE(at.window().window()->actions().isAllowed(ActionId::ChangeTarget));
    CHECK(at.window().window()->actions().isAllowed(ActionId::AddTarget));
}

TEST_CASE("a form leaves the target that it is about in sight, in large type too")
{
    TargetBench bench;
    AtTargets at(bench);
    at.choose(bench.urgent);
    const QFont usual = QApplication::font();
    const auto restore = qScopeGuard([usual] { QApplication::setFont(usual); });
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 2);
    QApplication::setFont(large);
    at.window().resize(1440, 900);
    at.press(Qt::Key_T, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    CHECK(until([&] {
        const PaneTable &table = at.targets().table();
        return table.viewport()->rect().contains(table.visualRect(table.currentIndex()));
    }));
}

TEST_CASE("a bad length, place or moment is told beside its field, and nothing typed is lost")
{
    TargetBench bench;
    bench.clock.advance(1h);
    AtTargets at(bench);
    at.choose(bench.resolve);
    at.press(Qt::Key_N, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    at.pick("priority", int(Priority::P2));
    for (const QString &bad : {u"presto"_s, u"8"_s, u"0m"_s, u"-5m"_s, u"400d"_s}) {
        INFO(bad.toStdString());
        at.retype("limit", bad);
        at.submit();
        REQUIRE(at.isRefused());
        REQUIRE(until([&] { return at.focusIsOn("limit"); }));
        CHECK(at.typed("limit") == bad);
    }
    CHECK(at.form()->sentence()
          == words::sentence({.kind = ErrorKind::InvalidValue, .subject = u"limit"_s, .detail = u"too long"_s}));
    at.retype("limit", u"6h"_s);
    at.retype("rank", u"0"_s);
    at.submit();
    CHECK(at.focusIsOn("rank"));
    at.retype("rank", QString());
    at.retype("from", u"domani"_s);
    at.submit();
    CHECK(at.focusIsOn("from"));
    at.retype("from", u"29/3/2026 02:30"_s);
    at.submit();
    CHECK(at.form()->sentence() == words::leftOutHour());
    CHECK(at.focusIsOn("from"));
    at.retype("from", u"1/3/2026"_s); // something was promised for these tickets already
    at.submit();
    REQUIRE(at.isRefused());
    REQUIRE(until([&] { return at.focusIsOn("from"); }));
    CHECK(at.typed("limit") == u"6h"_s);
    CHECK(at.typed("from") == u"1/3/2026"_s);
    CHECK(bench.rules().targets.size() == 3);
    // Left and taken up again, it is all there.
    at.press(Qt::Key_Escape);
    CHECK(at.page()->unsaved().size() == 1);
    at.press(Qt::Key_N, Qt::AltModifier);
    CHECK(at.typed("limit") == u"6h"_s);
    at.retype("from", u"1/4/2026 08:00"_s);
    at.submit();
    REQUIRE(at.isWritten());
    CHECK(at.page()->unsaved().isEmpty());
    REQUIRE(bench.rules().targets.size() == 4);
    const auto all = bench.rules().targets;
    const auto made = std::ranges::find(all, std::optional(Priority::P2), &Target::priority);
    REQUIRE(made != all.end());
    CHECK(made->limit == 6h);
    CHECK(made->from == startOfDay(day(4, 1)) + 8h);
    CHECK(QApplication::focusWidget() == &at.targets().table());
}

TEST_CASE("a target takes the place of the chosen one, and what that made of the open tickets is told")
{
    TargetBench bench;
    for (int i = 0; i < 3; ++i)
        (void)bench.open();
    bench.clock.advance(1h);
    AtTargets at(bench);
    QStringList told;
    QObject::connect(at.window().workplace(), &Workplace::announced, at.window().workplace(),
                     [&told](const QString &sentence) { told += sentence; });
    at.choose(bench.resolve);
    at.press(Qt::Key_T, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    CHECK(at.typed("limit") == u"8h"_s);
    at.retype("limit", u"1h30m"_s);
    at.submit();
    REQUIRE(at.isWritten());
    const Target old = bench.read(bench.resolve);
    CHECK(old.until == bench.clock.now());
    REQUIRE(until([&] { return at.chosen() != bench.resolve && at.chosen() != TargetId(0); }));
    const Target made = bench.read(at.chosen()); // what took its place stays chosen
    CHECK(made.limit == 90min);
    CHECK(made.rank == old.rank);
    REQUIRE(until([&] { return at.said().contains(u"Open tickets looked at: 3, due at another time now: 3."_s); }));
    CHECK(
        told.last()
        == u"Target set: Resolution within 1 h 30 min of service time, for: every ticket. Open tickets looked at: 3, due at another time now: 3."_s);
    CHECK(storage::markedContracts(*bench.session).empty());
}

TEST_CASE("a new target that takes another's place says so before, and one for another case does not")
{
    TargetBench bench;
    AtTargets at(bench);
    const auto warning = [&] {
        QStringList all;
        for (const auto *label : at.form()->findChildren<TextLabel *>())
            if (label->isVisible())
                all += label->text();
        return all.join(u'\n');
    };
    at.choose(bench.resolve);
    at.press(Qt::Key_N, Qt::AltModifier);
    CHECK(warning().contains(u"It takes the place of no. %1"_s.arg(bench.resolve.value())));
    at.pick("priority", int(Priority::P1));
    CHECK(warning().contains(u"It takes the place of no. %1"_s.arg(bench.urgent.value())));
    at.pick("priority", int(Priority::P2));
    CHECK_FALSE(warning().contains(u"takes the place"_s));
    at.press(Qt::Key_Escape);
    at.press(Qt::Key_T, Qt::AltModifier);
    at.pick("priority", int(Priority::P2));
    CHECK(warning().contains(u"another case than the chosen target's"_s));
    at.retype("limit", u"2d"_s);
    at.submit();
    REQUIRE(at.isWritten());
    CHECK_FALSE(bench.read(bench.resolve).until); // the chosen one stays
    CHECK(bench.rules().targets.size() == 4);
}

TEST_CASE("a target ends from now on or from a moment to come, and never before")
{
    TargetBench bench;
    bench.clock.advance(1h);
    AtTargets at(bench);
    at.choose(bench.urgent);
    at.press(Qt::Key_T, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(at.form() != nullptr);
    at.retype("from", u"1/2/2026"_s);
    at.submit();
    REQUIRE(at.isRefused());
    REQUIRE(until([&] { return at.focusIsOn("from"); }));
    CHECK(at.form()->sentence().startsWith(u"Such a change holds from now on"_s));
    CHECK(at.typed("from") == u"1/2/2026"_s);
    at.retype("from", QString());
    at.submit();
    REQUIRE(at.isWritten());
    CHECK(bench.read(bench.urgent).until == bench.clock.now());
    REQUIRE(until([&] { return at.chosen() == bench.urgent; })); // at the end of the list now
    CHECK(at.said().contains(u"ended"_s));
    CHECK_FALSE(at.window().window()->actions().isAllowed(ActionId::EndTarget));
}

TEST_CASE("which holds stop a clock is set by keys, each measure apart")
{
    TargetBench bench;
    AtTargets at(bench);
    at.choose(bench.resolve);
    at.press(Qt::Key_P, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    const auto isTicked = [&](const char *name) {
        return static_cast<QCheckBox *>(at.form()->editor(QLatin1StringView(name)))->isChecked();
    };
    CHECK(isTicked("hold 1"));
    CHECK_FALSE(at.form()->editor(u"from always"_s)->isVisible()); // it was decided on before
    at.tabTo("hold 2");
    at.press(Qt::Key_Space);
    at.pick("measure", int(Measure::NextWord));
    CHECK_FALSE(isTicked("hold 1"));
    CHECK_FALSE(isTicked("hold 2"));
    CHECK(at.form()->editor(u"from always"_s)->isVisible());
    at.pick("measure", int(Measure::Resolve));
    CHECK(isTicked("hold 2")); // kept meanwhile
    at.submit();
    REQUIRE(at.isWritten());
    CHECK(bench.rules().stopsOn(Measure::Resolve, HoldReason::Supplier, bench.clock.now()));
    CHECK(bench.rules().stopsOn(Measure::Resolve, HoldReason::Requester, bench.clock.now()));
    CHECK_FALSE(bench.rules().stopsOn(Measure::NextWord, HoldReason::Supplier, bench.clock.now()));
    REQUIRE(until([&] { return at.said().contains(u"Waits for a supplier"_s); }));
    // The same once more is told as such.
    at.press(Qt::Key_P, Qt::AltModifier);
    at.submit();
    REQUIRE(at.isRefused());
    CHECK(at.form()->sentence().startsWith(u"Just those holds stop that clock already"_s));
}

TEST_CASE("what if taking charge were 30 minutes: it is tried on the past from the same form, and nothing is changed")
{
    TargetBench bench;
    (void)bench.takenAfter(20min);
    (void)bench.takenAfter(60min);
    (void)bench.open();
    AtTargets at(bench);
    const TargetRules before = bench.rules();
    at.choose(bench.takeCharge);
    at.press(Qt::Key_Y, Qt::AltModifier); // opens the form in which one writes "what if"
    REQUIRE(at.form() == &at.targets().targetForm());
    at.retype("limit", u"mezz'ora"_s);
    at.press(Qt::Key_Y, Qt::AltModifier);
    CHECK(at.focusIsOn("limit"));
    CHECK_FALSE(at.form()->sentence().isEmpty());
    at.retype("limit", u"30m"_s);
    at.press(Qt::Key_Y, Qt::AltModifier);
    const TrialView &trial = at.targets().targetForm().trialView();
    REQUIRE(until([&] { return !at.targets().isTrying(); }));
    CHECK(at.form()->sentence().isEmpty());
    INFO(trial.text().toStdString());
    CHECK(trial.isVisible());
    CHECK(trial.text().contains(u"Taking charge within 30 min of service time, for: every ticket"_s));
    CHECK(trial.text().contains(u"Met: 1 tried, 2 in force"_s));
    CHECK(trial.text().contains(u"Missed: 1 tried, 0 in force"_s));
    CHECK(trial.text().contains(u"Met of all measured: 50.0 % tried, 100.0 % in force"_s));
    CHECK(trial.text().contains(u"Still running: 1 tried, 1 in force"_s));
    CHECK_FALSE(trial.text().contains(u"Imported"_s));
    CHECK(trial.accessibleName() == trial.text());
    CHECK(bench.rules() == before);
    CHECK(storage::markedContracts(*bench.session).empty());

    // Return in its period tries too, and never sets.
    at.retype("try from", u"3/3/2026"_s);
    at.retype("try to", u"1/3/2026"_s);
    at.press(Qt::Key_Return);
    CHECK(at.focusIsOn("try to"));
    CHECK_FALSE(at.form()->sentence().isEmpty());
    at.retype("try to", u"4/3/2026"_s);
    at.press(Qt::Key_Return);
    REQUIRE(until([&] { return !at.targets().isTrying(); }));
    CHECK(trial.text().contains(u": 0. Nothing was changed."_s));
    CHECK(trial.text().contains(u"Met of all measured: – tried, – in force"_s));
    CHECK(bench.rules() == before);

    // What is measured on calls is tried on those that came.
    at.pick("measure", int(Measure::Answer));
    at.press(Qt::Key_Y, Qt::AltModifier);
    REQUIRE(until([&] { return !at.targets().isTrying(); }));
    CHECK(trial.text().contains(u"for: every call. Calls that came "_s));
    CHECK(trial.text().contains(u": 0. Nothing was changed."_s));
    CHECK(bench.rules() == before);
    CHECK(at.typed("limit") == u"30m"_s);
}

TEST_CASE("a trial under way ends when the target is set, so that due times need not wait for it")
{
    TargetBench bench;
    (void)bench.takenAfter(20min);
    AtTargets at(bench);
    // Something else takes long before it.
    std::promise<void> go;
    (void)at.window().workplace()->client().run(
        [go = go.get_future().share()](desk::Desk &) -> Result<void> {
            go.wait();
            return {};
        },
        desk::DeskClient::Lane::Long);
    at.choose(bench.takeCharge);
    at.press(Qt::Key_Y, Qt::AltModifier);
    at.retype("limit", u"30m"_s);
    at.press(Qt::Key_Y, Qt::AltModifier);
    REQUIRE(at.targets().isTrying());
    at.submit();
    CHECK_FALSE(at.targets().isTrying());
    CHECK(at.isWritten());
    go.set_value();
}

TEST_CASE("what a colleague set meanwhile is refused as stale and told, and what was typed stays")
{
    TargetBench bench;
    bench.clock.advance(1h);
    AtTargets at(bench);
    at.choose(bench.resolve);
    at.press(Qt::Key_T, Qt::AltModifier);
    at.retype("limit", u"6h"_s);
    const TargetId theirs = bench.set(bench.target(Measure::Resolve, 5h)); // before this console hears of it
    at.submit();
    REQUIRE(at.isRefused());
    CHECK(at.form()->sentence().startsWith(u"Somebody else changed it meanwhile"_s));
    CHECK(at.typed("limit") == u"6h"_s);
    REQUIRE(until([&] { return !at.form()->news().isEmpty(); }));
    CHECK(at.form()->news().contains(u"Within: 5h; what you typed stays, and would replace it."_s));
    CHECK_FALSE(bench.read(theirs).until);
    at.submit();
    REQUIRE(at.isWritten());
    CHECK(bench.read(theirs).until == bench.clock.now());
}

TEST_CASE("what another console sets is seen without being asked for")
{
    TargetBench bench;
    AtTargets at(bench);
    domain::Target word = bench.target(Measure::NextWord, 24h);
    word.wallClock = true;
    const TargetId id = bench.set(word);
    REQUIRE(until([&] { return at.targets().model().rowOf(id) >= 0; }));
    at.choose(id);
    CHECK(at.said().contains(u"24 h of elapsed time"_s));
}

TEST_CASE("a contract that promises nothing says so for each measure, and its first target may hold from before")
{
    CalendarBench bench;
    Administering at(bench);
    at.goToTargets();
    CHECK(at.targets().model().rowCount() == int(domain::allMeasures.size()));
    CHECK(at.targets().model().promised() == 0);
    CHECK(at.targets().head().count() == u"0"_s);
    CHECK(at.targets().panel().text().contains(u"Nothing is promised for it"_s));
    at.press(Qt::Key_Down); // taking charge
    at.press(Qt::Key_Return);
    at.press(Qt::Key_Space); // its first verb: a new target
    REQUIRE(at.form() == &at.targets().targetForm());
    at.retype("limit", u"30m"_s);
    at.retype("from", u"1/1/2026"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.form() == nullptr; }));
    REQUIRE(until([&] { return at.targets().model().promised() == 1; }));
    CHECK(at.targets().shown()->rules.targets.front().measure == Measure::TakeCharge);
    CHECK(at.targets().shown()->rules.targets.front().from == startOfDay(day(1, 1)));
}

TEST_CASE("service time is refused to a contract without hours, and elapsed time is not")
{
    Bench bench;
    Administering at(bench);
    at.goToTargets();
    CHECK(at.targets().head().count().contains(u"no hours yet"_s));
    at.press(Qt::Key_N, Qt::AltModifier);
    at.retype("limit", u"8h"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return !at.form()->sentence().isEmpty(); }));
    CHECK(at.form()->sentence().startsWith(u"The contract has no hours yet"_s));
    at.tabTo("wall clock");
    at.press(Qt::Key_Space);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.form() == nullptr; }));
    REQUIRE(until([&] { return at.targets().model().promised() == 1; }));
}
