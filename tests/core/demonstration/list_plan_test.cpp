// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demonstration/demonstration.h"
#include "core/desk/reading.h"
#include "core/desk/sign_in.h"
#include "core/storage/calls.h"
#include "core/storage/staff.h"
#include "core/storage/tickets.h"
#include "core/storage/waiting_calls.h"
#include "tests/core/demonstration/sqlite_plans.h"

#include <set>

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::storage;
using namespace Qt::Literals::StringLiterals;
using test::must;

namespace {

/// How SQLite carries out the list statements that the session has prepared since they were last forgotten.
QStringList plansOf(db::Session &session)
{
    QStringList plans;
    for (const auto &[sql, plan] : test::keptPlans(session))
        if (sql.contains("FROM call") || sql.contains("t.contract_id")) // not what names or the search index ask
            plans += plan;
    return plans;
}

struct ListCondition {
    const char *name;
    void (*set)(TicketFilter &);
};

const std::vector<ListCondition> conditions{
    {"nothing", [](TicketFilter &) {}},
    {"level", [](TicketFilter &f) { f.level = Level::Second; }},
    {"team", [](TicketFilter &f) { f.team = TeamId(3); }},
    {"assignee", [](TicketFilter &f) { f.assignee = OperatorId(5); }},
    {"unassigned", [](TicketFilter &f) { f.unassigned = true; }},
    {"priority", [](TicketFilter &f) { f.priority = Priority::P2; }},
    {"kind", [](TicketFilter &f) { f.kind = TicketKind::Incident; }},
    {"category", [](TicketFilter &f) { f.category = CategoryId(2); }},
    {"contact", [](TicketFilter &f) { f.contact = ContactId(2); }},
    {"organisation", [](TicketFilter &f) { f.organisation = OrganisationId(2); }},
    {"channel", [](TicketFilter &f) { f.channel = Channel::Phone; }},
    {"state", [](TicketFilter &f) { f.state = TicketState::Registered; }},
};

} // namespace

TEST_CASE("No list of tickets or calls is sorted: an index gives each in its order, under every single condition",
          "[demonstration][long]")
{
    const test::TestDatabase database(db::Engine::Sqlite);
    const auto made = database.open();
    const ManualClock clock(Instant(std::chrono::hours(24 * 20619)));
    must(desk::initialise(*made, clock, u"admin"_s, u"prova-demo"_s));
    must(demonstration::makeDemonstration(*made, clock, {.tickets = 2000}));
    const bool isAnalysed = GENERATE(true, false);
    INFO((isAnalysed ? "analysed" : "never analysed"));
    const auto session = test::reopened(database, *made, isAnalysed);

    for (const TicketOrder order : {TicketOrder::Work, TicketOrder::Newest, TicketOrder::Resolved, TicketOrder::Number})
        for (const ListCondition &condition : conditions)
            for (const bool further : {false, true}) {
                if (order == TicketOrder::Number && QByteArrayView(condition.name) != "nothing")
                    continue; // the order of a search
                INFO("order " << int(order) << ", by " << condition.name << (further ? ", further down" : ""));
                session->forgetStatements();
                TicketFilter filter;
                filter.contracts = {ContractId(1)};
                if (order == TicketOrder::Number)
                    filter.text = u"utenza "_s;
                condition.set(filter);
                (void)listTickets(
                    *session, filter, order,
                    further ? std::optional(TicketCursor{1'770'000'000'000, 3, 1'770'000'000'000, 1000}) : std::nullopt, 50);
                // The list itself, and where conditions are left that no index answers, how far it may look.
                const QStringList plans = plansOf(*session);
                REQUIRE_FALSE(plans.isEmpty());
                // What a person or a body has had resolved is sorted: it may lie anywhere, and is not much.
                const bool few = order == TicketOrder::Resolved && (filter.contact || filter.organisation);
                for (const QString &plan : plans) {
                    INFO(plan.toStdString());
                    CHECK_FALSE(plan.contains("SCAN t"_L1));
                    if (!few)
                        CHECK_FALSE(plan.contains("TEMP B-TREE"_L1));
                }
            }
    // A work list that tells what is late is two stretches of the same index, each with a place up to which it looks where
    // conditions are left.
    const Instant now = clock.now();
    const qint64 at = now.time_since_epoch().count();
    for (const ListCondition &condition : conditions)
        for (int band = -1; band < workBands; ++band) { // from the beginning, and further down in each
            INFO("what is late first, by " << condition.name << ", from band " << band);
            session->forgetStatements();
            TicketFilter filter;
            filter.contracts = {ContractId(1)};
            filter.lateness = Lateness{now, {{ContractId(1), now + std::chrono::hours(24)}}};
            condition.set(filter);
            (void)listTickets(*session, filter, TicketOrder::Work,
                              band < 0 ? std::nullopt : std::optional(TicketCursor{at, 3, at, 1000, band, at}), 1000);
            const QStringList plans = plansOf(*session);
            const bool indexed = QByteArrayList{"nothing", "level", "team", "assignee"}.contains(condition.name);
            CHECK(plans.size() == (workBands - std::max(band, 0)) * (indexed ? 1 : 2));
            for (QString plan : plans) {
                INFO(plan.toStdString());
                CHECK_FALSE(plan.contains("SCAN t"_L1));
                CHECK_FALSE(plan.contains("TEMP B-TREE"_L1));
                CHECK(plan.remove("COVERING "_L1).startsWith("SEARCH t USING INDEX ticket_work"_L1));
            }
        }
    for (int which = 0; which < 3; ++which) {
        session->forgetStatements();
        CallFilter filter;
        filter.contracts = {ContractId(1)};
        if (which == 1)
            filter.contact = ContactId(2);
        if (which == 2)
            filter.direction = CallDirection::Outbound;
        (void)listCalls(*session, filter, std::nullopt, 50);
        const QStringList plans = plansOf(*session);
        CHECK(plans.size() == (filter.direction ? 2 : 1)); // the place up to which it looks, and what it finds
        for (const QString &plan : plans) {
            INFO(plan.toStdString());
            CHECK(plan.contains("USING"_L1));
            CHECK_FALSE(plan.contains("TEMP B-TREE"_L1));
        }
    }
}

