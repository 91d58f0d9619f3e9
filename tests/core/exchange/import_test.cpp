// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/people.h"
#include "core/storage/staff.h"
#include "tests/core/exchange/import_desk.h"
#include "tests/support/pg_server.h"

#include <QtCore/QStringEncoder>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;
using namespace domain;
using namespace std::chrono_literals;
using exchange::ImportReport;
using exchange::Mapping;
using What = exchange::Remark::What;

namespace {

QString stories(ImportDesk &desk, const QByteArray &states, const Mapping &mapping = mappingWith())
{
    QByteArray log = "id,state,at\n";
    int hour = 0;
    for (const QByteArray &state : states.split(' '))
        log += "A," + state + ",2020-01-01T" + QByteArray::number(10 + hour++) + ":00\n";
    must(desk.import(desk.log(log), mapping));
    const TicketId id = desk.ticketOf(u"A"_s);
    CHECK(desk.isSound(id));
    return desk.story(id);
}

Instant at(int hour, int minute = 0)
{
    return std::chrono::sys_days{std::chrono::year{2020} / 1 / 1} + std::chrono::hours(hour) + std::chrono::minutes(minute);
}

} // namespace

TEST_CASE("states become the steps of a ticket's life, and those that were skipped are inferred")
{
    const auto [states, story] = GENERATE(table<QByteArray, QString>({
        {"new", u"registered"_s},
        {"new new", u"registered updated"_s},
        {"new work done shut", u"registered taken resolved closed"_s},
        {"work", u"registered taken"_s},
        {"done", u"registered resolved"_s},
        {"new shut shut", u"registered resolved* closed updated"_s},
        {"new wait new", u"registered held resumed"_s},
        {"new wait work", u"registered held resumed taken*"_s},
        {"new work wait work", u"registered taken held resumed"_s},
        {"new wait wait vendor done", u"registered held updated held resolved"_s},
        {"new work done work shut", u"registered taken resolved reopened taken* resolved* closed"_s},
        {"new done shut new", u"registered resolved closed reopened"_s},
        {"new done wait", u"registered resolved reopened held"_s},
        {"new void", u"registered cancelled"_s},
        {"new void void", u"registered cancelled updated"_s},
        {"new done void", u"registered resolved closed"_s},
        {"new up work done", u"registered escalated taken resolved"_s},
        {"new wait up", u"registered held resumed* escalated"_s},
        {"new up done work", u"registered escalated resolved reopened taken*"_s},
        {"new note work note", u"registered updated taken updated"_s},
        {"new work new", u"registered taken updated"_s},
        {"new done shut done", u"registered resolved closed updated"_s},
    }));
    INFO(states.toStdString());
    ImportDesk desk(db::Engine::Sqlite);
    CHECK(stories(desk, states) == story);
}

TEST_CASE("whatever states follow each other, with whatever teams, each step is legal and the server agrees")
{
    ImportDesk desk(EACH_ENGINE());
    std::mt19937 random(20200101);
    const QByteArrayList states{"new", "work", "up", "wait", "vendor", "done", "shut", "note"};
    const QByteArrayList teams{"?", "one", "two", "three", "four"};
    QByteArray log = "id,state,at,team\n";
    for (int n = 0; n < 300; ++n)
        for (int i = 0; i < 12; ++i)
            log += "C" + QByteArray::number(n) + ',' + states.at(qsizetype(random() % 8))
                + ",2020-01-01T10:" + QByteArray::number(10 + i) + ',' + teams.at(qsizetype(random() % 5)) + '\n';
    const Mapping mapping = mappingWith(R"(, "team": "team")", R"(, "teamLevels": {"three": 2, "four": "supplier"})");
    const ImportReport report = desk.importLog(log, mapping);
    CHECK(report.created == 300);
    CHECK(report.isComplete());
    CHECK(desk.isClean());

    // The same rows in two runs make the same histories, cut wherever they are.
    ImportDesk pieces(db::Engine::Sqlite);
    const QByteArrayList rows = log.trimmed().split('\n');
    QByteArrayList some;
    for (qsizetype i = 0; i < rows.size(); ++i)
        if (i == 0 || (i - 1) % 12 <= (i - 1) / 12 % 12)
            some += rows.at(i);
    pieces.importLog(some.join('\n'), mapping);
    CHECK(pieces.importLog(log, mapping).created == 0);
    for (int n = 0; n < 300; ++n) {
        const QString reference = u"C%1"_s.arg(n);
        INFO(reference.toStdString());
        CHECK(pieces.story(pieces.ticketOf(reference)) == desk.story(desk.ticketOf(reference)));
    }
    CHECK(pieces.isClean());
}

