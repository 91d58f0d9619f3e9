// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_names.h"

#include "core/domain/text.h"
#include "core/storage/catalogue.h"
#include "core/storage/people.h"
#include "core/storage/staff.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace sportello::exchange {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr qsizetype contactsKept = 20'000;
constexpr qsizetype maxLoginName = 30; ///< a login has at most 63 bytes

Level levelOf(TeamLevel level)
{
    return level == TeamLevel::First ? Level::First : Level::Second;
}

/// "Resolver 170" of ServiceNow: "resolver.170@servicenow", which nobody can be given as a login by hand unawares.
QString loginFor(const QString &name, const QString &source, int attempt)
{
    const auto dotted = [](const QString &text, qsizetype limit) {
        QString word = folded(text).replace(u' ', u'.');
        while (word.toUtf8().size() > limit)
            word.chop(1);
        return word;
    };
    const QString number = attempt == 0 ? QString() : u"-"_s + QString::number(attempt + 1);
    return dotted(name, maxLoginName) + number + u'@' + dotted(source, 20);
}

QJsonArray ids(const std::vector<ContractId> &contracts)
{
    QJsonArray array;
    for (const ContractId contract : contracts)
        array.append(qint64(contract.value()));
    return array;
}

QJsonArray posts(const std::vector<Post> &posts)
{
    QJsonArray array;
    for (const Post &post : posts)
        array.append(QJsonArray{qint64(post.contract.value()), int(post.role)});
    return array;
}

} // namespace

ImportNames::ImportNames(desk::Desk &desk, const Mapping &mapping, ContractId contract, bool dry)
    : m_desk(desk), m_mapping(mapping), m_contract(contract), m_dry(dry), m_contacts(contactsKept)
{
}

void ImportNames::forget()
{
    m_teams.clear();
    m_people.clear();
    m_contacts.clear();
    m_categories.clear();
}

void ImportNames::begin(ImportReport &report)
{
    if (m_uncertain)
        forget();
    m_uncertain = !m_dry;
    m_unit.reset();
    m_report = &report;
    if (!m_categories.isEmpty())
        return;
    const std::vector<Category> all = storage::listCategories(m_desk.session(), m_contract);
    QHash<qint64, QStringList> paths;
    for (const Category &category : all) { // parents come before their children
        const QStringList path = (category.parent ? paths.value(category.parent->value()) : QStringList{}) << category.name;
        paths.insert(category.id.value(), path);
        m_categories.insert(path, category.id);
    }
}

desk::Unit &ImportNames::unit()
{
    if (!m_unit) {
        m_unit.emplace(m_desk, Verb::Import, desk::Request{}, desk::Content(m_contract, m_mapping.source).digest(Verb::Import));
        (void)m_unit->begin(m_contract, {.id = m_contract.value()});
    }
    return *m_unit;
}

void ImportNames::append(SubjectKind kind, std::int64_t id, EventKind event, const QJsonObject &facts, const Texts &texts)
{
    // Teams and operators are the system's, contacts and categories the contract's.
    const bool ofSystem = kind == SubjectKind::Team || kind == SubjectKind::Operator;
    unit().appendRecord({kind, id}, event, ofSystem ? std::nullopt : std::optional(m_contract),
                        QString::fromUtf8(QJsonDocument(facts).toJson(QJsonDocument::Compact)), texts);
}

ImportNames::Team ImportNames::team(const QString &name)
{
    const auto it = m_teams.constFind(name);
    return it != m_teams.constEnd() ? *it : *m_teams.insert(name, findOrMakeTeam(name));
}

