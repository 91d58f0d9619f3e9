// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/outgoing_model.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QHBoxLayout;

namespace sportello::ui {

class TextLabel;
class VerbButton;

// The bar over the messages that go out: which of them are shown, of which contract, and how many wait for somebody.
class OutgoingBar : public QWidget {
    Q_OBJECT
public:
    explicit OutgoingBar(Workplace &workplace, QWidget *parent = nullptr);

    // What waits for somebody, of all contracts.
    void chooseToDo();
    [[nodiscard]] OutgoingModel::Choice choice() const;
    // How many wait; or what is wrong, with a way to try again.
    void tell(const QString &count, bool isWrong);
    [[nodiscard]] QString count() const;
    void setWide(bool wide);

    [[nodiscard]] QComboBox &states() const { return *m_states; }
    // Out of sight where there is only one.
    [[nodiscard]] QComboBox &contracts() const { return *m_contracts; }

Q_SIGNALS:
    void chosen();
    void retryAsked();

private:
    void fillStates();
    void fillContracts();
    void retranslate();

    Workplace &m_workplace;
    QHBoxLayout *m_row;
    TextLabel *m_title;
    QComboBox *m_states;
    QComboBox *m_contracts;
    TextLabel *m_count;
    VerbButton *m_retry;
};

} // namespace sportello::ui