TEST_CASE("a transfer is one known team followed by a different known one")
{
    ImportDesk desk(EACH_ENGINE());
    const Mapping mapping = mappingWith(R"(, "team": "team")", R"(, "teamLevels": {"experts": 2, "wizards": 2})");
    const ImportReport report = desk.importLog(
        "id,state,at,team\n"
        "A,new,2020-01-01T10:00,?\nA,new,2020-01-01T10:01,desk\nA,work,2020-01-01T10:02,?\nA,work,2020-01-01T10:03,desk\n"
        "A,work,2020-01-01T10:04,office\nA,done,2020-01-01T10:05,office\nA,done,2020-01-01T10:06,desk\n"
        "B,new,2020-01-01T10:00,desk\nB,work,2020-01-01T10:01,experts\nB,wait,2020-01-01T10:02,wizards\nB,wait,2020-01-01T10:03,"
        "desk\n"
        "C,new,2020-01-01T10:00,experts\nC,done,2020-01-01T10:01,experts\n",
        mapping);
    CHECK(report.teams == 4);
    CHECK(desk.story(desk.ticketOf(u"A"_s)) == u"registered updated taken updated transferred taken* resolved transferred"_s);
    CHECK(desk.story(desk.ticketOf(u"B"_s)) == u"registered escalated taken transferred held resumed* given back held*"_s);
    CHECK(desk.story(desk.ticketOf(u"C"_s)) == u"registered escalated* resolved"_s);
    CHECK(desk.ticket(desk.ticketOf(u"C"_s)).resolvedLevel == Level::Second);
    CHECK(storage::findTeam(*desk.session, u"experts"_s)->level == TeamLevel::Second);
    CHECK(desk.isClean());
}

TEST_CASE("a team that is known keeps its level and begins to work on the contract")
{
    ImportDesk desk(EACH_ENGINE());
    desk.importLog("id,state,at,team\nA,new,2020-01-01T10:00,Secondo livello Bari\n", mappingWith(R"(, "team": "team")"));
    const Team team = storage::findTeam(*desk.session, u"Secondo livello Bari"_s).value();
    CHECK(team.level == TeamLevel::Second);
    CHECK((team.contracts == std::vector{desk.contract, desk.foreign}));
    CHECK(desk.ticket(desk.ticketOf(u"A"_s)).place == Place{TicketState::Escalated, Level::Second});
}

TEST_CASE("times never go backwards, and what was mended is told with its row")
{
    ImportDesk desk(db::Engine::Sqlite);
    const ImportReport report =
        desk.importLog("id,state,at,opened\n"
                       "A,new,2020-01-01T08:00,2020-01-01T09:00\nA,work,2020-01-01T12:00,2020-01-01T09:00\n"
                       "A,wait,2020-01-01T13:00,?\nA,done,2020-01-01T11:00,?\n",
                       mappingWith(R"(, "opened": "opened")"));
    std::vector<Instant> times;
    std::vector<std::optional<Instant>> inLog; // told by the ticket too, whatever becomes of the report
    for (const TicketEvent &event : desk.history(desk.ticketOf(u"A"_s))) {
        times.push_back(event.occurredAt);
        inLog.push_back(event.change.loggedAt);
    }
    CHECK((times == std::vector<Instant>{at(9), at(11), at(11), at(11)}));
    CHECK((inLog == std::vector<std::optional<Instant>>{at(8), at(12), at(13), std::nullopt}));
    CHECK(rowsOf(report, What::BeforeOpening) == std::vector<qint64>{2});
    CHECK((rowsOf(report, What::AfterNext) == std::vector<qint64>{4, 3}));
}

TEST_CASE("a log that does not say when a case was opened opens it with its first row")
{
    ImportDesk desk(db::Engine::Sqlite);
    const ImportReport report =
        desk.importLog("id,state,at\nA,new,2020-01-01T10:00\nA,work,2020-01-01T12:00\nA,done,2020-01-01T09:00\n", mappingWith());
    std::vector<Instant> times;
    for (const TicketEvent &event : desk.history(desk.ticketOf(u"A"_s)))
        times.push_back(event.occurredAt);
    CHECK((times == std::vector<Instant>{at(10), at(10), at(10)}));
    CHECK(rowsOf(report, What::BeforeOpening) == std::vector<qint64>{4});
    CHECK(rowsOf(report, What::AfterNext) == std::vector<qint64>{3});
}

