// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/ticket_writer.h"

#include "core/domain/text.h"
#include "core/domain/transition.h"
#include "core/storage/dues.h"
#include "core/storage/figures.h"
#include "core/storage/outgoing.h"
#include "core/storage/watch_queue.h"

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

struct RequiredText {
    Requirement requirement;
    TextField field;
};
constexpr std::array requiredTexts{
    RequiredText{Requirement::Reason, TextField::Reason}, RequiredText{Requirement::Tried, TextField::Tried},
    RequiredText{Requirement::Solution, TextField::Solution}, RequiredText{Requirement::Party, TextField::Party}};

void checkRequirements(const StepRule &rule, const Actor &actor, const TicketChange &change, const Texts &texts)
{
    // A rule has tried nothing.
    const bool byRule = actor == Actor::system();
    for (const RequiredText &required : requiredTexts)
        if (has(rule.requires_, required.requirement) && texts.value(required.field).isEmpty()
            && !(byRule && required.requirement == Requirement::Tried))
            db::refuse(ErrorKind::EmptyField, fieldName(required.field));
    const auto want = [&](Requirement requirement, bool given, const QString &field) {
        if (has(rule.requires_, requirement) && !given)
            db::refuse(ErrorKind::EmptyField, field);
    };
    want(Requirement::Cause, change.cause.value_or(CauseCategory::NotRecorded) != CauseCategory::NotRecorded, u"cause"_s);
    want(Requirement::HoldReason, change.holdReason.has_value(), u"hold reason"_s);
    want(Requirement::WakeUp, change.wakeUp.has_value(), u"wake-up time"_s);
    want(Requirement::Team, change.team && *change.team, u"team"_s);
    want(Requirement::Outcome, change.outcome.has_value(), u"outcome"_s);
}

QString describe(Place place)
{
    return u"%1/%2"_s.arg(int(place.state)).arg(int(place.level));
}

} // namespace

TicketWriter::TicketWriter(Unit &unit, TicketId id, std::shared_ptr<const storage::Catalogue> catalogue)
    : m_unit(unit), m_isNew(true)
{
    m_ticket.id = id;
    m_ticket.contract = catalogue->contract.id;
}

TicketWriter::TicketWriter(Unit &unit, TicketId id, Since since) : m_unit(unit), m_isNew(false)
{
    auto found = storage::lockTicket(unit.session(), id);
    if (!found)
        db::refuse(ErrorKind::NotFound, u"ticket"_s, QString::number(id.value()));
    m_ticket = std::move(*found);
    const auto seen = unit.request().version;
    const bool isEarlier = seen && *seen > 0 && *seen < m_ticket.version;
    if (seen && *seen != m_ticket.version && !(isEarlier && since == Since::Merge))
        db::refuse(ErrorKind::StaleVersion, u"ticket"_s, u"%1/%2"_s.arg(*seen).arg(m_ticket.version));
    if (unit.occurredAt() < m_ticket.openedAt)
        db::refuse(ErrorKind::InvalidValue, u"at"_s, u"opened"_s);
}

std::optional<Ticket> TicketWriter::seen() const
{
    const int version = m_unit.request().version.value_or(m_ticket.version);
    if (version == m_ticket.version)
        return std::nullopt;
    std::vector<TicketEvent> history = storage::loadTicketHistory(m_unit.session(), m_ticket.id);
    std::erase_if(history, [version](const TicketEvent &event) { return event.seq > version; });
    return project(m_ticket.id, m_ticket.contract, history);
}

void TicketWriter::step(EventKind kind, TicketChange change, Texts texts)
{
    const StepRule *rule = stepRule(kind);
    Q_ASSERT(rule);
    const std::optional<Place> to = m_ticket.version == 0 ? std::optional(Place{}) : next(kind, m_ticket);
    if (!to)
        db::refuse(ErrorKind::IllegalTransition, verbName(rule->verb), describe(m_ticket.place));
    checkRequirements(*rule, m_unit.actor(), change, texts);
    TicketEvent event{m_ticket.version + 1, kind, m_unit.occurredAt(), m_unit.actor(),
                      Origin::Native,       *to,  std::move(change),   std::move(texts)};
    Ticket after = m_ticket;
    apply(after, event);
    add(std::move(event), std::move(after));
}

void TicketWriter::annul(OperationId operation, int first, int last)
{
    TicketEvent event{m_ticket.version + 1, EventKind::Annulled, m_unit.occurredAt(), m_unit.actor(), Origin::Native, {}, {}, {}};
    event.change.annuls = operation;
    event.change.annulsFrom = first;
    event.change.annulsTo = last;
    std::vector<TicketEvent> history = storage::loadTicketHistory(m_unit.session(), m_ticket.id);
    for (const TicketEvent &taken : history)
        if (taken.seq >= first && taken.seq <= last)
            storage::markDay(m_unit.session(), m_ticket.contract, taken.occurredAt, m_unit.recordedAt());
    history.push_back(event);
    Ticket after = project(m_ticket.id, m_ticket.contract, history);
    event.after = after.place;
    add(std::move(event), std::move(after));
}

