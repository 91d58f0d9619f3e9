// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/roster.h"

#include "core/desk/calendar_records.h"
#include "core/desk/calendars.h"
#include "core/storage/calendars.h"
#include "core/storage/catalogue.h"
#include "core/storage/roster.h"
#include "core/storage/staff.h"
#include "core/storage/staffing.h"

#include <QtCore/QJsonDocument>

#include <algorithm>
#include <map>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr LocalDay farAway = std::numeric_limits<LocalDay>::max() - 1;

bool worksHere(const Operator &person, ContractId contract)
{
    return std::ranges::any_of(person.posts,
                               [&](const Post &post) { return post.contract == contract && worksByRole(post.role); });
}

/// Somebody who may be put on the contract's roster of a day.
void checkPerson(Unit &unit, const Contract &contract, OperatorId id, LocalDay day)
{
    const auto person = storage::loadOperator(unit.session(), id);
    if (!person)
        db::refuse(ErrorKind::NotFound, u"operator"_s, QString::number(id.value()));
    if (!person->active)
        db::refuse(ErrorKind::Inactive, person->name);
    if (!worksHere(*person, contract.id))
        refuseValue(u"roster"_s, u"not here"_s);
    if (const auto why = misfit(contract.staffing, storage::loadStaffing(unit.session(), id), day))
        throw db::Refused(admissionError(person->name, {{contract.id, contract.code, toldTo(unit.desk().me(), *person, *why)}}));
}

/// In the facts of a single day that the program made itself, to keep what had passed of the day on which a week was set.
const QString ofWeek = u"ofWeek"_s;

/// Whether the single day was made so, and nobody has set it since.
bool isOfWeek(db::Session &session, const RosterEntry &entry)
{
    const auto history = storage::loadEvents(session, {SubjectKind::RosterEntry, entry.id.value()});
    return !history.empty() && QJsonDocument::fromJson(history.back().facts.toUtf8()).object().contains(ofWeek);
}

QJsonObject factsOf(const RosterEntry &entry)
{
    QJsonArray week;
    for (const DayHours &hours : entry.week)
        week.append(hoursText(hours));
    QJsonObject json{{u"operator"_s, qint64(entry.person.value())},
                     {u"use"_s, int(entry.use)},
                     {u"single"_s, int(entry.single)},
                     {u"first"_s, entry.first},
                     {u"week"_s, week}};
    if (entry.last)
        json.insert(u"last"_s, *entry.last);
    if (entry.cancelled)
        json.insert(u"cancelled"_s, 1);
    return json;
}

/// Rows as they will be written, with their events, once the operation has begun.
class RosterWriter {
public:
    explicit RosterWriter(Unit &unit) : m_unit(unit) {}

    /// Answers the row as it is then. `byProgram`: a single day that a week's beginning made.
    RosterEntry write(RosterEntry entry, bool byProgram = false)
    {
        const bool isNew = entry.id.value() == 0;
        ++entry.version;
        if (isNew)
            entry.id = storage::insertRosterEntry(m_unit.session(), entry);
        else if (!storage::updateRosterEntry(m_unit.session(), entry))
            db::refuse(ErrorKind::StaleVersion, u"roster"_s);
        const EventKind kind = isNew ? EventKind::Added : entry.cancelled ? EventKind::Disabled : EventKind::Changed;
        QJsonObject json = factsOf(entry);
        if (byProgram)
            json.insert(ofWeek, 1);
        m_events.push_back({kind, entry, facts(json)});
        return entry;
    }
    void save(const RosterEntry &about)
    {
        (void)m_unit.begin(about.contract, {.id = about.id.value(), .version = about.version});
        for (const Event &event : m_events)
            m_unit.appendRecord({SubjectKind::RosterEntry, event.entry.id.value()}, event.kind, event.entry.contract,
                                event.facts);
    }

private:
    struct Event {
        EventKind kind;
        RosterEntry entry;
        QString facts;
    };
    Unit &m_unit;
    std::vector<Event> m_events;
};

/// Somebody's entries of one use.
std::vector<RosterEntry> entriesOf(db::Session &session, ContractId contract, OperatorId person, HoursUse use, LocalDay from)
{
    std::vector<RosterEntry> rows = storage::listRoster(session, contract, {from, farAway}, person);
    std::erase_if(rows, [&](const RosterEntry &row) { return row.use != use; });
    return rows;
}

DayHours hoursOn(const std::vector<RosterEntry> &entries, LocalDay day)
{
    const auto there = presences(entries, day, day + 1);
    return there.empty() ? DayHours{} : there.front().hours;
}

