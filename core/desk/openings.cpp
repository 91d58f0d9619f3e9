// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/calendars.h"

#include "core/desk/calendar_records.h"
#include "core/domain/text.h"
#include "core/storage/calendars.h"
#include "core/storage/catalogue.h"

#include <QtCore/QJsonDocument>

#include <algorithm>
#include <array>
#include <map>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

/// How many days more an opening puts beyond its kind's cap.
int beyondBy(db::Session &session, const Contract &contract, const std::vector<OpeningKind> &kinds, const OpeningKind &kind,
             const std::vector<Opening> &known, const Opening &added)
{
    const auto caps = storage::listCaps(session, contract.id);
    const auto cap = std::ranges::find_if(caps, [&](const Cap &one) { return kind.cap == one.id; });
    return cap == caps.end() ? 0 : daysBeyond(*cap, contract.begins, kinds, known, added);
}

void checkElection(const std::vector<OpeningKind> &kinds, const std::vector<Opening> &known, const Opening &opening)
{
    if (!opening.vote)
        db::refuse(ErrorKind::EmptyField, u"vote"_s);
    // A run-off is often called when the days of the vote are over: then its own day is the one to lie within.
    const LocalDay decisive = opening.runOff.value_or(*opening.vote);
    if (decisive < opening.first || decisive > opening.last)
        refuseValue(u"vote"_s, u"outside"_s);
    for (const Opening &other : known) {
        const auto kind = std::ranges::find(kinds, other.kind, &OpeningKind::id);
        const bool isElection = kind != kinds.end() && kind->start == OpeningStart::Election;
        if (isElection && !other.cancelled && other.first <= opening.last && opening.first <= other.last)
            refuseValue(u"vote"_s, u"overlap"_s);
    }
}

Opening cleanedOpening(Unit &unit, const AddOpening &c, const Contract &contract, const OpeningKind &kind)
{
    checkDays(c.first, c.last);
    if (contract.begins && c.first < *contract.begins)
        refuseValue(u"opening"_s, u"before the contract"_s);
    if (contract.ends && c.last > *contract.ends)
        refuseValue(u"opening"_s, u"after the contract"_s);
    if (c.askedOn && *c.askedOn > localDay(unit.recordedAt()))
        refuseValue(u"asked on"_s, u"future"_s);
    Opening opening{.contract = contract.id, .kind = kind.id, .first = c.first, .last = c.last};
    opening.hours = cleaned(c.hours.value_or(kind.hours));
    if (opening.hours.empty())
        throw db::Refused(hoursError(HoursProblem::None));
    const bool isExtension = kind.start == OpeningStart::Extension;
    if (c.vote && kind.start != OpeningStart::Election)
        refuseValue(u"vote"_s, u"no election"_s);
    if (c.runOff && !c.vote)
        db::refuse(ErrorKind::EmptyField, u"vote"_s);
    if (c.runOff && *c.runOff <= *c.vote)
        refuseValue(u"vote"_s, u"run-off"_s);
    opening.vote = c.vote;
    opening.runOff = c.runOff;
    opening.askedBy = oneLine(c.askedBy, u"asked by"_s, !isExtension);
    opening.askedOn = c.askedOn;
    if (isExtension && !opening.askedOn)
        db::refuse(ErrorKind::EmptyField, u"asked on"_s);
    opening.authorisedBy = oneLine(c.authorisedBy, u"authorised by"_s);
    opening.note = oneLine(c.note, u"note"_s);
    opening.from = holdsFrom(unit, c.from, contract.id);
    checkNotOver(unit, opening.last, opening.from);
    return opening;
}

constexpr std::array<std::pair<QLatin1StringView, int OpeningEffect::*>, 4> effectFacts{
    {{"openAnyhow"_L1, &OpeningEffect::openAnyhow},
     {"notLonger"_L1, &OpeningEffect::notLonger},
     {"withoutHours"_L1, &OpeningEffect::withoutHours},
     {"over"_L1, &OpeningEffect::over}}};

