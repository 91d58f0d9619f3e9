// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringView>
#include <QtGui/QPainterPath>

namespace sportello::ui {

// The path that SVG path data describes (commands M L H V C A Z, absolute and relative; SVG 1.1, chapter 8.3).
// Empty when the data is not of that form: the tests hold every glyph of the tokens to it.
[[nodiscard]] QPainterPath parseSvgPath(QStringView data);

} // namespace sportello::ui
