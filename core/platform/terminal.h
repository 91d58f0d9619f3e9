// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

/// What a program at a terminal needs of the operating system.
namespace sportello::platform {

/// Whether somebody sits at the standard error output, to whom progress may be shown on one line.
[[nodiscard]] bool errorIsTerminal();

/// Asks a secret of the person at the terminal, without showing it; none where there is no terminal. The bytes are as typed.
[[nodiscard]] std::optional<QByteArray> askSecret(const QString &prompt);

/// From now on Ctrl+C and SIGTERM no longer end the program: they make interrupted() true. A second one ends it.
void catchInterrupts();
[[nodiscard]] bool interrupted();
/// Does nothing for so long, or until a signal comes.
void pause(int milliseconds);

} // namespace sportello::platform
