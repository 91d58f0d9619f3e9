// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/tickets.h"
#include "tests/core/storage/plain_rows.h"
#include "tests/support/test_desk.h"

#include <algorithm>
#include <functional>
#include <map>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;
using storage::Lateness;
using storage::TicketCursor;
using storage::TicketFilter;
using storage::TicketOrder;

namespace {

constexpr Instant start{Milliseconds{1'770'000'000'000}};
constexpr std::array orders{TicketOrder::Work, TicketOrder::Newest, TicketOrder::Resolved, TicketOrder::Number};

/// Some hundred tickets over three contracts, with so few times and values that many are alike.
struct Archive {
    TestDesk desk;
    std::vector<ContractId> contracts;
    std::vector<Ticket> tickets;
    std::map<TicketId, TicketDue> dues;

    explicit Archive(db::Engine engine) : desk(engine)
    {
        db::Session &session = *desk.session;
        writePlainRows(session);
        contracts = {desk.contract, desk.foreign, ContractId(desk.foreign.value() + 1)};
        session.run(u"INSERT INTO contract(id, version, code, name, customer, closing, closing_attempts, closing_days, "
                    u"short_abandon, active)"
                    " VALUES(?, 1, 'TRE', 'Tre', 'Tre', 1, 1, 1, 1, 1)"_s,
                    contracts.back());
        std::mt19937 random(7); // NOLINT: the same archive each time
        const auto oneOf = [&](int n) { return std::uniform_int_distribution(0, n - 1)(random); };
        must(db::writeUnit(session, [&] {
            for (int i = 0; i < 300; ++i) {
                Ticket t;
                t.id = storage::nextTicketId(session);
                t.contract = contracts.at(size_t(oneOf(3)));
                t.version = 1;
                t.place = {allTicketStates.at(size_t(oneOf(8))), allLevels.at(size_t(oneOf(2)))};
                t.kind = TicketKind(1 + oneOf(4));
                t.channel = Channel(1 + oneOf(3));
                t.priority = Priority(1 + oneOf(4));
                if (oneOf(2))
                    t.category = CategoryId(1 + oneOf(3));
                if (oneOf(2))
                    t.contact = oneOf(2) ? desk.caller : desk.contact;
                if (oneOf(2))
                    t.organisation = desk.organisation;
                if (oneOf(3))
                    t.team = oneOf(2) ? desk.first : desk.second;
                if (oneOf(2))
                    t.assignee = oneOf(2) ? desk.agent.id : desk.colleague.id;
                t.openedAt = start + std::chrono::seconds(oneOf(20));
                t.updatedAt = t.openedAt;
                if (!isOpen(t.place.state) || oneOf(3) == 0)
                    t.resolvedAt = start + std::chrono::seconds(10 + oneOf(20));
                t.subject = u"biglietto %1"_s.arg(i);
                std::optional<TicketDue> due;
                if (isOpen(t.place.state) && oneOf(3)) {
                    due = TicketDue{.at = start + std::chrono::seconds(oneOf(10))};
                    if (oneOf(4))
                        due->riskAt = *due->at - std::chrono::seconds(oneOf(6));
                    if (oneOf(4) == 0)
                        due = TicketDue{.left = std::chrono::hours(1)};
                    dues.emplace(t.id, *due);
                }
                storage::insertTicket(session, t, due);
                storage::indexTicket(session, t.id, {},
                                     (i % 100 == 7 ? u"plotter "_s : QString()) + (oneOf(3) ? u"rete "_s : u"stampante "_s)
                                         + u"zcontract%1z"_s.arg(t.contract.value()));
                tickets.push_back(t);
            }
        }));
    }
};

struct Case {
    const char *name;
    std::function<void(TicketFilter &)> set;
    std::function<bool(const Ticket &)> lets;
};

std::vector<Case> everyFilter(const TestDesk &desk)
{
    const Instant from = start + std::chrono::seconds(5), to = start + std::chrono::seconds(15);
    return {
        {"none", [](auto &) {}, [](auto &) { return true; }},
        {"open", [](auto &f) { f.open = true; }, [](auto &t) { return isOpen(t.place.state); }},
        {"not open", [](auto &f) { f.open = false; }, [](auto &t) { return !isOpen(t.place.state); }},
        {"state", [](auto &f) { f.state = TicketState::OnHold; }, [](auto &t) { return t.place.state == TicketState::OnHold; }},
        {"closed", [](auto &f) { f.state = TicketState::Closed; }, [](auto &t) { return t.place.state == TicketState::Closed; }},
        {"level", [](auto &f) { f.level = Level::Second; }, [](auto &t) { return t.place.level == Level::Second; }},
        {"team", [&](auto &f) { f.team = desk.first; }, [&](auto &t) { return t.team == desk.first; }},
        {"any team",
         [&](auto &f) {
             f.anyTeam = {desk.first, desk.second};
         },
         [](auto &t) { return t.team.has_value(); }},
        {"assignee", [&](auto &f) { f.assignee = desk.agent.id; }, [&](auto &t) { return t.assignee == desk.agent.id; }},
        {"unassigned", [](auto &f) { f.unassigned = true; }, [](auto &t) { return !t.assignee; }},
        {"priority", [](auto &f) { f.priority = Priority::P2; }, [](auto &t) { return t.priority == Priority::P2; }},
        {"kind", [](auto &f) { f.kind = TicketKind::Request; }, [](auto &t) { return t.kind == TicketKind::Request; }},
        {"category", [](auto &f) { f.category = CategoryId(2); }, [](auto &t) { return t.category == CategoryId(2); }},
        {"contact", [&](auto &f) { f.contact = desk.caller; }, [&](auto &t) { return t.contact == desk.caller; }},
        {"organisation", [&](auto &f) { f.organisation = desk.organisation; },
         [](auto &t) { return t.organisation.has_value(); }},
        {"channel", [](auto &f) { f.channel = Channel::Web; }, [](auto &t) { return t.channel == Channel::Web; }},
        {"opened",
         [=](auto &f) {
             f.opened = {from, to};
         },
         [=](auto &t) { return t.openedAt >= from && t.openedAt < to; }},
        {"resolved",
         [=](auto &f) {
             f.resolved = {to, to + 8s};
         },
         [=](auto &t) { return t.resolvedAt && *t.resolvedAt >= to && *t.resolvedAt < to + 8s; }},
        {"several", [&](auto &f) { f.open = true, f.level = Level::First, f.team = desk.first; },
         [&](auto &t) { return isOpen(t.place.state) && t.place.level == Level::First && t.team == desk.first; }},
        {"one contract", [&](auto &f) { f.contracts = {desk.foreign}; }, [&](auto &t) { return t.contract == desk.foreign; }},
        {"no contract", [](auto &f) { f.contracts.clear(); }, [](auto &) { return false; }},
    };
}

/// The list as it must be, by another way than the database's.
std::vector<TicketId> expected(const Archive &archive, const Case &filter, TicketOrder order,
                               const std::optional<Lateness> &lateness = {})
{
    const auto dueAt = [&](TicketId id) {
        const auto found = archive.dues.find(id);
        return found == archive.dues.end() ? Instant::max() : found->second.at.value_or(Instant::max());
    };
    const auto urgency = [&](const Ticket &t) {
        if (!lateness || dueAt(t.id) == Instant::max())
            return 3;
        const TicketDue &due = archive.dues.at(t.id);
        if (due.stateAt(lateness->now) == DueState::Missed)
            return 1;
        return due.stateAt(lateness->now) == DueState::AtRisk && due.at <= lateness->riskUntil.at(t.contract) ? 2 : 3;
    };
    std::vector<Ticket> rows;
    for (const Ticket &t : archive.tickets)
        if (filter.lets(t) && (order != TicketOrder::Work || isOpen(t.place.state))
            && (order != TicketOrder::Resolved || t.resolvedAt))
            rows.push_back(t);
    std::ranges::sort(rows, [&](const Ticket &a, const Ticket &b) {
        switch (order) {
        case TicketOrder::Work:
            return std::tuple(urgency(a), dueAt(a.id), a.priority, a.openedAt, a.id)
                < std::tuple(urgency(b), dueAt(b.id), b.priority, b.openedAt, b.id);
        case TicketOrder::Newest:
            return std::tuple(a.openedAt, a.id) > std::tuple(b.openedAt, b.id);
        case TicketOrder::Resolved:
            return std::tuple(a.resolvedAt, a.id) > std::tuple(b.resolvedAt, b.id);
        case TicketOrder::Number:
            break;
        }
        return a.id > b.id;
    });
    std::vector<TicketId> ids;
    for (const Ticket &t : rows)
        ids.push_back(t.id);
    return ids;
}

/// The list page by page, each cursor carried as text.
std::vector<TicketId> walked(db::Session &session, const TicketFilter &filter, TicketOrder order, int limit,
                             std::optional<int> lookAt = {})
{
    std::vector<TicketId> ids;
    std::optional<TicketCursor> after;
    do {
        const auto page = storage::listTickets(session, filter, order, after, limit, lookAt.value_or(2000)); // all of them
        for (const auto &row : page.rows)
            ids.push_back(row.id);
        const bool isShort = page.next && int(page.rows.size()) != limit;
        if (int(page.rows.size()) > limit || (isShort && !lookAt))
            throw std::logic_error("a page of a wrong length");
        after = page.next ? TicketCursor::fromText(page.next->text()) : std::nullopt;
    } while (after);
    return ids;
}

/// Those of the tickets that fit, in the same order.
std::vector<TicketId> withCondition(const Archive &archive, std::vector<TicketId> ids,
                                    const std::function<bool(const Ticket &)> &fits)
{
    std::erase_if(ids, [&](TicketId id) { return !fits(*std::ranges::find(archive.tickets, id, &Ticket::id)); });
    return ids;
}

} // namespace