TEST_CASE("a case that can't be read is held back whole, and comes in once it can")
{
    ImportDesk desk(EACH_ENGINE());
    const QByteArray good = "id,state,at\nA,new,2020-01-01T10:00\nB,new,2020-01-01T10:00\nB,new,2020-01-01T11:00\n";
    Mapping mapping = mappingWith();
    mapping.times = must(exchange::TimeReader::make({u"iso"_s}, u"Europe/Rome"_s));
    const auto [row, what] =
        GENERATE(table<QByteArray, What>({{"B,lost,2020-01-01T12:00", What::UnknownState},
                                          {"B,,2020-01-01T12:00", What::UnknownState},
                                          {"B,done,yesterday", What::BadDate},
                                          {"B,done,2020-02-30T10:00", What::BadDate},
                                          {"B,done,", What::BadDate},
                                          {"B,done,2020-03-29T02:30", What::LeftOutHour},
                                          {"B,done,2099-01-01T10:00", What::FutureDate},
                                          {"B,d\xF3ne,2020-01-01T12:00", What::InvalidBytes},
                                          {"B,done", What::WrongColumnCount},
                                          {"B,done,2020-01-01T12:00,x", What::WrongColumnCount},
                                          {"B,void,2020-01-01T12:00\nB,work,2020-01-01T13:00", What::AliveAfterCancelled}}));
    const ImportReport report = desk.importLog(good + row + '\n', mapping);
    CHECK(report.created == 1);
    CHECK(report.heldBack == 1);
    CHECK_FALSE(report.isComplete());
    REQUIRE(report.remarks.size() == 1);
    CHECK(report.remarks.front().what == what);
    CHECK(report.remarks.front().caseReference == u"B"_s);
    CHECK(report.remarks.front().row == (what == What::AliveAfterCancelled ? 6 : 5));
    CHECK(report.remarks.front().group() == exchange::Remark::Group::HeldBack);
    CHECK_FALSE(storage::findAlias(*desk.session, desk.contract, {u"old desk"_s, u"B"_s}));

    const ImportReport again = desk.importLog(good + "B,done,2020-01-01T12:00\n", mapping);
    CHECK(again.created == 1);
    CHECK(again.unchanged == 1);
    CHECK(again.isComplete());
    CHECK(desk.story(desk.ticketOf(u"B"_s)) == u"registered updated resolved"_s);
}

TEST_CASE("a row that names no case, or in no letters, is told as such and keeps nothing else out")
{
    ImportDesk desk(db::Engine::Sqlite);
    const ImportReport report = desk.importLog(
        "id,state,at\n,new,2020-01-01T10:00\n?,new,2020-01-01T10:00\n\xFF,new,2020-01-01T10:00\nA,new,2020-01-01T10:00\n",
        mappingWith());
    CHECK(report.created == 1);
    CHECK(report.heldBack == 3);
    CHECK((rowsOf(report, What::NoCase) == std::vector<qint64>{2, 3}));
    CHECK((rowsOf(report, What::InvalidBytes) == std::vector<qint64>{4}));
}

TEST_CASE("other encodings, separators, zones and quotes are only a mapping away")
{
    ImportDesk desk(db::Engine::Sqlite);
    const Mapping mapping =
        must(Mapping::parse(R"({"source": "old desk", "file": {"encoding": "Windows-1252", "separator": ";", "quote": "'"},
        "times": {"formats": ["M/d/yyyy h:mm AP"], "zone": "America/New_York"}, "columns": {"case": "Caso", "state": "Attività", "time": "Quando",
        "subject": "Oggetto", "description": "Testo", "caller": "Chi"}, "values": {"state": {"Più lavoro": "in charge"}}, "defaults": {"channel": "mail", "kind": "request"}})"));
    QStringEncoder encoder("windows-1252");
    const QByteArray log = encoder(
        u"Caso;Attività;Quando;Oggetto;Testo;Chi\r\n7;Più lavoro;1/1/2020 5:00 AM;'Stampante; non va';'prima riga\r\nseconda «riga»: l''€';Nicolò D'Amico\r\n"_s);
    const ImportReport report = desk.importLog(log, mapping);
    CHECK(report.isComplete());
    const TicketId id = desk.ticketOf(u"7"_s);
    const Ticket ticket = desk.ticket(id);
    CHECK(ticket.openedAt == at(10));
    CHECK(ticket.subject == u"Stampante; non va"_s);
    CHECK(ticket.channel == Channel::Mail);
    CHECK(ticket.kind == TicketKind::Request);
    CHECK(desk.history(id).front().texts.value(TextField::Description) == u"prima riga\nseconda «riga»: l'€"_s);
    CHECK(storage::loadContact(*desk.session, ticket.caller.value())->name == u"Nicolò D'Amico"_s);
    CHECK(ticket.contact == ticket.caller);
}

