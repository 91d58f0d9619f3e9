// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/platform/keyring.h"

#include <QtCore/QIODevice>
#include <QtCore/QStringList>

#include <functional>
#include <optional>

namespace sportello::ctl {

/// Everything outside that the command line meets.
struct World {
    QIODevice &out;
    QIODevice &error;
    const domain::Clock &clock;
    std::function<QString(const char *name)> environment;
    /// Asks a secret of the person at the terminal; none where there is nobody to ask.
    std::function<std::optional<QString>(const QString &prompt)> ask;
    /// Called before long work: from then on Ctrl+C does not end the program but makes `interrupted` true.
    std::function<void()> catchInterrupts;
    std::function<bool()> interrupted;
    bool errorIsTerminal = false;
    /// Passwords that somebody keeps on this machine; none: there is no keyring.
    const platform::Keyring *keyring = nullptr;
    /// What is done on a server is dated by the server's clock; false: by `clock`, as on a file.
    bool byServer = true;
};

/// What a script learns from the program's end.
enum ExitCode { Done = 0, Refused = 1, WrongUse = 2, Fault = 3 };

/// One run of sportelloctl: `line` is the command line without the program's name. Answers the exit code.
[[nodiscard]] int run(const QStringList &line, const World &world);

} // namespace sportello::ctl
