// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctl_run.h"
#include "tests/support/test_data.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using test::CtlRun;
using test::wordsOf;

namespace {

constexpr char mapping[] = R"({"source": "prova", "columns": {"case": "caso", "state": "stato", "time": "quando"},
 "values": {"state": {"nuovo": "registered", "preso": "in charge", "risolto": "resolved", "chiuso": "closed"}}})";

QStringList import(const QString &log, const QString &mappingFile)
{
    return {u"import"_s, u"incidents"_s, log, u"--mapping"_s, mappingFile, u"--contract"_s, u"NAP"_s};
}

} // namespace

TEST_CASE("An import ends with 1 where a case is held back, and with 0 where all is in")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    const QString map = ctl.write(u"map.json"_s, mapping);
    const QByteArray good = "caso,stato,quando\nA1,nuovo,2026-01-05T09:00\nA1,preso,2026-01-05T09:10\nA1,risolto,2026-01-05T10:"
                            "00\nA1,chiuso,2026-01-06T10:00\n";
    const QString log = ctl.write(u"log.csv"_s, good + "B2,nuovo,2026-01-05T09:00\nB2,boh,2026-01-05T09:30\n");

    const test::Outcome trial = ctl.as(u"capo"_s, import(log, map) + QStringList{u"--dry-run"_s});
    CHECK(trial.code == 1);
    CHECK(trial.json().value(u"created"_s).toInt() == 1);
    CHECK(ctl.must(u"capo"_s, {u"ticket"_s, u"list"_s}).value(u"items"_s).toArray().isEmpty());

    // A value that the mapping does not translate is told on the other output, as the report tells it.
    const QString told = ctl.write(u"told.csv"_s, "caso,stato,quando,via\nC3,nuovo,2026-01-05T09:00,piccione\n");
    const QString withChannel = ctl.write(
        u"channel.json"_s, QByteArray(mapping).replace("\"time\": \"quando\"", "\"time\": \"quando\", \"channel\": \"via\""));
    const QStringList trialLine = import(told, withChannel) + QStringList{u"--dry-run"_s};
    const test::Outcome untranslated = ctl.as(u"capo"_s, trialLine);
    CHECK(untranslated.code == 0);
    CHECK(QJsonDocument::fromJson(untranslated.error.toUtf8()).object().value(u"untranslated"_s)
          == untranslated.json().value(u"remarks"_s).toArray().at(0));
    CHECK(ctl.run(trialLine + QStringList{u"--as"_s, ctl.login(u"capo"_s)}).error.startsWith(u"Row 2, case C3: channel: "_s));

    const test::Outcome first = ctl.as(u"capo"_s, import(log, map));
    INFO(Catch::StringMaker<test::Outcome>::convert(first));
    CHECK(first.code == 1);
    const QJsonObject report = first.json();
    CHECK(report.value(u"created"_s).toInt() == 1);
    CHECK(report.value(u"held_back"_s).toInt() == 1);
    const QJsonObject remark = report.value(u"remarks"_s).toArray().at(0).toObject();
    CHECK(remark.value(u"what"_s) == u"unknown-state"_s);
    CHECK(remark.value(u"case"_s) == u"B2"_s);
    CHECK(remark.value(u"row"_s).toInt() == 7);

    const QString mended = ctl.write(u"log.csv"_s, good + "B2,nuovo,2026-01-05T09:00\nB2,preso,2026-01-05T09:30\n");
    CHECK(ctl.must(u"capo"_s, import(mended, map)).value(u"created"_s).toInt() == 1);
    const QJsonObject again = ctl.must(u"capo"_s, import(mended, map));
    CHECK(again.value(u"created"_s).toInt() == 0);
    CHECK(again.value(u"unchanged"_s).toInt() == 2);
    // At a terminal one line tells how far it is, and is gone at the end.
    ctl.errorIsTerminal = true;
    const test::Outcome seen = ctl.run(import(mended, map) + QStringList{u"--as"_s, ctl.login(u"capo"_s), u"--lang"_s, u"it"_s});
    ctl.errorIsTerminal = false;
    CHECK(seen.out.startsWith(u"Non è arrivato nulla di nuovo."_s));
    CHECK(seen.error.startsWith(u"\r0 di 6, "_s));
    CHECK(seen.error.contains(u", mancano "_s));
    CHECK(seen.error.endsWith(u" \r"_s));
    // The name that the source gave it leads to it.
    CHECK(ctl.must(u"capo"_s, {u"ticket"_s, u"show"_s, u"A1"_s}).value(u"state"_s) == u"closed"_s);
    CHECK(ctl.must(u"admin"_s, {u"verify"_s}).value(u"differences"_s).toArray().isEmpty());
    // What somebody changed behind its back is found.
    ctl.database.open()->execute(u"UPDATE ticket SET priority = 1"_s);
    const test::Outcome found = ctl.as(u"admin"_s, {u"verify"_s});
    CHECK(found.code == 1);
    CHECK(found.json().value(u"differences"_s).toArray().size() == 2);
}

