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

namespace {
constexpr qsizetype mostBytes = 63; // of a name, on a server
} // namespace

Result<QString> checkLogin(const QString &typed)
{
    const Result<QString> login = cleanLine(typed, u"login"_s, false, mostBytes);
    if (login && login->toUtf8().size() > mostBytes)
        return failure(ErrorKind::TooLong, u"login"_s, QString::number(mostBytes));
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
    if (session.isSqlite()) {
        storage::saveCredential(session, person.id, platform::hashPassword(password));
        storage::forgetWrongPasswords(session, person.login);
    } else if (storage::isLoginTaken(session, person.login)) {
        db::refuse(ErrorKind::Duplicate, u"login"_s, person.login);
    } else {
        storage::saveServerLogin(session, person.login, db::orRefuse(db::scramVerifier(session, person.login, password)),
                                 person.active);
    }
}

namespace {

/// Refuses with TooManyTries while the wait lasts, and answers how many wrong ones came before. Where there has to be a wait, the
/// try is counted before it is known to be wrong, so that of several at once only one is answered.
int claimTry(db::Session &session, Instant now, const QString &login)
{
    const int free = storage::wrongPasswords(session, login).inARow;
    if (free < freeTries)
        return free;
    Milliseconds left{0};
    int before = free;
    const auto claimed = db::writeUnit(session, [&] {
        const auto known = storage::wrongPasswords(session, login);
        before = known.inARow;
        const Milliseconds delay = signInDelay(known.inARow), passed = now - known.last;
        if (passed < Milliseconds(0)) { // the clock was set back: the wait begins anew, and is no longer than it was
            left = delay;
            storage::waitForNextTry(session, login, now);
        } else if (passed < delay) {
            left = delay - passed;
        } else {
            storage::countWrongPassword(session, login, now);
        }
    });
    if (claimed && left > Milliseconds(0))
        db::refuse(ErrorKind::TooManyTries, {}, QString::number(std::chrono::ceil<std::chrono::seconds>(left).count()));
    return before;
}

} // namespace

void checkSecret(db::Session &session, const Clock &clock, const QString &login, const std::optional<Operator> &person,
                 const QString &password)
{
    const int wrongBefore = claimTry(session, clock.now(), login);
    const auto hash = person ? storage::loadCredential(session, person->id) : std::nullopt;
    // A hash is computed in either case, so that nobody can learn from the time which logins exist.
    const bool right = platform::verifyPassword(hash.value_or(platform::nobodysHash()), password) && hash;
    // Where it can't be written down (a file that is read-only, or held), what was asked is answered all the same.
    if (!right && wrongBefore < freeTries)
        (void)db::writeUnit(session, [&] { storage::countWrongPassword(session, login, clock.now()); });
    else if (right && wrongBefore > 0)
        (void)db::writeUnit(session, [&] { storage::forgetWrongPasswords(session, login); });
    if (!right)
        db::refuse(ErrorKind::WrongCredentials);
}

bool isSecret(db::Session &session, const Clock &clock, const Operator &person, const QString &password)
{
    if (!checkPassword(password))
        return false; // a server might let in without one
    const auto tried = session.isSqlite()
        ? db::guarded([&] { checkSecret(session, clock, person.login, person, password); })
        : db::Session::open(session.location(), {person.login, password}).map([](const auto &) {});
    if (!tried && tried.error().kind != ErrorKind::WrongCredentials)
        throw db::Refused(tried.error());
    return tried.has_value();
}

} // namespace sportello::desk
