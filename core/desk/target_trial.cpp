// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/target_trial.h"

#include "core/desk/calendar_records.h"
#include "core/desk/targets.h"
#include "core/storage/catalogue_cache.h"
#include "core/storage/dues.h"
#include "core/storage/tickets.h"

#include <set>
#include <tuple>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr int pageSize = 200;

void count(TrialCounts &counts, const TicketClock &clock)
{
    if (clock.breachedAt)
        ++counts.missed;
    else if (clock.state == ClockState::Void || !clock.target)
        ++counts.apart;
    else if (clock.isOpen())
        ++counts.running;
    else
        ++counts.met;
}

/// Which of a ticket's clocks of one measure it is, whatever is promised.
using ClockName = std::tuple<int, Level, Instant>;
ClockName nameOf(const TicketClock &clock)
{
    return {clock.cycle, clock.level, clock.start};
}

void check(const TryTarget &c)
{
    domain::Target target = c.target;
    target.rank = 1;
    (void)cleaned(target);
    if (target.measure == Measure::Answer || target.measure == Measure::CallBack)
        refuseValue(u"target"_s, u"calls"_s);
    if (c.to <= c.from)
        refuseValue(u"period"_s, u"order"_s);
}

} // namespace

Result<Trial> tryTarget(Desk &desk, const TryTarget &c, const std::function<bool(int)> &progress)
{
    return db::guarded([&] {
        desk.require(Verb::FiguresRead, Target::in(c.contract));
        db::Session &session = desk.session();
        check(c);
        (void)requireContract(session, c.contract);
        const auto catalogue = storage::loadCatalogue(session, c.contract);
        const Instant now = desk.clock().now();
        TargetRules tried{{c.target}, catalogue->targets.stops};
        tried.targets.front().id = TargetId(1); // only that there is one is asked for
        tried.targets.front().from = Instant::min();
        tried.targets.front().until.reset();
        const ClockRules inForce = catalogue->clockRules();
        const ClockRules instead{inForce.service, tried, inForce.supplierTeams};

        Trial trial;
        storage::TicketFilter filter;
        filter.contracts = {c.contract};
        filter.opened = {c.from, c.to};
        std::optional<storage::TicketCursor> after;
        do {
            // A page is read in one look; the whole is not: others go on working.
            const auto page = db::orRefuse(db::readUnit(session, [&] {
                auto rows = storage::listTickets(session, filter, storage::TicketOrder::Newest, after, pageSize);
                std::set<TicketId> ids;
                for (const storage::TicketSummary &row : rows.rows)
                    ids.insert(row.id);
                return std::pair(storage::loadClockHistories(session, ids), rows.next);
            }));
            for (const auto &found : page.first) {
                ++trial.tickets;
                std::set<ClockName> fitting; // by the tried target: only of these it can be said what is in force instead
                const auto add = [&](const ClockRules &rules, TrialCounts Trial::Side::*side, bool isTried) {
                    for (const TicketClock &clock : clocksOf(found.second, rules, now)) {
                        if (clock.measure != c.target.measure)
                            continue;
                        if (isTried && clock.target)
                            fitting.insert(nameOf(clock));
                        Trial::Side &counted = clock.imported ? trial.imported : trial.native;
                        if (fitting.contains(nameOf(clock)))
                            count(counted.*side, clock);
                        else
                            ++(counted.*side).apart;
                    }
                };
                add(instead, &Trial::Side::tried, true);
                add(inForce, &Trial::Side::inForce, false);
            }
            after = page.second;
            if (progress && !progress(trial.tickets))
                db::refuse(ErrorKind::Cancelled);
        } while (after);
        return trial;
    });
}

} // namespace sportello::desk
