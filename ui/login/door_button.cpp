// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/door_button.h"

#include "ui/theme/on_change.h"
#include "ui/widgets/painters.h"

#include <QtGui/QPainter>

namespace sportello::ui {

DoorButton::DoorButton(StartDoor door, QWidget *parent) : QAbstractButton(parent), m_door(door)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    onLanguage(this, [this] {
        setText(doorText(doorPlan(m_door).name));
        setAccessibleName(text());
        setAccessibleDescription(doorText(doorPlan(m_door).what));
        update();
    });
    onTheme(this, [this](const Theme &) { updateGeometry(); });
}

QString DoorButton::key() const
{
    return QString::number(int(m_door) + 1);
}

QSize DoorButton::sizeHint() const
{
    const Theme &theme = Theme::current();
    return {theme.px(448), theme.px(140)};
}

QSize DoorButton::minimumSizeHint() const
{
    const Theme &theme = Theme::current();
    return {theme.px(280), theme.px(64)};
}

void DoorButton::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(isChecked() ? Colour::Surface : underMouse() ? Colour::Hover : Colour::Window));
    if (isChecked())
        painter.fillRect(QRect(0, 0, theme.px(Edge::NavEdge) + 1, height()), theme.colour(Colour::Accent));
    if (m_door != StartDoor::Demonstration)
        painter.fillRect(QRect(0, 0, width(), 1), theme.colour(Colour::Border));
    const int edge = theme.px(IconSize::Door) * 3 / 4, margin = theme.px(Space::Xl);
    paintIcon(painter, QRect(margin, (height() - edge) / 2, edge, edge), doorPlan(m_door).icon, theme.colour(Colour::Accent));
    const QSize cap = keyCapSize(key(), theme);
    paintKeyCap(painter, QRect(width() - margin - cap.width(), 0, cap.width(), height()), key(), theme);

    // The name over what it is for, which is broken where it has to be.
    const QRect box = rect().adjusted(2 * margin + edge, 0, -2 * margin - cap.width(), 0);
    const QFont name = theme.font(Type::Lead), what = theme.font(Type::Body);
    const int flags = Qt::AlignLeft | Qt::TextWordWrap;
    const QString words = accessibleDescription();
    const QRect first = QFontMetrics(name).boundingRect(box, flags, text());
    const QRect second = QFontMetrics(what).boundingRect(box, flags, words);
    const int top = (height() - first.height() - second.height()) / 2;
    painter.setFont(name);
    painter.setPen(theme.colour(Colour::Text));
    painter.drawText(QRect(box.x(), top, box.width(), first.height()), flags, text());
    painter.setFont(what);
    painter.setPen(theme.colour(Colour::TextMuted));
    painter.drawText(QRect(box.x(), top + first.height(), box.width(), second.height()), flags, words);
    if (hasFocus())
        paintFocusRing(painter, rect(), theme);
}

} // namespace sportello::ui
