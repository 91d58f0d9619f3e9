// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/figures.h"
#include "core/indicators/verify.h"
#include "tests/core/exchange/import_desk.h"
#include "tests/support/test_data.h"

#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;
using namespace domain;
using exchange::ImportReport;
using exchange::Mapping;
using indicators::Figure;
using What = exchange::Remark::What;

namespace {

const Mapping &phoneMapping()
{
    static const Mapping mapping = must(Mapping::load(sourceFile(u"resources/mappings/incidents_by_phone.json"_s)));
    return mapping;
}

QByteArrayList lines(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("the real data can't be read");
    return file.readAll().trimmed().split('\n');
}

/// What the file says, counted from its raw text with nothing of the program's.
struct Expected {
    std::map<QByteArray, std::vector<QByteArrayList>> cases;
    qint64 rows = 0, reopenings = 0, requesterHolds = 0, otherHolds = 0, resolutions = 0, transfers = 0, beforeOpening = 0,
           outOfOrder = 0, repeatedClosed = 0;
    std::set<QByteArray> reopened, held, noResolutionTime, teams, callers, people;

    explicit Expected(const QString &path)
    {
        const QByteArrayList all = lines(path);
        const QByteArrayList header = all.first().trimmed().split(',');
        const auto column = [&](const char *name) { return header.indexOf(name); };
        const qsizetype state = column("incident_state"), team = column("assignment_group"), time = column("sys_updated_at"),
                        opened = column("opened_at");
        for (qsizetype i = 1; i < all.size(); ++i) {
            const QByteArrayList row = all.at(i).trimmed().split(',');
            cases[row.first()].push_back(row);
            ++rows;
            callers.insert(row.at(column("caller_id")));
            for (const char *name : {"assigned_to", "opened_by", "sys_updated_by"})
                people.insert(row.at(column(name)));
        }
        people.erase("?");
        const auto stamp = [](const QByteArray &t) { return QByteArray(t.mid(6, 4) + t.mid(3, 2) + t.left(2) + t.mid(11)); };
        for (const auto &[number, history] : cases) {
            QByteArray lastState, lastTeam;
            if (history.front().at(column("resolved_at")) == "?")
                noResolutionTime.insert(number);
            if (stamp(history.front().at(time)) < stamp(history.front().at(opened)))
                ++beforeOpening;
            bool ordered = true;
            for (std::size_t i = 0; i < history.size(); ++i) {
                const QByteArrayList &row = history[i];
                const QByteArray now = row.at(state);
                const bool wasDone = lastState == "Resolved" || lastState == "Closed",
                           isDone = now == "Resolved" || now == "Closed";
                if (wasDone && !isDone) {
                    ++reopenings;
                    reopened.insert(number);
                }
                if (now == "Awaiting User Info" && lastState != now) {
                    ++requesterHolds;
                    held.insert(number);
                } else if (now.startsWith("Awaiting") && lastState != now) {
                    ++otherHolds;
                }
                resolutions += now == "Resolved" && !wasDone;
                repeatedClosed += now == "Closed" && lastState == now;
                if (row.at(team) != "?") {
                    teams.insert(row.at(team));
                    transfers += !lastTeam.isEmpty() && lastTeam != row.at(team);
                    lastTeam = row.at(team);
                }
                ordered = ordered && (i == 0 || stamp(history[i - 1].at(time)) <= stamp(row.at(time)));
                lastState = now;
            }
            outOfOrder += !ordered;
        }
    }
};

std::int64_t at(const indicators::Counts &counts, Figure figure)
{
    const auto it = counts.find(figure);
    return it == counts.end() ? 0 : it->second;
}

indicators::Counts allFigures(ImportDesk &desk)
{
    desk::Desk supervisor = desk.as(desk.supervisor);
    const LocalDay from = localDay(std::chrono::sys_days{std::chrono::year{2016} / 2 / 28});
    return must(indicators::figures(supervisor, {desk.contract}, {from, from + 366}));
}

std::vector<exchange::Remark> byRow(std::vector<exchange::Remark> remarks)
{
    std::ranges::sort(remarks, {}, [](const exchange::Remark &remark) { return std::pair(remark.row, remark.what); });
    return remarks;
}

/// What an import makes of each case, in a text; without ids it is the same in whatever order the directory was made.
QStringList snapshot(ImportDesk &desk, bool withIds = true)
{
    QStringList all;
    for (qint64 id = 1; id <= desk.count(u"ticket"_s); ++id) {
        QString one = desk.story(TicketId(id));
        for (const TicketEvent &event : desk.history(TicketId(id))) {
            one += u' ' + QString::number(event.occurredAt.time_since_epoch().count()) + u'/' + event.texts.values().join(u'|');
            if (withIds)
                one += u"/%1/"_s.arg(event.actor.id) + storage::encodeChange(event.change);
        }
        for (const storage::TicketAlias &alias : storage::loadAliases(*desk.session, TicketId(id)))
            one += alias.source + alias.alias;
        all += one;
    }
    return all;
}

} // namespace

