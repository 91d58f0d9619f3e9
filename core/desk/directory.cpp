// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/directory.h"

#include "core/desk/credentials.h"
#include "core/desk/records.h"
#include "core/domain/phone_number.h"
#include "core/domain/text.h"
#include "core/storage/catalogue.h"
#include "core/storage/people.h"
#include "core/storage/staff.h"

#include <QtCore/QJsonArray>

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

template <class Ids>
QJsonArray idArray(const Ids &ids)
{
    QJsonArray array;
    for (const auto id : ids)
        array.append(qint64(id.value()));
    return array;
}

/// What a person's contract replaced whole: matrix, level rules, entitlements.
Result<Receipt> replaceTable(Desk &desk, Verb verb, SubjectKind kind, ContractId contract, const Request &request,
                             const QJsonValue &table, const std::function<void(db::Session &)> &save)
{
    const QString content = facts({{u"table"_s, table}});
    return perform(desk, verb, request, Content(contract, content), [&](Unit &unit) {
        desk.require(verb, Target::in(contract));
        requireContract(unit.session(), contract);
        const int version = storage::chainHead(unit.session(), {kind, contract.value()}).seq;
        if (request.version && *request.version != version)
            db::refuse(ErrorKind::StaleVersion, u"table"_s, u"%1/%2"_s.arg(*request.version).arg(version));
        (void)unit.begin(contract, {.id = contract.value(), .version = version + 1});
        save(unit.session());
        unit.appendRecord({kind, contract.value()}, EventKind::Changed, contract, content);
    });
}

} // namespace

Result<Receipt> addContract(Desk &desk, const AddContract &c)
{
    return addRow(desk, Verb::DirectoryWrite, Target::system(), c.request, contentOf(c.contract),
                  [&](db::Session &session) -> Addition {
                      const Contract contract = cleaned(session, c.contract);
                      return {SubjectKind::Contract, std::nullopt, factsOf(contract), {}, [&session, contract] {
                                  return storage::insertContract(session, contract).value();
                              }};
                  });
}

Result<Receipt> addTeam(Desk &desk, const AddTeam &c)
{
    const QString contracts = facts({{u"contracts"_s, idArray(c.team.contracts)}});
    return addRow(desk, Verb::DirectoryWrite, Target::system(), c.request, Content(c.team.name, c.team.level, contracts),
                  [&](db::Session &session) -> Addition {
                      Team team = c.team;
                      team.name = cleanName(team.name);
                      if (storage::findTeam(session, team.name))
                          db::refuse(ErrorKind::Duplicate, team.name);
                      for (const ContractId contract : team.contracts)
                          requireContract(session, contract);
                      return {SubjectKind::Team,
                              std::nullopt,
                              {{u"name"_s, team.name}, {u"level"_s, int(team.level)}, {u"contracts"_s, idArray(team.contracts)}},
                              {},
                              [&session, team] { return storage::insertTeam(session, team).value(); }};
                  });
}

namespace {

QJsonArray postArray(const std::vector<Post> &posts)
{
    QJsonArray array;
    for (const Post &post : posts)
        array.append(QJsonArray{qint64(post.contract.value()), int(post.role)});
    return array;
}

QJsonObject operatorFacts(const Operator &person)
{
    return {{u"administrator"_s, int(person.administrator)},
            {u"canLogIn"_s, int(person.canLogIn)},
            {u"active"_s, int(person.active)},
            {u"posts"_s, postArray(person.posts)},
            {u"teams"_s, idArray(person.teams)}};
}

} // namespace