TEST_CASE("every list is complete, in order and without repetition, page by page, for every filter and order")
{
    const Archive archive(EACH_ENGINE());
    db::Session &session = *archive.desk.session;
    for (const Case &filter : everyFilter(archive.desk))
        for (const TicketOrder order : orders) {
            TicketFilter asked;
            asked.contracts = archive.contracts;
            filter.set(asked);
            const std::vector<TicketId> all = expected(archive, filter, order);
            INFO(filter.name << ", order " << int(order));
            CHECK(walked(session, asked, order, 7) == all);
            CHECK(walked(session, asked, order, 1000) == all);
            if (order == TicketOrder::Number) {
                CHECK(storage::countTickets(session, asked, 1000) == int(all.size()));
                CHECK(storage::countTickets(session, asked, 10) == int(std::min<size_t>(all.size(), 10)));
            }
        }
}

TEST_CASE("a work list that tells what is late has that first, then what is at risk, page by page, for every filter")
{
    const Archive archive(EACH_ENGINE());
    db::Session &session = *archive.desk.session;
    for (const int second : {0, 4, 7, 20})
        for (const Case &filter : everyFilter(archive.desk)) {
            Lateness lateness{start + std::chrono::seconds(second)};
            // In the last contract what is due later than that stands with the others.
            for (const ContractId contract : archive.contracts)
                lateness.riskUntil[contract] = contract == archive.contracts.back() ? lateness.now + 2s : Instant::max();
            TicketFilter asked;
            asked.contracts = archive.contracts;
            filter.set(asked);
            asked.lateness = lateness;
            const std::vector<TicketId> all = expected(archive, filter, TicketOrder::Work, lateness);
            INFO(filter.name << ", at second " << second);
            CHECK(walked(session, asked, TicketOrder::Work, 7) == all);
            CHECK(walked(session, asked, TicketOrder::Work, 1000) == all);
            CHECK(walked(session, asked, TicketOrder::Work, 7, 9) == all);
        }
}

