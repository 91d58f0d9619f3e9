// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"

#include <QtCore/QHash>
#include <QtGui/QAction>

#include <functional>

class QActionGroup;
class QShortcut;

namespace sportello::ui {

// The actions of one window, alive: each has its QAction for menus and buttons. An action that is not allowed is greyed
// and says why: in its status tip, and when its key is pressed all the same.
class ActionSet : public QObject {
    Q_OBJECT
public:
    explicit ActionSet(QWidget *window);

    [[nodiscard]] QAction *action(ActionId id) const { return m_entries[index(id)].action; }

    // What the operator's roles grant; before it is set everything is granted.
    void setGranted(std::function<bool(domain::Verb)> granted);
    // Whether a call is open, a ticket chosen.
    void setPresent(Needs what, bool present);
    // A page's own word on one action; the reason is a sentence for people.
    void setAllowed(ActionId id, bool allowed, const QString &reason = {});
    [[nodiscard]] bool isAllowed(ActionId id) const { return action(id)->isEnabled(); }
    [[nodiscard]] QString reason(ActionId id) const { return action(id)->statusTip(); }
    void setChecked(ActionId id, bool checked) { action(id)->setChecked(checked); }

Q_SIGNALS:
    void triggered(ActionId id);
    void refused(ActionId id, const QString &reason);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry {
        QAction *action = nullptr;
        QShortcut *refusal = nullptr; // answers to the key while the action does not
        bool allowed = true;
        QString reason;
    };
    static std::size_t index(ActionId id) { return static_cast<std::size_t>(id); }
    void add(const ActionInfo &info);
    void retranslate();
    void judge(const ActionInfo &info);
    [[nodiscard]] QString whyNot(const ActionInfo &info) const;

    QWidget *m_window;
    std::vector<Entry> m_entries;
    QHash<Choice, QActionGroup *> m_choices;
    std::function<bool(domain::Verb)> m_granted;
    bool m_call = false;
    bool m_ticket = false;
};

} // namespace sportello::ui
