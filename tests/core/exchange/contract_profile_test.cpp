// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contract_profile.h"
#include "tests/core/exchange/said_by_profile.h"
#include "tests/support/both_engines.h"

#include <map>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;
using exchange::ContractProfile;
using exchange::Silence;
using exchange::Topic;

namespace {

/// What the rows of the requirements make each clause say, row by row; everything a profile says stands on some of them.
using Said = std::map<QString, QStringList>;

struct RowOfPage {
    QString id;
    QString clauses;
};
/// The rows of the page and the clauses that each names ("all" where it says so; "implied" and "option" name none).
const std::vector<RowOfPage> page{{u"A1"_s, u"PAG PAX ICE GRO NAP ALE NOC"_s},
                                  {u"A2"_s, u"GRO NAP ALE NOC"_s},
                                  {u"A3"_s, u"ICE"_s},
                                  {u"A4"_s, u"PAG PAX ICE NOC"_s},
                                  {u"A5"_s, u"NOC"_s},
                                  {u"A6"_s, u"GRO NAP ALE NOC"_s},
                                  {u"A7"_s, u"GRO NAP ALE NOC"_s},
                                  {u"A8"_s, u"ICE"_s},
                                  {u"A9"_s, u"NOC"_s},
                                  {u"B1"_s, u"ICE"_s},
                                  {u"B2"_s, u"ICE"_s},
                                  {u"B3"_s, u"ICE"_s},
                                  {u"B4"_s, u"ICE"_s},
                                  {u"B5"_s, u"ICE"_s},
                                  {u"B6"_s, u"ICE"_s},
                                  {u"B7"_s, u"ICE PAG PAX"_s},
                                  {u"B8"_s, u"ICE"_s},
                                  {u"B9"_s, u"ICE"_s},
                                  {u"B10"_s, u"ICE PAG PAX"_s},
                                  {u"B11"_s, u"ICE"_s},
                                  {u"B12"_s, u"ICE PAX"_s},
                                  {u"C1"_s, u"ICE"_s},
                                  {u"C2"_s, u"ICE GRO"_s},
                                  {u"C3"_s, u"ICE"_s},
                                  {u"C4"_s, u"ICE"_s},
                                  {u"C5"_s, u"ICE"_s},
                                  {u"D1"_s, u"PAG PAX"_s},
                                  {u"D2"_s, u"GRO NAP ALE NOC"_s},
                                  {u"D3"_s, u"GRO NAP ALE NOC"_s},
                                  {u"D4"_s, u"NAP"_s},
                                  {u"D5"_s, u"NAP"_s},
                                  {u"D6"_s, {}},
                                  {u"E1"_s, u"NAP"_s},
                                  {u"E2"_s, u"NAP"_s},
                                  {u"F1"_s, u"PAG PAX"_s},
                                  {u"F2"_s, u"ICE"_s},
                                  {u"F3"_s, u"NOC"_s},
                                  {u"F4"_s, u"PAX"_s},
                                  {u"G0"_s, u"GRO ALE NOC"_s},
                                  {u"G1"_s, {}},
                                  {u"G2"_s, u"GRO ALE NOC"_s},
                                  {u"G3"_s, u"GRO ALE NOC"_s},
                                  {u"G4"_s, u"GRO ALE NOC"_s},
                                  {u"H1"_s, u"NOC"_s},
                                  {u"I1"_s, u"PAG PAX"_s},
                                  {u"I2"_s, u"PAG PAX"_s},
                                  {u"I3"_s, u"PAG PAX"_s},
                                  {u"I4"_s, u"PAG PAX"_s},
                                  {u"I5"_s, u"PAG PAX"_s}};

QStringList rowsOf(const QString &clause)
{
    QStringList rows;
    for (const RowOfPage &row : page)
        if (row.clauses.split(u' ').contains(clause))
            rows += row.id;
    return rows;
}

// Rows that several clauses share.
const QString everyUser = u"user, any: customer, customer's technicians, referents"_s;
const QString threeQuartersOfSpecialists = u"specialist, defect, workaround, system advice, interface: customer's technicians"_s;
const QString tenHours = u"hours 08:00-18:00 Mon-Fri, closed on holidays"_s;
const QStringList noTargets{u"targets.answer"_s,    u"targets.take-charge"_s, u"targets.resolve"_s,
                            u"targets.call-back"_s, u"targets.next-word"_s,   u"targets.supplier-activation"_s};

/// What the three bodies have in common that Grosseto is the model of.
Said asGrosseto(const QString &patron)
{
    return {{u"A2"_s, {u"remote tools: any"_s}},
            {u"A6"_s, {u"contact types: user, specialist"_s, everyUser, threeQuartersOfSpecialists}},
            {u"A7"_s, {everyUser, threeQuartersOfSpecialists}},
            {u"D2"_s, {u"service on working days"_s, tenHours + u", "_s + patron}},
            {u"D3"_s,
             {u"cap \"H24 per eventi particolari\": 20 days"_s,
              u"opening \"H24 per eventi particolari\": 24h, on request, counts against \"H24 per eventi particolari\""_s,
              u"opening \"H24 per elezioni\": 24h, for elections from day -45, counts against \"H24 per eventi particolari\""_s}},
            {u"D6"_s, {tenHours + u", "_s + patron}},
            {u"G0"_s, {u"survey every 6 months"_s}}};
}
const QStringList silentAsGrosseto{u"closing"_s,
                                   u"holds"_s,
                                   u"levels"_s,
                                   u"hours.workingDays, to confirm"_s,
                                   u"hours.patron, to confirm"_s,
                                   u"openings.daysBeforeVote, to confirm"_s,
                                   u"openings.authorisedBy"_s,
                                   u"caps.year, no value"_s,
                                   u"reports"_s};

void checkProfile(const QString &code, const QString &customer, const Said &says, const QStringList &silent)
{
    INFO("profile " << code.toStdString());
    const ContractProfile profile = must(ContractProfile::shipped(code));
    CHECK(profile.code == code);
    CHECK(profile.customer == customer);
    CHECK(profile.asks == rowsOf(code));
    CHECK(silencesOf(profile) == silent);
    const Said said = saidBy(profile);
    for (const auto &[id, lines] : says) {
        INFO("row " << id.toStdString());
        const auto it = said.find(id);
        REQUIRE(it != said.end());
        CHECK(it->second == lines);
    }
    for (const auto &[id, lines] : said) {
        INFO("row " << id.toStdString() << " makes it say " << lines.join(u"; "_s).toStdString());
        CHECK(says.contains(id));
        CHECK((profile.asks.contains(id) || id == u"D6"_s)); // D6 is implied
    }
}

} // namespace

