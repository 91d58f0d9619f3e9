// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"

#include "core/domain/provisional_code.h"
#include "core/words/language.h"
#include "core/words/sentences.h"
#include "core/words/staffing_terms.h"
#include "core/words/terms.h"
#include "ui/administration/administration_page.h"
#include "ui/board/board_page.h"
#include "ui/desk/call_bar.h"
#include "ui/desk/desk_page.h"
#include "ui/detail/ticket_drafts.h"
#include "ui/escalations/escalations_page.h"
#include "ui/login/login_page.h"
#include "ui/login/start_page.h"
#include "ui/models/drafts.h"
#include "ui/models/moments.h"
#include "ui/models/outbox.h"
#include "ui/models/rules_news.h"
#include "ui/models/ticket_list_model.h"
#include "ui/outgoing/outgoing_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notices.h"
#include "ui/shell/status_line.h"
#include "ui/shell/top_bar.h"
#include "ui/theme/appearance.h"
#include "ui/theme/on_change.h"
#include "ui/unsent/spoken_code.h"
#include "ui/unsent/unsent_page.h"
#include "ui/widgets/verb_button.h"

#include <QtCore/QSysInfo>
#include <QtCore/QTimer>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStackedLayout>

namespace sportello::console {

using namespace Qt::Literals::StringLiterals;
using namespace ui;

Console::Console(Options options, Appearance &appearance, Language &language, const domain::Clock &clock, QWidget *parent)
    : QWidget(parent), m_options(std::move(options)), m_appearance(appearance), m_language(language), m_clock(clock),
      m_stack(new QStackedLayout(this))
{
    setWindowTitle(u"Sportello"_s);
    setWindowIcon(applicationIcon());
    setMinimumSize(1024, 640);
    onLanguage(this, [this] { retranslate(); });
}

Console::~Console()
{
    // The pages look at the workplace to their last.
    delete m_window;
}

void Console::start()
{
    if (!m_options.database)
        return chooseDesk();
    askWho();
    // A tour logs in by itself, as one after the other.
    if (m_options.tour.isEmpty() && !m_options.login.name.isEmpty() && !m_options.login.password.isEmpty())
        logIn(m_options.login);
}

void Console::chooseDesk()
{
    if (!m_start) {
        m_start = new StartPage(m_appearance, m_language, this);
        m_stack->addWidget(m_start);
        connect(m_start, &StartPage::chosen, this, [this](const db::Location &desk, const db::Login &login) {
            m_options.database = desk;
            m_options.login = login;
            askWho();
            if (!login.name.isEmpty())
                logIn(login);
        });
    }
    m_stack->setCurrentWidget(m_start);
}

void Console::askWho()
{
    delete m_login;
    m_login = new LoginPage(*m_options.database, this);
    m_login->setLogin(m_options.login.name);
    m_stack->addWidget(m_login);
    m_stack->setCurrentWidget(m_login);
    connect(m_login, &LoginPage::asked, this, &Console::logIn);
    connect(m_login, &LoginPage::otherDeskWanted, this, &Console::chooseDesk);
}

void Console::logIn(const db::Login &login)
{
    m_login->setBusy(true);
    m_who = login;
    m_workplace = std::make_unique<Workplace>(*m_options.database, login, m_clock);
    connect(m_workplace.get(), &Workplace::entered, this, &Console::enter);
    connect(m_workplace.get(), &Workplace::refused, this, [this](const domain::Error &error) {
        m_login->refuse(error);
        Q_EMIT refused(error);
    });
    m_workplace->enter();
}

void Console::logOut()
{
    delete m_window;
    m_window = nullptr;
    m_calls = nullptr;
    m_news = nullptr;
    m_code = nullptr;
    m_hasUnsentPlace = false;
    m_sent.clear();
    m_sentWithoutTicket = 0;
    if (m_watch) // the next log-in does not wait for what it is at
        desk::WatchService::leave(std::move(m_watch), this);
    m_who = {};
    m_workplace.reset();
    m_login->reset();
    m_stack->setCurrentWidget(m_login);
}

QStringList Console::unsaved() const
{
    QStringList words;
    if (m_calls && m_calls->isUnsaved()) {
        m_calls->keep();
        words << tr("the open call");
    }
    if (m_window)
        words << m_window->unsaved();
    words.removeDuplicates(); // a ticket may be shown in two places
    return words;
}

// In place, and never in the way: what goes on is what was.
void Console::askToLeave(std::function<void()> go)
{
    if (m_leaving)
        Q_EMIT m_leaving->done();
    const bool isSaved = unsaved().isEmpty();
    const bool keeps = m_workplace->drafts().isDurable();
    const auto sentences = [this, isSaved, keeps] {
        const Outbox &outbox = m_workplace->outbox();
        QStringList all;
        if (const int unsent = int(outbox.entries().size()); unsent > 0)
            all << (outbox.losesSome()
                        ? tr("%n not sent yet, and not all of it is on the disk: going now loses it.", nullptr, unsent)
                        : tr("%n not sent yet: it stays on this machine, and is sent when you log in here again.", nullptr,
                             unsent));
        if (!isSaved)
            all << (keeps ? tr("Not saved yet: %1. It can stay on this machine until you log in here again.")
                          : tr("Not saved yet: %1. Going now loses it."))
                       .arg(unsaved().join(u", "_s));
        return all.join(u' ');
    };
    m_leaving = m_window->notices().addBanner(Banner::Kind::Warning, sentences);
    const QPointer<QWidget> cameFrom = QApplication::focusWidget();
    connect(m_leaving, &Banner::done, m_window, [cameFrom] {
        if (cameFrom)
            cameFrom->setFocus(Qt::OtherFocusReason);
    });
    m_leaving->addButton([] { return tr("Stay"); }, {})->setFocus(Qt::OtherFocusReason);
    // Later: the banner goes with the window that it stands in.
    const auto leave = [this, go = std::move(go)](bool loses) {
        return [this, go, loses] {
            if (loses)
                m_workplace->drafts().discard();
            else
                (void)unsaved(); // all of it is kept now
            QMetaObject::invokeMethod(this, go, Qt::QueuedConnection);
        };
    };
    if (isSaved) {
        m_leaving->addButton([] { return tr("Go all the same"); }, leave(false));
        return;
    }
    if (keeps)
        m_leaving->addButton([] { return tr("Keep it"); }, leave(false));
    m_leaving->addButton([] { return tr("Lose it"); }, leave(true));
}

bool Console::leavesSomething() const
{
    return !unsaved().isEmpty() || (m_window && !m_workplace->outbox().entries().empty());
}

void Console::closeEvent(QCloseEvent *event)
{
    if (m_closing || !leavesSomething()) {
        QWidget::closeEvent(event);
        return;
    }
    event->ignore();
    askToLeave([this] {
        m_closing = true;
        close();
    });
}

void Console::enter()
{
    m_window = new MainWindow(m_appearance, m_language, this);
    connect(m_window, &QWidget::windowTitleChanged, this, &QWidget::setWindowTitle);
    m_calls = new CallBar(*m_workplace, m_window->actions());
    m_window->setCallBar(m_calls);
    m_code = new SpokenCode;
    m_window->addStrip(m_code);
    connect(m_calls, &CallBar::opened, m_window, [this] { m_window->setCallOpen(true); });
    connect(m_calls, &CallBar::closed, m_window, [this] { m_window->setCallOpen(false); });
    m_window->actions().setGranted([this](domain::Verb verb) {
        const domain::Operator &me = m_workplace->me();
        return !desk::contractsFor(me, verb).empty() || desk::authorise(me, verb, desk::Target::system()).has_value();
    });
    followActions();
    followWorkplace();
    addPlaces();
    followOutbox();
    if (const auto &out = m_workplace->leftOut(); !out.empty())
        m_window->notices()
            .addBanner(Banner::Kind::Warning, [out] { return words::leftOutNotice(desk::admissionError({}, out)); })
            ->addButton([] { return tr("Understood"); }, {});
    if (const auto later = m_workplace->recordedLater())
        m_window->notices()
            .addBanner(Banner::Kind::Warning, [later] { return words::recordedLaterNotice(*later); })
            ->addButton([] { return tr("Understood"); }, {});
    retranslate();
    m_stack->addWidget(m_window);
    m_stack->setCurrentWidget(m_window);
    Q_EMIT entered();
    // Not while somebody waits for the first list, and not for pictures or measures.
    if (!m_options.tour.isEmpty() || m_options.measureStart)
        return;
    if (m_workplace->drafts().isLoaded())
        takeUp();
    else
        connect(&m_workplace->drafts(), &Drafts::loaded, m_window, [this] { takeUp(); });
    QTimer::singleShot(m_options.watchAfter, m_window, [this] { watch(); });
}

// What an earlier run of the program left is there again: the open call, and the words on tickets.
void Console::takeUp()
{
    connect(m_calls, &CallBar::tookUp, m_window, [this](domain::Instant begun) {
        m_window->notices()
            .addBanner(Banner::Kind::Info,
                       [begun] { return tr("The call of %1 is open again, as it was typed.").arg(words::moment(begun)); })
            ->addButton([] { return tr("Understood"); }, {});
    });
    // One after the other, where several were left.
    connect(
        m_calls, &CallBar::closed, m_calls, [calls = m_calls] { calls->takeUp(); }, Qt::QueuedConnection);
    m_calls->takeUp();
    const QList<domain::TicketId> tickets = TicketDrafts(m_workplace->drafts()).left();
    if (tickets.isEmpty())
        return;
    QStringList numbers;
    for (const domain::TicketId ticket : tickets)
        numbers += QString::number(ticket.value());
    Banner *banner = m_window->notices().addBanner(Banner::Kind::Info, [numbers] {
        return tr("Begun and not saved, on these tickets: %1. It stands there again.").arg(numbers.join(u", "_s));
    });
    banner->addButton([first = numbers.front()] { return tr("Open %1").arg(first); },
                      [this, first = tickets.front()] {
                          m_window->go(ConsolePlace::Desk);
                          desk()->open(first);
                      });
    banner->addButton([] { return tr("Understood"); }, {});
}

// Any console on a file may let the rules run; the one that has the database's lease does. On a server the login must serve for
// that.
void Console::watch()
{
    if (!desk::mayWatch(m_workplace->me()))
        return;
    desk::WatchService::Options options;
    options.label = u"sportello %1:%2"_s.arg(QSysInfo::machineHostName()).arg(QCoreApplication::applicationPid());
    // Mail is this machine's matter, and an administrator's; without a word of it another program sends.
    if (const QString file = qEnvironmentVariable("SPORTELLO_MAIL"); !file.isEmpty() && desk::maySend(m_workplace->me())) {
        if (const auto mail = desk::readMailCommand(file))
            options.mail = *mail;
        else
            m_window->notices().toast(words::sentence(mail.error()));
    }
    m_watch = std::make_unique<desk::WatchService>(*m_options.database, m_who, m_workplace->me(), m_clock, options);
    m_news = new RulesNews(m_window);
    connect(m_news, &RulesNews::statusChanged, m_window, [this] {
        countOutgoing(m_news->toDo());
        retranslate();
    });
    connect(m_news, &RulesNews::said, m_window, [this](const Said &sentence) { tellNews(sentence, {}); });
    connect(m_news, &RulesNews::messagesWait, m_window,
            [this](const Said &sentence) { tellNews(sentence, [this] { showOutgoing(); }); });
    m_news->follow(*m_watch);
    m_watch->start();
}

// Not as a toast: nobody asked, and the toast may offer to take back what somebody just did.
void Console::tellNews(const Said &sentence, const std::function<void()> &show)
{
    if (m_newsBanner)
        Q_EMIT m_newsBanner->done();
    m_newsBanner = m_window->notices().addBanner(Banner::Kind::Warning, sentence);
    if (show)
        m_newsBanner->addButton([] { return tr("Show them"); }, show);
    m_newsBanner->addButton([] { return tr("Understood"); }, {});
}

void Console::countOutgoing(const desk::OutgoingToDo &toDo)
{
    const int count = toDo.toSay + toDo.failed + toDo.notKnown;
    m_window->setCount(ConsolePlace::Outgoing, count > 0 ? std::optional(count) : std::nullopt);
}

void Console::showOutgoing()
{
    m_window->go(ConsolePlace::Outgoing);
    if (auto *page = outgoing())
        page->showToDo();
}

void Console::addPlaces()
{
    m_window->addPlace(ConsolePlace::Desk, [this] {
        auto *page = new DeskPage(*m_workplace, m_window->actions(), *m_calls);
        connect(page, &DeskPage::counted, m_window, [this](int count) {
            m_window->setCount(ConsolePlace::Desk, count);
            Q_EMIT usable();
        });
        connect(m_calls, &CallBar::logged, page, [page](std::optional<domain::TicketId> ticket) {
            if (ticket)
                page->open(*ticket);
        });
        return page;
    });
    m_window->addPlace(ConsolePlace::Escalations, [this] {
        auto *page = new EscalationsPage(*m_workplace, m_window->actions());
        connect(page, &EscalationsPage::counted, m_window,
                [this](int count) { m_window->setCount(ConsolePlace::Escalations, count); });
        return page;
    });
    if (!desk::contractsFor(m_workplace->me(), domain::Verb::FiguresRead).empty())
        m_window->addPlace(ConsolePlace::Board, [this] { return new BoardPage(*m_workplace); });
    if (OutgoingPage::isFor(m_workplace->me())) {
        OutgoingPage::rest(m_window->actions());
        m_window->addPlace(ConsolePlace::Outgoing, [this] {
            auto *page = new OutgoingPage(*m_workplace, m_window->actions());
            connect(page, &OutgoingPage::counted, m_window, [this](const desk::OutgoingToDo &toDo) {
                countOutgoing(toDo);
                if (m_news)
                    m_news->seen(toDo);
            });
            connect(page, &OutgoingPage::ticketWanted, m_window, [this](domain::TicketId id) {
                m_window->go(ConsolePlace::Desk);
                desk()->open(id);
            });
            return page;
        });
    }
    if (!m_workplace->callContracts().empty())
        addUnsentPlace();
    if (AdministrationPage::isFor(m_workplace->me())) {
        AdministrationPage::rest(m_window->actions());
        m_window->addPlace(ConsolePlace::Administration,
                           [this] { return new AdministrationPage(*m_workplace, m_window->actions()); });
    }
}

DeskPage *Console::desk() const
{
    return m_window ? qobject_cast<DeskPage *>(m_window->page(ConsolePlace::Desk)) : nullptr;
}

AdministrationPage *Console::administration() const
{
    return m_window ? qobject_cast<AdministrationPage *>(m_window->page(ConsolePlace::Administration)) : nullptr;
}

OutgoingPage *Console::outgoing() const
{
    return m_window ? qobject_cast<OutgoingPage *>(m_window->page(ConsolePlace::Outgoing)) : nullptr;
}

void Console::followActions()
{
    connect(&m_window->actions(), &ActionSet::triggered, this, [this](ActionId id) {
        if (id == ActionId::Undo)
            m_window->notices().undo();
        if (id == ActionId::LogOut && leavesSomething())
            askToLeave([this] { logOut(); });
        else if (id == ActionId::LogOut) // the action goes with the window that it stands in
            QMetaObject::invokeMethod(this, &Console::logOut, Qt::QueuedConnection);
        if (id == ActionId::ShowCalendar || id == ActionId::ShowOpenings || id == ActionId::ShowTargets
            || id == ActionId::ShowRoster || id == ActionId::ShowSteps || id == ActionId::ShowTemplates) {
            m_window->go(ConsolePlace::Administration);
            administration()->show(id);
        }
    });
    connect(m_window, &MainWindow::searched, this, [this](const QString &words) {
        m_window->go(ConsolePlace::Desk);
        bool isNumber = false;
        const qlonglong number = words.trimmed().toLongLong(&isNumber);
        // A code that was said here and is not the desk's yet.
        const auto code = domain::readProvisionalCode(words);
        const auto &unsent = m_workplace->outbox().entries();
        const auto said =
            std::ranges::find_if(unsent, [&](const Outbox::Entry &one) { return code && one.unsent.code() == *code; });
        if (said != unsent.end())
            showUnsent(said->key());
        else if (isNumber && number > 0)
            desk()->open(domain::TicketId(number));
        else
            desk()->search(words);
    });
}

void Console::followWorkplace()
{
    const auto noUndo = [this] { m_window->actions().setAllowed(ActionId::Undo, false, tr("There is nothing to take back.")); };
    noUndo();
    connect(m_workplace.get(), &Workplace::undoOffered, m_window, [this, noUndo](const QString &done) {
        m_window->actions().setAllowed(ActionId::Undo, true);
        if (!m_window->actions().isAllowed(ActionId::Undo)) {
            m_window->notices().toast(done);
            return;
        }
        m_window->notices().toast(done, [this, noUndo] {
            noUndo();
            m_workplace->undo();
        });
    });
    connect(m_workplace.get(), &Workplace::undoSuperseded, &m_window->notices(), &Notices::withdrawUndo);
    connect(&m_window->notices(), &Notices::undoPassed, m_workplace.get(), [this, noUndo] {
        noUndo();
        m_workplace->withdrawUndo();
    });
    connect(m_workplace.get(), &Workplace::announced, m_window, [this, noUndo](const QString &done) {
        noUndo();
        m_window->notices().toast(done);
    });
    connect(m_workplace.get(), &Workplace::undone, m_window, [this, noUndo](domain::TicketId ticket) {
        noUndo();
        m_window->notices().toast(tr("%1: the last step was taken back").arg(ticket.value()));
    });
    connect(m_workplace.get(), &Workplace::undoRefused, m_window, [this, noUndo](const domain::Error &error) {
        noUndo();
        m_window->notices().toast(words::sentence(error));
    });
    connect(&m_workplace->drafts(), &Drafts::failed, m_window, [this](const domain::Error &error) {
        m_window->notices().toast(tr("What is typed does not outlive the program now. %1").arg(words::sentence(error)));
    });
    connect(&m_workplace->drafts(), &Drafts::keyringFailed, m_window, [this](const domain::Error &error) {
        m_window->notices()
            .addBanner(Banner::Kind::Warning,
                       [error] {
                           return tr("The keyring did not take the key to what you type here: it is sealed by your password "
                                     "alone. %1")
                               .arg(words::sentence(error));
                       })
            ->addButton([] { return tr("Understood"); }, {});
    });
    connect(&m_workplace->drafts(), &Drafts::closed, m_window, [this](int count) {
        m_window->notices()
            .addBanner(
                Banner::Kind::Warning,
                [count] {
                    return tr("%n text(s) that an earlier run kept on this machine can't be opened now. They stay here for %1 "
                              "days: the keyring, or the password of then, opens them.",
                              nullptr, count)
                        .arg(Drafts::keptDays);
                })
            ->addButton([] { return tr("Understood"); }, {});
    });
    for (const auto away : {&Workplace::lost, &Workplace::denied})
        connect(m_workplace.get(), away, m_window, [this](const domain::Error &error) {
            tellLost(error);
            retranslate();
        });
    connect(m_workplace.get(), &Workplace::found, m_window, [this] {
        if (m_lost)
            Q_EMIT m_lost->done();
        retranslate();
    });
    connect(m_workplace.get(), &Workplace::outdated, m_window, [this] {
        m_window->notices()
            .addBanner(Banner::Kind::Warning,
                       [] {
                           return tr(
                               "The desk was brought up to date and wants a newer Sportello. This one still shows it, but "
                               "nothing more is saved: what you typed stays on this machine. Update it, then start it again.");
                       })
            ->addButton([] { return tr("Understood"); }, {});
    });
    connect(m_workplace.get(), &Workplace::changed, m_window, [this] { retranslate(); });
}

void Console::retranslate()
{
    if (!m_window || !m_workplace)
        return;
    const domain::Operator &me = m_workplace->me();
    QStringList roles;
    for (const domain::Post &post : me.posts)
        if (const QString role = words::term(post.role); !roles.contains(role))
            roles << role;
    if (me.administrator)
        roles << words::term(domain::Role::Administrator);
    m_window->topBar().setOperator(me.name, roles.join(u" · "_s));
    m_window->status().set(StatusLine::Item::Connection, m_workplace->client().location().display());
    QStringList leftOut;
    for (const desk::LeftOut &one : m_workplace->leftOut())
        leftOut << one.code;
    m_window->status().set(StatusLine::Item::Presence, leftOut.isEmpty() ? QString() : words::leftOutStatus(leftOut));
    m_window->status().set(StatusLine::Item::Rules, m_news ? m_news->status() : QString());
    const bool isUpToDate = !m_workplace->isLost() && !m_workplace->isDenied();
    QStringList sync{isUpToDate ? tr("Up to date, %1").arg(timeOfDay(m_workplace->clock().now()))
                                : tr("Not up to date since %1").arg(timeOfDay(m_workplace->upToDateAt()))};
    if (const int unsent = int(m_workplace->outbox().entries().size()); unsent > 0)
        sync << tr("%n not sent", nullptr, unsent);
    m_window->status().set(StatusLine::Item::Sync, sync.join(u" · "_s), isUpToDate ? Icon::Check : Icon::Offline);
}

} // namespace sportello::console
