// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contract_profile.h"
#include "tests/app/ctl_run.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using test::CtlRun;
using test::wordsOf;

TEST_CASE("A contract is made as its clause has it, and what the clause leaves open is said")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    const QJsonObject made = ctl.must(u"admin"_s,
                                      wordsOf(u"contract new --profile NAP --code N2 --begins 2026-01-01"_s)
                                          + QStringList{u"--name"_s, u"Napoli, secondo lotto"_s});
    CHECK(made.value(u"profile"_s) == u"NAP"_s);
    const QJsonArray silent = made.value(u"silent"_s).toArray();
    CHECK(silent.contains(QJsonObject{{u"topic"_s, u"closing"_s}, {u"how"_s, u"not-said"_s}}));
    CHECK(silent.contains(QJsonObject{{u"topic"_s, u"caps.year"_s}, {u"how"_s, u"no-value"_s}}));
    const QJsonObject contract = ctl.must(u"admin"_s, wordsOf(u"contract list"_s)).value(u"items"_s).toArray().first().toObject();
    CHECK(contract.value(u"name"_s) == u"Napoli, secondo lotto"_s);
    CHECK(contract.value(u"customer"_s) == u"Comune di Napoli"_s);
    CHECK(contract.value(u"begins"_s) == u"2026-01-01"_s);
    CHECK(contract.value(u"ends"_s).isNull());
    CHECK(contract.value(u"profile"_s) == u"NAP"_s);
    CHECK(ctl.must(u"admin"_s, wordsOf(u"entitlement list --contract N2"_s)).value(u"items"_s).toArray().size() == 5);
    const QJsonArray kinds = ctl.must(u"admin"_s, wordsOf(u"opening kinds --contract N2"_s)).value(u"items"_s).toArray();
    REQUIRE(kinds.size() == 3);
    CHECK(kinds.at(0).toObject().value(u"cap"_s).toObject().value(u"days"_s) == 20);
    CHECK(kinds.at(1).toObject().value(u"start"_s) == u"election"_s);
    CHECK(kinds.at(1).toObject().value(u"cap"_s).isNull());
    CHECK(kinds.at(2).toObject().value(u"hours"_s) == u"18:00-19:42"_s);

    const test::Outcome italian =
        ctl.run(wordsOf(u"contract new --profile GRO --code GR --lang it --as "_s + ctl.login(u"admin"_s)));
    CHECK(italian.code == 0);
    CHECK(italian.out.contains(u"Regola di chiusura"_s));
    CHECK(ctl.as(u"admin"_s, wordsOf(u"contract new --profile ZZZ --code X1"_s)).errorKind() == u"not-found"_s);
    CHECK(ctl.as(u"admin"_s, wordsOf(u"contract new --profile NAP --code N2"_s)).errorKind() == u"duplicate"_s);
    CHECK(ctl.as(u"capo"_s, wordsOf(u"contract new --profile NAP --code N3"_s)).errorKind() == u"not-allowed"_s);
    const QString file = ctl.write(u"clause.json"_s, "{\"schema\": 1}");
    CHECK(ctl.as(u"admin"_s, wordsOf(u"contract new --code N4 --profile"_s) << file).errorKind() == u"bad-mapping"_s);
    CHECK(ctl.as(u"admin"_s, wordsOf(u"contract new --profile NAP --code N3 --begins 2026-02-30"_s)).code == 2);
}

TEST_CASE("Every profile that is part of the program makes a contract")
{
    CtlRun ctl(db::Engine::Sqlite); // how it is said; what is done, core/desk shows on both
    ctl.init(false);
    for (const QString &code : {u"PAG"_s, u"PAX"_s, u"ICE"_s, u"GRO"_s, u"NAP"_s, u"ALE"_s, u"NOC"_s})
        CHECK_FALSE(ctl.must(u"admin"_s, wordsOf(u"contract new --profile %1 --code %1"_s.arg(code)))
                        .value(u"silent"_s)
                        .toArray()
                        .isEmpty());
    CHECK(ctl.must(u"admin"_s, wordsOf(u"contract list"_s)).value(u"items"_s).toArray().size() == 7);
    CHECK(ctl.must(u"admin"_s, wordsOf(u"verify"_s)).value(u"differences"_s).toArray().isEmpty());
}

