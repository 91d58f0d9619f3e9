// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/case_history.h"

#include "core/domain/transition.h"

#include <QtCore/QDateTime>

#include <algorithm>

namespace sportello::exchange {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using What = Remark::What;
using Kind = SourceState::Kind;

namespace {

/// "2016-02-29T07:27:00+01:00": the time in Rome.
QString timeText(Instant at)
{
    static const QTimeZone rome("Europe/Rome");
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), rome).toString(Qt::ISODate);
}

bool isDone(TicketState state)
{
    return state == TicketState::Resolved || state == TicketState::Closed;
}

bool asksForWork(const SourceState &state)
{
    return state.kind <= Kind::OnHold;
}

SourceState stateOf(const Ticket &ticket)
{
    switch (ticket.place.state) {
    case TicketState::Registered:
        return {Kind::Registered};
    case TicketState::InCharge:
        return {Kind::InCharge};
    case TicketState::Escalated:
        return {Kind::Escalated};
    case TicketState::OnHold:
        return {Kind::OnHold, ticket.hold ? ticket.hold->reason : HoldReason::Other};
    case TicketState::Resolved:
        return {Kind::Resolved};
    case TicketState::Closed:
        return {Kind::Closed};
    case TicketState::Cancelled:
        return {Kind::Cancelled};
    case TicketState::Merged:
        break;
    }
    return {};
}

/// Whether the ticket stands where the source says. At level 2 one that waits to be taken is escalated here and new there.
bool stands(const Ticket &ticket, const SourceState &target)
{
    return stateOf(ticket) == target || (target.kind == Kind::Registered && ticket.place.state == TicketState::Escalated);
}

QString stateName(TicketState state)
{
    static constexpr std::array names{"registered"_L1, "in charge"_L1, "escalated"_L1, "on hold"_L1,
                                      "resolved"_L1,   "closed"_L1,    "cancelled"_L1, "merged"_L1};
    return names.at(std::size_t(state) - 1);
}

template <class Known, class Change, class Value>
void set(Known &known, Change &change, const Value &value)
{
    if (known == value)
        return;
    known = value;
    change = value;
}

} // namespace

void mendTimes(const QString &caseReference, std::span<SourceRow> rows, Instant floor, What beforeFloor, ImportReport &report)
{
    const auto mend = [&](SourceRow &row, Instant to, What what) {
        report.remark({what, caseReference, row.number, fieldName(Field::Time), timeText(row.time), timeText(to)});
        row.timeInLog = row.timeInLog.value_or(row.time);
        row.time = to;
    };
    for (SourceRow &row : rows)
        if (row.time < floor)
            mend(row, floor, beforeFloor);
    // From the end, so that each successor is right already; nothing falls below the floor, for no successor is.
    for (std::size_t i = rows.size(); i-- > 1;)
        if (rows[i - 1].time > rows[i].time)
            mend(rows[i - 1], rows[i].time, What::AfterNext);
}

const SourceRow *rowAfterCancelled(std::span<const SourceRow> rows, bool cancelledBefore)
{
    bool cancelled = cancelledBefore;
    for (const SourceRow &row : rows) {
        if (cancelled && (asksForWork(row.state) || row.state.kind == Kind::Resolved))
            return &row;
        cancelled = cancelled || row.state.kind == Kind::Cancelled;
    }
    return nullptr;
}

CaseHistory::CaseHistory(const Mapping &mapping, const PriorityMatrix &matrix, ImportNames &names, const QString &caseReference,
                         ImportReport &report)
    : m_mapping(mapping), m_matrix(matrix), m_names(names), m_reference(caseReference), m_report(report)
{
    m_known.channel = mapping.channel;
    m_known.kind = mapping.kind;
}

void CaseHistory::beginNew(TicketId id, ContractId contract, std::span<const SourceRow> rows)
{
    m_ticket.id = id;
    m_ticket.contract = contract;
    const SourceRow &first = rows.front();
    const auto isResolved = [](const SourceRow &row) { return row.resolved.has_value(); };
    m_resolutionTimeMissing = m_mapping.has(Field::Resolved) && std::ranges::none_of(rows, isResolved);

    m_at = first.opened.value_or(first.time);
    const bool told = m_at == first.time; // the first row is the registration itself, not a later change
    const QString &opener = !first.openedBy.isEmpty() || !told ? first.openedBy : first.actor;
    m_actor = opener.isEmpty() ? Actor::system() : Actor::of(m_names.person(opener));
    learn(first);
    m_change.channel = m_known.channel;
    m_change.kind = m_known.kind;
    m_texts.insert(TextField::Subject, first.subject.isEmpty() ? m_reference : first.subject);
    if (!first.team.isEmpty())
        m_known.team = m_names.team(first.team);
    const bool atFirst = m_known.team && m_known.team->level == Level::First;
    if (atFirst)
        m_change.team = m_known.team->id;
    imported(EventKind::Registered);
    if (m_known.team && !atFirst) {
        TicketChange change;
        change.team = m_known.team->id;
        inferred(EventKind::Escalated, change);
    }
    m_told = told;
    m_at = first.time;
    m_actor = first.actor.isEmpty() ? Actor::system() : Actor::of(m_names.person(first.actor));
    follow(first);
    goOn(m_ticket, {}, rows.subspan(1));
}

