// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/ticket_delegate.h"

#include "ui/delegates/roles.h"
#include "ui/theme/plain_tooltip.h"

#include <QtGui/QHelpEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QToolTip>

namespace sportello::ui {
using namespace Qt::Literals::StringLiterals;

namespace {

// Takes `width` from the right end of `box`, and a gap before it.
QRect takeRight(QRect &box, int width, int gap)
{
    const QRect taken(box.right() + 1 - width, box.y(), width, box.height());
    box.setRight(taken.x() - 1 - gap);
    return taken;
}

} // namespace

TicketRow ticketRowOf(const QModelIndex &index)
{
    const auto text = [&](int role) { return index.data(role).toString(); };
    const QVariant urgency = index.data(roles::Urgency);
    return {.number = text(roles::Number),
            .subject = text(roles::Subject),
            .requester = text(roles::Requester),
            .untouched = index.data(roles::Untouched).toBool(),
            .changed = index.data(roles::Changed).toBool(),
            .time = {urgency.isValid() ? static_cast<Urgency>(urgency.toInt()) : Urgency::None,
                     index.data(roles::TimeShare).toDouble(), text(roles::TimeText)},
            .timeSpoken = {},
            .state = static_cast<State>(index.data(roles::State).toInt()),
            .stateText = text(roles::StateText),
            .chasers = text(roles::Chasers),
            .watchers = index.data(roles::Watchers).toStringList()};
}

QString spoken(const TicketRow &row)
{
    QStringList parts{row.number,    row.subject,   row.timeSpoken.isEmpty() ? row.time.text : row.timeSpoken,
                      row.stateText, row.requester, row.chasers};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

int ticketRowHeight(const Theme &theme)
{
    const int lines = QFontMetrics(theme.font(Type::Body)).height() + QFontMetrics(theme.font(Type::Caption)).height();
    return std::max(theme.px(Size::RowTwoLine), lines + theme.px(Size::RowPadding));
}

void paintTicketRow(QPainter &painter, const QRect &box, const TicketRow &row, const RowState &state, const Theme &theme)
{
    paintRowGround(painter, box, state, theme);
    paintRowEdge(painter, box, row.time.urgency, theme);

    const QFont &caption = theme.font(Type::Caption);
    const QFont &body = theme.font(row.untouched ? Type::Strong : Type::Body);
    const int gap = theme.px(Space::S);
    const int firstHeight = std::max(theme.px(20), QFontMetrics(body).height());
    const int secondHeight = QFontMetrics(caption).height();
    const int spare = std::max(0, box.height() - 1 - firstHeight - secondHeight);
    const int between = spare / 6;
    const int side = theme.px(Size::PanelPadding);
    QRect first(box.x() + side, box.y() + (spare - between) / 2, box.width() - 2 * side, firstHeight);
    QRect second(first.x(), first.bottom() + 1 + between, first.width(), secondHeight);

    if (row.time.urgency != Urgency::None || !row.time.text.isEmpty()) {
        paintTimeChip(painter, takeRight(first, timeChipSize(row.time, theme).width(), gap), row.time, theme);
    }
    if (row.changed) {
        const int dot = theme.px(4);
        paintBox(painter, QRectF(first.x() - 2 * dot, first.center().y() - dot / 2.0 + 1, dot, dot), dot / 2.0,
                 theme.colour(Colour::Accent), QColor());
    }
    paintText(painter, first, row.subject, body, theme.colour(state.selected ? Colour::SelectionText : Colour::Text));

    // From the right: state, who looks at it, chasers; what is left belongs to number and requester.
    const int number = textWidth(row.number, caption);
    if (!row.stateText.isEmpty()) {
        const int width = std::min(stateBadgeSize(row.stateText, theme).width(), second.width() - number - gap);
        paintStateBadge(painter, takeRight(second, width, theme.px(10)), row.state, row.stateText, theme);
    }
    for (const QString &watcher : row.watchers) {
        const int edge = theme.px(20);
        const QRect place = takeRight(second, edge, gap);
        paintInitials(painter, QRect(place.x(), place.center().y() - edge / 2, edge, edge), watcher, theme);
    }
    if (!row.chasers.isEmpty()) {
        const QFont &bold = theme.font(Type::Section);
        const int words = textWidth(row.chasers, bold);
        const int edge = theme.px(IconSize::Inline);
        const QColor warning = theme.colour(Colour::Warning);
        // Where all has no room the words go first, then the bell; the number stays.
        const int room = second.width() - number - gap;
        if (room >= words + theme.px(Space::Xs) + edge)
            paintText(painter, takeRight(second, words, theme.px(Space::Xs)), row.chasers, bold, warning);
        if (room >= edge) {
            const QRect place = takeRight(second, edge, gap);
            paintIcon(painter, QRect(place.x(), place.center().y() - edge / 2 + 1, edge, edge), Icon::Bell, warning);
        }
    }
    paintText(painter, second, row.number, caption, theme.colour(state.selected ? Colour::SelectionText : Colour::Text));
    paintText(painter, second.adjusted(number + gap, 0, 0, 0), row.requester, caption, theme.colour(Colour::TextMuted));
    if (state.focused) {
        paintFocusRing(painter, box, theme);
    }
}

GroupHeader groupHeaderOf(const QModelIndex &index)
{
    const QVariant count = index.data(roles::Count);
    return {index.data(roles::Title).toString(), count.isValid() ? std::optional(count.toInt()) : std::nullopt,
            index.data(roles::Aside).toString(), index.data(roles::Key).toString()};
}

// The name of a group and its count come before what stands beside them.
static bool showsAside(const GroupHeader &header, int width, const Theme &theme)
{
    const QFont &section = theme.font(Type::Section);
    const int gap = theme.px(Space::S);
    int left = width - 2 * theme.px(Size::PanelPadding) - textWidth(header.title, section) - gap;
    if (header.count)
        left -= textWidth(QLocale().toString(*header.count), section) + gap;
    if (!header.key.isEmpty())
        left -= keyCapSize(header.key, theme).width() + gap;
    return !header.aside.isEmpty() && textWidth(header.aside, theme.font(Type::Caption)) <= left;
}

void paintGroupHeader(QPainter &painter, const QRect &box, const GroupHeader &header, const Theme &theme)
{
    painter.fillRect(box, theme.colour(Colour::Window));
    painter.fillRect(box.x(), box.bottom(), box.width(), 1, theme.colour(Colour::Border));
    const int side = theme.px(Size::PanelPadding);
    const int gap = theme.px(Space::S);
    const QColor ink = theme.colour(Colour::TextMuted);
    QRect line = box.adjusted(side, 0, -side, -1);
    if (!header.key.isEmpty()) {
        const QRect cap = takeRight(line, keyCapSize(header.key, theme).width(), gap);
        paintKeyCap(painter, cap, header.key, theme);
    }
    if (showsAside(header, box.width(), theme)) {
        const QFont &caption = theme.font(Type::Caption);
        paintText(painter, takeRight(line, textWidth(header.aside, caption), gap), header.aside, caption, ink);
    }
    const QFont &section = theme.font(Type::Section);
    paintText(painter, line, header.title, section, ink);
    if (header.count) {
        paintText(painter, line.adjusted(textWidth(header.title, section) + gap, 0, 0, 0), QLocale().toString(*header.count),
                  section, ink);
    }
}

RowState rowStateOf(const QStyleOptionViewItem &option)
{
    // The chosen row keeps its colour while its detail is worked on elsewhere in the window; the ring says where the keyboard is.
    const bool active = option.widget != nullptr ? option.widget->isActiveWindow() : option.state.testFlag(QStyle::State_Active);
    return {.selected = option.state.testFlag(QStyle::State_Selected),
            .hovered = option.state.testFlag(QStyle::State_MouseOver),
            .focused = option.state.testFlag(QStyle::State_HasFocus),
            .active = active};
}

void TicketDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    if (kindOf(index) == RowKind::Group) {
        paintGroupHeader(*painter, option.rect, groupHeaderOf(index), theme);
    } else {
        paintTicketRow(*painter, option.rect, ticketRowOf(index), rowStateOf(option), theme);
    }
}

QSize TicketDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    return {theme.px(200), kindOf(index) == RowKind::Group ? theme.px(Size::GroupHeader) : ticketRowHeight(theme)};
}

bool TicketDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease && kindOf(index) == RowKind::Group) {
        const GroupHeader header = groupHeaderOf(index);
        const Theme &theme = Theme::current();
        const int width = theme.px(Size::PanelPadding) + keyCapSize(header.key, theme).width() + theme.px(Space::S)
            + (showsAside(header, option.rect.width(), theme) ? textWidth(header.aside, theme.font(Type::Caption)) : 0);
        const int x = static_cast<QMouseEvent *>(event)->pos().x();
        if (!header.key.isEmpty() && x >= option.rect.right() - width) {
            Q_EMIT groupVerbClicked(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

bool TicketDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem & /*option*/,
                               const QModelIndex &index)
{
    // The whole subject, which the row may have cut; Qt would guess markup in it.
    const QString subject = index.data(roles::Subject).toString().left(500);
    QToolTip::showText(event->globalPos(), plainToolTip(subject), view);
    return true;
}

} // namespace sportello::ui
