// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/bench.h"

#include "core/desk/calendars.h"
#include "core/desk/dues.h"
#include "core/desk/targets.h"
#include "core/storage/dues.h"
#include "ui/delegates/roles.h"
#include "ui/models/ticket_list_model.h"
#include "ui/models/ticket_terms.h"

#include <QtTest/QSignalSpy>

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Monday 2 March 2026, 10:00; hours Mon–Fri 08:00–18:00; four hours to resolve.
struct Late : Bench {
    Late()
    {
        HoursRule rule;
        for (std::size_t day = 0; day < 5; ++day)
            rule.week[day] = {{8 * 60, 18 * 60}};
        must(desk::setHours(me, {.request = {}, .contract = contract, .rule = rule}));
        domain::Target target;
        target.limit = 4h;
        must(desk::setTarget(me, {.request = {}, .contract = contract, .target = target}));
        must(desk::setHoldStops(me, {.request = {}, .contract = contract, .reasons = {HoldReason::Requester}}));
        must(desk::recomputeDue(me, contract));
    }
    desk::Desk me = as(supervisor);
};

std::vector<TicketGroup> openOnes()
{
    TicketGroup all{.title = {}, .filter = {}};
    all.filter.open = true;
    return {all};
}

bool load(TicketListModel &model)
{
    bool merged = false;
    const auto once = QObject::connect(&model, &TicketListModel::merged, &model, [&] { merged = true; });
    model.setGroups(openOnes());
    const bool done = until([&] { return merged; });
    QObject::disconnect(once);
    return done;
}

} // namespace

TEST_CASE("the time left goes on in each row without the database, and only rows that read otherwise are shown anew")
{
    Late bench;
    const TicketId early = bench.open(bench.opening(u"Presto"_s)); // due at 14:00
    bench.clock.advance(2h);
    const TicketId late = bench.open(bench.opening(u"Tardi"_s)); // due at 16:00
    const auto place = bench.sit(bench.agent);
    TicketListModel model(*place);
    const Tested tested(&model);
    REQUIRE(load(model));
    const auto says = [&](TicketId id, int role) { return model.indexOf(id).data(role); };
    CHECK(model.indexOf(early).row() == 0); // what is due first stands first
    CHECK(says(early, roles::TimeText) == u"2 h"_s);
    CHECK(says(early, roles::Urgency).toInt() == int(ui::Urgency::OnTrack));
    CHECK(says(early, roles::TimeShare).toDouble() == 0.5);
    CHECK(says(late, roles::TimeText) == u"4 h"_s);
    model.tickTimes();
    const QSignalSpy shown(&model, &QAbstractItemModel::dataChanged);
    bench.clock.advance(30s);
    model.tickTimes(); // 1 h 59 and 3 h 59
    CHECK(shown.size() == 2);
    model.tickTimes();
    CHECK(shown.size() == 2);
    bench.clock.advance(61min); // 58 min of four hours are left
    CHECK(says(early, roles::Urgency).toInt() == int(ui::Urgency::AtRisk));
    bench.clock.advance(36min);
    CHECK(says(early, roles::Urgency).toInt() == int(ui::Urgency::DueSoon));
    CHECK(says(early, Qt::AccessibleTextRole).toString().contains(u"22 min left to resolution"_s));
    bench.clock.advance(1h);
    CHECK(says(early, roles::Urgency).toInt() == int(ui::Urgency::Breached));
    CHECK(says(early, roles::TimeText) == u"late 37 min"_s);
    CHECK(says(late, roles::Urgency).toInt() == int(ui::Urgency::OnTrack));
}

TEST_CASE("a row that comes to be at risk moves before what is due earlier, though nobody did anything")
{
    Late bench;
    domain::Target slowly;
    slowly.kind = TicketKind::Request;
    slowly.limit = 20h;
    must(desk::setTarget(bench.me, {.request = {}, .contract = bench.contract, .target = slowly}));
    must(desk::recomputeDue(bench.me, bench.contract));
    desk::OpenTicket request = bench.opening(u"Lento"_s);
    request.kind = TicketKind::Request;
    const TicketId slow = bench.open(request); // due on Wednesday at 10:00, at risk from Tuesday 15:00 on
    bench.clock.advance(28h + 30min);
    const TicketId quick = bench.open(bench.opening(u"Presto"_s)); // due on Wednesday at 08:30
    const auto place = bench.sit(bench.agent);
    TicketListModel model(*place);
    const Tested tested(&model);
    REQUIRE(load(model));
    CHECK(model.indexOf(quick).row() == 0);
    model.tickTimes();
    bench.clock.advance(31min);
    model.tickTimes();
    CHECK(until([&] { return model.indexOf(slow).row() == 0; }));
    CHECK(model.indexOf(quick).row() == 1);
    CHECK(model.indexOf(slow).data(roles::Urgency).toInt() == int(ui::Urgency::AtRisk));
}

