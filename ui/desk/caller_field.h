// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/caller_search_model.h"

#include <QtWidgets/QLineEdit>

class QListView;

namespace sportello::ui {

// One field that finds who calls by number, name, e-mail or ticket number as one types. Arrow keys walk the list under it,
// Enter takes the row, or the only reading of what was typed; keys typed ahead of the answer are not lost.
class CallerField : public QLineEdit {
    Q_OBJECT
public:
    explicit CallerField(Workplace &workplace, QWidget *parent = nullptr);

    // Shows somebody who was chosen, without looking for them.
    void showContact(const domain::Contact &contact);
    // A number or a name that is called, without looking for it.
    void showCalled(const QString &text);
    void reset();
    [[nodiscard]] CallerSearchModel &hits() { return *m_model; }
    // Digits and signs of a phone number, enough to be one.
    [[nodiscard]] static bool isNumber(const QString &text);

Q_SIGNALS:
    void chosen(const domain::Contact &contact, std::optional<domain::TicketId> ticket);
    // Enter on words that fit nobody.
    void unknown(const QString &typed);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void enter();
    void take(int row);
    void showList();
    void hideList();

    CallerSearchModel *m_model;
    QListView *m_list;
    bool m_entered = false; // Enter came before the answer
    bool m_quiet = false;
};

} // namespace sportello::ui
