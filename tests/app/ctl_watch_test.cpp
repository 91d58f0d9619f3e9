// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctl_run.h"
#include "tests/support/pg_server.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace std::chrono_literals;
using test::CtlRun;
using test::wordsOf;

namespace {

QJsonArray items(const QJsonObject &page)
{
    return page.value(u"items"_s).toArray();
}

/// `watch` as a program of its own, by somebody of the desk, once it watches.
struct Watching {
    Watching(CtlRun &run, const QString &who, const QStringList &more = {})
        : ctl(run), login(run.login(who)), session(run.database.open({}))
    {
        ctl.letServe(who);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (auto it = ctl.environment.begin(); it != ctl.environment.end(); ++it)
            environment.insert(it.key(), it.value());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(SPORTELLO_CTL_PROGRAM), QStringList{u"watch"_s, u"--as"_s, login} + more);
        REQUIRE(process.waitForStarted());
        await([this] { return heartbeat() != 0; });
    }
    /// 0: nobody watches.
    [[nodiscard]] qint64 heartbeat() const
    {
        return session->value<qint64>(u"SELECT heartbeat FROM lease WHERE name = 1 AND holder <> ''"_s).value_or(0);
    }
    /// Until the condition holds, while the watcher goes on.
    void await(const std::function<bool()> &condition)
    {
        for (const QDeadlineTimer limit(60'000); !condition();) {
            REQUIRE_FALSE(limit.hasExpired());
            REQUIRE_FALSE(process.waitForFinished(20));
        }
    }
    /// Until it has watched once more.
    void awaitPass()
    {
        const qint64 last = heartbeat();
        await([this, last] { return heartbeat() != last; });
    }
    /// Takes its connection away, as a server does that is started anew.
    void cut()
    {
        CHECK(session->value<qint64>(u"SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE usename = ?"_s,
                                     login)
              == 1);
    }
    /// How often it said that it tries again, once it was told to end and has given the lease up.
    [[nodiscard]] qsizetype timesTold()
    {
        process.terminate();
        REQUIRE(process.waitForFinished());
        CHECK(process.exitCode() == 0);
        CHECK(heartbeat() == 0);
        const QByteArray said = process.readAllStandardError();
        UNSCOPED_INFO(said.toStdString());
        return said.count("It is tried again until it goes.");
    }
    CtlRun &ctl;
    QString login;
    std::unique_ptr<db::Session> session;
    QProcess process;
};

} // namespace

