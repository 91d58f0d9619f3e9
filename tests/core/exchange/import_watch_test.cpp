// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/watch.h"
#include "core/storage/catalogue.h"
#include "tests/core/exchange/import_desk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;
using namespace domain;
using namespace std::chrono_literals;

namespace {

/// A desk with tacit closing after three days, to which cases come from elsewhere.
struct WatchedImport : ImportDesk {
    explicit WatchedImport(db::Engine engine) : ImportDesk(engine)
    {
        Contract row = storage::loadContract(*session, contract).value();
        row.closing = ClosingRule::VerifiedOrTacit;
        row.closingDays = 3;
        ++row.version;
        REQUIRE(storage::updateContract(*session, row));
    }
    void bring(const QByteArray &rows)
    {
        const exchange::Mapping mapping =
            must(exchange::Mapping::parse(R"({"source": "old desk", "times": {"formats": ["iso"], "zone": "UTC"},
                "columns": {"case": "id", "state": "state", "time": "at"},
                "values": {"state": {"work": "in charge", "wait": "on hold: supplier", "done": "resolved"}}})"));
        must(import(log("id,state,at\n" + rows), mapping));
    }
    desk::WatchReport pass() { return must(desk::watchOnce(boss, watcher)); }

    desk::Desk boss = as(supervisor);
    desk::Watcher watcher{.label = u"console"_s};
};

} // namespace

TEST_CASE("what a log says of holds and resolutions is not acted upon by rule, and its later rows keep their times")
{
    WatchedImport t(EACH_ENGINE());
    t.bring("A,wait,2026-02-20T10:00\nB,done,2026-02-20T10:00\n");
    const desk::WatchReport report = t.pass();
    CHECK(report.looked == 2);
    CHECK(report.done() == 0);
    CHECK(report.failed == 0);
    CHECK(report.messages == 0);
    CHECK(t.ticket(t.ticketOf(u"A"_s)).place.state == TicketState::OnHold);
    CHECK(t.ticket(t.ticketOf(u"B"_s)).place.state == TicketState::Resolved);
    const auto byHand = desk::closeTacitly(t.boss, {.request = {}, .ticket = t.ticketOf(u"B"_s)});
    CHECK(kindOf(byHand) == ErrorKind::ClosingNotAllowed);

    t.bring("A,wait,2026-02-20T10:00\nA,work,2026-02-21T09:30\n");
    CHECK(t.history(t.ticketOf(u"A"_s)).back().occurredAt
          == std::chrono::sys_days{std::chrono::year{2026} / 2 / 21} + 9h + 30min);
    // What changed is looked at, whether or not a catalogue has.
    CHECK(t.pass().looked == 1);
}

TEST_CASE("what is held and resolved here is woken and closed by rule, wherever the ticket came from")
{
    WatchedImport t(EACH_ENGINE());
    t.bring("A,work,2026-02-20T10:00\nB,done,2026-02-20T10:00\n");
    const TicketId a = t.ticketOf(u"A"_s);
    const TicketId b = t.ticketOf(u"B"_s);
    desk::HoldTicket hold = t.hold(a);
    hold.wakeUp = t.clock.now() + 1h;
    must(desk::holdTicket(t.boss, hold));
    must(desk::reopenTicket(t.boss, {{}, b, u"non funziona"_s}));
    must(desk::takeTicket(t.boss, {{}, b}));
    must(desk::resolveTicket(t.boss, {{}, b, t.resolution()}));
    CHECK(t.pass().done() == 0);
    t.clock.advance(1h);
    CHECK(t.pass().woken == 1);
    CHECK(t.ticket(a).place.state == TicketState::InCharge);
    t.clock.advance(3 * 24h);
    CHECK(t.pass().closed == 1);
    CHECK(t.ticket(b).place.state == TicketState::Closed);
    CHECK(t.isSound(a));
    CHECK(t.isSound(b));
}
