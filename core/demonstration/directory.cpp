// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demonstration/directory.h"

#include "core/desk/calendars.h"
#include "core/desk/directory.h"
#include "core/desk/dues.h"
#include "core/desk/targets.h"
#include "core/domain/text.h"
#include "core/storage/people.h"
#include "core/storage/staff.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QTimeZone>

#include <algorithm>

namespace sportello::demonstration {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

const QHash<QString, PartyKind> parties{{u"Customer"_s, PartyKind::Customer},
                                        {u"CustomerTechnical"_s, PartyKind::CustomerTechnical},
                                        {u"Referent"_s, PartyKind::Referent},
                                        {u"Supplier"_s, PartyKind::Supplier}};
const QHash<QString, ContactSubtype> subtypes{{u"NotRecorded"_s, ContactSubtype::NotRecorded},
                                              {u"Interface"_s, ContactSubtype::Interface}};
const QHash<QString, ClosingRule> closings{{u"VerifiedOrUnreachable"_s, ClosingRule::VerifiedOrUnreachable},
                                           {u"VerifiedOrTacit"_s, ClosingRule::VerifiedOrTacit}};
const QHash<QString, Role> roles{{u"Agent"_s, Role::Agent},
                                 {u"Technician"_s, Role::Technician},
                                 {u"Supervisor"_s, Role::Supervisor},
                                 {u"Administrator"_s, Role::Administrator},
                                 {u"Auditor"_s, Role::Auditor}};
DemoLogin loginOf(const QString &login, const QString &name, Role role)
{
    return {login, u"prova-"_s + login, name, role};
}

DemoLogin loginOf(const QJsonObject &person, const QString &suffix)
{
    return loginOf(person.value("login"_L1).toString() + suffix, person.value("name"_L1).toString(),
                   roles.value(person.value("role"_L1).toString()));
}

QJsonArray people()
{
    return readResource(u"people.json"_s).value("operators"_L1).toArray();
}

const QHash<QString, Measure> measures{{u"TakeCharge"_s, Measure::TakeCharge},
                                       {u"Resolve"_s, Measure::Resolve},
                                       {u"NextWord"_s, Measure::NextWord},
                                       {u"SupplierActivation"_s, Measure::SupplierActivation}};
const QHash<QString, HoldReason> profileHoldReasons{
    {u"Requester"_s, HoldReason::Requester}, {u"Supplier"_s, HoldReason::Supplier}, {u"Visit"_s, HoldReason::Visit}};
const QHash<QString, TeamLevel> teamLevels{
    {u"First"_s, TeamLevel::First}, {u"Second"_s, TeamLevel::Second}, {u"Supplier"_s, TeamLevel::Supplier}};

/// How many more colleagues a desk of this size wants: nobody answers more than about fifty calls a day.
constexpr int ticketsPerAgent = 9000;
constexpr int ticketsPerTechnician = 16000;

class Founder {
public:
    Founder(db::Session &session, const TextBook &book, const DemoOptions &options, QDate first, QDate last, Dice dice,
            DemoReport &report)
        : m_session(session), m_book(book), m_options(options), m_first(first), m_last(last), m_dice(dice), m_report(report),
          m_clock(dayBefore(first))
    {
    }

    Directory found()
    {
        const QJsonObject json = readResource(u"bodies.json"_s);
        m_administrator = administrator();
        Directory directory;
        for (const QJsonValue &contract : json.value("contracts"_L1).toArray())
            directory.bodies.push_back(addBody(contract.toObject()));
        for (const Body &body : directory.bodies)
            m_contracts.push_back(body.contract.id);
        for (const QJsonValue &team : json.value("teams"_L1).toArray())
            addTeam(team.toObject(), directory.staff);
        addOperators(directory.staff);
        qsizetype index = 0;
        for (Body &body : directory.bodies)
            fill(body, json.value("contracts"_L1).toArray().at(index++).toObject(), json);
        index = 0;
        for (const Body &body : directory.bodies)
            promise(body, json.value("contracts"_L1).toArray().at(index++).toObject());
        return directory;
    }

private:
    static Instant dayBefore(QDate day)
    {
        return Instant(Milliseconds(QDateTime(day.addDays(-1), QTime(9, 0), QTimeZone("Europe/Rome")).toMSecsSinceEpoch()));
    }

    Operator administrator()
    {
        const std::vector<Operator> people = storage::listOperators(m_session);
        const auto found = std::ranges::find_if(people, [](const Operator &person) { return person.administrator; });
        if (found == people.end())
            db::refuse(ErrorKind::NotFound, u"operator"_s);
        return *found;
    }

