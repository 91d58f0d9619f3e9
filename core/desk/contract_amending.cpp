// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/contract_amending.h"

#include "core/desk/calendar_records.h"
#include "core/domain/text.h"
#include "core/storage/calendars.h"
#include "core/storage/catalogue.h"

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

Content amendmentContent(const AmendContract &c)
{
    Content content(u"amend contract"_s, c.contract, c.name, c.customer, c.closing, c.closingAttempts, c.closingDays, c.profile,
                    c.staffing, c.presence, c.presenceInBreaks);
    for (const auto &day : {c.begins, c.ends}) {
        content.add(qint64(day.has_value()));
        content.add(db::Column<std::optional<LocalDay>>::toValue(day.value_or(std::nullopt)));
    }
    // Only where they are given: a key from before there were these still answers what it answered.
    if (c.serviceDays)
        content.add(qint64(*c.serviceDays));
    return content;
}

template <class T>
void setIf(T &field, const std::optional<T> &given)
{
    if (given)
        field = *given;
}

/// What is counted or open by the contract's days goes on fitting them.
void checkDaysOf(db::Session &session, const Contract &contract)
{
    const auto caps = storage::listCaps(session, contract.id);
    if (!contract.begins && std::ranges::find(caps, CapYear::Contract, &Cap::year) != caps.end())
        db::refuse(ErrorKind::EmptyField, u"contract's first day"_s);
    for (const Opening &one : storage::listOpenings(session, contract.id))
        if (!one.cancelled && ((contract.begins && one.first < *contract.begins) || (contract.ends && one.last > *contract.ends)))
            refuseValue(u"contract days"_s, u"openings"_s);
}

} // namespace

Result<Receipt> amendContract(Desk &desk, const AmendContract &c)
{
    return perform(desk, Verb::DirectoryWrite, c.request, amendmentContent(c), [&](Unit &unit) {
        desk.require(Verb::DirectoryWrite, Target::system());
        const Contract before = lockedContract(unit, c.contract);
        checkVersion(c.request, u"contract"_s, before.version);
        Contract contract = before;
        setIf(contract.name, c.name);
        setIf(contract.customer, c.customer);
        setIf(contract.closing, c.closing);
        setIf(contract.closingAttempts, c.closingAttempts);
        setIf(contract.closingDays, c.closingDays);
        setIf(contract.begins, c.begins);
        setIf(contract.ends, c.ends);
        setIf(contract.profile, c.profile);
        setIf(contract.staffing, c.staffing);
        setIf(contract.presence, c.presence);
        setIf(contract.presenceInBreaks, c.presenceInBreaks);
        if (c.serviceDays)
            contract.serviceDays = c.serviceDays;
        contract.profile = db::orRefuse(cleanLine(contract.profile, u"profile"_s, true, 20));
        contract = cleaned(contract);
        if (contract == before)
            db::refuse(ErrorKind::EmptyField, u"field"_s);
        checkDaysOf(unit.session(), contract);
        ++contract.version;
        if (!storage::updateContract(unit.session(), contract))
            db::refuse(ErrorKind::StaleVersion, u"contract"_s);
        (void)unit.begin(std::nullopt, {.id = contract.id.value(), .version = contract.version});
        // A contract that was given these says so also where they are none any more.
        QJsonObject json = factsOf(contract);
        json.insert(u"staffing"_s, int(contract.staffing));
        json.insert(u"presence"_s, contract.presence);
        json.insert(u"presenceInBreaks"_s, int(contract.presenceInBreaks));
        unit.appendRecord({SubjectKind::Contract, contract.id.value()}, EventKind::Changed, std::nullopt, facts(json));
    });
}

} // namespace sportello::desk