TEST_CASE("a log without a header names its columns by number")
{
    ImportDesk desk(db::Engine::Sqlite);
    const Mapping mapping = must(
        Mapping::parse(R"({"source": "old desk", "file": {"header": false, "separator": "\t"}, "times": {"formats": ["epoch s"]},
        "columns": {"case": 2, "state": 3, "time": 1}, "values": {"state": {"*": "update", "open": "registered"}}})"));
    desk.importLog("1577872800\tA\topen\n1577872860\tA\tsomething else\n", mapping);
    CHECK(desk.story(desk.ticketOf(u"A"_s)) == u"registered updated"_s);
    CHECK(desk.ticket(desk.ticketOf(u"A"_s)).openedAt == at(10));
    CHECK(desk.ticket(desk.ticketOf(u"A"_s)).subject == u"A"_s);
}

TEST_CASE("what the source does not know is not recorded, and what the mapping does not is told")
{
    ImportDesk desk(EACH_ENGINE());
    const Mapping mapping =
        mappingWith(R"(, "priority": "prio", "impact": "impact", "assignee": "who", "actor": "by", "category": ["main", "sub"])");
    const QString log = desk.log("id,state,at,prio,impact,who,by,main,sub\nA,new,2020-01-01T10:00,1,?,?,?,?,x\nA,"
                                 "work,2020-01-01T11:00,9,1,Rossi M.,rossi m,Rete,Wi-Fi\n"
                                 "A,work,2020-01-01T11:30,9,1,Rossi M.,rossi m,Rete,Wi-Fi\n"
                                 "A,work,2020-01-01T12:00,2,1,Rossi M.,?,Rete,?\n");
    // It is told once, before anything of the case is written, and who then says no keeps the case out.
    const exchange::Remark untranslated{What::Unmapped, u"A"_s, 3, u"priority"_s, u"9"_s, {}};
    const auto told = [&](bool goOn) {
        std::vector<exchange::Remark> all;
        const ImportReport report = must(desk.import(log, mapping, {}, [&](const exchange::ImportProgress &progress) {
            if (progress.untranslated.empty())
                return true;
            all.insert(all.end(), progress.untranslated.begin(), progress.untranslated.end());
            CHECK(storage::findAlias(*desk.session, desk.contract, {u"old desk"_s, u"A"_s}) == std::nullopt);
            return goOn;
        }));
        CHECK(all == std::vector{untranslated});
        return report;
    };
    const ImportReport stopped = told(false);
    CHECK(stopped.interrupted);
    CHECK(stopped.created == 0);
    CHECK(storage::findAlias(*desk.session, desk.contract, {u"old desk"_s, u"A"_s}) == std::nullopt);
    const ImportReport report = told(true);
    CHECK(report.isComplete());
    REQUIRE(report.remarks.size() == 2);
    CHECK(report.remarks.front() == untranslated);
    CHECK(report.operators == 2);
    CHECK(report.categories == 2);
    const TicketId id = desk.ticketOf(u"A"_s);
    const Ticket ticket = desk.ticket(id);
    CHECK(ticket.priority == Priority::P2);
    CHECK(ticket.impact == Impact::High);
    CHECK(ticket.urgency == std::nullopt);
    CHECK(ticket.contactType == ContactType::NotRecorded);
    CHECK(ticket.openedBy == std::nullopt);
    const auto history = desk.history(id);
    CHECK(history.at(0).actor == Actor::system());
    CHECK(history.at(1).actor.kind == ActorKind::Operator);
    const Operator rossi = storage::loadOperator(*desk.session, ticket.assignee.value()).value();
    CHECK(rossi.name == u"Rossi M."_s);
    CHECK(rossi.login == u"rossi.m-2@old.desk"_s);
    CHECK_FALSE(rossi.canLogIn);
    CHECK(rossi.worksOn(desk.contract));
    // Another name that folds alike is another person.
    CHECK(storage::findOperator(*desk.session, u"rossi.m@old.desk"_s)->name == u"rossi m"_s);
}