namespace {

/// The person as they will be written; refused where something about them is not right.
Operator cleanedOperator(db::Session &session, const AddOperator &c)
{
    Operator person = c.person;
    person.login = db::orRefuse(checkLogin(person.login));
    person.name = cleanName(person.name.isEmpty() ? person.login : person.name);
    if (storage::findOperator(session, person.login))
        db::refuse(ErrorKind::Duplicate, person.login);
    if (person.canLogIn)
        db::orRefuse(checkPassword(c.password));
    for (const Post &post : person.posts) {
        requireContract(session, post.contract);
        // Contacts and referents come in by the portal, the system by rule: none of them sits at a desk.
        if (post.role == Role::Contact || post.role == Role::Referent || post.role == Role::System)
            db::refuse(ErrorKind::InvalidValue, u"role"_s, roleText(post.role));
    }
    for (const TeamId team : person.teams)
        if (!storage::loadTeam(session, team))
            db::refuse(ErrorKind::NotFound, u"team"_s, QString::number(team.value()));
    return person;
}

/// A password takes no part in an operation's digest, which is no safe place for one. So a key that was there already answers
/// only where the password that came with it is the one in force; otherwise it came with other content, or is out of date.
Result<Receipt> withSameSecret(Desk &desk, const Result<Receipt> &receipt, const Request &request, const QString &password)
{
    if (!receipt || !receipt->repeated)
        return receipt;
    return db::guarded([&] {
        const auto person = storage::loadOperator(desk.session(), OperatorId(receipt->id));
        if (!person || !isSecret(desk.session(), desk.clock(), *person, password))
            db::refuse(ErrorKind::KeyReused, request.key.toString(QUuid::WithoutBraces));
        return *receipt;
    });
}

} // namespace

Result<Receipt> addOperator(Desk &desk, const AddOperator &c)
{
    Content content(c.person.login, c.person.name, facts(operatorFacts(c.person)));
    addContent(content, c.staffing);
    const auto receipt = perform(desk, Verb::DirectoryWrite, c.request, content, [&](Unit &unit) {
        desk.require(Verb::DirectoryWrite, Target::system());
        Operator person = cleanedOperator(unit.session(), c);
        Staffing staffing = changed({}, c.staffing, localDay(unit.recordedAt()));
        requireFit(unit, person, staffing);
        person.id = storage::insertOperator(unit.session(), person);
        (void)unit.begin(std::nullopt, {.id = person.id.value(), .version = 1});
        unit.appendRecord({SubjectKind::Operator, person.id.value()}, EventKind::Added, std::nullopt,
                          facts(operatorFacts(person)), {{TextField::Name, person.name}, {TextField::Detail, person.login}});
        if (person.canLogIn)
            saveSecret(unit.session(), person, c.password); // the server lets it only on record
        if (c.staffing.empty())
            return;
        staffing.person = person.id;
        staffing.version = 1;
        saveStaffing(unit, staffing);
    });
    return c.person.canLogIn ? withSameSecret(desk, receipt, c.request, c.password) : receipt;
}

Result<Receipt> disableOperator(Desk &desk, const DisableOperator &c)
{
    return perform(desk, Verb::DirectoryWrite, c.request, Content(c.person), [&](Unit &unit) {
        desk.require(Verb::DirectoryWrite, Target::system());
        auto person = storage::loadOperator(unit.session(), c.person);
        if (!person)
            db::refuse(ErrorKind::NotFound, u"operator"_s, QString::number(c.person.value()));
        if (person->id == desk.me().id)
            db::refuse(ErrorKind::InvalidValue, u"operator"_s, u"oneself"_s);
        if (c.request.version && *c.request.version != person->version)
            db::refuse(ErrorKind::StaleVersion, u"operator"_s, u"%1/%2"_s.arg(*c.request.version).arg(person->version));
        person->active = false;
        ++person->version;
        (void)unit.begin(std::nullopt, {.id = c.person.value(), .version = person->version});
        if (!storage::updateOperator(unit.session(), *person))
            db::refuse(ErrorKind::StaleVersion, u"operator"_s);
        unit.appendRecord({SubjectKind::Operator, c.person.value()}, EventKind::Disabled, std::nullopt, u"{\"active\":0}"_s);
        if (!unit.session().isSqlite() && person->canLogIn)
            storage::saveServerLogin(unit.session(), person->login, std::nullopt, false);
    });
}

Result<Receipt> setPassword(Desk &desk, const SetPassword &c)
{
    const auto receipt = perform(desk, Verb::DirectoryWrite, c.request, Content(c.person), [&](Unit &unit) {
        if (c.person != desk.me().id)
            desk.require(Verb::DirectoryWrite, Target::system());
        const auto person = storage::loadOperator(unit.session(), c.person);
        if (!person)
            db::refuse(ErrorKind::NotFound, u"operator"_s, QString::number(c.person.value()));
        if (!person->canLogIn || !person->active)
            db::refuse(ErrorKind::Inactive, person->login);
        if (c.request.version && *c.request.version != person->version)
            db::refuse(ErrorKind::StaleVersion, u"operator"_s, u"%1/%2"_s.arg(*c.request.version).arg(person->version));
        db::orRefuse(checkPassword(c.password));
        (void)unit.begin(std::nullopt, {.id = c.person.value(), .version = person->version});
        unit.appendRecord({SubjectKind::Operator, c.person.value()}, EventKind::PasswordSet, std::nullopt, u"{}"_s);
        saveSecret(unit.session(), *person, c.password);
    });
    return withSameSecret(desk, receipt, c.request, c.password);
}

