// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctl_run.h"

#include "core/domain/local_day.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonDocument>
#include <QtCore/QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using test::CtlRun;
using test::wordsOf;

namespace {

QStringList words(const QString &line)
{
    return line.split(u' ');
}

/// Hours Mon–Fri 08:00–18:00. It is Friday 3 April 2026, 17:00 in Rome, before Easter.
void initBeforeEaster(CtlRun &ctl)
{
    ctl.init();
    ctl.clock.set(domain::startOfDay(domain::dayOf(std::chrono::year(2026) / 4 / 3)) + std::chrono::hours(17));
    ctl.must(u"capo"_s, words(u"calendar hours --contract NAP --week mon-fri=08:00-18:00"_s));
}

/// Somebody hung up just now, after 40 seconds; the call's id.
QString lose(const CtlRun &ctl, const QString &number)
{
    const auto at = [&](int secondsBefore) {
        return QDateTime::fromMSecsSinceEpoch((ctl.clock.now() - std::chrono::seconds(secondsBefore)).time_since_epoch().count(),
                                              QTimeZone::utc())
            .toString(Qt::ISODate);
    };
    const QJsonObject logged = ctl.must(
        u"sara"_s,
        words(u"call log --contract NAP --end hung-up --number %1 --started %2 --ended %3"_s.arg(number, at(40), at(0))));
    return QString::number(logged.value(u"call"_s).toInteger());
}

QJsonArray waiting(const CtlRun &ctl, const QString &options = {})
{
    return ctl.must(u"sara"_s, words(u"call list --waiting"_s + options)).value(u"items"_s).toArray();
}

} // namespace

TEST_CASE("Callers who wait are listed by urgency, page by page, with the time left, until they are called back")
{
    CtlRun ctl(EACH_ENGINE());
    initBeforeEaster(ctl);
    const QJsonObject due =
        ctl.must(u"capo"_s, words(u"target set --contract NAP --measure call-back --within 2h"_s)).value(u"due"_s).toObject();
    CHECK(due.value(u"calls"_s) == 0);
    const QString first = lose(ctl, u"0811111"_s);
    ctl.clock.advance(std::chrono::minutes(30));
    const QString second = lose(ctl, u"0812222"_s);
    ctl.clock.set(domain::startOfDay(domain::dayOf(std::chrono::year(2026) / 4 / 7)) + std::chrono::hours(9)
                  + std::chrono::minutes(10)); // Tuesday after Easter: 2:10 and 1:40 h of service time have passed

    const QJsonArray rows = waiting(ctl);
    INFO(QJsonDocument(rows).toJson().toStdString());
    REQUIRE(rows.size() == 2);
    const QJsonObject late = rows.at(0).toObject();
    CHECK(late.value(u"id"_s) == first.toInt());
    CHECK(late.value(u"door"_s) == u"abandoned"_s);
    CHECK(late.value(u"due"_s).toObject().value(u"measure"_s) == u"call-back"_s);
    CHECK(late.value(u"due"_s).toObject().value(u"at"_s) == u"2026-04-07T09:00:00+02:00"_s);
    CHECK(late.value(u"left_seconds"_s) == -600);
    CHECK(rows.at(1).toObject().value(u"left_seconds"_s) == 1200);
    const QJsonObject page = ctl.must(u"sara"_s, words(u"call list --waiting --limit 1"_s));
    CHECK(page.value(u"items"_s).toArray().size() == 1);
    const QJsonArray rest = waiting(ctl, u" --limit 1 --after "_s + page.value(u"next"_s).toString());
    REQUIRE(rest.size() == 1);
    CHECK(rest.at(0).toObject().value(u"id"_s) == second.toInt());
    const test::Outcome text = ctl.run(words(u"call list --waiting --lang en --as "_s + ctl.login(u"sara"_s)));
    CHECK(text.out.contains(u"late 10 min"_s));
    CHECK(text.out.contains(u"20 min"_s));
    CHECK(text.out.contains(u"0812222"_s));
    CHECK(ctl.as(u"sara"_s, words(u"call list --waiting --direction inbound"_s)).code == 2);
    CHECK(ctl.as(u"sara"_s, words(u"call list --waiting --after 12-x"_s)).code == 2);

    ctl.must(u"sara"_s, words(u"call log --contract NAP --direction outbound --purpose call-back --calls-back "_s + first));
    const QJsonArray left = waiting(ctl);
    REQUIRE(left.size() == 1);
    CHECK(left.at(0).toObject().value(u"id"_s) == second.toInt());
    CHECK(ctl.as(u"sara"_s, words(u"call log --contract NAP --direction outbound --calls-back 999"_s)).errorKind()
          == u"not-found"_s);
    CHECK(ctl.as(u"sara"_s, words(u"call log --contract NAP --calls-back "_s + second)).errorKind() == u"invalid-value"_s);
    CHECK(ctl.as(u"admin"_s, words(u"verify"_s)).code == 0);
}