TEST_CASE("every list is the same where a page may look at a few tickets only, for every filter and order")
{
    const Archive archive(EACH_ENGINE());
    db::Session &session = *archive.desk.session;
    for (const Case &filter : everyFilter(archive.desk))
        for (const TicketOrder order : orders)
            for (const bool several : {false, true}) {
                TicketFilter asked;
                asked.contracts = several ? archive.contracts : std::vector{archive.contracts.front()};
                filter.set(asked);
                const std::vector<TicketId> all = walked(session, asked, order, 7, 1000);
                INFO(filter.name << ", order " << int(order) << (several ? ", several contracts" : ""));
                CHECK(walked(session, asked, order, 7, 10) == all);
                CHECK(walked(session, asked, order, 1000, 1) == all);
            }
}

TEST_CASE("a page that finds nothing has looked at as many tickets as it may, and says how far it has come")
{
    const Archive archive(EACH_ENGINE());
    db::Session &session = *archive.desk.session;
    TicketFilter everything, absent;
    everything.contracts = absent.contracts = {archive.contracts.front()};
    absent.channel = Channel::Exchange;
    for (const TicketOrder order : {TicketOrder::Newest, TicketOrder::Resolved, TicketOrder::Work}) {
        INFO("order " << int(order));
        const auto all = storage::listTickets(session, everything, order, {}, 1000).rows;
        REQUIRE(all.size() > 12);
        const auto first = storage::listTickets(session, absent, order, {}, 50, 10);
        CHECK(first.rows.empty());
        REQUIRE(first.next);
        CHECK(*first.next == storage::TicketCursor::of(all[9], order));
        int pages = 1;
        for (auto next = first.next; next; ++pages)
            next = storage::listTickets(session, absent, order, next, 50, 10).next;
        CHECK(pages == int(all.size()) / 10 + 1);
    }
}

