// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QWidget>

#include <functional>

namespace sportello::ui {

// Runs `dress` now and each time the widget's look may have changed: theme, density, font.
void onTheme(QWidget *widget, std::function<void(const Theme &)> dress);
// Runs `say` now and each time the language of the interface changes: every tr() of a widget belongs in one of these.
void onLanguage(QWidget *widget, std::function<void()> say);

} // namespace sportello::ui