TEST_CASE("the real incidents come in whole, as their own text counts them")
{
    const QString path = realData(u"incidents_by_phone.csv"_s);
    if (path.isEmpty())
        return;
    ImportDesk desk(EACH_ENGINE());
    const Expected expected(path);
    const qint64 teamsBefore = desk.count(u"team"_s), contactsBefore = desk.count(u"contact"_s),
                 operatorsBefore = desk.count(u"operator"_s);

    // One import for all that is asked of it: it is long.
    const ImportReport report = must(desk.import(path, phoneMapping()));

    {
        INFO("each incident is a ticket, and each figure is what the rows say");
        CHECK(report.rows == 5998);
        CHECK(report.cases == 890);
        CHECK(report.created == 890);
        CHECK(report.isComplete());
        CHECK(expected.cases.size() == 890);

        const indicators::Counts counts = allFigures(desk);
        CHECK(at(counts, Figure::Opened) == 890);
        CHECK(at(counts, Figure::Closed) == 890);
        CHECK(at(counts, Figure::Reopened) == 11);
        CHECK(expected.reopenings == 11);
        CHECK(at(counts, Figure::Resolved) == expected.resolutions);
        CHECK(at(counts, Figure::HeldRequester) == 324);
        CHECK(expected.requesterHolds == 324);
        CHECK(at(counts, Figure::HeldSupplier) + at(counts, Figure::HeldProblem) + at(counts, Figure::HeldOther)
              == expected.otherHolds);
        CHECK(at(counts, Figure::Transferred) == expected.transfers);
        CHECK(at(counts, Figure::Escalated) == 0);

        std::set<TicketId> reopened, held;
        int closed = 0, byPhone = 0;
        qint64 events = 0, inferred = 0;
        for (const auto &[number, rows] : expected.cases) {
            const TicketId id = desk.ticketOf(QString::fromLatin1(number), u"ServiceNow"_s);
            const Ticket ticket = desk.ticket(id);
            closed += ticket.place == Place{TicketState::Closed, Level::First};
            byPhone += ticket.channel == Channel::Phone;
            for (const TicketEvent &event : desk.history(id)) {
                ++events;
                inferred += event.origin == Origin::Inferred;
                if (event.kind == EventKind::Reopened)
                    reopened.insert(id);
                if (event.change.holdReason == HoldReason::Requester)
                    held.insert(id);
                REQUIRE(event.origin != Origin::Native);
            }
        }
        CHECK(closed == 890);
        CHECK(byPhone == 890);
        CHECK(reopened.size() == expected.reopened.size());
        CHECK(reopened.size() == 10);
        CHECK(held.size() == expected.held.size());
        CHECK(held.size() == 294);
        CHECK(events == report.events);
        CHECK(inferred > 0);
        CHECK(inferred == report.inferred);
    }
    {
        INFO("what was mended and what is missing is listed");
        CHECK(count(report, What::BeforeOpening) == expected.beforeOpening);
        CHECK(expected.beforeOpening == 5);
        CHECK(rowsOf(report, What::AfterNext) == std::vector<qint64>{359});
        CHECK(expected.outOfOrder == 1);
        CHECK(count(report, What::NoResolutionTime) == qint64(expected.noResolutionTime.size()));
        CHECK(expected.noResolutionTime.size() == 29);
        CHECK(report.remarks.size() == 5 + 1 + 29);
        const auto mended = std::ranges::find(report.remarks, What::AfterNext, &exchange::Remark::what);
        CHECK(*mended
              == exchange::Remark{What::AfterNext, u"INC0000137"_s, 359, u"time"_s, u"2016-02-29T11:10:00+01:00"_s,
                                  u"2016-02-29T09:52:00+01:00"_s});
    }
    {
        INFO("teams, people and callers are in the directory");
        CHECK(desk.count(u"team"_s) - teamsBefore == qint64(expected.teams.size()));
        CHECK(expected.teams.size() == 61);
        CHECK(desk.count(u"contact"_s) - contactsBefore == qint64(expected.callers.size()));
        CHECK(desk.count(u"operator"_s) - operatorsBefore == qint64(expected.people.size()));
        CHECK(desk.session->value<qint64>(u"SELECT count(*) FROM operator WHERE can_log_in = 0"_s)
              == qint64(expected.people.size()));
    }
    {
        INFO("nothing differs from the history, and the source's number finds its ticket");
        desk::Desk administrator = desk.as(desk.administrator);
        const auto verified = must(indicators::verifyDesk(administrator));
        for (const auto &difference : verified.differences)
            UNSCOPED_INFO("difference " << int(difference.what) << " on " << difference.subject.id << " at " << difference.at);
        CHECK(verified.clean());
        for (const QString &number : {u"INC0000045"_s, u"INC0000137"_s})
            CHECK(desk.isSound(desk.ticketOf(number, u"ServiceNow"_s)));
        storage::TicketFilter filter;
        filter.contracts = {desk.contract};
        filter.text = u"INC0000137"_s;
        CHECK(storage::countTickets(*desk.session, filter, 10) == 1);
    }
    {
        INFO("a second time nothing comes in");
        const qint64 operations = desk.count(u"operation"_s), events = desk.count(u"event"_s);
        const ImportReport again = must(desk.import(path, phoneMapping()));
        CHECK(again.nothingNew());
        CHECK(again.unchanged == 890);
        CHECK(again.events == 0);
        CHECK(desk.count(u"operation"_s) == operations);
        CHECK(desk.count(u"event"_s) == events);
    }
}