QJsonObject openingFacts(const Opening &opening, int beyond, const DayHours &beyondKind, const OpeningEffect &effect)
{
    QJsonObject json{{u"kind"_s, qint64(opening.kind.value())}, {u"first"_s, opening.first},         {u"last"_s, opening.last},
                     {u"hours"_s, hoursText(opening.hours)},    {u"from"_s, fromJson(opening.from)}, {u"beyond"_s, beyond}};
    if (opening.vote)
        json.insert(u"vote"_s, *opening.vote);
    if (opening.runOff)
        json.insert(u"runOff"_s, *opening.runOff);
    if (opening.askedOn)
        json.insert(u"askedOn"_s, *opening.askedOn);
    if (!beyondKind.empty())
        json.insert(u"beyondKind"_s, hoursText(beyondKind));
    for (const auto &[name, days] : effectFacts)
        if (effect.*days > 0)
            json.insert(name, effect.*days);
    return json;
}

OpeningEffect effectFrom(const QJsonObject &json)
{
    OpeningEffect effect;
    for (const auto &[name, days] : effectFacts)
        effect.*days = json.value(name).toInt();
    return effect;
}

/// Who asked and who authorised are people.
Texts textsOf(const Opening &opening)
{
    Texts texts;
    const auto set = [&](TextField field, const QString &text) {
        if (!text.isEmpty())
            texts.insert(field, text);
    };
    set(TextField::Party, opening.askedBy);
    set(TextField::Name, opening.authorisedBy);
    set(TextField::Note, opening.note);
    return texts;
}

} // namespace

Result<OpeningReceipt> addOpening(Desk &desk, const AddOpening &c)
{
    const QString hours = c.hours ? hoursText(*c.hours) : QString();
    Content content(u"opening"_s, c.contract, c.kind, c.first, c.last, hours, c.vote, c.askedBy, c.askedOn, c.authorisedBy,
                    c.note, c.from);
    if (c.runOff) // a key from before there was one still answers what it answered
        content.add(qint64(*c.runOff));
    const auto receipt = perform(desk, Verb::CatalogueWrite, c.request, content, [&](Unit &unit) {
        db::Session &session = unit.session();
        const Contract contract = lockedContract(unit, c.contract);
        const auto kinds = storage::listOpeningKinds(session, contract.id);
        const auto kind = std::ranges::find(kinds, c.kind, &OpeningKind::id);
        if (kind == kinds.end())
            db::refuse(ErrorKind::NotFound, u"opening kind"_s, QString::number(c.kind.value()));
        if (!kind->active)
            db::refuse(ErrorKind::Inactive, kind->name);
        const Opening opening = cleanedOpening(unit, c, contract, *kind);
        const auto known = storage::listOpenings(session, contract.id);
        if (kind->start == OpeningStart::Election)
            checkElection(kinds, known, opening);
        const int beyond = beyondBy(session, contract, kinds, *kind, known, opening);
        const auto calendar =
            serviceCalendar(storage::listHours(session, contract.id), storage::listClosures(session, contract.id), known);
        const OpeningId id = storage::insertOpening(session, opening);
        (void)unit.begin(contract.id, {.id = id.value(), .version = 1});
        unit.appendRecord(
            {SubjectKind::Opening, id.value()}, EventKind::Added, contract.id,
            facts(openingFacts(opening, beyond, hoursBeyond(*kind, opening.hours), openingEffect(calendar, *kind, opening))),
            textsOf(opening));
    });
    if (!receipt)
        return tl::unexpected(receipt.error());
    return db::guarded([&] {
        const QJsonObject recorded = recordedFacts(desk.session(), {SubjectKind::Opening, receipt->id});
        const int beyond = recorded.value("beyond"_L1).toInt();
        return OpeningReceipt{*receipt, beyond, beyond > 0 && oneLine(c.authorisedBy, u"authorised by"_s).isEmpty(),
                              hoursFromText(recorded.value("beyondKind"_L1).toString()).value_or(DayHours()),
                              effectFrom(recorded)};
    });
}

namespace {

/// The opening as it is, its contract's calendar locked; refused where it is another version than the request's, or cancelled.
Opening standingOpening(Unit &unit, OpeningId id, const Request &request)
{
    const auto opening = storage::loadOpening(unit.session(), id);
    if (!opening)
        db::refuse(ErrorKind::NotFound, u"opening"_s, QString::number(id.value()));
    (void)lockedContract(unit, opening->contract);
    checkVersion(request, u"opening"_s, opening->version);
    if (opening->cancelled)
        refuseValue(u"opening"_s, u"cancelled"_s);
    return *opening;
}

void saveOpening(Unit &unit, Opening opening, EventKind event, const QString &what, Texts texts = {})
{
    ++opening.version;
    if (!storage::updateOpening(unit.session(), opening))
        db::refuse(ErrorKind::StaleVersion, u"opening"_s);
    (void)unit.begin(opening.contract, {.id = opening.id.value(), .version = opening.version});
    unit.appendRecord({SubjectKind::Opening, opening.id.value()}, event, opening.contract, what, std::move(texts));
}

} // namespace

