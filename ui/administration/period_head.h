// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/action_set.h"

#include <QtWidgets/QWidget>

namespace sportello::ui {

class TextLabel;

// The head of a page that shows one stretch of time after the other: back, which one, on, today; and what is to be said of it.
class PeriodHead : public QWidget {
    Q_OBJECT
public:
    struct Steps {
        ActionId back;
        ActionId on;
        ActionId today;
    };
    PeriodHead(ActionSet &actions, const Steps &steps, QWidget *parent = nullptr);

    void setPeriod(const QString &period);
    void setSummary(const QString &summary);
    [[nodiscard]] QString period() const;
    [[nodiscard]] QString summary() const;

private:
    TextLabel *m_period;
    TextLabel *m_summary;
};

} // namespace sportello::ui
