// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/action_set.h"

#include "ui/theme/on_change.h"
#include "ui/theme/plain_tooltip.h"

#include <QtGui/QActionGroup>
#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace sportello::ui {

ActionSet::ActionSet(QWidget *window) : QObject(window), m_window(window)
{
    for (const ActionInfo &info : actionTable()) {
        add(info);
    }
    onLanguage(window, [this] { retranslate(); });
    qApp->installEventFilter(this);
}

// A text field keeps Ctrl+Z for itself even when it has nothing to undo: then it is the window's.
bool ActionSet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo)) {
        return false;
    }
    const auto *line = qobject_cast<QLineEdit *>(watched);
    const auto *text = qobject_cast<QPlainTextEdit *>(watched);
    const bool hasNothing = line != nullptr ? !line->isUndoAvailable() : text != nullptr && !text->document()->isUndoAvailable();
    if (!hasNothing) {
        return false;
    }
    event->ignore();
    return true;
}

void ActionSet::add(const ActionInfo &info)
{
    auto *action = new QAction(icon(info.icon), {}, this);
    action->setShortcut(QKeySequence(QString::fromLatin1(info.key)));
    action->setCheckable(info.choice != Choice::None);
    if (info.choice != Choice::None && info.choice != Choice::Switch) {
        QActionGroup *&group = m_choices[info.choice];
        if (group == nullptr) {
            group = new QActionGroup(this);
        }
        group->addAction(action);
    }
    m_window->addAction(action);
    connect(action, &QAction::triggered, this, [this, id = info.id] { Q_EMIT triggered(id); });
    m_entries.push_back({.action = action, .refusal = nullptr, .allowed = true, .reason = {}});
}

void ActionSet::setGranted(std::function<bool(domain::Verb)> granted)
{
    m_granted = std::move(granted);
    retranslate();
}

void ActionSet::setPresent(Needs what, bool present)
{
    (what == Needs::Call ? m_call : m_ticket) = present;
    for (const ActionInfo &info : actionTable()) {
        if (info.needs == what) {
            judge(info);
        }
    }
}

void ActionSet::setAllowed(ActionId id, bool allowed, const QString &reason)
{
    Entry &entry = m_entries[index(id)];
    entry.allowed = allowed;
    entry.reason = reason;
    judge(actionInfo(id));
}

QString ActionSet::whyNot(const ActionInfo &info) const
{
    const Entry &entry = m_entries[index(info.id)];
    if (info.verb && m_granted && !m_granted(*info.verb)) {
        return tr("Your roles do not include this.");
    }
    if (info.needs == Needs::Call && !m_call) {
        return tr("No call is open: start one with F2.");
    }
    if (info.needs == Needs::Ticket && !m_ticket) {
        return tr("Choose a ticket first.");
    }
    if (entry.allowed) {
        return {};
    }
    return entry.reason.isEmpty() ? tr("This is not possible now.") : entry.reason;
}

void ActionSet::judge(const ActionInfo &info)
{
    Entry &entry = m_entries[index(info.id)];
    const QString why = whyNot(info);
    entry.action->setStatusTip(why);
    entry.action->setToolTip(plainToolTip(why.isEmpty() ? entry.action->text() : why));
    entry.action->setEnabled(why.isEmpty());
    if (!why.isEmpty() && entry.refusal == nullptr && !entry.action->shortcut().isEmpty()) {
        entry.refusal = new QShortcut(entry.action->shortcut(), m_window);
        connect(entry.refusal, &QShortcut::activated, this, [this, id = info.id] { Q_EMIT refused(id, reason(id)); });
    }
    if (entry.refusal != nullptr) {
        entry.refusal->setEnabled(!why.isEmpty());
    }
}

void ActionSet::retranslate()
{
    for (const ActionInfo &info : actionTable()) {
        m_entries[index(info.id)].action->setText(actionName(info.id));
        judge(info);
    }
}

} // namespace sportello::ui
