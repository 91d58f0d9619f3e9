// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/staffing.h"

#include "core/desk/calendar_records.h"
#include "core/domain/text.h"
#include "core/storage/catalogue.h"
#include "core/storage/staff.h"
#include "core/storage/staffing.h"

#include <QtCore/QDate>

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

QString reasonOf(const LeftOut &one)
{
    static constexpr std::array words{"no-employer"_L1, "other-employer"_L1, "not-qualified"_L1, "expired"_L1, "not-told"_L1};
    QString reason = words.at(std::size_t(one.why.why) - 1);
    if (one.why.expired)
        reason += u' ' + QDate(1970, 1, 1).addDays(*one.why.expired).toString(Qt::ISODate);
    return reason + u' ' + one.code;
}

Qualification cleanedQualification(const Qualification &given, LocalDay today)
{
    Qualification qualification = given;
    qualification.title = oneLine(given.title, u"qualification"_s, false);
    qualification.document = oneLine(given.document, u"evidence"_s, false);
    qualification.issuedBy = oneLine(given.issuedBy, u"issued by"_s, false);
    if (given.issuedOn > today)
        refuseValue(u"qualification"_s, u"future"_s);
    if (given.expires && *given.expires < given.issuedOn)
        refuseValue(u"qualification"_s, u"order"_s);
    return qualification;
}

bool worksOnIt(const Operator &person, ContractId contract)
{
    return std::ranges::any_of(person.posts,
                               [&](const Post &post) { return post.contract == contract && worksByRole(post.role); });
}

/// Of those given, the contracts that somebody works on and that `misfitOf` says they do not fit.
template <class MisfitOf>
std::vector<LeftOut> leftOutOf(const std::vector<Contract> &contracts, const Operator &person, MisfitOf &&misfitOf)
{
    std::vector<LeftOut> all;
    for (const Contract &contract : contracts)
        if (worksOnIt(person, contract.id))
            if (const std::optional<Misfit> why = misfitOf(contract))
                all.push_back({contract.id, contract.code, *why});
    return all;
}

/// Whether `who` may see all that is recorded of a colleague.
bool seesAll(const Operator &who, const Operator &person)
{
    return who.administrator || who.id == person.id || std::ranges::any_of(who.posts, [&](const Post &post) {
               return (post.role == Role::Supervisor || post.role == Role::Auditor) && person.worksOn(post.contract);
           });
}

} // namespace

Misfit toldTo(const Operator &who, const Operator &person, const Misfit &why)
{
    return seesAll(who, person) ? why : Misfit{Misfit::Why::NotTold};
}

std::optional<Misfit> Fitness::of(const Operator &person, const Contract &contract, LocalDay day)
{
    if (contract.staffing == StaffingRule::None)
        return std::nullopt;
    if (!m_session.isSqlite() && !seesAll(m_who, person)) {
        auto known = m_hidden.find(day);
        if (known == m_hidden.end())
            known = m_hidden.emplace(day, storage::misfits(m_session, day)).first;
        return known->second.contains({person.id, contract.id}) ? std::optional(Misfit{Misfit::Why::NotTold}) : std::nullopt;
    }
    auto recorded = m_recorded.find(person.id);
    if (recorded == m_recorded.end())
        recorded = m_recorded.emplace(person.id, storage::loadStaffing(m_session, person.id)).first;
    const auto why = misfit(contract.staffing, recorded->second, day);
    return why ? std::optional(toldTo(m_who, person, *why)) : std::nullopt;
}

std::vector<LeftOut> Fitness::leftOut(const Operator &person, const std::vector<Contract> &contracts, LocalDay day)
{
    return leftOutOf(contracts, person, [&](const Contract &contract) { return of(person, contract, day); });
}

Error admissionError(const QString &name, const std::vector<LeftOut> &leftOut)
{
    QStringList reasons;
    for (const LeftOut &one : leftOut)
        reasons += reasonOf(one);
    return {ErrorKind::NotAdmitted, name, reasons.join(u'\n')};
}

namespace {

/// The contracts of somebody's posts that have a staffing rule.
std::vector<Contract> ruledContracts(db::Session &session, const Operator &person)
{
    std::vector<Contract> ruled;
    for (const Post &post : person.posts)
        if (std::ranges::find(ruled, post.contract, &Contract::id) == ruled.end())
            if (const auto contract = storage::loadContract(session, post.contract);
                contract && contract->staffing != StaffingRule::None)
                ruled.push_back(*contract);
    return ruled;
}

} // namespace

void requireFit(const Unit &unit, const Operator &person, const Staffing &staffing)
{
    const LocalDay today = localDay(unit.recordedAt());
    const auto out = leftOutOf(ruledContracts(unit.session(), person), person, [&](const Contract &contract) {
        const auto why = misfit(contract.staffing, staffing, today);
        return why ? std::optional(toldTo(unit.desk().me(), person, *why)) : std::nullopt;
    });
    if (!out.empty())
        throw db::Refused(admissionError(person.name, out));
}

std::vector<LeftOut> contractsLeftOut(db::Session &session, const Operator &person, LocalDay day)
{
    return Fitness(session, person).leftOut(person, ruledContracts(session, person), day);
}

std::map<OperatorId, std::vector<LeftOut>> contractsLeftOut(db::Session &session, const Operator &who,
                                                            const std::vector<Contract> &contracts,
                                                            const std::vector<Operator> &people, LocalDay day)
{
    std::map<OperatorId, std::vector<LeftOut>> all;
    if (std::ranges::all_of(contracts, [](const Contract &one) { return one.staffing == StaffingRule::None; }))
        return all;
    Fitness fitness(session, who);
    for (const Operator &person : people) {
        auto out = fitness.leftOut(person, contracts, day);
        if (!out.empty())
            all.emplace(person.id, std::move(out));
    }
    return all;
}

