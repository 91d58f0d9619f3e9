// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctl_run.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using test::CtlRun;
using test::wordsOf;

namespace {

/// What a run that must be refused says in a language.
QString refusal(const CtlRun &ctl, const QStringList &line, const QString &language)
{
    const test::Outcome outcome = ctl.run(line + QStringList{u"--as"_s, ctl.login(u"admin"_s), u"--lang"_s, language});
    CHECK(outcome.code == 1);
    CHECK(outcome.out.isEmpty());
    return outcome.error;
}

QJsonObject dayOf(const CtlRun &ctl, const QString &day, const QString &after)
{
    return ctl.must(u"admin"_s, wordsOf(u"calendar show --contract N2 --from %1 --to %2"_s.arg(day, after)))
        .value(u"items"_s)
        .toArray()
        .first()
        .toObject();
}

/// A desk with a second contract, made by Naples' clause.
void initByProfile(CtlRun &ctl)
{
    ctl.init();
    ctl.must(u"admin"_s, wordsOf(u"contract new --profile NAP --code N2 --begins 2026-01-01 --ends 2027-12-31"_s));
}

} // namespace

TEST_CASE("Each day of a calendar is shown with its hours and why")
{
    CtlRun ctl(db::Engine::Sqlite);
    initByProfile(ctl);
    const QJsonObject workday = dayOf(ctl, u"2026-03-03"_s, u"2026-03-04"_s);
    CHECK(workday.value(u"minutes"_s) == 600);
    CHECK(workday.value(u"open"_s).toArray().first().toObject().value(u"from"_s) == u"2026-03-03T08:00:00+01:00"_s);
    CHECK(workday.value(u"off"_s).isNull());
    CHECK(dayOf(ctl, u"2026-04-06"_s, u"2026-04-07"_s).value(u"holiday"_s) == u"easter-monday"_s);
    CHECK(dayOf(ctl, u"2026-10-04"_s, u"2026-10-05"_s).value(u"holiday"_s) == u"saint-francis"_s);
    const QJsonObject patron = dayOf(ctl, u"2026-09-19"_s, u"2026-09-20"_s);
    CHECK(patron.value(u"off"_s) == u"patron"_s);
    CHECK(patron.value(u"name"_s) == u"San Gennaro"_s);
    CHECK(dayOf(ctl, u"2026-03-07"_s, u"2026-03-08"_s).value(u"off"_s) == u"week-day"_s);

    const QJsonObject closed =
        ctl.must(u"admin"_s, wordsOf(u"calendar close --contract N2 --first 2026-03-03 --last 2026-03-05 --why Ferie"_s));
    CHECK(dayOf(ctl, u"2026-03-03"_s, u"2026-03-04"_s).value(u"off"_s) == u"closure"_s);
    const test::Outcome page = ctl.run(
        wordsOf(u"calendar show --contract N2 --from 2026-03-02 --to 2026-04-07 --lang it --as "_s + ctl.login(u"admin"_s)));
    CHECK(page.out.contains(u"Chiuso: Ferie"_s));
    CHECK(page.out.contains(u"Giorno festivo: Lunedì dell'Angelo"_s));
    CHECK(page.out.contains(u"08:00-18:00"_s));
    CHECK(closed.value(u"closed_anyhow"_s) == 0);
    const test::Outcome again =
        ctl.run(wordsOf(u"calendar close --contract N2 --first 2026-03-05 --last 2026-03-08 --why Trasloco --lang it --as "_s
                        + ctl.login(u"admin"_s)));
    CHECK(again.out.contains(u"3 di questi giorni sono comunque senza servizio."_s));
    ctl.must(u"admin"_s, wordsOf(u"calendar cancel %1"_s.arg(closed.value(u"id"_s).toInteger())));
    CHECK(dayOf(ctl, u"2026-03-03"_s, u"2026-03-04"_s).value(u"minutes"_s) == 600);
    const QJsonArray closures = ctl.must(u"admin"_s, wordsOf(u"calendar closures --contract N2"_s)).value(u"items"_s).toArray();
    CHECK(closures.first().toObject().value(u"cancelled"_s) == true);
    CHECK(ctl.as(u"admin"_s, wordsOf(u"calendar cancel x"_s)).errorKind() == u"not-found"_s);
    CHECK(ctl.as(u"admin"_s, wordsOf(u"calendar show --contract N2 --from 2026-03-02 --to 2026-03-02"_s)).errorKind()
          == u"invalid-value"_s);
}

