// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demonstration/ticket_life.h"

#include <QtCore/QDateTime>

namespace sportello::demonstration {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using std::chrono::seconds;

namespace {

// Minutes of service time, by quantiles.
constexpr std::array untilTaken{1, 3, 7, 14, 25, 45, 80, 160, 420};
constexpr std::array untilWorked{4, 10, 20, 35, 60, 100, 170, 320, 700};
constexpr std::array untilWorkedAbove{15, 40, 80, 150, 260, 420, 650, 1100, 2400};
constexpr std::array untilResumed{60, 180, 400, 600, 900, 1300, 2000, 3600};
constexpr std::array untilVerified{5, 30, 90, 240, 480, 700, 1100};
constexpr int longestLife = 60; // events

class TicketLife final : public Matter {
public:
    TicketLife(World &world, Dice dice) : m_world(world), m_dice(dice) {}

    std::optional<Instant> act(Instant now, Recorder &recorder) override
    {
        m_now = now;
        m_recorder = &recorder;
        if (ticket().version == 0)
            open();
        else if (m_chasing)
            chase();
        else
            goOn();
        const std::optional<int> pause = minutesToNext();
        if (!pause) {
            recorder.file(std::move(m_file));
            return std::nullopt;
        }
        if (m_chasing)
            return now + seconds(m_dice.between(5, 40)); // still on the phone
        return m_world.body.calendar.later(now, *pause);
    }

    void leave(Recorder &recorder) override
    {
        if (ticket().version > 0)
            recorder.file(std::move(m_file));
    }

private:
    const Ticket &ticket() const { return m_file.ticket; }

    void open();
    std::vector<Step> firstSteps(OperatorId agent, bool onPhone);
    TicketChange registration();
    void goOn();
    void whileRegistered();
    void whileInCharge();
    void whileEscalated();
    void whileOnHold();
    void whileResolved();
    void chase();
    std::optional<int> minutesToNext();

    // --- single steps ---
    void record(Verb verb, std::optional<OperatorId> by, std::vector<Step> steps)
    {
        m_recorder->record({m_now, verb, by}, m_file, steps);
        if (isOpen(ticket().place.state))
            m_world.lastTicket = ticket().id;
    }
    void record(Verb verb, OperatorId by, EventKind kind, TicketChange change = {}, Texts texts = {})
    {
        record(verb, by, {{kind, std::move(change), std::move(texts)}});
    }
    Step resolution()
    {
        return {EventKind::Resolved,
                {.cause = m_dice.chance(85) ? m_scene.topic->cause : CauseCategory::UserGuidance},
                {{TextField::Solution, m_world.book.solution(m_scene, m_dice)}}};
    }
    Step escalation();
    Step taking(OperatorId who) { return {EventKind::Taken, {.assignee = std::optional(who)}, {}}; }
    Step reopening()
    {
        return {EventKind::Reopened,
                {.team = ticket().resolvedTeam, .assignee = std::optional<OperatorId>()},
                {{TextField::Reason, say(u"reopen"_s)}}};
    }
    void hold(OperatorId who);
    void note(OperatorId who);
    void reprioritise(OperatorId who);
    void remark(OperatorId who);

    QString say(const QString &name) { return m_world.book.pick(m_world.book.common(name), m_scene, m_dice); }
    OperatorId anAgent() { return m_dice.pick(m_world.staff.agents); }
    OperatorId aSpecialist() { return m_dice.pick(m_world.staff.of(ticket().team.value_or(TeamId(0))).people); }
    OperatorId holder()
    {
        return ticket().assignee ? *ticket().assignee : ticket().place.level == Level::First ? anAgent() : aSpecialist();
    }

