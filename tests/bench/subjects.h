// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "tests/bench/measures.h"

namespace sportello::bench {

/// Measuring service time, which needs no desk.
[[nodiscard]] std::vector<Figure> serviceTime();
/// Computing anew when open tickets are due, after a change of the calendar. Makes a desk of its own there; `suffix` keeps its
/// login apart from others of the same server.
[[nodiscard]] Figure dues(const db::Location &scratch, const db::Login &owner = {}, const QString &suffix = {});
[[nodiscard]] QString nameOfDues(db::Engine engine);
/// The watcher's look at a month of lost callers, for whom nothing is due just then. Makes a desk of its own there.
[[nodiscard]] Figure lostCallers(const db::Location &scratch);
/// Lists, a ticket with its history, search.
[[nodiscard]] std::vector<Figure> reading(desk::Desk &supervisor, const domain::Operator &technician);
/// What the database weighs, and what of it is tickets and what events.
[[nodiscard]] std::vector<Figure> weights(db::Session &session);
/// Opening a ticket durably, beside what the same disk can do at all, and what each guarantee costs. Changes the desk.
[[nodiscard]] std::vector<Figure> opening(desk::Desk &agent, const db::Location &scratch);
/// Importing a log made for the purpose. Changes the desk.
[[nodiscard]] std::vector<Figure> importing(desk::Desk &supervisor, const QString &directory);
/// Imports about so many rows of such a log and answers how many; `step` is called at each of its steps. Changes the desk.
int importRows(desk::Desk &supervisor, const QString &directory, int rows, const std::function<void()> &step = {});
/// How much memory making desks and importing take, each in a program of its own, for sizes up to the biggest.
[[nodiscard]] std::vector<Figure> memory(int biggest);
/// How long it takes until a board that nobody touches shows what a colleague wrote. Changes the desk.
[[nodiscard]] std::vector<Figure> board(const db::Location &location, const db::Login &watches, const db::Login &writes);
/// The console from its start to a queue that can be worked, if there is a console.
[[nodiscard]] std::vector<Figure> console(const db::Location &location, const db::Login &login);

} // namespace sportello::bench
