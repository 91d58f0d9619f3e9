// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace sportello::ctl {

/// Reads a command line without the program's name. An option stands anywhere after the command's words, its value after it or
/// behind "="; after "--" nothing is an option. On wrong usage answers the sentence for the person.
[[nodiscard]] tl::expected<Arguments, QString> parse(const QStringList &line);

/// The command that the line begins with, if there is one; `rest` becomes what follows its words.
[[nodiscard]] const Command *findCommand(const QStringList &line, QStringList &rest);

/// A date (its start in Rome), a local date and time (of an hour that comes twice the first one), or ISO 8601 with an offset;
/// none: it is none, or the change to summer time leaves that hour out, which `leftOut` tells.
[[nodiscard]] std::optional<domain::Instant> readTime(const QString &text, bool *leftOut = nullptr);
/// A day written as 2026-03-02; none: it is none.
[[nodiscard]] std::optional<domain::LocalDay> readDay(const QString &text);
[[nodiscard]] QString writeDay(domain::LocalDay day);
/// ISO 8601 with Rome's offset, to the second, or to the millisecond where there is one.
[[nodiscard]] QString writeTime(domain::Instant at);

} // namespace sportello::ctl
