// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/figures.h"

#include <algorithm>
#include <limits>

namespace sportello::indicators {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using std::chrono::hours;

namespace {

const std::vector<EventKind> countedKinds{
    EventKind::Registered, EventKind::Resolved,  EventKind::Reopened,    EventKind::Closed,    EventKind::Cancelled,
    EventKind::Merged,     EventKind::Escalated, EventKind::Transferred, EventKind::GivenBack, EventKind::Held};

/// A day is stored once nothing of it can be under way any more.
constexpr Milliseconds settlingTime = std::chrono::minutes{10};

Figure figureOf(const storage::CountedEvent &event)
{
    switch (event.kind) {
    case EventKind::Registered:
        return Figure::Opened;
    case EventKind::Resolved:
        return Figure::Resolved;
    case EventKind::Reopened:
        return Figure::Reopened;
    case EventKind::Closed:
        return Figure::Closed;
    case EventKind::Cancelled:
        return Figure::Cancelled;
    case EventKind::Merged:
        return Figure::Merged;
    case EventKind::Escalated:
        return Figure::Escalated;
    case EventKind::Transferred:
        return Figure::Transferred;
    case EventKind::GivenBack:
        return Figure::GivenBack;
    default:
        return Figure(20 + event.measure.value_or(std::int64_t(HoldReason::Other)));
    }
}

Figure bandOf(Milliseconds elapsed)
{
    constexpr std::array limits{Milliseconds(hours{1}), Milliseconds(hours{4}), Milliseconds(hours{8}), Milliseconds(hours{24}),
                                Milliseconds(hours{72})};
    const auto band = std::ranges::find_if(limits, [&](Milliseconds limit) { return elapsed <= limit; });
    return resolutionBands.at(std::size_t(band - limits.begin()));
}

/// Who may see what: all of a contract, or what some teams did.
struct View {
    ContractId contract;
    std::optional<std::vector<TeamId>> teams;

