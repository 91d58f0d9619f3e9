// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/keyring.h"
#include "tests/support/test_keyring.h"

#include <catch2/catch.hpp>

using namespace sportello;
using namespace sportello::platform;
using namespace sportello::test;
using namespace Qt::Literals::StringLiterals;
using domain::ErrorKind;

TEST_CASE("without a keyring each question is answered so")
{
    const Keyring keyring;
    CHECK(keyring.read(u"one"_s).error().kind == ErrorKind::NoKeyring);
    CHECK(keyring.keep(u"one"_s, "secret").error().kind == ErrorKind::NoKeyring);
    CHECK(keyring.forget(u"one"_s).error().kind == ErrorKind::NoKeyring);
}

TEST_CASE("what the keyring keeps is read as it was, replaced by the same name, and gone once forgotten", "[.keyring]")
{
    const Keyring keyring;
    const QString name = u"città d'arte; sqlite:/srv/desk"_s;
    const QByteArray secret("\0\xff \xc3\xa0\n", 6);
    CHECK(keyring.read(name) == std::nullopt);
    REQUIRE(keyring.keep(name, "earlier"));
    REQUIRE(keyring.keep(name, secret));
    CHECK(Keyring().read(name) == secret);
    CHECK(keyring.read(u"another"_s) == std::nullopt);
    REQUIRE(keyring.forget(name));
    CHECK(keyring.read(name) == std::nullopt);
    CHECK(keyring.forget(name));
}

TEST_CASE("a keyring that stays locked keeps and forgets nothing and says so, and has what it had once it is open", "[.keyring]")
{
    const Keyring keyring;
    REQUIRE(keyring.keep(u"locked"_s, "secret"));
    lockKeyring();
    CHECK(keyring.read(u"locked"_s) == std::nullopt);
    CHECK(keyring.keep(u"locked"_s, "other").error().kind == ErrorKind::KeyringRefused);
    CHECK(keyring.forget(u"locked"_s).error().kind == ErrorKind::KeyringRefused);
    unlockKeyring();
    CHECK(keyring.read(u"locked"_s) == QByteArray("secret"));
}

TEST_CASE("whoever leaves, or has waited long enough, is not kept waiting for a keyring that does not answer", "[.keyring]")
{
    holdKeyring();
    Keyring left(std::chrono::hours(24));
    left.leave();
    const auto unanswered = left.keep(u"left"_s, "secret");
    const auto impatient = Keyring(std::chrono::milliseconds(0)).read(u"left"_s);
    resumeKeyring();
    REQUIRE_FALSE(unanswered);
    CHECK(unanswered.error() == domain::Error{ErrorKind::KeyringRefused, u"keyring"_s, u"no answer"_s});
    REQUIRE_FALSE(impatient);
    CHECK(impatient.error() == unanswered.error());
    CHECK(Keyring().keep(u"left"_s, "secret"));
}
