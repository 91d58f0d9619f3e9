// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/ticket_opening.h"

#include "core/desk/staffing.h"
#include "core/domain/provisional_code.h"
#include "core/domain/text.h"
#include "core/storage/catalogue_cache.h"
#include "core/storage/people.h"

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

bool worksAt(const Team &team, ContractId contract, Level level)
{
    const bool fits = level == Level::First ? team.level == TeamLevel::First : team.level != TeamLevel::First;
    return fits && std::ranges::find(team.contracts, contract) != team.contracts.end();
}

namespace {

TeamId firstTeam(const storage::Catalogue &catalogue)
{
    std::optional<TeamId> first;
    for (const Team &team : catalogue.teams)
        if (team.active && worksAt(team, catalogue.contract.id, Level::First) && (!first || team.id < *first))
            first = team.id;
    if (!first)
        db::refuse(ErrorKind::NotFound, u"team of the first level"_s);
    return *first;
}

std::optional<ContactId> contactOf(const OpenTicket &c)
{
    return c.contact ? c.contact : c.caller;
}

/// A person of the directory that belongs to the contract; `asked` where somebody has asked for that person already.
std::optional<Contact> checkContact(db::Session &session, std::optional<ContactId> id, ContractId contract,
                                    std::optional<ContactAsked> asked = {})
{
    if (!id)
        return std::nullopt;
    auto contact = asked ? asked->answer() : storage::loadContactCard(session, *id);
    if (!contact || contact->contract != contract)
        db::refuse(ErrorKind::NotFound, u"contact"_s, QString::number(id->value()));
    return contact;
}

template <class Node, class Id>
void checkListed(const std::vector<Node> &nodes, const std::optional<Id> &id, const QString &what)
{
    if (id && std::ranges::find(nodes, *id, &Node::id) == nodes.end())
        db::refuse(ErrorKind::NotFound, what, QString::number(id->value()));
}

void checkEntitlement(const std::vector<Entitlement> &table, const OpenTicket &command, const std::optional<Contact> &contact,
                      const Texts &texts)
{
    // A contract whose table is empty has not been set up: it says no to nobody.
    if (!contact || table.empty() || command.contactType == ContactType::NotRecorded)
        return;
    if (!isEntitled(table, command.contactType, command.contactSubtype, contact->kind) && !texts.contains(TextField::Detail))
        db::refuse(ErrorKind::NotEntitled, contact->name);
}

} // namespace

storage::TicketAlias codeAlias(db::Session &session, ContractId contract, const QString &code, TicketId ticket)
{
    const auto read = readProvisionalCode(code);
    if (!read)
        db::refuse(ErrorKind::InvalidValue, u"code"_s, code.left(20));
    storage::TicketAlias alias{u"code"_s, *read};
    if (const auto other = storage::findAlias(session, contract, alias); other && *other != ticket)
        alias.source = u"code "_s + QString::number(ticket.value());
    return alias;
}

TeamId checkTeam(Unit &unit, TeamId id, ContractId contract, Level level)
{
    const auto catalogue = unit.catalogue(contract);
    const auto team = std::ranges::find(catalogue->teams, id, &Team::id);
    if (team == catalogue->teams.end())
        db::refuse(ErrorKind::NotFound, u"team"_s, QString::number(id.value()));
    if (!team->active)
        db::refuse(ErrorKind::Inactive, team->name);
    if (!worksAt(*team, contract, level))
        db::refuse(ErrorKind::InvalidValue, u"team"_s, u"elsewhere "_s + team->name);
    return id;
}

void stepEscalation(Unit &unit, TicketWriter &writer, const Escalation &escalation, std::optional<TeamId> proposed)
{
    const std::optional<TeamId> team = escalation.team ? escalation.team : proposed;
    TicketChange change;
    if (team)
        change.team = checkTeam(unit, *team, writer.ticket().contract, Level::Second);
    change.assignee = std::optional<OperatorId>();
    writer.step(EventKind::Escalated, change,
                cleanTexts({{TextField::Reason, escalation.reason}, {TextField::Tried, escalation.tried}}));
}

void stepResolution(TicketWriter &writer, const Resolution &resolution)
{
    TicketChange change;
    change.cause = resolution.cause;
    writer.step(EventKind::Resolved, change, cleanTexts({{TextField::Solution, resolution.solution}}));
}

void addContent(Content &content, const OpenTicket &c)
{
    const auto add = [&]<class... T>(const T &...fields) { (content.add(db::Column<T>::toValue(fields)), ...); };
    add(c.contract, c.kind, c.channel, c.contactType, c.contactSubtype, c.type, c.complexity, c.severity, c.impact, c.urgency,
        c.priority, c.priorityReason, c.service, c.category, c.caller, c.contact, c.beneficiary, c.organisation, c.subject,
        c.description, c.entitlementReason, c.team, c.take, c.request.at);
    if (c.escalation)
        add(c.escalation->team, c.escalation->reason, c.escalation->tried);
    if (c.resolution)
        add(c.resolution->solution, c.resolution->cause);
}

