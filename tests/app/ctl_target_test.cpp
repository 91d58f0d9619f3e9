// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctl_run.h"

#include "core/domain/local_day.h"

#include <QtCore/QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using test::CtlRun;
using test::wordsOf;

namespace {

/// Hours Mon–Fri 08:00–18:00. It is Monday 2 March 2026, 10:00 in Rome.
void setHours(CtlRun &ctl)
{
    ctl.clock.set(domain::startOfDay(domain::dayOf(std::chrono::year(2026) / 3 / 2)) + std::chrono::hours(10));
    ctl.must(u"capo"_s, wordsOf(u"calendar hours --contract NAP --week mon-fri=08:00-18:00"_s));
}

void initWithHours(CtlRun &ctl)
{
    ctl.init();
    setHours(ctl);
}

QJsonObject set(const CtlRun &ctl, const QString &options)
{
    return ctl.must(u"capo"_s, wordsOf(u"target set --contract NAP "_s + options));
}

QJsonArray items(const CtlRun &ctl, const QString &line)
{
    return ctl.must(u"capo"_s, wordsOf(line)).value(u"items"_s).toArray();
}

QString refusal(const CtlRun &ctl, const QString &line, const QString &language)
{
    const test::Outcome outcome = ctl.run(wordsOf(line) + QStringList{u"--as"_s, ctl.login(u"capo"_s), u"--lang"_s, language});
    CHECK(outcome.code == 1);
    return outcome.error;
}

} // namespace

TEST_CASE("Targets are set, listed and ended, and open tickets are due by them at once")
{
    CtlRun ctl(EACH_ENGINE());
    initWithHours(ctl);
    const QString ticket = ctl.open();
    const QJsonObject made = set(ctl, u"--measure resolve --within 8h"_s);
    CHECK(made.value(u"due"_s)
          == QJsonObject{{u"tickets"_s, 1}, {u"changed"_s, 1}, {u"calls"_s, 0}, {u"calls_changed"_s, 0}, {u"done"_s, true}});
    set(ctl, u"--measure resolve --within 1h30m --priority p1 --level first"_s);
    set(ctl, u"--measure take-charge --within 30m --from 2026-03-03T08:00"_s);
    const QJsonArray rows = items(ctl, u"target list --contract NAP"_s);
    REQUIRE(rows.size() == 3);
    const QJsonObject urgent = rows.at(0).toObject();
    CHECK(urgent.value(u"limit_seconds"_s) == 5400);
    CHECK(urgent.value(u"priority"_s) == u"p1"_s);
    CHECK(urgent.value(u"kind"_s).isNull());
    CHECK(rows.at(2).toObject().value(u"from"_s) == u"2026-03-03T08:00:00+01:00"_s);

    const QJsonObject shown = ctl.must(u"sara"_s, wordsOf(u"ticket show "_s + ticket)).value(u"due"_s).toObject();
    CHECK(shown.value(u"measure"_s) == u"resolve"_s);
    CHECK(shown.value(u"at"_s) == u"2026-03-02T18:00:00+01:00"_s);
    CHECK(shown.value(u"risk_at"_s) == u"2026-03-02T16:00:00+01:00"_s);
    const test::Outcome list = ctl.run(wordsOf(u"ticket list --open --lang it --as "_s + ctl.login(u"sara"_s)));
    CHECK(list.out.contains(u"8 h"_s));
    CHECK(list.out.contains(u"Tempo rimasto"_s));

    ctl.must(u"capo"_s, wordsOf(u"target end %1"_s.arg(made.value(u"id"_s).toInteger())));
    CHECK(items(ctl, u"target list --contract NAP"_s).size() == 2);
    CHECK(items(ctl, u"target list --contract NAP --all"_s).size() == 3);
    CHECK(ctl.as(u"sara"_s, wordsOf(u"target set --contract NAP --measure resolve --within 1h"_s)).errorKind()
          == u"not-allowed"_s);
    CHECK(ctl.as(u"sara"_s, wordsOf(u"target list --contract NAP"_s)).code == 0);
}

