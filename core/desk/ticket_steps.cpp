// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/tickets.h"

#include "core/desk/messages.h"
#include "core/desk/staffing.h"
#include "core/desk/ticket_opening.h"
#include "core/desk/watch.h"
#include "core/desk/watch_look.h"
#include "core/domain/merge.h"
#include "core/domain/service_time.h"
#include "core/storage/catalogue_cache.h"
#include "core/storage/dues.h"
#include "core/storage/people.h"
#include "core/storage/staff.h"

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

/// The frame of every verb on one ticket: lock it, check the right on it, let `plan` add steps, write them as one operation.
Result<Receipt> onTicket(Desk &desk, Verb verb, const Request &request, TicketId id, const Content &content,
                         const std::function<void(Unit &, TicketWriter &)> &plan,
                         TicketWriter::Since since = TicketWriter::Since::Refuse)
{
    return perform(desk, verb, request, content, [&](Unit &unit) {
        TicketWriter writer(unit, id, since);
        desk.require(verb, Target::of(writer.ticket()));
        plan(unit, writer);
        writer.save();
    });
}

/// Which of the fields that are to be changed somebody changed meanwhile to something else.
class Contest {
public:
    explicit Contest(const TicketWriter &writer) : m_seen(writer.seen()), m_now(writer.ticket()) {}

    template <class Field, class Wanted>
    void look(const QString &name, Field Ticket::*field, const std::optional<Wanted> &wanted)
    {
        if (m_seen && wanted && isContested((*m_seen).*field, m_now.*field, *wanted))
            m_fields += name;
    }
    /// Refuses with StaleVersion where there are any.
    void refuse() const
    {
        if (const Error error = contested(u"ticket"_s, m_fields); !m_fields.isEmpty())
            db::refuse(error.kind, error.subject, error.detail);
    }

private:
    std::optional<Ticket> m_seen;
    const Ticket &m_now;
    QStringList m_fields;
};

QString operatorName(db::Session &session, OperatorId id)
{
    const auto person = storage::loadOperator(session, id);
    return person ? person->name : QString::number(id.value());
}

/// What is left of the ticket's most urgent target; none: nothing was promised.
std::optional<Milliseconds> leftOf(Unit &unit, const Ticket &ticket)
{
    const auto due = storage::loadDue(unit.session(), ticket.id);
    return due ? due->leftAt(unit.occurredAt(), *storage::loadCatalogue(unit.session(), ticket.contract)->service) : std::nullopt;
}

} // namespace

Result<Receipt> takeTicket(Desk &desk, const TakeTicket &c)
{
    return onTicket(
        desk, Verb::TicketTake, c.request, c.ticket, Content(c.ticket, c.fromColleague),
        [&](Unit &unit, TicketWriter &writer) {
            const auto holder = writer.ticket().assignee;
            const bool mineAlready = holder == desk.me().id && writer.ticket().place.state == TicketState::InCharge;
            const bool theirs = holder && holder != desk.me().id && isOpen(writer.ticket().place.state);
            // Who means to take it from a colleague means the one whom they saw.
            const auto seen = writer.seen();
            if (mineAlready || (theirs && (!c.fromColleague || (seen && seen->assignee != holder))))
                db::refuse(ErrorKind::AlreadyTaken, QString::number(c.ticket.value()), operatorName(unit.session(), *holder));
            if (seen)
                db::refuse(ErrorKind::StaleVersion, u"ticket"_s, u"%1/%2"_s.arg(seen->version).arg(writer.ticket().version));
            requireAdmitted(unit, unit.catalogue(writer.ticket().contract)->contract, desk.me());
            TicketChange change;
            change.assignee = desk.me().id;
            writer.step(EventKind::Taken, change);
        },
        TicketWriter::Since::Merge);
}