TEST_CASE("an import that is stopped and run again, even in pieces of the file, ends as one in one go", "[long]")
{
    const QString path = realData(u"incidents_by_phone.csv"_s);
    if (path.isEmpty())
        return;
    const db::Engine engine = EACH_ENGINE();
    ImportDesk whole(engine);
    const ImportReport inOneGo = must(whole.import(path, phoneMapping()));
    const QStringList expected = snapshot(whole);

    ImportDesk desk(engine);
    SECTION("stopped twice")
    {
        ImportReport together;
        for (const qint64 stopAt : {150, 500}) {
            const ImportReport stopped =
                must(desk.import(path, phoneMapping(), {.batch = 40},
                                 [&](const exchange::ImportProgress &progress) { return progress.cases < stopAt; }));
            CHECK(stopped.interrupted);
            CHECK_FALSE(stopped.isComplete());
            CHECK(desk.count(u"ticket"_s) >= stopAt);
            CHECK(desk.count(u"ticket"_s) < stopAt + 40);
            together.add(stopped);
        }
        const ImportReport last = must(desk.import(path, phoneMapping()));
        CHECK_FALSE(last.interrupted);
        CHECK(last.unchanged + last.created == 890);
        CHECK(last.created < 400);
        // what was mended is told by the run that mended it: the reports together are that of one run
        together.add(last);
        CHECK(together.created == inOneGo.created);
        CHECK(together.events == inOneGo.events);
        CHECK(byRow(together.remarks) == byRow(inOneGo.remarks));
        CHECK(together.remarkCounts == inOneGo.remarkCounts);
    }
    SECTION("rows that come later")
    {
        // The last fifth of each case's rows comes later, as an export of another day would bring it.
        QByteArrayList early, all = lines(path);
        std::map<QByteArray, int> rows, seen;
        for (const QByteArray &line : all)
            ++rows[line.split(',').first()];
        for (const QByteArray &line : all) {
            const QByteArray number = line.split(',').first();
            if (++seen[number] <= std::max(1, rows[number] * 4 / 5))
                early += line;
        }
        const ImportReport first = must(desk.import(desk.log(early.join('\n')), phoneMapping()));
        CHECK(first.created == 890);
        const ImportReport second = must(desk.import(path, phoneMapping()));
        CHECK(second.created == 0);
        CHECK(second.extended + second.unchanged == 890);
        CHECK(second.extended > 800);
        CHECK(second.isComplete());
        CHECK(allFigures(desk) == allFigures(whole));
        CHECK(snapshot(desk, false) == snapshot(whole, false));
        desk::Desk administrator = desk.as(desk.administrator);
        CHECK(must(indicators::verifyDesk(administrator)).clean());
        return;
    }
    SECTION("rows of cases that interleave")
    {
        // All first rows, then all second ones, …: file order within each case is what counts.
        std::map<int, QByteArrayList> rounds;
        std::map<QByteArray, int> seen;
        const QByteArrayList all = lines(path);
        for (qsizetype i = 1; i < all.size(); ++i)
            rounds[seen[all.at(i).split(',').first()]++] += all.at(i);
        QByteArrayList shuffled{all.first()};
        for (const auto &[round, rows] : rounds)
            shuffled += rows;
        const ImportReport report = must(desk.import(desk.log(shuffled.join('\n')), phoneMapping()));
        CHECK(report.created == 890);
    }
    CHECK(snapshot(desk) == expected);
}

TEST_CASE("a dry run reports the same and writes nothing")
{
    const QString path = realData(u"incidents_by_phone.csv"_s);
    if (path.isEmpty())
        return;
    ImportDesk desk(EACH_ENGINE());
    const qint64 operations = desk.count(u"operation"_s), teams = desk.count(u"team"_s), contacts = desk.count(u"contact"_s);
    const ImportReport dry = must(desk.import(path, phoneMapping(), {.dryRun = true}));
    CHECK(desk.count(u"ticket"_s) == 0);
    CHECK(desk.count(u"operation"_s) == operations);
    CHECK(desk.count(u"team"_s) == teams);
    CHECK(desk.count(u"contact"_s) == contacts);
    CHECK(desk.count(u"import_case"_s) == 0);

    const ImportReport real = must(desk.import(path, phoneMapping()));
    CHECK(dry.created == real.created);
    CHECK(dry.events == real.events);
    CHECK(dry.teams == real.teams);
    CHECK(dry.operators == real.operators);
    CHECK(dry.contacts == real.contacts);
    CHECK(dry.categories == real.categories);
    CHECK(dry.remarks == real.remarks);
}
