// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history.h"
#include "tests/core/storage/plain_rows.h"
#include "tests/support/pg_server.h"
#include "tests/support/test_desk.h"

#include <QtCore/QDeadlineTimer>

#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using storage::StoredEvent;

namespace {

/// Anything but what a field is by default.
template <class T>
void fill(T &value)
{
    if constexpr (std::is_same_v<T, Instant>)
        value = Instant(Milliseconds(1'770'000'123'456));
    else if constexpr (std::is_constructible_v<T, std::int64_t> && std::is_class_v<T>)
        value = T(4'000'000'042);
    else
        value = T(3);
}
template <class T>
void fill(std::optional<T> &field)
{
    if constexpr (std::is_constructible_v<T, std::int64_t> && !std::is_same_v<T, bool>)
        field.emplace(T(3));
    else
        field.emplace();
    fill(*field);
}

storage::Operation operation(const Instant at)
{
    return {.key = QUuid::createUuid(),
            .verb = Verb::CatalogueWrite,
            .contract = ContractId(1),
            .by = OperatorId(1),
            .occurredAt = at,
            .recordedAt = at + std::chrono::seconds(2),
            .digest = "0123456789abcdef",
            .result = u"{\"id\":7}"_s};
}

/// A ticket with a text in its first, third and fourth event, and none in its second.
TicketId ticketOfFour(TestDesk &desk)
{
    const TicketId id = desk.open();
    desk::Desk agent = desk.as(desk.agent);
    must(desk::takeTicket(agent, {{}, id}));
    must(desk::noteTicket(agent, {{}, id, false, u"richiamare"_s}));
    must(desk::holdTicket(agent, desk.hold(id)));
    return id;
}

} // namespace

TEST_CASE("an operation is read back as it was written, by its key and its id")
{
    TestDesk desk(EACH_ENGINE());
    db::Session &session = *desk.session;
    storage::Operation written = operation(desk.clock.now());
    SECTION("of a contract, by an operator") {}
    SECTION("of the system, by itself")
    {
        written.contract.reset();
        written.by.reset();
    }
    written.id = storage::insertOperation(session, written);
    for (const auto &read : {storage::findOperation(session, written.key), storage::loadOperation(session, written.id)}) {
        REQUIRE(read);
        CHECK(read->id == written.id);
        CHECK(read->key == written.key);
        CHECK(read->verb == written.verb);
        CHECK(read->contract == written.contract);
        CHECK(read->by == written.by);
        CHECK(read->occurredAt == written.occurredAt);
        CHECK(read->recordedAt == written.recordedAt);
        CHECK(read->digest == written.digest);
        CHECK(read->result == written.result);
    }
    CHECK_FALSE(storage::findOperation(session, QUuid::createUuid()));
}

TEST_CASE("an event is read back as it was written, with its texts")
{
    TestDesk desk(EACH_ENGINE());
    const storage::Subject subject{SubjectKind::Category, 5};
    StoredEvent event;
    SECTION("everything set")
    {
        event = {.contract = desk.contract,
                 .origin = Origin::Inferred,
                 .actor = Actor::of(desk.contact),
                 .after = Place{TicketState::OnHold, Level::Second},
                 .team = TeamId(9),
                 .measure = 1'234'567'890'123};
        event.texts = {{TextField::Subject, u"<b>città</b> 👍'; --"_s}, {TextField::Note, u"una\ndue\t\"tre\""_s}};
    }
    SECTION("nothing set")
    {
        event.actor = Actor::system();
    }
    event.subject = subject;
    event.kind = EventKind::Changed;
    event.occurredAt = desk.clock.now();
    event.facts = u"{\"name\":\"x\"}"_s;
    must(db::writeUnit(*desk.session, [&] {
        storage::ChainHead head;
        for (event.seq = 1; event.seq <= 3; ++event.seq) {
            storage::Operation by = operation(desk.clock.now());
            by.by.reset();
            event.operation = storage::insertOperation(*desk.session, by);
            storage::appendEvent(*desk.session, event, head);
        }
        CHECK(head.seq == 3);
        CHECK(storage::chainHead(*desk.session, subject).hash == head.hash);
    }));
    const auto events = storage::loadEvents(*desk.session, subject);
    REQUIRE(events.size() == 3);
    for (int i = 0; i < 3; ++i) {
        const StoredEvent &read = events.at(size_t(i));
        CHECK((read.subject == subject));
        CHECK(read.seq == i + 1);
        CHECK(read.contract == event.contract);
        CHECK(read.kind == event.kind);
        CHECK(read.occurredAt == event.occurredAt);
        CHECK(read.origin == event.origin);
        CHECK((read.actor == event.actor));
        CHECK(read.after == event.after);
        CHECK(read.team == event.team);
        CHECK(read.measure == event.measure);
        CHECK(read.facts == event.facts);
        CHECK(read.texts == event.texts);
        CHECK(read.hash.size() == 32);
        CHECK(storage::eventsOfOperation(*desk.session, read.operation).size() == 1);
    }
    CHECK(storage::firstBrokenLink(*desk.session, subject) == 0);
}

TEST_CASE("an event's change survives its writing, each field set, cleared and absent")
{
    TicketChange all;
    std::set<std::string> names;
    forEachField(all, [&](const char *name, auto &field) {
        fill(field);
        CHECK(names.insert(name).second);
        TicketChange one;
        forEachField(one, [&](const char *other, auto &target) {
            if constexpr (std::is_same_v<decltype(target), decltype(field)>)
                if (std::string(other) == name)
                    target = field;
        });
        CHECK((one != TicketChange{}));
        CHECK((storage::decodeChange(storage::encodeChange(one)) == one));
    });
    CHECK((storage::decodeChange(storage::encodeChange(all)) == all));
    CHECK((storage::decodeChange(storage::encodeChange({})) == TicketChange{}));
    TicketChange cleared;
    cleared.assignee = std::optional<OperatorId>();
    cleared.category = std::optional<CategoryId>();
    CHECK((storage::decodeChange(storage::encodeChange(cleared)) == cleared));
    CHECK((storage::decodeChange(u"{\"prio\":2,\"of a newer program\":[1]}"_s).priority == Priority::P2));
    CHECK_THROWS(storage::decodeChange(u"[]"_s));
    CHECK_THROWS(storage::decodeChange(u"{\"prio\":"_s));
}

TEST_CASE("whatever is changed in a history, the chain tells where")
{
    TestDesk desk(EACH_ENGINE());
    const TicketId id = ticketOfFour(desk);
    const TicketId other = desk.open();
    db::Session &session = *desk.session;
    REQUIRE(storage::firstBrokenLink(session, storage::subject(id)) == 0);
    if (session.isSqlite()) {
        CHECK_THROWS(session.execute(u"UPDATE event SET facts = '{}'"_s));
        CHECK_THROWS(session.execute(u"DELETE FROM event"_s));
        CHECK_THROWS(session.execute(u"UPDATE operation SET verb = 11"_s));
        CHECK_THROWS(session.execute(u"DELETE FROM operation"_s));
    }
    writePlainRows(session);
    const struct {
        QString table, what;
        int seq, broken;
    } tamperings[]{
        {u"event"_s, u"operation_id = operation_id - 1"_s, 2, 2},
        {u"event"_s, u"contract_id = contract_id + 1"_s, 1, 1},
        {u"event"_s, u"kind = 3"_s, 2, 2},
        {u"event"_s, u"occurred_at = occurred_at + 1"_s, 3, 3},
        {u"event"_s, u"origin = 1"_s, 1, 1},
        {u"event"_s, u"actor_kind = 2"_s, 4, 4},
        {u"event"_s, u"actor_id = actor_id + 1"_s, 2, 2},
        {u"event"_s, u"state = 6"_s, 2, 2},
        {u"event"_s, u"level = 2"_s, 2, 2},
        {u"event"_s, u"team_id = NULL"_s, 3, 3},
        {u"event"_s, u"measure = 2"_s, 4, 4},
        {u"event"_s, u"facts = '{}'"_s, 1, 1},
        {u"event"_s, u"text_digest = NULL"_s, 3, 3},
        {u"event"_s, u"hash = text_digest"_s, 1, 1},
        {u"event"_s, u"seq = 9"_s, 2, 2},
        {u"event_text"_s, u"body = '{\"3\":\"altro\"}'"_s, 3, 3},
        {u"event_text"_s, u"body = NULL"_s, 4, 4},
        {u"event_text"_s, u"salt = NULL"_s, 1, 1},
        {u"event_text"_s, u"salt = NULL, body = NULL"_s, 1, 0}, // an erasure
        {u"event_text"_s, u"seq = 2"_s, 3, 2},
    };
    for (const auto &t : tamperings) {
        INFO(t.what.toStdString());
        session.execute(u"BEGIN"_s);
        const QString where = u" WHERE subject_kind = 1 AND subject_id = %1 AND seq = %2"_s.arg(id.value()).arg(t.seq);
        session.execute(u"UPDATE "_s + t.table + u" SET "_s + t.what + where);
        CHECK(storage::firstBrokenLink(session, storage::subject(id)) == t.broken);
        CHECK(storage::firstBrokenLink(session, storage::subject(other)) == 0);
        session.execute(u"ROLLBACK"_s);
    }
    session.execute(u"DELETE FROM event WHERE seq = 2"_s);
    CHECK(storage::firstBrokenLink(session, storage::subject(id)) == 2);
}

TEST_CASE("an erased text is gone, and its event stays")
{
    TestDesk desk(EACH_ENGINE());
    const TicketId id = ticketOfFour(desk);
    desk.session->execute(u"UPDATE event_text SET salt = NULL, body = NULL WHERE seq = 3"_s);
    const auto history = desk.history(id);
    REQUIRE(history.size() == 4);
    CHECK(history.at(2).texts.isEmpty());
    CHECK(history.at(2).kind == EventKind::Noted);
    CHECK(history.at(0).texts.value(TextField::Subject) == u"Stampante ferma"_s);
    CHECK(storage::firstBrokenLink(*desk.session, storage::subject(id)) == 0);
}

TEST_CASE("who follows what others do misses nothing, hears nothing twice and waits for nobody, in whatever order they commit")
{
    TestDesk desk(EACH_ENGINE());
    db::Session &session = *desk.session;
    storage::ChangeMark mark = storage::changeMark(session);
    const auto heard = [&] {
        return must(db::readUnit(session, [&] {
            const storage::ChangeMark now = storage::changeMark(session);
            std::vector<std::int64_t> tickets;
            for (const auto &[contract, subject] : storage::changedSince(session, mark)) {
                CHECK(contract == desk.contract);
                CHECK(subject.kind == SubjectKind::Ticket);
                tickets.push_back(subject.id);
            }
            mark = now;
            return tickets;
        }));
    };
    const std::int64_t first = desk.open().value();
    CHECK(heard() == std::vector{first});
    CHECK(heard().empty());
    if (session.isSqlite()) { // one writes at a time
        desk::Desk agent = desk.as(desk.agent);
        for (int i = 0; i < 3; ++i)
            must(desk::noteTicket(agent, {{}, TicketId(first), false, u"x"_s}));
        CHECK(heard() == std::vector{first});
        return;
    }
    // Who has a number already, and who has even written, before somebody else commits.
    const auto slow = desk.secondSession();
    const auto slower = desk.secondSession();
    const auto writes = [&](db::Session &by, std::int64_t ticket, OperationId number) {
        storage::Operation one = operation(desk.clock.now());
        one.contract = desk.contract;
        one.id = number;
        const OperationId id = storage::insertOperation(by, one);
        by.run(
            u"INSERT INTO event(subject_kind, subject_id, seq, operation_id, contract_id, kind, occurred_at, origin, actor_kind,"
            " actor_id, state, level, facts, hash) VALUES(1, ?, 1, ?, ?, 1, ?, 0, 1, ?, 1, 1, '{}', '')"_s,
            qint64{ticket}, id, desk.contract, one.occurredAt, one.by);
    };
    const OperationId early = storage::nextNumbers(*slower, 1).front().operation; // a number and no transaction yet
    db::Transaction late(*slow, db::Transaction::Kind::Write);
    writes(*slow, 9001, OperationId(0));
    const std::int64_t quick = desk.open().value();
    CHECK(heard() == std::vector{quick}); // at once, though an earlier one is under way
    db::Transaction later(*slower, db::Transaction::Kind::Write);
    writes(*slower, 9002, early);
    CHECK(heard().empty());
    late.commit();
    CHECK(heard() == std::vector<std::int64_t>{9001});
    CHECK(heard().empty());
    later.commit();
    CHECK(heard() == std::vector<std::int64_t>{9002});
    CHECK(heard().empty());
}

TEST_CASE("what a copy brought along from another server is told nobody as new, whatever number its transaction had there")
{
    ON_A_SERVER();
    TestDesk desk(db::Engine::PostgreSql);
    const TicketId old = desk.open();
    desk.session->execute(u"SET session_replication_role = replica"_s);
    desk.session->execute(u"UPDATE operation SET xid = 1000000000000"_s);
    desk.session->execute(u"SET session_replication_role = DEFAULT"_s);
    const storage::ChangeMark mark = storage::changeMark(*desk.session);
    CHECK(storage::changedSince(*desk.session, mark).empty());
    const TicketId fresh = desk.open();
    const auto changed = storage::changedSince(*desk.session, mark);
    REQUIRE(changed.size() == 1);
    CHECK(changed.front().subject == storage::subject(fresh));
    CHECK(fresh != old);
}
