// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/level_rule.h"
#include "core/domain/priority.h"
#include "ui/detail/step_form.h"
#include "ui/models/workplace.h"

#include <QtWidgets/QWidget>

#include <array>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace sportello::ui {

class Field;
class PriorityBars;
class TextLabel;

// What is asked less often, folded until one key asks for it: description, contract, impact and urgency, what the level
// rules go by, and why to go on with somebody who is not entitled.
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
    // Type, complexity and severity, as far as the contract has rules for them.
    void offerLevels(domain::ContractId contract);
    [[nodiscard]] domain::LevelQuestion levels() const;
    // What the rules propose; empty: nothing.
    void showProposal(const QString &sentence);
    // All that stands in it, by the names of its parts, and how it is put there again.
    [[nodiscard]] StepValues values() const;
    void setValues(const StepValues &values);
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
    void levelsChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    [[nodiscard]] std::array<std::pair<QString, QComboBox *>, 5> boxes() const; // what is chosen, but for the contract
    void arrange();
    void retranslate();

    Workplace &m_workplace;
    QPlainTextEdit *m_description;
    QLineEdit *m_reason;
    QComboBox *m_contract;
    QComboBox *m_impact;
    QComboBox *m_urgency;
    QComboBox *m_type;
    QComboBox *m_complexity;
    QComboBox *m_severity;
    PriorityBars *m_priority;
    TextLabel *m_proposal;
    Field *m_descriptionField;
    Field *m_reasonField;
    Field *m_contractField;
    Field *m_impactField;
    Field *m_urgencyField;
    Field *m_typeField;
    Field *m_complexityField;
    Field *m_severityField;
    QVBoxLayout *m_rows;
    std::optional<domain::ContractId> m_contractOfLevels;
    bool m_filling = false;
};

} // namespace sportello::ui