TEST_CASE("What a clause leaves to set and no table holds is set in the contract's terms")
{
    CtlRun ctl(EACH_ENGINE());
    ctl.init();
    ctl.must(u"admin"_s, wordsOf(u"contract new --profile NAP --code N2"_s));
    const QJsonObject said = ctl.must(u"admin"_s, wordsOf(u"contract terms N2"_s));
    CHECK(said.value(u"version"_s) == 1);
    CHECK(said.value(u"visits"_s) == 10);
    CHECK(said.value(u"visits_year"_s).isNull());
    CHECK(said.value(u"visits_authorised_first"_s) == true);
    CHECK(said.value(u"remote_tools"_s) == u"open-source"_s);
    CHECK(said.value(u"reports"_s).isNull());
    CHECK(said.value(u"contact_types"_s) == QJsonArray{u"user"_s, u"specialist"_s});

    ctl.must(u"admin"_s,
             wordsOf(u"contract terms N2 --visits-year calendar --report weekly --report annual"
                     " --training-months 6 --training-hours 40 --unset visits-authorised-first"_s));
    const QJsonObject agreed = ctl.must(u"admin"_s, wordsOf(u"contract terms N2"_s));
    CHECK(agreed.value(u"version"_s) == 2);
    CHECK(agreed.value(u"visits"_s) == 10);
    CHECK(agreed.value(u"visits_year"_s) == u"calendar"_s);
    CHECK(agreed.value(u"visits_authorised_first"_s).isNull());
    CHECK(agreed.value(u"reports"_s) == QJsonArray{u"weekly"_s, u"annual"_s});
    CHECK(agreed.value(u"training_hours"_s) == 40);
    const test::Outcome italian = ctl.run(wordsOf(u"contract terms N2 --lang it --as "_s + ctl.login(u"admin"_s)));
    CHECK(italian.out.contains(u"Interventi in loco dovuti all'anno: 10"_s));
    CHECK(italian.out.contains(u"Ogni settimana, Ogni anno"_s));
    const test::Outcome wrong =
        ctl.run(wordsOf(u"contract terms NAP --training-hours 40 --lang it --as "_s + ctl.login(u"admin"_s)));
    CHECK(wrong.code == 1);
    CHECK(wrong.error.contains(u"mesi di formazione"_s));
    CHECK(ctl.as(u"admin"_s, wordsOf(u"contract terms N2 --report daily"_s)).code == 2);
    CHECK(ctl.as(u"admin"_s, wordsOf(u"contract terms N2 --unset name"_s)).code == 2);
    CHECK(ctl.as(u"capo"_s, wordsOf(u"contract terms NAP --visits 3"_s)).errorKind() == u"not-allowed"_s);
    CHECK(ctl.run(wordsOf(u"contract terms NAP --as "_s + ctl.login(u"admin"_s))).out.contains(u"Nobody said any terms"_s));
    CHECK(ctl.must(u"admin"_s, wordsOf(u"verify"_s)).value(u"differences"_s).toArray().isEmpty());
}

