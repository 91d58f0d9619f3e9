// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/tour.h"

#include "app/console/console.h"
#include "core/words/sentences.h"
#include "ui/desk/call_bar.h"
#include "ui/desk/desk_page.h"
#include "ui/detail/ticket_list_view.h"
#include "ui/login/login_page.h"
#include "ui/models/caller_search_model.h"
#include "ui/models/watch.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/theme/appearance.h"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

#include <cstdio>

namespace sportello::console {

using namespace Qt::Literals::StringLiterals;
using namespace ui;

namespace {

// Of the demonstration desk, one for each role that has a page of its own; their passwords follow from them.
struct Visitor {
    QString login;
    QString role; // in the names of the pictures
};
const std::array visitors{Visitor{u"agente1"_s, u"agent"_s}, Visitor{u"tecnico2"_s, u"technician"_s},
                          Visitor{u"supervisore"_s, u"supervisor"_s}};
const QSize usual(1440, 900);
const QSize small(1280, 720);

QString passwordOf(const QString &login)
{
    return u"prova-"_s + login;
}

} // namespace

Tour::Tour(Console &console, Appearance &appearance, Language &language, const QString &folder)
    : QObject(&console), m_console(console), m_appearance(appearance), m_language(language), m_folder(folder)
{
    connect(&console, &Console::refused, this, [this](const domain::Error &error) { fail(words::sentence(error)); });
    connect(&console, &Console::entered, this, &Tour::settle);
}

void Tour::begin()
{
    if (!m_folder.mkpath(u"."_s))
        return fail(tr("The folder can't be made: %1").arg(m_folder.path()));
    if (!m_console.loginPage())
        return fail(tr("A tour needs a demonstration desk: --db sqlite:PATH"));
    m_role = u"anybody"_s;
    planLooks(u"login"_s);
    for (const Visitor &visitor : visitors) {
        // entered() goes on with the steps.
        plan([this, visitor] {
            m_role = visitor.role;
            if (m_console.window())
                m_console.logOut();
            m_console.logIn({visitor.login, passwordOf(visitor.login)});
        });
        if (visitor.login == visitors.front().login)
            planWork();
        planPages();
    }
    plan([] { QApplication::quit(); });
    next();
}

// What is on the screen, in each language and theme, and with text twice as large.
void Tour::planLooks(const QString &name)
{
    for (const auto &[language, theme, suffix] :
         {std::tuple(u"it"_s, ThemeKind::Light, u"it-light"_s), std::tuple(u"it"_s, ThemeKind::Dark, u"it-dark"_s),
          std::tuple(u"it"_s, ThemeKind::HighContrast, u"it-contrast"_s), std::tuple(u"en"_s, ThemeKind::Light, u"en-light"_s),
          std::tuple(u"en"_s, ThemeKind::Dark, u"en-dark"_s), std::tuple(u"en"_s, ThemeKind::HighContrast, u"en-contrast"_s)}) {
        plan([this, language, theme] {
            m_language.use(language);
            m_appearance.choose(theme);
            settle();
        });
        plan([this, name, suffix] {
            shoot(name, suffix);
            next();
        });
    }
    plan([this] {
        m_language.use(u"it"_s);
        m_appearance.choose(ThemeKind::Light);
        scaleText(2);
    });
    plan([this, name] {
        shoot(name, u"it-light-200"_s);
        scaleText(0.5);
    });
}

void Tour::planPages()
{
    for (const auto &[go, name] :
         {std::pair(ActionId::GoEscalations, u"escalations"_s), std::pair(ActionId::GoBoard, u"board"_s),
          std::pair(ActionId::GoOutgoing, u"outgoing"_s), std::pair(ActionId::ShowCalendar, u"calendar"_s),
          std::pair(ActionId::ShowOpenings, u"openings"_s), std::pair(ActionId::ShowTargets, u"targets"_s),
          std::pair(ActionId::ShowRoster, u"roster"_s), std::pair(ActionId::ShowSteps, u"steps"_s),
          std::pair(ActionId::ShowTemplates, u"texts"_s)})
        plan([this, go, name] {
            QAction *action = m_console.window()->actions().action(go);
            if (!action->isVisible())
                return next();
            action->trigger();
            // Its looks come before whatever was planned.
            std::queue<Step> rest;
            std::swap(rest, m_steps);
            planLooks(name);
            for (; !rest.empty(); rest.pop())
                m_steps.push(std::move(rest.front()));
            settle();
        });
}

void Tour::planWork()
{
    plan([this] {
        // One of the operator's own that waits for somebody has a story to show.
        storage::TicketFilter filter;
        filter.open = true;
        filter.assignee = m_console.workplace()->me().id;
        filter.state = domain::TicketState::OnHold;
        auto future = m_console.workplace()->client().run(
            [filter](desk::Desk &desk) { return desk::listFullPage(desk, filter, std::nullopt, std::nullopt, 1); });
        watch(
            this, future,
            [this](const storage::TicketPage &page) {
                if (!page.rows.empty())
                    m_console.desk()->open(page.rows.front().id);
                settle();
            },
            [this](const domain::Error &error) { fail(words::sentence(error)); });
    });
    planLooks(u"desk"_s);
    planUnfolded(ActionId::WhyDue, u"desk.why-due"_s);
    planCall();
    planUnfolded(ActionId::Keys, u"keys"_s);
}

// What an action shows, and puts away again.
void Tour::planUnfolded(ActionId action, const QString &name)
{
    const Step toggle = [this, action] {
        m_console.window()->actions().action(action)->trigger();
        settle();
    };
    plan(toggle);
    planLooks(name);
    plan(toggle);
}

void Tour::planCall()
{
    plan([this] {
        m_console.calls()->begin();
        m_console.calls()->findChild<QLineEdit *>(u"caller"_s)->setText(u"ma"_s);
        // The field looks after a pause: the answer, not the clock, goes on.
        auto *hits = m_console.calls()->findChild<CallerSearchModel *>();
        connect(hits, &CallerSearchModel::answered, this, &Tour::settle, Qt::SingleShotConnection);
    });
    plan([this] {
        shoot(u"call.searching"_s, u"it-light"_s);
        auto *field = m_console.calls()->findChild<QLineEdit *>(u"caller"_s);
        QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
        QApplication::sendEvent(field, &enter);
        m_console.calls()
            ->findChild<QLineEdit *>(u"subject"_s)
            ->setText(u"Protocollo non apre gli allegati firmati dopo l’aggiornamento"_s);
        settle();
    });
    planLooks(u"call"_s);
    plan([this] {
        m_console.window()->actions().action(ActionId::EndEscalate)->trigger();
        settle();
    });
    planLooks(u"call.escalate"_s);
    plan([this] {
        m_appearance.choose(Density::Compact);
        m_console.resize(small);
        settle();
    });
    planLooks(u"call.compact"_s);
    plan([this] {
        m_appearance.choose(Density::Comfortable);
        m_console.resize(usual);
        m_console.calls()->discard();
        settle();
    });
}

// Twice the text in the same window: nothing may be cut.
void Tour::scaleText(double factor)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * factor);
    QApplication::setFont(font);
    settle();
}