TEST_CASE("a priority that the log does not tell follows from impact and urgency")
{
    ImportDesk desk(db::Engine::Sqlite);
    desk.importLog("id,state,at,i,u\nA,new,2020-01-01T10:00,1,1\n", mappingWith(R"(, "impact": "i", "urgency": "u")"));
    CHECK(desk.ticket(desk.ticketOf(u"A"_s)).priority == Priority::P1);
}

TEST_CASE("text from a log is plain text: without control characters, cut to its limit, and never more than text")
{
    ImportDesk desk(EACH_ENGINE());
    const QByteArray nasty = "<b>x</b>'; DROP TABLE ticket; --";
    const QByteArray huge(100'000, 'y');
    const ImportReport report =
        desk.importLog("id,state,at,subject\nA,new,2020-01-01T10:00," + nasty + "\nB,new,2020-01-01T10:00,bell\x07 and nul"
                           + QByteArray(1, '\0') + "\nC,new,2020-01-01T10:00," + huge + "\n",
                       mappingWith(R"(, "subject": "subject")"));
    CHECK(report.created == 3);
    CHECK(desk.ticket(desk.ticketOf(u"A"_s)).subject == QString::fromLatin1(nasty));
    CHECK(desk.ticket(desk.ticketOf(u"B"_s)).subject == u"bell  and nul"_s);
    CHECK(desk.ticket(desk.ticketOf(u"C"_s)).subject == QString(300, u'y'));
    CHECK(rowsOf(report, What::ControlCharacters) == std::vector<qint64>{3});
    CHECK(rowsOf(report, What::TooLong) == std::vector<qint64>{4});
    CHECK(report.remarks.back().before.size() == 200);
    CHECK(desk.isClean());
}

TEST_CASE("a resolution that the log skipped is dated by its column")
{
    ImportDesk desk(db::Engine::Sqlite);
    const ImportReport report = desk.importLog("id,state,at,opened,resolved\nA,shut,2020-01-01T12:00,2020-01-01T10:00,2020-01-"
                                               "01T11:00\nB,shut,2020-01-01T12:00,2020-01-01T10:00,?\n",
                                               mappingWith(R"(, "opened": "opened", "resolved": "resolved")"));
    CHECK(desk.ticket(desk.ticketOf(u"A"_s)).resolvedAt == at(11));
    CHECK(desk.ticket(desk.ticketOf(u"B"_s)).resolvedAt == at(12));
    CHECK(rowsOf(report, What::NoResolutionTime) == std::vector<qint64>{3});
}

TEST_CASE("a log that does not fit its mapping is refused before anything is written")
{
    ImportDesk desk(EACH_ENGINE());
    const qint64 operations = desk.count(u"operation"_s);
    const auto refused = [&](const QByteArray &log, const Mapping &mapping) {
        return desk.import(desk.log(log), mapping).error();
    };
    const Error missing = refused("id,state,time\nA,new,2020-01-01T10:00\n", mappingWith());
    CHECK(missing.kind == ErrorKind::BadMapping);
    CHECK(missing.subject == u"columns.time"_s);
    CHECK(refused("id,state,at,at\nA,new,2020-01-01T10:00,\n", mappingWith()).subject == u"columns.time"_s);
    CHECK(refused("", mappingWith()).kind == ErrorKind::BadInput);
    CHECK(refused("id,state,at\nA,new,\"2020-01-01T10:00\nB,new,2020-01-01T10:00\n", mappingWith()).kind == ErrorKind::BadInput);
    CHECK(kindOf(desk.import(u"/nowhere.csv"_s, mappingWith())) == ErrorKind::Io);
    CHECK(kindOf(desk.import(desk.log("id,state,at\n"), mappingWith(), {.batch = 0})) == ErrorKind::WrongUsage);
    CHECK(desk.count(u"operation"_s) == operations);
    CHECK(desk.count(u"ticket"_s) == 0);
    CHECK(must(desk.import(desk.log("id,state,at\n"), mappingWith())).nothingNew());
}

TEST_CASE("only supervisors of the contract and administrators import")
{
    ImportDesk desk(db::Engine::Sqlite);
    const QString log = desk.log("id,state,at\nA,new,2020-01-01T10:00\n");
    const Mapping mapping = mappingWith();
    const auto by = [&](const Operator &person) {
        desk::Desk mine = desk.as(person);
        return kindOf(exchange::importIncidents(mine, log, mapping, {.contract = desk.contract}, {}));
    };
    for (const Operator &person : {desk.agent, desk.technician, desk.auditor, desk.outsider})
        CHECK(by(person) == ErrorKind::NotAllowed);
    CHECK(desk.count(u"ticket"_s) == 0);
    CHECK(by(desk.supervisor) == std::nullopt);
    CHECK(by(desk.administrator) == std::nullopt);
}

TEST_CASE("an operator's own login imports on a server, in others' names")
{
    ON_A_SERVER();
    ImportDesk desk(db::Engine::PostgreSql);
    const auto session = desk.ownLogin(desk.supervisor);
    desk::Desk mine = desk.as(desk.supervisor, *session);
    const QString log = desk.log("id,state,at,team,by,who,caller,cat\nA,new,2020-01-01T10:00,one,x,?,Anna,Rete\nA,work,2020-01-"
                                 "01T11:00,two,y,z,Anna,Rete\n");
    const Mapping mapping =
        mappingWith(R"(, "team": "team", "actor": "by", "assignee": "who", "caller": "caller", "category": "cat")");
    const ImportReport report = must(exchange::importIncidents(mine, log, mapping, {.contract = desk.contract}, {}));
    CHECK(report.created == 1);
    CHECK(desk.story(desk.ticketOf(u"A"_s)) == u"registered transferred taken"_s);
    CHECK(must(exchange::importIncidents(mine, log, mapping, {.contract = desk.contract}, {})).unchanged == 1);
}

TEST_CASE("a server checks each text by itself, however much its transaction writes")
{
    ON_A_SERVER();
    ImportDesk desk(db::Engine::PostgreSql);
    const auto looks = [&] {
        desk.session->run(u"SELECT pg_stat_force_next_flush()"_s);
        return desk.session->value<qint64>(u"SELECT idx_tup_fetch FROM pg_stat_user_tables WHERE relname = 'operation'"_s)
            .value();
    };
    const Mapping mapping = mappingWith(R"(, "subject": "subject")");
    const auto looksFor = [&](int cases, int from) {
        QByteArray log = "id,state,at,subject\n";
        for (int i = from; i < from + cases; ++i)
            log += QByteArray::number(i) + ",new,2020-01-01T10:00,Stampante\n";
        const qint64 before = looks();
        must(desk.import(desk.log(log), mapping, {.batch = cases}));
        return looks() - before;
    };
    const qint64 few = looksFor(20, 0);
    const qint64 many = looksFor(200, 1000);
    CHECK(many < 15 * few);
}

TEST_CASE("progress goes from nothing to all, and tells the time left")
{
    ImportDesk desk(db::Engine::Sqlite);
    QByteArray log = "id,state,at\n";
    for (int i = 0; i < 300; ++i)
        log += QByteArray::number(i) + ",new,2020-01-01T10:00\n";
    std::vector<exchange::ImportProgress> seen;
    must(desk.import(desk.log(log), mappingWith(), {.batch = 50}, [&](const exchange::ImportProgress &progress) {
        seen.push_back(progress);
        return true;
    }));
    REQUIRE(seen.size() == 7);
    CHECK(std::ranges::is_sorted(seen, {}, &exchange::ImportProgress::done));
    CHECK(seen.front().cases == 0);
    CHECK(seen.front().casesTotal == 300);
    CHECK(seen.back().done() == 1.0);
    CHECK(seen.back().timeLeft() == Milliseconds(0));
    CHECK(exchange::ImportProgress{}.timeLeft() == std::nullopt);
    exchange::ImportProgress half{
        .bytesTotal = 1, .rows = 10, .rowsDone = 5, .cases = 1, .casesTotal = 2, .elapsed = Milliseconds(5500)};
    CHECK(half.timeLeft() == Milliseconds(4500));
}

TEST_CASE("a log whose bytes are anything ends in a report or an error, and never in half a ticket")
{
    ImportDesk desk(db::Engine::Sqlite);
    const Mapping mapping = mappingWith(R"(, "team": "team", "opened": "opened", "subject": "subject")");
    QByteArray good = "id,state,at,team,opened,subject\n";
    for (int i = 0; i < 20; ++i)
        good += QByteArray::number(i % 4) + ",work,2020-01-01T10:00,one,2020-01-01T09:00,\"a \"\"b\"\",\nc\"\n";
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        QByteArray bytes = good;
        for (unsigned i = 0; i <= random() % 8; ++i)
            bytes[qsizetype(random()) % bytes.size()] = char(random());
        const auto report = desk.import(desk.log(bytes), mapping);
        if (!report)
            CHECK((report.error().kind == ErrorKind::BadInput || report.error().kind == ErrorKind::BadMapping));
    }
    CHECK(desk.isClean());
}