TEST_CASE("what goes on with little left is as urgent as what never stood still")
{
    Late bench;
    const TicketId id = bench.openAt({TicketState::InCharge, Level::First});
    desk::Desk agent = bench.as(bench.agent);
    bench.clock.advance(3h + 15min);
    must(desk::holdTicket(agent, bench.hold(id)));
    bench.clock.advance(21h);
    must(desk::resumeTicket(agent, {{}, id}));
    const auto due = storage::loadDue(*bench.session, id);
    REQUIRE(due);
    const ServiceTime service(must(desk::readCalendar(bench.me, bench.contract)).calendar);
    const Instant resumed = bench.clock.now();
    CHECK(dueShown(*due, resumed, service).urgency == ui::Urgency::AtRisk);
    CHECK(dueShown(*due, resumed, service).left == 45 / 240.0);
    CHECK(dueShown(*due, resumed + 20min, service).urgency == ui::Urgency::AtRisk);
    CHECK(dueShown(*due, resumed + 23min, service).urgency == ui::Urgency::DueSoon); // a tenth of four hours are 24 minutes
}

TEST_CASE("a stopped clock says so, and a hold that is to be ended says that first")
{
    Late bench;
    const TicketId id = bench.open();
    desk::Desk agent = bench.as(bench.agent);
    must(desk::holdTicket(agent, bench.hold(id)));
    const auto summary = [&] {
        storage::TicketFilter filter;
        filter.contracts = {bench.contract};
        return storage::listTickets(*bench.session, filter, storage::TicketOrder::Newest, {}, 1).rows.front();
    };
    const ServiceTime service(must(desk::readCalendar(bench.me, bench.contract)).calendar);
    const TimeLeft stopped = timeShown(summary(), bench.clock.now(), service);
    CHECK(stopped.urgency == ui::Urgency::Paused);
    CHECK(stopped.text == u"stopped"_s);
    const TimeLeft waking = timeShown(summary(), bench.clock.now() + 25h, service);
    CHECK(waking.urgency == ui::Urgency::DueSoon);
    CHECK(waking.text == u"to resume"_s);
}

TEST_CASE("a console that is opened goes on with what another left behind, and shows what came of it")
{
    Late bench;
    const TicketId id = bench.open(); // due at 14:00
    must(desk::closeDays(bench.me,
                         {.request = {},
                          .contract = bench.contract,
                          .first = localDay(bench.clock.now()),
                          .last = localDay(bench.clock.now()),
                          .why = u"Neve"_s}));
    CHECK(must(desk::contractsWithOldDues(bench.me)).size() == 1);
    const auto place = bench.sit(bench.agent);
    TicketListModel model(*place);
    REQUIRE(load(model));
    REQUIRE(until([&] { return storage::markedContracts(*bench.session).empty(); }));
    CHECK(storage::loadDue(*bench.session, id)->at == startOfDay(localDay(bench.clock.now()) + 1) + 12h);
    REQUIRE(until([&] { return model.indexOf(id).data(roles::TimeText) == u"4 h"_s; }));

    // And follows what others compute anew while it is open.
    must(desk::closeDays(bench.me,
                         {.request = {},
                          .contract = bench.contract,
                          .first = localDay(bench.clock.now()) + 1,
                          .last = localDay(bench.clock.now()) + 1,
                          .why = u"Neve"_s}));
    domain::Target target;
    target.limit = 2h;
    must(desk::setTarget(bench.me, {.request = {}, .contract = bench.contract, .target = target}));
    must(desk::recomputeDue(bench.me, bench.contract));
    REQUIRE(until([&] { return model.indexOf(id).data(roles::TimeText) == u"2 h"_s; }));
}
