// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/contract_terms.h"

#include "core/desk/contract_setup.h"
#include "tests/core/desk/kept_calendar.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;

namespace {

struct Agreed : TestDesk {
    explicit Agreed(db::Engine engine) : TestDesk(engine) {}

    Result<desk::Receipt> set(const ContractTerms &given, const QStringList &unset = {}, const desk::Request &request = {})
    {
        return desk::setTerms(admin, {.request = request, .contract = contract, .given = given, .unset = unset});
    }
    desk::TermsDetail now() { return must(desk::readTerms(admin, contract)); }

    desk::Desk admin = as(administrator);
};

const ContractTerms everything{.scope = u"Il software oggetto della gara"_s,
                               .contactTypes = std::vector{ContactType::User, ContactType::Specialist},
                               .visits = 10,
                               .visitsYear = CapYear::Contract,
                               .visitsAuthorisedFirst = false,
                               .remoteTools = RemoteTools::OpenSource,
                               .reports = std::vector{ReportPeriod::Weekly, ReportPeriod::OnRequest},
                               .surveyMonths = 6,
                               .webViewMonths = 1,
                               .trainingMonths = 6,
                               .trainingHours = 40};

} // namespace

TEST_CASE("what the parties agreed where a clause is silent is kept, changed, and taken back")
{
    Agreed t(EACH_ENGINE());
    CHECK(t.now().version == 0);
    CHECK(t.now().terms == ContractTerms());
    CHECK(must(t.set(everything)).version == 1);
    CHECK(t.now().terms == everything);
    CHECK(must(t.set({.visits = 12, .reports = std::vector{ReportPeriod::Monthly}}, {u"trainingHours"_s})).version == 2);
    ContractTerms expected = everything;
    expected.visits = 12;
    expected.reports = std::vector{ReportPeriod::Monthly};
    expected.trainingHours.reset();
    CHECK(t.now().terms == expected);
    CHECK(t.now().version == 2);
    CHECK(refusalOf(t.set({.visits = 12})) == u"no field"_s); // nothing to change
    const auto history = storage::loadEvents(*t.session, {SubjectKind::Contract, t.contract.value()});
    CHECK(history.back().kind == EventKind::Changed);
    CHECK(history.back().facts.contains(u"\"visits\":12"_s));
}

TEST_CASE("the same key answers the same, and a version that was seen before is refused")
{
    Agreed t(EACH_ENGINE());
    const desk::Request first{.key = QUuid::createUuid(), .at = {}, .version = 0};
    must(t.set({.visits = 10}, {}, first));
    must(t.set({.reports = std::vector{ReportPeriod::Weekly}}));
    const auto again = must(t.set({.visits = 10}, {}, first));
    CHECK(again.repeated);
    CHECK(again.version == 1);
    CHECK(t.now().version == 2);
    CHECK(kindOf(t.set({.visits = 11}, {}, first)) == ErrorKind::KeyReused);
    CHECK(kindOf(t.set({.visits = 11}, {}, {.at = {}, .version = 1})) == ErrorKind::StaleVersion);
    CHECK(t.now().terms.visits == 10);
}

TEST_CASE("terms that have no sense by themselves, or lie out of their range, are refused whole")
{
    Agreed t(EACH_ENGINE());
    CHECK(refusalOf(t.set({.visitsYear = CapYear::Calendar})) == u"no visits"_s);
    CHECK(refusalOf(t.set({.visitsAuthorisedFirst = true})) == u"no visits"_s);
    CHECK(refusalOf(t.set({.trainingHours = 8})) == u"no training months"_s);
    CHECK(refusalOf(t.set({.visits = 367})) == u"visits: 367"_s);
    CHECK(refusalOf(t.set({.surveyMonths = 0})) == u"survey months: 0"_s);
    CHECK(refusalOf(t.set({.webViewMonths = 121})) == u"web view months: 121"_s);
    CHECK(refusalOf(t.set({.trainingMonths = 0})) == u"training months: 0"_s);
    CHECK(refusalOf(t.set({.trainingMonths = 6, .trainingHours = 10'001})) == u"training hours: 10001"_s);
    CHECK(kindOf(t.set({.scope = QString(501, u'x')})) == ErrorKind::TooLong);
    must(t.set({.visits = 10, .visitsYear = CapYear::Calendar}));
    CHECK(refusalOf(t.set({}, {u"visits"_s})) == u"no visits"_s); // its year would stay behind
    CHECK(t.now().terms == ContractTerms{.visits = 10, .visitsYear = CapYear::Calendar});
    CHECK(kindOf(desk::setTerms(t.admin, {.contract = ContractId(999), .given = {.visits = 1}})) == ErrorKind::NotFound);
    CHECK(kindOf(desk::readTerms(t.admin, ContractId(999))) == ErrorKind::NotFound);
}

TEST_CASE("a contract that is set up by its clause has the clause's terms, under the key that it was set up by")
{
    Agreed t(EACH_ENGINE());
    const desk::SetUpContract setup{.contract = {.code = u"NUOVO"_s, .name = u"Nuovo"_s}, .terms = everything};
    const ContractId made(must(desk::setUpContract(t.admin, setup)).id);
    const auto detail = must(desk::readTerms(t.admin, made));
    CHECK(detail.terms == everything);
    CHECK(detail.version == 1);
    CHECK(must(desk::setUpContract(t.admin, setup)).repeated);
    desk::SetUpContract other = setup;
    other.terms.visits = 11;
    CHECK(kindOf(desk::setUpContract(t.admin, other)) == ErrorKind::KeyReused);
}