TEST_CASE("a search with a condition finds the same, however few documents a page may look at")
{
    const Archive archive(EACH_ENGINE());
    db::Session &session = *archive.desk.session;
    TicketFilter words, both;
    words.contracts = both.contracts = archive.contracts;
    words.text = both.text = u"stampante"_s;
    both.priority = Priority::P2;
    const std::vector<TicketId> all = withCondition(archive, walked(session, words, TicketOrder::Number, 1000),
                                                    [](const Ticket &t) { return t.priority == Priority::P2; });
    CHECK(all.size() > 2);
    const std::array fewOrMany{std::optional(1), std::optional(10), std::optional<int>()};
    for (const auto lookAt : fewOrMany)
        CHECK(walked(session, both, TicketOrder::Number, 7, lookAt) == all);

    // A rare one too, which a server looks up.
    words.text = both.text = u"plotter"_s;
    const std::vector<TicketId> rare = walked(session, words, TicketOrder::Number, 1000);
    CHECK(rare.size() == 3);
    for (const Priority priority : {Priority::P1, Priority::P2, Priority::P3, Priority::P4}) {
        both.priority = priority;
        const auto some = withCondition(archive, rare, [&](const Ticket &t) { return t.priority == priority; });
        for (const auto lookAt : fewOrMany)
            CHECK(walked(session, both, TicketOrder::Number, 7, lookAt) == some);
    }
}

TEST_CASE("a usual page looks at 150 tickets, of those that words found at 100, and the pages asked on find all once")
{
    const Archive archive(EACH_ENGINE());
    db::Session &session = *archive.desk.session;
    TicketFilter rare, words;
    rare.contracts = words.contracts = archive.contracts;
    rare.channel = Channel::Web;
    rare.priority = Priority::P2;
    words.text = u"rete"_s;
    const auto all = expected(archive, everyFilter(archive.desk).front(), TicketOrder::Newest);
    CHECK(storage::listTickets(session, rare, TicketOrder::Newest, {}, 50).next.value().id == all[149].value());

    const std::vector<TicketId> found = walked(session, words, TicketOrder::Number, 1000);
    words.contact = archive.desk.caller;
    if (session.isSqlite()) {
        CHECK(storage::listTickets(session, words, TicketOrder::Number, {}, 50).next.value().id == found[99].value());
    } else { // of what is frequent the newest documents, six for each
        CHECK(storage::listTickets(session, words, TicketOrder::Number, {}, 50, 10).next.value().id
              == archive.tickets[archive.tickets.size() - 60].id.value());
    }
    const std::vector<TicketId> listed = walked(session, words, TicketOrder::Number, 50, storage::mostFound);
    CHECK(listed.size() > 2);
    CHECK(listed == withCondition(archive, found, [&](const Ticket &t) { return t.contact == words.contact; }));
}

