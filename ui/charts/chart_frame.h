// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_value.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QStackedLayout;
class QTreeView;

namespace sportello::ui {

class ChartTableModel;
class Legend;
class Plot;
class TextLabel;
class VerbButton;

// A chart with its title, its unit, its legend and its table, drawn from a finished value. While another value is being read
// the old one stays; T shows the same figures as a table and back.
class ChartFrame : public QWidget {
    Q_OBJECT
public:
    explicit ChartFrame(QWidget *parent = nullptr);

    // Nothing is drawn again where nothing has changed.
    void show(const ChartValue &value);
    using QWidget::show;
    void setLoading();
    // What happened and what to do; a chart that is there already stays.
    void fail(const QString &title, const QString &sentence);

    [[nodiscard]] const std::optional<ChartValue> &value() const { return m_value; }
    [[nodiscard]] bool isTable() const;
    void setTable(bool table);
    // How often the picture was drawn anew.
    [[nodiscard]] int drawings() const { return m_drawings; }

Q_SIGNALS:
    void retryAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum Place { Picture, Table, Words };
    void draw();
    void arrange();
    void read();
    void fitTable();

    TextLabel *m_title;
    TextLabel *m_line;
    VerbButton *m_toggle;
    QWidget *m_body;
    QStackedLayout *m_places;
    Plot *m_plot;
    QTreeView *m_table;
    ChartTableModel *m_model;
    TextLabel *m_sentence;
    VerbButton *m_retry;
    Legend *m_legend;
    QTimer m_patience;
    std::optional<ChartValue> m_value;
    bool m_wantsTable = false;
    int m_drawings = 0;
};

} // namespace sportello::ui
