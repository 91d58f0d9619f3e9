// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/exchange/import_desk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;
using namespace domain;
using namespace std::chrono_literals;
using exchange::ImportReport;
using exchange::Mapping;
using What = exchange::Remark::What;

namespace {

// A case as its log tells it, row by row.
const QByteArray header = "id,state,at,note\n";
const QByteArrayList rows{"A,new,2020-01-01T10:00,\n", "A,work,2020-01-01T11:00,uno\n", "A,wait,2020-01-01T12:00,\n",
                          "A,work,2020-01-01T13:00,due\n", "A,done,2020-01-01T14:00,tre\n"};

} // namespace

TEST_CASE("later rows of a known case are appended, from wherever the later log begins")
{
    ImportDesk desk(EACH_ENGINE());
    const Mapping mapping = mappingWith(R"(, "note": "note")");
    desk.importLog(header + rows.mid(0, 3).join(), mapping);
    const TicketId id = desk.ticketOf(u"A"_s);
    REQUIRE(desk.story(id) == u"registered taken held"_s);
    const QString whole = u"registered taken held resumed resolved"_s;

    SECTION("the whole log")
    {
        const ImportReport report = desk.importLog(header + rows.join(), mapping);
        CHECK(report.extended == 1);
        CHECK(report.events == 2);
        CHECK(desk.story(id) == whole);
    }
    SECTION("its last rows, of which some are here")
    {
        CHECK(desk.importLog(header + rows.mid(1).join(), mapping).extended == 1);
        CHECK(desk.story(id) == whole);
    }
    SECTION("its last rows alone")
    {
        CHECK(desk.importLog(header + rows.mid(3).join(), mapping).extended == 1);
        CHECK(desk.story(id) == whole);
    }
    SECTION("an excerpt of what is here")
    {
        CHECK(desk.importLog(header + rows.mid(1, 1).join(), mapping).unchanged == 1);
        CHECK(desk.story(id) == u"registered taken held"_s);
    }
    SECTION("rows that have changed meanwhile: a conflict, and the ticket is left alone")
    {
        const ImportReport report =
            desk.importLog(header + "A,new,2020-01-01T10:00,\nA,work,2020-01-01T11:00,altro\n" + rows.mid(2).join(), mapping);
        CHECK(report.conflicts == 1);
        CHECK(report.nothingNew());
        CHECK_FALSE(report.isComplete());
        CHECK(rowsOf(report, What::ChangedRows).size() == 1);
        CHECK(desk.story(id) == u"registered taken held"_s);
    }
    SECTION("after somebody has worked on it here")
    {
        desk::Desk agent = desk.as(desk.agent);
        desk.clock.advance(1h);
        must(desk::resolveTicket(agent, {{}, id, desk.resolution()}));
        const ImportReport report = desk.importLog(header + rows.mid(0, 4).join(), mapping);
        CHECK(report.extended == 1);
        CHECK(rowsOf(report, What::BeforeImported) == std::vector<qint64>{5});
        CHECK(desk.story(id) == u"registered taken held resolved! reopened taken*"_s);
    }
    CHECK(desk.isSound(id));
    CHECK(desk.isClean());
}

TEST_CASE("a case that has gone on from log to log is known from its first row to its last")
{
    ImportDesk desk(EACH_ENGINE());
    const Mapping mapping = mappingWith(R"(, "note": "note")");
    const QByteArray third = header + rows.join();
    CHECK(desk.importLog(header + rows.mid(0, 2).join(), mapping).created == 1);
    SECTION("each log from the beginning")
    {
        CHECK(desk.importLog(header + rows.mid(0, 4).join(), mapping).events == 2);
        CHECK(desk.importLog(third, mapping).events == 1);
    }
    SECTION("each log only with what is new")
    {
        CHECK(desk.importLog(header + rows.mid(2, 2).join(), mapping).events == 2);
        CHECK(desk.importLog(header + rows.mid(4).join(), mapping).events == 1);
    }
    const TicketId id = desk.ticketOf(u"A"_s);
    const QString whole = u"registered taken held resumed resolved"_s;
    REQUIRE(desk.story(id) == whole);
    // The whole of it again, and its first rows alone: all of them are here.
    for (const QByteArray &log :
         {third, QByteArray(header + rows.mid(0, 2).join()), QByteArray(header + rows.mid(1, 3).join())}) {
        INFO(log.toStdString());
        const ImportReport again = desk.importLog(log, mapping);
        CHECK(again.nothingNew());
        CHECK(again.unchanged == 1);
        CHECK(again.conflicts == 0);
        CHECK(again.events == 0);
        CHECK(again.isComplete());
        CHECK(desk.story(id) == whole);
    }
    CHECK(desk.isSound(id));
    CHECK(desk.isClean());
}

