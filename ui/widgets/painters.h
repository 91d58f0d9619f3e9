// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QtCore/QString>

namespace sportello::ui {

// The small signs that rows, headers and cards share, as functions: delegates and widgets paint the same pixels.
// Each has a size and a painter that fills exactly that size, from the left edge of `box`, centred on its height.

struct TimeLeft {
    Urgency urgency = Urgency::None;
    double left = 1; // the part of the target that is left, 0 to 1: the ring's pie
    QString text;
};
[[nodiscard]] QSize timeChipSize(const TimeLeft &time, const Theme &theme, bool large = false);
void paintTimeChip(QPainter &painter, const QRect &box, const TimeLeft &time, const Theme &theme, bool large = false);

[[nodiscard]] QSize stateBadgeSize(const QString &text, const Theme &theme);
void paintStateBadge(QPainter &painter, const QRect &box, State state, const QString &text, const Theme &theme);

// `rank` 1 is the most urgent: all four bars are filled.
[[nodiscard]] QSize prioritySize(const QString &text, const Theme &theme);
void paintPriority(QPainter &painter, const QRect &box, int rank, const QString &text, const Theme &theme);

[[nodiscard]] QSize keyCapSize(const QString &key, const Theme &theme);
// `ink` colours outline and text where the cap stands on a filled ground; otherwise it is muted.
void paintKeyCap(QPainter &painter, const QRect &box, const QString &key, const Theme &theme, const QColor &ink = QColor());

// A person as two letters on a tinted square of the given edge.
void paintInitials(QPainter &painter, const QRect &box, const QString &initials, const Theme &theme);

// Text on one line in the given box, elided at its end.
void paintText(QPainter &painter, const QRect &box, const QString &text, const QFont &font, const QColor &colour,
               Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);
[[nodiscard]] int textWidth(const QString &text, const QFont &font);

// The ground of a row as its state says, the line under it, and the ring when it has the focus.
struct RowState {
    bool selected = false;
    bool hovered = false;
    bool focused = false; // has the keyboard
    bool active = true;   // its window is the active one
};
void paintRowGround(QPainter &painter, const QRect &row, const RowState &state, const Theme &theme);
void paintRowEdge(QPainter &painter, const QRect &row, Urgency urgency, const Theme &theme);
void paintFocusRing(QPainter &painter, const QRect &row, const Theme &theme);

} // namespace sportello::ui
