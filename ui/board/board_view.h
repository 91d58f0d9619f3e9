// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/board_charts.h"
#include "ui/widgets/scroll_column.h"

namespace sportello::ui {

class ChartFrame;
class FigureCard;

// The cards and the charts of one board value, in as many columns as fit.
class BoardView : public ScrollColumn {
    Q_OBJECT
public:
    explicit BoardView(QWidget *parent = nullptr);

    void show(const indicators::Board &board, FiguresOf whose);
    using QWidget::show;
    void setLoading();
    // What happened and what to do; charts that are there already stay.
    void fail(const QString &sentence);

    [[nodiscard]] const std::vector<FigureCard *> &cards() const { return m_cards; }
    [[nodiscard]] const std::vector<ChartFrame *> &charts() const { return m_charts; } // calls, backlog, days, times

Q_SIGNALS:
    void retryAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void focusInside(QWidget *widget);

private:
    void arrange();

    QWidget *m_content;
    std::vector<FigureCard *> m_cards;
    std::vector<ChartFrame *> m_charts;
};

} // namespace sportello::ui