Result<Receipt> cancelOpening(Desk &desk, const CancelOpening &c)
{
    return perform(desk, Verb::CatalogueWrite, c.request, Content(u"cancel opening"_s, c.opening), [&](Unit &unit) {
        Opening opening = standingOpening(unit, c.opening, c.request);
        const auto kept = lastKept(opening.first, opening.last, opening.from, unit.recordedAt(), u"opening"_s);
        opening.last = kept.value_or(opening.last);
        opening.cancelled = !kept;
        saveOpening(unit, opening, kept ? EventKind::Changed : EventKind::Disabled, cancelFacts(kept));
    });
}

OpeningsDetail openingsOf(const Desk &desk, const Contract &contract, const std::vector<OpeningKind> &kinds,
                          const std::vector<Opening> &all, const std::optional<Days> &days)
{
    OpeningsDetail detail{.caps = storage::listCaps(desk.session(), contract.id), .kinds = kinds, .openings = all, .uses = {}};
    if (days)
        std::erase_if(detail.openings, [&](const Opening &one) { return one.last < days->first || one.first > days->last; });
    const LocalDay today = localDay(desk.clock().now());
    for (const Cap &cap : detail.caps) {
        std::map<LocalDay, CapPeriod> periods;
        const auto touch = [&](const Days &touched) {
            for (const CapPeriod &period : capPeriods(cap, contract.begins, touched))
                periods.emplace(period.first, period);
        };
        touch({today, today});
        for (const Opening &opening : detail.openings) {
            const auto kind = std::ranges::find(kinds, opening.kind, &OpeningKind::id);
            if (!opening.cancelled && kind != kinds.end() && kind->cap == cap.id)
                touch({opening.first, opening.last});
        }
        for (const auto &[first, period] : periods)
            detail.uses.push_back({cap.id, capUse(cap, period, kinds, all)});
    }
    return detail;
}

Result<Receipt> authoriseOpening(Desk &desk, const AuthoriseOpening &c)
{
    const Content content(u"authorise opening"_s, c.opening, c.authorisedBy);
    return perform(desk, Verb::CatalogueWrite, c.request, content, [&](Unit &unit) {
        db::Session &session = unit.session();
        Opening opening = standingOpening(unit, c.opening, c.request);
        opening.authorisedBy = oneLine(c.authorisedBy, u"authorised by"_s, false);
        const OpeningsDetail known = openingsOf(unit.desk(), requireContract(session, opening.contract),
                                                storage::listOpeningKinds(session, opening.contract),
                                                storage::listOpenings(session, opening.contract), {});
        saveOpening(unit, opening, EventKind::Changed, facts(QJsonObject{{u"beyond"_s, known.beyondOf(opening.id)}}),
                    {{TextField::Name, opening.authorisedBy}});
    });
}

int OpeningsDetail::beyondOf(OpeningId opening) const
{
    int days = 0;
    for (const Use &one : uses)
        if (const auto found = one.use.excess.find(opening); found != one.use.excess.end())
            days += found->second;
    return days;
}

bool OpeningsDetail::lacksAuthorisation(const Opening &opening) const
{
    return opening.authorisedBy.isEmpty() && beyondOf(opening.id) > 0;
}

int OpeningsDetail::unauthorisedOf(CapId cap) const
{
    int days = 0;
    for (const Use &one : uses)
        for (const auto &[id, excess] : one.use.excess) {
            const auto opening = std::ranges::find(openings, id, &Opening::id);
            if (one.cap == cap && opening != openings.end() && opening->authorisedBy.isEmpty())
                days += excess;
        }
    return days;
}

Result<OpeningsDetail> readOpenings(Desk &desk, ContractId id, const std::optional<Days> &days)
{
    return db::readUnit(desk.session(), [&] {
        desk.require(Verb::CatalogueRead, Target::in(id));
        db::Session &session = desk.session();
        const Contract contract = requireContract(session, id);
        return openingsOf(desk, contract, storage::listOpeningKinds(session, id), storage::listOpenings(session, id), days);
    });
}

} // namespace sportello::desk
