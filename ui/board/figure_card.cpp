// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/figure_card.h"

#include "ui/theme/on_change.h"
#include "ui/theme/plain_tooltip.h"
#include "ui/widgets/text_label.h"

#include <QtGui/QStatusTipEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>

namespace sportello::ui {

FigureCard::FigureCard(QWidget *parent)
    : QWidget(parent), m_name(new TextLabel(Type::Caption, Colour::TextMuted, this)),
      m_figure(new TextLabel(Type::Figure, Colour::Text, this)), m_unit(new TextLabel(Type::Caption, Colour::TextMuted, this)),
      m_note(new TextLabel(Type::Caption, Colour::TextMuted, this))
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_name->setElided(true);
    m_note->setElided(true);
    auto *amount = new QHBoxLayout;
    amount->addWidget(m_figure, 0, Qt::AlignBottom);
    amount->addWidget(m_unit, 0, Qt::AlignBottom);
    amount->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_name);
    column->addLayout(amount);
    column->addWidget(m_note);
    onTheme(this, [this, column, amount](const Theme &theme) {
        column->setContentsMargins(theme.px(Space::M), theme.px(Space::S), theme.px(Space::M), theme.px(Space::S));
        column->setSpacing(0);
        amount->setSpacing(theme.px(Space::Xs));
        // The unit stands on the figure's base line.
        const int drop = QFontMetrics(theme.font(Type::Figure)).descent() - QFontMetrics(theme.font(Type::Caption)).descent();
        m_unit->setContentsMargins(0, 0, 0, std::max(0, drop));
    });
}

QSize FigureCard::minimumSizeHint() const
{
    return {Theme::current().px(184), QWidget::minimumSizeHint().height()};
}

void FigureCard::show(const CardFigure &figure)
{
    if (m_shown == figure)
        return;
    m_shown = figure;
    m_name->setText(figure.name);
    m_figure->setText(figure.figure);
    m_unit->setText(figure.unit);
    m_note->setText(figure.note);
    setAccessibleName(figure.spoken());
    setAccessibleDescription(figure.explained);
    setToolTip(plainToolTip(figure.explained));
}

void FigureCard::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const bool focus = hasFocus();
    paintBox(painter, rect(), theme.px(Radius::Card), theme.colour(Colour::Surface),
             theme.colour(focus ? Colour::FocusRing : Colour::Border), focus ? theme.px(Edge::Focus) : 1);
}

// What hovering says to the mouse, the status line says to the keyboard.
void FigureCard::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    QStatusTipEvent tip(m_shown.explained);
    QApplication::sendEvent(this, &tip);
    update();
}

void FigureCard::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    QStatusTipEvent tip({});
    QApplication::sendEvent(this, &tip);
    update();
}

} // namespace sportello::ui
