// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/transaction.h"
#include "tests/app/ctl_run.h"
#include "tests/support/pg_server.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QScopeGuard>

#include <array>

#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using test::CtlRun;
using test::wordsOf;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE("A missing database is said with 3 in one sentence, and none is made")
{
    const CtlRun ctl(db::Engine::Sqlite);
    const test::Outcome missing = ctl.as(u"sara"_s, {u"ticket"_s, u"list"_s});
    CHECK(missing.code == 3);
    CHECK(missing.errorKind() == u"database-missing"_s);
    CHECK_FALSE(QFile::exists(ctl.database.location().path));
    const test::Outcome italian = ctl.run({u"ticket"_s, u"list"_s, u"--as"_s, u"sara"_s, u"--lang"_s, u"it"_s});
    CHECK(italian.error.startsWith(u"Non c'è una base dati in "_s));
    CHECK(italian.error.count(u'\n') == 1);
    // Who makes a desk where there is no folder is not told to make a desk.
    const QString nowhere = u"sqlite:"_s + ctl.database.location().path + u"/desk"_s;
    CHECK(ctl.as(u"sara"_s, {u"init"_s, u"--admin"_s, u"admin"_s, u"--db"_s, nowhere}).errorKind() == u"io"_s);
}

TEST_CASE("A file that is no database, or another program's, is left as it is")
{
    const CtlRun ctl(db::Engine::Sqlite);
    const QString text = ctl.write(u"lettera.txt"_s, QByteArray("Gentile ufficio, ").repeated(500));
    const QString url = u"sqlite:"_s + text;
    const QByteArray before = contentOf(text);
    CHECK(ctl.as(u"sara"_s, {u"ticket"_s, u"list"_s, u"--db"_s, url}).errorKind() == u"not-a-database"_s);
    CHECK(ctl.as(u"sara"_s, {u"ticket"_s, u"list"_s, u"--db"_s, url}).code == 3);
    CHECK(ctl.run({u"init"_s, u"--admin"_s, u"admin"_s, u"--db"_s, url}).code == 3);
    CHECK(contentOf(text) == before);

    const QString empty = ctl.write(u"vuoto"_s, {});
    CHECK(ctl.as(u"sara"_s, {u"ticket"_s, u"list"_s, u"--db"_s, u"sqlite:"_s + empty}).errorKind() == u"schema-missing"_s);
    CHECK(contentOf(empty).isEmpty());

    {
        const auto other = ctl.database.open();
        other->execute(u"CREATE TABLE recipe (name TEXT)"_s);
        REQUIRE(other->value<QString>(u"PRAGMA journal_mode=DELETE"_s) == u"delete"_s);
    }
    const QString path = ctl.database.location().path;
    const QByteArray recipes = contentOf(path);
    CHECK(ctl.as(u"sara"_s, {u"ticket"_s, u"list"_s}).errorKind() == u"not-a-database"_s);
    CHECK(ctl.run({u"init"_s, u"--admin"_s, u"admin"_s}).code == 3);
    CHECK(contentOf(path) == recipes);
    CHECK(ctl.database.open()->value<qint64>(u"SELECT count(*) FROM sqlite_master"_s) == 1);
}

TEST_CASE("A desk is not made twice, and a refused init leaves no file behind")
{
    CtlRun ctl(EACH_ENGINE());
    const QString shortPassword = ctl.write(u"short"_s, "corta\n");
    const test::Outcome refused =
        ctl.run(QStringList{u"init"_s, u"--admin"_s, ctl.login(u"admin"_s), u"--password-file"_s, shortPassword} + ctl.asOwner());
    CHECK(refused.code == 1);
    if (ctl.database.location().engine == db::Engine::Sqlite)
        CHECK_FALSE(QFile::exists(ctl.database.location().path));
    ctl.init(false);
    const test::Outcome twice = ctl.run(QStringList{u"init"_s, u"--admin"_s, ctl.login(u"admin"_s), u"--json"_s} + ctl.asOwner());
    CHECK(twice.code == 1);
    CHECK(twice.errorKind() == u"duplicate"_s);
}

TEST_CASE("A newer schema is refused with 3 and not touched")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    const auto other = ctl.database.open();
    other->run(u"INSERT INTO schema_version (number, name, min_client, applied_at) VALUES (900, 'later', 900, 0)"_s);
    const QString before = test::writtenMark(*other);
    const test::Outcome newer = ctl.as(u"sara"_s, {u"ticket"_s, u"list"_s});
    CHECK(newer.code == 3);
    CHECK(newer.errorKind() == u"schema-newer"_s);
    CHECK(ctl.as(u"sara"_s, {u"ticket"_s, u"take"_s, u"1"_s}).code == 3);
    CHECK(test::writtenMark(*other) == before);
    // and that mark would be another one
    ctl.database.open()->run(u"INSERT INTO schema_version (number, name, min_client, applied_at) VALUES (901, 'x', 900, 0)"_s);
    CHECK(test::writtenMark(*other) != before);
}