TEST_CASE("PagoPA's base clause: contact persons and whom they name, every day of the year, reports on request")
{
    const QString user = u"user, any: customer, customer's technicians, referents"_s;
    const QString specialist = u"specialist, any: customer, customer's technicians, referents"_s;
    checkProfile(u"PAG"_s, u"PagoPA"_s,
                 {{u"A1"_s, {user, specialist}},
                  {u"B10"_s, {u"reports: on request"_s}},
                  {u"D1"_s, {u"service on every day"_s}},
                  {u"F1"_s, {u"reports: on request"_s}}},
                 QStringList{u"closing"_s, u"holds"_s, u"contactTypes"_s, u"entitlement, to confirm"_s, u"levels"_s,
                             u"hours, no value"_s, u"openings"_s}
                     + noTargets);
}

TEST_CASE("PagoPA's extended clause says what the base clause says, and asks for qualified staff")
{
    ContractProfile extended = must(ContractProfile::shipped(u"PAX"_s));
    const ContractProfile base = must(ContractProfile::shipped(u"PAG"_s));
    CHECK(extended.asks == rowsOf(u"PAX"_s));
    CHECK((extended.staffing == exchange::Stated<domain::StaffingRule>{domain::StaffingRule::Qualified, QStringList{u"B12"_s}}));
    extended.code = base.code;
    extended.name = base.name;
    extended.asks = base.asks;
    extended.staffing = base.staffing;
    CHECK((extended == base));
    CHECK(base.staffing.value == domain::StaffingRule::None);
}

TEST_CASE("Intercent-ER's clause: two levels, outcomes verified, own employees only, reports by week, month and year")
{
    const QString levels = u"2 levels"_s;
    const QString rule = u"rule 1: complexity from 2 up goes to level 2"_s;
    checkProfile(u"ICE"_s, u"Intercent-ER, Emilia-Romagna"_s,
                 {{u"B1"_s, {levels, rule}},
                  {u"B2"_s, {levels, rule}},
                  {u"B3"_s, {u"closing: verified"_s}},
                  {u"B10"_s, {u"reports: weekly, monthly, annual, on request"_s}},
                  {u"B12"_s, {u"staff: own employees"_s}},
                  {u"F2"_s, {u"reports: weekly, monthly, annual, on request"_s}}},
                 {u"closing.attempts"_s, u"closing.days"_s, u"holds"_s, u"contactTypes"_s, u"entitlement"_s,
                  u"levelRules, to confirm"_s, u"days"_s, u"hours, no value"_s, u"openings"_s, u"targets.answer, no value"_s,
                  u"targets.take-charge, no value"_s, u"targets.resolve, no value"_s, u"targets.call-back"_s,
                  u"targets.next-word, no value"_s, u"targets.supplier-activation"_s});
}

