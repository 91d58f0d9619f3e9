// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/service_time.h"
#include "tests/bench/subjects.h"

#include <random>

namespace sportello::bench {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using namespace std::chrono_literals;

std::vector<Figure> serviceTime()
{
    HoursRule rule;
    for (std::size_t day = 0; day < 5; ++day)
        rule.week[day] = {{8 * 60, 13 * 60}, {14 * 60, 18 * 60}};
    ServiceCalendar calendar{{rule}, {}, {}};
    const LocalDay first = dayOf(2025y / 1 / 1);
    for (int i = 0; i < 100; ++i) { // all within the year that is measured
        const LocalDay day = first + 1 + i * 3;
        calendar.closures.push_back({day, day, u"chiusura"_s});
        calendar.openings.push_back({OpeningId(i + 1), day + 1, day + 1, {{9 * 60, 12 * 60}}});
    }
    std::vector<Figure> all;
    all.push_back(timed(u"service time: making a calendar ready"_s, 20, [&](int) { (void)ServiceTime(calendar); }));

    const ServiceTime time(calendar);
    std::mt19937 random(1);                         // NOLINT: the same instants each time
    std::vector<std::pair<Instant, Instant>> spans; // of the whole year, each begun at another second of its first day
    std::vector<Instant> starts;                    // at any second of it
    for (int i = 0; i < 1000; ++i) {
        const Instant from = startOfDay(first) + std::chrono::seconds(std::uniform_int_distribution(0, 86400 - 1)(random));
        spans.emplace_back(from, from + std::chrono::hours(24 * 365));
        starts.push_back(startOfDay(first) + std::chrono::seconds(std::uniform_int_distribution(0, 86400 * 365)(random)));
    }
    // A thousand at a time, so that the timer's own cost does not count: milliseconds for a thousand are microseconds for one.
    Milliseconds sum{0};
    Figure between = timed(u"service time: between two instants a year apart"_s, 200,
                           [&](int) {
                               for (const auto &[from, to] : spans)
                                   sum += time.between(from, to);
                           },
                           {1.0, std::nullopt, false});
    Figure after = timed(u"service time: adding 40 hours"_s, 200,
                         [&](int) {
                             for (const Instant from : starts)
                                 sum += time.after(from, 40h).value_or(from) - from;
                         },
                         {1.0, std::nullopt, false});
    for (Figure *figure : {&between, &after}) {
        figure->unit = u"µs"_s;
        figure->remark = sum > 0ms ? u"200 exceptions in the year"_s : u"nothing was measured"_s;
        all.push_back(*figure);
    }
    return all;
}

} // namespace sportello::bench