void TicketWriter::add(TicketEvent event, Ticket after)
{
    m_planned.push_back({m_ticket, std::move(event), after});
    m_ticket = std::move(after);
}

void TicketWriter::save()
{
    save(m_unit.begin(m_ticket.contract, {.id = m_ticket.id.value(), .version = m_ticket.version}));
}

void TicketWriter::save(OperationId operation)
{
    db::Session &session = m_unit.session();
    if (!m_planned.empty() && isOpen(m_planned.front().before.place.state) && !isOpen(m_ticket.place.state))
        storage::withdrawByRule(session, m_ticket, m_unit.recordedAt());
    std::vector<TicketEvent> history;
    const bool newWords = std::ranges::any_of(m_planned, [](const Planned &p) { return !p.event.texts.isEmpty(); });
    if (newWords && !m_isNew)
        history = storage::loadTicketHistory(session, m_ticket.id);

    // The row after its events: a server looks up in it whose the ticket was before them.
    const std::optional<TicketDue> next = due(history);
    storage::ChainHead head;
    if (!m_isNew)
        head = storage::chainHead(session, storage::subject(m_ticket.id));
    std::vector<storage::StoredEvent> stored;
    for (const Planned &planned : m_planned)
        stored.push_back(storage::toStored(planned.event, planned.before, planned.after, operation));
    storage::appendEvents(session, stored, head);
    if (m_isNew)
        storage::insertTicket(session, m_ticket, next);
    else
        storage::updateTicket(session, m_ticket, next);
    for (const storage::TicketAlias &alias : m_aliases)
        storage::insertAlias(session, m_ticket, alias);
    storage::queueLook(session, m_ticket);
    for (const Planned &planned : m_planned)
        storage::markDay(session, m_ticket.contract, planned.event.occurredAt, m_unit.recordedAt());
    if (!newWords)
        return;
    const std::vector<storage::TicketAlias> aliases = m_isNew ? m_aliases : storage::loadAliases(session, m_ticket.id);
    const QString before = m_isNew ? QString() : storage::searchDocument(m_ticket.contract, history, aliases);
    for (const Planned &planned : m_planned)
        history.push_back(planned.event);
    storage::indexTicket(session, m_ticket.id, before, storage::searchDocument(m_ticket.contract, history, aliases));
}

std::optional<TicketDue> TicketWriter::due(const std::vector<TicketEvent> &history) const
{
    if (!isOpen(m_ticket.place.state))
        return std::nullopt;
    // Looked at after the operation was written: whoever computes it anew for a change of these rules waits for this one, or
    // comes after it.
    const auto catalogue = storage::loadCatalogue(m_unit.session(), m_ticket.contract);
    if (!catalogue || catalogue->targets.targets.empty())
        return std::nullopt;
    std::vector<TicketEvent> whole = history;
    if (whole.empty() && !m_isNew)
        whole = storage::loadClockHistory(m_unit.session(), m_ticket.id);
    for (const Planned &planned : m_planned)
        whole.push_back(planned.event);
    return dueOf(whole, catalogue->clockRules());
}

QString fieldName(TextField field)
{
    switch (field) {
    case TextField::Subject:
        return u"subject"_s;
    case TextField::Description:
        return u"description"_s;
    case TextField::Note:
        return u"note"_s;
    case TextField::Message:
        return u"message"_s;
    case TextField::Reason:
        return u"reason"_s;
    case TextField::Tried:
        return u"tried"_s;
    case TextField::Solution:
        return u"solution"_s;
    case TextField::Party:
        return u"party"_s;
    case TextField::Reference:
        return u"reference"_s;
    case TextField::Name:
        return u"name"_s;
    case TextField::Number:
        return u"number"_s;
    case TextField::Address:
        return u"address"_s;
    case TextField::Detail:
        return u"detail"_s;
    }
    return {};
}

Texts cleanTexts(const std::vector<TypedText> &typed)
{
    const auto oneLine = [](TextField field) {
        return field == TextField::Subject || field == TextField::Party || field == TextField::Reference
            || field == TextField::Name;
    };
    Texts texts;
    for (const TypedText &text : typed) {
        const QString cleaned = db::orRefuse(oneLine(text.field) ? cleanLine(text.typed, fieldName(text.field), text.optional)
                                                                 : cleanText(text.typed, fieldName(text.field), text.optional));
        if (!cleaned.isEmpty())
            texts.insert(text.field, cleaned);
    }
    return texts;
}

} // namespace sportello::desk
