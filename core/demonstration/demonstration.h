// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"
#include "core/domain/clock.h"
#include "core/domain/result.h"
#include "core/domain/vocabulary.h"

#include <QtCore/QDate>

#include <functional>
#include <vector>

/// A desk to try: a plausible year at a contractor's help desk that serves two public bodies.
namespace sportello::demonstration {

struct DemoOptions {
    int tickets = 5000; ///< of the whole year, 1–10,000,000
    quint64 seed = 1;
    QDate until = {};         ///< the year's last day in Rome; none: today
    QString loginSuffix = {}; ///< after each login: on PostgreSQL logins belong to the whole server
};

/// Somebody who can try the desk.
struct DemoLogin {
    QString login;
    QString password;
    QString name;
    domain::Role role = domain::Role::Agent;
};

/// Those that a demonstration of whatever size has, with these passwords.
[[nodiscard]] std::vector<DemoLogin> demoLogins(const QString &suffix = {});

struct DemoReport {
    std::vector<DemoLogin> logins; ///< of every role, each role's first one first
    int organisations = 0;
    int contacts = 0;
    int operators = 0;
    qint64 tickets = 0;
    qint64 ticketEvents = 0;
    qint64 calls = 0;
    qint64 operations = 0;

    [[nodiscard]] double eventsPerTicket() const { return tickets == 0 ? 0 : double(ticketEvents) / double(tickets); }
};

/// Called now and then with the tickets made so far.
using DemoProgress = std::function<void(qint64 tickets)>;

/// Fills a desk that has its first administrator and nothing else. The same seed, size and `until` give the same history,
/// but for the salts of its texts and the hashes of its passwords; of a last day that is not over, as much as has happened by
/// now. Memory grows with the tickets open at one time, not with their number. On PostgreSQL the session must be a superuser's,
/// as for initialising a desk. What is written is safe only once this has answered. Errors: WrongUsage (a size that is none, a
/// day to come), Duplicate (the desk has contracts already), those of the database.
[[nodiscard]] domain::Result<DemoReport> makeDemonstration(db::Session &session, const domain::Clock &clock,
                                                           const DemoOptions &options, const DemoProgress &progress = {});

/// A demonstration in a new file, of which none is left where it was not finished. `goOn` is told how much of a hundred is done,
/// and stops it by answering false. Errors: Cancelled, those of desk::makeInFile() and makeDemonstration().
[[nodiscard]] domain::Result<void> makeDemonstrationFile(const db::Location &file, const domain::Clock &clock,
                                                         const std::function<bool(int percent)> &goOn);

} // namespace sportello::demonstration
