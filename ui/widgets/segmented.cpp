// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented.h"

#include "ui/widgets/painters.h"

#include <QtGui/QPainterPath>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>

namespace sportello::ui {
namespace {

class Segment : public QAbstractButton {
public:
    Segment(Segmented *owner, std::optional<Icon> icon) : QAbstractButton(owner), m_owner(owner), m_icon(icon)
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const Theme &theme = Theme::current();
        // Room for the bold face, so that nothing moves when the choice does.
        int width = 2 * theme.px(Space::M) + textWidth(text(), theme.font(Type::Strong));
        if (m_icon) {
            width += theme.px(IconSize::Inline) + theme.px(Space::S);
        }
        return {width, theme.px(Size::Control)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const Theme &theme = Theme::current();
        const int number = group()->id(this);
        const int radius = theme.px(Radius::Control);
        // Neighbours share one outline: each paints the whole row's box shifted to its own place, and is cut to itself.
        const QRect whole(-x(), 0, m_owner->width(), height());
        QPainter painter(this);
        const Colour ground = isChecked() ? Colour::Selection : underMouse() && isEnabled() ? Colour::Hover : Colour::Surface;
        const QColor line = theme.colour(isEnabled() ? Colour::BorderStrong : Colour::Border);
        paintBox(painter, whole, radius, theme.colour(ground), line);
        if (number > 0) {
            painter.fillRect(0, 1, 1, height() - 2, theme.colour(Colour::Border));
        }
        if (hasFocus()) {
            paintBox(painter, rect(), radius, QColor(), theme.colour(Colour::FocusRing), theme.px(Edge::Focus));
        }
        const QColor ink = theme.colour(!isEnabled()      ? Colour::TextDisabled
                                            : isChecked() ? Colour::SelectionText
                                                          : Colour::TextMuted);
        QRect box = rect().adjusted(theme.px(Space::M), 0, -theme.px(Space::M), 0);
        if (m_icon) {
            const int edge = theme.px(IconSize::Inline);
            paintIcon(painter, QRect(box.x(), (height() - edge) / 2, edge, edge), *m_icon, ink);
            box.setLeft(box.x() + edge + theme.px(Space::S));
        }
        paintText(painter, box, text(), theme.font(isChecked() ? Type::Strong : Type::Body), ink, Qt::AlignCenter);
    }

private:
    Segmented *m_owner;
    std::optional<Icon> m_icon;
};

} // namespace

Segmented::Segmented(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &Segmented::chosen);
}

int Segmented::add(const QString &word, std::optional<Icon> icon)
{
    auto *segment = new Segment(this, icon);
    const int number = count();
    m_group->addButton(segment, number);
    layout()->addWidget(segment);
    segment->setChecked(number == 0);
    setWord(number, word);
    return number;
}

void Segmented::setWord(int number, const QString &word)
{
    m_group->button(number)->setText(word);
    m_group->button(number)->setAccessibleName(word);
    m_group->button(number)->updateGeometry();
}

void Segmented::setCurrent(int number)
{
    m_group->button(number)->setChecked(true);
}

int Segmented::current() const
{
    return m_group->checkedId();
}

int Segmented::count() const
{
    return static_cast<int>(m_group->buttons().size());
}

} // namespace sportello::ui
