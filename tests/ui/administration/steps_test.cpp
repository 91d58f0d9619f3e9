// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a contract and the texts of its messages, by the keyboard alone.
#include "tests/ui/administration/calendar_bench.h"

#include "core/desk/watch_rules.h"
#include "core/words/sentences.h"
#include "ui/administration/info_section.h"
#include "ui/administration/pane_head.h"
#include "ui/administration/step_panel.h"
#include "ui/administration/steps_model.h"
#include "ui/administration/steps_pane.h"
#include "ui/administration/templates_model.h"
#include "ui/administration/templates_pane.h"
#include "ui/widgets/text_label.h"

#include <QtWidgets/QPlainTextEdit>

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

desk::WatchRules rules(CalendarBench &bench)
{
    desk::Desk me = bench.as(bench.supervisor);
    return must(desk::readWatchRules(me, bench.contract));
}

WatchStepId addStep(CalendarBench &bench, int percent, StepAction action, StepReceiver receiver = StepReceiver::None)
{
    desk::Desk me = bench.as(bench.supervisor);
    WatchStep step;
    step.contract = bench.contract;
    step.percent = percent;
    step.action = action;
    step.receiver = receiver;
    step.why = u"tempo quasi scaduto"_s;
    return WatchStepId(must(desk::addWatchStep(me, {{}, step})).id);
}

/// What a form says besides its fields.
QString labels(const AdministrationForm &form)
{
    QStringList all;
    for (const TextLabel *label : form.findChildren<TextLabel *>())
        all += label->text();
    return all.join(u'\n');
}

struct AtRules : Administering {
    explicit AtRules(CalendarBench &bench, int key) : Administering(bench)
    {
        QObject::connect(window().workplace(), &Workplace::announced, window().workplace(),
                         [this](const QString &sentence) { told += sentence; });
        press(Qt::Key_G, Qt::ControlModifier);
        press(key);
        REQUIRE(until([this] { return steps().shown().has_value() || texts().shown().has_value(); }));
    }
    StepsPane &steps() { return page()->steps(); }
    TemplatesPane &texts() { return page()->templates(); }
    void submit() { press(Qt::Key_Return, Qt::ControlModifier); }
    bool isRefused()
    {
        return until([this] { return form() && !form()->sentence().isEmpty(); });
    }
    bool isWritten()
    {
        return until([this] { return form() == nullptr && !page()->pane().isReading(); });
    }
    /// Chooses in a box by its arrows.
    void pick(const char *name, const QVariant &value)
    {
        tabTo(name);
        auto *box = static_cast<QComboBox *>(form()->editor(QLatin1StringView(name)));
        press(Qt::Key_Home);
        for (int i = 0; i < box->count() && box->currentData() != value; ++i)
            press(Qt::Key_Down);
        REQUIRE(box->currentData() == value);
    }
    bool shows(const char *name) { return form()->editor(QLatin1StringView(name))->isVisible(); }

    QStringList told;
};

/// A colleague's own words for what the contract's people are told in Italian.
void setNotice(CalendarBench &bench, const QString &subject)
{
    desk::Desk colleague = bench.as(bench.supervisor);
    must(desk::setTemplate(colleague,
                           {{},
                            {.contract = bench.contract,
                             .kind = MessageKind::Notice,
                             .language = u"it"_s,
                             .subject = subject,
                             .body = u"Testo"_s}}));
}

} // namespace

TEST_CASE("a contract's steps are listed in their order, and the side column says what the chosen one does")
{
    CalendarBench bench;
    (void)addStep(bench, 75, StepAction::Notify, StepReceiver::Assignee);
    (void)addStep(bench, 90, StepAction::RaisePriority);
    AtRules at(bench, Qt::Key_S);
    REQUIRE(QApplication::focusWidget() == &at.steps().table());
    const Tested tested(&at.steps().model());
    CHECK(at.steps().head().count() == u"2"_s);
    CHECK(at.steps().model().index(0, StepsModel::Share).data() == u"75 %"_s);
    CHECK(at.steps().panel().text().contains(u"When: 75 % of “Resolution” has passed, in service"_s));
    CHECK(at.steps().panel().text().contains(u"To: Whoever has the ticket"_s));
    at.press(Qt::Key_Down);
    CHECK(at.steps().panel().text().startsWith(u"Raise the priority"_s));
    CHECK(at.steps().panel().text().contains(u"Reason: tempo quasi scaduto"_s));
    CHECK(nameless(at.steps()) == QStringList());
    // What a colleague adds is there by itself, and the chosen one stays.
    (void)addStep(bench, 50, StepAction::Notify, StepReceiver::Supervisors);
    REQUIRE(until([&] { return at.steps().model().rowCount() == 3; }));
    CHECK(at.steps().panel().text().startsWith(u"Raise the priority"_s));
}