    /// Says one verb of the directory as `who`, a moment after the last.
    template <class Command>
    std::int64_t say(Result<desk::Receipt> (*verb)(desk::Desk &, const Command &), Command command, const Operator &who)
    {
        m_clock.advance(std::chrono::milliseconds(250));
        command.request.key = m_dice.uuid();
        desk::Desk desk(m_session, m_clock, who);
        return db::orRefuse(verb(desk, command)).id;
    }

    Body addBody(const QJsonObject &json)
    {
        Contract contract;
        contract.code = json.value("code"_L1).toString();
        contract.name = json.value("name"_L1).toString();
        contract.customer = json.value("customer"_L1).toString();
        contract.closing = closings.value(json.value("closing"_L1).toString());
        contract.closingAttempts = json.value("attempts"_L1).toInt();
        contract.closingDays = json.value("days"_L1).toInt();
        contract.shortAbandon = Milliseconds(json.value("shortAbandon"_L1).toInt());
        contract.id = ContractId(say(&desk::addContract, desk::AddContract{{}, contract}, m_administrator));
        return {.contract = contract,
                .calendar = Calendar(m_first, m_last.addDays(120), json.value("everyDay"_L1).toBool(),
                                     json.value("election"_L1).toBool()),
                .share = json.value("share"_L1).toInt(),
                .topics = {},
                .contacts = {},
                .rules = {}};
    }

    void addTeam(const QJsonObject &json, Staff &staff)
    {
        Team team;
        team.name = json.value("name"_L1).toString();
        team.level = teamLevels.value(json.value("level"_L1).toString());
        team.contracts = m_contracts;
        team.id = TeamId(say(&desk::addTeam, desk::AddTeam{{}, team}, m_administrator));
        m_teams.insert(team.name, team.id);
        if (team.level == TeamLevel::First)
            staff.firstTeams.push_back(team.id);
        else
            staff.specialists.push_back({team.id, team.level == TeamLevel::Supplier, {}});
    }

    void addOperators(Staff &staff)
    {
        for (const QJsonValue &value : people()) {
            const QJsonObject json = value.toObject();
            const DemoLogin person = loginOf(json, m_options.loginSuffix);
            const std::optional<TeamId> team = person.role == Role::Technician
                ? std::optional(*m_teams.constFind(json.value("team"_L1).toString()))
                : std::nullopt;
            addOperator(person, team, staff);
        }
        for (int i = 0; i < m_options.tickets / ticketsPerAgent; ++i)
            addOperator(
                loginOf(u"agente"_s + QString::number(5 + i) + m_options.loginSuffix, m_book.personName(m_dice), Role::Agent),
                std::nullopt, staff);
        for (int i = 0; i < m_options.tickets / ticketsPerTechnician; ++i)
            addOperator(loginOf(u"tecnico"_s + QString::number(5 + i) + m_options.loginSuffix, m_book.personName(m_dice),
                                Role::Technician),
                        staff.specialists[std::size_t(i) % staff.specialists.size()].team, staff);
    }

    void addOperator(const DemoLogin &in, std::optional<TeamId> team, Staff &staff)
    {
        const Role role = in.role;
        Operator person;
        person.login = in.login;
        person.name = in.name;
        person.administrator = role == Role::Administrator;
        for (const ContractId contract : m_contracts)
            if (!person.administrator)
                person.posts.push_back({contract, role});
        if (role == Role::Agent || role == Role::Supervisor)
            person.teams = staff.firstTeams;
        if (team)
            person.teams = {*team};
        person.id = OperatorId(say(&desk::addOperator, desk::AddOperator{{}, person, in.password}, m_administrator));
        m_report.logins.push_back(in);
        ++m_report.operators;
        if (role == Role::Agent)
            staff.agents.push_back(person.id);
        if (role == Role::Supervisor) {
            staff.supervisors.push_back(person.id);
            m_supervisor = person;
        }
        if (team)
            std::ranges::find(staff.specialists, *team, &Specialists::team)->people.push_back(person.id);
    }

    void fill(Body &body, const QJsonObject &json, const QJsonObject &common)
    {
        addCatalogue(body, common);
        addRules(body, json);
        addContacts(body, json);
    }

