// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migration.h"
#include "core/desk/contract_terms.h"
#include "core/exchange/contract_profile.h"
#include "core/exchange/profile_setup.h"
#include "core/storage/catalogue.h"
#include "core/storage/schema.h"
#include "tests/support/both_engines.h"
#include "tests/support/test_data.h"
#include "tests/support/test_database.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;
using namespace domain;
using exchange::ContractProfile;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("there is no " + path.toStdString());
    return file.readAll();
}

/// A profile that says everything, with a piece of it replaced.
QByteArray profile(const QByteArray &piece = {}, const QByteArray &by = {})
{
    QByteArray json = R"({
"schema": 1, "code": "TST", "name": "Prova", "customer": "Ente di prova", "asks": ["A1", "J"],
"scope": {"is": "software", "requirements": ["A7"]},
"closing": {"rule": "any", "attempts": 2, "days": 5, "requirements": ["B3"]},
"holds": [{"reason": "supplier", "stops": "resolve", "requirements": ["B6"]}],
"contactTypes": {"are": ["user"], "requirements": ["A6"]},
"entitlement": [{"type": "user", "subtypes": ["how-to"], "parties": ["customer", "referent"], "requirements": ["A6"]}],
"levels": {"are": 2, "requirements": ["B1"]},
"levelRules": [{"severityFrom": "s2", "level": "second", "requirements": ["B1"]}],
"targets": [
    {"measure": "resolve", "kind": "incident", "contactType": "user", "priority": "p1", "level": "first", "limit": "PT30M", "requirements": ["B9"]},
    {"measure": "resolve", "limit": "PT1H0M5S", "wallClock": true, "requirements": ["B9"]}],
"days": {"are": "working-days", "requirements": ["D2"]},
"hours": {"week": {"mon": "14:00-18:00, 08:00-13:00", "tue": "24h", "wed": "08:00-24:00", "thu": "8:00-13:00", "fri": "-", "sat": "-", "sun": "-"},
    "closedOnHolidays": true, "patron": {"on": "02-29", "name": "Sant'Osvaldo"}, "requirements": ["D2", "D6"]},
"caps": [{"name": "H24", "days": 20, "year": "contract", "requirements": ["D3"]}],
"openings": [{"name": "Voto", "hours": "24h", "start": "election", "daysBeforeVote": 0, "cap": "H24", "requirements": ["D3"]},
    {"name": "Sera", "hours": "18:00-19:42", "start": "extension", "authorisedBy": "Il RUP", "requirements": ["D5"]}],
"onSite": {"followsOffice": true, "week": {"mon": "24h", "tue": "-", "wed": "-", "thu": "-", "fri": "-", "sat": "-", "sun": "-"}, "requirements": ["D5"]},
"visits": {"owed": 0, "year": "calendar", "requirements": ["E1"]},
"staffing": {"is": "qualified", "requirements": ["B12"]},
"remoteTools": {"are": "any", "requirements": ["A2"]},
"reports": {"are": ["weekly"], "requirements": ["B10"]},
"surveyMonths": {"is": 6, "requirements": ["G0"]},
"webViewMonths": {"is": 1, "requirements": ["F3"]},
"training": {"months": 6, "hours": 40, "requirements": ["H1"]},
"silent": {"targets.answer": "not-said", "targets.take-charge": "not-said", "targets.call-back": "not-said", "targets.next-word": "not-said",
    "targets.supplier-activation": "no-value", "hours.patron": "to-confirm"}})";
    if (!piece.isEmpty()) {
        REQUIRE(json.count(piece) == 1);
        json.replace(piece, by);
    }
    return json;
}

/// What a profile is refused for.
Error refusal(const QByteArray &json)
{
    const auto read = ContractProfile::parse(json);
    if (read)
        return {ErrorKind::Internal, u"(none)"_s, {}};
    CHECK(read.error().kind == ErrorKind::BadMapping);
    CHECK_FALSE(read.error().detail.isEmpty());
    return read.error();
}
QString badKeyOf(const QByteArray &piece, const QByteArray &by)
{
    return refusal(profile(piece, by)).subject;
}

/// The names of all keys of a file, at whatever depth.
void keysOf(const QJsonValue &value, QSet<QString> &keys)
{
    for (const QJsonValue one : value.toArray())
        keysOf(one, keys);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        keys.insert(it.key());
        keysOf(it.value(), keys);
    }
}

} // namespace

