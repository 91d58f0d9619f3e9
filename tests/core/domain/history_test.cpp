// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/transition.h"

#include <catch2/catch.hpp>

#include <random>

using namespace sportello::domain;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

constexpr Instant opening{Milliseconds{1'770'000'000'000}};
const OperatorId agent{7};

/// A history that grows by legal steps, a second apart.
struct Story {
    std::vector<TicketEvent> events;
    Ticket ticket;

    Story()
    {
        ticket.id = TicketId(1);
        ticket.contract = ContractId(1);
        TicketChange change;
        change.team = TeamId(11);
        add(EventKind::Registered, {}, change, {{TextField::Subject, u"Stampante"_s}});
    }
    void add(EventKind kind, std::optional<Place> to = std::nullopt, TicketChange change = {}, Texts texts = {})
    {
        const int seq = int(events.size()) + 1;
        const Place after = seq == 1 ? Place{} : to ? *to : next(kind, ticket).value();
        events.push_back(
            {seq, kind, opening + std::chrono::seconds(seq - 1), Actor::of(agent), Origin::Native, after, change, texts});
        ticket = project();
    }
    void annul(int first, int last)
    {
        TicketChange change;
        change.annuls = OperationId(1);
        change.annulsFrom = first;
        change.annulsTo = last;
        const Ticket before = sportello::domain::project(ticket.id, ticket.contract, std::span(events).first(size_t(first) - 1));
        add(EventKind::Annulled, before.place, change);
    }
    void hold(HoldReason reason)
    {
        TicketChange change;
        change.holdReason = reason;
        change.wakeUp = opening + std::chrono::hours(24);
        add(EventKind::Held, {}, change, {{TextField::Party, u"fornitore"_s}});
    }
    [[nodiscard]] Ticket project() const { return sportello::domain::project(ticket.id, ticket.contract, events); }
};

} // namespace

TEST_CASE("consecutive holds end where the first of them began")
{
    Story story;
    SECTION("in charge")
    {
        story.add(EventKind::Taken);
    }
    SECTION("registered") {}
    SECTION("waiting at level 2")
    {
        story.add(EventKind::Escalated);
    }
    const Place before = story.ticket.place;
    story.hold(HoldReason::Requester);
    const Instant first = story.ticket.hold->since;
    story.hold(HoldReason::Supplier);
    CHECK(story.ticket.place.state == TicketState::OnHold);
    CHECK(story.ticket.hold->reason == HoldReason::Supplier);
    CHECK(story.ticket.hold->since > first); // each hold is timed by itself
    story.add(EventKind::Resumed);
    CHECK((story.ticket.place == before));
    CHECK_FALSE(story.ticket.hold);
    CHECK_FALSE(story.ticket.heldFrom);
}

TEST_CASE("what was annulled leaves no trace but the version and the time")
{
    Story story;
    story.add(EventKind::Taken);
    const Ticket before = story.ticket;
    SECTION("one step")
    {
        story.add(EventKind::Escalated, {}, {}, {{TextField::Reason, u"altro"_s}});
        story.annul(3, 3);
    }
    SECTION("an operation of two steps")
    {
        story.add(EventKind::Escalated);
        story.add(EventKind::Resolved);
        story.annul(3, 4);
    }
    SECTION("a new subject")
    {
        story.add(EventKind::Amended, {}, {}, {{TextField::Subject, u"Altro"_s}});
        story.annul(3, 3);
    }
    SECTION("twice, one after the other")
    {
        story.hold(HoldReason::Visit);
        story.annul(3, 3);
        story.add(EventKind::Resolved);
        story.annul(5, 5);
    }
    Ticket expected = before;
    expected.version = int(story.events.size());
    expected.updatedAt = story.events.back().occurredAt;
    CHECK((story.ticket == expected));
}

TEST_CASE("each resolution has its own cycle, and what was first stays")
{
    Story story;
    story.add(EventKind::Taken);
    const auto taken = story.ticket.takenAt;
    TicketChange outcome;
    outcome.outcome = VerifyOutcome::NotReached;
    story.add(EventKind::Resolved);
    story.add(EventKind::Verified, {}, outcome);
    story.add(EventKind::Verified, {}, outcome);
    CHECK(story.ticket.notReached == 2);
    story.add(EventKind::Reopened);
    CHECK(story.ticket.reopenings == 1);
    CHECK(story.ticket.notReached == 0);
    CHECK_FALSE(story.ticket.resolvedAt);
    CHECK(story.ticket.cycleStart == story.ticket.updatedAt);
    CHECK(story.ticket.openedAt == opening);
    story.add(EventKind::Taken);
    CHECK(story.ticket.takenAt == taken);
    story.add(EventKind::Resolved);
    outcome.outcome = VerifyOutcome::Confirmed;
    story.add(EventKind::Verified, {}, outcome);
    CHECK(story.ticket.verified);
    story.add(EventKind::Closed);
    CHECK(story.ticket.closedAt == story.ticket.updatedAt);
    CHECK(story.ticket.resolvedTeam == TeamId(11));
    CHECK(story.ticket.resolvedBy == agent);
}

TEST_CASE("a field of an event sets, clears or leaves alone")
{
    Story story;
    TicketChange change;
    change.category = std::optional(CategoryId(3));
    change.priority = Priority::P1;
    story.add(EventKind::Amended, {}, change);
    CHECK(story.ticket.category == CategoryId(3));
    story.add(EventKind::Noted);
    CHECK(story.ticket.category == CategoryId(3));
    change = {};
    change.category = std::optional<CategoryId>();
    story.add(EventKind::Amended, {}, change);
    CHECK_FALSE(story.ticket.category);
    CHECK(story.ticket.priority == Priority::P1);
}

TEST_CASE("wherever a ticket wanders, what it says of itself fits together")
{
    std::mt19937 random(20260302); // NOLINT: the same walk each time
    Story story;
    for (int step = 0; step < 400; ++step) {
        const auto kind = EventKind(std::uniform_int_distribution(2, 21)(random));
        if (kind == EventKind::Annulled || kind == EventKind::Cancelled || kind == EventKind::Merged || !next(kind, story.ticket))
            continue;
        if (kind == EventKind::Held)
            story.hold(HoldReason::Other);
        else
            story.add(kind);
        const Ticket &t = story.ticket;
        const bool onHold = t.place.state == TicketState::OnHold;
        const bool resolved = t.place.state == TicketState::Resolved || t.place.state == TicketState::Closed;
        REQUIRE(t.version == int(story.events.size()));
        REQUIRE(t.hold.has_value() == onHold);
        REQUIRE(t.heldFrom.has_value() == onHold);
        REQUIRE(t.resolvedAt.has_value() == resolved);
        REQUIRE(t.closedAt.has_value() == (t.place.state == TicketState::Closed));
        REQUIRE((!resolved || t.resolvedLevel == t.place.level));
        REQUIRE((t.place.level == Level::First || t.escalations > 0));
    }
    CHECK(story.ticket.reopenings > 2);
    CHECK(story.ticket.escalations > 2);
}