/// The row of a single day, of which there is one for a person and a use, also where it was removed; a new one where there is
/// none.
RosterEntry dayRow(const std::vector<RosterEntry> &entries, ContractId contract, OperatorId person, HoursUse use, LocalDay day)
{
    const auto known = std::ranges::find_if(entries, [&](const RosterEntry &row) { return row.single && row.first == day; });
    if (known != entries.end())
        return *known;
    return {.contract = contract, .person = person, .use = use, .single = true, .first = day};
}

RosterEntry withHours(RosterEntry row, const DayHours &hours)
{
    row.last = row.first;
    row.cancelled = false;
    row.week[std::size_t(weekdayOf(row.first))] = hours;
    return row;
}

/// Today as it was until now, and as it is to be from now on.
DayHours fromNowOn(const DayHours &before, const DayHours &after, Instant now)
{
    const int minute = minuteOfDay(now);
    DayHours hours = until(before, minute);
    for (const Hours &one : since(after, minute))
        hours.push_back(one);
    return sorted(hours);
}

} // namespace

Result<Receipt> setRosterWeek(Desk &desk, const SetRosterWeek &c)
{
    Content content(u"roster week"_s, c.contract, c.person, c.use, c.first, c.last);
    for (const DayHours &hours : c.week)
        content.add(hoursText(hours));
    return perform(desk, Verb::CatalogueWrite, c.request, content, [&](Unit &unit) {
        const Contract contract = lockedContract(unit, c.contract);
        const LocalDay today = localDay(unit.recordedAt());
        RosterEntry added{.contract = contract.id,
                          .person = c.person,
                          .use = c.use,
                          .first = c.first.value_or(today),
                          .last = c.last,
                          .week = c.week};
        if (added.first < today)
            refuseValue(u"roster"_s, u"past"_s);
        if (added.last && *added.last < added.first)
            refuseValue(u"days"_s, u"order"_s);
        for (DayHours &hours : added.week)
            hours = cleaned(hours);
        if (std::ranges::all_of(added.week, &DayHours::empty))
            refuseValue(u"roster"_s, u"no hours"_s);
        checkPerson(unit, contract, c.person, added.first);
        checkVersion(c.request, u"roster"_s, 0);
        if (c.seen) {
            const auto versions = storage::rosterVersions(unit.session(), contract.id);
            const auto found = versions.find({c.person, c.use});
            checkSeen(*c.seen, u"roster"_s, found == versions.end() ? 0 : found->second);
        }

        const std::vector<RosterEntry> known = entriesOf(unit.session(), contract.id, c.person, c.use, today);
        RosterWriter writer(unit);
        for (const RosterEntry &row : known) {
            if (row.single || row.cancelled)
                continue;
            const RosterRest rest = without(row, added.first, added.last);
            if (rest.before != row) {
                if (rest.before)
                    writer.write(*rest.before);
                if (rest.after)
                    writer.write(*rest.after);
                if (!rest.before && !rest.after) {
                    RosterEntry gone = row;
                    gone.cancelled = true;
                    writer.write(gone);
                }
            }
        }
        added = writer.write(added);
        // A single day that somebody set stands in the week's place; one that an earlier week made follows this one.
        const auto single = std::ranges::find_if(known, [&](const auto &row) { return row.single && row.isOn(today); });
        if (added.first == today && (single == known.end() || isOfWeek(unit.session(), *single))) {
            const DayHours wanted = fromNowOn(hoursOn(known, today), added.on(today), unit.recordedAt());
            const DayHours &stands = single == known.end() ? added.on(today) : single->on(today);
            if (wanted != stands)
                writer.write(withHours(dayRow(known, contract.id, c.person, c.use, today), wanted), true);
        }
        writer.save(added);
    });
}

Result<Receipt> setRosterDay(Desk &desk, const SetRosterDay &c)
{
    const Content content(u"roster day"_s, c.contract, c.person, c.use, c.day, hoursText(c.hours));
    return perform(desk, Verb::CatalogueWrite, c.request, content, [&](Unit &unit) {
        const Contract contract = lockedContract(unit, c.contract);
        const LocalDay today = localDay(unit.recordedAt());
        if (c.day < today)
            refuseValue(u"roster"_s, u"past"_s);
        DayHours hours = cleaned(c.hours);
        // Whoever does not fit, or is no longer here, may still be taken off.
        if (!hours.empty())
            checkPerson(unit, contract, c.person, c.day);
        const std::vector<RosterEntry> known = entriesOf(unit.session(), contract.id, c.person, c.use, c.day);
        if (c.day == today)
            hours = fromNowOn(hoursOn(known, today), hours, unit.recordedAt());
        const RosterEntry entry = dayRow(known, contract.id, c.person, c.use, c.day);
        checkVersion(c.request, u"roster"_s, entry.version);
        if (entry.version == 0 && !storage::loadOperator(unit.session(), c.person))
            db::refuse(ErrorKind::NotFound, u"operator"_s, QString::number(c.person.value()));
        RosterWriter writer(unit);
        writer.save(writer.write(withHours(entry, hours)));
    });
}

