// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/calendars.h"

#include "core/desk/calendar_records.h"
#include "core/storage/calendars.h"

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

/// The row of this id; refused with NotFound.
template <class Row, class Id>
Row rowOf(const std::vector<Row> &rows, Id id, const QString &what)
{
    const auto found = std::ranges::find(rows, id, &Row::id);
    if (found == rows.end())
        db::refuse(ErrorKind::NotFound, what, QString::number(id.value()));
    return *found;
}

/// The kind as it is now; refused where it is another version than the request's, or retired.
OpeningKind activeKind(Unit &unit, ContractId contract, OpeningKindId id, const Request &request)
{
    OpeningKind kind = rowOf(storage::listOpeningKinds(unit.session(), contract), id, u"opening kind"_s);
    checkVersion(request, u"opening kind"_s, kind.version);
    if (!kind.active)
        db::refuse(ErrorKind::Inactive, kind.name);
    return kind;
}

void save(Unit &unit, OpeningKind kind, EventKind event)
{
    ++kind.version;
    if (!storage::updateOpeningKind(unit.session(), kind))
        db::refuse(ErrorKind::StaleVersion, u"opening kind"_s);
    (void)unit.begin(kind.contract, {.id = kind.id.value(), .version = kind.version});
    const QString what = event == EventKind::Disabled ? u"{\"active\":0}"_s : facts(factsOf(kind));
    unit.appendRecord({SubjectKind::OpeningKind, kind.id.value()}, event, kind.contract, what);
}

} // namespace

Result<Receipt> addCap(Desk &desk, const AddCap &c)
{
    const Cap &given = c.cap;
    return addRow(desk, Verb::CatalogueWrite, Target::in(given.contract), c.request,
                  Content(u"cap"_s, given.contract, given.name, given.days, given.year), [&](db::Session &session) -> Addition {
                      const Cap cap = cleaned(given, requireContract(session, given.contract));
                      const auto known = storage::listCaps(session, cap.contract);
                      if (std::ranges::find(known, cap.name, &Cap::name) != known.end())
                          db::refuse(ErrorKind::Duplicate, cap.name);
                      return {SubjectKind::OpeningCap, cap.contract, factsOf(cap), {}, [&session, cap] {
                                  return storage::insertCap(session, cap).value();
                              }};
                  });
}

Result<Receipt> addOpeningKind(Desk &desk, const AddOpeningKind &c)
{
    const OpeningKind &given = c.kind;
    Content content(u"opening kind"_s, given.contract, given.name, hoursText(given.hours), given.start, given.cap);
    if (given.daysBeforeVote) // a key from before there were these still answers what it answered
        content.add(qint64(*given.daysBeforeVote));
    if (!given.authorisedBy.isEmpty())
        content.add(given.authorisedBy);
    return addRow(desk, Verb::CatalogueWrite, Target::in(given.contract), c.request, content,
                  [&](db::Session &session) -> Addition {
                      (void)requireContract(session, given.contract);
                      const OpeningKind kind = cleaned(given);
                      const auto caps = storage::listCaps(session, kind.contract);
                      if (kind.cap && std::ranges::find(caps, *kind.cap, &Cap::id) == caps.end())
                          db::refuse(ErrorKind::NotFound, u"cap"_s, QString::number(kind.cap->value()));
                      const auto known = storage::listOpeningKinds(session, kind.contract);
                      if (std::ranges::find(known, kind.name, &OpeningKind::name) != known.end())
                          db::refuse(ErrorKind::Duplicate, kind.name);
                      return {SubjectKind::OpeningKind, kind.contract, factsOf(kind), {}, [&session, kind] {
                                  return storage::insertOpeningKind(session, kind).value();
                              }};
                  });
}

Result<Receipt> amendCap(Desk &desk, const AmendCap &c)
{
    return perform(
        desk, Verb::CatalogueWrite, c.request, Content(u"amend cap"_s, c.contract, c.cap, c.name, c.days, c.year),
        [&](Unit &unit) {
            const Contract contract = lockedContract(unit, c.contract);
            const std::vector<Cap> known = storage::listCaps(unit.session(), contract.id);
            Cap cap = rowOf(known, c.cap, u"cap"_s);
            checkVersion(c.request, u"cap"_s, cap.version);
            if (!c.name && !c.days && !c.year)
                db::refuse(ErrorKind::EmptyField, u"field"_s);
            cap.name = c.name.value_or(cap.name);
            cap.days = c.days.value_or(cap.days);
            cap.year = c.year.value_or(cap.year);
            cap = cleaned(cap, contract);
            if (std::ranges::any_of(known, [&](const Cap &one) { return one.id != cap.id && one.name == cap.name; }))
                db::refuse(ErrorKind::Duplicate, cap.name);
            ++cap.version;
            if (!storage::updateCap(unit.session(), cap))
                db::refuse(ErrorKind::StaleVersion, u"cap"_s);
            (void)unit.begin(contract.id, {.id = cap.id.value(), .version = cap.version});
            unit.appendRecord({SubjectKind::OpeningCap, cap.id.value()}, EventKind::Changed, contract.id, facts(factsOf(cap)));
        });
}

Result<Receipt> amendOpeningKind(Desk &desk, const AmendOpeningKind &c)
{
    Content content(u"amend opening kind"_s, c.contract, c.kind, c.daysBeforeVote);
    if (c.authorisedBy)
        content.add(*c.authorisedBy);
    return perform(desk, Verb::CatalogueWrite, c.request, content, [&](Unit &unit) {
        const Contract contract = lockedContract(unit, c.contract);
        OpeningKind kind = activeKind(unit, contract.id, c.kind, c.request);
        if (!c.daysBeforeVote && !c.authorisedBy)
            db::refuse(ErrorKind::EmptyField, u"field"_s);
        if (c.daysBeforeVote)
            kind.daysBeforeVote = c.daysBeforeVote;
        kind.authorisedBy = c.authorisedBy.value_or(kind.authorisedBy);
        save(unit, cleaned(kind), EventKind::Changed);
    });
}

Result<Receipt> retireOpeningKind(Desk &desk, const RetireOpeningKind &c)
{
    return perform(desk, Verb::CatalogueWrite, c.request, Content(u"retire opening kind"_s, c.contract, c.kind), [&](Unit &unit) {
        const Contract contract = lockedContract(unit, c.contract);
        OpeningKind kind = activeKind(unit, contract.id, c.kind, c.request);
        kind.active = false;
        save(unit, kind, EventKind::Disabled);
    });
}

} // namespace sportello::desk
