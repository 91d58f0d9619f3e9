// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctl_run.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using test::CtlRun;
using test::wordsOf;

namespace {

QJsonObject operatorOf(const CtlRun &ctl, const QString &by, const QString &name)
{
    for (const QJsonValue &one : ctl.must(by, wordsOf(u"operator list"_s)).value(u"items"_s).toArray())
        if (one.toObject().value(u"login"_s) == ctl.login(name))
            return one.toObject();
    return {};
}

/// A run that must be refused with 1, in a language.
QString refusal(const CtlRun &ctl, const QString &login, const QStringList &line, const QString &language)
{
    const test::Outcome outcome = ctl.run(line + QStringList{u"--as"_s, ctl.login(login), u"--lang"_s, language});
    CHECK(outcome.code == 1);
    return outcome.error;
}

} // namespace

TEST_CASE("An operator's staffing is recorded with its evidence, shown, and listed")
{
    CtlRun ctl(db::Engine::Sqlite); // how it is said; what is done, core/desk shows on both
    ctl.init();
    const QString sara = ctl.login(u"sara"_s);
    const QStringList record = wordsOf(u"operator staffing"_s) << sara;
    QJsonObject shown = ctl.must(u"admin"_s, record);
    CHECK(shown.value(u"employed_by"_s) == u"not-recorded"_s);
    CHECK(shown.value(u"version"_s) == 0);

    const QJsonObject done =
        ctl.must(u"admin"_s,
                 record
                     + QStringList{u"--employer"_s, u"Rossi Srl"_s, u"--qualification"_s, u"ITIL 4"_s, u"--evidence"_s,
                                   u"Attestato 77"_s, u"--issued-by"_s, u"PeopleCert"_s, u"--issued"_s, u"2025-01-15"_s,
                                   u"--expires"_s, u"2026-06-30"_s, u"--skill"_s, u"reti"_s, u"--skill"_s, u"ANPR"_s});
    CHECK(done.value(u"version"_s) == 1);
    CHECK(done.value(u"left_out"_s).toArray().isEmpty());
    // What is not given stays.
    ctl.must(u"admin"_s, record + wordsOf(u"--employer own --expires 2027-06-30"_s));
    shown = ctl.must(u"sara"_s, record);
    CHECK(shown.value(u"employed_by"_s) == u"own"_s);
    CHECK(shown.value(u"employer"_s).isNull());
    const QJsonObject qualification = shown.value(u"qualification"_s).toObject();
    CHECK(qualification.value(u"evidence"_s) == u"Attestato 77"_s);
    CHECK(qualification.value(u"issued_by"_s) == u"PeopleCert"_s);
    CHECK(qualification.value(u"expires"_s) == u"2027-06-30"_s);
    CHECK(shown.value(u"skills"_s) == QJsonArray{u"ANPR"_s, u"reti"_s});
    CHECK(operatorOf(ctl, u"admin"_s, u"sara"_s).value(u"staffing"_s).toObject().value(u"qualification"_s).toObject()
          == qualification);
    // A colleague sees what she can do, and no more.
    const QJsonObject seen = operatorOf(ctl, u"luca"_s, u"sara"_s).value(u"staffing"_s).toObject();
    CHECK(seen.keys() == QStringList{u"left_out"_s, u"skills"_s});

    CHECK(refusal(ctl, u"admin"_s, record + wordsOf(u"--issued 2026-03-03"_s), u"it"_s).contains(u"giorno futuro"_s));
    CHECK(refusal(ctl, u"admin"_s, record + wordsOf(u"--expires 2024-01-01"_s), u"en"_s)
              .contains(u"expires before it was issued"_s));
    CHECK(ctl.as(u"admin"_s, record + QStringList{u"--employer"_s, QString(201, u'x')}).errorKind() == u"too-long"_s);
    CHECK(ctl.as(u"sara"_s, record + wordsOf(u"--employer own"_s)).errorKind() == u"not-allowed"_s);
    CHECK(ctl.as(u"admin"_s, record + wordsOf(u"--expires 2026-02-30"_s)).code == 2);
    ctl.must(u"admin"_s, record + wordsOf(u"--no-qualification --no-skills"_s));
    CHECK(ctl.must(u"admin"_s, record).value(u"qualification"_s).isNull());
    CHECK(ctl.as(u"admin"_s, record + wordsOf(u"--qualification ITIL"_s)).errorKind() == u"empty-field"_s);
}

