// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form_keys.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QLineEdit>

namespace sportello::ui {

FormKey formKey(const QObject *editor, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return FormKey::None;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool inLine = qobject_cast<const QLineEdit *>(editor) || qobject_cast<const QDateTimeEdit *>(editor);
    const bool goes = isReturn && (key->modifiers().testFlag(Qt::ControlModifier) || inLine);
    if (!goes && key->key() != Qt::Key_Escape)
        return FormKey::None;
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return FormKey::Claim;
    return goes ? FormKey::Go : FormKey::Leave;
}

} // namespace sportello::ui