TEST_CASE("a profile may say everything")
{
    const ContractProfile read = must(ContractProfile::parse(profile()));
    CHECK(read.asks == QStringList{u"A1"_s, u"J"_s});
    CHECK((read.closing->value == exchange::ProfileClosing{ClosingRule::Any, 2, 5}));
    CHECK((read.holds.front().value == HoldStop{Measure::Resolve, HoldReason::Supplier}));
    CHECK(read.entitlement.size() == 2);
    CHECK((read.entitlement.back().value
           == Entitlement{.type = ContactType::User, .subtype = ContactSubtype::HowTo, .party = PartyKind::Referent}));
    CHECK(read.levelRules.front().value.severityFrom == Severity::S2);
    CHECK_FALSE(read.levelRules.front().value.complexityFrom);
    REQUIRE(read.targets.size() == 2);
    const Target &target = read.targets.front().value;
    CHECK(target.limit == std::chrono::minutes(30));
    CHECK(target.kind == TicketKind::Incident);
    CHECK(target.contactType == ContactType::User);
    CHECK(target.priority == Priority::P1);
    CHECK(target.level == Level::First);
    CHECK_FALSE(target.wallClock);
    CHECK(read.targets.back().value.limit == std::chrono::minutes(60) + std::chrono::seconds(5));
    CHECK(read.targets.back().value.wallClock);
    CHECK(read.targets.back().value.rank == 2);
    const HoursRule &hours = read.hours->value;
    CHECK(hours.from == Instant::min());
    CHECK((hours.week[0] == DayHours{{8 * 60, 13 * 60}, {14 * 60, 18 * 60}}));
    CHECK((hours.week[1] == allDay));
    CHECK((hours.week[2] == DayHours{{8 * 60, 24 * 60}}));
    CHECK(hours.week[4].empty());
    CHECK(read.caps.front().value.year == CapYear::Contract);
    CHECK(read.openings.front().value.cap == u"H24"_s);
    CHECK(read.openings.front().value.kind.daysBeforeVote == 0);
    CHECK(read.openings.front().value.kind.authorisedBy.isEmpty());
    CHECK(read.openings.back().value.kind.authorisedBy == u"Il RUP"_s);
    CHECK((read.onSite->value.week->front() == allDay));
    CHECK(read.visits->value.year == CapYear::Calendar);
    CHECK((read.training->value == exchange::ProfileTraining{6, 40}));
    CHECK(read.silent.size() == 6);
}

TEST_CASE("the body's saint may be one of 29 February")
{
    CHECK((must(ContractProfile::parse(profile())).hours->value.patron == MonthDay{2, 29}));
    CHECK(badKeyOf(R"("02-29")", R"("02-30")") == u"hours.patron.on"_s);
    CHECK(badKeyOf(R"("02-29")", R"("13-01")") == u"hours.patron.on"_s);
    CHECK(badKeyOf(R"("02-29")", R"("2-29")") == u"hours.patron.on"_s);
    CHECK(badKeyOf(R"("02-29")", "229") == u"hours.patron.on"_s);
}

TEST_CASE("hours that are none are refused with what is wrong about them")
{
    const auto detail = [](const QByteArray &hours) {
        const Error error = refusal(profile(R"("8:00-13:00")", hours));
        CHECK(error.subject == u"hours.week.thu"_s);
        return error.detail;
    };
    CHECK(detail(R"("22:00-06:00")").contains(u"crosses midnight: write it until 24:00"_s));
    CHECK(detail(R"("08:00-13:00,12:00-18:00")").contains(u"overlap"_s));
    CHECK(detail(R"("08:00-08:00")").contains(u"ends when it begins"_s));
    CHECK(detail(R"("08:00-25:00")").contains(u"not hours of a day"_s));
    CHECK(detail(R"("08:60-09:00")").contains(u"not hours of a day"_s));
    CHECK(detail(R"("from eight to one")").contains(u"not hours of a day"_s));
    CHECK(detail(R"("")").contains(u"not hours"_s));
    CHECK(detail("8").contains(u"not hours"_s));
    CHECK(badKeyOf(R"("hours": "18:00-19:42")", R"("hours": "18:00-01:00")") == u"openings[1].hours"_s);
    CHECK(badKeyOf(R"("hours": "18:00-19:42")", R"("hours": "-")") == u"openings[1].hours"_s);
    CHECK(badKeyOf(R"("thu": "8:00-13:00", )", "") == u"hours.week.thu"_s);
    CHECK(badKeyOf(R"({"mon": "24h")", R"({"mon": "-")") == u"onSite.week"_s);
}