TEST_CASE("A server that does not answer is said with 3 in one sentence")
{
    const CtlRun ctl(db::Engine::Sqlite);
    const QStringList line{u"ticket"_s, u"list"_s, u"--db"_s, u"postgresql://127.0.0.1:1/desk"_s};
    const test::Outcome refused = ctl.as(u"sara"_s, line);
    CHECK(refused.code == 3);
    CHECK(refused.errorKind() == u"connection-refused"_s);
    const test::Outcome italian = ctl.run(line + QStringList{u"--as"_s, u"sara"_s, u"--lang"_s, u"it"_s});
    CHECK(italian.error.startsWith(u"Il server non risponde"_s));
    CHECK(italian.error.count(u'\n') == 1);
}

TEST_CASE("A server that takes no connections now is said with 3, one that does not let a login in with 1, and nobody is asked")
{
    ON_A_SERVER();
    CtlRun ctl(db::Engine::PostgreSql);
    ctl.init();
    const auto owner = ctl.database.open();
    const QString sara = ctl.login(u"sara"_s);
    const QStringList line{u"ticket"_s, u"list"_s};
    const auto italian = [&] { return ctl.run(line + QStringList{u"--as"_s, sara, u"--lang"_s, u"it"_s}); };
    owner->execute(u"ALTER ROLE "_s + sara + u" CONNECTION LIMIT 0"_s);
    const test::Outcome busy = ctl.as(u"sara"_s, line);
    CHECK(busy.code == 3);
    CHECK(busy.errorKind() == u"server-busy"_s);
    CHECK(italian().code == 3);
    CHECK(italian().error.startsWith(u"Il server risponde, ma ora non accetta connessioni"_s));
    CHECK(italian().error.count(u'\n') == 1);
    owner->execute(u"ALTER ROLE "_s + sara + u" CONNECTION LIMIT -1"_s);
    CHECK(ctl.as(u"sara"_s, line).code == 0);

    owner->execute(
        u"DO $$ BEGIN CREATE ROLE turned_away; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$"_s);
    owner->execute(u"GRANT turned_away TO "_s + sara);
    ctl.environment.remove(u"SPORTELLO_PASSWORD_FILE"_s);
    ctl.answer = u"segreta-1234"_s; // somebody is there who would type it
    const test::Outcome shut = ctl.as(u"sara"_s, line);
    CHECK(shut.code == 1);
    CHECK(shut.errorKind() == u"wrong-credentials"_s);
    CHECK(italian().error.startsWith(u"Il server non lascia entrare questo nome utente"_s));
    CHECK(ctl.asked.isEmpty());
}

TEST_CASE("Wrong credentials are refused with 1, whichever half is wrong")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    const QString wrong = ctl.write(u"wrong"_s, "indovina-questa\n");
    const test::Outcome password = ctl.as(u"sara"_s, {u"ticket"_s, u"list"_s, u"--password-file"_s, wrong});
    const test::Outcome login = ctl.as(u"nessuno"_s, {u"ticket"_s, u"list"_s});
    CHECK(password.code == 1);
    CHECK(login.code == 1);
    CHECK(password.errorKind() == u"wrong-credentials"_s);
    CHECK(login.errorKind() == u"wrong-credentials"_s);
    CHECK(ctl.as(u"sara"_s, {u"ticket"_s, u"list"_s, u"--password-file"_s, u"/nowhere/at-all"_s}).code == 3);

    // Where no file holds it, it is asked for.
    ctl.environment.remove(u"SPORTELLO_PASSWORD_FILE"_s);
    ctl.answer = u"segreta-1234"_s;
    ctl.must(u"sara"_s, {u"ticket"_s, u"list"_s});
    REQUIRE(ctl.asked.size() == 1);
    CHECK(ctl.asked.front() == u"Password of %1: "_s.arg(ctl.login(u"sara"_s)));
    ctl.answer = u"indovina-questa"_s;
    const test::Outcome typed = ctl.as(u"sara"_s, {u"ticket"_s, u"list"_s});
    CHECK(typed.code == 1);
    CHECK(typed.errorKind() == u"wrong-credentials"_s);
    CHECK(ctl.asked.size() == 2);
    ctl.answer.reset();
    // A file is not opened without one; a server is asked and says no.
    CHECK(ctl.as(u"sara"_s, {u"ticket"_s, u"list"_s}).code == (ctl.database.location().engine == db::Engine::Sqlite ? 2 : 1));
}

