// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/contract_terms.h"

#include "core/desk/calendar_records.h"
#include "core/domain/text.h"
#include "core/storage/catalogue.h"

#include <QtCore/QJsonDocument>

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr int longestScope = 500;

/// Visits each member with its key.
template <class Terms, class Visit>
void forEachTerm(Terms &terms, Visit &&visit)
{
    visit(u"scope"_s, terms.scope);
    visit(u"contactTypes"_s, terms.contactTypes);
    visit(u"visits"_s, terms.visits);
    visit(u"visitsYear"_s, terms.visitsYear);
    visit(u"visitsAuthorisedFirst"_s, terms.visitsAuthorisedFirst);
    visit(u"remoteTools"_s, terms.remoteTools);
    visit(u"reports"_s, terms.reports);
    visit(u"surveyMonths"_s, terms.surveyMonths);
    visit(u"webViewMonths"_s, terms.webViewMonths);
    visit(u"trainingMonths"_s, terms.trainingMonths);
    visit(u"trainingHours"_s, terms.trainingHours);
}

QJsonValue toFact(const QString &text)
{
    return text;
}
QJsonValue toFact(bool value)
{
    return value;
}
template <class Number>
QJsonValue toFact(Number value)
{
    return int(value);
}
template <class Enum>
QJsonValue toFact(const std::vector<Enum> &values)
{
    QJsonArray array;
    for (const Enum value : values)
        array.append(int(value));
    return array;
}

void readFact(const QJsonValue &json, QString &into)
{
    into = json.toString();
}
void readFact(const QJsonValue &json, bool &into)
{
    into = json.toBool();
}
template <class Number>
void readFact(const QJsonValue &json, Number &into)
{
    into = Number(json.toInt());
}
template <class Enum>
void readFact(const QJsonValue &json, std::vector<Enum> &into)
{
    for (const QJsonValue &one : json.toArray())
        into.push_back(Enum(one.toInt()));
}

void checkTerm(const QString &field, const std::optional<int> &number, int least, int most)
{
    if (number && (*number < least || *number > most))
        refuseValue(field, QString::number(*number));
}

template <class Enum>
void keepOnce(std::optional<std::vector<Enum>> &list)
{
    if (!list)
        return;
    std::ranges::sort(*list);
    list->erase(std::unique(list->begin(), list->end()), list->end());
    if (list->empty())
        list.reset();
}

TermsDetail termsOf(db::Session &session, ContractId contract)
{
    const auto row = storage::loadTerms(session, contract);
    if (!row)
        return {};
    return {termsFrom(QJsonDocument::fromJson(row->facts.toUtf8()).object()), row->version};
}

void recordTerms(Unit &unit, ContractId contract, const QJsonObject &terms)
{
    unit.appendRecord({SubjectKind::Contract, contract.value()}, EventKind::Changed, std::nullopt, facts({{u"terms"_s, terms}}));
}

} // namespace

QJsonObject factsOf(const ContractTerms &terms)
{
    QJsonObject json;
    forEachTerm(terms, [&](const QString &key, const auto &term) {
        if (term)
            json.insert(key, toFact(*term));
    });
    return json;
}

ContractTerms termsFrom(const QJsonObject &json)
{
    ContractTerms terms;
    forEachTerm(terms, [&](const QString &key, auto &term) {
        if (const auto found = json.constFind(key); found != json.constEnd())
            readFact(*found, term.emplace());
    });
    return terms;
}

ContractTerms cleaned(ContractTerms terms)
{
    if (terms.scope)
        terms.scope = db::orRefuse(cleanLine(*terms.scope, u"scope"_s, true, longestScope));
    if (terms.scope && terms.scope->isEmpty())
        terms.scope.reset();
    keepOnce(terms.contactTypes);
    keepOnce(terms.reports);
    if (!terms.visits && (terms.visitsYear || terms.visitsAuthorisedFirst))
        db::refuse(ErrorKind::EmptyField, u"visits"_s);
    if (!terms.trainingMonths && terms.trainingHours)
        db::refuse(ErrorKind::EmptyField, u"training months"_s);
    checkTerm(u"visits"_s, terms.visits, 0, 366);
    checkTerm(u"survey months"_s, terms.surveyMonths, 1, 120);
    checkTerm(u"web view months"_s, terms.webViewMonths, 1, 120);
    checkTerm(u"training months"_s, terms.trainingMonths, 1, 120);
    checkTerm(u"training hours"_s, terms.trainingHours, 1, 10'000);
    return terms;
}

void writeTerms(Unit &unit, ContractId contract, const ContractTerms &terms)
{
    const QJsonObject json = factsOf(cleaned(terms));
    if (json.isEmpty())
        return;
    if (!storage::saveTerms(unit.session(), contract, {.version = 1, .facts = facts(json)}))
        db::refuse(ErrorKind::StaleVersion, u"contract"_s);
    recordTerms(unit, contract, json);
}

Result<Receipt> setTerms(Desk &desk, const SetTerms &c)
{
    const QJsonObject given = factsOf(c.given);
    const Content content(u"set terms"_s, c.contract, facts(given), c.unset.join(u','));
    return perform(desk, Verb::DirectoryWrite, c.request, content, [&](Unit &unit) {
        desk.require(Verb::DirectoryWrite, Target::system());
        (void)lockedContract(unit, c.contract);
        const TermsDetail before = termsOf(unit.session(), c.contract);
        checkVersion(c.request, u"contract"_s, before.version);
        const QJsonObject was = factsOf(before.terms);
        QJsonObject will = was;
        for (auto it = given.begin(); it != given.end(); ++it)
            will.insert(it.key(), it.value());
        for (const QString &key : c.unset)
            will.remove(key);
        will = factsOf(cleaned(termsFrom(will)));
        if (will == was)
            db::refuse(ErrorKind::EmptyField, u"field"_s);
        if (!storage::saveTerms(unit.session(), c.contract, {.version = before.version + 1, .facts = facts(will)}))
            db::refuse(ErrorKind::StaleVersion, u"contract"_s);
        (void)unit.begin(std::nullopt, {.id = c.contract.value(), .version = before.version + 1});
        recordTerms(unit, c.contract, will);
    });
}

Result<TermsDetail> readTerms(Desk &desk, ContractId contract)
{
    return db::readUnit(desk.session(), [&] {
        desk.require(Verb::CatalogueRead, Target::in(contract));
        (void)requireContract(desk.session(), contract);
        return termsOf(desk.session(), contract);
    });
}

} // namespace sportello::desk
