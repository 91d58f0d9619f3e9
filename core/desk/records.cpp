// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/records.h"

#include "core/domain/text.h"
#include "core/storage/catalogue.h"

#include <QtCore/QJsonDocument>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

QString facts(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<Receipt> addRow(Desk &desk, Verb verb, const Target &target, const Request &request, const Content &content,
                       const std::function<Addition(db::Session &)> &prepare)
{
    return perform(desk, verb, request, content, [&](Unit &unit) {
        desk.require(verb, target);
        const Addition addition = prepare(unit.session());
        const std::int64_t id = addition.insert();
        (void)unit.begin(addition.contract, {.id = id, .version = 1});
        unit.appendRecord({addition.kind, id}, EventKind::Added, addition.contract, facts(addition.facts), addition.texts);
    });
}

QString cleanName(const QString &typed, const QString &field)
{
    return db::orRefuse(cleanLine(typed, field, false, 120));
}

Contract requireContract(db::Session &session, ContractId id)
{
    auto contract = storage::loadContract(session, id);
    if (!contract)
        db::refuse(ErrorKind::NotFound, u"contract"_s, QString::number(id.value()));
    return *contract;
}

Content contentOf(const Contract &given)
{
    Content content(given.code, given.name, given.customer, given.closing, given.closingAttempts, given.closingDays,
                    qint64{given.shortAbandon.count()});
    // Only where they are given: a key from before there were these still answers what it answered. The two threes are told apart
    // by their last, which is text or a number; the one that may follow makes them another count.
    if (given.begins || given.ends || !given.profile.isEmpty())
        for (const db::Value &value :
             {db::Column<std::optional<LocalDay>>::toValue(given.begins),
              db::Column<std::optional<LocalDay>>::toValue(given.ends), db::Column<QString>::toValue(given.profile)})
            content.add(value);
    if (given.staffing != StaffingRule::None || given.presence != 1 || given.presenceInBreaks)
        for (const qint64 value : {qint64(given.staffing), qint64(given.presence), qint64(given.presenceInBreaks)})
            content.add(value);
    if (given.serviceDays)
        content.add(qint64(*given.serviceDays));
    return content;
}

Contract cleaned(const Contract &given)
{
    Contract contract = given;
    contract.name = cleanName(given.name);
    contract.customer = db::orRefuse(cleanLine(given.customer, u"customer"_s, true, 200));
    if (contract.closingAttempts < 1 || contract.closingAttempts > 99)
        db::refuse(ErrorKind::InvalidValue, u"closing attempts"_s, QString::number(contract.closingAttempts));
    if (contract.closingDays < 1 || contract.closingDays > 365)
        db::refuse(ErrorKind::InvalidValue, u"closing days"_s, QString::number(contract.closingDays));
    if (contract.begins && contract.ends && *contract.ends < *contract.begins)
        db::refuse(ErrorKind::InvalidValue, u"contract days"_s, u"order"_s);
    if (contract.presence < 1 || contract.presence > 99)
        db::refuse(ErrorKind::InvalidValue, u"people present"_s, QString::number(contract.presence));
    return contract;
}

Contract cleaned(db::Session &session, const Contract &given)
{
    Contract contract = cleaned(given);
    contract.code = db::orRefuse(cleanLine(given.code, u"code"_s, false, 20));
    if (storage::findContract(session, contract.code))
        db::refuse(ErrorKind::Duplicate, contract.code);
    return contract;
}

QJsonObject factsOf(const Contract &contract)
{
    QJsonObject json{{u"code"_s, contract.code},
                     {u"name"_s, contract.name},
                     {u"customer"_s, contract.customer},
                     {u"closing"_s, int(contract.closing)},
                     {u"attempts"_s, contract.closingAttempts},
                     {u"days"_s, contract.closingDays},
                     {u"shortAbandon"_s, qint64(contract.shortAbandon.count())}};
    if (contract.begins)
        json.insert(u"begins"_s, *contract.begins);
    if (contract.ends)
        json.insert(u"ends"_s, *contract.ends);
    if (!contract.profile.isEmpty())
        json.insert(u"profile"_s, contract.profile);
    if (contract.staffing != StaffingRule::None)
        json.insert(u"staffing"_s, int(contract.staffing));
    if (contract.presence != 1)
        json.insert(u"presence"_s, contract.presence);
    if (contract.presenceInBreaks)
        json.insert(u"presenceInBreaks"_s, 1);
    if (contract.serviceDays)
        json.insert(u"serviceDays"_s, int(*contract.serviceDays));
    return json;
}

QJsonArray rowsOf(const std::vector<LevelRule> &rules)
{
    const auto number = [](const auto &field) {
        return field ? QJsonValue(qint64(std::get<qint64>(db::Column<std::decay_t<decltype(*field)>>::toValue(*field))))
                     : QJsonValue();
    };
    QJsonArray rows;
    for (const LevelRule &rule : rules)
        rows.append(QJsonArray{number(rule.type), number(rule.complexityFrom), number(rule.severityFrom), int(rule.level),
                               number(rule.team)});
    return rows;
}

QJsonArray rowsOf(const std::vector<Entitlement> &table)
{
    QJsonArray rows;
    for (const Entitlement &row : table)
        rows.append(QJsonArray{int(row.type), int(row.subtype), int(row.party)});
    return rows;
}

QString oneLine(const QString &typed, const QString &field, bool optional)
{
    return db::orRefuse(cleanLine(typed, field, optional, 200));
}

} // namespace sportello::desk
