// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/transition.h"
#include "tests/support/test_desk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;

TEST_CASE("a ticket can be brought to every place that is reached the usual way, and is sound there")
{
    TestDesk desk(EACH_ENGINE());
    for (const TicketState state : allTicketStates)
        for (const Level level : allLevels) {
            const bool exists = state != TicketState::Merged && (state != TicketState::Registered || level == Level::First)
                && (state != TicketState::Escalated || level == Level::Second);
            if (!exists)
                continue;
            const TicketId id = desk.openAt({state, level});
            CHECK(desk.ticket(id).place == Place{state, level});
            CHECK(desk.isSound(id));
        }
}
