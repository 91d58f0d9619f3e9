// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/roster_delegate.h"

#include "ui/administration/roster_model.h"
#include "ui/delegates/ticket_delegate.h"
#include "ui/widgets/painters.h"

namespace sportello::ui {

using namespace domain;
using Line = RosterModel::Line;

namespace {

int lineHeight(const Theme &theme)
{
    return QFontMetrics(theme.font(Type::Body)).height() + theme.px(1);
}

void paintLine(QPainter &painter, QRect box, const Line &line, bool selected, const Theme &theme)
{
    QColor ink = theme.colour(selected ? Colour::SelectionText : Colour::Text);
    QFont font = theme.font(Type::Body);
    const QColor muted = selected ? ink : theme.colour(Colour::TextMuted);
    std::optional<Glyph> mark;
    switch (line.kind) {
    case Line::Kind::Hours:
        break;
    case Line::Kind::Uncounted:
        font.setStrikeOut(true);
        ink = muted;
        break;
    case Line::Kind::Off:
        font = theme.font(Type::Strong);
        break;
    case Line::Kind::None:
    case Line::Kind::Use:
        font = theme.font(Type::Caption);
        ink = muted;
        break;
    case Line::Kind::OneDay:
        font = theme.font(Type::Caption);
        mark = Glyph::Square;
        ink = selected ? ink : theme.colour(Colour::Link);
        break;
    case Line::Kind::NotCounted:
        font = theme.font(Type::Caption);
        mark = Glyph::Cross;
        ink = selected ? ink : theme.colour(Colour::Warning);
        break;
    }
    if (mark) {
        const int edge = theme.px(9);
        paintGlyph(painter, QRect(box.x(), box.y() + (box.height() - edge) / 2, edge, edge), *mark, ink);
        box.adjust(edge + theme.px(3), 0, 0, 0);
    }
    const bool fits = line.shorter.isEmpty() || textWidth(line.text, font) <= box.width();
    paintText(painter, box, fits ? line.text : line.shorter, font, ink);
}

} // namespace

int RosterDelegate::heightOf(int lines) const
{
    const Theme &theme = Theme::current();
    return std::max(2, lines) * lineHeight(theme) + 2 * theme.px(Space::S) + 1;
}

void RosterDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const RowState state = rowStateOf(option);
    paintRowGround(*painter, option.rect, state, theme);
    const RosterView *view = m_model.view();
    const LocalDay day = m_model.dayAt(index.column());
    const bool closed = view && view->hasService() && view->coverageOn(day).empty();
    if (!state.selected && closed)
        painter->fillRect(option.rect.adjusted(0, 0, 0, -1), theme.colour(Colour::Sunken));
    painter->fillRect(option.rect.x(), option.rect.y(), 1, option.rect.height(), theme.colour(Colour::Border));
    QRect line = option.rect.adjusted(theme.px(Space::Xs) + 1, theme.px(Space::S), -theme.px(Space::Xs), 0);
    line.setHeight(lineHeight(theme));
    for (const Line &one : m_model.linesAt(index)) {
        paintLine(*painter, line, one, state.selected, theme);
        line.translate(0, line.height());
    }
    if (state.focused)
        paintFocusRing(*painter, option.rect, theme);
}

} // namespace sportello::ui