TEST_CASE("a run's key stands for one log: with it the run goes on, and another log is refused")
{
    ImportDesk desk(EACH_ENGINE());
    const QByteArray log = "id,state,at\nA,new,2020-01-01T10:00\nB,new,2020-01-01T11:00\n";
    const exchange::ImportOptions run{.batch = 1, .key = QUuid::createUuid()};
    const auto isKnown = [&] { return storage::findOperation(*desk.session, *run.key).has_value(); };
    SECTION("a run that was stopped goes on")
    {
        const ImportReport part = must(desk.import(desk.log(log), mappingWith(), run,
                                                   [](const exchange::ImportProgress &progress) { return progress.cases == 0; }));
        CHECK(part.interrupted);
        CHECK(part.created == 1);
        CHECK(isKnown());
        CHECK(must(desk.import(desk.log(log), mappingWith(), run)).created == 1);
    }
    SECTION("a run that was whole brings in nothing more")
    {
        CHECK(must(desk.import(desk.log(log), mappingWith(), run)).created == 2);
        CHECK(must(desk.import(desk.log(log), mappingWith(), run)).nothingNew());
    }
    SECTION("another log, and the same of somebody else")
    {
        CHECK(must(desk.import(desk.log(log), mappingWith(), run)).created == 2);
        const QByteArray other = log + "C,new,2020-01-01T12:00\n";
        CHECK(kindOf(desk.import(desk.log(other), mappingWith(), run)) == ErrorKind::KeyReused);
        desk::Desk boss = desk.as(desk.administrator);
        exchange::ImportOptions theirs = run;
        theirs.contract = desk.contract;
        CHECK(kindOf(exchange::importIncidents(boss, desk.log(log), mappingWith(), theirs, {})) == ErrorKind::KeyReused);
        CHECK_FALSE(storage::findAlias(*desk.session, desk.contract, {u"old desk"_s, u"C"_s}));
    }
    SECTION("a key of something else")
    {
        desk::Desk supervisor = desk.as(desk.supervisor);
        desk::OpenTicket opening = desk.opening();
        opening.request.key = *run.key;
        must(desk::openTicket(supervisor, opening));
        CHECK(kindOf(desk.import(desk.log(log), mappingWith(), run)) == ErrorKind::KeyReused);
    }
    CHECK(isKnown());
    CHECK(desk.isClean());
}

TEST_CASE("an import by a program that an upgrade left behind writes nothing, nor goes on when the upgrade comes under it")
{
    ImportDesk desk(EACH_ENGINE());
    const Mapping mapping = mappingWith();
    const auto upgrade = [&] {
        desk.secondSession()->run(
            u"INSERT INTO schema_version (number, name, min_client, applied_at) VALUES (900, 'later', 900, 0)"_s);
    };
    const QByteArray log = header + rows.join() + rows.join().replace("A,", "B,");
    qint64 asked = 0;
    const auto result = desk.import(desk.log(log), mapping, {.batch = 1}, [&](const exchange::ImportProgress &progress) {
        if (progress.cases == 1 && asked++ == 0)
            upgrade();
        return true;
    });
    CHECK(kindOf(result) == ErrorKind::SchemaNewer);
    CHECK(asked > 0);
    CHECK(desk.count(u"import_case"_s) == 1); // what was committed before stays
    CHECK(kindOf(desk.import(desk.log(log), mapping)) == ErrorKind::SchemaNewer);
    CHECK(desk.count(u"import_case"_s) == 1);
    CHECK(desk.count(u"ticket"_s) == 1);
}