TEST_CASE("A contract's steps and its words for messages are set, listed and taken away")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    ctl.must(u"capo"_s,
             wordsOf(u"step set --contract NAP --measure resolve --percent 75 --action notify --receiver team --rank 1"_s));
    const QJsonObject chaser = ctl.must(
        u"capo"_s,
        wordsOf(u"step set --contract NAP --measure take-charge --percent 150 --action chase --receiver party --party Fornitore "
                "--address guasti@fornitore.it --priority p1 --level second --every 120 --times 3 --rank 2 --language en"_s));
    const QJsonArray steps = items(ctl.must(u"capo"_s, wordsOf(u"step list --contract NAP"_s)));
    REQUIRE(steps.size() == 2);
    CHECK(steps.first().toObject().value(u"receiver"_s) == u"team"_s);
    const QJsonObject second = steps.last().toObject();
    CHECK(second.value(u"id"_s) == chaser.value(u"id"_s));
    CHECK(second.value(u"measure"_s) == u"take-charge"_s);
    CHECK(second.value(u"percent"_s) == 150);
    CHECK(second.value(u"every_minutes"_s) == 120);
    CHECK(second.value(u"times"_s) == 3);
    CHECK(second.value(u"language"_s) == u"en"_s);
    ctl.must(u"capo"_s, {u"step"_s, u"remove"_s, QString::number(second.value(u"id"_s).toInteger())});
    CHECK(items(ctl.must(u"capo"_s, wordsOf(u"step list --contract NAP"_s))).size() == 1);
    CHECK(ctl.as(u"sara"_s, wordsOf(u"step set --contract NAP --measure resolve --percent 75 --action notify --receiver team"_s))
              .errorKind()
          == u"not-allowed"_s);

    const QStringList set{u"template"_s, u"set"_s,        u"--contract"_s, u"NAP"_s,       u"--kind"_s,
                          u"notice"_s,   u"--language"_s, u"it"_s,         u"--subject"_s, u"Ticket {ticket}"_s,
                          u"--text"_s};
    CHECK(ctl.as(u"capo"_s, set + QStringList{u"{boh}"_s}).errorKind() == u"invalid-value"_s);
    ctl.must(u"capo"_s, set + QStringList{u"{subject}"_s});
    const QJsonArray templates = items(ctl.must(u"capo"_s, wordsOf(u"template list --contract NAP"_s)));
    CHECK(templates.size() == 10);
    CHECK(templates.first().toObject().value(u"own"_s) == true);
    CHECK(templates.at(1).toObject().value(u"own"_s) == false);
    CHECK(templates.at(1).toObject().value(u"version"_s) == 0);
    CHECK(ctl.as(u"capo"_s, set + QStringList{u"x"_s, u"--version"_s, u"0"_s}).errorKind() == u"stale-version"_s);
    const QStringList reset = wordsOf(u"template reset --contract NAP --kind notice --language it"_s);
    CHECK(ctl.as(u"sara"_s, reset).errorKind() == u"not-allowed"_s);
    CHECK(ctl.must(u"capo"_s, reset + QStringList{u"--version"_s, u"1"_s}).value(u"version"_s) == 2);
    CHECK(items(ctl.must(u"capo"_s, wordsOf(u"template list --contract NAP"_s))).first().toObject().value(u"own"_s) == false);
    CHECK(ctl.as(u"capo"_s, reset).errorKind() == u"not-found"_s);

    const QStringList address{u"outgoing"_s, u"address"_s, u"primo@comune.it"_s, u"--team"_s, u"Primo livello"_s};
    ctl.must(u"admin"_s, address);
    const auto said = ctl.run(address + QStringList{u"--as"_s, ctl.login(u"admin"_s)});
    CHECK(said.out.startsWith(u"Address for notices kept (id "_s));
    CHECK_FALSE(said.out.contains(u'%'));
}

TEST_CASE("A step is changed by what is given, sheds what it has no use for any more, and not by whoever saw an older one")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    const QString id = QString::number(
        ctl.must(u"capo"_s,
                 wordsOf(u"step set --contract NAP --measure resolve --percent 75 --action chase --receiver party "
                         "--party Fornitore --address guasti@fornitore.it --priority p1 --every 120 --times 3"_s))
            .value(u"id"_s)
            .toInteger());
    const auto change = [&](const QString &options) { return QStringList{u"step"_s, u"change"_s, id} + wordsOf(options); };
    const auto step = [&] { return items(ctl.must(u"capo"_s, wordsOf(u"step list --contract NAP"_s))).first().toObject(); };
    CHECK(ctl.must(u"capo"_s, change(u"--percent 120 --priority any --address -"_s)).value(u"version"_s) == 2);
    CHECK(step().value(u"percent"_s) == 120);
    CHECK(step().value(u"priority"_s).isNull());
    CHECK(step().value(u"address"_s).isNull());
    CHECK(step().value(u"party"_s) == u"Fornitore"_s);
    CHECK(step().value(u"every_minutes"_s) == 120);
    CHECK(ctl.as(u"capo"_s, change(u"--percent 60 --version 1"_s)).errorKind() == u"stale-version"_s);
    CHECK(ctl.as(u"sara"_s, change(u"--percent 60"_s)).errorKind() == u"not-allowed"_s);
    CHECK(ctl.as(u"capo"_s, {u"step"_s, u"change"_s, id}).errorKind() == u"empty-field"_s);
    ctl.must(u"capo"_s, change(u"--action raise-priority --reason scade --version 2"_s));
    CHECK(step().value(u"receiver"_s).isNull());
    CHECK(step().value(u"times"_s) == 1);
    CHECK(step().value(u"reason"_s) == u"scade"_s);
    ctl.must(u"capo"_s, change(u"--action notify --receiver team"_s));
    CHECK(step().value(u"id"_s).toInteger() == id.toLongLong());
    CHECK(step().value(u"version"_s) == 4);
    CHECK(step().value(u"reason"_s).isNull());
    CHECK(ctl.as(u"capo"_s, {u"step"_s, u"change"_s, u"999"_s}).errorKind() == u"not-found"_s);
}

