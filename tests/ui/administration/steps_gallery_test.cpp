// SPDX-License-Identifier: GPL-3.0-or-later
// Steps and texts in every language and theme, as pictures to look at. Only when asked for:
//     SPORTELLO_GALLERY=build/gallery build/dev/tests/test_ui_administration "[gallery]"
#include "tests/ui/administration/gallery.h"

#include "core/desk/watch_rules.h"
#include "ui/administration/steps_pane.h"
#include "ui/administration/templates_pane.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QComboBox>

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

void setSteps(CalendarBench &bench)
{
    desk::Desk me = bench.as(bench.supervisor);
    WatchStep step;
    step.contract = bench.contract;
    const auto add = [&](int percent, StepAction action, StepReceiver receiver) {
        step.percent = percent;
        step.action = action;
        step.receiver = receiver;
        step.rank += 10;
        must(desk::addWatchStep(me, {{}, step}));
    };
    add(50, StepAction::Notify, StepReceiver::Assignee);
    step.times = 3;
    step.every = 1h;
    add(75, StepAction::Notify, StepReceiver::Team);
    step.party = u"Infotre S.p.A., assistenza applicativa"_s;
    step.address = u"assistenza@infotre.it"_s;
    add(80, StepAction::Chase, StepReceiver::Party);
    step.times = 1;
    step.every = Milliseconds(0);
    step.priority = Priority::P2;
    step.level = Level::First;
    step.why = u"tempo quasi scaduto"_s;
    add(90, StepAction::RaisePriority, StepReceiver::None);
    step.priority.reset();
    add(100, StepAction::PassOn, StepReceiver::None);
    must(desk::setTemplate(me,
                           {{},
                            {.contract = bench.contract,
                             .kind = MessageKind::Chaser,
                             .language = u"it"_s,
                             .subject = u"[{contract}] Sollecito per il ticket {ticket}"_s,
                             .body = u"Buongiorno {party},\n\nil ticket {ticket} ({priority}) attende una vostra risposta: "
                                     "{subject}\nTempo residuo: {time-left}.\n\n{text}\n\nGrazie, il Contact Center"_s}}));
}

} // namespace

TEST_CASE("gallery: steps and texts in each language and theme, and their forms", "[.][gallery]")
{
    CalendarBench bench;
    setSteps(bench);
    Administering at(bench);
    const auto picture = [&](const QString &name, double factor = 1, QSize size = {1440, 900}) {
        takePicture(at.window(), name, factor, size);
    };
    const auto looks = [&](const QString &name) {
        picture(name);
        picture(name + u"-200"_s, 2);
        picture(name + u"-720"_s, 1, {1280, 720});
        picture(name + u"-1024"_s, 1, {1024, 640});
    };
    for (const auto &[code, theme, suffix] : {std::tuple(u"en"_s, ThemeKind::Dark, u"dark"_s),
                                              {u"it"_s, ThemeKind::HighContrast, u"contrast"_s},
                                              {u"it"_s, ThemeKind::Light, u"light"_s}}) {
        at.language().use(code);
        at.appearance().choose(theme);
        const QString name = code + u'-' + suffix;
        at.page()->show(ActionId::ShowSteps);
        REQUIRE(until([&] { return at.page()->steps().shown() && !at.page()->pane().isReading(); }));
        at.press(Qt::Key_End, Qt::ControlModifier);
        at.press(Qt::Key_Up);
        at.press(Qt::Key_Up);
        looks(u"steps-"_s + name);
        for (const ActionId id : {ActionId::AddStep, ActionId::ChangeStep, ActionId::RemoveStep}) {
            at.page()->steps().perform(id);
            picture(u"step-form-%1-"_s.arg(int(id)) + name);
            picture(u"step-form-%1-"_s.arg(int(id)) + name + u"-200"_s, 2);
            at.press(Qt::Key_Escape);
        }
        at.page()->steps().perform(ActionId::AddStep); // for lost callers there is less to do
        auto *measure = static_cast<QComboBox *>(at.form()->editor("measure"_L1));
        measure->setCurrentIndex(measure->findData(int(Measure::CallBack)));
        picture(u"step-form-call-back-"_s + name);
        picture(u"step-form-call-back-"_s + name + u"-200"_s, 2);
        at.press(Qt::Key_Escape);
        at.page()->show(ActionId::ShowTemplates);
        REQUIRE(until([&] { return at.page()->templates().shown() && !at.page()->pane().isReading(); }));
        at.press(Qt::Key_Home, Qt::ControlModifier);
        at.press(Qt::Key_Down);
        at.press(Qt::Key_Down);
        looks(u"texts-"_s + name);
        at.page()->templates().perform(ActionId::ChangeTemplate);
        looks(u"text-form-"_s + name);
        at.press(Qt::Key_Escape);
        at.page()->templates().perform(ActionId::ResetTemplate);
        picture(u"text-reset-"_s + name);
        picture(u"text-reset-"_s + name + u"-200"_s, 2);
        at.press(Qt::Key_Escape);
    }
    at.language().use(u"en"_s);
}