TEST_CASE("Why a lost caller is to be called back by then is told with what was counted and what was skipped")
{
    CtlRun ctl(EACH_ENGINE());
    initBeforeEaster(ctl);
    const QString call = lose(ctl, u"0811111"_s);
    const test::Outcome nothing = ctl.run(words(u"call why-due %1 --lang en --as "_s.arg(call) + ctl.login(u"sara"_s)));
    CHECK(nothing.out.contains(u"no target fits this call"_s));
    ctl.must(u"capo"_s, words(u"target set --contract NAP --measure answer --within 20s --wall-clock"_s));
    const QJsonObject due =
        ctl.must(u"capo"_s, words(u"target set --contract NAP --measure call-back --within 2h"_s)).value(u"due"_s).toObject();
    CHECK(due == QJsonObject{{u"tickets"_s, 0}, {u"changed"_s, 0}, {u"calls"_s, 1}, {u"calls_changed"_s, 1}, {u"done"_s, true}});
    const QJsonObject why = ctl.must(u"sara"_s, words(u"call why-due "_s + call));
    CHECK(why.value(u"call"_s) == call.toInt());
    CHECK(why.value(u"clock"_s).toObject().value(u"measure"_s) == u"call-back"_s);
    CHECK(why.value(u"clock"_s).toObject().value(u"due"_s) == u"2026-04-07T09:00:00+02:00"_s);
    CHECK(why.value(u"clocks"_s).toArray().size() == 2);
    const QJsonArray steps = why.value(u"steps"_s).toArray();
    INFO(QJsonDocument(steps).toJson().toStdString());
    REQUIRE(steps.size() >= 3);
    CHECK(steps.first().toObject().value(u"seconds"_s) == 3600);
    CHECK(steps.last().toObject().value(u"seconds"_s) == 3600);
    CHECK(steps.at(steps.size() - 2).toObject().value(u"holiday"_s) == u"easter-monday"_s);
    const test::Outcome text = ctl.run(words(u"call why-due %1 --lang en --as "_s.arg(call) + ctl.login(u"sara"_s)));
    CHECK(text.out.contains(u"2 h of service time (every call)"_s));

    ctl.clock.advance(std::chrono::minutes(1));    // what came before the target was set could not miss it
    const QString later = lose(ctl, u"0812222"_s); // after 40 seconds: the answer was promised within 20
    const QJsonObject answer = ctl.must(u"sara"_s, words(u"call why-due %1 --measure answer"_s.arg(later)));
    CHECK(answer.value(u"clock"_s).toObject().value(u"state"_s) == u"void"_s);
    CHECK(answer.value(u"clock"_s).toObject().value(u"limit_seconds"_s) == 20);
    CHECK_FALSE(answer.value(u"clock"_s).toObject().value(u"missed_at"_s).isNull());
    const test::Outcome spent =
        ctl.run(words(u"call why-due %1 --measure answer --lang en --as "_s.arg(later) + ctl.login(u"sara"_s)));
    CHECK(spent.out.contains(u"20 s of elapsed time"_s));
    CHECK(ctl.as(u"sara"_s, words(u"call why-due 999"_s)).errorKind() == u"not-found"_s);
}

