// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/action_set.h"

#include <QtWidgets/QScrollArea>

namespace sportello::ui {

// Every action that has a key, by group, as the action table says. It stands in the page's place until it is left.
class KeysPage : public QScrollArea {
    Q_OBJECT
public:
    explicit KeysPage(const ActionSet &actions, QWidget *parent = nullptr);

Q_SIGNALS:
    void left();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    [[nodiscard]] int columns() const;
    [[nodiscard]] bool isListed(const ActionInfo &info, ActionGroup group) const;
    [[nodiscard]] bool hasKeys(ActionGroup group) const;
    [[nodiscard]] QWidget *block(ActionGroup group) const;

    const ActionSet &m_actions;
    int m_columns = 0;
};

} // namespace sportello::ui
