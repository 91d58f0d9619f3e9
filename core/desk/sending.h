// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/mail_command.h"
#include "core/desk/watch.h"

namespace sportello::desk {

struct SendReport {
    bool holding = false; ///< false: another one sends, and nothing was done
    int sent = 0;
    int tried = 0;    ///< did not leave, and is tried again later
    int failed = 0;   ///< did not leave, and was tried often enough
    int notKnown = 0; ///< not known whether they left: also what another sender left behind when it died
    int digests = 0;
    bool hung = false; ///< the program did not end with a message: nothing more was tried
    bool operator==(const SendReport &) const = default;

    [[nodiscard]] int done() const { return sent + tried + failed + notKnown; }
};

/// One pass of sending: what waits and may leave by now, oldest first. Only one process of a database sends at a time. A message
/// is marked before the program is started: where its sender dies then, it is not sent again by itself. Many to one receiver go
/// as one digest. What rules wrote leaves in the contract's service hours only, and waits for the next opening outside of them;
/// what a person wrote, or asks to be sent again, leaves at once. What did not leave is tried again after 1, 5, 15, 60 and then
/// each 240 minutes, in service. It ends early where the program hangs, and once it has taken `mostSending`. No transaction is
/// open while the program runs: `sender.meanwhile` may use the desk's session. Errors: NotAllowed, and those of the database.
[[nodiscard]] domain::Result<SendReport> sendOnce(Desk &desk, const Watcher &sender, const MailCommand &command);
inline constexpr domain::Milliseconds mostSending{30'000};

/// Whether somebody may hand all contracts' messages to a program of theirs.
[[nodiscard]] bool maySend(const domain::Operator &person);

/// Sends pass by pass, and leaves the program alone for `mailRest` after it hung: it is not to take the whole queue, one message
/// after the other, to where nobody knows what has left.
class Mailer {
public:
    explicit Mailer(MailCommand command) : m_command(std::move(command)) {}
    /// One pass, or nothing while the program rests.
    [[nodiscard]] domain::Result<SendReport> send(Desk &desk, const Watcher &sender);

private:
    MailCommand m_command;
    std::optional<domain::Instant> m_restsUntil;
};
inline constexpr std::chrono::minutes mailRest{5};

} // namespace sportello::desk