TEST_CASE("A target on calls is tried on those of a period")
{
    CtlRun ctl(EACH_ENGINE());
    initBeforeEaster(ctl);
    (void)lose(ctl, u"0811111"_s);
    ctl.must(u"sara"_s, words(u"call log --contract NAP --number 0813333"_s)); // answered at once
    const QJsonObject trial = ctl.must(
        u"capo"_s,
        words(u"target try --contract NAP --measure answer --within 20s --wall-clock --from 2026-04-03 --to 2026-04-04"_s));
    CHECK(trial.value(u"calls"_s) == 2);
    CHECK(trial.value(u"tickets"_s).isNull());
    CHECK(trial.value(u"native"_s).toObject().value(u"tried"_s)
          == QJsonObject{{u"met"_s, 1}, {u"missed"_s, 1}, {u"running"_s, 0}, {u"apart"_s, 0}});
    const test::Outcome text = ctl.run(
        words(u"target try --contract NAP --measure call-back --within 2h --from 2026-04-03 --to 2026-04-04 --lang en --as "_s
              + ctl.login(u"capo"_s)));
    CHECK(text.out.contains(u"Call-back, calls that came in the period: 2."_s));
}

TEST_CASE("A call and a contact are corrected in what is given, and the rest stays")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    const QJsonObject added = ctl.must(
        u"sara"_s,
        wordsOf(u"contact add Verdelli --contract NAP --office Tributi --phone 0815550143 --mail verdelli@comune.example"_s));
    const QString contact = QString::number(added.value(u"id"_s).toInteger());
    CHECK(
        ctl.must(u"sara"_s, wordsOf(u"contact amend %1 --office Protocollo --phone 081999888"_s.arg(contact))).value(u"version"_s)
        == 2);
    const QJsonArray found = ctl.must(u"sara"_s, wordsOf(u"contact find verdelli"_s)).value(u"items"_s).toArray();
    REQUIRE(found.size() == 1);
    CHECK(found[0][u"name"_s] == u"Verdelli"_s);
    CHECK(found[0][u"office"_s] == u"Protocollo"_s);
    CHECK(found[0][u"mails"_s] == QJsonArray{u"verdelli@comune.example"_s});
    CHECK(ctl.must(u"sara"_s, wordsOf(u"contact find 081999888"_s)).value(u"items"_s).toArray().size() == 1);
    CHECK(ctl.must(u"sara"_s, wordsOf(u"contact find 0815550143"_s)).value(u"items"_s).toArray().isEmpty());
    CHECK(ctl.as(u"sara"_s, wordsOf(u"contact amend 9999 --office x"_s)).errorKind() == u"not-found"_s);

    const QString call = QString::number(ctl.must(u"sara"_s, wordsOf(u"call log --contract NAP"_s)).value(u"call"_s).toInteger());
    const QStringList amend = wordsOf(u"call amend %1 --contact %2 --purpose test"_s.arg(call, contact));
    CHECK(ctl.must(u"sara"_s, amend).value(u"version"_s) == 2);
    const QJsonObject now =
        ctl.must(u"sara"_s, wordsOf(u"call list --contact "_s + contact)).value(u"items"_s).toArray().first().toObject();
    CHECK(QString::number(now.value(u"id"_s).toInteger()) == call);
    CHECK(now.value(u"purpose"_s) == u"test"_s);
    CHECK(ctl.as(u"sara"_s, wordsOf(u"call amend 9999 --purpose test"_s)).errorKind() == u"not-found"_s);
    CHECK(ctl.as(u"sara"_s, wordsOf(u"call amend zwei --purpose test"_s)).errorKind() == u"not-found"_s);
}

TEST_CASE("A call whose times are not told is logged once by its key, whenever it is said again")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    const QStringList line =
        words(u"call log --contract NAP --number 0819999999 --subject Toner --key 4f7c1d1e-3f0e-4c57-9a53-6c5d1f0a7b11"_s);
    const QJsonObject first = ctl.must(u"sara"_s, line);
    ctl.clock.advance(std::chrono::minutes(5));
    const QJsonObject again = ctl.must(u"sara"_s, line);
    CHECK(again.value(u"repeated"_s).toBool());
    CHECK(again.value(u"call"_s) == first.value(u"call"_s));
    CHECK(ctl.as(u"sara"_s, line + words(u"--started 2026-03-02T09:30"_s)).errorKind() == u"key-reused"_s);
}