TEST_CASE("times are hours, minutes and seconds by ISO 8601, and more than nothing")
{
    const auto bad = [](const QByteArray &limit) { return badKeyOf(R"("PT30M")", limit); };
    for (const char *limit :
         {R"("PT0M")", R"("P1D")", R"("PT")", R"("30")", R"("PT-5M")", R"("PT1.5H")", R"("PT99999H")", R"("pt30m")", "30"})
        CHECK(bad(limit) == u"targets[0].limit"_s);
    CHECK(must(ContractProfile::parse(profile(R"("PT30M")", R"("PT9999H")"))).targets.front().value.limit
          == std::chrono::hours(9999));
}

TEST_CASE("what a profile has wrong is named by its path")
{
    CHECK(refusal("{").subject == u"JSON"_s);
    CHECK(refusal("[]").subject == u"JSON"_s);
    CHECK(refusal("").subject == u"JSON"_s);
    CHECK(refusal("{}").subject == u"schema"_s);
    CHECK(badKeyOf(R"("schema": 1)", R"("schema": 2)") == u"schema"_s);
    CHECK(badKeyOf(R"("TST")", R"("tst")") == u"code"_s);
    CHECK(badKeyOf(R"("TST")", R"("../TST")") == u"code"_s);
    CHECK(badKeyOf(R"("TST")", "7") == u"code"_s);
    CHECK(badKeyOf(R"("name": "Prova")", R"("name": " ")") == u"name"_s);
    CHECK(badKeyOf(R"("customer": "Ente di prova", )", "") == u"customer"_s);
    CHECK(badKeyOf(R"("schema")", R"("sauce": 1, "schema")") == u"sauce"_s);
    CHECK(badKeyOf(R"("schema")", R"("code": "AAA", "schema")") == u"code"_s);
    CHECK(badKeyOf(R"("owed": 0)", R"("owed": 0, "paid": 0)") == u"visits.paid"_s);
    CHECK(badKeyOf(R"("on": "02-29")", R"("on": "02-29", "of": 1)") == u"hours.patron.of"_s);
    CHECK(badKeyOf(R"("start": "extension")", R"("start": "extension", "daysBeforeVote": 3)") == u"openings[1].daysBeforeVote"_s);
    CHECK(badKeyOf(R"("Il RUP")", "3") == u"openings[1].authorisedBy"_s);
    CHECK(badKeyOf(R"("days": 20)", R"("days": -1)") == u"caps[0].days"_s);
    CHECK(badKeyOf(R"("days": 20)", R"("days": 367)") == u"caps[0].days"_s);
    CHECK(badKeyOf(R"("days": 20)", R"("days": 20.5)") == u"caps[0].days"_s);
    CHECK(badKeyOf(R"("days": 20)", R"("days": "20")") == u"caps[0].days"_s);
    CHECK(badKeyOf(R"("days": 5)", R"("days": -5)") == u"closing.days"_s);
    CHECK(badKeyOf(R"("attempts": 2)", R"("attempts": 0)") == u"closing.attempts"_s);
    CHECK(badKeyOf(R"("cap": "H24")", R"("cap": "H25")") == u"openings[0].cap"_s);
    CHECK(badKeyOf(R"("name": "Sera")", R"("name": "Voto")") == u"openings[0].name"_s);
    CHECK(badKeyOf(R"("caps": [)", R"("caps": [{"name": "H24", "days": 1, "requirements": ["D3"]}, )") == u"caps[0].name"_s);
    CHECK(badKeyOf(R"("caps": [)", R"("caps": [7, )") == u"caps[0]"_s);
    CHECK(badKeyOf(R"("holds": [{)", R"("holds": {"a": [{)") == u"JSON"_s);
    CHECK(badKeyOf(R"("start": "extension")", R"("start": "some day")") == u"openings[1].start"_s);
    CHECK(badKeyOf(R"("reason": "supplier")", R"("reason": "lunch")") == u"holds[0].reason"_s);
    CHECK(badKeyOf(R"("subtypes": ["how-to"])", R"("subtypes": ["defect"])") == u"entitlement[0].subtypes"_s);
    CHECK(badKeyOf(R"("are": ["user"])", R"("are": ["specialist"])") == u"entitlement[0].type"_s);
    CHECK(badKeyOf(R"(["customer", "referent"])", R"(["customer", "customer"])") == u"entitlement[0].parties"_s);
    CHECK(badKeyOf(R"("are": 2)", R"("are": 3)") == u"levels.are"_s);
    CHECK(badKeyOf(R"("are": 2)", R"("are": 1)") == u"levelRules"_s);
    CHECK(badKeyOf(R"("closedOnHolidays": true, )", "") == u"hours.closedOnHolidays"_s);
    CHECK(badKeyOf(R"("closedOnHolidays": true)", R"("closedOnHolidays": "yes")") == u"hours.closedOnHolidays"_s);
    CHECK(badKeyOf(R"("are": "working-days")", R"("are": "every-day")") == u"hours"_s);
}