TEST_CASE("Hours are set from a moment on, and wrong ones are refused in clear words of both languages")
{
    CtlRun ctl(db::Engine::Sqlite);
    initByProfile(ctl);
    const QString set = u"calendar hours --contract N2 --week "_s;
    ctl.must(u"admin"_s, wordsOf(set + u"mon-fri=08:00-13:00,14:00-18:00 --week sat=08:00-13:00 --from 2026-06-01"_s));
    CHECK(dayOf(ctl, u"2026-05-29"_s, u"2026-05-30"_s).value(u"minutes"_s) == 600);
    CHECK(dayOf(ctl, u"2026-06-01"_s, u"2026-06-02"_s).value(u"minutes"_s) == 540);
    CHECK(dayOf(ctl, u"2026-06-06"_s, u"2026-06-07"_s).value(u"minutes"_s) == 300);
    ctl.must(u"admin"_s,
             wordsOf(set + u"mon-sun=24h --open-on-holidays --patron 09-19 --from 2026-12-01 --patron-name Gennaro"_s));
    CHECK(dayOf(ctl, u"2026-12-25"_s, u"2026-12-26"_s).value(u"minutes"_s) == 1440);
    const QJsonArray rules = ctl.must(u"admin"_s, wordsOf(u"calendar hours --contract N2"_s)).value(u"items"_s).toArray();
    REQUIRE(rules.size() == 3);
    CHECK(rules.at(0).toObject().value(u"from"_s).isNull());
    CHECK(rules.at(1).toObject().value(u"week"_s).toObject().value(u"sat"_s) == u"08:00-13:00"_s);
    CHECK(rules.at(2).toObject().value(u"closed_on_holidays"_s) == false);
    const auto patron = [&](qsizetype rule) {
        return ctl.must(u"admin"_s, wordsOf(u"calendar hours --contract N2"_s)).value(u"items"_s)[rule][u"patron"_s];
    };
    CHECK(patron(1)[u"name"_s] == u"San Gennaro"_s); // nothing was said of it: it stays
    CHECK(patron(1)[u"on"_s] == u"09-19"_s);
    CHECK(patron(2)[u"name"_s] == u"Gennaro"_s);

    const auto version = [&] {
        const QJsonObject listed = ctl.must(u"admin"_s, wordsOf(u"calendar hours --contract N2"_s));
        return listed.value(u"versions"_s).toObject().value(u"desk"_s).toInt();
    };
    CHECK(version() == 3);
    const QString july = set + u"mon-fri=08:00-14:00 --from 2026-07-01 --version %1"_s;
    CHECK(ctl.as(u"admin"_s, wordsOf(july.arg(2))).errorKind() == u"stale-version"_s);
    ctl.must(u"admin"_s, wordsOf(july.arg(3) + u" --patron none"_s));
    CHECK(version() == 4);
    CHECK(patron(2).isNull());
    CHECK(patron(3)[u"name"_s] == u"Gennaro"_s);
    ctl.must(u"admin"_s, wordsOf(set + u"mon-fri=08:00-15:00 --from 2026-08-01"_s));
    const test::Outcome leap =
        ctl.run(wordsOf(set + u"mon-fri=08:00-15:00 --from 2026-09-01 --patron 02-29 --patron-name Osvaldo --lang it --as "_s
                        + ctl.login(u"admin"_s)));
    CHECK(leap.out.contains(u"29 febbraio, c'è solo negli anni bisestili"_s));
    CHECK(patron(3).isNull()); // who was taken away stays away, whoever comes later or was before
    ctl.must(u"admin"_s, wordsOf(u"calendar hours --contract N2 --for on-site --week mon-thu=08:30-13:30"_s));
    for (const QJsonValue &row : ctl.must(u"admin"_s, wordsOf(u"calendar hours --contract N2"_s)).value(u"items"_s).toArray())
        if (row[u"use"_s] == u"on-site"_s)
            CHECK(row[u"patron"_s][u"name"_s] == u"San Gennaro"_s); // on site it is the desk's body too

    const test::Outcome page = ctl.run(wordsOf(u"calendar hours --contract N2 --lang it --as "_s + ctl.login(u"admin"_s)));
    CHECK(page.out.contains(u"lun-ven 08:00-13:00,14:00-18:00; sab 08:00-13:00"_s));
    CHECK(page.out.contains(u"lun-dom 24h"_s));

    const auto says = [&](const QString &week, const QString &english, const QString &italian) {
        CAPTURE(week);
        CHECK(refusal(ctl, wordsOf(set + week), u"en"_s).contains(english));
        CHECK(refusal(ctl, wordsOf(set + week), u"it"_s).contains(italian));
    };
    says(u"mon=08:00-13:00,12:00-18:00"_s, u"overlap"_s, u"si sovrappongono"_s);
    says(u"mon=22:00-06:00"_s, u"cross midnight"_s, u"mezzanotte"_s);
    says(u"mon=08:00-08:00"_s, u"begin and end at the same time"_s, u"iniziano e finiscono"_s);
    says(u"mon=8-18"_s, u"no hours of a day"_s, u"non sono orari"_s);
    says(u"mon-sun=-"_s, u"no hours at all"_s, u"Non c'è alcun orario"_s);
    says(u"mon=24h --from 2026-03-01"_s, u"time that has passed stays"_s, u"il tempo già trascorso resta"_s);
    for (const QString &day : {u"02-30"_s, u"13-01"_s, u"04-31"_s, u"00-10"_s})
        says(u"mon=24h --patron-name Osvaldo --patron "_s + day, u"no day of any year, not even of a leap year"_s,
             u"non esiste in nessun anno, nemmeno bisestile"_s);
    for (const QString &wrong : {u"monday=24h"_s, u"fri-mon=24h"_s, u"mon"_s})
        CHECK(ctl.as(u"admin"_s, wordsOf(set + wrong)).code == 2);
}