TicketWriter planOpening(Unit &unit, const OpenTicket &c, std::optional<CallId> call, std::optional<ContactAsked> asked)
{
    db::Session &session = unit.session();
    Target target = Target::in(c.contract);
    unit.desk().require(Verb::TicketOpen, target);
    target.level = Level::First;
    if (c.take)
        unit.desk().require(Verb::TicketTake, target);
    if (c.escalation)
        unit.desk().require(Verb::TicketEscalate, target);
    if (c.resolution)
        unit.desk().require(Verb::TicketResolve, target);

    const auto catalogue = unit.catalogue(c.contract);
    if (!catalogue->contract.active)
        db::refuse(ErrorKind::Inactive, catalogue->contract.code);
    if (c.take)
        requireAdmitted(unit, catalogue->contract, unit.desk().me());

    const std::optional<ContactId> contactId = contactOf(c);
    const std::optional<Contact> contact = checkContact(session, contactId, c.contract, std::move(asked));
    for (const std::optional<ContactId> &other : {c.caller, c.beneficiary})
        if (other != contactId)
            (void)checkContact(session, other, c.contract);
    // Cleaned before a reason is asked for: one that shows nothing is none.
    const Texts texts = cleanTexts({{TextField::Subject, c.subject},
                                    {TextField::Description, c.description, true},
                                    {TextField::Reason, c.priorityReason, true},
                                    {TextField::Detail, c.entitlementReason, true}});
    checkEntitlement(catalogue->entitlements, c, contact, texts);
    checkListed(catalogue->categories, c.category, u"category"_s);
    checkListed(catalogue->services, c.service, u"service"_s);
    checkListed(catalogue->types, c.type, u"type"_s);
    if (c.organisation) {
        const auto organisation = storage::loadOrganisation(session, *c.organisation);
        if (!organisation || organisation->contract != c.contract)
            db::refuse(ErrorKind::NotFound, u"organisation"_s, QString::number(c.organisation->value()));
    }

    const Priority byMatrix = catalogue->matrix.at(c.impact, c.urgency);
    const bool overridden = c.priority && *c.priority != byMatrix;
    if (overridden && !texts.contains(TextField::Reason))
        db::refuse(ErrorKind::EmptyField, u"priority reason"_s);
    const LevelProposal proposal = proposeLevel(catalogue->rules, {c.type, c.complexity, c.severity});

    TicketChange change;
    change.kind = c.kind;
    change.channel = c.channel;
    change.contactType = c.contactType;
    change.contactSubtype = c.contactSubtype;
    const auto setIf = [](auto &field, const auto &value) {
        if (value)
            field = value;
    };
    setIf(change.type, c.type);
    setIf(change.complexity, c.complexity);
    setIf(change.severity, c.severity);
    change.impact = c.impact;
    change.urgency = c.urgency;
    change.priority = c.priority.value_or(byMatrix);
    if (overridden)
        change.priorityOverridden = true;
    setIf(change.service, c.service);
    setIf(change.category, c.category);
    setIf(change.caller, c.caller);
    setIf(change.contact, contactId);
    setIf(change.beneficiary, c.beneficiary ? c.beneficiary : contactId);
    setIf(change.organisation, c.organisation ? c.organisation : contact ? contact->organisation : std::nullopt);
    setIf(change.call, call);
    change.team = c.team ? checkTeam(unit, *c.team, c.contract, Level::First) : firstTeam(*catalogue);
    if (proposal.rule) {
        change.proposedLevel = proposal.level;
        setIf(change.proposedTeam, proposal.team);
    }

    const storage::NewNumbers numbers = storage::nextNumbers(session, 1).front();
    unit.useNumber(numbers.operation);
    TicketWriter writer(unit, numbers.ticket, catalogue);
    writer.step(EventKind::Registered, change, texts);
    if (!c.code.isEmpty())
        writer.name(codeAlias(session, c.contract, c.code, numbers.ticket));
    if (c.take) {
        TicketChange taking;
        taking.assignee = unit.desk().me().id;
        writer.step(EventKind::Taken, taking);
    }
    if (c.escalation)
        stepEscalation(unit, writer, *c.escalation, proposal.level == Level::Second ? proposal.team : std::nullopt);
    if (c.resolution)
        stepResolution(writer, *c.resolution);
    return writer;
}

Result<Receipt> openTicket(Desk &desk, const OpenTicket &command)
{
    Content content;
    addContent(content, command);
    std::optional<ContactAsked> contact;
    return perform(
        desk, Verb::TicketOpen, command.request, content,
        [&](Unit &unit) { planOpening(unit, command, std::nullopt, std::move(contact)).save(); },
        [&] {
            contact.reset();
            if (const auto id = contactOf(command))
                contact.emplace(storage::askContactCard(desk.session(), *id));
        });
}

} // namespace sportello::desk
