// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctl_run.h"
#include "tests/support/pg_server.h"

#include <QtCore/QDateTime>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace std::chrono_literals;
using test::CtlRun;
using test::wordsOf;

namespace {

bool isNow(const QJsonValue &time)
{
    return std::abs(QDateTime::fromString(time.toString(), Qt::ISODateWithMs).secsTo(QDateTime::currentDateTimeUtc())) < 120;
}

} // namespace

TEST_CASE("On a server the command line dates what it does by the server's clock, and keeps what it is told")
{
    ON_A_SERVER();
    CtlRun ctl(db::Engine::PostgreSql);
    ctl.init();
    ctl.byServer = true;
    for (const auto skew : {-30h, 30h}) {
        ctl.clock.set(domain::SystemClock().now() + skew);
        const QString id = ctl.open();
        CHECK(isNow(ctl.must(u"sara"_s, {u"ticket"_s, u"show"_s, id}).value(u"opened_at"_s)));
        ctl.must(u"sara"_s, wordsOf(u"call log --contract NAP --number 0813333"_s));
        const QJsonArray calls = ctl.must(u"sara"_s, wordsOf(u"call list --contract NAP"_s)).value(u"items"_s).toArray();
        REQUIRE_FALSE(calls.isEmpty());
        CHECK(isNow(calls.first().toObject().value(u"started_at"_s)));

        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString before = now.addSecs(-7200).toString(Qt::ISODate);
        const QJsonObject told = ctl.must(u"sara"_s,
                                          {u"ticket"_s, u"open"_s, u"--contract"_s, u"NAP"_s, u"--caller"_s, u"+39 081 1234567"_s,
                                           u"--subject"_s, u"Ieri"_s, u"--at"_s, before});
        const QString toldId = QString::number(told.value(u"id"_s).toInteger());
        CHECK(QDateTime::fromString(ctl.must(u"sara"_s, {u"ticket"_s, u"show"_s, toldId}).value(u"opened_at"_s).toString(),
                                    Qt::ISODateWithMs)
              == QDateTime::fromString(before, Qt::ISODate));
        const auto refused = ctl.as(u"sara"_s, {u"ticket"_s, u"take"_s, id, u"--at"_s, now.addSecs(7200).toString(Qt::ISODate)});
        CHECK(refused.code == 1);
        CHECK(refused.error.contains(u"lies in the future by the desk's clock"_s));
    }
}

TEST_CASE("Times are the same on a server whose own time zone is on the other side of the world")
{
    ON_A_SERVER();
    CtlRun ctl(db::Engine::PostgreSql);
    ctl.init();
    ctl.letServe(u"capo"_s);
    ctl.byServer = true;
    const auto session = ctl.database.open();
    const auto zone = [&](const QString &set) {
        session->execute(u"ALTER DATABASE %1 %2"_s.arg(ctl.database.location().database, set));
    };
    const QString moment = u"2026-03-01T23:30:00.000Z"_s; // another day in Rome, and not there
    const auto open = [&] {
        const QJsonObject opened = ctl.must(u"sara"_s,
                                            {u"ticket"_s, u"open"_s, u"--contract"_s, u"NAP"_s, u"--caller"_s,
                                             u"+39 081 1234567"_s, u"--subject"_s, u"Stampante ferma"_s, u"--at"_s, moment});
        const QString id = QString::number(opened.value(u"id"_s).toInteger());
        ctl.must(u"sara"_s, {u"ticket"_s, u"take"_s, id});
        return id;
    };
    const auto figures = [&] {
        return ctl.must(u"capo"_s, wordsOf(u"figures --contract NAP --from 2026-03-02 --to 2026-03-03"_s));
    };
    const auto shown = [&](const QString &id) { return ctl.must(u"sara"_s, {u"ticket"_s, u"show"_s, id}); };
    const QString before = open();
    const QJsonObject asUtc = shown(before);
    const QJsonObject figuresAsUtc = figures();
    zone(u"SET timezone = 'Pacific/Auckland'"_s);
    CHECK(ctl.database.open()->value<QString>(u"SELECT reset_val FROM pg_settings WHERE name = 'TimeZone'"_s)
          == u"Pacific/Auckland"_s);
    CHECK(shown(before) == asUtc);
    CHECK(figures() == figuresAsUtc);
    const QString there = open();
    const QJsonObject ticket = shown(there);
    CHECK(ticket.value(u"opened_at"_s) == asUtc.value(u"opened_at"_s));
    CHECK(QDateTime::fromString(ticket.value(u"opened_at"_s).toString(), Qt::ISODateWithMs)
          == QDateTime::fromString(moment, Qt::ISODateWithMs));
    CHECK(isNow(ticket.value(u"taken_at"_s)));
    const QJsonObject figuresThere = figures();
    zone(u"RESET timezone"_s);
    CHECK(shown(there) == ticket);
    CHECK(figures() == figuresThere);
    ctl.must(u"admin"_s, {u"verify"_s});
}

TEST_CASE("An event that lies in the future is refused in words of both languages, and leaves nothing")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    const QString id = ctl.open();
    const QString ahead = u"2099-01-01T00:00:00Z"_s;
    for (const QStringList &line : {QStringList{u"ticket"_s, u"take"_s, id, u"--at"_s, ahead},
                                    wordsOf(u"call log --contract NAP --number 0813333 --ended "_s + ahead)}) {
        const auto says = [&](const QString &language) {
            const test::Outcome refused = ctl.run(line + QStringList{u"--as"_s, ctl.login(u"sara"_s), u"--lang"_s, language});
            CHECK(refused.code == 1);
            return refused.error;
        };
        CHECK(says(u"en"_s).contains(u"lies in the future by the desk's clock"_s));
        CHECK(says(u"it"_s).contains(u"nel futuro secondo"_s));
    }
    CHECK(ctl.must(u"sara"_s, {u"ticket"_s, u"show"_s, id}).value(u"version"_s) == 1);
    CHECK(ctl.must(u"sara"_s, wordsOf(u"call list --contract NAP"_s)).value(u"items"_s).toArray().isEmpty());
}
