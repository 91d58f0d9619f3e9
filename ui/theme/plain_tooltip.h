// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace sportello::ui {

// What a tooltip must be given to show `text` as it is: Qt guesses whether a tooltip is rich text, and may find markup in what
// people typed. Long texts wrap. Nothing for nothing, so that no empty tooltip opens.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace sportello::ui