ImportNames::Team ImportNames::findOrMakeTeam(const QString &name)
{
    if (auto found = storage::findTeam(m_desk.session(), name)) {
        if (!m_dry && std::ranges::find(found->contracts, m_contract) == found->contracts.end()) {
            found->contracts.push_back(m_contract);
            ++found->version;
            if (!storage::updateTeam(m_desk.session(), *found))
                db::refuse(ErrorKind::StaleVersion, u"team"_s, name);
            append(SubjectKind::Team, found->id.value(), EventKind::Changed, {{u"contracts"_s, ids(found->contracts)}});
        }
        return {found->id, levelOf(found->level)};
    }
    domain::Team team;
    team.name = name;
    team.level = m_mapping.teamLevels.find(name).value_or(TeamLevel::First);
    team.contracts = {m_contract};
    ++m_report->teams;
    if (m_dry)
        return {TeamId(provisionalId()), levelOf(team.level)};
    team.id = storage::insertTeam(m_desk.session(), team);
    append(SubjectKind::Team, team.id.value(), EventKind::Added,
           {{u"name"_s, name}, {u"level"_s, int(team.level)}, {u"contracts"_s, ids(team.contracts)}});
    return {team.id, levelOf(team.level)};
}

OperatorId ImportNames::person(const QString &name)
{
    const auto it = m_people.constFind(name);
    return it != m_people.constEnd() ? *it : *m_people.insert(name, findOrMakePerson(name));
}

OperatorId ImportNames::findOrMakePerson(const QString &name)
{
    Operator person;
    for (int attempt = 0; person.login.isEmpty(); ++attempt) {
        const QString login = loginFor(name, m_mapping.source, attempt);
        auto found = storage::findOperator(m_desk.session(), login);
        if (!found) {
            person.login = login;
        } else if (found->name == name && !found->canLogIn) {
            if (!m_dry && !found->worksOn(m_contract)) {
                const Post post{m_contract, Role::Agent};
                if (!storage::addPost(m_desk.session(), *found, post))
                    db::refuse(ErrorKind::StaleVersion, u"operator"_s, login);
                append(SubjectKind::Operator, found->id.value(), EventKind::Changed, {{u"addedPosts"_s, posts({post})}});
            }
            return found->id;
        }
    }
    person.name = name;
    person.canLogIn = false;
    person.posts = {{m_contract, Role::Agent}};
    ++m_report->operators;
    if (m_dry)
        return OperatorId(provisionalId());
    person.id = storage::insertOperator(m_desk.session(), person);
    append(SubjectKind::Operator, person.id.value(), EventKind::Added,
           {{u"administrator"_s, 0},
            {u"canLogIn"_s, 0},
            {u"active"_s, 1},
            {u"posts"_s, posts(person.posts)},
            {u"teams"_s, QJsonArray{}}},
           {{TextField::Name, name}, {TextField::Detail, person.login}});
    return person.id;
}

ContactId ImportNames::contact(const QString &name)
{
    if (const ContactId *known = m_contacts.object(name))
        return *known;
    const ContactId id = findOrMakeContact(name);
    m_contacts.insert(name, new ContactId(id));
    return id;
}

ContactId ImportNames::findOrMakeContact(const QString &name)
{
    if (const auto found = storage::findContactByName(m_desk.session(), m_contract, name))
        return *found;
    ++m_report->contacts;
    if (m_dry)
        return ContactId(provisionalId());
    Contact contact;
    contact.contract = m_contract;
    contact.name = name;
    const ContactId id = storage::insertContact(m_desk.session(), contact);
    append(SubjectKind::Contact, id.value(), EventKind::Added, {{u"kind"_s, int(contact.kind)}}, {{TextField::Name, name}});
    return id;
}

CategoryId ImportNames::category(const QStringList &path)
{
    const auto it = m_categories.constFind(path);
    if (it != m_categories.constEnd())
        return *it;
    Category category;
    category.contract = m_contract;
    category.name = path.last();
    if (path.size() > 1)
        category.parent = this->category(path.first(path.size() - 1));
    ++m_report->categories;
    if (m_dry)
        return *m_categories.insert(path, CategoryId(provisionalId()));
    category.id = storage::insertCategory(m_desk.session(), category);
    QJsonObject facts{{u"name"_s, category.name}};
    if (category.parent)
        facts.insert(u"parent"_s, qint64(category.parent->value()));
    append(SubjectKind::Category, category.id.value(), EventKind::Added, facts);
    return *m_categories.insert(path, category.id);
}

} // namespace sportello::exchange
