// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/signs.h"

#include "ui/theme/on_change.h"

#include <utility>

namespace sportello::ui {
using namespace Qt::Literals::StringLiterals;

Sign::Sign(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
}

QSize Sign::sizeHint() const
{
    return measure(Theme::current());
}

void Sign::changedTo(const QString &spoken)
{
    setAccessibleName(spoken);
    updateGeometry();
    update();
}

void Sign::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paint(painter, rect(), Theme::current());
}

void TimeChip::show(const TimeLeft &time, const QString &spelled)
{
    m_time = time;
    m_spelled = time;
    if (!spelled.isEmpty())
        m_spelled.text = spelled;
    changedTo(m_spelled.text);
}

void TimeChip::setBrief(bool brief)
{
    if (std::exchange(m_brief, brief) == brief)
        return;
    updateGeometry();
    update();
}

void StateBadge::show(State state, const QString &text)
{
    m_state = state;
    m_text = text;
    changedTo(text);
}

void PriorityBars::show(int rank, const QString &text)
{
    m_rank = rank;
    m_text = text;
    changedTo(text);
}

void KeyCap::setKey(const QString &key)
{
    m_key = key;
    changedTo(key);
}

void KeyHint::show(const QString &word, const QString &key)
{
    m_word = word;
    m_key = key;
    changedTo(word + u' ' + key);
}

QSize KeyHint::measure(const Theme &theme) const
{
    const QSize cap = keyCapSize(m_key, theme);
    return {textWidth(m_word, theme.font(Type::Caption)) + theme.px(Space::S) + cap.width(), cap.height()};
}

void KeyHint::paint(QPainter &painter, const QRect &box, const Theme &theme) const
{
    paintText(painter, box, m_word, theme.font(Type::Caption), theme.colour(Colour::TextMuted));
    const int cap = keyCapSize(m_key, theme).width();
    paintKeyCap(painter, box.adjusted(box.width() - cap, 0, 0, 0), m_key, theme);
}

void Initials::setPerson(const QString &name)
{
    m_initials = of(name);
    changedTo(name);
}

QString Initials::of(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) {
        return {};
    }
    const QString first = words.first().left(1).toUpper();
    return words.size() == 1 ? first : QString(first + words.last().left(1).toUpper());
}

} // namespace sportello::ui