    World &m_world;
    Dice m_dice;
    OpenFile m_file;
    Scene m_scene;
    const Contact *m_contact = nullptr;
    Instant m_now;
    Recorder *m_recorder = nullptr;
    bool m_chasing = false;
    bool m_silent = false; ///< nobody will ask whether it is solved: it closes tacitly
};

TicketChange TicketLife::registration()
{
    const auto [category, service, type] = m_world.body.topics[std::size_t(m_scene.topic - m_world.book.topics().data())];
    TicketChange change;
    change.kind = m_dice.chance(88) ? m_scene.topic->kind
                                    : m_dice.pick(std::array{TicketKind::Incident, TicketKind::Request, TicketKind::Information});
    change.channel = std::array{Channel::Phone,         Channel::Web,    Channel::Mail,
                                Channel::ContactCentre, Channel::WalkIn, Channel::Remote}[std::size_t(
        m_dice.weighted(std::array{70, 13, 12, 2, 2, 1}))];
    const bool technical = m_contact->kind == PartyKind::CustomerTechnical || m_contact->kind == PartyKind::Supplier;
    if (technical && (m_scene.topic->specialist || m_dice.chance(50))) {
        change.contactType = ContactType::Specialist;
        change.contactSubtype = m_scene.topic->specialist
            ? ContactSubtype::Interface
            : m_dice.pick(std::array{ContactSubtype::Defect, ContactSubtype::Workaround, ContactSubtype::Installation,
                                     ContactSubtype::SystemAdvice});
    } else {
        change.contactType = ContactType::User;
        change.contactSubtype = ContactSubtype::HowTo;
    }
    change.type = type;
    const bool easy = m_dice.chance(m_scene.topic->easy);
    change.complexity = easy ? Complexity::Low : m_dice.chance(70) ? Complexity::Medium : Complexity::High;
    const Impact impact = allImpacts[std::size_t(m_dice.weighted(std::array{7, 38, 55}))];
    const Urgency urgency = allUrgencies[std::size_t(m_dice.weighted(std::array{14, 46, 40}))];
    change.severity =
        impact == Impact::High && urgency == Urgency::High ? Severity::S1 : Severity(2 + m_dice.weighted(std::array{12, 48, 40}));
    change.impact = impact;
    change.urgency = urgency;
    change.priority = m_world.body.matrix.at(impact, urgency);
    change.service = service;
    change.category = category;
    change.caller = m_contact->id;
    change.contact = m_contact->id;
    change.beneficiary = m_contact->id;
    if (m_dice.once(12)) // called for a colleague
        change.beneficiary = m_world.body.caller(m_dice).id;
    change.organisation = m_contact->organisation;
    change.team = m_dice.chance(90) ? m_world.staff.firstTeams.front() : m_world.staff.firstTeams.back();
    if (const LevelProposal proposal =
            proposeLevel(m_world.body.rules, {change.type.value(), change.complexity.value(), change.severity.value()});
        proposal.rule) {
        change.proposedLevel = proposal.level;
        if (proposal.team)
            change.proposedTeam = *proposal.team;
    }
    return change;
}

void TicketLife::open()
{
    const std::vector<Topic> &topics = m_world.book.topics();
    const QDate date = QDateTime::fromMSecsSinceEpoch(m_now.time_since_epoch().count(), Qt::UTC).date();
    const bool election = m_world.body.contract.closing == ClosingRule::VerifiedOrUnreachable && Calendar::isElectionWeek(date);
    std::vector<int> weights;
    for (const Topic &topic : topics)
        weights.push_back(election ? topic.electionWeight : topic.weight);
    m_contact = &m_world.body.caller(m_dice);
    m_scene.topic = &topics[std::size_t(m_dice.weighted(weights))];
    m_scene.app = m_dice.pick(m_scene.topic->app);
    m_scene.office = m_contact->office;
    m_scene.date = date;
    m_scene.facts = m_dice.roll();
    m_silent = m_world.body.contract.closing == ClosingRule::VerifiedOrTacit && m_dice.chance(45);

    m_file = m_recorder->newFile(m_world.body.contract.id);
    const OperatorId agent = anAgent();
    TicketChange change = registration();
    const bool onPhone = change.channel == Channel::Phone;
    const bool easy = change.complexity == std::optional(Complexity::Low);
    std::optional<Call> call;
    if (onPhone) {
        call = answeredCall(m_world, *m_recorder, *m_contact, agent, m_now, m_dice);
        call->ticket = ticket().id;
        change.call = call->id;
    }
    std::vector<Step> steps{{EventKind::Registered,
                             std::move(change),
                             {{TextField::Subject, m_world.book.subject(m_scene, m_dice)},
                              {TextField::Description, m_world.book.description(m_scene, m_dice)}}}};
    if (onPhone && easy && m_dice.chance(78)) { // resolved on the call
        steps.push_back(taking(agent));
        steps.push_back(resolution());
    } else if (onPhone && !easy && m_dice.chance(35)) { // passed on at once
        steps.push_back(taking(agent));
        steps.push_back(escalation());
    } else if (onPhone && m_dice.chance(60)) {
        steps.push_back(taking(agent));
    }
    m_recorder->record({m_now, call ? Verb::CallLog : Verb::TicketOpen, agent}, m_file, steps, call ? &*call : nullptr);
}

Step TicketLife::escalation()
{
    const LevelProposal proposal = proposeLevel(m_world.body.rules, {ticket().type, ticket().complexity, ticket().severity});
    const std::optional<TeamId> team = proposal.level == Level::Second ? proposal.team : std::nullopt;
    const Topic &topic = *m_scene.topic;
    return {EventKind::Escalated,
            {.team = team ? team : m_dice.pick(m_world.staff.specialists).team, .assignee = std::optional<OperatorId>()},
            {{TextField::Reason, m_world.book.pick(topic.reasons, m_scene, m_dice)},
             {TextField::Tried, m_world.book.pick(topic.tried, m_scene, m_dice)}}};
}

void TicketLife::hold(OperatorId who)
{
    const bool supplier = ticket().team && m_world.staff.of(*ticket().team).facesSuppliers;
    const HoldReason reason =
        allHoldReasons[std::size_t(m_dice.weighted(supplier ? std::array{15, 70, 5, 8, 2} : std::array{52, 20, 12, 9, 7}))];
    Texts texts{{TextField::Party, m_world.book.pick(m_world.book.holdParties(reason), m_scene, m_dice)}};
    if (reason == HoldReason::Supplier)
        texts.insert(TextField::Reference, u"RIF-"_s + QString::number(m_dice.between(100000, 999999)));
    record(Verb::TicketHold, who, EventKind::Held,
           {.holdReason = reason, .wakeUp = m_now + std::chrono::hours(m_dice.between(4, 120))}, texts);
}

void TicketLife::note(OperatorId who)
{
    if (m_dice.chance(70))
        record(Verb::TicketNote, who, EventKind::Noted, {}, {{TextField::Note, say(u"notes"_s)}});
    else
        record(Verb::TicketMessage, who, EventKind::MessageSent, {}, {{TextField::Message, say(u"messages"_s)}});
}

void TicketLife::reprioritise(OperatorId who)
{
    const int now = int(ticket().priority);
    const Priority other = Priority(now == 1 ? 2 : now == 4 ? 3 : m_dice.chance(75) ? now - 1 : now + 1);
    const bool overridden =
        !ticket().impact || !ticket().urgency || m_world.body.matrix.at(*ticket().impact, *ticket().urgency) != other;
    record(Verb::TicketPriority, who, EventKind::PriorityChanged, {.priority = other, .priorityOverridden = overridden},
           {{TextField::Reason, say(u"priority"_s)}});
}

/// One of the things that happen by the way.
void TicketLife::remark(OperatorId who)
{
    switch (m_dice.weighted(std::array{70, 14, 8, 8})) {
    case 0:
        return note(who);
    case 1:
        return reprioritise(who);
    case 2: {
        const auto topic = std::size_t(m_dice.below(int(m_world.body.topics.size())));
        return record(Verb::TicketAmend, who, EventKind::Amended,
                      {.service = m_world.body.topics[topic].service, .category = m_world.body.topics[topic].category});
    }
    default:
        return record(Verb::TicketAssign, m_world.staff.supervisors.front(), EventKind::Assigned,
                      {.assignee = std::optional(ticket().place.level == Level::First ? anAgent() : aSpecialist())});
    }
}

void TicketLife::chase()
{
    m_chasing = false;
    record(Verb::TicketChase, holder(), EventKind::Chased,
           {.chaser = ChaserDirection::Inbound, .chaserChannel = Channel::Phone, .chasedBy = m_contact->id},
           {{TextField::Detail, say(u"chasers"_s)}});
}

void TicketLife::goOn()
{
    const TicketState state = ticket().place.state;
    if (isOpen(state) && m_dice.chance(6)) { // the caller asks again, on a call of its own
        const OperatorId agent = anAgent();
        Call call = answeredCall(m_world, *m_recorder, *m_contact, agent, m_now, m_dice);
        call.purpose = CallPurpose::Chaser;
        call.ticket = ticket().id;
        m_recorder->record({m_now, Verb::CallLog, agent}, call);
        m_chasing = true;
        return;
    }
    switch (state) {
    case TicketState::Registered:
        return whileRegistered();
    case TicketState::InCharge:
        return whileInCharge();
    case TicketState::Escalated:
        return whileEscalated();
    case TicketState::OnHold:
        return whileOnHold();
    default:
        return whileResolved();
    }
}

void TicketLife::whileRegistered()
{
    const OperatorId agent = anAgent();
    switch (m_dice.weighted(std::array{82, 5, 4, 5, 2, 2})) {
    case 0:
        return record(Verb::TicketTake, agent, {taking(agent)});
    case 1:
        return record(Verb::TicketAssign, m_world.staff.supervisors.front(), EventKind::Assigned,
                      {.assignee = std::optional(agent)});
    case 2: {
        const TeamId other = ticket().team == m_world.staff.firstTeams.front() ? m_world.staff.firstTeams.back()
                                                                               : m_world.staff.firstTeams.front();
        return record(Verb::TicketAssign, agent, EventKind::Transferred,
                      {.team = other, .assignee = std::optional<OperatorId>()});
    }
    case 3:
        return record(Verb::TicketResolve, agent, {resolution()});
    case 4:
        return record(Verb::TicketCancel, agent, EventKind::Cancelled, {}, {{TextField::Reason, say(u"cancel"_s)}});
    default:
        if (m_world.lastTicket && *m_world.lastTicket != ticket().id)
            return record(Verb::TicketMerge, agent, EventKind::Merged, {.mergedInto = *m_world.lastTicket});
        return hold(agent);
    }
}

void TicketLife::whileInCharge()
{
    const bool first = ticket().place.level == Level::First;
    const OperatorId who = holder();
    const bool easy = ticket().complexity == Complexity::Low;
    switch (m_dice.weighted(first ? std::array{easy ? 60 : 22, easy ? 6 : 42, 0, 0, 11, 14, 1}
                                  : std::array{54, 0, 6, 4, 16, 19, 1})) {
    case 0:
        return record(Verb::TicketResolve, who, {resolution()});
    case 1:
        return record(Verb::TicketEscalate, who, {escalation()});
    case 2:
        return record(Verb::TicketGiveBack, who, EventKind::GivenBack,
                      {.team = ticket().escalatedFromTeam, .assignee = std::optional<OperatorId>()},
                      {{TextField::Reason, say(u"giveBack"_s)}});
    case 3:
        return record(Verb::TicketAssign, who, EventKind::Transferred,
                      {.team = m_dice.pick(m_world.staff.specialists).team, .assignee = std::optional<OperatorId>()});
    case 4:
        return hold(who);
    case 5:
        return remark(who);
    default:
        return record(Verb::TicketCancel, who, EventKind::Cancelled, {}, {{TextField::Reason, say(u"cancel"_s)}});
    }
}

void TicketLife::whileEscalated()
{
    const OperatorId who = aSpecialist();
    switch (m_dice.weighted(std::array{86, 4, 5, 5})) {
    case 0:
        return record(Verb::TicketTake, who, {taking(who)});
    case 1:
        return record(Verb::TicketGiveBack, who, EventKind::GivenBack,
                      {.team = ticket().escalatedFromTeam, .assignee = std::optional<OperatorId>()},
                      {{TextField::Reason, say(u"giveBack"_s)}});
    case 2:
        return record(Verb::TicketAssign, who, EventKind::Transferred,
                      {.team = m_dice.pick(m_world.staff.specialists).team, .assignee = std::optional<OperatorId>()});
    default:
        return hold(who);
    }
}

void TicketLife::whileOnHold()
{
    const OperatorId who = holder();
    switch (m_dice.weighted(std::array{62, 18, 12, 6, 2})) {
    case 0:
        return record(Verb::TicketResume, who, EventKind::Resumed);
    case 1:
        return record(Verb::TicketResolve, who, {resolution()});
    case 2:
        return record(Verb::TicketChase, who, EventKind::Chased,
                      {.chaser = ChaserDirection::Outbound, .chaserChannel = Channel::Mail},
                      {{TextField::Party, ticket().hold->party}, {TextField::Detail, say(u"outboundChasers"_s)}});
    case 3:
        return hold(who);
    default:
        return note(who);
    }
}

void TicketLife::whileResolved()
{
    const OperatorId agent = anAgent();
    const Contract &contract = m_world.body.contract;
    if (ticket().place.state == TicketState::Closed)
        return record(Verb::TicketReopen, agent, {reopening()});
    if (ticket().verified || ticket().notReached >= contract.closingAttempts)
        return record(Verb::TicketClose, agent, EventKind::Closed);
    if (m_silent) // the watcher, when the contract's days are over
        return record(Verb::TicketClose, std::nullopt, {{EventKind::Closed}});
    const int outcome = m_dice.weighted(std::array{72, 24, 4});
    TicketChange change{.outcome = VerifyOutcome(outcome + 1)};
    Texts texts;
    if (const QString said = outcome == 2 ? say(u"reopen"_s) : outcome == 0 ? say(u"verify"_s) : QString(); !said.isEmpty())
        texts.insert(TextField::Detail, said);
    std::vector<Step> steps{{EventKind::Verified, change, texts}};
    if (outcome == 2)
        steps.push_back(reopening());
    else if (outcome == 0 && m_dice.chance(80)) { // closed in the same minute
        record(Verb::TicketVerify, agent, std::move(steps));
        return record(Verb::TicketClose, agent, EventKind::Closed);
    }
    record(Verb::TicketVerify, agent, std::move(steps));
}

/// Minutes of service time until something happens; none: nothing ever will.
std::optional<int> TicketLife::minutesToNext()
{
    if (ticket().version >= longestLife)
        return std::nullopt;
    // The urgent ones first: what can wait does.
    const int percent = std::array{25, 45, 100, 300}[std::size_t(ticket().priority) - 1];
    switch (ticket().place.state) {
    case TicketState::Registered:
        return m_dice.spread(untilTaken) * percent / 100;
    case TicketState::Escalated:
        return m_dice.spread(untilTaken) * percent / 50;
    case TicketState::InCharge:
        return (ticket().place.level == Level::First ? m_dice.spread(untilWorked) : m_dice.spread(untilWorkedAbove)) * percent
            / 100;
    case TicketState::OnHold:
        return m_dice.spread(untilResumed);
    case TicketState::Resolved:
        return m_silent ? m_world.body.contract.closingDays * 600 : m_dice.spread(untilVerified);
    case TicketState::Closed: // for good, but for a few
        if (!m_dice.once(90) || ticket().reopenings > 1)
            return std::nullopt;
        return m_dice.between(60, 3000);
    default:
        return std::nullopt;
    }
}

} // namespace

std::unique_ptr<Matter> ticketLife(World &world, Dice dice)
{
    return std::make_unique<TicketLife>(world, dice);
}

} // namespace sportello::demonstration