TEST_CASE("Why an imported ticket is due then says that its clock began elsewhere, and so does its history")
{
    CtlRun ctl(db::Engine::Sqlite);
    ctl.init();
    ctl.must(u"capo"_s, wordsOf(u"calendar hours --contract NAP --week mon-fri=08:00-18:00"_s));
    ctl.must(u"capo"_s, wordsOf(u"target set --contract NAP --measure resolve --within 30h"_s));
    const QString map = ctl.write(u"map.json"_s, mapping);
    const QString log = ctl.write(u"log.csv"_s, "caso,stato,quando\nD4,nuovo,2026-02-27T17:00\nD4,preso,2026-02-27T17:10\n");
    REQUIRE(ctl.must(u"capo"_s, import(log, map)).value(u"created"_s).toInt() == 1);
    const QJsonObject clock = ctl.must(u"capo"_s, wordsOf(u"ticket why-due D4"_s)).value(u"clock"_s).toObject();
    CHECK(clock.value(u"state"_s) == u"running"_s);
    CHECK(clock.value(u"imported"_s) == true);
    const auto told = [&](const QString &line) { return ctl.run(wordsOf(line + u" --as "_s + ctl.login(u"capo"_s))).out; };
    CHECK(told(u"ticket why-due D4"_s).contains(u", imported"_s));
    CHECK(told(u"ticket why-due D4 --lang it"_s).contains(u", importato"_s));
    const QJsonArray history = ctl.must(u"capo"_s, wordsOf(u"ticket show D4"_s)).value(u"history"_s).toArray();
    CHECK(history.at(0).toObject().value(u"origin"_s) == u"imported"_s);
    // What is begun here is the desk's own.
    const QString own = ctl.open();
    CHECK(ctl.must(u"capo"_s, wordsOf(u"ticket why-due "_s + own)).value(u"clock"_s).toObject().value(u"imported"_s) == false);
    CHECK_FALSE(told(u"ticket why-due "_s + own).contains(u"imported"_s));
}

TEST_CASE("A mapping that is not right ends with 2, an agent's import with 1, a missing log with 3, and nothing is written")
{
    CtlRun ctl(db::Engine::Sqlite);
    ctl.init();
    const QString map = ctl.write(u"map.json"_s, mapping);
    const QString log = ctl.write(u"log.csv"_s, "caso,stato,ora\nA1,nuovo,2026-01-05T09:00\n");
    const test::Outcome column = ctl.as(u"capo"_s, import(log, map));
    CHECK(column.code == 2);
    CHECK(column.errorKind() == u"bad-mapping"_s);
    CHECK(ctl.as(u"capo"_s, import(log, ctl.write(u"none.json"_s, "{"))).code == 2);
    CHECK(ctl.as(u"capo"_s, import(u"/nowhere/at-all.csv"_s, map)).code == 3);
    const QString good = ctl.write(u"good.csv"_s, "caso,stato,quando\nA1,nuovo,2026-01-05T09:00\n");
    CHECK(ctl.as(u"sara"_s, import(good, map)).code == 1);
    ctl.interrupted = true;
    const test::Outcome stopped = ctl.as(u"capo"_s, import(good, map));
    CHECK(stopped.code == 1);
    CHECK(stopped.json().value(u"interrupted"_s).toBool());
    CHECK(stopped.json().value(u"created"_s).toInt() == 0);
    CHECK(ctl.run(import(good, map) + QStringList{u"--as"_s, ctl.login(u"capo"_s)}).out.startsWith(u"Stopped as you asked"_s));
    ctl.interrupted = false;
    CHECK(ctl.must(u"capo"_s, {u"ticket"_s, u"list"_s}).value(u"items"_s).toArray().isEmpty());
}

TEST_CASE("The real incidents come in by the command line, and its figures are theirs")
{
    const QString log = test::realData(u"incidents_by_phone.csv"_s);
    if (log.isEmpty())
        return;
    CtlRun ctl(db::Engine::Sqlite);
    ctl.init();
    const QString map = test::sourceFile(u"resources/mappings/incidents_by_phone.json"_s);
    CHECK(ctl.must(u"capo"_s, import(log, map)).value(u"created"_s).toInt() == 890);
    const QJsonObject figures = ctl.must(u"capo"_s, {u"figures"_s, u"--from"_s, u"2016-01-01"_s, u"--to"_s, u"2017-06-01"_s});
    CHECK(figures.value(u"opened"_s).toInt() == 890);
    CHECK(figures.value(u"closed"_s).toInt() == 890);
    CHECK(figures.value(u"reopened"_s).toInt() == 11);
    CHECK(figures.value(u"escalated"_s).toInt() == 0);
    CHECK(figures.value(u"holds"_s).toObject().value(u"requester"_s).toInt() == 324);
    CHECK(ctl.must(u"admin"_s, {u"verify"_s}).value(u"differences"_s).toArray().isEmpty());
}

