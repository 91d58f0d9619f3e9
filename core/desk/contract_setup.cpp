// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/contract_setup.h"

#include "core/desk/calendar_records.h"
#include "core/desk/contract_terms.h"
#include "core/desk/targets.h"
#include "core/storage/calendars.h"
#include "core/storage/catalogue.h"
#include "core/storage/targets.h"

#include <algorithm>
#include <map>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

Content wholeContent(const SetUpContract &c)
{
    Content content = contentOf(c.contract);
    const auto add = [&](const QString &text) { content.add(text); };
    add(facts({{u"rules"_s, rowsOf(c.levelRules)}, {u"entitlements"_s, rowsOf(c.entitlements)}}));
    for (const auto &rule : {c.hours, c.onSite})
        add(rule ? facts(factsOf(ContractHours{.rule = *rule})) : QString());
    for (const Cap &cap : c.caps)
        add(facts(factsOf(cap)));
    for (const SetUpContract::Kind &kind : c.kinds)
        add(facts(factsOf(kind.kind)) + kind.cap);
    // Only where they are given: a key from before there were these still answers what it answered.
    for (const domain::Target &target : c.targets)
        add(facts(factsOf(target)));
    if (!c.stops.empty())
        add(facts(factsOf(c.stops)));
    if (const QJsonObject terms = factsOf(c.terms); !terms.isEmpty())
        add(facts(terms));
    return content;
}

/// The parts of a new contract as they are written, each with its event.
class Setup {
public:
    Setup(Unit &unit, const Contract &contract) : m_unit(unit), m_session(unit.session()), m_contract(contract) {}

    void writeTables(const SetUpContract &c)
    {
        if (!c.levelRules.empty()) {
            storage::saveLevelRules(m_session, m_contract.id, c.levelRules);
            record(SubjectKind::LevelRule, m_contract.id.value(), EventKind::Changed, {{u"table"_s, rowsOf(c.levelRules)}});
        }
        if (c.entitlements.empty())
            return;
        std::vector<Entitlement> table = c.entitlements;
        for (Entitlement &row : table)
            row.contract = m_contract.id;
        storage::saveEntitlements(m_session, m_contract.id, table);
        record(SubjectKind::Entitlement, m_contract.id.value(), EventKind::Changed, {{u"table"_s, rowsOf(table)}});
    }

    void writeHours(const std::optional<HoursRule> &rule, HoursUse use)
    {
        if (!rule)
            return;
        ContractHours row{.contract = m_contract.id, .use = use, .rule = cleaned(*rule)};
        row.rule.from = Instant::min();
        record(SubjectKind::ServiceHours, storage::insertHours(m_session, row).value(), EventKind::Added, factsOf(row));
    }

    void writeOpenings(const SetUpContract &c)
    {
        std::map<QString, CapId> caps;
        for (const Cap &given : c.caps) {
            const Cap cap = cleaned(given, m_contract);
            const CapId id = storage::insertCap(m_session, cap);
            if (!caps.emplace(given.name, id).second)
                db::refuse(ErrorKind::Duplicate, cap.name);
            record(SubjectKind::OpeningCap, id.value(), EventKind::Added, factsOf(cap));
        }
        for (const SetUpContract::Kind &given : c.kinds) {
            OpeningKind kind = cleaned(given.kind);
            kind.contract = m_contract.id;
            kind.cap.reset();
            if (const auto cap = caps.find(given.cap); cap != caps.end())
                kind.cap = cap->second;
            else if (!given.cap.isEmpty())
                db::refuse(ErrorKind::NotFound, u"cap"_s, given.cap);
            record(SubjectKind::OpeningKind, storage::insertOpeningKind(m_session, kind).value(), EventKind::Added,
                   factsOf(kind));
        }
    }

    void writeTargets(const SetUpContract &c)
    {
        int rank = 0;
        for (domain::Target target : c.targets) {
            target.contract = m_contract.id;
            target.rank = ++rank;
            target.from = Instant::min();
            target.until.reset();
            target = cleaned(target);
            record(SubjectKind::Target, storage::insertTarget(m_session, target).value(), EventKind::Added, factsOf(target));
        }
        std::vector<HoldStop> stops;
        for (const HoldStop &given : c.stops) {
            const HoldStop stop{given.measure, given.reason};
            if (std::ranges::find(stops, stop) != stops.end())
                db::refuse(ErrorKind::Duplicate, u"hold reason"_s, QString::number(int(stop.reason)));
            storage::insertHoldStop(m_session, m_contract.id, stop);
            stops.push_back(stop);
        }
        if (!stops.empty())
            record(SubjectKind::HoldStop, m_contract.id.value(), EventKind::Changed, factsOf(stops));
    }

private:
    void record(SubjectKind kind, std::int64_t id, EventKind event, const QJsonObject &json)
    {
        m_unit.appendRecord({kind, id}, event, m_contract.id, facts(json));
    }

    Unit &m_unit;
    db::Session &m_session;
    const Contract &m_contract;
};

} // namespace

Result<Receipt> setUpContract(Desk &desk, const SetUpContract &c)
{
    return perform(desk, Verb::DirectoryWrite, c.request, wholeContent(c), [&](Unit &unit) {
        desk.require(Verb::DirectoryWrite, Target::system());
        desk.require(Verb::CatalogueWrite, Target::system());
        Contract contract = cleaned(unit.session(), c.contract);
        contract.id = storage::insertContract(unit.session(), contract);
        contract.version = 1;
        (void)unit.begin(std::nullopt, {.id = contract.id.value(), .version = 1});
        unit.appendRecord({SubjectKind::Contract, contract.id.value()}, EventKind::Added, std::nullopt, facts(factsOf(contract)));
        Setup setup(unit, contract);
        setup.writeTables(c);
        setup.writeHours(c.hours, HoursUse::Desk);
        setup.writeHours(c.onSite, HoursUse::OnSite);
        setup.writeOpenings(c);
        setup.writeTargets(c);
        writeTerms(unit, contract.id, c.terms);
    });
}

} // namespace sportello::desk
