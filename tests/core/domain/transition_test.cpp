// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/transition.h"

#include <catch2/catch.hpp>

#include <QtCore/QStringList>

#include <map>
#include <set>

using namespace sportello::domain;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

// The ticket's life as a person would draw it, apart from the table under test. R registered, C in charge, E escalated (waits at
// level 2), H on hold, S resolved, X closed, K cancelled, M merged; the number is the level.
const std::vector<std::pair<EventKind, QString>> drawn{
    {EventKind::Taken, u"R1>C1 C1>C1 E2>C2 C2>C2"_s},
    {EventKind::Assigned, u"R1>R1 C1>C1 H1>H1 E2>E2 C2>C2 H2>H2"_s},
    {EventKind::Transferred, u"R1>R1 C1>R1 H1>H1 S1>S1 E2>E2 C2>E2 H2>H2 S2>S2"_s},
    {EventKind::Escalated, u"R1>E2 C1>E2"_s},
    {EventKind::GivenBack, u"E2>R1 C2>R1"_s},
    {EventKind::Held, u"R1>H1 C1>H1 H1>H1 E2>H2 C2>H2 H2>H2"_s},
    {EventKind::Resumed, u"H1>R1 H1>C1 H2>E2 H2>C2"_s},
    {EventKind::Resolved, u"R1>S1 C1>S1 H1>S1 E2>S2 C2>S2 H2>S2"_s},
    {EventKind::Verified, u"S1>S1 S2>S2"_s},
    {EventKind::Closed, u"S1>X1 S2>X2"_s},
    {EventKind::Reopened, u"S1>R1 X1>R1 S2>E2 X2>E2"_s},
    {EventKind::Cancelled, u"R1>K1 C1>K1 H1>K1 E2>K2 C2>K2 H2>K2"_s},
    {EventKind::Merged, u"R1>M1 C1>M1 H1>M1 E2>M2 C2>M2 H2>M2"_s},
};
const std::set everywhere{EventKind::Noted, EventKind::MessageSent, EventKind::Amended, EventKind::Updated};
const std::set whileOpen{EventKind::Chased, EventKind::PriorityChanged, EventKind::StepTaken, EventKind::StepSkipped};

QString code(Place place)
{
    return QString(u"RCEHSXKM"_s.at(int(place.state) - 1)) + QString::number(int(place.level));
}

std::vector<Place> everyPlace()
{
    std::vector<Place> places;
    for (const TicketState state : allTicketStates)
        for (const Level level : allLevels)
            places.push_back({state, level});
    return places;
}

std::vector<EventKind> everyKind()
{
    std::vector<EventKind> kinds;
    for (int kind = 0; kind < 100; ++kind)
        kinds.push_back(EventKind(kind));
    return kinds;
}

bool isDrawn(EventKind kind, Place from, Place to)
{
    if (everywhere.contains(kind))
        return from == to;
    if (whileOpen.contains(kind))
        return from == to && u"RCEH"_s.contains(code(from).front());
    for (const auto &[event, steps] : drawn)
        if (event == kind)
            return steps.split(u' ').contains(QString(code(from) + u'>' + code(to)));
    return false;
}

} // namespace

TEST_CASE("exactly the drawn steps are legal, of all events from every place to every place")
{
    int legal = 0;
    for (const EventKind kind : everyKind())
        for (const Place from : everyPlace())
            for (const Place to : everyPlace()) {
                INFO("event " << int(kind) << ", " << code(from).toStdString() << " > " << code(to).toStdString());
                REQUIRE(isLegal(kind, from, to) == isDrawn(kind, from, to));
                legal += isLegal(kind, from, to);
            }
    CHECK(legal == 58 + 4 * 16 + 4 * 8); // 58 drawn; four kinds stay in 16 places, two in the 8 open ones
}

TEST_CASE("where an event leads is the one drawn place, or nowhere")
{
    for (const EventKind kind : everyKind())
        for (const Place from : everyPlace()) {
            if (kind == EventKind::Resumed)
                continue;
            std::optional<Place> expected;
            for (const Place to : everyPlace())
                if (isDrawn(kind, from, to))
                    expected = to;
            Ticket ticket;
            ticket.place = from;
            INFO("event " << int(kind) << " from " << code(from).toStdString());
            CHECK((next(kind, ticket) == expected));
        }
}

