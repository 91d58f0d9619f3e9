// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_label.h"

#include "ui/theme/on_change.h"
#include "ui/theme/plain_tooltip.h"

#include <QtGui/QHelpEvent>
#include <QtWidgets/QToolTip>

namespace sportello::ui {

TextLabel::TextLabel(Type type, Colour colour, QWidget *parent) : QLabel(parent), m_type(type), m_colour(colour)
{
    setTextFormat(Qt::PlainText);
    onTheme(this, [this](const Theme &theme) { dress(theme); });
}

TextLabel::TextLabel(const QString &text, Type type, Colour colour, QWidget *parent) : TextLabel(type, colour, parent)
{
    setText(text);
}

void TextLabel::setColour(Colour colour)
{
    m_colour = colour;
    dress(Theme::current());
}

void TextLabel::setElided(bool elided)
{
    m_elided = elided;
    updateGeometry();
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize size = QLabel::minimumSizeHint();
    return m_elided ? QSize(std::min(size.width(), Theme::current().px(32)), size.height()) : size;
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    const QString shown = shownText();
    if (shown == text()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), static_cast<int>(alignment() | Qt::TextSingleLine), shown);
}

bool TextLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || shownText() == text())
        return QLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()), this);
    return true;
}

QString TextLabel::shownText() const
{
    return m_elided ? fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()) : text();
}

void TextLabel::dress(const Theme &theme)
{
    setFont(theme.font(m_type));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme.colour(m_colour));
    setPalette(colours);
}

} // namespace sportello::ui