TEST_CASE("A contract made by its clause admits only whom the clause admits")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    ctl.must(u"admin"_s, wordsOf(u"contract new --profile ICE --code ICE"_s));
    CHECK(ctl.must(u"admin"_s, wordsOf(u"contract staffing ICE"_s)).value(u"rule"_s) == u"own-employees"_s);
    const QStringList add = wordsOf(u"operator add %1 --no-login --role ICE:agent"_s.arg(ctl.login(u"vito"_s)));
    CHECK(ctl.as(u"admin"_s, add).errorKind() == u"not-admitted"_s);
    CHECK(refusal(ctl, u"admin"_s, add + QStringList{u"--employer"_s, u"Rossi Srl"_s}, u"it"_s)
              .contains(u"ICE vuole dipendenti propri"_s));
    ctl.must(u"admin"_s, add + wordsOf(u"--employer own"_s));
    CHECK(ctl.must(u"admin"_s, wordsOf(u"contract staffing ICE"_s)).value(u"people"_s).toArray().size() == 1);
    ctl.must(u"admin"_s, wordsOf(u"contract new --profile PAX --code PAX"_s));
    CHECK(ctl.must(u"admin"_s, wordsOf(u"contract staffing PAX"_s)).value(u"rule"_s) == u"qualified"_s);
}

TEST_CASE("Who fits no contract is not let in, and who fits some is told which were left out, with the reason")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    const QJsonObject set = ctl.must(u"admin"_s, wordsOf(u"contract staffing NAP --rule qualified"_s));
    for (const QJsonValue &one : set.value(u"people"_s).toArray())
        CHECK(one.toObject().value(u"left_out"_s) == u"not-qualified"_s);
    CHECK(ctl.as(u"sara"_s, wordsOf(u"ticket list"_s)).errorKind() == u"not-admitted"_s);
    CHECK(refusal(ctl, u"sara"_s, wordsOf(u"ticket list"_s), u"en"_s)
              .startsWith(u"You may not work here: NAP wants a qualification with its evidence, and none is recorded."_s));
    CHECK(refusal(ctl, u"sara"_s, wordsOf(u"ticket list"_s), u"it"_s).contains(u"NAP vuole una qualifica"_s));

    const QStringList record = wordsOf(
        u"operator staffing %1 --qualification ITIL --evidence A --issued-by B --issued 2025-01-15"_s.arg(ctl.login(u"sara"_s)));
    ctl.must(u"admin"_s, record);
    CHECK(ctl.as(u"sara"_s, wordsOf(u"ticket list"_s)).code == 0);

    // With another contract that admits them they come in, and are told.
    ctl.must(u"admin"_s, wordsOf(u"contract new --profile ICE --code ICE"_s));
    const QString both = ctl.login(u"gina"_s);
    const QString file = ctl.write(u"gina.password"_s, "una parola lunga");
    ctl.must(u"admin"_s, wordsOf(u"contract staffing NAP --rule none"_s));
    ctl.must(u"admin"_s,
             wordsOf(u"operator add %1 --role NAP:agent --role ICE:agent --employer own --new-password-file"_s.arg(both))
                 << file);
    ctl.must(u"admin"_s, wordsOf(u"contract staffing NAP --rule qualified"_s));
    const auto as = [&](const QString &line) {
        return ctl.run(wordsOf(line) + QStringList{u"--as"_s, both, u"--password-file"_s, file});
    };
    test::Outcome outcome = as(u"ticket list --lang it"_s);
    CHECK(outcome.code == 0);
    CHECK(outcome.error.startsWith(u"Escluso oggi: NAP vuole una qualifica"_s));
    outcome = as(u"ticket list --json"_s);
    CHECK(outcome.code == 0);
    CHECK(outcome.error.contains(u"{\"left_out\":[{\"contract\":\"NAP\",\"expired\":null,\"why\":\"not-qualified\"}]}"_s));
    CHECK(outcome.json().value(u"items"_s).isArray());
    outcome = as(u"ticket list --contract NAP --lang en"_s);
    CHECK(outcome.code == 1);
    CHECK(outcome.error.contains(u"You may not work here: NAP wants a qualification"_s));
}

