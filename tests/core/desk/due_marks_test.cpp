// SPDX-License-Identifier: GPL-3.0-or-later
// Due times that are computed anew after a change of the rules: in batches, beside those who go on writing.
#include "core/desk/dues.h"

#include "core/indicators/verify.h"
#include "tests/core/desk/promises.h"

#include <sqlite3.h>

#include <future>
#include <stdexcept>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

namespace {

/// Twelve open tickets and one that is resolved, of Monday at 10:00 and due at 18:00. Since then Monday has no service any more,
/// which makes it Tuesday at 16:00: that is still to be computed.
struct OldDues : Promises {
    explicit OldDues(db::Engine engine) : Promises(engine)
    {
        must(set(limit(Measure::Resolve, 8h)));
        recompute();
        for (int i = 0; i < 12; ++i)
            ids.push_back(open());
        done = openAt({TicketState::Resolved, Level::First});
        const LocalDay today = localDay(clock.now());
        must(desk::closeDays(me, {.request = {}, .contract = contract, .first = today, .last = today, .why = u"Neve"_s}));
    }
    /// A colleague's step on one of them, by what was so before.
    Result<void> step(db::Session &by)
    {
        desk::Desk somebody = as(colleague, by);
        if (const auto noted = desk::noteTicket(somebody, {{}, written(), false, u"richiamare"_s}); !noted)
            return tl::unexpected(noted.error());
        return db::writeUnit(by, [&] { by.run(u"UPDATE ticket SET due_at = ? WHERE id = ?"_s, at(2, 18), written()); });
    }
    [[nodiscard]] TicketId written() const { return ids.at(4); }

    std::vector<TicketId> ids;
    TicketId done{0};
};

/// Does something once on a file, as soon as a session that has read is about to write.
class BeforeWriting {
public:
    BeforeWriting(db::Session &session, std::function<void()> work)
        : m_handle(static_cast<sqlite3 *>(session.nativeHandle())), m_work(std::move(work))
    {
        sqlite3_trace_v2(m_handle, SQLITE_TRACE_STMT, &BeforeWriting::hear, this);
    }
    ~BeforeWriting() { sqlite3_trace_v2(m_handle, 0, nullptr, nullptr); }
    BeforeWriting(const BeforeWriting &) = delete;
    BeforeWriting &operator=(const BeforeWriting &) = delete;

private:
    static int hear(unsigned /*event*/, void *self, void * /*statement*/, void *sql)
    {
        auto *mine = static_cast<BeforeWriting *>(self);
        if (mine->m_work && qstrcmp(static_cast<const char *>(sql), "BEGIN IMMEDIATE") == 0)
            std::exchange(mine->m_work, nullptr)();
        return 0;
    }