TEST_CASE("whatever a profile says stands on requirements that exist")
{
    CHECK(badKeyOf(R"(["E1"])", R"(["E3"])") == u"visits.requirements"_s);
    CHECK(badKeyOf(R"(["E1"])", R"(["E01"])") == u"visits.requirements"_s);
    CHECK(badKeyOf(R"(["E1"])", R"(["J1"])") == u"visits.requirements"_s);
    CHECK(badKeyOf(R"(["E1"])", R"([])") == u"visits.requirements"_s);
    CHECK(badKeyOf(R"(["E1"])", R"(["E1", "E1"])") == u"visits.requirements"_s);
    CHECK(badKeyOf(R"(["E1"])", R"("E1")") == u"visits.requirements"_s);
    CHECK(badKeyOf(R"(, "requirements": ["E1"])", "") == u"visits.requirements"_s);
    CHECK(badKeyOf(R"("A1", "J")", R"("A1", "K1")") == u"asks"_s);
}

TEST_CASE("a topic is said or listed as silent, never neither and never both")
{
    CHECK(badKeyOf(R"("targets.answer": "not-said", )", "") == u"targets.answer"_s);
    CHECK(badKeyOf(R"("targets.answer": "not-said")", R"("targets.answer": "to-confirm")") == u"silent.targets.answer"_s);
    CHECK(badKeyOf(R"("targets.answer": "not-said")", R"("targets.answer": "perhaps")") == u"silent.targets.answer"_s);
    CHECK(badKeyOf(R"("silent": {)", R"("silent": {"targets.resolve": "not-said", )") == u"silent.targets.resolve"_s);
    CHECK(badKeyOf(R"("silent": {)", R"("silent": {"weather": "not-said", )") == u"silent.weather"_s);
    CHECK(badKeyOf(R"("year": "contract", )", "") == u"caps.year"_s);
    CHECK(badKeyOf(R"("daysBeforeVote": 0, )", "") == u"openings.daysBeforeVote"_s);
    CHECK(badKeyOf(R"(, "authorisedBy": "Il RUP")", "") == u"openings.authorisedBy"_s);
    CHECK(badKeyOf(R"("reports": {"are": ["weekly"], "requirements": ["B10"]},)", "") == u"reports"_s);
    CHECK(badKeyOf(R"(, "hours": 40)", "") == u"training.hours"_s);
    CHECK(badKeyOf(R"("attempts": 2, )", "") == u"closing.attempts"_s);
    CHECK(badKeyOf(R"("closing": {"rule": "any", "attempts": 2, "days": 5, "requirements": ["B3"]},)", "") == u"closing"_s);

    const QByteArray withoutTraining = profile(R"("training": {"months": 6, "hours": 40, "requirements": ["H1"]},)", "");
    CHECK(ContractProfile::parse(withoutTraining));
    QByteArray silentOnNothing = withoutTraining;
    silentOnNothing.replace(R"("silent": {)", R"("silent": {"training.hours": "no-value", )");
    CHECK(refusal(silentOnNothing).subject == u"silent.training.hours"_s);
}

