// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_frame.h"

#include "ui/charts/chart_table_model.h"
#include "ui/charts/legend.h"
#include "ui/charts/plot.h"
#include "ui/delegates/table_delegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/painters.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtGui/QAccessible>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QTreeView>

namespace sportello::ui {
using namespace Qt::Literals::StringLiterals;

ChartFrame::ChartFrame(QWidget *parent)
    : QWidget(parent), m_title(new TextLabel(Type::Strong, Colour::Text, this)),
      m_line(new TextLabel(Type::Caption, Colour::TextMuted, this)), m_toggle(new VerbButton(VerbButton::Kind::Flat, this)),
      m_body(new QWidget(this)), m_places(new QStackedLayout(m_body)), m_plot(new Plot(m_body)), m_table(new QTreeView(m_body)),
      m_model(new ChartTableModel(this)), m_sentence(new TextLabel(Type::Body, Colour::TextMuted, m_body)),
      m_retry(new VerbButton(VerbButton::Kind::Outlined, m_body)), m_legend(new Legend(this))
{
    m_title->setElided(true);
    m_line->setElided(true);
    m_toggle->setIcon(icon(Icon::Columns, Colour::TextMuted));
    m_toggle->setIconOnly(true);
    m_toggle->setSmall(true);
    m_toggle->setCheckable(true);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TableDelegate(m_table));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setTabKeyNavigation(false);
    m_table->header()->setStretchLastSection(false);
    // The room is shared out by the page: what stands in the frame has no wishes.
    m_body->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_sentence->setWordWrap(true);
    m_retry->setIcon(icon(Icon::Refresh));
    m_retry->hide();

    auto *words = new QWidget(m_body);
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sentence);
    column->addWidget(m_retry);
    column->addStretch(1);
    m_places->addWidget(m_plot);
    m_places->addWidget(m_table);
    m_places->addWidget(words);
    arrange();

    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_toggle);
    auto *whole = new QVBoxLayout(this);
    whole->addLayout(head);
    whole->addWidget(m_line);
    whole->addWidget(m_body, 1);
    whole->addWidget(m_legend);
    m_legend->hide();

    m_patience.setSingleShot(true);
    m_patience.setInterval(Theme::ms(Time::BusyAfterMs));
    connect(&m_patience, &QTimer::timeout, this, [this] { m_sentence->setText(tr("Reading the figures…")); });
    connect(m_toggle, &QAbstractButton::toggled, this, &ChartFrame::setTable);
    connect(m_legend, &Legend::switched, this, &ChartFrame::draw);
    connect(m_plot, &Plot::currentChanged, this, &ChartFrame::read);
    connect(m_retry, &QAbstractButton::clicked, this, &ChartFrame::retryAsked);
    auto *key = new QShortcut(Qt::Key_T, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, m_toggle, &QAbstractButton::toggle);

    onTheme(this, [this, whole, column](const Theme &theme) {
        setMinimumSize(theme.px(360), theme.px(260));
        fitTable();
        const int across = theme.px(Space::M);
        whole->setContentsMargins(across, theme.px(Space::S), across, theme.px(Space::S));
        whole->setSpacing(0);
        column->setSpacing(theme.px(Space::S));
        column->setContentsMargins(0, theme.px(Space::M), 0, 0);
        m_body->layout()->setContentsMargins(0, theme.px(Space::Xs), 0, theme.px(Space::Xs));
    });
    onLanguage(this, [this] {
        m_toggle->setWord(tr("Show as a table"));
        m_toggle->setToolTip(tr("Show as a table (T)"));
        m_retry->setWord(tr("Try again"));
    });
}

void ChartFrame::show(const ChartValue &value)
{
    m_patience.stop();
    if (m_value == value && m_places->currentIndex() != Words)
        return;
    m_value = value;
    m_retry->hide();
    m_title->setText(value.title);
    m_legend->show(value);
    m_model->setValue(value);
    fitTable();
    m_sentence->setText(value.empty);
    m_plot->setAccessibleName(value.title);
    m_table->setAccessibleName(value.title);
    setAccessibleName(value.title);
    draw();
    arrange();
    read();
}

// As wide as header and cells want to be, with the paddings that the delegate gives them.
void ChartFrame::fitTable()
{
    const Theme &theme = Theme::current();
    m_table->header()->setFixedHeight(theme.px(Size::GroupHeader));
    for (int column = 0; column < m_model->columnCount(); ++column) {
        int width = textWidth(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), theme.font(Type::Section));
        for (int row = 0; row < m_model->rowCount(); ++row)
            width = std::max(width, textWidth(m_model->index(row, column).data().toString(), theme.font(Type::Body)));
        m_table->header()->resizeSection(column, width + theme.px(column == 0 ? Space::L : Space::S) + theme.px(Space::L));
    }
}

void ChartFrame::setLoading()
{
    if (!m_value && !m_retry->isVisible())
        m_patience.start();
}

void ChartFrame::fail(const QString &title, const QString &sentence)
{
    m_patience.stop();
    if (m_value)
        return;
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_retry->show();
}

bool ChartFrame::isTable() const
{
    return m_places->currentIndex() == Table;
}

void ChartFrame::setTable(bool table)
{
    const bool inside = m_plot->hasFocus() || m_table->hasFocus();
    m_wantsTable = table;
    m_toggle->setChecked(table);
    arrange();
    if (inside)
        m_places->currentWidget()->setFocus();
}

void ChartFrame::arrange()
{
    const bool something = m_value && !m_value->isEmpty();
    m_places->setCurrentIndex(!something ? Words : m_wantsTable ? Table : Picture);
    m_legend->setVisible(something && !m_wantsTable && m_value->series.size() > 1);
    m_toggle->setVisible(something);
}

void ChartFrame::draw()
{
    if (!m_value)
        return;
    m_plot->draw(*m_value, m_legend->shown());
    ++m_drawings;
    read();
}

// The line under the title says what the point in hand says, or else what was counted.
void ChartFrame::read()
{
    if (!m_value)
        return;
    const auto point = m_plot->current();
    const QString said = point ? m_value->reading(*point, m_legend->shown()) : m_value->population;
    m_line->setText(said);
    m_line->setColour(point ? Colour::Text : Colour::TextMuted);
    m_plot->setAccessibleDescription(point ? said : QString(said + u". " + tr("Arrow keys walk the points, T shows a table.")));
    if (point && m_plot->hasFocus()) {
        QAccessibleEvent alert(m_plot, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&alert);
    }
}

void ChartFrame::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    paintBox(painter, rect(), theme.px(Radius::Card), theme.colour(Colour::ChartGround), theme.colour(Colour::Border));
}

} // namespace sportello::ui
