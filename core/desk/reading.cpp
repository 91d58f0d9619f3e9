// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/reading.h"

#include "core/desk/waiting.h"
#include "core/domain/provisional_code.h"
#include "core/storage/catalogue_cache.h"
#include "core/storage/dues.h"
#include "core/storage/staff.h"

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

template <class Rows, class Id>
auto findById(const Rows &rows, Id id) -> const typename Rows::value_type *
{
    const auto it = std::ranges::find(rows, id, &Rows::value_type::id);
    return it == rows.end() ? nullptr : &*it;
}

/// The contracts asked for, or all that the operator may see with this verb. Refuses with NotAllowed.
std::vector<ContractId> visible(const Desk &desk, Verb verb, const std::vector<ContractId> &asked)
{
    if (asked.empty()) {
        std::vector<ContractId> mine = contractsFor(desk.me(), verb);
        std::erase_if(mine, [&](ContractId contract) { return !grantOn(desk.me(), verb, Target::in(contract)); });
        if (mine.empty())
            db::refuse(ErrorKind::NotAllowed, verbName(verb), u"–"_s);
        return mine;
    }
    for (const ContractId contract : asked)
        desk.require(verb, Target::in(contract));
    return asked;
}

/// The contracts whose tickets are listed. The index holds the words of internal notes among the others: whoever may not read
/// those finds nothing by words.
std::vector<ContractId> contractsListed(const Desk &desk, const storage::TicketFilter &filter)
{
    std::vector<ContractId> contracts = visible(desk, Verb::TicketRead, filter.contracts);
    const auto withoutNotes = [&](ContractId contract) {
        const auto grant = grantOn(desk.me(), Verb::TicketRead, Target::in(contract));
        return !grant || grant->condition == Condition::NoInternalNotes;
    };
    if (!filter.text || std::ranges::none_of(contracts, withoutNotes))
        return contracts;
    if (filter.contracts.empty())
        std::erase_if(contracts, withoutNotes);
    if (contracts.empty() || !filter.contracts.empty())
        db::refuse(ErrorKind::NotAllowed, verbName(Verb::TicketRead), u"no internal notes"_s);
    return contracts;
}

int checkLimit(int limit)
{
    if (limit < 1 || limit > maxRows)
        db::refuse(ErrorKind::InvalidValue, u"limit"_s, QString::number(limit));
    return limit;
}

/// Of contracts whose calls may be seen.
storage::WaitingFilter waitingIn(Desk &desk, const std::vector<ContractId> &contracts,
                                 const std::optional<storage::WaitingCursor> &after, std::int64_t stamp)
{
    storage::WaitingFilter filter;
    filter.now = after ? Instant(Milliseconds(after->now)) : desk.clock().now();
    for (const ContractId contract : contracts)
        if (const auto catalogue = storage::loadCatalogue(desk.session(), contract, stamp))
            filter.contracts.push_back(
                {contract, recoverableSince(*catalogue->service, filter.now), riskUntil(catalogue->clockRules(), filter.now)});
    return filter;
}

/// By which a work list puts first what is late: page by page the same.
storage::Lateness latenessIn(Desk &desk, const std::vector<ContractId> &contracts,
                             const std::optional<storage::TicketCursor> &after, std::int64_t stamp)
{
    storage::Lateness lateness{after ? Instant(Milliseconds(after->now)) : desk.clock().now()};
    for (const ContractId contract : contracts)
        if (const auto catalogue = storage::loadCatalogue(desk.session(), contract, stamp))
            lateness.riskUntil[contract] = riskUntil(catalogue->clockRules(), lateness.now);
    return lateness;
}

/// What `answer` makes of the catalogues that are remembered, and once more where somebody changed one: the look at the stamp
/// travels with its question. What may be refused is refused before.
template <class Answer>
auto byCatalogues(db::Session &session, Answer answer)
{
    auto asked = storage::askCatalogueStamp(session);
    const std::optional<std::int64_t> remembered = storage::rememberedStamp(session);
    auto answered = remembered ? std::optional(answer(*remembered)) : std::nullopt;
    const std::int64_t stamp = asked.answer();
    if (answered && stamp == remembered)
        return std::move(*answered);
    return answer(stamp);
}

template <class Rows>
void append(Rows &all, const Rows &more)
{
    all.insert(all.end(), more.begin(), more.end());
}

} // namespace

const Contract *Directory::contract(ContractId id) const
{
    return findById(contracts, id);
}
const Team *Directory::team(TeamId id) const
{
    return findById(teams, id);
}
const Operator *Directory::person(OperatorId id) const
{
    return findById(operators, id);
}

const LeftOut *Directory::leftOutOf(OperatorId id, ContractId contractId) const
{
    const auto found = leftOut.find(id);
    if (found == leftOut.end())
        return nullptr;
    const auto it = std::ranges::find(found->second, contractId, &LeftOut::contract);
    return it == found->second.end() ? nullptr : &*it;
}

QString Directory::categoryPath(CategoryId id) const
{
    QStringList names;
    for (const Category *node = findById(categories, id); node && names.size() < 20;
         node = node->parent ? findById(categories, *node->parent) : nullptr)
        names.prepend(node->name);
    return names.join(u" › "_s);
}