TEST_CASE("A step tells of lost callers and does nothing else, and what goes out says which call it is about")
{
    CtlRun ctl(db::Engine::Sqlite);
    ctl.init();
    ctl.must(u"admin"_s, {u"outgoing"_s, u"address"_s, u"capo@comune.it"_s, u"--operator"_s, ctl.login(u"capo"_s)});
    ctl.must(u"capo"_s, wordsOf(u"target set --contract NAP --measure call-back --within 2h --wall-clock"_s));
    const QString set = u"step set --contract NAP --measure call-back --percent 50 --action "_s;
    for (const QString &wrong : {u"pass-on --reason x"_s, u"raise-priority --reason x"_s, u"notify --receiver assignee"_s,
                                 u"notify --receiver team"_s, u"notify --receiver supervisors --times 2 --every 30"_s})
        CHECK(ctl.as(u"capo"_s, wordsOf(set + wrong)).errorKind() == u"invalid-value"_s);
    CHECK(ctl.run(wordsOf(set + u"notify --receiver team --lang it --as"_s) + QStringList{ctl.login(u"capo"_s)})
              .error.contains(u"indica il gruppo"_s));
    ctl.must(u"capo"_s, wordsOf(set + u"notify --receiver supervisors"_s));
    CHECK(items(ctl.must(u"capo"_s, wordsOf(u"step list --contract NAP"_s))).first().toObject().value(u"measure"_s)
          == u"call-back"_s);
    const qint64 call = ctl.must(u"sara"_s,
                                 wordsOf(u"call log --contract NAP --end hung-up --number 0811111 --started 2026-03-02T09:59 "
                                         "--ended 2026-03-02T10:00"_s))
                            .value(u"call"_s)
                            .toInteger();
    ctl.clock.advance(1h);
    ctl.letServe(u"sara"_s);
    CHECK(ctl.must(u"sara"_s, wordsOf(u"watch --once"_s)).value(u"steps"_s) == 1);
    const QJsonObject message = items(ctl.must(u"capo"_s, wordsOf(u"outgoing list"_s))).first().toObject();
    CHECK(message.value(u"kind"_s) == u"call-back"_s);
    CHECK(message.value(u"call"_s).toInteger() == call);
    CHECK(message.value(u"ticket"_s).isNull());
    CHECK(message.value(u"address"_s) == u"capo@comune.it"_s);
    CHECK(ctl.must(u"admin"_s, wordsOf(u"verify"_s)).value(u"differences"_s).toArray().isEmpty());
}

