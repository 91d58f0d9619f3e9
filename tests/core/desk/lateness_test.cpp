// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/figures.h"
#include "core/storage/catalogue_cache.h"
#include "tests/core/desk/promises.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

namespace {

/// An incident is to be resolved within 8 hours, a request within 40, on the other contract within 2 days by the wall clock;
/// nothing else is promised. The requester's holds stop the clock. It is Thursday 5 March, 14:00.
struct Queue : Promises {
    explicit Queue(db::Engine engine) : Promises(engine)
    {
        Target quick = limit(Measure::Resolve, 8h);
        quick.kind = TicketKind::Incident;
        must(set(quick));
        Target slow = limit(Measure::Resolve, 40h);
        slow.kind = TicketKind::Request;
        must(set(slow));
        must(stopOn({HoldReason::Requester}));
        desk::SetTarget abroad{.contract = foreign};
        abroad.target = limit(Measure::Resolve, 48h);
        abroad.target.wallClock = true;
        desk::Desk other = as(outsider);
        must(desk::setTarget(other, abroad));
    }
    TicketId openedAt(Instant when, TicketKind kind = TicketKind::Incident)
    {
        clock.set(when);
        desk::OpenTicket command = opening();
        command.kind = kind;
        command.take = true;
        return open(command);
    }
    TicketId openedAbroad(Instant when)
    {
        clock.set(when);
        desk::OpenTicket command{.contract = foreign, .caller = foreignContact, .subject = u"Utenza bloccata"_s};
        desk::Desk other = as(outsider);
        return must(desk::openTicket(other, command)).ticket();
    }
    void holdAt(Instant when, TicketId id, HoldReason reason)
    {
        clock.set(when);
        desk::HoldTicket command = hold(id, reason);
        command.wakeUp = at(31, 12);
        desk::Desk by = as(agent);
        must(desk::holdTicket(by, command));
    }
    /// How a ticket stands by its history and the rules, and not by what is kept of it.
    std::optional<TicketDue> computed(TicketId id)
    {
        const auto catalogue = storage::loadCatalogue(*session, ticket(id).contract);
        return dueOf(history(id), catalogue->clockRules());
    }
    /// 0: missed, 1: at risk, 2: to come, 3: stopped or without any target.
    int rank(TicketId id)
    {
        const auto due = computed(id);
        if (!due || !due->at)
            return 3;
        const DueState state = due->stateAt(clock.now());
        return state == DueState::Missed ? 0 : state == DueState::AtRisk ? 1 : 2;
    }
    std::vector<TicketId> listed(desk::Desk &by, int limit, const std::function<void()> &between = {})
    {
        std::vector<TicketId> ids;
        storage::TicketFilter filter;
        filter.open = true;
        std::optional<storage::TicketCursor> after;
        do {
            const auto page = must(desk::listTickets(by, filter, {}, after, limit));
            for (const auto &row : page.rows)
                ids.push_back(row.id);
            after = page.next ? storage::TicketCursor::fromText(page.next->text()) : std::nullopt;
            if (between)
                between();
        } while (after);
        return ids;
    }
};

/// Three days' work: tickets of every kind, opened hour by hour, some held in one way or the other.
std::vector<TicketId> fill(Queue &t)
{
    // At risk from Wednesday evening on, though it is due when what was opened on Wednesday is long missed.
    std::vector<TicketId> all{t.openedAt(t.at(2, 8), TicketKind::Request)};
    const std::array kinds{TicketKind::Incident, TicketKind::Request, TicketKind::Complaint};
    for (int n = 0; n < 30; ++n) {
        const Instant when = t.at(2 + n / 10, 8 + n % 10, n);
        const TicketId id = n % 5 == 4 ? t.openedAbroad(when) : t.openedAt(when, kinds.at(std::size_t(n) % kinds.size()));
        all.push_back(id);
        if (n % 7 == 3 && n % 5 != 4)
            t.holdAt(when + 20min, id, n % 2 ? HoldReason::Requester : HoldReason::Supplier);
    }
    return all;
}

} // namespace

