// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QAction;

namespace sportello::ui {

class TextLabel;
class VerbButton;

// Over the list of a page: what it lists, how many there are, and the verb that adds one.
class PaneHead : public QWidget {
    Q_OBJECT
public:
    explicit PaneHead(QAction *verb, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setCount(const QString &count);
    [[nodiscard]] QString count() const;
    [[nodiscard]] VerbButton *verb() const { return m_verb; }

private:
    TextLabel *m_title;
    TextLabel *m_count;
    VerbButton *m_verb;
};

} // namespace sportello::ui