void requireAdmitted(const Unit &unit, const Contract &contract, const Operator &person)
{
    if (contract.staffing == StaffingRule::None)
        return;
    const Operator &me = unit.desk().me();
    if (const auto why = Fitness(unit.session(), me).of(person, contract, localDay(unit.recordedAt())))
        throw db::Refused(admissionError(person.id == me.id ? QString() : person.name, {{contract.id, contract.code, *why}}));
}

Staffing changed(const Staffing &known, const StaffingChange &change, LocalDay today)
{
    Staffing staffing = known;
    if (change.employer) {
        staffing.employment = change.employer->employment;
        staffing.employer =
            staffing.employment == Employment::Other ? oneLine(change.employer->name, u"employer"_s, false) : QString();
    }
    if (change.qualification)
        staffing.qualification =
            *change.qualification ? std::optional(cleanedQualification(**change.qualification, today)) : std::nullopt;
    if (change.skills) {
        staffing.skills.clear();
        for (const QString &typed : *change.skills)
            staffing.skills += db::orRefuse(cleanLine(typed, u"skill"_s, false, 60));
        staffing.skills.sort();
        staffing.skills.removeDuplicates();
        if (staffing.skills.size() > maxSkills)
            refuseValue(u"skill"_s, QString::number(staffing.skills.size()));
    }
    return staffing;
}

void addContent(Content &content, const StaffingChange &change)
{
    const auto add = [&]<class... T>(const T &...fields) { (content.add(db::Column<T>::toValue(fields)), ...); };
    if (change.employer)
        add(u"employer"_s, change.employer->employment, change.employer->name);
    if (change.qualification && *change.qualification) {
        const Qualification &q = **change.qualification;
        add(u"qualification"_s, q.title, q.document, q.issuedBy, q.issuedOn, q.expires);
    } else if (change.qualification) {
        add(u"no qualification"_s);
    }
    if (change.skills)
        add(u"skills"_s, change.skills->join(u'\n'));
}

void saveStaffing(Unit &unit, const Staffing &staffing)
{
    if (!storage::saveStaffing(unit.session(), staffing))
        db::refuse(ErrorKind::StaleVersion, u"operator"_s);
    // Numbers and days in the facts; whatever tells of a person where it can be erased.
    QJsonObject json{{u"employment"_s, int(staffing.employment)}, {u"skills"_s, int(staffing.skills.size())}};
    Texts texts;
    if (!staffing.employer.isEmpty())
        texts.insert(TextField::Party, staffing.employer);
    if (const auto &qualification = staffing.qualification) {
        json.insert(u"issuedOn"_s, qualification->issuedOn);
        if (qualification->expires)
            json.insert(u"expires"_s, *qualification->expires);
        texts.insert(TextField::Detail, qualification->title);
        texts.insert(TextField::Reference, qualification->document);
        texts.insert(TextField::Name, qualification->issuedBy);
    }
    if (!staffing.skills.isEmpty())
        texts.insert(TextField::Note, staffing.skills.join(u'\n'));
    unit.appendRecord({SubjectKind::Operator, staffing.person.value()}, EventKind::Changed, std::nullopt, facts(json), texts);
}

Result<Receipt> setStaffing(Desk &desk, const SetStaffing &c)
{
    Content content(u"staffing"_s, c.person);
    addContent(content, c.change);
    return perform(desk, Verb::DirectoryWrite, c.request, content, [&](Unit &unit) {
        desk.require(Verb::DirectoryWrite, Target::system());
        const auto person = storage::loadOperator(unit.session(), c.person);
        if (!person)
            db::refuse(ErrorKind::NotFound, u"operator"_s, QString::number(c.person.value()));
        if (c.change.empty())
            db::refuse(ErrorKind::EmptyField, u"field"_s);
        const Staffing known = storage::loadStaffing(unit.session(), c.person);
        checkVersion(c.request, u"operator"_s, known.version);
        Staffing staffing = changed(known, c.change, localDay(unit.recordedAt()));
        ++staffing.version;
        (void)unit.begin(std::nullopt, {.id = c.person.value(), .version = staffing.version});
        saveStaffing(unit, staffing);
    });
}

Result<std::vector<StaffingDetail>> readStaffing(Desk &desk, std::optional<OperatorId> wanted)
{
    return db::readUnit(desk.session(), [&] {
        db::Session &session = desk.session();
        const Operator &me = desk.me();
        std::vector<Contract> contracts = storage::listContracts(session);
        std::erase_if(contracts, [&](const Contract &one) { return !me.administrator && !me.worksOn(one.id); });
        const auto recorded = storage::listStaffing(session);
        const LocalDay today = localDay(desk.clock().now());
        Fitness fitness(session, me);
        std::vector<StaffingDetail> all;
        for (const Operator &person : storage::listOperators(session)) {
            const bool colleague = std::ranges::any_of(person.posts, [&](const Post &post) { return me.worksOn(post.contract); });
            if ((wanted && person.id != *wanted) || (!colleague && !me.administrator && person.id != me.id))
                continue;
            const auto found = recorded.find(person.id);
            const Staffing staffing = found == recorded.end() ? Staffing{.person = person.id} : found->second;
            StaffingDetail detail{person, staffing, !seesAll(me, person), fitness.leftOut(person, contracts, today)};
            if (detail.onlySkills)
                detail.staffing = {.person = person.id, .version = staffing.version, .skills = staffing.skills};
            all.push_back(std::move(detail));
        }
        if (wanted && all.empty())
            db::refuse(ErrorKind::NotFound, u"operator"_s, QString::number(wanted->value()));
        return all;
    });
}

} // namespace sportello::desk
