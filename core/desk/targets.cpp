// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/targets.h"

#include "core/desk/calendar_records.h"
#include "core/storage/calendars.h"
#include "core/storage/catalogue_cache.h"
#include "core/storage/targets.h"

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using Promise = domain::Target; // desk::Target is what a right is asked for

namespace {

constexpr int greatestRank = 9999;

bool hasHours(db::Session &session, ContractId contract)
{
    return std::ranges::any_of(storage::listHours(session, contract),
                               [](const ContractHours &row) { return row.use == HoursUse::Desk; });
}

/// Where the new case stands: before what is less particular, behind all else of its measure.
int usualRank(const std::vector<Promise> &known, const Promise &target)
{
    int rank = 0;
    for (const Promise &other : known)
        if (other.measure == target.measure) {
            if (conditionsOf(other) < conditionsOf(target))
                return other.rank;
            rank = other.rank;
        }
    return std::clamp(rank + 1, 1, greatestRank);
}

/// Whether it ever holds after `at`.
bool holdsAfter(const Promise &target, Instant at)
{
    return !target.until || (*target.until > at && *target.until > target.from);
}

Instant holdsFrom(const Unit &unit, const std::vector<Promise> &known, const Promise &target, const std::optional<Instant> &from)
{
    if (!from || *from >= unit.recordedAt())
        return from.value_or(unit.recordedAt());
    // What had a target had it: only what had none may get one for time that has passed.
    for (const Promise &other : known)
        if (overlap(other, target) && other.from < unit.recordedAt() && holdsAfter(other, *from))
            refuseValue(u"from"_s, u"promised"_s);
    return *from;
}

/// The holds that stop it from now on.
std::vector<HoldReason> stopping(const std::vector<HoldStop> &stops, Measure measure)
{
    std::vector<HoldReason> reasons;
    for (const HoldStop &stop : stops)
        if (stop.measure == measure && !stop.until)
            reasons.push_back(stop.reason);
    return reasons;
}

void update(Unit &unit, Promise &row)
{
    ++row.version;
    if (!storage::updateTarget(unit.session(), row))
        db::refuse(ErrorKind::StaleVersion, u"target"_s);
}

/// Whom a target was to take the place of and never will: they go on as long as it would have held.
std::vector<Promise> supersededBy(db::Session &session, const Promise &planned)
{
    std::vector<Promise> rows;
    for (const Promise &other : storage::listTargets(session, planned.contract)) {
        if (!isSameCase(other, planned) || other.until != planned.from || other.from >= planned.from)
            continue;
        const auto history = storage::loadEvents(session, {SubjectKind::Target, other.id.value()});
        if (history.empty() || history.back().kind != EventKind::Disabled) // that one somebody ended for that moment
            rows.push_back(other);
    }
    return rows;
}

QJsonValue number(const auto &field)
{
    return field ? QJsonValue(int(*field)) : QJsonValue();
}

} // namespace

Promise cleaned(const Promise &given)
{
    if (given.limit <= Milliseconds(0))
        refuseValue(u"limit"_s, u"nothing"_s);
    if (given.limit > longestTarget)
        refuseValue(u"limit"_s, u"too long"_s);
    if (given.rank < 1 || given.rank > greatestRank)
        refuseValue(u"rank"_s, QString::number(given.rank));
    return given;
}

QJsonObject factsOf(const Promise &target)
{
    QJsonObject json{
        {u"rank"_s, target.rank},
        {u"measure"_s, int(target.measure)},
        {u"when"_s, QJsonArray{number(target.kind), number(target.contactType), number(target.priority), number(target.level)}},
        {u"limit"_s, qint64(target.limit.count())},
        {u"from"_s, fromJson(target.from)}};
    if (target.wallClock)
        json.insert(u"wallClock"_s, 1);
    if (target.until)
        json.insert(u"until"_s, fromJson(*target.until));
    return json;
}

