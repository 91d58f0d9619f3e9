// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/desk_page.h"

#include "core/words/sentences.h"
#include "ui/desk/call_bar.h"
#include "ui/desk/caller_column.h"
#include "ui/desk/waiting_callers.h"
#include "ui/detail/ticket_detail.h"
#include "ui/detail/ticket_list_view.h"
#include "ui/detail/ticket_steps.h"
#include "ui/models/watch.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/text_label.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QSplitter>

#include <algorithm>
#include <utility>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr int queueGroup = 1;

} // namespace

DeskPage::DeskPage(Workplace &workplace, ActionSet &actions, CallBar &calls, QWidget *parent)
    : Page(parent), m_workplace(workplace), m_actions(actions), m_calls(calls),
      m_title(new TextLabel(Type::Strong, Colour::Text)), m_count(new TextLabel(Type::Body, Colour::TextMuted)),
      m_model(new TicketListModel(workplace, this)), m_list(new TicketListView(*m_model)),
      m_waiting(new WaitingCallers(workplace, actions)), m_queue(new QWidget), m_detail(new TicketDetail(workplace, actions)),
      m_caller(new CallerColumn(workplace)), m_split(new QSplitter(this))
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_count, 1);
    auto *queue = new QVBoxLayout(m_queue);
    queue->setContentsMargins(0, 0, 0, 0);
    queue->setSpacing(0);
    queue->addLayout(head);
    queue->addWidget(m_waiting);
    queue->addWidget(m_list, 1);
    // Where height is short the call comes first, and the page takes what it leaves.
    // Nor does its width press on the window: the panes share what there is.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_queue);
    m_split->addWidget(m_detail);
    m_split->addWidget(m_caller);
    m_split->setStretchFactor(1, 1);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_split);

    connect(m_list, &TicketListView::chosen, m_detail, &TicketDetail::open);
    connect(m_list, &TicketListView::entered, this, [this] { m_detail->regions().at(2)->setFocus(Qt::OtherFocusReason); });
    connect(m_list, &TicketListView::groupVerb, this, &DeskPage::takeNext);
    connect(m_detail, &TicketDetail::stayed, m_list, &TicketListView::choose);
    connect(m_detail, &TicketDetail::read, this, [this] {
        if (const auto &shown = m_detail->shown())
            m_model->patch(*shown);
        showCaller();
    });
    connect(m_caller, &CallerColumn::ticketChosen, this, &DeskPage::open);
    connect(m_caller, &CallerColumn::addAsked, &calls, &CallBar::askNewContact);
    connect(m_caller, &CallerColumn::learnAsked, &calls, &CallBar::learnNumber);
    connect(m_model, &TicketListModel::merged, this, [this] {
        tellCount();
        if (!m_detail->current())
            m_list->chooseFirst();
        takeKeyboard();
        refreshTakeNext();
        Q_EMIT counted(m_model->ticketCount());
    });
    connect(m_model, &TicketListModel::failed, this,
            [this](const Error &error) { m_list->empty().say(words::sentence(error), {}); });
    connect(&calls, &CallBar::opened, this, [this] {
        arrange();
        showCaller();
    });
    connect(&calls, &CallBar::callerChanged, this, &DeskPage::showCaller);
    connect(&calls, &CallBar::closed, this, [this] {
        arrange();
        showCaller();
    });
    connect(&calls, &CallBar::ticketNamed, this, &DeskPage::open);
    connect(m_waiting, &WaitingCallers::callBack, &calls, &CallBar::callBack);
    connect(m_waiting, &WaitingCallers::changed, this, &DeskPage::refreshCallBack);
    connect(&m_actions, &ActionSet::triggered, this, [this](ActionId id) {
        if (id == ActionId::TakeNext && isVisible())
            takeNext();
        if (id == ActionId::CallBackNext)
            if (const auto caller = m_waiting->next())
                m_calls.callBack(*caller);
    });
    refreshCallBack();
    onTheme(this, [this, head](const Theme &theme) {
        const int side = theme.px(Size::PanelPadding);
        head->setContentsMargins(side, 0, side, 0);
        head->setSpacing(theme.px(Space::S));
        m_title->setFixedHeight(theme.px(Size::ListHeader));
        m_queue->setMaximumWidth(theme.pane(Split::DeskQueue).max);
        m_caller->setMaximumWidth(theme.pane(Split::DeskCaller).max);
        arrange();
    });
    onLanguage(this, [this] { retranslate(); });
    m_model->setGroups(groups());
}

std::vector<TicketGroup> DeskPage::groups() const
{
    if (!m_words.isEmpty()) {
        TicketGroup found{.title = tr("Found for “%1”").arg(m_words), .filter = {}, .aside = tr("Esc brings the queue back")};
        found.filter.text = m_words;
        return {found};
    }
    TicketGroup mine{.title = tr("Mine"), .filter = {}, .aside = tr("by time left")};
    mine.filter.open = true;
    mine.filter.assignee = m_workplace.me().id;
    TicketGroup queue{.title = tr("First level's queue"),
                      .filter = {},
                      .aside = tr("Take the next one"),
                      .key = m_actions.action(ActionId::TakeNext)->shortcut().toString(QKeySequence::NativeText)};
    queue.filter.open = true;
    queue.filter.level = Level::First;
    queue.filter.unassigned = true;
    return {mine, queue};
}

