// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/scroll_column.h"

class QAction;

namespace sportello::ui {

class TextLabel;
class VerbButton;

// What an empty list shows at its top left: what the list is, what to do, and one button that does it. Where the list is lower
// than that it scrolls.
class EmptyState : public ScrollColumn {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    void say(const QString &whatItIs, const QString &whatToDo);
    void offer(QAction *action);

private:
    TextLabel *m_what;
    TextLabel *m_todo;
    VerbButton *m_button;
};

} // namespace sportello::ui
