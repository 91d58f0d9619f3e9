// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/suggestion_delegate.h"

#include "ui/delegates/roles.h"
#include "ui/delegates/text_flow.h"
#include "ui/delegates/ticket_delegate.h"

#include <QtWidgets/QAbstractItemView>

namespace sportello::ui {

namespace {

constexpr int answerLines = 2;

bool showsAnswer(const QModelIndex &index)
{
    return index.data(roles::Best).toBool() && !index.data(roles::Answer).toString().isEmpty();
}

// In the compact density the answer folds away, one key from sight.
bool answerFits(const QModelIndex &index, const Theme &theme)
{
    return showsAnswer(index) && !theme.compact();
}

TextFlow answerFlow(const QModelIndex &index, int width, const Theme &theme)
{
    return {{{index.data(roles::Answer).toString(), theme.font(Type::Body), theme.colour(Colour::Text)}}, width, answerLines};
}

// Lists that give their rows no keys have no column for them.
int textLeft(const QModelIndex &index, const Theme &theme)
{
    const bool keys = index.data(roles::Key).isValid();
    return theme.px(Size::PanelPadding) + (keys ? theme.px(44) + theme.px(Space::M) : 0);
}

} // namespace

void SuggestionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const RowState state = rowStateOf(option);
    const QRect box = option.rect;
    paintRowGround(*painter, box, state, theme);
    if (index.data(roles::Best).toBool() && !state.selected) {
        painter->fillRect(box.adjusted(0, 0, 0, -1), theme.colour(Colour::AccentTint));
    }
    const int side = theme.px(Size::PanelPadding);
    const int line = QFontMetrics(theme.font(Type::Body)).height();
    const int top = box.y() + theme.px(Space::S);
    const QString key = index.data(roles::Key).toString();
    if (!key.isEmpty()) {
        paintKeyCap(*painter, QRect(box.x() + side, top, theme.px(44), line), key, theme);
    }
    const QRect text(box.x() + textLeft(index, theme), top, box.width() - textLeft(index, theme) - side, line);
    const TextFlow title(emphasised(index.data(roles::Title).toString(), index.data(roles::Words).toStringList(),
                                    theme.font(Type::Body), theme.font(Type::Strong), theme.colour(Colour::Text)),
                         text.width(), 1);
    title.draw(*painter, text.topLeft());
    const QRect meta(text.x(), text.bottom() + 1, text.width(), QFontMetrics(theme.font(Type::Caption)).height());
    paintText(*painter, meta, index.data(roles::Meta).toString(), theme.font(Type::Caption), theme.colour(Colour::TextMuted));
    if (answerFits(index, theme)) {
        answerFlow(index, text.width(), theme).draw(*painter, QPointF(text.x(), meta.bottom() + 1 + theme.px(Space::Xs)));
    }
    if (state.focused) {
        paintFocusRing(*painter, box, theme);
    }
}

QSize SuggestionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    int height =
        2 * theme.px(Space::S) + QFontMetrics(theme.font(Type::Body)).height() + QFontMetrics(theme.font(Type::Caption)).height();
    if (answerFits(index, theme)) {
        height += theme.px(Space::Xs)
            + answerFlow(index, width - textLeft(index, theme) - theme.px(Size::PanelPadding), theme).height();
    }
    return {width, height};
}

} // namespace sportello::ui
