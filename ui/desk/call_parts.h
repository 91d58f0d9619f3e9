// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/action_set.h"

#include <QtWidgets/QWidget>

class QGridLayout;

namespace sportello::ui {

class TextLabel;
class VerbButton;

// The line over the call: whether it is live, for how long, who it is, and the way to hang up.
class CallStrip : public QWidget {
    Q_OBJECT
public:
    explicit CallStrip(ActionSet &actions, QWidget *parent = nullptr);

    void show(bool live, const QString &time, const QString &who);
    using QWidget::show;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Pill;
    Pill *m_pill;
    TextLabel *m_time;
    TextLabel *m_who;
};

// "How does it end?", each ending with its key; the first one is the likeliest.
class CallEndings : public QWidget {
    Q_OBJECT
public:
    explicit CallEndings(ActionSet &actions, QWidget *parent = nullptr);

    // While an ending's form is open its own button is the only primary one.
    void setAsking(bool asking);
    // What a call that ends counts as.
    void countAsCallBack(bool isCallBack);
    // A sentence about the whole call; empty: what it counts as.
    void say(const QString &sentence);
    [[nodiscard]] QString sentence() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QGridLayout *m_row;
    TextLabel *m_question;
    TextLabel *m_counts;
    TextLabel *m_sentence;
    std::vector<VerbButton *> m_buttons;
    bool m_isCallBack = false;
};

} // namespace sportello::ui
