// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/action_set.h"
#include "ui/shell/place.h"

#include <QtCore/QPointer>

#include <map>
#include <optional>

class QMenu;
class QStackedWidget;
class QVBoxLayout;

namespace sportello::ui {

class Appearance;
class KeysPage;
class Language;
class Notices;
class Sidebar;
class StatusLine;
class TopBar;

// The console's window: sidebar, top bar, a slot for the call over the page, banners, pages, status line and toasts.
// It knows no page: app tells it which places there are, and each page is made when somebody first goes there.
class MainWindow : public QWidget {
    Q_OBJECT
public:
    MainWindow(Appearance &appearance, Language &language, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] ActionSet &actions() { return *m_actions; }
    [[nodiscard]] TopBar &topBar() { return *m_topBar; }
    [[nodiscard]] StatusLine &status() { return *m_status; }

    // Appends a place to the sidebar. The first one added is shown first.
    void addPlace(ConsolePlace place, PageFactory make);
    void go(ConsolePlace place);
    [[nodiscard]] std::optional<ConsolePlace> current() const { return m_current; }
    // The page, if anybody has been there.
    [[nodiscard]] Page *page(ConsolePlace place) const;
    // What was typed on the pages and would be lost with them.
    [[nodiscard]] QStringList unsaved() const;
    void setCount(ConsolePlace place, std::optional<int> count, bool alarm = false);

    // Takes the widget that shows the calls; it stands over every page and is hidden until there is a call.
    void setCallBar(QWidget *bar);
    void setCallOpen(bool open);
    // Under it, as long as it shows itself.
    void addStrip(QWidget *strip);

    [[nodiscard]] Notices &notices() { return *m_notices; }

Q_SIGNALS:
    void placeChanged(ConsolePlace place);
    void searched(const QString &words);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Stop {
        PageFactory make;
        Page *page = nullptr;
    };
    void showActions(ConsolePlace place, bool show);
    void buildMenu();
    void perform(ActionId id);
    void tellPlace();
    void showKeys();
    void leaveKeys();
    void walkRegions(int step);
    void narrow();
    void markChoices();

    Appearance &m_appearance;
    Language &m_language;
    ActionSet *m_actions;
    Sidebar *m_sidebar;
    TopBar *m_topBar;
    StatusLine *m_status;
    QVBoxLayout *m_callSlot;
    Notices *m_notices;
    QStackedWidget *m_stack;
    QMenu *m_menu;
    KeysPage *m_keys = nullptr; // made when asked for
    QPointer<QWidget> m_cameFrom;
    QWidget *m_callBar = nullptr;
    QList<QWidget *> m_strips;
    std::map<ConsolePlace, Stop> m_stops;
    std::optional<ConsolePlace> m_current;
};

} // namespace sportello::ui
