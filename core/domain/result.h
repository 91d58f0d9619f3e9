// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <tl/expected.hpp>

namespace sportello::domain {

/// What went wrong, as a kind. Sentences for people are made from it in `core/words`.
enum class ErrorKind {
    // refused by a rule
    NotFound,          ///< subject: what was looked for
    EmptyField,        ///< subject: the field's name
    TooLong,           ///< subject: the field's name; detail: the limit
    InvalidText,       ///< subject: the field's name (not UTF-8, control characters where none may be)
    InvalidValue,      ///< subject: the field's name; detail: the value
    Duplicate,         ///< subject: what exists already
    IllegalTransition, ///< subject: the verb; detail: the state it was tried in
    StaleVersion,      ///< subject: what changed meanwhile; detail: "expected/found", or fields: see merge.h
    KeyReused,         ///< the same idempotency key came with other content
    AlreadyTaken,      ///< subject: the ticket; detail: the operator who has it
    NotEntitled,       ///< subject: the contact; the contract does not entitle it, go on with a reason
    ClosingNotAllowed, ///< subject: what the contract still asks for before closing
    UndoTooLate,       ///< more than 30 s passed
    UndoSuperseded,    ///< something else was written on the same subject meanwhile
    NotAdmitted,       ///< subject: the operator, empty where it is you; detail: the contract and why, see desk/staffing.h
    Inactive,          ///< subject: a contract, team or operator that is switched off
    OtherDesk,         ///< what was kept to be sent was done at another desk, or (subject: operator) by somebody else
    // refused by a right
    NotAllowed,       ///< subject: the verb; detail: the scope that was missing
    WrongCredentials, ///< login or password; detail "not let in": a server refuses this login, whatever its password;
                      ///< "no operator": it lets it in, but the desk does not know it
    TooManyTries,     ///< wrong passwords came before; detail: so many seconds until the next try
    // wrong usage
    WrongUsage, ///< subject: the argument
    BadMapping, ///< subject: the key of a mapping or of a contract profile; detail: what is wrong with it
    BadInput,   ///< subject: file and row; detail: what is wrong
    // database or system
    DatabaseMissing,   ///< subject: the path or server
    NotADatabase,      ///< subject: the path
    DatabaseDamaged,   ///< subject: the path; it was a desk once
    DatabaseLocked,    ///< somebody holds the file too long
    DatabaseReadOnly,  ///< subject: the path
    DatabaseFull,      ///< no space left
    LocksDoNotHold,    ///< subject: the path, in a network folder whose locks do not keep another program's writing apart
    MixedSystems,      ///< subject: the path, in a network folder, which a program on Windows has open, or on another system
    ClockDiffers,      ///< subject: the path, in a network folder; detail: so many minutes is this machine's clock ahead of the
                       ///< folder's; less than 0: behind
    SchemaMissing,     ///< a database without Sportello's tables
    SchemaNewer,       ///< detail: "found/known"
    SchemaOlder,       ///< detail: "found/known"
    BeingMoved,        ///< subject: the database, into which a desk is moved and is not whole yet
    ConnectionRefused, ///< subject: the server; detail: libpq's words, after "TLS: " where it would not have been secure
    ServerBusy,        ///< subject: the server, which takes no connections now
    ConnectionLost,
    ServerRefused, ///< a trigger or a grant of the server said no; detail: its words
    Io,            ///< subject: the file; detail: the system's words
    ProgramFailed, ///< subject: another program that was needed; detail: its words; empty: it is not there
    // the desktop's keyring
    NoKeyring,      ///< there is none, or none that answers; detail: its words
    KeyringRefused, ///< there is one, and it stays locked, or nobody unlocked it in time; detail: its words
    // neither
    Cancelled, ///< the person stopped it
    Internal   ///< a defect of ours; detail for support
};

/// An error's kind, what it is about and technical detail for support; never a sentence.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString subject;
    QString detail;
    bool operator==(const Error &) const = default;
};

/// Whether another password may help.
[[nodiscard]] inline bool isAboutPassword(const Error &error)
{
    return error.kind == ErrorKind::WrongCredentials && error.detail != QLatin1StringView("not let in")
        && error.detail != QLatin1StringView("no operator");
}

template <class T>
using Result = tl::expected<T, Error>;

/// Short for returning an error from a function that answers a Result.
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, QString subject = {}, QString detail = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(subject), std::move(detail)});
}

} // namespace sportello::domain
