// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QtGui/QIcon>

namespace sportello::ui {

enum class Icon {
#define SPORTELLO_ICON(id, breeze) id,
#include "resources/icons/used.inc"
#undef SPORTELLO_ICON
};

// A one-coloured icon in a colour of the theme. It asks the theme each time it is painted: a switch of theme recolours it.
[[nodiscard]] QIcon icon(Icon which, Colour colour = Colour::Text);
// Paints the icon into a square box, for delegates.
void paintIcon(QPainter &painter, const QRect &box, Icon which, const QColor &colour);
[[nodiscard]] QIcon applicationIcon();

} // namespace sportello::ui
