// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/board_view.h"

#include "ui/board/figure_card.h"
#include "ui/charts/chart_frame.h"
#include "ui/theme/on_change.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QGridLayout>

namespace sportello::ui {
namespace {

constexpr int cardCount = 6;
constexpr int chartCount = 4;
constexpr int chartMinWidth = 360;

// Puts `widgets` into a new grid of so many columns of equal width.
template <class W>
QGridLayout *grid(const std::vector<W *> &widgets, int columns, int spacing)
{
    auto *made = new QGridLayout;
    made->setSpacing(spacing);
    for (std::size_t i = 0; i < widgets.size(); ++i) {
        made->addWidget(widgets[i], int(i) / columns, int(i) % columns);
        made->setColumnStretch(int(i) % columns, 1);
        made->setRowStretch(int(i) / columns, 1);
    }
    return made;
}

} // namespace

BoardView::BoardView(QWidget *parent) : ScrollColumn(Colour::Window, parent), m_content(new QWidget)
{
    setFocusPolicy(Qt::NoFocus);
    setContent(m_content);
    for (int i = 0; i < cardCount; ++i)
        m_cards.push_back(new FigureCard(m_content));
    for (int i = 0; i < chartCount; ++i) {
        m_charts.push_back(new ChartFrame(m_content));
        connect(m_charts.back(), &ChartFrame::retryAsked, this, &BoardView::retryAsked);
    }
    // Whoever walks by Tab sees where they are.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget * /*old*/, QWidget *now) {
        if (now != nullptr && m_content->isAncestorOf(now))
            focusInside(now);
    });
    onTheme(this, [this](const Theme & /*theme*/) { arrange(); });
}

void BoardView::focusInside(QWidget *widget)
{
    QWidget *box = widget;
    while (box->parentWidget() != m_content)
        box = box->parentWidget();
    ensureWidgetVisible(box, 0, Theme::current().px(Space::S));
}

void BoardView::show(const indicators::Board &board, FiguresOf whose)
{
    const std::vector<CardFigure> figures = cardFigures(board);
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->show(figures[i]);
    m_charts[0]->show(callsChart(board));
    m_charts[1]->show(backlogChart(board, whose));
    m_charts[2]->show(daysChart(board, whose));
    m_charts[3]->show(timesChart(board, whose));
}

void BoardView::setLoading()
{
    for (ChartFrame *chart : m_charts)
        chart->setLoading();
}

void BoardView::fail(const QString &sentence)
{
    const indicators::Board nothing;
    const std::array titles{callsChart(nothing).title, backlogChart(nothing, {}).title, daysChart(nothing, {}).title,
                            timesChart(nothing, {}).title};
    for (std::size_t i = 0; i < m_charts.size(); ++i)
        m_charts[i]->fail(titles.at(i), sentence);
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void BoardView::arrange()
{
    const Theme &theme = Theme::current();
    const int side = theme.px(Size::PanelPadding);
    const int gap = theme.px(Space::S);
    const int room = viewport()->width() - 2 * side + gap;
    const int cardWidth = m_cards.front()->minimumSizeHint().width() + gap;
    const int cardColumns = room >= cardCount * cardWidth ? cardCount : room >= 3 * cardWidth ? 3 : 2;
    const int chartColumns = room >= 2 * (theme.px(chartMinWidth) + gap) ? 2 : 1;
    const QList<int> wanted{cardColumns, chartColumns, gap, side};
    if (m_content->property("arranged").value<QList<int>>() == wanted)
        return;
    m_content->setProperty("arranged", QVariant::fromValue(wanted));
    delete m_content->layout();
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(side, 0, side, side);
    column->setSpacing(gap);
    column->addLayout(grid(m_cards, cardColumns, gap));
    column->addLayout(grid(m_charts, chartColumns, gap), 1);
}

} // namespace sportello::ui
