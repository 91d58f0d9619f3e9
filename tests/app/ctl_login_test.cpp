// SPDX-License-Identifier: GPL-3.0-or-later
// Passwords in the keyring of this machine.
#include "tests/app/ctl_run.h"
#include "tests/support/test_keyring.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>

using namespace sportello;
using namespace sportello::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A desk whose agent is not named by a password file.
class LoginRun : public CtlRun {
public:
    explicit LoginRun(db::Engine engine) : CtlRun(engine)
    {
        init();
        m_passwordFile = environment.take(u"SPORTELLO_PASSWORD_FILE"_s);
    }
    [[nodiscard]] Outcome saves(const QString &password) const
    {
        return as(u"sara"_s, {u"login"_s, u"save"_s, u"--password-file"_s, write(u"given"_s, password.toUtf8())});
    }
    [[nodiscard]] Outcome lists() const { return as(u"sara"_s, {u"ticket"_s, u"list"_s}); }
    [[nodiscard]] QString password() const
    {
        QFile file(m_passwordFile);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return QString::fromUtf8(file.readLine()).trimmed();
    }

private:
    QString m_passwordFile;
};

} // namespace

TEST_CASE("Without a keyring no password is kept, and who gives none is asked as ever")
{
    const auto engine = GENERATE(from_range(engines()));
    LoginRun ctl(engine);
    CHECK(ctl.saves(ctl.password()).errorKind() == u"no-keyring"_s);
    CHECK(ctl.as(u"sara"_s, {u"login"_s, u"forget"_s}).errorKind() == u"no-keyring"_s);
    CHECK(ctl.lists().code != 0);
    ctl.answer = ctl.password();
    CHECK(ctl.lists().code == 0);
    CHECK(ctl.asked.size() >= 1);
}

TEST_CASE("A password in the keyring opens the desk where nothing else gives one, until it is forgotten", "[.keyring]")
{
    const auto engine = GENERATE(from_range(engines()));
    LoginRun ctl(engine);
    CHECK(ctl.lists().code != 0);
    const Outcome saved = ctl.saves(ctl.password());
    CAPTURE(saved);
    CHECK(saved.json().value(u"kept"_s).toBool());
    CHECK_FALSE(saved.out.contains(ctl.password()));
    ctl.asked.clear();
    CHECK(ctl.lists().code == 0);
    CHECK(ctl.asked.isEmpty());
    CHECK(ctl.as(u"luca"_s, {u"ticket"_s, u"list"_s}).code != 0); // another login

    // Whatever else gives one comes first.
    const Outcome wrong = ctl.as(u"sara"_s, {u"ticket"_s, u"list"_s, u"--password-file"_s, ctl.write(u"wrong"_s, "altra-prova")});
    CHECK(wrong.errorKind() == u"wrong-credentials"_s);
    CHECK_FALSE(wrong.error.contains(u"keyring"_s));

    CHECK(ctl.as(u"sara"_s, {u"login"_s, u"forget"_s}).code == 0);
    CHECK(ctl.lists().code != 0);
    CHECK(ctl.as(u"sara"_s, {u"login"_s, u"forget"_s}).code == 0);
}

TEST_CASE("A password in the keyring is no other login's on another desk, even where both written in a row read alike",
          "[.keyring]")
{
    LoginRun ctl(db::Engine::Sqlite);
    const QString path = QFileInfo(ctl.database.location().path).canonicalFilePath();
    const QTemporaryDir folder;
    const QString other = folder.filePath(u"a "_s) + path;
    REQUIRE((QDir().mkpath(QFileInfo(other).path()) && QFile::copy(path, other)));
    const QString odd = u"sara "_s + folder.filePath(u"a"_s);
    const QString given = ctl.write(u"given"_s, ctl.password().toUtf8());
    ctl.must(u"admin"_s,
             {u"operator"_s, u"add"_s, odd, u"--administrator"_s, u"--new-password-file"_s, given, u"--password-file"_s, given});
    ctl.must(u"sara"_s, {u"login"_s, u"save"_s, u"--db"_s, u"sqlite:"_s + other, u"--password-file"_s, given});
    CHECK(ctl.as(odd, {u"operator"_s, u"list"_s}).code != 0);
    CHECK(ctl.as(odd, {u"login"_s, u"save"_s, u"--password-file"_s, given}).code == 0);
    CHECK(ctl.as(odd, {u"operator"_s, u"list"_s}).code == 0);
}

TEST_CASE("A wrong password is not kept, and one that has become wrong is said to be the keyring's and stays there", "[.keyring]")
{
    const auto engine = GENERATE(from_range(engines()));
    LoginRun ctl(engine);
    CHECK(ctl.saves(u"altra-prova"_s).errorKind() == u"wrong-credentials"_s);
    CHECK(ctl.lists().code != 0);
    CHECK(ctl.saves(ctl.password()).code == 0);
    const QString fresh = ctl.write(u"fresh"_s, "un'altra prova");
    const QString old = ctl.write(u"old"_s, ctl.password().toUtf8());
    REQUIRE(
        ctl.as(u"sara"_s,
               {u"operator"_s, u"password"_s, ctl.login(u"sara"_s), u"--new-password-file"_s, fresh, u"--password-file"_s, old})
            .code
        == 0);
    for (int time = 0; time < 2; ++time) {
        const Outcome refused = ctl.lists();
        CAPTURE(refused);
        CHECK(refused.errorKind() == u"wrong-credentials"_s);
        CHECK(refused.error.contains(u"keyring"_s));
    }
    CHECK(ctl.as(u"sara"_s, {u"login"_s, u"save"_s, u"--password-file"_s, fresh}).code == 0);
    CHECK(ctl.lists().code == 0);
}

TEST_CASE("A keyring that stays locked is said where it is wanted, and where it is not somebody is asked", "[.keyring]")
{
    LoginRun ctl(db::Engine::Sqlite);
    REQUIRE(ctl.saves(ctl.password()).code == 0);
    lockKeyring();
    CHECK(ctl.saves(ctl.password()).errorKind() == u"keyring-refused"_s);
    CHECK(ctl.as(u"sara"_s, {u"login"_s, u"forget"_s}).errorKind() == u"keyring-refused"_s);
    ctl.answer = ctl.password();
    CHECK(ctl.lists().code == 0);
    CHECK(ctl.asked.size() == 1);
    unlockKeyring();
    ctl.answer.reset();
    CHECK(ctl.lists().code == 0);
}

TEST_CASE("The program itself takes the password from the keyring, and shows it nowhere", "[.keyring]")
{
    LoginRun ctl(db::Engine::Sqlite);
    REQUIRE(ctl.saves(ctl.password()).code == 0);
    QProcess program;
    program.start(
        QStringLiteral(SPORTELLO_CTL_PROGRAM),
        {u"--db"_s, u"sqlite:"_s + ctl.database.location().path, u"--as"_s, u"sara"_s, u"--json"_s, u"ticket"_s, u"list"_s});
    program.closeWriteChannel();
    REQUIRE(program.waitForFinished());
    const QByteArray error = program.readAllStandardError();
    CAPTURE(error.toStdString());
    CHECK(program.exitCode() == 0);
    CHECK_FALSE(QByteArray(program.readAllStandardOutput() + error).contains(ctl.password().toUtf8()));
}