TEST_CASE("Where the clause owes service on every day, hours are open on holidays unless told otherwise, which is then said")
{
    CtlRun ctl(db::Engine::Sqlite);
    ctl.init();
    ctl.must(u"admin"_s, wordsOf(u"contract new --profile PAG --code N2"_s));
    const auto serviceDays = [&](const QString &code) {
        for (const QJsonValue &row : ctl.must(u"admin"_s, wordsOf(u"contract list"_s)).value(u"items"_s).toArray())
            if (row.toObject().value(u"code"_s) == code)
                return row.toObject().value(u"service_days"_s);
        return QJsonValue();
    };
    CHECK(serviceDays(u"N2"_s) == u"every-day"_s);
    CHECK(serviceDays(u"NAP"_s).isNull());
    const QString set = u"calendar hours --contract N2 --week mon-sun=08:00-20:00"_s;
    CHECK(ctl.must(u"admin"_s, wordsOf(set)).value(u"leaves_days_out"_s) == false);
    CHECK(dayOf(ctl, u"2026-12-25"_s, u"2026-12-26"_s).value(u"minutes"_s) == 720);
    const QString closed = set + u" --closed-on-holidays --from 2026-12-01"_s;
    CHECK(ctl.as(u"admin"_s, wordsOf(closed + u" --open-on-holidays"_s)).code == 2);
    const test::Outcome told = ctl.run(wordsOf(closed + u" --as "_s + ctl.login(u"admin"_s)));
    CHECK(told.code == 0);
    CHECK(told.out.contains(u"owed on every day, and these hours leave some out"_s));
    CHECK(dayOf(ctl, u"2026-12-25"_s, u"2026-12-26"_s).value(u"minutes"_s) == 0);
    CHECK(ctl.must(u"admin"_s, wordsOf(u"calendar hours --contract N2 --week mon-fri=24h --from 2027-01-01"_s))
              .value(u"leaves_days_out"_s)
          == true);

    // Of a contract that does not say so they are closed, until it does.
    const QString other = u"calendar hours --contract NAP --week mon-sun=24h"_s;
    CHECK(ctl.must(u"admin"_s, wordsOf(other)).value(u"leaves_days_out"_s) == false);
    ctl.must(u"admin"_s, wordsOf(u"contract amend NAP --service-days every-day"_s));
    ctl.must(u"admin"_s, wordsOf(other + u" --from 2026-12-01"_s));
    const QJsonArray rules = ctl.must(u"admin"_s, wordsOf(u"calendar hours --contract NAP"_s)).value(u"items"_s).toArray();
    REQUIRE(rules.size() == 2);
    CHECK(rules.at(0).toObject().value(u"closed_on_holidays"_s) == true);
    CHECK(rules.at(1).toObject().value(u"closed_on_holidays"_s) == false);
}

