// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/result.h"

#include <QtCore/QStringList>

#include <functional>

/// The program that takes mail away, as the machine that sends has it: never the database's to say, for whoever may write that
/// would run programs on other people's machines.
namespace sportello::desk {

struct MailCommand {
    QString program; ///< an absolute path
    QStringList arguments;
    QString fromName;
    QString fromAddress;
    domain::Milliseconds timeout{30'000}; ///< 1–600 s
    int attempts = 5;                     ///< 1–20, then a message has failed
    domain::Milliseconds grace{3'000};    ///< what it gets to end in once its sender wants to leave
};

/// Reads a file as {"command": ["/usr/sbin/sendmail", "-t", "-i"], "from": "help@body.it", "from_name": …, "timeout_seconds": …,
/// "attempts": …}. Errors: Io, BadMapping (subject: the key).
[[nodiscard]] domain::Result<MailCommand> readMailCommand(const QString &path);

enum class MailOutcome : std::uint8_t {
    Sent,    ///< the program ended well
    NotSent, ///< it was not started, said no, or was ended before it had the whole message
    NotKnown ///< it had the message and did not end in time, or broke down
};
struct MailResult {
    MailOutcome outcome = MailOutcome::NotSent;
    QString detail;    ///< its exit code and the end of what it complained
    bool hung = false; ///< it did not end by itself, or broke down: the next message may fare the same
};
/// Runs the program without a shell, with the message on its standard input, and waits for it: until its time is over, or, once
/// `interrupted` answers true, no longer than its grace. `meanwhile` is called some times a second; what it takes is not the
/// program's time.
[[nodiscard]] MailResult runMailCommand(const MailCommand &command, const QByteArray &message,
                                        const std::function<bool()> &interrupted = {},
                                        const std::function<void()> &meanwhile = {});

} // namespace sportello::desk