TEST_CASE("What goes out is listed page by page, said by phone, withdrawn and tried again")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    const QString ticket = ctl.open();
    for (int i = 0; i < 3; ++i)
        ctl.must(u"sara"_s,
                 {u"ticket"_s, u"chase"_s, ticket, u"--outbound"_s, u"--party"_s, u"Fornitore"_s, u"--template"_s, u"--address"_s,
                  u"guasti@fornitore.it"_s});
    const QJsonObject chased = ctl.must(u"sara"_s, {u"ticket"_s, u"show"_s, ticket});
    CHECK(chased.value(u"chasers"_s) == 0); // none came
    CHECK(chased.value(u"chasers_sent"_s) == 3);
    const auto told = ctl.run({u"ticket"_s, u"show"_s, ticket, u"--as"_s, ctl.login(u"sara"_s), u"--lang"_s, u"it"_s});
    INFO(told.out.toStdString());
    CHECK(told.out.contains(QRegularExpression(u"Solleciti inviati: 3"_s)));
    const QJsonObject page = ctl.must(u"sara"_s, wordsOf(u"outgoing list --limit 2 --contract NAP"_s));
    REQUIRE(items(page).size() == 2);
    const QJsonArray rest =
        items(ctl.must(u"sara"_s, wordsOf(u"outgoing list --limit 2 --after "_s + page.value(u"next"_s).toString())));
    REQUIRE(rest.size() == 1);
    const QJsonObject first = rest.first().toObject();
    CHECK(first.value(u"state"_s) == u"waiting"_s);
    CHECK(first.value(u"kind"_s) == u"chaser"_s);
    CHECK(first.value(u"ticket"_s).toInteger() == ticket.toLongLong());
    const QString id = QString::number(first.value(u"id"_s).toInteger());
    ctl.must(u"sara"_s, {u"outgoing"_s, u"withdraw"_s, id});
    ctl.must(u"sara"_s, {u"outgoing"_s, u"retry"_s, id});
    ctl.must(u"luca"_s, {u"outgoing"_s, u"said"_s, id});
    CHECK(ctl.as(u"sara"_s, {u"outgoing"_s, u"withdraw"_s, id}).errorKind() == u"invalid-value"_s);
    CHECK(ctl.run({u"outgoing"_s, u"withdraw"_s, id, u"--as"_s, ctl.login(u"sara"_s), u"--lang"_s, u"it"_s})
              .error.contains(u"Comunicato per telefono"_s));
    CHECK(items(ctl.must(u"sara"_s, wordsOf(u"outgoing list --state said-by-phone"_s))).size() == 1);
    CHECK(ctl.as(u"sara"_s, {u"outgoing"_s, u"said"_s, u"999"_s}).errorKind() == u"not-found"_s);
    // What waits for its mail is nobody's to do.
    CHECK(items(ctl.must(u"sara"_s, wordsOf(u"outgoing list --to-do"_s))).isEmpty());
    for (int i = 0; i < 2; ++i)
        ctl.must(u"sara"_s,
                 {u"ticket"_s, u"chase"_s, ticket, u"--outbound"_s, u"--party"_s, u"Fornitore %1"_s.arg(i), u"--template"_s});
    const QJsonObject toDo = ctl.must(u"sara"_s, wordsOf(u"outgoing list --to-do --limit 1 --contract NAP"_s));
    REQUIRE(items(toDo).size() == 1);
    CHECK(items(toDo).first().toObject().value(u"party"_s) == u"Fornitore 1"_s); // the latest first
    CHECK(items(ctl.must(u"sara"_s, wordsOf(u"outgoing list --to-do --after "_s + toDo.value(u"next"_s).toString())))
              .first()
              .toObject()
              .value(u"party"_s)
          == u"Fornitore 0"_s);
    CHECK(ctl.as(u"sara"_s, wordsOf(u"outgoing list --to-do --state failed"_s)).errorKind() == u"wrong-usage"_s);
}

TEST_CASE("A pass wakes the hold whose time has come, tells whoever has the ticket, and sends what waits")
{
    CtlRun ctl(db::Engine::Sqlite);
    ctl.init();
    ctl.must(u"admin"_s, {u"outgoing"_s, u"address"_s, u"sara@comune.it"_s, u"--operator"_s, ctl.login(u"sara"_s)});
    const QString ticket = ctl.open();
    ctl.must(u"sara"_s, {u"ticket"_s, u"take"_s, ticket});
    ctl.must(u"sara"_s,
             {u"ticket"_s, u"hold"_s, ticket, u"--reason"_s, u"supplier"_s, u"--party"_s, u"Fornitore"_s, u"--until"_s,
              u"2026-03-02T12:00"_s});
    const QString script = ctl.write(u"mail.sh"_s, "#!/bin/sh\ncat > \"$1\"\n");
    QFile(script).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString letter = QFileInfo(script).dir().filePath(u"letter.eml"_s);
    const QString mail = ctl.write(
        u"mail.json"_s, u"{\"command\": [\"%1\", \"%2\"], \"from\": \"help@comune.it\"}"_s.arg(script, letter).toUtf8());
    CHECK(ctl.as(u"sara"_s, {u"watch"_s, u"--once"_s, u"--mail"_s, mail}).errorKind() == u"not-allowed"_s);
    QJsonObject report = ctl.must(u"admin"_s, {u"watch"_s, u"--once"_s, u"--mail"_s, mail});
    CHECK(report.value(u"watching"_s) == true);
    CHECK(report.value(u"woken"_s) == 0);
    CHECK(report.value(u"next_at"_s).toString().startsWith("2026-03-02T12:00"_L1));
    ctl.clock.advance(2h);
    ctl.environment.insert(u"SPORTELLO_MAIL"_s, mail);
    report = ctl.must(u"admin"_s, wordsOf(u"watch --once"_s));
    CHECK(report.value(u"woken"_s) == 1);
    CHECK(report.value(u"messages"_s) == 1);
    CHECK(report.value(u"mail"_s).toObject().value(u"sent"_s) == 0);
    ctl.clock.advance(10s);
    CHECK(ctl.must(u"admin"_s, wordsOf(u"watch --once"_s)).value(u"mail"_s).toObject().value(u"sent"_s) == 1);
    CHECK(QFile::exists(letter));
    const QJsonArray history = ctl.must(u"sara"_s, {u"ticket"_s, u"show"_s, ticket}).value(u"history"_s).toArray();
    CHECK(history.last().toObject().value(u"kind"_s) == u"resumed"_s);
    CHECK(history.last().toObject().value(u"actor"_s).toObject().value(u"kind"_s) == u"system"_s);
    CHECK(ctl.must(u"admin"_s, wordsOf(u"verify"_s)).value(u"differences"_s).toArray().isEmpty());
}

