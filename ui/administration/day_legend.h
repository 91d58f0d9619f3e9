// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/day_mark.h"

#include <QtWidgets/QWidget>

namespace sportello::ui {

// Which marks a year has, what they mean, and how many days have each. Goes on below where the width is used up.
class DayLegend : public QWidget {
    Q_OBJECT
public:
    explicit DayLegend(QWidget *parent = nullptr);

    void show(const std::vector<DayMark> &marks);
    using QWidget::show;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return layOut(width, nullptr); }
    [[nodiscard]] QSize sizeHint() const override { return {0, heightForWidth(width())}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Entry {
        DayKind kind;
        QString text;
    };
    // The height that it takes; paints where there is a painter.
    int layOut(int width, QPainter *painter) const;
    void retell();

    std::vector<DayMark> m_marks;
    std::vector<Entry> m_entries;
};

} // namespace sportello::ui