TEST_CASE("What is rare or never there is found by pages that each look at a stretch of the archive", "[demonstration][long]")
{
    const test::TestDatabase database(db::Engine::Sqlite);
    const auto session = database.open();
    const ManualClock clock(Instant(std::chrono::hours(24 * 20619)));
    must(desk::initialise(*session, clock, u"admin"_s, u"prova-demo"_s));
    must(demonstration::makeDemonstration(*session, clock, {.tickets = 5000}));
    desk::Desk supervisor(*session, clock, *storage::findOperator(*session, u"supervisore"_s));
    const auto number = [&](const TicketFilter &filter) {
        std::vector<TicketId> found;
        std::optional<TicketCursor> after;
        do {
            const TicketPage page = must(desk::listFullPage(supervisor, filter, std::nullopt, after, 50));
            CHECK((page.rows.size() == 50 || !page.next));
            for (const TicketSummary &row : page.rows)
                found.push_back(row.id);
            after = page.next;
        } while (after);
        CHECK(std::set(found.begin(), found.end()).size() == found.size());
        return qint64(found.size());
    };
    TicketFilter absent, rare, words;
    absent.channel = Channel::Exchange;
    const TicketPage first = must(desk::listTickets(supervisor, absent, std::nullopt, std::nullopt, 50));
    CHECK(first.rows.empty());
    CHECK(first.next);
    CHECK(number(absent) == 0);
    rare.kind = TicketKind::Complaint;
    CHECK(number(rare) == session->value<qint64>(u"SELECT COUNT(*) FROM ticket WHERE kind = 4"_s));
    words.text = u"utenza "_s;
    const qint64 all = number(words);
    words.kind = TicketKind::Complaint;
    const qint64 complaints = number(words);
    CHECK(complaints < all);
    const int counted = must(desk::countTickets(supervisor, words, 10'000));
    CHECK(complaints == counted);
}

TEST_CASE("A page of callers who wait reads a range of their own index, however many were lost before", "[demonstration][long]")
{
    const test::TestDatabase database(db::Engine::Sqlite);
    const auto made = database.open();
    const ManualClock clock(Instant(std::chrono::hours(24 * 20619)));
    must(desk::initialise(*made, clock, u"admin"_s, u"prova-demo"_s));
    must(demonstration::makeDemonstration(*made, clock, {.tickets = 2000}));
    const bool isAnalysed = GENERATE(true, false);
    INFO((isAnalysed ? "analysed" : "never analysed"));
    const auto session = test::reopened(database, *made, isAnalysed);
    const Instant now = clock.now();
    const Instant since = now - std::chrono::hours(48);
    for (const bool several : {false, true})
        for (const bool further : {false, true}) {
            INFO((several ? "several contracts" : "one contract") << (further ? ", further down" : ""));
            session->forgetStatements();
            WaitingFilter filter{.contracts = {{ContractId(1), since}}, .now = now};
            if (several)
                filter.contracts.push_back({ContractId(2), since});
            const qint64 at = now.time_since_epoch().count();
            (void)listWaiting(*session, filter, further ? std::optional(WaitingCursor{at, at, 100, 0, at}) : std::nullopt, 1000);
            const QStringList plans = plansOf(*session);
            REQUIRE(plans.size() == workBands);
            const QString all = plans.join(u'\n');
            INFO(all.toStdString());
            CHECK_FALSE(all.contains("TEMP B-TREE"_L1));
            CHECK_FALSE(all.contains("SCAN"_L1));
            const QString search = u"SEARCH call USING INDEX call_waiting (contract_id=? AND "_s;
            // The others are those with something due, and those without.
            CHECK(all.count(search + u"call_back_due"_s) + all.count(search + u"(call_back_due"_s) == (several ? 6 : 3));
            // Whether they were spoken to since is asked of each by the contact and by the number.
            for (const auto index : {"SEARCH later USING INDEX call_by_contact (contact_id=? AND started_at>?)"_L1,
                                     "SEARCH later USING INDEX call_by_number (number_e164=? AND started_at>?)"_L1})
                CHECK(all.count(index) == (several ? 6 : 3));
        }
    // What is looked at is what is shown: those lost before that are not due later lie before the range.
    const auto lost = session->value<qint64>(u"SELECT count(*) FROM call WHERE call_back_due IS NOT NULL"_s);
    const int waiting = countWaiting(*session, {.contracts = {{ContractId(1), since}}, .now = now}, 1000);
    INFO(*lost << " lost and never called back, " << waiting << " waiting");
    CHECK(waiting < *lost);
}