Result<Receipt> assignTicket(Desk &desk, const AssignTicket &c)
{
    return onTicket(desk, Verb::TicketAssign, c.request, c.ticket, Content(c.ticket, c.to, c.team),
                    [&](Unit &unit, TicketWriter &writer) {
                        const Ticket &ticket = writer.ticket();
                        if (!c.to && !c.team)
                            db::refuse(ErrorKind::EmptyField, u"operator or team"_s);
                        const auto catalogue = unit.catalogue(ticket.contract);
                        requireAdmitted(unit, catalogue->contract, desk.me());
                        TicketChange change;
                        change.assignee = c.to;
                        if (c.to) {
                            const auto person = storage::loadOperator(unit.session(), *c.to);
                            if (!person)
                                db::refuse(ErrorKind::NotFound, u"operator"_s, QString::number(c.to->value()));
                            if (!person->active || !person->canLogIn || !person->worksOn(ticket.contract))
                                db::refuse(ErrorKind::Inactive, person->name);
                            requireAdmitted(unit, catalogue->contract, *person);
                        }
                        if (!c.team || c.team == ticket.team) {
                            writer.step(EventKind::Assigned, change);
                            return;
                        }
                        change.team = checkTeam(unit, *c.team, ticket.contract, ticket.place.level);
                        writer.step(EventKind::Transferred, change);
                    });
}

Result<Receipt> escalateTicket(Desk &desk, const EscalateTicket &c)
{
    const Content content(c.ticket, c.escalation.team, c.escalation.reason, c.escalation.tried);
    return onTicket(desk, Verb::TicketEscalate, c.request, c.ticket, content, [&](Unit &unit, TicketWriter &writer) {
        const Ticket &ticket = writer.ticket();
        const LevelProposal proposal =
            proposeLevel(unit.catalogue(ticket.contract)->rules, {ticket.type, ticket.complexity, ticket.severity});
        stepEscalation(unit, writer, c.escalation, proposal.level == Level::Second ? proposal.team : std::nullopt);
    });
}

Result<Receipt> giveBackTicket(Desk &desk, const GiveBackTicket &c)
{
    return onTicket(desk, Verb::TicketGiveBack, c.request, c.ticket, Content(c.ticket, c.answer),
                    [&](Unit &, TicketWriter &writer) {
                        TicketChange change;
                        change.team = writer.ticket().escalatedFromTeam;
                        change.assignee = std::optional<OperatorId>();
                        writer.step(EventKind::GivenBack, change, cleanTexts({{TextField::Reason, c.answer}}));
                    });
}

Result<Receipt> holdTicket(Desk &desk, const HoldTicket &c)
{
    const Content content(c.ticket, c.reason, c.party, c.reference, c.wakeUp);
    return onTicket(desk, Verb::TicketHold, c.request, c.ticket, content, [&](Unit &unit, TicketWriter &writer) {
        if (c.wakeUp <= unit.occurredAt())
            db::refuse(ErrorKind::InvalidValue, u"wake-up time"_s);
        TicketChange change;
        change.holdReason = c.reason;
        change.wakeUp = c.wakeUp;
        writer.step(EventKind::Held, change,
                    cleanTexts({{TextField::Party, c.party}, {TextField::Reference, c.reference, true}}));
    });
}

Result<Receipt> resumeTicket(Desk &desk, const ResumeTicket &c)
{
    return onTicket(desk, Verb::TicketResume, c.request, c.ticket, Content(c.ticket),
                    [](Unit &, TicketWriter &writer) { writer.step(EventKind::Resumed); });
}

Result<Receipt> chaseTicket(Desk &desk, const ChaseTicket &c)
{
    Content content(c.ticket, c.direction, c.channel, c.by, c.party, c.text);
    if (c.written) // only where it is given: keys from before there was this still answer what they answered
        for (const QString &text : {c.written->address, c.written->language})
            content.add(db::Column<QString>::toValue(text));
    return perform(desk, Verb::TicketChase, c.request, content, [&](Unit &unit) {
        TicketWriter writer(unit, c.ticket);
        const Ticket ticket = writer.ticket();
        desk.require(Verb::TicketChase, Target::of(ticket));
        if (c.by) {
            const auto contact = storage::loadContact(unit.session(), *c.by);
            if (!contact || contact->contract != ticket.contract)
                db::refuse(ErrorKind::NotFound, u"contact"_s, QString::number(c.by->value()));
        }
        const bool outbound = c.direction == ChaserDirection::Outbound;
        TicketChange change;
        change.chaser = c.direction;
        change.chaserChannel = c.channel;
        change.chasedBy = c.by;
        const Texts texts = cleanTexts({{TextField::Party, c.party, !outbound}, {TextField::Detail, c.text, true}});
        if (!c.written) {
            writer.step(EventKind::Chased, change, texts);
            writer.save();
            return;
        }
        if (!outbound)
            db::refuse(ErrorKind::InvalidValue, u"template"_s, u"inbound"_s);
        checkMessageLanguage(c.written->language);
        const MessageReceiver to{MessageParty::Party, 0, texts.value(TextField::Party), cleanAddress(c.written->address)};
        change.chaserChannel = to.address.isEmpty() ? Channel::Phone : Channel::Mail;
        writer.step(EventKind::Chased, change, texts);
        writer.save();
        putOut(unit,
               composed(*storage::loadCatalogue(unit.session(), ticket.contract), ticket,
                        {.kind = MessageKind::Chaser,
                         .language = c.written->language,
                         .to = to,
                         .party = {},
                         .left = leftOf(unit, ticket),
                         .percent = {},
                         .text = texts.value(TextField::Detail),
                         .reason = u"by hand/"_s + c.request.key.toString(QUuid::WithoutBraces)}));
    });
}