TEST_CASE("what was missed stands first in the queue, then what is at risk though other things are due before, and last what is "
          "stopped or has no target")
{
    Queue t(EACH_ENGINE());
    const TicketId atRisk = t.openedAt(t.at(2, 10), TicketKind::Request); // at risk on Thursday at 10:00, due on Friday at 10:00
    const TicketId missed = t.openedAt(t.at(4, 10));                      // due on Wednesday at 18:00
    const TicketId missedAndHeld = t.openedAt(t.at(4, 8));                // due on Wednesday at 16:00
    const TicketId riskSoonDue = t.openedAt(t.at(4, 17));                 // due on Thursday at 15:00
    const TicketId inTime = t.openedAt(t.at(5, 11));                      // due on Friday at 09:00, before the first one
    const TicketId supplierHeld = t.openedAt(t.at(5, 11, 30));            // due on Friday at 09:30: this hold stops nothing
    const TicketId held = t.openedAt(t.at(5, 12));
    const TicketId without = t.openedAt(t.at(5, 12, 30), TicketKind::Complaint);
    t.holdAt(t.at(5, 13), held, HoldReason::Requester);
    t.holdAt(t.at(5, 13), supplierHeld, HoldReason::Supplier);
    t.holdAt(t.at(5, 13), missedAndHeld, HoldReason::Requester);
    t.clock.set(t.at(5, 14));
    const std::vector<TicketId> wanted{missedAndHeld, missed, riskSoonDue, atRisk, inTime, supplierHeld, held, without};
    CHECK(t.listed(t.me, 100) == wanted);
    CHECK(t.listed(t.me, 3) == wanted);
    // It is the clock that moves them, and nothing else.
    t.clock.set(t.at(5, 17, 45));
    CHECK(t.listed(t.me, 100) == std::vector{missedAndHeld, missed, riskSoonDue, inTime, supplierHeld, atRisk, held, without});
}

TEST_CASE("the queue has what is late first at every hour, and the board counts as many missed and at risk as the histories say")
{
    Queue t(EACH_ENGINE());
    t.administrator.posts.push_back({t.contract, Role::Supervisor});
    t.administrator.posts.push_back({t.foreign, Role::Supervisor});
    desk::Desk both = t.as(t.administrator); // on both contracts
    desk::Desk inTeam = t.as(t.agent);       // whose figures are the team's
    const std::vector<TicketId> all = fill(t);
    int ranksSeen = 0;
    for (int hour = 0; hour < 48; ++hour) {
        t.clock.set(t.at(4, 18) + std::chrono::hours(hour));
        INFO("hour " << hour);
        std::map<TicketId, int> ranks;
        std::array<int, 4> counts{}, ofTeam{};
        for (const TicketId id : all) {
            ranks[id] = t.rank(id);
            ++counts.at(std::size_t(ranks[id]));
            const Ticket ticket = t.ticket(id);
            if (ticket.contract == t.contract && ticket.team && t.agent.isIn(*ticket.team))
                ++ofTeam.at(std::size_t(ranks[id]));
        }
        const std::vector<TicketId> listed = t.listed(both, 7);
        REQUIRE(listed.size() == all.size());
        for (std::size_t i = 1; i < listed.size(); ++i) {
            const int before = ranks.at(listed[i - 1]), after = ranks.at(listed[i]);
            REQUIRE(before <= after);
            if (before == after && after < 3)
                REQUIRE(t.computed(listed[i - 1])->at <= t.computed(listed[i])->at);
        }
        for (int rank = 0; rank < 4; ++rank)
            ranksSeen |= counts.at(std::size_t(rank)) > 0 ? 1 << rank : 0;
        const indicators::Board board = must(indicators::readBoard(both));
        CHECK(board.missed == counts[0]);
        CHECK(board.atRisk == counts[1]);
        const indicators::Board team = must(indicators::readBoard(inTeam));
        CHECK(team.missed == ofTeam[0]);
        CHECK(team.atRisk == ofTeam[1]);
        // What is due next is the first of its contract that is not late.
        std::map<ContractId, Instant> firstDue;
        std::optional<Instant> firstOfTeam;
        for (const TicketId id : all) {
            const auto due = t.computed(id);
            if (!due || !due->at || *due->at < t.clock.now())
                continue;
            const Ticket ticket = t.ticket(id);
            const auto [known, isNew] = firstDue.emplace(ticket.contract, *due->at);
            known->second = std::min(known->second, *due->at);
            if (ticket.contract == t.contract && ticket.team && t.agent.isIn(*ticket.team))
                firstOfTeam = std::min(firstOfTeam.value_or(*due->at), *due->at);
        }
        REQUIRE(board.next.has_value() == !firstDue.empty());
        if (board.next)
            CHECK(t.computed(board.next->ticket)->at == firstDue.at(t.ticket(board.next->ticket).contract));
        REQUIRE(team.next.has_value() == firstOfTeam.has_value());
        if (team.next)
            CHECK(t.computed(team.next->ticket)->at == firstOfTeam);
    }
    CHECK(ranksSeen == 15);
}

TEST_CASE("who turns the pages of a queue while time passes sees each ticket once, in the order of when they began")
{
    Queue t(EACH_ENGINE());
    (void)fill(t);
    t.clock.set(t.at(4, 18));
    const std::vector<TicketId> whole = t.listed(t.me, 100);
    bool moved = false;
    const auto between = [&] {
        t.clock.advance(3h);
        moved |= t.listed(t.me, 100) != whole;
    };
    CHECK(t.listed(t.me, 4, between) == whole);
    CHECK(moved);
}
