// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/location.h"
#include "tests/bench/measures.h"

/// Many at work on one desk at once, each group of them in a program of its own, as consoles are.
namespace sportello::bench {

/// What one program of them does until its time is up.
enum class Crew {
    RawWriters, ///< one: a durable transaction of one row, again and again
    Writers,    ///< one: opens tickets, again and again
    Operators   ///< several: each does something every five seconds, as at a real desk
};
struct Shift {
    Crew crew = Crew::Writers;
    db::Location location;
    std::vector<db::Login> logins; ///< of Operators one each; the others take the first
    int seconds = 20;
};
/// Works, and prints how long each action took, in milliseconds, a line each. Throws where one fails.
void work(const Shift &shift);

/// Eight writers at once: how long the slowest waited, and how many tickets they open beside how many rows they could write.
/// `login` answers the login of the n-th demonstration agent. Changes the desk.
[[nodiscard]] std::vector<Figure> writers(const db::Location &location, const std::function<db::Login(int)> &login, int seconds);
/// So many operators at once, on a server. Changes the desk.
[[nodiscard]] std::vector<Figure> operators(const db::Location &location, const std::function<db::Login(int)> &login,
                                            int seconds);

} // namespace sportello::bench