TEST_CASE("resuming leads back to where the hold began, and nowhere without one")
{
    for (const Place now : everyPlace())
        for (const Place before : everyPlace()) {
            Ticket ticket;
            ticket.place = now;
            CHECK_FALSE(next(EventKind::Resumed, ticket));
            ticket.heldFrom = before;
            CHECK((next(EventKind::Resumed, ticket)
                   == (isDrawn(EventKind::Resumed, now, before) ? std::optional(before) : std::nullopt)));
        }
}

TEST_CASE("each step that a verb makes has its rule, and the steps ask for what the trade asks")
{
    for (const auto &[kind, steps] : drawn)
        CHECK(stepRule(kind));
    const auto asks = [](EventKind kind, Requirement requirement) { return stepRule(kind)->requires_ == requirement; };
    const std::map<EventKind, Verb> made{
        {EventKind::Registered, Verb::TicketOpen},    {EventKind::Taken, Verb::TicketTake},
        {EventKind::Assigned, Verb::TicketAssign},    {EventKind::Transferred, Verb::TicketAssign},
        {EventKind::Escalated, Verb::TicketEscalate}, {EventKind::GivenBack, Verb::TicketGiveBack},
        {EventKind::Held, Verb::TicketHold},          {EventKind::Resumed, Verb::TicketResume},
        {EventKind::Resolved, Verb::TicketResolve},   {EventKind::Verified, Verb::TicketVerify},
        {EventKind::Closed, Verb::TicketClose},       {EventKind::Reopened, Verb::TicketReopen},
        {EventKind::Cancelled, Verb::TicketCancel},   {EventKind::Merged, Verb::TicketMerge},
        {EventKind::Noted, Verb::TicketNote},         {EventKind::MessageSent, Verb::TicketMessage},
        {EventKind::Chased, Verb::TicketChase},       {EventKind::PriorityChanged, Verb::TicketPriority},
        {EventKind::Amended, Verb::TicketAmend},      {EventKind::StepTaken, Verb::TicketStep},
        {EventKind::StepSkipped, Verb::TicketStep}};
    CHECK(made.size() == stepRules.size());
    for (const StepRule &rule : stepRules) {
        INFO("event " << int(rule.event));
        REQUIRE(made.contains(rule.event));
        CHECK(rule.verb == made.at(rule.event));
    }
    using enum Requirement;
    CHECK(asks(EventKind::Escalated, Reason | Tried | Requirement::Team));
    CHECK(asks(EventKind::Resolved, Solution | Cause));
    CHECK(asks(EventKind::Held, Requirement::HoldReason | Party | WakeUp));
    CHECK(asks(EventKind::GivenBack, Reason));
    CHECK(asks(EventKind::Reopened, Reason));
    CHECK(asks(EventKind::Cancelled, Reason));
    CHECK(asks(EventKind::PriorityChanged, Reason));
    CHECK(asks(EventKind::Verified, Outcome));
    CHECK_FALSE(stepRule(EventKind::Annulled));
    CHECK_FALSE(stepRule(EventKind::Updated));
}

TEST_CASE("a step starts a hold, ends it or leaves it as it is, as its rule says")
{
    const Instant before{Milliseconds(1'000)};
    const Instant now{Milliseconds(2'000)};
    for (const EventKind kind : everyKind())
        for (const Place from : everyPlace())
            for (const Place to : everyPlace()) {
                const StepRule *rule = stepRule(kind);
                if (!rule || !isLegal(kind, from, to))
                    continue;
                INFO("event " << int(kind) << ", " << code(from).toStdString() << " > " << code(to).toStdString());
                Ticket ticket;
                ticket.place = from;
                if (from.state == TicketState::OnHold) {
                    ticket.hold.emplace().since = before;
                    ticket.heldFrom = Place{TicketState::InCharge, from.level};
                }
                const bool waited = ticket.hold.has_value();
                apply(ticket, {1, kind, now, Actor::of(OperatorId(1)), Origin::Native, to, {}, {}});
                CHECK((ticket.hold && ticket.hold->since == now) == has(rule->causes, Effect::StartsHold));
                CHECK((waited && !ticket.hold) == (waited && has(rule->causes, Effect::EndsHold)));
                CHECK(ticket.hold.has_value() == (to.state == TicketState::OnHold));
                CHECK(ticket.heldFrom.has_value() == ticket.hold.has_value());
            }
}