std::vector<CategoryId> Directory::categoryTree(CategoryId id) const
{
    std::vector<CategoryId> tree{id};
    for (std::size_t i = 0; i < tree.size(); ++i)
        for (const Category &below : categories)
            if (below.parent == tree[i] && std::ranges::find(tree, below.id) == tree.end())
                tree.push_back(below.id);
    return tree;
}

QString Directory::operatorName(OperatorId id) const
{
    const Operator *found = person(id);
    return found ? found->name : QString::number(id.value());
}

QString Directory::teamName(TeamId id) const
{
    const Team *found = team(id);
    return found ? found->name : QString::number(id.value());
}

const ServiceTime &Directory::serviceOf(ContractId id) const
{
    static const ServiceTime none({}, 0, 0);
    const auto found = service.find(id);
    return found == service.end() || !found->second ? none : *found->second;
}

Result<Directory> readDirectory(Desk &desk)
{
    return db::readUnit(desk.session(), [&] {
        db::Session &session = desk.session();
        const bool all = desk.me().administrator;
        Directory directory;
        for (const Contract &contract : storage::listContracts(session)) {
            if (!all && !desk.me().worksOn(contract.id))
                continue;
            directory.contracts.push_back(contract);
            append(directory.categories, storage::listCategories(session, contract.id));
            append(directory.services, storage::listServices(session, contract.id));
            append(directory.types, storage::listTicketTypes(session, contract.id));
            append(directory.rules, storage::listLevelRules(session, contract.id));
            append(directory.entitlements, storage::listEntitlements(session, contract.id));
            directory.matrices.emplace(contract.id, storage::loadMatrix(session, contract.id));
            directory.service.emplace(contract.id, storage::loadCatalogue(session, contract.id)->service);
        }
        const auto shared = [&](const auto &contracts) {
            return all || std::ranges::any_of(contracts, [&](ContractId id) { return desk.me().worksOn(id); });
        };
        for (const Team &team : storage::listTeams(session))
            if (shared(team.contracts))
                directory.teams.push_back(team);
        for (const Operator &person : storage::listOperators(session)) {
            // Colleagues, whoever has no post any more or never had one (imported), and me.
            const bool colleague =
                std::ranges::any_of(person.posts, [&](const Post &post) { return desk.me().worksOn(post.contract); });
            if (all || colleague || person.posts.empty() || person.id == desk.me().id)
                directory.operators.push_back(person);
        }
        directory.leftOut =
            contractsLeftOut(session, desk.me(), directory.contracts, directory.operators, localDay(desk.clock().now()));
        return directory;
    });
}

// A list is one question: a transaction around it would only cost two more.

Result<storage::TicketPage> listTickets(Desk &desk, storage::TicketFilter filter, std::optional<storage::TicketOrder> order,
                                        const std::optional<storage::TicketCursor> &after, int limit)
{
    return db::guarded([&] {
        filter.contracts = contractsListed(desk, filter);
        // Said in whatever way it is one name.
        if (filter.text)
            filter.text = readProvisionalCode(*filter.text).value_or(*filter.text);
        const storage::TicketOrder by = order.value_or(filter.naturalOrder());
        checkLimit(limit);
        if (by != storage::TicketOrder::Work)
            return storage::listTickets(desk.session(), filter, by, after, limit);
        return byCatalogues(desk.session(), [&](std::int64_t stamp) {
            filter.lateness = latenessIn(desk, filter.contracts, after, stamp);
            return storage::listTickets(desk.session(), filter, by, after, limit);
        });
    });
}

Result<storage::TicketPage> listFullPage(Desk &desk, const storage::TicketFilter &filter,
                                         std::optional<storage::TicketOrder> order,
                                         const std::optional<storage::TicketCursor> &after, int limit)
{
    auto page = listTickets(desk, filter, order, after, limit);
    while (page && page->next && int(page->rows.size()) < limit) {
        auto more = listTickets(desk, filter, order, page->next, limit - int(page->rows.size()));
        if (!more)
            return more;
        page->rows.insert(page->rows.end(), more->rows.begin(), more->rows.end());
        page->next = more->next;
    }
    return page;
}

Result<int> countTickets(Desk &desk, storage::TicketFilter filter, int cap)
{
    return db::guarded([&] {
        filter.contracts = contractsListed(desk, filter);
        return storage::countTickets(desk.session(), filter, cap);
    });
}