void DeskPage::retranslate()
{
    if (!m_count->text().isEmpty())
        tellCount();
    m_title->setText(m_words.isEmpty() ? tr("Open work") : tr("Search"));
    m_list->setAccessibleName(m_words.isEmpty() ? tr("Open work") : tr("Tickets found"));
    if (m_words.isEmpty())
        m_list->empty().say(tr("Nothing is open: neither yours nor in the queue."),
                            tr("New tickets come here by themselves. Log a call with F2."));
    else
        m_list->empty().say(tr("No ticket has these words."), tr("Words are found without accents and by their beginning."));
    m_model->renameGroups(groups());
    refreshCallBack();
}

// At the beginning of the day, and never again: later the keyboard is where the operator put it. An empty queue has it too.
void DeskPage::takeKeyboard()
{
    if (!std::exchange(m_begun, true) && isVisible() && !m_calls.isOpen())
        m_list->setFocus(Qt::OtherFocusReason);
}

void DeskPage::open(TicketId id)
{
    m_list->choose(id);
    m_detail->open(id);
    m_model->hold(id);
}

void DeskPage::search(const QString &words)
{
    const QString wanted = words.trimmed();
    if (wanted == m_words)
        return;
    m_words = wanted;
    retranslate();
    m_model->setGroups(groups());
    m_list->setFocus(Qt::OtherFocusReason);
}

void DeskPage::takeNext()
{
    const auto next = m_words.isEmpty() ? m_model->firstOf(queueGroup) : std::nullopt;
    if (!next)
        return;
    takeNow(
        m_workplace, this, *next, [this](TicketId id) { open(id); }, [this] { m_model->refresh(); });
}

void DeskPage::tellCount()
{
    m_count->setText(QLocale().toString(m_model->ticketCount()));
}

void DeskPage::refreshTakeNext()
{
    if (isVisible())
        m_actions.setAllowed(ActionId::TakeNext, m_model->firstOf(queueGroup).has_value(), tr("The queue is empty."));
}

void DeskPage::refreshCallBack()
{
    m_actions.setAllowed(ActionId::CallBackNext, m_waiting->next().has_value(), tr("Nobody waits to be called back."));
}

// The caller while there is a call; otherwise whoever the open ticket is for.
void DeskPage::showCaller()
{
    if (m_calls.isOpen()) {
        m_caller->show(m_calls.contact(), m_calls.unknown(), true);
        return;
    }
    const auto &shown = m_detail->shown();
    if (!shown || !shown->ticket.contact)
        return;
    if (const auto who = shown->contacts.find(*shown->ticket.contact); who != shown->contacts.end())
        m_caller->show(who->second);
}

// Where three columns have no room the caller takes the queue's place during a call, and gives it back.
void DeskPage::arrange()
{
    const Theme &theme = Theme::current();
    const int queue = theme.pane(Split::DeskQueue).min;
    const int detail = theme.pane(Split::DeskDetail).min;
    const int caller = theme.pane(Split::DeskCaller).min;
    const bool fits = width() >= queue + detail + caller + 2;
    const bool two = width() >= detail + caller + 1;
    m_caller->setVisible(fits || (two && m_calls.isOpen()));
    m_queue->setVisible(fits || !m_calls.isOpen());
    // With large text not even two have their least width: each gives way by its part.
    const double room = m_queue->isHidden() ? 1 : std::clamp(double(width() - 1) / (queue + detail), 0.0, 1.0);
    m_queue->setMinimumWidth(int(queue * room));
    m_detail->setMinimumWidth(m_queue->isHidden() ? std::min(detail, width()) : int(detail * room));
    m_caller->setMinimumWidth(caller);
}

QStringList DeskPage::unsaved() const
{
    return m_detail->unsaved();
}

QList<QWidget *> DeskPage::regions()
{
    QList<QWidget *> first{m_list};
    if (!m_waiting->isHidden())
        first << &m_waiting->list();
    return first + m_detail->regions() + QList<QWidget *>{m_caller};
}

void DeskPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
    if (event->oldSize().width() <= 0) {
        const Theme &theme = Theme::current();
        const int queue = theme.pane(Split::DeskQueue).preferred;
        const int caller = theme.pane(Split::DeskCaller).preferred;
        m_split->setSizes({queue, std::max(0, width() - queue - caller), caller});
    }
}

void DeskPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refreshTakeNext();
}

void DeskPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    if (!event->spontaneous())
        m_actions.setAllowed(ActionId::TakeNext, false, tr("Go to the list of tickets to take the next one from."));
}

void DeskPage::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().colour(Colour::Surface));
}

void DeskPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_words.isEmpty())
        search({});
    else
        Page::keyPressEvent(event);
}

} // namespace sportello::ui
