// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/on_change.h"

#include <QtGui/QPainter>

namespace sportello::ui {

// The program's sign, large.
class Mark : public QWidget {
public:
    explicit Mark(QWidget *parent) : QWidget(parent)
    {
        onTheme(this, [this](const Theme &theme) { setFixedSize(theme.px(40), theme.px(40)); });
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        applicationIcon().paint(&painter, rect());
    }
};

} // namespace sportello::ui
