// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QtWidgets/QScrollArea>

namespace sportello::ui {

// Content that scrolls up and down alone, without a frame, on the ground that shows through from below: the track of its bar has
// that ground's colour.
class ScrollColumn : public QScrollArea {
public:
    explicit ScrollColumn(Colour ground, QWidget *parent = nullptr);
    // The one before is the caller's again.
    void setContent(QWidget *content);
};

} // namespace sportello::ui
