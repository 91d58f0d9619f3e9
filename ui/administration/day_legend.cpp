// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/day_legend.h"

#include "ui/administration/year_view.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/painters.h"

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;

DayLegend::DayLegend(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    onTheme(this, [this](const Theme & /*theme*/) { setFixedHeight(heightForWidth(width())); });
    onLanguage(this, [this] { retell(); });
}

void DayLegend::show(const std::vector<DayMark> &marks)
{
    m_marks = marks;
    retell();
}

void DayLegend::retell()
{
    m_entries.clear();
    QStringList words;
    for (const DayKind kind : allDayKinds) {
        const auto count = std::ranges::count(m_marks, kind, &DayMark::kind);
        if (count == 0)
            continue;
        m_entries.push_back({kind, tr("%1: %2", "kind of day, number of days").arg(dayKindName(kind)).arg(count)});
        words += m_entries.back().text;
    }
    setAccessibleName(words.join(u", "_s));
    setFixedHeight(heightForWidth(width()));
    update();
}

int DayLegend::layOut(int width, QPainter *painter) const
{
    const Theme &theme = Theme::current();
    const QFont &font = theme.font(Type::Caption);
    const int line = std::max(theme.px(20), QFontMetrics(font).height());
    const int face = theme.px(20);
    const int side = theme.px(Space::L);
    QPoint at(side, theme.px(Space::Xs));
    for (const Entry &entry : m_entries) {
        const int words = textWidth(entry.text, font);
        const int wide = face + theme.px(Space::Xs) + words;
        if (at.x() > side && at.x() + wide > width - side)
            at = {side, at.y() + line + theme.px(2)};
        if (painter) {
            const QRect box(at.x(), at.y() + (line - face) / 2, face, face);
            if (entry.kind == DayKind::Service)
                paintDayFace(*painter, box, {.number = u"1"_s, .kind = entry.kind}, theme);
            else
                paintDayFace(*painter, box, {.kind = entry.kind}, theme);
            paintText(*painter, QRect(at.x() + face + theme.px(Space::Xs), at.y(), words, line), entry.text, font,
                      theme.colour(Colour::TextMuted));
        }
        at.rx() += wide + theme.px(Space::L);
    }
    return at.y() + line + theme.px(Space::S);
}

void DayLegend::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    layOut(width(), &painter);
}

void DayLegend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setFixedHeight(heightForWidth(width()));
}

} // namespace sportello::ui