TEST_CASE("Wrong targets are refused in clear words of both languages")
{
    CtlRun ctl(db::Engine::Sqlite); // how it is said; what is done, core/desk shows on both
    ctl.init();
    const auto says = [&](const QString &line, const QString &english, const QString &italian) {
        CAPTURE(line);
        CHECK(refusal(ctl, line, u"en"_s).contains(english));
        CHECK(refusal(ctl, line, u"it"_s).contains(italian));
    };
    const QString add = u"target set --contract NAP --measure resolve --within "_s;
    says(add + u"8h"_s, u"has no hours yet"_s, u"non ha ancora orari"_s);
    setHours(ctl);
    says(add + u"0m"_s, u"more than no time"_s, u"più di zero"_s);
    says(add + u"-5m"_s, u"more than no time"_s, u"più di zero"_s);
    says(add + u"9000h"_s, u"more than 366 days"_s, u"più di 366 giorni"_s);
    set(ctl, u"--measure resolve --within 8h"_s);
    says(add + u"8h"_s, u"just so"_s, u"così com'è"_s);
    ctl.clock.advance(std::chrono::hours(1)); // for so long it has been promised
    says(add + u"4h --from 2026-03-01"_s, u"was promised already"_s, u"era già promesso"_s);
    says(u"target holds --contract NAP --none"_s, u"already"_s, u"già"_s);
    for (const QString &wrong : {u"8"_s, u"h"_s, u"8x"_s, u"1m1h"_s})
        CHECK(ctl.as(u"capo"_s, wordsOf(add + wrong)).code == 2);
    CHECK(ctl.as(u"capo"_s, wordsOf(u"target holds --contract NAP --none --stop visit"_s)).code == 2);
}

TEST_CASE("Why a ticket is due then is told with what was counted, what was skipped, and what was left out")
{
    CtlRun ctl(db::Engine::Sqlite);
    initWithHours(ctl);
    set(ctl, u"--measure resolve --within 8h"_s);
    ctl.must(u"capo"_s, wordsOf(u"target holds --contract NAP --stop requester"_s));
    ctl.must(u"capo"_s, wordsOf(u"calendar close --contract NAP --first 2026-03-03 --why Sciopero"_s));
    const QString ticket = ctl.open(); // 10:00
    ctl.clock.advance(std::chrono::hours(5));
    ctl.must(u"sara"_s,
             QStringList{u"ticket"_s, u"hold"_s, ticket, u"--reason"_s, u"requester"_s, u"--party"_s, u"Rossi"_s, u"--until"_s,
                         u"2026-03-02T17:00"_s});
    ctl.clock.advance(std::chrono::hours(2));
    ctl.must(u"sara"_s, wordsOf(u"ticket resume "_s + ticket)); // 17:00: five hours spent, three left
    const QJsonObject why = ctl.must(u"sara"_s, wordsOf(u"ticket why-due "_s + ticket));
    CHECK(why.value(u"clock"_s).toObject().value(u"due"_s) == u"2026-03-04T10:00:00+01:00"_s);
    const QJsonArray steps = why.value(u"steps"_s).toArray();
    REQUIRE(steps.size() == 5);
    const auto step = [&](int i, const QString &name) { return steps.at(i).toObject().value(name); };
    CHECK(step(0, u"what"_s) == u"counted"_s);
    CHECK(step(0, u"seconds"_s) == 5 * 3600);
    CHECK(step(1, u"what"_s) == u"stopped"_s);
    CHECK(step(1, u"hold"_s) == u"requester"_s);
    CHECK(step(0, u"hold"_s).isNull());
    CHECK(step(3, u"off"_s) == u"closure"_s);
    CHECK(step(3, u"name"_s) == u"Sciopero"_s);
    CHECK(step(4, u"seconds"_s) == 2 * 3600);
    const test::Outcome italian = ctl.run(wordsOf(u"ticket why-due %1 --lang it --as "_s.arg(ticket) + ctl.login(u"sara"_s)));
    CHECK(italian.out.contains(u"saltato: Chiuso: Sciopero"_s));
    CHECK(italian.out.contains(u"esclusi dal conteggio: 2 h, ticket sospeso: Attende il richiedente"_s));
    CHECK(ctl.must(u"sara"_s, wordsOf(u"ticket why-due %1 --cycle 1"_s.arg(ticket))).value(u"clock"_s) == why.value(u"clock"_s));
    CHECK(ctl.run(wordsOf(u"ticket why-due %1 --cycle 2 --as "_s.arg(ticket) + ctl.login(u"sara"_s)))
              .out.contains(u"no such clock"_s));
    CHECK(ctl.must(u"sara"_s, wordsOf(u"ticket why-due %1 --measure take-charge"_s.arg(ticket)))
              .value(u"clock"_s)
              .toObject()
              .value(u"due"_s)
              .isNull());
    CHECK(ctl.must(u"sara"_s, wordsOf(u"ticket why-due %1 --measure supplier-activation"_s.arg(ticket)))
              .value(u"clock"_s)
              .isNull());
}

