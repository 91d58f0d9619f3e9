// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/roster_model.h"
#include "ui/theme/theme.h"

#include <QtWidgets/QHeaderView>

namespace sportello::ui {

// Over each day of the roster: the date with the calendar's mark, hours and names of the day, and for each use of hours a bar of
// how far they are covered, how many are there of how many are wanted, and the gaps by name. It is as high as the fullest day
// while there is room for that.
class DayHeads : public QHeaderView {
    Q_OBJECT
public:
    explicit DayHeads(const RosterModel &model, QWidget *parent = nullptr);

    // What is shown has changed.
    void refresh();
    // It takes no more than this where it can be briefer; 0: whatever it needs.
    void setRoom(int height);
    // The day that is chosen, and the gap that was jumped to.
    void setChosen(domain::LocalDay day, const std::optional<WeekGap> &gap);
    // What its lines are, for the corner beside it.
    void paintLabels(QPainter &painter, const QRect &box) const;
    [[nodiscard]] QSize sizeHint() const override;

    // The most gaps of a day and a use that are named here; the rest is counted, and named in the side column.
    static constexpr int mostGaps = 3;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    enum class What { Date, Hours, Names, Bar, Present, Gap };
    struct Row {
        What what;
        domain::HoursUse use = domain::HoursUse::Desk;
        int number = 0; // of the gap
        int height = 0;
    };
    enum class Brevity { Full, WithoutGaps, Bars };
    void fill(Brevity brevity);
    void paintRow(QPainter &painter, const QRect &box, const Row &row, domain::LocalDay day) const;
    void paintDate(QPainter &painter, const QRect &box, domain::LocalDay day) const;
    void paintBar(QPainter &painter, const QRect &box, const Coverage &coverage) const;
    void paintPresent(QPainter &painter, const QRect &box, const Coverage &coverage) const;
    void paintGap(QPainter &painter, const QRect &box, const Coverage &coverage, int number) const;

    const RosterModel &m_model;
    std::vector<Row> m_rows;
    int m_room = 0;
    int m_from = 0; // the minutes of the day that the bars reach over
    int m_to = domain::minutesOfDay;
    domain::LocalDay m_chosen = 0;
    std::optional<WeekGap> m_gap;
};

// Beside each row: who it is, and why they would not be counted.
class PersonHeads : public QHeaderView {
    Q_OBJECT
public:
    explicit PersonHeads(const RosterModel &model, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    const RosterModel &m_model;
};

} // namespace sportello::ui
