// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/password_hash.h"

#include <catch2/catch.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace sportello::platform;

namespace {

// Made before anything could say what hashes are to cost.
const QByteArray asInEveryProgram = hashPassword(u"x"_s);

} // namespace

TEST_CASE("trying a password costs 64 MiB unless a program of tests says otherwise, and hashes of another cost are old")
{
    CHECK(asInEveryProgram.startsWith("$argon2id$v=19$m=65536,t=2,p=1$"));
    CHECK(verifyPassword(asInEveryProgram, u"x"_s));
    CHECK(isPasswordHashOld(asInEveryProgram));
    const QByteArray cheap = hashPassword(u"x"_s);
    CHECK_FALSE(isPasswordHashOld(cheap));
    setPasswordCost(PasswordCost::Interactive);
    CHECK(isPasswordHashOld(cheap));
    CHECK_FALSE(isPasswordHashOld(asInEveryProgram));
    CHECK_FALSE(isPasswordHashOld(nobodysHash()));
    CHECK_FALSE(verifyPassword(nobodysHash(), {}));
    setPasswordCost(PasswordCost::Least);
}

TEST_CASE("a password is known by its hash, and no other is")
{
    const QString password = u"città d'arte 2026"_s;
    const QByteArray hash = hashPassword(password);
    CHECK(hash.startsWith("$argon2id$"));
    CHECK_FALSE(hash.contains("arte"));
    CHECK(verifyPassword(hash, password));
    CHECK(verifyPassword(hash, password.normalized(QString::NormalizationForm_D))); // as another keyboard writes à
    CHECK_FALSE(verifyPassword(hash, u"citta d'arte 2026"_s));
    CHECK_FALSE(verifyPassword(hash, {}));
    CHECK_FALSE(verifyPassword(hash, password + QChar(u'\0')));
    CHECK(hashPassword(password) != hash); // each with its own salt
    CHECK_FALSE(isPasswordHashOld(hash));
}

TEST_CASE("a hash that is none knows nobody")
{
    const QByteArray hash =
        GENERATE(QByteArray(), QByteArray("x"), QByteArray("$argon2id$v=19$m=65536,t=2,p=1$"), QByteArray(500, 'x'));
    CHECK_FALSE(verifyPassword(hash, u"x"_s));
    CHECK_FALSE(verifyPassword(hash, {}));
    CHECK(isPasswordHashOld(hash));
}
