// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/presence.h"

#include "core/desk/presence.h"
#include "tests/ui/models/bench.h"

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace std::chrono_literals;

static_assert(Presence::usualIdle == 10min);

TEST_CASE("whoever is long away from the keyboard is no longer looking at a ticket, and is again from the next key on")
{
    Bench bench(EACH_ENGINE());
    const TicketId ticket = bench.open();
    const auto agent = bench.sit(bench.agent);
    Presence presence(*agent, nullptr, 1s);
    // What the supervisor would be told; who is silent is not told for long, so each question counts.
    const auto isSeen = [&] {
        desk::Desk other = bench.as(bench.supervisor);
        return !must(desk::lookAtTicket(other, {QStringLiteral("altra"), ticket})).empty();
    };
    presence.show(ticket);
    CHECK(until([&] {
        presence.stir(); // somebody goes on typing
        return isSeen();
    }));
    CHECK(until([&] { return !isSeen(); }));
    CHECK(until([&] {
        presence.stir();
        return isSeen();
    }));
}
