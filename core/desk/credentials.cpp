// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/credentials.h"

#include "core/db/scram.h"
#include "core/db/transaction.h"
#include "core/desk/sign_in.h"
#include "core/domain/sign_in_delay.h"
#include "core/domain/text.h"
#include "core/platform/password_hash.h"
#include "core/storage/staff.h"

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

Result<QString> checkLogin(const QString &typed)
{
    const Result<QString> login = cleanLine(typed, u"login"_s);
    if (login && login->toUtf8().size() > 63)
        return failure(ErrorKind::TooLong, u"login"_s, u"63"_s);
    // PostgreSQL keeps these for itself, and a desk may move from a file to a server.
    if (login && (login->startsWith("pg_"_L1) || *login == "public"_L1 || *login == "none"_L1))
        return failure(ErrorKind::InvalidValue, u"login"_s, *login);
    return login;
}

Result<void> checkPassword(const QString &password)
{
    if (password.size() < minPassword)
        return failure(ErrorKind::InvalidValue, u"password"_s, QString::number(minPassword));
    if (password.size() > 1000)
        return failure(ErrorKind::TooLong, u"password"_s, u"1000"_s);
    return {};
}

void saveSecret(db::Session &session, const Operator &person, const QString &password)
{
    if (session.isSqlite())
        storage::saveCredential(session, person.id, platform::hashPassword(password));
    else if (storage::isLoginTaken(session, person.login))
        db::refuse(ErrorKind::Duplicate, u"login"_s, person.login);
    else
        storage::saveServerLogin(session, person.login, db::orRefuse(db::scramVerifier(session, person.login, password)),
                                 person.active);
}

bool isSecret(db::Session &session, const Operator &person, const QString &password)
{
    if (!checkPassword(password))
        return false; // a server might let in without one
    if (session.isSqlite()) {
        const auto hash = storage::loadCredential(session, person.id);
        return hash && platform::verifyPassword(*hash, password);
    }
    const auto tried = db::Session::open(session.location(), {person.login, password});
    if (!tried && tried.error().kind != ErrorKind::WrongCredentials)
        throw db::Refused(tried.error());
    return tried.has_value();
}

void checkSecret(db::Session &session, const Clock &clock, const QString &login, const std::optional<Operator> &person,
                 const QString &password)
{
    const auto before = storage::wrongPasswords(session, login);
    // Of a clock that was set back since nobody shall wait longer than the delay itself.
    const Milliseconds passed = clock.now() - before.last;
    if (const Milliseconds left = signInDelay(before.inARow) - passed; passed >= Milliseconds(0) && left > Milliseconds(0))
        db::refuse(ErrorKind::TooManyTries, {}, QString::number(std::chrono::ceil<std::chrono::seconds>(left).count()));
    const auto hash = person ? storage::loadCredential(session, person->id) : std::nullopt;
    // A hash is computed in either case, so that nobody can learn from the time which logins exist.
    const bool right = platform::verifyPassword(hash.value_or(platform::nobodysHash()), password) && hash;
    // Where it can't be written down (a file that is read-only, or held), what was asked is answered all the same.
    if (!right)
        (void)db::writeUnit(session, [&] { storage::countWrongPassword(session, login, clock.now()); });
    else if (before.inARow > 0)
        (void)db::writeUnit(session, [&] { storage::forgetWrongPasswords(session, login); });
    if (!right)
        db::refuse(ErrorKind::WrongCredentials);
}

} // namespace sportello::desk
