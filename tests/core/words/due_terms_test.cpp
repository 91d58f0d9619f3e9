// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/due_terms.h"
#include "tests/core/words/languages.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;

TEST_CASE("The time left is told in a word for a row and in a phrase for a sentence, and never in days of 24 hours")
{
    using namespace std::chrono_literals;
    const Instant now = startOfDay(20514) + 10h; // Monday 2 March 2026
    HoursRule rule;
    for (std::size_t day = 0; day < 5; ++day)
        rule.week[day] = {{8 * 60, 18 * 60}};
    const ServiceTime service({{rule}, {}, {}});
    const auto says = [&](const QLocale &language, const TicketDue &due) {
        return in(language, [&] {
            return QString(words::timeLeft(due, now, service) + u" | "_s + words::timeLeftSpoken(due, now, service));
        });
    };
    const TicketDue due{Measure::Resolve, now + 95min, now + 60min, {}, false};
    CHECK(says(english, due) == u"1 h 35 min | 1 h 35 min left to resolution"_s);
    CHECK(says(italian, due) == u"1 h 35 min | 1 h 35 min alla risoluzione"_s);
    const TicketDue tomorrow{Measure::TakeCharge, now + 24h + 59s, {}, {}, false};
    CHECK(says(english, tomorrow) == u"10 h | 10 h left to taking charge"_s);
    const TicketDue late{Measure::Resolve, now - 35min, {}, {}, false};
    CHECK(says(english, late) == u"late 35 min | resolution late by 35 min"_s);
    CHECK(says(italian, late) == u"scaduto 35 min | risoluzione scaduta da 35 min"_s);
    const TicketDue stopped{Measure::Resolve, {}, {}, 3h, false};
    CHECK(says(italian, stopped) == u"fermo | 3 h alla risoluzione, fermo per un'attesa"_s);
    CHECK(says(english, {Measure::Resolve, {}, {}, {}, false})
          == u"no more service | Resolution: never due, there is no more service"_s);
}

TEST_CASE("What is measured in seconds is told with them while it is under an hour, and a target on calls is for calls")
{
    using namespace std::chrono_literals;
    const auto limit = [](const QLocale &language, Milliseconds length) {
        return in(language, [&] { return words::limit(length, true); });
    };
    CHECK(limit(english, 20s) == u"20 s of elapsed time"_s);
    CHECK(limit(english, 65s) == u"1 min 05 s of elapsed time"_s);
    CHECK(limit(english, 2min) == u"2 min of elapsed time"_s);
    CHECK(limit(english, 1h + 5s) == u"1 h of elapsed time"_s);
    CHECK(limit(italian, 20s) != limit(english, 20s));
    Target target;
    for (const Measure measure : {Measure::Answer, Measure::CallBack, Measure::Resolve}) {
        target.measure = measure;
        CHECK(in(english, [&] { return words::conditions(target); })
              == (measure == Measure::Resolve ? u"every ticket"_s : u"every call"_s));
    }
}

TEST_CASE("Why something is due no earlier although its time had passed is said of what is due, and of what was missed so")
{
    using namespace std::chrono_literals;
    const Instant asked = startOfDay(20514) + 14h;
    TicketClock clock;
    clock.targetSince = asked;
    clock.due = asked + 1h;
    CHECK(words::dueByAsking(clock).isEmpty());
    clock.due = asked;
    CHECK(in(english, [&] { return words::dueByAsking(clock); }).contains(u"since then only"_s));
    clock.breachedAt = clock.missedSince = asked;
    clock.targetSince = asked + 2h; // another target since
    clock.due = asked + 30h;
    CHECK(in(italian, [&] { return words::dueByAsking(clock); }) != in(english, [&] { return words::dueByAsking(clock); }));
    clock.missedSince = asked - 2h;
    CHECK(words::dueByAsking(clock).isEmpty());
}

TEST_CASE("Each step of a trace says from when to when, and what it counted or why not")
{
    using namespace std::chrono_literals;
    const Instant monday = startOfDay(20514);
    const auto says = [](const QLocale &language, const TraceStep &step) {
        return in(language, [&] { return QString(words::traceSpan(step) + u" | "_s + words::traceReason(step)); });
    };
    CHECK(says(italian, {TraceStep::What::Counted, {monday + 10h, monday + 18h}, 8h, DayOff::None, {}, {}, {}, {}})
              .endsWith(u"10:00–18:00 | conteggio: 8 h"_s));
    CHECK(says(english,
               {TraceStep::What::Counted, {monday + 9h + 20s, monday + 18h}, 8h + 59min + 40s, DayOff::None, {}, {}, {}, {}})
              .endsWith(u"09:00:20–18:00 | 8 h 59 min 40 s counted"_s));
    CHECK(says(english, {TraceStep::What::Stopped, {monday + 20h, monday + 24h}, 4h, DayOff::None, {}, HoldReason::Visit, {}, {}})
              .contains(u"20:00–24:00 | 4 h left out, on hold: Planned visit"_s));
    CHECK(says(english,
               {TraceStep::What::Closed, {monday, monday + 24h}, 0ms, DayOff::PublicHoliday, Holiday::EasterMonday, {}, {}, {}})
              .endsWith(u"skipped: Public holiday: Easter Monday"_s));
    const QString weekend =
        says(english, {TraceStep::What::Closed, {monday + 5 * 24h, monday + 7 * 24h}, 0ms, DayOff::WeekDay, {}, {}, {}, {}});
    CHECK(weekend.contains(u"Sat"_s));
    CHECK(weekend.contains(u" – Sun"_s));
    const QString closed =
        says(english,
             {TraceStep::What::Closed, {monday + 16h + 12min, monday + 24h}, 0ms, DayOff::Closure, {}, {}, u"Allagamento"_s, {}});
    CHECK(closed.contains(u"16:12 – 24:00 | "_s));
    CHECK(closed.contains(u"Allagamento"_s));
    CHECK(
        says(english,
             {TraceStep::What::Closed, {monday + 16h + 12min, monday + 48h}, 0ms, DayOff::Closure, {}, {}, u"Allagamento"_s, {}})
            .contains(u"Tue"_s));
}

TEST_CASE("What was missed is told where another target holds now")
{
    using namespace std::chrono_literals;
    TicketClock clock;
    clock.limit = 6h;
    CHECK(words::missedTarget(clock).isEmpty());
    clock.breachedAt = startOfDay(20514);
    clock.missedLimit = 6h;
    CHECK(words::missedTarget(clock).isEmpty());
    clock.missedLimit = 4h;
    CHECK(in(english, [&] { return words::missedTarget(clock); }) == u"The target that was missed was 4 h of service time."_s);
    CHECK(in(italian, [&] { return words::missedTarget(clock); }) == u"L'obiettivo mancato era di 4 h di tempo di servizio."_s);
}
