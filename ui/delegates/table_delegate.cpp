// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/table_delegate.h"

#include "ui/delegates/roles.h"
#include "ui/delegates/ticket_delegate.h"

namespace sportello::ui {

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const RowState state = rowStateOf(option);
    const TicketRow row = ticketRowOf(index);
    const bool first = index.column() == 0;
    paintRowGround(*painter, option.rect, state, theme);
    if (first) {
        paintRowEdge(*painter, option.rect, row.time.urgency, theme);
    }
    const QRect box = option.rect.adjusted(theme.px(first ? Space::L : Space::S), 0, -theme.px(Space::S), -1);
    const QString text = index.data(Qt::DisplayRole).toString();
    const auto write = [&](Type type, Colour colour) {
        const QVariant aligned = index.data(Qt::TextAlignmentRole);
        const auto alignment = aligned.isValid() ? static_cast<Qt::Alignment>(aligned.toInt()) : Qt::AlignLeft | Qt::AlignVCenter;
        paintText(*painter, box, text, theme.font(type), theme.colour(colour), alignment);
    };
    switch (static_cast<CellKind>(index.data(roles::Cell).toInt())) {
    case CellKind::Text:
        write(Type::Body, state.selected ? Colour::SelectionText : Colour::Text);
        break;
    case CellKind::Muted:
        write(Type::Body, Colour::TextMuted);
        break;
    case CellKind::Strong:
        write(Type::Strong, state.selected ? Colour::SelectionText : Colour::Text);
        break;
    case CellKind::Chasers:
        write(Type::Section, Colour::Warning);
        break;
    case CellKind::Warning: {
        const int glyph = theme.px(IconSize::Glyph);
        paintGlyph(*painter, QRect(box.x(), box.center().y() - glyph / 2, glyph, glyph), Glyph::Triangle,
                   theme.colour(Colour::Warning));
        paintText(*painter, box.adjusted(glyph + theme.px(Space::Xs), 0, 0, 0), text, theme.font(Type::Section),
                  theme.colour(Colour::Warning));
        break;
    }
    case CellKind::TimeLeft: {
        const int width = std::min(timeChipSize(row.time, theme).width(), box.width());
        paintTimeChip(*painter, QRect(box.topLeft(), QSize(width, box.height())), row.time, theme);
        break;
    }
    case CellKind::State:
        paintStateBadge(*painter, box, row.state, row.stateText, theme);
        break;
    case CellKind::Priority:
        paintPriority(*painter, box, index.data(roles::Priority).toInt(), index.data(roles::PriorityText).toString(), theme);
        break;
    }
    if (state.focused) {
        paintFocusRing(*painter, option.rect, theme);
    }
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const int line = QFontMetrics(theme.font(Type::Body)).height() + theme.px(Space::Xs);
    const int width = textWidth(index.data(Qt::DisplayRole).toString().left(100), theme.font(Type::Body));
    return {width + 2 * theme.px(Space::S), std::max(theme.px(Size::RowOneLine), line)};
}

} // namespace sportello::ui