QJsonObject factsOf(const std::vector<HoldStop> &stops)
{
    QJsonArray rows;
    for (const HoldStop &stop : stops)
        if (!stop.until)
            rows.append(QJsonArray{int(stop.measure), int(stop.reason), fromJson(stop.from)});
    return {{u"stops"_s, rows}};
}

Result<Receipt> setTarget(Desk &desk, const SetTarget &c)
{
    const Promise &t = c.target;
    const Content content(u"target"_s, c.contract, t.measure, t.kind, t.contactType, t.priority, t.level, qint64{t.limit.count()},
                          t.wallClock, c.rank, c.from);
    return perform(desk, Verb::CatalogueWrite, c.request, content, [&](Unit &unit) {
        db::Session &session = unit.session();
        (void)lockedContract(unit, c.contract);
        const std::vector<Promise> known = storage::listTargets(session, c.contract);
        Promise row = c.target;
        row.contract = c.contract;
        row.until.reset();
        row.from = holdsFrom(unit, known, row, c.from);
        std::vector<Promise> replaced;
        std::ranges::copy_if(known, std::back_inserter(replaced),
                             [&](const Promise &other) { return isSameCase(other, row) && holdsAfter(other, row.from); });
        row.rank = c.rank.value_or(replaced.empty() ? usualRank(known, row) : replaced.back().rank);
        row = cleaned(row);
        if (!row.wallClock && !hasHours(session, c.contract))
            refuseValue(u"target"_s, u"no hours"_s);
        for (const Promise &other : replaced)
            if (!other.until && other.limit == row.limit && other.wallClock == row.wallClock && other.rank == row.rank
                && other.from <= row.from)
                db::refuse(ErrorKind::Duplicate, u"target"_s);
        if (const int version = replaced.empty() ? 0 : replaced.back().version;
            c.request.version && *c.request.version != version)
            db::refuse(ErrorKind::StaleVersion, u"target"_s, u"%1/%2"_s.arg(*c.request.version).arg(version));
        if (c.seen && *c.seen != (replaced.empty() ? TargetId(0) : replaced.back().id))
            db::refuse(ErrorKind::StaleVersion, u"target"_s);

        row.id = storage::insertTarget(session, row);
        (void)unit.begin(c.contract, {.id = row.id.value(), .version = 1});
        unit.appendRecord({SubjectKind::Target, row.id.value()}, EventKind::Added, c.contract, facts(factsOf(row)));
        for (Promise &other : replaced) {
            other.until = std::max(other.from, row.from);
            update(unit, other);
            unit.appendRecord({SubjectKind::Target, other.id.value()}, EventKind::Changed, c.contract,
                              facts({{u"until"_s, fromJson(*other.until)}}));
        }
    });
}

Result<Receipt> endTarget(Desk &desk, const EndTarget &c)
{
    return perform(desk, Verb::CatalogueWrite, c.request, Content(u"end target"_s, c.target, c.from), [&](Unit &unit) {
        auto found = storage::loadTarget(unit.session(), c.target);
        if (!found)
            db::refuse(ErrorKind::NotFound, u"target"_s, QString::number(c.target.value()));
        (void)lockedContract(unit, found->contract);
        Promise row = *storage::loadTarget(unit.session(), c.target); // as it is now that nobody else changes it
        if (c.request.version && *c.request.version != row.version)
            db::refuse(ErrorKind::StaleVersion, u"target"_s, u"%1/%2"_s.arg(*c.request.version).arg(row.version));
        if (c.from && *c.from < unit.recordedAt())
            refuseValue(u"from"_s, u"past"_s);
        const Instant until = std::max(row.from, c.from.value_or(unit.recordedAt()));
        if (row.until && *row.until <= until)
            refuseValue(u"target"_s, u"ended"_s);
        const std::optional<Instant> before = row.until;
        const bool neverHeld = row.from > unit.recordedAt() && until == row.from;
        std::vector<Promise> goingOn = neverHeld ? supersededBy(unit.session(), row) : std::vector<Promise>{};
        row.until = until;
        update(unit, row);
        (void)unit.begin(row.contract, {.id = row.id.value(), .version = row.version});
        unit.appendRecord({SubjectKind::Target, row.id.value()}, EventKind::Disabled, row.contract,
                          facts({{u"until"_s, fromJson(until)}}));
        for (Promise &other : goingOn) {
            other.until = before;
            update(unit, other);
            unit.appendRecord({SubjectKind::Target, other.id.value()}, EventKind::Changed, row.contract, facts(factsOf(other)));
        }
    });
}

