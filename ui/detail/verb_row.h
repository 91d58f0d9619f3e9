// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/action_set.h"

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QMenu;

namespace sportello::ui {

class VerbButton;

// The verbs of what is shown, the likeliest first, with their keys; those that don't fit, and all the others, stand in a menu.
class VerbRow : public QWidget {
    Q_OBJECT
public:
    explicit VerbRow(ActionSet &actions, QWidget *parent = nullptr);

    // `inMenu` are the rest, in the table's order.
    void set(const std::vector<ActionId> &likely, const std::vector<ActionId> &inMenu);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();

    ActionSet &m_actions;
    QHBoxLayout *m_row;
    VerbButton *m_more;
    QMenu *m_menu;
    std::vector<ActionId> m_shown;
    std::vector<VerbButton *> m_buttons;
    bool m_fitting = false;
};

} // namespace sportello::ui
