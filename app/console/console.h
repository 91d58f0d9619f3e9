// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/options.h"
#include "core/desk/watch_service.h"
#include "ui/models/workplace.h"
#include "ui/widgets/banner.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

#include <functional>
#include <memory>

class QStackedLayout;

namespace sportello::ui {
class AdministrationPage;
class Appearance;
class CallBar;
class DeskPage;
class Language;
class LoginPage;
class MainWindow;
class OutgoingPage;
class RulesNews;
class SpokenCode;
class StartPage;
class UnsentPage;
} // namespace sportello::ui

namespace sportello::console {

// The console's window: first who logs in, then the desk. Wires the shell, the pages and the workplace together.
class Console : public QWidget {
    Q_OBJECT
public:
    Console(Options options, ui::Appearance &appearance, ui::Language &language, const domain::Clock &clock,
            QWidget *parent = nullptr);
    ~Console() override;

    // Shows the first page, the log-in, or logs in by itself where it was told how.
    void start();
    void logIn(const db::Login &login);
    // Back to the log-in page; what is open is closed.
    void logOut();

    // None before somebody has entered.
    [[nodiscard]] ui::MainWindow *window() const { return m_window; }
    [[nodiscard]] ui::Workplace *workplace() const { return m_workplace.get(); }
    [[nodiscard]] ui::LoginPage *loginPage() const { return m_login; }
    [[nodiscard]] ui::StartPage *startPage() const { return m_start; }
    [[nodiscard]] ui::CallBar *calls() const { return m_calls; }
    [[nodiscard]] ui::DeskPage *desk() const;
    // None before somebody has gone there.
    [[nodiscard]] ui::AdministrationPage *administration() const;
    [[nodiscard]] ui::OutgoingPage *outgoing() const;
    [[nodiscard]] ui::UnsentPage *unsentPage() const;
    [[nodiscard]] ui::SpokenCode *spokenCode() const { return m_code; }

Q_SIGNALS:
    // Somebody is at the desk.
    void entered();
    void refused(const domain::Error &error);
    // The queue is there for the first time.
    void usable();

protected:
    // With something typed that is not saved the window stays, and asks.
    void closeEvent(QCloseEvent *event) override;

private:
    void chooseDesk();
    void askWho();
    void enter();
    [[nodiscard]] QStringList unsaved() const;
    [[nodiscard]] bool leavesSomething() const;
    void askToLeave(std::function<void()> go);
    void takeUp();
    void addPlaces();
    void followWorkplace();
    void followActions();
    void watch();
    void tellNews(const ui::Said &sentence, const std::function<void()> &show);
    void countOutgoing(const desk::OutgoingToDo &toDo);
    void showOutgoing();
    void followOutbox();
    void addUnsentPlace();
    void countUnsent();
    void tellSent();
    void tellLost(const domain::Error &error);
    void showUnsent(const QUuid &key);
    void amendUnsent(const QUuid &key);
    void amendNote(const QUuid &key);
    void askToDiscard(const QUuid &key);
    void retranslate();

    Options m_options;
    ui::Appearance &m_appearance;
    ui::Language &m_language;
    const domain::Clock &m_clock;
    std::unique_ptr<ui::Workplace> m_workplace;
    db::Login m_who;
    std::unique_ptr<desk::WatchService> m_watch; // what happens by rule, while this is the program that lets it
    QStackedLayout *m_stack;
    ui::StartPage *m_start = nullptr; // none before a desk is to be chosen
    ui::LoginPage *m_login = nullptr;
    ui::MainWindow *m_window = nullptr;
    ui::CallBar *m_calls = nullptr;
    ui::RulesNews *m_news = nullptr; // the window's
    QPointer<ui::Banner> m_newsBanner;
    ui::SpokenCode *m_code = nullptr;               // the window's
    std::vector<std::pair<QString, qint64>> m_sent; // codes and their tickets, since it was last told
    int m_sentWithoutTicket = 0;
    bool m_hasUnsentPlace = false;
    QPointer<ui::Banner> m_lost;
    QPointer<ui::Banner> m_refused;
    QPointer<ui::Banner> m_discarding;
    QPointer<ui::Banner> m_leaving;
    bool m_closing = false;
};

} // namespace sportello::console
