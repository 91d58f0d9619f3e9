// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/watch_service.h"

#include <QtCore/QObject>

#include <functional>

namespace sportello::ui {

// What whoever sits at a console is told of what happens by rule: that it does not, that something was wrong with tickets, and
// which messages wait for somebody. Each is said once, and again where it becomes more; the status stays for as long as it is so.
class RulesNews : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // Tells what this one's passes bring.
    void follow(const desk::WatchService &service);
    // In the language of now; empty where there is nothing to tell.
    [[nodiscard]] QString status() const;
    [[nodiscard]] const desk::OutgoingToDo &toDo() const { return m_todo; }

    void passed(const desk::WatchReport &report);
    void counted(const desk::OutgoingToDo &todo);
    // The same where whoever sits here is looking at them: nothing is said.
    void seen(const desk::OutgoingToDo &todo);
    void failed(const domain::Error &error);

Q_SIGNALS:
    void statusChanged();
    // What follows is a sentence in the language of now, whenever that is.
    void said(const std::function<QString()> &sentence);
    // Messages wait for somebody, more of them than before.
    void messagesWait(const std::function<QString()> &sentence);

private:
    desk::OutgoingToDo m_todo;
    int m_wrong = 0; // tickets, at the last pass that found some
    bool m_failing = false;
};

} // namespace sportello::ui
