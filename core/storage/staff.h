// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"
#include "core/domain/directory.h"

#include <vector>

/// Teams and operators. All functions throw db::DbError. Updates answer false where the row's version is not the one before.
namespace sportello::storage {

[[nodiscard]] domain::TeamId insertTeam(db::Session &session, const domain::Team &team);
[[nodiscard]] bool updateTeam(db::Session &session, const domain::Team &team);
[[nodiscard]] std::optional<domain::Team> loadTeam(db::Session &session, domain::TeamId id);
[[nodiscard]] std::optional<domain::Team> findTeam(db::Session &session, const QString &name);
[[nodiscard]] std::vector<domain::Team> listTeams(db::Session &session);

[[nodiscard]] domain::OperatorId insertOperator(db::Session &session, const domain::Operator &person);
[[nodiscard]] bool updateOperator(db::Session &session, const domain::Operator &person);
/// One post more and nothing else, for not everybody is shown the others. `person` is as before.
[[nodiscard]] bool addPost(db::Session &session, const domain::Operator &person, const domain::Post &post);
[[nodiscard]] std::optional<domain::Operator> loadOperator(db::Session &session, domain::OperatorId id);
[[nodiscard]] std::optional<domain::Operator> findOperator(db::Session &session, const QString &login);
[[nodiscard]] std::vector<domain::Operator> listOperators(db::Session &session);

/// SQLite: the Argon2id hash of a password.
void saveCredential(db::Session &session, domain::OperatorId id, const QByteArray &hash);
[[nodiscard]] std::optional<QByteArray> loadCredential(db::Session &session, domain::OperatorId id);

/// SQLite: passwords that were wrong in a row, for all logins that fall into one bucket: so nobody learns which logins there are,
/// nor fills the file with made-up ones.
struct WrongPasswords {
    int inARow = 0;
    domain::Instant last;
};
/// Where the schema is older than the count there is never anything in a row.
[[nodiscard]] WrongPasswords wrongPasswords(db::Session &session, const QString &login);
void countWrongPassword(db::Session &session, const QString &login, domain::Instant at);
/// The wait for the next try begins now.
void waitForNextTry(db::Session &session, const QString &login, domain::Instant at);
void forgetWrongPasswords(db::Session &session, const QString &login);

/// PostgreSQL: makes the operator's login in the group of operators, or changes its password or whether it may log in.
/// `verifier` is the password's SCRAM verifier; none: left as it is.
void saveServerLogin(db::Session &session, const QString &login, const std::optional<QString> &verifier, bool enabled);
/// PostgreSQL: may the session's login read anything of the desk?
[[nodiscard]] bool mayRead(db::Session &session);
/// PostgreSQL: is the session's login the server's superuser?
[[nodiscard]] bool isSuperuser(db::Session &session);
/// Whether the session's programs may run the rules of all contracts and prove the desk: on PostgreSQL a login that an
/// administrator has let serve; whoever has a file has all of it.
[[nodiscard]] bool servesDesk(db::Session &session);
/// PostgreSQL: lets a login serve the desk, or no more.
void saveServing(db::Session &session, const QString &login, bool serves);
/// PostgreSQL: the server knows that login, as somebody who is not one of this desk's.
[[nodiscard]] bool isLoginTaken(db::Session &session, const QString &login);

} // namespace sportello::storage
