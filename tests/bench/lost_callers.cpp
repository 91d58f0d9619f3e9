// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/dues.h"
#include "core/desk/watch_calls.h"
#include "core/desk/watch_rules.h"
#include "core/storage/waiting_calls.h"
#include "tests/bench/own_desk.h"
#include "tests/bench/subjects.h"

namespace sportello::bench {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using namespace std::chrono_literals;
using test::must;

namespace {

constexpr int lostOfMonth = 10'000;
constexpr int looks = 21;

/// Who hung up or got no answer in the last thirty days; every third rang again later and was spoken to.
void lose(const OwnDesk &desk)
{
    const Instant first = desk.clock.now() - std::chrono::days(30);
    const Milliseconds apart = Milliseconds(std::chrono::days(30)) / lostOfMonth;
    const auto write = [&](int number) {
        Call call;
        call.id = storage::nextCallId(desk.session);
        call.version = 1;
        call.contract = desk.contract;
        call.end = CallEnd::HungUp;
        call.number.typed = u"081 7%1"_s.arg(number, 6, 10, QChar(u'0'));
        call.number.e164 = u"+390817%1"_s.arg(number, 6, 10, QChar(u'0'));
        call.startedAt = first + number * apart;
        call.endedAt = call.startedAt + 40s;
        storage::insertCall(desk.session, call);
        storage::updateWaiting(desk.session, call.id, Waiting{});
        if (number % 3)
            return;
        call.id = storage::nextCallId(desk.session);
        call.end = CallEnd::Answered;
        call.startedAt += 10min;
        call.answeredAt = call.startedAt + 20s;
        call.endedAt = call.startedAt + 5min;
        storage::insertCall(desk.session, call);
    };
    for (int done = 0; done < lostOfMonth; done += 1000)
        must(db::writeUnit(desk.session, [&] {
            for (int i = 0; i < 1000; ++i)
                write(done + i);
        }));
}

} // namespace

Figure lostCallers(const db::Location &scratch)
{
    const auto session = must(db::Session::open(scratch, {}, {.create = true}));
    ManualClock clock(std::chrono::sys_days{std::chrono::year{2026} / 3 / 2} + 9h);
    OwnDesk desk(*session, clock, {});
    lose(desk);
    domain::Target target;
    target.measure = Measure::CallBack;
    target.limit = 4h;
    desk.promise(target);
    desk::Desk me = desk.by();
    must(desk::recomputeDue(me, desk.contract));
    for (const int percent : {75, 100}) {
        WatchStep step;
        step.contract = desk.contract;
        step.measure = Measure::CallBack;
        step.percent = percent;
        step.receiver = StepReceiver::Team;
        step.team = desk.team;
        must(desk::addWatchStep(me, {.request = {}, .step = step}));
    }
    std::vector<double> took;
    int pages = 0;
    for (int look = 0; look < looks; ++look) {
        QElapsedTimer timer;
        timer.start();
        std::optional<storage::DueCallCursor> after;
        pages = 0;
        do {
            after =
                must(db::readUnit(*session, [&] { return desk::lookAtCalls(*session, desk.contract, clock.now(), after); })).more;
            ++pages;
        } while (after);
        took.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(took);
    return {u"the watcher's look at 10,000 lost callers"_s,           u"ms"_s, took[took.size() / 2], took.back(), {},
            u"in %1 pieces, two steps, those of a month"_s.arg(pages)};
}

} // namespace sportello::bench