void Tour::settle()
{
    Workplace *workplace = m_console.workplace();
    const auto soon = [this] { QTimer::singleShot(0, this, [this] { QTimer::singleShot(0, this, &Tour::next); }); };
    if (!workplace || !m_console.window())
        return soon();
    using Lane = desk::DeskClient::Lane;
    const auto ask = [workplace](Lane lane) {
        return workplace->client().run([](desk::Desk &desk) { return desk::changeMark(desk); }, lane);
    };
    const auto stop = [this](const domain::Error &error) { fail(words::sentence(error)); };
    // An answer may ask again: twice around.
    watch(
        this, ask(Lane::Operator),
        [=, this](const storage::ChangeMark &) {
            watch(
                this, ask(Lane::Background),
                [=, this](const storage::ChangeMark &) {
                    watch(
                        this, ask(Lane::Operator),
                        [=, this](const storage::ChangeMark &) {
                            watch(
                                this, ask(Lane::Background), [soon](const storage::ChangeMark &) { soon(); }, stop);
                        },
                        stop);
                },
                stop);
        },
        stop);
}

void Tour::next()
{
    if (m_steps.empty())
        return;
    const Step step = std::move(m_steps.front());
    m_steps.pop();
    step();
}

void Tour::shoot(const QString &place, const QString &look)
{
    const QString file = u"%1-%2-%3-%4.png"_s.arg(QString::number(++m_picture).rightJustified(2, u'0'), place, m_role, look);
    if (!m_console.grab().save(m_folder.filePath(file)))
        fail(tr("The picture can't be written: %1").arg(m_folder.filePath(file)));
}

void Tour::fail(const QString &why)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(why));
    m_steps = {};
    // The loop may not have begun.
    QTimer::singleShot(0, qApp, [] { QApplication::exit(1); });
}

} // namespace sportello::console