Result<Receipt> setHoldStops(Desk &desk, const SetHoldStops &c)
{
    std::vector<HoldReason> reasons = c.reasons;
    std::ranges::sort(reasons);
    Content content(u"hold stops"_s, c.contract, c.measure, c.fromAlways);
    for (const HoldReason reason : reasons)
        content.add(db::Column<HoldReason>::toValue(reason));
    return perform(desk, Verb::CatalogueWrite, c.request, content, [&](Unit &unit) {
        db::Session &session = unit.session();
        (void)lockedContract(unit, c.contract);
        if (isOfCalls(c.measure))
            refuseValue(u"hold stops"_s, u"calls"_s);
        if (const auto twice = std::ranges::adjacent_find(reasons); twice != reasons.end())
            db::refuse(ErrorKind::Duplicate, u"hold reason"_s, QString::number(int(*twice)));
        std::vector<HoldStop> known = storage::listHoldStops(session, c.contract);
        const auto isOurs = [&](const HoldStop &stop) { return stop.measure == c.measure; };
        if (c.fromAlways && std::ranges::any_of(known, isOurs))
            refuseValue(u"from"_s, u"decided"_s);
        if (c.seen && !std::ranges::is_permutation(*c.seen, stopping(known, c.measure)))
            db::refuse(ErrorKind::StaleVersion, u"hold stops"_s);
        const Instant now = unit.recordedAt();
        const auto wanted = [&](const HoldStop &stop) { return std::ranges::find(reasons, stop.reason) != reasons.end(); };
        bool changed = false;
        for (HoldStop &stop : known)
            if (isOurs(stop) && !stop.until && !wanted(stop)) {
                stop.until = std::max(now, stop.from);
                storage::updateHoldStop(session, c.contract, stop);
                changed = true;
            }
        for (const HoldReason reason : reasons) {
            const auto ofReason = [&](const HoldStop &stop) { return isOurs(stop) && stop.reason == reason; };
            if (std::ranges::any_of(known, [&](const HoldStop &stop) { return ofReason(stop) && !stop.until; }))
                continue;
            changed = true;
            // Taken back in the same instant, it was never gone.
            const auto again =
                std::ranges::find_if(known, [&](const HoldStop &stop) { return ofReason(stop) && stop.until >= now; });
            if (again != known.end()) {
                again->until.reset();
                storage::updateHoldStop(session, c.contract, *again);
                continue;
            }
            known.push_back({c.measure, reason, c.fromAlways ? Instant::min() : now});
            storage::insertHoldStop(session, c.contract, known.back());
        }
        if (!changed)
            db::refuse(ErrorKind::Duplicate, u"hold stops"_s);
        (void)unit.begin(c.contract, {.id = c.contract.value(), .version = 0});
        unit.appendRecord({SubjectKind::HoldStop, c.contract.value()}, EventKind::Changed, c.contract, facts(factsOf(known)));
    });
}

Result<TargetsDetail> readTargets(Desk &desk, ContractId contract)
{
    return db::readUnit(desk.session(), [&] {
        desk.require(Verb::CatalogueRead, Target::in(contract));
        return TargetsDetail{requireContract(desk.session(), contract), storage::loadTargetRules(desk.session(), contract),
                             hasHours(desk.session(), contract)};
    });
}

} // namespace sportello::desk
