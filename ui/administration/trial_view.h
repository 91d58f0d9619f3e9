// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/target_trial.h"

#include <QtWidgets/QWidget>

#include <array>

class QGridLayout;

namespace sportello::ui {

class TextLabel;

// What became of a target that was tried on the past, beside what the targets in force made of the same tickets or calls. It says
// which target that was: what is typed since is another one.
class TrialView : public QWidget {
    Q_OBJECT
public:
    explicit TrialView(QWidget *parent = nullptr);

    void clear();
    // It is under way, and has come so far.
    void wait(int read);
    void show(const desk::TryTarget &command, const desk::Trial &trial);
    using QWidget::show;
    // All that stands there, line by line.
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum Line { Met, Missed, Share, Running, Apart, LineCount };
    struct Counts {
        TextLabel *label;
        TextLabel *tried;
        TextLabel *inForce;
    };
    struct Side {
        TextLabel *title;
        std::array<Counts, LineCount> lines;
    };
    void makeSide(Side &side, QGridLayout &grid, int at);
    void fill(Side &side, const QString &title, const desk::Trial::Side &counts);
    void tell();

    TextLabel *m_title;
    TextLabel *m_what;
    QWidget *m_table;
    TextLabel *m_tried;
    TextLabel *m_inForce;
    Side m_native;
    Side m_imported;
    std::optional<std::pair<desk::TryTarget, desk::Trial>> m_shown;
    std::optional<int> m_waiting;
};

} // namespace sportello::ui
