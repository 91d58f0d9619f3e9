// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/catalogue.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

const QString contractColumns =
    u"id, version, code, name, customer, closing, closing_attempts, closing_days, short_abandon, active, begins, ends, profile, "
    u"staffing, presence, presence_in_breaks, service_days"_s;

Contract readContract(db::Query &q)
{
    return {q.get<ContractId>(0),
            q.get<int>(1),
            q.get<QString>(2),
            q.get<QString>(3),
            q.get<QString>(4),
            q.get<ClosingRule>(5),
            q.get<int>(6),
            q.get<int>(7),
            Milliseconds(q.get<qint64>(8)),
            q.get<bool>(9),
            q.get<std::optional<LocalDay>>(10),
            q.get<std::optional<LocalDay>>(11),
            q.get<std::optional<QString>>(12).value_or(QString()),
            q.get<StaffingRule>(13),
            q.get<int>(14),
            q.get<bool>(15),
            q.get<std::optional<ServiceDays>>(16)};
}

std::optional<QString> profileOf(const Contract &contract)
{
    return contract.profile.isEmpty() ? std::nullopt : std::optional(contract.profile);
}

std::optional<Contract> oneContract(db::Query &q)
{
    return q.next() ? std::optional(readContract(q)) : std::nullopt;
}

// Services and categories are the same tree under two names.
template <class Node>
auto insertNode(db::Session &session, const QString &table, const Node &node) -> decltype(node.id)
{
    return session
        .value<decltype(node.id)>(u"INSERT INTO "_s + table
                                      + u"(version, contract_id, parent_id, name, active) VALUES(1, ?, ?, ?, ?) RETURNING id"_s,
                                  node.contract, node.parent, node.name, node.active)
        .value();
}

template <class Node>
std::vector<Node> listNodes(db::Session &session, const QString &table, ContractId contract)
{
    using Id = decltype(Node::id);
    db::Query q = session.query(u"SELECT id, version, contract_id, parent_id, name, active FROM "_s + table
                                + u" WHERE contract_id = ? ORDER BY id"_s);
    q.run(contract);
    std::vector<Node> nodes;
    while (q.next())
        nodes.push_back(
            {q.get<Id>(0), q.get<int>(1), q.get<ContractId>(2), q.get<std::optional<Id>>(3), q.get<QString>(4), q.get<bool>(5)});
    return nodes;
}

} // namespace

ContractId insertContract(db::Session &session, const Contract &c)
{
    return session
        .value<ContractId>(
            u"INSERT INTO contract(version, code, name, customer, closing, closing_attempts, closing_days, short_abandon, active,"
            " begins, ends, profile, staffing, presence, presence_in_breaks, service_days)"
            " VALUES(1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
            c.code, c.name, c.customer, c.closing, c.closingAttempts, c.closingDays, qint64{c.shortAbandon.count()}, c.active,
            c.begins, c.ends, profileOf(c), c.staffing, c.presence, c.presenceInBreaks, c.serviceDays)
        .value();
}

bool updateContract(db::Session &session, const Contract &c)
{
    return session.run(u"UPDATE contract SET version = ?, name = ?, customer = ?, closing = ?, closing_attempts = ?, "
                       u"closing_days = ?, short_abandon = ?, active = ?, begins = ?, ends = ?, profile = ?, staffing = ?,"
                       " presence = ?, presence_in_breaks = ?, service_days = ? WHERE id = ? AND version = ?"_s,
                       c.version, c.name, c.customer, c.closing, c.closingAttempts, c.closingDays, qint64{c.shortAbandon.count()},
                       c.active, c.begins, c.ends, profileOf(c), c.staffing, c.presence, c.presenceInBreaks, c.serviceDays, c.id,
                       c.version - 1)
        == 1;
}

std::optional<Contract> loadContract(db::Session &session, ContractId id)
{
    db::Query q = session.query(u"SELECT "_s + contractColumns + u" FROM contract WHERE id = ?"_s);
    q.run(id);
    return oneContract(q);
}

std::optional<Contract> findContract(db::Session &session, const QString &code)
{
    db::Query q = session.query(u"SELECT "_s + contractColumns + u" FROM contract WHERE code = ?"_s);
    q.run(code);
    return oneContract(q);
}

std::vector<Contract> listContracts(db::Session &session)
{
    db::Query q = session.query(u"SELECT "_s + contractColumns + u" FROM contract ORDER BY code"_s);
    q.run();
    std::vector<Contract> contracts;
    while (q.next())
        contracts.push_back(readContract(q));
    return contracts;
}

std::optional<StoredTerms> loadTerms(db::Session &session, ContractId contract)
{
    db::Query q = session.query(u"SELECT version, facts FROM contract_terms WHERE contract_id = ?"_s);
    if (!q.run(contract).next())
        return std::nullopt;
    return StoredTerms{q.get<int>(0), q.get<QString>(1)};
}