Result<TicketDetail> readTicket(Desk &desk, TicketId id)
{
    return db::readUnit(desk.session(), [&] {
        db::Session &session = desk.session();
        auto events = storage::askEvents(session, storage::subject(id));
        auto aliases = storage::askAliases(session, id);
        auto due = storage::askDue(session, id);
        auto ticket = storage::loadTicket(session, id);
        if (!ticket)
            db::refuse(ErrorKind::NotFound, u"ticket"_s, QString::number(id.value()));
        const auto grant = grantOn(desk.me(), Verb::TicketRead, Target::of(*ticket));
        if (!grant)
            desk.require(Verb::TicketRead, Target::of(*ticket));
        TicketDetail detail{.ticket = std::move(*ticket),
                            .history = {},
                            .aliases = aliases.answer(),
                            .contacts = {},
                            .organisation = {},
                            .calls = {},
                            .lastOperation = {},
                            .due = due.answer()};
        for (const storage::StoredEvent &event : events.answer()) {
            detail.lastOperation = event.operation;
            if (event.kind == EventKind::Noted && grant->condition == Condition::NoInternalNotes)
                continue;
            detail.history.push_back(storage::toTicketEvent(event));
        }
        std::set<ContactId> people;
        const auto add = [&](const std::optional<ContactId> &contact) {
            if (contact)
                people.insert(*contact);
        };
        add(detail.ticket.caller);
        add(detail.ticket.contact);
        add(detail.ticket.beneficiary);
        for (const TicketEvent &event : detail.history) {
            add(event.change.chasedBy);
            if (event.actor.kind == ActorKind::Contact)
                people.insert(ContactId(event.actor.id));
        }
        auto calls = storage::askCallsAbout(session, detail.ticket.contract, id, 100);
        std::optional<db::Asked<std::optional<Organisation>>> organisation;
        if (detail.ticket.organisation)
            organisation.emplace(storage::askOrganisation(session, *detail.ticket.organisation));
        detail.contacts = storage::loadContacts(session, people);
        detail.calls = calls.answer();
        if (organisation)
            detail.organisation = organisation->answer();
        return detail;
    });
}

Result<std::vector<TicketId>> findTicketByName(Desk &desk, const QString &name)
{
    return db::readUnit(desk.session(), [&] {
        const std::vector<ContractId> contracts = visible(desk, Verb::TicketRead, {});
        std::vector<TicketId> found;
        const auto addIfVisible = [&](TicketId id) {
            const auto ticket = storage::loadTicket(desk.session(), id);
            if (ticket && std::ranges::find(contracts, ticket->contract) != contracts.end()
                && std::ranges::find(found, id) == found.end())
                found.push_back(id);
        };
        bool isNumber = false;
        if (const qint64 number = name.trimmed().toLongLong(&isNumber); isNumber && number > 0)
            addIfVisible(TicketId(number));
        for (const TicketId id : storage::findByAlias(desk.session(), readProvisionalCode(name).value_or(name.trimmed())))
            addIfVisible(id);
        return found;
    });
}

Result<storage::CallPage> listCalls(Desk &desk, storage::CallFilter filter, const std::optional<storage::CallCursor> &after,
                                    int limit)
{
    return db::guarded([&] {
        filter.contracts = visible(desk, Verb::CallList, filter.contracts);
        return storage::listCalls(desk.session(), filter, after, checkLimit(limit));
    });
}

Result<storage::WaitingPage> listWaiting(Desk &desk, const std::vector<ContractId> &contracts,
                                         const std::optional<storage::WaitingCursor> &after, int limit)
{
    return db::guarded([&] {
        const std::vector<ContractId> seen = visible(desk, Verb::CallList, contracts);
        checkLimit(limit);
        return byCatalogues(desk.session(), [&](std::int64_t stamp) {
            return storage::listWaiting(desk.session(), waitingIn(desk, seen, after, stamp), after, limit);
        });
    });
}

Result<int> countWaiting(Desk &desk, const std::vector<ContractId> &contracts, int cap)
{
    return db::guarded([&] {
        const std::vector<ContractId> seen = visible(desk, Verb::CallList, contracts);
        return byCatalogues(desk.session(), [&](std::int64_t stamp) {
            return storage::countWaiting(desk.session(), waitingIn(desk, seen, {}, stamp), cap);
        });
    });
}

Result<std::vector<Contact>> findContacts(Desk &desk, const QString &typed, int limit)
{
    return db::readUnit(desk.session(), [&] {
        return storage::findContacts(desk.session(), visible(desk, Verb::ContactRead, {}), typed, checkLimit(limit));
    });
}

Result<storage::ContactPage> listContacts(Desk &desk, const std::vector<ContractId> &contracts, const QString &typed,
                                          const std::optional<storage::ContactCursor> &after, int limit)
{
    return db::readUnit(desk.session(), [&] {
        return storage::listContacts(desk.session(), visible(desk, Verb::ContactRead, contracts), typed, after,
                                     checkLimit(limit));
    });
}

Result<Contact> readContact(Desk &desk, ContactId id)
{
    return db::readUnit(desk.session(), [&] {
        auto contact = storage::loadContact(desk.session(), id);
        if (!contact)
            db::refuse(ErrorKind::NotFound, u"contact"_s, QString::number(id.value()));
        desk.require(Verb::ContactRead, Target::in(contact->contract));
        return std::move(*contact);
    });
}

Result<std::vector<Organisation>> listOrganisations(Desk &desk, ContractId contract)
{
    return db::readUnit(desk.session(), [&] {
        desk.require(Verb::ContactRead, Target::in(contract));
        return storage::listOrganisations(desk.session(), contract);
    });
}

} // namespace sportello::desk