TEST_CASE("A contract is amended by hand and by its profile")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    const auto contract = [&] {
        return ctl.must(u"admin"_s, wordsOf(u"contract list"_s)).value(u"items"_s).toArray().first().toObject();
    };
    ctl.must(u"admin"_s,
             wordsOf(u"contract amend NAP --begins 2026-01-01 --ends 2027-12-31 --presence 2 --presence-in-breaks yes"_s));
    CHECK(contract().value(u"begins"_s) == u"2026-01-01"_s);
    CHECK(contract().value(u"presence"_s) == 2);
    CHECK(contract().value(u"presence_in_breaks"_s) == true);
    ctl.must(u"admin"_s, wordsOf(u"contract amend NAP --no-end --profile PAX --closing any"_s));
    CHECK(contract().value(u"ends"_s).isNull());
    CHECK(contract().value(u"profile"_s) == u"PAX"_s);
    CHECK(contract().value(u"staffing"_s) == u"qualified"_s);
    CHECK(contract().value(u"closing"_s) == u"any"_s);
    CHECK(ctl.as(u"admin"_s, wordsOf(u"contract amend NAP --ends 2025-01-01"_s)).errorKind() == u"invalid-value"_s);
    CHECK(ctl.as(u"admin"_s, wordsOf(u"contract amend NAP --version 1 --presence 3"_s)).errorKind() == u"stale-version"_s);
    CHECK(ctl.as(u"admin"_s, wordsOf(u"contract amend NAP"_s)).errorKind() == u"empty-field"_s);
    CHECK(ctl.as(u"admin"_s, wordsOf(u"contract amend ZZZ --presence 3"_s)).errorKind() == u"not-found"_s);
    CHECK(ctl.as(u"capo"_s, wordsOf(u"contract amend NAP --presence 3"_s)).code == 1);
}

