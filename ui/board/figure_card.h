// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/board_charts.h"

#include <QtWidgets/QWidget>

namespace sportello::ui {

class TextLabel;

// One figure with its unit and a line under it. Hovering says how it is counted.
class FigureCard : public QWidget {
    Q_OBJECT
public:
    explicit FigureCard(QWidget *parent = nullptr);

    void show(const CardFigure &figure);
    using QWidget::show;
    [[nodiscard]] const CardFigure &figure() const { return m_shown; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    CardFigure m_shown;
    TextLabel *m_name;
    TextLabel *m_figure;
    TextLabel *m_unit;
    TextLabel *m_note;
};

} // namespace sportello::ui