TEST_CASE("A body's saint of 29 February closes it in leap years, and no other day in the others")
{
    CtlRun ctl(EACH_ENGINE());
    initByProfile(ctl);
    ctl.must(
        u"admin"_s,
        wordsOf(u"calendar hours --contract N2 --week mon-sun=24h --open-on-holidays --patron 02-29 --patron-name Osvaldo"_s));
    const QJsonObject leap = dayOf(ctl, u"2028-02-29"_s, u"2028-03-01"_s);
    CHECK(leap.value(u"minutes"_s) == 0);
    CHECK(leap.value(u"off"_s) == u"patron"_s);
    CHECK(leap.value(u"name"_s) == u"Osvaldo"_s);
    for (const auto &[day, after] : {std::pair(u"2027-02-28"_s, u"2027-03-01"_s), std::pair(u"2027-03-01"_s, u"2027-03-02"_s)}) {
        CHECK(dayOf(ctl, day, after).value(u"minutes"_s) == 1440);
        CHECK(dayOf(ctl, day, after).value(u"off"_s).isNull());
    }
}

TEST_CASE("Openings are entered, counted against their cap, and cancelled")
{
    CtlRun ctl(EACH_ENGINE());
    initByProfile(ctl);
    const QStringList add = wordsOf(u"opening add --contract N2"_s);
    const auto opening = [&](const QString &kind, const QString &options) {
        return add + QStringList{u"--kind"_s, kind} + wordsOf(options);
    };
    // The vote proposes its days, outside of the cap.
    const QJsonObject election = ctl.must(u"admin"_s, opening(u"H24 per elezioni"_s, u"--vote 2026-05-24 --last 2026-06-08"_s));
    CHECK(election.value(u"beyond_cap"_s) == 0);
    QJsonObject list = ctl.must(u"admin"_s, wordsOf(u"opening list --contract N2"_s));
    const QJsonObject first = list.value(u"items"_s).toArray().first().toObject();
    CHECK(first.value(u"first"_s) == u"2026-04-09"_s);
    CHECK(first.value(u"last"_s) == u"2026-06-08"_s);
    CHECK(first.value(u"vote"_s) == u"2026-05-24"_s);

    const QStringList many = opening(u"H24 a richiesta"_s, u"--first 2026-07-01 --last 2026-07-22"_s);
    const QJsonObject opened = ctl.must(u"admin"_s, many + QStringList{u"--authorised-by"_s, u"Dirigente CED"_s});
    CHECK(opened.value(u"beyond_cap"_s) == 2);
    CHECK(opened.value(u"authorisation_missing"_s) == false);
    list = ctl.must(u"admin"_s, wordsOf(u"opening list --contract N2 --from 2026-07-01 --to 2026-08-01"_s));
    CHECK(list.value(u"items"_s).toArray().size() == 1);
    const QJsonObject cap = list.value(u"caps"_s).toArray().first().toObject();
    CHECK(cap.value(u"owed"_s) == 20);
    CHECK(cap.value(u"used"_s) == 22);
    CHECK(cap.value(u"beyond"_s) == QJsonArray{u"2026-07-21"_s, u"2026-07-22"_s});

    CHECK(refusal(ctl, opening(u"H24 per elezioni"_s, u"--vote 2026-06-14"_s), u"it"_s).contains(u"due votazioni"_s));
    CHECK(refusal(ctl, opening(u"H24 a richiesta"_s, u"--first 2025-12-31"_s), u"it"_s).contains(u"prima del contratto"_s));
    CHECK(refusal(ctl, opening(u"H24 a richiesta"_s, u"--first 2028-01-01"_s), u"en"_s).contains(u"after the contract"_s));
    CHECK(ctl.as(u"admin"_s, opening(u"H24 a richiesta"_s, u"--note x"_s)).code == 2);
    CHECK(ctl.as(u"admin"_s, opening(u"Nessuno"_s, u"--first 2026-07-01"_s)).errorKind() == u"not-found"_s);
    ctl.must(u"admin"_s,
             opening(u"Estensione fino alle 19:42"_s, u"--first 2026-03-03 --asked-by Anagrafe --asked-on 2026-03-02"_s));
    CHECK(dayOf(ctl, u"2026-03-03"_s, u"2026-03-04"_s).value(u"minutes"_s) == 702);
    const QStringList longer = opening(u"Estensione fino alle 19:42"_s,
                                       u"--first 2026-03-04 --hours 18:00-21:00 --asked-by Anagrafe --asked-on 2026-03-02"_s);
    CHECK(ctl.must(u"admin"_s, longer).value(u"beyond_kind"_s) == u"19:42-21:00"_s);
    CHECK(dayOf(ctl, u"2026-03-04"_s, u"2026-03-05"_s).value(u"minutes"_s) == 780); // and recorded all the same
    ctl.must(u"admin"_s, wordsOf(u"opening cancel %1"_s.arg(opened.value(u"id"_s).toInteger())));
    CHECK(ctl.must(u"admin"_s, wordsOf(u"opening list --contract N2"_s))
              .value(u"caps"_s)
              .toArray()
              .first()
              .toObject()
              .value(u"used"_s)
          == 0);

    ctl.must(u"admin"_s, wordsOf(u"opening cap Eventi --contract N2 --days 5 --year contract"_s));
    ctl.must(u"admin"_s, wordsOf(u"opening kind Fiera --contract N2 --hours 18:00-20:00 --cap Eventi"_s));
    CHECK(ctl.must(u"admin"_s, wordsOf(u"opening kinds --contract N2"_s)).value(u"items"_s).toArray().size() == 4);
    CHECK(ctl.as(u"sara"_s, wordsOf(u"opening list --contract NAP"_s)).code == 0);
    CHECK(ctl.as(u"sara"_s, wordsOf(u"opening cap X --contract NAP --days 5"_s)).errorKind() == u"not-allowed"_s);
}