Result<Receipt> noteTicket(Desk &desk, const NoteTicket &c)
{
    const Verb verb = c.toRequester ? Verb::TicketMessage : Verb::TicketNote;
    return onTicket(desk, verb, c.request, c.ticket, Content(c.ticket, c.toRequester, c.text), [&](Unit &, TicketWriter &writer) {
        if (c.toRequester)
            writer.step(EventKind::MessageSent, {}, cleanTexts({{TextField::Message, c.text}}));
        else
            writer.step(EventKind::Noted, {}, cleanTexts({{TextField::Note, c.text}}));
    });
}

Result<Receipt> resolveTicket(Desk &desk, const ResolveTicket &c)
{
    const Content content(c.ticket, c.resolution.solution, c.resolution.cause);
    return onTicket(desk, Verb::TicketResolve, c.request, c.ticket, content,
                    [&](Unit &, TicketWriter &writer) { stepResolution(writer, c.resolution); });
}

namespace {

/// Back to the level and the team that resolved it; nobody has it in charge.
void stepReopening(TicketWriter &writer, const QString &reason)
{
    TicketChange change;
    change.team = writer.ticket().resolvedTeam ? writer.ticket().resolvedTeam : writer.ticket().team;
    change.assignee = std::optional<OperatorId>();
    writer.step(EventKind::Reopened, change, cleanTexts({{TextField::Reason, reason}}));
}

} // namespace

Result<Receipt> verifyTicket(Desk &desk, const VerifyTicket &c)
{
    return onTicket(desk, Verb::TicketVerify, c.request, c.ticket, Content(c.ticket, c.outcome, c.text),
                    [&](Unit &, TicketWriter &writer) {
                        // Who was helped says how it went; that nobody was reached is the desk's to say.
                        const auto grant = grantOn(desk.me(), Verb::TicketVerify, Target::of(writer.ticket()));
                        if (grant && grant->condition == Condition::Confirms && c.outcome == VerifyOutcome::NotReached)
                            db::refuse(ErrorKind::NotAllowed, verbName(Verb::TicketVerify), u"confirms"_s);
                        TicketChange change;
                        change.outcome = c.outcome;
                        const bool reopens = c.outcome == VerifyOutcome::NotConfirmed;
                        writer.step(EventKind::Verified, change, cleanTexts({{TextField::Detail, c.text, true}}));
                        if (reopens)
                            stepReopening(writer, c.text);
                    });
}

Result<Receipt> closeTicket(Desk &desk, const CloseTicket &c)
{
    return onTicket(desk, Verb::TicketClose, c.request, c.ticket, Content(c.ticket), [&](Unit &unit, TicketWriter &writer) {
        const Ticket &ticket = writer.ticket();
        const auto contract = storage::loadContract(unit.session(), ticket.contract);
        const bool resolved = ticket.place.state == TicketState::Resolved;
        if (resolved && contract && !ticket.verified && contract->closing != ClosingRule::Any) {
            // Tacit closing is the watcher's, by rule; a person closes what the requester confirmed or could not be asked about.
            if (contract->closing != ClosingRule::VerifiedOrUnreachable)
                db::refuse(ErrorKind::ClosingNotAllowed, u"verified"_s);
            if (ticket.notReached < contract->closingAttempts)
                db::refuse(ErrorKind::ClosingNotAllowed, u"attempts"_s,
                           u"%1/%2"_s.arg(ticket.notReached).arg(contract->closingAttempts));
        }
        writer.step(EventKind::Closed);
    });
}