Result<Receipt> removeRosterEntry(Desk &desk, const RemoveRosterEntry &c)
{
    return perform(desk, Verb::CatalogueWrite, c.request, Content(u"remove roster entry"_s, c.entry), [&](Unit &unit) {
        const auto found = storage::loadRosterEntry(unit.session(), c.entry);
        if (!found)
            db::refuse(ErrorKind::NotFound, u"roster"_s, QString::number(c.entry.value()));
        (void)lockedContract(unit, found->contract);
        RosterEntry entry = storage::loadRosterEntry(unit.session(), c.entry).value(); // as it is behind the lock
        checkVersion(c.request, u"roster"_s, entry.version);
        const LocalDay today = localDay(unit.recordedAt());
        if (entry.cancelled)
            refuseValue(u"roster"_s, u"removed"_s);
        if (entry.last && *entry.last <= today)
            refuseValue(u"roster"_s, u"over"_s);
        if (entry.first > today)
            entry.cancelled = true;
        else
            entry.last = today;
        RosterWriter writer(unit);
        writer.save(writer.write(entry));
    });
}

namespace {

/// Of what is planned from today on only those count who may work the contract on the day.
void countAdmitted(Desk &desk, RosterDetail &detail)
{
    db::Session &session = desk.session();
    const LocalDay today = localDay(desk.clock().now());
    Fitness fitness(session, desk.me());
    std::map<OperatorId, std::optional<Operator>> people;
    std::vector<Presence> planned = std::move(detail.presences);
    detail.presences.clear();
    for (Presence &one : planned) {
        auto person = people.find(one.person);
        if (person == people.end())
            person = people.emplace(one.person, storage::loadOperator(session, one.person)).first;
        const std::optional<Operator> &known = person->second;
        const auto why = known ? fitness.of(*known, detail.contract, one.day) : std::nullopt;
        const bool isHere = known && known->active && worksHere(*known, detail.contract.id);
        if (one.day >= today && (why || !isHere))
            detail.notCounted.push_back({std::move(one), isHere ? why : std::nullopt});
        else
            detail.presences.push_back(std::move(one));
    }
}

RosterDetail detailOf(Desk &desk, ContractId contract, const Days &days)
{
    desk.require(Verb::DirectoryRead, Target::in(contract));
    checkDays(days.first, days.last);
    db::Session &session = desk.session();
    RosterDetail detail{.contract = requireContract(session, contract),
                        .entries = storage::listRoster(session, contract, days),
                        .presences = {},
                        .notCounted = {},
                        .versions = storage::rosterVersions(session, contract)};
    detail.presences = presences(detail.entries, days.first, days.last + 1);
    countAdmitted(desk, detail);
    return detail;
}

std::vector<Presence> of(const std::vector<Presence> &presences, HoursUse use)
{
    std::vector<Presence> some;
    std::ranges::copy_if(presences, std::back_inserter(some), [&](const Presence &one) { return one.use == use; });
    return some;
}

} // namespace

Result<RosterDetail> readRoster(Desk &desk, ContractId contract, const Days &days)
{
    return db::readUnit(desk.session(), [&] { return detailOf(desk, contract, days); });
}

Result<RosterCheck> checkRoster(Desk &desk, ContractId contract, const Days &days)
{
    return db::readUnit(desk.session(), [&] {
        RosterCheck check{detailOf(desk, contract, days), {}, {}};
        db::Session &session = desk.session();
        const auto hours = storage::listHours(session, contract);
        const auto closures = storage::listClosures(session, contract);
        const auto openings = storage::listOpenings(session, contract);
        const ServiceCalendar service = serviceCalendar(hours, closures, openings);
        if (hours.empty() && service.openings.empty())
            refuseValue(u"roster"_s, u"no service"_s);
        const ServiceCalendar onSite = onSiteCalendar(hours, closures, storage::listOpeningKinds(session, contract), openings);
        const Contract &terms = check.roster.contract;
        check.desk =
            uncovered(wanted(service, days.first, days.last + 1), of(check.roster.presences, HoursUse::Desk), terms.presence);
        check.onSite = uncovered(wanted(onSite, days.first, days.last + 1, terms.presenceInBreaks),
                                 of(check.roster.presences, HoursUse::OnSite), terms.presence);
        return check;
    });
}

} // namespace sportello::desk
