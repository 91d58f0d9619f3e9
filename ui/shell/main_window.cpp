// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/shell/keys_page.h"
#include "ui/shell/language.h"
#include "ui/shell/notices.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/status_line.h"
#include "ui/shell/top_bar.h"
#include "ui/theme/appearance.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/verb_button.h"

#include <QtGui/QStatusTipEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>

namespace sportello::ui {
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int narrowBelow = 1360;

QVBoxLayout *tightColumn(QWidget *parent = nullptr)
{
    auto *column = parent == nullptr ? new QVBoxLayout : new QVBoxLayout(parent);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

// The first widget of a region that takes the keyboard, the region itself included.
QWidget *entrance(QWidget *region)
{
    const auto takes = [](const QWidget *w) { return w->focusPolicy() & Qt::TabFocus && w->isEnabled() && w->isVisible(); };
    if (takes(region)) {
        return region;
    }
    const auto inside = region->findChildren<QWidget *>();
    const auto it = std::ranges::find_if(inside, takes);
    return it == inside.end() ? nullptr : *it;
}

} // namespace

MainWindow::MainWindow(Appearance &appearance, Language &language, QWidget *parent)
    : QWidget(parent), m_appearance(appearance), m_language(language), m_actions(new ActionSet(this)),
      m_sidebar(new Sidebar(this)), m_topBar(new TopBar(*m_actions, this)), m_status(new StatusLine(this)),
      m_callSlot(tightColumn()), m_notices(new Notices(this)), m_stack(new QStackedWidget(this)), m_menu(new QMenu(this))
{
    auto *column = tightColumn();
    column->addWidget(m_topBar);
    column->addLayout(m_callSlot);
    column->addWidget(m_notices);
    column->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addLayout(column, 1);
    auto *whole = tightColumn(this);
    whole->addLayout(row, 1);
    whole->addWidget(m_status);
    // Whoever stands here gives way to the window's width, and not the window to them: large text is wide.
    for (QWidget *part : std::initializer_list<QWidget *>{m_topBar, m_status})
        part->setSizePolicy(QSizePolicy::Ignored, part->sizePolicy().verticalPolicy());
    // Where height is short the call comes first, and the page takes what it leaves.
    m_stack->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_menu->setToolTipsVisible(true);

    connect(m_actions, &ActionSet::triggered, this, &MainWindow::perform);
    connect(m_actions, &ActionSet::refused, this, [this](ActionId /*id*/, const QString &why) { m_status->say(why); });
    connect(m_sidebar, &Sidebar::chosen, this, &MainWindow::go);
    connect(m_topBar, &TopBar::searched, this, &MainWindow::searched);
    connect(&m_appearance, &Appearance::changed, this, &MainWindow::markChoices);
    connect(&m_language, &Language::changed, this, &MainWindow::markChoices);
    // Places are allowed one by one, as they are added.
    for (const ConsolePlace place : allPlaces) {
        showActions(place, false);
    }
    setMinimumSize(1024, 640);
    onTheme(this, [this](const Theme & /*theme*/) { narrow(); });
    onLanguage(this, [this] {
        buildMenu();
        tellPlace();
    });
    markChoices();
}

MainWindow::~MainWindow()
{
    // The focus still moves while the parts go.
    delete m_notices;
}

void MainWindow::addPlace(ConsolePlace place, PageFactory make)
{
    m_stops[place].make = std::move(make);
    m_sidebar->places().add(place);
    showActions(place, true);
    buildMenu();
    if (!m_current) {
        go(place);
    }
}

void MainWindow::showActions(ConsolePlace place, bool show)
{
    for (const ActionInfo &info : actionTable()) {
        if (isOf(place, info)) {
            m_actions->action(info.id)->setVisible(show);
        }
    }
}

void MainWindow::go(ConsolePlace place)
{
    const auto it = m_stops.find(place);
    if (it == m_stops.end()) {
        return;
    }
    if (m_current == place) {
        leaveKeys();
        return;
    }
    Stop &stop = it->second;
    if (stop.page == nullptr) {
        stop.page = stop.make();
        m_stack->addWidget(stop.page);
    }
    m_current = place;
    m_stack->setCurrentWidget(stop.page);
    m_sidebar->setCurrent(place);
    tellPlace();
    stop.page->activated();
    Q_EMIT placeChanged(place);
}

void MainWindow::tellPlace()
{
    if (!m_current) {
        return;
    }
    const bool keys = m_keys != nullptr && m_stack->currentWidget() == m_keys;
    const QString name = actionName(keys ? ActionId::Keys : goAction(*m_current));
    m_topBar->setTitle(name);
    setWindowTitle(name + u" – Sportello");
}

// In the page's place, until Esc or F1 brings the page back as it was.
void MainWindow::showKeys()
{
    if (m_keys == nullptr) {
        m_keys = new KeysPage(*m_actions);
        m_stack->addWidget(m_keys);
        connect(m_keys, &KeysPage::left, this, &MainWindow::leaveKeys);
    } else if (m_stack->currentWidget() == m_keys) {
        leaveKeys();
        return;
    }
    m_cameFrom = QApplication::focusWidget();
    m_stack->setCurrentWidget(m_keys);
    m_keys->setFocus(Qt::OtherFocusReason);
    tellPlace();
}

void MainWindow::leaveKeys()
{
    if (m_keys == nullptr || m_stack->currentWidget() != m_keys) {
        return;
    }
    m_stack->setCurrentWidget(page(*m_current));
    if (m_cameFrom) {
        m_cameFrom->setFocus(Qt::OtherFocusReason);
    }
    tellPlace();
}

Page *MainWindow::page(ConsolePlace place) const
{
    const auto it = m_stops.find(place);
    return it == m_stops.end() ? nullptr : it->second.page;
}

QStringList MainWindow::unsaved() const
{
    QStringList words;
    for (const auto &[place, stop] : m_stops) {
        if (stop.page != nullptr) {
            words << stop.page->unsaved();
        }
    }
    return words;
}

void MainWindow::setCount(ConsolePlace place, std::optional<int> count, bool alarm)
{
    m_sidebar->places().setCount(place, count, alarm);
}

void MainWindow::setCallBar(QWidget *bar)
{
    m_callBar = bar;
    m_callSlot->addWidget(bar);
    bar->hide();
}

void MainWindow::addStrip(QWidget *strip)
{
    m_callSlot->addWidget(strip);
    m_strips << strip;
    strip->hide();
}

void MainWindow::setCallOpen(bool open)
{
    if (m_callBar != nullptr) {
        m_callBar->setVisible(open);
    }
    m_topBar->setCallOpen(open);
    m_actions->setPresent(Needs::Call, open);
}

void MainWindow::buildMenu()
{
    m_menu->clear();
    for (const auto group : {ActionGroup::Call, ActionGroup::Ticket, ActionGroup::Outgoing, ActionGroup::Unsent, ActionGroup::Go,
                             ActionGroup::View, ActionGroup::Administration}) {
        QMenu *menu = m_menu->addMenu(groupName(group));
        menu->setToolTipsVisible(true);
        Choice last = Choice::None;
        for (const ActionInfo &info : actionTable()) {
            if (info.group != group) {
                continue;
            }
            if (info.choice != last && !menu->isEmpty()) {
                menu->addSeparator();
            }
            last = info.choice;
            menu->addAction(m_actions->action(info.id));
        }
        const auto actions = menu->actions();
        menu->menuAction()->setVisible(std::ranges::any_of(actions, &QAction::isVisible));
    }
    m_menu->addSeparator();
    m_menu->addAction(m_actions->action(ActionId::Keys));
    m_menu->addAction(m_actions->action(ActionId::LogOut));
    m_menu->addAction(m_actions->action(ActionId::Quit));
}

void MainWindow::perform(ActionId id)
{
    m_status->say({});
    for (const ConsolePlace place : allPlaces) {
        if (goAction(place) == id) {
            go(place);
        }
    }
    switch (id) {
    case ActionId::Search:
        m_topBar->search()->setFocus(Qt::ShortcutFocusReason);
        break;
    case ActionId::NextRegion:
        walkRegions(1);
        break;
    case ActionId::PreviousRegion:
        walkRegions(-1);
        break;
    case ActionId::Menu:
        m_menu->popup(m_topBar->menuButton()->mapToGlobal(QPoint(0, m_topBar->menuButton()->height())));
        break;
    case ActionId::Italian:
        m_language.use(u"it"_s);
        break;
    case ActionId::English:
        m_language.use(u"en"_s);
        break;
    case ActionId::ThemeDesktop:
        m_appearance.choose(std::nullopt);
        break;
    case ActionId::ThemeLight:
        m_appearance.choose(ThemeKind::Light);
        break;
    case ActionId::ThemeDark:
        m_appearance.choose(ThemeKind::Dark);
        break;
    case ActionId::ThemeContrast:
        m_appearance.choose(ThemeKind::HighContrast);
        break;
    case ActionId::Comfortable:
        m_appearance.choose(Density::Comfortable);
        break;
    case ActionId::Compact:
        m_appearance.choose(Density::Compact);
        break;
    case ActionId::NarrowSidebar:
        narrow();
        break;
    case ActionId::Keys:
        showKeys();
        break;
    case ActionId::Quit:
        window()->close();
        break;
    default:
        break; // the pages' own
    }
}

void MainWindow::markChoices()
{
    m_actions->setChecked(m_language.code() == "it"_L1 ? ActionId::Italian : ActionId::English, true);
    const auto kind = m_appearance.chosen();
    m_actions->setChecked(!kind                           ? ActionId::ThemeDesktop
                              : *kind == ThemeKind::Light ? ActionId::ThemeLight
                              : *kind == ThemeKind::Dark  ? ActionId::ThemeDark
                                                          : ActionId::ThemeContrast,
                          true);
    m_actions->setChecked(Theme::current().compact() ? ActionId::Compact : ActionId::Comfortable, true);
}

void MainWindow::walkRegions(int step)
{
    QList<QWidget *> regions;
    if (m_callBar != nullptr) {
        regions << m_callBar;
    }
    regions << m_strips;
    if (m_keys != nullptr && m_stack->currentWidget() == m_keys) {
        regions << m_keys;
    } else if (m_current) {
        regions << page(*m_current)->regions();
    }
    regions << m_sidebar->list() << m_topBar;
    regions.removeIf([](QWidget *region) { return entrance(region) == nullptr; });
    if (regions.isEmpty()) {
        return;
    }
    const QWidget *focus = QApplication::focusWidget();
    const auto here = std::ranges::find_if(
        regions, [focus](const QWidget *r) { return focus != nullptr && (r == focus || r->isAncestorOf(focus)); });
    const auto count = static_cast<int>(regions.size());
    const int at = here == regions.end() ? (step > 0 ? -1 : 0) : static_cast<int>(here - regions.begin());
    entrance(regions[(at + step + count) % count])->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::narrow()
{
    const Theme &theme = Theme::current();
    m_sidebar->setNarrow(theme.compact() || width() < theme.px(narrowBelow)
                         || m_actions->action(ActionId::NarrowSidebar)->isChecked());
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::StatusTip) {
        m_status->say(static_cast<QStatusTipEvent *>(event)->tip());
        return true;
    }
    return QWidget::event(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    narrow();
}

} // namespace sportello::ui