TEST_CASE("The watcher goes on until it is told to end, and gives the lease up")
{
    CtlRun ctl(db::Engine::Sqlite);
    ctl.init();
    Watching watching(ctl, u"sara"_s, {u"--json"_s});
    watching.process.terminate();
    REQUIRE(watching.process.waitForFinished());
    CHECK(watching.process.exitStatus() == QProcess::NormalExit);
    CHECK(watching.process.exitCode() == 0);
    CHECK(watching.process.readAllStandardOutput().contains("\"watching\":true"));
    CHECK(watching.heartbeat() == 0);
}

TEST_CASE("Where a watcher is killed another one takes over after a minute, and not before")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    Watching watching(ctl, u"sara"_s);
    watching.process.kill();
    REQUIRE(watching.process.waitForFinished());
    ctl.letServe(u"luca"_s);
    const auto watches = [&] { return ctl.must(u"luca"_s, wordsOf(u"watch --once"_s)).value(u"watching"_s).toBool(); };
    ctl.clock.set(domain::SystemClock().now());
    CHECK_FALSE(watches());
    CHECK(watching.heartbeat() != 0);
    watching.session->execute(u"UPDATE lease SET heartbeat = heartbeat - 60000 WHERE name = 1"_s);
    ctl.clock.advance(1s); // a server's own goes by itself
    CHECK(watches());
}

TEST_CASE("The watcher says once that the server was lost, goes on when it is there again, and gives the lease up")
{
    ON_A_SERVER();
    CtlRun ctl(db::Engine::PostgreSql);
    ctl.init();
    Watching watching(ctl, u"sara"_s, {u"--every"_s, u"1"_s, u"--lang"_s, u"en"_s});
    watching.cut();
    watching.awaitPass();
    CHECK(watching.timesTold() == 1);
}

TEST_CASE("The watcher goes on where the server takes no connections for a while")
{
    ON_A_SERVER();
    CtlRun ctl(db::Engine::PostgreSql);
    ctl.init();
    Watching watching(ctl, u"sara"_s, {u"--every"_s, u"1"_s, u"--lang"_s, u"en"_s});
    const auto allow = [&](const QString &connections) {
        watching.session->execute(u"ALTER ROLE %1 CONNECTION LIMIT %2"_s.arg(watching.login, connections));
    };
    allow(u"0"_s);
    watching.cut();
    // That it has tried, the server's log tells.
    const QByteArray refused = u"too many connections for role \"%1\""_s.arg(watching.login).toUtf8();
    watching.await([&] {
        QFile file(test::pg_server::socketDirectory() + u"/data/log"_s);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll().contains(refused);
    });
    allow(u"-1"_s);
    watching.awaitPass();
    CHECK(watching.timesTold() == 1);
}

TEST_CASE("Wrong words for the watcher are wrong usage, and nothing is opened")
{
    CtlRun ctl(db::Engine::Sqlite);
    ctl.init();
    CHECK(ctl.as(u"sara"_s, wordsOf(u"watch --once --every 0"_s)).code == 2);
    CHECK(ctl.as(u"sara"_s, wordsOf(u"watch --once --mail /nowhere/at.all"_s)).errorKind() == u"io"_s);
    CHECK(ctl.as(u"sara"_s, {u"watch"_s, u"--once"_s, u"--mail"_s, ctl.write(u"bad.json"_s, "{}")}).errorKind()
          == u"bad-mapping"_s);
    CHECK(ctl.as(u"sara"_s,
                 {u"ticket"_s, u"chase"_s, ctl.open(), u"--outbound"_s, u"--party"_s, u"x"_s, u"--address"_s, u"a@b.it"_s})
              .code
          == 2);
}