void CaseHistory::goOn(Ticket ticket, std::span<const SourceRow> earlier, std::span<const SourceRow> rows)
{
    if (m_steps.empty()) {
        const auto isResolved = [](const SourceRow &row) { return row.resolved.has_value(); };
        m_resolutionTimeMissing = m_mapping.has(Field::Resolved) && !ticket.resolvedAt && std::ranges::none_of(rows, isResolved);
        m_known.channel = ticket.channel;
        m_known.kind = ticket.kind;
        m_known.cause = ticket.cause;
        m_known.impact = ticket.impact;
        m_known.urgency = ticket.urgency;
        m_known.priority = ticket.priority;
        m_known.category = ticket.category;
        m_known.caller = ticket.caller;
        m_known.assignee = ticket.assignee;
        m_known.subject = ticket.subject;
        if (ticket.team)
            m_known.team = ImportNames::Team{*ticket.team, ticket.place.level};
        m_ticket = std::move(ticket);
    }
    for (const SourceRow &row : earlier) {
        learn(row);
        if (!row.team.isEmpty())
            m_known.team = m_names.team(row.team);
    }
    for (const SourceRow &row : rows) {
        m_change = {};
        m_texts = {};
        m_told = false;
        m_at = row.time;
        m_actor = row.actor.isEmpty() ? Actor::system() : Actor::of(m_names.person(row.actor));
        learn(row);
        follow(row);
    }
}

std::optional<Priority> CaseHistory::priorityOf(const SourceRow &row) const
{
    if (row.priority || m_mapping.has(Field::Priority) || !m_known.impact || !m_known.urgency)
        return row.priority;
    return m_matrix.at(*m_known.impact, *m_known.urgency);
}

void CaseHistory::learn(const SourceRow &row)
{
    m_change.loggedAt = row.timeInLog;
    if (row.channel)
        set(m_known.channel, m_change.channel, *row.channel);
    if (row.kind)
        set(m_known.kind, m_change.kind, *row.kind);
    if (row.cause)
        set(m_known.cause, m_change.cause, *row.cause);
    if (row.impact)
        set(m_known.impact, m_change.impact, row.impact);
    if (row.urgency)
        set(m_known.urgency, m_change.urgency, row.urgency);
    if (const auto priority = priorityOf(row); priority && m_known.priority != priority) {
        m_known.priority = priority;
        m_change.priority = *priority;
    }
    if (!row.category.isEmpty())
        set(m_known.category, m_change.category, std::optional(m_names.category(row.category)));
    if (!row.assignee.isEmpty())
        set(m_known.assignee, m_change.assignee, std::optional(m_names.person(row.assignee)));
    if (!row.caller.isEmpty()) {
        set(m_known.caller, m_change.caller, std::optional(m_names.contact(row.caller)));
        if (m_change.caller)
            m_change.contact = m_change.caller;
    }
    const auto text = [&](QString &known, const QString &now, TextField field) {
        if (now.isEmpty() || now == known)
            return;
        known = now;
        m_texts.insert(field, now);
    };
    text(m_known.subject, row.subject, TextField::Subject);
    text(m_known.description, row.description, TextField::Description);
    text(m_known.solution, row.solution, TextField::Solution);
    text(m_known.details, row.details, TextField::Detail);
    if (!row.note.isEmpty())
        m_texts.insert(TextField::Note, row.note);
}

void CaseHistory::follow(const SourceRow &row)
{
    const SourceState target = row.state.kind == Kind::Update ? stateOf(m_ticket) : row.state;
    const bool stood = stands(m_ticket, target);
    const TicketState before = m_ticket.place.state;
    if (before == TicketState::Cancelled || before == TicketState::Merged) {
        if (!stood)
            notFollowed(row, What::StateNotFollowed, Field::State, row.stateText);
    } else {
        const bool reopens = isDone(before) && asksForWork(target);
        if (reopens)
            imported(EventKind::Reopened);
        followTeam(row, target, stood);
        followState(row, target, stood, reopens);
    }
    if (!m_told)
        imported(EventKind::Updated);
}

void CaseHistory::followTeam(const SourceRow &row, const SourceState &target, bool stood)
{
    if (row.team.isEmpty())
        return;
    const ImportNames::Team team = m_names.team(row.team);
    const auto last = m_known.team;
    if (last && last->id == team.id)
        return;
    m_known.team = team;
    const Place place = m_ticket.place;
    const bool open = isOpen(place.state);
    if (!last) {
        m_change.team = team.id;
        if (!open || team.level == Level::First || place.level == Level::Second)
            return;
        TicketChange change;
        change.team = team.id;
        m_change.team.reset();
        if (place.state == TicketState::OnHold)
            inferred(EventKind::Resumed);
        inferred(EventKind::Escalated, change);
        return;
    }
    m_change.team = team.id;
    if (m_ticket.assignee && row.assignee.isEmpty()) { // it was the other team's
        m_change.assignee.emplace(std::nullopt);
        m_known.assignee.reset();
    }
    if (!open) {
        if (next(EventKind::Transferred, m_ticket))
            imported(EventKind::Transferred);
        else
            notFollowed(row, What::TransferNotFollowed, Field::Team, row.team);
        return;
    }
    if (target.kind == Kind::Escalated && !stood && place.level == Level::First)
        return; // the escalation takes it along
    if (last->level == team.level || team.level == place.level) {
        imported(EventKind::Transferred);
        return;
    }
    if (place.state == TicketState::OnHold)
        inferred(EventKind::Resumed);
    imported(team.level == Level::Second ? EventKind::Escalated : EventKind::GivenBack);
}