    /// When the body is served, and in what time it is promised what.
    void promise(const Body &body, const QJsonObject &json)
    {
        const ContractId contract = body.contract.id;
        const ServiceCalendar &service = body.calendar.service();
        say(&desk::setHours, desk::SetHours{.request = {}, .contract = contract, .rule = service.rules.front()}, m_supervisor);
        std::optional<OpeningKindId> kind;
        for (const AddedHours &week : service.openings) {
            if (startOfDay(week.last + 1) <= m_clock.now())
                continue;
            if (!kind)
                kind = OpeningKindId(say(&desk::addOpeningKind,
                                         desk::AddOpeningKind{{},
                                                              {.contract = contract,
                                                               .name = u"Copertura elettorale"_s,
                                                               .hours = week.hours,
                                                               .start = OpeningStart::Election}},
                                         m_supervisor));
            desk::AddOpening opening{.request = {}, .contract = contract, .kind = *kind, .first = week.first, .last = week.last};
            opening.vote = week.last - 1;
            opening.request.key = m_dice.uuid();
            m_clock.advance(std::chrono::milliseconds(250));
            desk::Desk desk(m_session, m_clock, m_supervisor);
            db::orRefuse(desk::addOpening(desk, opening));
        }
        for (const QJsonValue &value : json.value("targets"_L1).toArray()) {
            const QJsonObject row = value.toObject();
            domain::Target target;
            target.measure = measures.value(row.value("measure"_L1).toString());
            target.limit = std::chrono::minutes(row.value("minutes"_L1).toInt());
            if (row.contains("priority"_L1))
                target.priority = Priority(row.value("priority"_L1).toInt());
            if (row.contains("level"_L1))
                target.level = Level(row.value("level"_L1).toInt());
            say(&desk::setTarget, desk::SetTarget{.request = {}, .contract = contract, .target = target}, m_supervisor);
        }
        std::vector<HoldReason> reasons;
        for (const QString &name : stringsOf(json.value("holds"_L1)))
            reasons.push_back(profileHoldReasons.value(name));
        say(&desk::setHoldStops, desk::SetHoldStops{.request = {}, .contract = contract, .reasons = reasons}, m_supervisor);
        // Nothing is open yet: this only says that there is nothing to compute anew.
        desk::Desk desk(m_session, m_clock, m_supervisor);
        (void)db::orRefuse(desk::recomputeDue(desk, contract));
    }

    void addCatalogue(Body &body, const QJsonObject &common)
    {
        const ContractId contract = body.contract.id;
        QHash<QString, TicketTypeId> types;
        for (const QString &name : stringsOf(common.value("types"_L1)))
            types.insert(name,
                         TicketTypeId(say(&desk::addTicketType, desk::AddTicketType{{}, {.contract = contract, .name = name}},
                                          m_supervisor)));
        QHash<QString, CategoryId> parents;
        QHash<QString, ServiceId> services;
        for (const Topic &topic : m_book.topics()) {
            if (!parents.contains(topic.parent))
                parents.insert(topic.parent,
                               CategoryId(say(&desk::addCategory,
                                              desk::AddCategory{{}, {.contract = contract, .parent = {}, .name = topic.parent}},
                                              m_supervisor)));
            if (!services.contains(topic.service))
                services.insert(topic.service,
                                ServiceId(say(&desk::addService,
                                              desk::AddService{{}, {.contract = contract, .parent = {}, .name = topic.service}},
                                              m_supervisor)));
            const CategoryId category(
                say(&desk::addCategory,
                    desk::AddCategory{{}, {.contract = contract, .parent = *parents.constFind(topic.parent), .name = topic.name}},
                    m_supervisor));
            body.topics.push_back({category, *services.constFind(topic.service), *types.constFind(topic.type)});
        }
        for (const QJsonValue &value : common.value("rules"_L1).toArray()) {
            const QJsonObject json = value.toObject();
            LevelRule rule;
            rule.contract = contract;
            rule.level = Level::Second;
            rule.team = *m_teams.constFind(json.value("team"_L1).toString());
            if (json.contains("type"_L1))
                rule.type = *types.constFind(json.value("type"_L1).toString());
            if (json.contains("complexity"_L1))
                rule.complexityFrom = Complexity(json.value("complexity"_L1).toInt());
            if (json.contains("severity"_L1))
                rule.severityFrom = Severity(json.value("severity"_L1).toInt());
            body.rules.push_back(rule);
        }
        say(&desk::setLevelRules, desk::SetLevelRules{{}, contract, body.rules}, m_supervisor);
        int rank = 0;
        for (LevelRule &rule : body.rules)
            rule.id = LevelRuleId(++rank); // only that there is one is asked for
    }