namespace {

/// How many days of service have passed since then, counted up to `most`: by the contract's calendar a day has passed when its
/// service ends, and the day on which it was resolved does not count. Until there are hours every 24 hours are one.
int daysSince(Instant resolved, Instant now, const ServiceCalendar &calendar, int most)
{
    if (calendar.rules.empty() || calendar.rules.front().from > std::min(now, resolved + std::chrono::days(most)))
        return int(std::min<std::int64_t>(std::chrono::floor<std::chrono::days>(now - resolved).count(), most));
    const ServiceTime time(calendar, localDay(resolved), localDay(now) + 1);
    int days = 0;
    for (auto end = time.endOfServiceDay(resolved, 1); days < most && end && *end <= now;
         end = time.endOfServiceDay(resolved, days + 1))
        ++days;
    return days;
}

} // namespace

Result<Receipt> closeTacitly(Desk &desk, const CloseTacitly &c)
{
    return perform(desk, Verb::TicketCloseTacitly, c.request, Content(c.ticket), [&](Unit &unit) {
        requireWatch(desk);
        TicketWriter writer(unit, c.ticket);
        const Ticket &ticket = writer.ticket();
        const auto catalogue = unit.catalogue(ticket.contract);
        if (!catalogue || catalogue->contract.closing != ClosingRule::VerifiedOrTacit)
            db::refuse(ErrorKind::ClosingNotAllowed, u"verified"_s);
        if (ticket.place.state == TicketState::Resolved && ticket.resolvedAt) {
            if (!isResolvedHere(unit.session(), ticket))
                db::refuse(ErrorKind::ClosingNotAllowed, u"verified"_s);
            const int wanted = catalogue->contract.closingDays;
            const int days = daysSince(*ticket.resolvedAt, unit.recordedAt(), catalogue->calendar, wanted);
            if (days < wanted)
                db::refuse(ErrorKind::ClosingNotAllowed, u"tacit"_s, u"%1/%2"_s.arg(days).arg(wanted));
        }
        unit.actByRule();
        writer.step(EventKind::Closed);
        writer.save();
    });
}

Result<Receipt> reopenTicket(Desk &desk, const ReopenTicket &c)
{
    return onTicket(desk, Verb::TicketReopen, c.request, c.ticket, Content(c.ticket, c.reason),
                    [&](Unit &unit, TicketWriter &writer) {
                        const auto grant = grantOn(desk.me(), Verb::TicketReopen, Target::of(writer.ticket()));
                        const std::optional<Instant> resolvedAt = writer.ticket().resolvedAt;
                        if (grant && grant->condition == Condition::SevenDays && resolvedAt
                            && unit.recordedAt() - *resolvedAt > std::chrono::days(7))
                            db::refuse(ErrorKind::NotAllowed, verbName(Verb::TicketReopen), u"7 days"_s);
                        stepReopening(writer, c.reason);
                    });
}

Result<Receipt> cancelTicket(Desk &desk, const CancelTicket &c)
{
    return onTicket(desk, Verb::TicketCancel, c.request, c.ticket, Content(c.ticket, c.reason),
                    [&](Unit &, TicketWriter &writer) {
                        writer.step(EventKind::Cancelled, {}, cleanTexts({{TextField::Reason, c.reason}}));
                    });
}

Result<Receipt> changePriority(Desk &desk, const ChangePriority &c)
{
    return onTicket(
        desk, Verb::TicketPriority, c.request, c.ticket, Content(c.ticket, c.priority, c.reason),
        [&](Unit &unit, TicketWriter &writer) {
            const Ticket &ticket = writer.ticket();
            Contest contest(writer);
            contest.look(u"priority"_s, &Ticket::priority, std::optional(c.priority));
            contest.refuse();
            TicketChange change;
            change.priority = c.priority;
            const PriorityMatrix matrix = unit.catalogue(ticket.contract)->matrix;
            change.priorityOverridden =
                !ticket.impact || !ticket.urgency || matrix.at(*ticket.impact, *ticket.urgency) != c.priority;
            writer.step(EventKind::PriorityChanged, change, cleanTexts({{TextField::Reason, c.reason}}));
        },
        TicketWriter::Since::Merge);
}