TEST_CASE("Days beyond a cap are never refused: what is missing is said at once, and in the list until it is there")
{
    CtlRun ctl(EACH_ENGINE());
    initByProfile(ctl);
    ctl.must(u"admin"_s, wordsOf(u"opening cap Eventi --contract N2 --days 3"_s));
    ctl.must(u"admin"_s, wordsOf(u"opening kind Fiera --contract N2 --hours 24h --cap Eventi"_s));
    const QString add = u"opening add --contract N2 --kind Fiera "_s;
    const auto says = [&](const QString &line, const QString &language) {
        const test::Outcome outcome =
            ctl.run(wordsOf(line) + QStringList{u"--as"_s, ctl.login(u"admin"_s), u"--lang"_s, language});
        CHECK(outcome.code == 0);
        return outcome.out;
    };
    CHECK_FALSE(says(add + u"--first 2026-12-01 --last 2026-12-03"_s, u"en"_s).contains(u"beyond the cap"_s));
    CHECK(says(add + u"--first 2026-11-01 --last 2026-11-02"_s, u"en"_s)
              .contains(u"2 days lie beyond the cap (oltre massimale), and the authorisation is still missing."_s));
    CHECK(
        says(add + u"--first 2026-10-01"_s, u"it"_s).contains(u"1 giorno è oltre massimale, e manca ancora l'autorizzazione."_s));
    const QJsonObject opened = ctl.must(u"admin"_s, wordsOf(add + u"--first 2026-10-02"_s));
    CHECK(opened.value(u"beyond_cap"_s) == 1);
    CHECK(opened.value(u"authorisation_missing"_s) == true);

    const QString list = u"opening list --contract N2 --from 2026-11-01"_s;
    const QJsonArray items = ctl.must(u"admin"_s, wordsOf(list)).value(u"items"_s).toArray();
    REQUIRE(items.size() == 2);
    const QJsonObject november = items.at(0).toObject();
    CHECK(november.value(u"first"_s) == u"2026-11-01"_s);
    CHECK(november.value(u"beyond_cap"_s) == 2);
    CHECK(november.value(u"authorised_by"_s).isNull());
    CHECK(november.value(u"authorisation_missing"_s) == true);
    CHECK(items.at(1).toObject().value(u"beyond_cap"_s) == 0);
    CHECK(items.at(1).toObject().value(u"authorisation_missing"_s) == false);
    CHECK(says(list, u"en"_s).contains(u"authorisation missing"_s));
    CHECK(says(list, u"it"_s).contains(u"manca l'autorizzazione"_s));

    const QString authorise = u"opening authorise %1"_s.arg(november.value(u"id"_s).toInteger());
    const QStringList done = wordsOf(authorise) + QStringList{u"--authorised-by"_s, u"Dirigente CED"_s};
    CHECK(ctl.as(u"admin"_s, wordsOf(authorise)).code == 2);
    // Of another contract: a server does not even show it.
    const bool isFile = ctl.database.location().engine == db::Engine::Sqlite;
    CHECK(ctl.as(u"capo"_s, done).errorKind() == (isFile ? u"not-allowed"_s : u"not-found"_s));
    CHECK(ctl.as(u"admin"_s, wordsOf(u"opening authorise 4711 --authorised-by RUP"_s)).errorKind() == u"not-found"_s);
    CHECK(ctl.must(u"admin"_s, done).value(u"version"_s) == 2);
    const QJsonObject authorised = ctl.must(u"admin"_s, wordsOf(list)).value(u"items"_s).toArray().first().toObject();
    CHECK(authorised.value(u"authorised_by"_s) == u"Dirigente CED"_s);
    CHECK(authorised.value(u"authorisation_missing"_s) == false);
    CHECK(authorised.value(u"beyond_cap"_s) == 2);
    CHECK_FALSE(says(list, u"en"_s).contains(u"authorisation missing"_s));

    // A smaller cap puts more of them beyond it.
    CHECK(says(u"opening amend-cap Eventi --contract N2 --days 2"_s, u"en"_s).contains(u"3 days lie beyond the cap"_s));
    CHECK(ctl.must(u"admin"_s, wordsOf(u"opening amend-cap Eventi --contract N2 --days 20"_s)).value(u"days_unauthorised"_s)
          == 0);
    CHECK_FALSE(says(list, u"en"_s).contains(u"authorisation missing"_s));
}