TEST_CASE("words narrow a list like any other filter, in every order")
{
    const Archive archive(EACH_ENGINE());
    db::Session &session = *archive.desk.session;
    TicketFilter prints, networks;
    prints.contracts = networks.contracts = archive.contracts;
    prints.text = u"Stampante"_s;
    networks.text = u"ret"_s;
    for (const TicketOrder order : orders) {
        auto both = walked(session, prints, order, 7);
        const auto others = walked(session, networks, order, 7);
        CHECK(both.size() > 10);
        both.insert(both.end(), others.begin(), others.end());
        auto all = expected(archive, everyFilter(archive.desk).front(), order);
        std::ranges::sort(both);
        std::ranges::sort(all);
        CHECK(both == all);
    }
}

TEST_CASE("a row of a list says what the ticket says, with its people's names")
{
    TestDesk desk(EACH_ENGINE());
    const TicketId id = desk.openAt({TicketState::OnHold, Level::Second});
    TicketFilter filter;
    filter.contracts = {desk.contract};
    const auto rows = storage::listTickets(*desk.session, filter, TicketOrder::Work, {}, 10).rows;
    REQUIRE(rows.size() == 1);
    const Ticket t = desk.ticket(id);
    const storage::TicketSummary summary{.id = id,
                                         .version = t.version,
                                         .contract = t.contract,
                                         .place = t.place,
                                         .kind = t.kind,
                                         .channel = t.channel,
                                         .priority = t.priority,
                                         .category = t.category,
                                         .contact = desk.caller,
                                         .contactName = u"Maria Esposito"_s,
                                         .organisation = desk.organisation,
                                         .organisationName = u"Ufficio Anagrafe"_s,
                                         .team = desk.second,
                                         .assignee = desk.technician.id,
                                         .subject = t.subject,
                                         .openedAt = t.openedAt,
                                         .updatedAt = t.updatedAt,
                                         .takenAt = t.takenAt,
                                         .resolvedAt = {},
                                         .holdReason = HoldReason::Requester,
                                         .holdParty = t.hold->party,
                                         .wakeUp = t.hold->wakeUp,
                                         .chasers = 0,
                                         .verified = false,
                                         .due = {}};
    CHECK((rows.front() == summary));
}

TEST_CASE("a cursor's text is read back, and no other text is")
{
    const TicketCursor cursor{1'770'000'000'001, 4, 1'770'000'000'000, 9'000'000'001, 1, 1'770'000'000'002};
    CHECK((TicketCursor::fromText(cursor.text()) == cursor));
    for (const QString &text :
         {u""_s, u"1.2"_s, u"1.2.3.4.5"_s, u"1.2.3.4.5.6.7"_s, u"3.2.3.4.5.6"_s, u"-1.2.3.4.5.6"_s, u"a.b.c.d.e.f"_s,
          u"1.2..4.5.6"_s, u"1.2.3.4.5.99999999999999999999"_s, u"1.2.3.4.5.6; DROP TABLE ticket"_s})
        CHECK_FALSE(TicketCursor::fromText(text));
}

TEST_CASE("a list has the order that its filter suggests")
{
    TicketFilter filter;
    CHECK(filter.naturalOrder() == TicketOrder::Newest);
    filter.resolved.from = start;
    CHECK(filter.naturalOrder() == TicketOrder::Resolved);
    filter.open = true;
    CHECK(filter.naturalOrder() == TicketOrder::Work);
    filter.text = u"x"_s;
    CHECK(filter.naturalOrder() == TicketOrder::Number);
}