TEST_CASE("What a clause says and what it leaves open is shown of its profile, without a database")
{
    const CtlRun ctl(db::Engine::Sqlite);
    const auto topics = [&](const QString &profile) {
        const test::Outcome shown = ctl.run({u"contract"_s, u"profile"_s, u"--profile"_s, profile, u"--json"_s});
        CHECK(shown.code == 0);
        QHash<QString, QJsonObject> all;
        for (const QJsonValue &one : shown.json().value(u"topics"_s).toArray())
            all.insert(one.toObject().value(u"topic"_s).toString(), one.toObject());
        return all;
    };
    const auto naples = topics(u"NAP"_s);
    CHECK(naples.value(u"visits.year"_s)
          == QJsonObject{{u"topic"_s, u"visits.year"_s}, {u"says"_s, QJsonArray()}, {u"how"_s, u"no-value"_s}});
    CHECK(naples.value(u"visits"_s).value(u"says"_s) == QJsonArray{10});
    for (const QString &fact : {u"onSite.followsOffice"_s, u"onSite.continuousPresence"_s, u"visits.authorisedFirst"_s})
        CHECK(naples.value(fact).value(u"says"_s) == QJsonArray{true});
    CHECK(naples.value(u"openings.daysBeforeVote"_s).value(u"says"_s)
          == QJsonArray{QJsonObject{{u"name"_s, u"H24 per elezioni"_s}, {u"days"_s, 45}}});
    CHECK(naples.value(u"hours.patron"_s)
          == QJsonObject{{u"topic"_s, u"hours.patron"_s},
                         {u"says"_s, QJsonArray{QJsonObject{{u"on"_s, u"09-19"_s}, {u"name"_s, u"San Gennaro"_s}}}},
                         {u"how"_s, u"to-confirm"_s}});
    CHECK(naples.value(u"entitlement"_s).value(u"says"_s).toArray().size() == 5);
    CHECK(naples.value(u"reports"_s).value(u"how"_s) == u"not-said"_s);
    CHECK_FALSE(naples.contains(u"training.hours"_s)); // it asks for none
    CHECK(topics(u"NOC"_s).value(u"training.hours"_s).value(u"how"_s) == u"no-value"_s);
    CHECK(topics(u"PAG"_s).value(u"days"_s).value(u"says"_s) == QJsonArray{u"every-day"_s});
    CHECK(topics(u"ICE"_s).value(u"reports"_s).value(u"says"_s).toArray().size() == 4);
    for (const QString &code : {u"PAG"_s, u"PAX"_s, u"ICE"_s, u"GRO"_s, u"NAP"_s, u"ALE"_s, u"NOC"_s}) {
        CAPTURE(code);
        const auto shown = topics(code);
        const exchange::ContractProfile profile = exchange::ContractProfile::shipped(code).value();
        for (const exchange::ProfileSilence &silence : profile.silent) {
            const QJsonObject topic = shown.value(exchange::topicKey(silence.topic));
            CHECK_FALSE(topic.value(u"how"_s).isNull());
            CHECK(topic.value(u"says"_s).toArray().isEmpty() == (silence.how != exchange::Silence::ToConfirm));
        }
        for (const QJsonObject &topic : shown)
            CHECK((!topic.value(u"says"_s).toArray().isEmpty() || !topic.value(u"how"_s).isNull()));
    }

    const test::Outcome italian = ctl.run(wordsOf(u"contract profile --profile NAP --lang it"_s));
    CHECK(italian.code == 0);
    CHECK(italian.out.contains(u"H24 per elezioni: 45"_s));
    CHECK(italian.out.contains(u"Comune di Napoli"_s));
    CHECK(italian.out != ctl.run(wordsOf(u"contract profile --profile NAP"_s)).out);
    CHECK(ctl.run(wordsOf(u"contract profile --profile ZZZ"_s)).code == 1);
    const QString bad = ctl.write(u"clause.json"_s, "{\"schema\": 1}");
    CHECK(ctl.run({u"contract"_s, u"profile"_s, u"--profile"_s, bad}).code == 2);
    CHECK_FALSE(QFile::exists(ctl.database.location().path));
}

TEST_CASE("Of what a clause says that there is none, its profile shows none, and nothing where it is left open")
{
    const CtlRun ctl(db::Engine::Sqlite);
    const QString file = ctl.write(u"clause.json"_s, R"({
"schema": 1, "code": "TST", "name": "Prova", "customer": "Ente di prova", "asks": ["A1"], "holds": [], "openings": [],
"silent": {"closing": "not-said", "contactTypes": "not-said", "entitlement": "not-said", "levels": "not-said", "days": "not-said",
    "hours": "not-said", "reports": "not-said", "targets.answer": "not-said", "targets.take-charge": "not-said",
    "targets.resolve": "not-said", "targets.call-back": "not-said", "targets.next-word": "not-said",
    "targets.supplier-activation": "not-said"}})");
    const QStringList line{u"contract"_s, u"profile"_s, u"--profile"_s, file};
    const QJsonArray topics = ctl.run(line + QStringList{u"--json"_s}).json().value(u"topics"_s).toArray();
    CHECK(topics.contains(QJsonObject{{u"topic"_s, u"holds"_s}, {u"says"_s, QJsonArray()}, {u"how"_s, QJsonValue()}}));
    CHECK(topics.contains(QJsonObject{{u"topic"_s, u"levels"_s}, {u"says"_s, QJsonArray()}, {u"how"_s, u"not-said"_s}}));
    const auto shows = [&](const QString &language, const QString &row) {
        const test::Outcome shown = ctl.run(line + QStringList{u"--lang"_s, language});
        INFO(Catch::StringMaker<test::Outcome>::convert(shown));
        CHECK(shown.out.contains(QRegularExpression(u"^%1$"_s.arg(row), QRegularExpression::MultilineOption)));
    };
    shows(u"en"_s, u"Which holds stop which clock +none"_s);
    shows(u"en"_s, u"Extraordinary openings +none"_s);
    shows(u"en"_s, u"Levels of support +not said"_s);
    shows(u"it"_s, u"Aperture straordinarie +niente"_s);
}
