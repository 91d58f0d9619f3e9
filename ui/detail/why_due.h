// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/dues.h"

#include <QtWidgets/QWidget>

namespace sportello::ui {

class ScrollColumn;
class TextLabel;
class VerbButton;

// "Why is it due then?": a strip that unfolds in place and tells what was counted, which days were skipped and why, and which
// holds were left out; under it, how the ticket's other targets stand. Esc folds it.
class WhyDue : public QWidget {
    Q_OBJECT
public:
    explicit WhyDue(QWidget *parent = nullptr);

    void tell(const desk::DueDetail &detail);
    void fold();
    // What it says, line by line.
    [[nodiscard]] const QStringList &lines() const { return m_lines; }

Q_SIGNALS:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();

    std::optional<desk::DueDetail> m_detail;
    QStringList m_lines;
    TextLabel *m_title;
    TextLabel *m_summary;
    ScrollColumn *m_trace;
    VerbButton *m_leave;
};

} // namespace sportello::ui
