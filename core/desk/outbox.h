// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/tickets.h"

#include <variant>

/// What is done while the desk cannot be reached: kept by whoever did it, and written when it can be.
namespace sportello::desk {

/// One thing that was done, with all that it takes to write it later: its key, by which it is written once, and when it happened.
struct Unsent {
    QByteArray desk = {};     ///< storage::deskMark() of the one at which it was done
    domain::OperatorId by{0}; ///< who did it
    std::variant<LogCall, OpenTicket, NoteTicket> command;
    QString who = {};     ///< whom it is about, in words: for whoever looks at what waits
    QByteArray form = {}; ///< as it stood where it was typed: the interface's own, for amending it

    [[nodiscard]] const Request &request() const;
    [[nodiscard]] Request &request();
    /// The ticket that it opens; none where it opens none.
    [[nodiscard]] const OpenTicket *ticket() const;
    /// What was said aloud for that ticket; empty where nothing was.
    [[nodiscard]] QString code() const;
};

/// A version, and JSON.
[[nodiscard]] QByteArray encodeUnsent(const Unsent &unsent);
/// None where it is not one, or a newer program's.
[[nodiscard]] std::optional<Unsent> decodeUnsent(const QByteArray &bytes);

/// What can be said of a call without asking the desk: that no text is missing or wrong. Errors: EmptyField, TooLong,
/// InvalidText.
[[nodiscard]] domain::Result<void> checkTexts(const LogCall &call);

/// What tells this desk from every other: storage::deskMark().
[[nodiscard]] domain::Result<QByteArray> readDeskMark(Desk &desk);

/// The code to say for what is kept under a key: the same one each time.
[[nodiscard]] QString codeFor(const QUuid &key);

/// Writes it, once: where it was written already it answers what it answered then. Whether it may be is looked at as the operator
/// stands in the desk by now. Errors: OtherDesk, and those of its verb.
[[nodiscard]] domain::Result<Receipt> deliver(Desk &desk, const Unsent &unsent);

/// Whether the error says nothing of what was to be written, but that no answer came of it: it may be tried again as it is.
[[nodiscard]] bool isUnreached(const domain::Error &error);

/// Whether it may have been written all the same: the answer was lost, perhaps behind the commit.
[[nodiscard]] bool mayBeWritten(const domain::Error &error);

} // namespace sportello::desk