TEST_CASE("A vote proposes the days from the 45th before it, with its run-off, and of a kind that says none it asks for them")
{
    CtlRun ctl(db::Engine::Sqlite);
    ctl.init();
    ctl.must(u"admin"_s, wordsOf(u"contract new --profile NAP --code N2 --begins 2026-01-01"_s));
    ctl.must(u"admin"_s, wordsOf(u"contract new --profile GRO --code GR --begins 2026-01-01"_s));
    const auto kindsOf = [&](const QString &code) {
        return ctl.must(u"admin"_s, wordsOf(u"opening kinds --contract "_s + code)).value(u"items"_s).toArray();
    };
    const auto election = [&](const QString &code) {
        for (const QJsonValue &kind : kindsOf(code))
            if (kind.toObject().value(u"start"_s) == u"election"_s)
                return kind.toObject();
        return QJsonObject();
    };
    CHECK(election(u"N2"_s).value(u"days_before_vote"_s) == 45);
    CHECK(election(u"GR"_s).value(u"days_before_vote"_s) == 45);
    const auto add = [&](const QString &code, const QString &options) {
        return wordsOf(u"opening add --contract %1 %2 --kind"_s.arg(code, options)) << election(code).value(u"name"_s).toString();
    };
    ctl.must(u"admin"_s, add(u"N2"_s, u"--vote 2026-05-24 --run-off 2026-06-07"_s));
    const QJsonObject opening =
        ctl.must(u"admin"_s, wordsOf(u"opening list --contract N2"_s)).value(u"items"_s).toArray().first().toObject();
    CHECK(opening.value(u"first"_s) == u"2026-04-09"_s);
    CHECK(opening.value(u"last"_s) == u"2026-06-07"_s);
    CHECK(opening.value(u"run_off"_s) == u"2026-06-07"_s);
    CHECK(ctl.as(u"admin"_s, add(u"N2"_s, u"--vote 2026-09-20 --run-off 2026-09-19"_s)).errorKind() == u"invalid-value"_s);

    ctl.must(u"admin"_s, wordsOf(u"opening kind Referendum --contract GR --hours 24h --start election"_s));
    const test::Outcome asked = ctl.run(
        wordsOf(u"opening add --contract GR --vote 2026-05-24 --kind Referendum --lang it --as "_s + ctl.login(u"admin"_s)));
    CHECK(asked.code == 2);
    CHECK(asked.error.contains(u"--first"_s));
    CHECK(asked.error.contains(u"il tipo di apertura non dice quanto prima del voto"_s));
    ctl.must(u"admin"_s, add(u"GR"_s, u"--vote 2026-05-24 --run-off 2026-06-07 --first 2026-05-20 --authorised-by X"_s));
    CHECK(ctl.must(u"admin"_s, wordsOf(u"opening list --contract GR"_s))
              .value(u"items"_s)
              .toArray()
              .first()
              .toObject()
              .value(u"last"_s)
          == u"2026-06-07"_s);

    // What the clause left to set.
    ctl.must(u"admin"_s,
             QStringList{u"opening"_s, u"amend-kind"_s, election(u"GR"_s).value(u"name"_s).toString()}
                 + wordsOf(u"--contract GR --days-before-vote 30"_s));
    CHECK(election(u"GR"_s).value(u"days_before_vote"_s) == 30);
    CHECK(election(u"GR"_s).value(u"authorised_by"_s).isNull());
    ctl.must(u"admin"_s,
             QStringList{u"opening"_s, u"amend-kind"_s, election(u"GR"_s).value(u"name"_s).toString()}
                 + wordsOf(u"--contract GR --authorised-by RUP"_s));
    CHECK(election(u"GR"_s).value(u"authorised_by"_s) == u"RUP"_s);
    CHECK(election(u"GR"_s).value(u"days_before_vote"_s) == 30);

    ctl.must(u"admin"_s, wordsOf(u"opening kind Fiera --contract N2 --hours 24h"_s));
    ctl.must(u"admin"_s, wordsOf(u"opening retire Fiera --contract N2"_s));
    CHECK(ctl.as(u"admin"_s, wordsOf(u"opening add --contract N2 --kind Fiera --first 2026-07-01"_s)).errorKind()
          == u"inactive"_s);
    CHECK(kindsOf(u"N2"_s).last().toObject().value(u"active"_s) == false);
    ctl.must(u"admin"_s, wordsOf(u"opening cap Eventi --contract N2 --days 5"_s));
    ctl.must(u"admin"_s, wordsOf(u"opening amend-cap Eventi --contract N2 --days 6 --year contract"_s));
    ctl.must(u"admin"_s, wordsOf(u"opening amend-cap Eventi --contract N2 --name Manifestazioni"_s));
    ctl.must(u"admin"_s, wordsOf(u"opening kind Mostra --contract N2 --hours 24h --cap Manifestazioni"_s));
    const QJsonObject cap = kindsOf(u"N2"_s).last().toObject().value(u"cap"_s).toObject();
    CHECK(cap.value(u"name"_s) == u"Manifestazioni"_s);
    CHECK(cap.value(u"days"_s) == 6);
    CHECK(cap.value(u"year"_s) == u"contract"_s);
}

