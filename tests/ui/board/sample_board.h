// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/indicators/figures.h"

namespace sportello::sample {

/// A Tuesday at a busy help desk, a little after 16:00 in Rome.
inline indicators::Board board()
{
    using namespace domain;
    using namespace std::chrono_literals;
    indicators::Board board;
    board.at = std::chrono::sys_days{std::chrono::year{2026} / 3 / 24} + 15h + 12min;
    board.day = localDay(board.at);
    const std::array<std::array<int, indicators::callParts>, 17> from8{{
        {5, 0, 0, 0, 0, 1, 0},
        {9, 1, 0, 0, 0, 0, 0},
        {13, 1, 1, 0, 1, 1, 0},
        {15, 2, 1, 1, 0, 0, 0},
        {14, 1, 1, 1, 1, 0, 0},
        {13, 1, 0, 0, 0, 1, 0},
        {11, 1, 0, 0, 0, 0, 0},
        {9, 0, 1, 0, 0, 1, 0},
        {6, 0, 0, 0, 0, 0, 0},
        {4, 1, 0, 0, 0, 0, 0},
        {3, 0, 0, 0, 0, 0, 0},
        {5, 0, 1, 0, 0, 0, 0},
        {8, 1, 0, 0, 1, 1, 0},
        {10, 1, 0, 0, 0, 0, 0},
        {9, 0, 1, 0, 0, 0, 0},
        {7, 1, 0, 0, 0, 0, 0},
        {3, 0, 0, 0, 0, 0, 0},
    }};
    for (std::size_t i = 0; i < from8.size(); ++i)
        board.calls.at(16 + i) = from8.at(i);
    board.calls.at(14) = {0, 0, 0, 0, 0, 0, 2};
    for (const auto &halfHour : board.calls)
        for (std::size_t part = 0; part < 5; ++part)
            board.callsOffered += halfHour.at(part);
    for (const auto &halfHour : board.calls)
        board.callsHandledLive += halfHour.at(0);
    board.meanWait = 13'200ms;
    board.backlog = {{{TicketState::Registered, Level::First}, 14}, {{TicketState::InCharge, Level::First}, 31},
                     {{TicketState::OnHold, Level::First}, 9},      {{TicketState::Escalated, Level::Second}, 8},
                     {{TicketState::InCharge, Level::Second}, 18},  {{TicketState::OnHold, Level::Second}, 7}};
    for (int i = 0; i < 30; ++i) {
        const LocalDay day = board.day - 29 + i;
        const int weekday = (day + 3) % 7; // 0 is Monday
        const int base = weekday >= 5 ? 3 : 38 + (weekday == 0 ? 16 : 0) + (i * 7) % 9;
        board.days.push_back({day, base, weekday >= 5 ? 2 : 36 + (i * 11) % 13 + (weekday == 1 ? 9 : 0)});
    }
    board.resolutionTimes = {412, 188, 96, 61, 74, 33};
    return board;
}

} // namespace sportello::sample
