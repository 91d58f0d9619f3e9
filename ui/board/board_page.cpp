// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/board_page.h"

#include "core/words/sentences.h"
#include "ui/board/board_view.h"
#include "ui/models/moments.h"
#include "ui/models/watch.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStackedLayout>

#include <algorithm>

namespace sportello::ui {

using namespace domain;
using Lane = desk::DeskClient::Lane;

BoardPage::BoardPage(Workplace &workplace, QWidget *parent)
    : Page(parent), m_workplace(workplace), m_stack(new QStackedLayout(this)), m_day(new TextLabel(Type::Strong, Colour::Text)),
      m_scope(new TextLabel(Type::Body, Colour::TextMuted)), m_time(new TextLabel(Type::Caption, Colour::TextMuted)),
      m_retry(new VerbButton), m_contract(new QComboBox), m_view(new BoardView), m_none(new EmptyState)
{
    auto *filters = new QWidget;
    auto *row = new QHBoxLayout(filters);
    row->addWidget(m_day);
    row->addWidget(m_contract);
    row->addWidget(m_scope, 1);
    row->addWidget(m_time);
    row->addWidget(m_retry);
    auto *whole = new QWidget(this);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(filters);
    column->addWidget(m_view, 1);
    m_stack->addWidget(whole);
    m_stack->addWidget(m_none);
    m_contract->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_scope->setElided(true);
    m_day->setElided(true);
    m_retry->setIcon(icon(Icon::Refresh));
    m_retry->setSmall(true);
    m_retry->hide();
    m_minute.setInterval(minuteMs);

    connect(m_contract, &QComboBox::activated, this, [this] {
        ++m_generation; // what is under way is of another choice
        m_reading = false;
        read();
    });
    connect(m_view, &BoardView::retryAsked, this, &BoardPage::read);
    connect(m_retry, &QAbstractButton::clicked, this, &BoardPage::read);
    connect(&m_minute, &QTimer::timeout, this, &BoardPage::refresh);
    connect(&m_workplace, &Workplace::found, this, &BoardPage::refresh);
    connect(&m_workplace, &Workplace::changed, this, [this](const desk::Changes &changes) {
        if (changes.calls || !changes.tickets.empty())
            refresh();
    });
    connect(&m_workplace, &Workplace::directoryChanged, this, [this] {
        fillContracts();
        refresh();
    });
    onLanguage(this, [this] { retranslate(); });
    onTheme(this, [this, filters, row](const Theme &theme) {
        const int side = theme.px(Size::PanelPadding);
        row->setContentsMargins(side, 0, side, 0);
        row->setSpacing(theme.px(Space::M));
        filters->setFixedHeight(theme.px(Size::TopBar));
        QMetaObject::invokeMethod(this, &BoardPage::arrange, Qt::QueuedConnection); // once the labels have their new widths
    });
    m_minute.start();
}

void BoardPage::activated()
{
    refresh();
}

void BoardPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
}

QList<QWidget *> BoardPage::regions()
{
    return {m_contract, m_view};
}

void BoardPage::fillContracts()
{
    const QVariant chosen = m_contract->currentData();
    const QSignalBlocker quiet(m_contract);
    m_contract->clear();
    const auto mine = desk::contractsFor(m_workplace.me(), Verb::FiguresRead);
    m_contract->addItem(tr("All my contracts"), QVariant());
    for (const ContractId id : mine)
        if (const Contract *contract = m_workplace.directory().contract(id))
            m_contract->addItem(contract->name, qlonglong(id.value()));
    m_contract->setCurrentIndex(std::max(0, chosen.isValid() ? m_contract->findData(chosen) : 0));
    m_contract->setVisible(mine.size() > 1);
    m_stack->setCurrentIndex(mine.empty() ? 1 : 0);
}

std::vector<ContractId> BoardPage::asked() const
{
    const QVariant chosen = m_contract->currentData();
    return chosen.isValid() ? std::vector{ContractId(chosen.toLongLong())} : std::vector<ContractId>{};
}

FiguresOf BoardPage::whose() const
{
    const auto narrow = [this](ContractId id) {
        return desk::scopeOn(m_workplace.me(), Verb::FiguresRead, id) == desk::Scope::Team;
    };
    const auto contracts = asked().empty() ? desk::contractsFor(m_workplace.me(), Verb::FiguresRead) : asked();
    return std::ranges::any_of(contracts, narrow) ? FiguresOf::MyTeams : FiguresOf::Contract;
}

// Nobody looks: it is read when somebody does.
void BoardPage::refresh()
{
    m_stale = true;
    if (!isVisible())
        return;
    if (m_reading)
        m_again = true;
    else
        read();
}

void BoardPage::read()
{
    if (m_contract->count() == 0)
        fillContracts();
    if (desk::contractsFor(m_workplace.me(), Verb::FiguresRead).empty())
        return;
    const int generation = ++m_generation;
    m_reading = true;
    m_again = false;
    m_stale = false;
    m_view->setLoading();
    const auto finished = [this, generation] {
        if (generation != m_generation)
            return false; // a late answer
        m_reading = false;
        return true;
    };
    watch(
        this,
        m_workplace.client().run([contracts = asked()](desk::Desk &desk) { return indicators::readBoard(desk, contracts); },
                                 Lane::Background),
        [this, finished](const indicators::Board &board) {
            if (!finished())
                return;
            take(board);
            if (m_again)
                read();
        },
        [this, finished](const Error &error) {
            if (!finished())
                return;
            m_stale = true;
            m_error = error;
            m_view->fail(words::sentence(error));
            tellTime();
        });
}

void BoardPage::take(const indicators::Board &board)
{
    m_board = board;
    m_error.reset();
    m_view->show(board, whose());
    tellTime();
    Q_EMIT refreshed();
}

// When the figures are from; or, where they could not be read again, since when they have stood still.
void BoardPage::tellTime()
{
    const Instant at = m_board ? m_board->at : m_workplace.clock().now();
    m_day->setText(dayTitle(at, m_workplace.clock().now()));
    m_scope->setText(whose() == FiguresOf::MyTeams ? tr("tickets of your teams, calls of the whole contract") : QString());
    m_retry->setVisible(m_error && m_board);
    if (m_error && m_board) {
        m_time->setColour(Colour::Danger);
        m_time->setText(tr("Still as of %1: %2").arg(timeOfDay(at), words::sentence(*m_error)));
        return;
    }
    m_time->setColour(Colour::TextMuted);
    m_time->setText(m_board ? tr("Updated %1").arg(timeOfDay(at)) : QString());
    arrange();
}

// Where the width is short the chooser gives way before the day does.
void BoardPage::arrange()
{
    const Theme &theme = Theme::current();
    const int others =
        m_day->sizeHint().width() + m_time->sizeHint().width() + 2 * theme.px(Size::PanelPadding) + 5 * theme.px(Space::M);
    m_contract->setMaximumWidth(std::max(theme.px(120), width() - others));
}

void BoardPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void BoardPage::retranslate()
{
    m_retry->setWord(tr("Try again"));
    m_contract->setAccessibleName(tr("Contract of the figures"));
    m_none->say(
        tr("You see no figures here."),
        tr("Figures are for those who work on a contract: operators see their teams', supervisors the whole contract's. An "
           "administrator can give you such a role."));
    if (m_contract->count() > 0)
        m_contract->setItemText(0, tr("All my contracts"));
    if (m_board)
        m_view->show(*m_board, whose());
    tellTime();
}

} // namespace sportello::ui
