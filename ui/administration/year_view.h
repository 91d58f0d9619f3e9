// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/day_mark.h"
#include "ui/theme/theme.h"

#include <QtWidgets/QWidget>

#include <functional>

namespace sportello::ui {

// A year at a glance: twelve months, each day marked by ground and letter. One day is chosen: the arrow keys go day by day and
// week by week, Page Up and Down by months, Home and End to the month's ends, with Ctrl to the year's; Enter goes to what is
// said of it. It speaks the chosen day by its accessible name.
class YearView : public QWidget {
    Q_OBJECT
public:
    explicit YearView(QWidget *parent = nullptr);

    // What it knows of a year, and how it says a day.
    void setSource(std::function<std::vector<DayMark>(int year)> marks, std::function<QString(domain::LocalDay)> say);
    // What the source says has changed.
    void refresh();
    void setToday(domain::LocalDay today);
    void choose(domain::LocalDay day);
    [[nodiscard]] domain::LocalDay chosen() const { return m_chosen; }
    [[nodiscard]] int year() const { return m_year; }
    [[nodiscard]] const std::vector<DayMark> &marks() const { return m_marks; }
    [[nodiscard]] QRect boxOf(domain::LocalDay day) const;
    [[nodiscard]] std::optional<domain::LocalDay> dayAt(const QPoint &point) const;

    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override;

    static constexpr int firstYear = 1990;
    static constexpr int lastYear = 2069;

Q_SIGNALS:
    void chosenChanged(domain::LocalDay day);
    void yearChanged(int year);
    void entered(domain::LocalDay day);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] int columns() const;
    [[nodiscard]] QRect monthBox(int month) const;
    [[nodiscard]] QRect gridBox(int month) const;
    void paintMonth(QPainter &painter, int month) const;
    void paintDay(QPainter &painter, domain::LocalDay day) const;
    void tell();

    std::function<std::vector<DayMark>(int)> m_source;
    std::function<QString(domain::LocalDay)> m_say;
    std::vector<DayMark> m_marks;
    int m_year = 1970;
    domain::LocalDay m_chosen = 0;
    domain::LocalDay m_today = 0;
};

// How one day is drawn, also in the legend: ground and letter say its kind.
struct DayFace {
    QString number = {}; // none: the mark alone
    DayKind kind = DayKind::Service;
    bool isHoliday = false;
    bool isToday = false;
    bool isChosen = false;
    bool hasFocus = false;
};
void paintDayFace(QPainter &painter, const QRect &box, const DayFace &face, const Theme &theme);

} // namespace sportello::ui
