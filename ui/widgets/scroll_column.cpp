// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scroll_column.h"

#include "ui/theme/on_change.h"

#include <QtWidgets/QScrollBar>

namespace sportello::ui {

ScrollColumn::ScrollColumn(Colour ground, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    viewport()->setAutoFillBackground(false);
    onTheme(this, [this, ground](const Theme &theme) {
        QPalette track = theme.palette();
        track.setColor(QPalette::Base, theme.colour(ground));
        verticalScrollBar()->setPalette(track);
    });
}

void ScrollColumn::setContent(QWidget *content)
{
    (void)takeWidget();
    setWidget(content);
    content->setAutoFillBackground(false); // setWidget() has it filled
}

} // namespace sportello::ui
