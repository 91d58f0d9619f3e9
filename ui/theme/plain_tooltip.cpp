// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/plain_tooltip.h"

#include <QtGui/QTextDocument>

namespace sportello::ui {

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal);
}

} // namespace sportello::ui