bool saveTerms(db::Session &session, ContractId contract, const StoredTerms &terms)
{
    if (terms.version == 1) {
        session.run(u"INSERT INTO contract_terms(contract_id, version, facts) VALUES(?, ?, ?)"_s, contract, terms.version,
                    terms.facts);
        return true;
    }
    return session.query(u"UPDATE contract_terms SET version = ?, facts = ? WHERE contract_id = ? AND version = ?"_s)
               .run(terms.version, terms.facts, contract, terms.version - 1)
               .rowsChanged()
        == 1;
}

ServiceId insertService(db::Session &session, const Service &service)
{
    return insertNode(session, u"service"_s, service);
}
std::vector<Service> listServices(db::Session &session, ContractId contract)
{
    return listNodes<Service>(session, u"service"_s, contract);
}
CategoryId insertCategory(db::Session &session, const Category &category)
{
    return insertNode(session, u"category"_s, category);
}
std::vector<Category> listCategories(db::Session &session, ContractId contract)
{
    return listNodes<Category>(session, u"category"_s, contract);
}

TicketTypeId insertTicketType(db::Session &session, const TicketType &type)
{
    return session
        .value<TicketTypeId>(u"INSERT INTO ticket_type(version, contract_id, name, active) VALUES(1, ?, ?, ?) RETURNING id"_s,
                             type.contract, type.name, type.active)
        .value();
}

std::vector<TicketType> listTicketTypes(db::Session &session, ContractId contract)
{
    db::Query q =
        session.query(u"SELECT id, version, contract_id, name, active FROM ticket_type WHERE contract_id = ? ORDER BY name"_s);
    q.run(contract);
    std::vector<TicketType> types;
    while (q.next())
        types.push_back({q.get<TicketTypeId>(0), q.get<int>(1), q.get<ContractId>(2), q.get<QString>(3), q.get<bool>(4)});
    return types;
}

PriorityMatrix loadMatrix(db::Session &session, ContractId contract)
{
    PriorityMatrix matrix = PriorityMatrix::standard();
    db::Query q = session.query(u"SELECT impact, urgency, priority FROM priority_matrix WHERE contract_id = ?"_s);
    q.run(contract);
    while (q.next())
        matrix.set(q.get<Impact>(0), q.get<Urgency>(1), q.get<Priority>(2));
    return matrix;
}

void saveMatrix(db::Session &session, ContractId contract, const PriorityMatrix &matrix)
{
    for (const Impact impact : allImpacts)
        for (const Urgency urgency : allUrgencies)
            session.run(u"INSERT INTO priority_matrix(contract_id, impact, urgency, priority) VALUES(?, ?, ?, ?)"
                        " ON CONFLICT(contract_id, impact, urgency) DO UPDATE SET priority = excluded.priority"_s,
                        contract, impact, urgency, matrix.at(impact, urgency));
}

std::vector<LevelRule> listLevelRules(db::Session &session, ContractId contract)
{
    db::Query q = session.query(
        u"SELECT id, version, contract_id, rank, type_id, complexity_from, severity_from, level, team_id FROM level_rule WHERE contract_id = ? ORDER BY rank"_s);
    q.run(contract);
    std::vector<LevelRule> rules;
    while (q.next())
        rules.push_back({q.get<LevelRuleId>(0), q.get<int>(1), q.get<ContractId>(2), q.get<int>(3),
                         q.get<std::optional<TicketTypeId>>(4), q.get<std::optional<Complexity>>(5),
                         q.get<std::optional<Severity>>(6), q.get<Level>(7), q.get<std::optional<TeamId>>(8)});
    return rules;
}

void saveLevelRules(db::Session &session, ContractId contract, const std::vector<LevelRule> &rules)
{
    session.run(u"DELETE FROM level_rule WHERE contract_id = ?"_s, contract);
    int rank = 0;
    for (const LevelRule &rule : rules)
        session.run(
            u"INSERT INTO level_rule(version, contract_id, rank, type_id, complexity_from, severity_from, level, team_id) VALUES(1, ?, ?, ?, ?, ?, ?, ?)"_s,
            contract, ++rank, rule.type, rule.complexityFrom, rule.severityFrom, rule.level, rule.team);
}

std::vector<Entitlement> listEntitlements(db::Session &session, ContractId contract)
{
    db::Query q = session.query(
        u"SELECT contract_id, contact_type, contact_subtype, party_kind FROM entitlement WHERE contract_id = ? ORDER BY contact_type, contact_subtype, party_kind"_s);
    q.run(contract);
    std::vector<Entitlement> table;
    while (q.next())
        table.push_back({q.get<ContractId>(0), q.get<ContactType>(1), q.get<ContactSubtype>(2), q.get<PartyKind>(3)});
    return table;
}

void saveEntitlements(db::Session &session, ContractId contract, const std::vector<Entitlement> &table)
{
    session.run(u"DELETE FROM entitlement WHERE contract_id = ?"_s, contract);
    for (const Entitlement &row : table)
        session.run(u"INSERT INTO entitlement(contract_id, contact_type, contact_subtype, party_kind) VALUES(?, ?, ?, ?)"_s,
                    contract, row.type, row.subtype, row.party);
}

} // namespace sportello::storage