TEST_CASE("A roster is set, shown and checked, and the check ends with 1 where hours are uncovered")
{
    CtlRun ctl(db::Engine::Sqlite);
    ctl.init();
    const QString sara = ctl.login(u"sara"_s);
    const QString days = u" --contract NAP --from 2026-03-03 --to 2026-03-10"_s;
    CHECK(refusal(ctl, u"capo"_s, wordsOf(u"roster check"_s + days), u"it"_s).contains(u"non ha ancora orari di servizio"_s));
    ctl.must(u"capo"_s, wordsOf(u"calendar hours --contract NAP --week mon-fri=08:00-18:00"_s));
    const auto check = [&] { return ctl.as(u"capo"_s, wordsOf(u"roster check"_s + days)); };
    CHECK(check().code == 1);
    CHECK(check().json().value(u"items"_s).toArray().size() == 5); // an empty roster: each day from end to end

    const QJsonObject set = ctl.must(
        u"capo"_s, wordsOf(u"roster set --contract NAP --operator %1 --week mon-fri=08:00-13:00,14:00-18:00"_s.arg(sara)));
    CHECK(set.value(u"version"_s) == 1);
    const test::Outcome gaps = check();
    CHECK(gaps.code == 1);
    CHECK(gaps.json().value(u"covered"_s) == false);
    const QJsonObject gap = gaps.json().value(u"items"_s).toArray().first().toObject();
    CHECK(gap.value(u"day"_s) == u"2026-03-03"_s);
    CHECK(gap.value(u"from"_s) == u"2026-03-03T13:00:00+01:00"_s);
    CHECK(gap.value(u"to"_s) == u"2026-03-03T14:00:00+01:00"_s);
    CHECK(gap.value(u"present"_s) == 0);
    const test::Outcome text = ctl.run(wordsOf(u"roster check"_s + days + u" --lang it --as "_s + ctl.login(u"capo"_s)));
    CHECK(text.code == 1);
    CHECK(text.out.contains(u"13:00-14:00"_s));
    CHECK(text.out.contains(u"0 di 1"_s));

    const QString cover = u"roster %1 --contract NAP --operator %2 %3"_s;
    ctl.must(u"capo"_s, wordsOf(cover.arg(u"set"_s, ctl.login(u"luca"_s), u"--week mon-fri=13:00-14:00"_s)));
    CHECK(check().code == 0);
    CHECK(check().json().value(u"covered"_s) == true);
    const QJsonObject off = ctl.must(u"capo"_s, wordsOf(cover.arg(u"day"_s, sara, u"--day 2026-03-04 --hours -"_s)));
    CHECK(check().json().value(u"items"_s).toArray().size() == 2); // all of the day but the hour that the other covers
    QJsonObject shown = ctl.must(u"capo"_s, wordsOf(u"roster show"_s + days));
    CHECK(shown.value(u"items"_s).toArray().size() == 9);
    CHECK(shown.value(u"entries"_s).toArray().size() == 3);
    for (const QJsonValue one : shown.value(u"versions"_s).toArray())
        if (const int version = one[u"version"_s].toInt(); one[u"operator"_s] == sara) {
            CHECK(version >= 2);
            const QString again =
                cover.arg(u"set"_s, sara, u"--week mon-fri=08:00-13:00,14:00-18:00 --from 2026-03-16 --version %1"_s);
            CHECK(ctl.as(u"capo"_s, wordsOf(again.arg(version - 1))).errorKind() == u"stale-version"_s);
            ctl.must(u"capo"_s, wordsOf(again.arg(version)));
        }
    ctl.must(u"capo"_s, wordsOf(u"roster remove %1"_s.arg(off.value(u"id"_s).toInteger())));
    CHECK(check().code == 0);
    CHECK(ctl.as(u"sara"_s, wordsOf(u"roster show"_s + days)).code == 0);

    const auto wrong = [&](const QString &line) { return ctl.as(u"capo"_s, wordsOf(line)); };
    CHECK(wrong(cover.arg(u"set"_s, sara, u"--week mon=08:00-13:00,12:00-18:00"_s)).errorKind() == u"invalid-value"_s);
    CHECK(wrong(cover.arg(u"set"_s, sara, u"--week mon=22:00-06:00"_s)).errorKind() == u"invalid-value"_s);
    CHECK(wrong(cover.arg(u"set"_s, sara, u"--week mon=24h --from 2026-03-01"_s)).errorKind() == u"invalid-value"_s);
    CHECK(wrong(cover.arg(u"set"_s, u"nessuno"_s, u"--week mon=24h"_s)).errorKind() == u"not-found"_s);
    CHECK(wrong(cover.arg(u"set"_s, sara, u"--week lun=24h"_s)).code == 2);
    CHECK(wrong(u"roster remove x"_s).errorKind() == u"not-found"_s);
    CHECK(ctl.as(u"sara"_s, wordsOf(cover.arg(u"set"_s, sara, u"--week mon=24h"_s))).errorKind() == u"not-allowed"_s);
    CHECK(refusal(ctl, u"admin"_s, wordsOf(cover.arg(u"set"_s, ctl.login(u"admin"_s), u"--week mon=24h"_s)), u"it"_s)
              .contains(u"non ha un ruolo"_s));
}