TEST_CASE("hours on site without hours of the desk are closed on holidays, unless service is owed on every day")
{
    QByteArray json = profile();
    const qsizetype hours = json.indexOf("\"hours\": {\"week\"");
    const qsizetype caps = json.indexOf("\"caps\"");
    REQUIRE(hours > 0);
    REQUIRE(caps > hours);
    json.remove(hours, caps - hours);
    json.replace(R"("hours.patron": "to-confirm")", R"("hours": "no-value")");
    const auto onSiteOf = [](const QByteArray &text) {
        const desk::SetUpContract setup = exchange::setUpBy(must(ContractProfile::parse(text)));
        CHECK_FALSE(setup.hours.has_value());
        REQUIRE(setup.onSite.has_value());
        CHECK((setup.onSite->week == std::array<DayHours, 7>{allDay}));
        CHECK_FALSE(setup.onSite->patron.has_value());
        return *setup.onSite;
    };
    CHECK(onSiteOf(json).closedOnHolidays);
    json.replace(R"("are": "working-days")", R"("are": "every-day")");
    CHECK_FALSE(onSiteOf(json).closedOnHolidays);
    // Where the desk's are known they go by these.
    const desk::SetUpContract whole = exchange::setUpBy(must(ContractProfile::parse(profile())));
    REQUIRE(whole.onSite.has_value());
    CHECK((whole.onSite->patron == MonthDay{2, 29}));
    CHECK(whole.onSite->closedOnHolidays);
}

TEST_CASE("a contract from before its terms were kept has those of the clause that it was made by")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    const auto all = storage::migrations();
    const auto before = std::ranges::find(all, u"terms of contracts"_s, &db::Migration::name);
    REQUIRE(before != all.end());
    must(db::migrate(*session, all.first(std::size_t(before - all.begin()))));
    for (const QString &code : ContractProfile::shippedCodes())
        session->run(
            u"INSERT INTO contract(version, code, name, customer, closing, closing_attempts, closing_days, short_abandon,"
            " active, profile) VALUES(1, ?, 'Di prima', 'Comune', 1, 3, 5, 5000, 1, ?)"_s,
            code, code);
    must(db::migrate(*session, all));
    for (const QString &code : ContractProfile::shippedCodes()) {
        INFO("profile " << code.toStdString());
        const auto contract = storage::findContract(*session, code);
        REQUIRE(contract);
        const auto kept = storage::loadTerms(*session, contract->id);
        REQUIRE(kept);
        CHECK(desk::termsFrom(QJsonDocument::fromJson(kept->facts.toUtf8()).object())
              == exchange::setUpBy(must(ContractProfile::shipped(code))).terms);
    }
}

TEST_CASE("every profile that is shipped is the file of its code, and has no key that is not described")
{
    const QStringList codes = ContractProfile::shippedCodes();
    CHECK(codes == QStringList{u"ALE"_s, u"GRO"_s, u"ICE"_s, u"NAP"_s, u"NOC"_s, u"PAG"_s, u"PAX"_s});
    const QString description = QString::fromUtf8(bytesOf(sourceFile(u"docs/contracts.md"_s)));
    for (const QString &code : codes) {
        INFO("profile " << code.toStdString());
        const ContractProfile shipped = must(ContractProfile::shipped(code));
        const QString path = sourceFile(u"resources/contracts/%1.json"_s.arg(code));
        CHECK(shipped.code == code);
        CHECK((must(ContractProfile::load(path)) == shipped));
        QSet<QString> keys;
        keysOf(QJsonDocument::fromJson(bytesOf(path)).object(), keys);
        for (const QString &key : keys) {
            INFO("key " << key.toStdString());
            CHECK(description.contains(QString(u'`' + key + u'`')));
        }
    }
}

TEST_CASE("a profile that is not there is told")
{
    CHECK(ContractProfile::shipped(u"XYZ"_s).error().kind == ErrorKind::NotFound);
    CHECK(ContractProfile::shipped(u"../contracts/NAP"_s).error().kind == ErrorKind::NotFound);
    CHECK(ContractProfile::load(u"/nowhere/profile.json"_s).error().kind == ErrorKind::Io);
    const QTemporaryDir folder;
    CHECK(ContractProfile::load(folder.path()).error().kind == ErrorKind::Io);
}
