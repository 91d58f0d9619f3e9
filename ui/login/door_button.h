// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/login/doors.h"

#include <QtWidgets/QAbstractButton>

namespace sportello::ui {

// One of the doors: its sign, its name, what it is for, and the digit that opens it.
class DoorButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit DoorButton(StartDoor door, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString key() const;

    StartDoor m_door;
};

} // namespace sportello::ui
