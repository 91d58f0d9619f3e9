// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"

#include <QtCore/QStringList>

/// The statements of each migration; see schema.cpp for their order.
namespace sportello::storage {

[[nodiscard]] QStringList foundationStatements(const db::Dialect &dialect);
void foundationRows(db::Session &session);

/// What makes a change of this table change the catalogue's stamp, by which programs know that what they remember is still true.
[[nodiscard]] QStringList stampTriggers(const QString &table, const db::Dialect &dialect);

/// PostgreSQL's part of the foundation: history that only grows, the transition table checked by the server, group roles and
/// grants.
[[nodiscard]] QStringList foundationServerStatements();
/// PostgreSQL: what a step has made belongs to the desk's owner, and operators may read its tables.
[[nodiscard]] QString serverOwnershipStatement();

/// PostgreSQL: the functions that look at each operation, event and ticket that is written.
[[nodiscard]] QStringList serverChecks();

/// What PostgreSQL does by itself, at less cost: searches planned by their words, checks that set nothing, no check made twice.
[[nodiscard]] QStringList quickerServerStatements(const db::Dialect &dialect);

/// When each contract has service: its hours, closures and extraordinary openings.
[[nodiscard]] QStringList calendarStatements(const db::Dialect &dialect);

/// PostgreSQL: searches for frequent words without planning each.
[[nodiscard]] QStringList searchStatements(const db::Dialect &dialect);

/// What each contract promises in time, and when each open ticket is due by it.
[[nodiscard]] QStringList targetStatements(const db::Dialect &dialect);
/// PostgreSQL: the function that looks at each ticket's row, but for what is due.
[[nodiscard]] QString ticketCheckStatement();
void targetRows(db::Session &session);

/// Who may work a contract, what is known of operators to tell, and who is present when.
[[nodiscard]] QStringList staffingStatements(const db::Dialect &dialect);

/// What watches tickets as their time runs out: steps, templates, messages on their way out, leases, the queue of looks.
[[nodiscard]] QStringList watchStatements(const db::Dialect &dialect);
void watchRows(db::Session &session);

/// Which lost callers are to be called back, and by when.
[[nodiscard]] QStringList callStatements(const db::Dialect &dialect);
void callRows(db::Session &session);

/// Since when what a hold interrupted is at risk.
void riskRows(db::Session &session);

/// Less room for what finds calls.
[[nodiscard]] QStringList callIndexStatements(const db::Dialect &dialect);

/// Who authorises an opening of a kind.
[[nodiscard]] QStringList openingKindStatements(const db::Dialect &dialect);

/// On which days a contract's service is owed.
[[nodiscard]] QStringList serviceDayStatements(const db::Dialect &dialect);

/// Which steps were taken for lost calls, and which messages are about one.
[[nodiscard]] QStringList callStepStatements(const db::Dialect &dialect);

/// What tells where a contact is met first among the words that it is found by; numbers of calls compared as bytes.
[[nodiscard]] QStringList quickerListStatements(const db::Dialect &dialect);
void quickerListRows(db::Session &session);

/// PostgreSQL: nothing absent passes a check, an undo is one, a text goes with its event, and only who may imports. And what
/// tells what others have written.
[[nodiscard]] QStringList tighterServerStatements(const db::Dialect &dialect);

/// PostgreSQL: what a text belongs to is looked up, not searched for.
[[nodiscard]] QStringList quickerTextCheckStatements(const db::Dialect &dialect);

/// PostgreSQL: others hear of each write, see db/hearing.h.
[[nodiscard]] QStringList noticeStatements(const db::Dialect &dialect);

/// SQLite: wrong passwords are counted.
[[nodiscard]] QStringList signInStatements(const db::Dialect &dialect);

/// Who has which ticket before them.
[[nodiscard]] QStringList presenceStatements(const db::Dialect &dialect);

/// PostgreSQL: nobody reads or writes by plain SQL what the table of rights does not give them.
[[nodiscard]] QStringList serverRightStatements(const db::Dialect &dialect);
void serverRightRows(db::Session &session);

/// PostgreSQL: who reads a table's rows, who adds to them, and who changes or removes them, each an expression over the row. What
/// a changed one has to be where that is `kept`, or else by what it may be changed.
[[nodiscard]] QStringList rowPolicyStatements(const QString &table, const QString &reads, const QString &adds,
                                              const QString &changes, const QString &kept = {});

/// PostgreSQL: the function that looks at each event, by the table of rights; and since by what it is about too.
[[nodiscard]] QString eventCheckStatement();
[[nodiscard]] QString subjectEventCheckStatement();

/// PostgreSQL: what each login reaches, kept ready; and who reads and writes each table by it.
[[nodiscard]] QStringList loginScopeStatements(const db::Dialect &dialect);
/// PostgreSQL: who signs, and who makes logins.
[[nodiscard]] QStringList loginStatements();
/// PostgreSQL: every row of the directory and the catalogue, and all of a ticket's and a call's, is what its history says.
[[nodiscard]] QStringList rowCheckStatements();
/// PostgreSQL: the functions that look at each row of a ticket and of a call.
[[nodiscard]] QStringList projectionCheckStatements();

/// What a contract owes besides calendars, tables and targets.
[[nodiscard]] QStringList contractTermStatements(const db::Dialect &dialect);

} // namespace sportello::storage
