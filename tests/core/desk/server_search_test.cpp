// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/reading.h"
#include "core/storage/search_words.h"
#include "tests/support/pg_server.h"
#include "tests/support/test_desk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;

TEST_CASE("under an operator's own login a search reads the index of words and not the words of all tickets")
{
    ON_A_SERVER();
    TestDesk desk(db::Engine::PostgreSql);
    const TicketId wanted = desk.open(desk.opening(u"Plotter fermo"_s));
    desk.session->run(u"INSERT INTO ticket_search SELECT 1000 + n, array_to_tsvector(ARRAY[?, 'stampante', 'stanza' || n % 100])"
                      " FROM generate_series(1, 5000) n"_s,
                      storage::contractWord(desk.contract));
    desk.session->execute(u"VACUUM ANALYZE ticket_search"_s);

    const auto session = desk.ownLogin(desk.agent);
    desk::Desk agent = desk.as(desk.agent, *session);
    const storage::TicketFilter filter{.contracts = {desk.contract}, .text = u"plott"_s};
    const auto scans = [&] {
        for (db::Session *each : {session.get(), desk.session.get()})
            each->execute(u"SELECT pg_stat_force_next_flush()"_s); // what each has counted is seen by all
        return std::pair(
            desk.session->value<qint64>(
                u"SELECT idx_scan FROM pg_stat_user_indexes WHERE indexrelname = 'ticket_search_words'"_s),
            desk.session->value<qint64>(u"SELECT seq_scan FROM pg_stat_user_tables WHERE relname = 'ticket_search'"_s));
    };
    const auto readsTheIndex = [&](const auto &search) {
        const auto before = scans();
        search();
        const auto after = scans();
        CHECK(after.first > before.first);
        CHECK(after.second == before.second);
    };
    readsTheIndex([&] {
        const storage::TicketPage page = must(desk::listTickets(agent, filter, storage::TicketOrder::Number, {}, 50));
        REQUIRE(page.rows.size() == 1);
        CHECK(page.rows.front().id == wanted);
    });
    readsTheIndex([&] { CHECK(must(desk::countTickets(agent, filter, 100)) == 1); });
    readsTheIndex([&] {
        CHECK(
            session->value<qint64>(u"SELECT search_tickets('''plott'':*', ARRAY[CAST(? AS bigint)], 10000, 50)"_s, desk.contract)
            == wanted.value());
    });
}