Result<Receipt> amendTicket(Desk &desk, const AmendTicket &c)
{
    Content content(c.ticket, c.subject, c.kind, c.impact, c.urgency);
    const auto addClearable = [&]<class T>(const std::optional<std::optional<T>> &field) {
        content.add(db::Column<bool>::toValue(field.has_value()));
        content.add(db::Column<std::optional<T>>::toValue(field.value_or(std::nullopt)));
    };
    addClearable(c.category);
    addClearable(c.service);
    addClearable(c.type);
    addClearable(c.complexity);
    addClearable(c.severity);
    addClearable(c.contact);
    addClearable(c.beneficiary);
    return onTicket(
        desk, Verb::TicketAmend, c.request, c.ticket, content,
        [&](Unit &unit, TicketWriter &writer) {
            db::Session &session = unit.session();
            const Ticket &ticket = writer.ticket();
            Texts texts;
            if (c.subject)
                texts = cleanTexts({{TextField::Subject, *c.subject}});
            Contest contest(writer);
            contest.look(u"subject"_s, &Ticket::subject,
                         c.subject ? std::optional(texts.value(TextField::Subject)) : std::optional<QString>());
            contest.look(u"kind"_s, &Ticket::kind, c.kind);
            contest.look(u"category"_s, &Ticket::category, c.category);
            contest.look(u"service"_s, &Ticket::service, c.service);
            contest.look(u"type"_s, &Ticket::type, c.type);
            contest.look(u"complexity"_s, &Ticket::complexity, c.complexity);
            contest.look(u"severity"_s, &Ticket::severity, c.severity);
            contest.look(u"contact"_s, &Ticket::contact, c.contact);
            contest.look(u"beneficiary"_s, &Ticket::beneficiary, c.beneficiary);
            contest.look(u"impact"_s, &Ticket::impact, c.impact);
            contest.look(u"urgency"_s, &Ticket::urgency, c.urgency);
            contest.refuse();
            TicketChange change;
            change.kind = c.kind;
            change.category = c.category;
            change.service = c.service;
            change.type = c.type;
            change.complexity = c.complexity;
            change.severity = c.severity;
            change.contact = c.contact;
            change.beneficiary = c.beneficiary;
            const auto listed = [](const auto &nodes, const auto &wanted, const QString &what) {
                if (wanted && *wanted && std::ranges::none_of(nodes, [&](const auto &node) { return node.id == **wanted; }))
                    db::refuse(ErrorKind::NotFound, what);
            };
            listed(storage::listCategories(session, ticket.contract), c.category, u"category"_s);
            listed(storage::listServices(session, ticket.contract), c.service, u"service"_s);
            listed(unit.catalogue(ticket.contract)->types, c.type, u"type"_s);
            for (const auto &person : {c.contact, c.beneficiary})
                if (person && *person)
                    if (const auto contact = storage::loadContact(session, **person);
                        !contact || contact->contract != ticket.contract)
                        db::refuse(ErrorKind::NotFound, u"contact"_s);
            if (c.impact)
                change.impact = c.impact;
            if (c.urgency)
                change.urgency = c.urgency;
            const auto impact = c.impact ? c.impact : ticket.impact;
            const auto urgency = c.urgency ? c.urgency : ticket.urgency;
            if ((c.impact || c.urgency) && impact && urgency && !ticket.priorityOverridden)
                change.priority = unit.catalogue(ticket.contract)->matrix.at(*impact, *urgency);
            if (c.type || c.complexity || c.severity) {
                const LevelProposal proposal =
                    proposeLevel(unit.catalogue(ticket.contract)->rules,
                                 {c.type.value_or(ticket.type), c.complexity.value_or(ticket.complexity),
                                  c.severity.value_or(ticket.severity)});
                if (proposal.rule) {
                    change.proposedLevel = proposal.level;
                    change.proposedTeam = proposal.team;
                }
            }
            if (change == TicketChange{} && texts.isEmpty())
                db::refuse(ErrorKind::EmptyField, u"field"_s);
            writer.step(EventKind::Amended, change, texts);
        },
        TicketWriter::Since::Merge);
}

} // namespace sportello::desk