TEST_CASE("Grosseto's clause: two contact types, ten hours on working days, events and elections in one cap of 20 days")
{
    checkProfile(u"GRO"_s, u"Comune di Grosseto"_s, asGrosseto(u"San Lorenzo 10/8"_s), silentAsGrosseto + noTargets);
    CHECK_FALSE(must(ContractProfile::shipped(u"GRO"_s)).scope);
}

TEST_CASE("Napoli's clause: elections outside the cap, an extension up to 19:42, ten visits a year, open-source tools")
{
    const QString specialist = u"specialist, any: customer's technicians"_s;
    const QString supplier = u"specialist, interface: suppliers"_s;
    const QString hours = tenHours + u", San Gennaro 19/9"_s;
    const QString visits = u"10 visits a year, authorised first"_s;
    checkProfile(u"NAP"_s, u"Comune di Napoli"_s,
                 {{u"A2"_s, {u"remote tools: open-source"_s}},
                  {u"A6"_s, {u"contact types: user, specialist"_s, everyUser, specialist, supplier}},
                  {u"A7"_s, {everyUser, specialist, supplier}},
                  {u"D2"_s, {u"service on working days"_s, hours}},
                  {u"D3"_s,
                   {u"cap \"H24 a richiesta\": 20 days"_s,
                    u"opening \"H24 a richiesta\": 24h, on request, counts against \"H24 a richiesta\""_s}},
                  {u"D4"_s, {u"opening \"H24 per elezioni\": 24h, for elections from day -45, counts against nothing"_s}},
                  {u"D5"_s,
                   {u"opening \"Estensione fino alle 19:42\": 18:00-19:42, as an extension, counts against nothing"_s,
                    u"on site: the office's hours, somebody always present"_s}},
                  {u"D6"_s, {hours}},
                  {u"E1"_s, {visits}},
                  {u"E2"_s, {visits}}},
                 QStringList{u"closing"_s, u"holds"_s, u"levels"_s, u"hours.workingDays, to confirm"_s,
                             u"hours.patron, to confirm"_s, u"openings.authorisedBy"_s, u"caps.year, no value"_s,
                             u"onSite.week, no value"_s, u"visits.year, no value"_s, u"reports"_s}
                     + noTargets);
}

TEST_CASE("Alessandria's clause says what Grosseto's says, for the software of the tender")
{
    Said says = asGrosseto(u"San Baudolino 10/11"_s);
    says[u"A7"_s].prepend(u"for: Il software oggetto della gara"_s);
    checkProfile(u"ALE"_s, u"Comune di Alessandria"_s, says, silentAsGrosseto + noTargets);
}

TEST_CASE("Nocera's clause says what Alessandria's says, and asks for a web view each month and training in the first half-year")
{
    Said says = asGrosseto(u"San Prisco 9/5"_s);
    says[u"A7"_s].prepend(u"for: Il software oggetto della gara"_s);
    says[u"F3"_s] = {u"web view refreshed every 1 months"_s};
    says[u"H1"_s] = {u"training in the first 6 months"_s};
    checkProfile(u"NOC"_s, u"Comune di Nocera Inferiore"_s, says,
                 silentAsGrosseto + QStringList{u"training.hours, no value"_s} + noTargets);
}

TEST_CASE("a topic is silent as the profile lists it, and said otherwise")
{
    const ContractProfile profile = must(ContractProfile::shipped(u"NAP"_s));
    CHECK(profile.silenceOn(Topic::TargetResolve) == Silence::NotSaid);
    CHECK(profile.silenceOn(Topic::CapYear) == Silence::NoValue);
    CHECK(profile.silenceOn(Topic::Patron) == Silence::ToConfirm);
    CHECK_FALSE(profile.silenceOn(Topic::Hours));
    CHECK(exchange::topicKey(Topic::TargetResolve) == u"targets.resolve"_s);
}