TEST_CASE("a chaser to a supplier is set by the keyboard, with only the fields that it makes use of")
{
    CalendarBench bench(2, EACH_ENGINE());
    AtRules at(bench, Qt::Key_S);
    for (const ActionId id : {ActionId::ChangeStep, ActionId::RemoveStep})
        CHECK(at.window().window()->actions().reason(id) == u"Choose a step first."_s);
    at.press(Qt::Key_F, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    CHECK(at.typed("percent") == u"75"_s);
    CHECK_FALSE(at.shows("party"));
    CHECK_FALSE(at.shows("reason"));
    at.pick("action", int(StepAction::PassOn));
    CHECK(at.shows("team"));
    CHECK(at.shows("reason"));
    CHECK_FALSE(at.shows("receiver"));
    at.pick("action", int(StepAction::Chase));
    at.pick("receiver", int(StepReceiver::Party));
    CHECK_FALSE(at.shows("team"));
    at.retype("party", u"Infotre S.p.A."_s);
    at.retype("address", u"assistenza@infotre.it"_s);
    at.retype("times", u"3"_s);
    at.retype("every", u"1h"_s);
    at.retype("percent", u"80"_s);
    at.submit();
    REQUIRE(at.isWritten());
    const auto steps = rules(bench).steps;
    REQUIRE(steps.size() == 1);
    CHECK(steps[0].action == StepAction::Chase);
    CHECK(steps[0].receiver == StepReceiver::Party);
    CHECK(steps[0].party == u"Infotre S.p.A."_s);
    CHECK(steps[0].address == u"assistenza@infotre.it"_s);
    CHECK(steps[0].percent == 80);
    CHECK(steps[0].times == 3);
    CHECK(steps[0].every == 1h);
    CHECK(
        at.told.contains(u"Step set: at 80 % of “Resolution”; Chase; Infotre S.p.A.; for: every ticket; 3 times, every 1 h."_s));
    REQUIRE(until([&] { return at.steps().model().rowCount() == 1; }));
    CHECK(QApplication::focusWidget() == &at.steps().table());
}

TEST_CASE("a step for lost callers notifies somebody whom it names, and the form offers nothing else")
{
    CalendarBench bench(2, EACH_ENGINE());
    AtRules at(bench, Qt::Key_S);
    at.press(Qt::Key_F, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    const auto box = [&](const char *name) { return static_cast<QComboBox *>(at.form()->editor(QLatin1StringView(name))); };
    CHECK(box("measure")->findData(int(Measure::Answer)) == -1);
    at.pick("measure", int(Measure::CallBack));
    CHECK(box("action")->count() == 1);
    CHECK(box("action")->currentData().toInt() == int(StepAction::Notify));
    CHECK(box("receiver")->findData(int(StepReceiver::Assignee)) == -1);
    for (const char *name : {"times", "every", "reason", "team"})
        CHECK_FALSE(at.shows(name));
    at.submit(); // whoever has the ticket was chosen, and there is none
    REQUIRE(at.isRefused());
    REQUIRE(until([&] { return at.focusIsOn("receiver"); }));
    at.pick("receiver", int(StepReceiver::Supervisors));
    at.submit();
    REQUIRE(at.isWritten());
    const auto steps = rules(bench).steps;
    REQUIRE(steps.size() == 1);
    CHECK(steps[0].measure == Measure::CallBack);
    CHECK(steps[0].action == StepAction::Notify);
    CHECK(steps[0].receiver == StepReceiver::Supervisors);
    CHECK(at.told.last().endsWith(u"Notify; The supervisors; for: every call."_s));
    // Changed, it stays one; of another target everything is offered again.
    REQUIRE(until([&] { return at.steps().model().rowCount() == 1; }));
    at.press(Qt::Key_V, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    CHECK(box("action")->count() == 1);
    at.pick("measure", int(Measure::Resolve));
    CHECK(box("action")->count() == 4);
    CHECK(at.shows("times"));
}

TEST_CASE("what is wrong with a step is told beside its field, and nothing typed is lost")
{
    CalendarBench bench;
    AtRules at(bench, Qt::Key_S);
    at.press(Qt::Key_F, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    for (const QString &bad : {u"tanto"_s, u"0"_s, u"1001"_s}) {
        INFO(bad.toStdString());
        at.retype("percent", bad);
        at.submit();
        REQUIRE(at.isRefused());
        REQUIRE(until([&] { return at.focusIsOn("percent"); }));
        CHECK(at.typed("percent") == bad);
    }
    at.retype("percent", u"75"_s);
    at.pick("action", int(StepAction::Chase));
    at.pick("receiver", int(StepReceiver::Supervisors));
    at.submit();
    REQUIRE(at.isRefused());
    REQUIRE(until([&] { return at.focusIsOn("receiver"); }));
    at.pick("receiver", int(StepReceiver::Party));
    at.retype("party", u"Infotre"_s);
    at.retype("address", u"non un indirizzo"_s);
    at.submit();
    REQUIRE(at.isRefused());
    REQUIRE(until([&] { return at.focusIsOn("address"); }));
    at.retype("address", QString());
    at.retype("times", u"2"_s);
    at.submit();
    REQUIRE(at.isRefused());
    REQUIRE(until([&] { return at.focusIsOn("every"); }));
    CHECK(rules(bench).steps.empty());
    at.press(Qt::Key_Escape);
    CHECK(at.page()->unsaved().size() == 1);
    at.press(Qt::Key_F, Qt::AltModifier);
    CHECK(at.typed("party") == u"Infotre"_s);
    at.retype("every", u"30m"_s);
    at.submit();
    REQUIRE(at.isWritten());
    CHECK(rules(bench).steps.size() == 1);
}

TEST_CASE("the chosen step is changed in place, from what it is, and the form says that it is not taken twice for that")
{
    CalendarBench bench(2, EACH_ENGINE());
    const WatchStepId first = addStep(bench, 75, StepAction::Notify, StepReceiver::Assignee);
    const WatchStepId second = addStep(bench, 90, StepAction::RaisePriority);
    AtRules at(bench, Qt::Key_S);
    at.press(Qt::Key_Down);
    at.press(Qt::Key_V, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    CHECK(labels(*at.form()).contains(u"not taken again for that"_s));
    CHECK(at.typed("percent") == u"90"_s);
    CHECK(at.typed("reason") == u"tempo quasi scaduto"_s);
    CHECK_FALSE(at.shows("receiver"));
    at.retype("percent", u"95"_s);
    at.retype("reason", QString());
    at.submit();
    REQUIRE(at.isRefused());
    REQUIRE(until([&] { return at.focusIsOn("reason"); }));
    at.retype("reason", u"scade a momenti"_s);
    at.submit();
    REQUIRE(at.isWritten());
    CHECK(at.told.contains(u"Step changed: at 95 % of “Resolution”; Raise the priority; for: every ticket."_s));
    const auto steps = rules(bench).steps;
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].id == first);
    CHECK(steps[0].version == 1);
    CHECK(steps[1].id == second);
    CHECK(steps[1].version == 2);
    CHECK(steps[1].percent == 95);
    CHECK(steps[1].why == u"scade a momenti"_s);
    REQUIRE(until([&] { return at.steps().model().index(1, StepsModel::Share).data() == u"95 %"_s; }));
    CHECK(at.steps().panel().text().startsWith(u"Raise the priority"_s)); // it stays the chosen one
    // The same form sets a new one as before.
    at.press(Qt::Key_F, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    CHECK_FALSE(labels(*at.form()).contains(u"not taken again for that"_s));
    at.submit();
    REQUIRE(at.isWritten());
    CHECK(rules(bench).steps.size() == 3);
}

TEST_CASE("what a colleague makes of a step while one changes it is told, and neither is written over unseen")
{
    CalendarBench bench(2, EACH_ENGINE());
    const WatchStepId id = addStep(bench, 75, StepAction::RaisePriority);
    AtRules at(bench, Qt::Key_S);
    at.press(Qt::Key_V, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    at.retype("percent", u"80"_s);
    desk::Desk colleague = bench.as(bench.supervisor);
    const auto change = [&](int percent, const QString &why) {
        WatchStep step = must(desk::readWatchStep(colleague, id));
        step.percent = percent;
        step.why = why;
        must(desk::changeWatchStep(colleague, {{}, step}));
    };
    const auto now = [&] { return must(desk::readWatchStep(colleague, id)); };
    change(85, u"altro motivo"_s);
    at.submit(); // before the console has looked: what was seen is not what there is
    REQUIRE(at.isRefused());
    CHECK(at.form()->sentence().startsWith(u"Somebody else changed it meanwhile: step"_s));
    CHECK(now().percent == 85);
    REQUIRE(until([&] { return at.form()->news().contains(u"85; what you typed stays"_s); }));
    CHECK(at.typed("percent") == u"80"_s);
    CHECK(at.form()->text(u"reason"_s) == u"altro motivo"_s);
    at.submit();
    REQUIRE(at.isWritten());
    CHECK(now().percent == 80);
    CHECK(now().why == u"altro motivo"_s);
    CHECK(now().version == 3);
    // One that is removed meanwhile is not brought back.
    at.press(Qt::Key_V, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    at.retype("percent", u"70"_s);
    must(desk::removeWatchStep(colleague, {{}, id}));
    at.submit();
    REQUIRE(at.isRefused());
    CHECK(at.typed("percent") == u"70"_s);
    CHECK(rules(bench).steps.empty());
}

TEST_CASE("the chosen step is removed, and one that a colleague removed before is told")
{
    CalendarBench bench;
    const WatchStepId first = addStep(bench, 75, StepAction::Notify, StepReceiver::Assignee);
    const WatchStepId second = addStep(bench, 90, StepAction::RaisePriority);
    AtRules at(bench, Qt::Key_S);
    at.press(Qt::Key_F, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(at.form() != nullptr);
    at.submit();
    REQUIRE(at.isWritten());
    REQUIRE(until([&] { return at.steps().model().rowCount() == 1; }));
    CHECK(at.steps().model().rowOf(first) == -1);
    CHECK(at.told.front().startsWith(u"Step removed: at 75 %"_s));
    at.press(Qt::Key_F, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(at.form() != nullptr);
    desk::Desk colleague = bench.as(bench.supervisor);
    must(desk::removeWatchStep(colleague, {{}, second}));
    at.submit();
    REQUIRE(at.isRefused());
    CHECK(rules(bench).steps.empty());
}

TEST_CASE("what messages say is listed by kind and language, and shown as it would go")
{
    CalendarBench bench;
    AtRules at(bench, Qt::Key_X);
    const Tested tested(&at.texts().model());
    REQUIRE(QApplication::focusWidget() == &at.texts().table());
    CHECK(at.texts().model().rowCount() == 10);
    CHECK(at.texts().model().index(0, TemplatesModel::Whose).data() == u"standard"_s);
    at.press(Qt::Key_Down);
    at.press(Qt::Key_Down);
    at.press(Qt::Key_Down); // the chaser in English
    const QString said = at.texts().panel().text();
    CHECK(said.startsWith(u"Chaser, English"_s));
    CHECK(said.contains(u"We are chasing {party} about ticket {ticket}"_s));
    CHECK(said.contains(u"We are chasing Supplier Ltd about ticket 48187 (P2): Certificates are not printed"_s));
    CHECK(said.contains(u"{text}"_s));
    CHECK(nameless(at.texts()) == QStringList());
    // What a colleague sets is there by itself, and what they take back is gone again.
    const auto cell = [&](int column) { return at.texts().model().index(0, column).data().toString(); };
    setNotice(bench, u"Nostro"_s);
    REQUIRE(until([&] { return cell(TemplatesModel::Subject) == u"Nostro"_s; }));
    CHECK(cell(TemplatesModel::Whose) == u"the contract's"_s);
    CHECK(at.texts().model().rowCount() == 10);
    desk::Desk colleague = bench.as(bench.supervisor);
    must(desk::resetTemplate(colleague, {{}, bench.contract, MessageKind::Notice, u"it"_s}));
    REQUIRE(until([&] { return cell(TemplatesModel::Whose) == u"standard"_s; }));
    CHECK(cell(TemplatesModel::Subject) != u"Nostro"_s);
}

TEST_CASE("a contract's own text is typed in several lines, seen before as it would go, and refused with a field that is none")
{
    CalendarBench bench(2, EACH_ENGINE());
    AtRules at(bench, Qt::Key_X);
    at.press(Qt::Key_X, Qt::AltModifier); // the notice in Italian
    REQUIRE(at.form() != nullptr);
    CHECK(at.typed("subject") == u"[{contract}] Ticket {ticket}: tempo residuo {time-left}"_s);
    at.retype("subject", u"Ticket {ticket}"_s);
    at.tabTo("text");
    auto *text = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
    REQUIRE(text != nullptr);
    at.press(Qt::Key_A, Qt::ControlModifier);
    at.type(u"Manca poco: {time-left}."_s);
    at.press(Qt::Key_Return); // a line, not the form
    at.type(u"{nessuno}"_s);
    CHECK(at.texts().preview().text().contains(u"Ticket 48187"_s));
    CHECK(at.texts().preview().text().contains(u"Manca poco: 1 h 05 min."_s));
    at.submit();
    REQUIRE(at.isRefused());
    REQUIRE(until([&] { return at.focusIsOn("text"); }));
    CHECK(rules(bench).templates.empty());
    for (int i = 0; i < 9; ++i)
        at.press(Qt::Key_Backspace);
    at.type(u"Grazie"_s);
    at.submit();
    REQUIRE(at.isWritten());
    const auto own = rules(bench).templates;
    REQUIRE(own.size() == 1);
    CHECK(own[0].kind == MessageKind::Notice);
    CHECK(own[0].language == u"it"_s);
    CHECK(own[0].subject == u"Ticket {ticket}"_s);
    CHECK(own[0].body.trimmed() == u"Manca poco: {time-left}.\nGrazie"_s);
    REQUIRE(until([&] { return at.texts().model().index(0, TemplatesModel::Whose).data() == u"the contract's"_s; }));
    CHECK(at.told.contains(u"Text kept: Notice."_s));
}

TEST_CASE("what a colleague makes of a text while one types is told, and not written over unseen")
{
    CalendarBench bench;
    AtRules at(bench, Qt::Key_X);
    at.press(Qt::Key_X, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    at.retype("subject", u"Mio"_s);
    desk::Desk colleague = bench.as(bench.supervisor);
    must(desk::setTemplate(colleague,
                           {{},
                            {.contract = bench.contract,
                             .kind = MessageKind::Notice,
                             .language = u"it"_s,
                             .subject = u"Suo"_s,
                             .body = u"Testo"_s}}));
    REQUIRE(until([&] { return at.form()->news().contains(u"Subject: Suo; what you typed stays"_s); }));
    CHECK(at.typed("subject") == u"Mio"_s);
    CHECK(at.form()->text(u"text"_s) == u"Testo"_s);
}

TEST_CASE("a text that was based on another one is refused, with all that was typed kept, and written once that was told")
{
    CalendarBench bench(2, EACH_ENGINE());
    AtRules at(bench, Qt::Key_X);
    at.press(Qt::Key_X, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    at.retype("subject", u"Mio"_s);
    setNotice(bench, u"Suo"_s);
    at.submit(); // before the console has looked
    REQUIRE(at.isRefused());
    CHECK(at.form()->sentence().startsWith(u"Somebody else changed it meanwhile: template"_s));
    CHECK(at.typed("subject") == u"Mio"_s);
    CHECK(rules(bench).templates.front().subject == u"Suo"_s);
    REQUIRE(until([&] { return at.form()->news().contains(u"Subject: Suo; what you typed stays"_s); }));
    at.submit();
    REQUIRE(at.isWritten());
    CHECK(rules(bench).templates.front().subject == u"Mio"_s);
    CHECK(rules(bench).templates.front().version == 2);
}

TEST_CASE("a contract's own text goes back to the standard one, which is asked first, and not one that a colleague has just set")
{
    CalendarBench bench(2, EACH_ENGINE());
    setNotice(bench, u"Nostro"_s);
    AtRules at(bench, Qt::Key_X);
    const auto whose = [&] { return at.texts().model().index(0, TemplatesModel::Whose).data().toString(); };
    const auto &actions = at.window().window()->actions();
    REQUIRE(until([&] { return whose() == u"the contract's"_s; }));
    at.press(Qt::Key_Down);
    CHECK(actions.reason(ActionId::ResetTemplate) == u"It has the standard words."_s);
    at.press(Qt::Key_X, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(at.form() == nullptr);
    at.press(Qt::Key_Up);
    at.press(Qt::Key_X, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(at.form() != nullptr);
    CHECK(labels(*at.form()).contains(u"Notice, Italian: Nostro."_s));
    at.press(Qt::Key_Escape); // asked, and left
    CHECK(rules(bench).templates.size() == 1);
    at.press(Qt::Key_X, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(at.form() != nullptr);
    setNotice(bench, u"Appena cambiato"_s);
    at.submit();
    REQUIRE(at.isRefused());
    CHECK(at.form()->sentence().startsWith(u"Somebody else changed it meanwhile: template"_s));
    CHECK(rules(bench).templates.front().subject == u"Appena cambiato"_s);
    at.press(Qt::Key_Escape);
    REQUIRE(until([&] { return at.texts().model().index(0, TemplatesModel::Subject).data() == u"Appena cambiato"_s; }));
    at.press(Qt::Key_X, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(at.form() != nullptr);
    at.submit();
    REQUIRE(at.isWritten());
    CHECK(at.told.contains(u"Standard text again: Notice."_s));
    CHECK(rules(bench).templates.empty());
    REQUIRE(until([&] { return whose() == u"standard"_s; }));
    CHECK_FALSE(actions.isAllowed(ActionId::ResetTemplate));
}