TEST_CASE("A database that somebody holds too long is said with 3")
{
    CtlRun ctl(db::Engine::Sqlite);
    ctl.init();
    const QString id = ctl.open();
    const auto other = ctl.database.open();
    const QString before = test::writtenMark(*other);
    {
        const db::Transaction held(*other, db::Transaction::Kind::Write);
        const test::Outcome locked = ctl.as(u"sara"_s, {u"ticket"_s, u"take"_s, id});
        CHECK(locked.code == 3);
        CHECK(locked.errorKind() == u"database-locked"_s);
    }
    CHECK(test::writtenMark(*other) == before);
}

TEST_CASE("A database that somebody has to themselves is said with 3 in one sentence of each language")
{
    CtlRun ctl(db::Engine::Sqlite);
    ctl.init();
    const auto other = ctl.database.open();
    other->execute(u"PRAGMA locking_mode = EXCLUSIVE"_s);
    other->run(u"UPDATE contract SET version = version"_s); // from the first write on, until the session ends
    const QString before = test::writtenMark(*other);
    QProcess english;
    QProcess italian;
    const auto start = [&](QProcess &process, const QString &language) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SPORTELLO_DB"_s, ctl.database.url());
        environment.insert(u"SPORTELLO_PASSWORD_FILE"_s, ctl.environment.value(u"SPORTELLO_PASSWORD_FILE"_s));
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(SPORTELLO_CTL_PROGRAM), wordsOf(u"ticket list --as sara --lang "_s + language));
        REQUIRE(process.waitForStarted());
    };
    // Both at once: each waits for its turn for seconds.
    start(english, u"en"_s);
    start(italian, u"it"_s);
    const auto end = [](QProcess &process) {
        REQUIRE(process.waitForFinished());
        return test::Outcome{process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                             QString::fromUtf8(process.readAllStandardError())};
    };
    const test::Outcome en = end(english);
    const test::Outcome it = end(italian);
    INFO(Catch::StringMaker<test::Outcome>::convert(en));
    INFO(Catch::StringMaker<test::Outcome>::convert(it));
    CHECK(en.code == 3);
    CHECK(
        en.error.startsWith(u"Somebody else has held the database for too long. Nothing was changed; try again in a moment."_s));
    CHECK(it.code == 3);
    CHECK(it.error.startsWith(u"Altri occupano la base dati da troppo tempo. Non è cambiato nulla; riprova tra poco."_s));
    for (const test::Outcome &outcome : {en, it}) {
        CHECK(outcome.out.isEmpty());
        CHECK(outcome.error.count(u'\n') == 1);
    }
    CHECK(test::writtenMark(*other) == before);
}

TEST_CASE("The program itself refuses an argument that is no UTF-8, and asks nobody where nobody is")
{
    CtlRun ctl(db::Engine::Sqlite);
    ctl.init();
    const auto shell = [&](const QByteArray &script) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SPORTELLO_DB"_s, ctl.database.url());
        environment.insert(u"SPORTELLO_AS"_s, u"sara"_s);
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        environment.insert(u"CTL"_s, QStringLiteral(SPORTELLO_CTL_PROGRAM));
        process.setProcessEnvironment(environment);
        process.start(u"sh"_s, {ctl.write(u"script"_s, script)});
        process.closeWriteChannel();
        REQUIRE(process.waitForFinished());
        return test::Outcome{process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                             QString::fromUtf8(process.readAllStandardError())};
    };
    const QByteArray password = ctl.environment.value(u"SPORTELLO_PASSWORD_FILE"_s).toUtf8();
    CHECK(shell("$CTL ticket list --json --password-file " + password).json().value(u"items"_s).isArray());
    const test::Outcome invalid = shell("$CTL ticket search \"$(printf 'citt\\340')\" --password-file " + password);
    CHECK(invalid.code == 2);
    CHECK(invalid.error.startsWith(u"An argument is not UTF-8 text."_s));
    const test::Outcome nobody = shell("$CTL ticket list < /dev/null");
    CHECK(nobody.code == 2);
    CHECK(nobody.error.contains(u"--password-file"_s));
    CHECK(shell("$CTL").code == 2);
}