TEST_CASE("A report too long to be listed says how much of it is not")
{
    CtlRun ctl(db::Engine::Sqlite);
    ctl.init();
    const QString map = ctl.write(u"map.json"_s, mapping);
    const QString log = ctl.write(u"log.csv"_s, "caso,stato,quando\n" + QByteArray(",nuovo,\n").repeated(100'003));
    const test::Outcome run = ctl.run(import(log, map) + QStringList{u"--as"_s, ctl.login(u"capo"_s)});
    CHECK(run.code == 1);
    CHECK(run.out.endsWith(u"Counted above and not listed: 3\n"_s));
    const QJsonObject report = ctl.as(u"capo"_s, import(log, map)).json();
    CHECK(report.value(u"remarks"_s).toArray().size() == 100'000);
    CHECK(report.value(u"remarks_left_out"_s).toInt() == 3);
    CHECK(report.value(u"held_back"_s).toInt() == 100'003);
}

TEST_CASE("A demonstration desk prints its logins, which work, and is whole")
{
    CtlRun ctl(EACH_ENGINE());
    QStringList line{u"init"_s,   u"--admin"_s, ctl.login(u"admin"_s), u"--demo"_s,     u"--tickets"_s, u"40"_s,
                     u"--seed"_s, u"7"_s,       u"--until"_s,          u"2026-02-28"_s, u"--json"_s};
    if (!ctl.asOwner().isEmpty())
        line << ctl.asOwner() << u"--login-suffix"_s << ctl.login({});
    const test::Outcome made = ctl.run(line);
    INFO(Catch::StringMaker<test::Outcome>::convert(made));
    REQUIRE(made.code == 0);
    CHECK(made.json().value(u"tickets"_s).toInt() == 40);
    const QJsonArray logins = made.json().value(u"logins"_s).toArray();
    QStringList roles;
    for (const QJsonValue &login : logins)
        roles += login.toObject().value(u"role"_s).toString();
    for (const QString &role : {u"agent"_s, u"technician"_s, u"supervisor"_s, u"administrator"_s, u"auditor"_s})
        CHECK(roles.contains(role));
    test::Outcome printed;
    if (ctl.database.location().engine == db::Engine::Sqlite) { // to people too; on a server they would be the same logins
        line.removeOne(u"--json"_s);
        printed = ctl.run(line + QStringList{u"--db"_s, u"sqlite:"_s + ctl.write(u"second"_s, {}) + u".desk"_s});
        CHECK(printed.code == 0);
    }
    for (const QJsonValue &one : logins) {
        const QString login = one.toObject().value(u"login"_s).toString(), role = one.toObject().value(u"role"_s).toString(),
                      secret = one.toObject().value(u"password"_s).toString();
        CAPTURE(login, role);
        const QString password = ctl.write(u"demo"_s, secret.toUtf8());
        const auto says = [&](const QString &words) {
            return ctl.run(wordsOf(words) + QStringList{u"--json"_s, u"--as"_s, login, u"--password-file"_s, password});
        };
        CHECK(says(u"team list"_s).code == 0);
        if (role != u"administrator"_s && role != u"technician"_s)
            CHECK(says(u"ticket list"_s).json().value(u"items"_s).toArray().size() > 0);
        if (printed.code == 0 && !printed.out.isEmpty()) {
            CHECK(printed.out.contains(login));
            CHECK(printed.out.contains(secret));
        }
    }
    const QJsonObject agent = logins.at(0).toObject();
    CHECK(ctl.run({u"ticket"_s, u"list"_s, u"--json"_s, u"--as"_s, agent.value(u"login"_s).toString(), u"--password-file"_s,
                   ctl.write(u"demo"_s, agent.value(u"password"_s).toString().toUtf8())})
              .json()
              .value(u"items"_s)
              .toArray()
              .size()
          == 40);
    ctl.letServe(u"admin"_s);
    CHECK(ctl.must(u"admin"_s, {u"verify"_s}).value(u"differences"_s).toArray().isEmpty());
}

TEST_CASE("A demonstration desk that was stopped leaves no file behind")
{
    CtlRun ctl(db::Engine::Sqlite);
    ctl.interrupted = true;
    const test::Outcome stopped =
        ctl.run({u"init"_s, u"--admin"_s, u"admin"_s, u"--demo"_s, u"--tickets"_s, u"2000"_s, u"--json"_s});
    CHECK(stopped.code == 1);
    CHECK(stopped.errorKind() == u"cancelled"_s);
    CHECK_FALSE(QFile::exists(ctl.database.location().path));
    CHECK(ctl.run({u"init"_s, u"--admin"_s, u"admin"_s, u"--tickets"_s, u"5"_s}).code == 2);
}