namespace {

/// Adding a node to a tree, or an entry to a list, of a contract's catalogue.
template <class Row>
Result<Receipt> addListed(Desk &desk, const Request &request, const Row &given, SubjectKind kind,
                          std::vector<Row> (*list)(db::Session &, ContractId),
                          decltype(Row::id) (*insert)(db::Session &, const Row &))
{
    std::optional<qint64> parent;
    if constexpr (requires { given.parent; })
        if (given.parent)
            parent = given.parent->value();
    return addRow(desk, Verb::CatalogueWrite, Target::in(given.contract), request, Content(given.contract, parent, given.name),
                  [&, parent](db::Session &session) -> Addition {
                      Row row = given;
                      row.name = cleanName(row.name);
                      requireContract(session, row.contract);
                      bool parentListed = !parent;
                      for (const Row &other : list(session, row.contract)) {
                          std::optional<qint64> otherParent;
                          if constexpr (requires { other.parent; })
                              if (other.parent)
                                  otherParent = other.parent->value();
                          if (other.name == row.name && otherParent == parent)
                              db::refuse(ErrorKind::Duplicate, row.name);
                          parentListed = parentListed || other.id.value() == *parent;
                      }
                      if (!parentListed)
                          db::refuse(ErrorKind::NotFound, u"parent"_s, QString::number(*parent));
                      QJsonObject json{{u"name"_s, row.name}};
                      if (parent)
                          json.insert(u"parent"_s, *parent);
                      return {kind, row.contract, json, {}, [&session, row, insert] { return insert(session, row).value(); }};
                  });
}

} // namespace

Result<Receipt> addCategory(Desk &desk, const AddCategory &c)
{
    return addListed(desk, c.request, c.category, SubjectKind::Category, storage::listCategories, storage::insertCategory);
}

Result<Receipt> addService(Desk &desk, const AddService &c)
{
    return addListed(desk, c.request, c.service, SubjectKind::Service, storage::listServices, storage::insertService);
}

Result<Receipt> addTicketType(Desk &desk, const AddTicketType &c)
{
    return addListed(desk, c.request, c.type, SubjectKind::TicketType, storage::listTicketTypes, storage::insertTicketType);
}

Result<Receipt> setMatrix(Desk &desk, const SetMatrix &c)
{
    QJsonArray cells;
    for (const Impact impact : allImpacts)
        for (const Urgency urgency : allUrgencies)
            cells.append(int(c.matrix.at(impact, urgency)));
    return replaceTable(desk, Verb::DirectoryWrite, SubjectKind::Matrix, c.contract, c.request, cells,
                        [&](db::Session &session) { storage::saveMatrix(session, c.contract, c.matrix); });
}

Result<Receipt> setLevelRules(Desk &desk, const SetLevelRules &c)
{
    return replaceTable(desk, Verb::CatalogueWrite, SubjectKind::LevelRule, c.contract, c.request, rowsOf(c.rules),
                        [&](db::Session &session) {
                            const auto types = storage::listTicketTypes(session, c.contract);
                            for (const LevelRule &rule : c.rules) {
                                if (rule.type && std::ranges::find(types, *rule.type, &TicketType::id) == types.end())
                                    db::refuse(ErrorKind::NotFound, u"type"_s, QString::number(rule.type->value()));
                                if (rule.team && !storage::loadTeam(session, *rule.team))
                                    db::refuse(ErrorKind::NotFound, u"team"_s, QString::number(rule.team->value()));
                            }
                            storage::saveLevelRules(session, c.contract, c.rules);
                        });
}

Result<Receipt> setEntitlements(Desk &desk, const SetEntitlements &c)
{
    return replaceTable(desk, Verb::CatalogueWrite, SubjectKind::Entitlement, c.contract, c.request, rowsOf(c.table),
                        [&](db::Session &session) { storage::saveEntitlements(session, c.contract, c.table); });
}

} // namespace sportello::desk
