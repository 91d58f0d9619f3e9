// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demonstration/call_making.h"

namespace sportello::demonstration {

using namespace domain;
using std::chrono::seconds;

namespace {

// Seconds, by quantiles: most are answered at once, some wait long.
constexpr std::array waits{2, 4, 6, 9, 12, 15, 19, 26, 40, 75, 240};
constexpr std::array talks{25, 70, 110, 150, 190, 240, 300, 380, 500, 720, 1900};
constexpr std::array afterwards{0, 5, 10, 15, 22, 30, 45, 60, 90, 140, 300};
constexpr std::array patience{6, 15, 25, 35, 48, 60, 80, 110, 150, 210, 420};

class OtherCall final : public Matter {
public:
    OtherCall(World &world, Dice dice, bool closed) : m_world(world), m_dice(dice), m_closed(closed) {}

    std::optional<Instant> act(Instant now, Recorder &recorder) override
    {
        if (m_lost)
            return callBack(now, recorder);
        const Contact &contact = m_world.body.caller(m_dice);
        const OperatorId agent = m_dice.pick(m_world.staff.agents);
        const int kind = m_closed ? 0 : m_dice.weighted(std::array{0, 38, 22, 12, 12, 16});
        Call call = kind == 1 ? answeredCall(m_world, recorder, contact, agent, now, m_dice) : missed(recorder, contact, now);
        switch (kind) {
        case 0:
            call.outOfHours = true;
            call.end = CallEnd::HungUp;
            break;
        case 1: // answered, and nothing for a ticket: a word, a wrong number, a test, a colleague
            call.purpose =
                m_dice.pick(std::array{CallPurpose::Service, CallPurpose::Service, CallPurpose::Service, CallPurpose::WrongNumber,
                                       CallPurpose::Internal, CallPurpose::Test, CallPurpose::Other});
            break;
        case 2:
            call.end = m_dice.pick(std::array{CallEnd::HungUp, CallEnd::HungUp, CallEnd::HungUp, CallEnd::HungUp,
                                              CallEnd::TimedOut, CallEnd::QueueEmptied, CallEnd::Technical});
            break;
        case 3: // short
            call.end = CallEnd::HungUp;
            call.startedAt = now - Milliseconds(m_dice.between(600, int(m_world.body.contract.shortAbandon.count()) - 200));
            break;
        case 4:
            call.end = CallEnd::Refused;
            call.startedAt = now;
            break;
        default: // lost, and a number that can be called back
            call.end = CallEnd::HungUp;
            m_lost = call.id;
            m_number = call.number;
            m_contact = contact.id;
        }
        recorder.record({now, Verb::CallLog, agent}, call);
        if (m_lost)
            return m_world.body.calendar.later(now, m_dice.between(6, 420));
        return std::nullopt;
    }

private:
    /// A call that nobody answered: the caller is known by the number or not at all.
    Call missed(Recorder &recorder, const Contact &contact, Instant now)
    {
        Call call;
        call.id = recorder.newCallId();
        call.version = 1;
        call.contract = m_world.body.contract.id;
        call.team = m_world.staff.firstTeams.front();
        call.startedAt = now - seconds(m_dice.spread(patience));
        call.endedAt = now;
        if (m_dice.chance(8)) { // withheld
            call.number = {QStringLiteral("anonimo"), {}};
            return call;
        }
        call.number = m_dice.pick(contact.phones);
        if (m_dice.chance(70))
            call.contact = contact.id;
        return call;
    }

    std::optional<Instant> callBack(Instant now, Recorder &recorder)
    {
        const OperatorId agent = m_dice.pick(m_world.staff.agents);
        Call call;
        call.id = recorder.newCallId();
        call.version = 1;
        call.contract = m_world.body.contract.id;
        call.direction = CallDirection::Outbound;
        call.purpose = CallPurpose::CallBack;
        call.callsBack = m_lost;
        call.number = m_number;
        call.contact = m_contact;
        call.answeredBy = agent;
        call.team = m_world.staff.firstTeams.front();
        call.endedAt = now;
        const bool reached = m_dice.chance(75);
        const Instant answered = now - seconds(m_dice.spread(talks) / 2);
        call.startedAt = (reached ? answered : now) - seconds(m_dice.between(6, 30));
        if (reached)
            call.answeredAt = answered;
        else
            call.end = CallEnd::NoReply;
        recorder.record({now, Verb::CallLog, agent}, call);
        if (!reached && m_dice.chance(60))
            return m_world.body.calendar.later(now, m_dice.between(30, 240));
        return std::nullopt;
    }

    World &m_world;
    Dice m_dice;
    bool m_closed;
    std::optional<CallId> m_lost;
    PhoneNumber m_number;
    std::optional<ContactId> m_contact;
};

} // namespace

Call answeredCall(World &world, Recorder &recorder, const Contact &contact, OperatorId agent, Instant ended, Dice &dice)
{
    Call call;
    call.id = recorder.newCallId();
    call.version = 1;
    call.contract = world.body.contract.id;
    call.number = dice.pick(contact.phones);
    call.contact = contact.id;
    call.answeredBy = agent;
    call.team = world.staff.firstTeams.front();
    call.wrapUpEndedAt = ended;
    call.endedAt = ended - seconds(dice.spread(afterwards));
    call.answeredAt = *call.endedAt - seconds(dice.spread(talks));
    call.startedAt = *call.answeredAt - seconds(dice.spread(waits));
    return call;
}

std::unique_ptr<Matter> otherCall(World &world, Dice dice)
{
    return std::make_unique<OtherCall>(world, dice, false);
}

std::unique_ptr<Matter> nightCall(World &world, Dice dice)
{
    return std::make_unique<OtherCall>(world, dice, true);
}

} // namespace sportello::demonstration
