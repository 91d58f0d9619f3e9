// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/painters.h"

#include <QtCore/QtMath>
#include <QtGui/QFontMetricsF>

namespace sportello::ui {
namespace {

// No line on any screen shows more; a subject of megabytes must not be measured whole.
constexpr qsizetype longestLine = 600;

struct ChipMeasures {
    QFont font;
    int height, glyph, before, after, gap;
};

ChipMeasures chipMeasures(const TimeLeft &time, const Theme &theme, bool large)
{
    const auto &look = theme.urgency(time.urgency);
    // Without outline the text itself ends at the right edge that all chips of a list share.
    const int after = look.outline.isValid() ? theme.px(7) : 0;
    if (large) {
        return {theme.font(Type::Lead), theme.px(28), theme.px(IconSize::GlyphLarge), theme.px(7), after, theme.px(Space::S)};
    }
    return {theme.font(Type::Caption), theme.px(20), theme.px(IconSize::Glyph), theme.px(5), after, theme.px(6)};
}

QRect centred(const QRect &box, int x, int edge)
{
    return {x, box.y() + (box.height() - edge) / 2, edge, edge};
}

} // namespace

int textWidth(const QString &text, const QFont &font)
{
    return qCeil(QFontMetricsF(font).horizontalAdvance(text.left(longestLine)));
}

void paintText(QPainter &painter, const QRect &box, const QString &text, const QFont &font, const QColor &colour,
               Qt::Alignment alignment)
{
    painter.setFont(font);
    painter.setPen(colour);
    const QString shown = text.left(longestLine);
    const auto flags = alignment | Qt::TextSingleLine;
    // Eliding rounds otherwise than measuring: what was measured to fit is not asked.
    const bool fits = textWidth(shown, font) <= box.width();
    painter.drawText(box, static_cast<int>(flags),
                     fits ? shown : QFontMetrics(font).elidedText(shown, Qt::ElideRight, box.width()));
}

QSize timeChipSize(const TimeLeft &time, const Theme &theme, bool large)
{
    const ChipMeasures m = chipMeasures(time, theme, large);
    const int words = time.text.isEmpty() ? 0 : m.gap + textWidth(time.text, m.font);
    return {m.before + m.glyph + words + m.after, m.height};
}

void paintTimeChip(QPainter &painter, const QRect &box, const TimeLeft &time, const Theme &theme, bool large)
{
    const ChipMeasures m = chipMeasures(time, theme, large);
    const auto &look = theme.urgency(time.urgency);
    const bool paused = time.urgency == Urgency::Paused;
    const QRect chip(box.x(), box.y() + (box.height() - m.height) / 2, box.width(), m.height);
    paintBox(painter, chip, theme.px(Radius::Chip), look.ground, look.outline, 1, paused ? Qt::DashLine : Qt::SolidLine);
    const QRect glyph = centred(chip, chip.x() + m.before, m.glyph);
    if (time.urgency == Urgency::OnTrack) {
        paintRingPie(painter, glyph, time.left, look.text);
    } else {
        paintGlyph(painter, glyph, look.glyph, look.text);
    }
    paintText(painter, chip.adjusted(m.before + m.glyph + m.gap, 0, -m.after, 0), time.text, m.font, look.text);
}

QSize stateBadgeSize(const QString &text, const Theme &theme)
{
    const int glyph = theme.px(IconSize::Glyph);
    return {glyph + theme.px(5) + textWidth(text, theme.font(Type::Caption)), theme.px(20)};
}

void paintStateBadge(QPainter &painter, const QRect &box, State state, const QString &text, const Theme &theme)
{
    const auto &look = theme.state(state);
    const int glyph = theme.px(IconSize::Glyph);
    paintGlyph(painter, centred(box, box.x(), glyph), look.glyph, look.colour);
    paintText(painter, box.adjusted(glyph + theme.px(5), 0, 0, 0), text, theme.font(Type::Caption), look.colour);
}

namespace {
constexpr int barCount = 4;
int barsWidth(const Theme &theme)
{
    return barCount * theme.px(3) + (barCount - 1) * theme.px(1);
}
} // namespace

QSize prioritySize(const QString &text, const Theme &theme)
{
    return {barsWidth(theme) + theme.px(5) + textWidth(text, theme.font(Type::Caption)), theme.px(20)};
}

void paintPriority(QPainter &painter, const QRect &box, int rank, const QString &text, const Theme &theme)
{
    const int bottom = box.y() + (box.height() + theme.px(13)) / 2;
    // In high contrast the border is as white as the text: an empty bar must not look like a filled one.
    const Colour empty = theme.kind() == ThemeKind::HighContrast ? Colour::ChartGrid : Colour::Border;
    for (int i = 0; i < barCount; ++i) {
        const int height = theme.px(4 + 3 * i);
        const bool filled = i < barCount + 1 - rank;
        painter.fillRect(box.x() + i * (theme.px(3) + theme.px(1)), bottom - height, theme.px(3), height,
                         theme.colour(filled ? Colour::Text : empty));
    }
    paintText(painter, box.adjusted(barsWidth(theme) + theme.px(5), 0, 0, 0), text, theme.font(Type::Caption),
              theme.colour(Colour::Text));
}

QSize keyCapSize(const QString &key, const Theme &theme)
{
    const int width = textWidth(key, theme.font(Type::Keycap)) + 2 * theme.px(5);
    return {std::max(width, theme.px(16)), theme.px(18)};
}

void paintKeyCap(QPainter &painter, const QRect &box, const QString &key, const Theme &theme, const QColor &ink)
{
    const QSize size = keyCapSize(key, theme);
    const QRect cap(box.x(), box.y() + (box.height() - size.height()) / 2, size.width(), size.height());
    paintBox(painter, cap, theme.px(Radius::Keycap), QColor(), ink.isValid() ? ink : theme.colour(Colour::Border));
    paintText(painter, cap, key, theme.font(Type::Keycap), ink.isValid() ? ink : theme.colour(Colour::TextMuted),
              Qt::AlignCenter);
}

void paintInitials(QPainter &painter, const QRect &box, const QString &initials, const Theme &theme)
{
    paintBox(painter, box, theme.px(Radius::Control), theme.colour(Colour::AccentTint), QColor());
    const QFont &font = theme.font(box.height() > theme.px(28) ? Type::Strong : Type::Badge);
    paintText(painter, box, initials, font, theme.colour(Colour::Accent), Qt::AlignCenter);
}

void paintRowGround(QPainter &painter, const QRect &row, const RowState &state, const Theme &theme)
{
    Colour ground = Colour::Surface;
    if (state.selected) {
        ground = state.active ? Colour::Selection : Colour::SelectionInactive;
    } else if (state.hovered) {
        ground = Colour::Hover;
    }
    painter.fillRect(row, theme.colour(ground));
    painter.fillRect(row.x(), row.bottom(), row.width(), 1, theme.colour(Colour::Border));
}

void paintRowEdge(QPainter &painter, const QRect &row, Urgency urgency, const Theme &theme)
{
    const auto &look = theme.urgency(urgency);
    if (look.rowEdge) {
        painter.fillRect(row.x(), row.y(), theme.px(Edge::RowEdge), row.height() - 1, look.outline);
    }
}

void paintFocusRing(QPainter &painter, const QRect &row, const Theme &theme)
{
    paintBox(painter, row.adjusted(0, 0, 0, -1), 0, QColor(), theme.colour(Colour::FocusRing), theme.px(Edge::Focus));
}

} // namespace sportello::ui
