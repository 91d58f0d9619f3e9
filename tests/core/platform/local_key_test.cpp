// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/local_key.h"
#include "tests/support/synced_folders.h"
#include "tests/support/test_keyring.h"

#include <catch2/catch.hpp>

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>

using namespace sportello;
using namespace sportello::platform;
using namespace sportello::test;
using namespace Qt::Literals::StringLiterals;
using domain::ErrorKind;

namespace {

const QByteArray secretText = QByteArrayLiteral("Richiama l'ufficio anagrafe");

/// One operator's machine, from log-in to log-in.
class Machine {
public:
    [[nodiscard]] LocalKey::Obtained logIn(const QString &password) const
    {
        LocalKey key({.folder = m_folder.filePath(u"keys"_s), .name = u"rossi "_s + m_folder.path(), .password = password});
        key.obtain();
        return key.wait();
    }
    [[nodiscard]] QStringList files() const { return QDir(m_folder.filePath(u"keys"_s)).entryList({u"*.key"_s}, QDir::Files); }
    [[nodiscard]] QString inKeyring() const
    {
        return u"rossi "_s + m_folder.path() + u' ' + files().value(0).section(u'.', 0, 0);
    }

private:
    QTemporaryDir m_folder;
};

QByteArray sealedAt(const LocalKey::Obtained &key)
{
    REQUIRE(key.sealer);
    return key.sealer->seal(secretText, "a");
}

bool opens(const LocalKey::Obtained &key, const QByteArray &sealed)
{
    return key.sealer && key.sealer->open(sealed, "a") == secretText;
}

} // namespace

TEST_CASE("without a keyring the password has the key, in each run the same; another has another, and none has none")
{
    const Machine machine;
    const auto first = machine.logIn(u"prova-prova"_s);
    REQUIRE(first.error);
    CHECK(first.error->kind == ErrorKind::NoKeyring);
    const QByteArray sealed = sealedAt(first);
    CHECK(opens(machine.logIn(u"prova-prova"_s), sealed));
    CHECK(machine.files().size() == 1);

    const auto other = machine.logIn(u"altra-prova"_s);
    CHECK_FALSE(opens(other, sealed));
    const QByteArray sealedByOther = sealedAt(other);
    CHECK(opens(machine.logIn(u"prova-prova"_s), sealed));
    CHECK(opens(machine.logIn(u"altra-prova"_s), sealedByOther));

    const auto none = machine.logIn({});
    CHECK_FALSE(none.sealer);
    CHECK(none.error->kind == ErrorKind::NoKeyring);
    CHECK(machine.files().size() == 2);
}

TEST_CASE("the key of a folder that can't be written is none, and it is said why")
{
    LocalKey key({.folder = u"/proc/nowhere"_s, .name = u"rossi"_s, .password = u"prova-prova"_s});
    key.obtain();
    const auto obtained = key.wait();
    CHECK_FALSE(obtained.sealer);
    CHECK(obtained.error->kind == ErrorKind::Io);
}

TEST_CASE("the keyring has the key whatever becomes of the password, and the password whatever becomes of the keyring",
          "[.keyring]")
{
    const Machine machine;
    const auto first = machine.logIn(u"prova-prova"_s);
    CHECK_FALSE(first.error);
    const QByteArray sealed = sealedAt(first);
    CHECK(opens(machine.logIn({}), sealed));
    CHECK(opens(machine.logIn(u"altra-prova"_s), sealed)); // changed meanwhile

    REQUIRE(Keyring().forget(machine.inKeyring()));
    CHECK_FALSE(opens(machine.logIn({}), sealed));
    CHECK(opens(machine.logIn(u"altra-prova"_s), sealed)); // by which it is sealed by now
    CHECK(opens(machine.logIn({}), sealed));               // and the keyring has it again
}

TEST_CASE("who logs in without a password has a key in the keyring, the same in each run", "[.keyring]")
{
    const Machine machine;
    const QByteArray sealed = sealedAt(machine.logIn({}));
    CHECK(opens(machine.logIn({}), sealed));
    CHECK(machine.files().size() == 1);
}

TEST_CASE("a keyring that stays locked leaves the password, makes no other key, and opens all when it is open again",
          "[.keyring]")
{
    const Machine withPassword;
    const Machine without;
    const QByteArray sealed = sealedAt(withPassword.logIn(u"prova-prova"_s));
    const QByteArray sealedWithout = sealedAt(without.logIn({}));
    lockKeyring();
    const auto byPassword = withPassword.logIn(u"prova-prova"_s);
    CHECK(opens(byPassword, sealed));
    REQUIRE(byPassword.error);
    CHECK(byPassword.error->kind == ErrorKind::KeyringRefused);
    const auto none = without.logIn({});
    CHECK_FALSE(none.sealer);
    CHECK(none.error->kind == ErrorKind::KeyringRefused);
    const QByteArray sealedByOther = sealedAt(withPassword.logIn(u"altra-prova"_s)); // which has no key yet
    unlockKeyring();
    CHECK(opens(without.logIn({}), sealedWithout));
    CHECK(without.files().size() == 1);
    CHECK(opens(withPassword.logIn(u"altra-prova"_s), sealed));
    CHECK(opens(withPassword.logIn(u"altra-prova"_s), sealedByOther));
}

#ifdef Q_OS_LINUX
TEST_CASE("a key's file outlives a power cut, with all the folders that were made for it")
{
    const QTemporaryDir machine;
    (void)takeSynced();
    LocalKey key({.folder = machine.filePath(u"a/b/keys"_s), .name = u"rossi"_s, .password = u"prova-prova"_s});
    key.obtain();
    REQUIRE(key.wait().sealer);
    const QStringList synced = takeSynced();
    for (const QString &folder : {u"."_s, u"a"_s, u"a/b"_s, u"a/b/keys"_s}) {
        CAPTURE(folder);
        CHECK(synced.contains(QDir(machine.filePath(folder)).canonicalPath()));
    }
}
#endif
