// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/escalations/escalations_page.h"

#include "core/desk/tickets.h"
#include "core/words/sentences.h"
#include "ui/detail/ticket_detail.h"
#include "ui/detail/ticket_list_view.h"
#include "ui/detail/ticket_steps.h"
#include "ui/escalations/facts_column.h"
#include "ui/models/watch.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QSplitter>

#include <algorithm>

namespace sportello::ui {

using namespace domain;

namespace {

constexpr int toTake = 0; // the group
constexpr int foldBelow = 1140;
constexpr int ageBeatMs = 20'000;

std::vector<TicketGroup> groups()
{
    const auto group = [](const QString &title, TicketState state, const QString &aside) {
        TicketGroup made{.title = title, .filter = {}, .aside = aside};
        made.filter.open = true;
        made.filter.level = Level::Second;
        made.filter.state = state;
        return made;
    };
    return {group(EscalationsPage::tr("To take"), TicketState::Escalated, EscalationsPage::tr("by time left")),
            group(EscalationsPage::tr("In charge"), TicketState::InCharge, {}),
            group(EscalationsPage::tr("Waiting on others"), TicketState::OnHold, {})};
}

// Whether some contract lets this person take what waits at the second level.
bool takesAtSecond(const Operator &me)
{
    return std::ranges::any_of(desk::contractsFor(me, Verb::TicketTake), [&me](ContractId contract) {
        return desk::authorise(me, Verb::TicketTake, {contract, Level::Second, {}, {}}).has_value();
    });
}

} // namespace

EscalationsPage::EscalationsPage(Workplace &workplace, ActionSet &actions, QWidget *parent)
    : Page(parent), m_workplace(workplace), m_actions(actions), m_title(new TextLabel(Type::Strong, Colour::Text)),
      m_count(new TextLabel(Type::Body, Colour::TextMuted)), m_takeNext(new VerbButton(actions.action(ActionId::TakeNext))),
      m_model(new TicketListModel(workplace, this)), m_list(new TicketListView(*m_model)), m_queue(new QWidget),
      m_story(new QWidget), m_strip(new VerbButton(VerbButton::Kind::Flat)), m_detail(new TicketDetail(workplace, actions)),
      m_facts(new FactsColumn), m_split(new QSplitter(this))
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_count, 1);
    head->addWidget(m_takeNext);
    m_takeNext->setSmall(true);
    m_title->setElided(true);
    auto *queue = new QVBoxLayout(m_queue);
    queue->setContentsMargins(0, 0, 0, 0);
    queue->setSpacing(0);
    queue->addLayout(head);
    queue->addWidget(m_list, 1);
    auto *story = new QVBoxLayout(m_story);
    story->setContentsMargins(0, 0, 0, 0);
    story->setSpacing(0);
    story->addWidget(m_strip);
    story->addWidget(m_detail, 1);
    m_strip->setCheckable(true);
    m_strip->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    // The panes share the width that there is; with large text too.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_queue->setAutoFillBackground(true);
    m_queue->setBackgroundRole(QPalette::Base);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_queue);
    m_split->addWidget(m_story);
    m_split->addWidget(m_facts);
    m_split->setStretchFactor(1, 1);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_split);

    connect(m_list, &TicketListView::chosen, m_detail, &TicketDetail::open);
    connect(m_list, &TicketListView::entered, this, [this] { m_detail->regions().at(2)->setFocus(Qt::OtherFocusReason); });
    connect(m_detail, &TicketDetail::stayed, m_list, &TicketListView::choose);
    connect(m_detail, &TicketDetail::read, this, [this] {
        if (const auto &shown = m_detail->shown())
            m_model->patch(*shown);
        tellFacts();
        arrange();
    });
    connect(m_model, &TicketListModel::merged, this, [this] {
        m_count->setText(locale().toString(m_model->ticketCount()));
        tellTitle();
        if (!m_detail->current())
            m_list->chooseFirst();
        refreshTakeNext();
        Q_EMIT counted(m_model->ticketCount());
    });
    connect(m_model, &TicketListModel::failed, this,
            [this](const Error &error) { m_list->empty().say(words::sentence(error), {}); });
    connect(m_strip, &QAbstractButton::toggled, this, &EscalationsPage::arrange);
    connect(m_split, &QSplitter::splitterMoved, this, &EscalationsPage::tellTitle);
    connect(&m_workplace, &Workplace::directoryChanged, this, &EscalationsPage::tellFacts);
    connect(&m_actions, &ActionSet::triggered, this, [this](ActionId id) {
        if (id == ActionId::TakeNext && isVisible())
            takeNext();
    });
    m_age.setInterval(ageBeatMs);
    connect(&m_age, &QTimer::timeout, this, &EscalationsPage::tellFacts);
    m_age.start();
    onTheme(this, [this, head](const Theme &theme) {
        const int side = theme.px(Size::PanelPadding);
        head->setContentsMargins(side, 0, side, 0);
        head->setSpacing(theme.px(Space::S));
        for (TextLabel *label : {m_title, m_count})
            label->setFixedHeight(theme.px(Size::ListHeader));
        m_queue->setMaximumWidth(theme.pane(Split::EscalationList).max);
        arrange();
        if (std::exchange(m_scale, theme.scale()) != theme.scale())
            share();
    });
    onLanguage(this, [this] { retranslate(); });
    m_model->setGroups(groups());
}

