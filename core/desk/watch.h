// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

/// What happens by rule and by nobody's hand: steps as time runs out, of tickets and for lost callers, holds that wake, tickets
/// that are closed by silence. One watcher per database at a time.
namespace sportello::desk {

/// A process that watches, or sends.
struct Watcher {
    QString holder = QUuid::createUuid().toString(QUuid::WithoutBraces); ///< its own word, another one for each process
    QString label;                                                       ///< for people: what it is and where
    domain::Milliseconds stale{60'000};     ///< whose heartbeat is older than this is dead, by the database's clock
    std::function<bool()> interrupted = {}; ///< asked between two tickets or messages: true ends a pass early
    int most = 2000;                        ///< how many tickets are looked at, or messages sent, before it answers
    std::function<void()> meanwhile = {};   ///< called while a message is sent, and between two: the rules need not wait
};

struct WatchReport {
    bool holding = false; ///< false: another one watches, and nothing was done
    int looked = 0;       ///< tickets
    int steps = 0;        ///< of tickets and of lost calls
    int skipped = 0;      ///< overtaken by later ones, or nothing could be done
    int woken = 0;
    int closed = 0;
    int messages = 0;                    ///< put where they wait to leave
    int failed = 0;                      ///< tickets and calls that something was wrong with: looked at again later
    std::optional<domain::Instant> next; ///< when there is something to look at next, if nothing changes
    bool operator==(const WatchReport &) const = default;

    [[nodiscard]] int done() const { return steps + skipped + woken + closed; }
    /// Adds what a later pass did.
    void add(const WatchReport &later);
};

/// One pass: takes the lease or shows that its holder lives, and does what the rules ask for by now, each ticket as its own unit
/// of work, and each lost call. With nothing to do it costs a few looks. Errors: NotAllowed, and those of the database.
[[nodiscard]] domain::Result<WatchReport> watchOnce(Desk &desk, const Watcher &watcher);

/// Gives up what the watcher holds, so that another one need not wait.
domain::Result<void> stopWatching(Desk &desk, const Watcher &watcher);

/// Whether somebody may let the rules run; they have no say in what these do.
[[nodiscard]] bool mayWatch(const domain::Operator &person);
/// Throws db::Refused with NotAllowed where the operator may not, or their login does not serve the desk (desk/serving.h).
void requireWatch(const Desk &desk);

} // namespace sportello::desk