void CaseHistory::followState(const SourceRow &row, const SourceState &target, bool stood, bool reopened)
{
    const auto now = [&] { return m_ticket.place.state; };
    const auto refuse = [&] {
        if (!stood)
            notFollowed(row, What::StateNotFollowed, Field::State, row.stateText);
    };
    switch (target.kind) {
    case Kind::Registered:
        if (now() == TicketState::OnHold)
            imported(EventKind::Resumed);
        if (now() == TicketState::InCharge)
            refuse();
        break;
    case Kind::InCharge:
        if (now() == TicketState::OnHold) {
            imported(EventKind::Resumed);
            if (now() != TicketState::InCharge)
                inferred(EventKind::Taken);
        } else if (now() != TicketState::InCharge) {
            stood || reopened ? inferred(EventKind::Taken) : imported(EventKind::Taken);
        }
        break;
    case Kind::Escalated:
        if (now() == TicketState::OnHold)
            m_ticket.place.level == Level::First ? inferred(EventKind::Resumed) : imported(EventKind::Resumed);
        if (m_ticket.place.level == Level::First)
            imported(EventKind::Escalated);
        else if (now() == TicketState::InCharge)
            refuse();
        break;
    case Kind::OnHold:
        if (!stands(m_ticket, target))
            hold(row, target.reason, !stood);
        break;
    case Kind::Resolved:
        if (isOpen(now()))
            imported(EventKind::Resolved);
        else if (now() == TicketState::Closed)
            refuse();
        break;
    case Kind::Closed:
        if (isOpen(now())) {
            const Instant at = std::clamp(row.resolved.value_or(row.time), std::min(m_ticket.updatedAt, row.time), row.time);
            // That it was resolved then the log does say, though not in a row of its own.
            const Origin origin = row.resolved == at ? Origin::Imported : Origin::Inferred;
            add({0, EventKind::Resolved, at, Actor::system(), origin, {}, {}, {}});
        }
        if (now() == TicketState::Resolved)
            imported(EventKind::Closed);
        break;
    case Kind::Cancelled:
        if (isOpen(now())) {
            imported(EventKind::Cancelled);
            break;
        }
        refuse();
        if (now() == TicketState::Resolved)
            imported(EventKind::Closed);
        break;
    case Kind::Update:
        break;
    }
    if (m_resolutionTimeMissing && isDone(now())) {
        m_resolutionTimeMissing = false;
        m_report.remark({What::NoResolutionTime,
                         m_reference,
                         row.number,
                         fieldName(Field::Resolved),
                         {},
                         timeText(m_ticket.resolvedAt.value_or(row.time))});
    }
}

void CaseHistory::hold(const SourceRow &row, HoldReason reason, bool told)
{
    if (!told) {
        TicketChange change;
        change.holdReason = reason;
        inferred(EventKind::Held, change);
        return;
    }
    m_change.holdReason = reason;
    if (reason == HoldReason::Supplier && !row.vendor.isEmpty())
        m_texts.insert(TextField::Party, row.vendor);
    if (reason == HoldReason::Problem && !row.problem.isEmpty())
        m_texts.insert(TextField::Reference, row.problem);
    imported(EventKind::Held);
}

void CaseHistory::imported(EventKind kind)
{
    add({0, kind, m_at, m_actor, Origin::Imported, {}, std::exchange(m_change, {}), std::exchange(m_texts, {})});
    m_told = true;
}

void CaseHistory::inferred(EventKind kind, TicketChange change, std::optional<Instant> at)
{
    add({0, kind, at.value_or(m_at), Actor::system(), Origin::Inferred, {}, std::move(change), {}});
}

void CaseHistory::add(TicketEvent event)
{
    const auto to = event.kind == EventKind::Registered ? std::optional(Place{}) : next(event.kind, m_ticket);
    if (!to) // a defect of ours: the rules above know the table
        db::refuse(ErrorKind::Internal, m_reference,
                   u"step %1 from %2"_s.arg(int(event.kind)).arg(stateName(m_ticket.place.state)));
    event.seq = m_ticket.version + 1;
    event.after = *to;
    Ticket before = m_ticket;
    apply(m_ticket, event);
    m_steps.push_back({std::move(before), std::move(event), m_ticket});
}

void CaseHistory::notFollowed(const SourceRow &row, What what, Field field, const QString &value)
{
    m_report.remark({what, m_reference, row.number, fieldName(field), value, stateName(m_ticket.place.state)});
}

} // namespace sportello::exchange
