// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/key_tables.h"
#include "core/domain/result.h"

namespace sportello::ctl::detail {

using enum ErrorKind;
inline constexpr std::array errors{Key{NotFound, L("not-found")},
                                   Key{EmptyField, L("empty-field")},
                                   Key{TooLong, L("too-long")},
                                   Key{InvalidText, L("invalid-text")},
                                   Key{InvalidValue, L("invalid-value")},
                                   Key{Duplicate, L("duplicate")},
                                   Key{IllegalTransition, L("illegal-transition")},
                                   Key{StaleVersion, L("stale-version")},
                                   Key{KeyReused, L("key-reused")},
                                   Key{AlreadyTaken, L("already-taken")},
                                   Key{NotEntitled, L("not-entitled")},
                                   Key{ClosingNotAllowed, L("closing-not-allowed")},
                                   Key{UndoTooLate, L("undo-too-late")},
                                   Key{UndoSuperseded, L("undo-superseded")},
                                   Key{NotAdmitted, L("not-admitted")},
                                   Key{Inactive, L("inactive")},
                                   Key{OtherDesk, L("other-desk")},
                                   Key{NotAllowed, L("not-allowed")},
                                   Key{WrongCredentials, L("wrong-credentials")},
                                   Key{TooManyTries, L("too-many-tries")},
                                   Key{WrongUsage, L("wrong-usage")},
                                   Key{BadMapping, L("bad-mapping")},
                                   Key{BadInput, L("bad-input")},
                                   Key{DatabaseMissing, L("database-missing")},
                                   Key{NotADatabase, L("not-a-database")},
                                   Key{DatabaseDamaged, L("database-damaged")},
                                   Key{DatabaseLocked, L("database-locked")},
                                   Key{DatabaseReadOnly, L("database-read-only")},
                                   Key{DatabaseFull, L("database-full")},
                                   Key{LocksDoNotHold, L("locks-do-not-hold")},
                                   Key{MixedSystems, L("mixed-systems")},
                                   Key{ClockDiffers, L("clock-differs")},
                                   Key{SchemaMissing, L("schema-missing")},
                                   Key{SchemaNewer, L("schema-newer")},
                                   Key{SchemaOlder, L("schema-older")},
                                   Key{BeingMoved, L("being-moved")},
                                   Key{ConnectionRefused, L("connection-refused")},
                                   Key{ServerBusy, L("server-busy")},
                                   Key{ConnectionLost, L("connection-lost")},
                                   Key{ServerRefused, L("server-refused")},
                                   Key{NoKeyring, L("no-keyring")},
                                   Key{KeyringRefused, L("keyring-refused")},
                                   Key{Io, L("io")},
                                   Key{ProgramFailed, L("program-failed")},
                                   Key{ErrorKind::Cancelled, L("cancelled")},
                                   Key{Internal, L("internal")}};

} // namespace sportello::ctl::detail
