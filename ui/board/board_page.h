// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/board_charts.h"
#include "ui/models/workplace.h"
#include "ui/shell/place.h"

#include <QtCore/QTimer>

class QComboBox;
class QStackedLayout;

namespace sportello::ui {

class BoardView;
class EmptyState;
class TextLabel;
class VerbButton;

// Today live: read through the front's background lane when the page comes to the front, when somebody changed something and
// once a minute; drawn only where figures have changed. Who has no right to figures is told so.
class BoardPage : public Page {
    Q_OBJECT
public:
    explicit BoardPage(Workplace &workplace, QWidget *parent = nullptr);

    void activated() override;
    [[nodiscard]] QList<QWidget *> regions() override;

    [[nodiscard]] BoardView *view() const { return m_view; }
    [[nodiscard]] bool isReading() const { return m_reading; }

    static constexpr int minuteMs = 60'000;

Q_SIGNALS:
    // The figures shown are those of a moment ago.
    void refreshed();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void read();
    void take(const indicators::Board &board);
    void fillContracts();
    void retranslate();
    void tellTime();
    void arrange();
    [[nodiscard]] std::vector<domain::ContractId> asked() const;
    [[nodiscard]] FiguresOf whose() const;

    Workplace &m_workplace;
    QStackedLayout *m_stack;
    TextLabel *m_day;
    TextLabel *m_scope;
    TextLabel *m_time;
    VerbButton *m_retry;
    QComboBox *m_contract;
    BoardView *m_view;
    EmptyState *m_none;
    QTimer m_minute;
    std::optional<indicators::Board> m_board;
    std::optional<domain::Error> m_error;
    int m_generation = 0;
    bool m_reading = false;
    bool m_again = false;
    bool m_stale = true; // something changed since the last reading began
};

} // namespace sportello::ui