    [[nodiscard]] bool shows(std::int64_t team) const
    {
        return !teams || std::ranges::find(*teams, TeamId(team)) != teams->end();
    }
};

std::vector<View> viewsOf(const desk::Desk &desk, std::vector<ContractId> contracts)
{
    if (contracts.empty())
        contracts = desk::contractsFor(desk.me(), Verb::FiguresRead);
    if (contracts.empty())
        db::refuse(ErrorKind::NotAllowed, verbName(Verb::FiguresRead), u"–"_s);
    std::vector<View> views;
    for (const ContractId contract : contracts) {
        const desk::Scope scope = desk::scopeOn(desk.me(), Verb::FiguresRead, contract);
        if (scope == desk::Scope::None)
            db::refuse(ErrorKind::NotAllowed, verbName(Verb::FiguresRead), desk.me().worksOn(contract) ? u"–"_s : u"contract"_s);
        views.push_back({contract, scope == desk::Scope::Team ? std::optional(desk.me().teams) : std::nullopt});
    }
    return views;
}

QString writtenDay(LocalDay day)
{
    return QDate(1970, 1, 1).addDays(day).toString(Qt::ISODate);
}

void checkPeriod(Period period)
{
    if (period.from >= period.to || period.to - period.from > 20 * 366)
        db::refuse(ErrorKind::InvalidValue, u"period"_s, writtenDay(period.from) + u" – "_s + writtenDay(period.to));
}

/// The first day that is not finished, and so never stored.
LocalDay unfinishedDay(const Clock &clock)
{
    return localDay(clock.now() - settlingTime);
}

std::vector<LocalDay> missingDays(db::Session &session, ContractId contract, Period period)
{
    const std::vector<LocalDay> counted = storage::countedDays(session, contract, period.from, period.to);
    std::vector<LocalDay> missing;
    for (LocalDay day = period.from; day < period.to; ++day)
        if (!std::ranges::binary_search(counted, day))
            missing.push_back(day);
    return missing;
}

std::map<LocalDay, Counts> countsOf(desk::Desk &desk, const View &view, Period period)
{
    std::map<LocalDay, Counts> days;
    const auto add = [&](const storage::DayCount &count) {
        if (view.shows(count.team))
            days[count.day][Figure(count.figure)] += count.n;
    };
    const std::vector<LocalDay> missing = missingDays(desk.session(), view.contract, period);
    for (const storage::DayCount &count : storage::loadCounts(desk.session(), view.contract, period.from, period.to))
        if (!std::ranges::binary_search(missing, count.day))
            add(count);
    for (const LocalDay day : missing)
        for (const storage::DayCount &count : countDay(desk.session(), view.contract, day))
            add(count);
    return days;
}

/// The days on which a contract's history lies: nothing before them is worth settling.
Period clipped(db::Session &session, ContractId contract, Period period, LocalDay unfinished)
{
    const auto first = storage::firstDay(session, contract);
    return {std::max(period.from, first.value_or(unfinished)), std::min(period.to, unfinished)};
}

} // namespace

std::vector<storage::DayCount> countDay(db::Session &session, ContractId contract, LocalDay day)
{
    std::map<std::pair<int, std::int64_t>, std::int64_t> counts;
    storage::forEachEvent(session, contract, countedKinds, startOfDay(day), startOfDay(day + 1),
                          [&](const storage::CountedEvent &event) {
                              const std::int64_t team = event.team ? event.team->value() : 0;
                              ++counts[{int(figureOf(event)), team}];
                              if (event.kind == EventKind::Resolved && event.measure)
                                  ++counts[{int(bandOf(Milliseconds(*event.measure))), team}];
                          });
    std::vector<storage::DayCount> rows;
    for (const auto &[key, n] : counts)
        rows.push_back({day, key.first, key.second, n});
    return rows;
}

Result<void> settle(db::Session &session, const Clock &clock, ContractId contract, Period period,
                    const std::function<bool(int, int)> &progress)
{
    const auto days = db::readUnit(
        session, [&] { return missingDays(session, contract, clipped(session, contract, period, unfinishedDay(clock))); });
    if (!days)
        return tl::unexpected(days.error());
    int done = 0;
    for (const LocalDay day : *days) {
        if (progress && !progress(done++, int(days->size())))
            return failure(ErrorKind::Cancelled);
        const auto stored = db::writeUnit(session, [&] {
            storage::lockDay(session, contract, day);
            storage::saveCounts(session, contract, day, countDay(session, contract, day));
        });
        if (!stored)
            return stored;
    }
    return {};
}

Result<std::map<LocalDay, Counts>> dailyFigures(desk::Desk &desk, const std::vector<ContractId> &contracts, Period period)
{
    return db::guarded([&] {
        checkPeriod(period);
        std::map<LocalDay, Counts> all;
        for (const View &view : viewsOf(desk, contracts)) {
            // What could be stored is stored on the way. Where that can't be (a read-only file), it is counted again next time.
            (void)settle(desk.session(), desk.clock(), view.contract, period);
            const Period worth{clipped(desk.session(), view.contract, period, std::numeric_limits<LocalDay>::max()).from,
                               std::min(period.to, localDay(desk.clock().now()) + 1)};
            const auto days = db::orRefuse(db::readUnit(desk.session(), [&] { return countsOf(desk, view, worth); }));
            for (const auto &[day, counts] : days)
                for (const auto &[figure, n] : counts)
                    all[day][figure] += n;
        }
        return all;
    });
}

Result<Counts> figures(desk::Desk &desk, const std::vector<ContractId> &contracts, Period period)
{
    const auto days = dailyFigures(desk, contracts, period);
    if (!days)
        return tl::unexpected(days.error());
    Counts sum;
    for (const auto &[day, counts] : *days)
        for (const auto &[figure, n] : counts)
            sum[figure] += n;
    return sum;
}

} // namespace sportello::indicators
