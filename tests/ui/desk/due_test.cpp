// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk/desk_bench.h"

#include "core/desk/calendars.h"
#include "core/desk/targets.h"
#include "core/exchange/incident_import.h"
#include "core/storage/tickets.h"
#include "ui/detail/why_due.h"
#include "ui/widgets/signs.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

using namespace sportello;
using namespace sportello::test;
using namespace sportello::ui;
using namespace sportello::domain;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

TEST_CASE("a ticket's header tells the time that is left, and its key why it is due then, in both languages")
{
    Bench bench; // Monday 2 March 2026, 10:00
    desk::Desk supervisor = bench.as(bench.supervisor), agent = bench.as(bench.agent);
    HoursRule rule;
    for (std::size_t day = 0; day < 5; ++day)
        rule.week[day] = {{8 * 60, 18 * 60}};
    must(desk::setHours(supervisor, {.request = {}, .contract = bench.contract, .rule = rule}));
    domain::Target target;
    target.limit = 4h;
    must(desk::setTarget(supervisor, {.request = {}, .contract = bench.contract, .target = target}));
    must(desk::setHoldStops(supervisor, {.request = {}, .contract = bench.contract, .reasons = {HoldReason::Requester}}));
    bench.clock.advance(4 * 24h + 6h); // Friday, 16:00
    const TicketId id = bench.open();
    bench.clock.advance(30min);
    must(desk::holdTicket(agent, bench.hold(id)));
    bench.clock.advance(30min);
    must(desk::resumeTicket(agent, {.request = {}, .ticket = id}));

    Sitting sitting(bench, bench.agent);
    sitting.open(id);
    const auto left = [&] {
        const auto chips = sitting.detail().findChildren<TimeChip *>();
        return chips.size() == 1 && chips.front()->isVisible() ? chips.front()->accessibleName() : QString();
    };
    CHECK(left() == u"3 h 30 min left to resolution"_s);

    const WhyDue &why = *sitting.detail().whyDue();
    CHECK_FALSE(why.isVisible());
    sitting.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(until([&] { return why.isVisible(); }));
    CHECK(why.lines()
          == QStringList{u"Resolution is due on 9 Mar 2026 10:30. Target: 4 h of service time, for every ticket."_s,
                         u"Fri 6 Mar 2026 16:00–16:30: 30 min counted"_s,
                         u"Fri 6 Mar 2026 16:30–17:00: 30 min left out, on hold: Waits for the requester"_s,
                         u"Fri 6 Mar 2026 17:00–18:00: 1 h counted"_s,
                         u"Sat 7 Mar 2026 – Sun 8 Mar 2026: skipped: No hours on this day of the week"_s,
                         u"Mon 9 Mar 2026 08:00–10:30: 2 h 30 min counted"_s});
    sitting.language().use(u"it"_s);
    REQUIRE(until([&] { return left() == u"3 h 30 min alla risoluzione"_s; }));
    CHECK(why.lines().value(0)
          == u"Risoluzione: scade il 09/03/2026 10:30. Obiettivo: 4 h di tempo di servizio, per ogni ticket."_s);
    CHECK(why.lines().size() == 6);
    sitting.press(Qt::Key_Escape);
    CHECK_FALSE(why.isVisible());

    // It counts on by itself: at risk, then missed.
    bench.clock.advance(2 * 24h + 17h); // Monday, 10:00
    REQUIRE(until([&] { return left() == u"30 min alla risoluzione"_s; }));
    bench.clock.advance(45min);
    REQUIRE(until([&] { return left().contains(u"15 min"_s); }));
    sitting.language().use(u"en"_s);
    CHECK(until([&] { return left() == u"resolution late by 15 min"_s; }));

    // What was missed is told also where another target holds since.
    target.limit = 6h;
    must(desk::setTarget(supervisor, {.request = {}, .contract = bench.contract, .target = target}));
    sitting.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(until([&] { return why.isVisible(); }));
    REQUIRE(until([&] {
        return why.lines().value(0)
            == u"Resolution was due on 9 Mar 2026 10:30 and was missed. The target that was missed was 4 h of service time. "
               "Target: 6 h of service time, for every ticket."_s;
    }));
    CHECK(why.lines().value(1) == u"Fri 6 Mar 2026 16:00–16:30: 30 min counted"_s);
    CHECK(why.lines().value(5) == u"Mon 9 Mar 2026 08:00–10:30: 2 h 30 min counted"_s);
}

TEST_CASE("of an imported ticket it is said that its clock was begun by imported history, in both languages")
{
    Bench bench;
    desk::Desk supervisor = bench.as(bench.supervisor);
    HoursRule rule;
    for (std::size_t day = 0; day < 5; ++day)
        rule.week[day] = {{8 * 60, 18 * 60}};
    must(desk::setHours(supervisor, {.request = {}, .contract = bench.contract, .rule = rule}));
    domain::Target target;
    target.limit = 30h;
    must(desk::setTarget(supervisor, {.request = {}, .contract = bench.contract, .target = target}));
    const QTemporaryDir folder;
    QFile log(folder.filePath(u"log.csv"_s));
    REQUIRE(log.open(QIODevice::WriteOnly));
    log.write("id,state,at\nC,work,2026-02-27T17:00\n");
    log.close();
    const exchange::Mapping mapping =
        must(exchange::Mapping::parse(R"({"source": "old desk", "times": {"formats": ["iso"], "zone": "Europe/Rome"},
            "columns": {"case": "id", "state": "state", "time": "at"}, "values": {"state": {"work": "in charge"}}})"));
    exchange::ImportOptions options;
    options.contract = bench.contract;
    must(exchange::importIncidents(supervisor, log.fileName(), mapping, options, {}));

    Sitting sitting(bench, bench.agent);
    sitting.open(storage::findAlias(*bench.session, bench.contract, {u"old desk"_s, u"C"_s}).value());
    sitting.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    const WhyDue &why = *sitting.detail().whyDue();
    REQUIRE(until([&] { return why.isVisible(); }));
    CHECK(why.lines().value(0).endsWith(u"The clock was begun by imported history."_s));
    sitting.language().use(u"it"_s);
    REQUIRE(until([&] { return why.lines().value(0).endsWith(u"è stato avviato da una storia importata."_s); }));
}