TEST_CASE("An election counts within the cap of 20 days under GRO, ALE and NOC, and outside of it under NAP")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    for (const QString &profile : {u"GRO"_s, u"ALE"_s, u"NOC"_s, u"NAP"_s}) {
        CAPTURE(profile);
        const QString code = profile + u'2';
        ctl.must(u"admin"_s, wordsOf(u"contract new --profile %1 --code %2 --begins 2026-01-01"_s.arg(profile, code)));
        const auto vote = [&](const QString &options) {
            return wordsOf(u"opening add --contract %1 %2 --kind"_s.arg(code, options)) << u"H24 per elezioni"_s;
        };
        const auto used = [&] {
            const QJsonObject list = ctl.must(u"admin"_s, wordsOf(u"opening list --contract "_s + code));
            const QJsonArray caps = list.value(u"caps"_s).toArray();
            REQUIRE(caps.size() == 1);
            CHECK(caps.first()[u"owed"_s] == 20);
            return caps.first()[u"used"_s].toInt();
        };
        if (profile == "NAP"_L1) {
            CHECK(ctl.must(u"admin"_s, vote(u"--vote 2026-05-24 --run-off 2026-06-07"_s)).value(u"beyond_cap"_s) == 0);
            CHECK(used() == 0); // of 60 days
            continue;
        }
        const QString may = u"--vote 2026-05-24 --run-off 2026-06-07 --first 2026-05-20"_s;
        CHECK(ctl.must(u"admin"_s, vote(may)).value(u"beyond_cap"_s) == 0);
        CHECK(used() == 19);
        // What the clause leaves to confirm: the vote proposes the days from the one that was set.
        ctl.must(u"admin"_s,
                 wordsOf(u"opening amend-kind --contract %1 --days-before-vote 2"_s.arg(code)) << u"H24 per elezioni"_s);
        const QJsonObject opened = ctl.must(u"admin"_s, vote(u"--vote 2026-09-20 --authorised-by Sindaco"_s));
        CHECK(opened.value(u"beyond_cap"_s) == 2);
        CHECK(used() == 22); // the two days before it and the vote's
        ctl.must(u"admin"_s,
                 wordsOf(u"opening amend-kind --contract %1 --days-before-vote 45"_s.arg(code)) << u"H24 per elezioni"_s);
        CHECK(ctl.must(u"admin"_s, vote(u"--vote 2027-05-30 --run-off 2027-06-13"_s)).value(u"beyond_cap"_s) == 40); // of 60
    }
}
