// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/priority.h"
#include "ui/models/workplace.h"
#include "ui/shell/action_set.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;

namespace sportello::ui {

class Field;
class PriorityBars;
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

// What is asked less often, folded until one key asks for it: description, contract, impact and urgency, and why to go on
// with somebody who is not entitled.
class CallDetails : public QWidget {
    Q_OBJECT
public:
    explicit CallDetails(Workplace &workplace, QWidget *parent = nullptr);

    void reset();
    [[nodiscard]] bool isBlank() const;
    void fixContract(std::optional<domain::ContractId> contract);
    [[nodiscard]] domain::ContractId contract() const;
    [[nodiscard]] domain::Impact impact() const;
    [[nodiscard]] domain::Urgency urgency() const;
    [[nodiscard]] QString description() const;
    [[nodiscard]] QString entitlementReason() const;
    void askReason(bool asked);
    void showPriority(domain::Priority priority);
    // True where the error is about one of these fields and stands there now.
    bool refuse(const domain::Error &error, const QString &sentence);
    void clearErrors();
    [[nodiscard]] QWidget *firstEditor() const;

Q_SIGNALS:
    void contractChosen();
    void priorityChanged();

private:
    void fill();
    void retranslate();

    Workplace &m_workplace;
    QPlainTextEdit *m_description;
    QLineEdit *m_reason;
    QComboBox *m_contract;
    QComboBox *m_impact;
    QComboBox *m_urgency;
    PriorityBars *m_priority;
    Field *m_descriptionField;
    Field *m_reasonField;
    Field *m_contractField;
    Field *m_impactField;
    Field *m_urgencyField;
    bool m_filling = false;
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