TEST_CASE("At a terminal the program itself asks for the password, shows nothing of it, and is left by Ctrl+C")
{
    CtlRun ctl(db::Engine::Sqlite);
    ctl.init();
    const QString state = ctl.write(u"state"_s, {});
    const auto answered = [&](const QByteArray &keys) {
        int master = -1;
        int slave = -1;
        REQUIRE(openpty(&master, &slave, nullptr, nullptr, nullptr) == 0);
        const auto guard = qScopeGuard([&] {
            close(master);
            close(slave);
        });
        const auto echoes = [&] {
            termios now{};
            return tcgetattr(master, &now) == 0 && (now.c_lflag & ECHO) != 0;
        };
        CHECK(echoes());
        QProcess process;
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
        environment.insert(u"STATE"_s, state);
        process.setProcessEnvironment(environment);
        process.setInputChannelMode(QProcess::ForwardedInputChannel);
        process.setChildProcessModifier([slave] { // the terminal is the child's own
            setsid();
            ioctl(slave, TIOCSCTTY, 0);
            dup2(slave, STDIN_FILENO);
        });
        const QString script = u"\"$0\" \"$@\"; code=$?; stty -a > \"$STATE\"; exit $code"_s;
        process.start(u"sh"_s,
                      QStringList{u"-c"_s, script, QStringLiteral(SPORTELLO_CTL_PROGRAM)}
                          + wordsOf(u"--json ticket list --as sara --lang it --db "_s + ctl.database.url()));
        REQUIRE(process.waitForStarted());
        QByteArray shown;
        const auto listen = [&](int milliseconds) {
            pollfd ready{master, POLLIN, 0};
            std::array<char, 256> bytes{};
            if (poll(&ready, 1, milliseconds) == 1)
                if (const ssize_t read = ::read(master, bytes.data(), bytes.size()); read > 0)
                    return shown.append(bytes.data(), read), true;
            return false;
        };
        const QDeadlineTimer limit(10'000);
        while (!limit.hasExpired() && (!shown.endsWith("sara: ") || echoes())) // what is typed before would be thrown away
            listen(1);
        REQUIRE(shown.endsWith("sara: "));
        REQUIRE_FALSE(echoes());
        REQUIRE(write(master, keys.constData(), size_t(keys.size())) == keys.size());
        REQUIRE(process.waitForFinished());
        while (listen(0)) {}
        CHECK_FALSE(shown.contains("segr"));
        CHECK_FALSE(contentOf(state).contains("-echo ")); // the terminal is what it was
        CHECK(contentOf(state).contains(" echo "));
        return test::Outcome{process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                             QString::fromUtf8(process.readAllStandardError())};
    };
    CHECK(answered("segreta-1234\n").json().value(u"items"_s).isArray());
    CHECK(answered("segreta-9999\n").errorKind() == u"wrong-credentials"_s);
    CHECK(answered("segr\x03").code == 2);
}

TEST_CASE("An answer that can't be written out ends with 3, and says whether what was asked for is done")
{
    if (!QFile::exists(u"/dev/full"_s)) {
        WARN("skipped: no /dev/full here");
        return;
    }
    CtlRun ctl(db::Engine::Sqlite);
    ctl.init();
    const QString id = ctl.open();
    ctl.outPath = u"/dev/full"_s;
    const test::Outcome noted = ctl.run(wordsOf(u"ticket note %1 --text Nota --as "_s.arg(id) + ctl.login(u"sara"_s)));
    CHECK(noted.code == 3);
    CHECK(noted.error.startsWith(u"What was asked for is done, but the answer could not be written out."_s));
    CHECK(ctl.as(u"sara"_s, wordsOf(u"ticket list"_s)).errorKind() == u"io"_s);
    CHECK(ctl.run({u"rights"_s}).code == 3);
    ctl.outPath.clear();
    CHECK(ctl.must(u"sara"_s, {u"ticket"_s, u"show"_s, id}).value(u"history"_s).toArray().size() == 2);
}

TEST_CASE("A login that the server knows from elsewhere is not taken over, and the sentence says to choose another")
{
    ON_A_SERVER();
    CtlRun ctl(db::Engine::PostgreSql);
    ctl.init();
    const auto owner = ctl.database.open({});
    const QString taken = ctl.login(u"altrove"_s);
    owner->execute(u"CREATE ROLE \"%1\" LOGIN"_s.arg(taken));
    const test::Outcome refused = ctl.as(u"admin"_s,
                                         wordsOf(u"operator add %1 --name Altrove --new-password-file"_s.arg(taken))
                                             + QStringList{ctl.write(u"new"_s, "segreta-1234\n")});
    CHECK(refused.code == 1);
    CHECK(refused.errorKind() == u"duplicate"_s);
    CHECK(refused.error.contains(u"Exists already: login (%1)."_s.arg(taken)));
    owner->execute(u"DROP ROLE \"%1\""_s.arg(taken));
}
