// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/history_delegate.h"

#include "ui/delegates/roles.h"
#include "ui/delegates/text_flow.h"
#include "ui/widgets/painters.h"

#include <QtWidgets/QAbstractItemView>

namespace sportello::ui {
using namespace Qt::Literals::StringLiterals;

namespace {

struct GroundLook {
    Colour ground, text, line;
    Icon icon;
};

GroundLook groundLook(GroundKind kind)
{
    switch (kind) {
    case GroundKind::Message:
        return {Colour::MessageGround, Colour::MessageText, Colour::Accent, Icon::Message};
    case GroundKind::Draft:
        return {Colour::Surface, Colour::Text, Colour::BorderStrong, Icon::Edit};
    default:
        return {Colour::NoteGround, Colour::NoteText, Colour::Warning, Icon::Lock};
    }
}

// Where the parts of an entry stand, for one width: measured once, used for the height and for painting.
struct EntryLayout {
    EntryLayout(const QModelIndex &index, int width, const Theme &theme)
        : side(theme.px(Size::PanelPadding)), time(theme.px(40)), gap(theme.px(10)), column(theme.px(20)),
          textX(side + time + gap + column + gap), textWidth(std::max(theme.px(80), width - textX - side)),
          ground(static_cast<GroundKind>(index.data(roles::Ground).toInt())), padX(theme.px(Space::M)), padY(theme.px(Space::S)),
          titleHeight(QFontMetrics(theme.font(Type::Caption)).height()), sentence(sentenceRuns(index, theme), textWidth),
          body({{index.data(roles::Body).toString(), theme.font(Type::Body), theme.colour(groundLook(ground).text)}},
               textWidth - 2 * padX, 0),
          after(theme.px(Size::HistoryGap))
    {
        boxHeight = ground == GroundKind::None ? 0 : padY + titleHeight + theme.px(2) + body.height() + padY;
        boxGap = boxHeight > 0 ? theme.px(Space::Xs) : 0;
    }

    [[nodiscard]] int height() const { return sentence.height() + boxGap + boxHeight + after; }

    static QList<TextRun> sentenceRuns(const QModelIndex &index, const Theme &theme)
    {
        auto runs = emphasised(index.data(roles::Sentence).toString(), index.data(roles::Names).toStringList(),
                               theme.font(Type::Body), theme.font(Type::Strong), theme.colour(Colour::Text));
        const QString detail = index.data(roles::Detail).toString();
        if (!detail.isEmpty()) {
            runs.push_back({QString(u' ' + detail), theme.font(Type::Body), theme.colour(Colour::TextMuted)});
        }
        return runs;
    }

    int side, time, gap, column, textX, textWidth;
    GroundKind ground;
    int padX, padY, titleHeight;
    TextFlow sentence, body;
    int after;
    int boxHeight = 0;
    int boxGap = 0;
};

void paintDay(QPainter &painter, const QRect &box, const QString &title, const Theme &theme)
{
    const int side = theme.px(Size::PanelPadding);
    const QRect line = box.adjusted(side, 0, -side, 0);
    const QFont &font = theme.font(Type::Section);
    paintText(painter, line, title, font, theme.colour(Colour::TextMuted));
    const int from = line.x() + textWidth(title, font) + theme.px(Space::S);
    painter.fillRect(from, line.center().y(), std::max(0, line.right() - from), 1, theme.colour(Colour::Border));
}

void paintSign(QPainter &painter, const QRect &place, const QModelIndex &index, const Theme &theme)
{
    const QVariant state = index.data(roles::State);
    if (state.isValid()) {
        const int edge = theme.px(IconSize::Glyph);
        const auto &look = theme.state(static_cast<State>(state.toInt()));
        paintGlyph(painter, QRect(place.center() - QPoint(edge, edge) / 2, QSize(edge, edge)), look.glyph, look.colour);
    } else if (const QVariant sign = index.data(roles::Sign); sign.isValid()) {
        const int edge = theme.px(IconSize::Inline);
        paintIcon(painter, QRect(place.center() - QPoint(edge, edge) / 2, QSize(edge, edge)), static_cast<Icon>(sign.toInt()),
                  theme.colour(Colour::TextMuted));
    }
}

void paintGround(QPainter &painter, const QRect &box, const EntryLayout &entry, const QModelIndex &index, const Theme &theme)
{
    const GroundLook look = groundLook(entry.ground);
    const bool draft = entry.ground == GroundKind::Draft;
    paintBox(painter, box, theme.px(Radius::Card), theme.colour(look.ground), draft ? theme.colour(look.line) : QColor(), 1,
             Qt::DashLine);
    if (!draft) {
        painter.fillRect(QRect(box.topLeft(), QSize(3, box.height())), theme.colour(look.line));
    }
    const QRect title(box.x() + entry.padX, box.y() + entry.padY, box.width() - 2 * entry.padX, entry.titleHeight);
    const int edge = theme.px(IconSize::Inline);
    const QColor muted = theme.colour(Colour::TextMuted);
    paintIcon(painter, QRect(title.x(), title.center().y() - edge / 2, edge, edge), look.icon, muted);
    paintText(painter, title.adjusted(edge + theme.px(6), 0, 0, 0), index.data(roles::GroundTitle).toString(),
              theme.font(Type::Caption), muted);
    entry.body.draw(painter, QPointF(title.x(), title.bottom() + 1 + theme.px(2)));
}

} // namespace

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const QRect box = option.rect;
    painter->fillRect(box, theme.colour(Colour::Surface));
    if (kindOf(index) == RowKind::Day) {
        paintDay(*painter, box, index.data(roles::Title).toString(), theme);
        return;
    }
    const EntryLayout entry(index, box.width(), theme);
    const int line = QFontMetrics(theme.font(Type::Body)).height();
    const QRect time(box.x() + entry.side, box.y(), entry.time, line);
    paintText(*painter, time, index.data(roles::TimeOfDay).toString(), theme.font(Type::Caption), theme.colour(Colour::TextMuted),
              Qt::AlignRight | Qt::AlignVCenter);
    const QRect sign(time.right() + 1 + entry.gap, box.y(), entry.column, line);
    paintSign(*painter, sign, index, theme);
    const QModelIndex next = index.sibling(index.row() + 1, 0);
    if (next.isValid() && kindOf(next) == RowKind::Item) {
        painter->fillRect(sign.center().x(), sign.bottom() + 2, 1, box.bottom() - sign.bottom() - 2,
                          theme.colour(Colour::Border));
    }
    entry.sentence.draw(*painter, QPointF(box.x() + entry.textX, box.y()));
    if (entry.boxHeight > 0) {
        const int top = box.y() + entry.sentence.height() + entry.boxGap;
        paintGround(*painter, QRect(box.x() + entry.textX, top, entry.textWidth, entry.boxHeight), entry, index, theme);
    }
    if (option.state & QStyle::State_HasFocus) {
        paintFocusRing(*painter, box.adjusted(theme.px(Space::Xs), -1, -theme.px(Space::Xs), -entry.after / 2), theme);
    }
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    if (kindOf(index) == RowKind::Day) {
        return {width, theme.px(Size::GroupHeader) + theme.px(Space::Xs)};
    }
    return {width, EntryLayout(index, width, theme).height()};
}

} // namespace sportello::ui