    void addRules(Body &body, const QJsonObject &json)
    {
        const QJsonArray cells = json.value("matrix"_L1).toArray();
        qsizetype cell = 0;
        for (const Impact impact : allImpacts)
            for (const Urgency urgency : allUrgencies)
                body.matrix.set(impact, urgency, Priority(cells.at(cell++).toInt()));
        say(&desk::setMatrix, desk::SetMatrix{{}, body.contract.id, body.matrix}, m_administrator);
        std::vector<Entitlement> table;
        for (const QJsonValue &row : json.value("entitlements"_L1).toArray()) {
            const QStringList words = stringsOf(row);
            table.push_back({body.contract.id, words.at(0) == "User"_L1 ? ContactType::User : ContactType::Specialist,
                             subtypes.value(words.at(1)), parties.value(words.at(2))});
        }
        say(&desk::setEntitlements, desk::SetEntitlements{{}, body.contract.id, table}, m_supervisor);
    }

    void addContacts(Body &body, const QJsonObject &json)
    {
        struct Office {
            OrganisationId organisation;
            PartyKind kind;
            QStringList names;
        };
        std::vector<Office> offices;
        std::vector<int> shares;
        for (const QJsonValue &value : json.value("organisations"_L1).toArray()) {
            const QJsonObject one = value.toObject();
            const PartyKind kind = parties.value(one.value("kind"_L1).toString());
            const Organisation organisation{.contract = body.contract.id, .kind = kind, .name = one.value("name"_L1).toString()};
            offices.push_back({OrganisationId(say(&desk::addOrganisation, desk::AddOrganisation{{}, organisation}, m_supervisor)),
                               kind, stringsOf(one.value("offices"_L1))});
            shares.push_back(one.value("share"_L1).toInt());
            ++m_report.organisations;
        }
        const int count = std::clamp(m_options.tickets / 25, 60, 20000) * body.share / 100;
        for (int i = 0; i < count; ++i) {
            // The first ones go round, so that every kind of party is there.
            const auto office = i < int(offices.size()) ? std::size_t(i) : std::size_t(m_dice.weighted(shares));
            Contact contact;
            contact.contract = body.contract.id;
            contact.organisation = offices[office].organisation;
            contact.kind = offices[office].kind;
            contact.name = m_book.personName(m_dice);
            contact.office = m_dice.pick(offices[office].names);
            contact.phones = {{json.value("prefix"_L1).toString() + QString::number(m_dice.between(1000, 9999)), {}}};
            if (m_dice.chance(45))
                contact.phones.push_back({mobileNumber(), {}});
            // Addresses under a name that is nobody's (RFC 2606).
            contact.addresses = {folded(contact.name).replace(u' ', u'.') + (i == 0 ? QString() : QString::number(i)) + u'@'
                                 + json.value("domain"_L1).toString()};
            contact.id = ContactId(say(&desk::addContact, desk::AddContact{{}, contact}, m_supervisor));
            body.contacts.push_back(*storage::loadContact(m_session, contact.id));
            ++m_report.contacts;
        }
    }

    QString mobileNumber()
    {
        QString number = u"3"_s + QString::number(m_dice.between(20, 49)) + u' ';
        number += QString::number(m_dice.between(1000000, 9999999));
        return number;
    }

    db::Session &m_session;
    const TextBook &m_book;
    const DemoOptions &m_options;
    QDate m_first;
    QDate m_last;
    Dice m_dice;
    DemoReport &m_report;
    ManualClock m_clock;
    Operator m_administrator;
    Operator m_supervisor;
    std::vector<ContractId> m_contracts;
    QHash<QString, TeamId> m_teams;
};

} // namespace

const Specialists &Staff::of(TeamId team) const
{
    const auto found = std::ranges::find(specialists, team, &Specialists::team);
    return found == specialists.end() ? specialists.front() : *found;
}

Directory makeDirectory(db::Session &session, const TextBook &book, const DemoOptions &options, QDate first, QDate last,
                        Dice dice, DemoReport &report)
{
    return Founder(session, book, options, first, last, dice, report).found();
}

std::vector<DemoLogin> demoLogins(const QString &suffix)
{
    std::vector<DemoLogin> all;
    for (const QJsonValue &value : people())
        all.push_back(loginOf(value.toObject(), suffix));
    return all;
}

} // namespace sportello::demonstration
