// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/action_set.h"

#include <QtWidgets/QWidget>

class QLineEdit;

namespace sportello::ui {

class IconLabel;
class Initials;
class TextLabel;
class VerbButton;

// The bar over every page: menu, title, search, who waits, the button for a new call, and who is at this desk.
class TopBar : public QWidget {
    Q_OBJECT
public:
    explicit TopBar(ActionSet &actions, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    // "2 waiting", "the longest 0:37"; both empty when nobody waits.
    void setWaiting(const QString &waiting, const QString &longest);
    void setOperator(const QString &name, const QString &roles);
    // While a call is open the button for a new one is an outline.
    void setCallOpen(bool open);
    [[nodiscard]] QLineEdit *search() const { return m_search; }
    [[nodiscard]] VerbButton *menuButton() const { return m_menu; }

Q_SIGNALS:
    void searched(const QString &words);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void yield();

    VerbButton *m_menu;
    VerbButton *m_newCall;
    TextLabel *m_title;
    QLineEdit *m_search;
    IconLabel *m_phone;
    TextLabel *m_waiting;
    TextLabel *m_longest;
    Initials *m_initials;
    TextLabel *m_name;
    TextLabel *m_roles;
};

} // namespace sportello::ui