void EscalationsPage::retranslate()
{
    m_title->setText(tr("Second level"));
    m_list->setAccessibleName(tr("Tickets at the second level"));
    m_list->empty().say(tr("Nothing waits at the second level."),
                        tr("What the first level passes up comes here by itself: first what is to be taken, then what is in "
                           "charge, then what waits on others."));
    m_strip->setToolTip(tr("Shows or folds the facts"));
    m_model->renameGroups(groups());
    tellTitle();
    tellFacts();
    refreshTakeNext();
}

void EscalationsPage::activated()
{
    if (!m_list->chosenTicket())
        m_list->setFocus(Qt::OtherFocusReason);
}

void EscalationsPage::open(TicketId id)
{
    m_list->choose(id);
    m_detail->open(id);
    m_model->hold(id);
}

void EscalationsPage::takeNext()
{
    const auto next = m_model->firstOf(toTake);
    if (!next)
        return;
    takeNow(
        m_workplace, this, *next, [this](TicketId id) { open(id); }, [this] { m_model->refresh(); });
}

void EscalationsPage::refreshTakeNext()
{
    if (!isVisible())
        return;
    if (!takesAtSecond(m_workplace.me()))
        m_actions.setAllowed(ActionId::TakeNext, false, tr("Your roles take no tickets at the second level."));
    else
        m_actions.setAllowed(ActionId::TakeNext, m_model->firstOf(toTake).has_value(), tr("Nothing is waiting to be taken."));
}

void EscalationsPage::tellFacts()
{
    const auto &shown = m_detail->shown();
    if (!shown)
        return;
    const auto sections = factsOf(*shown, m_workplace.directory(), m_workplace.clock().now());
    m_facts->show(sections);
    m_strip->setWord(factsLine(sections));
}

bool EscalationsPage::isFolded() const
{
    return width() < Theme::current().px(foldBelow);
}

// Where three columns have no room the facts are a line over the story, and open under it.
void EscalationsPage::arrange()
{
    const Theme &theme = Theme::current();
    const Theme::Pane facts = theme.pane(Split::EscalationFacts);
    const bool folded = isFolded();
    const bool wasFolded = m_split->indexOf(m_facts) < 0;
    auto *story = static_cast<QVBoxLayout *>(m_story->layout());
    if (folded && !wasFolded) {
        story->insertWidget(1, m_facts);
        m_facts->setMinimumWidth(0);
        m_facts->setMaximumSize(QWIDGETSIZE_MAX, theme.px(260));
    } else if (!folded && wasFolded) {
        m_split->addWidget(m_facts);
        m_facts->setMaximumHeight(QWIDGETSIZE_MAX);
    }
    if (!folded) {
        m_facts->setMinimumWidth(facts.min);
        m_facts->setMaximumWidth(facts.max);
    }
    // With large text not even two have their least width: each gives way by its part.
    const int list = theme.pane(Split::EscalationList).min;
    const int least = theme.pane(Split::EscalationStory).min;
    const double room = std::clamp(double(width() - 1) / (list + least), 0.0, 1.0);
    m_queue->setMinimumWidth(int(list * room));
    m_story->setMinimumWidth(int(least * room));
    m_strip->setVisible(folded && m_detail->shown().has_value());
    m_strip->setIcon(icon(m_strip->isChecked() ? Icon::Down : Icon::Next));
    m_facts->setVisible(!folded || (m_strip->isVisibleTo(m_story) && m_strip->isChecked()));
    if (folded != wasFolded)
        share();
    tellTitle();
}

// Whole or not at all: the page is named above it too.
void EscalationsPage::tellTitle()
{
    m_title->setVisible(true);
    const int least = m_queue->layout()->itemAt(0)->minimumSize().width();
    const int whole = least - m_title->minimumSizeHint().width() + m_title->sizeHint().width();
    m_title->setVisible(whole <= m_split->sizes().constFirst());
}

QStringList EscalationsPage::unsaved() const
{
    return m_detail->unsaved();
}

QList<QWidget *> EscalationsPage::regions()
{
    return QList<QWidget *>{m_queue, m_strip} + m_detail->regions() + QList<QWidget *>{m_facts};
}

void EscalationsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

// The widths of the design; dragging changes them until the columns change.
void EscalationsPage::share()
{
    const Theme &theme = Theme::current();
    const int list = theme.pane(Split::EscalationList).preferred;
    const int facts = isFolded() ? 0 : theme.pane(Split::EscalationFacts).preferred;
    m_split->setSizes({list, std::max(0, width() - list - facts), facts});
    tellTitle();
}

void EscalationsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!std::exchange(m_shared, true))
        share();
    refreshTakeNext();
}

void EscalationsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    if (!event->spontaneous())
        m_actions.setAllowed(ActionId::TakeNext, false, tr("Go to the list of tickets to take the next one from."));
}

void EscalationsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_list->setFocus(Qt::OtherFocusReason);
    else
        Page::keyPressEvent(event);
}

} // namespace sportello::ui
