// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QEvent>

namespace sportello::ui {

/// What a key in a form's editor means for the form.
enum class FormKey {
    None,  ///< nothing: it is the editor's
    Claim, ///< the form will have it: no shortcut of the window may take it
    Go,    ///< Ctrl+Return, or Return in an editor of one line: what was typed is to be written
    Leave  ///< Escape
};

/// For an event filter of the form's editors; whatever is not None was accepted, and goes no further.
[[nodiscard]] FormKey formKey(const QObject *editor, QEvent *event);

/// Whether the key was the form's; then it is done, too.
template <class Go, class Leave>
[[nodiscard]] bool endsForm(const QObject *editor, QEvent *event, Go go, Leave leave)
{
    const FormKey key = formKey(editor, event);
    if (key == FormKey::Go)
        go();
    else if (key == FormKey::Leave)
        leave();
    return key != FormKey::None;
}

} // namespace sportello::ui