    sqlite3 *m_handle;
    std::function<void()> m_work;
};

/// Computes anew, with a step on one of the tickets after they were read and before they are written.
desk::DueRun overtaken(OldDues &t, const desk::DueProgress &progress)
{
    const auto other = t.secondSession();
    if (t.session->isSqlite()) {
        Result<void> stepped = failure(ErrorKind::Internal, u"nobody wrote"_s);
        BeforeWriting meanwhile(*t.session, [&] { stepped = t.step(*other); });
        const desk::DueRun run = t.recompute(progress);
        must(stepped);
        return run;
    }
    const auto holder = t.secondSession();
    db::Transaction holding(*holder, db::Transaction::Kind::Write);
    holder->execute(u"LOCK TABLE due_mark IN EXCLUSIVE MODE"_s); // it can be read, and nobody writes by it
    auto run = std::async(std::launch::async, [&] {
        const auto session = t.secondSession();
        desk::Desk supervisor = t.as(t.supervisor, *session);
        return desk::recomputeDue(supervisor, t.contract, progress);
    });
    const auto isWaiting = [&] {
        return other->value<qint64>(u"SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'due_mark'::regclass"
                                    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"_s)
            > 0;
    };
    while (!isWaiting())
        if (run.wait_for(10ms) == std::future_status::ready)
            throw std::logic_error("nobody waited to write");
    must(t.step(*other));
    holding.commit();
    return must(run.get());
}

} // namespace

TEST_CASE("many tickets are computed anew in batches, only those that change are written, and a stopped run is taken up again")
{
    OldDues t(EACH_ENGINE());
    int told = 0;
    CHECK(kindOf(desk::recomputeDue(t.me, t.contract,
                                    [&](int, int of) {
                                        told = of;
                                        return false;
                                    }))
          == ErrorKind::Cancelled);
    CHECK(told == 12);
    CHECK_FALSE(must(desk::contractsWithOldDues(t.me)).empty()); // the mark stays
    const auto run = t.recompute();
    CHECK(run.tickets == 12);
    CHECK(run.changed == 0); // what was done stayed
    for (const TicketId id : t.ids) {
        CHECK(t.due(id)->at == t.at(3, 16));
        CHECK(t.isTrue(id));
    }
    CHECK_FALSE(t.due(t.done));
    const auto marks = storage::markedContracts(*t.session);
    CHECK(marks.empty());
}

TEST_CASE("the next batch is computed while one is written: each ticket is written once, with what is due of it")
{
    OldDues t(EACH_ENGINE());
    std::vector<std::pair<int, int>> told;
    const auto run = must(desk::recomputeDue(
        t.me, t.contract,
        [&](int done, int of) {
            told.emplace_back(done, of);
            return true;
        },
        5));
    CHECK((told == std::vector{std::pair(5, 12), std::pair(10, 12), std::pair(12, 12)}));
    CHECK(run.changed == 12);
    for (const TicketId id : t.ids) {
        CHECK(t.due(id)->at == t.at(3, 16));
        CHECK(t.isTrue(id));
    }
    CHECK_FALSE(t.due(t.done));
    CHECK(storage::markedContracts(*t.session).empty());
}

TEST_CASE("a ticket that somebody writes on while it is computed anew is looked at again, and no other is written twice")
{
    OldDues t(EACH_ENGINE());
    std::vector<std::pair<int, int>> told;
    const desk::DueRun run = overtaken(t, [&](int done, int of) {
        told.emplace_back(done, of);
        return true;
    });
    CHECK(run.done);
    CHECK(run.tickets == 12);
    CHECK(run.changed == 12); // eleven, and then the one
    CHECK((told == std::vector{std::pair(12, 12), std::pair(12, 12)}));
    CHECK(t.ticket(t.written()).version == 2);
    for (const TicketId id : t.ids) {
        CHECK(t.due(id)->at == t.at(3, 16));
        CHECK(t.isTrue(id));
    }
    CHECK(storage::markedContracts(*t.session).empty());
}

TEST_CASE("verify holds due times against history and rules, but not while they wait to be computed anew")
{
    Promises t(EACH_ENGINE());
    must(t.set(t.limit(Measure::Resolve, 8h)));
    t.recompute();
    const TicketId id = t.open();
    t.openAt({TicketState::Closed, Level::First});
    desk::Desk administrator = t.as(t.administrator);
    CHECK(must(indicators::verifyDesk(administrator)).clean());
    must(t.stopOn({HoldReason::Requester}));
    must(t.set(t.limit(Measure::Resolve, 9h)));
    const auto waiting = must(indicators::verifyDesk(administrator));
    CHECK(waiting.clean());
    CHECK(waiting.contractsWaiting == 1);
    t.recompute();
    CHECK(must(indicators::verifyDesk(administrator)).contractsWaiting == 0);
    const auto finds = [&] {
        const auto report = must(indicators::verifyDesk(administrator));
        return report.differences
            == std::vector<indicators::Difference>{{indicators::Difference::What::TicketDue, storage::subject(id), 0}};
    };
    t.session->execute(u"UPDATE ticket SET risk_at = risk_at + 1 WHERE due_measure IS NOT NULL"_s);
    CHECK(finds());
    t.session->execute(u"UPDATE ticket SET risk_at = risk_at - 1, due_at = NULL WHERE due_measure IS NOT NULL"_s);
    CHECK(finds());
}

TEST_CASE("on a server operators compute due times anew under their own logins, and change nothing else of a ticket so")
{
    Promises t(db::Engine::PostgreSql);
    must(t.set(t.limit(Measure::Resolve, 8h)));
    const TicketId id = t.open();
    must(desk::closeDays(
        t.me,
        {.request = {}, .contract = t.contract, .first = localDay(t.at(2, 0)), .last = localDay(t.at(2, 0)), .why = u"Neve"_s}));
    const auto own = t.ownLogin(t.agent);
    desk::Desk agent(*own, t.clock, t.agent);
    CHECK(must(desk::recomputeDue(agent, t.contract)).changed == 1);
    CHECK(t.due(id)->at == t.at(3, 16));
    CHECK_FALSE(db::writeUnit(*own, [&] { own->run(u"UPDATE ticket SET due_at = 5, priority = 1 WHERE id = ?"_s, id); }));
    CHECK(t.ticket(id).priority == Priority::P3);
}

TEST_CASE("a transaction from before a change keeps the mark, for it may still write by what was so then")
{
    Promises t(db::Engine::PostgreSql);
    const auto other = t.secondSession();
    db::Transaction old(*other, db::Transaction::Kind::Write);
    (void)other->value<QString>(u"SELECT pg_current_xact_id()::text"_s);
    must(t.set(t.limit(Measure::Resolve, 8h)));
    CHECK_FALSE(t.recompute().done);
    CHECK_FALSE(must(desk::contractsWithOldDues(t.me)).empty());
    old.commit();
    CHECK(t.recompute().done);
}

TEST_CASE("so does one that began to write while the change was being made")
{
    Promises t(db::Engine::PostgreSql);
    must(t.set(t.limit(Measure::Resolve, 8h)));
    REQUIRE(t.recompute().done);
    const auto number = u"SELECT pg_current_xact_id()::text"_s;
    const auto change = t.secondSession();
    const auto other = t.secondSession();
    db::Transaction changing(*change, db::Transaction::Kind::Write);
    (void)change->value<QString>(number);
    db::Transaction old(*other, db::Transaction::Kind::Write);
    (void)other->value<QString>(number);
    change->run(u"UPDATE due_mark SET wanted = wanted + 1"_s);
    changing.commit();
    CHECK_FALSE(t.recompute().done);
    old.commit();
    CHECK(t.recompute().done);
}

TEST_CASE("what is computed by the rules of a mark is written only while these are the rules, and it waits to be written")
{
    Promises t(EACH_ENGINE());
    const auto mark = [&] { return storage::dueMark(*t.session, t.contract).value(); };
    const auto holds = [&](const storage::DueMark &one) {
        return must(db::writeUnit(*t.session, [&] { return storage::holdMark(*t.session, one); }));
    };
    must(t.set(t.limit(Measure::Resolve, 8h)));
    const storage::DueMark first = mark();
    CHECK(holds(first));
    must(t.set(t.limit(Measure::Resolve, 6h)));
    const storage::DueMark second = mark();
    CHECK_FALSE(holds(first));
    CHECK(holds(second));
    REQUIRE(t.recompute().done);
    CHECK_FALSE(holds(second));
}

TEST_CASE("a mark that is not wanted any more settles nothing, and what is wanted now stays to be computed")
{
    Promises t(EACH_ENGINE());
    const auto mark = [&] { return storage::dueMark(*t.session, t.contract).value(); };
    const auto settles = [&](const storage::DueMark &one) {
        return must(db::writeUnit(*t.session, [&] { return storage::settleMark(*t.session, one); }));
    };
    must(t.set(t.limit(Measure::Resolve, 8h)));
    const storage::DueMark first = mark();
    must(t.set(t.limit(Measure::Resolve, 6h)));
    const storage::DueMark second = mark();
    const qint64 stamp = storage::dueStamp(*t.session);
    CHECK_FALSE(settles(first));
    CHECK(mark().wanted == second.wanted);
    CHECK(storage::dueStamp(*t.session) == stamp);
    CHECK(settles(second));
    CHECK_FALSE(storage::dueMark(*t.session, t.contract));
    CHECK(storage::dueStamp(*t.session) != stamp);
}

TEST_CASE("on a server a change of the rules waits for what is being written by those before it")
{
    Promises t(db::Engine::PostgreSql);
    must(t.set(t.limit(Measure::Resolve, 8h)));
    const storage::DueMark mark = storage::dueMark(*t.session, t.contract).value();
    const auto other = t.secondSession();
    other->execute(u"SET lock_timeout = '100ms'"_s);
    const auto change = [&] {
        db::Transaction changing(*other, db::Transaction::Kind::Write);
        other->run(u"UPDATE due_mark SET wanted = wanted + 1"_s);
        changing.commit();
    };
    db::Transaction writing(*t.session, db::Transaction::Kind::Write);
    REQUIRE(storage::holdMark(*t.session, mark));
    CHECK_THROWS_AS(change(), db::DbError);
    writing.commit();
    change();
    CHECK(storage::dueMark(*t.session, t.contract)->wanted != mark.wanted);
}
