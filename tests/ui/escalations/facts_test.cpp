// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/targets.h"
#include "tests/support/test_desk.h"
#include "ui/escalations/facts.h"

#include <algorithm>

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Reader {
    explicit Reader(TestDesk &desk) : bench(desk) {}
    [[nodiscard]] std::vector<FactSection> facts(TicketId id) const
    {
        desk::Desk technician = bench.as(bench.technician);
        const auto detail = desk::readTicket(technician, id);
        const auto directory = desk::readDirectory(technician);
        REQUIRE(detail);
        REQUIRE(directory);
        return factsOf(*detail, *directory, bench.clock.now());
    }
    TestDesk &bench;
};

const FactSection *section(const std::vector<FactSection> &sections, FactSection::Kind kind)
{
    const auto found = std::ranges::find(sections, kind, &FactSection::kind);
    return found == sections.end() ? nullptr : &*found;
}

bool says(const FactSection *section, const QString &words)
{
    return section != nullptr
        && std::ranges::any_of(section->facts, [&](const Fact &fact) { return fact.value.contains(words); });
}

} // namespace

TEST_CASE("the facts of an escalated ticket: how long, what the first level tried, and that nobody has it")
{
    TestDesk bench(db::Engine::Sqlite);
    const TicketId id = bench.openAt({TicketState::Escalated, Level::Second});
    bench.clock.advance(2h + 11min);
    const auto facts = Reader(bench).facts(id);
    CHECK(section(facts, FactSection::Kind::Age)->figure == u"2 h 11 min"_s);
    CHECK(section(facts, FactSection::Kind::Hold) == nullptr);
    CHECK(says(section(facts, FactSection::Kind::PassedUp), bench.escalation().reason));
    CHECK(says(section(facts, FactSection::Kind::PassedUp), bench.escalation().tried));
    CHECK(says(section(facts, FactSection::Kind::PassedUp), bench.agent.name));
    CHECK(says(section(facts, FactSection::Kind::People), u"Applicativi"_s));
    CHECK(says(section(facts, FactSection::Kind::People), u"nobody yet"_s));
    CHECK(factsLine(facts).contains(u"2 h 11 min"_s));

    // Chasers are counted apart: those that came, and those that the desk sent and did not take back.
    desk::Desk technician = bench.as(bench.technician);
    const auto chase = [&](ChaserDirection direction) {
        must(desk::chaseTicket(technician, {.ticket = id, .direction = direction, .party = u"Infotre"_s}));
    };
    const auto chasers = [&] {
        QStringList said;
        for (const Fact &fact : section(Reader(bench).facts(id), FactSection::Kind::Age)->facts)
            if (fact.label.startsWith("Chasers"_L1))
                said += QString(fact.label + u' ' + fact.value);
        return said;
    };
    CHECK(chasers().isEmpty());
    chase(ChaserDirection::Outbound);
    chase(ChaserDirection::Inbound);
    chase(ChaserDirection::Outbound);
    CHECK(chasers() == QStringList{u"Chasers 1"_s, u"Chasers sent 2"_s});
    must(desk::undoTicket(technician, {.request = {}, .ticket = id, .operation = {}}));
    CHECK(chasers() == QStringList{u"Chasers 1"_s, u"Chasers sent 1"_s});
}

TEST_CASE("the time left leads the facts where something is due")
{
    TestDesk bench(db::Engine::Sqlite);
    desk::Desk supervisor = bench.as(bench.supervisor);
    domain::Target target;
    target.limit = 4h;
    target.wallClock = true;
    must(desk::setTarget(supervisor, {.request = {}, .contract = bench.contract, .target = target}));
    const TicketId id = bench.openAt({TicketState::Escalated, Level::Second});
    bench.clock.advance(1h);
    const auto facts = Reader(bench).facts(id);
    CHECK(facts.front().kind == FactSection::Kind::Due);
    CHECK(facts.front().figure == u"3 h"_s);
    CHECK(factsLine(facts).startsWith(u"Resolution: 3 h"_s));
    bench.clock.advance(4h);
    CHECK(Reader(bench).facts(id).front().figure == u"late 1 h"_s);
}

TEST_CASE("a hold is told with who is waited for and since when; once it is over it is not")
{
    TestDesk bench(db::Engine::Sqlite);
    const TicketId id = bench.openAt({TicketState::InCharge, Level::Second});
    desk::Desk technician = bench.as(bench.technician);
    auto hold = bench.hold(id, HoldReason::Supplier);
    hold.party = u"Infotre S.p.A."_s;
    hold.reference = u"INC-20931"_s;
    REQUIRE(desk::holdTicket(technician, hold));
    bench.clock.advance(45min);
    auto facts = Reader(bench).facts(id);
    const FactSection *waits = section(facts, FactSection::Kind::Hold);
    REQUIRE(waits != nullptr);
    CHECK(waits->aside.contains(u"45 min"_s));
    CHECK(says(waits, hold.party));
    CHECK(says(waits, hold.reference));
    CHECK(factsLine(facts).contains(hold.party));
    REQUIRE(desk::resumeTicket(technician, {.request = {}, .ticket = id}));
    facts = Reader(bench).facts(id);
    CHECK(section(facts, FactSection::Kind::Hold) == nullptr);
}

TEST_CASE("a ticket that was never passed up has no such section, and a resolved one counts no further")
{
    TestDesk bench(db::Engine::Sqlite);
    const TicketId id = bench.openAt({TicketState::Registered, Level::First});
    bench.clock.advance(30min);
    desk::Desk agent = bench.as(bench.agent);
    REQUIRE(desk::resolveTicket(agent, {.request = {}, .ticket = id, .resolution = bench.resolution()}));
    bench.clock.advance(5h);
    const auto facts = Reader(bench).facts(id);
    CHECK(section(facts, FactSection::Kind::PassedUp) == nullptr);
    CHECK(section(facts, FactSection::Kind::Age)->figure == u"30 min"_s);
}
