// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/calendars.h"

#include "core/desk/calendar_records.h"
#include "core/domain/text.h"
#include "core/storage/calendars.h"
#include "core/storage/catalogue.h"

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

CalendarDetail calendarOf(db::Session &session, ContractId contract)
{
    CalendarDetail detail{.contract = requireContract(session, contract),
                          .hours = storage::listHours(session, contract),
                          .closures = storage::listClosures(session, contract),
                          .kinds = storage::listOpeningKinds(session, contract),
                          .openings = storage::listOpenings(session, contract),
                          .calendar = {}};
    detail.calendar = serviceCalendar(detail.hours, detail.closures, detail.openings);
    return detail;
}

} // namespace

Result<Receipt> setHours(Desk &desk, const SetHours &c)
{
    const Content content(u"hours"_s, c.contract, facts(factsOf(ContractHours{.use = c.use, .rule = c.rule})), c.from);
    return perform(desk, Verb::CatalogueWrite, c.request, content, [&](Unit &unit) {
        db::Session &session = unit.session();
        (void)lockedContract(unit, c.contract);
        const std::vector<ContractHours> known = hoursFor(session, c.contract, c.use);
        if (c.seen)
            checkSeen(*c.seen, u"hours"_s, versionOf(known, c.use));
        ContractHours row{.version = 1, .contract = c.contract, .use = c.use, .rule = cleaned(c.rule)};
        row.rule.from = holdsFrom(unit, c.from, !known.empty());
        const auto same = std::ranges::find_if(known, [&](const auto &other) { return other.rule.from == row.rule.from; });
        const bool replaces = same != known.end();
        checkVersion(c.request, u"hours"_s, replaces ? same->version : 0);
        if (replaces) {
            row.id = same->id;
            row.version = same->version + 1;
            if (!storage::updateHours(session, row))
                db::refuse(ErrorKind::StaleVersion, u"hours"_s);
        } else {
            row.id = storage::insertHours(session, row);
        }
        (void)unit.begin(c.contract, {.id = row.id.value(), .version = row.version});
        unit.appendRecord({SubjectKind::ServiceHours, row.id.value()}, replaces ? EventKind::Changed : EventKind::Added,
                          c.contract, facts(factsOf(row)));
    });
}

Result<ClosureReceipt> closeDays(Desk &desk, const CloseDays &c)
{
    const Content content(u"close"_s, c.contract, c.first, c.last, c.why, c.from);
    const auto receipt = perform(desk, Verb::CatalogueWrite, c.request, content, [&](Unit &unit) {
        const Contract contract = lockedContract(unit, c.contract);
        checkDays(c.first, c.last);
        if ((contract.begins && c.last < *contract.begins) || (contract.ends && c.first > *contract.ends))
            refuseValue(u"closure"_s, u"outside the contract"_s);
        const Closure closure{c.first, c.last, oneLine(c.why, u"reason"_s, false), holdsFrom(unit, c.from, c.contract)};
        checkNotOver(unit, closure.last, closure.from);
        const ClosingEffect effect = closingEffect(calendarOf(unit.session(), c.contract).calendar, closure);
        const ClosureId id = storage::insertClosure(unit.session(), {.contract = c.contract, .closure = closure});
        (void)unit.begin(c.contract, {.id = id.value(), .version = 1});
        QJsonObject told{{u"first"_s, closure.first}, {u"last"_s, closure.last}, {u"from"_s, fromJson(closure.from)}};
        if (effect.closedAnyhow > 0)
            told.insert(u"closedAnyhow"_s, effect.closedAnyhow);
        if (effect.keptOpen > 0)
            told.insert(u"keptOpen"_s, effect.keptOpen);
        unit.appendRecord({SubjectKind::Closure, id.value()}, EventKind::Added, c.contract, facts(told),
                          {{TextField::Reason, closure.why}});
    });
    if (!receipt)
        return tl::unexpected(receipt.error());
    return db::guarded([&] {
        const QJsonObject recorded = recordedFacts(desk.session(), {SubjectKind::Closure, receipt->id});
        return ClosureReceipt{*receipt, {recorded.value("closedAnyhow"_L1).toInt(), recorded.value("keptOpen"_L1).toInt()}};
    });
}

Result<Receipt> cancelClosure(Desk &desk, const CancelClosure &c)
{
    return perform(desk, Verb::CatalogueWrite, c.request, Content(u"cancel closure"_s, c.closure), [&](Unit &unit) {
        auto row = storage::loadClosure(unit.session(), c.closure);
        if (!row)
            db::refuse(ErrorKind::NotFound, u"closure"_s, QString::number(c.closure.value()));
        (void)lockedContract(unit, row->contract);
        checkVersion(c.request, u"closure"_s, row->version);
        if (row->cancelled)
            refuseValue(u"closure"_s, u"cancelled"_s);
        Closure &closure = row->closure;
        const auto kept = lastKept(closure.first, closure.last, closure.from, unit.recordedAt(), u"closure"_s);
        closure.last = kept.value_or(closure.last);
        row->cancelled = !kept;
        ++row->version;
        if (!storage::updateClosure(unit.session(), *row))
            db::refuse(ErrorKind::StaleVersion, u"closure"_s);
        (void)unit.begin(row->contract, {.id = row->id.value(), .version = row->version});
        unit.appendRecord({SubjectKind::Closure, row->id.value()}, kept ? EventKind::Changed : EventKind::Disabled, row->contract,
                          cancelFacts(kept));
    });
}

Result<CalendarDetail> readCalendar(Desk &desk, ContractId contract)
{
    return db::readUnit(desk.session(), [&] {
        desk.require(Verb::CatalogueRead, Target::in(contract));
        return calendarOf(desk.session(), contract);
    });
}

Result<WholeCalendar> readWholeCalendar(Desk &desk, ContractId contract)
{
    return db::readUnit(desk.session(), [&] {
        desk.require(Verb::CatalogueRead, Target::in(contract));
        WholeCalendar whole{calendarOf(desk.session(), contract), {}};
        const CalendarDetail &calendar = whole.calendar;
        whole.openings = openingsOf(desk, calendar.contract, calendar.kinds, calendar.openings);
        return whole;
    });
}

} // namespace sportello::desk