TEST_CASE("A target is tried on the past beside what it was, and nothing changes")
{
    CtlRun ctl(db::Engine::Sqlite);
    initWithHours(ctl);
    set(ctl, u"--measure take-charge --within 2h"_s);
    for (const int minutes : {10, 50, 200}) {
        const QString ticket = ctl.open();
        ctl.clock.advance(std::chrono::minutes(minutes));
        ctl.must(u"sara"_s, wordsOf(u"ticket take "_s + ticket));
    }
    const QString untaken = ctl.open();
    const QJsonObject trial = ctl.must(
        u"capo"_s, wordsOf(u"target try --contract NAP --measure take-charge --within 30m --from 2026-03-02 --to 2026-03-03"_s));
    CHECK(trial.value(u"tickets"_s) == 4);
    const QJsonObject native = trial.value(u"native"_s).toObject();
    INFO(QJsonDocument(trial).toJson().toStdString());
    CHECK(native.value(u"tried"_s) == QJsonObject{{u"met"_s, 1}, {u"missed"_s, 2}, {u"running"_s, 1}, {u"apart"_s, 0}});
    CHECK(native.value(u"in_force"_s) == QJsonObject{{u"met"_s, 2}, {u"missed"_s, 1}, {u"running"_s, 1}, {u"apart"_s, 0}});
    CHECK(items(ctl, u"target list --contract NAP --all"_s).size() == 1);
    CHECK(
        ctl.as(u"capo"_s, wordsOf(u"target try --contract NAP --measure resolve --within 0m --from 2026-03-02 --to 2026-03-03"_s))
            .errorKind()
        == u"invalid-value"_s);
}

TEST_CASE("An interrupted recomputation keeps the change, and is taken up again")
{
    CtlRun ctl(EACH_ENGINE());
    initWithHours(ctl);
    const QString ticket = ctl.open();
    ctl.interrupted = true;
    CHECK(set(ctl, u"--measure resolve --within 8h"_s).value(u"due"_s).toObject().value(u"done"_s) == false);
    ctl.interrupted = false;
    CHECK(ctl.must(u"admin"_s, wordsOf(u"verify"_s)).value(u"contracts_waiting"_s) == 1);
    CHECK(ctl.must(u"capo"_s, wordsOf(u"target recompute"_s)).value(u"done"_s) == true);
    CHECK(ctl.must(u"admin"_s, wordsOf(u"verify"_s)).value(u"contracts_waiting"_s) == 0);
    CHECK_FALSE(ctl.must(u"sara"_s, wordsOf(u"ticket show "_s + ticket)).value(u"due"_s).isNull());
}
